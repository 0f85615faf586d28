"""Real handwriting: a network learns digits, shows what it confuses, and reads what is drawn for it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from engine.data.handwriting import as_ink, like_the_data, rasterise
from engine.data.images import Images as DataSet
from engine.data.images import digits8x8, mnist5k
from engine.data.splits import split
from engine.history import History
from engine.lab import Attributes, Diverged, Panel, Part, Values
from engine.labs._classifier import too_fast
from engine.labs.playground import _digits_views as pictures
from engine.labs.playground._digits_settings import PEN, SIDE, DigitsSettings
from engine.labs.playground._memory import check_memory
from engine.network.dropout import Dropout
from engine.network.layers import Dense, Layer
from engine.network.losses import SoftmaxCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import OPTIMIZERS
from engine.network.training import Batches, Trainer
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Action, Array, Readout, View

CLASSES = 10
VALIDATION_SHARE = 0.2
MEASURED = 1000
"""Training images on which loss and accuracy are measured."""
MEASURES_AN_EPOCH, LEAST_BETWEEN = 4, 16
"""Losses are measured so often, but no sooner than after so many updates, for that takes as long as several."""
ENTRY = 1 + SIDE * SIDE
"""Numbers of a drawn digit that was added to the training data: what it is, and its ink from 0 to 255."""


class Digits(DigitsSettings):
    """Train on handwritten digits, see what goes wrong, draw one."""

    key = "playground.digits"
    title = N_("engine", "Read handwriting")
    short_title = N_("engine", "Digits")
    summary = N_("engine", "Train a network on handwritten digits. Click the confusion matrix to see the images; draw "
                          "a digit and watch it being read.")
    presented = ("learning_rate", "dropout")
    presented_panels = ("pad", "guess")
    panels = (
        Panel("curves", N_("engine", "Learning"), row=0, height=5, width=4),
        Panel("confusion", N_("engine", "What is taken for what"), row=0, height=5, width=6),
        Panel("pad", N_("engine", "Draw a digit"), row=0, height=5, width=4),
        Panel("gallery", N_("engine", "Images"), row=1, height=4, width=10),
        Panel("guess", N_("engine", "Read as"), row=1, height=4, width=4),
    )

    # ---- The experiment.

    def check(self, values: Values) -> None:
        inputs, samples = (784, 4000) if values["data"] == "mnist" else (64, 1437)
        batch_size = min(values["batch_size"], samples)
        layers = perceptron(values["hidden"], CLASSES, batch_norm=values["batch_norm"])
        check_memory(inputs, layers, batch_size, samples)

    def start(self) -> None:
        self.set: DataSet = mnist5k() if self.data == "mnist" else digits8x8()
        sides = split(len(self.set), VALIDATION_SHARE, self.generator("data"))
        chosen = sides.training[: self.images]
        self.x, self.y = self.set.pixels[chosen], self.set.labels[chosen]
        self.held_x, self.held_y = self.set.pixels[sides.validation], self.set.labels[sides.validation]
        self.network = Network(
            self.set.side**2, self._layers(), SoftmaxCrossEntropy(), rng=self.generator("weights"),
            initializer=self.initializer,
        )
        self.network.generators = [self.generator("dropout")]
        self._make_trainer(self.generator("shuffle"))
        self.whole_epochs, self.measured, self.batch_loss, self.passes = 0, 0, math.nan, 0.0
        self.history = History([
            "update", "epoch", "batch_loss", "measured", "training_loss", "training_accuracy", "validation_loss",
            "validation_accuracy",
        ])
        self.pictures = pictures.Pictures(self)
        self._settings()
        self._measure(0)
        self._record(0)

    def _layers(self) -> list[Layer]:
        """Each hidden layer may drop units, if only with p = 0, so that dropout can be switched on at any time."""
        found: list[Layer] = []
        for layer in perceptron([int(n) for n in self.hidden], CLASSES, self.activation, batch_norm=self.batch_norm):
            if found and isinstance(layer, Dense):
                found.append(Dropout(self.dropout))
            found.append(layer)
        return found

    def _make_trainer(self, shuffle: np.random.Generator) -> None:
        self._added = self.added
        x, y = self._training_samples()
        batches = Batches(len(x), min(self.batch_size, len(x)), shuffle)
        self.trainer = Trainer(self.network, OPTIMIZERS[self.optimizer](self.learning_rate), x, y, batches)

    def _training_samples(self) -> tuple[Array, Array]:
        """The data set's images and those that were drawn and added."""
        entries = np.array(self.added, np.float64).reshape(-1, ENTRY)
        drawn = [self.as_input(entry[1:].reshape(SIDE, SIDE) / 255) for entry in entries]
        x = np.concatenate([self.x, np.array(drawn, np.float32).reshape(-1, self.x.shape[1])])
        return x, np.concatenate([self.y, entries[:, 0].astype(np.int64)])

    def both_sides(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """Inputs and targets of the training and of the validation side."""
        return self._training_samples(), (self.held_x, self.held_y)

    def as_input(self, image: Array) -> Array:
        """An image (SIDE, SIDE) that looks like MNIST's as the network's inputs (side²,)."""
        if self.set.side == SIDE:
            return image.ravel()
        found = like_the_data(image, self.set.side)
        return np.zeros(self.set.side**2) if found is None else found.ravel()

    @property
    def batches(self) -> Batches:
        return self.trainer.batches[0]

    def apply(self, changed: set[str]) -> None:
        if self._added != self.added:
            optimizer = self.trainer.optimizer
            self._make_trainer(self.batches.rng)
            self.trainer.optimizer = optimizer
        if self.trainer.optimizer.name != self.optimizer:
            self.trainer.optimizer = OPTIMIZERS[self.optimizer](self.learning_rate)
        self._settings()

    def _settings(self) -> None:
        """Let the live settings act."""
        self.batches.batch_size = min(self.batch_size, self.batches.samples)
        self.network.l2 = self.l2
        self.trainer.optimizer.learning_rate = self.learning_rate
        for layer in self.network.layers:
            if isinstance(layer, Dropout):
                layer.probability = self.dropout

    def step(self) -> None:
        before = self.batches.position % self.batches.samples
        self.batch_loss = float(self.trainer.step())
        if not math.isfinite(self.batch_loss):
            raise Diverged(too_fast(self.learning_rate))
        self.passes += (self.batches.position - before) / self.batches.samples
        self.whole_epochs += self.batches.position >= self.batches.samples
        between = max(LEAST_BETWEEN, self.steps_per_epoch // MEASURES_AN_EPOCH)
        if self.steps + 1 - self.measured >= between or self.steps + 1 == self.last_step:
            self._measure(self.steps + 1)
        self._record(self.steps + 1)

    def _measure(self, update: int) -> None:
        self.measured = update
        self.training_loss, self.training_accuracy = self.network.evaluate(self.x[:MEASURED], self.y[:MEASURED])
        self.validation_loss, self.validation_accuracy = self.network.evaluate(self.held_x, self.held_y)

    def _record(self, update: int) -> None:
        self.history.append((
            update, self.passes, self.batch_loss, self.measured, self.training_loss, self.training_accuracy,
            self.validation_loss, self.validation_accuracy,
        ))

    @property
    def steps_per_epoch(self) -> int:
        return self.batches.steps_per_epoch

    @property
    def epoch(self) -> int:
        return self.whole_epochs

    @property
    def last_step(self) -> int:
        return self.epochs * self.steps_per_epoch

    def parts(self) -> dict[str, Part]:
        numbers = Attributes(
            self, "passes", "whole_epochs", "measured", "batch_loss", "training_loss", "training_accuracy",
            "validation_loss", "validation_accuracy",
        )
        return {"trainer": self.trainer, "numbers": numbers}

    # ---- What is drawn.

    def drawing(self) -> Array | None:
        """What is on the pad as an image like MNIST's, (SIDE, SIDE); None if the pad is empty."""
        if self.strokes:
            return like_the_data(rasterise(self.strokes, PEN), SIDE)
        if self.picture:
            picture = as_ink(np.array(self.picture).reshape(SIDE, SIDE) / 255)
            return like_the_data(picture, SIDE)
        return None

    def read(self, image: Array) -> Array:
        """The probabilities of the ten digits, (10,), for an image like MNIST's."""
        probabilities: Array = self.network.predict(self.as_input(image)[None])[0]
        return probabilities

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"batch_size": self.batches.samples, "images": round(len(self.set) * (1 - VALIDATION_SHARE))}

    def readouts(self) -> list[Readout]:
        return [
            Readout(N_("engine", "training accuracy"), self.training_accuracy, role="training"),
            Readout(N_("engine", "validation accuracy"), self.validation_accuracy, role="validation"),
        ]

    def figures(self) -> dict[str, float | int | str]:
        read_as, probability = self._reading()
        return {
            "training_loss": self.training_loss, "training_accuracy": self.training_accuracy,
            "validation_loss": self.validation_loss, "validation_accuracy": self.validation_accuracy,
            "batch_loss": self.batch_loss, "epochs": self.whole_epochs, "weights": int(self.network.parameters.size),
            "drawing_read_as": read_as, "drawing_probability": probability,
        }

    def _reading(self) -> tuple[int, float]:
        """What the drawing is read as, and how surely; −1 and NaN if nothing is drawn."""
        image = self.pictures.drawing()
        if image is None:
            return -1, math.nan
        probabilities = self.read(image)
        return int(probabilities.argmax()), float(probabilities.max())

    def actions(self) -> dict[str, Sequence[Action]]:
        return self.pictures.actions()

    def views(self) -> dict[str, View]:
        return self.pictures.views()
