"""A long path that only grows, kept as an image: each frame draws what is new."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from engine.views import Array, Line
from gui.theme import Theme, scaled, text_scale
from gui.views.frame import Frame
from gui.views.shapes import segments

LONG = 3000
"""From this many points on a path is kept as an image."""


def hairline(colour: QColor) -> QPen:
    """For long lines: one pixel of the screen, which is cheap, and more only where everything is larger."""
    width = scaled(1) if text_scale() > 1 else 0
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)


class Trail:
    """Draws hairlines through the points of a Line that is not a curve over x."""

    def __init__(self) -> None:
        self._mark: Line | None = None
        self._look: tuple[Any, ...] = ()
        self._frame = Frame(1, 1)
        self._pen = QPen()
        self._image: QPixmap | None = None
        self._drawn = 0

    def place(self, mark: Line, frame: Frame, theme: Theme) -> None:
        """Go on with `mark` if it is the same path grown longer, else begin anew."""
        look = (frame, theme.name, mark.role, mark.alpha, text_scale())
        if look != self._look or self._mark is None or not _continues(self._mark, mark):
            self._image = None
        self._mark, self._look, self._frame = mark, look, frame
        self._pen = hairline(theme.blended(mark.role, mark.alpha))

    def paint(self, painter: QPainter) -> None:
        """Draw the new points into the image, and the image."""
        assert self._mark is not None
        ratio = painter.device().devicePixelRatioF()
        if self._image is None or self._image.devicePixelRatio() != ratio:
            self._image = QPixmap(round(self._frame.width * ratio), round(self._frame.height * ratio))
            self._image.setDevicePixelRatio(ratio)
            self._image.fill(Qt.GlobalColor.transparent)
            self._drawn = 0
        n = min(len(self._mark.x), len(self._mark.y))
        if n > self._drawn:
            self._add(max(0, self._drawn - 1), n)
        painter.drawPixmap(0, 0, self._image)

    def _add(self, first: int, last: int) -> None:
        assert self._mark is not None
        assert self._image is not None
        painter = QPainter(self._image)
        painter.setPen(self._pen)
        lines = self._placed(first, last)  # kept by name: what is drawn points into its memory
        painter.drawLines(*lines.drawargs())
        painter.end()
        self._drawn = last

    def _placed(self, first: int, last: int) -> Any:
        assert self._mark is not None
        x, y = np.asarray(self._mark.x)[first:last], np.asarray(self._mark.y)[first:last]
        return segments(self._frame.x(x), self._frame.y(y))


def _continues(before: Line, after: Line) -> bool:
    """Whether `after` shows the same memory as `before`, and no less of it.

    `before` is held, so its memory can't have been given to another array meanwhile.
    """
    return len(after.x) >= len(before.x) and _place(before.x) == _place(after.x) and _place(before.y) == _place(after.y)


def _place(array: Array) -> tuple[int, tuple[int, ...]]:
    return array.__array_interface__["data"][0], array.strides
