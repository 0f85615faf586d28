"""Polynomial features of points in the plane: what makes logistic regression bend."""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Floats

REACH = 3.2
"""Features are made for points in [-REACH, REACH]²; a point further out counts as at the edge."""


def plane_polynomials(x: Floats, degree: int) -> Floats:
    """Products P_i(u₁)P_j(u₂) with 1 ≤ i + j ≤ degree, lowest first: x (N, 2) gives (N, (d + 1)(d + 2)/2 − 1).

    u = x/REACH, and P_i are the Legendre polynomials with a mean square of 1 on [-1, 1]. They span the
    same functions as the powers x₁ⁱx₂ʲ, but a gradient method can learn them: their sizes are alike and
    they are nearly uncorrelated. The constant is left to the bias. Raises ValueError for a degree below 1.
    """
    if degree < 1:
        raise ValueError(f"polynomial features begin at degree 1, not {degree}")
    u = np.clip(x / REACH, -1, 1)
    scale = np.sqrt(2.0 * np.arange(degree + 1) + 1)
    across, up = (np.polynomial.legendre.legvander(u[:, k], degree) * scale for k in (0, 1))
    return np.column_stack([
        across[:, total - j] * up[:, j] for total in range(1, degree + 1) for j in range(total + 1)
    ])
