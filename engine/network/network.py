"""A network of layers whose parameters are one flat vector: built once, trained without allocating.

    network = Network(2, perceptron([16, 16], 1, "tanh"), LogisticCrossEntropy(), rng=rng)
    loss = network.loss_and_gradients(X, y)          # fills network.gradients
    network.predict(X)                               # probabilities, in prediction mode

With `stack=S` it is S networks of one shape, trained together: every array has one more axis in front.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.network.arrays import Array, perform, transposed
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.initializers import Initializer
from engine.network.layers import Activation, Dense, Layer, Storage
from engine.network.losses import Loss
from engine.network.optimizers import Optimizer
from engine.network.workspace import Workspace

CHUNK, SMALLEST_CHUNK = 1024, 64
"""Samples predicted at a time, by all models of a stack together: the buffers of small networks stay in the cache."""

SPILLS = 1 << 18
"""Parameters that no longer fit, with their gradients, into the cache of a processor core."""

KEPT = 6
"""Workspaces kept: full and short batches and predictions of a few sizes."""


class Network:
    """Layers, their parameters, and the loss.

    inputs: number of features. layers: at least one `Dense`; each layer object belongs to one network.
    rng: a generator for the initial weights and dropout or, for a stack, one for each model.
    initializer: a name or an `Initializer`. dtype: float32, or float64 for checks.
    l1, l2: λ₁ and λ₂ of the penalty λ₁Σ|w| + ½λ₂Σw² on the weights (not on biases, γ or β), so that
    plain gradient descent does w ← (1 − ηλ₂)w − ηg. For a stack, numbers or arrays (S,). They may
    change between steps, as may everything the layers say may change.

    `parameters` and `gradients`: (P,) or (S, P); each layer's arrays are views of them. `is_large`: whether
    they are too many for the processor's cache.
    Raises ValueError if the layers don't fit together.
    """

    def __init__(
        self, inputs: int, layers: Sequence[Layer], loss: Loss, *,
        rng: np.random.Generator | Sequence[np.random.Generator], initializer: str | Initializer = "xavier",
        dtype: npt.DTypeLike = np.float32, stack: int | None = None, l1: npt.ArrayLike = 0, l2: npt.ArrayLike = 0,
    ) -> None:
        self.generators = [rng] if isinstance(rng, np.random.Generator) else list(rng)
        if len(self.generators) != (stack or 1):
            raise ValueError(f"{stack or 1} models need as many random generators, not {len(self.generators)}")
        self.inputs, self.layers, self.loss = inputs, list(layers), loss
        self.dtype, self.stack = np.dtype(dtype), stack
        self.initializer = Initializer(initializer) if isinstance(initializer, str) else initializer
        self._lead = () if stack is None else (stack,)
        self._build()
        self.outputs = self.layers[-1].units
        self._l1 = self._l2 = np.zeros((), self.dtype)
        self.l1, self.l2 = l1, l2
        self.frozen = np.zeros(self.parameters.shape, np.bool_)
        self._held: Array | None = None
        self._workspaces: dict[tuple[int, bool, bool], Workspace] = {}
        self._shown: Workspace | None = None
        self.initialize()

    def _build(self) -> None:
        """Make the flat vectors and give each layer its part."""
        size = parameter_count(self.inputs, self.layers)
        self.parameters, self.gradients = (np.zeros((*self._lead, size), self.dtype) for _ in range(2))
        self._scratch = np.zeros_like(self.parameters)
        self.is_weight = np.zeros(size, np.bool_)
        start, width = 0, self.inputs
        for layer in self.layers:
            part = np.s_[..., start : start + layer.size(width)]
            layer.build(width, Storage(start, self.parameters[part], self.gradients[part]))
            start, width = start + layer.size(width), layer.units
        for layer in self.dense:
            layer.of(self.is_weight)[0][...] = True
        self._weight_mask = self.is_weight.astype(self.dtype)
        self.is_large = self.stack is None and size >= SPILLS
        self._cuts = [layer.start for layer in self.layers[1:]] if self.is_large else []

    def initialize(self) -> None:
        """New weights from the generators, biases 0, γ 1, β 0, running statistics at their start."""
        for layer in self.layers:
            layer.initialize(self.generators, self.initializer)

    @property
    def dense(self) -> list[Dense]:
        """The dense layers, first to last."""
        return [layer for layer in self.layers if isinstance(layer, Dense)]

    # ---- Penalties

    @property
    def l1(self) -> Array:
        return self._l1

    @l1.setter
    def l1(self, value: npt.ArrayLike) -> None:
        self._l1 = np.asarray(value, self.dtype)
        self._note_penalty()

    @property
    def l2(self) -> Array:
        return self._l2

    @l2.setter
    def l2(self, value: npt.ArrayLike) -> None:
        self._l2 = np.asarray(value, self.dtype)
        self._note_penalty()

    def _note_penalty(self) -> None:
        self._has_penalty = bool(self._l1.any() or self._l2.any())

    def penalty(self) -> float | Array:
        """λ₁Σ|w| + ½λ₂Σw² at the present weights: a number or, for a stack, (S,)."""
        weights = self.parameters[..., self.is_weight].astype(np.float64)
        value = self.l1 * np.abs(weights).sum(-1) + 0.5 * self.l2 * (weights**2).sum(-1)
        return float(value) if self.stack is None else value

    def _add_penalty_gradients(self) -> None:
        """gradients += λ₁ sign(w) + λ₂w for the weights."""
        for strength, function in ((self._l1, np.sign), (self._l2, np.positive)):
            if strength.any():
                function(self.parameters, self._scratch)
                np.multiply(self._scratch, self._weight_mask, self._scratch)
                np.multiply(self._scratch, strength[..., None], self._scratch)
                np.add(self.gradients, self._scratch, self.gradients)

    # ---- Training

    def workspace(self, batch_size: int, training: bool, own: bool = False) -> Workspace:
        """The arrays for batches of this size, made on the first request; `own`: one batch for each model."""
        key = batch_size, training, own
        if key not in self._workspaces:
            if len(self._workspaces) == KEPT:
                del self._workspaces[next(iter(self._workspaces))]
            own = self.stack is not None and (own or not isinstance(self.layers[0], Dense))
            self._workspaces[key] = Workspace(
                self.layers, self.loss, self.generators, batch_size, self.dtype, training, self._lead, own
            )
        return self._workspaces[key]

    def loss_and_gradients(self, X: npt.ArrayLike, y: npt.ArrayLike) -> float | Array:
        """The loss of a batch, without the penalty; `gradients` becomes that of loss and penalty.

        X: samples in rows, (B, inputs) or, for a stack, also (S, B, inputs). y: what the loss's
        `targets` takes. For a stack the result is an array (S,) that the next call overwrites. For a single
        network a loss that is not finite leaves the gradients and running statistics as they were.
        """
        X = np.asarray(X)
        workspace = self.workspace(X.shape[-2], training=True, own=X.ndim == 3)
        workspace.inputs[...] = X
        workspace.targets[...] = self.loss.targets(y, self.outputs)
        loss = self.loss_of(workspace)
        if self.stack is not None or math.isfinite(loss):
            self.propagate_back(workspace)
        return loss

    def loss_of(self, workspace: Workspace) -> float | Array:
        """Forwards: the loss, without the penalty, of the batch that is already in a training workspace."""
        if workspace is not self._shown:
            workspace.show()
            self._shown = workspace
        for operation in workspace.to_outputs_and_losses:
            operation()
        return workspace.loss.total if self.stack is not None else float(workspace.loss.total)

    def propagate_back(self, workspace: Workspace) -> None:
        """Backwards, after `loss_of`: `gradients` becomes that of loss and penalty."""
        for operation in workspace.to_gradients:
            operation()
        if self._has_penalty:
            self._add_penalty_gradients()

    def descend(self, workspace: Workspace, optimizer: Optimizer) -> None:
        """`propagate_back` and `update` in one, for a network that `is_large`.

        Each layer makes its step as soon as it has its gradient, which is then still in the processor's cache:
        nobody needs its old weights any more. The numbers are the same.
        """
        if self._has_penalty or self._held is not None:
            self.propagate_back(workspace)
            self.update(optimizer)
            return
        steps = optimizer.begin(self.parameters, self.gradients, self._cuts)
        perform(workspace.backwards[0])
        for backward, step in zip(workspace.backwards[1:], reversed(steps), strict=True):
            perform(backward)
            perform(step)

    def freeze(self, mask: npt.ArrayLike) -> None:
        """Hold parameters where `mask`, of their shape, is true: no update will move them."""
        self.frozen[...] = mask
        self._held = np.empty_like(self.parameters) if self.frozen.any() else None

    def update(self, optimizer: Optimizer) -> None:
        """One step of the optimizer along `gradients`; frozen parameters stay."""
        if self._held is None:
            optimizer.update(self.parameters, self.gradients, self._cuts)
        else:
            np.copyto(self._held, self.parameters)
            optimizer.update(self.parameters, self.gradients, self._cuts)
            np.copyto(self.parameters, self._held, where=self.frozen)

    # ---- Prediction

    def _chunks(self, X: Array) -> Iterator[tuple[slice, Workspace]]:
        """Workspaces in prediction mode, with the samples of each slice of X run through the layers."""
        chunk = CHUNK if self.stack is None else max(SMALLEST_CHUNK, CHUNK // self.stack)
        for start in range(0, X.shape[-2], chunk):
            part = slice(start, min(start + chunk, X.shape[-2]))
            workspace = self.workspace(part.stop - start, training=False, own=X.ndim == 3)
            workspace.inputs[...] = X[..., part, :]
            workspace.forward()
            yield part, workspace

    def predict(self, X: npt.ArrayLike) -> Array:
        """Values or probabilities for the samples in rows of X, (N, outputs), in prediction mode.

        For a stack X may be (N, inputs) or (S, N, inputs); the result is (S, N, outputs).
        """
        X = np.asarray(X)
        result = np.empty((*self._lead, X.shape[-2], self.outputs), self.dtype)
        with np.errstate(over="ignore", invalid="ignore"):
            for part, workspace in self._chunks(X):
                result[..., part, :] = transposed(self.loss.predictions(workspace.outputs))
        return result

    def evaluate(self, X: npt.ArrayLike, y: npt.ArrayLike) -> tuple[Any, Any]:
        """Loss (without the penalty) and accuracy over all samples, in prediction mode; (S,) each for a stack."""
        X, targets = np.asarray(X), self.loss.targets(y, self.outputs)
        total, hits = np.zeros(self._lead), np.zeros(self._lead)
        with np.errstate(over="ignore", invalid="ignore"):
            for part, workspace in self._chunks(X):
                workspace.targets[...] = targets[..., part, :]
                perform(workspace.to_losses)
                total += workspace.loss.losses.sum(-1, dtype=np.float64)
                hits += self.loss.hits(workspace.outputs, transposed(workspace.targets)).sum(-1)
        samples = X.shape[-2]
        loss = total / samples if self.loss.reduction == "mean" else total
        return (float(loss), float(hits / samples)) if self.stack is None else (loss, hits / samples)

    def activations(self, X: npt.ArrayLike, training: bool = False) -> list[Array]:
        """What leaves each layer, (units, N) or (S, units, N), for samples in rows of X.

        With `training` the samples are one mini-batch: batch normalization uses its statistics (the
        running ones don't move) and dropout draws a mask.
        """
        X = np.asarray(X)
        if training:
            workspace = self.workspace(X.shape[-2], training=True, own=X.ndim == 3)
            workspace.inputs[...] = X
            workspace.forward()
            return [each.output.values.copy() for each in workspace.passes]
        found = [np.empty((*self._lead, layer.units, X.shape[-2]), self.dtype) for layer in self.layers]
        for part, workspace in self._chunks(X):
            for array, each in zip(found, workspace.passes, strict=True):
                array[..., part] = each.output.values
        return found

    # ---- Copies

    def twin(self, dtype: npt.DTypeLike | None = None) -> Network:
        """A network of its own with the same settings, parameters and state, perhaps in another number format."""
        generators = [np.random.Generator(type(rng.bit_generator)()) for rng in self.generators]
        twin = Network(
            self.inputs, [layer.fresh() for layer in self.layers], type(self.loss)(self.loss.reduction), rng=generators,
            initializer=Initializer("zeros"), dtype=dtype or self.dtype, stack=self.stack, l1=self.l1, l2=self.l2,
        )
        twin.initializer = self.initializer
        twin.restore(self.state())
        return twin

    def state(self) -> dict[str, Any]:
        """A copy of all that training moves."""
        return {
            "parameters": self.parameters.copy(), "frozen": self.frozen.copy(),
            "layers": [layer.state() for layer in self.layers],
            "generators": [rng.bit_generator.state for rng in self.generators],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state`."""
        self.parameters[...] = state["parameters"]
        self.freeze(state["frozen"])
        for layer, remembered in zip(self.layers, state["layers"], strict=True):
            layer.restore(remembered)
        for rng, remembered in zip(self.generators, state["generators"], strict=True):
            rng.bit_generator.state = remembered


def parameter_count(inputs: int, layers: Sequence[Layer]) -> int:
    """Number of parameters of a network, without building it. Raises ValueError if a layer has no units."""
    total, width = 0, inputs
    for layer in layers:
        total, width = total + layer.size(width), layer.units_for(width)
        if width < 1:
            raise ValueError("every layer needs at least one unit")
    return total


def perceptron(
    hidden: Sequence[int], outputs: int, activation: str = "relu", *,
    alpha: float | None = None, batch_norm: bool = False, dropout: float = 0.0,
) -> list[Layer]:
    """The layers of a multilayer perceptron: for each hidden width Dense, BatchNorm?, Activation, Dropout?; then Dense.

    Batch normalization stands before the activation, as in the paper.
    """
    layers: list[Layer] = []
    for units in hidden:
        layers.append(Dense(units))
        if batch_norm:
            layers.append(BatchNorm())
        layers.append(Activation(activation, alpha))
        if dropout:
            layers.append(Dropout(dropout))
    return [*layers, Dense(outputs)]
