"""What the View menu has about the look of the window: text size, high contrast, reduced motion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from engine.text import QT_TRANSLATE_NOOP as N_
from gui.appearance import TEXT_SIZES, appearance


class ViewMenu(QObject):
    """Adds its entries to `menu` of `window`, before the entry `before`."""

    def __init__(self, window: Any, menu: QMenu, before: QAction) -> None:
        super().__init__(window)
        self.window = window
        sizes = QMenu(menu)
        window.say_in_any_language(sizes.setTitle, N_("gui", "Text size"))
        menu.insertMenu(before, sizes)
        look = appearance()
        self._add(sizes, N_("gui", "Larger text"), ["Ctrl++", "Ctrl+="], lambda: look.step_text_size(1))
        self._add(sizes, N_("gui", "Smaller text"), ["Ctrl+-"], lambda: look.step_text_size(-1))
        self._add(sizes, N_("gui", "The system's text size"), ["Ctrl+0"], look.reset_text_size)
        sizes.addSeparator()
        group = QActionGroup(self)
        self._sizes = {percent: self._size(sizes, group, percent) for percent in TEXT_SIZES}
        self._contrast = self._switch(N_("gui", "High contrast"), look.set_high_contrast)
        self._motion = self._switch(N_("gui", "Reduced motion"), look.set_reduced_motion)
        menu.insertActions(before, [self._contrast, self._motion])
        look.changed.connect(self._show_choices)
        self._show_choices()

    def _add(self, menu: QMenu, text: str, keys: list[str], do: Callable[[], object]) -> None:
        action = QAction(self.window)
        self.window.say_in_any_language(action.setText, text)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        self.window.addAction(action)

    def _size(self, menu: QMenu, group: QActionGroup, percent: int) -> QAction:
        action = QAction(f"{percent} %", group)
        action.setCheckable(True)
        action.triggered.connect(lambda _checked=False: appearance().set_text_size(percent))
        menu.addAction(action)
        return action

    def _switch(self, text: str, choose: Callable[[bool], object]) -> QAction:
        action = QAction(self.window)
        self.window.say_in_any_language(action.setText, text)
        action.setCheckable(True)
        action.triggered.connect(choose)
        return action

    def _show_choices(self) -> None:
        look = appearance()
        for percent, action in self._sizes.items():
            action.setChecked(percent == look.text_size)
        self._contrast.setChecked(look.high_contrast)
        self._motion.setChecked(look.reduced_motion)
