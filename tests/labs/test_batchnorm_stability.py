"""The stability map: every cell is the single run that the twins would make of it."""

from __future__ import annotations

import numpy as np
import pytest

from engine import labs
from engine.labs.batchnorm.stability import Stability
from engine.labs.batchnorm.twins import Twins
from engine.parameters import ParameterError
from engine.views import Array, Line, Plot, Points

SMALL = {"cells": 4, "width": 8, "updates": 60, "learning_rates": (0.01, 1.0), "scales": (0.1, 2.0)}


def run(values: dict[str, object]) -> Stability:
    lab = Stability(values)
    while lab.advance():
        pass
    return lab


def plot(lab: Stability, name: str) -> Plot:
    view = lab.views()[name]
    assert isinstance(view, Plot)
    return view


@pytest.mark.parametrize(("row", "column"), [(0, 0), (2, 1), (3, 3)])
def test_a_cell_opened_in_the_twins_learns_the_same(row: int, column: int) -> None:
    lab = run(SMALL)
    action = plot(lab, "bn").action_at(column + 0.4, row + 0.9)
    assert action is not None
    assert action.lab == "batchnorm.twins"
    twins = labs.load(action.lab)(action.values)
    assert isinstance(twins, Twins)
    assert (twins.learning_rate, twins.scale) == (lab.rates[column], lab.scale_values[row])
    while twins.advance():
        pass
    for each, twin in zip(lab.maps, twins.twins, strict=True):
        cell = row * 4 + column
        assert each.accuracy[cell] == pytest.approx(twin.accuracy, abs=0.0051)
        stacked = each.trainer.network.parameters[cell]
        np.testing.assert_allclose(stacked, twin.network.parameters, rtol=2e-3, atol=2e-3)


@pytest.mark.parametrize("end", ["low", "high"])
def test_the_twins_take_every_cell_there_can_be(end: str) -> None:
    sides = {name: (getattr(Stability.parameters[name], end),) * 2 for name in ("learning_rates", "scales")}
    others = {name: getattr(Stability.parameters[name], end) for name in ("batch_size", "updates", "depth", "width")}
    lab = Stability({**sides, **others, "cells": 3, "updates": 20 if end == "low" else 5000})
    for row in plot(lab, "plain").cells:
        for action in row:
            assert {name: Twins(action.values).values[name] for name in action.values} == action.values


def test_a_click_beside_the_map_opens_nothing() -> None:
    view = plot(Stability(SMALL), "plain")
    assert view.action_at(-0.1, 2) is None
    assert view.action_at(2, 4.1) is None


def test_all_begin_alike_but_for_the_scale() -> None:
    lab = Stability(SMALL)
    weights = lab.maps[0].trainer.network.dense[0].weights
    for cell in range(16):
        expected = weights[0] / lab.scale_values[0] * lab.scale_values[cell // 4]
        np.testing.assert_allclose(weights[cell], expected, rtol=1e-5)
    np.testing.assert_array_equal(weights, lab.maps[1].trainer.network.dense[0].weights)


def test_batch_norm_widens_the_region_on_two_moons() -> None:
    lab = run({"cells": 6, "updates": 300})
    found = lab.figures()
    assert found["cells"] == 36
    assert found["learned_bn"] > found["learned_plain"]
    for each in lab.maps:
        assert each.learned(0.95) == int((each.accuracy >= 0.95).sum())


def test_it_need_not() -> None:
    """With batches of four the noise of the statistics costs more than normalising brings."""
    lab = run({"cells": 5, "batch_size": 4, "updates": 300})
    assert lab.figures()["learned_bn"] < lab.figures()["learned_plain"]


def test_the_map_fills_while_it_runs() -> None:
    lab = Stability(SMALL)
    before = plot(lab, "bn").marks[0]
    for _ in range(20):
        lab.advance()
    assert plot(lab, "bn").marks[0] is not before
    kept = plot(lab, "bn")
    lab.advance()
    assert plot(lab, "bn") is kept


def test_diverged_cells_are_crossed_out_and_the_others_go_on() -> None:
    lab = run({"cells": 4, "depth": 5, "width": 8, "activation": "relu", "initializer": "he", "updates": 100,
               "learning_rates": (0.01, 10), "scales": (1, 10)})
    plain = lab.maps[0]
    crossed = int(np.isnan(plain.accuracy).sum())
    assert 0 < crossed < 16
    assert crossed == lab.figures()["diverged_plain"]
    crosses = [mark for mark in plot(lab, "plain").marks if isinstance(mark, Points)]
    assert len(crosses[0].x) == crossed
    assert np.isfinite(plain.accuracy[0])


def test_the_outline_goes_round_what_has_learned() -> None:
    lab = Stability(SMALL)
    learned = np.zeros((4, 4), bool)
    learned[1, 2] = True
    outline = lab._outline(learned)[0]
    assert isinstance(outline, Line)
    assert (np.nanmin(outline.x), np.nanmax(outline.x)) == (2, 3)
    assert (np.nanmin(outline.y), np.nanmax(outline.y)) == (1, 2)
    assert len(outline.x) == 4 * 3
    assert lab._outline(np.zeros((4, 4), bool)) == []


def curve(lab: Stability) -> Array:
    return next(mark.y for mark in plot(lab, "cells").marks if isinstance(mark, Line) and mark.key == "bn")


def test_the_threshold_only_counts_anew() -> None:
    lab = run(SMALL)
    steps, accuracy = lab.steps, lab.maps[1].accuracy
    fresh = Stability({**SMALL, "threshold": 0.8})
    while fresh.advance():
        pass
    counts = []
    for threshold in (0.5, 1.0, 0.8):
        lab.change({"threshold": threshold})
        counts.append(lab.figures()["learned_bn"])
        assert curve(lab)[-1] == counts[-1] / 16
    assert curve(lab).tolist() == curve(fresh).tolist()  # the whole curve, not only what comes from now on
    counts[1:] = reversed(counts[1:])
    assert counts == sorted(counts, reverse=True)
    assert lab.steps == steps
    assert lab.maps[1].accuracy is accuracy


@pytest.mark.parametrize("ends", [(10, 0.1), (1, 0.999)])
@pytest.mark.parametrize("name", ["learning_rates", "scales"])
def test_a_range_that_runs_backwards_is_refused(name: str, ends: tuple[float, float]) -> None:
    with pytest.raises(ParameterError, match=f"{name} can't go from {ends[0]} to {ends[1]}: the first"):
        Stability({**SMALL, name: ends})
    lab = Stability(SMALL)
    with pytest.raises(ParameterError):
        lab.change({name: ends})
    assert lab.values[name] == SMALL[name]
