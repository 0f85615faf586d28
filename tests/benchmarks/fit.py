"""What the labs of fitting and of dropout promise in the window: `python -m tests.benchmarks.fit`.

Needs a display (Xvfb will do). 200 fits must be drawn again within 50 ms when the degree moves: from
a press of an arrow key on the slider over the worker's fits to the painted plot. And every lab that
trains must keep 30 frames a second while it runs as fast as it can.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.lab import Lab
from engine.labs.dropout.training import DropoutTraining
from engine.labs.fit.boundaries import Boundaries
from engine.labs.fit.diagnosis import Diagnosis
from engine.labs.fit.tradeoff import Tradeoff
from tests.benchmarks.labs import page_of, wait_for
from tests.benchmarks.window import Lateness, spin

VALUES = {"sets": 200, "degree": 0}
ROUNDS = 4
WATCHED = 6.0
"""Seconds of each running lab."""
RUNNING: tuple[tuple[type[Lab], dict[str, Any]], ...] = (
    (Boundaries, {"epochs": 3000}), (Boundaries, {"epochs": 3000, "family": "network"}), (Diagnosis, {"epochs": 3000}),
    (DropoutTraining, {"epochs": 3000}),
)


def engine_alone() -> list[float]:
    """Milliseconds from a change to a finished snapshot."""
    lab, found = Tradeoff(VALUES), []
    for degree in [*range(1, 16), *range(14, -1, -1)] * ROUNDS:
        began = time.perf_counter()
        lab.change({"degree": degree})
        lab.snapshot()
        found.append(1000 * (time.perf_counter() - began))
    return found


def in_the_window() -> list[float]:
    """Milliseconds from a key press to a painted page."""
    page = page_of(Tradeoff, VALUES)
    found = [press(page, key) for key in ([Qt.Key.Key_Right] * 15 + [Qt.Key.Key_Left] * 15) * ROUNDS]
    page.shut()
    return found


def press(page: Any, key: Qt.Key) -> float:
    """One press; milliseconds until its fits are on the screen."""
    began = time.perf_counter()
    QTest.keyClick(page.editors["degree"].slider, key)
    wanted = page.editors["degree"].value
    wait_for(lambda: page.snapshot.values["degree"] == wanted, 2)
    page.cards["bundle"].view.repaint()
    took = 1000 * (time.perf_counter() - began)
    spin(0.05)
    return took


def running(lab: type[Lab], values: dict[str, Any]) -> tuple[float, float]:
    """Frames a second, and how late the window is (p99, ms)."""
    page = page_of(lab, values)
    page.runner.set_speed(float("inf"))
    page.runner.run(True)
    spin(1)
    frames, began, lateness = page.frames, time.perf_counter(), Lateness()
    spin(WATCHED)
    lateness.timer.stop()
    found = (page.frames - frames) / (time.perf_counter() - began), float(np.percentile(lateness.late, 99))
    page.shut()
    return found


def main() -> int:
    from gui.app import make_application
    from gui.collector import collect_on_timer

    collector = collect_on_timer(make_application())
    print(f"{'200 fits, degree 0 to 15 (ms)':32}{'median':>9}{'p95':>9}     aim ≤ 50")
    for name, times in (("engine alone", engine_alone()), ("key press to painted plot", in_the_window())):
        print(f"{name:32}{np.median(times):9.1f}{np.percentile(times, 95):9.1f}")
    print(f"\n{'running':32}{'frames/s':>9}{'late p99':>9}     aim ≥ 30, ≤ 25 ms")
    for lab, values in RUNNING:
        frames, late = running(lab, values)
        print(f"{lab.key + (' (networks)' if 'family' in values else ''):32}{frames:9.1f}{late:9.1f}")
    collector.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
