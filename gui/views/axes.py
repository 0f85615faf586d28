"""The axes of a plot: quiet, with the reader's minus sign and powers of ten as powers."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextOption
from PySide6.QtWidgets import QGraphicsItem

from engine.views import Axis
from gui import theme as look
from gui.i18n import tr
from gui.theme import Theme

_LABEL_MARGIN = 16.0
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class PlotAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis that never takes room back: numbers that come and go must not move the plot."""

    def __init__(self, orientation: str) -> None:
        self.axis = Axis("")
        self._at: QRectF | None = None
        super().__init__(orientation)
        self.sharp = False
        self.enableAutoSIPrefix(False)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def show_axis(self, axis: Axis, theme: Theme) -> None:
        """Take over the label, the scale and the ticks of `axis`."""
        self.axis = axis
        self.setLogMode(axis.log, axis.log)
        self.setStyle(
            tickLength=-4, tickTextOffset=6, tickFont=look.font("axis"), autoReduceTextSpace=False,
            hideOverlappingLabels=False, maxTickLevel=1 if not axis.log else 2, textFillLimits=[(0, 0.75)],
            showValues=not self.is_bare,
        )
        self._at = None
        self.setPen(None if self.is_bare else theme.pen("hairline"))
        self.setTextPen(theme.pen("muted"))
        self.label.setFont(look.font("axis"))
        self.label.document().setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignHCenter))
        self.setLabel(tr(axis.label), color=theme.colour("muted").name())
        self.showLabel(bool(axis.label))
        self._fit_label()
        self._fit_ticks()

    @property
    def is_bare(self) -> bool:
        """Whether the lab wants no numbers and no words on this axis: then it isn't drawn, and takes no room."""
        return not self.axis.label and self.axis.ticks is not None and not self.axis.ticks

    @property
    def label_length(self) -> float:
        """Pixels that the label needs on one line."""
        return QFontMetricsF(look.font("axis")).horizontalAdvance(self.labelText) + _LABEL_MARGIN

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Asked for at every repaint of anything, so it is kept as long as the axis stays where it is."""
        at = self.geometry()
        if at != self._at:
            self._at, self._bounds = at, super().boundingRect()
        return QRectF(self._bounds)

    def resizeEvent(self, ev: Any = None) -> None:  # noqa: N802
        """A label that is longer than its axis goes on in a second line."""
        super().resizeEvent(ev)
        self._fit_label()
        self._fit_ticks()

    def _fit_label(self) -> None:
        if self.label is None or self.orientation != "bottom":
            return
        room = self.size().width()
        wanted = room if self.label_length > room > 0 else -1
        if wanted != self.label.textWidth():
            self.label.setTextWidth(wanted)
            self._updateHeight()
            super().resizeEvent()

    def _fit_ticks(self) -> None:
        """Ticks that the lab named: where they would run into each other, words on two lines and fewer numbers."""
        ticks = [(place, tr(text)) for place, text in self.axis.ticks or ()]
        if not self._have_room(ticks):
            if any(text[:1].isalpha() for _, text in ticks):
                ticks = [(place, text.replace(" ", "\n", 1)) for place, text in ticks]
            else:
                ticks = ticks[:: next((k for k in range(2, len(ticks)) if self._have_room(ticks[::k])), len(ticks))]
        wanted = [ticks] if self.axis.ticks is not None else None
        if wanted != self._tickLevels:
            self.setTicks(wanted)

    def _updateMaxTextSize(self, x: float) -> None:  # noqa: N802
        """Room for words: pyqtgraph reckons with eight tenths of a line, enough for numbers alone."""
        are_words = any("\n" in text or text[:1].isalpha() for level in self._tickLevels or () for _, text in level)
        super()._updateMaxTextSize(x / 0.8 if are_words and self.orientation == "bottom" else x)

    def setRange(self, mn: float, mx: float) -> None:  # noqa: N802
        super().setRange(mn, mx)
        if self.axis.ticks is not None:
            self._fit_ticks()

    def _have_room(self, ticks: list[tuple[float, str]]) -> bool:
        low, high = self.range
        metrics = QFontMetricsF(look.font("axis"))
        upright = self.orientation == "left"
        length = self.size().height() if upright else self.size().width()
        needs = [metrics.height() * 0.8 if upright else metrics.horizontalAdvance(text) + 6 for _, text in ticks]
        places = [(place - low) / ((high - low) or 1) * length for place, _ in ticks]
        pairs = zip(zip(places, needs, strict=True), zip(places[1:], needs[1:], strict=True), strict=False)
        return all(abs(b - a) >= (p + q) / 2 for (a, p), (b, q) in pairs)

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:  # noqa: N802
        """Labelled ticks at 1, 2 or 5 times a power of ten, with room for their numbers; none between them.

        Where a short axis would have fewer than three of them, they may stand closer: one number is no scale.
        """
        across = look.px(64) if self.orientation in ("top", "bottom") else look.px(34)
        step = _step((high - low) * across / max(size, across))
        if self.axis.log:
            return [(max(1.0, step), 0)]
        closer = _step(0.4 * step)
        few = math.floor(high / step) - math.ceil(low / step) < 2
        return [(closer if few and self._numbers_fit(low, high, closer, size) else step, 0)]

    def _numbers_fit(self, low: float, high: float, step: float, size: float) -> bool:
        """Whether the numbers at every `step` keep clear of each other."""
        metrics = QFontMetricsF(look.font("axis"))
        places = [step * k for k in range(math.ceil(low / step), math.floor(high / step) + 1)]
        upright = self.orientation in ("left", "right")
        need = max((metrics.height() if upright else metrics.horizontalAdvance(text) + look.px(10)
                    for text in self._write(places, step)), default=0.0)
        return need <= step / (high - low) * size

    def logTickValues(self, low: float, high: float, size: float, std: Any) -> list[tuple[Any, list[float]]]:  # noqa: N802
        """Whole powers of ten; where fewer than two are in sight, also 2 and 5 times them."""
        ticks = [(None, list(values)) for _, values in std]
        if high - low >= 2:
            return ticks
        between = [k + math.log10(f) for k in range(math.floor(low), math.ceil(high)) for f in (2, 5)]
        return [*ticks, (None, [v for v in between if low < v < high])]

    def tickStrings(self, values: Any, scale: float, spacing: float | None) -> list[str]:  # noqa: N802
        return self._write(values, spacing)

    def logTickStrings(self, values: Any, scale: float, spacing: float | None) -> list[str]:  # noqa: N802
        return _powers(values)

    def _write(self, values: Any, spacing: float | None) -> list[str]:
        if self.logMode:
            return _powers(values)
        largest = max((abs(value) for value in values), default=0.0)
        if largest >= 1e6 or 0 < largest < 1e-3:
            return [_scientific(value) for value in values]
        decimals = max(0, math.ceil(-math.log10(spacing or 1) - 1e-9)) if largest else 0
        return [_plain(value, decimals) for value in values]

    def set_sharp(self, sharp: bool) -> None:
        """Draw for a figure: from no cache."""
        self.sharp = sharp
        modes = QGraphicsItem.CacheMode
        self.setCacheMode(modes.NoCache if sharp else modes.DeviceCoordinateCache)

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """On screen from pyqtgraph's cached picture; in a figure anew, for the cache has the screen's text size."""
        if not self.sharp:
            super().paint(painter, option, widget)
            return
        specs = self.generateDrawSpecs(painter)
        if specs is not None:
            self.drawPicture(painter, *specs)


def _step(least: float) -> float:
    """The smallest of 1, 2 or 5 times a power of ten from `least` on."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(s * power for s in (1, 2, 5, 10) if s * power >= least * (1 - 1e-9))


def _plain(value: float, decimals: int) -> str:
    text = QLocale().toString(0.0 if value == 0 else value, "f", decimals)
    return text.replace("-", "−")


def _powers(exponents: Any) -> list[str]:
    """Plain numbers if all are of a handy size, else all as powers of ten."""
    handy = all(-3 <= exponent < 4 for exponent in exponents)
    return [_power(exponent, handy) for exponent in exponents]


def _power(exponent: float, handy: bool) -> str:
    whole = math.floor(exponent + 1e-9)
    factor = round(10 ** (exponent - whole))
    if handy:
        return _plain(factor * 10.0**whole, max(0, -whole))
    raised = "10" + str(whole).translate(_RAISED)
    return raised if factor == 1 else f"{factor}·{raised}"


def _scientific(value: float) -> str:
    if value == 0:
        return "0"
    exponent = math.floor(math.log10(abs(value)) + 1e-12)
    factor = QLocale().toString(value / 10.0**exponent, "g", 4).replace("-", "−")
    return f"{factor}·10{str(exponent).translate(_RAISED)}"
