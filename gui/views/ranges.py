"""Where an axis begins and ends: at round numbers, and it stays there until the data need another range."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.views import Array

Range = tuple[float, float]

_STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_LEAST_USE, _LEAST_USE_LOG = 0.4, 0.2
"""An axis is refitted inwards when the data fill less of it than this; a log axis, coarser, would jump to and fro."""
_ROUNDING = 1e-9
"""Values that differ by a smaller share are one value: an axis does not show errors of rounding."""
_LONGEST_LOG, _SHORTEST_LOG = 24.0, 1.5
"""Decades of data on a log axis at most, and how many an axis may have without being refitted inwards."""


def extent(values: Array, *, log: bool = False) -> Range | None:
    """The lowest and highest finite entry (positive entry, as log10, on a log axis), or None if there is none."""
    if values.size == 0:
        return None
    low, high = float(values.min()), float(values.max())
    if not (math.isfinite(low) and math.isfinite(high)) or (log and low <= 0):
        fit = values[np.isfinite(values) & ((values > 0) if log else True)]
        if fit.size == 0:
            return None
        low, high = float(fit.min()), float(fit.max())
    return (math.log10(low), math.log10(high)) if log else (low, high)


def union(ranges: Iterable[Range | None]) -> Range | None:
    """The smallest range that holds all of `ranges`, or None if there is none."""
    found = [r for r in ranges if r is not None]
    return (min(r[0] for r in found), max(r[1] for r in found)) if found else None


def fit(data: Range | None, now: Range | None, *, log: bool = False, margin: float = 0.05) -> Range:
    """The range for an axis whose data lie in `data` and which now shows `now`.

    It is kept as long as the data lie inside and fill enough of it; else it jumps to round ends with
    the share `margin` of free room at least, so that an axis under a growing curve moves seldom. Where the
    data leave a log axis at one end the other stays if it can: signals that breathe would drag it to and fro.
    """
    if data is None:
        return now or (0.0, 1.0)
    low, high = data
    if not log and high - low <= _ROUNDING * max(abs(low), abs(high)):
        low = high = (low + high) / 2
    if log:
        low = max(low, high - _LONGEST_LOG)
    if now is not None and now[0] <= low and high <= now[1]:
        if _fills(low, high, now, log) or (high == low and (log or _is_seen(high, now))):
            return now
        if log and now[1] - now[0] <= _SHORTEST_LOG:
            return now
        now = None
    if not log:
        return _round(low, high, margin)
    fresh = _round_log(low, high)
    kept = union((fresh, now)) or fresh
    return kept if _fills(low, high, kept, log) and kept[1] - kept[0] <= _LONGEST_LOG + 2 else fresh


def _fills(low: float, high: float, axis: Range, log: bool) -> bool:
    return high - low >= (_LEAST_USE_LOG if log else _LEAST_USE) * (axis[1] - axis[0])


def _is_seen(value: float, now: Range) -> bool:
    """Whether one value alone can be told from 0 on the axis: after a diverged run the next one's start can't."""
    return value == 0 or abs(value) >= 0.1 * max(abs(now[0]), abs(now[1]))


def _round(low: float, high: float, margin: float) -> Range:
    if low == high:
        half = abs(low) * 0.5 or 0.5
        return low - half, high + half
    if low >= 0 and low <= 0.35 * high:
        return 0.0, _round_up((1 + margin) * high)
    room = margin / 2 * (high - low)
    step = _round_up((high - low) * (1 + margin)) / 10
    return math.floor((low - room) / step + 1e-9) * step, math.ceil((high + room) / step - 1e-9) * step


def _round_log(low: float, high: float) -> Range:
    margin = max(0.05, 0.04 * (high - low))
    start, end = math.floor((low - margin) * 2) / 2, math.ceil((high + margin) * 2) / 2
    return start, max(end, start + 1)


def _round_up(value: float) -> float:
    """The next of 1, 1.5, 2, 3, … × a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in _STEPS if step * power >= value * (1 - 1e-9))


def scaled(low: float | None, high: float | None, *, log: bool) -> tuple[float | None, float | None]:
    """Fixed ends as the axis counts them: log10 on a log axis; ends that it can't have count as not fixed."""
    if not log:
        return low, high
    return tuple(math.log10(end) if end is not None and end > 0 else None for end in (low, high))  # type: ignore[return-value]
