"""The numbers of a run, row by row: append-only, so that the window may read while the worker writes.

A run of millions of updates keeps a bounded history: when the buffer is full every second row is
let go and from then on every second update is recorded, and so on. What stays are recorded values,
never averages; the first column says of which update.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from engine.views import Array

CAPACITY = 1 << 16


class Recording:
    """The rows of one uninterrupted run. Only ever appended to and thinned, so that its past never changes.

    `rows` (at least `length`, columns) is replaced, never rewritten, when it is thinned or grows.
    """

    def __init__(self, rows: Array, length: int = 0, stride: int = 1, calls: int = 0) -> None:
        self.rows, self.length, self.stride, self.calls = rows, length, stride, calls

    def append(self, values: Sequence[float], capacity: int) -> None:
        """Record one update, or let it go if the stride says so."""
        self.calls += 1
        if (self.calls - 1) % self.stride:
            return
        if self.length == len(self.rows):
            self._make_room(capacity)
            if (self.calls - 1) % self.stride:
                return
        self.rows[self.length] = values
        self.length += 1

    def _make_room(self, capacity: int) -> None:
        """Twice the buffer or, at the capacity, half the rows."""
        is_full = len(self.rows) >= capacity
        kept = self.rows[::2] if is_full else self.rows
        rows = np.empty((len(self.rows) * (1 if is_full else 2), self.rows.shape[1]), order="F")
        rows[: len(kept)] = kept
        self.rows, self.length, self.stride = rows, len(kept), self.stride * (2 if is_full else 1)

    def until(self, calls: int) -> Recording:
        """A copy of the first `calls` updates, as far as they are still recorded."""
        return Recording(self.rows.copy(order="K"), -(-calls // self.stride), self.stride, calls)


class History:
    """A table with named columns (the first counts updates), float64.

    `append` is called once an update and takes the values in the columns' order. A column, `history["loss"]`, is
    a view of shape (rows,) that stays valid and unchanged: thinning and restoring write to a new buffer.
    """

    def __init__(self, columns: Iterable[str], capacity: int = CAPACITY) -> None:
        self.columns = tuple(columns)
        self._index = {name: i for i, name in enumerate(self.columns)}
        self._capacity = capacity
        # Columns are read whole: each lies in one piece.
        self._recording = Recording(np.empty((min(1024, capacity), len(self.columns)), order="F"))

    @property
    def stride(self) -> int:
        """A row for every `stride` updates."""
        return self._recording.stride

    def __len__(self) -> int:
        return self._recording.length

    def __getitem__(self, column: str) -> Array:
        recording = self._recording
        return recording.rows[: recording.length, self._index[column]]

    def append(self, values: Sequence[float]) -> None:
        """Record one update (or let it go, if the stride says so)."""
        self._recording.append(values, self._capacity)

    def state(self) -> Any:
        """This moment of the recording, which goes on: moments cost no memory."""
        return self._recording, self._recording.calls

    def restore(self, state: Any) -> None:
        """Back to an earlier moment, with the rows that are still there; pinned curves keep theirs."""
        recording, calls = state
        self._recording = recording.until(calls)

    def to_csv(self) -> str:
        """All rows with a head line; numbers in the shortest form that reads back the same."""
        text = io.StringIO()
        text.write(",".join(self.columns) + "\n")
        for row in self._recording.rows[: len(self)].tolist():
            text.write(",".join(map(_number, row)) + "\n")
        return text.getvalue()


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)


def moving_average(values: Array, window: int) -> Array:
    """The mean of the last `window` values at each point, shape (n,); of all there are, near the start.

    The short windows at the start keep it unbiased there, where an exponential average that begins
    at 0 would lean towards 0.
    """
    if window <= 1 or len(values) == 0:
        return values
    sums = np.concatenate([[0.0], np.cumsum(values)])
    ends = np.arange(1, len(values) + 1)
    starts = np.maximum(0, ends - window)
    means: Array = (sums[ends] - sums[starts]) / (ends - starts)
    return means


def centred_average(values: Array, window: int) -> Array:
    """The mean of about `window` values around each point, shape (n,): it doesn't lag behind a curve that falls.

    As many values after a point as before it, and near the start only as many as there are; near the end,
    where what comes after isn't known yet, only those before it.
    """
    if window <= 1 or len(values) == 0:
        return values
    place = np.arange(len(values))
    before = np.minimum(place, window // 2)
    after = np.minimum(before, place[::-1])
    sums = np.concatenate([[0.0], np.cumsum(values)])
    means: Array = (sums[place + after + 1] - sums[place - before]) / (before + after + 1)
    return means
