"""Presenting: large, worked by a remote, and everything as it was when it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from engine import labs
from engine.lab import Lab
from engine.parameters import Float, Int, Mark
from gui import export, presentation, theme
from gui.appearance import appearance
from gui.lesson_state import state
from gui.restriction import Restriction
from gui.stage import scale_for
from gui.window import Window
from tests.gui.legible import cut_off

SECONDS = 10_000
LARGE = 1.5


@pytest.fixture
def window(window: Window, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    """Without hints, and on a screen that makes it large: offscreen, the screen is a small square."""
    monkeypatch.setattr(presentation, "scale_for", lambda size: LARGE)
    window.resize(1280, 720)
    window.hints.put_away()
    yield window
    window.presentation.leave()
    appearance().apply()


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def press(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)


def at_start(page: Any) -> bool:
    return page.settled and page.snapshot is not None and page.snapshot.step == 0 and not page.running


def shape(window: Window) -> dict[str, Any]:
    """What a person would see change: which widgets are there, in which order, how large, and where their edges are."""
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page = window.page
    return {
        "hidden": {w: w.isHidden() for w in page.findChildren(QWidget)},
        "parents": [w.parentWidget() for w in page.editors.values()],
        "places": [page.side._column.indexOf(editor) for editor in page.editors.values()],
        "edges": [(splitter.orientation(), splitter.sizes()) for splitter in page.findChildren(QSplitter)],
        "window": (window.size(), window.windowState(), window.top.isHidden(), theme.text_scale()),
    }


# ---- Coming and going.


def test_only_plots_and_two_controls_are_left_and_leaving_restores_all(window: Window, qtbot: QtBot) -> None:
    page = window.page
    side = page.splitter
    side.setSizes([300, 700, 280])
    before = shape(window)
    press(window, qtbot, Qt.Key.Key_F5)
    assert window.isFullScreen()
    assert theme.text_scale() == LARGE
    assert [w.isVisible() for w in (window.top, page.side, page.lesson, page.transport.time)] == [False] * 4
    assert [name for name, editor in page.editors.items() if editor.isVisible()] == ["learning_rate", "batch_size"]
    assert [key for key, card in page.cards.items() if card.isVisible()] == ["landscape", "loss"]
    assert page.transport.run.isVisible() and page.transport.readouts.isVisible()
    assert page.transport.readouts.font().pixelSize() == round(13 * LARGE)
    press(window, qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.size() == before["window"][0], timeout=SECONDS)
    assert shape(window) == before


def test_what_runs_goes_on_through_both(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.set_values({"epochs": 1000})
    page.toggle_run()
    for change in (window.presentation.enter, window.presentation.leave, window.presentation.toggle):
        qtbot.waitUntil(lambda: page.running and page.snapshot.step > 3, timeout=SECONDS)
        step = page.snapshot.step
        change()
        qtbot.waitUntil(lambda step=step: page.snapshot.step > step, timeout=SECONDS)
        assert page.running


def test_closing_while_presenting_remembers_the_window_and_not_the_full_screen(window: Window) -> None:
    window.presentation.enter()
    window.close()
    assert theme.text_scale() == 1
    assert not window.isFullScreen()


def test_hints_wait_until_it_is_over(window: Window, qtbot: QtBot) -> None:
    window.hints.show_again()
    qtbot.waitUntil(lambda: bool(window.hints.places), timeout=SECONDS)
    window.presentation.enter()
    window.page.narrator.shown()
    assert not window.hints.places
    window.presentation.leave()
    qtbot.waitUntil(lambda: bool(window.hints.places), timeout=SECONDS)


def test_another_theme_keeps_the_size_of_the_letters(window: Window) -> None:
    window.presentation.enter()
    window.switch_theme()
    assert theme.text_scale() == LARGE
    window.presentation.leave()
    assert theme.text_scale() == 1


def test_a_figure_is_of_its_own_size_while_presenting(window: Window, tmp_path: Path) -> None:
    page = window.page
    for name in ("before", "while"):
        export.export(page.snapshot, page.lab_class, tmp_path / f"{name}.svg")
        window.presentation.enter()
    assert (tmp_path / "before.svg").read_text() == (tmp_path / "while.svg").read_text()


# ---- A remote.


def test_page_down_runs_and_then_goes_on_and_page_up_goes_back(window: Window, qtbot: QtBot) -> None:
    page, forward, back = window.page, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
    presets = [preset.key for preset in page.lab_class.presets]
    window.presentation.enter()
    press(window, qtbot, forward)  # what was there is run
    qtbot.waitUntil(lambda: page.running, timeout=SECONDS)
    assert page.preset == ""
    for key in presets[:2]:
        press(window, qtbot, forward)
        qtbot.waitUntil(lambda: at_start(page), timeout=SECONDS)
        assert page.preset == key
        assert page.values["x_axis"] == page.lab_class.preset(key).values.get("x_axis", "epochs")
        press(window, qtbot, forward)
        qtbot.waitUntil(lambda: page.snapshot.step > 0, timeout=SECONDS)
    for key in (presets[1], presets[0]):
        press(window, qtbot, back)
        qtbot.waitUntil(lambda: at_start(page), timeout=SECONDS)
        assert page.preset == key
    assert page.side._presets.currentData() == presets[0]


def test_after_the_last_experiment_comes_the_next_lab(window: Window, qtbot: QtBot) -> None:
    state().show(True)  # offscreen, the screen is too narrow for it unless it is asked for
    first = window.page
    before = shape(window)
    first.load_preset(first.lab_class.presets[-1].key)
    qtbot.waitUntil(lambda: at_start(first), timeout=SECONDS)
    window.presentation.enter()
    first.step(2)
    qtbot.waitUntil(lambda: first.snapshot.step == 2, timeout=SECONDS)
    press(window, qtbot, Qt.Key.Key_PageDown)
    keys = labs.keys()
    assert window.page.lab_class.key == keys[keys.index("descent.learners") + 1]
    qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=SECONDS)
    second = window.page
    assert second.stage is not None and not second.side.isVisible()
    press(window, qtbot, Qt.Key.Key_PageUp)
    assert window.page is first and not first.side.isVisible()
    press(window, qtbot, Qt.Key.Key_Escape)
    window.resize(before["window"][0])  # offscreen, the lab that came was too wide for the screen
    assert second.stage is None
    assert shape(window) == before


def test_the_labs_have_an_end_in_both_directions(window: Window, qtbot: QtBot) -> None:
    for key, step in ((labs.keys()[0], Qt.Key.Key_PageUp), (labs.keys()[-1], Qt.Key.Key_PageDown)):
        window.open_lab(key)
        qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=SECONDS)
        window.presentation.enter()
        window.page.preset = window.page.lab_class.presets[-1].key if step == Qt.Key.Key_PageDown else ""
        if step == Qt.Key.Key_PageDown:
            window.page.step(1)
            qtbot.waitUntil(lambda: window.page.snapshot.step == 1, timeout=SECONDS)
        press(window, qtbot, step)
        assert window.page.lab_class.key == key
        assert window._status.text() == "There is no further lab."


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_a_black_screen_pauses_and_ends_by_any_key_of_the_remote(window: Window, qtbot: QtBot, key: Qt.Key) -> None:
    page, show = window.page, window.presentation
    page.set_values({"epochs": 1000})
    page.toggle_run()
    qtbot.waitUntil(lambda: page.running and page.snapshot.step > 3, timeout=SECONDS)
    show.enter()
    for end in (key, Qt.Key.Key_PageDown):
        press(window, qtbot, key)
        assert show.blank is not None and show.blank.size() == window.size()
        image = window.grab().toImage()
        assert all(image.pixelColor(x, y).lightness() == 0 for x, y in ((5, 5), (400, 300), (700, 500)))
        qtbot.waitUntil(lambda: not page.running, timeout=SECONDS)
        press(window, qtbot, end)
        assert show.blank is None
        qtbot.waitUntil(lambda: page.running, timeout=SECONDS)
    assert page.preset == "", "the key that ended the black screen did nothing else"


def test_keys_are_plain_keys_again_outside_a_presentation(window: Window, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_2):
        press(window, qtbot, key)
    assert window.presentation.blank is None
    assert not window.page.running
    assert all(card.isVisible() for card in window.page.cards.values())


def test_what_is_typed_into_a_number_goes_there(window: Window, qtbot: QtBot) -> None:
    window.presentation.enter()
    spin = window.page.editors["learning_rate"].spin
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, "0.05")
    qtbot.keyClick(spin, Qt.Key.Key_Return)
    assert window.presentation.blank is None
    assert all(window.page.cards[key].isVisible() for key in ("landscape", "loss"))
    qtbot.waitUntil(lambda: window.page.snapshot.values["learning_rate"] == 0.05, timeout=SECONDS)
    qtbot.keyClick(spin, Qt.Key.Key_PageDown)  # a remote works wherever the keyboard is
    qtbot.waitUntil(lambda: window.page.running, timeout=SECONDS)


def test_a_number_shows_one_part_of_the_page_alone_and_0_all_again(window: Window, qtbot: QtBot) -> None:
    page = window.page
    window.presentation.enter()
    for key, shown in ((Qt.Key.Key_2, ["fit"]), (Qt.Key.Key_3, ["loss"]), (Qt.Key.Key_9, ["landscape", "loss"]),
                       (Qt.Key.Key_1, ["landscape"]), (Qt.Key.Key_0, ["landscape", "loss"])):
        press(window, qtbot, key)
        assert [name for name, card in page.cards.items() if card.isVisible()] == shown


# ---- Which controls, which plots.


def test_a_lesson_can_name_other_controls(window: Window) -> None:
    page = window.page
    page.restrict(Restriction(visible=frozenset({"epochs", "noise", "batch_size"})))
    page.present(["learning_rate", "noise", "epochs", "batch_size"])
    assert [name for name, editor in page.editors.items() if editor.isVisible()] == ["epochs", "noise"]
    page.unpresent()
    assert page.editors["epochs"].isVisible() and not page.editors["learning_rate"].isVisible()


def with_lesson(window: Window, tmp_path: Path, **entries: Any) -> Any:
    """The page with a teacher's lesson on it."""
    written = {"format": "steepest-lesson", "version": 1, "title": "How fast?", "lab": "descent.learners",
               "text": "lesson.md", "preset": "bent", **entries}
    (tmp_path / "lesson.md").write_text("Look.")
    (tmp_path / "lesson.json").write_text(json.dumps(written))
    window.lessons.open_path(tmp_path / "lesson.json")
    return window.page


