"""Batch, mini-batch and stochastic gradient descent: three learners from one start on one real bowl.

One step of the lab shows each learner one more sample. The stochastic learner updates at every
sample, the mini-batch learner at every B-th and at the end of the epoch (the short last batch is
used), the batch learner once an epoch; all walk through the same shuffle. One that diverges stays
where it was, the others go on.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from engine.data.generators import HOUSE_NOISE, house_prices, linear
from engine.data.regression import LinearRegression, Reduction
from engine.data.splits import standardise
from engine.history import History, centred_average
from engine.lab import Attributes, Lab, Panel, Part, Preset
from engine.parameters import Choice, Choices, Float, Int, Mark, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Array,
    Axis,
    Banner,
    Contours,
    Field,
    Handle,
    Line,
    Plot,
    Points,
    Readout,
    Role,
    Symbol,
    View,
    cell_range,
    epoch_bands,
)
from engine.views import Mark as PlotMark

WINDOW = 1.7
"""How far the landscape reaches from the minimum, in units of the start's offset."""
GRID = 121
CONTOURS = 14
HEADS: dict[str, Symbol] = {"batch": "diamond", "mini-batch": "square", "stochastic": "triangle"}
"""What stands at the newest point of each learner, so that colour is not the only sign."""
REDUCTIONS: dict[str, Reduction] = {"mean": "mean", "sum": "sum"}
HOPELESS = 1e4
"""A learner whose loss is this many times the first one has diverged: it would grow without end."""


class Learner:
    """Weights (w₀, w₁), and what one gradient-descent learner has spent so far."""

    columns = ("updates", "w0", "w1", "loss", "seen", "seconds")

    def __init__(self, name: str, role: Role, start: Array) -> None:
        self.name = name
        self.role: Role = role
        self.w = start.copy()
        self.updates = 0
        self.first = 0
        self.loss = 0.0
        self.seen = np.nan
        self.rises = 0
        """Updates at which the loss of its own batch was larger than that of the batch before."""
        self.seconds = 0.0
        self.lost = False

    def row(self) -> tuple[float, ...]:
        """The values of `columns`."""
        return self.updates, self.w[0], self.w[1], self.loss, self.seen, self.seconds


