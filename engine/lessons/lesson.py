"""A lesson: Markdown with a head, live links, and tasks in fenced blocks. The format: resources/lessons/README.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine import labs
from engine.lab import Lab
from engine.lessons import prose
from engine.lessons.source import CONTROL, Entries, LessonError, Source, refused
from engine.lessons.task import Task, parse_toml, read_task
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

LARGEST, MOST_LINES, LONGEST_LINE = 20_000, 1000, 4000
"""Characters and lines of a lesson: three times the longest of ours, and laid out in a moment."""
MOST_TASKS, MOST_FORMULAS, MOST_LINKS = 20, 120, 60


@dataclass(frozen=True)
class Passage:
    """Text between two tasks, and the line of the file at which it begins."""

    markdown: str
    line: int


@dataclass(frozen=True)
class Lesson:
    """`key` is the same in every language: under it a person's progress is kept."""

    key: str
    title: str
    lab: str
    blocks: tuple[Passage | Task, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks, in the order of the text."""
        return tuple(block for block in self.blocks if isinstance(block, Task))

    @property
    def texts(self) -> Iterator[tuple[int, str]]:
        """Everything that is shown as Markdown, each with the line of its block."""
        for block in self.blocks:
            for text in [block.markdown] if isinstance(block, Passage) else block.texts:
                yield block.line, text

    @property
    def hrefs(self) -> list[str]:
        """The targets of all links, in the order of the text."""
        return [href for _, text in self.texts for href in prose.hrefs(text)]

    @property
    def formulas(self) -> list[tuple[str, bool]]:
        """All formulas in the order of the text: the LaTeX, and whether it stands alone."""
        return [formula for _, text in self.texts for formula in prose.formulas(text)]


def read_lesson(text: str, key: str, lab_key: str = "", title: str = "") -> Lesson:
    """The lesson written in `text`. Raises LessonError with the line of the first fault.

    The head says the title and the lab; where it is missing, `title` and `lab_key` take its place.
    Everything in it is checked: tasks, settings, and that links lead somewhere.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    _check_size(text, lines)
    at, head_title, lab = _head(lines, lab_key, title)
    lesson = Lesson(key, head_title, lab.key, tuple(_blocks(lines, at, lab)))
    _check_tasks(lesson)
    _check_texts(lesson, lines)
    return lesson


def _check_size(text: str, lines: list[str]) -> None:
    """Refuse what could hold up the one who draws it."""
    if len(text) > LARGEST or len(lines) > MOST_LINES:
        template = N_("engine", "it has {count} characters in {lines} lines: allowed are {most} in {most_lines}")
        raise LessonError(Message(template, count=len(text), lines=len(lines), most=LARGEST, most_lines=MOST_LINES))
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            template = N_("engine", "the line has {count} characters: allowed are {most}")
            raise refused(Message(template, count=len(line), most=LONGEST_LINE), number)
        if CONTROL.search(line):
            raise refused(N_("engine", "there is a control character in it"), number)


# ---- The head.


def _head(lines: list[str], lab_key: str, title: str) -> tuple[int, str, type[Lab]]:
    """Where the text begins, the title, and the lab."""
    end = 0
    entries = Entries({}, Source(""))
    if lines[0].rstrip() == "+++":
        end = next((i for i, line in enumerate(lines) if i and line.rstrip() == "+++"), 0)
        if not end:
            raise refused(N_("engine", "the head that begins here has no second +++"), 1)
        source = Source("\n".join(lines[1:end]), 2)
        entries = Entries(parse_toml(source), source)
        end += 1
    title = entries.text("title", title or None, longest=100)
    key = entries.text("lab", lab_key or None, longest=60)
    if lab_key and key != lab_key:
        text = N_("engine", "this text is of the lab {key}, not of {wanted}")
        entries.fail("lab", Message(text, key=key, wanted=lab_key))
    with entries.located("lab"):
        lab = labs.load(key)
    entries.end()
    return end, title, lab


# ---- Text and tasks.


def _blocks(lines: list[str], at: int, lab: type[Lab]) -> Iterator[Passage | Task]:
    start, fence = at, 0
    for number in range(at, len(lines)):
        line = lines[number].rstrip()
        if not line.startswith("```"):
            continue
        if not fence:
            fence = number + 1
            if line == "```task":
                yield from _passage(lines, start, number)
        else:
            if lines[fence - 1].rstrip() == "```task":
                yield read_task("\n".join(lines[fence:number]), fence + 1, lab)
                start = number + 1
            fence = 0
    if fence:
        raise refused(N_("engine", "the block that begins here has no second ```"), fence)
    yield from _passage(lines, start, len(lines))


def _passage(lines: list[str], start: int, end: int) -> Iterator[Passage]:
    markdown = "\n".join(lines[start:end])
    if markdown.strip():
        blank = next(i for i, line in enumerate(lines[start:end]) if line.strip())
        yield Passage(markdown.strip("\n"), start + blank + 1)


def _check_tasks(lesson: Lesson) -> None:
    tasks = lesson.tasks
    if len(tasks) > MOST_TASKS:
        reason = Message(N_("engine", "a lesson has at most {most} tasks"), most=MOST_TASKS)
        raise refused(reason, tasks[MOST_TASKS].line)
    seen: set[str] = set()
    for task in tasks:
        if task.id in seen:
            raise refused(Message(N_("engine", "two tasks have the id {name!r}"), name=task.id), task.line)
        seen.add(task.id)


def _check_texts(lesson: Lesson, lines: list[str]) -> None:
    if len(lesson.formulas) > MOST_FORMULAS:
        raise LessonError(Message(N_("engine", "a lesson has at most {most} formulas"), most=MOST_FORMULAS))
    if len(lesson.hrefs) > MOST_LINKS:
        raise LessonError(Message(N_("engine", "a lesson has at most {most} links"), most=MOST_LINKS))
    for first, text in lesson.texts:
        for words, reason in prose.faults(text, lesson.lab):
            line = next((n for n in range(first, len(lines) + 1) if words in lines[n - 1]), first)
            raise refused(reason, line)
