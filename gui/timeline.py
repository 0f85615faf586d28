"""Going back: states of a run, taken evenly while it ran, within a bound of memory."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import numpy as np

from engine.lab import Lab

MOST_BYTES = 64 * 2**20
MOST_STATES = 300
"""More moments than a hand can tell apart on the slider only cost memory."""


class Timeline:
    """States of one lab by update, oldest first. Belongs to the worker's thread.

    A state is kept every `stride` updates. When they take more than `most_bytes` together, every
    second one is let go and the stride doubles, so that what stays is spread evenly over the run.
    The history's rows are not counted: all states share one recording.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self.clear()

    def clear(self) -> None:
        self.states: list[dict[str, Any]] = []
        self.stride = 1
        self._bytes: list[int] = []

    @property
    def steps(self) -> list[int]:
        """The updates that can be gone back to."""
        return [state["steps"] for state in self.states]

    @property
    def furthest(self) -> int:
        """The last update that can be gone back to."""
        return int(self.states[-1]["steps"]) if self.states else 0

    def record(self, lab: Lab) -> None:
        """Keep the lab's state if it is `stride` updates later than the last one; forget what is not its past."""
        while self.states and self.states[-1]["steps"] > lab.steps:
            self.states.pop()
            self._bytes.pop()
        if self.states and lab.steps < self.states[-1]["steps"] + self.stride:
            return
        state = lab.state()
        self.states.append(state)
        self._bytes.append(size_of({**state, "history": None}))
        while len(self.states) > 2 and (sum(self._bytes) > self.most_bytes or len(self.states) > MOST_STATES):
            self._thin()

    def _thin(self) -> None:
        self.states, self._bytes = self.states[::2], self._bytes[::2]
        self.stride *= 2

    def before(self, step: int) -> dict[str, Any] | None:
        """The latest state at or before update `step`."""
        place = bisect_right(self.steps, step)
        return self.states[place - 1] if place else None


def size_of(thing: Any) -> int:
    """Bytes of the arrays in a nest of dicts, lists, tuples and objects, and 64 for anything else."""
    if isinstance(thing, np.ndarray):
        return int(thing.nbytes) + 64
    if isinstance(thing, dict):
        return 64 + sum(size_of(entry) for entry in thing.values())
    if isinstance(thing, (list, tuple)):
        return 64 + sum(size_of(entry) for entry in thing)
    return 64 + (size_of(vars(thing)) if hasattr(thing, "__dict__") else 0)
