"""Straight lines in layers are one straight line: the closed form against the network, and what can't bend."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.labs.activations._affine import Affine, factor, fold, line_in_words
from engine.labs.activations.collapse import GRID, Collapse, best_line
from engine.views import Diagram, Line, Plot, Prose

WEIGHTS = ("w11", "w12", "b1", "b2", "v11", "v21", "b")
weight = st.floats(-3, 3, allow_nan=False)


def test_all_ones_give_eight_x_plus_fifteen() -> None:
    lab = Collapse()
    assert lab.line() == (8, 15)
    assert lab.difference() < 1e-14
    np.testing.assert_allclose(lab.outputs(), 8 * GRID + 15, rtol=1e-14)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[weight] * 7), weight, st.floats(-5, 5, allow_nan=False), st.integers(0, 5))
def test_closed_form_is_the_network(weights: tuple[float, ...], a: float, c: float, extra: int) -> None:
    lab = Collapse.__new__(Collapse)
    lab.values = {**Collapse.defaults(), **dict(zip(WEIGHTS, weights, strict=True)), "a": a, "c": c, "extra": extra}
    rng = np.random.default_rng(0)
    lab.more = [(rng.normal(0, 0.8, (2, 2)), rng.normal(0, 0.5, 2)) for _ in range(5)]
    assert lab.difference() <= 1e-12 * (1 + np.abs(lab.outputs()).max())
    if extra == 0:  # the book's formula, written out
        w11, w12, b1, b2, v11, v21, b = weights
        slope, intercept = lab.line()
        assert slope == pytest.approx(a * a * (w11 * v11 + w12 * v21), abs=1e-12)
        assert intercept == pytest.approx(a * (b + (a * b1 + c) * v11 + (a * b2 + c) * v21) + c, abs=1e-11)


def test_fold_against_the_composition_at_two_points() -> None:
    rng = np.random.default_rng(1)
    sizes = [1, 3, 4, 2, 1]
    layers = [(rng.standard_normal((m, n)), rng.standard_normal(m)) for n, m in pairwise(sizes)]
    for x in (-1.7, 2.2):
        h = np.array([x])
        for (weights, bias), (slope, intercept) in zip(layers, fold(layers, 1.3, -0.4), strict=True):
            h = 1.3 * (weights @ h + bias) - 0.4
            np.testing.assert_allclose(slope * x + intercept, h)


def test_affine_function_and_its_derivative() -> None:
    f = Affine(2, 3)
    np.testing.assert_array_equal(f([0.0, 1.0]), [3, 5])
    np.testing.assert_array_equal(f.derivative([0.0, 1.0]), [2, 2])


@pytest.mark.parametrize("function", ["tanh", "sigmoid", "relu"])
def test_another_activation_bends(function: str) -> None:
    lab = Collapse(Collapse.preset("bends").values | {"function": function})
    assert lab.difference() > 0.02
    prose = lab.views()["algebra"]
    assert isinstance(prose, Prose) and "best straight line" in str(prose.paragraphs[1])


def test_algebra_is_written_with_the_numbers() -> None:
    lab = Collapse({"w12": -0.5})
    assert 0 <= lab.difference() < 1e-14
    prose = lab.views()["algebra"]
    assert isinstance(prose, Prose)
    words = [str(paragraph) for paragraph in prose.paragraphs]
    assert words[1] == "ŷ = 2²·(1·1 + (−0.5)·1)x + 2·[0 + (2·0 + 3)·1 + (2·0 + 3)·1] + 3"
    assert words[2] == "ŷ = 2x + 15"
    assert "rounding" in words[3] or "last digit" in words[3]


def test_diagram_follows_the_probe_and_the_layers() -> None:
    lab = Collapse({"extra": 2, "probe": -1.0})
    diagram = lab.views()["network"]
    assert isinstance(diagram, Diagram)
    assert [len(layer) for layer in diagram.layers] == [1, 2, 2, 2, 1]
    assert len(diagram.edges) == 2 + 4 + 4 + 2
    slope, intercept = lab.line()
    output = str(diagram.layers[-1][0].lines[-1]).replace("−", "-")
    assert float(output) == pytest.approx(intercept - slope, rel=5e-3)
    keys = {unit.key for layer in diagram.layers for unit in layer}
    assert all({edge.source, edge.target} <= keys for edge in diagram.edges)


def test_sliders_of_the_hand_network_do_not_touch_the_fit() -> None:
    lab = Collapse()
    lab.advance()
    lab.change({"w11": -2.0, "function": "tanh", "extra": 3})
    assert lab.steps == 1 and len(lab.history) == 2


def test_both_learners_start_from_the_same_weights() -> None:
    lab = Collapse()
    a, b = (trainer.network.parameters for trainer in lab.trainers.values())
    np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("preset", ["sine", "step"])
def test_only_one_of_them_can_bend(preset: str) -> None:
    lab = Collapse(Collapse.preset(preset).values)
    for _ in range(700):
        lab.advance()
    figures = lab.figures()
    linear, bent, least = (figures[name] for name in ("loss_linear", "loss_bent", "loss_best_line"))
    assert linear == pytest.approx(least, rel=0.01)
    assert isinstance(least, float) and isinstance(bent, float) and bent < least / 50
    plot = lab.views()["fit"]
    assert isinstance(plot, Plot)
    curves = {mark.key: mark.y for mark in plot.marks if isinstance(mark, Line)}
    assert np.ptp(np.diff(curves["linear"])) < 1e-5
    np.testing.assert_allclose(curves["linear"], curves["best"], atol=0.05)


def test_best_line_against_least_squares() -> None:
    x = np.linspace(0, 2, 30)
    y = np.exp(x)
    np.testing.assert_allclose(best_line(x, y), np.polyfit(x, y, 1))


def test_too_large_a_rate_is_explained() -> None:
    lab = Collapse({"learning_rate": 1.0, "hidden": 5, "units": 64})
    for _ in range(400):
        if not lab.advance():
            break
    assert np.isfinite(lab.history["loss_linear"]).all()
    assert lab.banner is None or lab.banner.fix == {"learning_rate": 0.1}


def test_words_for_lines() -> None:
    assert line_in_words(8, 15) == "8x + 15"
    assert line_in_words(-0.5, -2) == "−0.5x − 2"
    assert (factor(2), factor(-2)) == ("2", "(−2)")
