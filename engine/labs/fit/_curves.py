"""True curves on [0, 1] and noisy data sets around them, for the labs that fit a curve many times."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from engine.smoothers import Floats
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Dash

TRUTHS = {"sine": N_("engine", "sin 2πx"), "wave": N_("engine", "sin 4πx"), "line": N_("engine", "2x − 1")}
DASHES: dict[str, Dash] = {"variance": "dash", "noise": "dot"}
"""The parts of an error, told apart without their colours too; the others are solid, their sum is wider."""
NOISE = 0.3
SAMPLES = 20


def truth(name: str, x: Floats) -> Floats:
    """The curve f called `name` at x, any shape."""
    values: Floats = 2 * x - 1 if name == "line" else np.sin((4 if name == "wave" else 2) * np.pi * x)
    return values


def places(n: int) -> Floats:
    """x = (i + ½)/n, shape (n,): the same in every data set, so that bias and variance have a closed form."""
    return (np.arange(n) + 0.5) / n


def unit_noise(sets: int, n: int, rng: Generator) -> Floats:
    """Standard normal noise (sets, n): the first sets stay the same when there are more."""
    return rng.standard_normal((sets, n))
