"""Activation functions f and their derivatives f′, applied element by element.

On plain arrays: `f = activation("elu", alpha=0.5)`, then `f(z)` and `f.derivative(z)`. Layers use the
two methods that write down recipes, `forward` and `backward`. All are finite and free of warnings for
arguments far beyond ±800.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from functools import lru_cache, partial
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from engine.network.arrays import NUMBERS, Array, Numbers, Recipe, perform
from engine.text import QT_TRANSLATE_NOOP as N_


class ActivationFunction(ABC):
    """f: ℝ → ℝ, in one number format.

    `forward` and `backward` write down operations on arrays of this format and one shape, with whatever
    room they need for what lies in between.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    formula: ClassVar[str]

    def __init__(self, dtype: npt.DTypeLike = np.float64) -> None:
        self.dtype = np.dtype(dtype)
        self.numbers = NUMBERS[self.dtype.char]

    @abstractmethod
    def forward(self, z: Array, a: Array) -> Recipe:
        """a ← f(z)."""

    @abstractmethod
    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        """gradient ← gradient · f′(z), where a = f(z) is known."""

    def __call__(self, z: npt.ArrayLike) -> Array:
        """f(z) in a new array of z's shape."""
        z = np.asarray(z, self.dtype)
        a = np.empty_like(z)
        perform(self.forward(z, a))
        return a

    def derivative(self, z: npt.ArrayLike) -> Array:
        """f′(z) in a new array of z's shape."""
        z = np.asarray(z, self.dtype)
        slope = np.ones_like(z)
        perform(self.backward(z, self(z), slope))
        return slope


@lru_cache(maxsize=8)
def zeros(shape: tuple[int, ...], dtype: np.dtype[Any]) -> Array:
    """Zeros that can't be written to. NumPy compares with them up to five times as fast as with a single zero.

    All layers of one shape share them, so that they stay in the cache.
    """
    array = np.zeros(shape, dtype)
    array.flags.writeable = False
    return array


def sigmoid(z: Array, out: Array, numbers: Numbers) -> Recipe:
    """out ← 1/(1 + e⁻ᶻ), with the exponent kept within the range of the number format."""
    return [
        partial(np.maximum, z, numbers.lowest_exponent, out=out),
        partial(np.negative, out, out),
        partial(np.exp, out, out),
        partial(np.add, out, numbers.one, out),
        partial(np.reciprocal, out, out),
    ]


def softplus(z: Array, out: Array, numbers: Numbers) -> Recipe:
    """out ← log(1 + eᶻ) = max(z, 0) + log(1 + e^−|z|), which never overflows. May work in place."""
    tail = np.empty_like(z)
    return [
        partial(np.copysign, z, numbers.minus_one, tail),
        partial(np.exp, tail, tail),
        partial(np.log1p, tail, tail),
        partial(np.maximum, z, numbers.zero, out=out),
        partial(np.add, out, tail, out),
    ]


class Linear(ActivationFunction):
    """f(z) = z."""

    name, label, formula = "linear", N_("engine", "Linear"), "z"

    def forward(self, z: Array, a: Array) -> Recipe:
        return [partial(np.copyto, a, z)]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        return []


class Sigmoid(ActivationFunction):
    """f(z) = 1/(1 + e⁻ᶻ), f′ = f(1 − f) ≤ ¼."""

    name, label, formula = "sigmoid", N_("engine", "Sigmoid"), "1 / (1 + exp(−z))"

    def forward(self, z: Array, a: Array) -> Recipe:
        return sigmoid(z, a, self.numbers)

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope = np.empty_like(a)
        return [
            partial(np.subtract, self.numbers.one, a, slope),
            partial(np.multiply, a, slope, slope),
            partial(np.multiply, gradient, slope, gradient),
        ]


class Tanh(ActivationFunction):
    """f(z) = tanh z, f′ = 1 − f² ≤ 1."""

    name, label, formula = "tanh", N_("engine", "Tanh"), "tanh z"

    def forward(self, z: Array, a: Array) -> Recipe:
        return [partial(np.tanh, z, a)]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope = np.empty_like(a)
        return [
            partial(np.square, a, slope),
            partial(np.subtract, self.numbers.one, slope, slope),
            partial(np.multiply, gradient, slope, gradient),
        ]


