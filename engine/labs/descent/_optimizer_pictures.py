"""What the optimizer lab shows: paths over the surface, the next update taken apart, curves, and a table."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.labs.descent._paths import thinned
from engine.network.optimizers import OPTIMIZERS
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Array,
    Arrows,
    Axis,
    Contours,
    Dash,
    Field,
    Handle,
    Line,
    Mark,
    Plot,
    Points,
    Role,
    Symbol,
    Table,
    Tag,
    View,
    Words,
    cell_range,
)

if TYPE_CHECKING:
    from engine.labs.descent.optimizers import Optimizers

STYLES: dict[str, tuple[Role, Dash, Symbol]] = {
    "sgd": ("series-1", "solid", "circle"), "momentum": ("series-4", "solid", "square"),
    "nesterov": ("series-6", "dash", "diamond"), "rmsprop": ("series-2", "solid", "triangle"),
    "adam": ("series-3", "dash", "star"),
}
GRID, LEVELS = 121, 16
MARKED = 150
"""Paths up to this long have a dot at every update."""
GRAIN = 1e-3
"""Longer ones leave out what no screen shows: points nearer to each other than this part of a half-window."""
REACHED = 1e-3
"""The loss below which an optimizer has arrived, on a surface whose least one is 0."""
FAINT = 0.35
FLOOR = 1e-16
"""Below it the rounding of the weights is all there is to see."""


class Pictures:
    """Pictures of one lab; the surface is drawn again only when it is another one."""

    def __init__(self, lab: Optimizers) -> None:
        self.lab = lab
        self._drawn: tuple[Any, ...] = ()

    def renew(self) -> None:
        """Take over the paths of a new start: marks that don't move are made here, once."""
        values = self.lab.values
        surface = tuple(values[name] for name in ("surface", "condition", "angle", "formula", "reach"))
        if surface != self._drawn:
            self._drawn = surface
            self._draw_surface()
        self._whole = [self._path(name, len(path.points), 1) for name, path in self.lab.paths.items()]
        self._faint: list[Mark] = []

    def views(self) -> dict[str, View]:
        """The four panels."""
        return {"surface": self._surface(), "step": self._step(), "curves": self._curves(), "table": self._table()}

    def role(self, name: str) -> Role:
        """The colour of an optimizer."""
        return STYLES[name][0]

    # ---- The surface and the paths.

    def _draw_surface(self) -> None:
        ground = self.lab.ground
        w0, w1 = (np.linspace(low, high, GRID) for low, high in ground.window)
        with np.errstate(all="ignore"):
            loss = np.array(ground.value(*np.meshgrid(w0, w1)), np.float64)
        z = shaded(loss)
        levels = np.arange(1, LEVELS + 1) / (LEVELS + 1)
        self._ground: list[Mark] = [
            Field("surface", z, cell_range(w0), cell_range(w1), 0, 1, values=loss, reads=N_("engine", "J(w)")),
            Contours("contours", w0, w1, z, levels),
        ]
        minima = np.array(ground.minima).reshape(-1, 2)
        label = N_("engine", "minimum") if len(minima) == 1 else N_("engine", "minima")
        dots = Points("minimum", minima[:, 0], minima[:, 1], "minimum", label, "circle", 11)
        self._minima = [dots] if len(minima) else []
        self._axes = Axis("w₀", w0[0], w0[-1]), Axis("w₁", w1[0], w1[-1])

    def _path(self, name: str, length: int, alpha: float) -> Line:
        role, dash, symbol = STYLES[name]
        points = self.lab.paths[name].points[:length]
        x, y = (points if length <= MARKED else thinned(points, GRAIN * max(self.lab.unit))).T
        faint = alpha < 1
        return Line(f"{'whole' if faint else 'path'}-{name}", x, y, role, "" if faint else OPTIMIZERS[name].label,
                    1 if faint else 2, dash, alpha, length <= MARKED and not faint, None if faint else symbol)

    def _surface(self) -> Plot:
        """Before the first update the whole paths; on the way what lies behind, with the rest faint."""
        playing = 0 < self.lab.steps < self.lab.updates
        paths: list[Mark] = [*self._whole]
        if playing:
            if not self._faint:  # no need of them while the start is dragged
                self._faint = [self._path(name, len(path.points), FAINT) for name, path in self.lab.paths.items()]
            paths = [*self._faint, *(self._path(name, self.lab.place(name) + 1, 1) for name in self.lab.shown)]
        heads = [self._head(name) for name in self.lab.shown] if self.lab.steps else []
        x, y = next(iter(self.lab.paths.values())).points[0].tolist()
        handle = Handle("start", x, y, "start_at", origin=self.lab.origin, unit=self.lab.unit)
        return Plot(*self._axes, [*self._ground, *paths, *self._minima, *heads, handle], click="start_at")

    def _head(self, name: str) -> Points:
        role, _, symbol = STYLES[name]
        x, y = self.lab.paths[name].points[self.lab.place(name)]
        return Points(f"head-{name}", np.array([x]), np.array([y]), role, symbol=symbol, size=11)

    # ---- The next update.

    def _step(self) -> Plot:
        """Gradient, velocity and step of one optimizer as arrows from where it is now; at the end, the last ones."""
        name = self.lab.look if self.lab.look in self.lab.paths else self.lab.shown[0]
        path, k = self.lab.paths[name], self.lab.place(name)
        last = k + 1 >= len(path.points)
        if last and path.left:
            return self._no_step(name)
        k -= last
        step = path.points[k + 1] - path.points[k]
        arrows = [(N_("engine", "step taken"), step, self.role(name), 3.0), *self._causes(name, k, step)]
        dashes: dict[Role, Dash] = {"series-5": "dash"}
        reach = _stepped(1.1 * max(float(np.abs(arrow).max()) for _, arrow, *_ in arrows))
        marks: list[Mark] = [
            Arrows(f"arrow-{i}", np.zeros(1), np.zeros(1), arrow[:1], arrow[1:], role, label, width,
                   dash=dashes.get(role, "solid"))
            for i, (label, arrow, role, width) in reversed(list(enumerate(arrows)))
        ]
        marks.append(Points("here", np.zeros(1), np.zeros(1), "text", size=8))
        words = N_("engine", "{name}, update {k}: the last") if last else N_("engine", "{name}, update {k}")
        title = Message(words, name=OPTIMIZERS[name].label, k=k + 1)
        marks.append(Tag("title", -reach, -reach, title, "muted", (0, 1)))
        return Plot(Axis("Δw₀", -reach, reach), Axis("Δw₁", -reach, reach), marks, equal=True)

    def _causes(self, name: str, k: int, step: Array) -> list[tuple[Words, Array, Role, float]]:
        """What the step is made of. For the adaptive ones only the direction of −g is shown, as long as the step."""
        gradient = np.array(self.lab.ground.gradient(*self.lab.paths[name].points[k].tolist()), np.float64)
        velocity = self.lab.paths[name].velocities[k + 1]
        length = float(np.hypot(*step))
        if name == "sgd":
            return []
        if name in ("momentum", "nesterov"):
            downhill = -self.lab.rate(name) * gradient
            return [(N_("engine", "−ηg: the gradient alone"), downhill, "text", 1.5),
                    (N_("engine", "carried on by the velocity"), step - downhill, "series-5", 1.5)]
        causes: list[tuple[Words, Array, Role, float]] = [
            (N_("engine", "direction of −g"), -gradient * length / (float(np.hypot(*gradient)) or 1), "text", 1.5)
        ]
        if name == "adam":
            mean = -velocity * length / (float(np.hypot(*velocity)) or 1)
            causes.append((N_("engine", "direction of the mean −m"), mean, "series-5", 1.5))
        return causes

    def _no_step(self, name: str) -> Plot:
        words = Message(N_("engine", "{name} diverged"), name=OPTIMIZERS[name].label)
        tag = Tag("ended", 0, 0, words, "muted", (0.5, 0.5))
        return Plot(Axis("Δw₀", -1, 1), Axis("Δw₁", -1, 1), [tag], legend=False)

    # ---- The curves.

    def _curves(self) -> Plot:
        curves, label = {
            "loss": (self.lab.losses, N_("engine", "loss J(w)")),
            "distance": (self.lab.distances, N_("engine", "distance to the minimum")),
            "slope": (self.lab.slopes, N_("engine", "length of the gradient")),
        }[self.lab.curve]
        log = self.lab.scale == "log" and all(np.nanmin(curve, initial=0) >= 0 for curve in curves.values())
        marks = [mark for name, curve in curves.items()
                 for mark in self._curve(name, np.where(curve > FLOOR, curve, np.nan) if log else curve)]
        updates = Axis(N_("engine", "updates"), 0, float(self.lab.updates))
        if not marks:
            unknown = N_("engine", "The minima of a formula are not known.")
            tag = Tag("unknown", self.lab.updates / 2, 0.5, unknown, "muted", (0.5, 0.5))
            return Plot(updates, Axis(label, 0, 1), [tag], legend=False)
        return Plot(updates, Axis(label, log=log), marks)

    def _curve(self, name: str, y: Array) -> list[Mark]:
        """The whole curve; on the way what lies behind, with the rest faint."""
        if np.isnan(y).all():
            return []
        y = y[: np.flatnonzero(~np.isnan(y))[-1] + 1]
        x, (role, dash, symbol), label = np.arange(len(y), dtype=float), STYLES[name], OPTIMIZERS[name].label
        if not 0 < self.lab.steps < self.lab.updates:
            return [Line(f"whole-{name}", x, y, role, label, 2, dash, head=symbol)]
        k = self.lab.place(name) + 1
        return [Line(f"whole-{name}", x, y, role, "", 1, dash, 0.35),
                Line(name, x[:k], y[:k], role, label, 2, dash, head=symbol)]

    # ---- The table.

    def _table(self) -> Table:
        heads: list[Words] = ["", "J", N_("engine", "distance"), Message(N_("engine", "J < {value} at"), value=REACHED)]
        return Table(heads, [self._row(name) for name in self.lab.shown])

    def _row(self, name: str) -> list[Any]:
        path = self.lab.paths[name]
        k = self.lab.place(name) if self.lab.steps else len(path.points) - 1
        known = self.lab.reached(name)
        reached: Words = "–" if known is None else str(known)
        if path.left:
            reached = Message(N_("engine", "diverged at {k}"), k=len(path.points))
        losses, distances = self.lab.losses[name], self.lab.distances[name]
        return [OPTIMIZERS[name].label, number(losses[k]), number(distances[k]), reached]


def _stepped(reach: float) -> float:
    """At least `reach`, in steps of about a half: an axis that moved with every update would show no arrow growing."""
    if reach == 0:
        return 1.0
    power: float = 10.0 ** math.floor(math.log10(reach))
    return next(step * power for step in (1, 1.5, 2, 3, 5, 7, 10) if step * power >= reach)


def number(value: float) -> float | str:
    """Two digits, one beside a power of ten, or a dash for what isn't known."""
    if not np.isfinite(value):
        return "–"
    return float(f"{value:.2g}" if abs(value) >= 1e-3 else f"{value:.0e}")


def shaded(z: Array) -> Array:
    """Heights 0 to 1 for drawing: the logarithm of the height above the lowest, so that valleys keep their shape.

    Undefined places count as the highest. The level lines of the result are level lines of `z`.
    """
    finite = np.isfinite(z)
    if not finite.any():
        return np.zeros_like(z)
    low, high = z[finite].min(), z[finite].max()
    above = np.where(finite, z, high) - low
    unit = float(np.median(above)) / 30 or 1.0
    heights: Array = np.log1p(above / unit)
    return heights / (heights.max() or 1)
