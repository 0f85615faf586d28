"""A task: a question, the experiments that answer it, and the condition under which an answer is right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from engine.lab import Lab
from engine.lessons.expression import Expression, expression
from engine.lessons.link import MOST_STEPS, check_panel, settable
from engine.lessons.source import Entries, Source, refused
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

KINDS = ("choice", "number", "sketch", "goal")
MOST_RUNS, MOST_OPTIONS = 4, 8
LARGEST = 16_000
"""Characters of a task."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RUN_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_TEMPLATE = re.compile(r"\\.|`[^`]*`|\$\$[^$]*\$\$|\$[^$]*\$|\{([^{}]*)\}", re.DOTALL)


@dataclass(frozen=True)
class Experiment:
    """`steps` updates from the start, with `values` over the lab's defaults."""

    values: dict[str, Any]
    steps: int = 0


@dataclass(frozen=True)
class Option:
    """A choice, or one condition of a goal: its text, and when it is right."""

    text: str
    when: Expression


@dataclass(frozen=True)
class Task:
    """One task of a lesson. `runs` are its experiments by name; a lone one has the name "".

    `measure` is what is measured of them. A choice has `choices`; a number must lie `within` a share of what was
    measured, or `within_absolute`; a sketch in the frame `x`, `y` must lie within a share of the frame's height
    of the `curve` on the card `panel`, on average; a goal has conditions, and a `solution` that reaches it.
    """

    id: str
    kind: str
    question: str
    explain: str
    line: int
    runs: Mapping[str, Experiment]
    hint: str = ""
    after: str = ""
    measure: Expression | None = None
    choices: tuple[Option, ...] = ()
    goal: tuple[Option, ...] = ()
    within: float = 0.0
    within_absolute: float = 0.0
    unit: str = ""
    panel: str = ""
    curve: str = ""
    x: tuple[float, float] = (0.0, 1.0)
    y: tuple[float, float] = (0.0, 1.0)
    solution: Experiment | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """All that a person reads of it."""
        options = (option.text for option in (*self.choices, *self.goal))
        return (self.question, *options, self.hint, self.explain, self.after)


def read_task(text: str, first_line: int, lab: type[Lab]) -> Task:
    """The task written in `text`, TOML that begins at a line of its file. Raises LessonError."""
    if len(text) > LARGEST:
        template = N_("engine", "the task has {count} characters: allowed are {most}")
        raise refused(Message(template, count=len(text), most=LARGEST), first_line)
    source = Source(text, first_line)
    entries = Entries(parse_toml(source), source)
    common: dict[str, Any] = {
        "id": _id(entries), "question": entries.text("question"), "explain": _template(entries),
        "hint": entries.text("hint", ""), "after": entries.text("after", ""), "line": first_line,
        "runs": _runs(entries, lab),
    }
    kind = entries.text("kind")
    if kind not in KINDS:
        entries.fail("kind", Message(N_("engine", "{name!r} must be one of {known}"),
                                     name="kind", known=", ".join(KINDS)))
    task = Task(kind=kind, **common, **_READERS[kind](entries, lab))
    entries.end()
    _check_names(task, entries)
    return task


def parse_toml(source: Source) -> dict[str, Any]:
    """The entries of a TOML text. Raises LessonError with the line."""
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        last = source.text.count("\n") + 1
        line = int(place[1]) if place and place[1] else last
        _damaged(_PLACE.sub("", str(error)), source.first_line + line - 1)
    except (ValueError, RecursionError) as error:
        _damaged(str(error), source.first_line)


def _damaged(reason: str, line: int) -> NoReturn:
    raise refused(Message(N_("engine", "it can't be read as TOML: {reason}"), reason=reason[:120]), line)


def placeholders(template: str) -> list[Expression]:
    """What an explanation has in braces, outside formulas. Raises LessonError."""
    return [expression(found[1]) for found in _TEMPLATE.finditer(template) if found[1] is not None]


def fill(template: str, write: Any) -> str:
    """`template` with every placeholder replaced by what `write` makes of its expression."""
    return _TEMPLATE.sub(lambda found: found[0] if found[1] is None else write(expression(found[1])), template)


def _id(entries: Entries) -> str:
    name = entries.text("id", longest=60)
    if not _ID.fullmatch(name):
        entries.fail("id", Message(N_("engine", "{name!r} must be small letters, digits and single hyphens"),
                                   name="id"))
    return name


def _template(entries: Entries) -> str:
    text = entries.text("explain")
    with entries.located("explain"):
        placeholders(text)
    return text


# ---- Experiments.


def _runs(entries: Entries, lab: type[Lab]) -> dict[str, Experiment]:
    """The experiments of [run], or of [runs.NAME]. Raises LessonError."""
    if "run" in entries and "runs" in entries:
        entries.fail("runs", N_("engine", "a task has either [run] or [runs.NAME]"))
    if "runs" not in entries:
        return {"": _experiment(entries.table("run"), lab)}
    runs = entries.table("runs")
    if not 1 <= len(runs.names) <= MOST_RUNS:
        entries.fail("runs", Message(N_("engine", "a task has at most {most} runs"), most=MOST_RUNS))
    for name in runs.names:
        if not _RUN_NAME.fullmatch(name):
            text = N_("engine", "the run {name!r} must have a name of small letters, digits and _")
            runs.fail(name, Message(text, name=name[:40]))
    return {name: _experiment(runs.table(name), lab) for name in runs.names}


def _experiment(entries: Entries, lab: type[Lab]) -> Experiment:
    values: dict[str, Any] = {}
    if "preset" in entries:
        name = entries.text("preset")
        with entries.located("preset"):
            values |= lab.preset(name).values
    values |= checked_values(entries, "set", lab)
    steps = entries.count("steps", MOST_STEPS)
    if steps and not lab.runs:
        entries.fail("steps", Message(N_("engine", "{lab} has no Run: it only answers its controls"), lab=lab.key))
    entries.end()
    return Experiment(values, steps)


def checked_values(entries: Entries, name: str, lab: type[Lab]) -> dict[str, Any]:
    """Settings of the lab, each as its parameter keeps it. Raises LessonError."""
    found = {}
    for parameter, value in entries.values(name).items():
        with entries.located(parameter):
            found[parameter] = settable(lab, parameter).validate(value)
    return found


# ---- The four kinds.


def _choice(entries: Entries, lab: type[Lab]) -> dict[str, Any]:
    return {"measure": _formula(entries, "measure"), "choices": _options(entries, "choices", 2)}


def _number(entries: Entries, lab: type[Lab]) -> dict[str, Any]:
    if ("within" in entries) == ("within_absolute" in entries):
        entries.fail("within", N_("engine", "a number needs either 'within' (a share) or 'within_absolute'"))
    name = "within" if "within" in entries else "within_absolute"
    tolerance = entries.number(name, 0, 1e9)
    return {"measure": _formula(entries, "measure"), name: tolerance, "unit": entries.text("unit", "", longest=20)}


def _sketch(entries: Entries, lab: type[Lab]) -> dict[str, Any]:
    panel = entries.text("panel")
    with entries.located("panel"):
        check_panel(lab, panel)
    return {
        "panel": panel, "curve": entries.text("curve"), "x": entries.ends("x"), "y": entries.ends("y"),
        "within": entries.number("within", 0, 1),
    }


def _goal(entries: Entries, lab: type[Lab]) -> dict[str, Any]:
    return {"goal": _options(entries, "goal", 1), "solution": _experiment(entries.table("solution"), lab)}


_READERS = {"choice": _choice, "number": _number, "sketch": _sketch, "goal": _goal}


def _formula(entries: Entries, name: str) -> Expression:
    text = entries.text(name)
    with entries.located(name, text):
        return expression(text)


def _options(entries: Entries, name: str, least: int) -> tuple[Option, ...]:
    found = []
    for option in entries.tables(name, least, MOST_OPTIONS):
        found.append(Option(option.text("text"), _formula(option, "when")))
        option.end()
    return tuple(found)


def _check_names(task: Task, entries: Entries) -> None:
    """Refuse names that no run can give. Raises LessonError."""
    used = {"measure": [task.measure] if task.measure else [], "explain": placeholders(task.explain),
            "choices": [option.when for option in task.choices], "goal": [option.when for option in task.goal]}
    for place, expressions in used.items():
        for formula in expressions:
            for name in sorted(formula.names):
                if not _can_be_known(name, task, place):
                    text = N_("engine", "{name!r} is not measured here: a name of one run is written alone, "
                              "of several as run.name")
                    entries.fail(place, Message(text, name=name), formula.text)


def _can_be_known(name: str, task: Task, place: str) -> bool:
    if name == "measured":
        return task.measure is not None and place != "measure"
    run, dot, _ = name.rpartition(".")
    return run in task.runs if dot else "" in task.runs

