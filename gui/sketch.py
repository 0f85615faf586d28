"""A curve that a person draws on a plot, as a prediction: one value of y for each x of a given frame.

It lies over the plot in the units of its axes, so it stays in its place while the lab runs and the
measured curve comes to lie beside it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QGraphicsSceneMouseEvent

from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme as look
from gui.i18n import tr
from gui.views.plot import PlotView

COLUMNS = 121
"""How many x a sketch has."""
_STEP = 0.05
"""An arrow key moves by this share of the frame."""
_RANGE = tuple[float, float]
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


class Stroke:
    """The drawn values: `heights`, shape (COLUMNS,), from 0 at the bottom of the frame to 1, NaN where nothing is."""

    def __init__(self, x: _RANGE, y: _RANGE, log_x: bool, log_y: bool) -> None:
        self.x_ends, self.y_ends = _scaled(x, log_x), _scaled(y, log_y)
        self.log_x, self.log_y = log_x, log_y
        self.heights = np.full(COLUMNS, np.nan)

    def draw(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """A straight piece; places are shares (right, up) of the frame. What was there before is drawn over."""
        (x0, y0), (x1, y1) = sorted([_inside(start), _inside(end)])
        first, last = round(x0 * (COLUMNS - 1)), round(x1 * (COLUMNS - 1))
        columns = np.arange(first, last + 1)
        heights = np.interp(columns, [first, last], [y0, y1]) if last > first else _inside(end)[1]
        self.heights[first : last + 1] = heights

    def clear(self) -> None:
        self.heights[:] = np.nan

    @property
    def covered(self) -> float:
        """Which share of the frame's width is drawn on."""
        return float(np.isfinite(self.heights).mean())

    @property
    def points(self) -> list[tuple[float, float]]:
        """The sketch in the units of the axes, from left to right."""
        right = np.linspace(0, 1, COLUMNS)
        drawn = np.isfinite(self.heights)
        x, y = _between(right[drawn], self.x_ends), _between(self.heights[drawn], self.y_ends)
        x, y = (10.0**x if self.log_x else x), (10.0**y if self.log_y else y)
        return [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


class Sketch(QGraphicsObject):
    """Draws a stroke on a plot; while `open`, the mouse and the arrow keys draw it."""

    drawn = Signal()

    def __init__(self, view: PlotView, stroke: Stroke) -> None:
        super().__init__(view.box)
        self.view, self.stroke, self.open = view, stroke, True
        self._last: tuple[float, float] | None = None
        self._cursor: tuple[float, float] | None = None
        self.setZValue(160)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setCursor(Qt.CursorShape.CrossCursor)
        view.box.sigRangeChanged.connect(self._moved)
        view.box.sigResized.connect(self._moved)
        view.show_range(stroke.x_ends, stroke.y_ends)

    def close(self) -> None:
        """The curve is committed: it stays in sight, the mouse is the plot's again."""
        self.open = False
        self._cursor = None
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.unsetCursor()
        self.update()

    def remove(self) -> None:
        """Take it off the plot, and let the axes fit the data again."""
        self.view.box.sigRangeChanged.disconnect(self._moved)
        self.view.box.sigResized.disconnect(self._moved)
        if self.scene() is not None:
            self.scene().removeItem(self)
        self.view.refit()

    def take_keyboard(self) -> None:
        """Let the arrow keys draw: left and right go along the curve, up and down bend it."""
        self.view.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cursor = (0.0, 0.5)
        self.update()

    # ---- Places.

    def _moved(self, *_: Any) -> None:
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(self.view.canvas.frame.rect)

    def _frame(self) -> QRectF:
        """The frame to draw in, in pixels."""
        return QRectF(self._pixel(0, 1), self._pixel(1, 0))

    def _pixel(self, right: float, up: float) -> QPointF:
        frame = self.view.canvas.frame
        return frame.transform().map(QPointF(_between(right, self.stroke.x_ends), _between(up, self.stroke.y_ends)))

    def _share(self, pixel: QPointF) -> tuple[float, float]:
        frame = self._frame()
        return (pixel.x() - frame.left()) / frame.width(), (frame.bottom() - pixel.y()) / frame.height()

    # ---- The hand.

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self._draw_to(self._share(event.pos()), first=True)
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self._draw_to(self._share(event.pos()))

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self._last = None
        event.accept()

    def _draw_to(self, place: tuple[float, float], first: bool = False) -> None:
        self.stroke.draw(place if first or self._last is None else self._last, place)
        self._last = place
        self.update()
        self.drawn.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.open or event.key() not in _ARROWS:
            event.ignore()
            return
        along, up = _ARROWS[Qt.Key(event.key())]
        before = self._cursor or (0.0, 0.5)
        self._cursor = _inside((before[0] + along * _STEP, before[1] + up * _STEP))
        self.stroke.draw(before if along else self._cursor, self._cursor)
        self.update()
        self.drawn.emit()

    # ---- Paint.

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        theme = self.view.theme
        painter.setClipRect(self.boundingRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.open:
            painter.setPen(QPen(theme.colour("accent", 0.7), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.colour("accent", 0.06))
            painter.drawRoundedRect(self._frame(), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pieces = list(self._pieces())
        for role, width in (("card", 6), ("accent", 3)):
            painter.setPen(QPen(
                theme.colour(role), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin,
            ))
            for piece in pieces:
                painter.drawPolyline(piece)
        if pieces:
            self._name(painter, pieces[-1].last())
        if self._cursor is not None:
            painter.setBrush(theme.colour("card"))
            painter.drawEllipse(self._pixel(*self._cursor), 6, 6)

    def _name(self, painter: QPainter, end: QPointF) -> None:
        """Say at the curve's end whose it is."""
        font = look.font("axis")
        painter.setFont(font)
        text = tr(N_("gui", "your sketch"))
        width = painter.fontMetrics().horizontalAdvance(text)
        left = min(end.x() + 8, self.boundingRect().right() - width - 6)
        painter.drawText(QPointF(left, max(end.y() - 8, 14.0)), text)

    def _pieces(self) -> Any:
        """The drawn parts, in pixels; a lone column is a dot."""
        piece: list[QPointF] = []
        for right, up in zip(np.linspace(0, 1, COLUMNS), self.stroke.heights, strict=True):
            if np.isfinite(up):
                piece.append(self._pixel(float(right), float(up)))
            elif piece:
                yield QPolygonF(piece * 2 if len(piece) == 1 else piece)
                piece = []
        if piece:
            yield QPolygonF(piece * 2 if len(piece) == 1 else piece)


def _inside(place: tuple[float, float]) -> tuple[float, float]:
    return min(max(place[0], 0.0), 1.0), min(max(place[1], 0.0), 1.0)


def _scaled(ends: _RANGE, log: bool) -> _RANGE:
    return (float(np.log10(ends[0])), float(np.log10(ends[1]))) if log else (float(ends[0]), float(ends[1]))


def _between(share: Any, ends: _RANGE) -> Any:
    return ends[0] + share * (ends[1] - ends[0])
