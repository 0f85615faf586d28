"""Whether the system is set to show less motion, which Qt 6.10 does not tell."""

from __future__ import annotations

import ctypes
import subprocess
import sys

_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows."""
_QUESTIONS = {
    "darwin": (["defaults", "read", "com.apple.universalaccess", "reduceMotion"], "1"),
    "linux": (["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"], "false"),
}
"""By system: whom to ask, and the answer that means less motion."""
_PATIENCE = 0.5


def system_wants_less_motion() -> bool:
    """What the system says; no where it says nothing."""
    if sys.platform == "win32":
        return _windows_is_calm()
    command, calm = _QUESTIONS.get(sys.platform, ([], ""))
    return bool(command) and _answer(command) == calm


def _answer(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def _windows_is_calm() -> bool:
    moves = ctypes.c_int(1)
    library = getattr(ctypes, "windll").user32  # noqa: B009  (only there on Windows)
    library.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value
