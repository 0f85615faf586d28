"""Batch normalization: each unit shifted and scaled by the statistics of the mini-batch it is in."""

from __future__ import annotations

import numpy as np

from engine.network.arrays import Array, vector_product_with
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
        self.momentum, self.epsilon = momentum, epsilon

    def size(self, inputs: int) -> int:
        return 2 * inputs

    def build(self, inputs: int, storage: Storage) -> None:
        super().build(inputs, storage)
        n = inputs
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
        return self.training_pass.normalized


class BatchNormPass(Pass):
    """Forwards as in `BatchNorm`. Backwards, with means over the m samples of the batch and g = ∂J/∂y:

        ∂J/∂β = m · mean(g),  ∂J/∂γ = m · mean(g x̂)
        ∂J/∂x = γ/√(σ² + ε) · (g − mean(g) − x̂ · mean(g x̂))

    which is the paper's chain of derivatives simplified: ∂J/∂x has no part along 1 nor along x̂.
    """

    def __init__(self, layer: BatchNorm, signal: Signal) -> None:
        self.layer, self.output = layer, signal.onward()
        self.x, self.y, self.gradient = signal.values, self.output.values, signal.gradient
        dtype, m, stacked = self.x.dtype, self.x.shape[-1], self.x.ndim == 3
        self.normalized, self.scratch = np.zeros(self.x.shape, dtype), np.empty(self.x.shape, dtype)
        self.statistics, self.recent = np.zeros_like(layer.running), np.empty_like(layer.running)
        self.mean: Array = self.statistics[0]
        self.variance: Array = self.statistics[1]
        self.inverse_deviation, self.scale = np.zeros_like(layer.running)
        self.mean_gradient, self.mean_product = np.zeros_like(layer.running)
        # A mean over the batch is a product with m entries of 1/m.
        self.shares, self.m = np.full(m, 1 / m, dtype), np.array(m, dtype)
        self.x_times = vector_product_with(self.x, stacked)
        self.scratch_times = vector_product_with(self.scratch, stacked)
        self.gradient_times = vector_product_with(self.gradient, stacked)
        self.gamma_column, self.beta_column = column(layer.gamma), column(layer.beta)
        self.mean_column, self.inverse_deviation_column = column(self.mean), column(self.inverse_deviation)
        self.mean_gradient_column, self.mean_product_column = column(self.mean_gradient), column(self.mean_product)
        self.scale_column = column(self.scale)

    def forward(self) -> None:
        normalized = self.normalized
        self.x_times(self.shares, self.mean)
        np.subtract(self.x, self.mean_column, normalized)
        np.multiply(normalized, normalized, self.scratch)
        self.scratch_times(self.shares, self.variance)
        np.add(self.variance, self.layer.epsilon, self.inverse_deviation)
        np.sqrt(self.inverse_deviation, self.inverse_deviation)
        np.reciprocal(self.inverse_deviation, self.inverse_deviation)
        np.multiply(normalized, self.inverse_deviation_column, normalized)
        np.multiply(normalized, self.gamma_column, self.y)
        np.add(self.y, self.beta_column, self.y)

    def backward(self) -> None:
        layer, gradient = self.layer, self.gradient
        np.multiply(gradient, self.normalized, self.scratch)
        self.gradient_times(self.shares, self.mean_gradient)
        self.scratch_times(self.shares, self.mean_product)
        np.multiply(self.mean_gradient, self.m, layer.beta_gradient)
        np.multiply(self.mean_product, self.m, layer.gamma_gradient)
        np.multiply(self.normalized, self.mean_product_column, self.scratch)
        np.subtract(gradient, self.scratch, gradient)
        np.subtract(gradient, self.mean_gradient_column, gradient)
        np.multiply(self.inverse_deviation, layer.gamma, self.scale)
        np.multiply(gradient, self.scale_column, gradient)
        self._update_running()

    def _update_running(self) -> None:
        """running ← running + (1 − momentum)(batch's − running)."""
        running, recent = self.layer.running, self.recent
        np.subtract(self.statistics, running, recent)
        np.multiply(recent, 1 - self.layer.momentum, recent)
        np.add(running, recent, running)


def column(vector: Array) -> Array:
    """A view of (…, n) as (…, n, 1), to go with n features × samples."""
    return vector[..., None]


class BatchNormPrediction(Pass):
    """y = s·x + (β − s·μ) with s = γ/√(σ² + ε) and the running μ and σ²: a sample's output depends on it alone."""

    def __init__(self, layer: BatchNorm, signal: Signal) -> None:
        self.layer, self.x, self.output = layer, signal.values, signal.onward()
        self.scale, self.shift = np.empty_like(layer.running)

    def forward(self) -> None:
        layer, y = self.layer, self.output.values
        np.add(layer.running_variance, layer.epsilon, self.scale)
        np.sqrt(self.scale, self.scale)
        np.divide(layer.gamma, self.scale, self.scale)
        np.multiply(self.scale, layer.running_mean, self.shift)
        np.subtract(layer.beta, self.shift, self.shift)
        np.multiply(self.x, column(self.scale), y)
        np.add(y, column(self.shift), y)
