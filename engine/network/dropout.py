"""Dropout: each unit is left out of each update with probability p."""

from __future__ import annotations

from functools import partial

import numpy as np

from engine.network.arrays import Array, Recipe
from engine.network.layers import Generators, Layer, Pass, Signal


class Dropout(Layer):
    """y = x · mask/(1 − p) in training, where each entry of the mask is 0 with probability p, else 1.

    p is the probability of *dropping*, 0 ≤ p < 1. Dividing by 1 − p ("inverted" scaling) keeps the
    mean of every unit, so nothing remains to be done in prediction: y = x. Srivastava et al. (2014),
    section 10. Without it (`inverted = False`, a mistake worth seeing) the units are larger in
    prediction than they were in training, by 1/(1 − p).

    `probability` and `inverted` may change between steps. With `hold` the mask of the last step is used
    again. `mask` is that of the last training step, (units, B), True where a unit was kept.
    Raises ValueError for a p outside [0, 1).
    """

    def __init__(self, probability: float, inverted: bool = True) -> None:
        self.probability, self.inverted, self.hold = probability, inverted, False

    @property
    def probability(self) -> float:
        return self._probability

    @probability.setter
    def probability(self, value: float) -> None:
        if not 0 <= value < 1:
            raise ValueError(f"the probability of dropping must be at least 0 and below 1, not {value}")
        self._probability = value

    def bind(self, signal: Signal, generators: Generators, training: bool) -> Pass:
        return DropoutPass(self, signal, generators) if training else DropoutPrediction(signal)

    def fresh(self) -> Dropout:
        return Dropout(self.probability, self.inverted)

    @property
    def mask(self) -> Array:
        assert isinstance(self.last_pass, DropoutPass)
        return self.last_pass.mask


class DropoutPass(Pass):
    """y = x · factor with factor = mask/(1 − p); backwards ∂J/∂x = ∂J/∂y · factor."""

    def __init__(self, layer: Dropout, signal: Signal, generators: Generators) -> None:
        self.layer, self.output = layer, signal.onward()
        self.x, self.y, self.gradient = signal.values, self.output.values, signal.gradient
        self.factor = np.empty(self.x.shape, self.x.dtype)
        self.mask = np.ones(self.x.shape, np.bool_)
        parts = self.factor if self.x.ndim == 3 else self.factor[None]
        self.chances = [(rng.random, part) for rng, part in zip(generators, parts, strict=True)]

    def forward(self) -> Recipe:
        return [self._draw, self._scale, partial(np.multiply, self.x, self.factor, self.y)]

    def _draw(self) -> None:
        if self.layer.hold:
            return
        if not self.layer.probability:  # a layer that is switched off takes nothing from the generator
            self.mask.fill(True)
            return
        for random, part in self.chances:
            random(None, part.dtype, part)
        np.greater_equal(self.factor, self.layer.probability, self.mask)

    def _scale(self) -> None:
        np.copyto(self.factor, self.mask)
        if self.layer.inverted:
            np.multiply(self.factor, 1 / (1 - self.layer.probability), self.factor)

    def backward(self) -> Recipe:
        return [partial(np.multiply, self.gradient, self.factor, self.gradient)]


class DropoutPrediction(Pass):
    """y = x: nothing to do, the output is the input."""

    def __init__(self, signal: Signal) -> None:
        self.output = signal

    def forward(self) -> Recipe:
        return []
