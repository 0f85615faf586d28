"""Timing in slices: every measurement is cut into steps of a few milliseconds, so that it can be left at any time."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.labs.vectorization._ways import Operands, Task, Way
from engine.views import Array

EXACT_SLICE = 1 << 13
WORTH_TIMING = 300_000
"""A call on fewer numbers is repeated for one reading: it would be over before the clock has moved."""


def _best_clock() -> tuple[Any, str]:
    """CPU time of this thread where it is fine enough: it leaves out what the window took meanwhile."""
    before = time.thread_time()
    while (after := time.thread_time()) == before:
        pass
    if after - before < 2e-5:
        return time.thread_time, "thread_time"
    return time.perf_counter, "perf_counter"


clock, CLOCK = _best_clock()


@dataclass(frozen=True)
class Turn:
    """One point of one curve: a way with a size and number format. Without a way it is the exact sum, untimed."""

    size: int
    way: Way | None
    dtype: str = "float64"


@dataclass(frozen=True)
class Reading:
    """What a turn gave: seconds for one call, median, fastest and slowest repeat; and the sum of its results."""

    turn: Turn
    median: float
    fastest: float
    slowest: float
    result: float


class Stopwatch:
    """Takes turn after turn, a slice at a time. `numbers` are the two long arrays by number format."""

    def __init__(
        self, task: Task, turns: list[Turn], repeats: int, numbers: Callable[[str], tuple[Array, Array]]
    ) -> None:
        self.task, self.turns, self.repeats, self.numbers = task, turns, repeats, numbers
        self.turn = 0
        self.times: list[float] = []
        self._begin()

    def _begin(self) -> None:
        self.row = 0
        self.elapsed = 0.0
        self.result: Any = 0.0
        self.parts: list[float] = []

    @property
    def steps(self) -> int:
        """Calls of `step` that all turns take."""
        return sum(len(self._starts(turn)) * (self.repeats if turn.way else 1) for turn in self.turns)

    def step(self) -> Reading | None:
        """One slice, or one uninterrupted call. The reading, when it completes a turn."""
        turn = self.turns[self.turn]
        operands = self.task.operands(*self.numbers(turn.dtype), turn.size)
        if turn.way is None:
            self._exact(operands)
        else:
            self._timed(turn.way, operands, turn.size)
        if self.row < self._rows(turn):
            return None
        return self._end_repeat(turn)

    def _timed(self, way: Way, operands: Operands, size: int) -> None:
        turn = self.turns[self.turn]
        stop = min(self._rows(turn), self.row + self._height(turn))
        part: Any = self.task.cut(operands, self.row, stop) if way.slice else operands
        if way.of_lists:
            part = tuple(array.tolist() for array in part)
        carried: tuple[Any, ...] = (self.result,) if self.task.carries and way.slice else ()
        calls = calls_per_reading(way, size * self.task.weight)
        if calls > 1:
            way.function(*part)  # the first call of a kind finds nothing in the caches
        began = clock()
        for _ in range(calls):
            result = way.function(*part, *carried)
        self.elapsed += (clock() - began) / calls
        if self.task.carries:
            self.result = result
        else:
            self.parts.append(float(np.sum(result, dtype=np.float64)))
        self.row = stop if way.slice else self._rows(turn)

    def _exact(self, operands: Operands) -> None:
        """A slice of the sum of all terms, rounded once (math.fsum)."""
        turn = self.turns[self.turn]
        stop = min(self._rows(turn), self.row + self._height(turn))
        assert self.task.terms is not None
        self.parts.append(math.fsum(self.task.terms(*self.task.cut(operands, self.row, stop)).ravel().tolist()))
        self.row = stop

    def _end_repeat(self, turn: Turn) -> Reading | None:
        result = float(self.result) if self.task.carries and turn.way else math.fsum(self.parts)
        self.times.append(self.elapsed)
        self._begin()
        if turn.way and len(self.times) < self.repeats:
            return None
        times, self.times = self.times, []
        self.turn += 1
        return Reading(turn, statistics.median(times), min(times), max(times), result)

    def _rows(self, turn: Turn) -> int:
        return self.task.rows(turn.size)

    def _height(self, turn: Turn) -> int:
        """Rows in a slice."""
        numbers = turn.way.slice if turn.way else EXACT_SLICE
        rows = self._rows(turn)
        return max(1, numbers * rows // turn.size) if numbers else rows

    def _starts(self, turn: Turn) -> range:
        return range(0, self._rows(turn), self._height(turn))

    def state(self) -> Any:
        return self.turn, list(self.times), self.row, self.elapsed, self.result, list(self.parts)

    def restore(self, state: Any) -> None:
        self.turn, times, self.row, self.elapsed, self.result, parts = state
        self.times, self.parts = list(times), list(parts)


def calls_per_reading(way: Way, numbers: int) -> int:
    """How often a call on so many numbers is made for one reading; a loop takes hundreds of times as long as NumPy."""
    if way.slice:
        return max(1, way.slice // (2 * numbers))
    return max(1, WORTH_TIMING // (numbers + 500))
