"""Python's garbage collector, on the window's own thread and when it disturbs least.

Left to itself it runs on whichever thread allocates, and a widget that dies in the worker kills the process.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QTimer

_OURS = "collects_garbage"
COLLECT_MS = 10_000
SETTLE_MS = 300
"""After the first picture of a lab: it is on the screen, and nobody has taken hold of anything yet."""


def collect_on_timer(application: QCoreApplication) -> QTimer:
    """Free what can't be reached any more every ten seconds, and only then."""
    gc.disable()
    application.setProperty(_OURS, True)
    keep()
    timer = QTimer(application)
    timer.timeout.connect(gc.collect)
    timer.start(COLLECT_MS)
    return timer


def settle() -> None:
    """Something large was opened that stays till the end, such as a lab. Does nothing without `collect_on_timer`."""
    application = QCoreApplication.instance()
    if application is not None and application.property(_OURS):
        QTimer.singleShot(SETTLE_MS, keep)


def keep() -> None:
    """Look at everything once more, and from now on only at what is new.

    All that belongs to a window takes 0.1 s, in which nothing moves; what is new in ten seconds, a few ms.
    """
    gc.collect()
    gc.freeze()
