"""The command line that other programs rely on, end to end, and what it says to bad input."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine import labs, record
from engine.lessons import load_lesson
from gui import app, cli, display
from gui.environment import ROOT

KEY = "descent.learners"


def main(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """`python main.py …` as a person types it, on a machine without a screen."""
    clean = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    clean.pop("QT_QPA_PLATFORM", None)
    return subprocess.run([sys.executable, "main.py", *map(str, arguments)], cwd=ROOT, text=True, capture_output=True,
                          env=clean | variables, check=False)


# ---- What is promised.


def test_labs_as_json_names_everything_another_program_needs() -> None:
    done = main("labs", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    listed = json.loads(done.stdout)
    assert [lab["key"] for lab in listed] == labs.keys()
    assert all(set(lab) == {"key", "concept", "title", "parameters", "presets", "views"} for lab in listed)


def test_labs_for_people() -> None:
    done = main("labs", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    for key in labs.keys():
        assert f"\n{key} " in f"\n{done.stdout}"


def test_run_writes_three_files_and_prints_the_final_figures(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    done = main("run", KEY, "--preset", "bent", "--set", "learning_rate=0.25", "--set", "noise=1", "--seed", "11",
                "--steps", "65", "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(os.listdir(out)) == ["figure.svg", "history.csv", "run.json"]
    summary = json.loads(done.stdout.splitlines()[-1])
    run = record.load_run(out / "run.json")
    assert (run.lab, run.steps, run.values["scaling"], run.values["learning_rate"]) == (KEY, 65, "unit", 0.25)
    assert (summary["lab"], summary["seed"], summary["steps"], summary["epochs"]) == (KEY, 11, 65, 2)
    assert summary["diverged"] is False
    assert summary["figures"] == run.figures
    with (out / "history.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 66
    assert float(rows[-1]["loss_batch"]) == summary["figures"]["loss_batch"]
    assert "<svg" in (out / "figure.svg").read_text(encoding="utf-8")[:500]


def test_run_is_the_same_twice_and_in_this_process(tmp_path: Path) -> None:
    first, second = (main("run", KEY, "--epochs", "2", "--out", tmp_path / name).stdout for name in "ab")
    assert first == second
    replay = record.Replay(record.load_run(tmp_path / "a" / "run.json"))
    while not replay.done:
        replay.step()
    assert record.final_figures(replay.lab) == json.loads(first)["figures"]
    assert replay.lab.finished  # --epochs sets where the run ends, not only where this one stops


def test_a_saved_run_is_repeated_with_the_changes_made_while_it_ran(tmp_path: Path) -> None:
    lab = labs.load(KEY)({"seed": 5})
    for _ in range(40):
        lab.advance()
    lab.change({"learning_rate": 0.4, "batch_size": 3})
    for _ in range(30):
        lab.advance()
    record.save_run(lab, tmp_path / "mine.json")
    done = main("run", tmp_path / "mine.json", "--out", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    summary = json.loads(done.stdout.splitlines()[-1])
    assert (summary["steps"], summary["figures"]) == (70, record.final_figures(lab))
    assert record.load_run(tmp_path / "run.json").changes == record.load_run(tmp_path / "mine.json").changes
    assert main("figure", tmp_path / "mine.json", "-o", tmp_path / "mine.png").returncode == 0
    assert (tmp_path / "mine.png").exists()


def test_run_tells_why_it_diverged_and_still_writes(tmp_path: Path) -> None:
    done = main("run", KEY, "--set", "learning_rate=9", "--out", tmp_path)
    assert done.returncode == 0
    assert "2/λmax" in done.stderr
    assert json.loads(done.stdout.splitlines()[-1])["diverged"] is True
    assert record.load_run(tmp_path / "run.json").diverged


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG\r\n\x1a\n"), ("svg", b"<?xml"), ("pdf", b"%PDF-1.")])
def test_figure(tmp_path: Path, suffix: str, magic: bytes) -> None:
    path = tmp_path / f"figure.{suffix}"
    done = main("figure", KEY, "--preset", "three-paths", "--steps", "40", "-o", path)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")
    assert path.read_bytes().startswith(magic)
    assert os.listdir(tmp_path) == [path.name]


def test_figure_in_vietnamese(tmp_path: Path) -> None:
    done = main("figure", KEY, "--steps", "0", "--lang", "vi", "-o", tmp_path / "figure.svg")
    assert (done.returncode, done.stderr) == (0, "")
    text = (tmp_path / "figure.svg").read_text(encoding="utf-8")
    assert "η = 0,12" in text and "Mất mát" in text


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the window would be opened with."""
    calls: list[tuple[Any, ...]] = []
    monkeypatch.setattr(app, "run", lambda *what: calls.append(what) or 0)
    monkeypatch.setattr(display, "for_window", lambda: None)
    return calls


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], (None, None, None, None)),
        (["--lab", KEY], (KEY, None, None, None)),
        (["--lab", KEY, "--preset", "bent"], (KEY, "bent", None, None)),
    ],
)
def test_window(opened: list[tuple[Any, ...]], arguments: list[str], wanted: tuple[Any, ...]) -> None:
    assert cli.main(arguments) == 0
    assert opened == [wanted]


