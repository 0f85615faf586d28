"""One artist a mark type: takes a mark, places it on the pixels of a frame, and paints it.

Placing is done when the mark, the frame or the theme changes; painting at every repaint, so what
can be worked out before is. Texts come from the engine and are translated here.
"""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import pyqtgraph as pg
from pyqtgraph.Qt import internals
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen, QPolygonF

from engine.views import (
    Array,
    Arrows,
    Band,
    Bars,
    Contours,
    Field,
    Handle,
    Line,
    Points,
    Rule,
    Span,
    Tag,
)
from gui import theme as look
from gui.i18n import tr
from gui.theme import Theme
from gui.views import symbols
from gui.views.colouring import coloured, cut_down, traced
from gui.views.decimate import distinct_pixels, min_max, visible
from gui.views.frame import Frame
from gui.views.ranges import Range, extent, union

_BUSY = 5.0
"""A curve that goes up and down by more than this many plot heights is drawn one pixel wide, not antialiased."""
_BUSY_PATH = 400
"""A path in the plane with more distinct points than this, likewise."""
_MARKER = 4.5


_FINE = 150
"""A curve of more points than this is drawn segment by segment, in a quarter of the time of one long stroke."""


class Artist:
    """What the canvas asks of every mark."""

    counts: ClassVar[bool] = True
    """Whether the axes make room for it."""

    def __init__(self, mark: Any) -> None:
        self.mark = mark

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        """The part of the axes that it needs (log10 on a log axis)."""
        return None, None

    def place(self, frame: Frame, theme: Theme) -> None:
        """Work out what to paint."""

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        """Paint it; `sharp` for a figure, where nothing may be a small image of itself."""
        raise NotImplementedError


