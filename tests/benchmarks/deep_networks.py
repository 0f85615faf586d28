"""Deep networks at interactive speed: `python -m tests.benchmarks.deep_networks [--window]`.

Without a window: the updates a second of the gradients lab at 20 × 64 and at 50 × 256, and what one
picture of it costs the worker, measuring every layer included. With --window (needs a display, Xvfb
will do): frames a second and how late the window's own timer is while 50 × 256 trains, at the lab's own
speed of 30 updates a second.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from engine.labs.activations.gradients import Gradients

FIFTY = Gradients.preset("fifty").values
SIZES: dict[str, tuple[dict[str, Any], float]] = {  # settings, and updates a second below which watching is no fun
    "20 × 64, one network": ({"compare": False, "activation": "relu", "initializer": "he"}, 100),
    "20 × 64, two networks": ({}, 60),
    "50 × 256, one network": (FIFTY, 20),
}
BATCHES = {16: 29.0, 32: 25.0}
"""The preset's batch size and a larger one, and frames a second that the window must reach at least."""
PICTURE_MS = 33.0
"""A picture at 30 frames a second must cost less than this."""
SECONDS = 10.0


def median_ms(work: Callable[[], object], repeats: int) -> float:
    """The median of several runs, milliseconds."""
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return 1000 * float(np.median(times))


def headless() -> bool:
    held = True
    for name, (values, floor) in SIZES.items():
        lab = Gradients(values)
        updates, pictures = [], []
        for _ in range(20):
            updates.append(median_ms(lab.advance, 1))
            pictures.append(median_ms(lab.snapshot, 1))
        rate, picture = 1000 / float(np.median(updates)), float(np.median(pictures))
        good = rate >= floor and picture <= PICTURE_MS
        held &= good
        print(f"{name:22} {rate:7.0f} updates/s (at least {floor:.0f})   picture {picture:5.1f} ms "
              f"(at most {PICTURE_MS:.0f})   {'good' if good else 'TOO SLOW'}")
    return held


def window() -> bool:
    from PySide6.QtCore import QPoint

    from gui.app import make_application
    from gui.lab_page import LabPage
    from tests.benchmarks.window import Lateness, spin

    make_application()
    page = LabPage(Gradients, [(Gradients.key, "Gradients")])
    page.resize(1280, 760)
    page.move(QPoint(0, 0))
    page.show()
    spin(1.5)
    page.load_preset("fifty")
    held = True
    for batch_size, floor in BATCHES.items():
        page.runner.change({"batch_size": batch_size})
        spin(1.5)
        page.runner.run(True)
        spin(3)
        frames, lateness, began = page.frames, Lateness(), time.perf_counter()
        spin(SECONDS)
        lateness.timer.stop()
        rate, late = (page.frames - frames) / (time.perf_counter() - began), float(np.percentile(lateness.late, 99))
        good = rate >= floor and late <= 50
        held &= good
        print(f"50 × 256 in the window, B = {batch_size}: {rate:.1f} frames/s (at least {floor:.0f}), "
              f"late p99 {late:.0f} ms (at most 50)   {'good' if good else 'TOO SLOW'}")
    page.shut()
    return held


def main() -> int:
    held = headless()
    if "--window" in sys.argv[1:]:
        held &= window()
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
