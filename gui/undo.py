"""Undo of parameter changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtGui import QUndoCommand

MERGE_SECONDS = 1.0


class Change(QUndoCommand):
    """Parameters set by a person; what one drag passes through is one change."""

    def __init__(
        self, apply: Callable[[Mapping[str, Any]], None], old: Mapping[str, Any], new: Mapping[str, Any],
    ) -> None:
        super().__init__(", ".join(new))
        self._apply, self.old, self.new = apply, dict(old), dict(new)
        self.made = time.monotonic()

    def redo(self) -> None:
        self._apply(self.new)

    def undo(self) -> None:
        self._apply(self.old)

    def id(self) -> int:
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        if not isinstance(other, Change) or other.new.keys() != self.new.keys():
            return False
        if other.made - self.made > MERGE_SECONDS:
            return False
        self.new, self.made = other.new, other.made
        return True
