"""A list whose choice is longer than its field."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.drop_down import DropDown

LONG = "Loss per epoch for several batch sizes"


def test_a_long_choice_is_shortened_by_dots_and_told_whole(qtbot: QtBot) -> None:
    make_application()
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems([LONG, "Short"])
    box.setFixedWidth(180)
    box.show()
    short = box._elided(box._option())
    assert short.endswith("…") and LONG.startswith(short[:-1])
    assert box.fontMetrics().horizontalAdvance(short) < 180 - 22
    place = QPoint(5, 5)
    QApplication.sendEvent(box, QHelpEvent(QHelpEvent.Type.ToolTip, place, box.mapToGlobal(place)))
    assert QToolTip.text() == LONG
    QToolTip.hideText()
    box.setCurrentIndex(1)
    assert box._elided(box._option()) == "Short"
