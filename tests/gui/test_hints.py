"""The hints of the first minutes: quiet, in free places, each gone for ever once it was followed or closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine import labs
from engine.views import Axis, Handle, Line, Paint, Plot, Rule, Table
from gui import hints, i18n
from gui.hint import Hint
from gui.hints import LINE, PAINT, RING
from gui.lesson_state import state
from gui.window import Window

SECONDS = 30_000


@pytest.fixture
def opened(opened: Callable[[str], Window], qtbot: QtBot) -> Callable[[str], Window]:
    """And the hints have been given."""
    def open_window(key: str) -> Window:
        window = opened(key)
        with qtbot.waitSignal(window.page.narrator.told, timeout=SECONDS):
            window.page.narrator.shown()
        QApplication.processEvents()
        return window
    return open_window


def shown(window: Window) -> dict[str, Hint]:
    return {place.key: place.hint for place in window.hints.places if place.hint.isVisible()}


def test_the_first_start_shows_one_hint_a_place(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    state().show(True)
    window = opened("descent.learners")
    qtbot.waitUntil(lambda: len(shown(window)) == 4, timeout=SECONDS)
    found = shown(window)
    assert {key: hint.text() for key, hint in found.items()} == {
        "run": "Space runs and pauses", "default": "Double click: default", "drag": "The ring can be dragged",
        "lesson": "F2 folds it away",
    }
    assert QApplication.activeModalWidget() is None
    assert window.focusWidget() is window.page, "a hint does not take the keyboard"
    assert len({hint.parentWidget() for hint in found.values()}) == 4


def test_doing_it_ends_its_hint_for_ever(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    state().show(True)
    window = opened("descent.learners")
    page = window.page
    window.windowHandle().requestActivate()
    qtbot.waitUntil(window.isActiveWindow, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "run" not in shown(window), timeout=SECONDS)
    page.runner.run(False)
    qtbot.mouseDClick(page.editors["learning_rate"].slider, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "default" not in shown(window), timeout=SECONDS)
    page.cards["landscape"].view.grips["start"].nudge(0.05, 0)
    qtbot.waitUntil(lambda: "drag" not in shown(window), timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "lesson" not in shown(window), timeout=SECONDS)
    again = opened("descent.learners")
    assert again.hints.places == []


def test_closing_one_leaves_the_others_and_help_brings_all_back(
    opened: Callable[[str], Window], qtbot: QtBot,
) -> None:
    state().show(False)
    window = opened("descent.learners")
    before = set(shown(window))
    qtbot.mouseClick(shown(window)["run"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(shown(window)["drag"], Qt.Key.Key_Escape)
    qtbot.keyClick(shown(window)["lesson"], Qt.Key.Key_Return)
    assert set(shown(window)) == before - {"run", "drag", "lesson"}
    assert not window.page.cards["landscape"].view.grips["start"].pointed_out
    window.help.hints()
    qtbot.waitUntil(lambda: set(shown(window)) == before, timeout=SECONDS)
    window.hints.put_away()
    assert shown(window) == {}
    assert QSettings().value("hints/default") is None


def test_they_follow_the_page_and_the_language(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    state().show(False)
    window = opened("descent.learners")
    window.switch_language("vi")
    QApplication.processEvents()
    assert shown(window)["run"].text() == "Phím cách: chạy, tạm dừng"
    window.open_lab("activations.functions")
    qtbot.waitUntil(lambda: window.page.snapshot is not None and "drag" in shown(window), timeout=SECONDS)
    assert "run" not in shown(window), "this lab has nothing to run"
    assert shown(window)["drag"].text() == "Kéo được đường này ở chấm tròn"
    window.open_lab("descent.learners")
    qtbot.waitUntil(lambda: "run" in shown(window), timeout=SECONDS)


def test_where_there_is_no_room_there_is_none(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("descent.learners")
    assert "run" in shown(window)
    window.resize(760, 700)
    qtbot.waitUntil(lambda: "run" not in shown(window), timeout=SECONDS)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: "run" in shown(window), timeout=SECONDS)


@pytest.mark.parametrize("key", labs.keys())
def test_no_hint_lies_over_data_or_a_control_or_is_cut_off(key: str, opened: Callable[[str], Window]) -> None:
    state().show(False)
    window = opened(key)
    for language in i18n.LANGUAGES:
        window.switch_language(language)
        for _ in range(10):
            QApplication.processEvents()
        window.hints.place()
        for hint in shown(window).values():
            host = hint.parentWidget()
            assert host.rect().contains(hint.geometry())
            assert hint.width() >= hint.sizeHint().width()
            over = [w for w in host.findChildren(QWidget) if _stands_at(w, host, hint) and not isinstance(w, Hint)]
            assert [type(widget).__name__ for widget in over] == []


def _stands_at(widget: QWidget, host: QWidget, hint: Hint) -> bool:
    """Whether something is seen of `widget` where the hint is: words count as wide as they are, frames not at all."""
    if not widget.isVisible() or widget.layout() is not None:
        return False
    place = QRect(widget.mapTo(host, QPoint(0, 0)), widget.size())
    if hasattr(widget, "text"):
        place.setWidth(min(place.width(), widget.sizeHint().width()))
    return place.intersects(hint.geometry())


def plot(*marks: Any, **more: Any) -> Plot:
    return Plot(Axis("x", 0, 1), Axis("y", 0, 1), marks, **more)


@pytest.mark.parametrize(("view", "expected"), [
    (plot(Handle("h", 0, 0, "start")), (RING, {"start"})),
    (plot(Rule("r", 0, parameter="z"), Handle("h", 0, 0, "start")), (RING, {"start"})),
    (plot(Rule("r", 0, parameter="z")), (LINE, {"z"})),
    (plot(Rule("r", 0)), ("", set())),
    (plot(paint=Paint("painted", ())), (PAINT, {"painted"})),
    (plot(Line("l", np.arange(2.0), np.arange(2.0))), ("", set())),
    (Table((), ()), ("", set())),
])
def test_what_can_be_taken_hold_of_is_read_from_the_view(view: Any, expected: tuple[str, set[str]]) -> None:
    assert hints._to_take_hold_of(view) == expected
