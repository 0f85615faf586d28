"""Darts on a target: what bias and variance are, seen and measured.

A dart d is a prediction; the bull's-eye is what it should have been. With noise the bull's-eye itself
is seen at a different place each time, t. Over n darts and n sights, with every dart held against
every sight,

    mean |d − t|²  =  |d̄ − t̄|²  +  mean |d − d̄|²  +  mean |t − t̄|²
    squared error     bias²         variance         noise

exactly, whatever the darts are. Variance is spread about the mean dart, not about the bull's-eye.

The darts are either thrown with a bias and a spread that are set, or each is a model: it is fitted to
a training set of its own, and its errors at two places x₀ and x₁ say how far right and how high it hits.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine import smoothers
from engine.history import History
from engine.lab import Lab, Panel, Preset
from engine.labs.fit._curves import DASHES, NOISE, SAMPLES, TRUTHS, places, truth, unit_noise
from engine.labs.fit._darts import APART, PARTS, REACH, Throws, board, circle, cloud, corner, single
from engine.parameters import Choice, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Arrows, Axis, Line, Plot, Points, Readout, Rule, Table, Tag, View
from engine.views import Mark as PlotMark

DIRECTION = np.array([0.8, 0.6])
"""Where a biased arm pulls: right and up."""
LOW, HIGH = (0.06, 0.14), (0.62, 0.42)
"""Bias and spread of the four targets."""
PLAIN, BENT, QUIET, LOUD = 1, 5, 0.15, 0.8
"""Degrees and noise of the four targets of models."""
CASES = (
    (N_("engine", "low bias, low variance"), False, False), (N_("engine", "low bias, high variance"), False, True),
    (N_("engine", "high bias, low variance"), True, False), (N_("engine", "high bias, high variance"), True, True),
)


@dataclass(frozen=True, eq=False)
class Models:
    """One fit for each training set: data y (K, n), curves (K, m) on the grid, predictions (K, 2) at two places."""

    y: Array
    curves: Array
    predictions: Array
    expected: dict[str, float]


class Targets(Lab):
    """Bias is where the darts centre, variance how they scatter."""

    key = "fit.targets"
    title = N_("engine", "Bias and variance on a target")
    short_title = N_("engine", "Targets")
    summary = N_("engine", "Each dart is a prediction, the bull's-eye is the truth.")
    step_name = N_("engine", "dart")
    speed = 12
    uses_chance = ("data",)
    presented = ("bias", "spread", "degree", "noise")
    presented_panels = ("target", "four")
    panels = (
        Panel("target", N_("engine", "Your target"), row=0, height=3, width=5),
        Panel("four", N_("engine", "Low and high bias, low and high variance"), row=0, height=3, width=5),
        Panel("behind", N_("engine", "Behind the darts"), row=1, height=2, width=5),
        Panel("numbers", N_("engine", "Measured"), row=1, height=2, width=5),
    )

    source = Choice(
        "arm", options={"arm": N_("engine", "an arm"), "models": N_("engine", "retrained models")},
        group=N_("engine", "Darts"), label=N_("engine", "Thrown by"),
        help=N_("engine", "An arm with the bias and spread below; or a model that is trained anew for each dart: its "
                          "error at x₀ is how far right it hits, its error at x₁ how high."),
    )
    darts = Int(
        100, low=1, high=300, effect="restart", group=N_("engine", "Darts"), label=N_("engine", "Darts"), symbol="n",
        help=N_("engine", "How many are thrown. The first ones stay where they are."),
    )
    bias = Float(
        0.4, low=0, high=1, decimals=2, effect="live", group=N_("engine", "Arm"), label=N_("engine", "Bias"),
        symbol="b", help=N_("engine", "How far from the bull's-eye the darts centre, in radii of the target."),
        shown_if=lambda values: values["source"] == "arm",
    )
    spread = Float(
        0.25, low=0, high=0.8, decimals=2, effect="live", group=N_("engine", "Arm"), label=N_("engine", "Spread"),
        symbol="s", help=N_("engine", "Standard deviation of the darts about their own mean; the variance is s²."),
        shown_if=lambda values: values["source"] == "arm",
    )
    wobble = Float(
        0.0, low=0, high=0.5, decimals=2, effect="live", group=N_("engine", "Arm"), label=N_("engine", "Noise"),
        symbol="σ", help=N_("engine", "How much the bull's-eye itself is seen to move. No arm can aim at that."),
        shown_if=lambda values: values["source"] == "arm",
    )
    degree = Int(
        3, low=0, high=12, effect="live", group=N_("engine", "Model"), label=N_("engine", "Degree"), symbol="d",
        help=N_("engine", "Each model is a polynomial of this degree, fitted by least squares."),
        shown_if=lambda values: values["source"] == "models",
    )
    samples = Int(
        SAMPLES, low=5, high=100, scale="log", group=N_("engine", "Model"), label=N_("engine", "Points"), symbol="n",
        help=N_("engine", "Points in each training set, evenly spaced."),
        shown_if=lambda values: values["source"] == "models",
    )
    noise = Float(
        NOISE, low=0, high=1, decimals=2, effect="live", group=N_("engine", "Model"), label=N_("engine", "Noise"),
        symbol="σ", help=N_("engine", "Standard deviation of the observations about the true curve."),
        shown_if=lambda values: values["source"] == "models",
    )
    curve = Choice(
        "sine", options=TRUTHS, effect="live", group=N_("engine", "Model"), label=N_("engine", "True curve"),
        symbol="f", help=N_("engine", "What the models try to find."),
        shown_if=lambda values: values["source"] == "models",
    )
    x0 = Float(
        0.25, low=0, high=1, decimals=2, effect="live", group=N_("engine", "Model"), label=N_("engine", "Place across"),
        symbol="x₀", help=N_("engine", "The error of a model here says how far right its dart hits."),
        shown_if=lambda values: values["source"] == "models",
    )
    x1 = Float(
        0.6, low=0, high=1, decimals=2, effect="live", group=N_("engine", "Model"), label=N_("engine", "Place up"),
        symbol="x₁", help=N_("engine", "The error of a model here says how high its dart hits."),
        shown_if=lambda values: values["source"] == "models",
    )
    chosen = Int(299, low=0, high=299, effect="view", hidden=True, label=N_("engine", "Dart"))

    presets = (
        Preset("four-targets", N_("engine", "The four targets"), {"bias": 0.4, "spread": 0.25}, 100,
               N_("engine", "Bias moves the centre, variance widens the cloud: the book's figure, thrown anew."),
               figure=("four",)),
        Preset("biased", N_("engine", "A steady hand that aims wrong"), {"bias": 0.65, "spread": 0.1}, 100,
               N_("engine", "High bias, low variance: throwing more darts helps nothing.")),
        Preset("scattered", N_("engine", "Right on average, wrong each time"), {"bias": 0.0, "spread": 0.55}, 100,
               N_("engine", "Low bias, high variance: the mean dart is near the bull's-eye, hardly any dart is.")),
        Preset("noise", N_("engine", "A bull's-eye that moves"), {"bias": 0.2, "spread": 0.2, "wobble": 0.35}, 200,
               N_("engine", "The third part of the error, which no dart can avoid.")),
        Preset("models", N_("engine", "Each dart a retrained model"), {"source": "models", "degree": 1}, 100,
               N_("engine", "Click a dart to see its fit and its training set. A straight line misses in the same way "
                            "each time; raise the degree.")),
        Preset("wild-models", N_("engine", "Models that follow their noise"), {"source": "models", "degree": 12}, 100,
               N_("engine", "Degree 12: no bias left, and darts everywhere.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.units = self.generator("data").standard_normal((self.darts, 2))
        self.sight_units = self.generator("data-sights").standard_normal((self.darts, 2))
        self.unit_noise = unit_noise(self.darts, self.samples, self.generator("data-sets"))
        self.x, self.t = places(self.samples), np.linspace(0, 1, 101)
        self.history = History(["darts", *(name for name, _, _ in PARTS)])
        self.boards: list[PlotMark] = [mark for i in range(4) for mark in board(*corner(i), str(i))]
        self.rings = board(0, 0, "own")
        self._throw()

    def apply(self, changed: set[str]) -> None:
        self._throw()

    def _throw(self) -> None:
        """All darts there will be, at the present settings; `steps` of them have been thrown so far."""
        if self.source == "arm":
            self.models: Models | None = None
            self.throws = self._by_arm(self.bias, self.spread, self.wobble)
            self.expected = {"bias": self.bias**2, "variance": self.spread**2, "noise": self.wobble**2}
            self.four = [self._by_arm((LOW, HIGH)[biased][0], (LOW, HIGH)[wide][1], 0) for _, biased, wide in CASES]
        else:
            self.models = self._train(self.degree, self.noise)
            self.throws = self._by_models(self.models, self.noise)
            self.expected = self.models.expected
            self.four = [
                self._by_models(self._train(PLAIN if biased else BENT, LOUD if wide else QUIET), 0)
                for _, biased, wide in CASES
            ]
        self.expected = {**self.expected, "mse": sum(self.expected.values())}

    def _by_arm(self, bias: float, spread: float, noise: float) -> Throws:
        each_way = np.sqrt(0.5)
        return Throws(bias * DIRECTION + spread * each_way * self.units, noise * each_way * self.sight_units)

    def _train(self, degree: int, noise: float) -> Models:
        """A polynomial for each training set, and its predictions at x₀ and x₁."""
        at = np.concatenate([self.t, [self.x0, self.x1]])
        weights = smoothers.polynomial(self.x, at, degree)
        truth_x, truth_at = truth(self.curve, self.x), truth(self.curve, at)
        y = truth_x + noise * self.unit_noise
        found = smoothers.fits(weights, y)
        expected = {
            "bias": float(np.square(smoothers.bias(weights, truth_x, truth_at)[-2:]).sum()),
            "variance": float(smoothers.variance(weights, noise)[-2:].sum()), "noise": 2 * noise**2,
        }
        return Models(y, found[:, :-2], found[:, -2:], expected)

    def _by_models(self, models: Models, noise: float) -> Throws:
        aim = truth(self.curve, np.array([self.x0, self.x1]))
        return Throws(models.predictions - aim, noise * self.sight_units)

    def step(self) -> None:
        count = self.steps + 1
        self.history.append([count, *self.throws.after(count).values()])

    @property
    def last_step(self) -> int:
        return self.darts

    # ---- What it shows.

    def readouts(self) -> list[Readout]:
        if not self.steps:
            return []
        now = self.throws.after(self.steps)
        return [Readout(label, now[name], role=role) for name, label, role in PARTS]

    def figures(self) -> dict[str, float | int | str]:
        none_yet = dict.fromkeys((name for name, _, _ in PARTS), math.nan)
        now = self.throws.after(self.steps) if self.steps else none_yet
        return {**now, **{f"{name}_expected": value for name, value in self.expected.items()}}

    def views(self) -> dict[str, View]:
        behind = self._parts() if self.models is None else self._fit(self.models)
        return {"target": self._target(), "four": self._four(), "behind": behind, "numbers": self._numbers()}

    def _target(self) -> Plot:
        throws, n = self.throws, self.steps
        darts = throws.darts[:n]
        marks: list[PlotMark] = [*self.rings]
        if throws.noise[-1] > 0:
            label = N_("engine", "bull's-eye as seen")
            marks.append(cloud("sights", throws.sights[:n], "muted", label, "plus", 5))
        marks.append(cloud("darts", darts, "training", N_("engine", "darts"), pick="chosen"))
        marks.append(single("centre", 0, 0, "minimum", "", 11))
        if n:
            marks += self._summary(n)
        return Plot(*self._axes(REACH), marks, equal=True)

    def _summary(self, n: int) -> list[PlotMark]:
        """The mean dart, the way to it from the bull's-eye, and a circle of the standard deviation."""
        throws = self.throws
        (mx, my), (sx, sy) = throws.mean[n - 1], throws.sight[n - 1]
        x, y, dx, dy = (np.array([value]) for value in (sx, sy, mx - sx, my - sy))
        radius = float(np.sqrt(throws.variance[n - 1]))
        found: list[PlotMark] = [
            circle("deviation", mx, my, radius, "text", N_("engine", "standard deviation"), 1.5, "dash"),
            Arrows("bias", x, y, dx, dy, "series-4", N_("engine", "bias"), 2.5),
            single("mean", mx, my, "text", N_("engine", "mean dart"), 11, "cross"),
        ]
        if self.models is not None:
            x0, x1 = throws.darts[self.selected]
            found.append(single("chosen", x0, x1, "accent", N_("engine", "the fit below"), 15, "ring"))
        missed = int((np.abs(throws.darts[:n]).max(1) > REACH).sum())
        if missed:
            text = Message(N_("engine", "{count} beyond the edge"), count=missed)
            found.append(Tag("missed", -REACH, REACH, text, "muted", (0, 0)))
        return found

    @property
    def selected(self) -> int:
        """The dart whose fit is shown: the one that was clicked, at first the newest."""
        return min(self.chosen, max(self.steps - 1, 0))

    def _axes(self, reach: float) -> tuple[Axis, Axis]:
        if self.models is None:
            return Axis("", -reach, reach), Axis("", -reach, reach)
        return (Axis(N_("engine", "error at x₀"), -reach, reach), Axis(N_("engine", "error at x₁"), -reach, reach))

    def _four(self) -> Plot:
        marks = [*self.boards]
        for i, ((name, _, _), throws) in enumerate(zip(CASES, self.four, strict=True)):
            x, y = corner(i)
            seen = throws.darts[: self.steps]
            seen = seen[np.abs(seen).max(1) < REACH]
            marks.append(cloud(f"darts-{i}", seen + np.array([x, y]), "training", size=5))
            marks.append(single(f"centre-{i}", x, y, "minimum", "", 6))
            marks.append(Tag(f"name-{i}", x, y + 1.08, name, "text", (0.5, 1)))
        reach = APART + 1.05
        hidden: list[tuple[float, str]] = []
        return Plot(Axis("", -reach, reach, ticks=hidden), Axis("", -reach, reach + 0.25, ticks=hidden), marks,
                    legend=False, equal=True)

    def _parts(self) -> Plot:
        """The parts of the error after each dart."""
        n = self.steps
        marks: list[PlotMark] = [
            Line(name, self.throws.counts[:n], getattr(self.throws, name)[:n], role, label, 3 if name == "mse" else 2,
                 DASHES.get(name, "solid"))
            for name, label, role in PARTS
        ]
        highest = float(max(self.throws.mse[self.darts // 10 :].max(), 1e-3))
        axes = Axis(N_("engine", "darts"), 0, self.darts), Axis(N_("engine", "mean distance²"), 0, 1.3 * highest)
        return Plot(*axes, marks)

    def _fit(self, models: Models) -> Plot:
        true = truth(self.curve, self.t)
        chosen = self.selected
        low, high = float(true.min()) - 1, float(true.max()) + 1
        marks: list[PlotMark] = [Line("truth", self.t, true, "minimum", N_("engine", "truth f(x)"), 2)]
        if self.steps:
            marks += [
                Line("fit", self.t, models.curves[chosen], "training", N_("engine", "fit of the chosen dart"),
                     dash="dash"),
                Points("set", self.x, models.y[chosen], "muted", N_("engine", "its training set"), size=7),
            ]
        marks += [Rule("x0", self.x0, "x", "accent", N_("engine", "x₀"), parameter="x0"),
                  Rule("x1", self.x1, "x", "accent", N_("engine", "x₁"), parameter="x1")]
        return Plot(Axis(N_("engine", "x"), 0, 1), Axis(N_("engine", "y"), low, high), marks)

    def _numbers(self) -> Table:
        now = self.throws.after(self.steps) if self.steps else dict.fromkeys(self.expected)
        rows: list[list[Any]] = [[label, now[name], round(self.expected[name], 12)] for name, label, _ in PARTS[:3]]
        total = sum(now[name] or 0 for name, _, _ in PARTS[:3])
        rows.append([N_("engine", "their sum"), total if self.steps else None, self.expected["mse"]])
        rows.append([N_("engine", "squared error"), now["mse"], None])
        return Table(["", N_("engine", "measured"), N_("engine", "in the long run")], rows)
