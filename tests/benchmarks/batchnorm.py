"""The batch normalization labs at speed: `python -m tests.benchmarks.batchnorm`.

The stability map of 2 × 144 networks (2-32-32-1, 500 updates) without a window, and the twins of ten
layers of 64 in a window, running flat out: frames a second, and how late the window's own timer is.
Needs a display (Xvfb will do).
"""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from engine.labs.batchnorm.stability import Stability
from engine.labs.batchnorm.twins import Twins
from tests.benchmarks.window import Lateness, spin

SECONDS = 10.0
MOST_MAP_SECONDS, LEAST_FRAMES, MOST_LATE = 10.0, 30.0, 25.0


def map_seconds() -> float:
    """From the first update to the last measurement."""
    lab = Stability({"cells": 12, "depth": 2, "width": 32, "updates": 500})
    began = time.perf_counter()
    while lab.advance():
        pass
    return time.perf_counter() - began


def twins_in_the_window() -> tuple[float, float, float]:
    """Frames a second, lateness of a 10 ms timer in ms (99th percentile), updates a second."""
    from gui.app import make_application
    from gui.collector import collect_on_timer
    from gui.lab_page import LabPage

    application = make_application()
    collector = collect_on_timer(application)
    values = {**Twins.preset("deep").values, "updates": 20000}
    page = LabPage(Twins, [(Twins.key, Twins.title)], values)
    page.resize(1280, 760)
    page.show()
    page.runner.set_speed(float("inf"))
    spin(2)
    page.runner.run(True)
    spin(3)
    assert page.snapshot is not None
    frames, steps, began = page.frames, page.snapshot.step, time.perf_counter()
    lateness = Lateness()
    spin(SECONDS)
    lateness.timer.stop()
    took = time.perf_counter() - began
    found = (page.frames - frames) / took, float(np.percentile(lateness.late, 99)), (page.snapshot.step - steps) / took
    collector.stop()
    page.shut()
    return found


def main() -> int:
    seconds = map_seconds()
    frames, late, updates = twins_in_the_window()
    rows = [
        ("map of 2 × 144 networks, seconds", seconds, f"at most {MOST_MAP_SECONDS:.0f}", seconds <= MOST_MAP_SECONDS),
        ("twins 10 × 64, frames/s", frames, f"at least {LEAST_FRAMES:.0f}", frames >= LEAST_FRAMES),
        ("twins 10 × 64, window late p99 ms", late, f"at most {MOST_LATE:.0f}", late <= MOST_LATE),
        ("twins 10 × 64, updates/s", updates, "", True),
    ]
    for name, value, goal, good in rows:
        print(f"{name:36}{value:8.1f}   {goal:14}{'good' if good else 'TOO SLOW'}")
    return 0 if all(good for *_, good in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