class Relu(ActivationFunction):
    """f(z) = max(z, 0); f′ = 1 for z > 0 and 0 for z ≤ 0 (at 0 it is undefined: 0 by convention)."""

    name, label, formula = "relu", N_("engine", "ReLU"), "max(z, 0)"

    def forward(self, z: Array, a: Array) -> Recipe:
        return [partial(np.maximum, z, zeros(z.shape, z.dtype), out=a)]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope = np.empty_like(a)
        # Both say where z > 0; the first is the faster one for many numbers, the second for few.
        nothing = zeros(z.shape, z.dtype)
        to_slope = partial(np.greater, z, nothing, out=slope) if z.size > 4096 else partial(np.sign, a, slope)
        return [to_slope, partial(np.multiply, gradient, slope, gradient)]


class Adjustable(ActivationFunction):
    """An activation function with a constant α ≥ 0 that may change between steps.

    Raises ValueError for a negative α or one above `highest_alpha`.
    """

    default_alpha: ClassVar[float]
    highest_alpha: ClassVar[float] = 1.0

    def __init__(self, dtype: npt.DTypeLike = np.float64, alpha: float | None = None) -> None:
        super().__init__(dtype)
        self.constant, self.rest = np.empty((), dtype), np.empty((), dtype)
        """α and 1 − α, as the recipes read them."""
        self.alpha = self.default_alpha if alpha is None else alpha

    @property
    def alpha(self) -> float:
        return self._alpha

    @alpha.setter
    def alpha(self, value: float) -> None:
        if not 0 <= value <= self.highest_alpha:
            raise ValueError(f"α of {self.name} must be from 0 to {self.highest_alpha:g}, not {value}")
        self._alpha = value
        self.constant[...], self.rest[...] = value, 1 - value


class LeakyRelu(Adjustable):
    """f(z) = z for z > 0, else αz; f′ = 1 for z > 0 and α for z ≤ 0. Maas, Hannun and Ng (2013): α = 0.01."""

    name, label, formula = "leaky_relu", N_("engine", "Leaky ReLU"), "max(z, αz)"
    default_alpha = 0.01

    def forward(self, z: Array, a: Array) -> Recipe:
        return [partial(np.multiply, z, self.constant, a), partial(np.maximum, z, a, out=a)]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope = np.empty_like(a)
        return [
            partial(np.sign, z, slope),
            partial(np.maximum, slope, self.constant, out=slope),
            partial(np.multiply, gradient, slope, gradient),
        ]


class Elu(Adjustable):
    """f(z) = z for z > 0, else α(eᶻ − 1); f′ = 1 for z > 0 and αeᶻ = f + α for z ≤ 0. Clevert et al. (2016): α = 1."""

    name, label, formula = "elu", N_("engine", "ELU"), "z if z > 0 else α(exp(z) − 1)"
    default_alpha, highest_alpha = 1.0, math.inf

    def forward(self, z: Array, a: Array) -> Recipe:
        tail = np.empty_like(z)
        return [
            partial(np.minimum, z, self.numbers.zero, out=tail),
            partial(np.expm1, tail, tail),
            partial(np.multiply, tail, self.constant, tail),
            partial(np.maximum, z, self.numbers.zero, out=a),
            partial(np.add, a, tail, a),
        ]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope, is_positive = np.empty_like(a), np.empty_like(a)
        return [
            partial(np.minimum, z, self.numbers.zero, out=slope),
            partial(np.exp, slope, slope),
            partial(np.multiply, slope, self.constant, slope),
            partial(np.greater, z, self.numbers.zero, out=is_positive),
            partial(np.multiply, is_positive, self.rest, is_positive),
            partial(np.add, slope, is_positive, slope),
            partial(np.multiply, gradient, slope, gradient),
        ]


