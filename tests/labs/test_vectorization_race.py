"""The race: every way computes the same, slices change nothing, and what is shown is what ran."""

from __future__ import annotations

import inspect
import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from engine import machine
from engine.labs.vectorization import _race_pictures as pictures
from engine.labs.vectorization._stopwatch import Stopwatch, Turn
from engine.labs.vectorization._ways import DOT, TASKS, Task, Way
from engine.labs.vectorization.race import Race, batch_sizes
from engine.views import Line, Plot, Prose, Table

EVERY = [pytest.param(task, way, id=f"{task.key}-{way.key}") for task in TASKS.values() for way in task.ways]
LONG = 784 * 130


def numbers(dtype: str) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(5)
    a, b = (rng.random(LONG, np.float32) for _ in range(2))
    return a.astype(dtype), b.astype(dtype)


def read(task: Task, way: Way | None, size: int, dtype: str = "float64") -> float:
    watch = Stopwatch(task, [Turn(size, way, dtype)], 1, numbers)
    for _ in range(watch.steps - 1):
        assert watch.step() is None
    reading = watch.step()
    assert reading is not None
    return reading.result


@pytest.mark.parametrize(("task", "way"), EVERY)
def test_code_shown_is_the_code_that_runs(task: Task, way: Way) -> None:
    source = " ".join(inspect.getsource(way.function).split())
    for line in way.code.splitlines():
        assert line.strip() in source


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("size", [10, 5000])
@pytest.mark.parametrize(("task", "way"), [case for case in EVERY if case.values[0].key != "layer"])
def test_every_way_is_within_the_stated_rounding_of_the_exact_sum(task: Task, way: Way, size: int, dtype: str) -> None:
    exact = read(task, None, size)
    assert abs(read(task, way, size, dtype) - exact) <= pictures.rounding_bound(size, dtype) * exact


def test_exact_sum_is_that_of_fractions() -> None:
    a, b = numbers("float64")
    n = 40_000
    products = (Fraction(x) * Fraction(y) for x, y in zip(a[:n].tolist(), b[:n].tolist(), strict=True))
    true = float(sum(products, Fraction(0)))
    assert read(DOT, None, n) == pytest.approx(true, rel=4e-16)


def test_layer_by_sample_and_at_once_agree() -> None:
    by_sample, at_once = (read(TASKS["layer"], way, 37) for way in TASKS["layer"].ways)
    assert by_sample == pytest.approx(at_once, rel=1e-12)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("way", [way for way in DOT.ways if way.slice and not way.of_lists], ids=lambda way: way.key)
def test_slices_add_up_to_the_very_sum_of_the_whole_loop(way: Way, dtype: str) -> None:
    a, b = numbers(dtype)
    n = 2 * way.slice + 77
    assert read(DOT, way, n, dtype) == float(way.function(a[:n], b[:n]))


def test_a_float32_loop_loses_digits_that_pairwise_summation_keeps() -> None:
    exact, loop, pairwise = (read(DOT, way, LONG, "float32") for way in (None, DOT.ways[0], DOT.ways[3]))
    assert abs(loop - exact) > 10 * abs(pairwise - exact)


def finished(**values: Any) -> Race:
    lab = Race({"largest": 1000, "repeats": 2, **values})
    while lab.advance():
        pass
    return lab


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("loops", [True, False])
def test_a_race_ends_after_the_announced_number_of_slices_with_a_point_everywhere(task: str, loops: bool) -> None:
    lab = finished(task=task, loops=loops, largest_batch=16)
    assert lab.steps == lab.last_step
    assert len(lab.history) == len(lab.watch.turns)
    assert (lab.history["fastest_seconds"] <= lab.history["seconds"]).all()
    assert (lab.history["seconds"] <= lab.history["slowest_seconds"]).all()
    for table in ("speed", "digits", "machine"):
        lab.change({"table": table})
        assert isinstance(lab.views()["table"], (Table, Prose))


@pytest.mark.parametrize("largest", [128, 256, 1024])
def test_the_largest_batch_s_neighbour_has_its_samples_too(largest: int) -> None:
    lab = Race({"task": "layer", "largest_batch": largest})
    assert max(lab.sizes()) == largest + 1
    _, samples = lab.contest.operands(*lab._operands("float32"), largest + 1)
    assert samples.shape == (784, largest + 1)


def test_curves_have_a_point_for_each_size() -> None:
    lab = finished(largest=500)
    view = lab.views()["times"]
    assert isinstance(view, Plot)
    curve = next(mark for mark in view.marks if isinstance(mark, Line) and mark.key == "dot-float32")
    assert curve.x.tolist() == [10, 32, 100, 316, 500]
    assert (curve.y > 0).all()


