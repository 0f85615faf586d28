"""A value that a hand changes faster than pictures of it come back."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)


class OwnValue(Generic[Value]):
    """The newest value that a hand has made, until the pictures have caught up with it.

    What was sent comes back in the pictures, some of it and late; until then theirs is older than ours. A
    value that was never sent is somebody else's, of an undo or a preset: then ours is given up.
    """

    def __init__(self) -> None:
        self._newest: Value | None = None
        self._older: set[int] = set()

    def made(self, value: Value, before: Value) -> None:
        """The hand has made `value` out of `before`."""
        self._newest = value
        self._older.add(hash(before))

    def newer(self, shown: Value) -> Value:
        """Ours or the one of a picture that came in, whichever is newer."""
        if self._newest is None or shown == self._newest or hash(shown) not in self._older:
            self._newest = None
            self._older.clear()
            return shown
        return self._newest
