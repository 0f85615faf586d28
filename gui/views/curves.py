"""Curves over x, paths in the plane, and bands: the marks that can be long, drawn so that length costs little.

Measured on 700 × 340 pixels: a stroke of 300 antialiased segments that cross each other takes Qt 240 ms
as one polyline, 2.4 ms as separate lines; one pixel wide and not antialiased, 0.5 ms.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPen

from engine.views import Array, Band, Line
from gui import theme as look
from gui.theme import Theme
from gui.views import symbols
from gui.views.artist import Artist, Extent
from gui.views.colouring import cut_down
from gui.views.decimate import distinct_pixels, min_max, visible
from gui.views.frame import Frame
from gui.views.ranges import extent, union
from gui.views.shapes import polygon, polygons, segments
from gui.views.trail import LONG, Trail, hairline

_FEW = 24
"""Up to this many points a line is one stroke, with round joints."""
_BUSY_CURVE = 5.0
"""A curve that goes up and down by more than this many plot heights is drawn as a hairline, not antialiased, …"""
_MANY = 200
"""… if it has more points than this."""
_BUSY_PATH = 10_000.0
"""A path in the plane that is longer than this, in pixels, is drawn so too."""
_BUSY_SHARP = 0.75
"""The width of those lines in figures."""
_MARKER = 4.5
_HEAD = 10.0


class LineArtist(Artist):
    """A curve over x, cut down to the pixels, or a path in the plane."""

    mark: Line

    def __init__(self, mark: Line) -> None:
        super().__init__(mark)
        self._trail: Trail | None = None
        self._pen: QPen | None = None

    def extent(self, log_x: bool, log_y: bool) -> Extent:
        x, y, _ = cut_down(self.mark)
        return extent(x, log=log_x), extent(y, log=log_y)

    def place(self, frame: Frame, theme: Theme) -> None:
        mark = self.mark
        self._frame = frame
        self._take_pen(theme)
        x, y, over_x = cut_down(mark)
        if mark.head is not None:
            self._last = _whole(frame.x(x[-1:]), frame.width), frame.y(y[-1:])
        if not over_x and len(x) > LONG and not mark.markers:
            self._trail = self._trail or Trail()
            self._trail.place(mark, frame, theme)
            self.points = frame.x(x[-LONG:]), frame.y(y[-LONG:])
            self._busy = True
            return
        self._trail = None
        self.points = self._curve(x, y) if over_x else distinct_pixels(frame.x(x), frame.y(y))
        self._busy = self._is_busy(over_x)
        is_wide = not self._busy or self._hairline.widthF() > 0
        is_separate = is_wide and self.mark.dash == "solid" and len(self.points[0]) > _FEW
        self._segments = segments(*self.points) if is_separate else None
        self._lines = [] if is_separate else polygons(*self.points)

    def _take_pen(self, theme: Theme) -> None:
        """The same line in the same look has the same pen."""
        mark = self.mark
        pen = theme.pen(mark.role, mark.width, mark.dash, mark.alpha)
        if pen is not self._pen:
            self._pen, colour = pen, pen.color()
            self._plain = QPen(colour, pen.widthF(), Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
            self._hairline = hairline(colour)
            self._dot, self._edge = theme.colour(mark.role), theme.colour("card")

    def _curve(self, x: Array, y: Array) -> tuple[Array, Array]:
        """The pixels of what is in sight of a curve over x: two points for every two columns."""
        low, high = self._frame.shown_x()
        if len(x) and (x[0] < low or x[-1] > high):
            n = min(len(self.mark.x), len(self.mark.y))
            part = visible(np.asarray(self.mark.x)[:n], low, high)
            x, y = np.asarray(self.mark.x)[part], np.asarray(self.mark.y)[part]
        x, y = min_max(x, y, max(1, int(self._frame.width / 2)))
        return self._frame.x(x), self._frame.y(y)

    def _is_busy(self, over_x: bool) -> bool:
        if over_x and len(self.points[1]) <= _MANY:
            return False
        across, down = (np.abs(np.diff(ends)) for ends in self.points)
        if over_x:
            return float(np.nansum(down)) > _BUSY_CURVE * self._frame.height
        return float(np.nansum(across + down)) > _BUSY_PATH

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        if self._trail is not None and not sharp:
            self._trail.paint(painter)
            self._paint_head(painter, sharp=sharp)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, sharp or not self._busy)
        if sharp:
            self._paint_sharp(painter)
        elif self._segments is not None:
            painter.setPen(self._hairline if self._busy else self._plain)
            painter.drawLines(*self._segments.drawargs())
        else:
            painter.setPen(self._hairline if self._busy else self._pen)
            for line in self._lines:
                painter.drawPolyline(line)
        if self.mark.markers:
            symbols.stamp(painter, *self.points, "circle", look.scaled(_MARKER), self._dot, self._edge, sharp=sharp)
        self._paint_head(painter, sharp=sharp)

    def _paint_head(self, painter: QPainter, *, sharp: bool) -> None:
        if self.mark.head is not None:
            symbols.stamp(painter, *self._last, self.mark.head, look.scaled(_HEAD), self._dot, self._edge, sharp=sharp)

    def _paint_sharp(self, painter: QPainter) -> None:
        """For a figure: whole strokes in a vector format, separate lines where Qt itself makes the pixels."""
        x, y = self.points
        if self._trail is not None:
            all_x, all_y, _ = cut_down(self.mark)
            x, y = distinct_pixels(self._frame.x(all_x), self._frame.y(all_y))
        assert self._pen is not None
        pen = QPen(self._pen)
        if self._busy:
            pen.setWidthF(_BUSY_SHARP)
        in_pixels = painter.paintEngine().type() == QPaintEngine.Type.Raster
        if in_pixels and self.mark.dash == "solid" and len(x) > _FEW:
            pen.setCapStyle(Qt.PenCapStyle.SquareCap)
            painter.setPen(pen)
            lines = segments(x, y)  # kept by name: what is drawn points into its memory
            painter.drawLines(*lines.drawargs())
            return
        painter.setPen(pen)
        for line in polygons(x, y):
            painter.drawPolyline(line)


def _whole(x: Array, width: float) -> Array:
    """A head at the right edge, moved so far in that all of it is seen; others stay."""
    edge = width - look.scaled(_HEAD) / 2
    return np.where((x > edge) & (x < width + 1), edge, x)


class BandArtist(Artist):
    """A shaded area between two curves."""

    mark: Band

    def extent(self, log_x: bool, log_y: bool) -> Extent:
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
        self._shape = polygon(px[good], py[good])
        self._colour = theme.colour(mark.role, mark.alpha)

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawPolygon(self._shape)


