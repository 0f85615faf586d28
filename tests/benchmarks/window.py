"""How the window holds up while a 2-16-16-1 network trains flat out: `python -m tests.benchmarks.window`.

Needs a display (Xvfb will do). Everything is measured in one run, in turns with the speed without a
window, for a computer that others use too is now fast and now slow; printed beside the floor and the aim
that were set for it. Also shows that a lab is one class: the one measured here is written below.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from engine.data.generators import moons
from engine.history import History
from engine.lab import Lab, Panel
from engine.network.losses import LogisticCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Float
from engine.views import Axis, Contours, Field, Line, Plot, Points, Readout, View

GRID = 100
TURNS, SECONDS, HEADLESS_SECONDS = 6, 2.0, 0.7
"""How often the window and the engine alone take turns, and how long each."""
MEMORY_SECONDS = 60.0


class Boundary(Lab):
    """A network of two hidden layers learns two moons."""

    key = "benchmark.boundary"
    title = summary = "Boundary"
    panels = (Panel("boundary", "Boundary", 0, 3), Panel("loss", "Loss", 1, 2))
    learning_rate = Float(0.1, low=1e-3, high=10, scale="log", effect="live", label="Learning rate", symbol="η")

    def start(self) -> None:
        data = moons(300, 0.2, self.generator("data"))
        self.x, self.y = data.x.astype(np.float32), data.y
        network = Network(2, perceptron([16, 16], 1, "tanh"), LogisticCrossEntropy(), rng=self.generator("weights"))
        batches = Batches(300, 32, self.generator("shuffle"))
        self.trainer = Trainer(network, SGD(self.learning_rate), self.x, self.y, batches)
        self.history = History(["update", "loss"])
        side = np.linspace(-3, 3, GRID)
        self.side, self.grid = side, np.stack(np.meshgrid(side, side), -1).reshape(-1, 2).astype(np.float32)
        self.points = [
            Points(f"class-{c}", self.x[self.y == c, 0], self.x[self.y == c, 1], role, f"class {c}", symbol)
            for c, role, symbol in ((0, "class-a", "circle"), (1, "class-b", "square"))
        ]

    def apply(self, changed: set[str]) -> None:
        self.trainer.optimizer.learning_rate = self.learning_rate

    def step(self) -> None:
        self.history.append((self.steps, float(self.trainer.step())))

    def readouts(self) -> list[Readout]:
        return [Readout("η", self.learning_rate)]

    def views(self) -> dict[str, View]:
        z = self.trainer.network.predict(self.grid).reshape(GRID, GRID)
        field = [Field("p", z, (-3, 3), (-3, 3), ramp="probability"),
                 Contours("edge", self.side, self.side, z, np.array([0.5]), "text", width=2)]
        axes = Axis("x₁", -3, 3), Axis("x₂", -3, 3)
        loss = Line("loss", self.history["update"], self.history["loss"], width=1)
        return {
            "boundary": Plot(*axes, [*field, *self.points]),
            "loss": Plot(Axis("update", 0), Axis("loss", 0), [loss]),
        }


def headless(seconds: float) -> float:
    """Steps per second without a window."""
    lab = Boundary()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for _ in range(100):
            lab.advance()
    return lab.steps / seconds


def spin(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Lateness:
    """A timer that should tick every 10 ms, and by how much it is late."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)
        self.last = time.perf_counter()
        self.timer.start(10)

    def tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, 1000 * (now - self.last) - 10))
        self.last = now


def slider_to_frame(page: object, times: int) -> list[float]:
    """Milliseconds from a press of the arrow key on the slider to the frame that shows the value."""
    editor = page.editors["learning_rate"]  # type: ignore[attr-defined]
    found = []
    for i in range(times):
        before = time.perf_counter()
        QTest.keyClick(editor.slider, Qt.Key.Key_Right if i % 2 else Qt.Key.Key_Left)
        while page.snapshot.values["learning_rate"] != editor.value and time.perf_counter() < before + 1:  # type: ignore[attr-defined]
            loop = QEventLoop()
            loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        found.append(1000 * (time.perf_counter() - before))
        spin(0.03)
    return found


def measure() -> dict[str, float]:
    from gui.app import make_application
    from gui.collector import collect_on_timer
    from gui.lab_page import LabPage

    application = make_application()
    collector = collect_on_timer(application)
    page = LabPage(Boundary, [("benchmark.boundary", "Boundary")])
    page.resize(1280, 760)
    page.move(QPoint(0, 0))
    page.show()
    spin(1.5)
    page.runner.run(True)
    spin(20)  # until the histories and the moments to go back to have reached their bounds
    late: list[float] = []
    rates, shares, alones = [], [], []
    for _ in range(TURNS):
        page.runner.run(False)
        spin(0.3)
        alone = headless(HEADLESS_SECONDS)
        page.runner.run(True)
        spin(0.5)
        steps, frames, began = page.snapshot.step, page.frames, time.perf_counter()  # type: ignore[union-attr]
        lateness = Lateness()
        spin(SECONDS)
        lateness.timer.stop()
        took = time.perf_counter() - began
        late += lateness.late
        rates.append((page.frames - frames) / took)
        shares.append(100 * (page.snapshot.step - steps) / took / alone)  # type: ignore[union-attr]
        alones.append(alone)
    found = {
        "frames/s": float(np.mean(rates)), "late p50 ms": float(np.percentile(late, 50)),
        "late p99 ms": float(np.percentile(late, 99)), "late max ms": float(np.max(late)),
        "% of headless steps/s": float(np.median(shares)), "headless steps/s": float(np.median(alones)),
    }
    memory = megabytes()
    spin(MEMORY_SECONDS)
    found["MB a minute"] = (megabytes() - memory) / MEMORY_SECONDS * 60
    found["slider to frame p95 ms"] = float(np.percentile(slider_to_frame(page, 40), 95))
    collector.stop()
    page.shut()
    return found


GOALS = {  # name: (floor, aim)
    "frames/s": ("≥ 30", "60"), "late p99 ms": ("≤ 25", "≤ 16"), "slider to frame p95 ms": ("≤ 75", ""),
    "% of headless steps/s": ("≥ 50", "75"), "MB a minute": ("≤ 1", ""),
}


def main() -> int:
    print(f"{'':26}{'measured':>10}{'floor':>10}{'aim':>8}")
    for name, value in measure().items():
        floor, aim = GOALS.get(name, ("", ""))
        print(f"{name:26}{value:10.1f}{floor:>10}{aim:>8}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
