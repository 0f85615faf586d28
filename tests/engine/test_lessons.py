"""Lessons are read as written, and what is wrong is told with its line."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import labs, lessons
from engine.lessons import Lesson, LessonError, Passage, Task, read_lesson, trial

LAB = "descent.learners"
HEAD = f'+++\ntitle = "T"\nlab = "{LAB}"\n+++\n'
CHOICE = """
```task
id = "which"
kind = "choice"
question = "Which?"
choices = [
  { text = "The first", when = "measured > 1" },
  { text = "The second", when = "measured < 1" },
]
measure = "one.loss_batch / two.loss_batch"
explain = "It is {measured}."
[runs.one]
set = { learning_rate = 0.1 }
steps = 3
[runs.two]
preset = "bent"
```
"""
NUMBER = """
```task
id = "rate"
kind = "number"
question = "How large?"
measure = "largest_stable_rate"
within = 0.1
explain = "{measured}"
[run]
```
"""
SKETCH = """
```task
id = "draw"
kind = "sketch"
question = "Draw."
panel = "loss"
curve = "batch"
x = [0, 20]
y = [0, 0.2]
within = 0.1
explain = "There."
[run]
steps = 5
```
"""
GOAL = """
```task
id = "reach"
kind = "goal"
question = "Reach it."
goal = [{ text = "ten", when = "steps >= 10" }]
explain = "Reached."
[run]
[solution]
steps = 10
```
"""


def read(text: str) -> Lesson:
    return read_lesson(text, "key")


def refusal(text: str) -> str:
    with pytest.raises(LessonError) as error:
        read(text)
    return str(error.value)


# ---- What is right.


def test_text_and_tasks_in_their_order_with_their_lines() -> None:
    lesson = read(HEAD + "First.\n" + CHOICE + "Then *this*.\n\n- a\n- b\n" + GOAL)
    assert [type(block) for block in lesson.blocks] == [Passage, Task, Passage, Task]
    assert lesson.title == "T" and lesson.lab == LAB and lesson.key == "key"
    assert [block.line for block in lesson.blocks] == [5, 8, 23, 29]
    assert lesson.blocks[2].markdown == "Then *this*.\n\n- a\n- b"


def test_a_choice_with_two_runs() -> None:
    task, = read(HEAD + CHOICE).tasks
    assert (task.id, task.kind, task.question) == ("which", "choice", "Which?")
    assert [choice.text for choice in task.choices] == ["The first", "The second"]
    assert task.runs["one"].values == {"learning_rate": 0.1} and task.runs["one"].steps == 3
    assert list(task.runs) == ["one", "two"] and task.runs["two"].steps == 0
    assert task.runs["two"].values == labs.load(LAB).preset("bent").values


def test_a_number_a_sketch_and_a_goal() -> None:
    number, sketch, goal = read(HEAD + NUMBER + SKETCH + GOAL).tasks
    assert number.within == 0.1 and number.measure is not None and number.measure.text == "largest_stable_rate"
    assert (sketch.panel, sketch.curve, sketch.x, sketch.y) == ("loss", "batch", (0, 20), (0, 0.2))
    assert goal.solution is not None and goal.solution.steps == 10 and goal.runs[""].steps == 0


def test_a_task_inside_other_code_is_only_shown() -> None:
    lesson = read(HEAD + "````\n```task\n```\n````\n")
    assert lesson.tasks == () and "```task" in lesson.blocks[0].markdown


def test_windows_line_ends_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf" + (HEAD + NUMBER).replace("\n", "\r\n").encode())
    assert len(lessons.load_text(path).tasks) == 1


def test_links_and_formulas_are_found_outside_of_code_and_formulas() -> None:
    lesson = read(HEAD + "[a](lab:?run=1) `[b](x)` $f[0](y)$ and\n\n$$x^2$$\n\n" + NUMBER.replace("How", "$z$ how"))
    assert lesson.hrefs == ["lab:?run=1"]
    assert lesson.formulas == [("f[0](y)", False), ("x^2", True), ("z", False)]


def example(kind: str) -> str:
    """The example in the README that is fenced as `kind`."""
    text = (lessons.FOLDER / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"`{{3,4}}{kind}\n(.*?)\n`{{3,4}}\n\n", text, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_readmes_lesson_and_the_teachers_file_for_it_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "lesson.md").write_text(example("markdown"), encoding="utf-8")
    (tmp_path / "lesson.json").write_text(example("json"), encoding="utf-8")
    for lesson in (lessons.load_text(tmp_path / "lesson.md"), lessons.load_lesson(tmp_path / "lesson.json").lesson):
        assert list(trial.link_problems(lesson)) == []
        assert [trial.tried(task, labs.load(lesson.lab)).problems for task in lesson.tasks] == [()]


def test_the_readmes_goal_can_be_reached() -> None:
    head = '+++\ntitle = "T"\nlab = "playground.plane"\n+++\n'
    goal, = read(f"{head}```task\n{example('toml')}\n```\n").tasks
    assert trial.tried(goal, labs.load("playground.plane")).problems == ()


# ---- What is wrong, with its line.


@pytest.mark.parametrize(("old", "new", "expected"), [
    ('"which"', '"Which one"', "line 8: 'id' must be small letters"),
    ('id = "which"\n', "", "line 8: 'id' is missing"),
    ('"choice"', '"riddle"', "line 9: 'kind' must be one of choice, number, sketch, goal"),
    ('"choice"', "3", "line 9: 'kind' must be a text"),
    ('"Which?"', '" "', "line 10: 'question' is empty"),
    ('"Which?"', '"' + "x" * 2001 + '"', "line 10: 'question' has 2001 characters"),
    ('"Which?"', '"a \\u001b[2J"', "line 10: 'question' has a control character"),
    ("measured > 1", "measured >", "line 12: “measured >” can't be read"),
    ("measured < 1", "mesured < 1", "line 13: 'mesured' is not measured here"),
    ("one.loss_batch / two", "one.loss_batch / three", "line 15: 'three.loss_batch' is not measured here"),
    ("one.loss_batch / two.loss_batch", "measured", "line 15: 'measured' is not measured here"),
    ("one.loss_batch / two.loss_batch", "__import__('os')", "line 15: “__import__('os')” can't be used here"),
    ("{measured}", "{mesured}", "line 16: 'mesured' is not measured here"),
    ("{measured}", "{measured +}", "line 16: “measured +” can't be read"),
    ("[runs.one]", "[runs.Eins]", "line 17: the run 'Eins' must have a name"),
    ("learning_rate = 0.1", "learning_rate = 99", "line 18: learning_rate can't be 99"),
    ("learning_rate = 0.1", "rate = 0.1", "line 18: descent.learners has no parameter 'rate'"),
    ("steps = 3", "steps = -3", "line 19: 'steps' must lie between 0 and 100000"),
    ("steps = 3", "steps = 1000000", "line 19: 'steps' must lie between"),
    ("steps = 3", "steps = 3.5", "line 19: 'steps' must be a whole number"),
    ("steps = 3", "steps = true", "line 19: 'steps' must be a whole number"),
    ("steps = 3", "stepps = 3", "line 19: 'stepps' does not belong here"),
    ("steps = 3", "steps = ", "line 19: it can't be read as TOML"),
    ("steps = 3", "steps = 3\nsteps = 4", "line 20: it can't be read as TOML"),
    ('"bent"', '"bend"', "line 21: descent.learners has no preset 'bend'"),
    ('preset = "bent"', "[run]", "line 17: a task has either [run] or [runs.NAME]"),
    ('  { text = "The second", when = "measured < 1" },\n', "", "line 11: 'choices' must be a list of 2 to 8 tables"),
    ('text = "The first", ', "", "line 11: 'text' is missing"),
    ('"The first", when', '"The first", color = 1, when', "line 12: 'color' does not belong here"),
    ("```\n", "", "line 7: the block that begins here has no second ```"),
])
def test_a_fault_in_a_task_is_told_with_its_line(old: str, new: str, expected: str) -> None:
    text = HEAD + "Text.\n" + CHOICE
    assert old in text
    assert refusal(text.replace(old, new)).startswith(expected)


@pytest.mark.parametrize(("task", "old", "new", "expected"), [
    (NUMBER, "within = 0.1\n", "", "line 7: a number needs either 'within'"),
    (NUMBER, "within = 0.1\n", "within = 0.1\nwithin_absolute = 1\n", "line 11: a number needs either 'within'"),
    (NUMBER, "within = 0.1", "within = nan", "line 11: 'within' must lie between"),
    (NUMBER, "within = 0.1", "within = 1979-05-27", "line 11: 'within' must be a number"),
    (NUMBER, "[run]\n", "", "line 7: 'run' is missing"),
    (SKETCH, '"loss"', '"nothing"', "line 10: descent.learners has no card 'nothing'"),
    (SKETCH, "[0, 20]", "[20, 0]", "line 12: 'x' must begin with the smaller number"),
    (SKETCH, "[0, 20]", "[0, inf]", "line 12: 'x' must be two numbers"),
    (SKETCH, "[0, 20]", "[0, 1, 2]", "line 12: 'x' must be two numbers"),
    (SKETCH, "within = 0.1", "within = 2", "line 14: 'within' must lie between 0 and 1"),
    (GOAL, "[solution]\nsteps = 10\n", "", "line 7: 'solution' is missing"),
    (GOAL, 'goal = [{ text = "ten", when = "steps >= 10" }]', "goal = []", "line 10: 'goal' must be a list of 1 to 8"),
    (GOAL, "steps >= 10", "one.steps >= 10", "line 10: 'one.steps' is not measured here"),
])
def test_faults_in_the_other_kinds(task: str, old: str, new: str, expected: str) -> None:
    assert old in task
    assert refusal((HEAD + task).replace(old, new)).startswith(expected)


@pytest.mark.parametrize(("text", "expected"), [
    ("", "line 1: 'title' is missing"), ("Just text.", "line 1: 'title' is missing"),
    ("+++\ntitle = 'T'\n", "line 1: the head that begins here has no second +++"),
    ("+++\ntitle = 'T'\nlab = 'no.such'\n+++\n", "line 3: there is no lab 'no.such'"),
    ("+++\ntitle = 'T'\nlab = 'descent.learners'\ncolour = 1\n+++\n", "line 4: 'colour' does not belong here"),
    ("+++\ntitle = 'T'\ntitle = 'U'\n+++\n", "line 3: it can't be read as TOML"),
    ("+++\ntitle = 'T'\nlab = 5\n+++\n", "line 3: 'lab' must be a text"),
    (HEAD + "a\n\nb [c](lab:?nope=1) d", "line 7: descent.learners has no parameter 'nope'"),
    (HEAD + "a [c](http://x.y) d", "line 5: the link “http://x.y” leads to no lab"),
    (HEAD + "a ![c](/etc/passwd) d", "line 5: the link “/etc/passwd” leads to no lab"),
    (HEAD + NUMBER.replace("How large?", "How [large](lab:?panel=x)?"), "line 9: descent.learners has no card 'x'"),
    (HEAD + NUMBER + NUMBER, "line 17: two tasks have the id 'rate'"),
    (HEAD + "a\n```task\nid = 1\n", "line 6: the block that begins here has no second ```"),
    (HEAD + "a\0b", "line 5: there is a control character"),
    (HEAD + "\x1b[2J", "line 5: there is a control character"),
    (HEAD + "ok\n" + "x" * 4001, "line 6: the line has 4001 characters"),
    (HEAD + "x\n" * 1001, "it has"), (HEAD + "x" * 20_000, "it has"),
    (HEAD + "ok\n" + ">" * 30, "line 6: the line begins with more than 20"),
    (HEAD + "- " * 30, "line 5: the line begins with more than 20"),
    (HEAD + " " * 30 + "- x", "line 5: the line begins with more than 20"),
    (HEAD + NUMBER.replace("How large?", "a\\n" + "> " * 30), "line 9: the line begins with more than 20"),
    (HEAD + "a $" + r"\frac{1}{" * 9 + "1" + "}" * 9 + "$", "line 5: the formula “"),
    (HEAD + "a $" + r"\left(" * 9 + "1" + r"\right)" * 9 + "$", "line 5: the formula “"),
    (HEAD + "a $" + "x" * 601 + "$", "line 5: the formula “"),
    (HEAD + "$x$ " * 121, "a lesson has at most 120 formulas"),
    (HEAD + "[a](lab:?run=1)\n" * 61, "a lesson has at most 60 links"),
    (HEAD + "".join(NUMBER.replace('"rate"', f'"r{i}"') for i in range(21)), "line 207: a lesson has at most 20 tasks"),
    (HEAD + "```task\na = " + "[" * 3900 + "\n```", "line 6: it can't be read as TOML"),
    (HEAD + "```task\na = " + "9" * 3900 + "0" * 50 + "\n```", "line 6:"),
])
def test_faults_in_the_text_are_told_with_their_line(text: str, expected: str) -> None:
    assert refusal(text).startswith(expected)


@given(st.lists(st.sampled_from([
    *(HEAD + CHOICE + NUMBER + SKETCH + GOAL).splitlines(), "+++", "```", "```task", "$$", "> - $x", "[a](lab:?run=1)",
    "a = {", "[[runs]]", "runs = 3", "set = []", "choices = [1]", "x = [[]]", 'id = """', "preset = {}",
]), max_size=40))
def test_lines_in_any_order_are_a_lesson_or_refused(lines: list[str]) -> None:
    said = ""
    try:
        read_lesson("\n".join(lines), "key", LAB, "T")
    except LessonError as error:
        said = str(error)
    assert len(said) < 2000


