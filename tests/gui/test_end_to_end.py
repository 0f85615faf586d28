"""The program as a person meets it: a real window on a virtual display, real keys and mouse, files at the end.

Runs `python main.py` in a process of its own under Xvfb and drives it from outside with xdotool.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[2]
MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)} (Debian: apt install xvfb xdotool)"),
    pytest.mark.timeout(120),
]


def until(found: Callable[[], Any], seconds: float = 20) -> Any:
    """What `found` gives as soon as it is true."""
    end = time.monotonic() + seconds
    while not (result := found()):
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)
    return result


class Desk:
    """A display of its own with the program on it."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.folder = folder
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.display = f":{number.readline().strip()}"
        self.environment = {
            **os.environ, "DISPLAY": self.display, "XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder),
            "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8",
        }
        self.program = subprocess.Popen(
            [sys.executable, "main.py", *arguments], cwd=PROJECT, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.window = until(self._window)
        self.do("windowmove", self.window, "0", "0")
        self.do("windowfocus", "--sync", self.window)

    def _window(self) -> str:
        assert self.program.poll() is None, self.program.communicate()
        found = self.do("search", "--onlyvisible", "--name", "^Steepest$", check=False).split()
        return found[0] if found else ""

    def do(self, *words: str, check: bool = True) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment, check=check, capture_output=True, text=True)
        return done.stdout

    def keys(self, *names: str) -> None:
        for name in names:
            self.do("key", "--clearmodifiers", name)

    def _dialog(self) -> str:
        """The window in front of the main one."""
        shown = self.do("search", "--onlyvisible", "--pid", str(self.program.pid), check=False).split()
        return next((window for window in shown if window != self.window), "")

    def _dialog_after_ctrl_s(self) -> str:
        """Ask for the dialog, again if the window was not ready to hear it."""
        self.keys("ctrl+s")
        end = time.monotonic() + 3
        while not (dialog := self._dialog()) and time.monotonic() < end:
            time.sleep(0.05)
        return dialog

    def save(self, name: str) -> dict[str, object]:
        """Save the run by the keyboard, as a person would, and read the file."""
        path = self.folder / name
        dialog = until(self._dialog_after_ctrl_s)
        self.do("windowfocus", "--sync", dialog)
        self.keys("ctrl+a")
        self.do("type", str(path))
        self.keys("Return")
        until(path.exists)
        self.do("windowfocus", "--sync", self.window)
        run: dict[str, object] = json.loads(path.read_text())
        return run

    def close(self) -> None:
        if self.program.poll() is None:
            self.program.kill()
            self.program.communicate()
        self.server.terminate()
        self.server.wait()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path, "--lab", "descent.learners")
    yield made
    made.close()


def test_run_change_save_and_quit(desk: Desk) -> None:
    until(lambda: "learning_rate" in str(desk.save("start.json")["values"]))
    desk.keys("space")
    first = until(lambda: desk.save("running.json"))
    until(lambda: int(str(desk.save("later.json")["steps"])) > int(str(first["steps"])))
    desk.keys("space")
    paused = desk.save("paused.json")
    desk.do("mousemove", "--window", desk.window, "190", "311", "click", "1")
    desk.keys("Right")
    changed = desk.save("changed.json")
    assert changed["changes"] and "learning_rate" in str(changed["changes"]), "the slider was moved by the mouse"
    assert paused["steps"] == changed["steps"], "a live change resets nothing"
    desk.keys("ctrl+q")
    assert desk.program.wait(20) == 0
    _, errors = desk.program.communicate()
    assert errors == ""
