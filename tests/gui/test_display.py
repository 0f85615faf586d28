"""Whether Qt can start, asked before it is imported: it would abort the process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from gui import display
from gui.environment import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings what it needs")


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def without(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(display, "_loads", lambda name: name not in names)


def refusal(check: Callable[[], None]) -> str:
    with pytest.raises(display.NoDisplay) as refused:
        check()
    return str(refused.value)


def test_no_screen_at_all() -> None:
    said = refusal(display.for_window)
    assert said.startswith("no screen found (neither DISPLAY nor WAYLAND_DISPLAY is set): ")


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_screen_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, ":9876")
    without(monkeypatch)
    assert f"nothing answers at {name}=:9876" in refusal(display.for_window)


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "libEGL.so.1", "libxcb-cursor.so.0")
    assert refusal(display.for_figures) == (
        "missing system libraries libEGL.so.1: on Debian or Ubuntu, sudo apt-get install libegl1"
    )
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":9876")
    assert refusal(display.for_window).endswith("sudo apt-get install libegl1 libxcb-cursor0")


def test_figures_need_no_screen() -> None:
    display.for_figures()
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_the_platform_asked_for_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    display.for_window()
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland;xcb")
    assert refusal(display.for_window).startswith("no screen found")
    monkeypatch.setenv("QT_QPA_PLATFORM", "ofscreen")
    assert refusal(display.for_window).startswith("QT_QPA_PLATFORM can't be 'ofscreen': allowed are eglfs, ")


@pytest.mark.parametrize(("x_answers", "libraries", "platform"), [(False, True, "wayland"), (True, False, "wayland"),
                                                                   (True, True, None)])
def test_wayland_where_it_is_the_only_way(monkeypatch: pytest.MonkeyPatch, x_answers: bool, libraries: bool,
                                          platform: str | None) -> None:
    monkeypatch.setenv("DISPLAY", ":9876")
    monkeypatch.setattr(display, "_wayland_answers", lambda: True)
    monkeypatch.setattr(display, "_x_answers", lambda: x_answers)
    without(monkeypatch, *([] if libraries else display.X11))
    display.for_window()
    assert os.environ.get("QT_QPA_PLATFORM") == platform


def test_asking_imports_no_qt_and_no_numpy() -> None:
    program = "import sys; from gui.display import *; for_figures(); print({'PySide6', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
