"""Deep networks at interactive speed: `python -m tests.benchmarks.deep_networks`.

Without a window: the updates a second of the gradients lab at 20 × 64 and at 50 × 256, and what one
picture of it costs the worker (measuring every layer included), which bounds the frames a second.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from engine.labs.activations.gradients import Gradients

FLOORS = {"20 × 64, one network": 100.0, "20 × 64, two networks": 60.0, "50 × 256, one network": 5.0}
"""Updates a second below which watching is no fun."""

FRAME_SECONDS = 1 / 30
"""A picture must cost less than this, and an update must leave room for one."""

SIZES = {
    "20 × 64, one network": {"compare": False, "activation": "relu", "initializer": "he"},
    "20 × 64, two networks": {},
    "50 × 256, one network": Gradients.preset("fifty").values,
}


def seconds_of(work: Callable[[], object], repeats: int) -> float:
    """The median of several runs."""
    times = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return sorted(times)[len(times) // 2]


def main() -> int:
    held = True
    for name, values in SIZES.items():
        lab = Gradients(values)
        for _ in range(3):
            lab.advance()
        rate = 1 / seconds_of(lab.advance, 20)

        def picture(lab: Gradients = lab) -> object:
            lab._flows_of = -1
            return lab.snapshot()

        frame = seconds_of(picture, 20)
        good = rate >= FLOORS[name] and frame <= FRAME_SECONDS
        held &= good
        print(f"{name:22} {rate:7.0f} updates/s (at least {FLOORS[name]:.0f})   picture {1000 * frame:5.1f} ms "
              f"(at most {1000 * FRAME_SECONDS:.0f})   {'good' if good else 'TOO SLOW'}")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
