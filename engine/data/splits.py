"""Training and validation sides of a data set, and standardising its columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from engine.data.dataset import Floats, Indices, read_only


@dataclass(frozen=True, eq=False)
class Split:
    """Sample numbers of the two sides, each in ascending order."""

    training: Indices
    validation: Indices


def split(n: int, validation_fraction: float, rng: Generator) -> Split:
    """Send round(validation_fraction · n) of n samples to the validation side, at least one to training.

    Each sample has a random key of its own, and the smallest keys validate. So a larger fraction
    only moves samples from training to validation, and one more sample changes the side of at most
    one old one. Neither noise nor positions matter. Pass a fresh generator each time.
    """
    count = min(round(validation_fraction * n), max(n - 1, 0))
    order = np.argsort(rng.random(n), kind="stable")
    return Split(np.sort(order[count:]), np.sort(order[:count]))


@dataclass(frozen=True, eq=False)
class Scaling:
    """Per column: z = (x − mean) / scale. mean, scale: (d,)."""

    mean: Floats
    scale: Floats

    def apply(self, x: Floats) -> Floats:
        """x, in its own units, as z. x: (…, d)."""
        return (x - self.mean) / self.scale

    def undo(self, z: Floats) -> Floats:
        """z back in the units of x. z: (…, d)."""
        return z * self.scale + self.mean


def standardise(x: Floats) -> tuple[Floats, Scaling]:
    """The columns of x (N, d) with mean 0 and standard deviation 1 (divisor N), and how to undo it.

    A constant column has no spread to divide by: it becomes 0 everywhere, with scale 1.
    """
    mean = x.mean(0)
    spread = x.std(0)
    constant = np.ptp(x, axis=0) == 0
    scaling = Scaling(read_only(np.where(constant, x[0], mean)), read_only(np.where(constant, 1.0, spread)))
    return scaling.apply(x), scaling
