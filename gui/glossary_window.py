"""The glossary on screen: a field to search in, and what was found, in both languages."""

from __future__ import annotations

from html import escape
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from engine import labs
from engine.text import QT_TRANSLATE_NOOP as N_
from gui import i18n
from gui.glossary import Entry, search
from gui.help_window import HelpWindow
from gui.i18n import tr


class GlossaryWindow(HelpWindow):
    """`lab_wanted` says which lab was chosen in an entry."""

    lab_wanted = Signal(str)
    SIZE: ClassVar = QSize(560, 640)

    def __init__(self, parent: QWidget) -> None:
        self.field, self._count = QLineEdit(), QLabel()
        super().__init__(parent, N_("gui", "Glossary"), self._entries, self.SIZE)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._searched)
        self._count.setProperty("role", "muted")
        self._count.setContentsMargins(0, 4, 0, 4)
        self.column.insertWidget(0, self.field)
        self.column.insertWidget(1, self._count)
        self.field.setFocus()

    def write(self) -> None:
        hint = tr(N_("gui", "A symbol or a word, in either language"))
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        super().write()

    def _searched(self) -> None:
        self.write()
        self.browser.verticalScrollBar().setValue(0)

    def _entries(self) -> str:
        found = search(self.field.text(), i18n.language())
        self._count.setText(tr(N_("gui", "Found: {n}"), n=len(found)))
        return "".join(map(_entry, found))

    def follow(self, link: QUrl) -> None:
        self.lab_wanted.emit(link.path())

    def show_now(self) -> None:
        super().show_now()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()


def _entry(entry: Entry) -> str:
    """Symbol and terms, what it means in the reader's language and in the other, and where it can be seen."""
    mine = i18n.language()
    other = next(key for key in i18n.LANGUAGES if key != mine)
    symbols = f"<b>{escape(', '.join(entry.symbols))}</b> &nbsp; " if entry.symbols else ""
    links = " · ".join(f'<a href="lab:{key}">{escape(_lab_title(key))}</a>' for key in entry.labs)
    return (
        f"<p>{symbols}<b>{escape(entry.terms[mine])}</b> <span class='muted'>· {escape(entry.terms[other])}</span><br>"
        f"{escape(entry.texts[mine])}<br><span class='muted'>{escape(entry.texts[other])}</span><br>{links}</p>"
    )


def _lab_title(key: str) -> str:
    return tr(labs.load(key).title)
