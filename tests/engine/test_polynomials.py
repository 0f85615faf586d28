"""Polynomial features of the plane against a least-squares fit of plain powers, and by their definition."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.polynomials import REACH, plane_polynomials


def test_spans_all_monomials_up_to_the_degree() -> None:
    x = np.random.default_rng(0).uniform(-REACH, REACH, (200, 2))
    basis = np.column_stack([np.ones(len(x)), plane_polynomials(x, 4)])
    assert basis.shape[1] == 15
    for i in range(5):
        for j in range(5 - i):
            target = x[:, 0] ** i * x[:, 1] ** j
            residual = target - basis @ np.linalg.lstsq(basis, target, rcond=None)[0]
            assert np.abs(residual).max() < 1e-9 * max(1.0, np.abs(target).max())


def test_first_features_are_the_coordinates() -> None:
    x = np.array([[1.0, -2.0]])
    np.testing.assert_allclose(plane_polynomials(x, 1), np.sqrt(3) * x / REACH)


def test_mean_squares_are_one_and_features_uncorrelated() -> None:
    side = (np.arange(200) + 0.5) / 100 - 1
    grid = REACH * np.stack(np.meshgrid(side, side), -1).reshape(-1, 2)
    features = plane_polynomials(grid, 5)
    np.testing.assert_allclose(features.T @ features / len(grid), np.eye(features.shape[1]), atol=2e-3)


def test_lower_degrees_come_first_and_far_points_count_as_at_the_edge() -> None:
    x = np.array([[9.0, 0.3], [-1.0, 2.0]])
    np.testing.assert_array_equal(plane_polynomials(x, 15)[:, :9], plane_polynomials(x, 3))
    np.testing.assert_array_equal(plane_polynomials(x[:1], 3), plane_polynomials(np.array([[REACH, 0.3]]), 3))


def test_degree_nought_is_refused() -> None:
    with pytest.raises(ValueError, match="degree 1"):
        plane_polynomials(np.zeros((1, 2)), 0)
