"""The window with real labs: keys, tabs, banners, files, and closing in the middle of everything."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import labs, record
from engine.lab import Lab
from engine.views import Readout, Table
from gui import i18n, lab_page, theme
from gui.lab_page import READ_SECONDS
from gui.pins import Pins
from gui.views.plot import PlotView
from gui.window import Window

SECONDS = 10_000


def opened(window: Window, key: str, qtbot: QtBot, **values: Any) -> Any:
    window.open_lab(key, values or None)
    page = window.page
    qtbot.waitUntil(lambda: page.snapshot is not None, timeout=SECONDS)
    return page


def test_space_runs_and_pauses_and_the_arrow_steps(window: Window, qtbot: QtBot) -> None:
    page = window.page
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.running and page.snapshot.step > 3, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.running, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    before = page.snapshot.step
    qtbot.waitUntil(lambda: page.snapshot.step > before or page.snapshot.step == before + 1, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.snapshot.step == 0, timeout=SECONDS)


def test_the_measured_speed_stands_beside_the_slider_while_it_runs(window: Window, qtbot: QtBot) -> None:
    page = window.page
    label = page.transport.speed_label
    assert label.text() == "60/s"
    page.editors["epochs"].propose(1000)
    page.transport.set_speed(float("inf"))
    page.toggle_run()
    qtbot.waitUntil(lambda: label.text().endswith("/s") and float(label.text()[:-2].replace(",", "")) > 100,
                    timeout=SECONDS)
    page.toggle_run()
    qtbot.waitUntil(lambda: label.text() == "full speed", timeout=SECONDS)


def test_a_frame_that_outruns_the_word_that_a_change_is_done_still_moves_the_mark(
    window: Window, qtbot: QtBot,
) -> None:
    page = window.page
    page._frame.stop()
    page.change({"scaling": "raw"})
    while page.runner.mailbox.wanted:  # the worker's thread fills it; no event of this one is handled meanwhile
        pass
    page._show_frame()
    assert page.snapshot.values["scaling"] == "raw" and not page.settled
    qtbot.waitUntil(lambda: page.settled, timeout=SECONDS)
    limit = page.snapshot.marks["learning_rate"][0].value
    assert limit < 1e-3
    assert page.editors["learning_rate"].slider.marks == [limit]


def test_an_answer_is_drawn_at_once_though_a_tick_has_just_passed(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = window.page
    monkeypatch.setattr(lab_page, "FRAME_MS", SECONDS)
    page._frame.start(100 * SECONDS)  # no tick of its own any more
    page._drawn_at = 0.0
    page._show_frame()  # one at which there is nothing to draw
    page.change({"noise": 0.2})
    qtbot.waitUntil(lambda: page.snapshot.values["noise"] == 0.2, timeout=SECONDS)


def test_the_plot_in_the_hand_is_on_the_screen_before_the_others_are_begun(window: Window, qtbot: QtBot) -> None:
    page = opened(window, "descent.optimizers", qtbot)
    plot = page.cards["surface"].view
    viewport, grip = plot.area.viewport(), plot.grips["start"]

    def pixel(at: QPointF) -> QPoint:
        return plot.area.mapFromScene(plot.box.mapToScene(at))

    done = []
    for key, card in page.cards.items():
        show = card.show_view
        card.show_view = lambda view, key=key, show=show: (done.append(f"show {key}"), show(view))[1]
    paint_now = plot.paint_now
    plot.paint_now = lambda: (paint_now(), done.append("paint surface"))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=pixel(grip.pos()))
    QTest.mouseMove(viewport, pixel(grip.pos() + QPointF(40, 30)))
    qtbot.waitUntil(lambda: "show table" in done, timeout=SECONDS)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=pixel(grip.pos()))
    assert done[:3] == ["show surface", "paint surface", "show surface"] and len(done) > 3


def test_words_are_written_at_reading_speed_and_are_true_at_rest(window: Window, qtbot: QtBot) -> None:
    window.open_lab("fit.targets")
    page = window.page
    qtbot.waitUntil(lambda: page.snapshot is not None, timeout=SECONDS)
    table = page.cards["numbers"].view
    assert isinstance(table.view, Table)
    written, drawn = [], []
    for views, view in ((written, table), (drawn, page.cards["target"].view)):
        show = view.show_view
        view.show_view = lambda new, views=views, show=show: (views.append(time.monotonic()), show(new))
    page.toggle_run()
    qtbot.waitUntil(lambda: len(drawn) > 20, timeout=SECONDS)
    assert 1 < len(written) < len(drawn)
    assert all(after - before > READ_SECONDS for before, after in pairwise(written))
    page.runner.run(False)
    qtbot.waitUntil(lambda: not page.running, timeout=SECONDS)
    qtbot.waitUntil(lambda: table.view is page.snapshot.views["numbers"], timeout=SECONDS)


def test_space_on_a_button_reached_by_tab_presses_the_button(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.transport.step.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.transport.step, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.snapshot.step == 1, timeout=SECONDS)
    assert not page.running


def test_space_runs_after_a_click_on_a_chip_and_after_a_typed_number(window: Window, qtbot: QtBot) -> None:
    page = window.page
    qtbot.mouseClick(page.editors["x_axis"]._chips["updates"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.running, timeout=SECONDS)
    spin = page.editors["learning_rate"].spin
    qtbot.mouseClick(spin.lineEdit(), Qt.MouseButton.LeftButton)
    spin.selectAll()
    qtbot.keyClicks(spin, "0.05")
    qtbot.keyClick(spin, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.running, timeout=SECONDS)
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.05, timeout=SECONDS)


def test_only_the_visible_lab_trains(window: Window, qtbot: QtBot) -> None:
    first = window.page
    first.toggle_run()
    qtbot.waitUntil(lambda: first.running and first.snapshot.step > 3, timeout=SECONDS)
    opened(window, "descent.batch-size", qtbot)
    qtbot.waitUntil(lambda: not first.running, timeout=SECONDS)
    window.open_lab("descent.learners")
    qtbot.waitUntil(lambda: first.running, timeout=SECONDS)


def test_divergence_is_told_and_one_click_mends_it(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.set_values({"learning_rate": 2.5, "epochs": 200})
    page.transport.set_speed(float("inf"))
    page.toggle_run()
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=SECONDS)
    assert "diverged" in page.banner._text.text() and "2/λmax" in page.banner._text.text()
    qtbot.mouseClick(page.banner._fix, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] < 2 and page.snapshot.step > 100, timeout=SECONDS)
    assert not page.banner.isVisible()


def test_hidden_controls_leave_no_gap(window: Window, qtbot: QtBot) -> None:
    """One group is hidden for an arm, another for models: the next head follows at the same distance."""
    def gap(page: Any, group: str) -> int:
        head = next(head for name, head in page.side.group_heads.items() if head.text() == group)
        above = max(e.geometry().bottom() for e in page.side._editors if e.isVisible() and e.y() < head.y())
        return int(head.y() - above)
    page = opened(window, "fit.targets", qtbot)
    assert not page.side.group_heads["Model"].isVisible()
    qtbot.waitUntil(lambda: gap(page, "CHANCE") == gap(page, "ARM"), timeout=SECONDS)


def test_a_live_change_shows_while_it_runs_and_can_be_undone(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.editors["learning_rate"].propose(0.05)
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.05, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.12, timeout=SECONDS)
    assert page.editors["learning_rate"].value == 0.12


def test_the_start_can_be_dragged_with_the_mouse(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.step(90)
    qtbot.waitUntil(lambda: page.snapshot.step == 90, timeout=SECONDS)
    view = page.cards["landscape"].view
    grip = view.grips["start"]
    graphics = grip.scene().views()[0]
    place = graphics.mapFromScene(grip.scenePos())
    qtbot.mousePress(graphics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    target = place + QPointF(60, 40).toPoint()
    qtbot.mouseMove(graphics.viewport(), target)
    qtbot.mouseRelease(graphics.viewport(), Qt.MouseButton.LeftButton, pos=target)
    qtbot.waitUntil(lambda: page.snapshot.values["start_at"][0] > -1.19, timeout=SECONDS)
    qtbot.waitUntil(lambda: page.snapshot.step == 90, timeout=SECONDS)


def test_a_pinned_run_stays_as_a_ghost_and_can_go(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.step(60)
    qtbot.waitUntil(lambda: page.snapshot.step == 60, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page.set_values({"learning_rate": 0.5})
    ghosts = [m for m in page.pins.behind("loss", page.snapshot.views["loss"]).marks if m.alpha == 0.45]
    assert len(ghosts) == 3
    for _ in range(6):
        page.pin()
    assert len(page.pins.pins) == 5, "at most five"
    names = [pin.name for pin in page.pins.pins]
    assert len(set(names)) == 5 and names[1:] == [f"seed = 7 ({i})" for i in (2, 3, 4, 5)]
    page._pin_list._remove(page.pins.pins[0])
    assert len(page.pins.pins) == 4


def test_a_pinned_run_has_one_name_in_the_legend_that_hides_all_its_curves(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.step(60)
    qtbot.waitUntil(lambda: page.snapshot.step == 60, timeout=SECONDS)
    legend = page.cards["loss"].view.legend
    own = [entry.text() for entry in legend.entries]
    page.pin()
    page.pins.pins[0].rename("slow")
    page._pins_changed()
    assert [entry.text() for entry in legend.entries] == ["slow", *own]
    legend.entries[0].click()
    view = page.pins.behind("loss", page.snapshot.views["loss"])
    assert legend.hidden_keys() == {mark.key for mark in view.marks if getattr(mark, "alpha", 1) == 0.45}
    page.unpin(page.pins.pins)
    assert [entry.text() for entry in legend.entries] == own


def test_ghosts_follow_the_axis(window: Window, qtbot: QtBot) -> None:
    page = window.page

    def ghosts() -> list[Any]:
        return [ghost for pin in page.pins.pins for ghost in pin.ghosts("loss", page.snapshot.views["loss"])]

    page.step(60)
    qtbot.waitUntil(lambda: page.snapshot.step == 60, timeout=SECONDS)
    page.pin()
    pinned = [(list(ghost.x), list(ghost.y)) for ghost in ghosts()]
    page.set_values({"learning_rate": 0.5})
    page.set_values({"x_axis": "updates"})
    qtbot.waitUntil(lambda: page.snapshot.values["x_axis"] == "updates" and bool(ghosts()), timeout=SECONDS)
    for ghost, (_, loss), updates in zip(ghosts(), pinned, (60, 8, 2), strict=True):  # two epochs of 30
        assert list(ghost.x) == list(range(updates + 1)) and list(ghost.y) == loss
    page.set_values({"x_axis": "epochs"})
    qtbot.waitUntil(lambda: page.snapshot.values["x_axis"] == "epochs", timeout=SECONDS)
    assert [ghost.x[-1] for ghost in ghosts()] == [epochs[-1] for epochs, _ in pinned]


def test_readouts_of_one_length_leave_the_time_slider_as_long_as_it_is(window: Window, qtbot: QtBot) -> None:
    transport = window.page.transport
    widths = set()
    for i in range(200):
        transport.show_readouts([Readout("loss", 0.5 + 0.001 * (i % 2))])
        transport.layout().activate()
        widths.add(transport.time.width())
    assert len(widths) == 1


def test_a_pinned_run_is_named_in_the_readers_words(qapp: QApplication) -> None:
    """As under a figure: a list of one number is that number, choices by their titles."""
    lab = labs.load("descent.batch-size")({"batch_sizes": (8,), "activation": "tanh", "learning_rate": 0.25})
    i18n.use("vi")
    try:
        assert Pins(type(lab)).add(lab.snapshot()).name == "B = 8, η = 0,25, Hàm kích hoạt: Tanh"
    finally:
        i18n.use("en")


def test_the_time_slider_restores_curves_and_read_outs_together(window: Window, qtbot: QtBot) -> None:
    page = window.page
    for _ in range(5):
        step = page.snapshot.step + 10
        page.step(10)
        qtbot.waitUntil(lambda step=step: page.snapshot.step == step, timeout=SECONDS)
    page.transport.time.setValue(20)
    qtbot.waitUntil(lambda: page.snapshot.step == 20, timeout=SECONDS)
    curve = next(mark for mark in page.snapshot.views["loss"].marks if mark.key == "stochastic")
    assert curve.x[-1] == pytest.approx(20 / 30)
    assert [r.value for r in page.snapshot.readouts if r.label == "sample"] == [20]


def test_saved_and_opened_run_shows_the_same_numbers(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    page = window.page
    page.step(45)
    qtbot.waitUntil(lambda: page.snapshot.step == 45, timeout=SECONDS)
    page.set_values({"learning_rate": 0.3})
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.3, timeout=SECONDS)
    page.step(45)
    qtbot.waitUntil(lambda: page.snapshot.step == 90, timeout=SECONDS)
    shown = [r.value for r in page.snapshot.readouts]
    window.save_path(tmp_path / "run.json")
    qtbot.waitUntil((tmp_path / "run.json").exists, timeout=SECONDS)
    replay = record.Replay(record.load_run(tmp_path / "run.json"))
    while not replay.done:
        replay.step()
    assert [r.value for r in replay.lab.snapshot().readouts] == shown, "headless"
    page.again("data_draw")
    qtbot.waitUntil(lambda: [r.value for r in page.snapshot.readouts] != shown, timeout=SECONDS)
    window.open_path(tmp_path / "run.json")
    qtbot.waitUntil(lambda: [r.value for r in page.snapshot.readouts] == shown, timeout=SECONDS)


BAD_FILES = {
    "empty": "", "not json": "hello", "foreign": '{"a": 1}', "list": "[]", "deep": "[" * 10_000,
    "nan": '{"format": "steepest-run", "version": NaN}', "version": '{"format": "steepest-run", "version": 99}',
}


@pytest.mark.parametrize("text", BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_refused_in_one_line_and_nothing_is_lost(
    window: Window, qtbot: QtBot, tmp_path: Path, text: str,
) -> None:
    page = window.page
    page.step(5)
    qtbot.waitUntil(lambda: page.snapshot.step == 5, timeout=SECONDS)
    bad = tmp_path / "bad.json"
    bad.write_text(text)
    window.open_path(bad)
    assert "bad.json" in window._status.text() and "can't be opened" in window._status.text()
    assert "\n" not in window._status.text()
    assert window.page is page and page.snapshot.step == 5


def test_an_unwritable_place_is_told_and_the_window_lives_on(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.save_path(tmp_path / "no such folder" / "run.json")
    qtbot.waitUntil(lambda: "can't be written" in window._status.text(), timeout=SECONDS)
    page = window.page
    page.step(1)
    qtbot.waitUntil(lambda: page.snapshot.step == 1, timeout=SECONDS)


def test_a_refused_value_is_told_with_the_words_of_its_control(window: Window, qtbot: QtBot) -> None:
    window.page.set_values({"learning_rate": 99.0})
    told = "Learning rate can't be 99: allowed is 1·10⁻⁶ to 10"
    qtbot.waitUntil(lambda: window._status.text() == told, timeout=SECONDS)


def test_a_cell_that_is_refused_is_told_and_leaves_nothing_to_undo(window: Window, qtbot: QtBot) -> None:
    page = opened(window, "activations.backprop", qtbot)
    table = page.cards["gradients"].view.model
    before = page.values["weights"]
    for typed, told in (("much", "'much'"), ("1e9", "1000000000")):
        table.setData(table.index(2, 1), typed)
        assert window._status.text() == f"Weights can't contain {told}: allowed is 25 numbers from −100 to 100"
    assert page.undo_stack.count() == 0 and page.values["weights"] == before
    table.setData(table.index(2, 1), "0.75")
    qtbot.waitUntil(lambda: page.snapshot.values["weights"][2] == 0.75, timeout=SECONDS)
    page.undo_stack.undo()
    qtbot.waitUntil(lambda: page.snapshot.values["weights"] == before, timeout=SECONDS)


def test_a_figure_shows_the_page_as_it_is(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.step(20)
    qtbot.waitUntil(lambda: page.snapshot.step == 20, timeout=SECONDS)
    everything = {mark.key for mark in page.snapshot.views["loss"].marks}
    page.pin()
    plot = page.cards["loss"].view
    next(entry for entry in plot.legend.entries if entry.mark.key == "batch").click()
    plot.show_range((2.0, 5.0), (-2.0, -1.0))
    shown = page.as_shown().views["loss"]
    keys = {mark.key for mark in shown.marks}
    assert keys < everything | keys and "batch" in everything - keys, "switched off"
    assert keys - everything, "pinned"
    assert 1 < shown.x.low < 2 < 5 < shown.x.high < 6, "zoomed"
    plot.refit()
    assert page.as_shown().views["loss"].x == page.snapshot.views["loss"].x


def test_an_error_in_the_engine_becomes_a_banner(window: Window, qtbot: QtBot) -> None:
    page = window.page

    def fail(lab: Lab) -> None:
        raise ZeroDivisionError("told to")
    page.runner.call(fail)
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=SECONDS)
    assert "told to" in page.banner._text.text()
    page.again("")
    page.step(2)
    qtbot.waitUntil(lambda: page.snapshot.step == 2, timeout=SECONDS)


def test_dark_and_light_while_running(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.toggle_run()
    for _ in range(2):
        window.switch_theme()
        step = page.snapshot.step
        qtbot.waitUntil(lambda step=step: page.snapshot.step > step, timeout=SECONDS)


def test_a_lab_in_the_background_takes_the_theme_when_it_comes_back(window: Window, qtbot: QtBot) -> None:
    first = opened(window, "descent.learners", qtbot)
    opened(window, "descent.noise", qtbot)
    before = theme.current()
    plots = [card.view for card in first.cards.values() if isinstance(card.view, PlotView)]
    window.switch_theme()
    assert theme.current() is not before and plots and all(plot.theme is before for plot in plots)
    opened(window, "descent.learners", qtbot)
    assert window.page is first and all(plot.theme is theme.current() for plot in plots)
    window.switch_theme()


def test_the_last_lab_is_remembered(window: Window, qtbot: QtBot) -> None:
    opened(window, "descent.batch-size", qtbot)
    other = Window()
    other.show()
    qtbot.waitUntil(lambda: other.page is not None and other.page.snapshot is not None, timeout=SECONDS)
    assert other.page.lab_class.key == "descent.batch-size"
    other.close()
    other.deleteLater()


def test_close_while_it_runs_flat_out(window: Window, qtbot: QtBot) -> None:
    page = opened(window, "descent.batch-size", qtbot)
    page.transport.set_speed(float("inf"))
    page.toggle_run()
    qtbot.waitUntil(lambda: page.snapshot.step > 5, timeout=SECONDS)
    window.close()
    assert not page.runner._thread.isRunning()


@pytest.mark.parametrize("key", labs.keys())
def test_every_lab_opens_runs_and_shows_all_its_panels(window: Window, qtbot: QtBot, key: str) -> None:
    page = opened(window, key, qtbot)
    assert all(card.view is not None for card in page.cards.values())
    if page.lab_class.runs:
        page.step(3)
        qtbot.waitUntil(lambda: page.snapshot.step >= 3 or page.snapshot.finished, timeout=SECONDS)
    assert not page.banner.isVisible() or page.snapshot.banner is not None
    assert QApplication.activeModalWidget() is None


def test_opening_a_lab_shows_no_other_window_for_a_moment(window: Window, qtbot: QtBot) -> None:
    """It would flash up, and take the keyboard away."""
    opened(window, "descent.noise", qtbot)
    assert window.isActiveWindow()
