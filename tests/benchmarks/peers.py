"""The same networks as others train them, for comparison.

Each function returns one training step, or None if the peer isn't installed.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import groupby, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Step = Callable[[], object]

SAMPLES = 3200


@dataclass(frozen=True)
class Shape:
    """A multilayer perceptron, its batch size, and what the benchmark varies."""

    inputs: int
    hidden: tuple[int, ...]
    outputs: int
    batch: int
    activation: str = "tanh"
    batch_norm: bool = False

    @property
    def widths(self) -> list[int]:
        return [self.inputs, *self.hidden, self.outputs]

    def __str__(self) -> str:
        runs = [(width, len(list(run))) for width, run in groupby(self.widths)]
        widths = "-".join(f"{n}×{width}" if n > 3 else "-".join([str(width)] * n) for width, n in runs)
        return widths + (" BN" if self.batch_norm else "") + f", B = {self.batch}"


def data(shape: Shape) -> tuple[Array, Array]:
    """Random samples and classes, float32: what they are doesn't matter here."""
    rng = np.random.default_rng(0)
    x = rng.standard_normal((SAMPLES, shape.inputs)).astype(np.float32)
    return x, rng.integers(0, max(2, shape.outputs), SAMPLES)


class BatchIndices:
    """A new order each epoch, as everyone needs it."""

    def __init__(self, batch: int) -> None:
        self.batch, self.rng, self.position = batch, np.random.default_rng(1), SAMPLES

    def take(self) -> Array:
        if self.position >= SAMPLES:
            self.order, self.position = self.rng.permutation(SAMPLES), 0
        batch = self.order[self.position : self.position + self.batch]
        self.position += self.batch
        return batch


def textbook(shape: Shape, rate: float = 0.01) -> Step:
    """Backpropagation as textbooks write it: samples in rows, float64, a new array for every result."""
    x, y = data(shape)
    x, targets = x.astype(np.float64), y[:, None].astype(np.float64)
    rng, batches = np.random.default_rng(0), BatchIndices(shape.batch)
    weights = [rng.standard_normal(pair) / np.sqrt(pair[0]) for pair in pairwise(shape.widths)]
    biases = [np.zeros(n) for n in shape.widths[1:]]
    gammas, betas = [np.ones(n) for n in shape.hidden], [np.zeros(n) for n in shape.hidden]
    running = [[np.zeros(n), np.ones(n)] for n in shape.hidden]

    def normalize(z: Array, k: int) -> tuple[Array, Array, Array]:
        mean, variance = np.mean(z, axis=0), np.var(z, axis=0)
        running[k] = [0.9 * running[k][0] + 0.1 * mean, 0.9 * running[k][1] + 0.1 * variance]
        deviation = np.sqrt(variance + 1e-5)
        normalized = (z - mean) / deviation
        return gammas[k] * normalized + betas[k], normalized, deviation

    def denormalize(delta: Array, k: int, normalized: Array, deviation: Array) -> Array:
        scaled = delta * gammas[k]
        gammas[k] -= rate * np.sum(delta * normalized, axis=0)
        betas[k] -= rate * np.sum(delta, axis=0)
        m, sums, products = len(delta), np.sum(scaled, axis=0), np.sum(scaled * normalized, axis=0)
        return (m * scaled - sums - normalized * products) / (m * deviation)

    def step() -> float:
        indices = batches.take()
        activations, y_batch, cache = [x[indices]], targets[indices], []
        for k, (w, b) in enumerate(zip(weights[:-1], biases[:-1], strict=True)):
            z = activations[-1] @ w + b
            if shape.batch_norm:
                z, *normal = normalize(z, k)
                cache.append(normal)
            activations.append(np.tanh(z))
        p = 1 / (1 + np.exp(-(activations[-1] @ weights[-1] + biases[-1])))
        loss = -np.mean(y_batch * np.log(p) + (1 - y_batch) * np.log(1 - p))
        delta = (p - y_batch) / len(indices)
        for k in reversed(range(len(weights))):
            a = activations[k]
            w_gradient, b_gradient = a.T @ delta, np.sum(delta, axis=0)
            if k:
                delta = (delta @ weights[k].T) * (1 - a**2)
                if shape.batch_norm:
                    delta = denormalize(delta, k - 1, *cache[k - 1])
            weights[k] = weights[k] - rate * w_gradient
            biases[k] = biases[k] - rate * b_gradient
        return float(loss)

    return step


