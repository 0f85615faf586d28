"""Linear smoothers against NumPy's own fits, brute force and Monte Carlo."""

from __future__ import annotations

import numpy as np
import pytest

from engine import smoothers

N, SIGMA, SETS = 20, 0.3, 20_000
X = (np.arange(N) + 0.5) / N
T = np.linspace(0, 1, 41)


def f(x: np.ndarray) -> np.ndarray:
    return np.sin(2 * np.pi * x)


def weights_of(name: str) -> np.ndarray:
    kind, size = name.split()
    if kind == "ridge":
        return smoothers.ridge(X, T, 15, float(size))
    return {"polynomial": smoothers.polynomial, "nearest": smoothers.nearest}[kind](X, T, int(size))


NAMES = ["polynomial 1", "polynomial 3", "polynomial 9", "ridge 0.1", "nearest 1", "nearest 5"]


@pytest.mark.parametrize("name", NAMES)
def test_measured_bias_and_variance_are_the_exact_ones_within_monte_carlo_error(name: str) -> None:
    weights = weights_of(name)
    y = f(X) + SIGMA * np.random.default_rng(3).standard_normal((SETS, N))
    fits = smoothers.fits(weights, y)
    bias, variance = smoothers.bias(weights, f(X), f(T)), smoothers.variance(weights, SIGMA)
    # The mean of K values has the standard error √(var/K), their variance about var·√(2/K).
    assert np.all(np.abs(fits.mean(0) - f(T) - bias) < 5 * np.sqrt(variance / SETS))
    assert np.all(np.abs(fits.var(0) - variance) < 5 * variance * np.sqrt(2 / SETS))


@pytest.mark.parametrize("degree", [0, 1, 3, 7, 12])
def test_polynomial_is_least_squares(degree: int) -> None:
    y = f(X) + np.random.default_rng(1).normal(0, SIGMA, N)
    expected = np.polynomial.Polynomial.fit(X, y, degree)(T)
    np.testing.assert_allclose(smoothers.polynomial(X, T, degree) @ y, expected, atol=1e-8)


def test_nearest_has_variance_sigma_squared_over_k() -> None:
    for k in (1, 3, N):
        np.testing.assert_allclose(smoothers.variance(smoothers.nearest(X, T, k), SIGMA), SIGMA**2 / k)


def test_nearest_takes_the_k_nearest() -> None:
    y = np.random.default_rng(2).random(N)
    for t, predicted in zip(T, smoothers.nearest(X, T, 4) @ y, strict=True):
        nearest = sorted(range(N), key=lambda i: (round(abs(X[i] - t), 9), i))[:4]
        assert predicted == pytest.approx(np.mean(y[nearest]))


def test_ridge_minimises_the_penalised_error() -> None:
    strength, y = 0.05, f(X) + np.random.default_rng(5).normal(0, SIGMA, N)
    basis = smoothers.legendre(X, 6)
    normal = basis.T @ basis + N * strength * np.diag([0.0, 1, 1, 1, 1, 1])
    expected = smoothers.legendre(T, 6) @ np.linalg.solve(normal, basis.T @ y)
    np.testing.assert_allclose(smoothers.ridge(X, T, 5, strength) @ y, expected, atol=1e-10)


def test_ridge_runs_from_least_squares_to_the_mean() -> None:
    np.testing.assert_allclose(smoothers.ridge(X, T, 5, 0), smoothers.polynomial(X, T, 5), atol=1e-9)
    np.testing.assert_allclose(smoothers.ridge(X, T, 5, 1e12), 1 / N, atol=1e-9)


def test_legendre_is_orthonormal() -> None:
    fine = (np.arange(20_000) + 0.5) / 20_000
    basis = smoothers.legendre(fine, 8)
    np.testing.assert_allclose(basis.T @ basis / len(fine), np.eye(8), atol=1e-6)


def test_effective_parameters_count_the_coefficients() -> None:
    for degree in (0, 3, 9):
        assert smoothers.effective_parameters(smoothers.polynomial(X, X, degree)) == pytest.approx(degree + 1)
    assert smoothers.effective_parameters(smoothers.nearest(X, X, 5)) == pytest.approx(N / 5)


@pytest.mark.parametrize("coefficients", [N, N + 5, 100, 300])
def test_wide_fits_go_through_every_point(coefficients: int) -> None:
    weights = smoothers.polynomial(X, X, coefficients - 1)
    np.testing.assert_allclose(weights, np.eye(N), atol=1e-3 if coefficients == N else 1e-7)


def test_wide_fit_has_the_smallest_weighted_coefficients() -> None:
    """LAPACK's least squares gives the shortest of all solutions too."""
    y, decay = f(X), 1.0 + np.arange(60)
    coefficients = np.linalg.lstsq(smoothers.legendre(X, 60) / decay, y, rcond=None)[0]
    expected = smoothers.legendre(T, 60) / decay @ coefficients
    np.testing.assert_allclose(smoothers.polynomial(X, T, 59) @ y, expected, atol=1e-9)


def test_variance_descends_twice() -> None:
    total = {p: smoothers.variance(smoothers.polynomial(X, T, p - 1), SIGMA).mean() for p in (4, 10, N, 40, 400)}
    assert total[4] < total[10] < total[N] > total[40] > total[400]
    assert total[N] > 1000 * total[400]


def test_wrong_settings_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        smoothers.ridge(X, T, 3, -1)
    for k in (0, N + 1):
        with pytest.raises(ValueError, match="neighbours"):
            smoothers.nearest(X, T, k)
