"""Twins: one network with batch normalization and one without, from the same start on the same batches.

Both see the same data, begin with the same weights and walk through the same shuffle. Loss and time
are recorded at every update; every few updates both are measured on the validation samples and a
look is taken inside, on fixed training samples that go through each network as one mini-batch.
"""

from __future__ import annotations

import numpy as np

from engine.history import History, moving_average
from engine.lab import Diverged, Lab, Panel, Part, Preset
from engine.labs.batchnorm._problem import ACTIVATION_LABELS, INITIALIZERS, LABELS, Problem, Shape, problem
from engine.labs.batchnorm._twin import PERCENTILES, Twin, reach_of
from engine.labs.batchnorm._twin_views import KNOWN, TwinViews
from engine.labs.batchnorm._verdict import verdict
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Banner, Line, Plot, Prose, Readout, View
from engine.views import Mark as PlotMark

PROBE = 128
"""Training samples that are sent through both networks when looking inside."""
EVERY = 20
"""Updates between two looks inside."""
WINDOW = 20
"""Updates in the moving average of the batches' losses."""


class Twins(Lab):
    """With and without batch normalization."""

    key = "batchnorm.twins"
    title = N_("engine", "Twins: with and without")
    short_title = N_("engine", "Twins")
    summary = N_("engine", "Two networks, same data, weights and shuffle. Only one of them normalises its batches.")
    speed = 60
    presented = ("learning_rate", "scale")
    presented_panels = ("loss", "layers")
    panels = (
        Panel("loss", N_("engine", "Loss"), row=0, height=4, width=1),
        Panel("accuracy", N_("engine", "Validation accuracy"), row=0, height=4, width=1),
        Panel("layers", N_("engine", "What each layer's activation is given"), row=1, height=5, width=4),
        Panel("inside", N_("engine", "Look inside"), row=1, height=5, width=4),
        Panel("words", N_("engine", "In words"), row=1, height=5, width=3),
    )

    learning_rate = Float(
        0.1, low=1e-4, high=10, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "The same for both. Batch normalization bears larger ones, and at a good one need not win."),
    )
    batch_size = Int(
        60, low=1, high=512, scale="powers-of-two", group=N_("engine", "Learning"), label=N_("engine", "Batch size"),
        symbol="B",
        help=N_("engine", "Samples in an update; the mean and variance are taken over them. With one sample x̂ = 0, "
                          "and the network with batch norm can learn nothing from its inputs."),
    )
    updates = Int(
        300, low=10, high=20000, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Updates"),
        help=N_("engine", "How many updates the run has."),
    )
    data = Choice(
        "mnist", options=LABELS, group=N_("engine", "Data"), label=N_("engine", "Data set"),
        help=N_("engine", "4,000 images of digits and 1,000 to judge by, or 400 points in the plane and 400 to judge "
                          "by."),
    )
    depth = Int(
        3, low=1, high=20, group=N_("engine", "Network"), label=N_("engine", "Hidden layers"),
        help=N_("engine", "Each is: weights, batch norm in one of the twins, activation."),
    )
    width = Int(
        100, low=1, high=256, scale="log", group=N_("engine", "Network"), label=N_("engine", "Units in each"),
        help=N_("engine", "Every hidden layer has this many."),
    )
    activation = Choice(
        "sigmoid", options=ACTIVATION_LABELS, group=N_("engine", "Network"),
        label=N_("engine", "Activation"), symbol="f",
        help=N_("engine", "What each hidden unit makes of what it is given."),
    )
    initializer = Choice(
        "normal", options=INITIALIZERS, group=N_("engine", "Network"), label=N_("engine", "Initial weights"),
        help=N_("engine", "How the weights are drawn, before the scale. n is the number of a layer's inputs."),
    )
    scale = Float(
        0.03, low=1e-3, high=30, scale="log", group=N_("engine", "Network"),
        label=N_("engine", "Initial scale"), symbol="s",
        help=N_("engine", "The drawn weights are multiplied by this. With batch norm the outputs don't change by it, "
                          "but the gradients are divided by it."),
    )
    x_axis = Choice(
        "updates", effect="view", panel="loss", label=N_("engine", "Against"),
        options={"updates": N_("engine", "updates"), "seconds": N_("engine", "seconds")},
        help=N_("engine", "Batch norm makes an update dearer: per second it gains less than per update. Seconds are "
                          "those of training on this machine, without drawing."),
    )
    loss_scale = Choice(
        "log", effect="view", panel="loss", label=N_("engine", "Scale"),
        options={"linear": N_("engine", "linear"), "log": N_("engine", "log")},
        help=N_("engine", "On a log scale both a diverging and a converging loss can be read."),
    )
    detail = Choice(
        "drift", effect="view", panel="inside", label=N_("engine", "Show"),
        options={
            "drift": N_("engine", "drift over time"), "gradients": N_("engine", "gradient by layer"),
            "saturation": N_("engine", "saturation by layer"), "learned": N_("engine", "γ and β as learned"),
            "curve": N_("engine", "on the activation curve"),
        },
        help=N_("engine", "Drift: the 15th, 50th and 85th percentile of what the activation function is given. "
                          "Saturated: where its slope is below a tenth of its largest."),
    )
    layer = Int(
        3, low=1, high=20, effect="view", group=N_("engine", "Look inside"), label=N_("engine", "Layer"),
        shown_if=lambda values: values["detail"] in ("drift", "curve"),
        help=N_("engine", "Which hidden layer the drift and the activation curve show, from the input on."),
    )
    units = Choice(
        "one", effect="view", group=N_("engine", "Look inside"), label=N_("engine", "Drift of"),
        options={"one": N_("engine", "one unit"), "all": N_("engine", "all units")},
        shown_if=lambda values: values["detail"] == "drift",
        help=N_("engine", "The first unit of the layer, as in the paper of 2015, or all of the layer together."),
    )
    words = Choice(
        "differ", effect="view", panel="words", label=N_("engine", "Show"),
        options={"differ": N_("engine", "what differs"), "known": N_("engine", "what is known")},
        help=N_("engine", "What the two runs' numbers say, or what experiments have shown about why."),
    )

    presets = (
        Preset("tiny-weights", N_("engine", "Tiny initial weights"), {},
               about=N_("engine", "Weights of 0.03 in three sigmoid layers: the plain network sees no difference "
                                  "between the digits, the other reads them after 200 updates.")),
        Preset("tie", N_("engine", "A tie"),
               {"activation": "relu", "initializer": "he", "scale": 1, "updates": 600, "detail": "gradients"},
               about=N_("engine", "ReLU, He's weights, a good learning rate: batch norm need not end higher.")),
        Preset("ten-times", N_("engine", "Learning rate ten times larger"),
               {"activation": "relu", "initializer": "he", "scale": 1, "learning_rate": 2, "depth": 5, "updates": 400},
               about=N_("engine", "2 instead of 0.2: the plain network is thrown off, the other goes on learning.")),
        Preset("problem-1", N_("engine", "Why normalise, problem 1: mean and variance run away"),
               {"activation": "relu", "initializer": "he", "scale": 2, "learning_rate": 0.01, "depth": 6,
                "updates": 300, "layer": 6, "units": "all"},
               about=N_("engine", "Each ReLU layer hands on only positive numbers and doubles their spread: the "
                                  "last is given ±30 instead of ±1. At η = 0.01 both still learn; try 0.03."),
               figure=("layers", "inside")),
        Preset("problem-2", N_("engine", "Why normalise, problem 2: saturation"),
               {"activation": "tanh", "initializer": "lecun", "scale": 5, "depth": 5, "detail": "saturation",
                "updates": 400},
               about=N_("engine", "With weights five times too large most of tanh's inputs lie on its flat ends, where "
                                  "the slope, and with it the gradient, is almost zero."), figure=("layers", "inside")),
        Preset("activation-curve", N_("engine", "On the activation curve"),
               {"initializer": "lecun", "scale": 8, "depth": 3, "detail": "curve", "layer": 2},
               about=N_("engine", "Where on the sigmoid a layer works: on its flat ends, or around the middle."),
               figure=("layers", "inside")),
        Preset("deep", N_("engine", "Ten layers of 64 on two moons"),
               {"data": "moons", "depth": 10, "width": 64, "activation": "tanh", "initializer": "lecun", "scale": 1,
                "batch_size": 32, "updates": 2000, "detail": "gradients"}, speed=200,
               about=N_("engine", "In a deep network the gradients of the first layers differ most.")),
        Preset("batch-of-two", N_("engine", "Two at a time: batch norm loses"),
               {"activation": "relu", "initializer": "he", "scale": 1, "batch_size": 2, "learning_rate": 0.03,
                "updates": 2000}, speed=300,
               about=N_("engine", "With two samples every x̂ is +1 or −1. What is left of the inputs is their order.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.task: Problem = problem(self.data, self.generator("data"))
        rng = self.generator("probe")
        self.probe = self.task.x[rng.permutation(len(self.task.x))[:PROBE]]
        self.plain = self._twin("plain", False)
        self.normed = self._twin("bn", True)
        self.twins = (self.plain, self.normed)
        twin_columns = [f"{column}_{twin.name}" for twin in self.twins for column in ("loss", "seconds", "accuracy")]
        self.history = History(["update", *twin_columns], 1 << 14)
        self.looks = History(["update", *twin_columns, *self._percentile_columns()], 1 << 11)
        self.drawing = TwinViews(self)
        self._look()
        self._record()

    def _twin(self, name: str, batch_norm: bool) -> Twin:
        shape = Shape(self.depth, self.width, self.activation, self.initializer)
        network = shape.network(self.task, batch_norm, self.generator("weights"), self.scale)
        size = min(self.batch_size, len(self.task.x))
        batches = Batches(len(self.task.x), size, self.generator("shuffle"))
        trainer = Trainer(network, SGD(self.learning_rate), self.task.x, self.task.y, batches)
        return Twin(name, "series-1" if batch_norm else "series-4", trainer, self.task)

    def _percentile_columns(self) -> list[str]:
        return [f"{twin.name}_{units}_{layer}_{p}" for twin in self.twins for units in ("one", "all")
                for layer in range(1, self.depth + 1) for p in PERCENTILES]

    def apply(self, changed: set[str]) -> None:
        for twin in self.twins:
            twin.trainer.optimizer.learning_rate = self.learning_rate

    def step(self) -> None:
        # In turn, so that neither always pays for what the other left in the processor's cache.
        for twin in self.twins if self.steps % 2 else reversed(self.twins):
            twin.update(self.steps)
        if all(twin.diverged_at is not None for twin in self.twins):
            raise Diverged(self._explain())
        if (self.steps + 1) % EVERY == 0:
            self._look(updated=True)
        self._record(self.steps + 1)

    def _explain(self) -> Banner:
        lower = float(f"{self.learning_rate / 10:.2g}")
        return Banner(
            Message(N_("engine", "Both networks diverged: without batch norm at update {plain}, with it at update "
                                 "{bn}. η = {rate} is too large."),
                    plain=self.plain.diverged_at, bn=self.normed.diverged_at, rate=self.learning_rate),
            Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
        )

    def _look(self, updated: bool = False) -> None:
        going = [twin for twin in self.twins if twin.diverged_at is None]
        z = [twin.pre_activations(self.probe) for twin in going]
        reach = reach_of(z)
        for twin, each in zip(going, z, strict=True):
            twin.look(each, reach, updated)
        row: list[float] = [self.steps + updated, *self._twin_values()]
        for twin in self.twins:
            for table in ("one_unit", "all_units"):
                known = twin.inside is not None and twin.diverged_at is None
                row += getattr(twin.inside, table).ravel().tolist() if known else [np.nan] * (3 * self.depth)
        self.looks.append(row)

    def _twin_values(self) -> list[float]:
        return [value for twin in self.twins for value in (twin.loss, twin.seconds, twin.accuracy)]

    def _record(self, update: int = 0) -> None:
        self.history.append([update, *self._twin_values()])

    @property
    def steps_per_epoch(self) -> int:
        return self.plain.trainer.batches[0].steps_per_epoch

    @property
    def last_step(self) -> int:
        return self.updates

    def parts(self) -> dict[str, Part]:
        return {"plain": self.plain, "bn": self.normed, "looks": self.looks}

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"layer": self.depth}

    def readouts(self) -> list[Readout]:
        return [
            Readout(label, Message(N_("engine", "{percent} %"), percent=round(100 * twin.accuracy, 1)), role=twin.role)
            for label, twin in ((N_("engine", "without BN"), self.plain), (N_("engine", "with BN"), self.normed))
        ]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {}
        for twin in self.twins:
            look = twin.inside
            found |= {
                f"accuracy_{twin.name}": twin.accuracy, f"loss_{twin.name}": twin.loss,
                f"seconds_{twin.name}": twin.seconds,
                f"diverged_at_{twin.name}": -1 if twin.diverged_at is None else twin.diverged_at,
                f"saturated_{twin.name}": float(look.saturated.mean()) if look else np.nan,
                f"first_gradient_{twin.name}": float(look.gradient[0]) if look else np.nan,
            }
        return found

    def views(self) -> dict[str, View]:
        words = verdict(self) if self.words == "differ" else KNOWN
        accuracy = self.drawing.keep("accuracy", (self.x_axis, self.updates, len(self.looks)), self._accuracy)
        return {
            "loss": self._loss(), "accuracy": accuracy, "layers": self.drawing.layers(),
            "inside": self.drawing.inside(), "words": Prose(words),
        }

    def _x(self, table: History, twin: Twin) -> Array:
        return table["update" if self.x_axis == "updates" else f"seconds_{twin.name}"]

    def _x_label(self) -> Axis:
        if self.x_axis == "updates":
            return Axis(N_("engine", "updates"), 0, float(self.updates))
        return Axis(N_("engine", "seconds of training"), 0)

    def _loss(self) -> Plot:
        marks: list[PlotMark] = []
        for twin in self.twins:
            x, y = self._x(self.history, twin)[1:], self.history[f"loss_{twin.name}"][1:]
            ends = len(y) if twin.diverged_at is None else int(np.argmax(np.isnan(y))) if np.isnan(y).any() else len(y)
            smooth = moving_average(y[:ends], max(1, WINDOW // self.history.stride))
            marks += [
                Line(f"{twin.name}-raw", x[:ends], y[:ends], twin.role, width=1, alpha=0.3),
                Line(twin.name, x[:ends], smooth, twin.role, self.drawing.label(twin), dash=self.drawing.dash(twin)),
            ]
            if twin.diverged_at is not None and ends:
                marks.append(self.drawing.cross(twin, float(x[ends - 1]), float(y[ends - 1])))
        if self.x_axis == "updates":
            marks += self.change_rules(step for step, _ in self.journal)
        low = None if self.loss_scale == "log" else 0.0
        vertical = Axis(N_("engine", "cross-entropy of the batch"), low, log=self.loss_scale == "log")
        return Plot(self._x_label(), vertical, marks)

    def _accuracy(self) -> Plot:
        marks = [
            Line(twin.name, self._x(self.looks, twin), self.looks[f"accuracy_{twin.name}"], twin.role,
                 self.drawing.label(twin), dash=self.drawing.dash(twin))
            for twin in self.twins
        ]
        return Plot(self._x_label(), Axis(N_("engine", "correct, share"), 0, 1), marks, legend=False)
