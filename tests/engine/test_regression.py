"""Linear regression against NumPy's least squares, finite differences and gradient descent itself."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.dataset import Floats, Indices
from engine.data.generators import house_prices, linear
from engine.data.regression import LinearRegression, Reduction
from engine.data.splits import standardise

BOTH = pytest.mark.parametrize("reduction", ["sum", "mean"])


def houses(reduction: Reduction, standardised: bool = False) -> LinearRegression:
    data = house_prices(np.random.default_rng(1))
    x = standardise(data.x)[0] if standardised else data.x
    return LinearRegression(x[:, 0], np.asarray(data.y, np.float64), reduction)


def by_the_book(problem: LinearRegression, w: Floats) -> float:
    """½ Σ (ŷ − y)², over N for the mean, one sample after the other."""
    total = sum(0.5 * (w[0] + w[1] * x - y) ** 2 for x, y in zip(problem.x, problem.y, strict=True))
    return float(total / (len(problem.x) if problem.reduction == "mean" else 1))


def descend(problem: LinearRegression, rate: float, steps: int) -> float:
    """Distance from the minimum after `steps` updates, over the distance before. Starts along the steepest axis."""
    steepest = np.linalg.eigh(problem.hessian)[1][:, 1]
    w = problem.minimum + steepest
    for _ in range(steps):
        w = w - rate * problem.gradient(w)
    return float(np.linalg.norm(w - problem.minimum))


@BOTH
def test_loss_is_the_stated_sum(reduction: Reduction) -> None:
    problem = houses(reduction)
    for w in np.array([(0.0, 0.0), (100.0, 10.0), (-30.0, 16.0)]):
        assert problem.loss(w) == pytest.approx(by_the_book(problem, w), rel=1e-10)


@BOTH
def test_gradient_is_that_of_the_loss(reduction: Reduction) -> None:
    problem = houses(reduction, standardised=True)
    w, step = np.array([3.0, -2.0]), 1e-3
    slopes = [
        (by_the_book(problem, w + step * axis) - by_the_book(problem, w - step * axis)) / (2 * step)
        for axis in np.eye(2)
    ]
    np.testing.assert_allclose(problem.gradient(w), slopes, rtol=1e-6)


@BOTH
def test_mini_batch_gradient_is_the_full_one_of_its_samples(reduction: Reduction) -> None:
    problem, batch = houses(reduction), np.array([4, 9, 9, 21])
    alone = LinearRegression(problem.x[batch], problem.y[batch], reduction)
    w = np.array([1.0, 2.0])
    np.testing.assert_allclose(problem.gradient(w, batch), alone.gradient(w))
    assert problem.gradient(w, batch)[0] == pytest.approx(
        (w[0] + w[1] * problem.x[batch] - problem.y[batch]).sum() / (4 if reduction == "mean" else 1)
    )


@BOTH
def test_minimum_is_numpys_least_squares(reduction: Reduction) -> None:
    problem = houses(reduction)
    design = np.column_stack([np.ones(30), problem.x])
    expected, squares, _, _ = np.linalg.lstsq(design, problem.y)
    np.testing.assert_allclose(problem.minimum, expected)
    assert problem.least_loss == pytest.approx(squares[0] / 2 / (30 if reduction == "mean" else 1))
    np.testing.assert_allclose(problem.gradient(problem.minimum), 0, atol=1e-6)


@BOTH
def test_eigenvalues_are_those_of_the_design(reduction: Reduction) -> None:
    problem = houses(reduction)
    design = np.column_stack([np.ones(30), problem.x])
    squared_singular = np.linalg.svd(design, compute_uv=False)[::-1] ** 2 / (30 if reduction == "mean" else 1)
    np.testing.assert_allclose(problem.eigenvalues, squared_singular, rtol=1e-9)
    assert problem.condition_number == pytest.approx(squared_singular[1] / squared_singular[0])


def test_raw_areas_make_a_ravine_and_standardised_ones_a_round_bowl() -> None:
    assert houses("sum").condition_number == pytest.approx(50_000, rel=0.01)
    assert houses("sum", standardised=True).condition_number == pytest.approx(1)


@BOTH
@pytest.mark.parametrize("standardised", [False, True])
def test_descent_converges_just_below_the_largest_stable_rate_and_diverges_just_above(
    reduction: Reduction, standardised: bool
) -> None:
    problem = houses(reduction, standardised)
    assert descend(problem, 0.99 * problem.largest_stable_rate, 300) < 0.01
    assert descend(problem, 1.01 * problem.largest_stable_rate, 300) > 100


def test_at_the_best_rate_both_axes_shrink_alike() -> None:
    data = linear(40, 0.5, np.random.default_rng(2))
    problem = LinearRegression(data.x[:, 0] + 1, np.asarray(data.y, np.float64), "mean")
    factor = (problem.condition_number - 1) / (problem.condition_number + 1)
    _, axes = np.linalg.eigh(problem.hessian)
    for axis in axes.T:
        w = problem.minimum + axis
        after = w - problem.best_rate * problem.gradient(w) - problem.minimum
        assert np.linalg.norm(after) == pytest.approx(factor)


def test_with_the_sum_the_stable_rate_falls_as_one_over_n_and_with_the_mean_it_stays() -> None:
    limits = {
        (reduction, n): LinearRegression(np.tile([-1.0, 0.5, 2.0], n), np.zeros(3 * n), reduction).largest_stable_rate
        for reduction in ("sum", "mean")
        for n in (1, 100)
    }
    assert limits["sum", 1] / limits["sum", 100] == pytest.approx(100)
    assert limits["mean", 1] == pytest.approx(limits["mean", 100])


def test_loss_grid_has_a_row_for_each_slope() -> None:
    problem = houses("mean")
    w0, w1 = np.linspace(0, 100, 5), np.linspace(10, 18, 3)
    grid = problem.loss_grid(w0, w1)
    assert grid.shape == (3, 5)
    assert grid[2, 1] == pytest.approx(by_the_book(problem, np.array([w0[1], w1[2]])))


def test_equal_areas_leave_the_slope_undecided_and_it_is_0() -> None:
    problem = LinearRegression(np.full(4, 7.0), np.array([1.0, 2, 3, 4]), "mean")
    assert problem.minimum.tolist() == [2.5, 0]
    assert problem.condition_number > 1e15
    assert problem.best_rate == pytest.approx(problem.largest_stable_rate)


def test_gradient_noise_falls_as_one_over_the_batch_size() -> None:
    data = linear(400, 1.0, np.random.default_rng(8))
    problem = LinearRegression(data.x[:, 0], np.asarray(data.y, np.float64), "mean")
    draw, w = np.random.default_rng(9), np.array([0.0, 0.0])
    full = problem.gradient(w)

    def mean_square(batches: list[Indices]) -> float:
        """Mean squared distance of the batches' gradients from the full one."""
        return float(np.mean([((problem.gradient(w, batch) - full) ** 2).sum() for batch in batches]))

    def variance(size: int) -> float:
        return mean_square([draw.integers(0, 400, size) for _ in range(4000)])

    single = mean_square([np.array([i]) for i in range(400)])
    for size in (1, 4, 16, 64):
        assert variance(size) == pytest.approx(single / size, rel=0.1)
