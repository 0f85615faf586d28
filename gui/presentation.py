"""Presenting: the window full of one lab's plots, worked from the keyboard or with a presenter's remote.

A remote sends Page Down, Page Up, F5, Esc, and "b" or a full stop. Page Down walks through the prepared
experiments: each is shown at its start, then run, then comes the next one, and after the last the next lab.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from engine import labs
from engine.lab import Lab
from engine.text import QT_TRANSLATE_NOOP as N_
from gui.appearance import appearance
from gui.i18n import tr
from gui.stage import Stage, covering, scale_for

HINT = N_("gui", "Page Down runs the experiment, then shows the next one; Page Up goes back. "
                 "B blanks the screen, Esc leaves.")


class Presentation(QObject):
    """Belongs to `window`. Nothing that runs is reset by beginning or ending it."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self.window = window
        self.blank: QWidget | None = None
        self._before: tuple[Qt.WindowState, QSize] | None = None
        self._left: tuple[list[Stage], QSize] | None = None
        self._resume = self._hinted = False
        self._keys = [
            self._shortcut("PgDown", self.forward), self._shortcut("PgUp", self.back),
            self._shortcut("Esc", self.leave), self._shortcut("B", self.toggle_blank),
            self._shortcut(".", self.toggle_blank),
            *(self._shortcut(str(n), lambda n=n: self._show_alone(n - 1)) for n in range(10)),
        ]
        window.pages_stack.currentChanged.connect(self._page_changed)

    def _shortcut(self, key: str, do: Any) -> QShortcut:
        made = QShortcut(QKeySequence(key), self.window)
        made.setEnabled(False)
        made.activated.connect(do)
        return made

    @property
    def active(self) -> bool:
        return self._before is not None

    @property
    def page(self) -> Any:
        """The page on stage."""
        return self.window.page

    @property
    def height_of_bar(self) -> int:
        """Of the bar with the controls, while it must not be covered."""
        return self.page.transport.height() if self.active else 0

    def toggle(self) -> None:
        """Begin, or end."""
        if self.active:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Begin, with the lab that is open, as it is."""
        if self.active or self.page is None:
            return
        window = self.window
        self._before = window.windowState(), window.size()
        self._left = None
        window.top.hide()
        self._hinted = window.hints.is_on
        window.hints.put_away()
        self._present()
        appearance().present(scale_for(window.screen().size()))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        self._set_keys(True)
        window.say(tr(HINT))

    def leave(self) -> None:
        """Back to the window as it was; what is on the page stays."""
        if self._before is None:
            return
        window, (before, size), self._before = self.window, self._before, None
        self._show_again()
        self._set_keys(False)
        window.quiet()
        appearance().present(0)
        window.top.show()
        shown = [page for page in window.pages.values() if page.stage is not None]
        self._left = [page.stage for page in shown], size
        for page in shown:
            page.unpresent()
        window.setWindowState(before)  # last: everything has to fit into the old size
        if self._hinted:
            window.hints.is_on = True
            window.hints.attend()

    def _set_keys(self, on: bool) -> None:
        for key in self._keys:
            key.setEnabled(on)

    def _page_changed(self) -> None:
        """Another lab comes on stage; the one before keeps its place behind it."""
        if self.active and self.page.stage is None:
            self._present()

    def _present(self) -> None:
        self.page.present()
        self.page.stage.head.leave_wanted.connect(self.leave)

    def resized(self) -> None:
        """The window has another size, its old one again perhaps."""
        if self.blank is not None:
            self.blank.setGeometry(self.window.rect())
        if self._left is not None and self.window.size() == self._left[1]:
            for stage in self._left[0]:
                stage.restore_sizes()
            self._left = None

    # ---- Walking through.

    def forward(self) -> None:
        """Run what stands at its start; else on to the next prepared experiment, and after the last to the next lab."""
        if self._show_again() or self.page.snapshot is None:
            return
        if self._is_to_be_run():
            self.page.toggle_run()
            return
        place = self._place() + 1
        if place < len(self._presets()):
            self._open(place)
        else:
            self._open_lab(1)

    def back(self) -> None:
        """Back to the start; from there to the experiment before, and from the first to the lab before."""
        if self._show_again() or self.page.snapshot is None:
            return
        place = self._place()
        if self.page.running or self.page.snapshot.step:
            self._open(place)
        elif place > 0:
            self._open(place - 1)
        else:
            self._open_lab(-1)

    def _presets(self) -> list[str]:
        """What there is to walk through; a teacher's lesson is one experiment."""
        if self.page.lesson.teacher is not None:
            return []
        return [preset.key for preset in self.page.lab_class.presets]

    def _place(self) -> int:
        """Which of the prepared experiments is open; −1 is none."""
        presets = self._presets()
        return presets.index(self.page.preset) if self.page.preset in presets else -1

    def _is_to_be_run(self) -> bool:
        """Whether it stands at its start and is worth running."""
        page = self.page
        if not page.lab_class.runs or page.running or page.snapshot.step or page.snapshot.finished:
            return False
        return not page.preset or page.lab_class.preset(page.preset).steps != 0

    def _open(self, place: int) -> None:
        """A prepared experiment at its start; without one, the start of what is there."""
        if place >= 0:
            self.page.load_preset(self._presets()[place])
        else:
            self.page.runner.run(False)
            self.page.runner.call(Lab.begin)

    def _open_lab(self, by: int) -> None:
        if self.page.lesson.teacher is not None:
            self.window.say(tr(N_("gui", "The lesson has no further experiment.")))
            return
        known = labs.keys()
        index = known.index(self.page.lab_class.key) + by
        if 0 <= index < len(known):
            self.window.open_lab(known[index])
        else:
            self.window.say(tr(N_("gui", "There is no further lab.")))

    def _show_alone(self, index: int) -> None:
        self.page.stage.show_alone(index)

    # ---- A black screen.

    def toggle_blank(self) -> None:
        """Black, so that everybody looks at the teacher; what runs waits."""
        if self._show_again():
            return
        self._resume = self.page.running
        if self._resume:
            self.page.runner.run(False)
        self.blank = covering(self.window)

    def _show_again(self) -> bool:
        """End the black screen; False if there was none."""
        if self.blank is None:
            return False
        self.blank.hide()
        self.blank.deleteLater()
        self.blank = None
        if self._resume:
            self.page.runner.run(True)
        return True
