"""What a person has done in the lessons, kept on this machine: a small JSON file beside the program's settings.

It is written beside the old one and renamed. One that can't be read is kept aside, and a fresh one begun.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from engine import files, json_input
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

FORMAT, VERSION = "steepest-progress", 1
COLUMNS = ("lesson", "task", "done", "tries", "last", "answer")
_LARGEST = 4 * 2**20


@dataclass
class Record:
    """How one task went: whether it was ever right, how often it was tried, and the last answer."""

    done: bool = False
    tries: int = 0
    last: str = ""
    answer: str = ""


@dataclass
class _Kept:
    tasks: dict[str, dict[str, Record]] = field(default_factory=dict)


class ProgressStore(QObject):
    """Records by lesson and task. `said` tells what the person must know, `changed` that marks are other ones."""

    said = Signal(object)
    changed = Signal()

    def __init__(self, path: Path | None = None) -> None:
        super().__init__()
        self.path = path or _default_path()
        self.trouble: Message | None = None
        """What went wrong as the file was read, until it was told."""
        self._kept = _Kept()
        self._read()

    def record(self, lesson: str, task: str) -> Record:
        return self._kept.tasks.get(lesson, {}).get(task, Record())

    def done(self, lesson: str, tasks: Iterable[str]) -> int:
        """How many of the tasks were right at least once."""
        return sum(self.record(lesson, task).done for task in tasks)

    def note(self, lesson: str, task: str, right: bool, answer: str = "") -> None:
        """One more try."""
        before = self.record(lesson, task)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        after = Record(before.done or right, before.tries + 1, now, answer[:200])
        self._kept.tasks.setdefault(lesson, {})[task] = after
        self._write()
        self.changed.emit()

    def reset(self) -> Path | None:
        """Begin anew; returns where the old file is kept, None if there was none."""
        aside = self._put_aside("before-reset")
        self._kept = _Kept()
        self.changed.emit()
        return aside

    def export(self, path: Path) -> None:
        """Everything as CSV, or as JSON if `path` ends so. Raises files.WriteError."""
        files.write_text(path, self._json() if path.suffix.lower() == ".json" else self._csv())

    # ---- The file.

    def _read(self) -> None:
        try:
            if not self.path.exists():
                return
            if self.path.stat().st_size > _LARGEST:
                raise ValueError(self.path)
            self._kept = _checked(json_input.parse(self.path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            aside = self._put_aside("damaged")
            text = N_("gui", "The record of your progress could not be read. It is kept as {path}; a new one is begun.")
            self.trouble = Message(text, path=str(aside or self.path))

    def _write(self) -> None:
        try:
            files.make_folder(self.path.parent)
            files.write_text(self.path, self._json())
        except files.WriteError as error:
            self.said.emit(error.message)

    def _put_aside(self, why: str) -> Path | None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside = self.path.with_name(f"{self.path.stem}-{why}-{stamp}.json")
        with suppress(OSError):
            self.path.rename(aside)
            return aside
        return None

    def _json(self) -> str:
        tasks = {lesson: {key: asdict(r) for key, r in found.items()} for lesson, found in self._kept.tasks.items()}
        return json.dumps({"format": FORMAT, "version": VERSION, "tasks": tasks}, indent=1, ensure_ascii=False) + "\n"

    def _csv(self) -> str:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for lesson, found in sorted(self._kept.tasks.items()):
            for task, r in found.items():
                writer.writerow([lesson, task, "yes" if r.done else "no", r.tries, r.last, r.answer])
        return text.getvalue()


@cache
def store() -> ProgressStore:
    """The one record of this machine's person."""
    return ProgressStore()


def _default_path() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "progress.json"


def _checked(data: Any) -> _Kept:
    """`data` as it was written. Raises what comes of it if it is anything else."""
    if data["format"] != FORMAT or data["version"] != VERSION:
        raise ValueError(FORMAT)
    kept = _Kept()
    for lesson, found in data["tasks"].items():
        kept.tasks[str(lesson)] = {str(task): _record(entry) for task, entry in found.items()}
    return kept


def _record(entry: dict[str, Any]) -> Record:
    if type(entry["done"]) is not bool or type(entry["tries"]) is not int:
        raise TypeError(entry)
    return Record(entry["done"], entry["tries"], str(entry["last"]), str(entry["answer"]))
