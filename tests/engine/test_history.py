"""Histories: append-only, bounded, and never changed under a reader."""

from __future__ import annotations

import tracemalloc

import numpy as np

from engine.history import History, centred_average, moving_average


def filled(rows: int, capacity: int = 1 << 16) -> History:
    history = History(["update", "loss"], capacity)
    for i in range(rows):
        history.append((i, i**2))
    return history


def test_columns_are_views_of_what_was_recorded() -> None:
    history = filled(3000)
    np.testing.assert_array_equal(history["update"], np.arange(3000))
    np.testing.assert_array_equal(history["loss"], np.arange(3000.0) ** 2)
    assert history["loss"].flags.c_contiguous


def test_a_long_run_is_thinned_evenly_to_recorded_values() -> None:
    history = filled(10_000, capacity=1024)
    assert len(history) <= 1024
    steps = np.unique(np.diff(history["update"]))
    assert len(steps) == 1 and steps[0] == history.stride
    np.testing.assert_array_equal(history["loss"], history["update"] ** 2)


def test_a_curve_handed_out_never_changes() -> None:
    history = filled(1500, capacity=2048)
    curve = history["loss"]
    kept = curve.copy()
    state = history.state()
    for i in range(1500, 9000):
        history.append((i, -1))
    history.restore(state)
    for i in range(1500, 1600):
        history.append((i, -2))
    np.testing.assert_array_equal(curve, kept)
    updates = history["update"]
    np.testing.assert_array_equal(updates, np.arange(0, 1600, history.stride))
    np.testing.assert_array_equal(history["loss"], np.where(updates < 1500, updates**2, -2))


def test_moments_to_go_back_to_cost_no_rows() -> None:
    history = History(["update", "loss"], capacity=1 << 14)
    tracemalloc.start()
    moments = []
    for i in range(1 << 19):
        history.append((i, i))
        if i % 1024 == 0:
            moments.append(history.state())
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    buffer = (1 << 14) * 2 * 8
    assert held < 2 * buffer
    history.restore(moments[3])
    assert history["update"][-1] <= 3 * 1024 < history["update"][-1] + history.stride + 1


def test_restoring_goes_back_exactly_also_after_thinning() -> None:
    history = filled(1000, capacity=1024)
    state = history.state()
    for i in range(1000, 5000):
        history.append((i, i**2))
    history.restore(state)
    for i in range(1000, 5000):
        history.append((i, i**2))
    straight = filled(5000, capacity=1024)
    np.testing.assert_array_equal(history["update"], straight["update"])


def test_csv_reads_back_the_same() -> None:
    history = History(["update", "loss"])
    for row in ((0, 0.1), (1, float("nan")), (2, 1 / 3), (3, float("inf"))):
        history.append(row)
    lines = history.to_csv().splitlines()
    assert lines[0] == "update,loss" and lines[1] == "0,0.1"
    assert float(lines[3].split(",")[1]) == 1 / 3
    assert lines[2] == "1,nan" and lines[4] == "3,inf"


def test_moving_average_is_unbiased_at_the_start() -> None:
    np.testing.assert_allclose(moving_average(np.full(50, 3.0), 10), 3.0)
    values = np.random.default_rng(1).normal(size=200)
    expected = [values[max(0, i - 6) : i + 1].mean() for i in range(200)]
    np.testing.assert_allclose(moving_average(values, 7), expected, atol=1e-12)


def test_centred_average_lags_behind_nothing_and_is_a_mean_of_neighbours() -> None:
    falling = np.linspace(9.0, 0.0, 60)
    averaged = centred_average(falling, 10)
    np.testing.assert_allclose(averaged[:55], falling[:55], atol=1e-12)
    values = np.random.default_rng(1).normal(size=40)
    expected = [values[0], values[:3].mean(), values[:5].mean(), values[:7].mean(), *(
        values[max(0, i - 3) : i + 4].mean() for i in range(4, 40))]
    np.testing.assert_allclose(centred_average(values, 7), expected, atol=1e-12)
    np.testing.assert_array_equal(centred_average(values, 1), values)
