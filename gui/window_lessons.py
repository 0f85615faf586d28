"""Lessons as the window sees them: links to other labs, and a teacher's lesson from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import tr
from gui.lesson_state import state
from gui.restriction import Restriction


class WindowLessons(QObject):
    """Belongs to `window`; `page` is the one with a teacher's lesson, if there is one."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self.window = window
        self.page: Any = None

    def toggle(self) -> None:
        """Unfold the lesson, or fold it away."""
        state().show(not state().is_open(self.window.width()))

    def follow(self, link: Any) -> None:
        """Do what a link in a lesson says, in its lab."""
        from gui import live_links

        if self.window.page.lab_class.key != link.lab:
            self.window.open_lab(link.lab)
        live_links.follow(self.window.page, link)

    def open_file(self) -> None:
        """Ask for a teacher's lesson, and open it."""
        title = tr(N_("gui", "Open lesson"))
        path, _ = QFileDialog.getOpenFileName(self.window, title, self.window._folder(), "lesson (*.json)")
        if path:
            self.window._remember_folder(path)
            self.open_path(Path(path))

    def open_path(self, path: Path) -> None:
        from engine import lessons

        try:
            lesson = lessons.load_lesson(path)
        except ParameterError as error:
            self.window.say(tr(error.message))
            return
        self.open(lesson)

    def open(self, lesson: Any) -> None:
        """Set the lab as the lesson says, and show only what it leaves."""
        self.leave()
        self.window.open_lab(lesson.lab)
        self.page = self.window.page
        lab_class = self.page.lab_class
        start = lab_class.preset(lesson.preset).values if lesson.preset else {}
        self.page.load_values({**start, **lesson.values})
        self.page.undo_stack.clear()
        visible = None if lesson.visible is None else frozenset(lesson.visible)
        self.page.restrict(Restriction(visible, frozenset(lesson.locked)))
        self.page.lesson.show_teacher(lesson)

    def leave(self) -> None:
        """All controls and the lab's own lessons again; the settings stay."""
        if self.page is not None:
            self.page.restrict(Restriction())
            self.page.lesson.show_teacher(None)
            self.page = None
