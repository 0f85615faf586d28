"""Too simple, just right, too complex: three classifiers learn the same points side by side.

They share the data, the split and the shuffle, and differ in nothing but their size: the degree of
the polynomial features of a logistic regression, or the width of a network with two hidden layers.
"""

from __future__ import annotations

import numpy as np

from engine.data.generators import circles, moons, xor
from engine.data.polynomials import plane_polynomials
from engine.history import History
from engine.lab import Lab, Panel, Part, Preset
from engine.labs._classifier import (
    AXES,
    PLANE,
    SPAN,
    TICKS,
    Classifier,
    Sides,
    best_flag,
    boundary,
    learning_curves,
    percent,
    points,
)
from engine.network.dropout import Dropout
from engine.network.layers import Dense, Layer
from engine.network.losses import LogisticCrossEntropy
from engine.network.network import Network, perceptron
from engine.parameters import Choice, Float, Int, Values
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Plot, Readout, Role, Tag, View

GENERATORS = {"moons": moons, "circles": circles, "xor": xor}
MODELS = (
    ("simple", N_("engine", "simple")), ("middle", N_("engine", "middle")), ("complex", N_("engine", "complex")),
)
BATCH_SIZE = 32
HEIGHT = (SPAN[0] - 1.3, SPAN[1] + 1.3)
"""The pictures are higher than the plane, so that words above and below it hide no point."""
UP = Axis(AXES[1].label, *HEIGHT, ticks=TICKS)


def is_polynomial(values: Values) -> bool:
    """Whether the polynomial controls mean something."""
    return bool(values["family"] == "polynomial")


def is_network(values: Values) -> bool:
    """Whether the network controls mean something."""
    return bool(values["family"] == "network")


def _degree(default: int, name: str) -> Int:
    return Int(
        default, low=1, high=15, group=N_("engine", "Degrees"), label=name, symbol="d", shown_if=is_polynomial,
        help=N_("engine", "The classifier is a logistic regression on all products x₁ⁱx₂ʲ with i + j ≤ d."),
    )


def _width(default: int, name: str) -> Int:
    return Int(
        default, low=1, high=128, scale="powers-of-two", group=N_("engine", "Widths"), label=name, symbol="w",
        shown_if=is_network, help=N_("engine", "The classifier is a network 2 – w – w – 1 with tanh units."),
    )


