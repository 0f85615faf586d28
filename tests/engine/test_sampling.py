"""Nested batches and the closed forms for their spread, against enumeration and simulation."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest

from engine.data.sampling import nested_means, replacement_factor, stationary_variance

VALUES = np.array([3.0, -1.0, 4.0, 1.0, 5.0])


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_variance_of_the_mean_equals_that_over_every_possible_sample(size: int) -> None:
    without, with_ = VALUES.var() / size * replacement_factor(len(VALUES), np.array([size]))[:, 0]
    assert without == pytest.approx(np.var([np.mean(s) for s in combinations(VALUES, size)]), abs=1e-12)
    assert with_ == pytest.approx(np.var([np.mean(s) for s in product(VALUES, repeat=size)]))


def test_without_replacement_all_of_them_leave_no_error() -> None:
    assert replacement_factor(5000, np.array([1, 5000])).tolist() == [[1.0, 0.0], [1.0, 1.0]]
    assert replacement_factor(1, np.array([1])).tolist() == [[0.0], [1.0]]


def test_nested_means_are_means_of_fair_draws() -> None:
    rng = np.random.default_rng(3)
    values = rng.normal((5, -2), 1, (60, 2))
    sizes = np.array([1, 7, 60])
    draws = np.stack([nested_means(values, sizes, rng) for _ in range(4000)])
    assert draws.shape == (4000, 2, 3, 2)
    np.testing.assert_allclose(draws[:, 0, 2], np.broadcast_to(values.mean(0), (4000, 2)), atol=1e-12)
    expected = values.var(0) * (replacement_factor(60, sizes) / sizes)[..., None]
    np.testing.assert_allclose(draws.var(0), expected, rtol=0.1, atol=1e-12)
    np.testing.assert_allclose(draws.mean(0), np.broadcast_to(values.mean(0), (2, 3, 2)), atol=0.06)


def test_a_batch_without_replacement_never_repeats() -> None:
    powers = 2.0 ** np.arange(12)[:, None]
    for size in (1, 5, 12):
        total = nested_means(powers, np.array([size]), np.random.default_rng(size))[0, 0, 0] * size
        assert bin(round(total)).count("1") == size


@pytest.mark.parametrize(("rate", "curvature", "batch"), [(0.1, 1.0, 1), (0.5, 3.0, 4), (0.9, 2.0, 16), (0.02, 8.0, 2)])
def test_stationary_variance_of_sgd_with_independent_noise(rate: float, curvature: float, batch: int) -> None:
    rng, noise = np.random.default_rng(11), 1.7
    w = np.zeros(4000)
    for _ in range(int(8 / (rate * min(curvature, 2 / rate - curvature)))):
        w -= rate * (curvature * w + noise * rng.standard_normal((batch, 4000)).mean(0))
    predicted = stationary_variance(np.array(rate), np.array(curvature), np.array(noise**2), np.array(batch))
    assert w.var() == pytest.approx(float(predicted), rel=0.08)


def test_past_the_stable_rate_there_is_no_stationary_variance() -> None:
    assert np.isinf(stationary_variance(np.array([1.0, 1.1]), np.array(2.0), np.array(1.0), np.array(1))).all()
