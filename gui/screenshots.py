"""The README's pictures, taken of the real window without a screen: `python -m gui.screenshots [FOLDER]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SHOTS = [  # file, lab, preset, updates, theme
    ("learners-light", "descent.learners", "three-paths", 390, "light"),
    ("learners-dark", "descent.learners", "bent", 900, "dark"),
    ("playground", "playground.plane", "spiral", 1500, "light"),
    ("batch-size", "descent.batch-size", "choose", 1500, "light"),
]


def take(folder: Path) -> None:
    """Write a PNG of the window at 1280×800 for each shot."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    from gui import theme
    from gui.app import make_application
    from gui.window import Window

    make_application()
    window = Window()
    window.resize(1280, 800)
    window.show()
    while not hasattr(window, "hints"):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.hints.put_away()
    for name, lab, preset, updates, colours in SHOTS:
        theme.use(colours)
        window.open_lab(lab)
        page = window.page
        while page.snapshot is None:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        page.load_preset(preset)
        page.step(updates)
        while page.snapshot.step < updates:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        window.quiet()
        QCoreApplication.processEvents()
        window.grab().save(str(folder / f"{name}.png"))
    window.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[1] / "resources" / "screenshots")
    target.mkdir(parents=True, exist_ok=True)
    take(target)
