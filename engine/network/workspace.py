"""A network at work on batches of one size: every array of a training step, made once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.network.arrays import Recipe, perform, transposed
from engine.network.layers import Dense, Generators, Layer, Pass, Signal, gradient_buffer
from engine.network.losses import Loss


class Workspace:
    """The passes of all layers, chained, for `batch_size` samples.

    A batch is put into `inputs` (B, n) and `targets` (B, K), as samples in rows; a stack that gives
    each model its own batch (`own`) has (S, B, n) and (S, B, K).
    """

    def __init__(
        self, layers: Sequence[Layer], loss: Loss, generators: Generators, batch_size: int, dtype: np.dtype,
        training: bool, lead: tuple[int, ...], own: bool,
    ) -> None:
        self.layers, self.batch_size = layers, batch_size
        needs_gradient = training and not isinstance(layers[0], Dense)
        features, outputs = layers[0].inputs, layers[-1].units
        front = lead if own else ()
        self.rows = np.ones((*front, batch_size, features + 1), dtype)
        self.inputs = self.rows[..., :-1]
        self.targets = np.zeros((*front, batch_size, outputs), dtype)
        gradient = gradient_buffer((*front, features, batch_size), dtype) if needs_gradient else None
        signal = Signal(transposed(self.rows), gradient)
        self.passes: list[Pass] = []
        for layer in layers:
            self.passes.append(layer.bind(signal, generators, training))
            signal = self.passes[-1].output
        self.outputs = signal.values
        self.loss = loss.bind(signal, transposed(self.targets))
        self.to_outputs: Recipe = [operation for each in self.passes for operation in each.forward()]
        self.to_losses = self.loss.forward()
        self.to_outputs_and_losses = self.to_outputs + self.to_losses
        self.backwards: list[Recipe] = []
        """First of the loss, then of every layer from the last to the first."""
        if training:
            self.backwards = [self.loss.backward(), *(each.backward() for each in reversed(self.passes))]
        self.to_gradients: Recipe = [operation for recipe in self.backwards for operation in recipe]

    def forward(self) -> None:
        """Compute `outputs`, (…, K, B), from `inputs`."""
        perform(self.to_outputs)

    def show(self) -> None:
        """Let the layers' attributes show the arrays of this workspace."""
        for layer, each in zip(self.layers, self.passes, strict=True):
            layer.last_pass = each
