"""Where the numbers on the lines of a network stand: clear of each other, of circles and of words."""

from __future__ import annotations

import numpy as np

from engine.views import Array

_SHARES = np.linspace(0.16, 0.84, 35)
_STARTS = (4, 10, 17, 24, 30)
_SWEEPS = 8
_OFF_CENTRE, _NEAR_A_LINE, _NEAR_A_LABEL = 0.2, 0.3, 0.1
"""What it costs, in parts of a label, to stand at an end of a line, by another line, by another label."""
_STRENGTHS = (1.0, 0.3, 0.1, 0.0)
"""Where labels would overlap, such wishes count for less."""
_AIR = 3.0
"""Labels would like to stand so many of their heights apart."""


def place(lines: Array, size: tuple[float, float], obstacles: Array) -> tuple[Array, float]:
    """How far along its line each label stands, (lines,), and the square pixels by which labels then overlap anything.

    lines: x and y of both ends, (lines, 4). size: width and height of a label. obstacles: left, top, right and
    bottom of what must stay free, (obstacles, 4).
    """
    ends = lines.reshape(-1, 1, 2, 2)
    centres = ends[:, :, 0] + _SHARES[:, None] * (ends[:, :, 1] - ends[:, :, 0])  # (lines, shares, 2)
    apart = np.abs(centres[:, :, None, None] - centres)
    alone = _overlap(centres, obstacles, size)
    pairs = np.prod(np.maximum(np.array(size) - apart, 0), axis=-1)  # (lines, shares, lines, shares)
    area = size[0] * size[1]
    taste = area * (_OFF_CENTRE * (2 * _SHARES - 1) ** 2 + _NEAR_A_LINE * _crossed(centres, lines, size[1]))
    near = _NEAR_A_LABEL * np.prod(np.maximum(np.array([size[0], _AIR * size[1]]) - apart, 0), axis=-1)
    found = []
    for strength in _STRENGTHS:
        costs = alone + strength * taste, pairs + strength * near
        chosen = min((_descend(*costs, start) for start in _STARTS), key=lambda places: _cost(*costs, places))
        found.append((_cost(alone, pairs, chosen), _SHARES[chosen]))
        if found[-1][0] < 0.01 * area:
            break
    hidden, shares = min(found, key=lambda result: result[0])
    return shares, hidden


def _descend(alone: Array, pairs: Array, start: int) -> Array:
    """Move one label at a time to its best place until all stay."""
    count = len(alone)
    chosen, every = np.full(count, start), np.arange(count)
    for _ in range(_SWEEPS):
        before = chosen.copy()
        for i in range(count):
            others = np.delete(every, i)
            chosen[i] = int(np.argmin(alone[i] + pairs[i][:, others, chosen[others]].sum(axis=1)))
        if (chosen == before).all():
            break
    return chosen


def _cost(alone: Array, pairs: Array, chosen: Array) -> float:
    every = np.arange(len(chosen))
    both = pairs[every, chosen][:, every, chosen]
    return float(alone[every, chosen].sum() + (both.sum() - np.trace(both)) / 2)


def _overlap(centres: Array, obstacles: Array, size: tuple[float, float]) -> Array:
    """Square pixels that a label at each of `centres` has in common with the obstacles, (lines, shares)."""
    half = np.array(size) / 2
    low = np.maximum(centres[:, :, None] - half, obstacles[:, :2])
    high = np.minimum(centres[:, :, None] + half, obstacles[:, 2:])
    result: Array = np.prod(np.maximum(high - low, 0), axis=-1).sum(axis=-1)
    return result


def _crossed(centres: Array, lines: Array, height: float) -> Array:
    """How many other lines pass by a label, (lines, shares): 1 for each through its middle, 0 beyond its height."""
    x0, y0, x1, y1 = (lines[:, k] for k in range(4))
    slope = (y1 - y0) / np.where(x1 == x0, 1.0, x1 - x0)
    heights = y0 + slope * (centres[:, :, None, 0] - x0)
    near: Array = np.maximum(1 - np.abs(heights - centres[:, :, None, 1]) / height, 0).sum(axis=-1) - 1
    return near
