"""EN · VI in the window's top bar: one click shows everything in the other language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from gui import i18n
from gui.button_groups import one_stop


class LanguageSwitch(QWidget):
    """A word for each language; `chosen` says which one the person wants."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for key, name in i18n.LANGUAGES.items():
            if self.buttons:
                dot = QLabel("·")
                dot.setProperty("role", "muted")
                row.addWidget(dot)
            self.buttons[key] = self._button(key, name)
            group.addButton(self.buttons[key])
            row.addWidget(self.buttons[key])
        self.show_language()
        one_stop(group)

    def _button(self, key: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(key.upper())
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setProperty("language", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._chooser(key))
        return button

    def _chooser(self, key: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(key)

    def show_language(self) -> None:
        """Mark the language in use."""
        self.buttons[i18n.language()].setChecked(True)
