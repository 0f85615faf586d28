"""A calm ring round the control or the card that a lesson speaks of; it fades by itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRect, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from gui import theme
from gui.appearance import appearance

HOLD_MS, FADE_MS = 1600, 900
_ROOM = 4


class Ring(QWidget):
    """Lies round `target` and lets the mouse through; gone after a while."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target.window())
        self.target = target
        self._strength = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._fade.valueChanged.connect(self._show_strength)
        self._fade.finished.connect(self.deleteLater)
        target.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        QTimer.singleShot(HOLD_MS, self, self._fade_out)

    def _fade_out(self) -> None:
        if appearance().reduced_motion:
            self.deleteLater()
        else:
            self._fade.start()

    def _show_strength(self, strength: Any) -> None:
        self._strength = float(strength)
        self.update()

    def _place(self) -> None:
        """Round the part of the target that is in sight."""
        shown = self.target.visibleRegion().boundingRect()
        corner = self.target.mapTo(self.target.window(), shown.topLeft())
        self.setGeometry(QRect(corner, shown.size()).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Paint):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.deleteLater()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.current().colour("accent", self._strength), 2))
        painter.setBrush(theme.current().colour("accent", 0.10 * self._strength))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.BUTTON_RADIUS, theme.BUTTON_RADIUS)


def point_at(target: QWidget) -> Ring | None:
    """Scroll `target` into view and put a ring round it; None if it isn't shown now."""
    if not target.isVisible():
        return None
    for old in target.window().findChildren(Ring):
        old.hide()
        old.deleteLater()
    bring_into_view(target)
    return Ring(target)


def bring_into_view(target: QWidget) -> None:
    """Scroll whatever scrolls round `target`."""
    around = target.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(target, 0, 40)
        around = around.parentWidget()
