"""Formulas: LaTeX to pictures, set by ziamath in a thread of their own and kept.

ziamath takes 0.3 s to import and up to 40 ms a formula, so it is imported when the first formula is
wanted, and never in the window's thread. `picture` gives what is ready; `store().arrived` tells when
there is more. What can't be set stays as its source.
"""

from __future__ import annotations

import re
import threading
from collections import deque
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

BASE = 20.0
"""Pixels at which formulas are set; pictures of any size are drawn from the outlines."""
START_MS = 60
_INK = "#010203"
_BOX = re.compile(r'viewBox="([^"]*)"')
_LONGEST = 1000
_HIGHEST = 30 * BASE
"""A formula that is higher (a rule of a thousand metres) is not drawn: its picture would fill the memory."""

Key = tuple[str, bool]
"""LaTeX, and whether it stands on a line of its own."""


@dataclass(frozen=True)
class Formula:
    """A formula that was set: its SVG, and its size above and below the baseline at BASE pixels."""

    svg: str
    width: float
    ascent: float
    descent: float

    def image(self, size: float, colour: QColor, ratio: float, descent: float) -> QImage:
        """Drawn for letters of `size` pixels, with `descent` pixels of room below the baseline."""
        scale = size / BASE
        width, ascent = self.width * scale, self.ascent * scale
        image = QImage(
            max(1, round(width * ratio)), max(1, round((ascent + descent) * ratio)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer = QSvgRenderer(QByteArray(self.svg.replace(_INK, colour.name()).encode()))
        renderer.render(painter, QRectF(0, 0, width * ratio, (ascent + self.descent * scale) * ratio))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image


class FormulaStore(QObject):
    """All formulas that were asked for in this process. A thread sets the waiting ones, then ends."""

    arrived = Signal()
    _ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._made: dict[Key, Formula | None] = {}
        self._waiting: deque[Key] = deque()
        self._asked: set[Key] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ready.connect(self.arrived, Qt.ConnectionType.QueuedConnection)

    def formula(self, latex: str, display: bool) -> Formula | None:
        """The formula, or None if it is not ready yet (it is on its way then) or can't be set."""
        key = (latex, display)
        with self._lock:
            if key not in self._asked:
                if not self._waiting:
                    self._start()
                self._asked.add(key)
                self._waiting.append(key)
            return self._made.get(key)

    @property
    def busy(self) -> bool:
        """Whether formulas are on their way."""
        with self._lock:
            return self._thread is not None or bool(self._waiting)

    def _start(self) -> None:
        """Begin soon: the text is to be on screen before the typesetter takes its share of the processor."""
        QTimer.singleShot(START_MS, self, self._begin)

    def _begin(self) -> None:
        with self._lock:
            if self._thread is not None or not self._waiting:
                return
            self._thread = threading.Thread(target=self._work, name="formulas", daemon=True)
        self._thread.start()

    def _work(self) -> None:
        count = unseen = 0
        while (key := self._next()) is not None:
            made = typeset(*key)
            with self._lock:
                self._made[key] = made
            count, unseen = count + 1, unseen + 1
            if unseen >= max(8, count // 4) or not self._waiting:  # for each time all the text is written again
                unseen = 0
                self._ready.emit()

    def _next(self) -> Key | None:
        with self._lock:
            if not self._waiting:
                self._thread = None
                return None
            return self._waiting.popleft()


@cache
def store() -> FormulaStore:
    """The one store."""
    return FormulaStore()


def typeset(latex: str, display: bool) -> Formula | None:
    """Set one formula; None if that can't be done. Takes its time: not for the window's thread."""
    if len(latex) > _LONGEST:
        return None
    try:
        import ziamath

        ziamath.config.svg2 = False  # outlines where they stand: Qt draws no symbols
        return _read(ziamath.Latex(latex, size=BASE, color=_INK, inline=not display).svg())
    except Exception:  # noqa: BLE001  (whatever a stranger's formula does to the typesetter, its source is shown)
        return None


def _read(svg: str) -> Formula | None:
    found = _BOX.search(svg)
    if found is None:
        return None
    _, top, width, height = (float(number) for number in found[1].split())
    if not (width > 0 and 0 < height < _HIGHEST):
        return None
    return Formula(svg, width, -top, max(0.0, top + height))
