"""Mini-batches and the training loop."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.network.arrays import Array, with_ones
from engine.network.network import Network
from engine.network.optimizers import Optimizer
from engine.network.workspace import Workspace

SUSPICIOUS = 1e6
"""Only a loss beyond this can have a gradient beyond 1e38, so only then is the gradient looked at."""


class Batches:
    """The order in which samples are visited: a new shuffle each epoch, cut into mini-batches.

    The last batch of an epoch is as short as it must be, ⌈N/B⌉ batches in all. `batch_size` may change
    at any time: the rest of the epoch is cut anew. Raises ValueError unless 1 ≤ batch_size ≤ samples.
    """

    def __init__(self, samples: int, batch_size: int, rng: np.random.Generator) -> None:
        self.samples, self.rng = samples, rng
        self.batch_size = batch_size
        self.order = np.arange(samples)
        self.position = samples
        self.epoch = 0
        """Epochs begun."""

    @property
    def batch_size(self) -> int:
        return self._batch_size

    @batch_size.setter
    def batch_size(self, value: int) -> None:
        if not 1 <= value <= self.samples:
            raise ValueError(f"a batch has from 1 to {self.samples} samples, not {value}")
        self._batch_size = value

    @property
    def steps_per_epoch(self) -> int:
        """⌈N/B⌉ at the present batch size."""
        return math.ceil(self.samples / self._batch_size)

    def take(self) -> Array:
        """The numbers of the next batch's samples, shape (B,) or fewer: a view that the next epoch overwrites."""
        start = self.position
        if start >= self.samples:
            self.rng.shuffle(self.order)
            start = 0
            self.epoch += 1
        end = start + self._batch_size
        self.position = end if end < self.samples else self.samples
        return self.order[start:end]

    def state(self) -> dict[str, Any]:
        """A copy of the order and the place in it."""
        return {
            "order": self.order.copy(), "position": self.position, "epoch": self.epoch,
            "generator": self.rng.bit_generator.state,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state`."""
        self.order[...] = state["order"]
        self.position, self.epoch = state["position"], state["epoch"]
        self.rng.bit_generator.state = state["generator"]


class Trainer:
    """One network, one optimizer, one data set, and the order of its samples.

    X: samples in rows, (N, inputs), or (S, N, inputs) if each model of a stack has its own data.
    batches: one `Batches` or, for a stack, a sequence with one for each model, all of one size.
    `gradient_norm` is that of the last step, ‖∂J/∂w‖; for a stack, (S,).
    """

    def __init__(
        self, network: Network, optimizer: Optimizer, X: npt.ArrayLike, y: npt.ArrayLike,
        batches: Batches | Sequence[Batches],
    ) -> None:
        self.network, self.optimizer = network, optimizer
        self.batches = [batches] if isinstance(batches, Batches) else list(batches)
        if len(self.batches) not in (1, network.stack):
            raise ValueError("a stack needs one order of samples, or one for each model")
        self.set_data(X, y)

    def set_data(self, X: npt.ArrayLike, y: npt.ArrayLike) -> None:
        """Train on these samples from now on: as many as before."""
        X, network = np.asarray(X), self.network
        targets = network.loss.targets(y, network.outputs)
        if X.shape[-2] != self.batches[0].samples or targets.shape[:-1] not in (X.shape[:-1], X.shape[-2:-1]):
            raise ValueError(f"{X.shape[-2]} samples, {targets.shape[-2]} targets, {self.batches[0].samples} to visit")
        own_data = X.ndim == 3
        if own_data:
            targets = np.broadcast_to(targets, (*X.shape[:-1], network.outputs))
        # Data of each model one after the other, so that one gather serves a single network and a stack.
        self.rows = with_ones(X, network.dtype).reshape(-1, network.inputs + 1)
        self.targets = np.ascontiguousarray(targets, network.dtype).reshape(-1, network.outputs)
        self.offsets = X.shape[-2] * np.arange(X.shape[0])[:, None] if own_data else None
        self.picks: dict[int, Array] = {}
        shared = len(self.batches) == 1 and not own_data
        self._next = self.batches[0].take if shared else self._next_of_each
        self._workspace: Workspace | None = None

    def step(self) -> float | Array:
        """One update: the loss of its batch, before the update and without the penalty.

        A single network whose loss or gradient is not finite is left unchanged, and the loss comes back
        as infinite or NaN. In a stack a model that diverges turns to NaN and the others go on.
        """
        indices, workspace, network = self._next(), self._workspace, self.network
        if workspace is None or indices.shape[-1] != workspace.batch_size:
            self._workspace = workspace = network.workspace(indices.shape[-1], True, indices.ndim == 2)
        self.rows.take(indices, 0, workspace.rows, "clip")
        self.targets.take(indices, 0, workspace.targets, "clip")
        loss = network.loss_of(workspace)
        if network.stack is None and not loss < SUSPICIOUS:
            return self._step_with_care(workspace, float(loss))
        if network.is_large:
            network.descend(workspace, self.optimizer)
        else:
            network.propagate_back(workspace)
            network.update(self.optimizer)
        return loss

    def _step_with_care(self, workspace: Workspace, loss: float) -> float:
        """The step after a large loss: made only if loss and gradient are finite, else that loss or ∞ comes back."""
        if not math.isfinite(loss):
            return loss
        self.network.propagate_back(workspace)
        if not math.isfinite(self.network.gradients.dot(self.network.gradients)):
            return math.inf
        self.network.update(self.optimizer)
        return loss

    def _next_of_each(self) -> Array:
        """Rows of the next batches, one for each model, (S, B)."""
        taken = [batches.take() for batches in self.batches]
        if len(taken[0]) not in self.picks:
            self.picks[len(taken[0])] = np.empty((self.network.stack or 1, len(taken[0])), np.intp)
        pick = self.picks[len(taken[0])]
        for s, indices in enumerate(taken * (1 if len(taken) > 1 else len(pick))):
            pick[s] = indices
        if self.offsets is not None:
            np.add(pick, self.offsets, pick)
        return pick

    @property
    def gradient_norm(self) -> float | Array:
        """‖∂J/∂w‖ of the last step: a number or, for a stack, (S,)."""
        norm = np.linalg.norm(self.network.gradients, axis=-1)
        return float(norm) if self.network.stack is None else norm

    def state(self) -> dict[str, Any]:
        """A copy of the network's, the optimizer's and the batches' states."""
        return {
            "network": self.network.state(), "optimizer": self.optimizer.state(),
            "batches": [batches.state() for batches in self.batches],
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Go back to a `state`."""
        self.network.restore(state["network"])
        self.optimizer.restore(state["optimizer"])
        for batches, remembered in zip(self.batches, state["batches"], strict=True):
            batches.restore(remembered)
