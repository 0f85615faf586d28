"""Vanishing and exploding gradients: same start, verdicts, refusals, and overflow as a result."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.labs.activations._deep_networks import BYTES_PER_WEIGHT, CEILING, MEMORY, count_weights, deepest, widest
from engine.labs.activations.gradients import Gradients
from engine.parameters import ParameterError
from engine.views import Line, Plot, Points, Prose

SMALL = {"depth": 6, "width": 16}


def test_both_networks_see_the_same_batches_from_the_same_weights() -> None:
    alike = {"activation": "tanh", "activation_b": "tanh", "initializer": "xavier", "initializer_b": "xavier"}
    lab = Gradients(SMALL | alike)
    for _ in range(20):
        lab.advance()
    np.testing.assert_array_equal(lab.history["loss_a"], lab.history["loss_b"])
    lab = Gradients(SMALL | alike | {"initializer": "lecun", "initializer_b": "he"})
    a, b = (side.trainer.network.dense[1].weights for side in lab.sides)
    np.testing.assert_allclose(b, np.sqrt(2) * a, rtol=1e-6)


def test_a_second_network_does_not_change_the_first() -> None:
    alone, together = Gradients(SMALL | {"compare": False}), Gradients(SMALL)
    for _ in range(10):
        alone.advance()
        together.advance()
    np.testing.assert_array_equal(alone.history["loss_a"], together.history["loss_a"])


def test_relu_with_he_learns_where_sigmoid_does_not() -> None:
    lab = Gradients({"depth": 12, "width": 32, "learning_rate": 0.05})
    for _ in range(150):
        lab.advance()
    start = np.log(10)
    assert lab.history["loss_a"][-30:].mean() > start - 0.1
    assert lab.history["loss_b"][-30:].mean() < start / 2


@pytest.mark.parametrize(("values", "word"), [
    ({}, "A is vanishing"),
    ({"activation": "relu", "initializer": "he"}, "A is healthy"),
    ({"activation": "relu", "initializer": "lecun"}, "A is vanishing"),
    ({"activation": "relu", "initializer": "normal"}, "A is exploding"),
    ({"initializer": "zeros"}, "A has no gradient"),
    ({"activation": "linear", "initializer": "normal", "scale": 10.0, "width": 1024, "depth": 50, "compare": False},
     "A is exploding"),
])
def test_verdicts(values: dict[str, Any], word: str) -> None:
    if values.get("width") == 1024:
        values = values | {"width": 256}
    assert word in verdict(Gradients(values))


def test_the_default_loses_what_a_quarter_to_the_nineteenth_loses() -> None:
    ratio = Gradients().figures()["delta_ratio_a"]
    assert isinstance(ratio, float) and 0.25**19 / 10 < ratio < 0.25**19


def test_nine_tenths_is_drawn_above_the_axis() -> None:
    lab = Gradients(Gradients.preset("nine-tenths").values)
    plot = lab.views()["gradients"]
    assert isinstance(plot, Plot)
    above = next(mark for mark in plot.marks if isinstance(mark, Points) and mark.key == "above-a")
    assert (above.y == CEILING).all() and 1 in above.x
    line = next(mark for mark in plot.marks if isinstance(mark, Line) and mark.key == "now-a")
    steps = line.y[:-1] / line.y[1:]
    inner = steps[:-2][np.isfinite(steps[:-2])]
    np.testing.assert_allclose(inner, 90, rtol=1e-6)
    assert len(inner) > 10
    assert not lab.advance()
    assert lab.banner is not None and lab.banner.fix == {"initializer": "he", "scale": 1.0}


def test_overflow_of_the_larger_format_is_a_result() -> None:
    lab = Gradients({"activation": "linear", "initializer": "constant", "scale": 10.0, "depth": 50, "width": 4000 // 16,
                     "activation_b": "relu", "initializer_b": "normal", "scale_b": 10.0})
    for view in lab.views().values():
        if isinstance(view, Plot):
            assert not any(np.isinf(mark.y).any() for mark in view.marks if isinstance(mark, (Line, Points)))
    assert "exploding" in verdict(lab) or "explodes" in verdict(lab)


def test_fix_after_divergence_runs() -> None:
    lab = Gradients(SMALL | {"activation": "relu", "learning_rate": 10.0, "compare": False})
    for _ in range(200):
        lab.advance()
    assert lab.banner is not None and "η = 10" in str(lab.banner.message)
    lab.change(lab.banner.fix | {"learning_rate": 0.01})
    lab.begin()
    assert lab.advance()


@pytest.mark.parametrize("compare", [False, True])
def test_too_much_memory_is_refused_with_the_number(compare: bool) -> None:
    with pytest.raises(ParameterError, match=r"width can't be 4096 with depth 50: .* GB of memory, allowed is 1 GB"):
        Gradients({"depth": 50, "width": 4096, "compare": compare})
    networks = 2 if compare else 1
    most = MEMORY / BYTES_PER_WEIGHT / networks
    for depth in (1, 2, 20, 50):
        width = widest(depth, networks)
        assert count_weights(depth, width) <= most < count_weights(depth, width + 1)
    for width in (64, 600, 2000):
        depth = deepest(width, networks)
        assert count_weights(depth, width) <= most < count_weights(depth + 1, width)


def test_refusal_leaves_the_lab_as_it_was() -> None:
    lab = Gradients(SMALL)
    lab.advance()
    with pytest.raises(ParameterError):
        lab.change({"width": 4096, "depth": 50})
    assert lab.steps == 1 and lab.width == 16


@pytest.mark.parametrize("data", ["circles", "noise"])
def test_other_data(data: str) -> None:
    lab = Gradients(SMALL | {"data": data})
    assert lab.advance()


def test_learning_rate_is_live() -> None:
    lab = Gradients(SMALL)
    lab.advance()
    lab.change({"learning_rate": 0.5})
    assert lab.steps == 1
    assert all(side.trainer.optimizer.learning_rate == 0.5 for side in lab.sides)


def test_flow_survives_going_back() -> None:
    lab = Gradients(SMALL)
    for _ in range(5):
        lab.advance()
    state, flow = lab.state(), [values.copy() for values in lab.measured()[0]]
    lab.advance()
    lab.measured()
    lab.restore(state)
    for now, then in zip(lab.measured()[0], flow, strict=True):
        np.testing.assert_array_equal(now, then)


def test_batch_norm_has_no_theory_line() -> None:
    for values, lines in (({}, {"theory-a", "theory-b"}), ({"batch_norm": True}, {"theory-b"})):
        plot = Gradients(SMALL | values).views()["gradients"]
        assert isinstance(plot, Plot)
        assert {mark.key for mark in plot.marks if mark.key.startswith("theory")} == lines


def verdict(lab: Gradients) -> str:
    prose = lab.views()["verdict"]
    assert isinstance(prose, Prose)
    return "\n".join(str(paragraph) for paragraph in prose.paragraphs)
