"""How the gradient becomes a step. One call updates all parameters of a network: one flat vector.

They work just as well on any other array of real numbers, such as two weights on a surface, or a
stack of such points. In a stack, (S, P), the learning rate may be an array with one for each model.

Notation: w parameters, g gradient, η learning rate.
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

BLOCK = 1 << 15
"""Numbers updated at a time: few enough for all the arrays involved to stay in the cache."""


class Optimizer(ABC):
    """Base class. Every constant may change between updates; `steps` counts the updates made."""

    name: ClassVar[str]
    label: ClassVar[str]
    memories: ClassVar[tuple[str, ...]] = ()
    """The attributes in which earlier gradients are remembered: arrays like the parameters, 0 at the start."""

    def __init__(self, learning_rate: npt.ArrayLike = 0.01) -> None:
        self.learning_rate = learning_rate
        self.steps = 0

    @property
    def learning_rate(self) -> Rate:
        """η, a number or, for a stack, an array (S,)."""
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value: npt.ArrayLike) -> None:
        array = np.asarray(value, np.float64)
        self._learning_rate: Rate = array.copy() if array.ndim else float(array)
        self._is_ready = False

    def update(self, parameters: Array, gradients: Array) -> None:
        """Make one step in place. The first call fixes the shape and number format."""
        if not self._is_ready:
            self._prepare(parameters)
        self.steps += 1
        if self._fits:
            self.advance(gradients, self._rate, self._change, *self._remembered)
            np.subtract(parameters, self._change, parameters)
        else:
            self._update_in_blocks(parameters, gradients)

    def _update_in_blocks(self, parameters: Array, gradients: Array) -> None:
        """The same, block by block along the first axis."""
        length = len(self._change)
        for start in range(0, len(parameters), length):
            part = slice(start, start + length)
            target = parameters[part]
            change = self._change[: len(target)]
            rate = self._rate[part] if self._rate.ndim else self._rate
            self.advance(gradients[part], rate, change, *(array[part] for array in self._remembered))
            np.subtract(target, change, target)

    def _prepare(self, parameters: Array) -> None:
        """Take over the learning rate; make the memories when there are none."""
        rate = np.asarray(self._learning_rate, parameters.dtype)
        self._rate: Array = rate.reshape(-1, *[1] * (parameters.ndim - 1)) if rate.ndim else rate
        self._change = np.empty_like(parameters[: max(1, BLOCK // parameters[0].size)])
        for name in self.memories:
            if name not in vars(self):
                setattr(self, name, np.zeros_like(parameters))
        self._remembered = [getattr(self, name) for name in self.memories]
        self._fits = parameters.size <= BLOCK
        self._is_ready = True

    @abstractmethod
    def advance(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> None:
        """Write what is to be subtracted to `change`; the `memories` follow and take the gradient in."""

    def state(self) -> dict[str, Any]:
        """A copy of what has been learned about the gradients."""
        made = [name for name in self.memories if name in vars(self)]
        return {"steps": self.steps} | {name: getattr(self, name).copy() for name in made}

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state`."""
        self.steps = state["steps"]
        for name in self.memories:
            vars(self).pop(name, None)
            if name in state:
                setattr(self, name, state[name].copy())
        self._is_ready = False


class SGD(Optimizer):
    """w ← w − ηg. Robbins and Monro (1951)."""

    name, label = "sgd", N_("engine", "Gradient descent")

    def advance(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> None:
        np.multiply(g, rate, change)


class Momentum(Optimizer):
    """v ← μv + g, w ← w − ηv. Polyak (1964), with η outside v as in PyTorch."""

    name, label = "momentum", N_("engine", "Momentum")
    memories = ("velocity",)
    velocity: Array

    def __init__(self, learning_rate: npt.ArrayLike = 0.01, momentum: float = 0.9) -> None:
        super().__init__(learning_rate)
        self.momentum = momentum

    def advance(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> None:
        (velocity,) = remembered
        self.accelerate(velocity, g)
        np.multiply(velocity, rate, change)

    def accelerate(self, velocity: Array, g: Array) -> None:
        """v ← μv + g."""
        np.multiply(velocity, self.momentum, velocity)
        np.add(velocity, g, velocity)


class Nesterov(Momentum):
    """v ← μv + g, w ← w − η(g + μv): momentum that looks ahead.

    Nesterov (1983), in the form of Sutskever et al. (2013) rewritten so that w is the point where the
    gradient is taken (as in PyTorch and Keras).
    """

    name, label = "nesterov", N_("engine", "Nesterov")

    def advance(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> None:
        (velocity,) = remembered
        self.accelerate(velocity, g)
        np.multiply(velocity, self.momentum, change)
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

    def advance(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> None:
        (square,) = remembered
        average_squares(square, g, self.decay, change)
        np.sqrt(square, change)
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

    def advance(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> None:
        mean, square = remembered
        np.multiply(mean, self.beta1, mean)
        np.multiply(g, 1 - self.beta1, change)
        np.add(mean, change, mean)
        average_squares(square, g, self.beta2, change)
        np.sqrt(square, change)
        np.multiply(change, 1 / math.sqrt(1 - self.beta2**self.steps), change)
        np.add(change, self.epsilon, change)
        np.divide(mean, change, change)
        np.multiply(change, 1 / (1 - self.beta1**self.steps), change)
        np.multiply(change, rate, change)


def average_squares(square: Array, g: Array, decay: float, scratch: Array) -> None:
    """square ← decay · square + (1 − decay)g²."""
    np.multiply(square, decay, square)
    np.square(g, scratch)
    np.multiply(scratch, 1 - decay, scratch)
    np.add(square, scratch, square)


OPTIMIZERS: dict[str, type[Optimizer]] = {
    optimizer.name: optimizer for optimizer in (SGD, Momentum, Nesterov, RMSProp, Adam)
}
"""Every optimizer by its name."""
