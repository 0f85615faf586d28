"""How a person sees the window: light or dark, contrast, text size, motion.

What was chosen in the View menu is remembered; where nothing was, the system's settings hold, also when they
change while the window is open.
"""

from __future__ import annotations

import sys
from functools import cache

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from gui import theme

TEXT_SIZES = (100, 125, 150, 200)
"""Percent."""
_USUAL_PIXELS = {"win32": 12.0, "darwin": 13.0}
_USUAL_ELSEWHERE = 44 / 3
"""How large the system's font is where nobody has chosen another: 9 and 13 points, and GNOME's 11."""


class Appearance(QObject):
    """The one set of choices; `changed` tells when one of them is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_on = False
        self._system_is_calm: bool | None = None
        self._on_stage = 0.0
        self.reduced_motion = False
        """Whether things shall step instead of glide."""
        hints = self._hints = QGuiApplication.styleHints()
        accessibility = self._accessibility = hints.accessibility()  # PySide lets both go if nobody holds them
        hints.colorSchemeChanged.connect(self.apply)
        accessibility.contrastPreferenceChanged.connect(self.apply)

    def apply(self) -> None:
        """Show everything as chosen."""
        scale = max(self.text_size / 100, self._on_stage)
        wanted = self.base + ("-contrast" if self.high_contrast else ""), scale
        if not self._is_on or wanted != (theme.current().name, theme.text_scale()):
            self._is_on = True
            theme.use(*wanted)
        chosen = str(QSettings().value("motion", ""))
        self.reduced_motion = chosen == "reduced" if chosen in ("reduced", "full") else bool(self._system_is_calm)
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, not self.reduced_motion)
        self.changed.emit()

    def _choose(self, key: str, value: object) -> None:
        QSettings().setValue(key, value)
        self.apply()

    # ---- Light or dark.

    @property
    def base(self) -> str:
        """"light" or "dark": as chosen, else the system's."""
        chosen = str(QSettings().value("theme", ""))
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return chosen if chosen in ("light", "dark") else "dark" if dark else "light"

    def switch_base(self) -> None:
        """Dark instead of light, or light instead of dark."""
        self._choose("theme", "light" if theme.current().dark else "dark")

    # ---- Contrast.

    @property
    def high_contrast(self) -> bool:
        """As chosen, else what the system prefers."""
        chosen = str(QSettings().value("contrast", ""))
        return chosen == "high" if chosen in ("high", "normal") else self.system_wants_contrast()

    def system_wants_contrast(self) -> bool:
        """Whether the system asks for it; Qt knows on Windows, macOS and desktops with the settings portal."""
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    def set_high_contrast(self, high: bool) -> None:
        self._choose("contrast", "high" if high else "normal")

    # ---- Text size.

    @property
    def text_size(self) -> int:
        """Percent of the normal size: as chosen, else as the system's font is larger than usual."""
        try:
            chosen = int(str(QSettings().value("text-size", "")))
        except ValueError:
            return system_text_size()
        return min(max(chosen, TEXT_SIZES[0]), TEXT_SIZES[-1])

    def set_text_size(self, percent: int) -> None:
        self._choose("text-size", percent)

    def step_text_size(self, by: int) -> None:
        """The next larger (+1) or smaller (−1) of TEXT_SIZES."""
        now = self.text_size
        further = [size for size in TEXT_SIZES if (size - now) * by > 0]
        if further:
            self.set_text_size(min(further, key=lambda size: abs(size - now)))

    def present(self, scale: float) -> None:
        """Show everything so large at least, until told 0; nothing of this is remembered."""
        self._on_stage = scale
        self.apply()

    def reset_text_size(self) -> None:
        """The system's size again."""
        QSettings().remove("text-size")
        self.apply()

    # ---- Motion.

    def ask_system_for_calm(self) -> None:
        """Ask once whether the system wants less motion: after the first paint, for it takes some milliseconds."""
        from gui.system_motion import system_wants_less_motion

        if self._system_is_calm is None:
            self._system_is_calm = system_wants_less_motion()
            self.apply()

    def set_reduced_motion(self, reduced: bool) -> None:
        self._choose("motion", "reduced" if reduced else "full")


@cache
def appearance() -> Appearance:
    """The one set of choices."""
    return Appearance()


def system_text_size() -> int:
    """Percent by which the system's font is larger than it usually is there, in steps of 5."""
    pixels = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    percent = 100 * pixels / _USUAL_PIXELS.get(sys.platform, _USUAL_ELSEWHERE)
    return min(max(5 * round(percent / 5), TEXT_SIZES[0]), TEXT_SIZES[-1])
