"""The axes of a plot: quiet, with the reader's minus sign and powers of ten as powers."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem

from engine.views import Axis
from gui import theme as look
from gui.i18n import tr
from gui.theme import Theme

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


class PlotAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis that never takes room back: numbers that come and go must not move the plot."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.axis = Axis("")
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
        )
        self.setPen(theme.pen("hairline"))
        self.setTextPen(theme.pen("muted"))
        self.setTicks([[(place, tr(text)) for place, text in axis.ticks]] if axis.ticks is not None else None)
        self.label.setFont(look.font("axis"))
        self.setLabel(tr(axis.label), color=theme.colour("muted").name())
        self.showLabel(bool(axis.label))

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:  # noqa: N802
        """Labelled ticks at 1, 2 or 5 times a power of ten, 55 pixels apart or more; none between them."""
        across = 64.0 if self.orientation in ("top", "bottom") else 34.0
        least = (high - low) * across / max(size, across)
        power = 10.0 ** math.floor(math.log10(least))
        step = next(s * power for s in (1, 2, 5, 10) if s * power >= least * (1 - 1e-9))
        if self.axis.log:
            step = max(1.0, step)
        return [(step, 0)]

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
        decimals = max(0, math.ceil(-math.log10(spacing or 1) - 1e-9))
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
