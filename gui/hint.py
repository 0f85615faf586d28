"""A few quiet words in a free place: a click, Enter, Space or Escape takes them away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme
from gui.i18n import tr

_PADDING, _CROSS = 7.0, 14.0
_CLOSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Space)


class Hint(QAbstractButton):
    """Lies on `host` without taking part in its layout, so nothing moves when it comes or goes; `clicked` closes it."""

    def __init__(self, host: QWidget, words: str, *, upright: bool = False) -> None:
        super().__init__(host)
        self.upright = upright
        self._words = words
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(tr(self._words))
        close = tr(N_("gui", "A hint: click, or press Enter, and it does not come again"))
        self.setToolTip(close)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(close)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetricsF(theme.font("small"))
        long = round(metrics.horizontalAdvance(self.text()) + 2 * _PADDING + _CROSS * theme.text_scale())
        across = round(metrics.height() + 6)
        return QSize(across, long) if self.upright else QSize(long, across)

    def show_in(self, room: QRect | None) -> None:
        """Show it in `room`, at the left or the top; not at all if there is too little."""
        size = self.sizeHint()
        fits = room is not None and size.width() <= room.width() and size.height() <= room.height()
        if fits and room is not None:
            y = room.top() if self.upright else room.center().y() - size.height() // 2
            x = room.center().x() - size.width() // 2 if self.upright else room.left()
            self.setGeometry(QRect(x, y, size.width(), size.height()))
            self.raise_()
        self.setVisible(fits)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _CLOSES:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, box = theme.current(), QRectF(self.rect())
        painter.setPen(QPen(colours.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent-ground"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), theme.BUTTON_RADIUS, theme.BUTTON_RADIUS)
        if self.upright:
            painter.translate(box.width(), 0)
            painter.rotate(90)
            box = QRectF(0, 0, box.height(), box.width())
        painter.setFont(theme.font("small"))
        painter.setPen(colours.colour("text"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box.adjusted(_PADDING, 0, 0, 0), flags, self.text())
        self._paint_cross(painter, QPointF(box.right() - _PADDING - 3, box.center().y()))
        painter.end()

    def _paint_cross(self, painter: QPainter, at: QPointF) -> None:
        arm = 3.0 * theme.text_scale()
        painter.setPen(QPen(theme.current().colour("muted"), 1.25))
        for side in (-1, 1):
            painter.drawLine(at + QPointF(-arm, -side * arm), at + QPointF(arm, side * arm))
