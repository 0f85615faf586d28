"""The words of an SVG file as Qt writes it, made fit for machines that do not have our typeface.

Qt cuts a line into a piece for each script (Latin, Greek, digits after either) and gives every piece its own
place. In another typeface the pieces would run into each other, so they are joined again; and each line says
how wide it was measured, so that a wider or narrower typeface is fitted into the same room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

from gui import theme as look

FALLBACKS = "Helvetica Neue, Helvetica, Arial, sans-serif"
_PIECE = re.compile(
    r'<text (?P<paint>[^>]*?) xml:space="preserve" x="(?P<x>[^"]*)" y="(?P<y>[^"]*)" font-family="(?P<family>[^"]*)" '
    r'font-size="(?P<size>[^"]*)" font-weight="(?P<weight>[^"]*)" font-style="normal"\s*>(?P<words>[^<]*)</text>\s*')
_TOUCHING = 1.0
"""Pixels between two pieces of one line at most."""


@dataclass
class _Line:
    """Pieces that follow each other on one line, as one; `end` is where the last one ends."""

    kind: tuple[str, ...]
    x: float
    words: str
    end: float

    @property
    def svg(self) -> str:
        paint, y, family, size, weight = self.kind
        return (
            f'<text {paint} xml:space="preserve" x="{self.x:g}" y="{y}" font-family="{family}" '
            f'font-size="{size}" font-weight="{weight}" textLength="{self.end - self.x:.6g}" '
            f'lengthAdjust="spacingAndGlyphs">{self.words}</text>\n')


def portable(svg: str) -> str:
    """`svg` with each line of words in one element of the width that it has here, and typefaces to fall back on."""
    text = "".join(_with_lines(svg))
    text = re.sub(r'font-family="([^",]+)"', rf'font-family="\1, {FALLBACKS}"', text)
    return text.replace(f"{look.mono_family()}, {FALLBACKS}", f"{look.mono_family()}, monospace")


def _with_lines(svg: str) -> Iterator[str]:
    line: _Line | None = None
    at = 0
    for piece in _PIECE.finditer(svg):
        follows = piece.start() == at
        at_x, kind = float(piece["x"]), tuple(piece[name] for name in ("paint", "y", "family", "size", "weight"))
        end = at_x + _width(piece)
        if line is not None and follows and kind == line.kind and abs(at_x - line.end) < _TOUCHING:
            line.words, line.end = line.words + piece["words"], end
        else:
            if line is not None:
                yield line.svg
            yield svg[at:piece.start()]
            line = _Line(kind, at_x, piece["words"], end)
        at = piece.end()
    if line is not None:
        yield line.svg
    yield svg[at:]


def _width(piece: re.Match[str]) -> float:
    font = QFont(piece["family"])
    font.setPixelSize(round(float(piece["size"])))
    font.setWeight(QFont.Weight(int(piece["weight"])))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return QFontMetricsF(font).horizontalAdvance(unescape(piece["words"]))
