"""A window of words beside the main one: it can stay open, follows the language and the theme, closes with Escape."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from gui import theme
from gui.i18n import tr

_SHEET = """
a {{ color: {accent}; }}
h3 {{ font-size: {title}px; font-weight: 600; margin-top: 14px; margin-bottom: 4px; }}
p {{ margin-top: 0px; margin-bottom: 8px; }}
td {{ padding: 3px 18px 3px 0px; }}
.muted {{ color: {muted}; }}
"""


class HelpWindow(QDialog):
    """Shows what `page` writes, HTML; it is asked again for another language or theme."""

    def __init__(self, parent: QWidget, title: str, page: Callable[[], str], size: QSize) -> None:
        super().__init__(parent)
        self._title, self._page = title, page
        self.setModal(False)
        self.browser = QTextBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.browser.setProperty("lesson", True)
        self.browser.anchorClicked.connect(self.follow)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 8, 12)
        self.column.addWidget(self.browser)
        self.resize((size * theme.text_scale()).boundedTo(self.screen().availableSize() * 0.9))
        theme.changes.changed.connect(self.write)
        self.write()

    def write(self) -> None:
        """Write everything, where the reader is."""
        self.setWindowTitle(tr(self._title))
        self.browser.setAccessibleName(tr(self._title))
        colours = theme.current()
        self.browser.document().setDefaultFont(theme.font())
        self.browser.document().setDefaultStyleSheet(_SHEET.format(
            accent=colours.colour("accent").name(), muted=colours.colour("muted").name(),
            title=theme.font().pixelSize(),
        ))
        place = self.browser.verticalScrollBar().value()
        self.browser.setHtml(self._page())
        self.browser.verticalScrollBar().setValue(place)

    def follow(self, link: QUrl) -> None:
        """Do what a link says; these pages have none."""

    def show_now(self) -> None:
        """Open it, or bring it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.write()
        super().changeEvent(event)
