"""Buttons in a card's head, and the cells of a map that open another lab."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.restriction import Restriction
from gui.window import Window

SECONDS = 10_000


@pytest.fixture
def window(opened: Callable[[str], Window]) -> Window:
    return opened("batchnorm.by-hand")


def button(page: Any, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


def test_a_cards_button_sets_what_the_lab_computed(window: Window, qtbot: QtBot) -> None:
    page = window.page
    qtbot.mouseClick(button(page, "γ = σ, β = μ: back where we started"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.snapshot.values["beta"] == 8.0, timeout=SECONDS)
    assert page.snapshot.values["gamma"] == pytest.approx(3.0, abs=1e-4)
    assert page.editors["beta"].value == 8.0
    page.undo_stack.undo()
    qtbot.waitUntil(lambda: page.snapshot.values["beta"] == 0.0, timeout=SECONDS)
    assert page.snapshot.values["gamma"] == 1.0


def test_the_button_follows_the_batch(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.set_values({"batch": (10.0, 20.0)})
    qtbot.waitUntil(lambda: page.snapshot.values["batch"] == (10.0, 20.0), timeout=SECONDS)
    qtbot.mouseClick(button(page, "γ = σ, β = μ: back where we started"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.snapshot.values["beta"] == 15.0, timeout=SECONDS)


def test_a_button_leaves_what_a_lesson_has_locked(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.restrict(Restriction(locked=frozenset({"batch"})))
    with qtbot.waitSignal(page.message):
        qtbot.mouseClick(button(page, "Batch of one"), Qt.MouseButton.LeftButton)
    assert len(page.values["batch"]) == 8
    page.restrict(Restriction())
    qtbot.mouseClick(button(page, "Batch of one"), Qt.MouseButton.LeftButton)
    assert len(page.values["batch"]) == 1


def test_a_click_on_a_cell_opens_that_experiment_in_the_twins(window: Window, qtbot: QtBot) -> None:
    window.open_lab("batchnorm.stability", {"cells": 4, "width": 4, "updates": 40, "seed": 11})
    page = window.page
    qtbot.waitUntil(lambda: page.snapshot is not None and page.snapshot.values["cells"] == 4, timeout=SECONDS)
    plot = page.cards["bn"].view
    qtbot.waitUntil(lambda: plot.canvas.frame.rect.width() > 50, timeout=SECONDS)
    rect = plot.canvas.frame.rect
    place = QPointF(rect.left() + rect.width() * 2.5 / 4, rect.bottom() - rect.height() * 1.5 / 4)
    wanted = page.snapshot.views["bn"].cells[1][2].values
    plot.box.clicked.emit(place)
    qtbot.waitUntil(lambda: window.page is not page and window.page.snapshot is not None, timeout=SECONDS)
    twins = window.page.snapshot.values
    assert window.page.lab_class.key == "batchnorm.twins"
    assert {name: twins[name] for name in wanted} == dict(wanted)
    assert (twins["seed"], twins["width"], twins["data"]) == (11, 4, "moons")
