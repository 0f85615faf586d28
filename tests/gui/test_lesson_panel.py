"""The lesson beside a lab: links that set and run it, tasks that are measured, and a teacher's lesson."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine import lessons
from gui import highlight, progress_store, runner
from gui.answers import read_number
from gui.appearance import appearance
from gui.lesson_state import state
from gui.window import Window

SECONDS = 15_000
LEFT = Qt.MouseButton.LeftButton

TEXT = r"""
Drag it [past the mark](lab:?learning_rate=0.5&run=30&show=learning_rate), see [the loss](lab:?panel=loss),
[go on](lab:?run=on), [begin bent](lab:?preset=bent), see [the noise](lab:descent.noise?show=batch_size).

```task
id = "choice"
kind = "choice"
question = "Which is larger?"
choices = [
  { text = "The first rate", when = "measured > 1" },
  { text = "The second rate", when = "measured < 1" },
]
measure = "one.learning_rate / two.learning_rate"
explain = "It is {measured}."
hint = "Look at the *second* one."
[runs.one]
set = { learning_rate = 0.05 }
steps = 12
[runs.two]
set = { learning_rate = 0.2 }
steps = 12
```

Then:

```task
id = "number"
kind = "number"
question = "What is the rate?"
measure = "learning_rate"
within = 0.1
explain = "It was {measured}."
[run]
set = { learning_rate = 0.25 }
steps = 5
```

```task
id = "sketch"
kind = "sketch"
question = "Draw how the loss of the full batch falls."
panel = "loss"
curve = "CURVE"
x = [0, 20]
y = [0, 0.2]
within = 0.6
explain = "There it is."
[run]
set = { epochs = 20 }
steps = 300
```

```task
id = "goal"
kind = "goal"
question = "A rate above 0.3 and ten updates."
goal = [
  { text = "rate above 0.3", when = "learning_rate > 0.3" },
  { text = "ten updates", when = "steps >= 10" },
]
explain = "Reached with {learning_rate}."
[run]
set = { learning_rate = 0.1 }
steps = 0
[solution]
set = { learning_rate = 0.4 }
steps = 10
```
"""


def write_lesson(folder: Path, **more: Any) -> Path:
    """A teacher's lesson in `folder`."""
    (folder / "text.md").write_text(TEXT.replace("CURVE", curve_key()), encoding="utf-8")
    head = {"format": "steepest-lesson", "version": 1, "title": "Mine", "lab": "descent.learners", "text": "text.md"}
    path = folder / "lesson.json"
    path.write_text(json.dumps(head | more), encoding="utf-8")
    return path


def curve_key() -> str:
    """The first curve of the lab's loss plot."""
    from engine import labs
    from engine.views import Line

    lab = labs.load("descent.learners")()
    return next(mark.key for mark in lab.views()["loss"].marks if isinstance(mark, Line) and mark.label)


@pytest.fixture(autouse=True)
def a_fresh_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No progress, no waiting for eyes."""
    monkeypatch.setattr(runner, "IN_SIGHT_SECONDS", 0.0)
    store = progress_store.ProgressStore(tmp_path / "progress.json")
    monkeypatch.setattr(progress_store, "store", lambda: store)


@pytest.fixture
def taught(opened: Callable[[str], Window], qtbot: QtBot) -> Callable[[Path], Window]:
    """Opens the window and a teacher's lesson in it."""
    def open_lesson(path: Path) -> Window:
        window = opened("descent.learners")
        window.lessons.open_path(path)
        qtbot.waitUntil(lambda: window.page.lesson.panel is not None, timeout=SECONDS)
        return window
    return open_lesson


@pytest.fixture
def window(taught: Callable[[Path], Window], tmp_path: Path) -> Window:
    return taught(write_lesson(tmp_path))


def panel_of(window: Window) -> Any:
    return window.page.lesson.panel


