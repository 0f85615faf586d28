"""Batch normalization: each unit shifted and scaled by the statistics of the mini-batch it is in."""

from __future__ import annotations

from functools import partial

import numpy as np

from engine.network.arrays import Array, Recipe, vector_product_with
from engine.network.initializers import Initializer
from engine.network.layers import Generators, Layer, Pass, Signal, Storage


class BatchNorm(Layer):
    """y = γx̂ + β with x̂ = (x − μ)/√(σ² + ε). Ioffe and Szegedy (2015), algorithms 1 and 2.

    In training μ and σ² = (1/m)Σ(x − μ)² are the mini-batch's; in prediction they are running ones:

        running ← momentum · running + (1 − momentum) · batch's

    once for each training step. The running variance averages the σ² above (divided by m, not m − 1),
    so that a batch of one has a variance too. Both are the conventions of Keras; in PyTorch `momentum`
    weighs the new value and the running variance is the one divided by m − 1.

    `epsilon` and `momentum` may change between steps. A batch of one gives x̂ = 0 and y = β.
    Views of the parameters: `gamma`, `beta` and their gradients, (units,). Running statistics:
    `running_mean` (0 at the start) and `running_variance` (1), (units,). Of the last training step:
    `mean`, `variance` (units,) and `normalized`, x̂ (units, B).
    """

    def __init__(self, momentum: float = 0.9, epsilon: float = 1e-5) -> None:
        self.batch_share, self.margin = np.zeros(()), np.zeros(())
        self.momentum, self.epsilon = momentum, epsilon

    @property
    def momentum(self) -> float:
        """The weight of the old running statistics."""
        return self._momentum

    @momentum.setter
    def momentum(self, value: float) -> None:
        self._momentum = value
        self.batch_share[...] = 1 - value

    @property
    def epsilon(self) -> float:
        """ε, added to the variance."""
        return self._epsilon

    @epsilon.setter
    def epsilon(self, value: float) -> None:
        self._epsilon = value
        self.margin[...] = value

    def size(self, inputs: int) -> int:
        return 2 * inputs

    def build(self, inputs: int, storage: Storage) -> None:
        super().build(inputs, storage)
        n, dtype = inputs, storage.parameters.dtype
        self.batch_share, self.margin = self.batch_share.astype(dtype), self.margin.astype(dtype)
        self.gamma, self.beta = storage.parameters[..., :n], storage.parameters[..., n:]
        self.gamma_gradient, self.beta_gradient = storage.gradients[..., :n], storage.gradients[..., n:]
        self.running = np.zeros((2, *self.gamma.shape), self.gamma.dtype)
        self.running_mean, self.running_variance = self.running

    def of(self, vector: Array) -> tuple[Array, Array]:
        """Views of any flat vector of the network, (P,): what in it belongs to γ and to β."""
        n = self.inputs
        return vector[..., self.start : self.start + n], vector[..., self.start + n : self.start + 2 * n]

    def initialize(self, generators: Generators, initializer: Initializer) -> None:
        self.gamma[...], self.beta[...] = 1, 0
        self.running_mean[...], self.running_variance[...] = 0, 1

    def bind(self, signal: Signal, generators: Generators, training: bool) -> Pass:
        return BatchNormPass(self, signal) if training else BatchNormPrediction(self, signal)

    def fresh(self) -> BatchNorm:
        return BatchNorm(self.momentum, self.epsilon)

    def state(self) -> dict[str, Array]:
        return {"running": self.running.copy()}

    def restore(self, state: dict[str, Array]) -> None:
        self.running[...] = state["running"]

    @property
    def training_pass(self) -> BatchNormPass:
        assert isinstance(self.last_pass, BatchNormPass)
        return self.last_pass

    @property
    def mean(self) -> Array:
        return self.training_pass.mean

    @property
    def variance(self) -> Array:
        return self.training_pass.variance

    @property
    def normalized(self) -> Array:
        training_pass = self.training_pass
        x: Array = training_pass.centred * column(training_pass.inverse_deviation)
        return x


