"""The read-out under the cursor: a thin line, and the values of the curves there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from engine.views import Band, Bars, Field, Line, Plot, Points
from gui import theme as look
from gui.i18n import number, tr
from gui.theme import Theme
from gui.views.artist import Artist
from gui.views.artists import PointsArtist
from gui.views.curves import LineArtist
from gui.views.decimate import is_sorted
from gui.views.frame import Frame

_MOST_ROWS = 7
_REACH = 14.0
_ALIKE = 4.0
"""Of what the cursor touches only the nearest is read, and what is further off by no more than these pixels."""
_PADDING = 7.0
_GOES_ON = "goes on"
"""In place of a role: this line goes on with the one above."""


class Row(NamedTuple):
    """A value under the cursor: of which role, in words, and where in the plot it lies."""

    role: str
    text: str
    at: tuple[float, float] | None


def rows_at(artists: Iterable[Artist], pixel: QPointF, frame: Frame) -> list[Row]:
    """What can be read at `pixel`: curves over x at that x, points and paths where the cursor touches them."""
    x, y = frame.value(pixel.x(), pixel.y())
    rows: list[Row] = []
    artists = list(artists)
    on_surface = any(isinstance(artist.mark, Field) and artist.mark.ramp == "landscape" for artist in artists)
    touched = _touched([artist for artist in artists if on_surface or not _is_curve(artist)], pixel)
    for artist in artists:
        mark = artist.mark
        if artist in touched:
            rows += _point_row(artist, pixel)
        elif _is_curve(artist) and not on_surface:
            rows += _curve_row(mark, x, frame) if mark.label else []
        elif isinstance(mark, Bars):
            rows += _bar_row(mark, x)
        elif isinstance(mark, Field):
            rows += _field_row(mark, x, y)
    return rows[:_MOST_ROWS]


def _curve_row(mark: Line, x: float, frame: Frame) -> list[Row]:
    n = min(len(mark.x), len(mark.y))
    xs = mark.x[:n]
    index = min(n - 1, int(np.searchsorted(xs, x)))
    if index and abs(xs[index - 1] - x) <= abs(xs[index] - x):
        index -= 1
    value = float(mark.y[index])
    if not xs[0] <= x <= xs[-1] or not np.isfinite(value):
        return []
    return [Row(mark.role, f"{tr(mark.label)}  {number(value)}", frame.at(float(xs[index]), value))]


def _is_curve(artist: Artist) -> bool:
    """Whether it is a line over x, from left to right."""
    return isinstance(artist, LineArtist) and len(artist.mark.x) > 0 and is_sorted(np.asarray(artist.mark.x))


def _touched(artists: Iterable[Artist], pixel: QPointF) -> list[Artist]:
    """The points and paths that the cursor touches: the nearest, and those that are hardly further off."""
    away = [(_nearest(artist, pixel), artist) for artist in artists if isinstance(artist, (PointsArtist, LineArtist))]
    limit = min(_REACH, _ALIKE + min((distance for distance, _ in away), default=0.0))
    return [artist for distance, artist in away if distance <= limit]


def _nearest(artist: Any, pixel: QPointF) -> float:
    """Pixels from the cursor to the nearest point of points or of a path; infinite if there is none."""
    distances = _distances(artist, pixel)
    return float(distances[np.isfinite(distances)].min(initial=np.inf))


def _distances(artist: Any, pixel: QPointF) -> Any:
    px, py = artist.points
    return np.hypot(px - pixel.x(), py - pixel.y())


def _point_row(artist: Any, pixel: QPointF) -> list[Row]:
    px, py = artist.points
    index = int(np.nanargmin(_distances(artist, pixel)))
    mark = artist.mark
    at = (float(px[index]), float(py[index]))
    if isinstance(mark, Line):  # a path in pixels has fewer points than its mark
        return [Row(mark.role, tr(mark.label), at)] if mark.label else []
    words = f"{tr(mark.label)}  " if mark.label else ""
    return [Row(mark.role, f"{words}({number(float(mark.x[index]))}, {number(float(mark.y[index]))})", at)]


def _bar_row(mark: Bars, x: float) -> list[Row]:
    index = int(np.searchsorted(mark.edges, x, "right")) - 1
    if not 0 <= index < len(mark.heights):
        return []
    low, high = float(mark.edges[index]), float(mark.edges[index + 1])
    words = f"{tr(mark.label)}  {number(low)} … {number(high)}: {number(float(mark.heights[index]))}"
    return [Row(mark.role, words.strip(), None)]


def _field_row(mark: Field, x: float, y: float) -> list[Row]:
    rows, columns = mark.z.shape
    (x0, x1), (y0, y1) = mark.x_range, mark.y_range
    words, values = mark.reads or mark.colour_bar, mark.z if mark.values is None else mark.values
    if not (x0 <= x <= x1 and y0 <= y <= y1) or not words:
        return []
    row = min(rows - 1, int((y - y0) / (y1 - y0) * rows))
    column = min(columns - 1, int((x - x0) / (x1 - x0) * columns))
    return [Row("muted", f"{tr(words)}  {number(float(values[row, column]))}", None)]


class ReadoutItem(QGraphicsItem):
    """Draws the read-out; it belongs to the window only and never gets into a figure."""

    def __init__(self, parent: QGraphicsItem, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme
        self.frame = Frame(1, 1)
        self.pixel: QPointF | None = None
        self.rows: list[Row] = []
        self.head = ""
        self.crossed = False
        """Whether its height is shown too: where the keyboard moves it, no pointer does."""
        self.setZValue(150)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def show_at(self, pixel: QPointF | None, view: Plot | None, artists: Sequence[Artist], frame: Frame) -> None:
        """Read off at `pixel` (None: the cursor is elsewhere)."""
        if pixel is None or view is None or not frame.rect.contains(pixel):
            self.hide()
            return
        if frame.rect != self.frame.rect:
            self.prepareGeometryChange()
        self.pixel, self.frame = pixel, frame
        x, y = frame.value(pixel.x(), pixel.y())
        self.rows = rows_at(artists, pixel, frame)
        action = view.action_at(x, y)
        self.head = tr(action.label) if action else self._place_in_words(view, x, y, _is_plane(artists))
        self.show()
        self.update()

    def _place_in_words(self, view: Plot, x: float, y: float, plane: bool) -> str:
        """Where the cursor is: x, and y where no curve says it better."""
        assert self.pixel is not None
        head = f"{tr(view.x.label)}  {number(_tidy(x, self.frame.x_range))}"
        near = any(row.at is not None and abs(row.at[0] - self.pixel.x()) < 60 for row in self.rows)
        return head if near and not plane else f"{head}\n{tr(view.y.label)}  {number(_tidy(y, self.frame.y_range))}"

    def words(self) -> str:
        """All that is read off, for screen readers."""
        return "; ".join([*self.head.split("\n"), *(row.text for row in self.rows if row.text)])

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self.frame.rect

    def paint(self, painter: QPainter, option: Any, widget: Any = None) -> None:
        if self.pixel is None:
            return
        x = self.pixel.x()
        painter.setPen(QPen(self.theme.colour("muted", 0.5), 0))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.frame.height))
        if self.crossed:
            painter.drawLine(QPointF(0, self.pixel.y()), QPointF(self.frame.width, self.pixel.y()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("card"), 1.5))
        for row in self.rows:
            if row.at is not None:
                painter.setBrush(self.theme.colour(row.role))
                painter.drawEllipse(QPointF(*row.at), look.scaled(4), look.scaled(4))
        self._paint_box(painter)

    def lay_out(self) -> tuple[QRectF, list[tuple[str, str]]]:
        """Where the box of the read-out stands, and its lines: their roles and words."""
        metrics = QFontMetricsF(look.font("axis"))
        texts = [("", text) for text in self.head.split("\n")] + [(row.role, row.text) for row in self.rows if row.text]
        room = self.frame.width - 4 - 2 * _PADDING
        lines = [line for role, text in texts for line in _lines(role, text, room, metrics)]
        width = max(_indent(role) + metrics.horizontalAdvance(text) for role, text in lines) + 2 * _PADDING
        height = len(lines) * (metrics.height() + 1) + 2 * _PADDING - 2
        return self._place(width, height), lines

    def _paint_box(self, painter: QPainter) -> None:
        box, lines = self.lay_out()
        font, dot = look.font("axis"), look.scaled(4)
        metrics = QFontMetricsF(font)
        painter.setPen(QPen(self.theme.colour("hairline"), 1))
        painter.setBrush(self.theme.colour("card", 0.94))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(font)
        for i, (role, text) in enumerate(lines):
            top = box.top() + _PADDING - 1 + i * (metrics.height() + 1)
            left = box.left() + _PADDING
            if role and role != _GOES_ON:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.theme.colour(role))
                painter.drawEllipse(QPointF(left + dot, top + metrics.height() / 2), dot, dot)
            painter.setPen(self.theme.colour("text" if role else "muted"))
            painter.drawText(QPointF(left + _indent(role), top + metrics.ascent()), text)

    def _place(self, width: float, height: float) -> QRectF:
        """Beside the cursor, on the side where there is room; without any, above it or else below."""
        assert self.pixel is not None
        x, y = self.pixel.x(), self.pixel.y()
        right, left = x + 14, x - 14 - width
        top = min(max(4.0, y - height - 10), max(4.0, self.frame.height - height - 4))
        if right + width <= self.frame.width or left >= 2:
            return QRectF(right if right + width <= self.frame.width else left, top, width, height)
        if y - height - 10 < 4 and y + 14 + height <= self.frame.height:
            top = y + 14
        return QRectF(max(2.0, min(right, self.frame.width - width - 2)), top, width, height)


def _indent(role: str) -> float:
    """What a line's text leaves free at its left, for the dot of its role."""
    return look.scaled(14) if role else 0.0


def _lines(role: str, text: str, room: float, metrics: QFontMetricsF) -> list[tuple[str, str]]:
    """A text in lines no longer than `room`, broken between words; the further ones without a dot of their own."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and _indent(role) + metrics.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return [(role if i == 0 or not role else _GOES_ON, line) for i, line in enumerate(lines)]


def _is_plane(artists: Sequence[Artist]) -> bool:
    """Whether both axes matter alike: a field, or points, or a path, rather than curves over x alone."""
    return any(isinstance(a.mark, (Field, Points)) for a in artists) or not any(
        isinstance(a.mark, (Line, Band, Bars)) for a in artists
    )


def _tidy(value: float, ends: tuple[float, float]) -> float:
    """`value` to a thousandth of the axis: what the hand can point at."""
    span = ends[1] - ends[0]
    digits = int(np.ceil(-np.log10(abs(span) or 1.0))) + 3
    return round(value, max(-300, min(300, digits)))
