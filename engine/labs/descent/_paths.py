"""The paths of the optimizers over a surface in two weights, in plain Python floats.

For two numbers the price of an array call is all there is: written out for floats, 2,000 updates of
all five take a third of the time of engine.network.optimizers, which leaves room to redraw while the
start is dragged. Tests hold every rule to the class of that module.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from engine.network.optimizers import SGD, Adam, Momentum, Nesterov, RMSProp
from engine.views import Array

Gradient = Callable[[float, float], Sequence[float]]
Moves = Iterator[tuple[float, float, float, float]]
"""After each update (w₀, w₁) and the velocity, or mean gradient, that it used."""

CHUNK = 32
"""Updates between two looks at where a path is."""


@dataclass(frozen=True)
class Constants:
    """What the optimizers share: μ, ρ, β₁, β₂."""

    momentum: float = 0.9
    decay: float = 0.9
    beta1: float = 0.9
    beta2: float = 0.999


@dataclass(frozen=True)
class Path:
    """A run of one optimizer. points, velocities: (n + 1, 2), from the start on. left: it went out of bounds."""

    points: Array
    velocities: Array
    left: bool


def trace(
    name: str, gradient: Gradient, start: tuple[float, float], rate: float, constants: Constants, updates: int,
    bound: float,
) -> Path:
    """At most `updates` updates of the optimizer `name`, ended before a weight is beyond ±bound or undefined."""
    numbers, last = [*start, 0.0, 0.0], 4 * (updates + 1)
    moves = islice(RULES[name](_plain(gradient, start), *start, rate, constants), updates)
    while len(numbers) < last:
        with np.errstate(all="ignore"):  # far outside a formula may be infinite or undefined
            chunk = list(chain.from_iterable(islice(moves, CHUNK)))
        numbers += chunk
        if not (-bound < chunk[-4] < bound and -bound < chunk[-3] < bound):
            break
        if name in NO_OTHER_STATE and chunk[-4:] == chunk[-8:-4]:
            numbers += chunk[-4:] * ((last - len(numbers)) // 4)
    table = np.array(numbers).reshape(-1, 4)
    inside = (np.abs(table[:, :2]) < bound).all(axis=1)
    left = not inside.all()
    if left:
        table = table[: inside.argmin()]
    return Path(table[:, :2], table[:, 2:], left)


def _plain(gradient: Gradient, point: tuple[float, float]) -> Gradient:
    """`gradient` in Python's floats: NumPy's own scalars would make everything after them slow."""
    if type(gradient(*point)[0]) is float:
        return gradient

    def plain(w0: float, w1: float) -> tuple[float, float]:
        g0, g1 = gradient(w0, w1)
        return float(g0), float(g1)

    return plain


def _sgd(gradient: Gradient, w0: float, w1: float, rate: float, constants: Constants) -> Moves:
    while True:
        g0, g1 = gradient(w0, w1)
        w0, w1 = w0 - rate * g0, w1 - rate * g1
        yield w0, w1, g0, g1


def _momentum(gradient: Gradient, w0: float, w1: float, rate: float, constants: Constants) -> Moves:
    mu, v0, v1 = constants.momentum, 0.0, 0.0
    while True:
        g0, g1 = gradient(w0, w1)
        v0, v1 = mu * v0 + g0, mu * v1 + g1
        w0, w1 = w0 - rate * v0, w1 - rate * v1
        yield w0, w1, v0, v1


def _nesterov(gradient: Gradient, w0: float, w1: float, rate: float, constants: Constants) -> Moves:
    mu, v0, v1 = constants.momentum, 0.0, 0.0
    while True:
        g0, g1 = gradient(w0, w1)
        v0, v1 = mu * v0 + g0, mu * v1 + g1
        w0, w1 = w0 - rate * (mu * v0 + g0), w1 - rate * (mu * v1 + g1)
        yield w0, w1, v0, v1


def _rmsprop(gradient: Gradient, w0: float, w1: float, rate: float, constants: Constants) -> Moves:
    rho, s0, s1, epsilon = constants.decay, 0.0, 0.0, 1e-8
    while True:
        g0, g1 = gradient(w0, w1)
        s0, s1 = rho * s0 + (1 - rho) * g0 * g0, rho * s1 + (1 - rho) * g1 * g1
        w0, w1 = w0 - rate * g0 / (s0**0.5 + epsilon), w1 - rate * g1 / (s1**0.5 + epsilon)
        yield w0, w1, g0, g1


def _adam(gradient: Gradient, w0: float, w1: float, rate: float, constants: Constants) -> Moves:
    b1, b2, epsilon = constants.beta1, constants.beta2, 1e-8
    m0 = m1 = s0 = s1 = 0.0
    left1 = left2 = 1.0
    while True:
        g0, g1 = gradient(w0, w1)
        m0, m1 = b1 * m0 + (1 - b1) * g0, b1 * m1 + (1 - b1) * g1
        s0, s1 = b2 * s0 + (1 - b2) * g0 * g0, b2 * s1 + (1 - b2) * g1 * g1
        left1, left2 = left1 * b1, left2 * b2
        mean, root = rate / (1 - left1), (1 - left2) ** -0.5
        w0, w1 = w0 - mean * m0 / (root * s0**0.5 + epsilon), w1 - mean * m1 / (root * s1**0.5 + epsilon)
        yield w0, w1, m0, m1


RULES: dict[str, Callable[[Gradient, float, float, float, Constants], Moves]] = {
    SGD.name: _sgd, Momentum.name: _momentum, Nesterov.name: _nesterov, RMSProp.name: _rmsprop, Adam.name: _adam,
}

NO_OTHER_STATE = {SGD.name, Momentum.name, Nesterov.name}
"""Rules that remember nothing but what they yield: after two equal moves all that follow are equal too."""


def largest_stable_rate(name: str, curvature: float, momentum: float) -> float | None:
    """The η above which the optimizer diverges on ½λw², λ = curvature; None where there is no such η.

    Gradient descent: 2/λ. Heavy ball: 2(1 + μ)/λ (B. Polyak 1964, theorem 9). Nesterov's: the roots of
    z² = (1 + μ)(1 − ηλ)z − μ(1 − ηλ) reach −1 at ηλ = 2(1 + μ)/(1 + 2μ). The adaptive ones divide η by
    the gradient's own size and end in a jitter about as wide as η instead.
    """
    match name:
        case SGD.name:
            return 2 / curvature
        case Momentum.name:
            return 2 * (1 + momentum) / curvature
        case Nesterov.name:
            return 2 * (1 + momentum) / ((1 + 2 * momentum) * curvature)
    return None


def steepest_curvature(gradient: Gradient, point: tuple[float, float]) -> float:
    """λmax of the Hessian at `point`, by central differences of the exact gradient."""
    h = 1e-5 * (1 + max(map(abs, point)))
    w0, w1 = point
    right, left = gradient(w0 + h, w1), gradient(w0 - h, w1)
    up, down = gradient(w0, w1 + h), gradient(w0, w1 - h)
    a, d = (right[0] - left[0]) / (2 * h), (up[1] - down[1]) / (2 * h)
    b = (right[1] - left[1] + up[0] - down[0]) / (4 * h)
    return float((a + d) / 2 + math.hypot((a - d) / 2, b))


def thinned(points: Array, grain: float) -> Array:
    """A path without the points at which it has gone no further than about `grain`; both ends stay. points: (n, 2)."""
    length = np.hypot(*np.diff(points, axis=0).T).cumsum() / grain
    kept = np.diff(np.floor(length), prepend=-1.0) > 0
    kept[-1:] = True
    chosen: Array = points[np.append(True, kept)]
    return chosen
