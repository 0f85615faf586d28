"""A teacher's lesson from a stranger: read as data, nothing else opened, refused with line and reason."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.lessons import LessonError, load_lesson, trial
from engine.parameters import ParameterError

HEAD = {"format": "steepest-lesson", "version": 1, "title": "Mine", "lab": "descent.learners", "text": "text.md"}
TEXT = """
See [the loss](lab:?run=30&panel=loss).

```task
id = "one"
kind = "number"
question = "?"
measure = "learning_rate"
within = 0.1
explain = "{measured}"
[run]
```

```task
id = "two"
kind = "number"
question = "?"
measure = "learning_rate"
within = 0.1
explain = "{measured}"
[run]
```
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "text.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def written(folder: Path, data: Any) -> Path:
    path = folder / "lesson.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data, indent=1), encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(LessonError) as error:
        load_lesson(path)
    return str(error.value)


def test_the_shortest_lesson(folder: Path) -> None:
    lesson = load_lesson(written(folder, HEAD))
    assert (lesson.lab, lesson.lesson.title, lesson.preset, lesson.values) == ("descent.learners", "Mine", None, {})
    assert lesson.visible is None and lesson.locked == ()
    assert [task.id for task in lesson.lesson.tasks] == ["one", "two"]


def test_everything_that_can_be_fixed(folder: Path) -> None:
    lesson = load_lesson(written(folder, HEAD | {
        "preset": "bent", "values": {"learning_rate": 0.3, "start_at": [1, 1]}, "visible": ["learning_rate"],
        "locked": ["learning_rate"], "tasks": ["two"],
    }))
    assert lesson.preset == "bent" and lesson.values == {"learning_rate": 0.3, "start_at": (1.0, 1.0)}
    assert lesson.visible == ("learning_rate",) and lesson.locked == ("learning_rate",)
    assert [task.id for task in lesson.lesson.tasks] == ["two"]
    assert "the loss" in lesson.lesson.blocks[0].markdown


def test_it_can_be_started_if_its_values_go_together(folder: Path) -> None:
    assert trial.started(load_lesson(written(folder, HEAD | {"preset": "bent"}))).values["scaling"] == "unit"
    values = {"surface": "formula", "formula": ""}
    (folder / "text.md").write_text("Text.", encoding="utf-8")
    lesson = load_lesson(written(folder, HEAD | {"lab": "descent.optimizers", "values": values}))
    with pytest.raises(ParameterError, match="formula is empty"):
        trial.started(lesson)


def test_progress_in_it_is_kept_apart_from_the_programs_lessons(folder: Path) -> None:
    lesson = load_lesson(written(folder, HEAD | {"title": "descent.learners"}))
    assert lesson.lesson.key != "descent.learners"


def test_the_title_may_stand_in_the_text(folder: Path) -> None:
    (folder / "text.md").write_text('+++\ntitle = "Its own"\nlab = "descent.learners"\n+++\n' + TEXT, encoding="utf-8")
    assert load_lesson(written(folder, {k: v for k, v in HEAD.items() if k != "title"})).lesson.title == "Its own"
    assert load_lesson(written(folder, HEAD)).lesson.title == "Mine"


@pytest.mark.parametrize(("change", "expected"), [
    ({"format": "steepest-run"}, "it is no lesson of Steepest"),
    ({"version": 2}, "line 3: it has version '2'"), ({"version": "1"}, "line 3: 'version' must be a whole number"),
    ({"lab": "no.such"}, "line 5: there is no lab 'no.such'"), ({"lab": "os.path"}, "line 5: there is no lab"),
    ({"lab": ["descent.learners"]}, "line 5: 'lab' must be a text"),
    ({"preset": "nope"}, "line 7: descent.learners has no preset 'nope'"),
    ({"values": {"learning_rate": 1e9}}, "line 8: learning_rate can't be"),
    ({"values": {"nope": 1}}, "line 8: descent.learners has no parameter 'nope'"),
    ({"values": [1]}, "line 7: 'values' must be a table"),
    ({"lab": "playground.plane", "values": {"csv": "/etc/passwd"}}, "line 8: 'csv' names a file"),
    ({"visible": ["nope"]}, "line 8: descent.learners has no parameter 'nope'"),
    ({"visible": "learning_rate"}, "line 7: 'visible' must be a list of names"),
    ({"visible": [1]}, "line 7: 'visible' must be a list of names"),
    ({"locked": ["learning_rate", "nope"]}, "line 9: descent.learners has no parameter 'nope'"),
    ({"tasks": ["three"]}, "line 8: the text has no task 'three': it has one, two"),
    ({"run": "rm -rf /"}, "line 7: 'run' does not belong here"),
    ({"title": "x" * 101}, "line 4: 'title' has 101 characters"),
    ({"title": "\u001b[2J"}, "line 4: 'title' has a control character"),
])
def test_what_is_wrong_is_told_with_its_line(folder: Path, change: dict[str, Any], expected: str) -> None:
    said = refusal(written(folder, HEAD | change))
    assert said.startswith(f"{folder / 'lesson.json'} can't be opened: {expected}"), said


