"""The two deep networks of the gradients lab: their settings, their memory, and what a log axis can show of them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from engine.network.activations import ACTIVATIONS
from engine.network.flow import Flow, backward_factor
from engine.network.initializers import LABELS as INITIALIZERS
from engine.network.initializers import Initializer
from engine.network.network import parameter_count, perceptron
from engine.network.training import Trainer
from engine.parameters import Choice, Flag, Float
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Dash, Line, Points, Role
from engine.views import Mark as PlotMark

FEATURES, CLASSES = 64, 10
"""Inputs and outputs of the largest data sets."""

CEILING = 1e30
"""The plots end here: what is larger, or overflowed, is drawn as a mark at this height."""

WIDE = 1e20
"""A log axis over more than this gets its ends from the data."""

MEMORY = 1 << 30
BYTES_PER_WEIGHT = 64
"""Weights, gradients, two scratch vectors and the optimizer's in float32, and the float64 copy at the start."""

FUNCTIONS = {name: function.label for name, function in ACTIVATIONS.items()}


@dataclass
class Side:
    """One of the two networks: its settings, how it is drawn, how it is trained, and its flow at the start."""

    key: Literal["a", "b"]
    activation: str
    initializer: Initializer
    batch_norm: bool
    trainer: Trainer
    start: Flow

    @property
    def name(self) -> str:
        return self.key.upper()

    @property
    def role(self) -> Role:
        return "series-1" if self.key == "a" else "series-4"

    @property
    def dash(self) -> Dash:
        return "solid" if self.key == "a" else "dash"


def activation_choice(default: str, group: str, label: str, **common: Any) -> Choice:
    """The control for a network's activation function."""
    return Choice(
        default, options=FUNCTIONS, group=group, label=label, symbol="f",
        help=N_("engine", "The function of every hidden unit. Its slope multiplies the gradient at each layer."),
        **common,
    )


def initializer_choice(default: str, group: str, label: str, **common: Any) -> Choice:
    """The control for the distribution of the initial weights."""
    return Choice(
        default, options=INITIALIZERS, group=group, label=label, symbol="W",
        help=N_("engine", "How the weights are drawn; n is the number of inputs of a layer. Biases begin at 0."),
        **common,
    )


def scale_slider(group: str, label: str, **common: Any) -> Float:
    """The control for what all initial weights are multiplied by."""
    return Float(
        1.0, low=0.01, high=10, scale="log", group=group, label=label,
        help=N_("engine", "Every initial weight is multiplied by this. What counts is the norm of a layer's matrix, "
                          "not its entries: 100 × 100 entries of 0.9 multiply by 90."), **common,
    )


def batch_norm_flag(group: str, label: str, **common: Any) -> Flag:
    """The control for batch normalization."""
    return Flag(
        False, group=group, label=label,
        help=N_("engine", "Normalises what enters each activation function over the mini-batch."), **common,
    )


def compared(values: Mapping[str, Any]) -> bool:
    """True while the second network is there."""
    return bool(values["compare"])


def count_weights(depth: int, width: int) -> int:
    """Parameters of a network with the most inputs and outputs of all the data sets."""
    return parameter_count(FEATURES, perceptron([width] * depth, CLASSES))


def widest(depth: int, networks: int) -> int:
    """The largest width that the memory allows: (depth − 1)n² + (FEATURES + CLASSES + depth)n weights fit."""
    most, linear = MEMORY / BYTES_PER_WEIGHT / networks - CLASSES, FEATURES + CLASSES + depth
    if depth == 1:
        return int(most / linear)
    return int((math.sqrt(linear**2 + 4 * (depth - 1) * most) - linear) / (2 * (depth - 1)))


def deepest(width: int, networks: int) -> int:
    """The largest depth that the memory allows."""
    most = MEMORY / BYTES_PER_WEIGHT / networks - CLASSES
    return 1 + int((most - (FEATURES + CLASSES + 1) * width) / (width**2 + width))


def factor_of(side: Side, width: int) -> float:
    """What theory says a layer multiplies ‖δ‖ by, as long as z is small enough not to saturate."""
    return backward_factor(side.activation, side.initializer, width)


def first_to_last(values: Array) -> float:
    """Layer 1 over the last hidden layer; inf if either overflowed, 0 if nothing arrives."""
    first, last = float(values[0]), float(values[-2])
    if not (math.isfinite(first) and math.isfinite(last)):
        return math.inf
    return first / last if last else 0.0


def inside(values: Array) -> Array:
    """What can stand on the log axis: NaN, a gap, for 0 and for everything above CEILING."""
    with np.errstate(invalid="ignore"):
        return np.where((values > 0) & (values <= CEILING), values, np.nan)


def off_the_axis(side: Side, layers: Array, values: Array, floor: float) -> list[PlotMark]:
    """Marks for the layers whose value can't stand on a log axis up to CEILING."""
    marks: list[PlotMark] = []
    above, zero = layers[values > CEILING], layers[values == 0]
    if len(above):
        label, y = Message(N_("engine", "{who}: above 1e30"), who=side.name), np.full(len(above), CEILING)
        marks.append(Points(f"above-{side.key}", above, y, side.role, label, "triangle"))
    if len(zero):
        label, y = Message(N_("engine", "{who}: exactly 0"), who=side.name), np.full(len(zero), floor)
        marks.append(Points(f"zero-{side.key}", zero, y, side.role, label, "ring"))
    return marks


def log_axis(label: str, marks: Sequence[PlotMark]) -> Axis:
    """A log axis that shows all of `marks`, however many decades they span."""
    values = np.concatenate([mark.y for mark in marks if isinstance(mark, (Line, Points))])
    values = values[values > 0]
    if len(values) == 0 or values.max() < WIDE * values.min():
        return Axis(label, log=True)
    low, high = math.floor(math.log10(values.min())), math.ceil(math.log10(values.max()))
    return Axis(label, 10.0 ** (low - 1), 10.0 ** (high + 1), log=True)
