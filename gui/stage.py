"""A lab's page on stage: the plots in large type, the controls that matter, Run and the numbers; nothing else.

The page goes on with whatever it does. Only widgets are hidden and two controls are lent to the bar below the
plots; leaving the stage puts every one back in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Prose, Table
from gui import theme
from gui.i18n import number, tr

CONTROLS = 2


class StageHead(QFrame):
    """What is on: the lab, the lesson or prepared experiment, and which of how many. A click on the cross leaves."""

    leave_wanted = Signal()

    def __init__(self, page: Any) -> None:
        super().__init__()
        self._page = page
        self.setProperty("top", True)
        self._title, self._place, self._about = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._place.setProperty("role", "muted")
        self._about.setWordWrap(True)
        self._leave = QToolButton()
        self._leave.setAutoRaise(True)
        self._leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._leave.clicked.connect(self.leave_wanted)
        row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 6, 12, 6)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._about)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._place)
        row.addWidget(self._leave)
        self.write()

    def write(self) -> None:
        """Say where we are, in the present language and colours."""
        lab_class, key, teacher = self._page.lab_class, self._page.preset, self._page.lesson.teacher
        keys = [preset.key for preset in lab_class.presets]
        place = ""
        if teacher is not None:
            title, about = teacher.lesson.title, tr(lab_class.summary)
        elif key in keys:
            title, about = tr(lab_class.preset(key).title), tr(lab_class.preset(key).about)
            place = f"{number(keys.index(key) + 1)} / {number(len(keys))}"
        else:
            title, about = tr(lab_class.title), tr(lab_class.summary)
        self._title.setText(title)
        self._about.setText(about)
        self._place.setText("   ".join(part for part in (tr(lab_class.title), place) if part and part != title))
        self._leave.setIcon(theme.icon("close", theme.current().colour("muted")))
        self._leave.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._leave.setToolTip(tr(N_("gui", "Leave the presentation (Esc)")))
        self._leave.setAccessibleName(tr(N_("gui", "Leave the presentation")))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.write()
        super().changeEvent(event)


class Stage:
    """Belongs to one page, from `LabPage.present` to `LabPage.unpresent`; `names` are the controls in reach."""

    def __init__(self, page: Any, names: Sequence[str]) -> None:
        self.page = page
        self.names = tuple(names) or page.lab_class.in_reach()
        self.alone = ""
        """The panel that is shown alone, by its key."""
        self._lent: list[tuple[Any, int]] = []
        was_seen = page.snapshot is not None  # else its parts have no sizes yet
        self._splitters = [(s, s.saveState()) for s in page.findChildren(QSplitter)] if was_seen else []
        self.head = StageHead(page)
        page.layout().insertWidget(0, self.head)
        page.side.hide()
        page.lesson.step_aside(True)
        for card in page.cards.values():
            card.present(True)
        page.transport.present(True)
        self.refresh()

    # ---- What is on it.

    def refresh(self) -> None:
        """Show the panels, and the first controls that mean something with the present values."""
        self.head.write()
        wanted = self.controls()
        side = [name for name in wanted if not self.page.lab_class.parameters[name].panel]
        if [editor.parameter.name for editor, _ in self._lent] != side:
            self._take_back()
            for name in side:
                editor = self.page.editors[name]
                self._lent.append((editor, self.page.side.lend(editor)))
                self.page.transport.take_control(editor)
                editor.show()
        for name, editor in self.page.editors.items():
            if editor.parameter.panel:
                editor.setVisible(name in wanted)
        self._show_panels()

    def controls(self) -> list[str]:
        """The names of the controls that are in reach now; of those that a lesson leaves the locked ones last."""
        page = self.page
        left = page.restriction
        known = [*self.names, *(name for name in page.editors if left.visible is not None and name not in self.names)]
        meant = [n for n in known if n in page.editors and left.shows(n) and page.is_meant(n)]
        return sorted(meant, key=lambda name: name in left.locked)[:CONTROLS]

    def panels(self) -> list[str]:
        """The keys of the panels that are shown."""
        lab_class = self.page.lab_class
        if self.alone:
            return [self.alone]
        if lab_class.presented_panels:
            return list(lab_class.presented_panels)
        views = self.page.snapshot.views if self.page.snapshot is not None else {}
        keys = [panel.key for panel in lab_class.panels]
        return [key for key in keys if not isinstance(views.get(key), Prose | Table)] or keys

    def show_alone(self, index: int) -> None:
        """Only the panel with this number, from 0; any other number shows again what the stage has."""
        panels = self.page.lab_class.panels
        self.alone = panels[index].key if 0 <= index < len(panels) else ""
        self._show_panels()

    def _show_panels(self) -> None:
        """Two plots stand side by side, wherever they stand on the page: screens are wide."""
        shown = self.panels()
        rows: dict[QWidget, bool] = {}
        for key, card in self.page.cards.items():
            card.setVisible(key in shown)
            rows[card.parentWidget()] = rows.get(card.parentWidget(), False) or key in shown
        for row, is_used in rows.items():
            row.setVisible(is_used)
        beside = len(shown) == 2 and sum(rows.values()) == 2
        all_rows = next(iter(rows)).parentWidget()
        all_rows.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)

    # ---- The end.

    def leave(self) -> None:
        """Everything as it was before."""
        page = self.page
        self._take_back()
        for card in page.cards.values():
            card.present(False)
            card.show()
            card.parentWidget().show()
            card.parentWidget().parentWidget().setOrientation(Qt.Orientation.Vertical)
        page.transport.present(False)
        page.side.show()
        page.lesson.step_aside(False)
        page.layout().removeWidget(self.head)
        self.head.hide()
        self.head.deleteLater()
        self.restore_sizes()

    def restore_sizes(self) -> None:
        """The edges between the parts of the page where they were; again when the window has its old size back."""
        for splitter, state in self._splitters:
            splitter.restoreState(QByteArray(state))

    def _take_back(self) -> None:
        while self._lent:
            editor, index = self._lent.pop()
            self.page.side.take_back(editor, index)


def scale_for(size: QSize) -> float:
    """How many times its size everything has on a screen of `size`: letters of a fortieth of its height."""
    return min(max(round(min(size.width() / 853, size.height() / 480) * 20) / 20, 1.2), 3.0)


def covering(parent: QWidget) -> QWidget:
    """A black screen over `parent`."""
    blank = QWidget(parent)
    blank.setStyleSheet("background: #000000;")
    blank.setGeometry(parent.rect())
    blank.show()
    blank.raise_()
    return blank