def _flat(mark: Any, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
    return extent(np.asarray(mark.x), log=log_x), extent(np.asarray(mark.y), log=log_y)


def _polygon(x: Array, y: Array) -> QPolygonF:
    return pg.functions.arrayToQPolygonF(x, y) if len(x) else QPolygonF()  # pyqtgraph's can't be empty


def _polygons(x: Array, y: Array) -> list[QPolygonF]:
    """Polylines through (x, y), a new one after every gap."""
    if not len(x):
        return []
    good = np.isfinite(x) & np.isfinite(y)
    if good.all():
        return [_polygon(x, y)]
    edges = np.flatnonzero(np.diff(np.concatenate([[False], good, [False]])))
    return [_polygon(x[a:b], y[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _segments(x: Array, y: Array) -> Any:
    """The same as separate lines from point to point."""
    ends = np.stack([x[:-1], y[:-1], x[1:], y[1:]], 1)
    ends = ends[np.isfinite(ends).all(axis=1)]
    block = internals.PrimitiveArray(QLineF, 4)
    block.resize(len(ends))
    block.ndarray()[:] = ends
    return block


class LineArtist(Artist):
    """A curve over x, cut down to the pixels, or a path in the plane."""

    mark: Line

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        x, y, _ = cut_down(self.mark)
        return extent(x, log=log_x), extent(y, log=log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        mark = self.mark
        x, y, over_x = self._shown(frame)
        self.points = (x, y)
        self._lines = _polygons(x, y)
        self._segments = _segments(x, y) if over_x and len(x) > _FINE and mark.dash == "solid" else None
        self._busy = self._is_busy(x, y, over_x, frame)
        self._pen = theme.pen(mark.role, mark.width, mark.dash, mark.alpha)
        self._hairline = QPen(theme.blended(mark.role, mark.alpha), 0)
        self._dot, self._edge = theme.colour(mark.role), theme.colour("card")

    def _shown(self, frame: Frame) -> tuple[Array, Array, bool]:
        x, y, over_x = cut_down(self.mark)
        if not over_x:
            return *(distinct_pixels(frame.x(x), frame.y(y))), False
        low, high = frame.shown_x()
        if len(x) and (x[0] < low or x[-1] > high):
            n = min(len(self.mark.x), len(self.mark.y))
            part = visible(np.asarray(self.mark.x)[:n], low, high)
            x, y = self.mark.x[part], self.mark.y[part]
        x, y = min_max(x, y, max(1, int(frame.width / 2)))
        return frame.x(x), frame.y(y), True

    def _is_busy(self, x: Array, y: Array, over_x: bool, frame: Frame) -> bool:
        if not over_x:
            return len(x) > _BUSY_PATH
        return len(x) > 200 and float(np.nansum(np.abs(np.diff(y)))) > _BUSY * frame.height

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        fine = sharp or not self._busy
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, fine)
        pen = self._pen
        if self._busy:
            pen = QPen(self._hairline.color(), 0.75) if sharp else self._hairline
        if self._segments is not None:
            pen = QPen(pen)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if fine and self._segments is not None:
            painter.drawLines(*self._segments.drawargs())
        else:
            for line in self._lines:
                painter.drawPolyline(line)
        if self.mark.markers and len(self.points[0]):
            x, y = self.points
            symbols.stamp(painter, x, y, "circle", _MARKER, self._dot, self._edge, sharp=sharp)


class PointsArtist(Artist):
    """Separate points."""

    mark: Points

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        return _flat(self.mark, log_x, log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        x, y = frame.x(self.mark.x), frame.y(self.mark.y)
        self.points = x, y
        self._colour, self._edge = theme.colour(self.mark.role, self.mark.alpha), theme.colour("card", self.mark.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        mark = self.mark
        symbols.stamp(
            painter, *self.points, mark.symbol, mark.size, self._colour, self._edge, filled=mark.filled, sharp=sharp,
        )

    def nearest(self, px: float, py: float) -> tuple[int, float]:
        """The point next to a pixel, and how far it is."""
        away = np.hypot(self.points[0] - px, self.points[1] - py)
        if not len(away) or np.isnan(away).all():
            return -1, float("inf")
        index = int(np.nanargmin(away))
        return index, float(away[index])


class BarsArtist(Artist):
    """A histogram."""

    mark: Bars

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        heights = extent(np.asarray(self.mark.heights), log=log_y)
        return extent(np.asarray(self.mark.edges), log=log_x), heights if log_y else union([heights, (0.0, 0.0)])

    def place(self, frame: Frame, theme: Theme) -> None:
        edges, tops = frame.x(self.mark.edges), frame.y(self.mark.heights)
        floor = min(frame.height, frame.at(1, 0)[1]) if not frame.log_y else frame.height
        gap = 1.0 if len(edges) > 1 and edges[1] - edges[0] > 6 else 0.0
        self._rects = [
            QRectF(QPointF(left + gap / 2, top), QPointF(right - gap / 2, floor)).normalized()
            for left, right, top in zip(edges[:-1].tolist(), edges[1:].tolist(), tops.tolist(), strict=True)
            if np.isfinite(top)
        ]
        self._colour = theme.colour(self.mark.role, self.mark.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRects(self._rects)


class BandArtist(Artist):
    """A shaded area between two curves."""

    mark: Band

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        ends = [extent(np.asarray(part), log=log_y) for part in (self.mark.low, self.mark.high)]
        return extent(np.asarray(self.mark.x), log=log_x), union(ends)

    def place(self, frame: Frame, theme: Theme) -> None:
        mark, bins = self.mark, max(1, int(frame.width))
        x, low = min_max(np.asarray(mark.x), np.asarray(mark.low), bins)
        high_x, high = min_max(np.asarray(mark.x), np.asarray(mark.high), bins)
        px = np.concatenate([frame.x(x), frame.x(high_x)[::-1]])
        py = np.concatenate([frame.y(low), frame.y(high)[::-1]])
        if frame.log_y:
            py = np.where(np.isfinite(py), py, frame.height)
        good = np.isfinite(px) & np.isfinite(py)
        self._shape = _polygon(px[good], py[good])
        self._colour = theme.colour(mark.role, mark.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPolygon(self._shape)


class FieldArtist(Artist):
    """A coloured surface."""

    mark: Field

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        return extent(np.array(self.mark.x_range), log=log_x), extent(np.array(self.mark.y_range), log=log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        self._image: QImage = coloured(self.mark, theme)
        (x0, x1), (y0, y1) = frame.x(np.array(self.mark.x_range)), frame.y(np.array(self.mark.y_range))
        self._target = QRectF(QPointF(x0, y1), QPointF(x1, y0))

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        image, target = self._image, self._target
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, sharp and self.mark.smooth)
        painter.drawImage(target, image, QRectF(image.rect()))


class ContoursArtist(Artist):
    """Level lines."""

    mark: Contours

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        return _flat(self.mark, log_x, log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        self._path: QPainterPath = frame.transform().map(traced(self.mark, log_x=frame.log_x, log_y=frame.log_y))
        self._pen = theme.pen(self.mark.role, self.mark.width)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)


class ArrowsArtist(Artist):
    """Arrows with open heads of a fixed size in pixels."""

    mark: Arrows
    HEAD = 7.0

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        m = self.mark
        return (union([extent(np.asarray(m.x), log=log_x), extent(np.asarray(m.x + m.dx), log=log_x)]),
                union([extent(np.asarray(m.y), log=log_y), extent(np.asarray(m.y + m.dy), log=log_y)]))

    def place(self, frame: Frame, theme: Theme) -> None:
        m = self.mark
        start = np.stack([frame.x(m.x), frame.y(m.y)], 1)
        end = np.stack([frame.x(m.x + m.dx), frame.y(m.y + m.dy)], 1)
        along = end - start
        length = np.hypot(*along.T)[:, None]
        head = np.minimum(self.HEAD, 0.5 * length)
        unit = along / np.maximum(length, 1e-9)
        across = np.stack([-unit[:, 1], unit[:, 0]], 1)
        wings = [end - head * (unit + side * 0.55 * across) for side in (-1, 1)]
        points = np.stack([start, end, wings[0], end, wings[1]], 1)
        connect = np.tile(np.array([1, 0, 1, 1, 0], dtype=np.int32), len(points))
        flat = points.reshape(-1, 2)
        self._path = pg.arrayToQPath(flat[:, 0], flat[:, 1], connect=connect) if len(flat) else QPainterPath()
        self._pen = theme.pen(m.role, m.width, alpha=m.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)


class SpanArtist(Artist):
    """A shaded strip across the plot."""

    mark: Span
    counts = False

    def place(self, frame: Frame, theme: Theme) -> None:
        ends = np.array([self.mark.low, self.mark.high], dtype=float)
        if self.mark.axis == "x":
            left, right = frame.x(ends)
            self._rect = QRectF(left, 0, right - left, frame.height)
        else:
            bottom, top = frame.y(ends)
            self._rect = QRectF(0, top, frame.width, bottom - top)
        self._colour = theme.colour(self.mark.role, self.mark.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.fillRect(self._rect, self._colour)


class RuleArtist(Artist):
    """A line across the plot with its words at the end."""

    mark: Rule
    counts = False

    def place(self, frame: Frame, theme: Theme) -> None:
        value = np.array([self.mark.value], dtype=float)
        upright = self.mark.axis == "x"
        at = float((frame.x if upright else frame.y)(value)[0])
        self.at = at
        reach = frame.height if upright else frame.width
        self._ends = (QPointF(at, 0), QPointF(at, reach)) if upright else (QPointF(0, at), QPointF(reach, at))
        self._pen = theme.pen(self.mark.role, self.mark.width, self.mark.dash)
        self._font, self._text = look.font("small"), tr(self.mark.label)
        self._colour = theme.colour(self.mark.role)
        self._frame = frame
        self.label = self.own_label()

    def own_label(self) -> QRectF | None:
        """Where the words go if nothing else is there."""
        if not self._text:
            return None
        frame, at, upright = self._frame, self.at, self.mark.axis == "x"
        metrics = QFontMetricsF(self._font)
        width, height = metrics.horizontalAdvance(self._text) + 2, metrics.height()
        if upright:
            left = at + 4 if at + 4 + width <= frame.width else at - 4 - width
            return QRectF(left, 2, width, height)
        top = at - height - 1 if at - height - 1 >= 0 else at + 1
        return QRectF(frame.width - width - 4, top, width, height)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, sharp or self.mark.width > 1)
        painter.setPen(self._pen)
        painter.drawLine(*self._ends)
        if self.label is not None:
            painter.setFont(self._font)
            painter.setPen(self._colour)
            painter.drawText(self.label, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), self._text)


class TagArtist(Artist):
    """A few words on a faint ground, kept inside the plot."""

    mark: Tag
    counts = False

    def place(self, frame: Frame, theme: Theme) -> None:
        x, y = frame.at(self.mark.x, self.mark.y)
        self._font, self._text = look.font("axis"), tr(self.mark.text)
        size = QFontMetricsF(self._font).boundingRect(QRectF(0, 0, 4000, 4000), 0, self._text).size()
        left = x - self.mark.anchor[0] * size.width() + 6 * (0.5 - self.mark.anchor[0])
        top = y - self.mark.anchor[1] * size.height() + 6 * (0.5 - self.mark.anchor[1])
        inside = QRectF(left, top, size.width() + 1, size.height())
        if frame.rect.contains(QPointF(x, y)):  # words are not cut off at the edge of the plot
            inside.moveLeft(max(2.0, min(left, frame.width - inside.width() - 2)))
            inside.moveTop(max(2.0, min(top, frame.height - inside.height() - 2)))
        self._rect = inside
        self._colour, self._ground = theme.colour(self.mark.role), theme.colour("card", 0.72)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.fillRect(self._rect.adjusted(-2, 0, 2, 0), self._ground)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        painter.drawText(self._rect, int(Qt.TextFlag.TextDontClip), self._text)


class HandleArtist(Artist):
    """Only makes room: the handle itself is an item of its own, which can be dragged (gui.views.handles)."""

    mark: Handle

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        return extent(np.array([self.mark.x]), log=log_x), extent(np.array([self.mark.y]), log=log_y)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        """Nothing."""


ARTISTS: dict[type, type[Artist]] = {
    Line: LineArtist, Points: PointsArtist, Bars: BarsArtist, Band: BandArtist, Field: FieldArtist,
    Contours: ContoursArtist, Arrows: ArrowsArtist, Rule: RuleArtist, Span: SpanArtist, Tag: TagArtist,
    Handle: HandleArtist,
}
