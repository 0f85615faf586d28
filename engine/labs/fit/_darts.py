"""Darts on a target: what they measure, and how a target is drawn."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Array, Dash, Line, Points, Role, Symbol
from engine.views import Mark as PlotMark

RINGS = (0.25, 0.5, 0.75, 1.0)
REACH = 1.2
"""Half the side of the board, in the units of the outermost ring."""
APART = 1.25
"""Half the distance between the centres of four targets."""
PARTS: tuple[tuple[str, str, Role], ...] = (
    ("bias", N_("engine", "bias²"), "series-4"), ("variance", N_("engine", "variance"), "series-1"),
    ("noise", N_("engine", "noise"), "series-7"), ("mse", N_("engine", "squared error"), "text"),
)


class Throws:
    """Darts and sights of the bull's-eye, (n, 2) each, and what the first k of them say, for every k: (n,) each."""

    def __init__(self, darts: Array, sights: Array) -> None:
        self.darts, self.sights = darts, sights
        self.counts = np.arange(1, len(darts) + 1)
        self.mean, self.sight = (_running_mean(points) for points in (darts, sights))
        self.bias = np.square(self.mean - self.sight).sum(1)
        self.variance, self.noise = (_running_variance(points) for points in (darts, sights))

    @cached_property
    def mse(self) -> Array:
        """The mean of |dart − sight|² over all pairs of the first k darts with the first k sights."""
        pairs = np.square(self.darts[:, None] - self.sights).sum(-1)
        totals: Array = np.diagonal(pairs.cumsum(0).cumsum(1))
        return totals / self.counts**2

    def after(self, count: int) -> dict[str, float]:
        """Each of PARTS after `count` darts, at least one."""
        return {name: float(getattr(self, name)[count - 1]) for name, _, _ in PARTS}


def _running_mean(points: Array) -> Array:
    means: Array = points.cumsum(0) / np.arange(1, len(points) + 1)[:, None]
    return means


def _running_variance(points: Array) -> Array:
    """The mean of |p − p̄|² over the first k points, for every k, by Welford's recurrence: (n,)."""
    means, counts = _running_mean(points), np.arange(1, len(points) + 1)
    before = np.vstack([np.zeros(2), means[:-1]])
    added = ((points - before) * (points - means)).sum(1)
    variances: Array = added.cumsum() / counts
    return variances


def corner(i: int) -> tuple[float, float]:
    """The centre of the i-th of four targets: high variance right, high bias below."""
    return (APART if i % 2 else -APART), (-APART if i >= 2 else APART)


def board(x: float, y: float, name: str) -> list[PlotMark]:
    """The rings of a target."""
    return [circle(f"ring-{name}-{i}", x, y, radius, "muted", alpha=0.5) for i, radius in enumerate(RINGS)]


def circle(
    key: str, x: float, y: float, radius: float, role: Role, label: str = "", width: float = 1, dash: Dash = "solid",
    alpha: float = 1,
) -> Line:
    """A circle as a curve."""
    angle = np.linspace(0, 2 * np.pi, 73)
    return Line(key, x + radius * np.cos(angle), y + radius * np.sin(angle), role, label, width, dash, alpha)


def cloud(
    key: str, points: Array, role: Role, label: str = "", symbol: Symbol = "circle", size: float = 8, pick: str = "",
) -> Points:
    """Points (n, 2), a little translucent."""
    return Points(key, points[:, 0], points[:, 1], role, label, symbol, size, 0.75, pick=pick)


def single(
    key: str, x: float, y: float, role: Role, label: str, size: float, symbol: Symbol = "circle",
) -> Points:
    """One point."""
    return Points(key, np.array([x]), np.array([y]), role, label, symbol, size, filled=symbol != "ring")