def torch_module(shape: Shape) -> Any:
    """The network as a `torch.nn.Sequential`."""
    import torch

    torch.set_num_threads(1)
    layers: list[Any] = []
    for a, b in pairwise(shape.widths[:-1]):
        layers.append(torch.nn.Linear(a, b))
        if shape.batch_norm:
            layers.append(torch.nn.BatchNorm1d(b))
        layers.append(torch.nn.Tanh() if shape.activation == "tanh" else torch.nn.ReLU())
    return torch.nn.Sequential(*layers, torch.nn.Linear(shape.widths[-2], shape.outputs))


def torch_eager(shape: Shape) -> Step | None:
    """PyTorch's ordinary training loop."""
    if find_spec("torch") is None:
        return None
    import torch

    model, batches = torch_module(shape), BatchIndices(shape.batch)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    x, y = data(shape)
    binary = shape.outputs == 1
    loss_function = torch.nn.BCEWithLogitsLoss() if binary else torch.nn.CrossEntropyLoss()
    inputs = torch.from_numpy(x)
    targets = torch.from_numpy(y[:, None].astype(np.float32) if binary else y)

    def step() -> float:
        indices = torch.from_numpy(batches.take())
        optimizer.zero_grad()
        loss = loss_function(model(inputs[indices]), targets[indices])
        loss.backward()
        optimizer.step()
        return float(loss.item())

    return step


def torch_prediction(shape: Shape, points: Array) -> Step | None:
    """Probabilities at many points."""
    if find_spec("torch") is None:
        return None
    import torch

    model, inputs = torch_module(shape).eval(), torch.from_numpy(points)

    def step() -> object:
        with torch.inference_mode():
            return torch.sigmoid(model(inputs)).numpy()

    return step


class ScikitLearnEpoch:
    """`MLPClassifier` over one epoch in its own loop, so that checking its arguments hardly counts."""

    def __init__(self, shape: Shape) -> None:
        from sklearn.neural_network import MLPClassifier

        self.x, self.y = data(shape)
        self.updates = SAMPLES // shape.batch
        self.model = MLPClassifier(
            shape.hidden, activation="tanh", solver="sgd", alpha=0, batch_size=shape.batch, learning_rate_init=0.01,
            momentum=0, random_state=0,
        )

    def __call__(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.model.partial_fit(self.x, self.y, classes=[0, 1])


def scikit_learn(shape: Shape) -> Step | None:
    return None if find_spec("sklearn") is None else ScikitLearnEpoch(shape)


def bare_products(shape: Shape) -> Step:
    """Only the matrix products of a step, in float32 into arrays made beforehand: the least it can cost."""
    rng = np.random.default_rng(0)
    products: list[tuple[Callable[[Array, Array], Any], Array, Array]] = []

    def matrix(*size: int) -> Array:
        return rng.standard_normal(size).astype(np.float32)

    for k, (n, m) in enumerate(pairwise(shape.widths)):
        weights, inputs, delta = matrix(m, n + 1), matrix(n + 1, shape.batch), matrix(m, shape.batch)
        products.append((weights.dot, inputs, matrix(m, shape.batch)))
        products.append((delta.dot, inputs.T, matrix(m, n + 1)))
        if k:
            products.append((matrix(n, m).dot, delta, matrix(n, shape.batch)))

    def step() -> None:
        for product, right, out in products:
            product(right, out)

    return step
