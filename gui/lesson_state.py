"""What all lesson panels share and the program remembers: open or folded, how wide, and how large the letters are."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QSettings, Signal

from gui.theme import px

SCALES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)
WIDTH = 300
OPEN_FROM = 1240
"""A window at least so wide opens with the lesson beside the plots: one that fills a screen of 1280 does."""


class LessonState(QObject):
    """`toggled` and `scaled` tell every panel."""

    toggled = Signal(bool)
    scaled = Signal()

    def is_open(self, window_width: int) -> bool:
        """As the person left it; until then, open where there is room."""
        chosen = str(QSettings().value("lesson/open", ""))
        return chosen == "yes" if chosen else window_width >= px(OPEN_FROM)

    def show(self, shown: bool) -> None:
        QSettings().setValue("lesson/open", "yes" if shown else "no")
        self.toggled.emit(shown)

    @property
    def width(self) -> int:
        """At the normal text size."""
        return _number("lesson/width", WIDTH, 180, 2000)

    @width.setter
    def width(self, pixels: int) -> None:
        QSettings().setValue("lesson/width", pixels)

    @property
    def scale(self) -> float:
        return _number("lesson/scale", 100, 50, 400) / 100

    def step(self, by: int) -> None:
        """The next larger or smaller letters."""
        nearest = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - self.scale))
        chosen = SCALES[min(max(nearest + by, 0), len(SCALES) - 1)]
        if chosen != self.scale:
            QSettings().setValue("lesson/scale", round(100 * chosen))
            self.scaled.emit()


@cache
def state() -> LessonState:
    """The one state."""
    return LessonState()


def _number(key: str, default: int, low: int, high: int) -> int:
    """A whole number from the settings; what someone else wrote there can be anything."""
    try:
        found = int(str(QSettings().value(key, default)))
    except ValueError:
        return default
    return min(max(found, low), high)
