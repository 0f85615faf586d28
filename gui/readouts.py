"""The numbers in sight under a lab: painted, for a label would have the whole bar laid out at every number."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Readout
from gui import theme
from gui.i18n import number, steady, tr

_DOT = "\N{NO-BREAK SPACE}· "


class _Word(NamedTuple):
    """A part of a readout: its name, the value, or how many there are, with the space between them."""

    text: str
    role: str
    bold: bool
    width: float


class Readouts(QWidget):
    """Each with its name, apart by dots, at the right; in several rows where one has too little room.

    `needed` is the width of one row. It only grows, so that what changes in place doesn't move the rest.
    """

    def __init__(self) -> None:
        super().__init__()
        self._readouts: Sequence[Readout] = ()
        self._words: list[list[_Word]] = []
        self.needed = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.renew()

    def show_readouts(self, readouts: Sequence[Readout]) -> bool:
        """Show these; True if they need more room than any before."""
        if readouts == self._readouts:
            return False
        self._readouts = readouts
        return self._write()

    def renew(self) -> None:
        """Another language, size of text or theme: everything is written and measured again."""
        self._plain, self._bold = theme.tabular_font(), theme.tabular_font()
        self._bold.setBold(True)
        self.setFont(self._plain)
        self.needed = 0
        self._write()

    def _write(self) -> bool:
        plain, bold = QFontMetricsF(self._plain), QFontMetricsF(self._bold)
        self._height, self._ascent = plain.height(), plain.ascent()
        self._dot = _Word(_DOT, "muted", bold=False, width=plain.horizontalAdvance(_DOT))
        self._words = [
            [_Word(text, role, is_bold, (bold if is_bold else plain).horizontalAdvance(text))
             for text, role, is_bold in _texts(readout)]
            for readout in self._readouts
        ]
        self.setAccessibleName("".join(word.text for word in self._row(self._words)))
        self.update()
        wanted = round(sum(word.width for word in self._row(self._words))) + 1
        if wanted <= self.needed:
            return False
        self.needed = wanted + 4
        self.updateGeometry()
        return True

    def _row(self, readouts: Sequence[list[_Word]]) -> Iterator[_Word]:
        """The words of readouts that stand in one row, dots between them."""
        for i, words in enumerate(readouts):
            if i:
                yield self._dot
            yield from words

    def _rows(self, width: float) -> list[list[list[_Word]]]:
        """The readouts of each row."""
        rows: list[list[list[_Word]]] = [[]]
        for words in self._words:
            if rows[-1] and sum(word.width for word in self._row([*rows[-1], words])) > width:
                rows.append([])
            rows[-1].append(words)
        return rows

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.needed, self.heightForWidth(self.needed))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, self.heightForWidth(self.needed))

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        rows = 1 if width >= self.needed else len(self._rows(width))
        return math.ceil(rows * self._height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, colours = QPainter(self), theme.current()
        rows = self._rows(self.width())
        baseline = (self.height() - self._height * len(rows)) / 2 + self._ascent
        for row in rows:
            words = list(self._row(row))
            x = self.width() - sum(word.width for word in words)
            for word in words:
                painter.setFont(self._bold if word.bold else self._plain)
                painter.setPen(colours.ink(word.role))
                painter.drawText(QPointF(x, baseline), word.text)
                x += word.width
            baseline += self._height


def _texts(readout: Readout) -> Iterator[tuple[str, str, bool]]:
    """(text, role, whether it is bold)."""
    yield f"{tr(readout.label)} ", "muted", False
    yield steady(readout.value), readout.role, True
    if readout.of:
        of = tr(N_("gui", "of"))
        yield f" {of} {number(readout.of)}", "muted", False