def test_a_teachers_lesson_shows_its_own_controls_and_locks_what_it_locks(window: Window, tmp_path: Path) -> None:
    page = with_lesson(window, tmp_path, visible=["batch_size", "epochs", "noise"], locked=["batch_size"])
    window.presentation.enter()
    assert [name for name, editor in page.editors.items() if editor.isVisible()] == ["epochs", "noise"]
    page.restrict(Restriction(visible=frozenset({"batch_size"}), locked=frozenset({"batch_size"})))
    shown = [editor for editor in page.editors.values() if editor.isVisible()]
    assert shown == [page.editors["batch_size"]]
    assert not shown[0].isEnabled()
    window.presentation.leave()
    assert [name for name, editor in page.editors.items() if editor.isVisible()] == ["batch_size"]


def test_a_remote_stays_in_the_lesson(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    page = with_lesson(window, tmp_path, values={"learning_rate": 0.05})
    qtbot.waitUntil(lambda: at_start(page), timeout=SECONDS)
    window.presentation.enter()
    assert page.stage.head._title.text() == "How fast?"
    press(window, qtbot, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.running and page.snapshot.step > 0, timeout=SECONDS)
    press(window, qtbot, Qt.Key.Key_PageDown)
    assert window._status.text() == "The lesson has no further experiment."
    press(window, qtbot, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: at_start(page), timeout=SECONDS)
    press(window, qtbot, Qt.Key.Key_PageUp)
    assert (window.page, page.values["learning_rate"]) == (page, 0.05)


def test_what_is_said_leaves_the_controls_free_on_every_lab(window: Window, qtbot: QtBot) -> None:
    window.presentation.enter()
    for key in ("descent.optimizers", "fit.diagnosis", "vectorization.race"):
        window.open_lab(key)
        qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=SECONDS)
        window.say("Words at the foot")
        first = window.page.editors[window.page.stage.controls()[0]]
        first.show_hints([Mark(None, "So many MB are free")], None)  # the bar grows
        settle()
        top = window.page.transport.mapTo(window.centralWidget(), window.page.transport.rect().topLeft())
        assert window._status.geometry().bottom() < top.y()


