"""Verdicts follow from what was measured; faults of a task come to light when it is tried out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine import labs
from engine.lessons import Curve, Task, distance, goals_met, judge, measured, read_lesson, trial
from tests.engine.test_lessons import CHOICE, GOAL, HEAD, NUMBER, SKETCH


def task_of(text: str) -> Task:
    return read_lesson(HEAD + text, "key").tasks[0]


def choice_results(one: float, two: float) -> dict[str, Any]:
    return {"one": {"loss_batch": one}, "two": {"loss_batch": two}}


@pytest.mark.parametrize(("one", "two", "answer", "right", "correct"), [
    (2.0, 1.0, 0, True, 0), (2.0, 1.0, 1, False, 0), (1.0, 2.0, 1, True, 1), (1.0, 1.0, 0, None, None),
    (1.0, 0.0, 0, None, None), (float("nan"), 1.0, 0, None, None),
])
def test_the_choice_whose_condition_holds_is_right(
    one: float, two: float, answer: int, right: bool | None, correct: int | None,
) -> None:
    verdict = judge(task_of(CHOICE), answer, choice_results(one, two))
    assert (verdict.right, verdict.correct) == (right, correct)


def test_where_two_choices_hold_nothing_is_decided() -> None:
    verdict = judge(task_of(CHOICE.replace("measured < 1", "measured > 0")), 0, choice_results(2, 1))
    assert verdict.right is None and verdict.correct is None


@pytest.mark.parametrize(("answer", "right"), [(2, True), (2.2, True), (1.8, True), (2.201, False), (-2, False)])
def test_a_number_within_a_share(answer: float, right: bool) -> None:
    assert judge(task_of(NUMBER), answer, {"": {"largest_stable_rate": 2.0}}).right is right
    assert judge(task_of(NUMBER), -answer, {"": {"largest_stable_rate": -2.0}}).right is right


@pytest.mark.parametrize(("answer", "right"), [(0.0, True), (5, True), (-5, True), (5.1, False)])
def test_a_number_within_an_absolute_distance(answer: float, right: bool) -> None:
    task = task_of(NUMBER.replace("within = 0.1", "within_absolute = 5"))
    assert judge(task, answer, {"": {"largest_stable_rate": 0.0}}).right is right


def test_a_number_that_could_not_be_measured_decides_nothing() -> None:
    for results in ({"": {}}, {"": {"largest_stable_rate": float("inf")}}, {"": {"largest_stable_rate": "none"}}):
        assert judge(task_of(NUMBER), 1.0, results).right is None


def test_goals() -> None:
    task = task_of(GOAL)
    assert goals_met(task, {"steps": 9}) == (False,) and goals_met(task, {"steps": 10}) == (True,)
    assert goals_met(task, {}) == (False,)
    assert judge(task, None, {"": {"steps": 10}}).right is True
    assert judge(task, None, {"": {"steps": 1}}).right is False


# ---- Sketches.


def test_the_distance_of_a_sketch_is_a_share_of_the_frame() -> None:
    task = task_of(SKETCH)  # a frame of 20 by 0.2
    x = np.linspace(0, 20, 50)
    curve = Curve(x, 0.1 + 0 * x)
    assert distance(task, [(0, 0.1), (20, 0.1)], curve) == pytest.approx(0)
    assert distance(task, [(0, 0.12), (20, 0.12)], curve) == pytest.approx(0.1)
    assert distance(task, [(0, 0.1), (20, 0.14)], curve) == pytest.approx(0.1)
    assert judge(task, [(0, 0.119), (20, 0.119)], {"": {}}, curve).right is True
    assert judge(task, [(0, 0.121), (20, 0.121)], {"": {}}, curve).right is False


def test_on_a_log_axis_it_is_measured_in_powers_of_ten() -> None:
    task = task_of(SKETCH.replace("y = [0, 0.2]", "y = [1e-4, 1]"))
    curve = Curve(np.array([0.0, 20.0]), np.array([1e-2, 1e-2]), log_y=True)
    assert distance(task, [(0, 1e-1), (20, 1e-1)], curve) == pytest.approx(1 / 4)


def test_a_curve_outside_the_frame_counts_as_at_its_edge() -> None:
    task = task_of(SKETCH)
    curve = Curve(np.array([0.0, 20.0]), np.array([100.0, 100.0]))
    assert distance(task, [(0, 0.2), (20, 0.2)], curve) == pytest.approx(0)


def test_only_what_lies_beside_the_curve_counts_and_gaps_are_bridged() -> None:
    task = task_of(SKETCH)
    curve = Curve(np.array([10.0, 0.0, 5.0, 15.0]), np.array([0.1, 0.1, np.nan, np.inf]))
    assert distance(task, [(0, 0.1), (5, 0.1), (10, 0.1), (20, 0.0)], curve) == pytest.approx(0)
    assert distance(task, [(11, 0.1), (20, 0.1)], curve) is None
    assert distance(task, [(0, 0.1)], Curve(np.empty(0), np.empty(0))) is None
    assert judge(task, [(0, 0.1)], {"": {}}, None).right is None


# ---- Explanations.


@pytest.mark.parametrize(("template", "expected"), [
    ("It is {measured}.", "It is 0.5."), ("{one.loss_batch} / {two.loss_batch}", "1 / 2"),
    ("{100 * one.loss_batch} %", "100 %"), ("{one.unknown}", "–"), ("$x^{2}_{n}$ {measured}", "$x^{2}_{n}$ 0.5"),
    ("$$\\\\frac{1}{2}$$", "$$\\frac{1}{2}$$"), ("`{x}`", "`{x}`"), ("\\\\{measured}", "\\{measured}"),
    ("{one.name}", "A"), ("{one.widths}", "4, 3"),
])
def test_measured_numbers_are_filled_in_outside_formulas(template: str, expected: str) -> None:
    task = task_of(CHOICE.replace("It is {measured}.", template))
    results = choice_results(1, 2)
    results["one"] |= {"name": "A", "widths": (4, 3)}
    assert judge(task, 0, results).explanation == expected


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    verdict = judge(task_of(CHOICE), 0, choice_results(1, 2), write=lambda value: str(value).replace(".", ","))
    assert verdict.explanation == "It is 0,5."


# ---- Measuring.


def test_figures_and_settings_are_measured_by_name() -> None:
    lab = labs.load("descent.learners")({"learning_rate": 0.05})
    while lab.steps < 40:
        lab.advance()
    found = measured(lab)
    assert found["learning_rate"] == 0.05 and found["steps"] == 40 and found["epoch"] == 1 and found["diverged"] == 0
    assert found["loss_mini_batch"] == lab.figures()["loss_mini-batch"] and found["scaling"] == lab.values["scaling"]
    assert "loss_mini-batch" not in found


def test_a_figure_comes_before_a_setting_of_the_same_name() -> None:
    lab = labs.load("batchnorm.stability")({"cells": 4})
    assert lab.values["cells"] == 4 and measured(lab)["cells"] == 16


# ---- Tried out.


def problems(text: str) -> list[str]:
    task = task_of(text)
    return list(trial.tried(task, labs.load("descent.learners")).problems)


DECIDED = CHOICE.replace("steps = 3", "steps = 60").replace(
    'preset = "bent"', "set = { learning_rate = 0.3 }\nsteps = 60")


@pytest.mark.parametrize("text", [DECIDED, NUMBER, SKETCH, GOAL])
def test_tasks_in_order_have_no_problems(text: str) -> None:
    assert problems(text) == []


@pytest.mark.parametrize(("text", "old", "new", "problem"), [
    (NUMBER, "largest_stable_rate", "largest_rate", "largest_rate is not measured: there are"),
    (NUMBER, "largest_stable_rate", "1 / steps", "is no finite number"),
    (NUMBER, "{measured}", "{nothing}", "nothing is not measured"),
    (CHOICE, "measured < 1", "measured > 0", "not exactly one choice is right"),
    (CHOICE, "measured > 1", "measured > 1e9", "not exactly one choice is right"),
    (SKETCH, '"batch"', '"batches"', "the plot has no curve batches: it has"),
    (SKETCH, "[0, 20]", "[10, 20]", "lies outside the frame"),
    (SKETCH, "[run]", "[run]\nset = { scale = 'log' }", "on a logarithmic axis"),
    (GOAL, "steps >= 10", "steps >= 0", "met already at its start"),
    (GOAL, "steps >= 10", "steps >= 11", "the solution does not meet the condition “ten”"),
])
def test_faults_come_to_light(text: str, old: str, new: str, problem: str) -> None:
    assert old in text
    said = problems(text.replace(old, new))
    assert any(problem in line for line in said), said


@pytest.mark.parametrize(("href", "problem"), [
    ("lab:descent.optimizers?surface=formula&formula=", "formula is empty"),
    ("lab:descent.optimizers?preset=saddle&show=formula", "formula is not shown"),
])
def test_a_link_that_can_not_be_followed_comes_to_light(href: str, problem: str) -> None:
    lesson = read_lesson(HEAD + f"[a](lab:?run=1) [b]({href})", "key")
    found, = trial.link_problems(lesson)
    assert found.startswith(href) and problem in found
