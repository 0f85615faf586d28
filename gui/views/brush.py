"""Painting points on a plot with the mouse."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from engine.views import Paint

_APART = 12.0
"""A drag leaves a point every so many pixels."""
_TRUST_SECONDS = 0.7
"""So long after a stroke our own points are newer than those in the pictures that come in."""

Emit = Callable[[str, object], None]


class Brush:
    """Turns clicks and drags into new values of the painted parameter."""

    def __init__(self, emit: Emit) -> None:
        self.label = 0
        """The class of the left button; the right one always adds class 1."""
        self._emit = emit
        self._own: Paint | None = None
        self._touched = 0.0
        self._last: QPointF | None = None

    def choose(self, key: int) -> bool:
        """A number key chooses the left button's class; False if `key` is none."""
        if not Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return False
        self.label = key - Qt.Key.Key_1
        return True

    def press(
        self, shown: Paint, pixel: QPointF, value: tuple[float, float], button: Qt.MouseButton,
        erase: bool, first: bool,
    ) -> None:
        """The button is down at `pixel`, at `value` in the units of the axes; `first` begins a stroke."""
        if not first and self._last is not None and (pixel - self._last).manhattanLength() < _APART:
            return
        self._last = pixel
        paint = self._current(shown)
        label = 1 if button == Qt.MouseButton.RightButton else min(self.label, paint.classes - 1)
        points = paint.erased(*value) if erase else paint.added(*value, label)
        self._own, self._touched = replace(paint, points=points), time.monotonic()
        if points != paint.points:
            self._emit(paint.parameter, points)

    def _current(self, shown: Paint) -> Paint:
        fresh = time.monotonic() < self._touched + _TRUST_SECONDS
        if self._own is not None and fresh and self._own.parameter == shown.parameter:
            return replace(shown, points=self._own.points)
        return shown
