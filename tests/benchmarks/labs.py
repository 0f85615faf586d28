"""What two labs promise in the window: `python -m tests.benchmarks.labs`.

The race must leave the window in time and stop at once while loops over ten million numbers run;
five optimizers with 2,000 updates each must be redrawn while their start is dragged. Both are
measured in the real window (Xvfb will do), from the outside.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest

from engine.lab import Lab
from engine.labs.descent.optimizers import Optimizers
from engine.labs.vectorization.race import Race
from tests.benchmarks.window import Lateness, spin

WATCHED = 20.0
"""Seconds of the race for each kind of loop."""
LOOPS = ("index", "lists", "builtin")
CANCELS, DRAGS = 20, 40


def page_of(lab: type[Lab], values: dict[str, Any]) -> Any:
    from gui.lab_page import LabPage

    page = LabPage(lab, [(lab.key, lab.title)], values)
    page.resize(1280, 760)
    page.show()
    wait_for(lambda: page.snapshot is not None, 10)
    spin(1)
    return page


def wait_for(done: Callable[[], bool], seconds: float) -> float:
    """Milliseconds until `done`, while the window goes on. It looks by a timer: a busy loop would hold the GIL."""
    began, loop, look = time.perf_counter(), QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if done() or time.perf_counter() > began + seconds else None)
    look.start(1)
    loop.exec()
    look.stop()
    return 1000 * (time.perf_counter() - began)


def race() -> dict[str, float]:
    """How late the window is and how soon a pause takes effect, at N = 10⁷."""
    page = page_of(Race, {"largest": 10**7, "repeats": 31})
    lab = page.runner.worker.lab
    found = {}
    for key in LOOPS:  # from just before the turn of this loop at 10⁷ on
        turn = next(i for i, t in enumerate(lab.watch.turns) if t.size == 10**7 and t.way and t.way.key == key)
        page.runner.call(lambda lab, turn=turn: setattr(lab.watch, "turn", turn))
        page.runner.run(True)
        spin(3)
        found |= late(key)
        found[f"{key}: cancel max ms"] = max(cancel(page) for _ in range(CANCELS))
    page.runner.run(False)
    spin(1)
    found |= late("nothing runs")
    page.shut()
    return found


def late(name: str) -> dict[str, float]:
    """How late a timer of the window is now; while nothing runs, what the machine itself adds."""
    lateness = Lateness()
    spin(WATCHED)
    lateness.timer.stop()
    return {f"{name}: late p99 ms": float(np.percentile(lateness.late, 99)), f"{name}: late max ms": max(lateness.late)}


def cancel(page: Any) -> float:
    """From pausing to standing still."""
    page.runner.run(True)
    wait_for(lambda: page.running, 5)
    spin(0.1)
    page.runner.run(False)
    return wait_for(lambda: not page.running, 5)


class Hand:
    """A mouse that holds the start of the optimizers and draws a circle with it."""

    def __init__(self, page: Any) -> None:
        self.page, self.plot = page, page.cards["surface"].view
        self.viewport, self.at = self.plot.area.viewport(), 0.0
        (grip,) = self.plot.grips.values()
        QTest.mousePress(self.viewport, Qt.MouseButton.LeftButton, pos=self._pixel(grip.pos()))
        self._paint_now, self.plot.paint_now = self.plot.paint_now, self._painted

    def _pixel(self, at: QPointF) -> QPoint:
        """A point of the plot in the widget that it is painted on."""
        return self.plot.area.mapFromScene(self.plot.box.mapToScene(at))

    def _painted(self) -> None:
        """The paths are on the display."""
        self._paint_now()
        self.at = time.perf_counter()

    def move(self, i: int) -> float:
        """Milliseconds from a move of the mouse until the window shows the paths from there."""
        frame, page = self.plot.canvas.frame, self.page
        to = QPointF(frame.width * (0.5 + 0.3 * np.cos(i / 5)), frame.height * (0.5 + 0.3 * np.sin(i / 5)))
        began = time.perf_counter()
        QTest.mouseMove(self.viewport, self._pixel(to))
        wanted = page.values["start_at"]
        until = wait_for(lambda: page.settled and page.snapshot.values["start_at"] == wanted, 2)
        return 1000 * (self.at - began) if self.at > began else until

    def let_go(self) -> None:
        QTest.mouseRelease(self.viewport, Qt.MouseButton.LeftButton, pos=self._pixel(QPointF(0, 0)))


def drag(surface: str) -> dict[str, float]:
    """From moving the start with the mouse until the paths from there are on the display."""
    preset = Optimizers.preset("valley" if surface == "bowl" else surface)
    page = page_of(Optimizers, {**preset.values, "updates": 2000})
    hand, times = Hand(page), []
    for i in range(DRAGS):
        times.append(hand.move(i))
        spin(0.05)
    hand.let_go()
    page.shut()
    low, high = np.percentile(times, [50, 95])
    return {f"{surface}: drag p50 ms": float(low), f"{surface}: drag p95 ms": float(high)}


GOALS = {"late max ms": "≤ 50", "cancel max ms": "≤ 200", "drag p50 ms": "≤ 50", "drag p95 ms": "≤ 50"}


def main() -> int:
    from gui.app import make_application
    from gui.collector import collect_on_timer

    collector = collect_on_timer(make_application())
    found = {}
    for surface in ("bowl", "rosenbrock", "beale", "formula"):
        found |= drag(surface)
    found |= race()
    collector.stop()
    print(f"{'':28}{'measured':>10}{'wanted':>10}")
    for name, value in found.items():
        print(f"{name:28}{value:10.1f}{GOALS.get(name.split(': ')[1], ''):>10}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
