"""The area inside the axes: all marks of a plot, painted in their order by one item.

What has not changed since the last repaint and lies under everything that has (a loss surface, its
level lines) is kept as an image, so a frame costs only what moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.views import Array, Mark, Rule, Span, Tag
from gui import theme as look
from gui.theme import Theme
from gui.views.artist import Artist
from gui.views.artists import ARTISTS, RuleArtist, TagArtist
from gui.views.frame import Frame
from gui.views.ranges import Range, union

LEAST_EMS = 6
"""Lines of tags are not made shorter than this many letters' heights."""
FEW_WORDS = Rule, Span, Tag
"""Marks without arrays: that two of them are equal is found sooner than one is placed."""
MOST_EMS = 4
"""Tags at places that are no further from each other, across, stand over each other and not side by side."""


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
        self._backdrop_size: tuple[float, ...] = ()
        self._in_backdrop: list[tuple[str, int]] = []

    def show_marks(self, marks: Sequence[Mark]) -> list[str] | None:
        """Take over `marks`. Returns those to `place`: new objects but for equal words; None if all is as before."""
        known, self.artists = self.artists, {}
        fresh = []
        for mark in marks:
            artist = known.get(mark.key)
            if artist is None or type(artist.mark) is not type(mark):
                artist = ARTISTS[type(mark)](mark)
                fresh.append(mark.key)
            elif artist.mark is not mark:
                if not isinstance(mark, FEW_WORDS) or artist.mark != mark:
                    fresh.append(mark.key)
                artist.mark = mark
            self.artists[mark.key] = artist
        return fresh if fresh or list(known) != list(self.artists) else None

    def extent(self, log_x: bool, log_y: bool) -> tuple[Range | None, Range | None]:
        """The part of the axes that the visible marks need."""
        both = [a.needs(log_x, log_y) for key, a in self.artists.items() if a.counts and key not in self.hidden]
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
        """Place the marks called `keys`, or all of them; with one tag all tags, which make room for each other."""
        placed = [self.artists[key] for key in (self.artists if keys is None else keys)]
        if any(isinstance(artist, TagArtist) for artist in placed):
            placed += [a for a in self.artists.values() if isinstance(a, TagArtist) and a not in placed]
        for artist in placed:
            artist.place(self.frame, self.theme)
            self.placed += 1
            self._versions[artist.mark.key] = self.placed
        self._part_labels()
        if any(isinstance(artist, TagArtist) for artist in placed):
            self._part_tags()
        self.repaint()

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
        """Where tags would lie over each other side by side, write all of them smaller, and at last on shorter lines.

        Those that stand over each other keep their size and move up, the lowest first, but for those that stand in
        the middle of what they name.
        """
        tags = [a for key, a in self.artists.items() if isinstance(a, TagArtist) and key in self._versions]
        movable = [tag for tag in tags if tag.mark.anchor != (0.5, 0.5)]
        if _overlap([tag.rect for tag in tags]).any():
            self._write_smaller(tags, all_movable=len(movable) == len(tags))
        taken: list[QRectF] = []
        for tag in sorted(movable, key=lambda tag: -tag.rect.center().y()):
            self._part(tag.rect, taken, down=False)
            taken.append(tag.rect)

    def _write_smaller(self, tags: Sequence[TagArtist], *, all_movable: bool) -> None:
        """In the largest letters in which no tag lies over one beside it."""
        places = self.frame.x(np.array([tag.mark.x for tag in tags]))
        for font in _smaller_fonts():
            for tag in tags:
                tag.write(font, self.frame.width - 4)
            over = _overlap([tag.rect for tag in tags])
            if not over.any() or (all_movable and _apart(places, over).max() <= font.pixelSize() * MOST_EMS):
                return
        room = _apart(np.array([tag.rect.center().x() for tag in tags]), over).min()
        if room > font.pixelSize() * LEAST_EMS:
            for tag in tags:
                tag.write(font, room - 6)

    def hide_marks(self, keys: frozenset[str]) -> None:
        if keys != self.hidden:
            self.hidden = keys
            self.repaint()

    def repaint(self) -> None:
        """Have the views paint this item again, soon and all plots of the window in one go.

        `update` would have the scene paint the window at once, one plot after the other.
        """
        if (scene := self.scene()) is not None:
            for view in scene.views():
                view.viewport().update(view.mapFromScene(self.sceneBoundingRect()).boundingRect())

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self.frame.rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        shown = [(key, self._versions.get(key, 0)) for key in self.artists if key not in self.hidden]
        painter.save()
        painter.setClipRect(self.frame.rect)
        still = 0 if self.sharp else self._still(shown)
        if still:
            backdrop, still = self._backdrop_of(shown[:still], painter)
            painter.drawPixmap(0, 0, backdrop)
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

    def _backdrop_of(self, still: list[tuple[str, int]], painter: QPainter) -> tuple[QPixmap, int]:
        """A picture of the lowest of the marks that stand still, and of how many: of as many as it had, if they do."""
        ratio = painter.device().devicePixelRatioF()
        size = ratio, self.frame.width, self.frame.height
        if self._backdrop is None or size != self._backdrop_size or self._in_backdrop != still[:len(self._in_backdrop)]:
            pixmap = QPixmap(round(self.frame.width * ratio), round(self.frame.height * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(self.theme.colour("card"))
            inner = QPainter(pixmap)
            self._paint_marks(inner, still)
            inner.end()
            self._backdrop, self._backdrop_size, self._in_backdrop = pixmap, size, still
        return self._backdrop, len(self._in_backdrop)

    def _paint_marks(self, painter: QPainter, shown: list[tuple[str, int]]) -> None:
        for key, version in shown:
            if version:
                self.artists[key].paint(painter, sharp=self.sharp)


def _smaller_fonts() -> Iterator[QFont]:
    """That of the axes, then smaller ones, down to its size without enlarged text."""
    scale = look.text_scale()
    for part in (1.0, 0.9, 0.8, 0.7, 0.0):
        if part == 1 or scale > 1:
            with look.text_at(max(part * scale, min(1.0, scale))):
                yield look.font("axis")


def _overlap(rects: Sequence[QRectF]) -> npt.NDArray[np.bool_]:
    """(n, n): which of them lie over which others."""
    left, right, top, bottom = np.array([(r.left(), r.right(), r.top(), r.bottom()) for r in rects]).reshape(-1, 4).T
    apart = (left[:, None] >= right) | (right[:, None] <= left) | (top[:, None] >= bottom) | (bottom[:, None] <= top)
    return np.asarray(~apart & ~np.eye(len(rects), dtype=bool))


def _apart(places: Array, over: npt.NDArray[np.bool_]) -> Array:
    """The distances between those of `places` whose tags lie over each other."""
    return np.asarray(np.abs(places[:, None] - places)[over])
