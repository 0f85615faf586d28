"""Activation functions f and their derivatives f′, applied element by element.

On plain arrays: `f = activation("elu", alpha=0.5)`, then `f(z)` and `f.derivative(z)`. Layers use the
two methods that write into buffers, `forward` and `slope`. All are finite and free of warnings for
arguments far beyond ±800.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from engine.network.arrays import NUMBERS, Array, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_


class ActivationFunction(ABC):
    """f: ℝ → ℝ, in one number format.

    `forward` and `slope` take arrays of this format and one shape and write to `out`. `scratch` is one more
    such array, all 0 at first, that only they touch.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    formula: ClassVar[str]

    def __init__(self, dtype: npt.DTypeLike = np.float64) -> None:
        self.dtype = np.dtype(dtype)
        self.numbers = NUMBERS[self.dtype.char]

    @abstractmethod
    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        """out = f(z)."""

    @abstractmethod
    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        """out = f′(z), where a = f(z) is known."""

    def __call__(self, z: npt.ArrayLike) -> Array:
        """f(z) in a new array of z's shape."""
        z = np.asarray(z, self.dtype)
        out = np.empty_like(z)
        self.forward(z, out, np.zeros_like(z))
        return out

    def derivative(self, z: npt.ArrayLike) -> Array:
        """f′(z) in a new array of z's shape."""
        z = np.asarray(z, self.dtype)
        out = np.empty_like(z)
        self.slope(z, self(z), out, np.zeros_like(z))
        return out


def sigmoid(z: Array, out: Array, numbers: Numbers) -> None:
    """out = 1/(1 + e⁻ᶻ), with the exponent kept within the range of the number format."""
    np.maximum(z, numbers.lowest_exponent, out=out)
    np.negative(out, out)
    np.exp(out, out)
    np.add(out, numbers.one, out)
    np.reciprocal(out, out)


def softplus(z: Array, out: Array, scratch: Array, numbers: Numbers) -> None:
    """out = log(1 + eᶻ) = max(z, 0) + log(1 + e^−|z|), which never overflows."""
    np.copysign(z, numbers.minus_one, scratch)
    np.exp(scratch, scratch)
    np.log1p(scratch, scratch)
    np.maximum(z, numbers.zero, out=out)
    np.add(out, scratch, out)


class Linear(ActivationFunction):
    """f(z) = z."""

    name, label, formula = "linear", N_("engine", "Linear"), "z"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.copyto(out, z)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        out.fill(1)


class Sigmoid(ActivationFunction):
    """f(z) = 1/(1 + e⁻ᶻ), f′ = f(1 − f) ≤ ¼."""

    name, label, formula = "sigmoid", N_("engine", "Sigmoid"), "1 / (1 + exp(−z))"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, out, self.numbers)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.subtract(self.numbers.one, a, out)
        np.multiply(a, out, out)


