"""Activation functions: derivatives, bounds, saturation, and tanh as a sigmoid."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.labs.activations.functions import BOUNDED, LABELS, SURVEY, Functions, survey
from engine.network.activations import ACTIVATIONS, activation
from engine.views import Line, Plot, Points, Rule, Span, Table

GRID = np.concatenate([[-50, 0, 50], np.linspace(-12, 12, 481), np.linspace(-50, 50, 101)])
KINKED = ("relu", "leaky_relu", "elu")


@pytest.mark.parametrize("alpha", [0.0, 0.01, 0.3, 1.0])
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_derivative_against_finite_differences(name: str, alpha: float) -> None:
    function, h = activation(name, alpha), 1e-6
    z = GRID[GRID != 0] if name in KINKED else GRID
    measured = (function(z + h) - function(z - h)) / (2 * h)
    np.testing.assert_allclose(function.derivative(z), measured, atol=5e-9)


@pytest.mark.parametrize(("name", "alpha", "slope"), [("relu", 0, 0), ("leaky_relu", 0.2, 0.2), ("elu", 0.5, 0.5)])
def test_derivative_at_the_kink_is_the_one_from_the_left(name: str, alpha: float, slope: float) -> None:
    assert activation(name, alpha).derivative(0.0) == slope


def test_closed_forms_at_the_cursor() -> None:
    lab = Functions({"z": 0.7, "functions": ("sigmoid", "tanh", "relu", "leaky_relu", "elu"), "leaky_slope": 0.2})
    s, t = 1 / (1 + np.exp(-0.7)), np.tanh(0.7)
    assert lab.at_cursor("sigmoid") == pytest.approx((s, s * (1 - s)), rel=1e-14)
    assert lab.at_cursor("tanh") == pytest.approx((t, 1 - t * t), rel=1e-14)
    lab.change({"z": -2.0, "elu_alpha": 1.5})
    assert lab.at_cursor("relu") == (0, 0)
    assert lab.at_cursor("leaky_relu") == pytest.approx((-0.4, 0.2))
    assert lab.at_cursor("elu") == pytest.approx((1.5 * (np.exp(-2) - 1), 1.5 * np.exp(-2)))


@pytest.mark.parametrize(("name", "bound"), BOUNDED.items())
def test_bounds_hold_and_are_reached(name: str, bound: float) -> None:
    for alpha in (0.0, 0.1, 1.0):
        assert activation(name, alpha).derivative(SURVEY).max() == pytest.approx(bound, rel=1e-12)


def test_saturation_lies_where_the_slope_is_small_for_good() -> None:
    # σ(1 − σ) = 0.01 at z = ±2 artanh √(1 − 4 · 0.01); 1 − tanh² = 0.01 at ±artanh √0.99.
    for name, edge in (("sigmoid", 2 * np.arctanh(np.sqrt(0.96))), ("tanh", np.arctanh(np.sqrt(0.99)))):
        found = survey(name, 1.0, 0.01)
        assert (-found.low, found.high) == pytest.approx((edge, edge), abs=0.006)
    assert survey("relu", 1.0, 0.01)[1:] == (0, np.inf)
    assert survey("leaky_relu", 0.01, 0.01)[1:] == (-np.inf, np.inf)


def test_tanh_is_a_sigmoid_to_rounding() -> None:
    lab = Functions(Functions.preset("tanh-is-a-sigmoid").values)
    assert 0 < lab.overlay_difference() < 1e-15
    plot = lab.views()["function"]
    assert isinstance(plot, Plot)
    curves = {mark.key: mark.y for mark in plot.marks if isinstance(mark, Line)}
    np.testing.assert_allclose(curves["overlay"], curves["tanh"], atol=1e-15)


def test_a_jump_of_the_slope_is_drawn_as_a_jump() -> None:
    marks = plot_marks(Functions({"functions": ("relu",)}), "derivative")
    pieces = {mark.key: mark for mark in marks if isinstance(mark, Line)}
    assert not pieces["relu"].y.any() and pieces["relu"].x[-1] == 0
    assert (pieces["relu-after"].y == 1).all() and pieces["relu-after"].x[0] == 0
    dots = {mark.key: float(mark.y[0]) for mark in marks if isinstance(mark, Points)}
    assert (dots["relu-at-0"], dots["relu-after-0"]) == (0, 1)


def test_each_plot_names_every_curve() -> None:
    lab = Functions({"functions": tuple(ACTIVATIONS), "overlay": True})
    for panel, overlay in (("function", "2σ(2z) − 1"), ("derivative", "4σ′(2z)")):
        curves = [mark for mark in plot_marks(lab, panel) if isinstance(mark, Line) and mark.key != "bound"]
        assert {str(mark.label) for mark in curves} == {*LABELS.values(), overlay}
        for name in LABELS.values():
            pieces = [mark.x for mark in curves if str(mark.label) == name]
            assert min(x[0] for x in pieces) == -lab.reach and max(x[-1] for x in pieces) == lab.reach


def test_the_cursor_can_be_dragged_in_both_plots() -> None:
    lab = Functions()
    for key in ("function", "derivative"):
        assert any(isinstance(mark, Rule) and mark.parameter == "z" for mark in plot_marks(lab, key))
    lab.change({"z": 2.5})
    table = lab.views()["values"]
    assert isinstance(table, Table)
    assert table.rows[0][1] == pytest.approx(1 / (1 + np.exp(-2.5)))


def test_slopes_of_leaky_relu_and_elu_are_live() -> None:
    lab = Functions({"functions": ("leaky_relu", "elu"), "z": -1.0})
    before = lab.at_cursor("leaky_relu"), lab.at_cursor("elu")
    lab.change({"leaky_slope": 0.5, "elu_alpha": 2.0})
    assert lab.at_cursor("leaky_relu") == (-0.5, 0.5)
    assert lab.at_cursor("elu")[0] == pytest.approx(2 * before[1][0])


@pytest.mark.parametrize(("name", "spans"), [("sigmoid", 2), ("relu", 1), ("leaky_relu", 0)])
def test_only_flat_ends_are_shaded(name: str, spans: int) -> None:
    lab = Functions({"functions": (name,), "focus": name})
    assert sum(isinstance(mark, Span) for mark in plot_marks(lab, "function")) == spans


def test_a_function_that_is_not_shown_has_no_bound() -> None:
    marks = plot_marks(Functions({"functions": ("relu",), "focus": "sigmoid"}), "derivative")
    assert not any(mark.key == "bound" for mark in marks)


def plot_marks(lab: Functions, key: str) -> list[Any]:
    plot = lab.views()[key]
    assert isinstance(plot, Plot)
    return list(plot.marks)
