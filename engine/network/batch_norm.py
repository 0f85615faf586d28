"""Batch normalization: each unit shifted and scaled by the statistics of the mini-batch it is in."""

from __future__ import annotations

import numpy as np

from engine.network.arrays import Array, product_with
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
    """Forwards as in `BatchNorm`. Backwards, with sums over the batch of m samples:

        ∂J/∂β = Σ ∂J/∂y,  ∂J/∂γ = Σ ∂J/∂y · x̂
        ∂J/∂x = γ/√(σ² + ε) · (∂J/∂y − (∂J/∂β + x̂ ∂J/∂γ)/m)

    which is the paper's chain of derivatives simplified: ∂J/∂x has no part along 1 nor along x̂.
    """

    def __init__(self, layer: BatchNorm, signal: Signal) -> None:
        self.layer, self.signal, self.output = layer, signal, signal.onward()
        x, m = signal.values, signal.values.shape[-1]
        self.x, self.y = x, self.output.values
        self.normalized, self.scratch = np.zeros(x.shape, x.dtype), np.empty(x.shape, x.dtype)
        self.statistics, self.recent = np.zeros_like(layer.running), np.empty_like(layer.running)
        self.mean: Array = self.statistics[0]
        self.variance: Array = self.statistics[1]
        self.inverse_deviation, self.scale = np.zeros_like(layer.running)
        self.means = np.zeros_like(layer.running)
        self.beta_mean, self.gamma_mean = self.means
        self.share = np.full(m, 1 / m, x.dtype)
        self.m = m
        self.sum_x, self.sum_scratch = product_with(x), product_with(self.scratch)
        self.sum_gradient = product_with(signal.gradient)

    def forward(self) -> None:
        layer, normalized = self.layer, self.normalized
        self.sum_x(self.share, self.mean)
        np.subtract(self.x, self.mean[..., None], normalized)
        np.multiply(normalized, normalized, self.scratch)
        self.sum_scratch(self.share, self.variance)
        np.add(self.variance, layer.epsilon, self.inverse_deviation)
        np.sqrt(self.inverse_deviation, self.inverse_deviation)
        np.reciprocal(self.inverse_deviation, self.inverse_deviation)
        np.multiply(normalized, self.inverse_deviation[..., None], normalized)
        np.multiply(normalized, layer.gamma[..., None], self.y)
        np.add(self.y, layer.beta[..., None], self.y)

    def backward(self) -> None:
        layer, gradient = self.layer, self.signal.gradient
        np.multiply(gradient, self.normalized, self.scratch)
        self.sum_gradient(self.share, self.beta_mean)
        self.sum_scratch(self.share, self.gamma_mean)
        np.multiply(self.beta_mean, self.m, layer.beta_gradient)
        np.multiply(self.gamma_mean, self.m, layer.gamma_gradient)
        np.multiply(self.normalized, self.gamma_mean[..., None], self.scratch)
        np.subtract(gradient, self.scratch, gradient)
        np.subtract(gradient, self.beta_mean[..., None], gradient)
        np.multiply(self.inverse_deviation, layer.gamma, self.scale)
        np.multiply(gradient, self.scale[..., None], gradient)
        self._update_running()

    def _update_running(self) -> None:
        layer = self.layer
        np.multiply(self.statistics, 1 - layer.momentum, self.recent)
        np.multiply(layer.running, layer.momentum, layer.running)
        np.add(layer.running, self.recent, layer.running)


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
        np.multiply(self.x, self.scale[..., None], y)
        np.add(y, self.shift[..., None], y)
