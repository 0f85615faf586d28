"""The table from mark type to artist, and the artists of all marks but lines (gui.views.curves)."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QImage, QPainter, QPainterPath

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
from gui.i18n import tr, unbroken
from gui.theme import Theme
from gui.views import symbols
from gui.views.artist import Artist, Extent, extent_of_points
from gui.views.colouring import coloured, traced
from gui.views.curves import BandArtist, LineArtist
from gui.views.frame import Frame
from gui.views.ranges import extent, union


class PointsArtist(Artist):
    """Separate points."""

    mark: Points

    def extent(self, log_x: bool, log_y: bool) -> Extent:
        return extent_of_points(self.mark, log_x, log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        x, y = frame.x(self.mark.x), frame.y(self.mark.y)
        self.points = x, y
        self._colour, self._edge = theme.colour(self.mark.role, self.mark.alpha), theme.colour("card", self.mark.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        mark = self.mark
        symbols.stamp(
            painter, *self.points, mark.symbol, look.scaled(mark.size), self._colour, self._edge, filled=mark.filled,
            sharp=sharp,
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

    def extent(self, log_x: bool, log_y: bool) -> Extent:
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
        self._theme = theme

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        paint_bars(painter, self._rects, self.mark, self._theme)


_TEXTURES = {"hatched": Qt.BrushStyle.BDiagPattern, "crossed": Qt.BrushStyle.DiagCrossPattern}


def paint_bars(painter: QPainter, rects: list[QRectF], mark: Bars, theme: Theme) -> None:
    """Bars in their colour, and with their texture and an edge if they have one."""
    pattern = _TEXTURES.get(mark.texture)
    painter.setPen(theme.pen(mark.role) if pattern is not None else Qt.PenStyle.NoPen)
    pale = theme.blended(mark.role, 0.35) if mark.alpha == 1 else theme.colour(mark.role, 0.35 * mark.alpha)
    painter.setBrush(pale if pattern is not None else theme.colour(mark.role, mark.alpha))
    painter.drawRects(rects)
    if pattern is not None:
        painter.setBrush(QBrush(theme.colour(mark.role), pattern))
        painter.drawRects(rects)


class FieldArtist(Artist):
    """A coloured surface."""

    mark: Field

    def extent(self, log_x: bool, log_y: bool) -> Extent:
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

    def extent(self, log_x: bool, log_y: bool) -> Extent:
        return extent_of_points(self.mark, log_x, log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        self._path: QPainterPath = frame.transform().map(traced(self.mark, log_x=frame.log_x, log_y=frame.log_y))
        self._pen = theme.pen(self.mark.role, self.mark.width, self.mark.dash)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)


class ArrowsArtist(Artist):
    """Arrows with open heads of a fixed size in pixels."""

    mark: Arrows
    HEAD = 7.0

    def extent(self, log_x: bool, log_y: bool) -> Extent:
        m = self.mark
        return (union([extent(np.asarray(m.x), log=log_x), extent(np.asarray(m.x + m.dx), log=log_x)]),
                union([extent(np.asarray(m.y), log=log_y), extent(np.asarray(m.y + m.dy), log=log_y)]))

    def place(self, frame: Frame, theme: Theme) -> None:
        m = self.mark
        start = np.stack([frame.x(m.x), frame.y(m.y)], 1)
        end = np.stack([frame.x(m.x + m.dx), frame.y(m.y + m.dy)], 1)
        along = end - start
        length = np.hypot(*along.T)[:, None]
        head = np.minimum(look.scaled(self.HEAD), 0.5 * length)
        unit = along / np.maximum(length, 1e-9)
        across = np.stack([-unit[:, 1], unit[:, 0]], 1)
        wings = [end - head * (unit + side * 0.55 * across) for side in (-1, 1)]
        self._shafts = _path(np.stack([start, end], 1))
        self._heads = _path(np.stack([wings[0], end, wings[1]], 1))
        self._pens = theme.pen(m.role, m.width, m.dash, m.alpha), theme.pen(m.role, m.width, alpha=m.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen, path in zip(self._pens, (self._shafts, self._heads), strict=True):
            painter.setPen(pen)
            painter.drawPath(path)


def _path(strokes: Array) -> QPainterPath:
    """Strokes of several points each, shape (n, points, 2), apart from each other."""
    if not len(strokes):
        return QPainterPath()
    connect = np.tile(np.append(np.ones(strokes.shape[1] - 1, np.int32), np.int32(0)), len(strokes))
    flat = strokes.reshape(-1, 2)
    return pg.arrayToQPath(flat[:, 0], flat[:, 1], connect=connect)


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
        self._colour = theme.ink(self.mark.role)
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
            left = at + 4 if at + 4 + width <= frame.width else max(0.0, at - 4 - width)
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
    """A few words on a faint ground, kept inside the plot; on several lines where they are wider than it."""

    mark: Tag
    counts = False

    def place(self, frame: Frame, theme: Theme) -> None:
        self._frame = frame
        self._text = unbroken(tr(self.mark.text))
        self._colour, self._ground = theme.ink(self.mark.role), theme.colour("card", 0.72)
        self.write(look.font("axis"), frame.width - 4)

    def write(self, font: QFont, widest: float) -> None:
        """In this font, on lines that are so long at most."""
        frame = self._frame
        x, y = frame.at(self.mark.x, self.mark.y)
        self._font = font
        room = QRectF(0, 0, max(1.0, widest), 4000)
        size = QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._text).size()
        left = x - self.mark.anchor[0] * size.width() + 6 * (0.5 - self.mark.anchor[0])
        top = y - self.mark.anchor[1] * size.height() + 6 * (0.5 - self.mark.anchor[1])
        inside = QRectF(left, top, size.width() + 1, size.height())
        if frame.rect.contains(QPointF(x, y)):  # words are not cut off at the edge of the plot
            inside.moveLeft(max(2.0, min(left, frame.width - inside.width() - 2)))
            inside.moveTop(max(2.0, min(top, frame.height - inside.height() - 2)))
        self.rect = inside

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        if self.mark.ground:
            painter.fillRect(self.rect.adjusted(-2, 0, 2, 0), self._ground)
        painter.setFont(self._font)
        painter.setPen(self._colour)
        flags = int(Qt.TextFlag.TextDontClip | Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
        painter.drawText(self.rect, flags, self._text)


class HandleArtist(Artist):
    """Only makes room: the handle itself is an item of its own, which can be dragged (gui.views.handles)."""

    mark: Handle

    def extent(self, log_x: bool, log_y: bool) -> Extent:
        return extent(np.array([self.mark.x]), log=log_x), extent(np.array([self.mark.y]), log=log_y)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        """Nothing."""


ARTISTS: dict[type, type[Artist]] = {
    Line: LineArtist, Points: PointsArtist, Bars: BarsArtist, Band: BandArtist, Field: FieldArtist,
    Contours: ContoursArtist, Arrows: ArrowsArtist, Rule: RuleArtist, Span: SpanArtist, Tag: TagArtist,
    Handle: HandleArtist,
}
