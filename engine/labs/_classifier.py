"""A classifier under observation: trained on one side of a split, measured on both sides."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator

from engine.data.dataset import Dataset
from engine.data.polynomials import REACH
from engine.data.splits import split
from engine.lab import Diverged
from engine.network.network import Network
from engine.network.optimizers import Adam
from engine.network.training import Batches, Trainer
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Banner, Contours, Field, Line, Points, Role, Rule, Symbol, Tag, cell_range
from engine.views import Mark as PlotMark

GRID = 48
SIDE = np.linspace(-REACH, REACH, GRID)
PLANE = np.stack(np.meshgrid(SIDE, SIDE), -1).reshape(-1, 2)
"""The points of the pictured plane, (GRID², 2), row by row from the bottom."""
SPAN = (-REACH, REACH)
CELLS = cell_range(SIDE)
"""What the cells of the picture cover: each has its point in the middle, so the outer ones stand out by half a cell."""
TICKS = (-2.0, "−2"), (0.0, "0"), (2.0, "2")
AXES = Axis(N_("engine", "x₁"), *SPAN, ticks=TICKS), Axis(N_("engine", "x₂"), *SPAN, ticks=TICKS)


@dataclass(frozen=True, eq=False)
class Sides:
    """Training samples (N, d) and classes (N,), and those kept for validation."""

    x: Array
    y: Array
    held_x: Array
    held_y: Array

    @classmethod
    def of(cls, data: Dataset, validation_fraction: float, rng: Generator) -> Sides:
        sides = split(len(data), validation_fraction, rng)
        return cls(data.x[sides.training], data.y[sides.training], data.x[sides.validation], data.y[sides.validation])

    def with_features(self, x: Array, held_x: Array) -> Sides:
        return Sides(x, self.y, held_x, self.held_y)


class Classifier:
    """A network with one output, what it has reached, and the weights of its best epoch.

    Errors are shares of wrongly classified samples, 1 − accuracy; losses are without the penalty. The
    best epoch is the one with the lowest validation loss: where early stopping would have stopped.
    `seen_loss` is the mean loss of the batches of the last epoch, in training mode: with dropout on.
    `jitter`: before every epoch the training points are moved by new noise of this standard deviation.
    """

    columns = ("training_loss", "validation_loss", "training_error", "validation_error")

    def __init__(
        self, network: Network, sides: Sides, learning_rate: float, batch_size: int, shuffle: Generator,
        jitter: float = 0.0,
    ) -> None:
        self.network, self.sides, self.jitter, self.shuffle = network, sides, jitter, shuffle
        batches = Batches(len(sides.y), min(batch_size, len(sides.y)), shuffle)
        self.trainer = Trainer(network, Adam(learning_rate), sides.x, sides.y, batches)
        self.epoch = 0
        self.best_loss, self.best_epoch, self.best = math.inf, 0, network.parameters.copy()
        self.batch_loss = math.nan
        self._sum = 0.0
        self.measure()
        self.seen_loss = self.training_loss

    @property
    def steps_per_epoch(self) -> int:
        return self.trainer.batches[0].steps_per_epoch

    def update(self) -> None:
        """One update. Raises Diverged."""
        batches = self.trainer.batches[0]
        if self.jitter and batches.position >= batches.samples:
            moved = self.sides.x + self.jitter * self.shuffle.standard_normal(self.sides.x.shape)
            self.trainer.set_data(moved, self.sides.y)
        self.batch_loss = float(self.trainer.step())
        if not math.isfinite(self.batch_loss):
            raise Diverged(too_fast(float(self.trainer.optimizer.learning_rate)))
        self._sum += self.batch_loss
        if batches.position >= batches.samples:
            self.epoch += 1
            self.seen_loss, self._sum = self._sum / self.steps_per_epoch, 0.0

    def measure(self) -> None:
        """Losses and errors of both sides at the present weights, and whether they are the best so far."""
        sides, network = self.sides, self.network
        self.training_loss, training = network.evaluate(sides.x, sides.y)
        self.validation_loss, validation = network.evaluate(sides.held_x, sides.held_y)
        self.training_error, self.validation_error = 1 - training, 1 - validation
        if self.validation_loss < self.best_loss:
            self.best_loss, self.best_epoch, self.best = self.validation_loss, self.epoch, network.parameters.copy()
            self.best_errors = self.training_error, self.validation_error

    def row(self) -> tuple[float, ...]:
        """The values of `columns`."""
        return self.training_loss, self.validation_loss, self.training_error, self.validation_error

    def errors(self, best: bool) -> tuple[float, float]:
        """Training and validation error, now or at the best epoch."""
        return self.best_errors if best else (self.training_error, self.validation_error)

    def probabilities(self, x: Array, best: bool = False) -> Array:
        """P(class B) for samples (n, d), with the present weights or those of the best epoch: (n,)."""
        network, now = self.network, self.network.parameters.copy()
        if best:
            network.parameters[...] = self.best
        found: Array = network.predict(x)[:, 0]
        network.parameters[...] = now
        return found

    def state(self) -> Any:
        kept = {n: value for n, value in vars(self).items() if isinstance(value, int | float | tuple | np.ndarray)}
        return kept, self.trainer.state()

    def restore(self, state: Any) -> None:
        kept, trainer = state
        vars(self).update(kept)
        self.trainer.restore(trainer)


def too_fast(learning_rate: float) -> Banner:
    """What to say when a loss is no longer finite."""
    lower = float(f"{learning_rate / 10:.2g}")
    return Banner(
        Message(N_("engine", "The loss is no longer finite: η = {rate} is too large here."), rate=learning_rate),
        Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
    )


# ---- Pictures.

SYMBOLS: tuple[tuple[Symbol, Symbol], ...] = (("circle", "square"), ("triangle", "diamond"))
CLASSES: tuple[Role, Role] = ("class-a", "class-b")
SIDES: tuple[Role, Role] = ("training", "validation")


def points(plane: Sides, by_side: bool) -> list[PlotMark]:
    """All samples: the class by colour and shape, training filled and validation hollow; or the colour by side."""
    marks: list[PlotMark] = []
    names = (N_("engine", "training"), N_("engine", "validation"))
    for side, (x, y) in enumerate(((plane.x, plane.y), (plane.held_x, plane.held_y))):
        for c in (0, 1):
            role, here = (SIDES[side] if by_side else CLASSES[c]), x[y == c]
            label = names[side] if by_side and c == 0 else ""
            marks.append(Points(f"points-{side}-{c}", here[:, 0], here[:, 1], role, label, SYMBOLS[side][c], 7, 0.85,
                                filled=side == 0))
    return marks


def boundary(probabilities: Array, shaded: bool = True) -> list[PlotMark]:
    """The probability of class B as shading over PLANE, and the line where both classes are as likely."""
    z = probabilities.reshape(GRID, GRID)
    line = Contours("boundary", SIDE, SIDE, z, np.array([0.5]), "text", width=1)
    return [Field("probability", z, CELLS, CELLS, ramp="probability"), line] if shaded else [line]


def best_flag(classifier: Classifier, height: float) -> list[PlotMark]:
    """A flag at the epoch with the lowest validation loss."""
    text = Message(N_("engine", "best: epoch {epoch}"), epoch=classifier.best_epoch)
    return [Rule("best", classifier.best_epoch, "x", "accent", dash="dot"),
            Tag("best-flag", classifier.best_epoch, height, text, "accent", (0, 0))]


def percent(share: float) -> float:
    """A share in percent with one decimal."""
    return round(100 * share, 1)


def learning_curves(epochs: Array, training: Array, validation: Array) -> list[PlotMark]:
    """Training and validation curves; the untrained network of epoch 0 is left out as soon as there is more."""
    begun = slice(1 if len(epochs) > 1 else 0, None)
    return [Line("training", epochs[begun], training[begun], "training", N_("engine", "training")),
            Line("validation", epochs[begun], validation[begun], "validation", N_("engine", "validation"), dash="dash")]
