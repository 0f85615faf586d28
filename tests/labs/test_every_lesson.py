"""Every lesson of the program: each link followed, each task run and measured, the same in both languages."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import labs, lessons
from engine.lab import Lab
from engine.lessons import Experiment, Lesson, Passage, Task, prose, trial
from engine.lessons.judging import known_in
from engine.lessons.task import placeholders

LANGUAGES = ("en", "vi")
COLUMNS = 121
"""How many values a person's sketch has."""
FILES = sorted(path.stem for path in (lessons.FOLDER / "en").glob("*.md"))


@cache
def lesson_of(stem: str, language: str) -> Lesson:
    return lessons.load_text(lessons.FOLDER / language / f"{stem}.md")


def both(stem: str) -> tuple[Lesson, Lesson]:
    return lesson_of(stem, "en"), lesson_of(stem, "vi")


class Runner:
    """Makes each experiment once, however many tasks and languages ask for it."""

    def __init__(self) -> None:
        self._made: dict[str, Lab] = {}

    def __call__(self, lab_class: type[Lab], experiment: Experiment) -> Lab:
        name = f"{lab_class.key} {sorted(experiment.values.items())} {experiment.steps}"
        if name not in self._made:
            self._made[name] = trial.experiment_done(lab_class, experiment)
        return self._made[name]


# ---- Which lessons there are.


def test_every_lesson_is_in_both_languages_and_belongs_to_a_lab() -> None:
    for language in LANGUAGES:
        assert sorted(path.stem for path in (lessons.FOLDER / language).iterdir()) == FILES
    found = {path for key in labs.keys() for path in lessons.paths_for(key, "en")}
    assert found == set((lessons.FOLDER / "en").iterdir())


@pytest.mark.parametrize("key", labs.keys())
def test_every_lab_has_at_least_two_tasks(key: str) -> None:
    for language in LANGUAGES:
        assert sum(len(lesson.tasks) for lesson in lessons.lessons_for(key, language)) >= 2


# ---- What is in them.


def outline(lesson: Lesson) -> list[Any]:
    """All that must not depend on the language."""
    return [_passage(block) if isinstance(block, Passage) else _task(block) for block in lesson.blocks]


def _passage(block: Passage) -> Any:
    headings = re.findall(r"^#+ ", block.markdown, re.MULTILINE)
    return prose.hrefs(block.markdown), headings, Counter(_formulas(block.markdown)), block.markdown.count("\n\n")


def _task(task: Task) -> Any:
    measures = [task.measure, *(option.when for option in (*task.choices, *task.goal))]
    return (
        task.id, task.kind, dict(task.runs), task.solution, [m.text for m in measures if m], task.within,
        task.within_absolute, task.panel, task.curve, task.x, task.y, bool(task.hint), bool(task.after),
        [prose.hrefs(text) for text in task.texts], [Counter(_formulas(text)) for text in task.texts],
        Counter(formula.text for formula in placeholders(task.explain)),
    )


def _formulas(text: str) -> list[tuple[str, bool]]:
    """The formulas but lone symbols, which a sentence may repeat. Vietnamese writes 0{,}5, and (1; 0{,}5)."""
    found = ((latex.replace("{,}", ".").replace(r";\ ", ", "), display) for latex, display in prose.formulas(text))
    return [(latex, display) for latex, display in found if not re.fullmatch(r"\\?[A-Za-z]+", latex)]


@pytest.mark.parametrize("stem", FILES)
def test_both_languages_have_the_same_links_tasks_runs_and_formulas(stem: str) -> None:
    english, vietnamese = both(stem)
    assert outline(vietnamese) == outline(english)
    assert vietnamese.title != english.title
    for one, other in zip(english.tasks, vietnamese.tasks, strict=True):
        assert one.question != other.question and one.explain != other.explain


@pytest.mark.parametrize("stem", FILES)
def test_every_link_can_be_followed(stem: str) -> None:
    english, _ = both(stem)
    assert english.hrefs, "a lesson without a live link"
    assert list(trial.link_problems(english)) == []


@pytest.mark.parametrize("stem", FILES)
def test_every_task_can_be_answered_by_what_is_measured(stem: str) -> None:
    """The runs are made once; the Vietnamese task must come out as the English one."""
    run = Runner()
    english, vietnamese = both(stem)
    lab_class = labs.load(english.lab)
    for one, other in zip(english.tasks, vietnamese.tasks, strict=True):
        here, there = trial.tried(one, lab_class, run), trial.tried(other, lab_class, run)
        assert here.problems == there.problems == (), f"{one.id}, line {one.line}"
        assert known_in(one, here.results).get("measured") == known_in(other, there.results).get("measured")
        right = lessons.correct_choice(one, here.results)
        assert right == lessons.correct_choice(other, there.results)
        _judge(one, here, right)
        reached = run(lab_class, one.solution) if one.solution else None
        known = lessons.measured(reached) if reached else known_in(one, here.results)
        assert [f.text for f in placeholders(one.explain) if f.value(known) != f.value(known)] == [], "not a number"


def _judge(task: Task, found: trial.Trial, right: int | None) -> None:
    """What was measured is judged right, something else wrong."""
    known = known_in(task, found.results)
    answers: dict[str, tuple[Any, Any]] = {
        "choice": (right, -1), "number": (known.get("measured"), float("inf")), "sketch": _sketches(task, found.curve),
    }
    for answer, expected in zip(answers.get(task.kind, ()), (True, False), strict=False):
        assert lessons.judge(task, answer, found.results, found.curve).right is expected


def _sketches(task: Task, curve: lessons.Curve | None) -> tuple[Any, Any]:
    """The curve itself, drawn from left to right, and the edge of the frame that is farther from it."""
    if curve is None:
        return None, None
    order = np.argsort(curve.x, kind="stable")
    x, y = curve.x[order], curve.y[order].clip(*task.y)
    across = np.linspace(max(x[0], task.x[0]), min(x[-1], task.x[1]), COLUMNS)
    drawn = 10 ** np.interp(across, x, np.log10(y)) if curve.log_y else np.interp(across, x, y)
    points = list(zip(across, drawn, strict=True))
    edges = [[(x, edge) for x, _ in points] for edge in task.y]
    return points, max(edges, key=lambda edge: lessons.distance(task, edge, curve) or 0)


def test_the_program_folder_has_nothing_but_lessons_and_their_description() -> None:
    assert {path.name for path in Path(lessons.FOLDER).iterdir()} == {"README.md", *LANGUAGES}
