"""Linear regression ŷ = w₀ + w₁x: its loss, gradient and curvature, all exact.

With residuals r = ŷ − y over N samples the loss is

    "sum":   J = ½ Σ r²            ∂J/∂w₀ = Σ r            ∂J/∂w₁ = Σ x r
    "mean":  J = ½ Σ r² / N        ∂J/∂w₀ = Σ r / N        ∂J/∂w₁ = Σ x r / N

On a mini-batch of B samples the sums run over those B, and "mean" divides by B. J is a quadratic
with the Hessian H = Σ [[1, x], [x, x²]] (over N for "mean"), so with its eigenvalues λmin ≤ λmax
gradient descent converges exactly for η < 2/λmax, and fastest at η = 2/(λmax + λmin).
"""

from __future__ import annotations

from typing import Literal

import numpy as np

from engine.data.dataset import Floats, Indices

Reduction = Literal["sum", "mean"]


class LinearRegression:
    """The loss of ŷ = w₀ + w₁x on fixed samples. x, y: (N,). Weights are arrays (…, 2) of (w₀, w₁)."""

    def __init__(self, x: Floats, y: Floats, reduction: Reduction) -> None:
        self.x, self.y, self.reduction = x, y, reduction
        self.hessian = self._hessian()
        """H, (2, 2): the same at every point."""
        self.minimum = self._minimum()
        """The weights (2,) with the least loss; of equally good ones (all x equal) the one with w₁ = 0."""
        self.least_loss = float(0.5 * self._divide(((self.predict(self.minimum) - y) ** 2).sum(), len(x)))

    def predict(self, w: Floats) -> Floats:
        """ŷ for every sample. w: (…, 2); gives (…, N)."""
        return w[..., :1] + w[..., 1:] * self.x

    def loss(self, w: Floats) -> Floats:
        """J. w: (…, 2); gives (…).

        From the exact expansion J = J* + ½ dᵀHd with d = w − w*, so a whole grid costs no pass over the data.
        """
        d0, d1 = w[..., 0] - self.minimum[0], w[..., 1] - self.minimum[1]
        h = self.hessian
        loss: Floats = self.least_loss + 0.5 * (h[0, 0] * d0**2 + 2 * h[0, 1] * d0 * d1 + h[1, 1] * d1**2)
        return loss

    def loss_grid(self, w0: Floats, w1: Floats) -> Floats:
        """J on a grid for contours. w0: (n,), w1: (m,); gives (m, n)."""
        return self.loss(np.stack(np.meshgrid(w0, w1), -1))

    def gradient(self, w: Floats, batch: Indices | slice = slice(None)) -> Floats:
        """(∂J/∂w₀, ∂J/∂w₁) on the samples `batch`, all of them by default. w: (2,); gives (2,)."""
        x = self.x[batch]
        residual = w[0] + w[1] * x - self.y[batch]
        return self._divide(np.array([residual.sum(), residual @ x]), len(x))

    @property
    def eigenvalues(self) -> tuple[float, float]:
        """(λmin, λmax) of the Hessian."""
        low, high = np.linalg.eigvalsh(self.hessian)
        return max(float(low), 0.0), float(high)

    @property
    def condition_number(self) -> float:
        """λmax / λmin: how much steeper the loss is one way than the other; infinite if all x are equal."""
        low, high = self.eigenvalues
        return high / low if low > 0 else float("inf")

    @property
    def largest_stable_rate(self) -> float:
        """2/λmax: full-batch gradient descent converges below it and diverges above it."""
        return 2 / self.eigenvalues[1]

    @property
    def best_rate(self) -> float:
        """2/(λmax + λmin): the error shrinks by (κ − 1)/(κ + 1) an update, as fast as a fixed η can."""
        return 2 / sum(self.eigenvalues)

    def _hessian(self) -> Floats:
        sum_x = self.x.sum()
        return self._divide(np.array([[len(self.x), sum_x], [sum_x, self.x @ self.x]]), len(self.x))

    def _minimum(self) -> Floats:
        mean_x, mean_y = self.x.mean(), self.y.mean()
        centred = self.x - mean_x
        varies = np.ptp(self.x) > 0
        slope = centred @ (self.y - mean_y) / (centred @ centred) if varies else 0.0
        return np.array([mean_y - slope * mean_x, slope])

    def _divide(self, total: Floats, count: int) -> Floats:
        return total / count if self.reduction == "mean" else total
