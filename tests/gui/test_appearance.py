"""Text size, contrast and motion: as the system says, as the person chose, remembered, and without losing anything."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import labs
from gui import appearance as module
from gui import i18n, system_motion, theme
from gui.app import make_application
from gui.appearance import Appearance, appearance
from gui.export import Figure
from gui.highlight import Ring, point_at
from gui.lesson_state import state
from gui.window import Window
from tests.gui.legible import cut_off

KEYS = ("theme", "contrast", "text-size", "motion", "language", "lesson", "lab")
SECONDS = 30_000


@pytest.fixture(autouse=True)
def nothing_chosen(qapp: QApplication) -> Iterator[None]:
    make_application()
    for key in KEYS:
        QSettings().remove(key)
    appearance().apply()
    yield
    for key in KEYS:
        QSettings().remove(key)
    i18n.use("en")
    appearance().apply()


# ---- What holds.


def test_nothing_chosen_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    look = appearance()
    assert (look.text_size, look.high_contrast, look.reduced_motion) == (100, False, False)
    monkeypatch.setattr(Appearance, "system_wants_contrast", lambda self: True)
    look.apply()
    assert theme.current().name == f"{look.base}-contrast"
    look.set_high_contrast(False)
    assert not theme.current().high_contrast, "a choice comes before the system's"


@pytest.mark.parametrize(("platform", "points", "percent"), [
    ("linux", 9, 100), ("linux", 11, 100), ("linux", 16.5, 150), ("win32", 9, 100), ("win32", 11.25, 125),
    ("darwin", 60, 200),
])
def test_a_larger_system_font_makes_all_text_larger(
    monkeypatch: pytest.MonkeyPatch, platform: str, points: float, percent: int,
) -> None:
    font = QFont()
    font.setPixelSize(round(points * 96 / 72))
    monkeypatch.setattr(module.QFontDatabase, "systemFont", lambda _: font)
    monkeypatch.setattr(module.sys, "platform", platform)
    assert QFontInfo(font).pixelSize() == round(points * 96 / 72)
    assert appearance().text_size == percent


def test_choices_are_remembered() -> None:
    appearance().set_text_size(150)
    appearance().set_high_contrast(True)
    appearance().set_reduced_motion(True)
    fresh = Appearance()
    fresh.apply()
    assert (fresh.text_size, fresh.high_contrast, fresh.reduced_motion) == (150, True, True)


def test_damaged_settings_do_no_harm() -> None:
    for key in KEYS[:4]:
        QSettings().setValue(key, "nonsense")
    appearance().apply()
    assert (appearance().text_size, theme.current().high_contrast) == (100, False)
    QSettings().setValue("text-size", 100_000)
    assert appearance().text_size == 200


def test_steps_end_at_the_smallest_and_the_largest() -> None:
    look = appearance()
    sizes = []
    for by in (1, 1, 1, 1, -1, -1, -1, -1):
        look.step_text_size(by)
        sizes.append(look.text_size)
    assert sizes == [125, 150, 200, 200, 150, 125, 100, 100]


def test_light_and_dark_keep_the_contrast_and_the_size() -> None:
    look = appearance()
    look.set_high_contrast(True)
    look.set_text_size(125)
    before = theme.current().dark
    look.switch_base()
    assert theme.current().dark != before
    assert theme.current().high_contrast
    assert theme.text_scale() == 1.25


# ---- Motion.


@pytest.mark.skipif(sys.platform == "win32", reason="a script with a first line needs a Unix")
@pytest.mark.parametrize(("answer", "calm"), [("false", True), ("true", False), ("", False)])
def test_the_system_is_asked_about_motion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, calm: bool,
) -> None:
    program = tmp_path / "gsettings"
    program.write_text(f'#!/bin/sh\n[ "$3" = enable-animations ] && echo {answer}\n')
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setattr(system_motion.sys, "platform", "linux")
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert system_motion.system_wants_less_motion() == calm


def test_a_system_that_says_nothing_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for platform in ("linux", "darwin", "plan9"):
        monkeypatch.setattr(system_motion.sys, "platform", platform)
        assert not system_motion.system_wants_less_motion()


def test_what_runs_is_seen_in_steps_but_answers_at_once(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    page = opened("vectorization.lorry").page
    appearance().set_reduced_motion(True)
    page.toggle_run()
    qtbot.waitUntil(lambda: page.running and page.snapshot.step > 0, timeout=SECONDS)
    drawn, began = page.frames, page.snapshot.step
    qtbot.waitUntil(lambda: page.snapshot.step - began >= 15, timeout=SECONDS)
    assert page.frames - drawn <= 2, "15 ticks of a 40th of a second are seen in one or two steps"
    drawn = page.frames
    page.set_values({"capacity": 7})
    qtbot.waitUntil(lambda: page.snapshot.values["capacity"] == 7, timeout=SECONDS)
    page.runner.run(False)
    qtbot.waitUntil(lambda: not page.running, timeout=SECONDS)


def test_a_ring_goes_without_fading(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("descent.learners")
    appearance().set_reduced_motion(True)
    ring = point_at(window.page.transport)
    assert isinstance(ring, Ring)
    ring._fade_out()
    assert ring._fade.state() == ring._fade.State.Stopped


# ---- The window.


def test_the_view_menu_sets_everything_and_shows_it(opened: Callable[[str], Window], qtbot: QtBot) -> None:
    window = opened("descent.learners")
    menu = window.view_menu
    menu._sizes[150].trigger()
    assert theme.text_scale() == 1.5
    menu._contrast.trigger()
    menu._motion.trigger()
    assert theme.current().high_contrast
    assert appearance().reduced_motion
    assert [percent for percent, action in menu._sizes.items() if action.isChecked()] == [150]
    window.windowHandle().requestActivate()
    qtbot.waitUntil(window.isActiveWindow, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_scale() == 1.0
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_scale() == 1.25
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_scale() == 1.0


def test_figures_keep_their_size_of_text(opened: Callable[[str], Window]) -> None:
    page = opened("descent.learners").page

    def figure() -> Any:
        made = Figure(page.snapshot, page.lab_class, caption="c", size=(900, 600))
        image = made.image(96)
        made.close()
        return image
    normal = figure()
    appearance().set_text_size(200)
    assert figure() == normal


@pytest.mark.parametrize("key", labs.keys())
def test_nothing_is_cut_off_in_larger_text(key: str, opened: Callable[[str], Window], qtbot: QtBot) -> None:
    state().show(False)  # beside an open lesson wide rows are scrolled
    window = opened(key)
    appearance().set_text_size(150)
    for language in i18n.LANGUAGES:
        window.switch_language(language)
        qtbot.waitUntil(lambda: cut_off(window) == [], timeout=SECONDS)
        assert (window.width(), window.height()) == (1280, 800), "larger text has made the window larger"
