"""From typing the command to the first paint, and to the first lab on screen: `python -m tests.benchmarks.startup`.

Each start is a process of its own, and the first one (which fills the disk's caches) is not counted.
Needs a display (Xvfb will do).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTS = 6
PROJECT = Path(__file__).parents[2]
CHILD = """
import sys, time
began = float(sys.argv[1])
import engine
from gui import app
application = app.make_application()
from gui.window import Window
from PySide6.QtCore import QTimer
class Timed(Window):
    painted = 0.0
    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted = self.painted or time.time() - began
window = Timed("descent.learners")
window.show()
def look():
    if window.page is not None and window.page.frames:
        print(window.painted, time.time() - began)
        window.close()
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
application.exec()
"""


def start() -> tuple[float, float]:
    """Seconds to the first paint and to the first lab."""
    with tempfile.TemporaryDirectory() as config:
        done = subprocess.run(
            [sys.executable, "-c", CHILD, str(time.time())], cwd=PROJECT, capture_output=True, text=True, check=True,
            env={**os.environ, "XDG_CONFIG_HOME": config})
    painted, shown = map(float, done.stdout.split())
    return painted, shown


def main() -> int:
    """Print the medians beside the budget."""
    start()
    painted, shown = (statistics.median(values) for values in zip(*(start() for _ in range(STARTS)), strict=True))
    print(f"first paint {painted:.2f} s (at most 0.8), first lab on screen {shown:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
