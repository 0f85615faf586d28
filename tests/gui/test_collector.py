"""Garbage is collected on the window's thread only, and never looks at a whole window twice."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import collector


class Ring:
    """Can be reached from itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def timer(qapp: QApplication) -> Iterator[QTimer]:
    made = collector.collect_on_timer(qapp)
    yield made
    made.stop()
    made.deleteLater()
    qapp.setProperty(collector._OURS, None)
    gc.unfreeze()


def test_what_cannot_be_reached_is_freed_by_the_timer_alone(timer: QTimer) -> None:
    assert not gc.isenabled()
    seen = weakref.ref(Ring())
    assert seen() is not None
    timer.timeout.emit()
    assert seen() is None


def test_what_was_opened_is_not_looked_at_again(timer: QTimer, qtbot: QtBot) -> None:
    opened = [Ring() for _ in range(20_000)]
    assert len(gc.get_objects()) > len(opened)
    collector.settle()
    qtbot.waitUntil(lambda: len(gc.get_objects()) < len(opened), timeout=10_000)
    seen = weakref.ref(Ring())
    timer.timeout.emit()
    assert seen() is None, "what is new is"


def test_nothing_is_kept_where_python_collects_by_itself(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    later: list[object] = []
    monkeypatch.setattr(collector, "QTimer", SimpleNamespace(singleShot=lambda *call: later.append(call)))
    collector.settle()
    assert not later
