"""A teacher's lesson: a JSON file beside a Markdown text. It fixes the lab, its settings, which controls are there.

Such a file may come from anyone, so it is read as data only, within bounds. The only other file that it can
name is the text, which must lie in the same folder.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from engine import files, json_input, labs
from engine.lab import Lab
from engine.lessons.lesson import Lesson, read_lesson
from engine.lessons.source import Entries, LessonError, Source
from engine.lessons.task import Task, checked_values
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

FORMAT, VERSION = "steepest-lesson", 1
LARGEST = 400_000
"""Bytes of either file."""
MOST_NAMES = 100

_FILE_NAME = re.compile(r"(?!\.)[^/\\:\0<>|?*\"]{1,120}\.md")


@dataclass(frozen=True)
class TeacherLesson:
    """`values` are set over the preset. `visible` names the controls that are shown, None for all; `locked` are
    shown but can't be moved.
    """

    lesson: Lesson
    preset: str | None
    values: dict[str, Any]
    visible: tuple[str, ...] | None
    locked: tuple[str, ...]

    @property
    def lab(self) -> str:
        """The key of the lab."""
        return self.lesson.lab


def load_lesson(path: Path) -> TeacherLesson:
    """The teacher's lesson in the file `path`, and the text beside it. Raises LessonError, naming file and line."""
    path = Path(path)
    try:
        text = files.read_text(path, LARGEST)
        return _lesson(Entries(_parsed(text), Source(text, is_json=True)), path)
    except _InTheText as error:
        refuse(error.path, error.message, error)
    except (json_input.JSONError, files.ReadError, ParameterError) as error:
        refuse(path, error.message, error)


def refuse(path: Path, reason: str | Message, cause: Exception) -> NoReturn:
    """Raises LessonError: this file can't be used."""
    raise LessonError(
        Message(N_("engine", "{file} can't be opened: {reason}"), file=str(path), reason=reason)
    ) from cause


class _InTheText(LessonError):
    """What is wrong stands in the Markdown beside the JSON."""

    def __init__(self, path: Path, message: Message) -> None:
        super().__init__(message)
        self.path = path


def _parsed(text: str) -> dict[str, Any]:
    data = json_input.parse(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise LessonError(Message(N_("engine", "it is no lesson of Steepest: it lacks \"format\": \"{format}\""),
                                  format=FORMAT))
    return data


def _lesson(entries: Entries, path: Path) -> TeacherLesson:
    entries.text("format")
    version = entries.count("version", 10**6, default=None)
    if version != VERSION:
        text = N_("engine", "it has version {version!r}, and this program reads version {ours}")
        entries.fail("version", Message(text, version=version, ours=VERSION))
    key = entries.text("lab", longest=60)
    with entries.located("lab"):
        lab = labs.load(key)
    preset = _preset(entries, lab)
    values = checked_values(entries, "values", lab)
    visible = _controls(entries, "visible", lab) if "visible" in entries else None
    locked = _controls(entries, "locked", lab) if "locked" in entries else ()
    title = entries.text("title", "", longest=100)
    wanted = entries.list_of_names("tasks", MOST_NAMES) if "tasks" in entries else None
    lesson = _text(entries, path, lab, title)
    lesson = replace(lesson, title=title or lesson.title, key=f"teacher/{title or lesson.title}")
    if wanted is not None:
        lesson = _with_tasks(entries, lesson, wanted)
    entries.end()
    return TeacherLesson(lesson, preset, values, visible, locked)


def _preset(entries: Entries, lab: type[Lab]) -> str | None:
    if "preset" not in entries:
        return None
    name = entries.text("preset")
    with entries.located("preset"):
        lab.preset(name)
    return name


def _controls(entries: Entries, name: str, lab: type[Lab]) -> tuple[str, ...]:
    found = entries.list_of_names(name, MOST_NAMES)
    for control in found:
        with entries.located(name, f'"{control}"'):
            lab.parameter(control)
    return found


def _text(entries: Entries, path: Path, lab: type[Lab], title: str) -> Lesson:
    """The lesson in the Markdown file that the JSON names."""
    name = entries.text("text")
    if not _FILE_NAME.fullmatch(name):
        reason = N_("engine", "'text' must be the plain name of a file beside this one that ends in .md")
        entries.fail("text", reason)
    beside = path.parent / name
    try:
        text = files.read_text(beside, LARGEST, follow=False)
    except files.ReadError as error:
        entries.fail("text", Message(N_("engine", "{file} can't be opened: {reason}"), file=name, reason=error.message))
    try:
        return read_lesson(text, "", lab.key, title)
    except ParameterError as error:
        raise _InTheText(beside, error.message) from error


def _with_tasks(entries: Entries, lesson: Lesson, wanted: tuple[str, ...]) -> Lesson:
    """The lesson with only these tasks; its text stays."""
    known = [task.id for task in lesson.tasks]
    for name in wanted:
        if name not in known:
            text = N_("engine", "the text has no task {name!r}: it has {known}")
            entries.fail("tasks", Message(text, name=name[:40], known=", ".join(known)), f'"{name}"')
    blocks = (block for block in lesson.blocks if not isinstance(block, Task) or block.id in wanted)
    return replace(lesson, blocks=tuple(blocks))
