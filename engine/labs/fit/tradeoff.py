"""Bias and variance against complexity: many data sets, a fit of each, and what the fits do together.

The places x stay, the noise is drawn anew for each data set. All fits are linear smoothers, so
besides the measured bias², variance and error there are the exact ones. Every complexity is fitted
at the start, in one stacked product: a slider only chooses which bundle is shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine import smoothers
from engine.lab import Lab, Panel, Preset
from engine.labs.fit._curves import DASHES, NOISE, SAMPLES, TRUTHS, places, truth, unit_noise
from engine.parameters import Choice, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Bars, Line, Plot, Points, Readout, Role, Rule, Table, View
from engine.views import Mark as PlotMark

GRID = 101
RIDGE_DEGREE = 15
WIDEST = 400
FAMILIES = {
    "polynomial": N_("engine", "polynomial"), "ridge": N_("engine", "ridge"), "nearest": N_("engine", "k-NN"),
    "wide": N_("engine", "far past n"),
}
CURVES: tuple[tuple[str, str, Role], ...] = (
    ("bias", N_("engine", "bias²"), "series-1"), ("variance", N_("engine", "variance"), "series-4"),
    ("noise", N_("engine", "noise σ²"), "series-7"), ("total", N_("engine", "total error"), "text"),
)


@dataclass(frozen=True, eq=False)
class Parts:
    """Bias², variance, noise and total error for every complexity c and place t, (C, m) each."""

    bias: Array
    variance: Array
    noise: Array
    total: Array

    def at(self, place: int | None) -> dict[str, Array]:
        """Each part at one place of the grid, or averaged over all: (C,)."""
        return {
            name: values.mean(1) if place is None else values[:, place]
            for name, values in vars(self).items()
        }


@dataclass(frozen=True, eq=False)
class Shown:
    """One bundle: fits (K, m) at one setting of the slider, and the parts of its error (1, m)."""

    setting: float
    complexity: float
    fits: Array
    exact: Parts
    measured: Parts


class Tradeoff(Lab):
    """Bias falls and variance rises; their sum has a valley."""

    key = "fit.tradeoff"
    title = N_("engine", "The trade-off")
    short_title = N_("engine", "Trade-off")
    summary = N_("engine", "The same curve, new noise, a new fit: what do many fits do together?")
    runs = False
    uses_chance = ("data",)
    presented = ("degree", "penalty", "neighbours", "coefficients", "x0")
    presented_panels = ("bundle", "curves")
    panels = (
        Panel("bundle", N_("engine", "One fit for each data set"), row=0, height=5, width=3),
        Panel("spread", N_("engine", "Predictions at x₀"), row=0, height=5, width=2),
        Panel("curves", N_("engine", "Error against complexity"), row=1, height=5, width=3),
        Panel("numbers", N_("engine", "At this complexity"), row=1, height=5, width=2),
    )

    family = Choice(
        "polynomial", options=FAMILIES, group=N_("engine", "Model"), label=N_("engine", "Kind of fit"),
        help=N_("engine", "Polynomials by least squares; polynomials of degree 15 held back by a penalty; the mean "
                          "of the k nearest points; or polynomials with far more coefficients than points."),
    )
    degree = Int(
        3, low=0, high=15, effect="view", group=N_("engine", "Model"), label=N_("engine", "Degree"), symbol="d",
        help=N_("engine", "The highest power of x. Degree d has d + 1 coefficients."),
        shown_if=lambda values: values["family"] == "polynomial",
    )
    penalty = Float(
        0.1, low=1e-5, high=10, scale="log", effect="view", group=N_("engine", "Model"), label=N_("engine", "Penalty"),
        symbol="λ", help=N_("engine", "Adds nλ times the sum of the squared coefficients to the squared error: the "
                                      "larger, the flatter the fit."),
        shown_if=lambda values: values["family"] == "ridge",
    )
    neighbours = Int(
        3, low=1, high=100, effect="view", group=N_("engine", "Model"), label=N_("engine", "Neighbours"), symbol="k",
        help=N_("engine", "The prediction is the mean of the k nearest points: fewer neighbours, a more complex fit."),
        shown_if=lambda values: values["family"] == "nearest",
    )
    coefficients = Int(
        20, low=1, high=WIDEST, scale="log", effect="view", group=N_("engine", "Model"),
        label=N_("engine", "Coefficients"), symbol="p",
        help=N_("engine", "Up to p = n there is one best fit. Beyond, many polynomials go through every point and "
                          "the one with the smallest weighted coefficients is taken."),
        shown_if=lambda values: values["family"] == "wide",
    )
    sets = Int(
        100, low=2, high=500, scale="log", group=N_("engine", "Data"), label=N_("engine", "Data sets"), symbol="K",
        help=N_("engine", "How often the experiment is repeated with new noise. The first data sets stay the same."),
    )
    samples = Int(
        SAMPLES, low=5, high=100, scale="log", group=N_("engine", "Data"), label=N_("engine", "Points"), symbol="n",
        help=N_("engine", "Points in each data set, evenly spaced at x = (i + ½)/n."),
    )
    noise = Float(
        NOISE, low=0, high=1, decimals=2, group=N_("engine", "Data"), label=N_("engine", "Noise"), symbol="σ",
        help=N_("engine", "Standard deviation of the points about the true curve. No model can predict it."),
    )
    curve = Choice(
        "sine", options=TRUTHS, group=N_("engine", "Data"), label=N_("engine", "True curve"), symbol="f",
        help=N_("engine", "What the fits try to find."),
    )
    x0 = Float(
        0.25, low=0, high=1, decimals=2, effect="view", group=N_("engine", "Look at"), label=N_("engine", "Place"),
        symbol="x₀", help=N_("engine", "Where the predictions are compared. Drag the line in the plot."),
    )
    where = Choice(
        "average", options={"average": N_("engine", "mean over x"), "x0": N_("engine", "at x₀")}, effect="view",
        panel="curves", label=N_("engine", "Where"),
        help=N_("engine", "Errors at the place x₀ alone, or their mean over all x."),
    )
    scale = Choice(
        "linear", options={"linear": N_("engine", "linear"), "log": N_("engine", "log")}, effect="view", panel="curves",
        label=N_("engine", "Scale"), help=N_("engine", "On a log scale small and huge errors can be read together."),
    )

    presets = (
        Preset("trade-off", N_("engine", "Bias down, variance up"), {"sets": 200}, None,
               N_("engine", "Move the degree from 0 to 15: the bundle's mean finds the curve, the bundle widens.")),
        Preset("too-simple", N_("engine", "A straight line misses in the same way every time"), {"degree": 1}, None,
               N_("engine", "High bias: all fits agree and all are wrong. More data would not help.")),
        Preset("too-complex", N_("engine", "Degree 15 follows the noise"), {"degree": 15, "sets": 200}, None,
               N_("engine", "High variance: right on average, wrong each time.")),
        Preset("ridge", N_("engine", "A penalty trades variance for bias"), {"family": "ridge", "penalty": 0.1}, None,
               N_("engine", "Degree 15 throughout: the penalty alone decides how freely it moves.")),
        Preset("neighbours", N_("engine", "One neighbour or many"), {"family": "nearest", "neighbours": 3}, None,
               N_("engine", "One neighbour has no bias at its point and all of its noise; variance is σ²/k exactly.")),
        Preset("double-descent", N_("engine", "Double descent: past p = n"),
               {"family": "wide", "coefficients": 20, "scale": "log"}, None,
               N_("engine", "Variance explodes where p reaches n = 20, and falls again beyond: both bias and variance "
                            "can be small in a very wide model.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.x, self.t = places(self.samples), np.linspace(0, 1, GRID)
        self.truth_x, self.truth_t = truth(self.curve, self.x), truth(self.curve, self.t)
        rng = self.generator("data")
        self.y = self.truth_x + self.noise * unit_noise(self.sets, self.samples, rng)
        self.unseen = self.truth_t + self.noise * self.generator("data-unseen").standard_normal((self.sets, GRID))
        levels = self._levels()
        self.complexity = np.array([self._complexity(level) for level in levels])
        self.exact, self.measured = self._both(np.stack([self._weights(level) for level in levels]))
        self._keep_marks()
        self._shown: Shown | None = None

    def _levels(self) -> Array:
        """Settings of the complexity slider to draw the curves from, from the simplest model on."""
        return {
            "polynomial": np.arange(16), "ridge": np.geomspace(10, 1e-5, 37),
            "nearest": np.arange(self.samples, 0, -1), "wide": _widths(self.samples),
        }[self.family]

    def _weights(self, setting: float, at: Array | None = None) -> Array:
        """The smoother (m, n) of this family at a setting of its slider, on the grid or at other places."""
        t = self.t if at is None else at
        if self.family == "ridge":
            return smoothers.ridge(self.x, t, RIDGE_DEGREE, setting)
        if self.family == "nearest":
            return smoothers.nearest(self.x, t, min(int(setting), self.samples))
        return smoothers.polynomial(self.x, t, int(setting) - (self.family == "wide"))

    def _complexity(self, setting: float) -> float:
        """Where a setting stands on the axis of the curves."""
        if self.family == "ridge":
            return smoothers.effective_parameters(self._weights(setting, self.x))
        return self.samples / min(setting, self.samples) if self.family == "nearest" else float(setting)

    def _both(self, weights: Array) -> tuple[Parts, Parts]:
        """The parts of the error for smoothers (C, m, n): exact, and measured with the K data sets."""
        bias = smoothers.bias(weights, self.truth_x, self.truth_t) ** 2
        variance = smoothers.variance(weights, self.noise)
        noise = np.full_like(bias, self.noise**2)
        return Parts(bias, variance, noise, bias + variance + noise), self._measure(smoothers.fits(weights, self.y))

    def _measure(self, fits: Array) -> Parts:
        """From fits (C, K, m) and K fresh observations at every place."""
        mean = fits.mean(1)
        variance = np.square(fits - mean[:, None]).mean(1)
        noise = np.broadcast_to(np.square(self.unseen - self.truth_t).mean(0), mean.shape)
        total = np.square(fits - self.unseen).mean(1)
        return Parts((mean - self.truth_t) ** 2, variance, noise, total)

    @property
    def shown(self) -> Shown:
        """All data sets fitted with the model that the slider asks for."""
        if self._shown is None or self._shown.setting != self.setting:
            weights = self._weights(self.setting)
            exact, measured = self._both(weights[None])
            fits = smoothers.fits(weights, self.y)
            self._shown = Shown(self.setting, self._complexity(self.setting), fits, exact, measured)
        return self._shown

    @property
    def setting(self) -> float:
        """Where the complexity slider of this family stands."""
        return {"polynomial": self.degree, "ridge": self.penalty, "nearest": self.neighbours,
                "wide": self.coefficients}[self.family]

    @property
    def place(self) -> int:
        """The number of x₀ on the grid."""
        return round(self.x0 * (GRID - 1))

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"neighbours": self.samples}

    def _now(self) -> dict[str, tuple[float, float]]:
        """Each part at the chosen complexity: measured, exact."""
        place = None if self.where == "average" else self.place
        exact, measured = self.shown.exact.at(place), self.shown.measured.at(place)
        return {name: (float(measured[name][0]), float(exact[name][0])) for name in exact}

    def readouts(self) -> list[Readout]:
        now = self._now()
        return [Readout(label, now[name][0], role=role) for name, label, role in CURVES]

    def figures(self) -> dict[str, float | int | str]:
        return {f"{name}_{kind}": value for name, pair in self._now().items()
                for kind, value in zip(("measured", "exact"), pair, strict=True)}

    def views(self) -> dict[str, View]:
        return {"bundle": self._bundle(), "spread": self._spread(), "curves": self._curves(),
                "numbers": self._numbers()}

    def _keep_marks(self) -> None:
        """What no slider of the complexity moves."""
        self.strand = np.concatenate([self.t, [np.nan]])
        margin = 0.35 + 2 * self.noise
        self.y_axis = Axis(N_("engine", "y"), float(self.truth_t.min() - margin), float(self.truth_t.max() + margin))
        self.truth_line = Line("truth", self.t, self.truth_t, "minimum", N_("engine", "truth f(x)"), width=2.5)
        self.points = Points("data", self.x, self.y[0], "muted", N_("engine", "the first data set"), size=6, alpha=0.8)

    def _bundle(self) -> Plot:
        fits = self.shown.fits
        strands = np.column_stack([fits, np.full(self.sets, np.nan)]).ravel()
        marks: list[PlotMark] = [
            Line("bundle", np.tile(self.strand, self.sets), strands, "training",
                 Message(N_("engine", "{count} fits"), count=self.sets), width=1, alpha=0.22),
            self.points, self.truth_line,
            Line("mean", self.t, fits.mean(0), "text", N_("engine", "their mean"), width=2.5, dash="dash"),
            Rule("x0", self.x0, "x", "accent", N_("engine", "x₀"), parameter="x0"),
        ]
        return Plot(Axis(N_("engine", "x"), 0, 1), self.y_axis, marks)

    def _spread(self) -> Plot:
        """A histogram of the K predictions at x₀ inside the range of the plot beside it."""
        low, high = self.y_axis.low or 0.0, self.y_axis.high or 0.0
        true, values = float(self.truth_t[self.place]), self.shown.fits[:, self.place]
        heights, edges = np.histogram(np.clip(values, low, high), 40, (low, high))
        marks: list[PlotMark] = [
            Bars("predictions", edges, heights / self.sets, "training"),
            Rule("truth", true, "x", "minimum", N_("engine", "truth"), dash="solid", width=2.5),
            Rule("mean", float(values.mean()), "x", "text", N_("engine", "mean"), width=2),
        ]
        return Plot(Axis(N_("engine", "prediction"), low, high), Axis(N_("engine", "share of fits"), 0), marks)

    def _curves(self) -> Plot:
        place = None if self.where == "average" else self.place
        exact, measured, log = self.exact.at(place), self.measured.at(place), self.scale == "log"
        marks: list[PlotMark] = []
        for name, label, role in CURVES:
            width = 3 if name == "total" else 2
            marks.append(Line(name, self.complexity, _positive(exact[name], log), role, label, width,
                              DASHES.get(name, "solid")))
            if name != "noise":
                marks.append(Points(f"{name}-measured", self.complexity, _positive(measured[name], log), role, size=6))
        marks.append(Rule("now", self.shown.complexity, "x", "accent"))
        if self.family == "wide":
            marks.append(Rule("n", self.samples, "x", "muted", N_("engine", "p = n"), dash="dot"))
        low, high = self._range(exact["total"])
        label = N_("engine", "squared error, cut off: see log") if exact["total"].max() > high else (
            N_("engine", "squared error"))
        return Plot(self._complexity_axis(), Axis(label, low, high, log=log), marks)

    def _range(self, total: Array) -> tuple[float | None, float]:
        """The ends of the error axis: from what matters, on a linear scale without the peak of double descent."""
        if self.scale == "log":
            return 1e-4, max(10.0, 2 * float(total.max()))
        return 0, float(min(1.1 * total.max(), 5 * np.median(total)))

    def _complexity_axis(self) -> Axis:
        labels = {
            "polynomial": N_("engine", "degree d (more complex →)"),
            "ridge": N_("engine", "effective coefficients tr H (smaller λ →)"),
            "nearest": N_("engine", "n / k (fewer neighbours →)"),
            "wide": N_("engine", "coefficients p (more complex →)"),
        }
        log = self.family in ("nearest", "wide")
        return Axis(labels[self.family], float(self.complexity.min()), float(self.complexity.max()), log=log)

    def _numbers(self) -> Table:
        heads = ["", N_("engine", "measured"), N_("engine", "exact")]
        now = self._now()
        rows: list[list[Any]] = [[label, *(round(value, 12) for value in now[name])] for name, label, _ in CURVES]
        return Table(heads, rows)


def _widths(n: int) -> Array:
    """1, 2, … up to past n, then about 8% apart up to WIDEST."""
    sparse = np.geomspace(n + 10, WIDEST, max(2, round(np.log(WIDEST / n) / 0.08))).astype(int)
    return np.union1d(np.arange(1, n + 11), sparse)


def _positive(values: Array, log: bool) -> Array:
    """Values for a log axis: what is 0 there, or only rounding, is left out."""
    return np.where(values > 1e-12, values, np.nan) if log else values
