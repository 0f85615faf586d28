"""Long curves cut down to what the screen can show, by NumPy, without losing a peak."""

from __future__ import annotations

import numpy as np

from engine.views import Array


def is_sorted(x: Array) -> bool:
    """Whether x, shape (n,), runs from left to right, as in a curve over time; a path in a plane does not."""
    return bool(np.all(x[1:] >= x[:-1]))


def min_max(x: Array, y: Array, bins: int) -> tuple[Array, Array]:
    """The lowest and the highest point of each of at most `bins` equal runs, in their order along the curve.

    x is sorted; both have shape (n,), and the results at most (2·bins + 2,): the first and the last point
    stay too. No extreme is lost. Gaps (NaN) are skipped within a run, and a run of nothing but gaps stays one.
    """
    n = len(x)
    size = -(-n // bins)
    if size < 3:
        return x, y
    whole = n // size * size
    runs = y[:whole].reshape(-1, size)
    starts = np.arange(0, whole, size)
    low, high = starts + _arg(runs, np.argmin), starts + _arg(runs, np.argmax)
    chosen = np.empty(2 * len(starts) + 2, dtype=np.intp)
    chosen[0], chosen[-1] = 0, n - 1
    np.minimum(low, high, out=chosen[1:-1:2])
    np.maximum(low, high, out=chosen[2:-1:2])
    if whole < n:
        tail = y[whole:]
        ends = sorted((whole + _arg(tail[None], np.argmin)[0], whole + _arg(tail[None], np.argmax)[0]))
        chosen = np.concatenate([chosen[:-1], ends, [n - 1]])
    return x[chosen], y[chosen]


def _arg(runs: Array, find: np.ufunc | object) -> Array:
    """argmin or argmax of each row among what isn't NaN; 0 in a row of nothing but NaN."""
    gaps = np.isnan(runs)
    if gaps.any():
        runs = np.where(gaps, np.inf if find is np.argmin else -np.inf, runs)
    found: Array = find(runs, axis=1)  # type: ignore[operator]
    return found


def visible(x: Array, low: float, high: float) -> slice:
    """The part of sorted x between low and high, with one neighbour on each side so that lines run out of sight."""
    first = max(0, int(np.searchsorted(x, low, "left")) - 1)
    last = min(len(x), int(np.searchsorted(x, high, "right")) + 1)
    return slice(first, last)


def distinct_pixels(x: Array, y: Array) -> tuple[Array, Array]:
    """A path in pixels, shape (n,) each, without the points that fall on the same pixel as the one before."""
    moved = np.empty(len(x), dtype=bool)
    moved[0] = True
    whole_x, whole_y = np.floor(x), np.floor(y)
    np.not_equal(whole_x[1:], whole_x[:-1], out=moved[1:])
    moved[1:] |= whole_y[1:] != whole_y[:-1]
    moved[-1] = True
    return x[moved], y[moved]
