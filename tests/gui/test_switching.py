"""Another language in the middle of everything, in every lab: nothing is lost, and numbers take the reader's form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTableView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from engine import labs
from engine.views import Diagram, Images
from gui.i18n import tr
from gui.lesson_state import state
from gui.views.plot import PlotView
from gui.window import Window

SECONDS = 30_000
POINT = re.compile(r"(?<![\w.])\d+\.(?!\d{3}(?!\d))\d+")
"""A number with a decimal point; 5.000 is five thousand."""


def switch(window: Window, language: str) -> None:
    window.switch_language(language)
    for _ in range(10):
        QApplication.processEvents()


def kept(page: Any) -> dict[str, Any]:
    """What a person has made of a page, but for its words."""
    plots = {key: card.view for key, card in page.cards.items() if isinstance(card.view, PlotView)}
    return {
        "values": page.values, "lab's values": page.snapshot.values, "step": page.snapshot.step,
        "changes to undo": page.undo_stack.index(), "pinned": len(page.pins.pins),
        "speed": page.transport.speed.value(),
        "switched off": {key: plot.legend.hidden_keys() for key, plot in plots.items()},
        "zoomed": {key: round(sum(plot.canvas.frame.x_range), 3) for key, plot in plots.items() if plot._by_hand},
        "scrolled": page.side.verticalScrollBar().value(), "lesson": page.lesson._is_open,
    }


@pytest.mark.parametrize("key", labs.keys())
def test_nothing_is_lost_and_numbers_have_the_readers_form(
    key: str, opened: Callable[[str], Window], qtbot: QtBot,
) -> None:
    state().show(True)
    window = opened(key)
    page = window.page
    work(page, qtbot)
    before = kept(page)
    for language in ("vi", "en", "vi"):
        switch(window, language)
        assert kept(page) == before
    page.narrator.tell()
    assert [text for text in texts(window) if POINT.search(text)] == []


def work(page: Any, qtbot: QtBot) -> None:
    """A little of everything: some updates, a change, a pin, a name switched off, a zoom, another speed, a scroll."""
    page.change({"seed": 11})
    qtbot.waitUntil(lambda: page.settled and page.snapshot.values["seed"] == 11, timeout=SECONDS)
    if page.lab_class.runs:
        page.step(3)
        qtbot.waitUntil(lambda: page.snapshot.step == 3 or page.snapshot.finished, timeout=SECONDS)
    page.pin()
    page.transport.set_speed(5)
    plot = next((card.view for card in page.cards.values() if isinstance(card.view, PlotView)), None)
    if plot is not None:
        if plot.legend.entries:
            plot.legend.entries[0].click()
        plot.show_range((0.1, 0.6), (0.2, 0.7))
    page.side.verticalScrollBar().setValue(40)
    QApplication.processEvents()


def texts(window: QWidget) -> Iterator[str]:
    """Everything written on the window, painted or told to screen readers; but not what a person typed."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QComboBox):
            yield from map(widget.itemText, range(widget.count()))
        elif isinstance(widget, QTextBrowser):
            yield widget.toPlainText()
        elif isinstance(widget, QTableView):
            yield from _cells(widget)
        elif isinstance(widget, PlotView):
            yield from _plot_texts(widget)
        elif isinstance(view := getattr(widget, "view", None), Diagram):
            yield from (tr(line) for layer in view.layers for unit in layer for line in unit.lines)
            yield from (tr(edge.label) for edge in view.edges)
        elif isinstance(view, Images):
            yield from map(tr, view.captions)


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for row in range(model.rowCount()):
        yield from (str(model.index(row, column).data()) for column in range(model.columnCount()))


def _plot_texts(plot: PlotView) -> Iterator[str]:
    for axis in plot.axes.values():
        yield axis.labelText
        yield from axis.tickStrings([0.25, 0.5], 1, 0.25)
        yield from (text for level in axis._tickLevels or () for _, text in level)
    for mark in plot.view.marks:
        yield tr(getattr(mark, "label", "") or getattr(mark, "text", ""))
