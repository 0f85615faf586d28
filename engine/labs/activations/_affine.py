"""Networks whose activation is a straight line f(z) = az + c, and the one line that they amount to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from engine.network.activations import ActivationFunction
from engine.network.arrays import Array, Recipe
from engine.text import QT_TRANSLATE_NOOP as N_


class Affine(ActivationFunction):
    """f(z) = az + c, f′ = a."""

    name, label, formula = "affine", N_("engine", "Straight line"), "az + c"

    def __init__(self, a: float, c: float) -> None:
        super().__init__()
        self.a, self.c = a, c

    def forward(self, z: Array, a: Array) -> Recipe:
        return [partial(np.multiply, z, self.a, a), partial(np.add, a, self.c, a)]

    def backward(self, z: Array, a: Array, gradient: Array) -> Recipe:
        return [partial(np.multiply, gradient, self.a, gradient)]


def fold(layers: Sequence[tuple[Array, Array]], a: float, c: float) -> list[tuple[Array, Array]]:
    """What every unit computes from x when f(z) = az + c: its slope and intercept, layer by layer.

    layers: weights (units, inputs) and bias (units,) of each layer; the network has one input x.
    With x̂ = s·x + t entering a layer, a(W(s·x + t) + b) + c = aWs·x + (a(Wt + b) + c) leaves it.
    """
    slope, intercept = np.ones(1), np.zeros(1)
    lines = []
    for weights, bias in layers:
        slope, intercept = a * (weights @ slope), a * (weights @ intercept + bias) + c
        lines.append((slope, intercept))
    return lines


def line_in_words(slope: float, intercept: float, digits: int = 4) -> str:
    """"8x + 15", with as many significant digits as asked for."""
    sign = "+" if intercept >= 0 else "−"
    return f"{number(slope, digits)}x {sign} {number(abs(intercept), digits)}"


def number(value: float, digits: int = 4) -> str:
    """A number with a real minus sign."""
    return f"{value + 0.0:.{digits}g}".replace("-", "−")  # + 0.0 makes −0 to 0


def factor(value: float) -> str:
    """A number as a factor or term: in brackets if it is negative."""
    return number(value) if value >= 0 else f"({number(value)})"