def test_open(opened: list[tuple[Any, ...]], tmp_path: Path) -> None:
    record.save_run(labs.load(KEY)(), tmp_path / "run.json")
    assert cli.main(["open", str(tmp_path / "run.json")]) == 0
    assert opened == [(None, None, record.load_run(tmp_path / "run.json"), None)]


LESSON = """+++
title = "T"
lab = "descent.learners"
+++
[a](lab:?run=30) $x$

```task
id = "rate"
kind = "number"
question = "?"
measure = "largest_stable_rate"
within = 0.1
explain = "{measured}"
[run]
```
"""


def write_lesson(folder: Path, text: str = LESSON) -> Path:
    (folder / "text.md").write_text(text, encoding="utf-8")
    head = {"format": "steepest-lesson", "version": 1, "lab": KEY, "text": "text.md", "tasks": ["rate"]}
    (folder / "lesson.json").write_text(json.dumps(head), encoding="utf-8")
    return folder / "lesson.json"


def test_lesson(opened: list[tuple[Any, ...]], tmp_path: Path) -> None:
    path = write_lesson(tmp_path)
    assert cli.main(["lesson", str(path)]) == 0
    assert opened == [(KEY, None, None, load_lesson(path))]


@pytest.mark.parametrize("name", ["lesson.json", "text.md"])
def test_a_lesson_is_tried_out_without_a_screen(name: str, tmp_path: Path) -> None:
    write_lesson(tmp_path)
    done = main("lesson", "--check", tmp_path / name)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "T: lab descent.learners, tasks: 1, links: 1\nline 8, rate: measured 2\n"


