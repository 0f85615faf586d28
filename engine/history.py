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


class History:
    """A table with named columns (the first counts updates), float64.

    `append` is called once an update and takes the values in the columns' order. A column, `history["loss"]`, is
    a view of shape (rows,) that stays valid and unchanged: thinning and restoring write to a new buffer.
    """

    def __init__(self, columns: Iterable[str], capacity: int = CAPACITY) -> None:
        self.columns = tuple(columns)
        self._index = {name: i for i, name in enumerate(self.columns)}
        self._rows = np.empty((min(1024, capacity), len(self.columns)), order="F")  # columns are read whole
        self._capacity = capacity
        self.length = 0
        self.stride = 1
        self._calls = 0

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, column: str) -> Array:
        return self._rows[: self.length, self._index[column]]

    def append(self, values: Sequence[float]) -> None:
        """Record one update (or let it go, if the stride says so)."""
        self._calls += 1
        if (self._calls - 1) % self.stride:
            return
        if self.length == len(self._rows):
            self._make_room()
            if (self._calls - 1) % self.stride:
                return
        self._rows[self.length] = values
        self.length += 1

    def _make_room(self) -> None:
        if len(self._rows) < self._capacity:
            rows = np.empty((2 * len(self._rows), len(self.columns)), order="F")
            rows[: self.length] = self._rows
            self._rows = rows
            return
        kept = self._rows[::2]
        rows = np.empty_like(self._rows)
        rows[: len(kept)] = kept
        self._rows, self.length, self.stride = rows, len(kept), 2 * self.stride

    def state(self) -> Any:
        return self._rows, self.length, self.stride, self._calls

    def restore(self, state: Any) -> None:
        """Back to an earlier length. The rows before it are copied: pinned curves keep theirs."""
        rows, self.length, self.stride, self._calls = state
        self._rows = rows.copy(order="K")

    def to_csv(self) -> str:
        """All rows with a head line; numbers in the shortest form that reads back the same."""
        text = io.StringIO()
        text.write(",".join(self.columns) + "\n")
        for row in self._rows[: self.length].tolist():
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
