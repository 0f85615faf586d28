"""One of the twins: a network, what it has spent, and what is seen when one looks inside it."""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from engine.labs.batchnorm._problem import Problem
from engine.network.activations import ActivationFunction, activation
from engine.network.batch_norm import BatchNorm
from engine.network.layers import Activation
from engine.network.network import Network
from engine.network.training import Trainer
from engine.views import Array, Role

PERCENTILES = (15, 50, 85)
"""The lines of figure 1 in Ioffe and Szegedy (2015)."""
BINS = 48
SATURATED_BELOW = 0.1
"""An activation is saturated where its slope is below this share of its largest."""
HOPELESS = 1e4
"""A loss this many times the first one (or 1, if that is more) has diverged, though it may still be finite."""


@cache
def largest_slope(name: str) -> float:
    """max |f′| of an activation function, to three digits."""
    return float(np.abs(activation(name).derivative(np.linspace(-8, 8, 4001))).max())


def saturated(function: ActivationFunction, z: Array) -> Array:
    """Where |f′(z)| is below a tenth of its maximum, as booleans of z's shape."""
    low: Array = np.abs(function.derivative(z)) < SATURATED_BELOW * largest_slope(function.name)
    return low


@dataclass(frozen=True, eq=False)
class Inside:
    """A look at every layer. The first axis counts the hidden layers; nothing is ever written to again.

    reach: the histograms span ±reach. density: (depth, BINS), area 1. all_units, one_unit: the 15th,
    50th and 85th percentile of what the activation function is given, over the samples and all units,
    or in the first unit alone, (depth, 3). saturated: share of (unit, sample) pairs, (depth,).
    gradient: ‖∂J/∂W‖ of the last update for each dense layer, (depth + 1,), NaN before the first.
    gamma, beta: percentiles of each layer's, (depth, 3), NaN without batch norm.
    """

    reach: float
    density: Array
    all_units: Array
    one_unit: Array
    saturated: Array
    gradient: Array
    gamma: Array
    beta: Array


class Twin:
    """A network that learns `task`. Diverged it stays where it was, and its losses are NaN from then on."""

    def __init__(self, name: str, role: Role, trainer: Trainer, task: Problem) -> None:
        self.name = name
        self.role: Role = role
        self.trainer, self.task = trainer, task
        self.seconds, self.loss, self.first_loss, self.accuracy = 0.0, np.nan, np.nan, np.nan
        self.diverged_at: int | None = None
        self.inside: Inside | None = None

    @property
    def network(self) -> Network:
        return self.trainer.network

    def update(self, number: int) -> None:
        """One update, timed. `number` counts from 0.

        Time is this thread's own: a small operation that waits for the window to be drawn costs nothing.
        """
        if self.diverged_at is not None:
            return
        began = time.thread_time()
        with np.errstate(over="ignore", invalid="ignore"):
            loss = float(self.trainer.step())
        self.seconds += time.thread_time() - began
        if number == 0:
            self.first_loss = loss
        if not loss <= HOPELESS * max(1.0, self.first_loss):
            self.diverged_at, loss = number, np.nan
        self.loss = loss

    def pre_activations(self, probe: Array) -> Array:
        """What each activation function is given for `probe`, taken as one mini-batch: (depth, units, N)."""
        with np.errstate(over="ignore", invalid="ignore"):
            outputs = self.network.activations(probe, training=True)
        layers = self.network.layers
        return np.stack([outputs[i - 1] for i, layer in enumerate(layers) if isinstance(layer, Activation)])

    def look(self, z: Array, reach: float, updated: bool) -> None:
        """Set `accuracy` and `inside` from the pre-activations `z`, unless they are no longer finite."""
        if not np.isfinite(z).all():
            return
        self.accuracy = self.network.evaluate(self.task.held_x, self.task.held_y)[1]
        function = next(layer.function for layer in self.network.layers if isinstance(layer, Activation))
        norms = [float(np.linalg.norm(layer.weights_gradient)) if updated else np.nan for layer in self.network.dense]
        norm_layers = [layer for layer in self.network.layers if isinstance(layer, BatchNorm)]
        nothing = np.full((len(z), 3), np.nan)
        self.inside = Inside(
            reach, density(z, reach), percentiles(z.reshape(len(z), -1)), percentiles(z[:, 0]),
            saturated(function, z).mean((1, 2)), np.array(norms),
            percentiles(np.stack([layer.gamma for layer in norm_layers])) if norm_layers else nothing,
            percentiles(np.stack([layer.beta for layer in norm_layers])) if norm_layers else nothing,
        )

    def state(self) -> Any:
        numbers = {name: value for name, value in vars(self).items() if name not in ("trainer", "task")}
        return copy.copy(numbers), self.trainer.state()

    def restore(self, state: Any) -> None:
        numbers, trainer = state
        vars(self).update(numbers)
        self.trainer.restore(trainer)


def percentiles(rows: Array) -> Array:
    """The 15th, 50th and 85th percentile of each row, (rows, 3)."""
    found: Array = np.percentile(rows, PERCENTILES, axis=1).T
    return found


def density(z: Array, reach: float) -> Array:
    """For each layer of z (depth, units, N) the histogram of its values over ±reach, (depth, BINS), as a density.

    Values beyond count, unseen.
    """
    places = np.clip(np.floor((z + reach) * (BINS / (2 * reach))), -1, BINS).astype(np.intp)
    places += (BINS + 2) * np.arange(len(z))[:, None, None] + 1  # each layer has a bin more at either end
    counts = np.bincount(places.ravel(), minlength=len(z) * (BINS + 2)).reshape(len(z), BINS + 2)
    found: Array = counts[:, 1:-1] * (BINS / (2 * reach * z[0].size))
    return found


def reach_of(runs: Sequence[Array]) -> float:
    """A round number that nearly all of each run's z (depth, units, N) lie within.

    2.5 deviations about the mean of each layer.
    """
    ends = [abs(z.mean((1, 2))) + 2.5 * z.std((1, 2)) for z in runs if np.isfinite(z).all()]
    widest = max(1e-6, max((float(end.max()) for end in ends), default=1.0))
    power = 10.0 ** np.floor(np.log10(widest))
    return float(next(step * power for step in (1, 2, 3, 5, 10.0001) if step * power >= widest))