class BatchNormPass(Pass):
    """Forwards as in `BatchNorm`. Backwards, with means over the m samples of the batch, g = ∂J/∂y and c = x − μ:

        ∂J/∂β = m · mean(g),  ∂J/∂γ = m · mean(g c)/√(σ² + ε)
        ∂J/∂x = γ/√(σ² + ε) · (g − mean(g) − c · mean(g c)/(σ² + ε))

    which is the paper's chain of derivatives simplified: ∂J/∂x has no part along 1 nor along x̂.
    """

    def __init__(self, layer: BatchNorm, signal: Signal) -> None:
        self.layer, self.output = layer, signal.onward()
        self.x, self.y, self.gradient = signal.values, self.output.values, signal.gradient
        dtype, m = self.x.dtype, self.x.shape[-1]
        self.centred, self.scratch = np.zeros(self.x.shape, dtype), np.empty(self.x.shape, dtype)
        self.statistics, self.recent = np.zeros_like(layer.running), np.empty_like(layer.running)
        self.mean: Array = self.statistics[0]
        self.variance: Array = self.statistics[1]
        self.inverse_deviation, self.scale = np.zeros_like(layer.running)
        self.mean_gradient, self.mean_product = np.zeros_like(layer.running)
        # A mean over the batch is a product with m entries of 1/m.
        self.shares, self.m = np.full(m, 1 / m, dtype), np.array(m, dtype)

    def forward(self) -> Recipe:
        layer, x, y, centred, inverse = self.layer, self.x, self.y, self.centred, self.inverse_deviation
        return [
            partial(vector_product_with(x), self.shares, self.mean),
            partial(np.subtract, x, column(self.mean), centred),
            partial(np.square, centred, self.scratch),
            partial(vector_product_with(self.scratch), self.shares, self.variance),
            partial(np.add, self.variance, layer.margin, inverse),
            partial(np.sqrt, inverse, inverse),
            partial(np.reciprocal, inverse, inverse),
            partial(np.multiply, inverse, layer.gamma, self.scale),
            partial(np.multiply, centred, column(self.scale), y),
            partial(np.add, y, column(layer.beta), y),
        ]

    def backward(self) -> Recipe:
        layer, gradient, scratch, product = self.layer, self.gradient, self.scratch, self.mean_product
        return [
            partial(np.multiply, gradient, self.centred, scratch),
            partial(vector_product_with(gradient), self.shares, self.mean_gradient),
            partial(vector_product_with(scratch), self.shares, product),
            partial(np.multiply, product, self.inverse_deviation, product),
            partial(np.multiply, self.mean_gradient, self.m, layer.beta_gradient),
            partial(np.multiply, product, self.m, layer.gamma_gradient),
            partial(np.multiply, product, self.inverse_deviation, product),
            partial(np.multiply, self.centred, column(product), scratch),
            partial(np.subtract, gradient, scratch, gradient),
            partial(np.subtract, gradient, column(self.mean_gradient), gradient),
            partial(np.multiply, gradient, column(self.scale), gradient),
            *self._update_running(),
        ]

    def _update_running(self) -> Recipe:
        """running ← running + (1 − momentum)(batch's − running)."""
        running, recent = self.layer.running, self.recent
        return [
            partial(np.subtract, self.statistics, running, recent),
            partial(np.multiply, recent, self.layer.batch_share, recent),
            partial(np.add, running, recent, running),
        ]


def column(vector: Array) -> Array:
    """A view of (…, n) as (…, n, 1), to go with n features × samples."""
    return vector[..., None]


class BatchNormPrediction(Pass):
    """y = s·x + (β − s·μ) with s = γ/√(σ² + ε) and the running μ and σ²: a sample's output depends on it alone."""

    def __init__(self, layer: BatchNorm, signal: Signal) -> None:
        self.layer, self.x, self.output = layer, signal.values, signal.onward()
        self.scale, self.shift = np.empty_like(layer.running)

    def forward(self) -> Recipe:
        layer, scale, shift, y = self.layer, self.scale, self.shift, self.output.values
        return [
            partial(np.add, layer.running_variance, layer.margin, scale),
            partial(np.sqrt, scale, scale),
            partial(np.divide, layer.gamma, scale, scale),
            partial(np.multiply, scale, layer.running_mean, shift),
            partial(np.subtract, layer.beta, shift, shift),
            partial(np.multiply, self.x, column(scale), y),
            partial(np.add, y, column(shift), y),
        ]
