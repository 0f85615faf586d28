"""Make `.venv` and install what is pinned into it. Imported only where that has to be done."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from gui.environment import DEVELOPMENT, ROOT, RUNTIME, VENV, fail, inside, ours, python, up_to_date

NO_VENV = "on Debian or Ubuntu, sudo apt-get install python3-venv"


def install(development: bool) -> None:
    """Bring our `.venv` up to date. If one had to be made and that fails, nothing is left of it."""
    whole = ours() and (VENV / RUNTIME).stat().st_size > 0 and runs()
    if whole and not inside() and up_to_date(development):
        return
    try:
        if not whole:
            _create()
        _install_pins(development)
    except BaseException as reason:
        if not whole and (ours() or not VENV.exists()):
            shutil.rmtree(VENV, ignore_errors=True)
        if isinstance(reason, (KeyboardInterrupt, OSError)):
            fail(f"the set-up was not finished: {str(reason) or 'interrupted'}")
        raise


def runs() -> bool:
    """Whether `.venv` has a Python, and the one that it was made with is still there."""
    try:
        return subprocess.run([python(), "-c", ""], capture_output=True).returncode == 0
    except OSError:
        return False


def by_hand(development: bool) -> str:
    """The command that installs the pins into an environment of one's own."""
    return f"python -m pip install -r {DEVELOPMENT if development else RUNTIME}"


def _create() -> None:
    has_ensurepip = importlib.util.find_spec("ensurepip") is not None
    if not has_ensurepip and not importlib.util.find_spec("pip"):
        fail(f"this Python has neither pip nor a complete venv: {NO_VENV}")
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        VENV.mkdir()
        (VENV / RUNTIME).touch()  # ours from here on, but empty: a set-up that was killed is begun anew
    except OSError as error:
        fail(
            f"can't make {VENV} ({error.strerror}): make an environment elsewhere, "
            f"{by_hand(False)} in it, and start from there"
        )
    sys.stderr.write(f"Setting up Steepest in {VENV}, once\n")
    options = [] if has_ensurepip else ["--without-pip"]
    if subprocess.run([sys.executable, "-m", "venv", *options, VENV], stdout=sys.stderr).returncode:
        fail(f"can't make a virtual environment: {NO_VENV}")


def _install_pins(development: bool) -> None:
    pins = ROOT / (DEVELOPMENT if development else RUNTIME)
    command = [
        *_pip(), "install", "--require-hashes", "--no-deps", "--only-binary=:all:",
        "--disable-pip-version-check", "--no-input", "--retries=2", "-r", pins,
    ]
    if subprocess.run(command, stdout=sys.stderr).returncode:  # stdout belongs to the command that was asked for
        fail("can't install the packages (pip says why above): is there a network, and room on the disk?")
    for file in (DEVELOPMENT, RUNTIME) if development else (RUNTIME,):
        shutil.copyfile(ROOT / file, VENV / file)


def _pip() -> list[str | Path]:
    """pip for `.venv`: its own or, where Debian has split ensurepip off, that of this Python (22.3 or newer)."""
    if subprocess.run([python(), "-m", "pip", "--version"], capture_output=True).returncode == 0:
        return [python(), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", python()]
