"""What the student must be told, above the cards of a page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Banner
from gui import theme
from gui.announce import announce
from gui.i18n import tr


class BannerBar(QFrame):
    """A message that stays until it is dealt with, with a fix that can be clicked."""

    fix_wanted = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("banner", True)
        self.banner: Banner | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._fix, self._close = QPushButton(), QToolButton()
        self._close.setAutoRaise(True)
        self._fix.clicked.connect(self._fixed)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._fix)
        row.addWidget(self._close)
        self.hide()

    def show_banner(self, banner: Banner | None) -> None:
        if banner is self.banner:
            return
        self.banner = banner
        self.setVisible(banner is not None)
        self.retranslate()
        if banner is not None:
            announce(self, self._text.text())

    def retranslate(self) -> None:
        self._close.setIcon(theme.icon("close", theme.current().colour("muted")))
        self._close.setAccessibleName(tr(N_("gui", "Close")))
        if self.banner is None:
            return
        self._text.setText(tr(self.banner.message))
        self.setAccessibleName(self._text.text())
        self._fix.setVisible(bool(self.banner.fix))
        self._fix.setText(tr(self.banner.fix_label or N_("gui", "Try it")))

    def _fixed(self) -> None:
        if self.banner is not None:
            self.fix_wanted.emit(dict(self.banner.fix))
