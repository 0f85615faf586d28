"""Optimizers on surfaces: the paths in plain floats against the optimizers, and convergence against theory."""

from __future__ import annotations

import math
from itertools import islice

import numpy as np
import pytest

from engine.data.formula import formula_surface
from engine.data.surfaces import FIXED, HIMMELBLAU, bowl
from engine.labs.descent._optimizer_pictures import shaded
from engine.labs.descent._paths import (
    NO_OTHER_STATE,
    RULES,
    Constants,
    largest_stable_rate,
    steepest_curvature,
    thinned,
    trace,
)
from engine.labs.descent.optimizers import Optimizers
from engine.network.optimizers import OPTIMIZERS, Optimizer
from engine.parameters import ParameterError
from engine.views import Arrows, Handle, Line, Plot, Table, Tag

CONSTANTS = Constants(momentum=0.8, decay=0.85, beta1=0.88, beta2=0.98)


def reference(name: str, rate: float) -> Optimizer:
    arguments = {"momentum": {"momentum": 0.8}, "nesterov": {"momentum": 0.8}, "rmsprop": {"decay": 0.85},
                 "adam": {"beta1": 0.88, "beta2": 0.98}}
    return OPTIMIZERS[name](rate, **arguments.get(name, {}))


@pytest.mark.parametrize("surface", FIXED)
@pytest.mark.parametrize("name", RULES)
def test_paths_are_those_of_the_optimizers(name: str, surface: str) -> None:
    ground = FIXED[surface]
    path = trace(name, ground.gradient, ground.start, 1e-3, CONSTANTS, 200, 1e4)
    optimizer, w = reference(name, 1e-3), np.array(ground.start, float)
    for point in path.points[1:]:
        optimizer.update(w, np.array(ground.gradient(*w.tolist()), float))
        np.testing.assert_allclose(w, point, rtol=1e-9, atol=1e-11)
    assert not path.left


@pytest.mark.parametrize("name", RULES)
def test_where_a_path_stands_still_nothing_is_computed_any_more_and_nothing_is_lost(name: str) -> None:
    """Only for rules without another memory: the mean squares of RMSProp and Adam go on."""
    asked = []

    def gradient(w0: float, w1: float) -> tuple[float, float]:
        asked.append((w0, w1))
        return 4 * (w0 - 1), 2 * (w1 - 0.5)

    start, updates = (-2.0, 2.0), 6000  # it takes 3,300 until a velocity has died away
    path = trace(name, gradient, start, 0.05, CONSTANTS, updates, 1e4)
    looked = len(asked)
    expected = np.array([(*start, 0.0, 0.0), *islice(RULES[name](gradient, *start, 0.05, CONSTANTS), updates)])
    np.testing.assert_array_equal(np.hstack([path.points, path.velocities]), expected)
    assert (looked < updates) == (name in NO_OTHER_STATE)


@pytest.mark.parametrize("surface", FIXED)
def test_a_path_that_leaves_ends_before_it_is_out_of_bounds(surface: str) -> None:
    path = trace("sgd", FIXED[surface].gradient, FIXED[surface].start, 5.0, CONSTANTS, 500, 20.0)
    assert path.left and 1 <= len(path.points) < 500
    assert (np.abs(path.points) < 20).all()
    w0, w1 = path.points[-1].tolist()
    slopes = FIXED[surface].gradient(w0, w1)
    assert max(abs(w0 - 5 * slopes[0]), abs(w1 - 5 * slopes[1])) >= 20, "the next one is outside"


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("text", ["exp(w0^2) + w1^2", "log(w0) + w1^2", "1/w0 + sqrt(w1)", "w0^20 - w1^20"])
def test_a_formula_that_ends_somewhere_ends_the_path_without_a_warning(text: str, name: str) -> None:
    ground = formula_surface(text)
    path = trace(name, ground.gradient_at, (2.5, 1.5), 3.0, CONSTANTS, 300, 1e4)
    assert np.isfinite(path.points).all()
    assert path.left == (len(path.points) < 301)


@pytest.mark.parametrize("name", ["momentum", "nesterov", "adam"])
def test_velocities_are_what_the_optimizer_remembers(name: str) -> None:
    path = trace(name, HIMMELBLAU.gradient, (0.5, -1.0), 1e-3, CONSTANTS, 20, 1e4)
    optimizer, w = reference(name, 1e-3), np.array([0.5, -1.0])
    for velocity in path.velocities[1:]:
        optimizer.update(w, np.array(HIMMELBLAU.gradient(*w.tolist()), float))
        remembered = optimizer.mean if name == "adam" else optimizer.velocity  # type: ignore[attr-defined]
        np.testing.assert_allclose(velocity, remembered, rtol=1e-9)


