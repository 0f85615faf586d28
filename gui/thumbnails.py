"""Small pictures of data sets for lists."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from engine.views import Array
from gui import theme

ICON = 34
"""Side of a picture in a list, in pixels."""
_ROLES = ("class-a", "class-b", "series-2", "series-3", "series-5", "series-6")
_FINE = 2
_DOT = 1.5


def thumbnail(points: Array) -> QIcon:
    """Points (n, 3) as dots: x and y from −1 to 1, and the class that gives the colour."""
    pixmap = QPixmap(_FINE * ICON, _FINE * ICON)
    pixmap.setDevicePixelRatio(_FINE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, label in points.tolist():
        painter.setBrush(theme.current().colour(_ROLES[int(label)]))
        painter.drawEllipse(QPointF((1 + x) * ICON / 2, (1 - y) * ICON / 2), _DOT, _DOT)
    painter.end()
    return QIcon(pixmap)
