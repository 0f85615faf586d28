"""Dying ReLU: units that are 0 for every training sample, in ReLU and Leaky ReLU from the same start."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engine.data.generators import circles, moons, spirals
from engine.history import History, moving_average
from engine.lab import Attributes, Diverged, Lab, Panel, Part, Preset
from engine.network.initializers import Initializer
from engine.network.layers import Activation
from engine.network.losses import LogisticCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Array,
    Axis,
    Banner,
    Bars,
    Dash,
    Field,
    Line,
    Plot,
    Points,
    Prose,
    Readout,
    Role,
    Rule,
    Symbol,
    View,
)
from engine.views import Mark as PlotMark

DATA = {"circles": circles, "moons": moons, "spirals": spirals}
NOISE = 0.1
MOST_LAYERS = 5
HOPELESS = 1e6
"""A loss above this has diverged: the outputs are far outside of what a cross-entropy can bring back."""

LAYER_HEADS: tuple[Symbol, ...] = ("circle", "square", "triangle", "diamond", "star")
LAYER_ROLES: tuple[Role, ...] = ("series-1", "series-2", "series-3", "series-5", "series-6")
BINS = np.linspace(0, 1, 21)


@dataclass
class Half:
    """One of the two networks, and for each of its hidden layers where it is `silent`, (units, samples): z ≤ 0.

    There a ReLU outputs 0 and its slope is 0; for Leaky ReLU the slope is α.
    """

    name: str
    label: str
    role: Role
    trainer: Trainer
    silent: list[Array]

    def measure(self, X: Array) -> None:
        """Look at every unit on all samples."""
        network = self.trainer.network
        hidden = [isinstance(layer, Activation) for layer in network.layers]
        self.silent = [a <= 0 for a, wanted in zip(network.activations(X), hidden, strict=True) if wanted]

    def always_silent(self) -> list[Array]:
        """For each hidden layer which units, (units,), are silent for every sample."""
        return [np.logical_and.reduce(layer, axis=1) for layer in self.silent]

    def shares(self) -> list[float]:
        """The share of such units in each hidden layer."""
        return [float(layer.mean()) for layer in self.always_silent()]

    def silence(self) -> Array:
        """For every unit the share of samples for which it is silent, (all units,)."""
        return np.concatenate([layer.mean(axis=1) for layer in self.silent])


class Dying(Lab):
    """Two networks that differ in what a unit does with a negative sum."""

    key = "activations.dying"
    title = N_("engine", "Dying ReLU")
    short_title = N_("engine", "Dying ReLU")
    summary = N_("engine", "A ReLU that outputs 0 for every sample gets no gradient and can't come back. Being 0 for "
                           "half of them is healthy.")
    speed = 120
    presented = ("learning_rate", "bias_shift")
    presented_panels = ("dead", "map")
    panels = (
        Panel("dead", N_("engine", "Units silent for every sample"), row=0, height=5),
        Panel("map", N_("engine", "Which unit answers which sample"), row=0, height=5),
        Panel("silence", N_("engine", "How often a unit is silent"), row=1, height=4, width=2),
        Panel("loss", N_("engine", "Training loss"), row=1, height=4, width=2),
        Panel("verdict", N_("engine", "Dead or only quiet?"), row=1, height=4, width=2),
    )

    learning_rate = Float(
        0.2, low=1e-3, high=20, scale="log", effect="live", group=N_("engine", "What kills"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "One long step can push a unit's weights and bias so far that its sum is negative for every "
                          "sample."),
    )
    bias_shift = Float(
        0.0, low=-5, high=2, decimals=2, group=N_("engine", "What kills"),
        label=N_("engine", "Bias at the start"), symbol="b",
        help=N_("engine", "All hidden biases begin here instead of at 0. A negative one silences units from the "
                          "start."),
    )
    scale = Float(
        1.0, low=0.1, high=5, scale="log", decimals=2, group=N_("engine", "What kills"),
        label=N_("engine", "Scale of the weights"),
        help=N_("engine", "He weights are multiplied by this. Small weights can't outweigh a negative bias."),
    )
    leak = Float(
        0.05, low=0.001, high=0.5, scale="log", decimals=3, effect="live", group=N_("engine", "The cure"),
        label=N_("engine", "Slope of Leaky ReLU"), symbol="α",
        help=N_("engine", "The second network's slope for negative sums: the way back for a unit that is always "
                          "negative."),
    )
    depth = Int(
        3, low=1, high=MOST_LAYERS, group=N_("engine", "Networks"), label=N_("engine", "Hidden layers"), symbol="L",
        help=N_("engine", "Hidden layers of both networks."),
    )
    width = Int(
        32, low=2, high=128, scale="powers-of-two", group=N_("engine", "Networks"), label=N_("engine", "Units in each"),
        help=N_("engine", "Units of every hidden layer."),
    )
    batch_size = Int(
        16, low=1, high=400, scale="powers-of-two", group=N_("engine", "Networks"), label=N_("engine", "Batch size"),
        symbol="B", help=N_("engine", "Samples in an update, the same ones for both networks."),
    )
    data = Choice(
        "circles", options={"circles": N_("engine", "two rings"), "moons": N_("engine", "two moons"),
                            "spirals": N_("engine", "two spirals")},
        group=N_("engine", "Data"), label=N_("engine", "Data set"),
        help=N_("engine", "Two classes of points in the plane."),
    )
    samples = Int(
        200, low=20, high=400, group=N_("engine", "Data"), label=N_("engine", "Samples"), symbol="N",
        help=N_("engine", "Dead means 0 for all of these."),
    )
    shown_layer = Int(
        3, low=1, high=MOST_LAYERS, effect="view", panel="map", label=N_("engine", "Layer"),
        help=N_("engine", "The hidden layer whose units are the rows of the map."),
    )
    shown_network = Choice(
        "relu", options={"relu": N_("engine", "ReLU"), "leaky": N_("engine", "Leaky")}, effect="view", panel="map",
        label=N_("engine", "Network"), help=N_("engine", "Whose units are the rows of the map."),
    )

    presets = (
        Preset("healthy", N_("engine", "A healthy start"), {}, 0,
               N_("engine", "He weights, biases 0: about half of all outputs are 0, and almost no unit is dead.")),
        Preset("learning-rate-that-kills", N_("engine", "A learning rate that kills"), {"learning_rate": 1.5}, 600,
               N_("engine", "Within a few hundred updates a whole layer of ReLUs is dead and the network outputs one "
                            "number. Leaky ReLU, from the same start, learns. Other weights may lose only part of "
                            "it.")),
        Preset("negative-bias", N_("engine", "A bias that kills"), {"bias_shift": -1.5, "learning_rate": 0.5}, 600,
               N_("engine", "The last layer is silent for every sample before the first update, and ReLU's network "
                            "never learns. Leaky ReLU gets out.")),
        Preset("leaky-revives", N_("engine", "Leaky ReLU revives"),
               {"bias_shift": -2.0, "scale": 0.5, "leak": 0.2, "learning_rate": 0.5, "data": "moons", "depth": 2,
                "shown_layer": 2, "shown_network": "leaky"}, 1500,
               N_("engine", "Every unit starts silent. ReLU's network never moves; with a slope on the negative side "
                            "units come back.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        points = DATA[self.data](self.samples, NOISE, self.generator("data"))
        self.x, self.y = points.x, points.y
        self.halves = [
            self._half("relu", N_("engine", "ReLU"), "series-4"),
            self._half("leaky_relu", N_("engine", "Leaky ReLU"), "series-2"),
        ]
        layers = range(1, self.depth + 1)
        columns = [f"{half.name}_{layer}" for half in self.halves for layer in layers]
        self.history = History(["updates", *columns, "loss_relu", "loss_leaky_relu"], capacity=1 << 14)
        self._record([half.trainer.network.evaluate(self.x, self.y)[0] for half in self.halves])

    def _half(self, name: str, label: str, role: Role) -> Half:
        network = Network(
            2, perceptron([self.width] * self.depth, 1, name, alpha=self.leak), LogisticCrossEntropy(),
            rng=self.generator("weights"), initializer=Initializer("he", self.scale),
        )
        for layer in network.dense[:-1]:
            layer.bias[...] = self.bias_shift
        batches = Batches(self.samples, min(self.batch_size, self.samples), self.generator("shuffle"))
        half = Half(name, label, role, Trainer(network, SGD(self.learning_rate), self.x, self.y, batches), [])
        half.measure(self.x)
        return half

    def apply(self, changed: set[str]) -> None:
        for half in self.halves:
            half.trainer.optimizer.learning_rate = self.learning_rate
        for layer in self.halves[1].trainer.network.layers:
            if isinstance(layer, Activation):
                layer.alpha = self.leak

    def step(self) -> None:
        with np.errstate(over="ignore", invalid="ignore"):
            losses = [float(half.trainer.step()) for half in self.halves]
        for half, loss in zip(self.halves, losses, strict=True):
            if not loss < HOPELESS:
                raise Diverged(self._explain(half))
            half.measure(self.x)
        self._record(losses)

    def _record(self, losses: list[float]) -> None:
        shares = [share for half in self.halves for share in half.shares()]
        self.history.append([self.steps + (len(self.history) > 0), *shares, *losses])

    def _explain(self, half: Half) -> Banner:
        lower = float(f"{self.learning_rate / 5:.2g}")
        return Banner(
            Message(N_("engine", "The {who} network diverged: η = {rate} is so large that its units explode rather "
                                 "than die."),
                    who=half.label, rate=self.learning_rate),
            Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
        )

    @property
    def steps_per_epoch(self) -> int:
        return math.ceil(self.samples / min(self.batch_size, self.samples))

    def parts(self) -> dict[str, Part]:
        trainers: dict[str, Part] = {half.name: half.trainer for half in self.halves}
        return trainers | {f"silent_{half.name}": Attributes(half, "silent") for half in self.halves}

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"shown_layer": self.depth, "batch_size": self.samples}

    def readouts(self) -> list[Readout]:
        relu, leaky = self.halves
        return [
            Readout(N_("engine", "dead ReLUs"), dead(relu), of=self.units, role=relu.role),
            Readout(N_("engine", "accuracy ReLU"), self._accuracy(relu), role=relu.role),
            Readout(N_("engine", "accuracy Leaky"), self._accuracy(leaky), role=leaky.role),
        ]

    @property
    def units(self) -> int:
        """Hidden units of one network."""
        return self.depth * self.width

    def _accuracy(self, half: Half) -> float:
        return float(half.trainer.network.evaluate(self.x, self.y)[1])

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {"units": self.units}
        for half in self.halves:
            found |= {
                f"always_silent_{half.name}": dead(half), f"silent_share_{half.name}": float(half.silence().mean()),
                f"accuracy_{half.name}": self._accuracy(half),
            }
        return found

    def views(self) -> dict[str, View]:
        return {"dead": self._dead(), "map": self._map(), "silence": self._silence(), "loss": self._loss(),
                "verdict": self._verdict()}

    def _dead(self) -> Plot:
        x, marks = self.history["updates"], list[PlotMark]()
        for i in range(self.depth):
            label = Message(N_("engine", "ReLU layer {layer}: dead"), layer=i + 1)
            share = 100 * self.history[f"relu_{i + 1}"]
            marks.append(Line(f"relu-{i}", x, share, LAYER_ROLES[i], label, head=LAYER_HEADS[i]))
        leaky = np.mean([self.history[f"leaky_relu_{i + 1}"] for i in range(self.depth)], axis=0)
        label_leaky = N_("engine", "Leaky, all layers: always negative, but learning")
        marks.append(Line("leaky", x, 100 * leaky, "muted", label_leaky, dash="dash"))
        marks += self.change_rules(float(step) for step, _ in self.journal)
        return Plot(Axis(N_("engine", "updates"), 0), Axis(N_("engine", "share of units (%)"), 0, 102), marks)

    def _map(self) -> Plot:
        """Rows are units, columns samples in the order of their class; filled where the unit answers."""
        half = self.halves[0 if self.shown_network == "relu" else 1]
        silent = half.silent[min(self.shown_layer, self.depth) - 1]
        answers = (~silent[:, np.argsort(self.y, kind="stable")]).astype(np.float64)
        units, samples = answers.shape
        gone = np.flatnonzero(silent.all(axis=1))
        label = N_("engine", "dead") if half.name == "relu" else N_("engine", "always negative")
        marks: list[PlotMark] = [
            Field("answers", answers, (0, samples), (0, units), 0, 1, "sequential", smooth=False),
            Rule("classes", float(np.sum(self.y == 0)), "x", "text", dash="solid"),
            Points("gone", np.full(len(gone), -0.025 * samples), gone + 0.5, "minimum", label, "cross", 7),
        ]
        x = Axis(N_("engine", "sample (class A, then B)"), -0.05 * samples, samples)
        return Plot(x, Axis(N_("engine", "unit"), 0, units), marks, legend=len(gone) > 0)

    def _silence(self) -> Plot:
        """A histogram of units by their share of silent samples; the dead have a bar of their own beyond 100 %."""
        marks: list[PlotMark] = [Rule("half", 50, "x", "muted", N_("engine", "healthy: ½"))]
        for half in self.halves:
            share = half.silence()
            counts, _ = np.histogram(share[share < 1], BINS)
            relu = half.name == "relu"
            if relu:
                marks.append(Bars(half.name, 100 * BINS, counts.astype(np.float64), half.role, half.label))
            else:
                heights = np.repeat(counts.astype(np.float64), 2)
                marks.append(Line(half.name, np.repeat(100 * BINS, 2)[1:-1], heights, half.role, half.label, 1.5))
        gone = float(dead(self.halves[0]))
        marks.append(Bars("dead", np.array([102.0, 107.0]), np.array([gone]), "text", N_("engine", "dead ReLUs"), 0.9,
                          "crossed"))
        return Plot(Axis(N_("engine", "samples with z ≤ 0 (%)"), 0, 110), Axis(N_("engine", "units"), 0), marks)

    def _loss(self) -> Plot:
        x, marks = self.history["updates"], list[PlotMark]()
        window = max(1, self.steps_per_epoch // self.history.stride)
        for half in self.halves:
            y = self.history[f"loss_{half.name}"]
            marks.append(Line(f"raw-{half.name}", x, y, half.role, width=1, alpha=0.25))
            dash: Dash = "solid" if half.name == "relu" else "dash"
            marks.append(Line(half.name, x, moving_average(y, window), half.role, half.label, dash=dash))
        return Plot(Axis(N_("engine", "updates"), 0), Axis(N_("engine", "cross-entropy"), 0), marks)

    def _verdict(self) -> Prose:
        relu, leaky = self.halves
        share = relu.shares()
        worst = int(np.argmax(share))
        paragraphs: list[str | Message] = [
            Message(N_("engine", "{percent} % of all ReLU outputs are 0 now, and {dead} of {units} units are dead."),
                    percent=round(100 * float(relu.silence().mean())), dead=dead(relu), units=self.units),
        ]
        if share[worst] == 1:
            paragraphs.append(Message(
                N_("engine", "Layer {layer} is dead as a whole: every sample gets the same output, and no gradient "
                             "reaches what lies before it."), layer=worst + 1))
        elif share[worst] > 0.25:
            paragraphs.append(Message(N_("engine", "Worst is layer {layer}: {percent} % of its units are dead."),
                                      layer=worst + 1, percent=round(100 * share[worst])))
        else:
            paragraphs.append(N_("engine", "Zeros alone are no harm: a unit that answers some samples still gets a "
                                           "gradient from them."))
        paragraphs.append(Message(
            N_("engine", "Leaky ReLU: {silent} units are negative for every sample; their slope is α = {slope}, not "
                         "0."),
            silent=dead(leaky), slope=self.leak))
        return Prose(paragraphs)


def dead(half: Half) -> int:
    """Units that are silent for every sample."""
    return sum(int(layer.sum()) for layer in half.always_silent())
