"""What screen readers are told of the views of a page: kept up to date, but never faster than it could be heard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible

from gui.views.spoken import describe

_PAUSE_MS = 500


class Narrator(QObject):
    """Belongs to `page`; `told` says that it has caught up.

    While the lab runs it speaks only if someone listens: words cost time that training needs.
    """

    told = Signal()

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self.page = page
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.tell)

    def shown(self) -> None:
        """The page shows another frame."""
        if not self._timer.isActive():
            self._timer.start()

    def tell(self) -> None:
        """Write the descriptions of all views."""
        if self.page.running and not QAccessible.isActive():
            return
        for card in self.page.cards.values():
            if card.view is not None and card.view.view is not None:
                card.view.spoken.setAccessibleDescription(describe(card.view.view))
        self.told.emit()
