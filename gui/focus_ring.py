"""A ring round the plot, diagram, table or image that has the keyboard, where the style draws none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme

_ROOM = 5


class FocusRing(QWidget):
    """Belongs to `window` and follows the focus. Only the keyboard brings it: a click needs no ring.

    It goes round widgets with the property "ring".
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target = None
            self.hide()
        by_keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if now is not None and by_keyboard and now.window() is self.window() and now.property("ring"):
            self._target = now
            now.installEventFilter(self)
            self._place()
            self.show()
            self.raise_()

    def _place(self) -> None:
        """Round the part of the target that no parent cuts off."""
        assert self._target is not None
        around, shown = self._target, self._target.rect()
        while around is not self.window():
            shown = QRect(around.mapToParent(shown.topLeft()), shown.size())
            around = around.parentWidget()
            shown = shown.intersected(around.rect())
        self.setGeometry(shown.adjusted(-_ROOM, -2, _ROOM, _ROOM))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Paint) and self._target is not None:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.BUTTON_RADIUS, theme.BUTTON_RADIUS)
