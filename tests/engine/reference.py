"""A multilayer perceptron as a textbook writes it: samples in rows, float64, one formula after the other.

Independent of the engine (nothing is imported from it), to compare with.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
EPSILON = 1e-5


def sigmoid(z: Array) -> Array:
    return np.where(z > 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))


FUNCTIONS: dict[str, tuple[Any, Any]] = {
    "linear": (lambda z: z, lambda z: np.ones_like(z)),
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "tanh": (np.tanh, lambda z: 1 / np.cosh(z) ** 2),
    "relu": (lambda z: np.where(z > 0, z, 0), lambda z: np.where(z > 0, 1.0, 0.0)),
    "leaky_relu": (lambda z: np.where(z > 0, z, 0.2 * z), lambda z: np.where(z > 0, 1.0, 0.2)),
    "elu": (lambda z: np.where(z > 0, z, 0.2 * np.expm1(z)), lambda z: np.where(z > 0, 1.0, 0.2 * np.exp(z))),
    "silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) * (1 + z * sigmoid(-z))),
    "softplus": (lambda z: np.log(1 + np.exp(z)), sigmoid),
}


@dataclass
class Reference:
    """weights (in, out) and biases of each dense layer; gammas and betas of each hidden one if it is normalised.

    `masks` are the factors 0 or 1/(1 − p) of the hidden activations, (B, n), or empty.
    """

    weights: list[Array]
    biases: list[Array]
    activation: str
    loss: str
    gammas: list[Array] = field(default_factory=list)
    betas: list[Array] = field(default_factory=list)
    masks: list[Array] = field(default_factory=list)

    def forward(self, x: Array) -> Array:
        f, _ = FUNCTIONS[self.activation]
        self.inputs, self.normal, self.before = [x], [], []
        for k, (w, b) in enumerate(zip(self.weights[:-1], self.biases[:-1], strict=True)):
            z = self.inputs[-1] @ w + b
            if self.gammas:
                deviation = np.sqrt(z.var(axis=0) + EPSILON)
                normalized = (z - z.mean(axis=0)) / deviation
                self.normal.append((normalized, deviation))
                z = self.gammas[k] * normalized + self.betas[k]
            self.before.append(z)
            a = f(z)
            self.inputs.append(a * self.masks[k] if self.masks else a)
        return self.inputs[-1] @ self.weights[-1] + self.biases[-1]

    def loss_and_delta(self, z: Array, y: npt.NDArray[Any]) -> tuple[float, Array]:
        m = len(z)
        if self.loss == "squared":
            return float(np.sum((z - y) ** 2) / (2 * m)), (z - y) / m
        if self.loss == "logistic":
            p = sigmoid(z)
            y = y.reshape(-1, 1)
            return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))), (p - y) / m
        p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        delta = p.copy()
        delta[np.arange(m), y] -= 1
        return float(-np.mean(np.log(p[np.arange(m), y]))), delta / m

    def gradients(self, x: Array, y: npt.NDArray[Any]) -> tuple[float, dict[str, list[Array]]]:
        """The loss, and gradients in lists as the parameters are."""
        _, derivative = FUNCTIONS[self.activation]
        loss, delta = self.loss_and_delta(self.forward(x), y)
        found: dict[str, list[Array]] = {"weights": [], "biases": [], "gammas": [], "betas": []}
        for k in reversed(range(len(self.weights))):
            found["weights"].insert(0, self.inputs[k].T @ delta)
            found["biases"].insert(0, delta.sum(axis=0))
            if k == 0:
                return loss, found
            delta = delta @ self.weights[k].T
            if self.masks:
                delta = delta * self.masks[k - 1]
            delta = delta * derivative(self.before[k - 1])
            if self.gammas:
                delta = self.through_normalization(k - 1, delta, found)
        raise AssertionError

    def through_normalization(self, k: int, delta: Array, found: dict[str, list[Array]]) -> Array:
        """The Jacobian of x̂ by x for each unit, written out: ∂x̂_i/∂x_j = (δ_ij − 1/m − x̂_i x̂_j/m)/deviation."""
        normalized, deviation = self.normal[k]
        found["gammas"].insert(0, (delta * normalized).sum(axis=0))
        found["betas"].insert(0, delta.sum(axis=0))
        m, result = len(delta), np.empty_like(delta)
        for unit in range(delta.shape[1]):
            x = normalized[:, unit]
            jacobian = (np.eye(m) - 1 / m - np.outer(x, x) / m) / deviation[unit]
            result[:, unit] = jacobian.T @ (delta[:, unit] * self.gammas[k][unit])
        return result
