"""The application: theme, keys, and one way in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
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
    QRadioButton,
    QWidget,
)

from engine import record
from gui import i18n
from gui.appearance import appearance
from gui.collector import collect_on_timer
from gui.number_widgets import ExactSpinBox
from gui.window import Window

if TYPE_CHECKING:
    from engine.lessons import TeacherLesson

ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
KEEPS_SPACE = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView, QMenu)
KEEPS_ARROWS = (QAbstractSlider, QComboBox, QLineEdit, QAbstractSpinBox, QAbstractItemView, QMenu, QRadioButton)


class KeyGuard(QObject):
    """Space and the arrows are shortcuts of the window, but belong to the control that has the keyboard.

    Buttons and lists take the focus only by Tab, so after a click Space still runs and pauses. A number
    has no spaces: in its field Space takes what was typed, then runs.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.Polish and isinstance(watched, QAbstractButton | QComboBox):
            _focus_by_tab(watched)
        elif kind == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()  # scrolling the panel must not choose another entry of a list that passes by
            return True
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return _claim(watched, event)
        return False


def _focus_by_tab(widget: QWidget) -> None:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _claim(watched: QObject, event: QKeyEvent) -> bool:
    """Whether it is settled here who gets this key: the control, if the event is accepted, or the window."""
    space, arrow = event.key() == Qt.Key.Key_Space, event.key() in ARROWS
    if space and isinstance(watched, ExactSpinBox):
        watched.take()
        event.ignore()
        return True
    keeps = KEEPS_SPACE if space else KEEPS_ARROWS if arrow else ()
    if isinstance(watched, keeps) or (arrow and _is_one_of_several(watched)):
        event.accept()
        return True
    return False


def _is_one_of_several(watched: QObject) -> bool:
    """A button of a group in which one is chosen: arrow keys go from one to the next."""
    group = watched.group() if isinstance(watched, QAbstractButton) else None
    return group is not None and group.exclusive()


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, with the theme on; collecting garbage only here, where Qt objects may die."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(arguments or ["steepest"])
    application.setApplicationName("Steepest")
    application.setOrganizationName("Steepest")
    i18n.use_remembered()
    appearance().apply()
    return application


def run(
    lab_key: str | None = None, preset: str | None = None, run_file: record.Run | None = None,
    lesson: TeacherLesson | None = None,
) -> int:
    """Open the window and stay until it is closed; the exit status."""
    application: Any = make_application(sys.argv[:1])
    guard = KeyGuard(application)
    application.installEventFilter(guard)
    collect_on_timer(application)
    window = Window(lab_key, preset, run_file, lesson)
    window.show()
    return int(application.exec())
