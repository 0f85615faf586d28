"""From two errors to a diagnosis and to what helps, with sliders or with a network that learns.

The network learns two moons of which a known share of labels is flipped at random. No classifier can
foresee those, so that share is the error that can't be removed. Beside it the same network learns from
smaller parts of the same training points: the learning curve. Every finished run is kept in a table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from engine.data.dataset import Dataset
from engine.data.generators import moons
from engine.history import History
from engine.lab import Lab, Panel, Part, Preset, Values
from engine.labs._classifier import Classifier, Sides, best_flag, learning_curves, percent
from engine.labs.fit._trials import Trial, trial_map, trial_table
from engine.labs.fit._verdict import Verdict
from engine.network.losses import LogisticCrossEntropy
from engine.network.network import Network, perceptron
from engine.parameters import Choice, Flag, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Action,
    Axis,
    Bars,
    Line,
    Plot,
    Prose,
    Readout,
    Role,
    Rule,
    Texture,
    View,
)
from engine.views import Mark as PlotMark

HELD = 500
"""Validation points: an error of 10 % is measured to within 1.3 points."""
SPREAD = 0.18
"""Noise of the moons before labels are flipped; hardly any point crosses over."""
BATCH_SIZE = 32
SMALLEST = 10
REMEDIES = ("width", "layers", "epochs", "samples", "jitter", "l1", "l2", "dropout", "early_stopping")
TRIALS = 10
WORST = 50.0
BOOK: tuple[Values, ...] = tuple(
    {"source": "sliders", "training_error": training, "validation_error": validation, "irreducible": 0.0}
    for training, validation in ((1.0, 11.0), (15.0, 16.0), (15.0, 30.0), (0.5, 1.0))
)
"""The chapter's four pairs of errors."""


def by_sliders(values: Mapping[str, Any]) -> bool:
    """Whether the errors are set by hand."""
    return bool(values["source"] == "sliders")


def by_model(values: Mapping[str, Any]) -> bool:
    """Whether the errors are those of the network."""
    return not by_sliders(values)


