"""The order in which Tab goes through a page: as it is read, with what was made later in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_LINE = 12
"""Widgets whose middles are no more pixels apart than this stand in one line."""


def arrange(parts: Iterable[QWidget]) -> None:
    """Let Tab go through the visible controls of one part after the other, in each line by line."""
    stops = [widget for part in parts for widget in _lines(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _lines(part: QWidget) -> Sequence[QWidget]:
    found = [widget for widget in part.findChildren(QWidget) if _is_stop(widget)]
    return sorted(found, key=lambda widget: _place(widget, part))


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.focusProxy() is None


def _place(widget: QWidget, part: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(part, QPoint(0, 0))
    return round((corner.y() + widget.height() / 2) / _LINE), corner.x()