def test_gradient_descent_converges_on_a_bowl_of_condition_100_as_theory_says() -> None:
    ground = bowl(100.0, 0.3)
    best = 2 / (1 + 100)
    path = trace("sgd", ground.gradient, (2.0, -1.0), best, Constants(), 400, 1e3)
    distance = np.hypot(*path.points.T)
    np.testing.assert_allclose(distance[1:] / distance[:-1], 99 / 101, rtol=1e-9)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("name", ["sgd", "momentum", "nesterov"])
def test_largest_stable_rate_is_where_the_spectral_radius_passes_1(name: str, momentum: float) -> None:
    curvature = 7.0
    limit = largest_stable_rate(name, curvature, momentum)
    assert limit is not None

    def radius(rate: float) -> float:
        """Of the map from (w, v) to (w, v), one column at a time through the rule itself."""
        columns = []
        for w, v in ((1.0, 0.0), (0.0, 1.0)):
            gradient = curvature * w
            mu = 0.0 if name == "sgd" else momentum
            after = mu * v + gradient
            step = mu * after + gradient if name == "nesterov" else after
            columns.append([w - rate * step, after])
        return float(max(abs(np.linalg.eigvals(np.array(columns).T))))

    assert radius(0.999 * limit) < 1 < radius(1.001 * limit)


def test_adaptive_optimizers_have_no_such_limit() -> None:
    assert largest_stable_rate("adam", 3.0, 0.9) is None
    assert largest_stable_rate("rmsprop", 3.0, 0.9) is None


@pytest.mark.parametrize(("rate", "diverges"), [(0.199, False), (0.201, True)])
def test_the_mark_on_the_slider_divides_converging_from_diverging(rate: float, diverges: bool) -> None:
    lab = Optimizers({"condition": 10, "angle": 30, "rate_sgd": rate, "shown": ("sgd",), "updates": 5000})
    assert lab.marks()["rate_sgd"][0].value == pytest.approx(0.2)
    assert lab.paths["sgd"].left == diverges
    assert diverges or lab.distances["sgd"][-1] < 1e-3


def test_curvature_at_a_minimum() -> None:
    assert steepest_curvature(bowl(40.0, 0.7).gradient, (0.3, -0.2)) == pytest.approx(40)
    assert steepest_curvature(FIXED["rosenbrock"].gradient, (1.0, 1.0)) == pytest.approx(1001.6006, rel=1e-5)


def test_divergence_stops_at_finite_numbers_and_is_explained_while_the_others_go_on() -> None:
    lab = Optimizers({"condition": 10, "rate_sgd": 0.5, "shown": ("sgd", "adam"), "updates": 60})
    while lab.advance():
        pass
    assert lab.steps == 60
    assert lab.banner is not None
    assert "Gradient descent diverged" in str(lab.banner.message)
    assert all(np.isfinite(path.points).all() for path in lab.paths.values())
    lab.change(lab.banner.fix)
    assert not lab.paths["sgd"].left
    assert lab.banner is None


def test_a_new_start_redraws_every_path_and_keeps_the_surface() -> None:
    lab = Optimizers()
    before = lab.views()["surface"]
    lab.change({"start_at": (0.5, 0.25)})
    after = lab.views()["surface"]
    assert isinstance(before, Plot)
    assert isinstance(after, Plot)
    assert after.marks[0] is before.marks[0]
    handle = next(mark for mark in after.marks if isinstance(mark, Handle))
    assert (handle.x, handle.y) == (1.5, 0.75)
    lines = [mark for mark in after.marks if isinstance(mark, Line)]
    assert len(lines) == 5
    assert all((line.x[0], line.y[0]) == (1.5, 0.75) for line in lines)
    assert [(line.x[-1], line.y[-1]) for line in lines] == [tuple(path.points[-1]) for path in lab.paths.values()]


def test_the_arrows_of_a_step_add_up() -> None:
    lab = Optimizers({"look": "momentum"})
    for _ in range(5):
        lab.advance()
    view = lab.views()["step"]
    assert isinstance(view, Plot)
    arrows = [mark for mark in view.marks if isinstance(mark, Arrows)]
    names = [str(arrow.label) for arrow in arrows]
    assert names == ["carried on by the velocity", "−ηg: the gradient alone", "step taken"]
    path = lab.paths["momentum"]
    gradient = lab.ground.gradient(*path.points[5])
    assert arrows[1].dx[0] == pytest.approx(-0.01 * gradient[0])
    assert arrows[0].dx[0] + arrows[1].dx[0] == pytest.approx(arrows[2].dx[0])
    assert arrows[0].dx[0] == pytest.approx(-0.01 * 0.9 * path.velocities[5, 0])


def test_at_the_end_the_last_update_is_shown_for_it_need_not_have_arrived() -> None:
    lab = Optimizers({"surface": "rosenbrock", "look": "sgd", "rate_sgd": 1e-4, "updates": 10})
    while lab.advance():
        pass
    view = lab.views()["step"]
    assert isinstance(view, Plot)
    (step,) = [mark for mark in view.marks if isinstance(mark, Arrows)]
    points = lab.paths["sgd"].points
    assert (step.dx[0], step.dy[0]) == pytest.approx(tuple(points[10] - points[9]))
    (title,) = [mark for mark in view.marks if isinstance(mark, Tag)]
    assert str(title.text) == "Gradient descent, update 10: the last"


