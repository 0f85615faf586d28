"""How the gradient becomes a step. One call updates all parameters of a network: one flat vector.

They work just as well on any other array of real numbers, such as two weights on a surface, or a
stack of such points. In a stack, (S, P), the learning rate may be an array with one for each model.

Notation: w parameters, g gradient, η learning rate.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from engine.network.arrays import Array, Recipe, perform
from engine.text import QT_TRANSLATE_NOOP as N_

Rate = float | Array

BLOCK = 1 << 16
"""Numbers updated at a time: few enough for all the arrays involved to stay in the cache."""


class Constant:
    """A number of an optimizer that may change between updates: a new value has the recipe written again."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, optimizer: Optimizer, owner: type) -> float:
        value: float = vars(optimizer)[self._name]
        return value

    def __set__(self, optimizer: Optimizer, value: float) -> None:
        vars(optimizer)[self._name] = value
        optimizer.unbind()


class Optimizer(ABC):
    """Base class. Every constant may change between updates; `steps` counts the updates made.

    The operations of an update are written down once for a pair of arrays, as long as the same two come again.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    memories: ClassVar[tuple[str, ...]] = ()
    """The attributes in which earlier gradients are remembered: arrays like the parameters, 0 at the start."""

    def __init__(self, learning_rate: npt.ArrayLike = 0.01) -> None:
        self._rate: Array = np.empty(0)
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
        if self._rate.size == array.size:  # a schedule sets it at every step
            self._rate[...] = array.reshape(self._rate.shape)
        else:
            self.unbind()

    def unbind(self) -> None:
        """Have the recipe written anew at the next update."""
        self._bound: tuple[Array | None, Array | None] = (None, None)

    def update(self, parameters: Array, gradients: Array, cuts: Sequence[int] = ()) -> None:
        """Make one step in place. The first call fixes the shape and number format; `cuts` as in `begin`."""
        bound_parameters, bound_gradients = self._bound
        if parameters is not bound_parameters or gradients is not bound_gradients:
            self._bind(parameters, gradients, cuts)
        self.steps += 1
        for operation in self._recipe:
            operation()

    def begin(self, parameters: Array, gradients: Array, cuts: Sequence[int]) -> list[Recipe]:
        """Begin a step, which the caller makes: by the recipes for the parts between `cuts`, in any order.

        cuts: where along the first axis one part ends and the next begins, ascending; always the same for the
        same two arrays.
        """
        bound_parameters, bound_gradients = self._bound
        if parameters is not bound_parameters or gradients is not bound_gradients:
            self._bind(parameters, gradients, cuts)
        self.steps += 1
        perform(self._before)
        return self._parts

    def _bind(self, parameters: Array, gradients: Array, cuts: Sequence[int]) -> None:
        """Write the recipes for these arrays, block by block along the first axis; make memories if there are none."""
        rate = np.array(self._learning_rate, parameters.dtype)
        self._rate = rate = rate.reshape(-1, *[1] * (parameters.ndim - 1)) if rate.ndim else rate
        for name in self.memories:
            if name not in vars(self):
                setattr(self, name, np.zeros_like(parameters))
        length = max(1, BLOCK // parameters[0].size)
        change = np.empty_like(parameters[:length])
        self._before = self.before_blocks(parameters.dtype)
        self._parts: list[Recipe] = []
        for first, end in pairwise((0, *cuts, len(parameters))):
            recipe: Recipe = []
            for start in range(first, end, length):
                block = slice(start, min(start + length, end))
                target, remembered = parameters[block], [getattr(self, name)[block] for name in self.memories]
                step = change[: len(target)]
                recipe += self.blockwise(gradients[block], rate[block] if rate.ndim else rate, step, *remembered)
                recipe.append(partial(np.subtract, target, step, target))
            self._parts.append(recipe)
        self._recipe = [operation for recipe in (self._before, *self._parts) for operation in recipe]
        self._bound = parameters, gradients

    def before_blocks(self, dtype: npt.DTypeLike) -> Recipe:
        """What is to be done once in an update, before all blocks."""
        return []

    @abstractmethod
    def blockwise(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> Recipe:
        """How to write what is to be subtracted to `change`; the `memories` follow and take the gradient in."""

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
        self.unbind()


class SGD(Optimizer):
    """w ← w − ηg. Robbins and Monro (1951)."""

    name, label = "sgd", N_("engine", "Gradient descent")

    def blockwise(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> Recipe:
        return [partial(np.multiply, g, rate, change)]


class Momentum(Optimizer):
    """v ← μv + g, w ← w − ηv. Polyak (1964), with η outside v as in PyTorch."""

    name, label = "momentum", N_("engine", "Momentum")
    memories = ("velocity",)
    velocity: Array
    momentum = Constant()

    def __init__(self, learning_rate: npt.ArrayLike = 0.01, momentum: float = 0.9) -> None:
        super().__init__(learning_rate)
        self.momentum = momentum

    def blockwise(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> Recipe:
        (velocity,) = remembered
        return [*self.accelerate(velocity, g), partial(np.multiply, velocity, rate, change)]

    def accelerate(self, velocity: Array, g: Array) -> Recipe:
        """v ← μv + g."""
        return [
            partial(np.multiply, velocity, like(g, self.momentum), velocity),
            partial(np.add, velocity, g, velocity),
        ]


class Nesterov(Momentum):
    """v ← μv + g, w ← w − η(g + μv): momentum that looks ahead.

    Nesterov (1983), in the form of Sutskever et al. (2013) rewritten so that w is the point where the
    gradient is taken (as in PyTorch and Keras).
    """

    name, label = "nesterov", N_("engine", "Nesterov")

    def blockwise(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> Recipe:
        (velocity,) = remembered
        return [
            *self.accelerate(velocity, g),
            partial(np.multiply, velocity, like(g, self.momentum), change),
            partial(np.add, change, g, change),
            partial(np.multiply, change, rate, change),
        ]


class RMSProp(Optimizer):
    """s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε). Tieleman and Hinton (2012), lecture 6.5; ε outside the root."""

    name, label = "rmsprop", N_("engine", "RMSProp")
    memories = ("square",)
    square: Array
    decay, epsilon = Constant(), Constant()

    def __init__(self, learning_rate: npt.ArrayLike = 0.01, decay: float = 0.9, epsilon: float = 1e-8) -> None:
        super().__init__(learning_rate)
        self.decay, self.epsilon = decay, epsilon

    def blockwise(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> Recipe:
        (square,) = remembered
        return [
            *average_squares(square, g, self.decay, change),
            partial(np.sqrt, square, change),
            partial(np.add, change, like(g, self.epsilon), change),
            partial(np.divide, g, change, change),
            partial(np.multiply, change, rate, change),
        ]


class Adam(Optimizer):
    """m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², w ← w − η m̂/(√ŝ + ε). Kingma and Ba (2015), algorithm 1.

    m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ) make up for the start at 0; t is the number of the update.
    """

    name, label = "adam", N_("engine", "Adam")
    memories = ("mean", "square")
    mean: Array
    square: Array
    beta1, beta2, epsilon = Constant(), Constant(), Constant()

    def __init__(
        self, learning_rate: npt.ArrayLike = 0.001, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8
    ) -> None:
        super().__init__(learning_rate)
        self.beta1, self.beta2, self.epsilon = beta1, beta2, epsilon

    def before_blocks(self, dtype: npt.DTypeLike) -> Recipe:
        self._mean_factor, self._root_factor = np.empty((), dtype), np.empty((), dtype)
        return [self._correct]

    def _correct(self) -> None:
        """The factors of m̂ and of √ŝ at this update."""
        self._mean_factor[...] = 1 / (1 - self.beta1**self.steps)
        self._root_factor[...] = 1 / math.sqrt(1 - self.beta2**self.steps)

    def blockwise(self, g: Array, rate: Array, change: Array, /, *remembered: Array) -> Recipe:
        mean, square = remembered
        return [
            partial(np.multiply, mean, like(g, self.beta1), mean),
            partial(np.multiply, g, like(g, 1 - self.beta1), change),
            partial(np.add, mean, change, mean),
            *average_squares(square, g, self.beta2, change),
            partial(np.sqrt, square, change),
            partial(np.multiply, change, self._root_factor, change),
            partial(np.add, change, like(g, self.epsilon), change),
            partial(np.divide, mean, change, change),
            partial(np.multiply, change, self._mean_factor, change),
            partial(np.multiply, change, rate, change),
        ]


def average_squares(square: Array, g: Array, decay: float, scratch: Array) -> Recipe:
    """square ← decay · square + (1 − decay)g²."""
    return [
        partial(np.multiply, square, like(g, decay), square),
        partial(np.square, g, scratch),
        partial(np.multiply, scratch, like(g, 1 - decay), scratch),
        partial(np.add, square, scratch, square),
    ]


def like(array: Array, value: float) -> Array:
    """A number in the format of `array`, as an array without axes: what ufuncs take fastest."""
    return np.array(value, array.dtype)


OPTIMIZERS: dict[str, type[Optimizer]] = {
    optimizer.name: optimizer for optimizer in (SGD, Momentum, Nesterov, RMSProp, Adam)
}
"""Every optimizer by its name."""