class Diagnosis(Lab):
    """Which of the two ills is it, and what helps?"""

    key = "fit.diagnosis"
    title = N_("engine", "Diagnosis")
    short_title = N_("engine", "Diagnosis")
    summary = N_("engine", "Training error, validation error and the error nobody can avoid: which gap is too large?")
    speed = 240
    presented = ("training_error", "validation_error", "width", "samples")
    presented_panels = ("errors", "map")
    panels = (
        Panel("errors", N_("engine", "Errors"), row=0, height=6, width=6),
        Panel("map", N_("engine", "Bias and variance"), row=0, height=6, width=4),
        Panel("verdict", N_("engine", "Verdict"), row=1, height=5, width=4),
        Panel("learning", N_("engine", "Learning curve"), row=1, height=5, width=4),
        Panel("trials", N_("engine", "What helped"), row=1, height=5, width=6),
    )

    source = Choice(
        "model", options={"model": N_("engine", "a network"), "sliders": N_("engine", "sliders")}, effect="view",
        group=N_("engine", "Errors"), label=N_("engine", "Taken from"),
        help=N_("engine", "A network that learns while you watch, or errors that you set."),
    )
    training_error = Float(
        15, low=0, high=WORST, decimals=1, unit="%", effect="view", group=N_("engine", "Errors"), shown_if=by_sliders,
        label=N_("engine", "Training error"), help=N_("engine", "Wrong answers on the points that were trained on."),
    )
    validation_error = Float(
        16, low=0, high=WORST, decimals=1, unit="%", effect="view", group=N_("engine", "Errors"), shown_if=by_sliders,
        label=N_("engine", "Validation error"), help=N_("engine", "Wrong answers on points kept from training."),
    )
    irreducible = Float(
        0, low=0, high=WORST, decimals=1, unit="%", effect="view", group=N_("engine", "Errors"), shown_if=by_sliders,
        label=N_("engine", "Irreducible error"),
        help=N_("engine", "What remains for the best possible answer; often the error that people make stands for it."),
    )
    tolerance = Float(
        5, low=0.5, high=20, decimals=1, unit="%", effect="view", group=N_("engine", "Errors"),
        label=N_("engine", "A gap is high above"),
        help=N_("engine", "Where the line between low and high is drawn: a judgement, not a law."),
    )
    width = Int(
        64, low=1, high=128, scale="powers-of-two", group=N_("engine", "Against bias"), label=N_("engine", "Width"),
        symbol="w", shown_if=by_model, help=N_("engine", "Units in each hidden layer."),
    )
    layers = Int(
        2, low=1, high=4, group=N_("engine", "Against bias"), label=N_("engine", "Hidden layers"), symbol="L",
        shown_if=by_model, help=N_("engine", "Layers of tanh units between input and output."),
    )
    epochs = Int(
        300, low=1, high=3000, scale="log", effect="live", group=N_("engine", "Against bias"), shown_if=by_model,
        label=N_("engine", "Epochs"), help=N_("engine", "How often every training point is seen. Raised after the end "
                                                        "of a run, it goes on."),
    )
    samples = Int(
        60, low=20, high=2000, scale="log", group=N_("engine", "Against variance"), symbol="N",
        label=N_("engine", "Training points"), shown_if=by_model,
        help=N_("engine", "The first ones stay the same when there are more."),
    )
    jitter = Float(
        0, low=0, high=1, decimals=2, group=N_("engine", "Against variance"), label=N_("engine", "Jitter"), symbol="σ",
        shown_if=by_model,
        help=N_("engine", "Augmentation: before each epoch every training point is moved by new noise of this size."),
    )
    l1 = Float(
        0, low=1e-5, high=1, scale="log", zero=True, group=N_("engine", "Against variance"), shown_if=by_model,
        label=N_("engine", "L1 penalty"), symbol="λ₁", help=N_("engine", "Adds λ₁Σ|w| to the loss."),
    )
    l2 = Float(
        0, low=1e-5, high=1, scale="log", zero=True, group=N_("engine", "Against variance"), shown_if=by_model,
        label=N_("engine", "L2 penalty"), symbol="λ₂", help=N_("engine", "Adds ½λ₂Σw² to the loss."),
    )
    dropout = Float(
        0, low=0, high=0.9, decimals=2, group=N_("engine", "Against variance"), label=N_("engine", "Dropout"),
        symbol="p", shown_if=by_model,
        help=N_("engine", "The probability of leaving out each hidden unit at each update."),
    )
    early_stopping = Flag(
        False, effect="live", group=N_("engine", "Against variance"), label=N_("engine", "Early stopping"),
        shown_if=by_model, help=N_("engine", "Take the weights of the epoch with the lowest validation loss."),
    )
    flipped = Float(
        10, low=0, high=40, decimals=1, unit="%", group=N_("engine", "Data"), shown_if=by_model,
        label=N_("engine", "Labels flipped"),
        help=N_("engine", "This share of labels is wrong at random, in training and in validation: the irreducible "
                          "error."),
    )
    learning_rate = Float(
        0.01, low=1e-4, high=1, scale="log", group=N_("engine", "Data"), label=N_("engine", "Learning rate"),
        symbol="η", shown_if=by_model, help=N_("engine", "The step of Adam."),
    )

    presets = (
        Preset("overfits", N_("engine", "A network that overfits"), {}, 600,
               N_("engine", "64 × 64 units, 60 points, some of them mislabelled. Try the remedies: each run is kept.")),
        Preset("underfits", N_("engine", "A network that underfits"), {"width": 1, "layers": 1, "samples": 500}, 4800,
               N_("engine", "One unit draws one line. More points don't help it, more units do."), speed=1000),
        Preset("more-data", N_("engine", "Cured by data"), {"samples": 1000, "epochs": 60}, 1920,
               N_("engine", "The same large network with 1,000 points: the gap between the two errors closes."),
               speed=500),
        Preset("variance", N_("engine", "1 % and 11 %"), BOOK[0], 0,
               N_("engine", "Hardly wrong in training, often wrong elsewhere: high variance."),
               figure=("errors", "map", "verdict")),
        Preset("bias", N_("engine", "15 % and 16 %"), BOOK[1], 0,
               N_("engine", "As wrong in training as elsewhere: high bias, if the answers could be right at all."),
               figure=("errors", "map", "verdict")),
        Preset("both", N_("engine", "15 % and 30 %"), BOOK[2], 0,
               N_("engine", "Wrong in training and worse elsewhere: both are high."),
               figure=("errors", "map", "verdict")),
        Preset("good", N_("engine", "0.5 % and 1 %"), BOOK[3], 0,
               N_("engine", "Low bias and low variance."), figure=("errors", "map", "verdict")),
        Preset("people-err-too", N_("engine", "15 % and 16 %, where people make 14 %"),
               {**BOOK[1], "irreducible": 14.0}, 0,
               N_("engine", "The same errors as before, but hardly any of them could be avoided: not high bias.")),
    )

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self.trials: dict[tuple[Any, ...], Trial] = {}
        super().__init__(values)

    # ---- The experiment.

    def start(self) -> None:
        held, data = self._points(HELD, "data-held"), self._points(self.samples, "data")
        sizes = sorted({max(SMALLEST, self.samples >> halvings) for halvings in range(5)})
        self.classifiers = [
            self._classifier(Sides(data.x[:size], data.y[:size], held.x, held.y)) for size in sizes
        ]
        self.history = History(["epoch", *Classifier.columns])
        self._record()

    def _points(self, count: int, purpose: str) -> Dataset:
        """Two moons with a share of the labels turned round."""
        data = moons(count, SPREAD, self.generator(purpose))
        turned = self.generator(f"{purpose}-flips").random(count) < self.flipped / 100
        return Dataset(data.x, np.where(turned, 1 - data.y, data.y), "classification", classes=data.classes)

    def _classifier(self, sides: Sides) -> Classifier:
        layers = perceptron([self.width] * self.layers, 1, "tanh", dropout=self.dropout)
        rng = self.generator("weights")
        network = Network(2, layers, LogisticCrossEntropy(), rng=rng, l1=self.l1, l2=self.l2)
        shuffle = self.generator("shuffle")
        return Classifier(network, sides, self.learning_rate, BATCH_SIZE, shuffle, self.jitter)

    @property
    def main(self) -> Classifier:
        """The network that has all training points."""
        return self.classifiers[-1]

    def apply(self, changed: set[str]) -> None:
        if self.steps and self.steps == self.last_step:
            self._remember()

    def step(self) -> None:
        for classifier in self.classifiers:
            classifier.update()
        if (self.steps + 1) % self.steps_per_epoch == 0:
            for classifier in self.classifiers:
                classifier.measure()
            self._record()
        if self.steps + 1 == self.last_step:
            self._remember()

    def _record(self) -> None:
        self.history.append([self.main.epoch, *self.main.row()])

    def _remember(self) -> None:
        """Keep what this run reached with its settings, the newest TRIALS of them."""
        settings = {name: self.values[name] for name in REMEDIES}
        key = (*settings.values(), self.flipped, self.learning_rate, self.seed, self.data_draw, self.weights_draw)
        known = self.trials.get(key)
        number = known.number if known else 1 + max((trial.number for trial in self.trials.values()), default=0)
        self.trials[key] = Trial(number, settings, self.verdict_of_network)
        while len(self.trials) > TRIALS:
            del self.trials[next(iter(self.trials))]

    @property
    def steps_per_epoch(self) -> int:
        return self.main.steps_per_epoch

    @property
    def last_step(self) -> int:
        return self.epochs * self.steps_per_epoch

    def parts(self) -> dict[str, Part]:
        return {str(i): classifier for i, classifier in enumerate(self.classifiers)}

    # ---- What it shows.

    @property
    def verdict(self) -> Verdict:
        """The diagnosis of the errors on the sliders, or of the network as it is now."""
        if by_sliders(self.values):
            errors = self.training_error / 100, self.validation_error / 100, self.irreducible / 100
            return Verdict(*errors, self.tolerance / 100)
        return self.verdict_of_network

    @property
    def verdict_of_network(self) -> Verdict:
        return Verdict(*self.main.errors(self.early_stopping), self.flipped / 100, self.tolerance / 100)

    def readouts(self) -> list[Readout]:
        verdict, text = self.verdict, N_("engine", "{value} %")
        return [
            Readout(N_("engine", "training"), Message(text, value=percent(verdict.training)), role="training"),
            Readout(N_("engine", "validation"), Message(text, value=percent(verdict.validation)), role="validation"),
            Readout(N_("engine", "verdict"), verdict.short),
        ]

    def figures(self) -> dict[str, float | int | str]:
        v = self.verdict
        return {"training_error": v.training, "validation_error": v.validation, "irreducible_error": v.irreducible,
                "bias": v.bias, "variance": v.variance, "verdict": v.short, "best_epoch": self.main.best_epoch}

    def actions(self) -> dict[str, Sequence[Action]]:
        """The book's cases, one click each."""
        label = N_("engine", "{training} / {validation} %")
        return {"errors": [
            Action(Message(label, training=case["training_error"], validation=case["validation_error"]), case)
            for case in BOOK
        ]}

    def views(self) -> dict[str, View]:
        verdict = self.verdict
        errors = self._bars(verdict) if by_sliders(self.values) else self._curves()
        trials = sorted(self.trials.values(), key=lambda trial: trial.number)
        return {"errors": errors, "verdict": Prose(verdict.words()), "map": trial_map(trials, verdict),
                "learning": self._learning(), "trials": trial_table(trials, verdict.tolerance, self.parameters)}

    def _bars(self, verdict: Verdict) -> Plot:
        """The three errors as bars; what bias and variance add stands on what was there before."""
        training, validation, least = 100 * verdict.training, 100 * verdict.validation, 100 * verdict.irreducible
        marks: list[PlotMark] = [
            _bar("validation-gap", 2, validation, "series-1", N_("engine", "variance"), "hatched"),
            _bar("training-gap", 1, training, "series-4", N_("engine", "bias")),
            _bar("validation-bias", 2, min(training, validation), "series-4"),
            *(_bar(f"floor-{i}", i, min(least, height), "series-7", N_("engine", "irreducible") if i == 0 else "",
                   "crossed")
              for i, height in enumerate((least, training, validation))),
            Rule("training", training, "y", "training", N_("engine", "training"), parameter="training_error"),
            Rule("validation", validation, "y", "validation", N_("engine", "validation"), parameter="validation_error"),
            Rule("irreducible", least, "y", "muted", N_("engine", "irreducible"), parameter="irreducible"),
        ]
        ticks = [(0.0, N_("engine", "irreducible")), (1.0, N_("engine", "training")), (2.0, N_("engine", "validation"))]
        high = max(20.0, 1.15 * max(training, validation, least))
        return Plot(Axis("", -0.6, 3.1, ticks=ticks), Axis(N_("engine", "error (%)"), 0, high), marks)

    def _curves(self) -> Plot:
        training, validation = (100 * self.history[f"{side}_error"] for side in ("training", "validation"))
        marks = learning_curves(self.history["epoch"], training, validation)
        begun = 1 if len(self.history) > 1 else 0
        high = max(30.0, float(1.1 * max(training[begun:].max(), validation[begun:].max())))
        marks.append(Rule("irreducible", self.flipped, "y", "muted", N_("engine", "irreducible")))
        marks += best_flag(self.main, high)
        return Plot(Axis(N_("engine", "epoch"), 0, float(self.epochs)), Axis(N_("engine", "error (%)"), 0, high), marks)

    def _learning(self) -> Plot:
        """Both errors of the same network on 1/16, 1/8, 1/4, 1/2 and all of the training points."""
        sizes = np.array([len(classifier.sides.y) for classifier in self.classifiers])
        errors = 100 * np.array([classifier.errors(self.early_stopping) for classifier in self.classifiers])
        marks: list[PlotMark] = [
            Line("training", sizes, errors[:, 0], "training", N_("engine", "training"), markers=True),
            Line("validation", sizes, errors[:, 1], "validation", N_("engine", "validation"), dash="dash",
                 markers=True),
            Rule("irreducible", self.flipped, "y", "muted"),
        ]
        high = max(40.0, float(errors.max()) + 5)
        return Plot(Axis(N_("engine", "training points N"), float(sizes[0]) * 0.9, float(sizes[-1]) * 1.1, log=True),
                    Axis(N_("engine", "error (%)"), 0, high), marks)


def _bar(
    key: str, place: int, height: float, role: Role, label: str = "", texture: Texture = "plain",
) -> Bars:
    return Bars(key, np.array([place - 0.35, place + 0.35]), np.array([height]), role, label, 1, texture)
