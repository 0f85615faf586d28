"""Activation functions and their derivatives, several overlaid, with the exact values under a cursor."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from engine.lab import Lab, Panel, Preset
from engine.network.activations import ACTIVATIONS, ActivationFunction, activation
from engine.parameters import Choice, Choices, Flag, Float
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Array,
    Axis,
    Dash,
    Line,
    Plot,
    Points,
    Prose,
    Readout,
    Role,
    Rule,
    Span,
    Symbol,
    Table,
    View,
    Words,
)
from engine.views import Mark as PlotMark

SURVEY = np.linspace(-60, 60, 24001)
"""Where a function is examined for its largest slope and its flat ends: far beyond what is drawn."""

FLAT_ENDS = 30.0
"""An end is flat for good if the slope is below the threshold from here outwards."""

SAMPLES = 1201

LABELS = {name: function.label for name, function in ACTIVATIONS.items()}

STYLES: dict[str, tuple[Role, Dash, Symbol]] = {
    "linear": ("muted", "solid", "cross"), "sigmoid": ("series-1", "solid", "circle"),
    "tanh": ("series-2", "solid", "square"), "relu": ("series-4", "solid", "triangle"),
    "leaky_relu": ("series-3", "dash", "diamond"), "elu": ("series-5", "dash", "circle"),
    "gelu": ("series-6", "solid", "star"), "silu": ("series-7", "dash", "square"),
    "softplus": ("series-8", "dot", "plus"),
}
"""The symbol stands at the cursor, and in the legend."""

ORIGIN = (Rule("zero-x", 0, "x", dash="solid"), Rule("zero-y", 0, dash="solid"))

BOUNDED = {"sigmoid": 0.25, "tanh": 1.0, "relu": 1.0, "leaky_relu": 1.0, "linear": 1.0, "softplus": 1.0}
"""The least upper bound of |f′|, where it is the same for every constant α."""


class Survey(NamedTuple):
    """What a function does on the whole line.

    steepest: the largest f′. low, high: f is saturated for z ≤ low and for z ≥ high (−inf, inf: never).
    """

    steepest: float
    low: float
    high: float


@lru_cache(maxsize=64)
def survey(name: str, alpha: float, threshold: float) -> Survey:
    """The largest slope of a function, and from where on outwards |f′| stays below `threshold`."""
    slope = activation(name, alpha).derivative(SURVEY)
    steep = np.flatnonzero(np.abs(slope) >= threshold)
    first, last = (int(steep[0]), int(steep[-1])) if len(steep) else (len(SURVEY) // 2, len(SURVEY) // 2)
    low, high = float(SURVEY[max(first - 1, 0)]), float(SURVEY[min(last + 1, len(SURVEY) - 1)])
    return Survey(float(slope.max()), low if low > -FLAT_ENDS else -np.inf, high if high < FLAT_ENDS else np.inf)


class Functions(Lab):
    """Curves of f and f′ and the values under one cursor; nothing here runs."""

    key = "activations.functions"
    title = N_("engine", "Activation functions and their slopes")
    short_title = N_("engine", "Functions")
    summary = N_("engine", "What a unit makes of its weighted sum z, and the slope that backpropagation multiplies by.")
    runs = False
    uses_chance = ()
    presented = ("z", "focus")
    panels = (
        Panel("function", N_("engine", "Activation f(z)"), row=0, height=5),
        Panel("derivative", N_("engine", "Derivative f′(z)"), row=0, height=5),
        Panel("values", N_("engine", "Values under the cursor"), row=1, height=3, width=3),
        Panel("remark", N_("engine", "What to notice"), row=1, height=3, width=2),
    )

    functions = Choices(
        ("sigmoid", "tanh", "relu", "leaky_relu"), options=LABELS, effect="view", group=N_("engine", "Functions"),
        label=N_("engine", "Show"), symbol="f",
        help=N_("engine", "Which activation functions are drawn on top of each other."),
    )
    z = Float(
        1.0, low=-10, high=10, decimals=3, effect="view", group=N_("engine", "Functions"), label=N_("engine", "Cursor"),
        symbol="z", help=N_("engine", "Where f and f′ are read off. Drag the upright line in either plot."),
    )
    leaky_slope = Float(
        0.1, low=0, high=1, decimals=3, effect="view", group=N_("engine", "Functions"),
        label=N_("engine", "Slope of Leaky ReLU"), symbol="α",
        help=N_("engine", "f(z) = αz for negative z. With α = 0 it is ReLU, with α = 1 the identity. Usual is 0.01, "
                          "which is hard to see."),
        shown_if=lambda values: "leaky_relu" in values["functions"],
    )
    elu_alpha = Float(
        1.0, low=0, high=3, decimals=2, effect="view", group=N_("engine", "Functions"),
        label=N_("engine", "Depth of ELU"), symbol="α",
        help=N_("engine", "f(z) = α(eᶻ − 1) for negative z: it levels off at −α. With α = 1 the slope has no jump."),
        shown_if=lambda values: "elu" in values["functions"],
    )
    focus = Choice(
        "sigmoid", options={"none": N_("engine", "none"), **LABELS}, effect="view", group=N_("engine", "Look closely"),
        label=N_("engine", "Bound and flat ends of"),
        help=N_("engine", "Draws the largest slope of this function as a line and shades where it is saturated."),
    )
    threshold = Float(
        0.01, low=0.0001, high=0.2, scale="log", effect="view", group=N_("engine", "Look closely"),
        label=N_("engine", "Flat below"), symbol="f′",
        help=N_("engine", "A unit is saturated where its slope stays below this from there on outwards: a gradient "
                          "that passes through it is all but gone."),
        shown_if=lambda values: values["focus"] != "none",
    )
    overlay = Flag(
        False, effect="view", group=N_("engine", "Look closely"), label=N_("engine", "Overlay 2σ(2z) − 1"),
        help=N_("engine", "The sigmoid squeezed to half its width and stretched to (−1, 1): it covers tanh exactly."),
    )
    reach = Float(
        6, low=1, high=10, decimals=1, effect="view", group=N_("engine", "Look closely"),
        label=N_("engine", "Range"), symbol="±z",
        help=N_("engine", "How far the axes reach to either side of 0."),
    )

    presets = (
        Preset("sigmoid", N_("engine", "Sigmoid"), {"functions": ("sigmoid",), "focus": "sigmoid", "z": 0.0},
               about=N_("engine", "Between 0 and 1, and never steeper than ¼."), figure=("function", "derivative")),
        Preset("tanh", N_("engine", "Tanh"), {"functions": ("tanh",), "focus": "tanh", "z": 0.0, "reach": 4},
               about=N_("engine", "Between −1 and 1, slope up to 1, flat on both sides."),
               figure=("function", "derivative")),
        Preset("relu", N_("engine", "ReLU"), {"functions": ("relu",), "focus": "relu", "z": -1.5, "reach": 4},
               about=N_("engine", "Flat on the negative side only. At 0 there is no derivative; the program uses 0."),
               figure=("function", "derivative")),
        Preset("leaky-relu", N_("engine", "Leaky ReLU"),
               {"functions": ("relu", "leaky_relu"), "focus": "leaky_relu", "z": -1.5, "reach": 4},
               about=N_("engine", "A small slope on the negative side keeps a gradient alive. Set α yourself."),
               figure=("function", "derivative")),
        Preset("tanh-is-a-sigmoid", N_("engine", "tanh(z) = 2σ(2z) − 1"),
               {"functions": ("sigmoid", "tanh"), "focus": "none", "overlay": True, "z": 0.8, "reach": 4},
               about=N_("engine", "Two functions that are one: the dashed curve lies on top of tanh.")),
        Preset("smooth", N_("engine", "Smooth relatives of ReLU"),
               {"functions": ("relu", "elu", "gelu", "silu", "softplus"), "focus": "gelu", "z": -1.0, "reach": 4},
               about=N_("engine", "ELU, GELU, SiLU and softplus: like ReLU far out, rounded near 0.")),
    )

    # ---- The mathematics.

    def function(self, name: str) -> ActivationFunction:
        """The activation called `name` with the constant that is set for it."""
        return activation(name, self.constant(name))

    def constant(self, name: str) -> float:
        """α of Leaky ReLU or of ELU; of no meaning for the others."""
        return self.leaky_slope if name == "leaky_relu" else self.elu_alpha

    def survey(self, name: str) -> Survey:
        """What the activation called `name` does on the whole line."""
        return survey(name, self.constant(name), self.threshold)

    def at_cursor(self, name: str) -> tuple[float, float]:
        """f(z) and f′(z) at the cursor."""
        function, z = self.function(name), np.array([self.z])
        return float(function(z)[0]), float(function.derivative(z)[0])

    def jumps(self, name: str) -> bool:
        """True if f′ jumps at 0."""
        return name == "relu" or (name in ("leaky_relu", "elu") and self.constant(name) != 1)

    def overlay_difference(self) -> float:
        """The largest |tanh z − (2σ(2z) − 1)| on the whole examined line."""
        return float(np.max(np.abs(np.tanh(SURVEY) - stretched_sigmoid(SURVEY))))

    def readouts(self) -> list[Readout]:
        return [Readout("z", self.z)]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {"z": self.z}
        for name in self.functions:
            found[f"f_{name}"], found[f"slope_{name}"] = self.at_cursor(name)
            found[f"steepest_{name}"] = self.survey(name).steepest
        if self.overlay:
            found["overlay_difference"] = self.overlay_difference()
        return found

    # ---- What it shows.

    def views(self) -> dict[str, View]:
        grid = np.linspace(-self.reach, self.reach, SAMPLES)
        return {"function": self._function(grid), "derivative": self._derivative(grid), "values": self._values(),
                "remark": self._remark()}

    def _axis(self) -> Axis:
        return Axis(N_("engine", "z"), -self.reach, self.reach)

    def _function(self, grid: Array) -> Plot:
        marks: list[PlotMark] = [*self._shading(), *ORIGIN]
        curves = {name: self.function(name)(grid) for name in self.functions}
        marks += [Line(name, grid, curve, STYLES[name][0], LABELS[name], dash=STYLES[name][1], head=STYLES[name][2])
                  for name, curve in curves.items()]
        if self.overlay:
            curves["overlay"] = stretched_sigmoid(grid)
            marks.append(Line("overlay", grid, curves["overlay"], "text", N_("engine", "2σ(2z) − 1"), dash="dash"))
        marks += self._cursor({name: self.at_cursor(name)[0] for name in self.functions})
        low, high = extent(curves.values(), cap=self.reach)
        return Plot(self._axis(), Axis(N_("engine", "f(z)"), low, high), marks)

    def _derivative(self, grid: Array) -> Plot:
        marks: list[PlotMark] = [*self._shading(), *self._bound(), *ORIGIN]
        curves = {name: self.function(name).derivative(grid) for name in self.functions}
        for name, curve in curves.items():
            marks += self._slope_curve(name, grid, curve)
        if self.overlay:
            sigmoid = self.function("sigmoid")
            curves["overlay"] = 4 * sigmoid.derivative(2 * grid)
            marks.append(Line("overlay", grid, curves["overlay"], "text", N_("engine", "4σ′(2z)"), dash="dash"))
        marks += self._cursor({name: self.at_cursor(name)[1] for name in self.functions})
        low, high = extent([*curves.values(), np.array([0.0, self._steepest() or 0.0])], cap=3.2)
        return Plot(self._axis(), Axis(N_("engine", "f′(z)"), low, high), marks)

    def _slope_curve(self, name: str, grid: Array, curve: Array) -> list[PlotMark]:
        """The curve of f′; where it jumps at 0 it is in two pieces, with a dot at the value that the program uses."""
        role, dash, symbol = STYLES[name]
        if not self.jumps(name):
            return [Line(name, grid, curve, role, LABELS[name], dash=dash, head=symbol)]
        left = grid <= 0
        function = self.function(name)
        at, after = float(function.derivative(0.0)), float(function.derivative(np.nextafter(0, 1)))
        right_x, right_y = np.append(0, grid[~left]), np.append(after, curve[~left])
        return [
            Line(f"{name}-after", right_x, right_y, role, LABELS[name], dash=dash, head=symbol),
            Line(name, grid[left], curve[left], role, LABELS[name], dash=dash),
            Points(f"{name}-at-0", np.zeros(1), np.array([at]), role, size=7),
            Points(f"{name}-after-0", np.zeros(1), np.array([after]), role, size=7, filled=False),
        ]

    def _cursor(self, heights: dict[str, float]) -> list[PlotMark]:
        at = np.array([self.z])
        dots = [Points(f"cursor-{name}", at, np.array([y]), STYLES[name][0], symbol=STYLES[name][2], size=9)
                for name, y in heights.items()]
        return [Rule("cursor", self.z, "x", "accent", dash="solid", parameter="z", width=1.5), *dots]

    def _focused(self) -> str | None:
        return self.focus if self.focus in self.functions else None

    def _steepest(self) -> float | None:
        """The bound of the slope of the function in focus."""
        name = self._focused()
        if name is None:
            return None
        return BOUNDED.get(name) or self.survey(name).steepest

    def _bound(self) -> list[PlotMark]:
        name, steepest = self._focused(), self._steepest()
        if name is None or steepest is None:
            return []
        label = Message(N_("engine", "largest slope: {bound}"), bound="¼" if steepest == 0.25 else float(steepest))
        x = np.array([-self.reach, self.reach])
        return [Line("bound", x, np.full(2, steepest), STYLES[name][0], label, width=1, dash="dot")]

    def _shading(self) -> list[PlotMark]:
        name = self._focused()
        if name is None:
            return []
        ends = self.survey(name)
        spans: list[PlotMark] = []
        if ends.low > -self.reach:
            spans.append(Span("saturated-low", -self.reach, ends.low, "x", STYLES[name][0], N_("engine", "saturated")))
        if ends.high < self.reach:
            spans.append(Span("saturated-high", ends.high, self.reach, "x", STYLES[name][0],
                              "" if spans else N_("engine", "saturated")))
        return spans

    def _values(self) -> Table:
        heads = [N_("engine", "function"), N_("engine", "f at z"), N_("engine", "f′ at z"), N_("engine", "largest f′"),
                 N_("engine", "saturated")]
        return Table(heads, [self._row(name) for name in self.functions])

    def _row(self, name: str) -> list[object]:
        value, slope = self.at_cursor(name)
        found = self.survey(name)
        return [LABELS[name], value, slope, found.steepest, saturated_where(found)]

    def _remark(self) -> Prose:
        name = self._focused()
        paragraphs: list[Words] = [f"{LABELS[name]}: f(z) = {ACTIVATIONS[name].formula}", REMARKS[name]] if name else []
        if self.overlay:
            paragraphs.append(Message(
                N_("engine", "2σ(2z) − 1 lies on tanh z: over −60 ≤ z ≤ 60 they differ by {difference} at most, which "
                             "is rounding."),
                difference=self.overlay_difference(),
            ))
        if name and name != "linear":
            paragraphs.append(Message(
                N_("engine", "Twenty layers at this z multiply a gradient by f′(z)²⁰ = {product}; at the steepest "
                             "place by {best}."),
                product=self.at_cursor(name)[1] ** 20, best=(self._steepest() or 0.0) ** 20,
            ))
        return Prose(paragraphs or [N_("engine", "Choose a function to look at closely, and drag the upright line.")])


REMARKS: dict[str, str | Message] = {
    "linear": N_("engine", "f(z) = z adds nothing: layers of it are one straight line, as the next lab shows."),
    "sigmoid": N_("engine", "Its slope is σ(1 − σ), ¼ at 0 and less everywhere else, and both ends are flat. Right "
                            "for the output of a two-class network, wrong inside a deep one."),
    "tanh": N_("engine", "Centred on 0, slope 1 − tanh², which is 1 at 0. Both ends are still flat."),
    "relu": N_("engine", "Slope 1 for positive z, 0 for negative z: it saturates on one side only. At z = 0 the "
                         "derivative is undefined; the program uses 0. The usual choice for hidden layers."),
    "leaky_relu": N_("engine", "Slope α instead of 0 on the negative side: a unit that is negative for every sample "
                               "still learns."),
    "elu": N_("engine", "Levels off at −α on the negative side, so its mean output is nearer to 0."),
    "gelu": N_("engine", "z times the share of a standard normal below z (its usual tanh form). It dips below 0, and "
                         "its slope goes a little above 1 and below 0."),
    "silu": N_("engine", "z times its own sigmoid, also called Swish. Like GELU it dips below 0."),
    "softplus": N_("engine", "A rounded ReLU. Its slope is the sigmoid."),
}


def stretched_sigmoid(z: Array) -> Array:
    """2σ(2z) − 1."""
    result: Array = 2 * activation("sigmoid")(2 * z) - 1
    return result


def saturated_where(found: Survey) -> Message | str:
    """The flat ends in words."""
    left, right = np.isfinite(found.low), np.isfinite(found.high)
    if left and right and abs(found.low + found.high) < 1e-9:
        return Message(N_("engine", "|z| ≥ {high}"), high=round(found.high, 2))
    if left and right:
        return Message(N_("engine", "z ≤ {low}, z ≥ {high}"), low=round(found.low, 2), high=round(found.high, 2))
    if left:
        return Message(N_("engine", "z ≤ {low}"), low=round(found.low, 2))
    return N_("engine", "nowhere")


def extent(curves: Iterable[Array], cap: float) -> tuple[float, float]:
    """Axis limits with room around all `curves`, at most ±cap."""
    joined = np.concatenate([np.ravel(curve) for curve in curves])
    low, high = max(float(joined.min()), -cap), min(float(joined.max()), cap)
    room = 0.08 * (high - low) or 1.0
    return low - room, high + room