def test_controls_that_come_to_mean_something_take_their_place(window: Window, qtbot: QtBot) -> None:
    window.open_lab("fit.targets")
    page = window.page
    qtbot.waitUntil(lambda: page.snapshot is not None, timeout=SECONDS)
    window.presentation.enter()
    assert page.stage.controls() == ["bias", "spread"]
    page.set_values({"source": "models"})
    assert page.stage.controls() == ["degree", "noise"]
    assert page.editors["degree"].isVisible() and not page.editors["bias"].isVisible()
    window.presentation.leave()
    assert page.editors["degree"].parentWidget() is page.editors["bias"].parentWidget()


def test_without_a_declaration_the_live_controls_come_first() -> None:
    class Plain(Lab):
        key = "test.plain"
        size = Int(1, low=1, high=2, label="size", help="h")
        rate = Float(1, low=1, high=2, label="rate", help="h", effect="live")
        secret = Float(1, low=1, high=2, label="secret", effect="live", hidden=True)

    assert Plain.in_reach() == ("rate", "size")


@pytest.mark.parametrize("key", labs.keys())
def test_a_lab_presents_what_it_has(key: str) -> None:
    lab = labs.load(key)
    assert set(lab.presented_panels) <= {panel.key for panel in lab.panels}
    assert all(not lab.parameter(name).hidden for name in lab.in_reach())


