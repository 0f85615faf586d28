"""A lesson tried out without a window: every link followed, every task's experiments run and measured.

Tests do this with every lesson of the program, and `python main.py lesson --check FILE` with a new one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from engine import headless, labs
from engine.lab import Lab
from engine.lessons.expression import Expression, Value
from engine.lessons.judging import correct_choice, goals_met, known_in
from engine.lessons.lesson import Lesson
from engine.lessons.link import Link, parse_link
from engine.lessons.measuring import Curve, curve_of, measured
from engine.lessons.task import Experiment, Task, placeholders
from engine.lessons.teacher import TeacherLesson
from engine.parameters import ParameterError
from engine.views import Line, Plot

Run = Callable[[type[Lab], Experiment], Lab]


@dataclass(frozen=True)
class Trial:
    """What came out of a task: `results` by run, and the `curve` of a sketch. `problems` say what is wrong with it."""

    task: Task
    results: dict[str, dict[str, Value]]
    curve: Curve | None
    problems: tuple[str, ...]

    def __str__(self) -> str:
        """In words, for who wrote it."""
        task = self.task
        if task.kind == "sketch":
            return "there is no curve" if self.curve is None else (
                f"the curve goes from ({self.curve.x[0]:.4g}, {self.curve.y[0]:.4g}) "
                f"to ({self.curve.x[-1]:.4g}, {self.curve.y[-1]:.4g})")
        if task.kind == "goal":
            return "not met at the start, met by the solution"
        said = f"measured {known_in(task, self.results)['measured']:.6g}"
        right = correct_choice(task, self.results)
        return said if right is None else f"{said}: choice {right + 1} is right"


def experiment_done(lab_class: type[Lab], experiment: Experiment) -> Lab:
    """A lab on which `experiment` was made. Raises ParameterError if its values don't go together."""
    lab = lab_class(experiment.values)
    headless.run(lab, experiment.steps)
    return lab


def followed(link: Link) -> Lab:
    """The lab as `link` leaves it at update 0. Raises ParameterError if its values don't go together."""
    lab_class = labs.load(link.lab)
    return lab_class({**(lab_class.preset(link.preset).values if link.preset else {}), **(link.values or {})})


def started(lesson: TeacherLesson) -> Lab:
    """The lab as a teacher's lesson begins. Raises ParameterError if its values don't go together."""
    return followed(Link(lesson.lab, lesson.preset, lesson.values))


def tried(task: Task, lab_class: type[Lab], run: Run = experiment_done) -> Trial:
    """Make the experiments of `task` and look whether it can be answered."""
    results, curve, lab = {}, None, None
    for name, experiment in task.runs.items():
        lab = run(lab_class, experiment)
        results[name], curve = measured(lab), curve_of(lab, task)
    assert lab is not None
    problems = [*_unknown_names(task, results), *_PROBLEMS[task.kind](task, results, lab, partial(run, lab_class))]
    return Trial(task, results, curve, tuple(problems))


def link_problems(lesson: Lesson) -> Iterator[str]:
    """What is wrong with links once they are followed."""
    for href in lesson.hrefs:
        link = parse_link(href, lesson.lab)
        try:
            lab = followed(link)
        except ParameterError as error:
            yield f"{href}: {error}"
            continue
        shown_if = lab.parameters[link.show].shown_if if link.show else None
        if link.preset and shown_if is not None and not shown_if(lab.values):
            yield f"{href}: the control {link.show} is not shown with these settings"


def _unknown_names(task: Task, results: dict[str, dict[str, Value]]) -> Iterator[str]:
    """Names that no run gives. A goal's explanation is filled when it is reached."""
    formulas: list[Expression] = [option.when for option in (*task.choices, *task.goal)]
    formulas += placeholders(task.explain) + ([task.measure] if task.measure else [])
    known = known_in(task, results)
    for name in sorted(set().union(*(formula.names for formula in formulas)) - known.keys()):
        yield f"{name} is not measured: there are {', '.join(sorted(known))}"


def _choice_problems(task: Task, results: dict[str, dict[str, Value]], lab: Lab, run: object) -> Iterator[str]:
    if correct_choice(task, results) is None:
        value = known_in(task, results)["measured"]
        yield f"not exactly one choice is right for what was measured, {value:.6g}"


def _number_problems(task: Task, results: dict[str, dict[str, Value]], lab: Lab, run: object) -> Iterator[str]:
    value = known_in(task, results)["measured"]
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        yield f"what was measured is no finite number: {value}"


def _sketch_problems(task: Task, results: dict[str, dict[str, Value]], lab: Lab, run: object) -> Iterator[str]:
    view = lab.views().get(task.panel)
    if not isinstance(view, Plot):
        yield f"the card {task.panel} is no plot with these settings"
        return
    curve = curve_of(lab, task)
    if curve is None:
        known = ", ".join(mark.key for mark in view.marks if isinstance(mark, Line))
        yield f"the plot has no curve {task.curve}: it has {known}"
        return
    inside = (curve.x >= task.x[0]) & (curve.x <= task.x[1]) & (curve.y >= task.y[0]) & (curve.y <= task.y[1])
    if inside.mean() < 0.5:
        yield "more than half of the curve lies outside the frame"
    if (view.x.log and task.x[0] <= 0) or (view.y.log and task.y[0] <= 0):
        yield "the frame begins at 0 or below, on a logarithmic axis"


def _goal_problems(
    task: Task, results: dict[str, dict[str, Value]], lab: Lab, run: Callable[[Experiment], Lab],
) -> Iterator[str]:
    if all(goals_met(task, results[""])):
        yield "the goal is met already at its start"
    assert task.solution is not None
    found = goals_met(task, measured(run(task.solution)))
    for condition, is_met in zip(task.goal, found, strict=True):
        if not is_met:
            yield f"the solution does not meet the condition “{condition.text}”"


_PROBLEMS = {
    "choice": _choice_problems, "number": _number_problems, "sketch": _sketch_problems, "goal": _goal_problems,
}