class Gelu(ActivationFunction):
    """f(z) = ½z(1 + tanh u) with u = √(2/π)(z + 0.044715z³): the tanh form of zΦ(z).

    Hendrycks and Gimpel (2016), section 2. NumPy has no erf; this form differs from the exact zΦ(z)
    by at most 5e-4 and is what PyTorch calls `GELU(approximate="tanh")`. Its derivative is exact:
    f′ = ½(1 + tanh u) + ½z(1 − tanh² u)u′.
    """

    name, label, formula = "gelu", N_("engine", "GELU"), "z · Φ(z)"
    scale, cubic = math.sqrt(2 / math.pi), 0.044715

    def _tanh(self, z: Array, out: Array) -> Recipe:
        """out ← tanh u. Beyond ±10 it is ±1 anyway; the bound keeps z³ from overflowing."""
        return [
            partial(np.clip, z, -10, 10, out=out),
            partial(np.multiply, out, out, out),
            partial(np.multiply, out, self.cubic, out),
            partial(np.add, out, self.numbers.one, out),
            partial(np.multiply, out, z, out),
            partial(np.multiply, out, self.scale, out),
            partial(np.tanh, out, out),
        ]

    def forward(self, z: Array, a: Array) -> Recipe:
        return [
            *self._tanh(z, a),
            partial(np.add, a, self.numbers.one, a),
            partial(np.multiply, a, z, a),
            partial(np.multiply, a, self.numbers.half, a),
        ]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        # With t = tanh u: f′ = ½(1 + t)(1 + z(1 − t)u′), zu′ = √(2/π)(z + 3·0.044715z³).
        slope, t = np.empty_like(a), np.empty_like(a)
        return [
            partial(np.clip, z, -10, 10, out=t),
            partial(np.multiply, t, t, slope),
            partial(np.multiply, slope, 3 * self.cubic, slope),
            partial(np.add, slope, self.numbers.one, slope),
            partial(np.multiply, slope, t, slope),
            partial(np.multiply, slope, self.scale, slope),
            *self._tanh(z, t),
            partial(np.subtract, self.numbers.one, t, t),
            partial(np.multiply, slope, t, slope),
            partial(np.add, slope, self.numbers.one, slope),
            partial(np.subtract, 2, t, t),
            partial(np.multiply, slope, t, slope),
            partial(np.multiply, slope, self.numbers.half, slope),
            partial(np.multiply, gradient, slope, gradient),
        ]


class Silu(ActivationFunction):
    """f(z) = zσ(z), f′ = σ + f(1 − σ). Elfwing, Uchibe and Doya (2018); also called Swish."""

    name, label, formula = "silu", N_("engine", "SiLU"), "z · σ(z)"

    def forward(self, z: Array, a: Array) -> Recipe:
        return [*sigmoid(z, a, self.numbers), partial(np.multiply, z, a, a)]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope, rest = np.empty_like(a), np.empty_like(a)
        return [
            *sigmoid(z, slope, self.numbers),
            partial(np.subtract, self.numbers.one, slope, rest),
            partial(np.multiply, a, rest, rest),
            partial(np.add, slope, rest, slope),
            partial(np.multiply, gradient, slope, gradient),
        ]


class Softplus(ActivationFunction):
    """f(z) = log(1 + eᶻ), f′ = σ(z)."""

    name, label, formula = "softplus", N_("engine", "Softplus"), "log(1 + exp(z))"

    def forward(self, z: Array, a: Array) -> Recipe:
        return softplus(z, a, self.numbers)

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        slope = np.empty_like(a)
        return [*sigmoid(z, slope, self.numbers), partial(np.multiply, gradient, slope, gradient)]


ACTIVATIONS: dict[str, type[ActivationFunction]] = {
    function.name: function
    for function in (Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Gelu, Silu, Softplus)
}
"""Every activation function by its name."""


def activation(name: str, alpha: float | None = None, dtype: npt.DTypeLike = np.float64) -> ActivationFunction:
    """The function called `name`; `alpha` is the constant of "leaky_relu" and "elu", ignored by the others.

    Raises KeyError for an unknown name.
    """
    function = ACTIVATIONS[name](dtype)
    if alpha is not None and isinstance(function, Adjustable):
        function.alpha = alpha
    return function
