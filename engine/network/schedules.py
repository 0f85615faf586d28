"""How the learning rate falls while training goes on: η(t) = η₀ · factor(t), with t in epochs and a period T."""

from __future__ import annotations

import math
from collections.abc import Callable

from engine.text import QT_TRANSLATE_NOOP as N_

Schedule = Callable[[float, float], float]
"""(t, T) ↦ the factor, 1 at t = 0; T > 0."""


def constant(t: float, period: float) -> float:
    """1 for ever."""
    return 1.0


def step(t: float, period: float) -> float:
    """Halved every T epochs."""
    return 0.5 ** math.floor(t / period)


def exponential(t: float, period: float) -> float:
    """e^(−t/T)."""
    return math.exp(-t / period)


def inverse(t: float, period: float) -> float:
    """1/(1 + t/T): the classical condition Ση = ∞, Ση² < ∞ of Robbins and Monro (1951)."""
    return 1 / (1 + t / period)


def cosine(t: float, period: float) -> float:
    """½(1 + cos(πt/T)), then 0: half a wave. Loshchilov and Hutter (2017), equation 5, without restarts."""
    return 0.5 * (1 + math.cos(math.pi * min(t / period, 1)))


SCHEDULES: dict[str, Schedule] = {
    "constant": constant, "step": step, "exponential": exponential, "inverse": inverse, "cosine": cosine,
}

LABELS: dict[str, str] = {
    "constant": N_("engine", "constant"), "step": N_("engine", "halved every T"),
    "exponential": N_("engine", "exponential"), "inverse": N_("engine", "1/(1 + t/T)"),
    "cosine": N_("engine", "cosine"),
}
"""Every schedule by its name, with what a person calls it."""
