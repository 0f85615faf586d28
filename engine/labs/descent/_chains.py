"""Many SGD learners at once on ½(w − ȳ)ᵀH(w − ȳ): each batch size with each learning rate, on the same draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.views import Array

SETTLED = 3.0
"""A learner's distance is recorded after SETTLED/(ηλmin) updates, when e⁻³ of its start is left."""


class Chains:
    """Learners w of shape (2, K, M, 2): drawing without and with replacement × sizes × rates × weights.

    minimum: (2,). hessian: its diagonal (2,). All start at the minimum. Besides the learners it keeps
    the squared errors of the batch means they were given.
    """

    def __init__(self, minimum: Array, hessian: Array, sizes: Sequence[int], rates: Sequence[float]) -> None:
        self.minimum, self.hessian = minimum, hessian
        self.sizes, self.rates = np.array(sizes), np.array(rates, np.float64)
        shape = (2, len(sizes), len(rates))
        self.w = np.broadcast_to(minimum, (*shape, 2)).copy()
        self.draws = np.zeros(len(sizes), np.int64)
        self.mean_squares = np.zeros((2, len(sizes), 2))
        self.updates = np.zeros(shape[1:], np.int64)
        self.recorded = np.zeros(shape[1:], np.int64)
        self.distances = np.zeros(shape)

    def move(self, means: Array, farthest: float) -> bool:
        """One update with the batch means (2, K, 2). False, and nothing moved, if one would go beyond `farthest`."""
        w = self.w - self.rates[:, None] * self.hessian * (self.w - means[:, :, None])
        squared = ((w - self.minimum) ** 2).sum(axis=-1)
        if squared.max() > farthest**2:
            return False
        self.w = w
        self.draws += 1
        self.mean_squares += (means - self.minimum) ** 2
        self.updates += 1
        settled = self.updates * self.rates > SETTLED / self.hessian.min()
        self.recorded += settled
        self.distances += np.where(settled, squared, 0)
        return True

    def set_size(self, row: int, size: int) -> None:
        """Another batch size for a row: it goes on from where it is, its records begin anew."""
        self.sizes[row] = size
        self.draws[row] = self.updates[row] = self.recorded[row] = 0
        self.mean_squares[:, row] = self.distances[:, row] = 0

    def set_rate(self, column: int, rate: float) -> None:
        """Another learning rate for a column: it goes on from where it is, its records begin anew."""
        self.rates[column] = rate
        self.updates[:, column] = self.recorded[:, column] = 0
        self.distances[:, :, column] = 0

    def mean_errors(self) -> Array:
        """Root mean square error of the batch means; (2, K, 2)."""
        errors: Array = np.sqrt(self.mean_squares / np.maximum(1, self.draws)[:, None])
        return errors

    def jitters(self) -> Array:
        """Mean squared distance from the minimum, NaN where none was recorded yet; (2, K, M)."""
        mean: Array = np.where(self.recorded, self.distances / np.maximum(1, self.recorded), np.nan)
        return mean

    def state(self) -> Any:
        return {name: value.copy() for name, value in vars(self).items()}

    def restore(self, state: Any) -> None:
        vars(self).update({name: value.copy() for name, value in state.items()})
