"""Dropout at work: one network with and one without, from the same weights through the same batches.

The diagram shows the mask of one sample at the last update; every sample of a batch has its own. The
boundary is that of the whole network, which stands for the average of all the thinned ones; some of
those are drawn beside it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.data.generators import circles, moons
from engine.history import History
from engine.lab import Attributes, Lab, Panel, Part, Preset
from engine.labs._classifier import AXES, PLANE, SPAN, Classifier, Sides, boundary, percent, points
from engine.labs.dropout._thinned import draw_masks, thinned
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.network.losses import LogisticCrossEntropy
from engine.network.network import Network
from engine.parameters import Choice, Flag, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Array,
    Axis,
    Bars,
    Contours,
    Dash,
    Diagram,
    Edge,
    Line,
    Plot,
    Readout,
    Role,
    Symbol,
    Unit,
    View,
)
from engine.views import Mark as PlotMark

GENERATORS = {"moons": moons, "circles": circles}
BATCH_SIZE = 16
THINNED = 5
COARSE = 32
"""The thinned networks' boundaries are traced on a grid of COARSE × COARSE points."""
SAMPLED = 40
"""Masks over which the activations in training are averaged."""
WITH: Role = "series-2"
WITHOUT: Role = "series-3"
NETWORKS: tuple[tuple[str, Role, str], ...] = (
    ("with", WITH, N_("engine", "with")), ("without", WITHOUT, N_("engine", "without")),
)
COLUMNS = ("seen_loss", *Classifier.columns)
SIDE = np.linspace(*SPAN, COARSE)
COARSE_PLANE = np.stack(np.meshgrid(SIDE, SIDE), -1).reshape(-1, 2)


def _probability(name: str, symbol: str) -> Float:
    return Float(
        0.3, low=0, high=0.9, decimals=2, effect="live", group=N_("engine", "Dropout"), label=name, symbol=symbol,
        help=N_("engine", "The probability with which each unit of this layer is dropped at an update. Usual: 0.2 to "
                          "0.5."),
    )


