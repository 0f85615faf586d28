"""Optimizers from one start on surfaces with exact gradients: gradient descent, momentum, Nesterov, RMSProp, Adam.

All paths are computed whole when anything changes, so that they follow the start while it is dragged;
running plays along them. A path ends where it would leave the neighbourhood of the window.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from engine.data.formula import Formula, formula_surface
from engine.data.surfaces import FIXED, Surface, bowl
from engine.history import History
from engine.lab import Lab, Panel, Preset, Values
from engine.labs.descent._optimizer_pictures import REACHED, Pictures
from engine.labs.descent._paths import Constants, Path, largest_stable_rate, steepest_curvature, trace
from engine.network.optimizers import OPTIMIZERS
from engine.parameters import Choice, Choices, Float, Int, Mark, Numbers, ParameterError, Text
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Banner, Readout, View

FAR = 1e3
"""A path that would go so many half-windows from the centre has diverged."""
LABELS = {name: optimizer.label for name, optimizer in OPTIMIZERS.items()}


def _rate(name: str, default: float, low: float, high: float, symbol: str) -> Float:
    """The learning rate of one optimizer."""
    return Float(
        default, low=low, high=high, scale="log", decimals=5, group=N_("engine", "Learning rates"),
        label=LABELS[name], symbol=symbol, shown_if=lambda values: name in values["shown"],
        help=N_("engine", "The learning rate of this optimizer. They can't be compared: RMSProp and Adam divide "
                          "by the gradient's own size, so that η is about the length of a step."),
    )


def _chosen(*names: str) -> Any:
    return lambda values: any(name in values["shown"] for name in names)


class Optimizers(Lab):
    """Five ways to use the same gradients."""

    key = "descent.optimizers"
    title = N_("engine", "Optimizers")
    short_title = N_("engine", "Optimizers")
    summary = N_("engine", "Drag the start: every path is computed anew. Run plays along them, update by update.")
    speed = 120
    uses_chance = ()
    presented = ("surface", "rate_sgd")
    presented_panels = ("surface", "curves")
    panels = (
        Panel("surface", N_("engine", "Loss surface"), row=0, height=6, width=3),
        Panel("step", N_("engine", "The next update"), row=0, height=6, width=2),
        Panel("curves", N_("engine", "On the way"), row=1, height=5, width=13),
        Panel("table", N_("engine", "So far"), row=1, height=5, width=14),
    )

    surface = Choice(
        "bowl",
        options={"bowl": N_("engine", "Bowl"), **{key: surface.title for key, surface in FIXED.items()},
                 "formula": N_("engine", "Your formula")},
        group=N_("engine", "Surface"), label=N_("engine", "Surface"), symbol="J",
        help=N_("engine", "All have exact gradients. The least value is 0, except for your own formula."),
    )
    condition = Float(
        20, low=1, high=1000, scale="log", decimals=1, group=N_("engine", "Surface"),
        label=N_("engine", "Condition number"), symbol="κ", shown_if=lambda values: values["surface"] == "bowl",
        help=N_("engine", "λmax/λmin: how much steeper the bowl is across than along. λmin is 1."),
    )
    angle = Float(
        20, low=0, high=90, decimals=0, group=N_("engine", "Surface"), label=N_("engine", "Turned by"), unit="°",
        shown_if=lambda values: values["surface"] == "bowl",
        help=N_("engine", "RMSProp and Adam scale each weight by itself: they like a bowl along the axes. The "
                          "others do not care."),
    )
    formula = Text(
        "0.1*(w0^2 + w1^2) + sin(2*w0)*cos(2*w1)", check=Formula, group=N_("engine", "Surface"),
        label=N_("engine", "Formula"), symbol="J", placeholder="(1 - w0)^2 + 100*(w1 - w0^2)^2",
        shown_if=lambda values: values["surface"] == "formula",
        help=N_("engine", "In w0 and w1, with + − * / ^, numbers, pi, e and sin, cos, tan, tanh, exp, log, sqrt, abs."),
    )
    reach = Float(
        3, low=0.1, high=100, scale="log", decimals=2, group=N_("engine", "Surface"), label=N_("engine", "Window ±"),
        shown_if=lambda values: values["surface"] == "formula",
        help=N_("engine", "How far the picture of your formula reaches from the origin."),
    )
    shown = Choices(
        tuple(OPTIMIZERS), options=LABELS, group=N_("engine", "Optimizers"), label=N_("engine", "Optimizers"),
        help=N_("engine", "Any of them at once, from the same start."),
    )
    rate_sgd = _rate("sgd", 0.04, 1e-5, 10, "η")
    rate_momentum = _rate("momentum", 0.01, 1e-5, 10, "η")
    rate_nesterov = _rate("nesterov", 0.01, 1e-5, 10, "η")
    rate_rmsprop = _rate("rmsprop", 0.03, 1e-5, 10, "η")
    rate_adam = _rate("adam", 0.1, 1e-5, 10, "η")
    momentum = Float(
        0.9, low=0, high=0.999, decimals=3, group=N_("engine", "Memory"), label=N_("engine", "Momentum"), symbol="μ",
        shown_if=_chosen("momentum", "nesterov"),
        help=N_("engine", "The part of the velocity that is kept: v ← μv + g. In the end steps are 1/(1 − μ) times "
                          "as long."),
    )
    decay = Float(
        0.9, low=0, high=0.9999, decimals=4, group=N_("engine", "Memory"), label=N_("engine", "RMSProp's decay"),
        symbol="ρ", shown_if=_chosen("rmsprop"),
        help=N_("engine", "s ← ρs + (1 − ρ)g²: over about 1/(1 − ρ) updates the squared gradient is averaged."),
    )
    beta1 = Float(
        0.9, low=0, high=0.999, decimals=3, group=N_("engine", "Memory"), label=N_("engine", "Adam's memory"),
        symbol="β₁", shown_if=_chosen("adam"),
        help=N_("engine", "The part of the mean gradient that is kept at each update."),
    )
    beta2 = Float(
        0.999, low=0, high=0.9999, decimals=4, group=N_("engine", "Memory"), label=N_("engine", "of squares"),
        symbol="β₂", shown_if=_chosen("adam"),
        help=N_("engine", "The part of the mean squared gradient that is kept at each update."),
    )
    updates = Int(
        2000, low=10, high=5000, scale="log", group=N_("engine", "Run"), label=N_("engine", "Updates"),
        help=N_("engine", "How long every path is."),
    )
    start_at = Numbers(
        (-0.8, 0.55), low=-2, high=2, shortest=2, longest=2, hidden=True, label=N_("engine", "Start"),
        help=N_("engine", "Where all start, in half-windows from the centre."),
    )
    look = Choice(
        "momentum", options=LABELS, effect="view", panel="step", label=N_("engine", "Of"),
        help=N_("engine", "Whose next update is taken apart."),
    )
    curve = Choice(
        "loss", effect="view", panel="curves", label=N_("engine", "Show"),
        options={"loss": N_("engine", "loss"), "distance": N_("engine", "distance"), "slope": N_("engine", "gradient")},
        help=N_("engine", "The loss, the distance to the nearest minimum, or the length of the gradient."),
    )
    scale = Choice(
        "log", effect="view", panel="curves", label=N_("engine", "Scale"),
        options={"log": N_("engine", "log"), "linear": N_("engine", "linear")},
        help=N_("engine", "On a log scale a steady rate of convergence is a straight line."),
    )

    presets = (
        Preset("valley", N_("engine", "A long valley: who zigzags, who rolls?"),
               {"condition": 50, "rate_sgd": 0.038, "momentum": 0.7, "rate_momentum": 0.02, "rate_nesterov": 0.02}, 120,
               N_("engine", "Gradient descent crosses the valley; momentum averages the crossings away.")),
        Preset("at-the-mark", N_("engine", "Just above 2/λmax"),
               {"condition": 10, "angle": 0, "rate_sgd": 0.203, "rate_momentum": 0.203, "shown": ("sgd", "momentum"),
                "look": "sgd", "updates": 400}, 200,
               N_("engine", "At the same η gradient descent diverges, momentum does not: its limit is 2(1 + μ)/λmax.")),
        Preset("rosenbrock", N_("engine", "Rosenbrock's bent valley"),
               {"surface": "rosenbrock", "start_at": (-0.6, 0.0), "rate_sgd": 0.001, "rate_momentum": 0.0005,
                "rate_nesterov": 0.0005, "rate_rmsprop": 0.005, "rate_adam": 0.03}, 600,
               N_("engine", "Finding the valley is easy; following it takes thousands of small steps.")),
        Preset("saddle", N_("engine", "Off a saddle"),
               {"surface": "saddle", "start_at": (0.85, 0.0005), "rate_sgd": 0.05, "rate_momentum": 0.02,
                "rate_nesterov": 0.02, "rate_rmsprop": 0.02, "rate_adam": 0.02, "updates": 600}, 200,
               N_("engine", "The gradient almost vanishes at the saddle, and it is no minimum.")),
        Preset("ravine", N_("engine", "A winding ravine"),
               {"surface": "ravine", "start_at": (-0.83, 0.8), "rate_sgd": 0.05, "rate_momentum": 0.01,
                "rate_nesterov": 0.01, "rate_rmsprop": 0.02, "rate_adam": 0.08, "updates": 1000}, 300,
               N_("engine", "A gently falling floor between steep walls.")),
        Preset("himmelblau", N_("engine", "Himmelblau: four minima"),
               {"surface": "himmelblau", "start_at": (-0.1, -0.2), "rate_sgd": 0.01, "rate_momentum": 0.003,
                "rate_nesterov": 0.003, "rate_rmsprop": 0.05, "rate_adam": 0.3, "updates": 500}, 120,
               N_("engine", "From one start not all need end in the same minimum: drag it.")),
        Preset("beale", N_("engine", "Beale: flat, with cliffs"),
               {"surface": "beale", "start_at": (0.22, 0.33), "rate_sgd": 0.005, "rate_momentum": 0.002,
                "rate_nesterov": 0.002, "rate_rmsprop": 0.02, "rate_adam": 0.05}, 600,
               N_("engine", "In the flat part plain gradients are tiny; those that divide by them stride on.")),
        Preset("formula", N_("engine", "Your own formula"),
               {"surface": "formula", "start_at": (-0.9, 0.75), "rate_sgd": 0.02, "rate_momentum": 0.01,
                "rate_nesterov": 0.01, "rate_rmsprop": 0.01, "rate_adam": 0.05, "updates": 1000}, 200,
               N_("engine", "Type any formula in w0 and w1; its gradient is exact.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.ground = self._surface()
        (low0, high0), (low1, high1) = self.ground.window
        self.origin = (low0 + high0) / 2, (low1 + high1) / 2
        self.unit = (high0 - low0) / 2, (high1 - low1) / 2
        begin = (self.origin[0] + self.unit[0] * self.start_at[0], self.origin[1] + self.unit[1] * self.start_at[1])
        constants = Constants(self.momentum, self.decay, self.beta1, self.beta2)
        bound = FAR * max(self.unit) + max(map(abs, self.origin))
        gradient = self.ground.gradient_at or self.ground.gradient
        self.paths: dict[str, Path] = {
            name: trace(name, gradient, begin, self.rate(name), constants, self.updates, bound)
            for name in self.shown
        }
        with np.errstate(all="ignore"):  # a formula need not be defined everywhere
            self.losses = {name: self._measured(self.ground.value(*path.points.T)) for name, path in self.paths.items()}
            self.slopes = {name: self._measured(np.hypot(*self.ground.gradient(*path.points.T)))
                           for name, path in self.paths.items()}
        self.distances = {name: self.distance(path.points) for name, path in self.paths.items()}
        columns = (f"{what}_{name}" for name in self.shown for what in ("w0", "w1", "loss", "distance", "gradient"))
        self.history = History(["updates", *columns], capacity=1 << 13)
        self._record(0)
        if not hasattr(self, "pictures"):
            self.pictures = Pictures(self)
        self.pictures.renew()

    def _surface(self) -> Surface:
        if self.surface == "bowl":
            return bowl(self.condition, math.radians(self.angle))
        if self.surface == "formula":
            return formula_surface(self.formula, ((-self.reach, self.reach), (-self.reach, self.reach)))
        return FIXED[self.surface]

    def rate(self, name: str) -> float:
        """η of the optimizer `name`."""
        rate: float = self.values[f"rate_{name}"]
        return rate

    @staticmethod
    def _measured(values: Array) -> Array:
        """NaN where there is no finite number."""
        values = np.array(values, np.float64)
        values[~np.isfinite(values)] = np.nan
        return values

    def distance(self, points: Array) -> Array:
        """To the nearest minimum; NaN where none is known. points: (n, 2); gives (n,)."""
        if not self.ground.minima:
            return np.full(len(points), np.nan)
        minima = np.array(self.ground.minima)
        nearest: Array = np.sqrt(((points[:, None] - minima) ** 2).sum(axis=2)).min(axis=1)
        return nearest

    def place(self, name: str) -> int:
        """How far along its path an optimizer is now: it stays at the last point before it diverged."""
        return min(self.steps, len(self.paths[name].points) - 1)

    def reached(self, name: str) -> int | None:
        """The first update of the whole path with a loss below REACHED; None if there is none."""
        below = np.flatnonzero(self.losses[name] < REACHED)
        return int(below[0]) if len(below) and self.ground.minima else None

    def _record(self, update: int) -> None:
        row: list[float] = [update]
        for name, path in self.paths.items():
            k = min(update, len(path.points) - 1)
            row += [*path.points[k].tolist(), float(self.losses[name][k]), float(self.distances[name][k]),
                    float(self.slopes[name][k])]
        self.history.append(row)

    def step(self) -> None:
        self._record(self.steps + 1)
        for name, path in self.paths.items():
            if path.left and self.steps + 1 == len(path.points):
                self.banner = self._explain(name)

    @property
    def finished(self) -> bool:
        """At the last update only: the others go on when one has diverged."""
        return self.steps >= self.updates

    def _explain(self, name: str) -> Banner:
        limit = self.limit(name)
        fix = float(f"{min(self.rate(name), limit or math.inf) / 2:.2g}")
        values = {"who": LABELS[name], "rate": self.rate(name), "limit": limit, "k": self.steps + 1}
        if limit is not None and self.rate(name) > limit:
            text = N_("engine", "{who} diverged at update {k}: η = {rate} is above {limit}, so every update overshoots "
                                "the minimum by more than it corrects.")
        else:
            text = N_("engine", "{who} diverged at update {k}: on the way the surface was too steep for η = {rate}.")
        return Banner(Message(text, **values), Message(N_("engine", "Try η = {rate}"), rate=fix), {f"rate_{name}": fix})

    @property
    def last_step(self) -> int:
        return self.updates

    def check(self, values: Values) -> None:
        if values["surface"] == "formula" and not values["formula"]:
            raise ParameterError(Message(N_("engine", "formula is empty: type one in w0 and w1")))

    # ---- What it shows.

    def curvature(self) -> float:
        """λmax at the minimum nearest to the start; 0 where it isn't known."""
        if self.ground.eigenvalues is not None:
            return self.ground.eigenvalues[1]
        if not self.ground.minima:
            return 0.0
        begin = next(iter(self.paths.values())).points[0]
        nearest = min(self.ground.minima, key=lambda minimum: math.dist(minimum, begin))
        return steepest_curvature(self.ground.gradient, nearest)

    def limit(self, name: str) -> float | None:
        """The largest η with which the optimizer can settle in the minimum nearest to the start."""
        curvature = self.curvature()
        return largest_stable_rate(name, curvature, self.momentum) if curvature > 0 else None

    def marks(self) -> dict[str, Any]:
        found = {}
        everywhere = self.ground.eigenvalues is not None
        for name in self.shown:
            if (limit := self.limit(name)) is not None:
                text = (N_("engine", "stable below {limit}") if everywhere else
                        N_("engine", "stable at the nearest minimum below {limit}"))
                found[f"rate_{name}"] = [Mark(limit, Message(text, limit=limit))]
        return found

    def readouts(self) -> list[Readout]:
        losses = {name: float(np.nan_to_num(self.losses[name][self.place(name)])) for name in self.shown}
        return [Readout(LABELS[name], loss, role=self.pictures.role(name)) for name, loss in losses.items()]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {}
        for name, path in self.paths.items():
            k = self.place(name)
            found |= {f"w0_{name}": float(path.points[k, 0]), f"w1_{name}": float(path.points[k, 1]),
                      f"diverged_{name}": len(path.points) if path.left else "no"}
            for what, values in (("loss", self.losses[name]), ("distance", self.distances[name])):
                if np.isfinite(values[k]):
                    found[f"{what}_{name}"] = float(values[k])
            for what, known in (("reached", self.reached(name)), ("largest_stable_rate", self.limit(name))):
                if known is not None:
                    found[f"{what}_{name}"] = known
        return found

    def views(self) -> dict[str, View]:
        return self.pictures.views()
