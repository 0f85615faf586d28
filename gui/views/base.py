"""What every view widget can do."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.theme import Theme


class ViewWidget(QWidget):
    """Draws one type of engine.views.View and knows no lab.

    `parameter_changed` says what the person did in the drawing: the name of a parameter and its new value.
    `action_wanted` hands on the Action of what was clicked.
    """

    parameter_changed = Signal(str, object)
    action_wanted = Signal(object)
    shows: ClassVar[type] = object

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = theme.current()
        self.view: Any = None
        self.title = ""
        """What the card around it is called."""

    @property
    def spoken(self) -> QWidget:
        """The part that can have the focus, which screen readers are told about."""
        return self

    def show_title(self, title: str) -> None:
        """Let screen readers call it by the card's title."""
        self.title = title
        self.name_it()

    def name_it(self) -> None:
        """Write the name for screen readers again."""
        self.spoken.setAccessibleName(self.title)

    def show_view(self, view: Any) -> None:
        """Show `view`, of the type `shows`; called up to 60 times a second. Marks that are the same object stay."""
        raise NotImplementedError

    @property
    def held(self) -> bool:
        """Whether a hand is dragging something in it."""
        return False

    def paint_now(self) -> None:
        """Put on the screen what was shown, without waiting for the event loop."""
        self.repaint()

    def as_shown(self) -> Any:
        """The view without what the person has switched off, and as far as they have zoomed in: for figures."""
        return self.view

    def set_theme(self, new: Theme) -> None:
        """Draw everything again in the colours of `new`."""
        self.theme = new

    def retranslate(self) -> None:
        """Write all texts again, in the present language."""

    def close_view(self) -> None:
        """Give memory back; called once, before deleteLater."""

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what is shown into `rect` of a figure, sharp at any size. The widget has the size of `rect`."""
        raise NotImplementedError

    def figure_height(self, width: float) -> float | None:
        """The height that a figure of this view needs at `width`, or None if it fills any height."""
        return None
