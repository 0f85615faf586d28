"""The pinned runs in the side panel: a name that can be changed and a button to let it go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme
from gui.i18n import tr
from gui.pins import Pin, Pins


class PinList(QWidget):
    """Shows `pins`; says `changed` when one was renamed or removed."""

    changed = Signal()

    def __init__(self, pins: Pins) -> None:
        super().__init__()
        self.pins = pins
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self.show_pins()

    def show_pins(self) -> None:
        """Make the rows anew."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(self.pins.pins))
        if self.pins.pins:
            head = QLabel(tr(N_("gui", "Pinned runs")).upper())
            head.setProperty("role", "group")
            self._column.addWidget(head)
        for pin in self.pins.pins:
            self._column.addWidget(self._row(pin))

    def _row(self, pin: Pin) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        name = QLineEdit(pin.name)
        name.setToolTip(tr(N_("gui", "The name in the legend")))
        name.setAccessibleName(tr(N_("gui", "Name of the pinned run")))
        name.editingFinished.connect(lambda: self._rename(pin, name.text()))
        close = QToolButton()
        close.setAutoRaise(True)
        close.setIcon(theme.icon("close", theme.current().colour("muted")))
        close.setToolTip(tr(N_("gui", "Unpin")))
        close.setAccessibleName(tr(N_("gui", "Unpin {name}"), name=pin.name))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(lambda: self._remove(pin))
        line.addWidget(name, 1)
        line.addWidget(close)
        return row

    def _rename(self, pin: Pin, name: str) -> None:
        if name.strip() and name != pin.name:
            pin.rename(name.strip())
            self.changed.emit()

    def _remove(self, pin: Pin) -> None:
        self.pins.pins.remove(pin)
        self.show_pins()
        self.changed.emit()
