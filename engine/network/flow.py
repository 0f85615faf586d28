"""How signals and gradients grow or shrink from layer to layer, measured and in theory.

    flow = flow_at(network, X, y)       # of a fresh network, however large its numbers are
    flow = last_flow(network)           # of the training step just made

Layers count from 1; L is the number of hidden layers, and the output layer is number L + 1.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from engine.network.activations import activation
from engine.network.arrays import Array, perform
from engine.network.initializers import Initializer
from engine.network.layers import Activation, ActivationPass, Dense
from engine.network.network import Network

SAFE = 1e-30
"""Sums of squares beyond this and its inverse are taken again in float64: float32 is near its end."""


class Flow(NamedTuple):
    """Measurements on one mini-batch, float64. What overflowed the number format is infinite.

    weights, delta: ‖∂J/∂W‖ and ‖δ‖ = ‖∂J/∂z‖ over the batch (Frobenius norms), (L + 1,).
    size_z: root mean square of the pre-activations that enter the activation function, (L,).
    spread_a: standard deviation of the activations over units and samples, (L,).
    """

    weights: Array
    delta: Array
    size_z: Array
    spread_a: Array


def watch(network: Network) -> None:
    """Have each step of a single network without a penalty measure ∂J/∂W on its way; to be called before the first.

    In a large network that is cheaper than to read all gradients again; a small one is left as it is.
    """
    for layer in network.dense:
        layer.watched = network.is_large


def last_flow(network: Network) -> Flow:
    """The flow in the last training step of a single network."""
    passes = [layer.last_pass for layer in network.layers if isinstance(layer, Activation)]
    hidden = [each for each in passes if isinstance(each, ActivationPass)]
    with np.errstate(all="ignore"):
        found = Flow(
            np.array([_gradient_norm(layer) for layer in network.dense]),
            np.array([norm(layer.delta) for layer in network.dense]),
            np.array([norm(each.z) / math.sqrt(each.z.size) for each in hidden]),
            np.array([norm(each.a - np.add.reduce(each.a, None) / each.a.size) / math.sqrt(each.a.size)
                      for each in hidden]),
        )
    return Flow(*(np.where(np.isnan(values), np.inf, values) for values in found))


def flow_at(network: Network, X: npt.ArrayLike, y: npt.ArrayLike) -> Flow:
    """The flow of a mini-batch, samples in rows of X, through a float64 copy: no update is made.

    Float64 reaches 1e308 where float32 ends at 3e38, and goes as far down.
    """
    twin = network.twin(np.float64)
    X = np.asarray(X)
    workspace = twin.workspace(len(X), training=True)
    workspace.inputs[...] = X
    workspace.targets[...] = twin.loss.targets(y, twin.outputs)
    workspace.show()
    with np.errstate(all="ignore"):
        for recipe in (workspace.to_outputs, workspace.to_losses, workspace.to_gradients):
            perform(recipe)
        return last_flow(twin)


def _gradient_norm(layer: Dense) -> float:
    """‖∂J/∂W‖, from what was measured on the way, if it was and is within float32."""
    square = float(layer.squares.sum(dtype=np.float64)) if layer.watched else 0.0
    return math.sqrt(square) if SAFE < square < 1 / SAFE else norm(layer.weights_gradient)


def norm(values: Array) -> float:
    """√Σv², also where the squares leave float32; to be called where NumPy is told to ignore that."""
    square = _sum_of_squares(values)
    if not SAFE < square < 1 / SAFE:
        square = _sum_of_squares(values.astype(np.float64))
    return math.sqrt(square)


def _sum_of_squares(values: Array) -> float:
    if values.flags.c_contiguous:
        flat = values.reshape(-1)
        return float(flat.dot(flat))
    # Weights are part of rows that end in a bias: to copy them all would take five times as long.
    return float(np.vecdot(values, values).sum())


def mean_square_slope(name: str) -> float:
    """E[f′(z)²] for small z spread evenly about 0: ½ for ReLU, (1 + α²)/2 for Leaky ReLU, else f′(0)²."""
    function = activation(name)
    if name in ("relu", "leaky_relu"):
        return 0.5 * (1 + float(function.derivative(0.0)) ** 2)
    return float(function.derivative(0.0)) ** 2


def backward_factor(name: str, initializer: Initializer, width: int) -> float:
    """What ‖δ‖ is multiplied by on its way back through one layer of `width` units with `width` inputs.

    √(n Var(w) E[f′²]) for independent weights of mean 0, from Var(∂J/∂x) = n Var(w) E[f′²] Var(∂J/∂y):
    He et al. (2015), equation 14. If all weights are one number w the matrix is not random: its norm
    is n|w|, and with positive signals every slope of ReLU is 1.
    """
    if initializer.name == "constant":
        slope = 1.0 if name in ("relu", "leaky_relu") else math.sqrt(mean_square_slope(name))
        return width * abs(initializer.scale) * slope
    return math.sqrt(width * weight_variance(initializer, width) * mean_square_slope(name))


def weight_variance(initializer: Initializer, width: int) -> float:
    """Var(w) for a layer of `width` units with `width` inputs."""
    n = width
    unscaled = {"zeros": 0.0, "constant": 0.0, "normal": 1.0, "uniform": 1 / (3 * n), "lecun": 1 / n, "xavier": 1 / n,
                "he": 2 / n}
    return unscaled[initializer.name] * initializer.scale**2


def passes_zero(name: str) -> bool:
    """True if f(0) = 0, so that small signals shrink and grow by the same factor as gradients do."""
    return float(activation(name)(0.0)) == 0