class Learners(Lab):
    """Three ways down one bowl."""

    key = "descent.learners"
    title = N_("engine", "Three learners")
    short_title = N_("engine", "Learners")
    summary = N_("engine", "Same data, same start, same shuffle: they differ in how many samples each update sees.")
    speed = 60
    step_name = N_("engine", "sample")
    presented = ("learning_rate", "batch_size")
    presented_panels = ("landscape", "loss")
    panels = (
        Panel("landscape", N_("engine", "Loss over the two weights"), row=0, height=5, width=3),
        Panel("fit", N_("engine", "Data and lines"), row=0, height=5, width=2),
        Panel("loss", N_("engine", "Loss"), row=1, height=4),
    )

    learning_rate = Float(
        0.12, low=1e-6, high=10, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "How far an update goes along the negative gradient. Above 2/λmax full-batch descent "
                          "overshoots further at every update."),
    )
    batch_size = Int(
        8, low=1, high=5000, scale="powers-of-two", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Batch size"), symbol="B",
        help=N_("engine", "Samples in an update of the mini-batch learner; from N on it is the batch learner."),
    )
    epochs = Int(
        20, low=1, high=1000, scale="log", effect="live", group=N_("engine", "Learning"), label=N_("engine", "Epochs"),
        help=N_("engine", "How often every sample is seen. Updates = epochs × ⌈N/B⌉."),
    )
    reduction = Choice(
        "mean", options={"mean": N_("engine", "mean"), "sum": N_("engine", "sum")}, group=N_("engine", "Loss"),
        label=N_("engine", "Over the samples"), symbol="J",
        help=N_("engine", "J = ½ Σ(ŷ − y)², or that divided by the number of samples. With the sum the largest stable "
                          "learning rate shrinks as 1/N."),
    )
    scaling = Choice(
        "standardised",
        options={"standardised": N_("engine", "standardised"), "unit": N_("engine", "0 to 1"),
                 "raw": N_("engine", "raw")},
        group=N_("engine", "Loss"), label=N_("engine", "Input"), symbol="x",
        help=N_("engine", "Standardised: mean 0, standard deviation 1, a round bowl. Raw: as measured; the areas of "
                          "the houses make a valley 50,000 times steeper across than along."),
    )
    data = Choice(
        "houses", options={"houses": N_("engine", "house prices"), "line": N_("engine", "a noisy line")},
        group=N_("engine", "Data"), label=N_("engine", "Data set"),
        help=N_("engine", "30 houses of 30 to 100 m² at 0.05 + 0.014 · area billion đồng, or any N points around "
                          "1 + 2x."),
    )
    samples = Int(
        30, low=2, high=5000, scale="log", group=N_("engine", "Data"), label=N_("engine", "Samples"), symbol="N",
        help=N_("engine", "How many points; the first ones stay where they are."),
        shown_if=lambda values: values["data"] == "line",
    )
    noise = Float(
        2.0, low=0, high=5, decimals=2, group=N_("engine", "Data"), label=N_("engine", "Noise"), symbol="σ",
        help=N_("engine", "Spread of the points about the true line: in units of y, for the houses in units of 0.06 "
                          "billion đồng. The points slide, they are not drawn anew."),
    )
    start_at = Numbers(
        (-1.2, 1.2), low=-100, high=100, shortest=2, longest=2, hidden=True, label=N_("engine", "Start"),
        help=N_("engine", "Where all three start, relative to the minimum."),
    )
    shown = Choices(
        tuple(HEADS), options={"batch": N_("engine", "batch"), "mini-batch": N_("engine", "mini-batch"),
                               "stochastic": N_("engine", "stochastic")},
        effect="view", group=N_("engine", "Learning"), label=N_("engine", "Shown"),
        help=N_("engine", "Those that are not shown go on learning."),
    )
    x_axis = Choice(
        "epochs", effect="view", panel="loss", label=N_("engine", "Against"),
        options={"epochs": N_("engine", "epochs"), "updates": N_("engine", "updates"),
                 "seconds": N_("engine", "seconds")},
        help=N_("engine", "The same run measured differently: an epoch is one update for batch and N for stochastic."),
    )
    curve = Choice(
        "full", effect="view", panel="loss", label=N_("engine", "Loss"),
        options={"full": N_("engine", "of all samples"), "seen": N_("engine", "of the batch seen")},
        help=N_("engine", "The true loss at the learner's weights, or what it sees itself: the loss of its own batch "
                          "before the update, thin, with its moving average over an epoch."),
    )
    scale = Choice(
        "linear", effect="view", panel="loss", label=N_("engine", "Scale"),
        options={"linear": N_("engine", "linear"), "log": N_("engine", "log")},
        help=N_("engine", "On a log scale a steady rate is a straight line."),
    )

    presets = (
        Preset("three-paths", N_("engine", "Three paths to the minimum"), {"learning_rate": 0.12, "epochs": 20}, 600,
               N_("engine", "Batch straight, mini-batch wobbling, stochastic wandering: the book's figure, computed."),
               figure=("landscape", "loss")),
        Preset("cost-per-iteration", N_("engine", "Cost per iteration: batch and mini-batch"),
               {"data": "line", "samples": 128, "batch_size": 32, "learning_rate": 0.06, "epochs": 40, "noise": 3.0,
                "x_axis": "updates", "curve": "seen", "start_at": (-1.2, 0.8), "shown": ("batch", "mini-batch")}, 5120,
               N_("engine", "The batch's cost falls at every update; a mini-batch's falls on average only."),
               speed=500, figure=("loss",)),
        Preset("bent", N_("engine", "When the batch path bends"),
               {"scaling": "unit", "learning_rate": 0.5, "epochs": 60, "start_at": (-1.4, 0.6)}, 1800,
               N_("engine", "In a stretched bowl even the batch path is no straight line.")),
        Preset("raw-areas", N_("engine", "Raw areas: a valley 50,000 times steeper across"),
               {"scaling": "raw", "learning_rate": 0.0002, "epochs": 60}, 1800,
               N_("engine", "Nothing is normalised: the largest stable learning rate is tiny and the valley floor is "
                            "hardly walked at all.")),
        Preset("too-fast", N_("engine", "Learning rate past its mark"),
               {"learning_rate": 2.05, "epochs": 100, "scale": "log"}, 3000,
               N_("engine", "Just above 2/λmax full-batch descent diverges, however near the minimum it starts.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        noise, rng = self.noise, self.generator("data")
        self.set = house_prices(rng, noise * HOUSE_NOISE) if self.data == "houses" else linear(self.samples, noise, rng)
        x, y = self._scaled(self.set.x), self.set.y.astype(np.float64)
        self.problem = LinearRegression(x, y, REDUCTIONS[self.reduction])
        self._draw_landscape()
        self.n = len(self.set)
        begin = self.problem.minimum + np.array(self.start_at) * self.unit
        self.learners = [
            Learner(N_("engine", "batch"), "batch", begin), Learner(N_("engine", "mini-batch"), "mini-batch", begin),
            Learner(N_("engine", "stochastic"), "stochastic", begin),
        ]
        self.first_loss = float(self.problem.loss(begin))
        for learner in self.learners:
            learner.loss = self.first_loss
        self.rng, self.order = self.generator("shuffle"), np.arange(self.n)
        names = [f"{column}_{learner.name}" for learner in self.learners for column in Learner.columns]
        self.history = History(["samples", *names], capacity=1 << 15)
        self._record(0)

    def _scaled(self, x: Array) -> Array:
        if self.scaling == "standardised":
            x, _ = standardise(x)
        elif self.scaling == "unit":
            x = (x - x.min()) / ((x.max() - x.min()) or 1)
        return x[:, 0]

    def _record(self, samples: int) -> None:
        self.history.append([samples, *(value for learner in self.learners for value in learner.row())])

    def step(self) -> None:
        place = self.steps % self.n
        if place == 0:
            self.order = self.rng.permutation(self.n)
            for learner in self.learners:
                learner.first = 0
        sizes = (self.n, min(self.batch_size, self.n), 1)
        for learner, size in zip(self.learners, sizes, strict=True):
            if not learner.lost and (place + 1 - learner.first >= size or place + 1 == self.n):
                self._update(learner, self.order[learner.first : place + 1])
                learner.first = place + 1
        self._record(self.steps + 1)

    def _update(self, learner: Learner, batch: Array) -> None:
        began = time.perf_counter()
        gradient = self.problem.gradient(learner.w, batch)
        w = learner.w - self.learning_rate * gradient
        learner.seconds += time.perf_counter() - began
        loss = float(self.problem.loss(w))
        if not loss <= HOPELESS * max(self.first_loss, self.problem.least_loss):
            learner.lost, self.banner = True, self._explain(learner)
            return
        residual = learner.w[0] + learner.w[1] * self.problem.x[batch] - self.problem.y[batch]
        seen = 0.5 * float(residual @ residual) / (len(batch) if self.reduction == "mean" else 1)
        learner.rises += seen > learner.seen
        learner.seen, learner.w, learner.loss = seen, w, loss
        learner.updates += 1

    def _explain(self, learner: Learner) -> Banner:
        limit, single = self.problem.largest_stable_rate, self._single_sample_rate
        above = self.learning_rate > limit
        fix = {"learning_rate": float(f"{0.5 * min(limit, single):.2g}")}
        text = (
            N_("engine", "The {who} learner diverged: η = {rate} is above 2/λmax = {limit}, so every update overshoots "
                         "the minimum by more than it corrects.")
            if above else
            N_("engine", "The {who} learner diverged: η = {rate} is below 2/λmax = {limit} of all samples, but single "
                         "samples are steeper. The steepest alone allows {single}.")
        )
        message = Message(text, who=learner.name, rate=self.learning_rate, limit=limit, single=single)
        return Banner(message, Message(N_("engine", "Try η = {rate}"), rate=fix["learning_rate"]), dict(fix))

    @property
    def _single_sample_rate(self) -> float:
        """2/λmax of the steepest single sample: its Hessian (1, x)(1, x)ᵀ has λ = 1 + x²."""
        return float(2 / (1 + np.max(self.problem.x**2)))

    @property
    def steps_per_epoch(self) -> int:
        return self.n

    @property
    def finished(self) -> bool:
        """At the last sample, or when no learner is left."""
        return self.steps >= self.last_step or all(learner.lost for learner in self.learners)

    @property
    def last_step(self) -> int:
        return self.epochs * self.n

    def parts(self) -> dict[str, Part]:
        return {"all": Attributes(self, "learners", "order", "rng")}

    # ---- What it shows.

    def marks(self) -> dict[str, Any]:
        limit = self.problem.largest_stable_rate
        above = self.learning_rate > limit
        below = N_("engine", "stable below 2/λmax = {limit}")
        text = N_("engine", "above 2/λmax = {limit}: diverges") if above else below
        return {"learning_rate": [Mark(limit, Message(text, limit=limit))], "batch_size": [Mark(None, self._count())]}

    def _count(self) -> Message:
        """How many updates the mini-batch learner makes."""
        size = min(self.batch_size, self.n)
        steps = -(-self.n // size)
        return Message(N_("engine", "⌈{n}/{size}⌉ = {steps} an epoch, × {epochs} epochs = {updates} updates"),
                       n=self.n, size=size, steps=steps, epochs=self.epochs, updates=steps * self.epochs)

    def limits(self) -> dict[str, float]:
        return {"batch_size": self.n}

    def readouts(self) -> list[Readout]:
        return [Readout(learner.name, learner.loss, role=learner.role) for learner in self.learners]

    def figures(self) -> dict[str, float | int | str]:
        low, high = self.problem.eigenvalues
        found: dict[str, float | int | str] = {
            "least_loss": self.problem.least_loss, "lambda_min": low, "lambda_max": high,
            "largest_stable_rate": self.problem.largest_stable_rate,
        }
        for learner in self.learners:
            found |= {f"loss_{learner.name}": learner.loss, f"updates_{learner.name}": learner.updates,
                      f"rises_{learner.name}": learner.rises,
                      f"w0_{learner.name}": float(learner.w[0]), f"w1_{learner.name}": float(learner.w[1])}
        return found

    def views(self) -> dict[str, View]:
        self.visible = [learner for learner in self.learners if learner.name in self.shown]
        rows = {learner.name: self._rows(learner) for learner in self.visible}
        return {"landscape": self._landscape(rows), "fit": self._fit(), "loss": self._loss(rows)}

    def _rows(self, learner: Learner) -> Array:
        """The history's rows in which this learner moved."""
        updates = self.history[f"updates_{learner.name}"]
        return np.flatnonzero(np.diff(updates, prepend=-1))

    def _draw_landscape(self) -> None:
        """The surface and its contours; traced once, however long the run."""
        problem = self.problem
        spread = max(float(np.var(problem.y)), 1e-9) * (1 if self.reduction == "mean" else len(problem.y))
        self.unit = np.sqrt(spread / np.maximum(np.diag(problem.hessian), 1e-12))
        w0, w1 = (m + WINDOW * u * np.linspace(-1, 1, GRID) for m, u in zip(problem.minimum, self.unit, strict=True))
        loss = problem.loss_grid(w0, w1)
        z = np.sqrt(np.maximum(loss - problem.least_loss, 0))
        levels = z.max() * np.arange(1, CONTOURS + 1) / (CONTOURS + 1)
        self.surface: list[PlotMark] = [
            Field("surface", z, cell_range(w0), cell_range(w1), 0, float(z.max()), values=loss,
                  reads=N_("engine", "J(w)")),
            Contours("contours", w0, w1, z, levels),
        ]
        self.axes = Axis(N_("engine", "w₀ (intercept)"), w0[0], w0[-1]), Axis(N_("engine", "w₁ (slope)"), w1[0], w1[-1])

    def _landscape(self, rows: dict[str, Array]) -> Plot:
        paths: list[PlotMark] = [
            Line(
                f"path-{learner.name}", self.history[f"w0_{learner.name}"][rows[learner.name]],
                self.history[f"w1_{learner.name}"][rows[learner.name]], learner.role, self._label(learner),
                width=1 if learner.role == "stochastic" else 2, markers=learner.role != "stochastic",
                head=HEADS[learner.name],
            )
            for learner in reversed(self.visible)
        ]
        (m0, m1), (u0, u1), (s0, s1) = self.problem.minimum, self.unit, self.start_at
        ends: list[PlotMark] = [
            Points("minimum", np.array([m0]), np.array([m1]), "minimum", N_("engine", "minimum"), "circle", 11),
            Handle("start", m0 + s0 * u0, m1 + s1 * u1, "start_at", origin=(m0, m1), unit=(u0, u1)),
        ]
        return Plot(*self.axes, [*self.surface, *paths, *ends], click="start_at")

    def _label(self, learner: Learner) -> Message:
        return Message(N_("engine", "{who} B = {size}"), who=learner.name, size=self._size(learner))

    def _size(self, learner: Learner) -> int:
        return {"batch": self.n, "mini-batch": min(self.batch_size, self.n), "stochastic": 1}[learner.name]

    def _fit(self) -> Plot:
        x, y = self.problem.x, self.problem.y
        margin = 0.06 * np.ptp(x)
        ends = np.array([x.min() - margin, x.max() + margin])
        lines: list[PlotMark] = [
            Line(learner.name, ends, learner.w[0] + learner.w[1] * ends, learner.role,
                 dash="dash" if learner.role == "mini-batch" else "dot" if learner.role == "stochastic" else "solid")
            for learner in self.visible
        ]
        heads: list[PlotMark] = [
            Points(f"{learner.name}-head", x[-1:], learner.w[0] + learner.w[1] * x[-1:], learner.role,
                   symbol=HEADS[learner.name])
            for learner in self.visible
        ]
        best = Line("best", ends, self.problem.minimum[0] + self.problem.minimum[1] * ends, "minimum", width=1)
        label = self.set.x_names[0] if self.scaling == "raw" else N_("engine", "x, rescaled")
        room = 0.15 * np.ptp(y) or 1.0
        axes = Axis(label, ends[0], ends[1]), Axis(self.set.y_name, float(y.min() - room), float(y.max() + room))
        return Plot(*axes, [Points("data", x, y, "muted", size=6, alpha=0.7), best, *lines, *heads], legend=False)

    def _loss(self, rows: dict[str, Array]) -> Plot:
        marks: list[PlotMark] = [*epoch_bands(self.epochs)] if self.x_axis == "epochs" else []
        for learner in reversed(self.visible):
            marks += self._loss_curve(learner, rows[learner.name])
        marks += self._changes()
        label = {"epochs": N_("engine", "epoch"), "updates": N_("engine", "updates"),
                 "seconds": N_("engine", "seconds of computing")}[self.x_axis]
        high = float(self.epochs) if self.x_axis == "epochs" else None
        low = None if self.scale == "log" else 0.0
        return Plot(Axis(label, 0, high), Axis(N_("engine", "J(w)"), low, log=self.scale == "log"), marks)

    def _changes(self) -> list[PlotMark]:
        """The live changes: at one epoch for all, but after as many updates or seconds as each learner had made."""
        if self.x_axis == "epochs":
            return self.change_rules(step / self.n for step, _ in self.journal)
        return [
            rule for learner in self.visible for rule in self.change_rules(
                self.change_places(f"{self.x_axis}_{learner.name}"), learner.role, f"B = {self._size(learner)}")
        ]

    def _loss_curve(self, learner: Learner, rows: Array) -> list[PlotMark]:
        column = "samples" if self.x_axis == "epochs" else f"{self.x_axis}_{learner.name}"
        x = self.history[column][rows] / (self.n if self.x_axis == "epochs" else 1)
        label = self._label(learner)
        width = 1.5 if learner.role == "stochastic" else 2
        if self.curve == "full":
            loss = self.history[f"loss_{learner.name}"][rows]
            return [Line(learner.name, x, loss, learner.role, label, width, head=HEADS[learner.name])]
        seen = self.history[f"seen_{learner.name}"][rows][1:]
        window = max(1, round(self.n / max(1, {"batch": self.n, "mini-batch": self.batch_size}.get(learner.name, 1))))
        return [
            Line(f"{learner.name}-raw", x[1:], seen, learner.role, width=1, alpha=0.5),
            Line(learner.name, x[1:], centred_average(seen, window), learner.role, label, width,
                 head=HEADS[learner.name]),
        ]