# ---- Readable.


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.5), ((1920, 1080), 2.25), ((800, 600), 1.2)])
def test_letters_grow_with_the_screen(size: tuple[int, int], scale: float) -> None:
    assert scale_for(QSize(*size)) == pytest.approx(scale, abs=0.05)


FEW = ["descent.learners", "activations.functions", "activations.backprop", "batchnorm.twins", "fit.targets",
       "playground.plane"]
WORDY = ["vectorization.race", "descent.optimizers", "fit.boundaries", "batchnorm.prediction"]


@pytest.mark.parametrize(("language", "keys"), [("vi", [*FEW, *WORDY]), ("en", FEW)], ids=["vi", "en"])
def test_no_word_is_cut_off_on_a_projector_of_1280_by_720(
    window: Window, qtbot: QtBot, language: str, keys: list[str],
) -> None:
    state().show(False)
    window.switch_language(language)
    window.presentation.enter()
    window.setWindowState(Qt.WindowState.WindowNoState)  # offscreen, the full screen is smaller
    window.resize(1280, 720)
    wrong = {}
    for key in keys:
        window.open_lab(key)
        qtbot.waitUntil(lambda: window.page.snapshot is not None and window.page.frames > 0, timeout=SECONDS)
        window.quiet()
        settle()
        assert (window.width(), window.height()) == (1280, 720), f"{key} has made the window larger"
        assert not window.page.lesson.isVisible()
        if cut := cut_off(window):
            wrong[key] = cut
    assert wrong == {}
