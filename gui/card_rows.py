"""The cards of a page in their rows, with edges between them that can be moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from engine.lab import Panel
from gui.theme import GAP

NARROWEST = 380


def card_rows(panels: Sequence[Panel], cards: Mapping[str, QWidget]) -> QScrollArea:
    """All cards, by the rows and shares of their panels.

    Beside a lesson in a small window some rows are too wide: they can be scrolled then, and the window stays.
    """
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumWidth(NARROWEST)
    area.setWidget(_rows(panels, cards))
    return area


def _rows(panels: Sequence[Panel], cards: Mapping[str, QWidget]) -> QSplitter:
    by_row = [[panel for panel in panels if panel.row == index] for index in sorted({panel.row for panel in panels})]
    heights = [max(panel.height for panel in row) for row in by_row]
    rows = _splitter(Qt.Orientation.Vertical)
    for index, (row, height) in enumerate(zip(by_row, heights, strict=True)):
        rows.addWidget(_row(row, cards))
        rows.setStretchFactor(index, height)
    rows.setSizes([height * 1000 for height in heights])
    return rows


def _row(panels: Sequence[Panel], cards: Mapping[str, QWidget]) -> QSplitter:
    row = _splitter(Qt.Orientation.Horizontal)
    for index, panel in enumerate(panels):
        row.addWidget(cards[panel.key])
        row.setStretchFactor(index, panel.width)
    row.setSizes([panel.width * 1000 for panel in panels])
    return row


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    made = QSplitter(orientation)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(GAP)
    return made