def test_a_formula_behaves_like_the_surface_it_spells() -> None:
    text = "(w0^2 + w1 - 11)^2 + (w0 + w1^2 - 7)^2"
    formula = Optimizers({"surface": "formula", "formula": text, "reach": 5, "updates": 200})
    named = Optimizers({"surface": "himmelblau", "updates": 200})
    for name in RULES:
        np.testing.assert_allclose(formula.paths[name].points, named.paths[name].points, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("text", [
    "__import__('os').system('true')", "w0**w0**w0**w0", "(" * 300, "9**9**9", "w0.real", "[w0]", "lambda: 1", "",
    "1 + 2", "exit()", "w2", "w0 if w1 else 1", "'a' * 100",
])
def test_hostile_and_endless_formulas_are_refused_and_nothing_changes(text: str) -> None:
    lab = Optimizers()
    with pytest.raises(ParameterError):
        lab.change({"surface": "formula", "formula": text})
    assert lab.surface == "bowl"


@pytest.mark.parametrize("text", ["log(w0)", "1/w0", "sqrt(w0*w1)", "exp(exp(w0*9))", "abs(w0)", "w0^2 - w1^4", "w0"])
def test_a_formula_with_holes_or_no_minimum_shows_only_numbers(text: str) -> None:
    lab = Optimizers({"surface": "formula", "formula": text, "updates": 300, "rate_sgd": 1.0})
    for curve in ("loss", "distance", "slope"):
        lab.change({"curve": curve})
        for view in lab.views().values():
            if isinstance(view, Plot):
                assert not any(np.isinf(mark.y).any() for mark in view.marks if isinstance(mark, Line))
    assert all(math.isfinite(readout.value) for readout in lab.readouts())  # type: ignore[arg-type]


def test_thinning_a_path_moves_it_by_less_than_the_grain() -> None:
    angle = np.linspace(0, 40, 4000)
    spiral = np.stack([np.exp(-angle / 8) * np.cos(angle), np.exp(-angle / 8) * np.sin(angle)], -1)
    thin = thinned(spiral, 0.02)
    assert len(thin) < len(spiral) / 8
    np.testing.assert_array_equal(thin[[0, -1]], spiral[[0, -1]])
    nearest = np.sqrt(((spiral[:, None] - thin) ** 2).sum(-1)).min(1)
    assert nearest.max() < 0.021
    zigzag = np.array([[0.0, 0], [1, 0], [0, 1], [1, 1]])
    np.testing.assert_array_equal(thinned(zigzag, 0.1), zigzag)
    np.testing.assert_array_equal(thinned(zigzag[:1], 0.1), zigzag[:1])


def test_shading_keeps_the_order_of_heights() -> None:
    z = np.array([[1.0, 5.0], [np.nan, -2.0]])
    heights = shaded(z)
    assert heights[1, 1] == 0
    assert heights[0, 1] == heights[1, 0] == 1
    assert 0 < heights[0, 0] < 1


def test_the_table_counts_updates_to_the_goal() -> None:
    lab = Optimizers({"shown": ("sgd",)})
    table = lab.views()["table"]
    assert isinstance(table, Table)
    first = int(table.rows[0][-1])
    assert lab.losses["sgd"][first] < 1e-3 <= lab.losses["sgd"][first - 1]


def test_in_the_valley_gradient_descent_crosses_at_every_update_and_momentum_is_there_sooner() -> None:
    lab = Optimizers(Optimizers.preset("valley").values)
    angle = math.radians(lab.angle)
    across = lab.paths["sgd"].points[:60] @ [-math.sin(angle), math.cos(angle)]
    assert np.all(across[1:] * across[:-1] < 0)
    figures = lab.figures()
    assert figures["reached_momentum"] < 0.6 * figures["reached_sgd"]


def test_the_figures_tell_the_limit_and_the_first_update_below_the_goal() -> None:
    lab = Optimizers({"condition": 8, "shown": ("sgd", "adam"), "rate_sgd": 0.1})
    figures = lab.figures()
    assert figures["largest_stable_rate_sgd"] == pytest.approx(0.25)
    assert "largest_stable_rate_adam" not in figures
    losses = [0.5 * (u * u + 8 * v * v) for u, v in turned(lab.paths["sgd"].points, lab.angle)]
    assert figures["reached_sgd"] == next(k for k, loss in enumerate(losses) if loss < 1e-3)
    hopeless = Optimizers({"shown": ("sgd",), "rate_sgd": 1e-5})
    assert "reached_sgd" not in hopeless.figures()


def turned(points: np.ndarray, degrees: float) -> np.ndarray:
    """Points along the axes of a bowl turned by so many degrees."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return points @ np.array([[cos, -sin], [sin, cos]])
