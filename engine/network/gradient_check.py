"""Is backpropagation right? Compare its gradients with differences of the loss itself.

    print(check_gradients(network, X, y))

The partial derivative ∂J/∂w is close to (J(w + h) − J(w − h))/2h, with an error that falls as h². This
needs nothing but the forward pass, so it is an independent check, and far too slow to train with. At a kink
(a ReLU at exactly 0, an L1 penalty at w = 0) there is no derivative: such entries are left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.network.arrays import Array
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Dense
from engine.network.network import Network
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

STEP = 1e-5
"""h: rounding errs by about 1e-16/h and the formula by h²; both are about 1e-10 or 1e-11 here."""

VISIBLE = 1e-9
"""A bend of the loss over one step that can't be rounding."""


@dataclass(frozen=True)
class BlockCheck:
    """One block of parameters, such as the weights of a layer: both gradients of the entries that were checked.

    `measured` is NaN at a kink. `difference` is ‖backpropagated − measured‖ relative to the larger of both
    norms. Where that is less than a thousandth of the largest in the network it is relative to this
    instead: a bias before batch normalization has gradient 0, and nothing but rounding to compare.
    """

    name: Message
    backpropagated: Array
    measured: Array
    difference: float


@dataclass(frozen=True)
class GradientCheck:
    """The blocks in the order of the layers; `worst` is the largest relative difference."""

    blocks: tuple[BlockCheck, ...]

    @property
    def worst(self) -> float:
        return max(block.difference for block in self.blocks)

    def __str__(self) -> str:
        return "\n".join(f"{block.difference:9.1e}  {block.name}" for block in self.blocks)


def check_gradients(network: Network, X: npt.ArrayLike, y: npt.ArrayLike, entries: int = 60) -> GradientCheck:
    """Check a copy of the network, in float64, on one mini-batch: samples in rows of X, targets y as in training.

    At most `entries` of each block are checked, evenly spread. The network itself is not changed.
    Dropout keeps one mask throughout. Raises ValueError for a stack.
    """
    if network.stack is not None:
        raise ValueError("check the models of a stack one by one")
    twin = network.twin(np.float64)
    twin.loss_and_gradients(X, y)
    for layer in twin.layers:
        if isinstance(layer, Dropout):
            layer.hold = True
    gradients = twin.gradients.copy()
    pairs = []
    for name, indices in blocks(twin):
        chosen = indices[np.unique(np.linspace(0, len(indices) - 1, entries).astype(np.intp))]
        pairs.append((name, gradients[chosen], np.array([measure(twin, X, y, i) for i in chosen])))
    return GradientCheck(tuple(compare(pairs)))


def measure(network: Network, X: npt.ArrayLike, y: npt.ArrayLike, index: int) -> float:
    """∂J/∂w for parameter number `index`, by a central difference of loss and penalty; NaN at a kink."""
    w = network.parameters[index]

    def objective(shift: float) -> float:
        network.parameters[index] = w + shift
        value = float(network.loss_and_gradients(X, y)) + float(network.penalty())
        network.parameters[index] = w
        return value

    here, left, right = objective(0), objective(-STEP), objective(STEP)
    bend = left + right - 2 * here
    if abs(bend) > VISIBLE * (1 + abs(here)):
        # A smooth curve bends a quarter as much over half the step, a kink half as much.
        half = objective(-STEP / 2) + objective(STEP / 2) - 2 * here
        if abs(half) > abs(bend) / 3:
            return math.nan
    return (right - left) / (2 * STEP)


def compare(pairs: list[tuple[Message, Array, Array]]) -> list[BlockCheck]:
    """The blocks with their relative differences."""
    sizes = [max(length(a), length(b)) for _, a, b in pairs]
    floor = max(sizes) / 1000 or 1.0
    return [
        BlockCheck(name, a, b, length(a - b) / max(size, floor))
        for (name, a, b), size in zip(pairs, sizes, strict=True)
    ]


def length(vector: Array) -> float:
    """‖vector‖ without its NaN entries."""
    return math.sqrt(float(np.nansum(vector**2)))


def blocks(network: Network) -> list[tuple[Message, Array]]:
    """The names of all blocks of parameters, and the numbers of their entries in the flat vector."""
    numbers = np.arange(network.parameters.shape[-1])
    found = []
    for position, layer in enumerate(network.layers, 1):
        if isinstance(layer, Dense):
            weights, bias = layer.of(numbers)
            found.append((Message(N_("engine", "layer {layer}: weights"), layer=position), weights.ravel()))
            found.append((Message(N_("engine", "layer {layer}: bias"), layer=position), bias))
        elif isinstance(layer, BatchNorm):
            gamma, beta = layer.of(numbers)
            found.append((Message(N_("engine", "layer {layer}: γ"), layer=position), gamma))
            found.append((Message(N_("engine", "layer {layer}: β"), layer=position), beta))
    return found
