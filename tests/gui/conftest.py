"""The window as a person has it: active, with its views in sight and the keys guarded; gone when the test ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from pytestqt.qtbot import QtBot

from gui import i18n
from gui.app import KeyGuard, make_application
from gui.window import Window

SECONDS = 10_000


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Every test begins in English, whatever the one before ended in."""
    yield
    if i18n.language() != "en":
        i18n.use("en")


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Callable[[str], Window]]:
    """Opens the window at a lab, in English. Nothing is remembered from before, nor afterwards."""
    application = make_application()
    guard = KeyGuard(application)
    application.installEventFilter(guard)
    made: list[Window] = []

    def open_window(key: str) -> Window:
        window = Window(key)
        made.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitUntil(lambda: window.page is not None and window.page.snapshot is not None, timeout=SECONDS)
        qtbot.waitUntil(lambda: hasattr(window, "hints"), timeout=SECONDS)  # the menus and what comes with them
        window.windowHandle().requestActivate()  # offscreen, shortcuts need it
        qtbot.waitUntil(window.isActiveWindow, timeout=SECONDS)
        shown = [card.view for card in window.page.cards.values() if card.view is not None]
        qtbot.waitUntil(lambda: all(view.spoken.isVisible() for view in shown), timeout=SECONDS)
        return window

    _forget()
    yield open_window
    for window in made:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)  # or it hears what the next test does
    application.removeEventFilter(guard)
    _forget()


@pytest.fixture
def window(opened: Callable[[str], Window]) -> Window:
    """The window at the first lab that most things can be tried in."""
    return opened("descent.learners")


def _forget() -> None:
    QSettings().clear()
    i18n.use("en")