class DropoutTraining(Lab):
    """With and without dropout, from the same start."""

    key = "dropout.training"
    title = N_("engine", "Dropout in training")
    short_title = N_("engine", "Training")
    summary = N_("engine", "Two networks from the same start: one loses units at random, a new choice at every update.")
    speed = 60
    presented = ("p1", "p2")
    presented_panels = ("network", "curves")
    panels = (
        Panel("network", N_("engine", "The mask of the last update"), row=0, height=6, width=5),
        Panel("boundary", N_("engine", "Boundaries"), row=0, height=6, width=4),
        Panel("curves", N_("engine", "With and without"), row=1, height=5, width=5),
        Panel("weights", N_("engine", "Inside"), row=1, height=5, width=4),
    )

    p1 = _probability(N_("engine", "First hidden layer"), "p₁")
    p2 = _probability(N_("engine", "Second hidden layer"), "p₂")
    inverted = Flag(
        True, effect="live", group=N_("engine", "Dropout"), label=N_("engine", "Divide by 1 − p in training"),
        help=N_("engine", "Inverted scaling: kept units are made larger by 1/(1 − p), so that the mean of each unit "
                          "is the same in prediction. Forgotten, every layer is larger in prediction than before."),
    )
    l2 = Float(
        0, low=1e-5, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Penalties"),
        label=N_("engine", "L2 penalty"), symbol="λ₂",
        help=N_("engine", "Adds ½λ₂Σw² to the loss; each update also shrinks each weight, w ← (1 − ηλ₂)w − ηg."),
    )
    l1 = Float(
        0, low=1e-5, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Penalties"),
        label=N_("engine", "L1 penalty"), symbol="λ₁",
        help=N_("engine", "Adds λ₁Σ|w| to the loss: weights that are not needed go to zero."),
    )
    penalised = Choice(
        "without", options={"without": N_("engine", "the one without dropout"), "both": N_("engine", "both")},
        effect="live", group=N_("engine", "Penalties"), label=N_("engine", "Penalty on"),
        help=N_("engine", "Set dropout against a penalty, or use both together."),
    )
    hidden = Int(
        12, low=2, high=16, group=N_("engine", "Network"), label=N_("engine", "Hidden units"), symbol="h",
        help=N_("engine", "In each of the two hidden layers, with ReLU."),
    )
    learning_rate = Float(
        0.01, low=1e-4, high=1, scale="log", effect="live", group=N_("engine", "Network"),
        label=N_("engine", "Learning rate"), symbol="η", help=N_("engine", "The step of Adam, the same for both."),
    )
    epochs = Int(
        300, low=1, high=3000, scale="log", effect="live", group=N_("engine", "Network"), label=N_("engine", "Epochs"),
        help=N_("engine", "How often every training point is seen."),
    )
    data = Choice(
        "circles", options={"circles": N_("engine", "circles"), "moons": N_("engine", "moons")},
        group=N_("engine", "Data"), label=N_("engine", "Data set"), help=N_("engine", "Two classes in the plane."),
    )
    samples = Int(
        160, low=20, high=2000, scale="log", group=N_("engine", "Data"), label=N_("engine", "Points"), symbol="N",
        help=N_("engine", "Half of them train, half validate."),
    )
    noise = Float(
        0.35, low=0, high=1, decimals=2, group=N_("engine", "Data"), label=N_("engine", "Noise"), symbol="σ",
        help=N_("engine", "How far the points stray from their shape."),
    )
    curve = Choice(
        "seen", effect="view", panel="curves", label=N_("engine", "Curves"),
        options={"seen": N_("engine", "loss as trained"), "off": N_("engine", "dropout off"),
                 "error": N_("engine", "error")},
        help=N_("engine", "The training loss as the updates see it, units missing; or of the whole network, as for the "
                          "validation points; or the share of wrong answers."),
    )
    inside = Choice(
        "weights", effect="view", panel="weights", label=N_("engine", "Show"),
        options={"weights": N_("engine", "weights"), "activations": N_("engine", "activations")},
        help=N_("engine", "A histogram of all weights; or the mean output of each hidden layer in training and in "
                          "prediction."),
    )

    presets = (
        Preset("with-and-without", N_("engine", "With and without dropout"), {}, 1500,
               N_("engine", "Without it the validation loss turns and climbs; with it the curves stay closer.")),
        Preset("network", N_("engine", "The network with units dropped"), {"p1": 0.5, "p2": 0.5, "hidden": 6}, 40,
               N_("engine", "The book's figure, live: at each update another half of the units is missing."), speed=2,
               figure=("network",)),
        Preset("too-small", N_("engine", "p too small"), {"p1": 0.02, "p2": 0.02}, 1500,
               N_("engine", "A unit in fifty is missing: nearly the same as without.")),
        Preset("too-large", N_("engine", "p too large"), {"p1": 0.85, "p2": 0.85}, 1500,
               N_("engine", "Two units of twelve have to do the work: the network underfits.")),
        Preset("training-above-validation", N_("engine", "Training loss above validation loss"),
               {"p1": 0.5, "p2": 0.5, "noise": 0.15, "hidden": 16, "epochs": 100}, 500,
               N_("engine", "No mistake: the training loss is measured with units missing, the validation loss with "
                            "all. Switch to “dropout off”.")),
        Preset("scaling-forgotten", N_("engine", "The scaling forgotten"),
               {"p1": 0.5, "p2": 0.5, "inverted": False, "inside": "activations"}, 1500,
               N_("engine", "Without 1/(1 − p) in training every layer is larger in prediction than the next one has "
                            "learned to expect.")),
        Preset("against-l2", N_("engine", "Dropout against L2"), {"l2": 0.02}, 1500,
               N_("engine", "Both keep weights small and spread them out.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        data = GENERATORS[self.data](self.samples, self.noise, self.generator("data"))
        self.sides = Sides.of(data, 0.5, self.generator("data-split"))
        self.dropouts = [Dropout(self.p1), Dropout(self.p2)]
        self.classifiers = {
            "with": self._classifier(self.dropouts[0], self.dropouts[1]), "without": self._classifier(None, None),
        }
        self.points = points(self.sides, by_side=False)
        self.masks: list[Array] = []
        self.history = History(["epoch", *(f"{c}_{name}" for name in self.classifiers for c in COLUMNS)])
        self._settle()
        self._record()

    def _classifier(self, *dropouts: Dropout | None) -> Classifier:
        layers: list[Layer] = []
        for dropout in dropouts:
            layers += [Dense(self.hidden), Activation("relu"), *([dropout] if dropout else [])]
        network = Network(
            2, [*layers, Dense(1)], LogisticCrossEntropy(), rng=self.generator("weights"), initializer="he",
        )
        return Classifier(network, self.sides, self.learning_rate, BATCH_SIZE, self.generator("shuffle"))

    def apply(self, changed: set[str]) -> None:
        self._settle()

    def _settle(self) -> None:
        """Hand the live settings to both networks."""
        for name, classifier in self.classifiers.items():
            classifier.trainer.optimizer.learning_rate = self.learning_rate
            on = name == "without" or self.penalised == "both"
            classifier.network.l1, classifier.network.l2 = (self.l1, self.l2) if on else (0, 0)
        for dropout, probability in zip(self.dropouts, (self.p1, self.p2), strict=True):
            dropout.probability, dropout.inverted = probability, self.inverted

    def step(self) -> None:
        for classifier in self.classifiers.values():
            classifier.update()
        self.masks = [dropout.mask[:, 0].copy() for dropout in self.dropouts]
        if (self.steps + 1) % self.steps_per_epoch == 0:
            for classifier in self.classifiers.values():
                classifier.measure()
            self._record()

    def _record(self) -> None:
        values = (getattr(classifier, c) for classifier in self.classifiers.values() for c in COLUMNS)
        self.history.append([self.classifiers["with"].epoch, *values])

    @property
    def steps_per_epoch(self) -> int:
        return self.classifiers["with"].steps_per_epoch

    @property
    def last_step(self) -> int:
        return self.epochs * self.steps_per_epoch

    def parts(self) -> dict[str, Part]:
        return {**self.classifiers, "masks": Attributes(self, "masks")}

    # ---- What it shows.

    def readouts(self) -> list[Readout]:
        labels = {"with": N_("engine", "validation error with"), "without": N_("engine", "without")}
        errors = {name: percent(classifier.validation_error) for name, classifier in self.classifiers.items()}
        return [
            Readout(labels[name], Message(N_("engine", "{value} %"), value=errors[name]), role=role)
            for name, role, _ in NETWORKS
        ]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {}
        for name, classifier in self.classifiers.items():
            found |= {f"{column}_{name}": float(getattr(classifier, column)) for column in COLUMNS}
            weights = self._weights(name)
            found |= {f"mean_square_weight_{name}": float(np.mean(weights**2)),
                      f"largest_weight_{name}": float(np.abs(weights).max()),
                      f"inputs_used_{name}": _inputs_used(classifier.network.dense[1].weights)}
        training, prediction = self._activations()
        for i in (0, 1):
            found |= {f"activation_training_{i + 1}": training[i], f"activation_prediction_{i + 1}": prediction[i]}
        return found

    def _weights(self, name: str) -> Array:
        network = self.classifiers[name].network
        weights: Array = network.parameters[network.is_weight]
        return weights

    def _activations(self) -> tuple[list[float], list[float]]:
        """The mean output of each hidden layer over the training points: in training (many masks), in prediction."""
        network = self.classifiers["with"].network
        masks = draw_masks(network, SAMPLED, self.generator("masks"))
        kept, _ = thinned(network, self.sides.x, masks)
        outputs = network.activations(self.sides.x)
        whole = [outputs[i] for i, layer in enumerate(network.layers) if isinstance(layer, Dropout)]
        return [float(a.mean()) for a in kept], [float(a.mean()) for a in whole]

    def views(self) -> dict[str, View]:
        inside = self._histogram() if self.inside == "weights" else self._activation_bars()
        return {"network": self._diagram(), "boundary": self._boundary(), "curves": self._curves(),
                "weights": inside}

    def _diagram(self) -> Diagram:
        """The network as the last update saw it for one sample."""
        names = [[N_("engine", "x₁"), N_("engine", "x₂")], *([""] * self.hidden for _ in range(2)), ["ŷ"]]
        kept = [np.ones(2, bool), *(self.masks or [np.ones(self.hidden, bool)] * 2), np.ones(1, bool)]
        layers = [
            [Unit(f"{i}-{j}", name, state="" if kept[i][j] else "dropped") for j, name in enumerate(row)]
            for i, row in enumerate(names)
        ]
        edges = [
            Edge(f"{i}-{j}-{k}", f"{i}-{j}", f"{i + 1}-{k}", weight,
                 state="" if kept[i][j] and kept[i + 1][k] else "dropped")
            for i, dense in enumerate(self.classifiers["with"].network.dense)
            for k, row in enumerate(dense.weights.tolist()) for j, weight in enumerate(row)
        ]
        dropped = Message(N_("engine", "p₁ = {p}"), p=self.p1), Message(N_("engine", "p₂ = {p}"), p=self.p2)
        return Diagram(layers, edges, [N_("engine", "input"), *dropped, N_("engine", "output")])

    def _boundary(self) -> Plot:
        whole, plain = (self.classifiers[name].probabilities(PLANE) for name in ("with", "without"))
        network = self.classifiers["with"].network
        masks = draw_masks(network, THINNED, self.generator("masks"))
        _, single = thinned(network, COARSE_PLANE, masks)
        marks: list[PlotMark] = boundary(whole)[:1]
        marks += [
            Contours(f"thinned-{i}", SIDE, SIDE, z.reshape(COARSE, COARSE), np.array([0.5]), "muted",
                     N_("engine", "with units missing") if i == 0 else "", dash="dot")
            for i, z in enumerate(single)
        ]
        marks += [_edge("without", plain, WITHOUT, N_("engine", "without dropout"), "dash"),
                  _edge("with", whole, WITH, N_("engine", "with dropout, whole network"), "solid")]
        return Plot(*AXES, [*marks, *self.points], equal=True)

    def _curves(self) -> Plot:
        training = {"seen": "seen_loss", "off": "training_loss", "error": "training_error"}[self.curve]
        validation = "validation_error" if self.curve == "error" else "validation_loss"
        marks: list[PlotMark] = []
        highest = 0.0
        pairs: tuple[tuple[str, Role, Symbol, tuple[str, str]], ...] = (
            ("without", WITHOUT, "square", (N_("engine", "training without"), N_("engine", "validation without"))),
            ("with", WITH, "circle", (N_("engine", "training with"), N_("engine", "validation with"))),
        )
        for name, role, head, labels in pairs:
            for column, label in zip((training, validation), labels, strict=True):
                y = self.history[f"{column}_{name}"]
                highest = max(highest, float(y.max()))
                dash: Dash = "solid" if column == training else "dash"
                marks.append(Line(f"{column}-{name}", self.history["epoch"], y, role, label, dash=dash, head=head))
        marks += self.change_rules(step / self.steps_per_epoch for step, _ in self.journal)
        label = N_("engine", "error, share wrong") if self.curve == "error" else N_("engine", "cross-entropy")
        high = max(0.5, 1.05 * highest)
        return Plot(Axis(N_("engine", "epoch"), 0, float(self.epochs)), Axis(label, 0, high), marks)

    def _histogram(self) -> Plot:
        """All weights of both networks in the same bins."""
        weights = {name: self._weights(name) for name in self.classifiers}
        reach = float(np.ceil(max(3.0, *(np.abs(w).max() for w in weights.values()))))
        edges = np.linspace(-reach, reach, 41)
        marks: list[PlotMark] = [
            Bars(name, edges, np.histogram(weights[name], edges)[0] / len(weights[name]), role, label, 0.5,
                 "hatched" if name == "with" else "plain")
            for name, role, label in reversed(NETWORKS)
        ]
        return Plot(Axis(N_("engine", "weight"), -reach, reach), Axis(N_("engine", "share"), 0), marks)

    def _activation_bars(self) -> Plot:
        """Mean outputs of the hidden layers in training and in prediction."""
        marks: list[PlotMark] = []
        training, prediction = self._activations()
        sides: tuple[tuple[float, list[float], Role, str], ...] = (
            (0.62, training, WITH, N_("engine", "in training")),
            (1.02, prediction, "series-4", N_("engine", "in prediction")),
        )
        for layer in (0, 1):
            for left, values, role, label in sides:
                edges, height = layer + np.array([left, left + 0.36]), np.array([values[layer]])
                marks.append(Bars(f"{label}-{layer}", edges, height, role, label if layer == 0 else "", 0.8,
                                  "plain" if values is training else "hatched"))
        ticks = [(1.0, N_("engine", "first layer")), (2.0, N_("engine", "second layer"))]
        return Plot(Axis("", 0.5, 2.5, ticks=ticks), Axis(N_("engine", "mean activation"), 0), marks)


def _inputs_used(weights: Array) -> float:
    """On how many inputs the units of a layer lean: (Σw²)²/Σw⁴ of each row of weights (units, inputs), their mean.

    1 if a unit listens to one input alone, the number of inputs if to all alike; 0 without any weight.
    """
    squares = np.square(weights.astype(np.float64))
    fourth = np.maximum(np.square(squares).sum(1), np.finfo(np.float64).tiny)
    return float(np.mean(squares.sum(1) ** 2 / fourth))


def _edge(key: str, probabilities: Array, role: Role, label: str, dash: Dash) -> Contours:
    """Where both classes are as likely."""
    line: Any = boundary(probabilities, shaded=False)[0]
    return Contours(key, line.x, line.y, line.z, line.levels, role, label, 2, dash)
