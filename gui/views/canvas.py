"""The area inside the axes: all marks of a plot, painted in their order by one item.

What has not changed since the last repaint and lies under everything that has (a loss surface, its
level lines) is kept as an image, so a frame costs only what moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.views import Mark
from gui import theme as look
from gui.theme import Theme
from gui.views.artist import Artist
from gui.views.artists import ARTISTS, RuleArtist, TagArtist
from gui.views.frame import Frame
from gui.views.ranges import Range, union

LEAST_EMS = 6
"""Lines of tags are not made shorter than this many letters' heights."""


class Canvas(QGraphicsItem):
    """Holds one artist a mark, in the pixel coordinates of its parent, the view box."""

    def __init__(self, parent: QGraphicsItem, theme: Theme) -> None:
        super().__init__(parent)
        self.artists: dict[str, Artist] = {}
        self.hidden: frozenset[str] = frozenset()
        self.frame = Frame(1, 1)
        self.theme = theme
        self.sharp = False
        self.placed = 0
        """How many times a mark was placed: a mark that is the same object is not."""
        self._versions: dict[str, int] = {}
        self._painted: list[tuple[str, int]] = []
        self._backdrop: QPixmap | None = None
        self._backdrop_key: tuple[object, ...] = ()

    def show_marks(self, marks: Sequence[Mark]) -> list[str]:
        """Take over `marks`; returns the keys of those that are new objects (not yet placed)."""
        known, self.artists = self.artists, {}
        fresh = []
        for mark in marks:
            artist = known.get(mark.key)
            if artist is None or type(artist.mark) is not type(mark):
                artist = ARTISTS[type(mark)](mark)
                fresh.append(mark.key)
            elif artist.mark is not mark:
                artist.mark = mark
                fresh.append(mark.key)
            self.artists[mark.key] = artist
        if fresh or list(known) != list(self.artists):
            self.update()
        return fresh

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        """The part of the axes that the visible marks need."""
        both = [a.extent(log_x, log_y) for key, a in self.artists.items() if a.counts and key not in self.hidden]
        return union(x for x, _ in both), union(y for _, y in both)

    def set_frame(self, frame: Frame) -> bool:
        """Show another part of the plane, or the same on other pixels; True if it is another."""
        if frame == self.frame:
            return False
        if frame.rect != self.frame.rect:
            self.prepareGeometryChange()
        self.frame = frame
        return True

    def place(self, keys: Iterable[str] | None = None) -> None:
        """Place the marks called `keys`, or all of them."""
        placed = [self.artists[key] for key in (self.artists if keys is None else keys)]
        for artist in placed:
            artist.place(self.frame, self.theme)
            self.placed += 1
            self._versions[artist.mark.key] = self.placed
        self._part_labels()
        if any(isinstance(artist, TagArtist) for artist in placed):
            self._part_tags()
        self.update()

    def _part_labels(self) -> None:
        """Where words of rules would stand in each other's way those of upright ones move down, of level ones up."""
        rules = [a for key, a in self.artists.items() if isinstance(a, RuleArtist) and key in self._versions]
        taken: list[QRectF] = []
        for rule in sorted(rules, key=lambda rule: 0.0 if rule.mark.axis == "x" else -rule.at):
            rule.label = rule.own_label()
            if rule.label is not None:
                self._part(rule.label, taken, down=rule.mark.axis == "x")
                taken.append(rule.label)

    def _part(self, label: QRectF, taken: Sequence[QRectF], *, down: bool) -> None:
        """Move `label` past those that are in its way, down where there is no room above them."""
        while (other := next((t for t in taken if t.intersects(label)), None)) is not None:
            down = down or other.top() < label.height()
            if not down:
                label.moveBottom(other.top())
            elif other.bottom() + label.height() <= self.frame.height:
                label.moveTop(other.bottom())
            else:
                break

    def _part_tags(self) -> None:
        """Where tags would lie over each other, write all of them smaller, then those side by side on shorter lines.

        Those that are still in each other's way move up, the lowest first, but for those that stand in the middle of
        what they name.
        """
        tags = [a for key, a in self.artists.items() if isinstance(a, TagArtist) and key in self._versions]
        with look.text_at(min(1.0, look.text_scale())):
            small = look.font("axis")
        for shorter in (False, True):
            apart = _least_distance([tag.rect for tag in tags])
            if apart is None:
                return
            if not shorter or apart > small.pixelSize() * LEAST_EMS:
                for tag in tags:
                    tag.write(small, apart - 6 if shorter else self.frame.width - 4)
        taken: list[QRectF] = []
        movable = [tag for tag in tags if tag.mark.anchor != (0.5, 0.5)]
        for tag in sorted(movable, key=lambda tag: -tag.rect.center().y()):
            self._part(tag.rect, taken, down=False)
            taken.append(tag.rect)

    def hide_marks(self, keys: frozenset[str]) -> None:
        if keys != self.hidden:
            self.hidden = keys
            self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self.frame.rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        shown = [(key, self._versions.get(key, 0)) for key in self.artists if key not in self.hidden]
        painter.save()
        painter.setClipRect(self.frame.rect)
        still = 0 if self.sharp else self._still(shown)
        if still:
            painter.drawPixmap(0, 0, self._backdrop_of(shown[:still], painter))
        self._paint_marks(painter, shown[still:])
        painter.setClipping(False)  # restore alone doesn't end the clip in Qt's SVG files
        painter.restore()
        self._painted = shown

    def _still(self, shown: list[tuple[str, int]]) -> int:
        """How many of the lowest marks are as they were at the last repaint."""
        count = 0
        for now, before in zip(shown, self._painted, strict=False):
            if now != before:
                break
            count += 1
        return count

    def _backdrop_of(self, shown: list[tuple[str, int]], painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (tuple(shown), ratio, self.frame.width, self.frame.height)
        if self._backdrop is None or key != self._backdrop_key:
            pixmap = QPixmap(round(self.frame.width * ratio), round(self.frame.height * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(self.theme.colour("card"))
            inner = QPainter(pixmap)
            self._paint_marks(inner, shown)
            inner.end()
            self._backdrop, self._backdrop_key = pixmap, key
        return self._backdrop

    def _paint_marks(self, painter: QPainter, shown: list[tuple[str, int]]) -> None:
        for key, version in shown:
            if version:
                self.artists[key].paint(painter, sharp=self.sharp)


def _least_distance(rects: Sequence[QRectF]) -> float | None:
    """How far apart, across, the middles of those are that lie over each other; None if none do."""
    edges = np.array([(r.left(), r.right(), r.top(), r.bottom()) for r in rects]).reshape(-1, 4)
    left, right, top, bottom = edges.T
    apart = (left[:, None] >= right) | (right[:, None] <= left) | (top[:, None] >= bottom) | (bottom[:, None] <= top)
    over = ~apart & ~np.eye(len(rects), dtype=bool)
    middle = (left + right) / 2
    return float(np.abs(middle[:, None] - middle)[over].min()) if over.any() else None
