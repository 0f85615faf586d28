"""What the canvas asks of every mark: to be placed on the pixels of a frame, and painted."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
from PySide6.QtGui import QPainter

from gui.theme import Theme
from gui.views.frame import Frame
from gui.views.ranges import Range, extent

Extent = tuple[Range | None, Range | None]


class Artist:
    """Draws one mark.

    Placing is done when the mark, the frame or the theme changes; painting at every repaint, so what
    can be worked out before is.
    """

    counts: ClassVar[bool] = True
    """Whether the axes make room for it."""

    def __init__(self, mark: Any) -> None:
        self.mark = mark
        self._needed: tuple[object, bool, bool, Extent] | None = None

    def needs(self, log_x: bool, log_y: bool) -> Extent:
        """Its `extent`, worked out once for each mark: the same object stays as it is."""
        known = self._needed
        if known is None or known[0] is not self.mark or known[1:3] != (log_x, log_y):
            self._needed = known = self.mark, log_x, log_y, self.extent(log_x, log_y)
        return known[3]

    def extent(self, log_x: bool, log_y: bool) -> Extent:
        """The part of the axes that it needs (log10 on a log axis)."""
        return None, None

    def place(self, frame: Frame, theme: Theme) -> None:
        """Work out what to paint."""

    def paint(self, painter: QPainter, *, sharp: bool) -> None:
        """Paint it; `sharp` for a figure, where nothing may be a small image of itself."""
        raise NotImplementedError


def extent_of_points(mark: Any, log_x: bool, log_y: bool) -> Extent:
    """The extent of a mark that consists of points (x, y)."""
    return extent(np.asarray(mark.x), log=log_x), extent(np.asarray(mark.y), log=log_y)
