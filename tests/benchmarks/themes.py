"""From light to dark with several labs open: `python -m tests.benchmarks.themes`.

In turns: as the application does it, and with the new stylesheet set in place of the old one, which Qt
takes for thousands of widgets to exchange. Needs no display.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from engine import labs
from tests.benchmarks.window import spin

LABS, TURNS = 6, 6


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    spin(0.01)
    return time.perf_counter() - began


def main() -> int:
    from gui import theme
    from gui.app import make_application
    from gui.stylesheet import stylesheet
    from gui.window import Window

    app = make_application()
    window = Window()
    window.show()
    for key in labs.keys()[:LABS]:
        window.open_lab(key)
        spin(1)
    switches, exchanges = [], []
    for _ in range(TURNS):
        switches.append(seconds(window.switch_theme))
        exchanges.append(seconds(lambda: app.setStyleSheet(stylesheet(theme.current(), theme.text_scale()) + "\n")))
    widgets = len(QApplication.allWidgets())
    window.close()
    ratio = statistics.median(b / a for a, b in zip(switches, exchanges, strict=True))
    print(f"{LABS} labs, {widgets} widgets: {statistics.median(switches):.2f} s; to exchange the stylesheet alone "
          f"takes {statistics.median(exchanges):.2f} s, {ratio:.1f} times as long (at least 1)")
    return 0 if ratio >= 1 else 1


if __name__ == "__main__":
    sys.exit(main())
