"""What can be taken hold of in a plot: handles (points) and rules that set a parameter."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QGraphicsSceneMouseEvent

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Handle, Rule
from gui.i18n import number, tr
from gui.theme import Theme, scaled, text_scale
from gui.views.frame import Frame

_RADIUS = 6.0
_GRAB = 14.0
"""Half the size, in pixels, of the area that can be grabbed."""
_NUDGE = 0.01
"""An arrow key moves by this share of the axis; with Shift ten times as far."""


class Grip(QGraphicsObject):
    """Something that the mouse or the arrow keys move; `moved` gives the parameter and its new value."""

    moved = Signal(str, object)
    released = Signal()
    pressed = Signal()
    double_clicked = Signal()
    in_figures: ClassVar[bool] = True

    def __init__(self, parent: QGraphicsItem, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.frame = Frame(1, 1)
        self.mark: Any = None
        self.dragged = False
        self.chosen = False
        """Whether the arrow keys go to this one; it then wears a ring."""
        self.pointed_out = False
        """Whether a hint speaks of it; it then wears a dotted ring."""
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setZValue(100)

    def show_mark(self, mark: Any, frame: Frame, theme: Theme) -> None:
        """Take the place that the mark says, unless a hand holds it elsewhere."""
        if (mark, frame, theme) != (self.mark, self.frame, self.theme):
            self.prepareGeometryChange()
            self.mark, self.frame, self.theme = mark, frame, theme
            self.update()
        self.setToolTip(tr(mark.label))
        if not self.dragged:
            self._follow()

    def choose(self, chosen: bool) -> None:
        self.chosen = chosen
        self.update()

    def point_out(self, wanted: bool) -> None:
        if wanted != self.pointed_out:
            self.pointed_out = wanted
            self.update()

    def _paint_hint(self, painter: QPainter) -> None:
        if self.pointed_out:
            painter.setPen(QPen(self.theme.colour("accent"), 1.5, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(0, 0), _RADIUS + 5, _RADIUS + 5)

    def words(self) -> str:
        """What it is and where it stands, for screen readers."""
        pixel = self._pixel()
        name = tr(self.mark.label) or tr(N_("gui", "handle"))
        return f"{name} {self._place_in_words(*self.frame.value(pixel.x(), pixel.y()))}"

    def _place_in_words(self, x: float, y: float) -> str:
        raise NotImplementedError

    def nudge(self, right: float, up: float) -> None:
        """Move by a share of the axes."""
        pixel = self._pixel() + QPointF(right * self.frame.width, -up * self.frame.height)
        self._take(pixel)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self.dragged = True
        self.pressed.emit()
        event.accept()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self.double_clicked.emit()
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self._take(self.mapToParent(event.pos()))

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: N802
        self.dragged = False
        event.accept()
        self.released.emit()

    def _take(self, pixel: QPointF) -> None:
        inside = QPointF(min(max(pixel.x(), 0.0), self.frame.width), min(max(pixel.y(), 0.0), self.frame.height))
        self._move(inside)
        self.moved.emit(self.mark.parameter, self._value(inside))

    def _follow(self) -> None:
        raise NotImplementedError

    def _pixel(self) -> QPointF:
        return self.pos()

    def _move(self, pixel: QPointF) -> None:
        self.setPos(pixel)

    def _value(self, pixel: QPointF) -> Any:
        raise NotImplementedError


class HandleGrip(Grip):
    """A point with a white ring; sets a parameter of two numbers, (x, y)."""

    mark: Handle

    def __init__(self, parent: QGraphicsItem, theme: Theme) -> None:
        super().__init__(parent, theme)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setZValue(110)

    def boundingRect(self) -> QRectF:  # noqa: N802
        grab = scaled(_GRAB)
        return QRectF(-grab, -grab, 2 * grab, 2 * grab)

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), scaled(_GRAB), scaled(_GRAB))
        return path

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(text_scale(), text_scale())
        self._paint_hint(painter)
        if self.chosen:
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(0, 0), _RADIUS + 4, _RADIUS + 4)
        painter.setPen(QPen(self.theme.colour("card"), 2))
        painter.setBrush(self.theme.colour("card"))
        painter.drawEllipse(QPointF(0, 0), _RADIUS + 1, _RADIUS + 1)
        painter.setPen(QPen(self.theme.colour(self.mark.role), 2))
        painter.setBrush(self.theme.colour(self.mark.role if self.mark.role != "text" else "card"))
        painter.drawEllipse(QPointF(0, 0), _RADIUS - 1, _RADIUS - 1)

    def _follow(self) -> None:
        self.setPos(QPointF(*self.frame.at(self.mark.x, self.mark.y)))

    def _place_in_words(self, x: float, y: float) -> str:
        return f"({number(x)}; {number(y)})"

    def _value(self, pixel: QPointF) -> tuple[float, float]:
        return self.mark.value_at(*self.frame.value(pixel.x(), pixel.y()))


class RuleGrip(Grip):
    """The strip along a rule that can be dragged across; sets a parameter of one number."""

    mark: Rule
    in_figures = False

    @property
    def upright(self) -> bool:
        return self.mark.axis == "x"

    def show_mark(self, mark: Rule, frame: Frame, theme: Theme) -> None:
        super().show_mark(mark, frame, theme)
        self.setCursor(Qt.CursorShape.SizeHorCursor if self.upright else Qt.CursorShape.SizeVerCursor)

    def boundingRect(self) -> QRectF:  # noqa: N802
        if self.mark is None:
            return QRectF()
        if self.upright:
            return QRectF(-scaled(_GRAB), 0, scaled(2 * _GRAB), self.frame.height)
        return QRectF(0, -scaled(_GRAB), self.frame.width, scaled(2 * _GRAB))

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        """The line itself is drawn by the canvas; here a small grip on it, and the ring of the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(0, self.frame.height - scaled(10)) if self.upright else QPointF(scaled(10), 0))
        painter.scale(text_scale(), text_scale())
        self._paint_hint(painter)
        painter.setPen(QPen(self.theme.colour("accent" if self.chosen else "card"), 2))
        painter.setBrush(self.theme.colour(self.mark.role))
        painter.drawEllipse(QPointF(0, 0), _RADIUS - 1, _RADIUS - 1)

    def _follow(self) -> None:
        x, y = self.frame.at(self.mark.value, self.mark.value)
        self.setPos(QPointF(x, 0) if self.upright else QPointF(0, y))

    def _move(self, pixel: QPointF) -> None:
        self.setPos(QPointF(pixel.x(), 0) if self.upright else QPointF(0, pixel.y()))

    def _place_in_words(self, x: float, y: float) -> str:
        return number(x if self.upright else y)

    def _value(self, pixel: QPointF) -> float | tuple[float, ...]:
        return self.mark.value_at(self.frame.value(pixel.x(), pixel.y())[0 if self.upright else 1])


KEYS = {
    Qt.Key.Key_Left: (-_NUDGE, 0.0), Qt.Key.Key_Right: (_NUDGE, 0.0),
    Qt.Key.Key_Down: (0.0, -_NUDGE), Qt.Key.Key_Up: (0.0, _NUDGE),
}
