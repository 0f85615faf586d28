"""Where the numbers on the lines of a network stand: clear of each other, of circles and of words."""

from __future__ import annotations

import numpy as np

from engine.views import Array

_SHARES = np.linspace(0.16, 0.84, 35)
_STARTS = (4, 10, 17, 24, 30)
_SWEEPS = 8
_OFF_CENTRE, _ON_A_LINE = 20.0, 0.1
"""What it costs, in square pixels or in parts of a label, to stand at an end of a line or on another line."""


def place(lines: Array, size: tuple[float, float], obstacles: Array) -> tuple[Array, float]:
    """How far along its line each label stands, (lines,), and the square pixels by which labels then overlap anything.

    lines: x and y of both ends, (lines, 4). size: width and height of a label. obstacles: left, top, right and
    bottom of what must stay free, (obstacles, 4).
    """
    ends = lines.reshape(-1, 1, 2, 2)
    centres = ends[:, :, 0] + _SHARES[:, None] * (ends[:, :, 1] - ends[:, :, 0])  # (lines, shares, 2)
    alone = _overlap(centres, obstacles, size)
    taste = _OFF_CENTRE * (2 * _SHARES - 1) ** 2 + _ON_A_LINE * size[0] * size[1] * _crossed(centres, lines, size[1])
    apart = np.abs(centres[:, :, None, None] - centres)
    pairs = np.prod(np.maximum(np.array(size) - apart, 0), axis=-1)  # (lines, shares, lines, shares)
    found = min((_descend(alone + taste, pairs, start) for start in _STARTS), key=lambda chosen: chosen[1])[0]
    every = np.arange(len(lines))
    both = pairs[every, found][:, every, found]
    return _SHARES[found], float(alone[every, found].sum() + (both.sum() - np.trace(both)) / 2)


def _descend(alone: Array, pairs: Array, start: int) -> tuple[Array, float]:
    """Move one label at a time to its best place until all stay; the places, and what they cost."""
    count = len(alone)
    chosen, every = np.full(count, start), np.arange(count)
    for _ in range(_SWEEPS):
        before = chosen.copy()
        for i in range(count):
            others = np.delete(every, i)
            chosen[i] = int(np.argmin(alone[i] + pairs[i][:, others, chosen[others]].sum(axis=1)))
        if (chosen == before).all():
            break
    both = pairs[every, chosen][:, every, chosen]
    return chosen, float(alone[every, chosen].sum() + (both.sum() - np.trace(both)) / 2)


def _overlap(centres: Array, obstacles: Array, size: tuple[float, float]) -> Array:
    """Square pixels that a label at each of `centres` has in common with the obstacles, (lines, shares)."""
    half = np.array(size) / 2
    low = np.maximum(centres[:, :, None] - half, obstacles[:, :2])
    high = np.minimum(centres[:, :, None] + half, obstacles[:, 2:])
    result: Array = np.prod(np.maximum(high - low, 0), axis=-1).sum(axis=-1)
    return result


def _crossed(centres: Array, lines: Array, height: float) -> Array:
    """How many other lines pass through the middle of a label, (lines, shares)."""
    x0, y0, x1, y1 = (lines[:, k] for k in range(4))
    slope = (y1 - y0) / np.where(x1 == x0, 1.0, x1 - x0)
    heights = y0 + slope * (centres[:, :, None, 0] - x0)
    near: Array = (np.abs(heights - centres[:, :, None, 1]) < height / 2).sum(axis=-1) - 1
    return near
