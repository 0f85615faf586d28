"""What the lab of gradient noise shows: sample means, gradients as arrows, jitter, and the same in words."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.data.sampling import replacement_factor, stationary_variance
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Array,
    Arrows,
    Axis,
    Bars,
    Contours,
    Dash,
    Field,
    Handle,
    Line,
    Mark,
    Plot,
    Points,
    Prose,
    Role,
    Rule,
    Symbol,
    Tag,
    View,
    Words,
    cell_range,
)

if TYPE_CHECKING:
    from engine.labs.descent.noise import Noise

LEARNERS: tuple[tuple[str, Role, Dash], ...] = (
    ("one", "stochastic", "dot"), ("batch", "mini-batch", "dash"), ("all", "batch", "solid"),
)
HEADS: dict[str, Symbol] = {"one": "triangle", "batch": "square", "all": "diamond"}
TRUE_MEAN = 24.0
ARROWS, TRAIL, RECENT = 40, 300, 20_000
"""How many of the latest draws are arrows, stay in a path, and make a histogram."""
GRID = 81


class Pictures:
    """Pictures of one run of the lab."""

    def __init__(self, lab: Noise) -> None:
        self.lab = lab
        self._build_surface()

    def views(self) -> dict[str, View]:
        """What the panels show of the scene that is looked at."""
        scenes: dict[str, tuple[Callable[[], Plot], Callable[[], Plot]]] = {
            "scores": (self._histograms, self._score_spread),
            "gradients": (self._arrows, self._gradient_spread),
            "jitter": (self._paths, self._jitter),
        }
        draws, spread = scenes[self.lab.scene]
        return {"draws": draws(), "spread": spread(), "words": Prose(self._words())}

    # -- Sample means.

    def _histograms(self) -> Plot:
        sizes = np.array([1, self.lab.batch, self.lab.students])
        errors = self.lab.standard_errors(sizes)[self.lab.how]
        marks: list[Mark] = []
        for (who, role, dash), size, error in zip(LEARNERS, sizes, errors, strict=True):
            marks += self._histogram(who, role, dash, int(size), float(error))
        reach = 3.5 * self.lab.deviation[0]
        peak = max((_normal(0, float(error)) for error in errors if error > 0), default=1.0)
        top = 1.25 * peak
        while any(mark.heights.max() > 0.95 * top for mark in marks if isinstance(mark, Bars)):
            top *= 1.25  # in steps: the few first draws make high bars, and the axis shouldn't follow each
        marks += self._means(0.99 * top)
        scores = Axis(N_("engine", "mean score of the sample, paper 1 (points)"), self.lab.mean[0] - reach,
                      self.lab.mean[0] + reach)
        return Plot(scores, Axis(N_("engine", "density (1/points)"), 0, top), marks)

    def _means(self, top: float) -> list[Mark]:
        """The true mean and that of all students, each named on its own side."""
        mean = float(self.lab.mean[0])
        left = 1.0 if mean > TRUE_MEAN else 0.0
        true = Message(N_("engine", " true mean {mean} "), mean=TRUE_MEAN)
        all_ = Message(N_("engine", " all {n}: {mean} "), n=self.lab.students, mean=mean)
        return [
            Rule("true", TRUE_MEAN, "x", "minimum"), Rule("all-mean", mean, "x", "batch", dash="solid"),
            Tag("true-tag", TRUE_MEAN, top, true, "minimum", (left, 0)),
            Tag("all-tag", mean, top, all_, "batch", (1 - left, 0)),
        ]

    def _histogram(self, who: str, role: Role, dash: Dash, size: int, error: float) -> list[Mark]:
        """The draws so far as a density, and the normal curve of the predicted spread."""
        if error <= 0:
            return []
        label = Message(N_("engine", "{size} at a time: ± {error}"), size=size, error=error)
        edges = self.lab.mean[0] + error * np.linspace(-4, 4, 25)
        same_size = self.lab.history["batch_size"][-RECENT:] == self.lab.batch
        means = self.lab.history[f"{who}_0_{self.lab.drawing}"][-RECENT:]
        means = means[same_size] if who == "batch" else means
        counts, _ = np.histogram(means, edges)
        x = np.linspace(edges[0], edges[-1], 161)
        return [
            Bars(f"bars-{who}", edges, counts / (max(1, len(means)) * (edges[1] - edges[0])), role, alpha=0.35),
            Line(f"normal-{who}", x, _normal(x - self.lab.mean[0], error), role, label, dash=dash),
        ]

    def _score_spread(self) -> Plot:
        return self._spread(self.lab.chains.mean_errors()[..., 0], self.lab.standard_errors,
                            N_("engine", "error of the mean (points)"))

    def _gradient_spread(self) -> Plot:
        return self._spread(self.lab.measured_gradient_errors(), self.lab.gradient_errors,
                            N_("engine", "error of the gradient (points)"))

    def _spread(self, measured: Array, predict: Callable[[Array], Array], label: str) -> Plot:
        """Measured and predicted spread against B. measured: (2, K) for the chains' sizes."""
        n = self.lab.students
        b = np.unique(np.append(np.geomspace(1, n - 0.5, 200), [n - 1.0]))
        without, with_ = predict(b)
        floor = float(with_[-1]) / 4
        marks: list[Mark] = [
            Line("with", b, with_, "series-5", N_("engine", "with replacement: σ/√B"), dash="dash"),
            Line("without", b[without > floor], without[without > floor], "series-2",
                 N_("engine", "without: σ/√B · √((N − B)/(N − 1))")),
            Rule("now", float(self.lab.batch), "x", "muted", "B"),
            Tag("zero", float(n), 0.45 * floor, N_("engine", "without: exactly 0 at B = N"), "series-2", (1, 1)),
        ]
        if self.lab.steps:
            b, shown = self.lab.chains.sizes.astype(float), measured > floor
            marks += [
                Points("measured-with", b[shown[1]], measured[1][shown[1]], "series-5", symbol="diamond", size=9),
                Points("measured-without", b[shown[0]], measured[0][shown[0]], "series-2", size=9),
            ]
        return Plot(Axis(N_("engine", "batch size B"), 0.9, 1.3 * n, log=True),
                    Axis(label, 0.4 * floor, 1.6 * float(with_[0]), log=True), marks)

    # -- Gradients at a point.

    def _build_surface(self) -> None:
        """Loss above the least one, and the students: drawn once."""
        reach = 3.2 * self.lab.spread
        w0, w1 = (m + reach * np.linspace(-1, 1, GRID) for m in self.lab.mean)
        a, b = np.meshgrid(w0 - self.lab.mean[0], w1 - self.lab.mean[1])
        z = np.sqrt(a**2 + self.lab.curvature * b**2)
        levels = z.max() * np.arange(1, 13) / 13
        least = 0.5 * float(self.lab.scores.var(0) @ self.lab.hessian)
        self.surface: list[Mark] = [
            Field("surface", z, cell_range(w0), cell_range(w1), 0, float(z.max()), values=0.5 * z**2 + least,
                  reads=N_("engine", "J(w)")),
            Contours("contours", w0, w1, z, levels),
        ]
        x, y = self.lab.scores.T
        self.cloud = Points("students", x, y, "muted", N_("engine", "students"), "plus", size=5, alpha=0.5)
        self.minimum = Points("minimum", self.lab.mean[:1], self.lab.mean[1:], "minimum",
                              N_("engine", "minimum: the mean of all"), size=11)
        self.axes = (Axis(N_("engine", "w₀: mean of paper 1 (points)"), w0[0], w0[-1]),
                     Axis(N_("engine", "w₁: mean of paper 2 (points)"), w1[0], w1[-1]))

    def _arrows(self) -> Plot:
        w = np.array(self.lab.at)
        scatter = 2 * self._errors_at(self.lab.batch) * _circle()
        ellipse = w + self.lab.learning_rate * self.lab.hessian * (self.lab.mean - w + scatter)
        x, y = ellipse.T
        marks: list[Mark] = [
            *self.surface, self.cloud,
            self._updates("one", "stochastic", w, 1.0),
            self._updates("batch", "mini-batch", w, 1.5),
            self._updates("all", "batch", w, 3.0),
            Line("ellipse", x, y, "mini-batch", N_("engine", "2 standard deviations, predicted"), 2, "dash"),
            self.minimum,
            Handle("at", w[0], w[1], "at"),
        ]
        return Plot(*self.axes, marks, click="at")

    def _updates(self, who: str, role: Role, w: Array, width: float) -> Arrows:
        """The latest batches' updates −ηg at w, as arrows."""
        count = 1 if who == "all" and self.lab.drawing == "without" else ARROWS
        rows = self.lab.history["batch_size"][-count:] == self.lab.batch if who == "batch" else slice(None)
        means = np.stack([self.lab.history[f"{who}_{j}_{self.lab.drawing}"][-count:][rows] for j in (0, 1)], -1)
        dx, dy = (self.lab.learning_rate * self.lab.hessian * (means - w)).T
        size = {"one": 1, "batch": self.lab.batch, "all": self.lab.students}[who]
        return Arrows(f"arrows-{who}", np.full(len(dx), w[0]), np.full(len(dx), w[1]), dx, dy, role,
                      Message(N_("engine", "−ηg of {size}"), size=size), width, 1.0 if who == "all" else 0.45)

    def _errors_at(self, size: int) -> Array:
        """Predicted deviation of both mean scores of a batch, for the drawing looked at. Gives (2,)."""
        factor = replacement_factor(self.lab.students, np.array([size]))[self.lab.how, 0]
        errors: Array = self.lab.deviation * np.sqrt(factor / size)
        return errors

    # -- Jitter around the minimum.

    def _paths(self) -> Plot:
        sizes = {"one": 1, "batch": self.lab.batch, "all": self.lab.students}
        marks: list[Mark] = []
        for who, role, _ in LEARNERS:
            x, y = (self.lab.history[f"path_{who}_{j}_{self.lab.drawing}"][-TRAIL:] for j in (0, 1))
            label = Message(N_("engine", "B = {size}"), size=sizes[who])
            marks.append(Line(f"path-{who}", x, y, role, label, 1 if who == "one" else 1.5, alpha=0.8,
                              head=HEADS[who]))
        for who, role, _ in LEARNERS[:2]:
            x, y = self._jitter_ellipse(sizes[who]).T
            marks.append(Line(f"ellipse-{who}", x, y, role, width=2, dash="dash"))
        reach = 2.2 * np.abs(self._jitter_ellipse(1) - self.lab.mean).max()
        low, high = self.lab.mean - reach, self.lab.mean + reach
        x_axis, y_axis = (Axis(axis.label, low[j], high[j]) for j, axis in enumerate(self.axes))
        return Plot(x_axis, y_axis, [self.surface[1], *marks, self.minimum])

    def _jitter_ellipse(self, size: int) -> Array:
        """Two predicted standard deviations around the minimum; (n, 2). Beyond the stable η, those near it."""
        rate = np.array(min(self.lab.learning_rate, 0.95 * self.lab.largest_stable_rate))
        noise = (self.lab.hessian * self._errors_at(size)) ** 2
        variance = stationary_variance(rate, self.lab.hessian, noise, np.ones(1))
        ellipse: Array = self.lab.mean + 2 * np.sqrt(variance) * _circle()
        return ellipse

    def _jitter(self) -> Plot:
        return self._jitter_over_rates() if self.lab.against == "rate" else self._jitter_over_sizes()

    def _jitter_over_rates(self) -> Plot:
        limit = self.lab.largest_stable_rate
        rates = np.geomspace(0.01, 0.985, 150) * limit
        marks: list[Mark] = [
            *self._jitter_curve("stochastic", 1, 1, rates), *self._jitter_curve("mini-batch", 0, self.lab.batch, rates),
            Rule("limit", limit, "x", "minimum", N_("engine", "2/λmax")),
            Rule("now", self.lab.learning_rate, "x", "muted", "η"),
        ]
        rate = Axis(N_("engine", "learning rate η"), 0.008 * limit, 1.6 * limit, log=True)
        return Plot(rate, self._distance(), marks)

    def _jitter_curve(self, role: Role, row: int, size: int, rates: Array) -> list[Mark]:
        """Predicted for all rates, and measured in a row of the chains."""
        predicted = self.lab.jitters(rates, np.full(len(rates), size))[self.lab.how]
        measured = self.lab.chains.jitters()[self.lab.how, row]
        if predicted[0] <= 0:
            return []
        shown = np.isfinite(measured)
        label = Message(N_("engine", "B = {size}: Σ ηs²/(Bλ(2 − ηλ))"), size=size)
        return [
            Line(f"predicted-{row}", rates, predicted, role, label, dash="dot" if size == 1 else "solid"),
            Points(f"measured-{row}", self.lab.chains.rates[shown], measured[shown], role, size=8),
        ]

    def _distance(self) -> Axis:
        return Axis(N_("engine", "distance² (points²)"), log=True)

    def _jitter_over_sizes(self) -> Plot:
        n, i = self.lab.students, self.lab.how
        sizes = np.unique(np.geomspace(1, max(1, n - 1), 150))
        predicted = self.lab.jitters(np.full(len(sizes), self.lab.learning_rate), sizes)[i]
        measured = self.lab.chains.jitters()[i, :, 0]
        marks: list[Mark] = [Rule("now", float(self.lab.batch), "x", "muted", "B")]
        if np.isfinite(predicted).all():
            label = Message(N_("engine", "η = {rate}: Σ ηs²/(Bλ(2 − ηλ))"), rate=self.lab.learning_rate)
            marks.append(Line("predicted", sizes, predicted, "series-2", label))
        shown = np.isfinite(measured) & (measured > 1e-9)
        b = self.lab.chains.sizes[shown].astype(float)
        marks.append(Points("measured", b, measured[shown], "series-2", size=9))
        return Plot(Axis(N_("engine", "batch size B"), 0.9, 1.3 * n, log=True), self._distance(), marks)

    # -- In words.

    def _words(self) -> list[Words]:
        if self.lab.scene == "jitter":
            return self._jitter_words()
        scores, n, batch, how = self.lab.scene == "scores", self.lab.students, self.lab.batch, self.lab.how
        predict = self.lab.standard_errors if scores else self.lab.gradient_errors
        error, one, four_times = predict(np.array([batch, 1, min(4 * batch, n)]))[how].tolist()
        words: list[Words] = [Message(self._who_misses(), size=batch, error=error, one=one)]
        if self.lab.steps:
            measured = self.lab.chains.mean_errors()[..., 0] if scores else self.lab.measured_gradient_errors()
            draws, found = int(self.lab.chains.draws[0]), float(measured[how, 0])
            words.append(Message(N_("engine", "Measured in {draws} draws: {error}."), draws=draws, error=found))
        words.append(N_("engine", "With replacement even B = N leaves an error.") if how else self._correction())
        if 4 * batch <= n:
            more = N_("engine", "Four times the batch, {size}, costs four times as much and misses by {error}.")
            words.append(Message(more, size=4 * batch, error=four_times))
        return words

    def _who_misses(self) -> str:
        if self.lab.scene == "scores":
            return N_("engine", "The mean of {size} students misses that of all by {error} points (root mean square), "
                                "that of one alone by {one}.")
        return N_("engine", "A gradient of {size} students misses the full one by {error} points (root mean square), "
                            "that of one alone by {one}.")

    def _correction(self) -> Message:
        factor = float(replacement_factor(self.lab.students, np.array([self.lab.batch]))[0, 0])
        return Message(N_("engine", "Without replacement the error is √((N − B)/(N − 1)) = {factor} times that with."),
                       factor=math.sqrt(factor))

    def _jitter_words(self) -> list[Words]:
        rate, batch = self.lab.learning_rate, self.lab.batch
        predicted = float(self.lab.jitters(np.array([rate]), np.array([batch]))[self.lab.how, 0])
        measured = float(self.lab.chains.jitters()[self.lab.how, 0, 0])
        words: list[Words] = [
            N_("engine", "With a constant learning rate descent does not settle: each update brings new noise.")
        ]
        if not math.isfinite(predicted):
            limit = self.lab.largest_stable_rate
            return [*words, Message(N_("engine", "Above 2/λmax = {limit} it does not even stay near."), limit=limit)]
        words.append(Message(N_("engine", "B = {size}, η = {rate}: {distance} points² predicted."),
                             size=batch, rate=rate, distance=predicted))
        if math.isfinite(measured):
            words.append(Message(N_("engine", "Measured: {distance} points²."), distance=measured))
        words.append(N_("engine", "Half the learning rate or twice the batch size: about half the distance squared."))
        return words


def _normal(x: Any, deviation: float) -> Any:
    """Density of the normal distribution about 0."""
    return np.exp(-0.5 * (x / deviation) ** 2) / (deviation * math.sqrt(2 * math.pi))


def _circle() -> Array:
    """A unit circle, (n, 2)."""
    angles = np.linspace(0, 2 * np.pi, 73)
    return np.stack([np.cos(angles), np.sin(angles)], -1)
