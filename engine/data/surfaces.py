"""Loss surfaces in two weights, with exact gradients, to watch optimizers on.

The named functions are in M. Jamil, X.-S. Yang, "A literature survey of benchmark functions for
global optimisation problems", 2013 (arXiv:1308.4008). All have the least value 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.text import QT_TRANSLATE_NOOP as N_

Array = NDArray[np.float64]
Point = tuple[float, float]


@dataclass(frozen=True)
class Surface:
    """A loss J(w₀, w₁). `value` and `gradient` take two floats or two arrays of one shape.

    Far outside the window they may overflow to infinity or NaN, as a diverging run does.
    minima: every place with the least value, empty where unknown. window: the part worth drawing,
    (w₀ from, to), (w₁ from, to). start: a telling place to begin. eigenvalues: (λmin, λmax) of the
    Hessian where it is the same everywhere, so that 2/λmax is the largest stable learning rate.
    gradient_at: `gradient` for two floats alone, if there is a faster way.
    """

    title: str
    value: Callable[[Any, Any], Any]
    gradient: Callable[[Any, Any], tuple[Any, Any]]
    window: tuple[Point, Point]
    start: Point
    minima: tuple[Point, ...] = ()
    eigenvalues: Point | None = None
    gradient_at: Callable[[float, float], Sequence[float]] | None = None


def bowl(condition_number: float = 10.0, angle: float = 0.0) -> Surface:
    """J = ½(λmin u² + λmax v²) with λmin = 1 and λmax = condition_number ≥ 1.

    (u, v) are the axes (w₀, w₁) turned by `angle` radians. The gradient is Hw, with the same Hessian H everywhere.
    """
    cos, sin = math.cos(angle), math.sin(angle)

    h00, h11 = cos**2 + condition_number * sin**2, sin**2 + condition_number * cos**2
    h01 = (1 - condition_number) * sin * cos

    def value(w0: Any, w1: Any) -> Any:
        u, v = cos * w0 + sin * w1, cos * w1 - sin * w0
        return 0.5 * (u * u + condition_number * v * v)

    def gradient(w0: Any, w1: Any) -> tuple[Any, Any]:
        return h00 * w0 + h01 * w1, h01 * w0 + h11 * w1

    return Surface(
        N_("engine", "Bowl"), value, gradient, ((-3, 3), (-3, 3)), (-2.5, 1.5), ((0, 0),), (1.0, condition_number)
    )


def _ravine(w0: Any, w1: Any) -> Any:
    return 0.05 * w0 * w0 + 5 * (w1 - np.sin(w0)) ** 2


def _ravine_gradient(w0: Any, w1: Any) -> tuple[Any, Any]:
    across = 10 * (w1 - np.sin(w0))
    return 0.1 * w0 - across * np.cos(w0), across


def _saddle(w0: Any, w1: Any) -> Any:
    return 0.5 * w0 * w0 + 0.25 * (w1 * w1 - 1) ** 2


def _saddle_gradient(w0: Any, w1: Any) -> tuple[Any, Any]:
    return w0, w1 * (w1 * w1 - 1)


def _rosenbrock(w0: Any, w1: Any) -> Any:
    return (1 - w0) ** 2 + 100 * (w1 - w0 * w0) ** 2


def _rosenbrock_gradient(w0: Any, w1: Any) -> tuple[Any, Any]:
    across = 200 * (w1 - w0 * w0)
    return 2 * (w0 - 1) - 2 * w0 * across, across


def _himmelblau(w0: Any, w1: Any) -> Any:
    return (w0 * w0 + w1 - 11) ** 2 + (w0 + w1 * w1 - 7) ** 2


def _himmelblau_gradient(w0: Any, w1: Any) -> tuple[Any, Any]:
    a, b = 2 * (w0 * w0 + w1 - 11), 2 * (w0 + w1 * w1 - 7)
    return 2 * w0 * a + b, a + 2 * w1 * b


def _beale(w0: Any, w1: Any) -> Any:
    a, b, c = _beale_terms(w0, w1)
    return a * a + b * b + c * c


def _beale_gradient(w0: Any, w1: Any) -> tuple[Any, Any]:
    a, b, c = _beale_terms(w0, w1)
    square = w1 * w1
    by_w0 = a * (w1 - 1) + b * (square - 1) + c * (square * w1 - 1)
    return 2 * by_w0, 2 * w0 * (a + 2 * w1 * b + 3 * square * c)


def _beale_terms(w0: Any, w1: Any) -> tuple[Any, Any, Any]:
    return 1.5 - w0 + w0 * w1, 2.25 - w0 + w0 * w1 * w1, 2.625 - w0 + w0 * w1 * w1 * w1


RAVINE = Surface(
    N_("engine", "Ravine"), _ravine, _ravine_gradient, ((-6, 6), (-2.5, 2.5)), (-5, 2), ((0, 0),)
)
"""J = w₀²/20 + 5(w₁ − sin w₀)²: a gently falling, winding floor between steep walls."""

SADDLE = Surface(
    N_("engine", "Saddle"), _saddle, _saddle_gradient, ((-2, 2), (-2, 2)), (1.7, 0.001), ((0, -1), (0, 1))
)
"""J = w₀²/2 + (w₁² − 1)²/4: level at the origin, where it rises along w₀ and falls along w₁ into two valleys."""

ROSENBROCK = Surface(
    N_("engine", "Rosenbrock"), _rosenbrock, _rosenbrock_gradient, ((-2, 2), (-1, 3)), (-1.2, 1), ((1, 1),)
)
"""J = (1 − w₀)² + 100(w₁ − w₀²)²."""

HIMMELBLAU = Surface(
    N_("engine", "Himmelblau"), _himmelblau, _himmelblau_gradient, ((-5, 5), (-5, 5)), (-0.5, -1),
    (
        (3, 2),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.283185991286169),
        (3.584428340330492, -1.848126526964404),
    ),
)
"""J = (w₀² + w₁ − 11)² + (w₀ + w₁² − 7)²: four minima."""

BEALE = Surface(
    N_("engine", "Beale"), _beale, _beale_gradient, ((-4.5, 4.5), (-4.5, 4.5)), (1, 1.5), ((3, 0.5),)
)
"""J = (1.5 − w₀ + w₀w₁)² + (2.25 − w₀ + w₀w₁²)² + (2.625 − w₀ + w₀w₁³)²."""

FIXED = {
    "ravine": RAVINE, "saddle": SADDLE, "rosenbrock": ROSENBROCK, "himmelblau": HIMMELBLAU, "beale": BEALE,
}
"""The surfaces without parameters, by the key a saved run uses."""