# ---- Finding them.


def test_lessons_are_found_by_their_names_and_english_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lessons, "FOLDER", tmp_path)
    for name in ("en/descent.learners.md", "en/descent.learners.3-c.md", "en/descent.learners.2-b.md",
                 "vi/descent.learners.2-b.md", "en/descent.learners-not.md", "en/descent.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(HEAD.replace('"T"', f'"{name}"'), encoding="utf-8")
    assert [lesson.title for lesson in lessons.lessons_for(LAB, "vi")] == [
        "en/descent.learners.md", "vi/descent.learners.2-b.md", "en/descent.learners.3-c.md"]
    assert [lesson.key for lesson in lessons.lessons_for(LAB, "en")] == [
        "descent.learners", "descent.learners.2-b", "descent.learners.3-c"]
    assert lessons.lessons_for("descent.noise", "en") == ()


def test_a_changed_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lessons, "FOLDER", tmp_path)
    path = tmp_path / "en" / "descent.learners.md"
    path.parent.mkdir()
    path.write_text(HEAD, encoding="utf-8")
    before, = lessons.lessons_for(LAB, "en")
    assert lessons.lessons_for(LAB, "en")[0] is before
    path.write_text(HEAD.replace('"T"', '"U"'), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert lessons.lessons_for(LAB, "en")[0].title == "U"


def test_a_bad_file_is_named_with_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lessons, "FOLDER", tmp_path)
    path = tmp_path / "en" / "descent.learners.md"
    path.parent.mkdir()
    path.write_text(HEAD + "[a](lab:?x=1)", encoding="utf-8")
    with pytest.raises(LessonError, match=r"descent\.learners\.md can't be opened: line 5: .*no parameter 'x'"):
        lessons.lessons_for(LAB, "en")
    path.write_text(HEAD.replace(LAB, "descent.noise"), encoding="utf-8")
    with pytest.raises(LessonError, match=r"line 3: this text is of the lab descent\.noise, not of descent\.learners"):
        lessons.lessons_for(LAB, "en")