def test_speed_up_is_against_the_index_loop_at_the_chosen_n() -> None:
    lab = finished()
    lab.change({"look_at": 110.0})
    table = lab.views()["table"]
    assert isinstance(table, Table)
    assert str(table.columns[0]) == "at 100"
    assert table.rows[0][-1] == "1"
    assert float(table.rows[-1][-1]) > 1


def test_code_in_the_table_is_short_and_of_the_way_itself() -> None:
    for way in (way for task in TASKS.values() for way in task.ways):
        cell = pictures.in_a_cell(way)
        assert len(cell) <= pictures.LONGEST and (cell in way.code or cell == way.short)


def test_the_table_stays_at_the_last_n_until_the_next_one_has_a_time() -> None:
    lab = Race({"largest": 100, "repeats": 1})
    while len(lab.history) == 0 or lab.history["n"][-1] < 32:
        lab.advance()
    assert lab.history["way"][-1] == -1, "the exact sum comes first"
    table = lab.views()["table"]
    assert isinstance(table, Table)
    assert str(table.columns[0]) == "at 10" and len(table.rows) > 6
    while lab.history["way"][-1] == -1:
        lab.advance()
    table = lab.views()["table"]
    assert isinstance(table, Table)
    assert str(table.columns[0]) == "at 32" and len(table.rows) == 1


def test_figures_compare_at_one_n_also_while_the_race_is_on() -> None:
    lab = Race({"largest": 100, "repeats": 1, "precisions": ("float32",)})
    while len(lab.history) < 2 * 7 + 3:  # exact, six ways; the third round has come to its third reading
        lab.advance()
    sizes, ways, results = lab.history["n"], lab.history["way"], lab.history["result"]
    exact, loop = (results[(sizes == 32) & (ways == way)][0] for way in (-1, 0))
    figures = lab.figures()
    assert figures["seconds_index_float32"] == lab.history["seconds"][(sizes == 32) & (ways == 0)][0]
    assert figures["error_index_float32"] == pytest.approx(abs(loop - exact) / exact)
    assert sum(name.startswith("error_") for name in figures) == 6


def test_a_layer_has_no_exact_sum_to_err_from() -> None:
    figures = finished(task="layer", largest_batch=8).figures()
    assert not any(name.startswith("error_") for name in figures)


def test_going_back_into_the_middle_of_a_loop_gives_the_same_sum() -> None:
    straight, back = Race({"largest": 20_000, "repeats": 1}), Race({"largest": 20_000, "repeats": 1})
    while back.watch.row == 0 and back.advance():
        pass
    state = back.state()
    for _ in range(15):
        back.advance()
    back.restore(state)
    for lab in (straight, back):
        while lab.advance():
            pass
    assert back.steps == straight.steps
    np.testing.assert_array_equal(back.history["result"], straight.history["result"])


def test_too_little_memory_is_said_before_anything_is_allocated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "free_memory", lambda: 10**8)
    lab = Race({"largest": 10**7})
    assert not lab.advance()
    assert lab.banner is not None
    assert not lab._numbers
    lab.change(lab.banner.fix)
    assert lab.memory <= 0.81e8


def test_needed_memory_covers_what_is_held() -> None:
    lab = finished()
    held = sum(array.nbytes for pair in lab._numbers.values() for array in pair)
    assert held <= lab.memory


def test_batch_sizes_have_both_neighbours_of_every_power_of_two() -> None:
    sizes = batch_sizes(64)
    assert {7, 8, 9, 31, 32, 33, 63, 64, 65} <= set(sizes)
    assert sizes == sorted(set(sizes))


def test_neighbour_ratios_by_hand() -> None:
    b = np.array([7.0, 8, 9, 12, 15, 16])
    times = b * [2, 1, 4, 10, 9, 9]
    assert pictures.neighbour_ratios(b, times).tolist() == [pytest.approx(1 / 3)]
    assert pictures.halfway_ratios(b, times).tolist() == [2.0]


@pytest.mark.parametrize(("value", "true", "shown"), [
    (2499.5, 2499.25, "2499.|5"), (0.1 + 0.2, 0.3, "0.|30000000000000004"), (1.5, 1.5, "1.5"),
])
def test_digits_are_cut_where_they_leave_the_exact_ones(value: float, true: float, shown: str) -> None:
    assert pictures.marked(value, true, 17) == shown


def test_rounding_bound_of_higham() -> None:
    assert pictures.rounding_bound(92, "float64") == pytest.approx(100 * 2**-53)
    assert pictures.rounding_bound(10**8, "float32") == 1


def test_seconds_have_three_digits_and_a_unit() -> None:
    assert [pictures.seconds(t) for t in (12.34, 0.01364, 6.1e-7, 3e-4)] == ["12.3 s", "13.6 ms", "610 ns", "300 µs"]
    assert math.isfinite(machine.free_memory() or 0)
