"""Initial weights: how large they begin decides whether signals and gradients survive many layers.

n is the number of inputs of the layer (fan-in), m that of its units (fan-out). Biases begin at 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.network.arrays import Array
from engine.text import QT_TRANSLATE_NOOP as N_

Draw = Callable[[np.random.Generator, int, int], Array]


def constant(rng: np.random.Generator, n: int, m: int) -> Array:
    """Every weight 1 (times the scale)."""
    return np.ones((n, m))


def zeros(rng: np.random.Generator, n: int, m: int) -> Array:
    """Every weight 0: all units of a layer stay alike for ever."""
    return np.zeros((n, m))


def normal(rng: np.random.Generator, n: int, m: int) -> Array:
    """N(0, 1): the scale is the standard deviation."""
    return rng.standard_normal((n, m))


def uniform(rng: np.random.Generator, n: int, m: int) -> Array:
    """U(−1/√n, 1/√n), variance 1/(3n): the "standard" heuristic of Glorot and Bengio (2010), equation 1."""
    return rng.uniform(-1, 1, (n, m)) / math.sqrt(n)


def lecun(rng: np.random.Generator, n: int, m: int) -> Array:
    """N(0, 1/n): keeps the variance of a linear layer. LeCun et al. (1998), section 4.6."""
    return rng.standard_normal((n, m)) / math.sqrt(n)


def xavier(rng: np.random.Generator, n: int, m: int) -> Array:
    """U(−√(6/(n + m)), √(6/(n + m))), variance 2/(n + m). Glorot and Bengio (2010), equation 16."""
    return rng.uniform(-1, 1, (n, m)) * math.sqrt(6 / (n + m))


def he(rng: np.random.Generator, n: int, m: int) -> Array:
    """N(0, 2/n): makes up for the half that ReLU cuts off. He et al. (2015), equation 10."""
    return rng.standard_normal((n, m)) * math.sqrt(2 / n)


DRAWS: dict[str, Draw] = {
    "zeros": zeros, "constant": constant, "normal": normal, "uniform": uniform, "lecun": lecun, "xavier": xavier,
    "he": he,
}

LABELS: dict[str, str] = {
    "zeros": N_("engine", "Zeros"),
    "constant": N_("engine", "All the same"),
    "normal": N_("engine", "Normal"),
    "uniform": N_("engine", "Uniform ±1/√n"),
    "lecun": N_("engine", "Normal, variance 1/n"),
    "xavier": N_("engine", "Xavier"),
    "he": N_("engine", "He"),
}
"""Every initializer by its name, with what a person calls it."""


@dataclass(frozen=True)
class Initializer:
    """A distribution of initial weights, multiplied by `scale`. Raises KeyError for an unknown name when it draws."""

    name: str = "xavier"
    scale: float = 1.0

    def draw(self, rng: np.random.Generator, inputs: int, units: int) -> Array:
        """New weights, shape (inputs, units), float64."""
        return DRAWS[self.name](rng, inputs, units) * self.scale