def click_link(window: Window, words: str, qtbot: QtBot) -> None:
    panel = panel_of(window)
    text = next(text for text in panel.texts if words in text.toPlainText())
    panel.scroll.ensureWidgetVisible(text)
    qtbot.mouseClick(text.viewport(), LEFT, pos=text.anchor_place(words))


def click(button: Any, qtbot: QtBot) -> None:
    assert button.isEnabled() and not button.isHidden()
    qtbot.mouseClick(button, LEFT)


def speak(window: Window, language: str, qtbot: QtBot) -> None:
    window.switch_language(language)
    qtbot.waitUntil(lambda: panel_of(window)._language == language, timeout=SECONDS)


# ---- Links.


def test_a_link_sets_runs_and_points_and_can_be_undone(window: Window, qtbot: QtBot) -> None:
    page = window.page
    click_link(window, "past the mark", qtbot)
    qtbot.waitUntil(lambda: page.snapshot.step == 30 and not page.running, timeout=SECONDS)
    assert page.snapshot.values["learning_rate"] == 0.5
    rings = page.window().findChildren(highlight.Ring)
    assert [ring.target for ring in rings] == [page.editors["learning_rate"]]
    page.undo_stack.undo()
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.12, timeout=SECONDS)


def test_a_ring_goes_away_also_where_nothing_may_move(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(appearance(), "reduced_motion", True)
    monkeypatch.setattr(highlight, "HOLD_MS", 10)
    click_link(window, "the loss", qtbot)
    qtbot.waitUntil(lambda: bool(window.findChildren(highlight.Ring)), timeout=SECONDS)
    qtbot.waitUntil(lambda: not window.findChildren(highlight.Ring), timeout=SECONDS)


def test_links_that_start_and_that_take_a_preset(window: Window, qtbot: QtBot) -> None:
    page = window.page
    click_link(window, "go on", qtbot)
    qtbot.waitUntil(lambda: page.running, timeout=SECONDS)
    click_link(window, "begin bent", qtbot)
    wanted = {**page.lab_class.defaults(), **page.lab_class.preset("bent").values}
    qtbot.waitUntil(lambda: page.snapshot.values == wanted and page.snapshot.step == 0, timeout=SECONDS)


def test_a_link_opens_another_lab(window: Window, qtbot: QtBot) -> None:
    click_link(window, "the noise", qtbot)
    assert window.page.lab_class.key == "descent.noise"


def test_a_labs_own_lesson_ends_with_the_way_to_the_next_lab(window: Window, qtbot: QtBot) -> None:
    assert "Next:" not in "".join(text.toPlainText() for text in panel_of(window).texts), "a teacher's lesson"
    click(panel_of(window).head.leave, qtbot)
    values = dict(window.page.values)
    speak(window, "vi", qtbot)
    assert panel_of(window).texts[-1].toPlainText() == "Tiếp theo: Nhiễu của gradient"
    qtbot.waitUntil(lambda: panel_of(window)._kept_place is None, timeout=SECONDS)  # it is laid out
    click_link(window, "Nhiễu của gradient", qtbot)
    assert window.page.lab_class.key == "descent.noise"
    assert (window.pages["descent.learners"].values, window.page.preset) == (values, "")


def test_the_last_lesson_leads_nowhere(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("playground.digits")
    qtbot.waitUntil(lambda: panel_of(window) is not None, timeout=SECONDS)
    assert panel_of(window).texts and "Next:" not in panel_of(window).texts[-1].toPlainText()


@pytest.mark.parametrize("href", [
    "http://example.com", "file:///etc/passwd", "lab:no.such?x=1", "lab:?learning_rate=99999", "lab:?nope=1", "",
])
def test_other_links_are_refused_in_words(window: Window, href: str, qtbot: QtBot) -> None:
    before = dict(window.page.values)
    said: list[Any] = []
    panel_of(window).said.connect(said.append)
    panel_of(window).follow(href)
    assert len(said) == 1 and str(said[0])
    assert window.page.values == before


# ---- Tasks.


def test_a_choice_is_run_measured_and_judged_and_its_pins_go(window: Window, qtbot: QtBot) -> None:
    panel = panel_of(window)
    card = panel.cards["choice"]
    assert not card.commit.isEnabled()
    qtbot.mouseClick(card.answer.group.button(0), LEFT)
    click(card.commit, qtbot)
    qtbot.waitUntil(lambda: card.attempt.phase == "judged", timeout=SECONDS)
    assert card.attempt.verdict.right is False and card.state.text().startswith("✗ ")
    assert "0.25" in card.explanation.toPlainText()
    assert [not mark.isHidden() for mark in card.answer._marks] == [False, True]
    assert len(window.page.pins.pins) == 1
    assert panel.head.count.text() == "0 of 4 done"
    click(card.again, qtbot)
    assert not window.page.pins.pins
    qtbot.mouseClick(card.answer.group.button(1), LEFT)
    click(card.commit, qtbot)
    qtbot.waitUntil(lambda: card.attempt.phase == "judged", timeout=SECONDS)
    assert card.attempt.verdict.right is True and card.state.text().startswith("✓ ")
    assert panel.head.count.text() == "1 of 4 done"
    assert panel.progress.record(panel.lesson.key, "choice").tries == 2


def test_who_changes_something_meanwhile_interrupts_it(window: Window, qtbot: QtBot) -> None:
    card = panel_of(window).cards["choice"]
    qtbot.mouseClick(card.answer.group.button(1), LEFT)
    click(card.commit, qtbot)
    window.page.editors["learning_rate"].propose(0.3)
    qtbot.waitUntil(lambda: card.attempt.phase == "interrupted", timeout=SECONDS)
    assert "Interrupted" in card.state.text() and card.attempt.verdict is None
    click(card.commit, qtbot)
    qtbot.waitUntil(lambda: card.attempt.phase == "judged", timeout=SECONDS)


def test_a_run_can_be_stopped(window: Window, qtbot: QtBot) -> None:
    card = panel_of(window).cards["choice"]
    qtbot.mouseClick(card.answer.group.button(1), LEFT)
    click(card.commit, qtbot)
    click(card.cancel, qtbot)
    assert card.attempt.phase == "open" and card.commit.isEnabled()
    assert panel_of(window).progress.record(panel_of(window).lesson.key, "choice").tries == 0


@pytest.mark.parametrize(("language", "typed", "right"), [
    ("en", "0.24", True), ("vi", "0,26", True), ("vi", "0.3", False), ("en", "25%", True),
])
def test_a_number_in_the_readers_form(
    window: Window, language: str, typed: str, right: bool, qtbot: QtBot,
) -> None:
    speak(window, language, qtbot)
    card = panel_of(window).cards["number"]
    qtbot.keyClicks(card.answer.line, "x")
    assert not card.commit.isEnabled()
    card.answer.line.clear()
    qtbot.keyClicks(card.answer.line, typed)
    qtbot.keyClick(card.answer.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.attempt.phase == "judged", timeout=SECONDS)
    assert card.attempt.verdict.right is right
    assert ("0,25" if language == "vi" else "0.25") in card.explanation.toPlainText()


def test_a_sketch_with_the_mouse_is_kept_beside_the_measured_curve(window: Window, qtbot: QtBot) -> None:
    panel = panel_of(window)
    card = panel.cards["sketch"]
    panel.scroll.ensureWidgetVisible(card)
    click(card.answer.begin, qtbot)
    sketch = panel.desk._sketch
    view, port = sketch.view, sketch.view.area.viewport()

    def pixel(right: float, up: float) -> Any:
        return view.area.mapFromScene(sketch.mapToScene(sketch._pixel(right, up)))
    qtbot.mousePress(port, LEFT, pos=pixel(0, 0.7))
    for i in range(1, 19):
        qtbot.mouseMove(port, pixel(i / 20, 0.7 * (1 - i / 20)))
    qtbot.mouseRelease(port, LEFT, pos=pixel(0.9, 0.05))
    assert 0.8 < sketch.stroke.covered < 1
    (x0, y0), *_, (x1, y1) = sketch.stroke.points
    assert x0 == pytest.approx(0, abs=0.3) and y0 == pytest.approx(0.14, abs=0.01)
    assert x1 == pytest.approx(18, abs=0.4) and y1 < 0.03
    click(card.commit, qtbot)
    qtbot.waitUntil(lambda: card.attempt.phase == "judged", timeout=SECONDS)
    assert card.attempt.verdict.right is True
    assert sketch.scene() is not None and not sketch.open
    click(card.again, qtbot)
    assert sketch.scene() is None


def test_a_sketch_with_the_arrow_keys(window: Window, qtbot: QtBot) -> None:
    panel = panel_of(window)
    card = panel.cards["sketch"]
    click(card.answer.keys, qtbot)
    for _ in range(12):
        qtbot.keyClick(panel.desk._sketch.view.area, Qt.Key.Key_Right)
    qtbot.keyClick(panel.desk._sketch.view.area, Qt.Key.Key_Down)
    assert card.attempt.stroke.covered > 0.5 and card.commit.isEnabled()
    click(card.answer.clear, qtbot)
    assert card.attempt.stroke.covered == 0 and not card.commit.isEnabled()


def test_a_frame_from_0_is_not_put_on_a_log_axis(window: Window, qtbot: QtBot) -> None:
    page, card = window.page, panel_of(window).cards["sketch"]
    page.change({"scale": "log"})
    qtbot.waitUntil(lambda: page.cards["loss"].view.view.y.log, timeout=SECONDS)
    click(card.answer.begin, qtbot)
    assert "log axis" in window._status.text() and card.attempt.stroke is None


def test_a_goal_ticks_as_the_lab_goes_and_is_reached(window: Window, qtbot: QtBot) -> None:
    page, card = window.page, panel_of(window).cards["goal"]
    click(card.begin, qtbot)
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.1, timeout=SECONDS)
    page.editors["learning_rate"].propose(0.4)
    qtbot.waitUntil(lambda: card.attempt.met == (True, False), timeout=SECONDS)
    assert [mark.text() for mark in card.answer._marks] == ["✓", "○"]
    click(card.commit, qtbot)
    qtbot.waitUntil(lambda: card.attempt.phase == "open", timeout=SECONDS)
    page.step(10)
    qtbot.waitUntil(lambda: card.attempt.met == (True, True), timeout=SECONDS)
    click(card.commit, qtbot)
    qtbot.waitUntil(lambda: card.attempt.phase == "judged", timeout=SECONDS)
    assert "0.4" in card.explanation.toPlainText() and card.done


def test_percent_may_be_typed_behind_a_number_that_is_asked_for_in_percent() -> None:
    assert read_number("51 %", "%") == read_number("51", "%") == 51
    assert read_number("51 %") == 0.51


def test_a_hint_is_shown_when_it_is_asked_for(window: Window, qtbot: QtBot) -> None:
    card = panel_of(window).cards["choice"]
    assert card.hint_text is None
    click(card.hint, qtbot)
    assert "second" in card.hint_text.toPlainText() and card.hint.isHidden()


# ---- The panel.


def test_answers_verdicts_and_the_place_outlive_another_language_and_theme(window: Window, qtbot: QtBot) -> None:
    panel = panel_of(window)
    qtbot.keyClicks(panel.cards["number"].answer.line, "0.2")
    qtbot.mouseClick(panel.cards["choice"].answer.group.button(1), LEFT)
    click(panel.cards["choice"].commit, qtbot)
    qtbot.waitUntil(lambda: panel.cards["choice"].attempt.phase == "judged", timeout=SECONDS)
    qtbot.waitUntil(lambda: panel._kept_place is None, timeout=SECONDS)
    bar = panel.scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value() / bar.maximum()
    speak(window, "vi", qtbot)
    window.switch_theme()
    card = panel.cards["choice"]
    assert "đúng như bạn dự đoán" in card.state.text().lower()
    assert card.answer.group.button(1).isChecked() and "0,25" in card.explanation.toPlainText()
    assert panel.cards["number"].answer.line.text() == "0.2"
    qtbot.waitUntil(lambda: abs(bar.value() / max(1, bar.maximum()) - place) < 0.1, timeout=SECONDS)
    window.switch_theme()


def test_it_folds_unfolds_and_is_remembered(window: Window, qtbot: QtBot) -> None:
    dock = window.page.lesson
    assert panel_of(window).isVisible() and window.width() == 1280
    centre = window.page.splitter.widget(1)
    before = centre.width()
    click(panel_of(window).head.fold, qtbot)
    assert not panel_of(window).isVisible() and dock.strip.isVisible() and dock.width() <= 24
    assert centre.width() > before + 200
    assert not state().is_open(5000)
    qtbot.mouseClick(dock.strip, LEFT)
    assert panel_of(window).isVisible() and centre.width() == before


def test_a_narrow_window_begins_folded_until_it_is_asked_for() -> None:
    assert state().is_open(1280) and not state().is_open(1200)
    state().show(True)
    assert state().is_open(800)


def test_its_letters_have_a_size_of_their_own(window: Window, qtbot: QtBot) -> None:
    panel = panel_of(window)
    before = panel.texts[0]._size
    click(panel.head.larger, qtbot)
    assert panel.texts[0]._size > before and panel.cards["choice"]._texts[0]._size > before
    click(panel.head.smaller, qtbot)
    assert panel.texts[0]._size == before


# ---- A teacher's lesson.


def test_a_teachers_lesson_shows_and_locks_controls_and_can_be_left(
    taught: Callable[[Path], Window], qtbot: QtBot, tmp_path: Path,
) -> None:
    path = write_lesson(tmp_path, values={"learning_rate": 0.3}, visible=["learning_rate", "batch_size"],
                        locked=["batch_size"], tasks=["number"])
    window = taught(path)
    page = window.page
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.3, timeout=SECONDS)
    shown = {name for name, editor in page.editors.items() if not editor.isHidden()}
    assert shown == {"learning_rate", "batch_size"}
    assert page.editors["learning_rate"].isEnabled() and not page.editors["batch_size"].isEnabled()
    assert "locked" in page.editors["batch_size"].toolTip()
    assert list(panel_of(window).cards) == ["number"]
    page._edit("batch_size", 4)
    assert page.values["batch_size"] == 8
    click(panel_of(window).head.leave, qtbot)
    assert page.editors["batch_size"].isEnabled() and not page.editors["epochs"].isHidden()
    assert panel_of(window).teacher is None


def test_a_file_of_the_programs_that_is_not_in_order_is_told_and_the_lab_goes_on(
    opened: Callable[[str], Window], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lessons, "FOLDER", tmp_path)
    path = tmp_path / "en" / "descent.learners.md"
    path.parent.mkdir()
    path.write_text("+++\ntitle = 'T'\nlab = 'descent.learners'\n+++\n[a](lab:?x=1)", encoding="utf-8")
    window = opened("descent.learners")
    qtbot.waitUntil(lambda: "line 5" in window._status.text(), timeout=SECONDS)
    assert panel_of(window).cards == {} and window.page.snapshot is not None


def test_a_strangers_title_is_shown_as_it_is_written(taught: Callable[[Path], Window], tmp_path: Path) -> None:
    window = taught(write_lesson(tmp_path, title="<img src='/etc/hostname'><b>T</b>"))
    title = panel_of(window).head.title
    assert title.textFormat() == Qt.TextFormat.PlainText and title.text().startswith("<img")


def test_a_bad_lesson_is_refused_in_words(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"format": "steepest-lesson", "version": 1, "lab": "no.such"}', encoding="utf-8")
    window.lessons.open_path(path)
    assert "bad.json" in window._status.text()
