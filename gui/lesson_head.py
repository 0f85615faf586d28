"""The head of the lesson panel: which lesson, how much of it is done, and the panel's few buttons."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.files import WriteError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from gui import progress_store
from gui.drop_down import DropDown
from gui.i18n import tr
from gui.lesson_state import state


class LessonHead(QWidget):
    """Says which lesson was `chosen`, by its place."""

    chosen = Signal(int)
    leave_wanted = Signal()
    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("side", True)
        self._shown: tuple[Sequence[tuple[str, int, int]], int, bool] = ((), 0, False)
        self._kicker, self.title, self.count = QLabel(), QLabel(), QLabel()
        self._kicker.setProperty("role", "group")
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)  # it may be a stranger's
        self.count.setProperty("role", "muted")
        self.smaller, self.larger, self.more, self.fold = (_tool() for _ in range(4))
        self.smaller.clicked.connect(lambda: state().step(-1))
        self.larger.clicked.connect(lambda: state().step(1))
        self.fold.clicked.connect(lambda: state().show(False))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self._reset = self.more.menu().addAction("", self.ask_to_reset)
        self._export = self.more.menu().addAction("", self.ask_to_export)
        self.leave = QPushButton()
        self.leave.clicked.connect(self.leave_wanted)
        self.chooser = DropDown()
        self.chooser.activated.connect(self.chosen)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._kicker)
        row.addStretch(1)
        for button in (self.smaller, self.larger, self.more, self.fold):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 6)
        column.setSpacing(6)
        column.addLayout(row)
        for widget in (self.chooser, self.title, self.count, self.leave):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is self.leave else Qt.AlignmentFlag(0))
        self.retranslate()

    def show_lessons(self, counts: Sequence[tuple[str, int, int]], index: int, *, is_teachers: bool) -> None:
        """`counts`: title, tasks done and all tasks of each lesson; `index` is the one that is shown."""
        self._shown = (counts, index, is_teachers)
        self.chooser.clear()
        for title, done, total in counts:
            mark = "✓ " if total and done == total else ""
            self.chooser.addItem(f"{mark}{title}  ·  {_count(done, total)}" if total else title)
        self.chooser.setCurrentIndex(index)
        self.chooser.setVisible(len(counts) > 1)
        self.chooser.view().setMinimumWidth(self.chooser.view().sizeHintForColumn(0) + 16)
        title, done, total = counts[index] if counts else (tr(N_("gui", "No lesson here yet")), 0, 0)
        self.title.setText(title)
        self.count.setText(f"✓ {_count(done, total)}" if total and done == total else _count(done, total))
        self.count.setVisible(total > 0)
        self.leave.setVisible(is_teachers)

    def ask_to_reset(self) -> None:
        """Progress begins anew if the person means it; the old record is kept aside."""
        text = N_("gui", "Begin all lessons anew? What was done so far is kept in a file beside the new record.")
        box = QMessageBox(QMessageBox.Icon.Question, tr(N_("gui", "Reset progress")), tr(text),
                          QMessageBox.StandardButton.Cancel, self.window())
        yes = box.addButton(tr(N_("gui", "Reset")), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        if box.clickedButton() is yes:
            self.reset()

    def reset(self) -> None:
        aside = progress_store.store().reset()
        self.said.emit(Message(N_("gui", "Progress begins anew. The old record is {path}"), path=str(aside)) if aside
                       else Message(N_("gui", "There was no progress yet")))

    def ask_to_export(self) -> None:
        folder = str(QSettings().value("folder", str(Path.home())))
        path, _ = QFileDialog.getSaveFileName(
            self.window(), tr(N_("gui", "Export progress")), f"{folder}/steepest-progress.csv",
            "CSV (*.csv);;JSON (*.json)")
        if path:
            self.export(Path(path))

    def export(self, path: Path) -> None:
        try:
            progress_store.store().export(path)
        except WriteError as error:
            self.said.emit(error.message)
        else:
            self.said.emit(Message(N_("gui", "Saved to {path}"), path=str(path)))

    def retranslate(self) -> None:
        self._kicker.setText(tr(N_("gui", "Lesson")).upper())
        _name(self.smaller, "A−", tr(N_("gui", "Smaller letters (Ctrl and the wheel)")))
        _name(self.larger, "A+", tr(N_("gui", "Larger letters (Ctrl and the wheel)")))
        _name(self.more, "···", tr(N_("gui", "Progress")))
        _name(self.fold, "›", tr(N_("gui", "Fold the lesson away (F2)")))
        self._reset.setText(tr(N_("gui", "Reset progress…")))
        self._export.setText(tr(N_("gui", "Export progress…")))
        self.leave.setText(tr(N_("gui", "Leave lesson")))
        self.chooser.setAccessibleName(tr(N_("gui", "Lessons of this lab")))
        counts, index, is_teachers = self._shown
        self.show_lessons(counts, index, is_teachers=is_teachers)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _tool() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _name(button: QToolButton, text: str, words: str) -> None:
    button.setText(text)
    button.setToolTip(words)
    button.setAccessibleName(words)


def _count(done: int, total: int) -> str:
    return tr(N_("gui", "{done} of {total} done"), done=done, total=total)