class Boundaries(Lab):
    """Underfitting, a good fit and overfitting as boundaries between two classes."""

    key = "fit.boundaries"
    title = N_("engine", "Too simple, just right, too complex")
    short_title = N_("engine", "Boundaries")
    summary = N_("engine", "Three classifiers learn the same points. Training points are filled, validation hollow.")
    speed = 90
    presented = ("l2", "complex_degree", "complex_width")
    presented_panels = ("simple", "middle", "complex")
    panels = (
        Panel("simple", N_("engine", "Simple"), row=0, height=6),
        Panel("middle", N_("engine", "Middle"), row=0, height=6),
        Panel("complex", N_("engine", "Complex"), row=0, height=6),
        Panel("simple_curves", N_("engine", "Simple: errors"), row=1, height=4),
        Panel("middle_curves", N_("engine", "Middle: errors"), row=1, height=4),
        Panel("complex_curves", N_("engine", "Complex: errors"), row=1, height=4),
    )

    family = Choice(
        "polynomial", options={"polynomial": N_("engine", "polynomials"), "network": N_("engine", "networks")},
        group=N_("engine", "Classifiers"), label=N_("engine", "Kind"),
        help=N_("engine", "Logistic regression on polynomial features, or networks with two hidden layers."),
    )
    simple_degree = _degree(1, N_("engine", "Simple"))
    middle_degree = _degree(5, N_("engine", "Middle"))
    complex_degree = _degree(15, N_("engine", "Complex"))
    simple_width = _width(1, N_("engine", "Simple"))
    middle_width = _width(4, N_("engine", "Middle"))
    complex_width = _width(64, N_("engine", "Complex"))
    l2 = Float(
        0, low=1e-5, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Against overfitting"),
        label=N_("engine", "L2 penalty"), symbol="λ₂",
        help=N_("engine", "Adds ½λ₂Σw² to the loss: every update also shrinks each weight, w ← (1 − ηλ₂)w − ηg."),
    )
    l1 = Float(
        0, low=1e-5, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Against overfitting"),
        label=N_("engine", "L1 penalty"), symbol="λ₁",
        help=N_("engine", "Adds λ₁Σ|w| to the loss: weights that are not needed go to zero."),
    )
    dropout = Float(
        0, low=0, high=0.9, decimals=2, effect="live", group=N_("engine", "Against overfitting"),
        label=N_("engine", "Dropout"), symbol="p", shown_if=is_network,
        help=N_("engine", "The probability with which each hidden unit is left out of an update."),
    )
    keep = Choice(
        "latest", options={"latest": N_("engine", "latest"), "best": N_("engine", "best epoch")}, effect="view",
        group=N_("engine", "Against overfitting"), label=N_("engine", "Weights shown"),
        help=N_("engine", "Those of the last update, or those of the epoch with the lowest validation loss: what "
                          "early stopping would have kept."),
    )
    learning_rate = Float(
        0.02, low=1e-4, high=1, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η", help=N_("engine", "The step of Adam, the same for all three."),
    )
    epochs = Int(
        400, low=1, high=3000, scale="log", effect="live", group=N_("engine", "Learning"), label=N_("engine", "Epochs"),
        help=N_("engine", "How often every training point is seen."),
    )
    data = Choice(
        "moons", group=N_("engine", "Data"), label=N_("engine", "Data set"),
        help=N_("engine", "Two classes in the plane."),
        options={"moons": N_("engine", "moons"), "circles": N_("engine", "circles"), "xor": N_("engine", "XOR")},
    )
    samples = Int(
        160, low=20, high=2000, scale="log", group=N_("engine", "Data"), label=N_("engine", "Points"), symbol="N",
        help=N_("engine", "Training and validation points together. The first ones stay where they are."),
    )
    validation = Float(
        0.5, low=0.1, high=0.9, decimals=2, group=N_("engine", "Data"), label=N_("engine", "For validation"),
        help=N_("engine", "The share of the points that is kept from training."),
    )
    noise = Float(
        0.35, low=0, high=1, decimals=2, group=N_("engine", "Data"), label=N_("engine", "Noise"), symbol="σ",
        help=N_("engine", "How far the points stray from their shape. The points slide, they are not drawn anew."),
    )
    colour = Choice(
        "class", options={"class": N_("engine", "class"), "side": N_("engine", "training or validation")},
        effect="view", group=N_("engine", "Show"), label=N_("engine", "Colour by"),
        help=N_("engine", "Which class a point has, or which side of the split it is on."),
    )
    curve = Choice(
        "error", options={"error": N_("engine", "error"), "loss": N_("engine", "loss")}, effect="view",
        group=N_("engine", "Show"), label=N_("engine", "Curves"),
        help=N_("engine", "The share of wrong answers, 1 − accuracy, or the loss that is minimised."),
    )

    presets = (
        Preset("three-boundaries", N_("engine", "Three boundaries"), {}, 1200,
               N_("engine", "A straight line underfits, degree 15 winds round single points, degree 5 is right."),
               figure=("simple", "middle", "complex")),
        Preset("rings", N_("engine", "A line can't part two rings"), {"data": "circles"}, 1200,
               N_("engine", "Underfitting at its clearest, and overfitting too: degree 15 makes no training errors.")),
        Preset("three-networks", N_("engine", "Three networks"), {"family": "network", "data": "circles"}, 1200,
               N_("engine", "The same with networks that grow wider.")),
        Preset("two-sides", N_("engine", "Training and validation points"),
               {"data": "circles", "colour": "side", "samples": 200, "epochs": 200}, 800,
               N_("engine", "Blue was trained on, orange was kept back. A boundary that only suits the blue points has "
                            "learned their noise."), figure=("simple", "middle", "complex")),
        Preset("early-stopping", N_("engine", "When to stop"),
               {"data": "circles", "curve": "loss", "epochs": 150, "keep": "best"}, 450,
               N_("engine", "The complex model is at its best after a few epochs; from there on only its training loss "
                            "falls.")),
        Preset("penalised", N_("engine", "The same degree, held back"), {"data": "circles", "l2": 0.03}, 1200,
               N_("engine", "An L2 penalty takes the winding out of degree 15. It can't help the straight line.")),
        Preset("more-data", N_("engine", "Ten times the data"),
               {"data": "circles", "samples": 1600, "epochs": 60}, 1500,
               N_("engine", "More points tame the complex model. The straight line stays as wrong as it was.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        data = GENERATORS[self.data](self.samples, self.noise, self.generator("data"))
        self.sides = Sides.of(data, self.validation, self.generator("data-split"))
        self.classifiers = {name: self._classifier(name) for name, _ in MODELS}
        self.planes = {name: self._features(name, PLANE).astype(np.float32) for name, _ in MODELS}
        self.points = {by_side: points(self.sides, by_side) for by_side in (False, True)}
        self.history = History(["epoch", *(f"{c}_{name}" for name, _ in MODELS for c in Classifier.columns)])
        self._pictures: dict[str, tuple[tuple[int, str], Array]] = {}
        self._record()

    def _classifier(self, name: str) -> Classifier:
        layers: list[Layer] = [Dense(1)]
        if self.family == "network":
            width = self.values[f"{name}_width"]
            layers = _with_dropout(perceptron([width, width], 1, "tanh"), self.dropout)
        sides = self.sides.with_features(*(self._features(name, x) for x in (self.sides.x, self.sides.held_x)))
        network = Network(sides.x.shape[1], layers, LogisticCrossEntropy(), rng=self.generator("weights"))
        network.l1, network.l2 = self.l1, self.l2
        return Classifier(network, sides, self.learning_rate, BATCH_SIZE, self.generator("shuffle"))

    def _features(self, name: str, x: Array) -> Array:
        """What this classifier is given for points in the plane."""
        return x if self.family == "network" else plane_polynomials(x, self.values[f"{name}_degree"])

    def apply(self, changed: set[str]) -> None:
        for classifier in self.classifiers.values():
            classifier.trainer.optimizer.learning_rate = self.learning_rate
            classifier.network.l1, classifier.network.l2 = self.l1, self.l2
            for layer in classifier.network.layers:
                if isinstance(layer, Dropout):
                    layer.probability = self.dropout

    def step(self) -> None:
        for classifier in self.classifiers.values():
            classifier.update()
        if (self.steps + 1) % self.steps_per_epoch == 0:
            for classifier in self.classifiers.values():
                classifier.measure()
            self._record()

    def _record(self) -> None:
        rows = (value for classifier in self.classifiers.values() for value in classifier.row())
        self.history.append([self.classifiers["simple"].epoch, *rows])

    @property
    def steps_per_epoch(self) -> int:
        return self.classifiers["simple"].steps_per_epoch

    @property
    def last_step(self) -> int:
        return self.epochs * self.steps_per_epoch

    def parts(self) -> dict[str, Part]:
        return dict(self.classifiers)

    # ---- What it shows.

    @property
    def best(self) -> bool:
        """Whether the weights of the best epoch are shown."""
        return self.keep == "best"

    def readouts(self) -> list[Readout]:
        errors = np.array([classifier.errors(self.best) for classifier in self.classifiers.values()]).T
        sides: tuple[tuple[str, Role], ...] = ((N_("engine", "training"), "training"),
                                               (N_("engine", "validation"), "validation"))
        text = N_("engine", "{simple} · {middle} · {complex} %")
        return [
            Readout(label, Message(text, **dict(zip(self.classifiers, map(percent, row), strict=True))), role=role)
            for (label, role), row in zip(sides, errors.tolist(), strict=True)
        ]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {}
        for name, classifier in self.classifiers.items():
            row = zip(Classifier.columns, classifier.row(), strict=True)
            found |= {f"{column}_{name}": value for column, value in row}
            found |= {f"best_epoch_{name}": classifier.best_epoch, f"weights_{name}": self._weights(classifier)}
        return found

    @staticmethod
    def _weights(classifier: Classifier) -> int:
        return int(classifier.network.parameters.size)

    def views(self) -> dict[str, View]:
        found: dict[str, View] = {name: self._boundary(name) for name, _ in MODELS}
        return found | {f"{name}_curves": self._curves(name) for name, _ in MODELS}

    def _boundary(self, name: str) -> Plot:
        by_side = self.colour == "side"
        marks = boundary(self._picture(name), shaded=not by_side)
        training, validation = self.classifiers[name].errors(self.best)
        errors = Message(N_("engine", "wrong: training {training} %,\nvalidation {validation} %"),
                         training=percent(training), validation=percent(validation))
        tags = [Tag("size", SPAN[0], HEIGHT[1], self._size(name), "text", (0, 0)),
                Tag("errors", SPAN[0], HEIGHT[0], errors, "text", (0, 1))]
        return Plot(AXES[0], UP, [*marks, *self.points[by_side], *tags], legend=by_side)

    def _size(self, name: str) -> Message:
        count = self._weights(self.classifiers[name])
        if self.family == "polynomial":
            text = N_("engine", "degree {degree}: {count} weights")
            return Message(text, degree=self.values[f"{name}_degree"], count=count)
        return Message(N_("engine", "2 – {w} – {w} – 1: {count} weights"), w=self.values[f"{name}_width"], count=count)

    def _picture(self, name: str) -> Array:
        """P(class B) over the plane; kept until the weights move."""
        key = self.steps, self.keep
        if name not in self._pictures or self._pictures[name][0] != key:
            self._pictures[name] = key, self.classifiers[name].probabilities(self.planes[name], self.best)
        return self._pictures[name][1]

    def _curves(self, name: str) -> Plot:
        classifier, kind = self.classifiers[name], self.curve
        scale = 100 if kind == "error" else 1
        training, validation = (scale * self.history[f"{side}_{kind}_{name}"] for side in ("training", "validation"))
        high = self._highest(kind) * scale
        marks = learning_curves(self.history["epoch"], training, validation)
        marks += best_flag(classifier, high)
        marks += self.change_rules(step / self.steps_per_epoch for step, _ in self.journal)
        label = N_("engine", "error (%)") if kind == "error" else N_("engine", "cross-entropy")
        return Plot(Axis(N_("engine", "epoch"), 0, float(self.epochs)), Axis(label, 0, high), marks)

    def _highest(self, kind: str) -> float:
        """The upper end of all three plots of curves, so that they can be compared."""
        columns = [f"{side}_{kind}_{name}" for side in ("training", "validation") for name, _ in MODELS]
        begun = 1 if len(self.history) > 1 else 0
        return 1.1 * max(0.1, *(float(self.history[column][begun:].max()) for column in columns))


def _with_dropout(layers: list[Layer], probability: float) -> list[Layer]:
    """The layers of a perceptron with dropout after each activation, where it can be switched on while training."""
    found: list[Layer] = []
    for layer in layers:
        found.append(layer)
        if not isinstance(layer, Dense):
            found.append(Dropout(probability))
    return found
