"""See that the packages are there, or have them installed into `.venv` and go on in it.

Runs at every start and before anything is installed: standard library only, and as little of it as
will do. What is needed stands in pyproject.toml as ranges; what is installed stands in the
requirements files as exact pins with hashes. `.venv` holds a copy of those it was made from.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"
"""The development pins include the others."""
_AGAIN = "STEEPEST_STARTED_AGAIN"

_SPECIFIER = re.compile(r"(==|>=|<)([0-9]+(?:\.[0-9]+)*)(\.\*)?")
_INSTALLED = re.compile(r"([^-]+)-([0-9][^-]*)(?:-.*)?\.(?:dist|egg)-info")


def ensure(*, development: bool = False) -> None:
    """Return if this Python has the packages; else set up `.venv` and start again in it, or say why not (status 2)."""
    started_again = os.environ.pop(_AGAIN, None)
    if up_to_date(development) if inside() and ours() else not missing(development):
        return
    from gui import setup

    if started_again:
        fail(f"{VENV} lacks {', '.join(missing(development))}: {setup.by_hand(development)} in it, or remove it")
    if ours() or not VENV.exists():
        setup.install(development)
    elif not setup.runs():
        fail(f"{VENV} is no Python environment: remove it and start again")
    _start_again()


def missing(development: bool = False) -> list[str]:
    """The requirements that this Python doesn't fulfil."""
    have = dict(_installed())
    return [requirement for requirement in _needed(development) if not _fulfilled(requirement, have)]


def inside() -> bool:
    """Whether this is the Python of `.venv`."""
    return Path(sys.prefix).resolve() == VENV


def ours() -> bool:
    """Whether `.venv` was made by us. One made by uv or by hand is used, but never changed."""
    return (VENV / RUNTIME).exists()


def up_to_date(development: bool) -> bool:
    """Whether everything that is pinned now has been installed into our `.venv`."""
    files = [DEVELOPMENT, RUNTIME] if development else [RUNTIME]
    return all((VENV / file).exists() and (VENV / file).read_bytes() == (ROOT / file).read_bytes() for file in files)


def fail(message: str) -> NoReturn:
    """One line on stderr, exit status 2."""
    sys.stderr.write(" ".join(message.split()) + "\n")
    sys.exit(2)


def _needed(development: bool) -> Iterator[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    yield from project["project"]["dependencies"]
    if development:
        yield from project["dependency-groups"]["dev"]


def _installed() -> Iterator[tuple[str, str]]:
    """Names and versions, from the folders that installers leave (importlib.metadata takes 80 ms to import)."""
    for folder in reversed(sys.path):
        for entry in os.listdir(folder) if os.path.isdir(folder) else ():
            if match := _INSTALLED.fullmatch(entry):
                yield _normal(match[1]), match[2]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _fulfilled(requirement: str, have: dict[str, str]) -> bool:
    """`requirement` is a name and ranges as pyproject.toml uses them: "==6.10.*", ">=2.1,<3"."""
    name = re.match(r"[\w-]+", requirement)[0]  # type: ignore[index]
    version = have.get(_normal(name))
    return version is not None and all(_within(version, *part) for part in _SPECIFIER.findall(requirement))


def _within(version: str, operator: str, bound: str, wildcard: str) -> bool:
    have, limit = _release(version), _release(bound)
    if operator == "==":
        return have[: len(limit)] == limit if wildcard else have == limit
    return have >= limit if operator == ">=" else have < limit


def _release(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.match(r"[0-9]+(\.[0-9]+)*", version)[0].split(".")))  # type: ignore[index]


def python() -> Path:
    """The interpreter of `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _start_again() -> NoReturn:
    """This command line once more, in `.venv`."""
    command = [str(python()), *sys.orig_argv[1:]]
    environment = {**os.environ, _AGAIN: "1"}
    if os.name == "nt":  # there exec would give the prompt back while the program still runs
        import subprocess

        sys.exit(subprocess.run(command, env=environment).returncode)
    os.execve(command[0], command, environment)
