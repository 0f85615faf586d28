"""What the twins and the stability map share: one problem, and networks that differ in batch norm only.

A cell of the map is the same experiment as the twins with its learning rate and scale: same data,
same initial weights (times the scale), same shuffle.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.data import generators
from engine.data.dataset import Dataset
from engine.data.images import mnist5k
from engine.data.splits import split
from engine.network.activations import ACTIVATIONS
from engine.network.initializers import Initializer
from engine.network.layers import Layer
from engine.network.losses import LogisticCrossEntropy, Loss, SoftmaxCrossEntropy
from engine.network.network import Network, perceptron
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Array

PLANE_SETS: dict[str, tuple[Callable[[int, float, np.random.Generator], Dataset], float]] = {
    "moons": (generators.moons, 0.2), "circles": (generators.circles, 0.2), "spirals": (generators.spirals, 0.08),
    "xor": (generators.xor, 0.1),
}
"""Generator and noise of the sets in the plane."""

PLANE_LABELS = {
    "moons": N_("engine", "two moons"), "circles": N_("engine", "circles"), "spirals": N_("engine", "spirals"),
    "xor": N_("engine", "XOR"),
}
LABELS = {"mnist": N_("engine", "MNIST digits"), **PLANE_LABELS}
ACTIVATION_LABELS = {name: function.label for name, function in ACTIVATIONS.items()}
INITIALIZERS = {
    "normal": N_("engine", "Normal, deviation 1"), "lecun": N_("engine", "Normal, variance 1/n"),
    "xavier": N_("engine", "Xavier"), "he": N_("engine", "He"),
}
TRAINING, VALIDATION = 400, 400
"""Points in the plane on each side. Of 5,000 images, 1,000 validate."""


@dataclass(frozen=True, eq=False)
class Problem:
    """Samples to learn from, (N, inputs), samples to be judged by, and what the network's last layer must be."""

    x: Array
    y: Array
    held_x: Array
    held_y: Array
    classes: int

    @property
    def inputs(self) -> int:
        return int(self.x.shape[1])

    @property
    def outputs(self) -> int:
        return 1 if self.classes == 2 else self.classes

    def loss(self) -> Loss:
        """Cross-entropy: logistic for two classes, softmax for more."""
        return LogisticCrossEntropy() if self.classes == 2 else SoftmaxCrossEntropy()


def problem(name: str, rng: np.random.Generator) -> Problem:
    """The data set `name` of LABELS, as it is: nothing is rescaled."""
    if name == "mnist":
        images = mnist5k()
        sides = split(len(images), 0.2, rng)
        return Problem(images.pixels[sides.training], images.labels[sides.training],
                       images.pixels[sides.validation], images.labels[sides.validation], 10)
    make, noise = PLANE_SETS[name]
    data = make(TRAINING + VALIDATION, noise, rng)
    x = data.x.astype(np.float32)
    return Problem(x[:TRAINING], data.y[:TRAINING], x[TRAINING:], data.y[TRAINING:], 2)


@dataclass(frozen=True)
class Shape:
    """A multilayer perceptron without its first and last layer, and how its weights begin."""

    depth: int
    width: int
    activation: str
    initializer: str

    def network(self, task: Problem, batch_norm: bool, rng: np.random.Generator, scale: float) -> Network:
        """The network with its weights from `rng`, times `scale`: the same with and without batch norm."""
        return Network(
            task.inputs, self._layers(task, batch_norm), task.loss(), rng=rng,
            initializer=Initializer(self.initializer, scale),
        )

    def stack(self, task: Problem, batch_norm: bool, rngs: Sequence[np.random.Generator], scales: Array) -> Network:
        """One network for each scale, (S,), trained together."""
        network = Network(
            task.inputs, self._layers(task, batch_norm), task.loss(), rng=rngs,
            initializer=Initializer(self.initializer), stack=len(scales),
        )
        for layer in network.dense:
            layer.weights *= scales[:, None, None]
        return network

    def _layers(self, task: Problem, batch_norm: bool) -> list[Layer]:
        return perceptron([self.width] * self.depth, task.outputs, self.activation, batch_norm=batch_norm)
