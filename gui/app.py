"""The application: theme, garbage collection on the window's own thread, and one way in."""

from __future__ import annotations

import gc
import sys
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
)

from engine import record
from gui import i18n, theme
from gui.window import Window

ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
KEEPS_SPACE = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QMenu)
KEEPS_ARROWS = (QAbstractSlider, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QMenu)


class KeyGuard(QObject):
    """Space and the arrows are shortcuts of the window, but belong to the control that has the keyboard.

    Buttons take the focus only by Tab, so after a click Space still runs and pauses.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            key = event.key()
            if (key == Qt.Key.Key_Space and isinstance(watched, KEEPS_SPACE)) or (
                key in ARROWS and isinstance(watched, KEEPS_ARROWS)
            ):
                event.accept()
                return True
        return False


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, with the theme on; collecting garbage only here, where Qt objects may die."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(arguments or ["steepest"])
    application.setApplicationName("Steepest")
    application.setOrganizationName("Steepest")
    i18n.use_remembered()
    dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    chosen = str(QSettings().value("theme", ""))
    theme.use(chosen if chosen in theme.THEMES else "dark" if dark else "light")
    return application


def collect_on_timer(application: QApplication) -> QTimer:
    """Python's collector runs on whichever thread allocates; a widget that dies in the worker kills the process."""
    gc.disable()
    gc.collect()
    gc.freeze()  # what lives by now stays: later collections look only at what is new, and take a few ms
    timer = QTimer(application)
    timer.timeout.connect(gc.collect)
    timer.start(10_000)
    return timer


def run(lab_key: str | None = None, preset: str | None = None, run_file: record.Run | None = None) -> int:
    """Open the window and stay until it is closed; the exit status."""
    application: Any = make_application(sys.argv[:1])
    guard = KeyGuard(application)
    application.installEventFilter(guard)
    collect_on_timer(application)
    window = Window(lab_key, preset, run_file)
    window.show()
    return int(application.exec())