@pytest.mark.parametrize("name", [
    "/etc/passwd", "../text.md", "..", ".", "", "a/../text.md", "sub/text.md", "text", "text.txt", ".text.md",
    "C:text.md", "a\\text.md", "text.md\0", "~/text.md", "http://x.y/text.md", "x" * 200 + ".md", "lesson.json",
    "./text.md",
])
def test_its_text_can_be_no_file_but_one_beside_it(folder: Path, name: str) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "text.md").write_text(TEXT, encoding="utf-8")
    said = refusal(written(folder, HEAD | {"text": name}))
    assert "line 6: 'text'" in said


def test_a_text_that_is_not_there(folder: Path) -> None:
    assert "line 6: other.md can't be opened: No such file" in refusal(written(folder, HEAD | {"text": "other.md"}))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.md"
    secret.write_text("# Secret", encoding="utf-8")
    (folder / "link.md").symlink_to(secret)
    assert "line 6: link.md can't be opened: it is a link" in refusal(written(folder, HEAD | {"text": "link.md"}))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "pipe.json")
    for name in ("pipe.md", "folder.md"):
        assert "it is not a file" in refusal(written(folder, HEAD | {"text": name}))
    assert "it is not a file" in refusal(folder / "pipe.json")


def test_a_fault_in_the_text_names_the_text_and_its_line(folder: Path) -> None:
    (folder / "text.md").write_text(TEXT.replace("panel=loss", "panel=lass"), encoding="utf-8")
    said = refusal(written(folder, HEAD))
    assert said.startswith(f"{folder / 'text.md'} can't be opened: line 2: descent.learners has no card 'lass'")


@pytest.mark.parametrize(("data", "expected"), [
    (b"", "it is damaged at line 1"), (b"{\n", "it is damaged at line 2"), (b"[]", "it is no lesson"),
    (b"5", "it is no lesson"),
    (b"[" * 100_000, "nested more than"), (b'{"a": ' * 50 + b"1" + b"}" * 50, "nested more than"),
    (b"\xff\xfe\x00", "it is not a text"), (b'{"format": NaN}', "not a finite number"), (b"x" * 500_000, "larger than"),
    (b'{"format": "steepest-lesson", "format": "steepest-lesson"}', "twice"),
    (b'{"format": "steepest-lesson"}', "'version'"),
])
def test_damaged_files_are_refused(folder: Path, data: bytes, expected: str) -> None:
    (folder / "lesson.json").write_bytes(data)
    assert expected in refusal(folder / "lesson.json")


def test_a_large_or_binary_text_is_refused(folder: Path) -> None:
    path = written(folder, HEAD)
    (folder / "text.md").write_bytes(b"a\n" * 300_000)
    assert "larger than 400 kB" in refusal(path)
    (folder / "text.md").write_bytes(b"\x89PNG\xff")
    assert "it is not a text" in refusal(path)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.dictionaries(st.sampled_from([*HEAD, "preset", "values", "visible", "locked", "tasks"]), json_values))
def test_whatever_stands_in_it_it_is_a_lesson_or_refused(folder: Path, change: dict[str, Any]) -> None:
    said = str(folder)
    try:
        load_lesson(written(folder, HEAD | change))
    except LessonError as error:
        said = str(error)
    assert str(folder) in said
