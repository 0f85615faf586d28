"""What of a page's words can't be read because there is too little room for it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics, QTextDocumentFragment
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHeaderView, QLabel, QMenuBar, QTableView, QWidget

from gui import theme as look
from gui.views.plot import PlotView

_COMBO_FRAME = 8 + 22 + 4
"""Padding at the left, the arrow, and the border."""
_HEAD_PADDING = 2 * 6


def cut_off(page: QWidget) -> list[str]:
    """A line for each visible word on `page` that is wider than its room, or stands partly outside of its parents."""
    return [*_narrow(page), *_outside(page)]


def _narrow(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        for text, needed, room in _needs(widget):
            if needed > room:
                yield f"{type(widget).__name__} “{text}” needs {needed} of {room}"


def _needs(widget: QWidget) -> Iterator[tuple[str, float, float]]:
    """Each text of `widget`, the pixels that it needs, and those that it has."""
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton) and widget.text():
        yield widget.text(), widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QMenuBar):
        yield "menus", widget.sizeHint().width(), widget.width()
    elif isinstance(widget, QComboBox):
        text = widget.currentText()
        yield text, widget.fontMetrics().horizontalAdvance(text) + _COMBO_FRAME, widget.width()
    elif isinstance(widget, QHeaderView):
        for i in range(widget.count()):
            head = str(widget.model().headerData(i, widget.orientation()))
            yield head, QFontMetrics(look.font("axis")).horizontalAdvance(head) + _HEAD_PADDING, widget.sectionSize(i)
    elif isinstance(widget, QTableView):
        yield from _cells(widget)
    elif isinstance(widget, PlotView):
        yield from _axes(widget)


def _label(label: QLabel) -> Iterator[tuple[str, float, float]]:
    plain = QTextDocumentFragment.fromHtml(label.text()).toPlainText()
    width = label.fontMetrics().horizontalAdvance
    if label.wordWrap():
        yield plain, max((width(word) for word in plain.split()), default=0), label.width()
        yield plain, label.heightForWidth(label.width()), label.height()
    else:
        yield plain, width(plain), label.width()


def _axes(plot: PlotView) -> Iterator[tuple[str, float, float]]:
    for axis, room in ((plot.axes["bottom"], plot.box.width()), (plot.axes["left"], plot.box.height())):
        if axis.label.isVisible():
            yield axis.labelText, axis.label.boundingRect().width(), room


def _cells(table: QTableView) -> Iterator[tuple[str, float, float]]:
    for row in range(table.model().rowCount()):
        for column in range(table.model().columnCount()):
            index = table.model().index(row, column)
            yield str(index.data()), table.sizeHintForIndex(index).width(), table.columnWidth(column)


def _outside(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        if not (widget.isVisible() and isinstance(widget, (QLabel, QAbstractButton)) and widget.text()):
            continue
        parent = widget.parentWidget()
        while parent is not None and parent is not page.parentWidget():
            left = widget.mapTo(parent, QPoint(0, 0)).x()
            if left < 0 or left + widget.width() > parent.width():
                yield f"{type(widget).__name__} “{widget.text()}” reaches out of {type(parent).__name__}"
                break
            parent = parent.parentWidget()
