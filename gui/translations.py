"""Bring the translations up to date: `python -m gui.translations`.

Collects every marked text (`N_("engine" | "gui", "…")`, and Qt's own in gui/qt_texts.py) into
resources/i18n/steepest_vi.ts, which is edited by hand or with Qt Linguist, and compiles it to the .qm
that the window reads. Says how many texts have no translation yet; the exit status is 1 if there are any.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from gui.i18n import FOLDER

ROOT = FOLDER.parent.parent
SOURCE = FOLDER / "steepest_vi.ts"


def update(source: Path = SOURCE) -> None:
    """Add new texts to `source` as unfinished, and take those away that are no longer in the program."""
    files = sorted(str(path.relative_to(ROOT)) for part in ("engine", "gui") for path in (ROOT / part).rglob("*.py"))
    _run("lupdate", *files, "-tr-function-alias", "QT_TRANSLATE_NOOP+=N_", "-locations", "none", "-no-obsolete",
         "-source-language", "en", "-target-language", "vi", "-ts", str(source))


def compile_to(target: Path, source: Path = SOURCE) -> None:
    """Write the finished translations of `source` in the form that Qt loads."""
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def unfinished(source: Path = SOURCE) -> list[str]:
    """The texts that have no translation."""
    messages = ElementTree.parse(source).iter("message")
    return [m.findtext("source", "") for m in messages
            if not m.findtext("translation") or m.find("translation[@type]") is not None]


def _run(tool: str, *arguments: str) -> None:
    """One of the tools that come with PySide6, found the same way on every system."""
    code = f"from PySide6.scripts.pyside_tool import {tool}; {tool}()"
    subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    update()
    compile_to(SOURCE.with_suffix(".qm"))
    missing = unfinished()
    sys.stdout.write(f"{len(missing)} texts without a translation in {SOURCE.relative_to(ROOT)}\n")
    raise SystemExit(1 if missing else 0)
