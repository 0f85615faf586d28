"""Linear smoothers: fits that are a fixed matrix times the observations, so that bias and variance are exact.

Observations y = f(x) + ε at fixed places x, with independent noise of variance σ². A linear smoother
predicts ŷ(t) = Σᵢ hᵢ(t) yᵢ with weights h(t) that depend on x and t only. Then, over data sets,

    mean    E ŷ(t) = Σᵢ hᵢ(t) f(xᵢ)
    bias    E ŷ(t) − f(t)
    variance  σ² ‖h(t)‖²
    E (y_new − ŷ(t))² = bias² + variance + σ²

(Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, sections 5.4 and 7.3). Least
squares, ridge and k nearest neighbours are linear smoothers. Places lie in [0, 1].
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

NEGLIGIBLE = 1e-11
"""Singular values below this share of the largest are rounding, not information."""


def legendre(t: Floats, count: int) -> Floats:
    """The first `count` Legendre polynomials, orthonormal on [0, 1], at t (m,); gives (m, count).

    Unlike powers of t they stay well apart, so that least squares of degree 15 keeps its digits.
    """
    plain = np.asarray(np.polynomial.legendre.legvander(2 * t - 1, count - 1), np.float64)
    normalised: Floats = plain * np.sqrt(2.0 * np.arange(count) + 1)
    return normalised


def polynomial(x: Floats, t: Floats, degree: int) -> Floats:
    """Least squares with a polynomial: the weights h(t) as a matrix (m, n), for x (n,) and t (m,).

    With no more than n coefficients this is the usual fit. With more, many polynomials go through all
    points, and this is the smoothest in the sense of the smallest Σ(1 + k)²c_k² over its Legendre
    coefficients c: minimum-norm least squares in the basis legendre_k / (1 + k). At n coefficients
    variance peaks, beyond it falls again: the double descent of Belkin et al. (2019).
    """
    decay = 1.0 + np.arange(degree + 1)
    basis = legendre(x, degree + 1) / decay
    weights: Floats = (legendre(t, degree + 1) / decay) @ np.linalg.pinv(basis, rcond=NEGLIGIBLE)
    return weights


def ridge(x: Floats, t: Floats, degree: int, strength: float) -> Floats:
    """Least squares plus nλ Σ c_k² over the Legendre coefficients k ≥ 1 (the constant is free); (m, n).

    strength: λ ≥ 0. Raises ValueError if it is negative.
    """
    if strength < 0:
        raise ValueError(f"a penalty can't be negative: {strength}")
    basis = legendre(x, degree + 1)
    penalty = np.sqrt(len(x) * strength) * np.eye(degree + 1)[1:]
    solve = np.linalg.pinv(np.vstack([basis, penalty]), rcond=NEGLIGIBLE)[:, : len(x)]
    weights: Floats = legendre(t, degree + 1) @ solve
    return weights


def nearest(x: Floats, t: Floats, k: int) -> Floats:
    """The mean of the k nearest observations; of equally near ones the first come first. Gives (m, n).

    Raises ValueError unless 1 ≤ k ≤ n.
    """
    if not 1 <= k <= len(x):
        raise ValueError(f"from 1 to {len(x)} neighbours, not {k}")
    distance = np.round(np.abs(t[:, None] - x), 12)  # so that rounding doesn't decide between equals
    chosen = np.argsort(distance, axis=1, kind="stable")[:, :k]
    weights = np.zeros((len(t), len(x)))
    np.put_along_axis(weights, chosen, 1 / k, axis=1)
    return weights


def fits(weights: Floats, y: Floats) -> Floats:
    """ŷ at every t for every data set: weights (…, m, n) and y (K, n) give (…, K, m)."""
    return y @ weights.swapaxes(-1, -2)


def bias(weights: Floats, truth_x: Floats, truth_t: Floats) -> Floats:
    """E ŷ − f: weights (…, m, n), f at the places x (n,) and t (m,); gives (…, m)."""
    difference: Floats = weights @ truth_x - truth_t
    return difference


def variance(weights: Floats, sigma: float) -> Floats:
    """σ²‖h(t)‖²: weights (…, m, n); gives (…, m)."""
    total: Floats = sigma**2 * np.square(weights).sum(-1)
    return total


def effective_parameters(weights: Floats) -> float:
    """tr H of the weights (n, n) at the places x themselves: the number of free coefficients that it acts like."""
    return float(np.trace(weights))
