"""The frame around one view of a lab."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QToolButton, QVBoxLayout

from engine.lab import Panel
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Action
from gui import theme
from gui.editors import Editor
from gui.flow import FlowLabel, FlowLayout
from gui.i18n import tr
from gui.views import ViewWidget, make_view


class Card(QFrame):
    """One panel: its title, the controls that belong to it, an export button, and the view."""

    export_wanted = Signal(str)
    action_wanted = Signal(object)

    def __init__(self, panel: Panel, editors: Sequence[Editor]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._actions: Sequence[Action] = ()
        self._buttons: list[QPushButton] = []
        self.panel = panel
        self.view: ViewWidget | None = None
        self._title = FlowLabel()
        self._title.setProperty("role", "card-title")
        self._export = QToolButton()
        self._export.setAutoRaise(True)
        self._export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._export.clicked.connect(lambda: self.export_wanted.emit(panel.key))
        self._head = FlowLayout(8, rows=4)
        self._head.addWidget(self._title)
        self._head.begin_right()
        for widget in (*editors, self._export):
            self._head.addWidget(widget)
        self._head.corner = self._export
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(12, 8, 8, 8)
        self._body.setSpacing(4)
        self._body.addLayout(self._head)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """A head of several rows needs its height: the page scrolls before anything lies over anything."""
        super().resizeEvent(event)
        self._need_height()

    def _need_height(self) -> None:
        self.setMinimumHeight(self._body.totalMinimumHeightForWidth(self.width()))

    def free_head(self) -> QRect:
        """The part of the head's first row that nothing stands in."""
        title = self._title.geometry()
        others = [self._head.itemAt(i).widget() for i in range(1, self._head.count())]
        row = [w.x() for w in others if w.isVisible() and abs(w.geometry().center().y() - title.center().y()) < 16]
        left, right = title.right() + 14, min(row, default=self.width()) - 10
        return QRect(left, title.center().y() - 14, max(0, right - left), 28)

    def show_view(self, view: Any) -> ViewWidget | None:
        """Show `view`; returns the widget if it was made just now."""
        made = None
        if self.view is not None and not isinstance(view, self.view.shows):
            self.close_view()
        if self.view is None:
            made = self.view = make_view(view)
            made.show_title(tr(self.panel.title))
            self._body.addWidget(self.view, 1)
        self.view.show_view(view)
        return made

    def show_actions(self, actions: Sequence[Action]) -> None:
        """One button for each action, in the card's head."""
        self._actions = actions
        while len(self._buttons) < len(actions):
            button = QPushButton()
            button.setProperty("chip", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._action_clicked(len(self._buttons)))
            self._buttons.append(button)
            self._head.add_before(button, self._export)
        for i, button in enumerate(self._buttons):
            button.setVisible(i < len(actions))
            if i < len(actions) and button.text() != (text := tr(actions[i].label)):
                button.setText(text)

    def _action_clicked(self, index: int) -> Callable[[], None]:
        def do() -> None:
            if index < len(self._actions):
                self.action_wanted.emit(self._actions[index])
        return do

    def present(self, on: bool) -> None:
        """On stage nothing is exported from here."""
        self._export.setVisible(not on)

    def close_view(self) -> None:
        if self.view is not None:
            self.view.close_view()
            self.view.deleteLater()
            self.view = None

    def retranslate(self) -> None:
        self._title.setText(tr(self.panel.title))
        self._export.setIconSize(QSize(theme.px(14), theme.px(14)))
        self._export.setIcon(theme.icon("export", theme.current().colour("muted")))
        self._export.setToolTip(tr(N_("gui", "Export this figure (Ctrl+E exports the page)")))
        self._export.setAccessibleName(tr(N_("gui", "Export {title}"), title=self.panel.title))
        self.show_actions(self._actions)
        if self.view is not None:
            self.view.retranslate()
            self.view.show_title(tr(self.panel.title))
        self._need_height()
