"""Batch normalization of one mini-batch, worked out by hand: every number of every step.

For values x₁ … x_m of one unit: μ = (1/m)Σx, σ² = (1/m)Σ(x − μ)², x̂ = (x − μ)/√(σ² + ε), z = γx̂ + β.
Ioffe and Szegedy (2015), algorithm 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.lab import Lab, Panel, Preset
from engine.parameters import Float, Int, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message, plain
from engine.views import (
    Action,
    Array,
    Axis,
    Bars,
    Line,
    Plot,
    Points,
    Prose,
    Readout,
    Role,
    Rule,
    Symbol,
    Table,
    View,
    Words,
)
from engine.views import Mark as PlotMark

LARGEST, LONGEST = 100.0, 64
SHOWN_TERMS = 3
"""Terms of a sum that are written out at its start; the last one follows after an ellipsis."""
BIN_COUNT = 24
ROWS: tuple[tuple[str, str, Role, Symbol, int], ...] = (
    ("x", N_("engine", "x, before"), "series-4", "square", 2),
    ("x̂", N_("engine", "x̂, normalised"), "muted", "ring", 1),
    ("z", N_("engine", "z, after"), "series-1", "circle", 0),
)
"""What the dot plot shows: symbol, label, role, shape of the dots, height."""


class ByHand(Lab):
    """One mini-batch and its four formulas."""

    key = "batchnorm.by-hand"
    title = N_("engine", "One batch by hand")
    short_title = N_("engine", "By hand")
    summary = N_("engine", "Four formulas take one unit's values over a mini-batch to mean β and deviation γ. Click a "
                           "sample to follow it; double click an x to change it.")
    runs = False
    uses_chance = ()
    presented = ("gamma", "beta")
    presented_panels = ("dots", "steps")
    panels = (
        Panel("dots", N_("engine", "Before and after"), row=0, height=1, width=3),
        Panel("histogram", N_("engine", "Histogram"), row=0, height=1, width=2),
        Panel("table", N_("engine", "The batch, step by step"), row=1, height=1, width=3),
        Panel("steps", N_("engine", "The formulas with these numbers"), row=1, height=1, width=2),
    )

    batch = Numbers(
        (6.0, 14.0, 5.0, 9.0, 4.0, 10.0, 7.0, 9.0), low=-LARGEST, high=LARGEST, shortest=1, longest=LONGEST,
        effect="live", group=N_("engine", "Mini-batch"), label=N_("engine", "Values"), symbol="x",
        help=N_("engine", "What one unit was given by each sample of the batch. Type or paste 1 to 64 numbers here, or "
                          "change one in the table."),
    )
    gamma = Float(
        1.0, low=0.01, high=100, scale="log", zero=True, effect="live", group=N_("engine", "Learned"),
        label=N_("engine", "Scale"), symbol="γ",
        help=N_("engine", "The standard deviation that comes out. Learned, like a weight; it begins at 1."),
    )
    beta = Float(
        0.0, low=-LARGEST, high=LARGEST, effect="live", group=N_("engine", "Learned"),
        label=N_("engine", "Shift"), symbol="β",
        help=N_("engine", "The mean that comes out. Learned, like a bias; it begins at 0. It makes the bias before "
                          "batch norm useless: the mean takes that away again."),
    )
    epsilon = Float(
        1e-5, low=1e-8, high=100, scale="log", effect="live", group=N_("engine", "Fixed"),
        label=N_("engine", "Small number"),
        symbol="ε",
        help=N_("engine", "Keeps the root away from 0 when all values are alike. If it is no longer small against σ², "
                          "the deviation that comes out is less than γ."),
    )
    sample = Int(
        0, low=0, high=LONGEST - 1, effect="view", hidden=True, label=N_("engine", "Sample worked out"),
        help=N_("engine", "The sample whose x̂ and z are written out with numbers."),
    )

    presets = (
        Preset("book", N_("engine", "Eight values"), {},
               about=N_("engine", "Mean 8, variance 9: follow each number through the table."),
               figure=("dots", "histogram", "table", "steps")),
        Preset("back", N_("engine", "γ = σ, β = μ: back where we started"),
               {"gamma": float(np.sqrt(9 + 1e-5)), "beta": 8.0},
               about=N_("engine", "The layer can undo the normalisation, so it loses nothing that it could "
                                  "do before.")),
        Preset("one", N_("engine", "A batch of one"), {"batch": (7.0,), "beta": 0.5},
               about=N_("engine", "The mean of one value is the value: x̂ = 0 and z = β, whatever it was.")),
        Preset("two", N_("engine", "A batch of two"), {"batch": (7.0, 7.5)},
               about=N_("engine", "Two values always become −1 and +1, however near they are.")),
        Preset("alike", N_("engine", "All values alike: what ε is for"), {"batch": (5.0, 5.0, 5.0, 5.0)},
               about=N_("engine", "The variance is 0; without ε this would be 0/0.")),
        Preset("outlier", N_("engine", "One outlier"), {"batch": (1.0, 2.0, 1.5, 0.5, 1.0, 2.5, 1.5, 60.0)},
               about=N_("engine", "One sample changes what all others become: in a batch they are no longer "
                                  "independent.")),
        Preset("areas", N_("engine", "House areas: a large mean and variance"),
               {"batch": tuple(float(area) for area in range(30, 101, 5))},
               about=N_("engine", "Values of 30 to 100 m² come out around 0.")),
    )

    # ---- The four formulas.

    @property
    def x(self) -> Array:
        return np.array(self.batch)

    @property
    def mean(self) -> float:
        """μ = (1/m)Σx."""
        return float(self.x.mean())

    @property
    def variance(self) -> float:
        """σ² = (1/m)Σ(x − μ)²."""
        return float(np.mean((self.x - self.mean) ** 2))

    @property
    def deviation(self) -> float:
        """√(σ² + ε)."""
        return float(np.sqrt(self.variance + self.epsilon))

    @property
    def normalized(self) -> Array:
        """x̂ = (x − μ)/√(σ² + ε), (m,)."""
        return (self.x - self.mean) / self.deviation

    @property
    def z(self) -> Array:
        """γx̂ + β, (m,)."""
        return self.gamma * self.normalized + self.beta

    # ---- What it shows.

    @property
    def chosen(self) -> int:
        """The sample that is worked out, from 0."""
        return min(self.sample, len(self.batch) - 1)

    def readouts(self) -> list[Readout]:
        z = self.z
        return [Readout("m", len(z)), Readout("μ", self.mean), Readout("σ²", self.variance),
                Readout(N_("engine", "mean of z"), rounded(z.mean()), role="series-1"),
                Readout(N_("engine", "deviation of z"), rounded(z.std()), role="series-1")]

    def figures(self) -> dict[str, float | int | str]:
        return {"m": len(self.batch), "mean": self.mean, "variance": self.variance,
                "without_square": rounded(float(np.mean(self.x - self.mean))), "z_mean": rounded(self.z.mean()),
                "z_deviation": rounded(self.z.std()), "x_hat": float(self.normalized[self.chosen]),
                "z": float(self.z[self.chosen]), "from_input": float(np.abs(self.z - self.x).max())}

    def actions(self) -> dict[str, Sequence[Action]]:
        back = {"gamma": float(np.clip(self.deviation, 0.01, LARGEST)), "beta": self.mean}
        return {"dots": (
            Action(N_("engine", "γ = σ, β = μ: back where we started"), back),
            Action(N_("engine", "γ = 1, β = 0"), {"gamma": 1.0, "beta": 0.0}),
            Action(N_("engine", "Batch of one"), {"batch": (self.batch[self.chosen],)}),
        )}

    def views(self) -> dict[str, View]:
        return {"dots": self._dots(), "histogram": self._histogram(), "table": self._table(),
                "steps": Prose(self._steps())}

    def _columns(self) -> tuple[Array, Array, Array]:
        return self.x, self.normalized, self.z

    def _dots(self) -> Plot:
        """The batch on three lines, with a thin line along each sample's way."""
        ways: list[PlotMark] = []
        marks: list[PlotMark] = []
        columns = self._columns()
        for i in range(len(self.batch)):
            way = np.array([column[i] for column in columns])
            chosen = i == self.chosen
            ways.append(Line(f"way-{i}", way, np.array([2.0, 1.0, 0.0]), "accent" if chosen else "muted",
                             width=2 if chosen else 1, alpha=1 if chosen else 0.5))
        for (name, label, role, symbol, height), column in zip(ROWS, columns, strict=True):
            marks.append(Points(name, column, np.full(len(column), float(height)), role, label, symbol, 11, alpha=0.85,
                                pick="sample"))
        zero = Rule("zero", 0.0, "x")
        ticks = [(height, name) for name, _, _, _, height in ROWS]
        axes = Axis(N_("engine", "value"), *self._range()), Axis("", -0.5, 2.5, ticks=ticks)
        return Plot(*axes, [zero, *ways, *marks], legend=False)

    def _range(self) -> tuple[float, float]:
        """Ends that hold all three columns and 0."""
        everything = np.concatenate([*self._columns(), [0.0]])
        room = 0.06 * (np.ptp(everything) or 1.0)
        return float(everything.min() - room), float(everything.max() + room)

    def _histogram(self) -> Plot:
        """How many values lie where, before and after, in the same bins."""
        low, high = self._range()
        edges = np.linspace(low, high, BIN_COUNT + 1)
        bars: list[PlotMark] = [
            Bars(name, edges, np.histogram(column, edges)[0], role, label,
                 texture="plain" if name == "x" else "hatched")
            for (name, label, role, _, _), column in zip(ROWS, self._columns(), strict=True) if name != "x̂"
        ]
        most = max(int(bar.heights.max()) for bar in bars if isinstance(bar, Bars))
        ticks = [(count, str(count)) for count in range(0, most + 1, -(-most // 6))]
        axes = Axis(N_("engine", "value"), low, high), Axis(N_("engine", "samples"), 0, most + 0.5, ticks=ticks)
        return Plot(*axes, bars)

    def _table(self) -> Table:
        x, centred = self.x, self.x - self.mean
        rows = [
            [i, *(float(value) for value in values)]
            for i, values in enumerate(zip(x, centred, centred**2, self.normalized, self.z, strict=True), 1)
        ]
        heads = ("i", "x", "x − μ", "(x − μ)²", "x̂", "z")
        return Table(heads, rows, edits="batch", edit_column=1, selected=self.chosen, pick="sample")

    def _steps(self) -> list[Words]:
        i, m = self.chosen, len(self.batch)
        x, centred = self.x, self.x - self.mean
        numbers = {"m": m, "mean": self.mean, "variance": self.variance, "epsilon": self.epsilon, "gamma": self.gamma,
                   "i": i + 1, "x": float(x[i]), "normal": float(self.normalized[i]),
                   "z": float(self.z[i]), "less": inner(self.mean), "times": inner(float(self.normalized[i])),
                   "plus": inner(self.beta)}
        formulas = [
            Message(N_("engine", "μ = (1/m) Σx = (1/{m})({sum}) = {mean}"), sum=terms(x), **numbers),
            Message(N_("engine", "σ² = (1/m) Σ(x − μ)² = (1/{m})({sum}) "
                                 "= {variance}"), sum=terms(centred**2), **numbers),
            Message(N_("engine", "Without the square, as the book prints it: (1/m) Σ(x − μ) = (1/{m})({sum}) = 0. "
                                 "That is 0 for every batch."), sum=terms(centred), **numbers),
            Message(N_("engine", "x̂ = (x − μ)/√(σ² + ε); for sample {i}: ({x} − {less}) / √({variance} + {epsilon}) = "
                                 "{normal}"),
                    **numbers),
            Message(N_("engine", "z = γx̂ + β; for sample {i}: {gamma} · {times} + {plus} = {z}"), **numbers),
        ]
        return [*formulas, *self._remarks()]

    def _remarks(self) -> list[Words]:
        """What is worth noticing about this batch."""
        off = float(np.abs(self.z - self.x).max())
        said: list[Words] = []
        if len(self.batch) == 1:
            said.append(Message(N_("engine", "A batch of one: μ is the value itself, so x̂ = 0 and z = β = {beta}, "
                                             "whatever the value."), beta=self.beta))
        elif self.variance == 0:
            said.append(N_("engine", "All values are alike: σ² = 0, and ε alone keeps 0/0 away. Every x̂ is 0."))
        elif len(self.batch) == 2:
            said.append(N_("engine", "A batch of two: x̂ is −1 and +1 (a little less, by ε), however near the "
                                     "two are."))
        if off <= 1e-9 * max(1.0, float(np.abs(self.x).max())):
            said.append(N_("engine", "z = x: with γ = √(σ² + ε) and β = μ the batch comes out as it went in."))
        elif self.variance and self.epsilon > 0.01 * self.variance:
            said.append(Message(N_("engine", "ε is not small against σ² here: z has deviation {deviation}, not γ = "
                                             "{gamma}."),
                                deviation=float(self.z.std()), gamma=self.gamma))
        return said


def rounded(value: float) -> float:
    """Without the last digits of a sum that should be 0."""
    return round(float(value), 9) + 0.0


def inner(value: float) -> float | Message:
    """A number as it stands after a sign: in brackets if it is negative."""
    return Message(N_("engine", "({number})"), number=value) if value < 0 else value


def terms(values: Array) -> str:
    """A sum with its numbers, shortened in the middle: "4 + 7 − 5 + … + 10"."""
    shown = [plain(float(f"{value:.4g}")) for value in values]
    if len(shown) > SHOWN_TERMS + 2:
        shown = [*shown[:SHOWN_TERMS], "…", shown[-1]]
    return " + ".join(shown).replace("+ -", "− ").replace("-", "−")
