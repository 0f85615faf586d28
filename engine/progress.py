"""How far a long preparation has come, such as reading a large file: said here, heard by whoever listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Listener = Callable[[float], bool]
"""Takes the share that is done, 0 to 1; False asks to stop."""

_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


def report(share: float) -> bool:
    """Tell the listener of this thread, if there is one; False if the work should stop."""
    listener = _listener.get()
    return listener is None or listener(share)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Whatever is reported within goes to `listener`."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)
