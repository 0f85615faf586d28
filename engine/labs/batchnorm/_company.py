"""One sample in the company of others, and what may be done to a network without changing its outputs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.labs.batchnorm._problem import Problem
from engine.network.batch_norm import BatchNorm
from engine.network.network import Network
from engine.views import Array

GROUPS = 100
"""Batches that the sample is put into."""
REFERENCE = 64
"""Training samples on which outputs and gradients are compared."""


def norms(network: Network) -> list[BatchNorm]:
    """The batch norm layers, first to last."""
    return [layer for layer in network.layers if isinstance(layer, BatchNorm)]


def norm_inputs(network: Network, outputs: list[Array]) -> list[Array]:
    """Of the layers' outputs those that enter a batch norm."""
    return [outputs[i - 1] for i, layer in enumerate(network.layers) if isinstance(layer, BatchNorm)]


def adjust(network: Network, epsilon: float, momentum: float) -> None:
    """Set the constants of all batch norms."""
    for layer in norms(network):
        layer.epsilon, layer.momentum = epsilon, momentum


@dataclass(frozen=True, eq=False)
class Seen:
    """A point in GROUPS batches of m samples, in training mode.

    probability: of class 1 for the point, (GROUPS,). mean, variance: what each batch norm normalises
    with, (GROUPS, units) a layer. value: what it makes of the point, (GROUPS, units) a layer.
    accuracy: share of the companions that are classified rightly in their batches, NaN if there are none.
    """

    probability: Array
    mean: list[Array]
    variance: list[Array]
    value: list[Array]
    accuracy: float


class Company:
    """Puts a point into GROUPS batches at once: a stack of copies of one network, each with its own batch."""

    def __init__(self, network: Network, task: Problem, companions: Array) -> None:
        """companions: numbers of training samples, (GROUPS, m − 1)."""
        self.network, self.task, self.companions = network, task, companions
        rngs = [np.random.default_rng(0) for _ in range(GROUPS)]
        layers = [layer.fresh() for layer in network.layers]
        self.copies = Network(network.inputs, layers, task.loss(), rng=rngs, stack=GROUPS)

    def see(self, point: Array, epsilon: float) -> Seen:
        """The point, (2,), as the network's present weights see it in each batch."""
        self.copies.parameters[...] = self.network.parameters
        adjust(self.copies, epsilon, 0.9)
        others = self.task.x[self.companions]
        batches = np.concatenate([np.broadcast_to(point, (GROUPS, 1, len(point))), others], axis=1)
        outputs = self.copies.activations(batches, training=True)
        probability = self.copies.loss.predictions(outputs[-1])[:, 0]
        right = (probability[:, 1:] > 0.5) == self.task.y[self.companions]
        inputs = norm_inputs(self.copies, outputs)
        made = [outputs[i] for i, layer in enumerate(self.copies.layers) if isinstance(layer, BatchNorm)]
        return Seen(
            probability[:, 0], [z.mean(-1) for z in inputs], [z.var(-1) for z in inputs], [y[..., 0] for y in made],
            float(right.mean()) if right.size else np.nan,
        )


class Frozen:
    """A copy of a network that predicts with given statistics, such as those of one batch."""

    def __init__(self, network: Network) -> None:
        self.network, self.copy = network, network.twin()

    def predict(self, x: Array, mean: list[Array], variance: list[Array], epsilon: float) -> Array:
        """Probabilities for x, (N, inputs), with these means and variances in place of the running ones: (N,)."""
        self.copy.parameters[...] = self.network.parameters
        adjust(self.copy, epsilon, 0.9)
        for layer, layer_mean, layer_variance in zip(norms(self.copy), mean, variance, strict=True):
            layer.running_mean[...], layer.running_variance[...] = layer_mean, layer_variance
        return self.copy.predict(x)[:, 0]


@dataclass(frozen=True)
class Sameness:
    """What was measured on REFERENCE samples, in float64 but for the folding.

    folding: largest change of a probability when batch norm is folded into the weights.
    scaling: largest change of an output when the first layer's weights are multiplied by a, in training mode.
    gradient, scaled_gradient: ‖∂J/∂W‖ of these weights before and after. bias_gradient: ‖∂J/∂b‖ of their bias.
    """

    folding: float
    scaling: float
    gradient: float
    scaled_gradient: float
    bias_gradient: float


class Comparison:
    """Two copies of a network in float64, one of them with its first weights multiplied."""

    def __init__(self, network: Network, task: Problem) -> None:
        self.network, self.task = network, task
        self.x, self.y = task.x[:REFERENCE].astype(np.float64), task.y[:REFERENCE]
        self.one, self.scaled = network.twin(np.float64), network.twin(np.float64)

    def measure(self, plain: Network, a: float, epsilon: float) -> Sameness:
        """plain: the network with its batch norms folded in. a: what the first weights are multiplied by."""
        for each in (self.one, self.scaled):
            each.parameters[...] = self.network.parameters
            adjust(each, epsilon, 0.9)
        self.scaled.dense[0].weights[...] *= a
        for each in (self.one, self.scaled):
            each.loss_and_gradients(self.x, self.y)
        first, other = self.one.dense[0], self.scaled.dense[0]
        outputs = [each.layers[-1].output for each in (self.one, self.scaled)]
        return Sameness(
            folding=float(np.abs(plain.predict(self.task.held_x) - self.network.predict(self.task.held_x)).max()),
            scaling=float(np.abs(outputs[0] - outputs[1]).max()),
            gradient=float(np.linalg.norm(first.weights_gradient)),
            scaled_gradient=float(np.linalg.norm(other.weights_gradient)),
            bias_gradient=float(np.linalg.norm(first.bias_gradient)),
        )