class Tanh(ActivationFunction):
    """f(z) = tanh z, f′ = 1 − f² ≤ 1."""

    name, label, formula = "tanh", N_("engine", "Tanh"), "tanh z"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.tanh(z, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.square(a, out)
        np.subtract(self.numbers.one, out, out)


class Relu(ActivationFunction):
    """f(z) = max(z, 0); f′ = 1 for z > 0 and 0 for z ≤ 0 (at 0 it is undefined: 0 by convention)."""

    name, label, formula = "relu", N_("engine", "ReLU"), "max(z, 0)"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        # NumPy is five times as fast with an array of zeros, which `scratch` is here, as with a single one.
        np.maximum(z, scratch, out=out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        # Both say where z > 0; the first is the faster one for many numbers, the second for few.
        if z.size > 4096:
            np.greater(z, scratch, out=out)
        else:
            np.sign(a, out)


class Adjustable(ActivationFunction):
    """An activation function with a constant α ≥ 0 that may change between steps.

    Raises ValueError for a negative α or one above `highest_alpha`.
    """

    default_alpha: ClassVar[float]
    highest_alpha: ClassVar[float] = 1.0

    def __init__(self, dtype: npt.DTypeLike = np.float64, alpha: float | None = None) -> None:
        super().__init__(dtype)
        self.alpha = self.default_alpha if alpha is None else alpha

    @property
    def alpha(self) -> float:
        return self._alpha

    @alpha.setter
    def alpha(self, value: float) -> None:
        if not 0 <= value <= self.highest_alpha:
            raise ValueError(f"α of {self.name} must be from 0 to {self.highest_alpha:g}, not {value}")
        self._alpha = value


class LeakyRelu(Adjustable):
    """f(z) = z for z > 0, else αz; f′ = 1 for z > 0 and α for z ≤ 0. Maas, Hannun and Ng (2013): α = 0.01."""

    name, label, formula = "leaky_relu", N_("engine", "Leaky ReLU"), "max(z, αz)"
    default_alpha = 0.01

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.multiply(z, self._alpha, out)
        np.maximum(z, out, out=out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.sign(z, out)
        np.maximum(out, self._alpha, out=out)


class Elu(Adjustable):
    """f(z) = z for z > 0, else α(eᶻ − 1); f′ = 1 for z > 0 and αeᶻ = f + α for z ≤ 0. Clevert et al. (2016): α = 1."""

    name, label, formula = "elu", N_("engine", "ELU"), "z if z > 0 else α(exp(z) − 1)"
    default_alpha, highest_alpha = 1.0, math.inf

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.minimum(z, self.numbers.zero, out=scratch)
        np.expm1(scratch, scratch)
        np.multiply(scratch, self.alpha, scratch)
        np.maximum(z, self.numbers.zero, out=out)
        np.add(out, scratch, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.minimum(z, self.numbers.zero, out=out)
        np.exp(out, out)
        np.multiply(out, self.alpha, out)
        np.greater(z, 0, out=scratch)
        np.multiply(scratch, 1 - self.alpha, scratch)
        np.add(out, scratch, out)


class Gelu(ActivationFunction):
    """f(z) = ½z(1 + tanh u) with u = √(2/π)(z + 0.044715z³): the tanh form of zΦ(z).

    Hendrycks and Gimpel (2016), section 2. NumPy has no erf; this form differs from the exact zΦ(z)
    by at most 5e-4 and is what PyTorch calls `GELU(approximate="tanh")`. Its derivative is exact:
    f′ = ½(1 + tanh u) + ½z(1 − tanh² u)u′.
    """

    name, label, formula = "gelu", N_("engine", "GELU"), "z · Φ(z)"
    scale, cubic = math.sqrt(2 / math.pi), 0.044715

    def _tanh(self, z: Array, out: Array) -> None:
        """out = tanh u. Beyond ±10 it is ±1 anyway; the bound keeps z³ from overflowing."""
        np.clip(z, -10, 10, out=out)
        np.multiply(out, out, out)
        np.multiply(out, self.cubic, out)
        np.add(out, self.numbers.one, out)
        np.multiply(out, z, out)
        np.multiply(out, self.scale, out)
        np.tanh(out, out)

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        self._tanh(z, out)
        np.add(out, self.numbers.one, out)
        np.multiply(out, z, out)
        np.multiply(out, self.numbers.half, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        # With t = tanh u: f′ = ½(1 + t)(1 + z(1 − t)u′), zu′ = √(2/π)(z + 3·0.044715z³).
        np.clip(z, -10, 10, out=scratch)
        np.multiply(scratch, scratch, out)
        np.multiply(out, 3 * self.cubic, out)
        np.add(out, self.numbers.one, out)
        np.multiply(out, scratch, out)
        np.multiply(out, self.scale, out)
        self._tanh(z, scratch)
        np.subtract(self.numbers.one, scratch, scratch)
        np.multiply(out, scratch, out)
        np.add(out, self.numbers.one, out)
        np.subtract(2, scratch, scratch)
        np.multiply(out, scratch, out)
        np.multiply(out, self.numbers.half, out)


class Silu(ActivationFunction):
    """f(z) = zσ(z), f′ = σ + f(1 − σ). Elfwing, Uchibe and Doya (2018); also called Swish."""

    name, label, formula = "silu", N_("engine", "SiLU"), "z · σ(z)"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, scratch, self.numbers)
        np.multiply(z, scratch, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, out, self.numbers)
        np.subtract(self.numbers.one, out, scratch)
        np.multiply(a, scratch, scratch)
        np.add(out, scratch, out)


class Softplus(ActivationFunction):
    """f(z) = log(1 + eᶻ), f′ = σ(z)."""

    name, label, formula = "softplus", N_("engine", "Softplus"), "log(1 + exp(z))"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        softplus(z, out, scratch, self.numbers)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, out, self.numbers)


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
