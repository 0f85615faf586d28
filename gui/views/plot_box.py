"""pyqtgraph's view box with our manners: it never chooses its own range, and says what the mouse did."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal


class PlotBox(pg.ViewBox):  # type: ignore[misc]
    """Wheel and a drawn rectangle zoom, Shift or the middle button moves, a double click fits again.

    Positions in signals are pixels from the box's top left corner.
    """

    zoomed = Signal()
    refit_wanted = Signal()
    clicked = Signal(QPointF)
    painted = Signal(QPointF, object, bool, bool)
    """Where, with which button, whether with Shift, and whether the stroke begins there; if `paints`."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.disableAutoRange()
        self.setMouseMode(pg.ViewBox.RectMode)
        self.rbScaleBox.setZValue(200)
        self.paints = False

    def wheelEvent(self, ev: Any, axis: Any = None) -> None:  # noqa: N802
        super().wheelEvent(ev, axis)
        self.zoomed.emit()

    def mouseDragEvent(self, ev: Any, axis: Any = None) -> None:  # noqa: N802
        if self._paint(ev, first=ev.isStart()):
            return
        moving = ev.button() == Qt.MouseButton.MiddleButton or ev.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.state["mouseMode"] = pg.ViewBox.PanMode if moving else pg.ViewBox.RectMode
        if ev.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            ev.ignore()
            return
        if ev.isFinish() and not moving and self._is_small(ev):
            self.rbScaleBox.hide()
            ev.accept()
            return
        super().mouseDragEvent(ev, axis)
        if moving or ev.isFinish():
            self.zoomed.emit()

    def _is_small(self, ev: Any) -> bool:
        """A rectangle that was not meant."""
        drawn = QRectF(ev.buttonDownPos(), ev.pos()).normalized()
        return drawn.width() < 6 or drawn.height() < 6

    def _paint(self, ev: Any, *, first: bool) -> bool:
        """Say where it is painted, if it is."""
        if not self.paints or ev.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return False
        ev.accept()
        erase = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.painted.emit(self.mapFromScene(ev.scenePos()), ev.button(), erase, first)
        return True

    def mouseClickEvent(self, ev: Any) -> None:  # noqa: N802
        if self._paint(ev, first=True):
            return
        if ev.button() != Qt.MouseButton.LeftButton:
            return
        ev.accept()
        if ev.double():
            self.refit_wanted.emit()
        else:
            self.clicked.emit(self.mapFromScene(ev.scenePos()))
