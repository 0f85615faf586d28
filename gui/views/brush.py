"""Painting points on a plot with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt

from engine.views import Paint
from gui.views.own_value import OwnValue

_APART = 12.0
"""A drag leaves a point every so many pixels."""

Emit = Callable[[str, object], None]


class Brush:
    """Turns clicks and drags into new values of the painted parameter."""

    def __init__(self, emit: Emit) -> None:
        self.label = 0
        """The class of the left button; the right one always adds class 1."""
        self._emit = emit
        self._points: OwnValue[tuple[float, ...]] = OwnValue()
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
        paint = replace(shown, points=self._points.newer(shown.points))
        label = 1 if button == Qt.MouseButton.RightButton else min(self.label, paint.classes - 1)
        points = paint.erased(*value) if erase else paint.added(*value, label)
        if points != paint.points:
            self._points.made(points, paint.points)
            self._emit(paint.parameter, points)

    def see(self, shown: Paint | None) -> None:
        """A picture came in."""
        if shown is not None:
            self._points.newer(shown.points)
