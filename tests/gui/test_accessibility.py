"""Screen readers get a name for everything that can have the focus, and its value; the keyboard gets everywhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine import labs
from engine.views import Axis, Bars, Diagram, Edge, Field, Handle, Images, Line, Paint, Plot, Points, Prose, Rule, Unit
from gui import i18n
from gui.app import make_application
from gui.editors import NumberEditor
from gui.focus_ring import FocusRing
from gui.i18n import number
from gui.lesson_state import state
from gui.value_slider import Slider
from gui.views import make_view
from gui.views.spoken import describe
from gui.window import Window

SECONDS = 30_000


def told(widget: QWidget, what: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(what))


def stops(window: QWidget) -> list[QWidget]:
    """Everything that can have the focus now."""
    return [
        widget for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
    ]


# ---- Every lab.


@pytest.mark.parametrize("key", labs.keys())
def test_everything_that_can_have_the_focus_has_a_name_and_its_value(
    key: str, opened: Callable[[str], Window], qtbot: QtBot,
) -> None:
    state().show(True)
    window = opened(key)
    page = window.page
    qtbot.waitUntil(lambda: not page.lesson.has_lessons or page.lesson.panel is not None, timeout=SECONDS)
    for language in i18n.LANGUAGES:
        window.switch_language(language)
        QApplication.processEvents()
        page.narrator.tell()
        found = stops(window)
        assert [type(widget).__name__ for widget in found if not told(widget, QAccessible.Text.Name).strip()] == []
        assert len(found) > 15
        for editor in page.editors.values():
            if isinstance(editor, NumberEditor) and editor.isVisible():
                assert told(editor.slider, QAccessible.Text.Value) == number(editor.value)
        for card in page.cards.values():
            assert told(card.view.spoken, QAccessible.Text.Name).startswith(i18n.tr(card.panel.title))
            assert told(card.view.spoken, QAccessible.Text.Description) == describe(card.view.view)


def test_a_plot_tells_its_main_read_outs_in_the_readers_language(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("descent.learners")
    page = window.page
    page.step(30)
    qtbot.waitUntil(lambda: page.snapshot.step == 30 and not page.running, timeout=SECONDS)
    page.narrator.tell()
    batch = next(mark for mark in page.snapshot.views["loss"].marks if mark.key == "batch")
    words = told(page.cards["loss"].view.area, QAccessible.Text.Description)
    assert f"batch B = 30: {number(float(batch.y[-1]))} at {number(float(batch.x[-1]))}" in words
    window.switch_language("vi")
    QApplication.processEvents()
    page.narrator.tell()
    assert f"cả tập B = 30: {number(float(batch.y[-1]))} tại" in told(
        page.cards["loss"].view.area, QAccessible.Text.Description)


def test_while_it_runs_nothing_is_described_for_nobody(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    page = opened("descent.learners").page
    page.toggle_run()
    qtbot.waitUntil(lambda: page.running and page.snapshot.step > 3, timeout=SECONDS)
    area = page.cards["loss"].view.area
    area.setAccessibleDescription("old")
    page.narrator.tell()
    assert area.accessibleDescription() == "old"
    page.toggle_run()
    qtbot.waitUntil(lambda: not page.running, timeout=SECONDS)
    qtbot.waitUntil(lambda: area.accessibleDescription() != "old", timeout=SECONDS)


# ---- What is said of a view.


def plot(*marks: Any, **more: Any) -> Plot:
    return Plot(Axis("x", 0, 10), Axis("y", 0, 10), marks, **more)


def test_what_is_said_of_a_plot() -> None:
    x = np.arange(5.0)
    words = describe(plot(
        Line("a", x, x * 2, label="curve"), Line("b", np.array([1.0, 3, 2]), np.array([0.0, 1, 4]), label="path"),
        Points("c", x, x, label="dots"), Bars("d", np.arange(4.0), np.array([1, 5, 2.0]), label="bars"),
        Handle("e", 1, 2, "start", label="start"), Rule("f", 3, label="limit"), Points("g", x, x), Line("h", x, x),
        Line("i", np.array([0, 1, np.nan, 0, 1]), x, label="bundle"),
        Field("j", np.zeros((2, 2)), (0, 1), (0, 1), low=0, high=4, colour_bar="loss"),
    ))
    assert words == (
        "5 points; curve: 8 at 4, between 0 and 8; path: (2; 4); dots: 5 points; bars: highest from 1 to 2; "
        "start: (1; 2); limit; bundle; loss from 0 to 4"
    )


def test_what_is_said_of_other_views() -> None:
    network = Diagram([[Unit("a", "x₁")], [Unit("b", "h", value=0.5)]], [Edge("w", "a", "b", 1.0)])
    assert describe(network) == "units in each layer: 1 – 1; x₁; h 0.5"
    assert describe(Images(np.zeros((2, 3, 3)), ["5", "3"])) == "2 images; 5; 3"
    assert describe(Prose(["One.", "Two."])) == "One.; Two."
    many = plot(*(Rule(str(i), i, label=f"rule {i}") for i in range(40)))
    assert describe(many).endswith("rule 23; …")


# ---- The keyboard.


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.mark.parametrize("key", ["descent.learners", "activations.backprop", "playground.digits"])
def test_tab_goes_once_round_everything_as_it_is_read(key: str, opened: Callable[[str], Window], qtbot: QtBot) -> None:
    state().show(False)
    window = opened(key)
    page = window.page
    wanted = {widget for widget in stops(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    first = window._tabs.checkedButton()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    while len(seen) < 500:
        now = QApplication.focusWidget()
        if now is first and seen:
            break
        if not seen or now is not seen[-1]:  # Tab goes through the handles of a plot
            seen.append(now)
        press(qtbot, Qt.Key.Key_Tab)
    assert len(seen) == len(set(seen))
    one_of_several = {b for b in wanted if isinstance(b, QAbstractButton) and b.group() and not b.isChecked()}
    assert wanted - set(seen) - one_of_several == set()
    parts = [page.side, *page.cards.values(), page.transport]
    order = [next((i for i, part in enumerate(parts) if part.isAncestorOf(widget)), -1) for widget in seen]
    inside = [place for place in order if place >= 0]
    assert inside == sorted(inside)


def test_arrow_keys_go_through_tabs_and_choices(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("descent.learners")
    assert window.page.hasFocus(), "at first the keys are the window's"
    window._tabs.checkedButton().setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is window._tab_buttons["fit"]
    assert window.page.lab_class.key.startswith("fit.")
    press(qtbot, Qt.Key.Key_Left)
    assert window.page.lab_class.key == "descent.learners"
    assert window.page.snapshot.step == 0, "the arrow is not the window's here"
    chips = window.page.editors["scaling"]._chips
    next(chip for chip in chips.values() if chip.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)
    before = window.page.snapshot.values["scaling"]
    press(qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.page.snapshot.values["scaling"] != before, timeout=SECONDS)


def test_a_handle_moves_by_keys_and_says_where_it_is(
    opened: Callable[[str], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.views.plot.announce", lambda widget, text: said.append(text))
    page = opened("descent.learners").page
    view = page.cards["landscape"].view
    view.area.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Tab)
    assert view.chosen is view.grips["start"]
    before = page.snapshot.values["start_at"]
    press(qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.snapshot.values["start_at"][0] > before[0], timeout=SECONDS)
    assert len(said) == 2 and said[0] != said[1]
    assert all(text.startswith("handle (") for text in said)


# ---- A cursor in a plot.


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Any], Any]:
    def show(view: Any) -> Any:
        make_application()
        widget = make_view(view)
        qtbot.addWidget(widget)
        widget.resize(400, 300)
        widget.show()
        widget.show_view(view)
        QApplication.processEvents()
        return widget
    return show


def test_enter_reads_and_the_next_enter_clicks(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    x = np.linspace(0, 10, 101)
    widget = shown(plot(Line("a", x, x, label="curve"), click="start"))
    qtbot.keyClick(widget.area, Qt.Key.Key_Return)
    assert widget.readout.isVisible()
    assert "curve  5" in widget.readout.words()
    qtbot.keyClick(widget.area, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "curve  6" in widget.readout.words()
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.keyClick(widget.area, Qt.Key.Key_Return)
    assert caught.args[0] == "start"
    assert caught.args[1] == pytest.approx((6, 5), abs=0.1)
    qtbot.keyClick(widget.area, Qt.Key.Key_Escape)
    assert not widget.readout.isVisible()


def test_points_are_painted_and_taken_away_by_keys(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    paint = Paint("painted", (1.0, 1.0, 0), classes=2, least=0)
    widget = shown(plot(Points("p", np.array([1.0]), np.array([1.0])), paint=paint))
    qtbot.keyClick(widget.area, Qt.Key.Key_Return)
    qtbot.keyClick(widget.area, Qt.Key.Key_2)
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.keyClick(widget.area, Qt.Key.Key_Return)
    assert caught.args[1][3:] == pytest.approx((5, 5, 1), abs=0.1)
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.keyClick(widget.area, Qt.Key.Key_Delete)
    assert len(caught.args[1]) in (0, 3)


def test_arrows_belong_to_the_window_unless_something_is_chosen(shown: Callable[[Any], Any], qtbot: QtBot) -> None:
    widget = shown(plot(Line("a", np.arange(5.0), np.arange(5.0), label="curve")))

    def claimed() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(widget.area, event)
        return event.isAccepted()
    assert not claimed()
    qtbot.keyClick(widget.area, Qt.Key.Key_Return)
    assert claimed()
    qtbot.keyClick(widget.area, Qt.Key.Key_Escape)
    assert not claimed()


# ---- Diagrams and the ring.


def test_weights_and_layer_buttons_of_a_diagram_by_keys(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    page = opened("playground.plane").page
    view = page.cards["network"].view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_PageDown)
    edge = next(edge for edge in view.view.edges if edge.key == view.chosen)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.snapshot.values["selected"] == edge.key, timeout=SECONDS)
    units = page.snapshot.values["hidden"]
    qtbot.keyClicks(view, "+")
    qtbot.waitUntil(lambda: sum(page.snapshot.values["hidden"]) == sum(units) + 1, timeout=SECONDS)


def test_the_ring_comes_with_the_keyboard_only(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("descent.learners")
    ring = window.findChild(FocusRing)
    area = window.page.cards["fit"].view.area
    qtbot.mouseClick(area.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert area.hasFocus()
    assert not ring.isVisible()
    press(qtbot, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_Tab)
    assert area.hasFocus()
    assert ring.isVisible()
    assert ring.geometry().contains(area.mapTo(window, area.rect().center()))
    window.page.setFocus()
    assert not ring.isVisible()


def test_time_and_speed_tell_their_values(opened: Callable[[str], Window]) -> None:
    transport = opened("descent.learners").page.transport
    assert isinstance(transport.speed, Slider)
    assert told(transport.speed, QAccessible.Text.Value) == "60/s"
    transport.set_speed(float("inf"))
    assert told(transport.speed, QAccessible.Text.Value) == "full speed"
    assert transport.flat_out
