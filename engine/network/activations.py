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

from engine.network.arrays import Array
from engine.text import QT_TRANSLATE_NOOP as N_


class ActivationFunction(ABC):
    """f: ℝ → ℝ. `forward` and `slope` take arrays of one shape and write to `out`; `scratch` is overwritten."""

    name: ClassVar[str]
    label: ClassVar[str]
    formula: ClassVar[str]

    @abstractmethod
    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        """out = f(z)."""

    @abstractmethod
    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        """out = f′(z), where a = f(z) is known."""

    def __call__(self, z: npt.ArrayLike) -> Array:
        """f(z) in a new array of z's shape; whole numbers become float64."""
        z = floating(z)
        out = np.empty_like(z)
        self.forward(z, out, np.empty_like(z))
        return out

    def derivative(self, z: npt.ArrayLike) -> Array:
        """f′(z) in a new array of z's shape; whole numbers become float64."""
        z = floating(z)
        out = np.empty_like(z)
        self.slope(z, self(z), out, np.empty_like(z))
        return out


def floating(values: npt.ArrayLike) -> Array:
    """`values` as an array of real numbers: float32 stays, whole numbers become float64."""
    array = np.asarray(values)
    return array if array.dtype.kind == "f" else array.astype(np.float64)


def sigmoid(z: Array, out: Array) -> None:
    """out = 1/(1 + e⁻ᶻ), with the exponent kept within the range of the number format."""
    np.maximum(z, LOWEST_EXPONENT[z.dtype.char], out=out)
    np.negative(out, out)
    np.exp(out, out)
    np.add(out, 1, out)
    np.reciprocal(out, out)


def softplus(z: Array, out: Array, scratch: Array) -> None:
    """out = log(1 + eᶻ) = max(z, 0) + log(1 + e^−|z|), which never overflows."""
    np.copysign(z, -1, scratch)
    np.exp(scratch, scratch)
    np.log1p(scratch, scratch)
    np.maximum(z, 0, out=out)
    np.add(out, scratch, out)


LOWEST_EXPONENT = {"f": -88.0, "d": -709.0}
"""About −log of the largest float32 and float64."""


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
        sigmoid(z, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.subtract(1, a, out)
        np.multiply(a, out, out)


class Tanh(ActivationFunction):
    """f(z) = tanh z, f′ = 1 − f² ≤ 1."""

    name, label, formula = "tanh", N_("engine", "Tanh"), "tanh z"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.tanh(z, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.multiply(a, a, out)
        np.subtract(1, out, out)


class Relu(ActivationFunction):
    """f(z) = max(z, 0); f′ = 1 for z > 0 and 0 for z ≤ 0 (at 0 it is undefined: 0 by convention)."""

    name, label, formula = "relu", N_("engine", "ReLU"), "max(z, 0)"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.maximum(z, 0, out=out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.sign(a, out)


class LeakyRelu(ActivationFunction):
    """f(z) = z for z > 0, else αz; f′ = 1 for z > 0 and α for z ≤ 0. Maas, Hannun and Ng (2013): α = 0.01.

    `alpha` may change between steps. Raises ValueError unless 0 ≤ α ≤ 1.
    """

    name, label, formula = "leaky_relu", N_("engine", "Leaky ReLU"), "max(z, αz)"

    def __init__(self, alpha: float = 0.01) -> None:
        self.alpha = alpha

    @property
    def alpha(self) -> float:
        return self._alpha

    @alpha.setter
    def alpha(self, value: float) -> None:
        if not 0 <= value <= 1:
            raise ValueError(f"the slope of Leaky ReLU must be from 0 to 1, not {value}")
        self._alpha = value

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.multiply(z, self._alpha, out)
        np.maximum(z, out, out=out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.sign(z, out)
        np.maximum(out, self._alpha, out=out)


class Elu(ActivationFunction):
    """f(z) = z for z > 0, else α(eᶻ − 1); f′ = 1 for z > 0 and αeᶻ = f + α for z ≤ 0. Clevert et al. (2016).

    `alpha` ≥ 0 may change between steps.
    """

    name, label, formula = "elu", N_("engine", "ELU"), "z if z > 0 else α(exp(z) − 1)"

    def __init__(self, alpha: float = 1.0) -> None:
        self.alpha = alpha

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        np.minimum(z, 0, out=scratch)
        np.expm1(scratch, scratch)
        np.multiply(scratch, self.alpha, scratch)
        np.maximum(z, 0, out=out)
        np.add(out, scratch, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        np.minimum(z, 0, out=out)
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
        np.add(out, 1, out)
        np.multiply(out, z, out)
        np.multiply(out, self.scale, out)
        np.tanh(out, out)

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        self._tanh(z, out)
        np.add(out, 1, out)
        np.multiply(out, z, out)
        np.multiply(out, 0.5, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        # With t = tanh u: f′ = ½(1 + t)(1 + z(1 − t)u′), zu′ = √(2/π)(z + 3·0.044715z³).
        np.clip(z, -10, 10, out=scratch)
        np.multiply(scratch, scratch, out)
        np.multiply(out, 3 * self.cubic, out)
        np.add(out, 1, out)
        np.multiply(out, scratch, out)
        np.multiply(out, self.scale, out)
        self._tanh(z, scratch)
        np.subtract(1, scratch, scratch)
        np.multiply(out, scratch, out)
        np.add(out, 1, out)
        np.subtract(2, scratch, scratch)
        np.multiply(out, scratch, out)
        np.multiply(out, 0.5, out)


class Silu(ActivationFunction):
    """f(z) = zσ(z), f′ = σ + f(1 − σ). Elfwing, Uchibe and Doya (2018); also called Swish."""

    name, label, formula = "silu", N_("engine", "SiLU"), "z · σ(z)"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, scratch)
        np.multiply(z, scratch, out)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, out)
        np.subtract(1, out, scratch)
        np.multiply(a, scratch, scratch)
        np.add(out, scratch, out)


class Softplus(ActivationFunction):
    """f(z) = log(1 + eᶻ), f′ = σ(z)."""

    name, label, formula = "softplus", N_("engine", "Softplus"), "log(1 + exp(z))"

    def forward(self, z: Array, out: Array, scratch: Array) -> None:
        softplus(z, out, scratch)

    def slope(self, z: Array, a: Array, out: Array, scratch: Array) -> None:
        sigmoid(z, out)


ACTIVATIONS: dict[str, type[ActivationFunction]] = {
    function.name: function
    for function in (Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Gelu, Silu, Softplus)
}
"""Every activation function by its name."""


def activation(name: str, alpha: float | None = None) -> ActivationFunction:
    """The function called `name`; `alpha` is the constant of "leaky_relu" and "elu", ignored by the others.

    Raises KeyError for an unknown name.
    """
    function = ACTIVATIONS[name]
    if alpha is not None and function in (LeakyRelu, Elu):
        return function(alpha)
    return function()
