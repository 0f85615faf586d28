"""How the gradient becomes a step. One call updates all parameters of a network: one flat vector.

They work just as well on any other array of real numbers, such as two weights on a surface, or a
stack of such points. In a stack, (S, P), the learning rate may be an array with one for each model.

Notation: w parameters, g gradient, η learning rate. `change` is what the last update subtracted.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from engine.network.arrays import Array
from engine.text import QT_TRANSLATE_NOOP as N_

Rate = float | Array


class Optimizer(ABC):
    """Base class. Every constant may change between updates; `steps` counts the updates made."""

    name: ClassVar[str]
    label: ClassVar[str]
    memories: ClassVar[tuple[str, ...]] = ()
    """The attributes in which earlier gradients are remembered: arrays like the parameters, 0 at the start."""

    def __init__(self, learning_rate: npt.ArrayLike = 0.01) -> None:
        self.learning_rate = learning_rate
        self.steps = 0
        self.change: Array | None = None

    @property
    def learning_rate(self) -> Rate:
        """η, a number or, for a stack, an array (S,)."""
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value: npt.ArrayLike) -> None:
        array = np.asarray(value, np.float64)
        self._learning_rate: Rate = array.copy() if array.ndim else float(array)
        self._rate: Array | None = None

    def update(self, parameters: Array, gradients: Array) -> None:
        """Make one step in place. The first call fixes the shape and number format."""
        if self.change is None or self._rate is None:
            self._prepare(parameters)
        self.steps += 1
        assert self.change is not None and self._rate is not None
        self.advance(gradients, self._rate, self.change)
        np.subtract(parameters, self.change, parameters)

    def _prepare(self, parameters: Array) -> None:
        rate = np.asarray(self._learning_rate, parameters.dtype)
        self._rate = rate.reshape(-1, *[1] * (parameters.ndim - 1)) if rate.ndim else rate
        if self.change is None:
            self.change = np.zeros_like(parameters)
            for name in self.memories:
                setattr(self, name, np.zeros_like(parameters))

    @abstractmethod
    def advance(self, g: Array, rate: Array, change: Array) -> None:
        """Take the gradient into the memories and write what is to be subtracted to `change`."""

    def state(self) -> dict[str, Any]:
        """A copy of what has been learned about the gradients."""
        if self.change is None:
            return {"steps": 0}
        return {"steps": self.steps} | {name: getattr(self, name).copy() for name in ("change", *self.memories)}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state`."""
        self.steps = state["steps"]
        self.change = None
        for name in ("change", *self.memories):
            if name in state:
                setattr(self, name, state[name].copy())


class SGD(Optimizer):
    """w ← w − ηg. Robbins and Monro (1951)."""

    name, label = "sgd", N_("engine", "Gradient descent")

    def advance(self, g: Array, rate: Array, change: Array) -> None:
        np.multiply(g, rate, change)


class Momentum(Optimizer):
    """v ← μv + g, w ← w − ηv. Polyak (1964), with η outside v as in PyTorch."""

    name, label = "momentum", N_("engine", "Momentum")
    memories = ("velocity",)
    velocity: Array

    def __init__(self, learning_rate: npt.ArrayLike = 0.01, momentum: float = 0.9) -> None:
        super().__init__(learning_rate)
        self.momentum = momentum

    def advance(self, g: Array, rate: Array, change: Array) -> None:
        self.accelerate(g)
        np.multiply(self.velocity, rate, change)

    def accelerate(self, g: Array) -> None:
        """v ← μv + g."""
        np.multiply(self.velocity, self.momentum, self.velocity)
        np.add(self.velocity, g, self.velocity)


class Nesterov(Momentum):
    """v ← μv + g, w ← w − η(g + μv): momentum that looks ahead.

    Nesterov (1983), in the form of Sutskever et al. (2013) rewritten so that w is the point where the
    gradient is taken (as in PyTorch and Keras).
    """

    name, label = "nesterov", N_("engine", "Nesterov")

    def advance(self, g: Array, rate: Array, change: Array) -> None:
        self.accelerate(g)
        np.multiply(self.velocity, self.momentum, change)
        np.add(change, g, change)
        np.multiply(change, rate, change)


class RMSProp(Optimizer):
    """s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε). Tieleman and Hinton (2012), lecture 6.5; ε outside the root."""

    name, label = "rmsprop", N_("engine", "RMSProp")
    memories = ("square",)
    square: Array

    def __init__(self, learning_rate: npt.ArrayLike = 0.01, decay: float = 0.9, epsilon: float = 1e-8) -> None:
        super().__init__(learning_rate)
        self.decay, self.epsilon = decay, epsilon

    def advance(self, g: Array, rate: Array, change: Array) -> None:
        average_squares(self.square, g, self.decay, change)
        np.sqrt(self.square, change)
        np.add(change, self.epsilon, change)
        np.divide(g, change, change)
        np.multiply(change, rate, change)


class Adam(Optimizer):
    """m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², w ← w − η m̂/(√ŝ + ε). Kingma and Ba (2015), algorithm 1.

    m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ) make up for the start at 0; t is the number of the update.
    """

    name, label = "adam", N_("engine", "Adam")
    memories = ("mean", "square")
    mean: Array
    square: Array

    def __init__(
        self, learning_rate: npt.ArrayLike = 0.001, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
    ) -> None:
        super().__init__(learning_rate)
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon

    def advance(self, g: Array, rate: Array, change: Array) -> None:
        np.multiply(self.mean, self.beta1, self.mean)
        np.multiply(g, 1 - self.beta1, change)
        np.add(self.mean, change, self.mean)
        average_squares(self.square, g, self.beta2, change)
        np.sqrt(self.square, change)
        np.multiply(change, 1 / math.sqrt(1 - self.beta2**self.steps), change)
        np.add(change, self.epsilon, change)
        np.divide(self.mean, change, change)
        np.multiply(change, 1 / (1 - self.beta1**self.steps), change)
        np.multiply(change, rate, change)


def average_squares(square: Array, g: Array, decay: float, scratch: Array) -> None:
    """square ← decay · square + (1 − decay)g²."""
    np.multiply(square, decay, square)
    np.multiply(g, g, scratch)
    np.multiply(scratch, 1 - decay, scratch)
    np.add(square, scratch, square)


OPTIMIZERS: dict[str, type[Optimizer]] = {
    optimizer.name: optimizer for optimizer in (SGD, Momentum, Nesterov, RMSProp, Adam)
}
"""Every optimizer by its name."""
