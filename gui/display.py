"""Whether Qt can start here: its system libraries and a screen.

Without them Qt aborts the process in C++, which nothing can catch. So this is asked before the
first import of PySide6, of the same libraries that Qt will ask. Linux only: elsewhere Qt brings
what it needs.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Set
from pathlib import Path

SCREENS = {"xcb", "wayland"}
SCREENLESS = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs", "minimalegl", "vkkhrdisplay"}
"""Qt's platforms on Linux."""
DRAWING = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What Qt needs to draw at all, and the Debian package of each."""
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What a window on an X screen needs besides."""


class NoDisplay(Exception):
    """Qt can't start here; the text says what to do about it."""


def for_figures() -> None:
    """See that Qt can draw without a screen, and tell it to. Raises NoDisplay."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _require(DRAWING)


def for_window() -> None:
    """See that Qt can open a window, on the platform asked for by QT_QPA_PLATFORM if any. Raises NoDisplay."""
    if not sys.platform.startswith("linux"):
        return
    wanted = {name.partition(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name}
    if unknown := wanted - SCREENS - SCREENLESS:
        allowed = ", ".join(sorted(SCREENS | SCREENLESS))
        raise NoDisplay(f"QT_QPA_PLATFORM can't be {', '.join(sorted(unknown))!r}: allowed are {allowed}")
    if not wanted & SCREENLESS:
        _choose_screen(wanted or SCREENS)
    else:
        _require(DRAWING)


def _choose_screen(platforms: Set[str]) -> None:
    """See that a window can come up on one of `platforms`, and name it to Qt where it could take the other."""
    wayland = "wayland" in platforms and _wayland_answers()
    if wayland and ("xcb" not in platforms or _missing(X11) or not _x_answers()):
        os.environ["QT_QPA_PLATFORM"] = "wayland"
        _require(DRAWING)
        return
    if "xcb" in platforms and os.environ.get("DISPLAY"):
        _require(DRAWING | X11)
        if _x_answers():
            return
    raise NoDisplay(f"no screen found ({_why_none()}): 'python3 main.py run' and 'figure' work without one")


def _why_none() -> str:
    set_but_silent = [f"{name}={os.environ[name]}" for name in ("DISPLAY", "WAYLAND_DISPLAY") if os.environ.get(name)]
    if not set_but_silent:
        return "neither DISPLAY nor WAYLAND_DISPLAY is set"
    return f"nothing answers at {' or '.join(set_but_silent)}"


def _require(libraries: dict[str, str]) -> None:
    if not sys.platform.startswith("linux"):
        return
    missing = _missing(libraries)
    if missing:
        packages = " ".join(libraries[name] for name in missing)
        raise NoDisplay(
            f"missing system libraries {', '.join(missing)}: on Debian or Ubuntu, sudo apt-get install {packages}"
        )


def _missing(libraries: dict[str, str]) -> list[str]:
    return [name for name in libraries if not _loads(name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Whether the X server named by DISPLAY lets us in, asked as Qt's xcb asks (it aborts where this says no)."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/run"), name)
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True
