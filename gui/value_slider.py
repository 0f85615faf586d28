"""A slider that is a number: it looks and feels like a slider, and screen readers hear its real value and range.

Qt tells them the position of a QSlider, which on a logarithmic scale or a list of values means nothing, and a
translation of its own into that interface can't be made from Python. A QDoubleSpinBox tells its value, so this is one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSlider, QStyle, QStyleOptionSlider, QWidget

from gui import theme
from gui.i18n import number

_DECIMALS = 12
_ROUGHLY = 10
"""Page up and down go this part of the way."""


class Places(Protocol):
    """The values of a slider, in their order: places from 0 to `positions`."""

    low: float
    high: float

    @property
    def positions(self) -> int: ...
    def value(self, position: int) -> float | int: ...
    def position(self, value: float) -> int: ...


class Slider(QDoubleSpinBox):
    """A slider over `scale`. `moved` gives the value that a person chose; marks are drawn where they stand."""

    moved = Signal(object)

    def __init__(self, scale: Places, words: Callable[[float], str] = number) -> None:
        super().__init__()
        self.scale, self._words = scale, words
        self.marks: Sequence[float] = ()
        self._whole = isinstance(scale.value(0), int)
        self._quiet = False
        self._model = QSlider(Qt.Orientation.Horizontal, self)  # lends its style
        self._model.hide()
        self._model.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lineEdit().hide()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setProperty("slider", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDecimals(_DECIMALS)
        self.setRange(scale.low if scale.value(0) else 0.0, scale.high)
        self.valueChanged.connect(self._changed)

    # ---- The value.

    @property
    def position(self) -> int:
        """The place of the value on the scale."""
        return self.scale.position(self.value())

    def show_value(self, value: float) -> None:
        """Take a value without saying so."""
        self._quiet = True
        self.setValue(value)
        self._quiet = False

    def set_high(self, high: float) -> None:
        """Let the scale end at `high`."""
        if high != self.scale.high:
            self.scale.high = high
            self._quiet = True
            self.setMaximum(high)
            self._quiet = False
            self.update()

    def set_marks(self, marks: Sequence[float]) -> None:
        if marks != self.marks:
            self.marks = marks
            self.update()

    def go(self, by: int) -> None:
        """So many places on; at least to the next other value."""
        now, place = self.value(), self.position + by
        while 0 < place < self.scale.positions and self.scale.value(place) == now:
            place += 1 if by > 0 else -1
        self.setValue(self.scale.value(min(max(place, 0), self.scale.positions)))

    def stepBy(self, steps: int) -> None:  # noqa: N802
        self.go(steps)

    def textFromValue(self, value: float) -> str:  # noqa: N802
        return self._words(round(value) if self._whole else value)

    def _changed(self, value: float) -> None:
        self.update()
        if not self._quiet:
            self.moved.emit(round(value) if self._whole else value)

    # ---- Keys and the mouse.

    def event(self, event: QEvent) -> bool:
        """The hidden field claims no keys of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            return bool(QWidget.event(self, event))
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        keys, page = Qt.Key, max(1, self.scale.positions // _ROUGHLY)
        ways = {
            keys.Key_Left: -1, keys.Key_Down: -1, keys.Key_Right: 1, keys.Key_Up: 1, keys.Key_PageDown: -page,
            keys.Key_PageUp: page, keys.Key_Home: -self.scale.positions, keys.Key_End: self.scale.positions,
        }
        if event.key() in ways:
            self.go(ways[Qt.Key(event.key())])
        else:
            QWidget.keyPressEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press anywhere takes the handle there, so that a drag can begin at once."""
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def _drag(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.setValue(self.scale.value(self._position_at(event.position().x())))

    def wheelEvent(self, event: Any) -> None:  # noqa: N802
        """Scrolling the panel must not change values that the pointer happens to pass."""
        event.ignore()

    def contextMenuEvent(self, event: Any) -> None:  # noqa: N802
        event.ignore()

    # ---- Looks.

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._model.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._model.minimumSizeHint()

    def _option(self) -> QStyleOptionSlider:
        option = QStyleOptionSlider()
        option.initFrom(self)
        option.orientation = Qt.Orientation.Horizontal
        option.state |= QStyle.StateFlag.State_Horizontal
        option.minimum, option.maximum = 0, self.scale.positions
        option.sliderPosition = option.sliderValue = self.position
        option.subControls = QStyle.SubControl.SC_SliderGroove | QStyle.SubControl.SC_SliderHandle
        if self.underMouse():
            option.activeSubControls = QStyle.SubControl.SC_SliderHandle
        return option

    def handle(self) -> QRect:
        """Where the handle is."""
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, self._option(), QStyle.SubControl.SC_SliderHandle, self._model)

    def _groove(self) -> tuple[float, float]:
        handle = self.handle().width()
        return handle / 2, self.width() - handle

    def _position_at(self, x: float) -> int:
        left, width = self._groove()
        return round(min(1.0, max(0.0, (x - left) / max(1.0, width))) * self.scale.positions)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_Slider, self._option(), painter, self._model)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.current().colour("minimum")), theme.scaled(2)))
        left, width = self._groove()
        for mark in self.marks:
            if self.scale.low <= mark <= self.scale.high:
                x = left + width * self.scale.position(mark) / self.scale.positions
                painter.drawLine(QPointF(x, 1), QPointF(x, self.height() - 1))
        painter.end()
