"""Choosing a batch size by eye: one network on MNIST, trained with several batch sizes at once.

All runs share the data, the initial weights and the shuffle. One step of the lab goes on by as many
samples as the smallest batch has; a run with a larger batch updates when it has seen its own. After
every epoch each run is measured on all training images and on the validation images.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.data.images import mnist5k
from engine.data.splits import split
from engine.history import History, centred_average
from engine.lab import Diverged, Lab, Panel, Part, Preset
from engine.network.activations import ACTIVATIONS
from engine.network.losses import SoftmaxCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Flag, Float, Int, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Banner, Dash, Line, Plot, Readout, Role, Symbol, Table, View, epoch_bands
from engine.views import Mark as PlotMark

VALIDATION_SHARE = 0.2
ROLES: tuple[Role, ...] = ("series-1", "series-2", "series-3", "series-4", "series-5", "series-6")
DASHES: tuple[Dash, ...] = ("solid", "dash", "dot")
HEADS: tuple[Symbol, ...] = ("circle", "square", "triangle", "diamond", "star", "ring")


class Run:
    """One network with its own batch size, and what it has spent and reached."""

    columns = ("updates", "seconds", "batch_loss", "training_loss", "validation_loss", "accuracy")

    def __init__(self, size: int, trainer: Trainer) -> None:
        self.size, self.trainer = size, trainer
        self.updates, self.samples, self.seconds = 0, 0, 0.0
        self.batch_loss = self.training_loss = self.validation_loss = self.accuracy = np.nan

    def row(self) -> tuple[float, ...]:
        """The values of `columns`."""
        return self.updates, self.seconds, self.batch_loss, self.training_loss, self.validation_loss, self.accuracy

    def update(self) -> None:
        """One update, timed."""
        began = time.perf_counter()
        loss = self.trainer.step()
        self.seconds += time.perf_counter() - began
        self.batch_loss = float(loss)
        self.updates += 1

    def state(self) -> Any:
        numbers = {name: value for name, value in vars(self).items() if name != "trainer"}
        return numbers, self.trainer.state()

    def restore(self, state: Any) -> None:
        numbers, trainer = state
        vars(self).update(numbers)
        self.trainer.restore(trainer)


class BatchSizes(Lab):
    """Loss for each epoch, for several batch sizes."""

    key = "descent.batch-size"
    title = N_("engine", "Choose a batch size")
    short_title = N_("engine", "Batch size")
    speed = 500
    summary = N_("engine", "One network on handwritten digits, trained with several batch sizes from the same start.")
    presented = ("x_axis", "learning_rate")
    panels = (
        Panel("loss", N_("engine", "Loss"), row=0, height=3),
        Panel("accuracy", N_("engine", "Validation accuracy"), row=1, height=2, width=2),
        Panel("table", N_("engine", "What it took"), row=1, height=2, width=3),
    )

    batch_sizes = Numbers(
        (8, 32, 128, 512), low=1, high=5000, shortest=1, longest=6, whole=True, group=N_("engine", "Learning"),
        label=N_("engine", "Batch sizes"), symbol="B",
        help=N_("engine", "One to six whole numbers, each a run of its own. From N on a batch is the whole "
                          "training set."),
    )
    learning_rate = Float(
        0.1, low=1e-4, high=10, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "The same for all batch sizes, so that they differ in nothing else."),
    )
    epochs = Int(
        10, low=1, high=200, scale="log", effect="live", group=N_("engine", "Learning"), label=N_("engine", "Epochs"),
        help=N_("engine", "How often every training image is seen. Updates = epochs × ⌈N/B⌉."),
    )
    hidden = Int(
        128, low=1, high=512, scale="powers-of-two", group=N_("engine", "Network"), label=N_("engine", "Hidden units"),
        help=N_("engine", "The network is 784 – this many – 10: pixels in, a score for each digit out."),
    )
    activation = Choice(
        "relu", options={name: function.label for name, function in ACTIVATIONS.items()},
        group=N_("engine", "Network"), label=N_("engine", "Activation"), symbol="f",
        help=N_("engine", "What each hidden unit makes of its weighted sum."),
    )
    batch_norm = Flag(
        False, group=N_("engine", "Network"), label=N_("engine", "Batch normalization"),
        help=N_("engine", "Normalises each hidden unit over the mini-batch, so its size matters twice."),
    )
    images = Int(
        4000, low=100, high=4000, scale="log", group=N_("engine", "Data"),
        label=N_("engine", "Training images"), symbol="N",
        help=N_("engine", "Of 5,000 real MNIST images, 1,000 are kept for validation and up to 4,000 train."),
    )
    x_axis = Choice(
        "epochs", effect="view", panel="loss", label=N_("engine", "Against"),
        options={"epochs": N_("engine", "epochs"), "updates": N_("engine", "updates"),
                 "samples": N_("engine", "samples"), "seconds": N_("engine", "seconds")},
        help=N_("engine", "Which batch size is best? It depends on what you pay for: passes over the data, updates or "
                          "time. Here the conclusion changes with the axis."),
    )
    curve = Choice(
        "training", effect="view", panel="loss", label=N_("engine", "Loss"),
        options={"training": N_("engine", "training"), "validation": N_("engine", "validation"),
                 "batch": N_("engine", "each batch")},
        help=N_("engine", "Measured on all training images or on the validation images after each epoch, or on each "
                          "batch as it is seen (with its moving average)."),
    )
    scale = Choice(
        "linear", effect="view", panel="loss", label=N_("engine", "Scale"),
        options={"linear": N_("engine", "linear"), "log": N_("engine", "log")},
        help=N_("engine", "On a log scale small losses stay apart."),
    )

    presets = (
        Preset("choose", N_("engine", "Loss per epoch for several batch sizes"), {"epochs": 10},
               about=N_("engine", "Per epoch the small batches win: they make more updates. Now switch the axis."),
               figure=("loss", "table")),
        Preset("powers", N_("engine", "Powers of two or not"),
               {"batch_sizes": (31, 32, 33, 63, 64, 65), "x_axis": "seconds"},
               about=N_("engine", "Is 32 faster than 31 or 33? Measured on this machine, not asserted.")),
        Preset("stochastic", N_("engine", "One at a time against all at once"),
               {"batch_sizes": (1, 32, 4000), "learning_rate": 0.01, "epochs": 3},
               about=N_("engine", "4,000 updates an epoch, 125, or one.")),
        Preset("batch-norm", N_("engine", "Small batches with batch normalization"),
               {"batch_sizes": (4, 32, 256), "batch_norm": True},
               about=N_("engine", "The statistics of four images are noisy ones.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        data = mnist5k()
        sides = split(len(data), VALIDATION_SHARE, self.generator("data"))
        self.n = self.images
        chosen = sides.training[: self.n]
        self.x, self.y = data.pixels[chosen], data.labels[chosen]
        self.held_x, self.held_y = data.pixels[sides.validation], data.labels[sides.validation]
        sizes = dict.fromkeys(min(int(size), self.n) for size in self.batch_sizes)
        self.learners = [Run(size, self._trainer(size)) for size in sizes]
        self.stride = min(sizes)
        columns = [f"{column}_{run.size}" for run in self.learners for column in Run.columns]
        self.history = History(["samples", *columns], 1 << 14)
        for run in self.learners:
            self._measure(run)
        self._record(0)

    def _trainer(self, size: int) -> Trainer:
        layers = perceptron([self.hidden], 10, self.activation, batch_norm=self.batch_norm)
        network = Network(784, layers, SoftmaxCrossEntropy(), rng=self.generator("weights"), initializer="he")
        batches = Batches(self.n, size, self.generator("shuffle"))
        return Trainer(network, SGD(self.learning_rate), self.x, self.y, batches)

    def apply(self, changed: set[str]) -> None:
        for run in self.learners:
            run.trainer.optimizer.learning_rate = self.learning_rate

    def step(self) -> None:
        epoch, place = divmod(self.steps, self.steps_per_epoch)
        epoch_end = (epoch + 1) * self.n
        seen = min(epoch * self.n + (place + 1) * self.stride, epoch_end)
        for run in self.learners:
            while run.samples < seen and (after := min(run.samples + run.size, epoch_end)) <= seen:
                self._update(run)
                run.samples = after
            if seen == epoch_end:
                self._measure(run)
        self._record(seen)

    def _update(self, run: Run) -> None:
        run.update()
        if not np.isfinite(run.batch_loss):
            lower = float(f"{self.learning_rate / 10:.2g}")
            raise Diverged(Banner(
                Message(N_("engine", "The run with B = {size} diverged after {updates} updates: η = {rate} is too "
                                     "large."), size=run.size, updates=run.updates, rate=self.learning_rate),
                Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
            ))

    def _measure(self, run: Run) -> None:
        network = run.trainer.network
        run.training_loss, _ = network.evaluate(self.x, self.y)
        run.validation_loss, run.accuracy = network.evaluate(self.held_x, self.held_y)

    def _record(self, samples: int) -> None:
        self.history.append([samples, *(value for run in self.learners for value in run.row())])

    @property
    def steps_per_epoch(self) -> int:
        return -(-self.n // self.stride)

    @property
    def last_step(self) -> int:
        return self.epochs * self.steps_per_epoch

    def parts(self) -> dict[str, Part]:
        return {str(run.size): run for run in self.learners}

    # ---- What it shows.

    def readouts(self) -> list[Readout]:
        best = max(self.learners, key=lambda run: run.accuracy)
        return [Readout(N_("engine", "best"), Message(N_("engine", "B = {size}: {percent} %"), size=best.size,
                                                      percent=round(100 * best.accuracy, 1)))]

    def figures(self) -> dict[str, float | int | str]:
        return {f"{column}_{run.size}": value for run in self.learners
                for column, value in zip(Run.columns, run.row(), strict=True) if column != "batch_loss"}

    def views(self) -> dict[str, View]:
        return {"loss": self._loss(), "accuracy": self._accuracy(), "table": self._table()}

    def _loss(self) -> Plot:
        marks: list[PlotMark] = [*self._bands()]
        for i, run in enumerate(self.learners):
            if self.curve == "batch":
                marks += self._batch_curve(i, run)
            else:
                marks.append(self._epoch_curve(i, run, f"{self.curve}_loss"))
        marks += self._changes()
        low = None if self.scale == "log" else 0.0
        return Plot(self._x_axis(), Axis(N_("engine", "cross-entropy"), low, log=self.scale == "log"), marks)

    def _bands(self) -> Sequence[PlotMark]:
        """The epochs, where all runs have them at the same places."""
        lengths = {"epochs": 1, "samples": self.n}
        return epoch_bands(self.epochs, lengths[self.x_axis]) if self.x_axis in lengths else ()

    def _changes(self) -> list[PlotMark]:
        """The live changes: at one epoch for all, but after as many updates or seconds as each run had made."""
        if self.x_axis == "epochs":
            return self.change_rules(step / self.steps_per_epoch for step, _ in self.journal)
        if self.x_axis == "samples":
            return self.change_rules(self.change_places("samples"))
        return [
            rule for role, run in zip(ROLES, self.learners, strict=False)
            for rule in self.change_rules(self.change_places(f"{self.x_axis}_{run.size}"), role, f"B = {run.size}")
        ]

    def _accuracy(self) -> Plot:
        marks = [self._epoch_curve(i, run, "accuracy") for i, run in enumerate(self.learners)]
        return Plot(self._x_axis(), Axis(N_("engine", "correct, share of 1,000"), 0, 1), marks, legend=False)

    def _x_axis(self) -> Axis:
        label = {"epochs": N_("engine", "epoch"), "updates": N_("engine", "updates"),
                 "samples": N_("engine", "samples seen"), "seconds": N_("engine", "seconds of training")}[self.x_axis]
        return Axis(label, 0, float(self.epochs) if self.x_axis == "epochs" else None)

    def _x(self, run: Run) -> Array:
        """Where each row of the history stands on the x-axis for this run."""
        if self.x_axis == "epochs":
            return self.history["samples"] / self.n
        return self.history["samples" if self.x_axis == "samples" else f"{self.x_axis}_{run.size}"]

    def _epoch_curve(self, i: int, run: Run, column: str) -> Line:
        rows = np.flatnonzero(self.history["samples"] % self.n == 0)
        return Line(str(run.size), self._x(run)[rows], self.history[f"{column}_{run.size}"][rows], ROLES[i],
                    Message(N_("engine", "B = {size}"), size=run.size), dash=DASHES[i % 3], markers=True,
                    head=HEADS[i])

    def _batch_curve(self, i: int, run: Run) -> list[PlotMark]:
        """The loss of each batch, thin, and its moving average over an epoch."""
        rows = np.flatnonzero(np.diff(self.history[f"updates_{run.size}"], prepend=0))
        x, seen = self._x(run)[rows], self.history[f"batch_loss_{run.size}"][rows]
        window = max(1, -(-self.n // run.size) // self.history.stride)
        label = Message(N_("engine", "B = {size}"), size=run.size)
        return [
            Line(f"{run.size}-raw", x, seen, ROLES[i], width=1, alpha=0.25),
            Line(str(run.size), x, centred_average(seen, window), ROLES[i], label, dash=DASHES[i % 3], head=HEADS[i]),
        ]

    def _table(self) -> Table:
        heads = [N_("engine", "B"), N_("engine", "/epoch"), N_("engine", "updates"), N_("engine", "time, s"),
                 N_("engine", "µs/image"), N_("engine", "correct")]
        rows = [
            [run.size, -(-self.n // run.size), run.updates, round(run.seconds, 2),
             round(1e6 * run.seconds / run.samples, 1) if run.samples else "", f"{100 * run.accuracy:.1f} %"]
            for run in self.learners
        ]
        return Table(heads, rows)
