"""Generated data sets whose points stay where they are while the student turns a control.

Every set is `ideal position + noise · unit noise`. Positions and unit noise come from two streams of
their own and are drawn sample by sample, so a noise slider slides each point along a fixed line, and
the first n samples of a larger set are the set of n. Pass a fresh generator each time: the same
generator state gives the same set.

Sets in the plane lie in the square [-EXTENT, EXTENT]² before noise is added, and samples go through
the classes in turn, so that classes are equally large to within one sample.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from engine.data.dataset import Dataset, Floats, Indices
from engine.text import QT_TRANSLATE_NOOP as N_

EXTENT = 2.0
SPIRAL_TURNS = 1.5

HOUSES = 30
HOUSE_BASE = 0.05
HOUSE_PER_SQUARE_METRE = 0.014
HOUSE_NOISE = 0.06

HILL_CENTRES = np.array([(-1.3, 0.8), (0.0, 0.8), (1.3, 0.8), (-1.3, -0.8), (0.0, -0.8), (1.3, -0.8)])
HILL_HEIGHTS = np.array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0])
HILL_WIDTH = 0.4


# ---- Regression in one feature.


def house_prices(rng: Generator, noise: float = HOUSE_NOISE) -> Dataset:
    """30 houses of 30 to 100 m²: price = 0.05 + 0.014 · area + noise · N(0, 1), in thousand million đồng."""
    area = np.linspace(30, 100, HOUSES)
    _, unit_noise = rng.spawn(2)
    price = HOUSE_BASE + HOUSE_PER_SQUARE_METRE * area + noise * unit_noise.standard_normal(HOUSES)
    names = (N_("engine", "area (m²)"),)
    return Dataset(area[:, None], price, "regression", names, N_("engine", "price (billion đồng)"))


def linear(n: int, noise: float, rng: Generator, intercept: float = 1.0, slope: float = 2.0) -> Dataset:
    """y = intercept + slope · x + noise · N(0, 1), x uniform on [-EXTENT, EXTENT]."""
    positions, unit_noise = rng.spawn(2)
    x = positions.uniform(-EXTENT, EXTENT, n)
    y = intercept + slope * x + noise * unit_noise.standard_normal(n)
    return Dataset(x[:, None], y, "regression", (N_("engine", "x"),))


# ---- Classes in the plane.


def moons(n: int, noise: float, rng: Generator) -> Dataset:
    """Two half circles that reach into each other, each of radius 4/3."""
    positions, unit_noise = rng.spawn(2)
    label = _in_turn(n, 2)
    angle = np.pi * positions.random(n)
    side = 1 - 2 * label
    points = np.column_stack([side * np.cos(angle) - 0.5 * side, side * np.sin(angle) - 0.25 * side])
    return _classes(points * EXTENT / 1.5, label, noise, unit_noise)


def circles(n: int, noise: float, rng: Generator) -> Dataset:
    """Two rings around the origin, of radius 2 and 1."""
    positions, unit_noise = rng.spawn(2)
    label = _in_turn(n, 2)
    radius = np.where(label == 0, EXTENT, EXTENT / 2)
    return _classes(_polar(radius, 2 * np.pi * positions.random(n)), label, noise, unit_noise)


def spirals(n: int, noise: float, rng: Generator, arms: int = 2) -> Dataset:
    """One class an arm; each arm winds out from the centre in SPIRAL_TURNS turns."""
    positions, unit_noise = rng.spawn(2)
    label = _in_turn(n, arms)
    along = 0.1 + 0.9 * np.sqrt(positions.random(n))
    angle = 2 * np.pi * (SPIRAL_TURNS * along + label / arms)
    return _classes(_polar(EXTENT * along, angle), label, noise, unit_noise)


def xor(n: int, noise: float, rng: Generator) -> Dataset:
    """Class 0 where x₁x₂ > 0, class 1 where it is negative, with a gap of 0.1 along both axes."""
    positions, unit_noise = rng.spawn(2)
    quadrant = _in_turn(n, 4)
    signs = np.array([(1, 1), (-1, 1), (-1, -1), (1, -1)])[quadrant]
    return _classes(signs * positions.uniform(0.1, EXTENT, (n, 2)), quadrant % 2, noise, unit_noise)


def blobs(n: int, noise: float, rng: Generator, classes: int = 3) -> Dataset:
    """2 to 6 round clouds of standard deviation √(0.2² + noise²), centred on a circle of radius 1.4."""
    positions, unit_noise = rng.spawn(2)
    label = _in_turn(n, classes)
    centre = _polar(0.7 * EXTENT, 2 * np.pi * label / classes + np.pi / 4)
    within = np.clip(0.2 * positions.standard_normal((n, 2)), -0.6, 0.6)
    return _classes(centre + within, label, noise, unit_noise)


# ---- Regression in the plane.


def plane(n: int, noise: float, rng: Generator) -> Dataset:
    """y = plane_height(x) + noise · N(0, 1), x uniform on the square."""
    positions, unit_noise = rng.spawn(2)
    x = positions.uniform(-EXTENT, EXTENT, (n, 2))
    return Dataset(x, plane_height(x) + noise * unit_noise.standard_normal(n), "regression")


def hills(n: int, noise: float, rng: Generator) -> Dataset:
    """y = hills_height(x) + noise · N(0, 1), x uniform on the square: several Gaussians, up and down."""
    positions, unit_noise = rng.spawn(2)
    x = positions.uniform(-EXTENT, EXTENT, (n, 2))
    return Dataset(x, hills_height(x) + noise * unit_noise.standard_normal(n), "regression")


def plane_height(x: Floats) -> Floats:
    """(x₁ + x₂) / 4, from -1 to 1 on the square. x: (…, 2); gives (…)."""
    height: Floats = x.sum(-1) / (2 * EXTENT)
    return height


def hills_height(x: Floats) -> Floats:
    """Σ hₖ exp(−‖x − cₖ‖² / (2 · 0.4²)) over six centres cₖ with heights hₖ = ±1. x: (…, 2); gives (…)."""
    squared_distance = ((x[..., None, :] - HILL_CENTRES) ** 2).sum(-1)
    height: Floats = np.exp(-squared_distance / (2 * HILL_WIDTH**2)) @ HILL_HEIGHTS
    return height


def _in_turn(n: int, classes: int) -> Indices:
    return np.arange(n, dtype=np.int64) % classes


def _polar(radius: float | Floats, angle: Floats) -> Floats:
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _classes(ideal: Floats, label: Indices, noise: float, unit_noise: Generator) -> Dataset:
    points = ideal + noise * unit_noise.standard_normal(ideal.shape)
    names = tuple("ABCDEF"[: label.max(initial=1) + 1])
    return Dataset(points, label, "classification", classes=names)
