"""What the colours of a field mean: a slim bar beside the plot, with numbers at its ends and its middle."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from engine.views import Field, Mark
from gui import theme as look
from gui.i18n import number, tr
from gui.theme import Theme

_WIDTH, _LEFT, _AFTER = 10.0, 12.0, 5.0


class ColourBar(pg.GraphicsWidget):  # type: ignore[misc]
    """Stands in a column of pyqtgraph's plot layout, and takes no room while no field asks for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.field: Field | None = None
        self._key: tuple[object, ...] = ()
        self.setFixedWidth(0)

    def show_marks(self, marks: Any) -> None:
        """Explain the first field of `marks` that has a name for its colours."""
        self.field = next((mark for mark in marks if _is_named(mark)), None)
        key = (self.theme.name,) if self.field is None else (
            self.theme.name, look.text_scale(), self.field.low, self.field.high, self.field.ramp,
            tr(self.field.colour_bar))
        if key != self._key:
            self._key = key
            self.setFixedWidth(self._needed())
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def _needed(self) -> float:
        if self.field is None:
            return 0.0
        metrics = QFontMetricsF(look.font("axis"))
        numbers = max(metrics.horizontalAdvance(text) for _, text in self._numbers())
        return float(round(look.scaled(_LEFT + _WIDTH + _AFTER) + numbers + metrics.height() + 2))

    def _numbers(self) -> list[tuple[float, str]]:
        """Shares of the height from below, and what stands there."""
        assert self.field is not None
        low, high = self.field.low, self.field.high
        return [(share, number(low + share * (high - low), 3)) for share in (0.0, 0.5, 1.0)]

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        if self.field is None:
            return
        height, left, width = self.size().height(), look.scaled(_LEFT), look.scaled(_WIDTH)
        ramp = np.ascontiguousarray(self.theme.ramp(self.field.ramp)[::-1])
        image = QImage(ramp.data, 1, len(ramp), 4, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(left, 0, width, height), image)
        painter.setPen(self.theme.pen("hairline"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, 0, width, height))
        font = look.font("axis")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        for share, text in self._numbers():
            y = min(max(height * (1 - share) + metrics.ascent() / 2 - 1, metrics.ascent() - 2), height)
            painter.drawText(QPointF(left + width + look.scaled(_AFTER), y), text)
        self._paint_name(painter, height, metrics)

    def _paint_name(self, painter: QPainter, height: float, metrics: QFontMetricsF) -> None:
        assert self.field is not None
        painter.save()
        painter.translate(self.size().width() - metrics.descent() - 1, height / 2)
        painter.rotate(-90)
        room = QRectF(-height / 2, -metrics.ascent(), height, metrics.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), tr(self.field.colour_bar))
        painter.restore()


def _is_named(mark: Mark) -> bool:
    return isinstance(mark, Field) and bool(mark.colour_bar) and mark.ramp != "classes"
