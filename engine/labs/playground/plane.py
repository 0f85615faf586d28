"""Any network on any data in the plane: built on its own diagram, changed while it runs, looked into everywhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.data.features import plane_features
from engine.history import History
from engine.lab import Attributes, Diverged, Panel, Part, Values
from engine.labs._classifier import too_fast
from engine.labs.playground import _plane_views as pictures
from engine.labs.playground._layer_settings import LAYERS, layers_for
from engine.labs.playground._memory import check_memory
from engine.labs.playground._plane_data import MEASURED, MOST_CLASSES, Problem, load, read_csv
from engine.labs.playground._plane_settings import PlaneSettings
from engine.labs.playground._weights import WeightHistory, frozen_mask, set_by_hand
from engine.network import schedules
from engine.network.dropout import Dropout
from engine.network.losses import LogisticCrossEntropy, Loss, MeanSquaredError, SoftmaxCrossEntropy
from engine.network.network import Network
from engine.network.optimizers import OPTIMIZERS
from engine.network.training import Batches, Trainer
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Action, Array, Readout, View

MEASURED_EVERY = 200
"""Losses are measured after every epoch, and after so many updates if an epoch has more."""


class Plane(PlaneSettings):
    """Build a network, choose what it learns, watch every unit."""

    key = "playground.plane"
    title = N_("engine", "Build a network")
    short_title = N_("engine", "Plane")
    summary = N_("engine", "Change the network on its diagram. Point at a unit to see it large; click a line to "
                          "edit its weight.")
    speed = 200
    presented = ("data", "learning_rate")
    presented_panels = ("network", "plane")
    panels = (
        Panel("network", N_("engine", "Network"), row=0, height=5, width=5),
        Panel("plane", N_("engine", "Output"), row=0, height=5, width=4),
        Panel("loss", N_("engine", "Loss"), row=1, height=3),
        Panel("score", N_("engine", "Quality"), row=1, height=3),
        Panel("detail", N_("engine", "Gradient or weight"), row=1, height=3),
    )

    # ---- The experiment.

    def check(self, values: Values) -> None:
        samples = values["samples"]
        inputs = len(values["features"])
        if values["data"] == "csv":
            data = read_csv(values["csv"]).dataset
            samples, inputs = len(data), inputs + max(0, data.x.shape[1] - 2)
        check_memory(inputs, layers_for(values, MOST_CLASSES), min(values["batch_size"], samples), samples)

    def start(self) -> None:
        self.problem = self._load()
        self.network = self._network()
        set_by_hand(self.network, self.edits, (), 0)
        self._edited = self.edits
        self._make_trainer(self.generator("shuffle"))
        self.passes, self.whole_epochs, self.measured = 0.0, 0, 0
        self.batch_loss = self.gradient_norm = math.nan
        self.weights = WeightHistory(self.network.parameters.size)
        self.history = History([
            "update", "epoch", "batch_loss", "gradient_norm", "measured", "training_loss", "validation_loss",
            "training_score", "validation_score",
        ])
        self.pictures = pictures.Pictures(self)
        self._settings()
        self._measure(0)
        self._record(0)

    def _load(self) -> Problem:
        self._data_settings = self._data_key()
        return load(self.values, self.generator("data"), self.generator("data-split"))

    def _data_key(self) -> tuple[Any, ...]:
        """The live settings that the samples depend on."""
        return tuple(self.values[name] for name in ("samples", "noise", "validation", "painted"))

    def _network(self) -> Network:
        columns = len(self.features) + self.problem.x.shape[1] - 2
        outputs = self.problem.classes if self.problem.classes > 2 else 1
        network = Network(
            columns, layers_for(self.values, outputs), self._loss(), rng=self.generator("weights"),
            initializer=self.initializer,
        )
        network.generators = [self.generator("dropout")]
        return network

    def _loss(self) -> Loss:
        if self.problem.classes == 0 or self.values["loss"] == "squared":
            return MeanSquaredError()
        return LogisticCrossEntropy() if self.problem.classes == 2 else SoftmaxCrossEntropy()

    def inputs(self, x: Array) -> Array:
        """What the network is given for samples x (N, d): (N, inputs)."""
        return plane_features(x, self.features)

    def targets(self, y: Array) -> Array:
        """Targets as the loss takes them."""
        several = self.problem.classes > 2 and isinstance(self.network.loss, MeanSquaredError)
        return np.eye(self.problem.classes)[y] if several else y

    def _make_trainer(self, shuffle: np.random.Generator) -> None:
        x, y = self.problem.side(self.problem.training)
        batches = Batches(len(x), min(self.batch_size, len(x)), shuffle)
        optimizer = OPTIMIZERS[self.optimizer](self.learning_rate)
        self.trainer = Trainer(self.network, optimizer, self.inputs(x), self.targets(y), batches)
        sides = (self.problem.side(which, MEASURED) for which in (self.problem.training, self.problem.validation))
        self.sides = [(self.inputs(x), self.targets(y)) for x, y in sides]

    def both_sides(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """Inputs and targets of the training and of the validation side, all of them."""
        (x, y), (held_x, held_y) = self.problem.side(self.problem.training), self.problem.side(self.problem.validation)
        return (self.inputs(x), self.targets(y)), (self.inputs(held_x), self.targets(held_y))

    @property
    def batches(self) -> Batches:
        return self.trainer.batches[0]

    def apply(self, changed: set[str]) -> None:
        edits, self._edited = self._edited, self.edits
        if moved := self._data_key() != self._data_settings:
            self._take_new_data()
        if self.trainer.optimizer.name != self.optimizer:
            self.trainer.optimizer = OPTIMIZERS[self.optimizer](self.learning_rate)
        set_by_hand(self.network, self.edits, edits, self.steps)
        self._settings()
        if moved or edits != self.edits:
            self._measure(self.steps)

    def _take_new_data(self) -> None:
        """Other points while training goes on; the weights and the optimizer stay."""
        optimizer = self.trainer.optimizer
        self.problem = self._load()
        self._make_trainer(self.batches.rng)
        self.trainer.optimizer = optimizer
        self.pictures.forget_data()

    def _settings(self) -> None:
        """Let the live settings act."""
        self.batches.batch_size = min(self.batch_size, self.batches.samples)
        self.network.l1, self.network.l2 = self.l1, self.l2
        self.network.freeze(frozen_mask(self.network, self.frozen))
        rates = (self.values[f"dropout_{k}"] for k in LAYERS)
        for layer, rate in zip((one for one in self.network.layers if isinstance(one, Dropout)), rates, strict=False):
            layer.probability = rate
        self._set_rate()

    @property
    def rate(self) -> float:
        """The learning rate that the schedule gives now."""
        return self.learning_rate * schedules.SCHEDULES[self.schedule](self.passes, self.period)

    def _set_rate(self) -> None:
        if self.trainer.optimizer.learning_rate != (rate := self.rate):
            self.trainer.optimizer.learning_rate = rate

    def step(self) -> None:
        self._set_rate()
        before = self.batches.position % self.batches.samples
        loss = float(self.trainer.step())
        if not math.isfinite(loss):
            raise Diverged(too_fast(self.learning_rate))
        self.batch_loss, self.gradient_norm = loss, float(self.trainer.gradient_norm)
        self.passes += (self.batches.position - before) / self.batches.samples
        if self.batches.position >= self.batches.samples:
            self.passes = float(round(self.passes, 6))
            self.whole_epochs += 1
        if self.batches.position >= self.batches.samples or self.steps + 1 - self.measured >= MEASURED_EVERY:
            self._measure(self.steps + 1)
        self._record(self.steps + 1)

    def _measure(self, update: int) -> None:
        self.measured = update
        (self.training_loss, self.training_score), (self.validation_loss, self.validation_score) = (
            self._measured(x, y) for x, y in self.sides
        )

    def _measured(self, x: Array, y: Array) -> tuple[float, float]:
        """Loss and accuracy, or for regression R² = 1 − MSE/variance."""
        if not len(x):
            return math.nan, math.nan
        loss, accuracy = self.network.evaluate(x, y)
        if self.problem.classes:
            return loss, accuracy
        return loss, 1 - 2 * loss / (float(np.var(y)) or 1.0)

    def _record(self, update: int) -> None:
        self.history.append((
            update, self.passes, self.batch_loss, self.gradient_norm, self.measured, self.training_loss,
            self.validation_loss, self.training_score, self.validation_score,
        ))
        self.weights.record(update, self.network.parameters)

    @property
    def steps_per_epoch(self) -> int:
        return self.batches.steps_per_epoch

    @property
    def epoch(self) -> int:
        return self.whole_epochs

    def parts(self) -> dict[str, Part]:
        numbers = Attributes(
            self, "passes", "whole_epochs", "measured", "batch_loss", "gradient_norm", "training_loss",
            "validation_loss", "training_score", "validation_score",
        )
        return {"trainer": self.trainer, "numbers": numbers, "weights": self.weights}

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"batch_size": self.batches.samples}

    def readouts(self) -> list[Readout]:
        found = [Readout(N_("engine", "training loss"), self.training_loss, role="training")]
        if len(self.problem.validation):
            found.append(Readout(N_("engine", "validation loss"), self.validation_loss, role="validation"))
        if self.schedule != "constant":
            found.append(Readout(N_("engine", "η"), self.rate))
        return found

    def figures(self) -> dict[str, float | int | str]:
        return {
            "training_loss": self.training_loss, "validation_loss": self.validation_loss,
            "training_score": self.training_score, "validation_score": self.validation_score,
            "gradient_norm": self.gradient_norm, "batch_loss": self.batch_loss, "epochs": self.whole_epochs,
            "weights": int(self.network.parameters.size),
        }

    def actions(self) -> dict[str, Sequence[Action]]:
        return self.pictures.actions()

    def views(self) -> dict[str, View]:
        return self.pictures.views()
