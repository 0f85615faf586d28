"""Answers compared with what was measured. Nothing else decides what is right."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.lessons.expression import Value
from engine.lessons.measuring import Curve
from engine.lessons.task import Task, fill
from engine.text import plain
from engine.views import Array

Results = Mapping[str, Mapping[str, Value]]
"""What was measured, by the name of the run."""


@dataclass(frozen=True)
class Verdict:
    """`right` is None where what was measured decides nothing: no choice fits, or more than one.

    `correct` is the place of the choice that is right; `explanation` is Markdown with the measured numbers in it.
    """

    right: bool | None
    explanation: str
    correct: int | None = None


def judge(
    task: Task, answer: Any, results: Results, curve: Curve | None = None, write: Callable[[Any], str] = plain,
) -> Verdict:
    """Compare an answer with what was measured.

    `answer` is the place of a choice, a number, or the points of a sketch; a goal needs none. `write` writes a
    number as the reader is used to it.
    """
    known = known_in(task, results)
    explanation = fill(task.explain, lambda formula: _written(formula.value(known), write))
    if task.kind == "choice":
        correct = correct_choice(task, results)
        return Verdict(None if correct is None else answer == correct, explanation, correct)
    if task.kind == "number":
        return Verdict(_is_near(task, answer, known["measured"]), explanation)
    if task.kind == "sketch":
        away = None if curve is None else distance(task, answer, curve)
        return Verdict(None if away is None else away <= task.within, explanation)
    return Verdict(all(goals_met(task, results[""])), explanation)


def known_in(task: Task, results: Results) -> dict[str, Value]:
    """Every name that the task may use: those of a lone run as they are, of several as "run.name", and "measured"."""
    known = {f"{run}.{name}" if run else name: v for run, found in results.items() for name, v in found.items()}
    if task.measure is not None:
        known["measured"] = task.measure.number(known)
    return known


def correct_choice(task: Task, results: Results) -> int | None:
    """The place of the one choice that holds; None if none does, or more than one."""
    known = known_in(task, results)
    holding = [place for place, choice in enumerate(task.choices) if choice.when.holds(known)]
    return holding[0] if len(holding) == 1 else None


def goals_met(task: Task, measured: Mapping[str, Value]) -> tuple[bool, ...]:
    """Which conditions of a goal hold now."""
    return tuple(condition.when.holds(measured) for condition in task.goal)


def _is_near(task: Task, answer: float, measured: Value) -> bool | None:
    if not isinstance(measured, (int, float)) or not math.isfinite(measured):
        return None
    allowed = task.within_absolute or task.within * abs(measured)
    return abs(answer - measured) <= allowed * (1 + 1e-9)


def distance(task: Task, points: Sequence[tuple[float, float]], curve: Curve) -> float | None:
    """How far a sketch is from the curve: the mean vertical distance, as a share of the frame's height.

    Where the axis is logarithmic so is the distance. What of the curve lies outside the frame counts as at
    its edge, for nobody can draw there. None if the curve has no point beside the sketch.
    """
    ends, drawn = _heights(np.array(task.y), curve.log_y), np.array(points, dtype=float).reshape(-1, 2)
    finite = np.isfinite(curve.x) & np.isfinite(curve.y)
    x, y = curve.x[finite], curve.y[finite]
    if not len(x):
        return None
    order = np.argsort(x, kind="stable")
    beside = (drawn[:, 0] >= x[order[0]]) & (drawn[:, 0] <= x[order[-1]])
    if not beside.any():
        return None
    there = np.interp(drawn[beside, 0], x[order], _heights(np.clip(y, *task.y), curve.log_y)[order])
    away = np.abs(_heights(drawn[beside, 1], curve.log_y) - there)
    return float(away.mean() / (ends[1] - ends[0]))


def _heights(y: Array, log: bool) -> Array:
    return np.log10(y) if log else y


def _written(value: Value, write: Callable[[Any], str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(write, value))
    return "–" if isinstance(value, float) and math.isnan(value) else write(value)
