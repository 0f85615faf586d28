"""The Help menu's windows. Each is made when it is first asked for, and stays."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSize


class WindowHelp(QObject):
    """Belongs to `window`."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self.window = window
        self.windows: dict[str, Any] = {}

    def shortcuts(self) -> None:
        from gui import shortcuts

        self._show("shortcuts", shortcuts.TITLE, shortcuts.page, QSize(620, 640))

    def about(self) -> None:
        from gui import about

        self._show("about", about.ABOUT, about.about_page, QSize(460, 360))

    def sources(self) -> None:
        from gui import about

        self._show("sources", about.ORIGIN, about.sources_page, QSize(680, 640))

    def hints(self) -> None:
        """All hints of the first minutes again."""
        self.window.hints.show_again()

    def glossary(self) -> None:
        from gui.glossary_window import GlossaryWindow

        if "glossary" not in self.windows:
            made = self.windows["glossary"] = GlossaryWindow(self.window)
            made.lab_wanted.connect(self.window.open_lab)
        self.windows["glossary"].show_now()

    def _show(self, name: str, title: str, page: Any, size: QSize) -> None:
        from gui.help_window import HelpWindow

        if name not in self.windows:
            self.windows[name] = HelpWindow(self.window, title, page, size)
        self.windows[name].show_now()
