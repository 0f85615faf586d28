"""The marks of points: shapes that differ without colour, as outlines and, on screen, from small cached images."""

from __future__ import annotations

import math
from functools import cache, lru_cache

import numpy as np
from pyqtgraph.Qt import internals
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from engine.views import Array, Symbol

_STROKED = ("cross", "plus", "ring")


@cache
def shape(symbol: Symbol) -> QPainterPath:
    """The symbol's outline around (0, 0), about 1 across; shapes of equal size look equally large."""
    path = QPainterPath()
    if symbol in ("circle", "ring"):
        path.addEllipse(QPointF(0, 0), 0.5, 0.5)
    elif symbol == "square":
        path.addRect(QRectF(-0.44, -0.44, 0.88, 0.88))
    elif symbol in ("cross", "plus"):
        reach = 0.38 if symbol == "cross" else 0.5
        ends = [(reach, reach), (reach, -reach)] if symbol == "cross" else [(reach, 0.0), (0.0, reach)]
        for x, y in ends:
            path.moveTo(-x, -y)
            path.lineTo(x, y)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _corners(symbol)]))
        path.closeSubpath()
    return path


def _corners(symbol: Symbol) -> list[tuple[float, float]]:
    if symbol == "triangle":
        return [(0.0, -0.58), (0.54, 0.40), (-0.54, 0.40)]
    if symbol == "diamond":
        return [(0.0, -0.6), (0.6, 0.0), (0.0, 0.6), (-0.6, 0.0)]
    radii = (0.62, 0.26)
    return [(radii[i % 2] * math.sin(i * math.pi / 5), -radii[i % 2] * math.cos(i * math.pi / 5)) for i in range(10)]


def draw(
    painter: QPainter, symbol: Symbol, at: QPointF, size: float, colour: QColor, edge: QColor, filled: bool,
) -> None:
    """One symbol as an outline; filled ones are set off from what lies under them by a thin `edge`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    path = _scaled(symbol, size)
    if symbol in _STROKED or not filled:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, max(1.5, size / 5)))
    else:
        painter.setBrush(colour)
        painter.setPen(QPen(edge, 1.0) if size >= 6 else Qt.PenStyle.NoPen)
    painter.drawPath(path)
    painter.restore()


@lru_cache(maxsize=256)
def _scaled(symbol: Symbol, size: float) -> QPainterPath:
    return QTransform.fromScale(size, size).map(shape(symbol))


@lru_cache(maxsize=256)
def _image(symbol: Symbol, size: float, colour: int, edge: int, filled: bool, ratio: float) -> QPixmap:
    across = math.ceil((size * 1.3 + 4) * ratio)
    pixmap = QPixmap(across, across)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(ratio, ratio)
    middle = QPointF(across / ratio / 2, across / ratio / 2)
    draw(painter, symbol, middle, size, QColor.fromRgba(colour), QColor.fromRgba(edge), filled)
    painter.end()
    return pixmap


def stamp(
    painter: QPainter, x: Array, y: Array, symbol: Symbol, size: float, colour: QColor, edge: QColor, *,
    filled: bool = True, sharp: bool = False,
) -> None:
    """The symbol at every (x, y), shape (n,) each: by one call with a cached image, or as outlines if `sharp`."""
    seen = np.isfinite(x) & np.isfinite(y)  # Qt crashes when it draws an image at NaN
    x, y = x[seen], y[seen]
    if not len(x):
        return
    if sharp:
        for px, py in zip(x.tolist(), y.tolist(), strict=True):
            draw(painter, symbol, QPointF(px, py), size, colour, edge, filled)
        return
    ratio = painter.device().devicePixelRatioF()
    image = _image(symbol, size, colour.rgba(), edge.rgba(), filled, ratio)
    fragments = internals.PrimitiveArray(QPainter.PixmapFragment, 10)
    fragments.resize(len(x))
    table = fragments.ndarray()
    table[:, 0], table[:, 1] = x, y
    table[:, 2:4] = 0
    table[:, 4:6] = image.width(), image.height()
    table[:, 6:8] = 1 / ratio
    table[:, 8], table[:, 9] = 0, 1
    painter.drawPixmapFragments(*fragments.drawargs(), image)