def test_what_can_not_be_done_in_a_lesson_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = LESSON.replace("largest_stable_rate", "largest_rate").replace("$x$", r"$\nonsense{$").replace(
        "lab:?run=30", "lab:descent.optimizers?surface=formula&formula=")
    write_lesson(tmp_path, text)
    assert cli.main(["lesson", "--check", str(tmp_path / "text.md")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 4
    assert "formula is empty" in said[0] and r"$\nonsense{$ can't be set" in said[1]
    assert said[2].startswith("line 8, rate: largest_rate is not measured") and "no finite number" in said[3]


# ---- Bad input: exit status 2 and one line.

BAD = [
    (["nope"], "invalid choice: 'nope'"),
    (["--bogus"], "unrecognized arguments: --bogus"),
    (["--preset", "bent"], "--preset needs --lab"),
    (["--lab", "descent.nope"], "there is no lab 'descent.nope': there are "),
    (["--lab", "a\nb"], r"there is no lab 'a\nb'"),
    (["--lab", KEY, "--preset", "nope"], "descent.learners has no preset 'nope': it has three-paths"),
    (["--lab", KEY, "labs"], "put them after it"),
    (["run"], "required: KEY, --out"),
    (["run", KEY], "required: --out"),
    (["run", "nope", "--out", "OUT"], "there is no lab 'nope'"),
    (["run", KEY, "--preset", "nope", "--out", "OUT"], "has no preset 'nope'"),
    (["run", KEY, "--set", "learning_rate", "--out", "OUT"], "'learning_rate' is not of the form name=value"),
    (["run", KEY, "--set", "speed=1", "--out", "OUT"], "has no parameter 'speed': it has learning_rate"),
    (["run", KEY, "--set", "learning_rate=11", "--out", "OUT"], "learning_rate can't be 11: allowed is 1e-06 to 10"),
    (["run", KEY, "--set", "learning_rate=nan", "--out", "OUT"], "learning_rate can't be nan"),
    (["run", KEY, "--set", "learning_rate=", "--out", "OUT"], "learning_rate can't be ''"),
    (["run", KEY, "--set", "batch_size=2.5", "--out", "OUT"], "batch_size can't be '2.5': allowed is a whole number"),
    (["run", KEY, "--set", "data=cats", "--out", "OUT"], "data can't be 'cats': allowed is houses, line"),
    (["run", KEY, "--set", "start_at=1", "--out", "OUT"], "start_at can't be 1: allowed is 2 numbers"),
    (["run", KEY, "--set", "start_at=1,2.5,3", "--out", "OUT"], "start_at can't be 1, 2.5, 3: allowed is 2 numbers"),
    (["run", KEY, "--seed", "x", "--out", "OUT"], "seed can't be 'x': allowed is a whole number from 0 to 9999"),
    (["run", KEY, "--seed", "-1", "--out", "OUT"], "seed can't be -1"),
    (["run", KEY, "--steps", "-1", "--out", "OUT"], "--steps: '-1' is not a whole number from 0 to"),
    (["run", KEY, "--steps", "9" * 30, "--out", "OUT"], "is not a whole number from 0 to"),
    (["run", KEY, "--steps", "1", "--epochs", "1", "--out", "OUT"], "not allowed with argument"),
    (["run", KEY, "--epochs", "0", "--out", "OUT"], "epochs can't be 0: allowed is"),
    (["run", KEY, "--out", "FILE"], "file can't be written: File exists"),
    (["run", "OUT/nothing.json", "--out", "OUT"], "nothing.json can't be opened: No such file or directory"),
    (["figure", "FILE.json", "-o", "OUT/figure.png"], "file.json can't be opened: it is damaged at line 1"),
    (["run", "FILE.json", "--set", "noise=1", "--out", "OUT"], "leave --set out"),
    (["run", "FILE.json", "--steps", "0", "--out", "OUT"], "leave --steps out"),
    (["figure", KEY, "-o", "OUT/figure.gif"], "allowed are files that end in .png, .svg, .pdf"),
    (["figure", KEY, "-o", "FILE/figure.png"], "can't be written"),
    (["open", "OUT/nothing.json"], "nothing.json can't be opened: No such file or directory"),
    (["open", "FILE"], "file can't be opened: it is damaged at line 1"),
    (["open"], "required: FILE.json"),
    (["lesson", "OUT/nothing.json"], "nothing.json can't be opened: No such file or directory"),
    (["lesson", "FILE"], "file can't be opened: it is damaged at line 1"),
    (["lesson", "--check", "OUT/nothing.md"], "nothing.md can't be opened: No such file or directory"),
    (["lesson", "--check", "FILE.md"], "can't be opened: line 1: 'title' is missing"),
]


@pytest.mark.parametrize(("arguments", "wanted"), BAD, ids=[" ".join(arguments) for arguments, _ in BAD])
def test_bad_input(arguments: list[str], wanted: str, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                   opened: list[tuple[Any, ...]]) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "file.md").touch()
    (tmp_path / "file.json").touch()
    places = {"OUT": str(tmp_path / "out"), "FILE": str(tmp_path / "file")}
    for word, place in places.items():
        arguments = [argument.replace(word, place) if argument.startswith(word) else argument for argument in arguments]
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)
    said = capsys.readouterr()
    assert end.value.code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert wanted in said.err
    assert not opened
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [["run", KEY, "--seed", "x", "--out", "x"], ["--lab", "x"], [], ["open", "/"]])
def test_bad_input_in_a_process_of_its_own(arguments: list[str]) -> None:
    done = main(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_listing_and_refusing_import_no_qt() -> None:
    program = "import sys; from gui import cli; cli.main(['labs']); print({'PySide6', 'pyqtgraph'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("\nset()\n")
