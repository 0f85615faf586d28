"""What every test runs under: no screen, no settings of a person's, no thread left behind."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for home in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
    os.environ[home] = tempfile.mkdtemp(prefix="steepest-tests-")
    atexit.register(shutil.rmtree, os.environ[home], ignore_errors=True)

import pytest
from hypothesis import settings

import engine  # noqa: F401  (sets the number of BLAS threads: before anything imports NumPy)

settings.register_profile("steepest", deadline=None, derandomize=True, database=None, max_examples=60)
settings.load_profile("steepest")


@pytest.fixture(autouse=True)
def garbage_is_collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the application: Qt objects that a worker's thread happened to collect would die in the wrong one."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def no_thread_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test whose threads, Python's or Qt's, outlive it."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        if not isinstance(thread, threading._DummyThread):  # a QThread that ran Python: looked at below
            thread.join(1)
            assert not thread.is_alive(), f"{thread} is still running"
    if "qapp" in request.fixturenames:
        assert not running_qthreads(), "a QThread is still running"


def running_qthreads() -> list[object]:
    """The QThreads made by Python that run, but for the one that asks."""
    import shiboken6
    from PySide6.QtCore import QThread

    threads = [thread for thread in gc.get_objects() if issubclass(type(thread), QThread)]
    here = QThread.currentThread()
    return [thread for thread in threads if thread is not here and shiboken6.isValid(thread) and thread.isRunning()]


def pytest_sessionfinish() -> None:
    """Collect garbage while Qt still lives: at the interpreter's end widgets would outlive their application."""
    if "PySide6" in sys.modules:
        gc.collect()
