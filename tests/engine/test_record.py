"""Runs on disk: the same file gives the same numbers, and no file can do harm."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import labs, record
from engine.files import WriteError
from engine.lab import Lab
from engine.parameters import ParameterError

KEY = "descent.learners"


def interrupted_run(**values: Any) -> Lab:
    """100 updates, a change, 57 more, another change and a change of the picture only."""
    lab = labs.load(KEY)({"seed": 3, **values})
    for _ in range(100):
        lab.advance()
    lab.change({"learning_rate": 0.2, "batch_size": 4})
    for _ in range(57):
        lab.advance()
    lab.change({"learning_rate": 0.05})
    lab.change({"x_axis": "updates"})
    return lab


def replayed(run: record.Run) -> Lab:
    replay = record.Replay(run)
    while not replay.done:
        replay.step()
    return replay.lab


def assert_same(a: Lab, b: Lab) -> None:
    assert (a.steps, a.values, a.initial, a.journal) == (b.steps, b.values, b.initial, b.journal)
    assert (a.banner is None) == (b.banner is None)
    assert record.final_figures(a) == record.final_figures(b)
    for column in a.history.columns:
        if "seconds" not in column:  # measured, not computed
            np.testing.assert_array_equal(a.history[column], b.history[column])


def test_saved_opened_and_repeated(tmp_path: Path) -> None:
    lab, path = interrupted_run(), tmp_path / "run.json"
    record.save_run(lab, path)
    run = record.load_run(path)
    assert run.changes == ((100, {"batch_size": 4, "learning_rate": 0.2}), (157, {"learning_rate": 0.05}))
    assert run.figures == record.final_figures(lab)
    again = replayed(run)
    assert again.values == lab.values
    lab.initial["x_axis"] = "updates"  # a saved run begins with the picture it ended with
    assert_same(again, lab)
    for one in (lab, again):
        for _ in range(50):
            one.advance()
    assert_same(again, lab)


def test_a_diverged_run_diverges_again(tmp_path: Path) -> None:
    lab, path = labs.load(KEY)({"learning_rate": 5.0}), tmp_path / "run.json"
    while lab.advance():
        pass
    assert lab.banner is not None
    record.save_run(lab, path)
    again = replayed(record.load_run(path))
    assert_same(again, lab)
    assert again.banner == lab.banner


def test_nothing_done_yet(tmp_path: Path) -> None:
    record.save_run(labs.load(KEY)(), tmp_path / "run.json")
    replay = record.Replay(record.load_run(tmp_path / "run.json"))
    assert replay.done
    assert replay.lab.steps == 0


def test_a_run_longer_than_its_lab_says_so() -> None:
    lab = labs.load(KEY)({"epochs": 1})
    replay = record.Replay(record.Run(KEY, {**lab.values}, (), 31, False, {}))
    with pytest.raises(record.RunError, match="it ends after 30 updates, not after 31"):
        for _ in range(31):
            replay.step()


def test_history_as_csv(tmp_path: Path) -> None:
    lab = interrupted_run()
    record.save_history(lab, tmp_path / "history.csv")
    with (tmp_path / "history.csv").open() as file:
        assert file.readline().strip().split(",") == list(lab.history.columns)
        table = np.loadtxt(file, delimiter=",")
    np.testing.assert_array_equal(table, np.column_stack([lab.history[c] for c in lab.history.columns]))


def test_saving_where_it_can_not_be_leaves_the_old_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.json"
    record.save_run(labs.load(KEY)(), path)
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match=r"run\.json can't be written: No space left on device"):
        record.save_run(interrupted_run(), path)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["run.json"]


def edited(**entries: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda data: data | entries


def without(name: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda data: {n: v for n, v in data.items() if n != name}


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda data: [data], "it is no saved run of Steepest"),
        (lambda data: {}, "it is no saved run of Steepest"),
        (edited(format="other"), "it is no saved run of Steepest"),
        (edited(version=2), "it has version '2', and this program reads version 1"),
        (edited(version=[[]]), "it has version"),
        (without("steps"), "it lacks 'steps'"),
        (edited(steps="10"), "entry 'steps'"),
        (edited(steps=True), "entry 'steps'"),
        (edited(steps=-1), "entry 'steps'"),
        (edited(steps=10**12), "entry 'steps'"),
        (edited(evil=1), "'evil' does not belong"),
        (edited(lab="descent.nope"), "there is no lab 'descent.nope'"),
        (edited(lab="os.system"), "there is no lab 'os.system'"),
        (edited(lab="../../etc"), "there is no lab"),
        (edited(values={"speed": 1}), "has no parameter 'speed'"),
        (edited(values={"learning_rate": 11}), "learning_rate can't be 11: allowed is 1e-06 to 10"),
        (edited(values={"learning_rate": "0.1"}), "learning_rate can't be '0.1'"),
        (edited(values={"seed": 10**300}), "seed can't be 1000"),
        (edited(values={"start_at": [[1, 2], 3]}), "start_at can't contain 1, 2"),
        (edited(changes=[[5, {"seed": 1}]]), "entry 'changes'"),
        (edited(changes=[[0, {"learning_rate": 1}]]), "entry 'changes'"),
        (edited(changes=[[9, {"learning_rate": 1}], [8, {"learning_rate": 1}]]), "entry 'changes'"),
        (edited(changes=[[10**6, {"learning_rate": 1}]]), "entry 'changes'"),
        (edited(changes=[[5, {"learning_rate": -1}]]), "learning_rate can't be -1"),
        (edited(changes=[5]), "entry 'changes'"),
        (edited(figures={"loss": [1]}), "entry 'figures'"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, edit: Callable[[Any], Any], reason: str) -> None:
    path = tmp_path / "run.json"
    record.save_run(interrupted_run(), path)
    path.write_text(json.dumps(edit(json.loads(path.read_text()))))
    with pytest.raises(record.RunError) as refused:
        record.load_run(path)
    said = str(refused.value)
    assert said.startswith(f"{path} can't be opened: ")
    assert reason in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is damaged at line 1, column 1"),
        (b"\x89PNG\r\n\x1a\n\0\0", "it is not a text"),
        (b'{"format": "steepest-run", "version": 1', "it is damaged"),
        (b'{"format": NaN}', "NaN is not a finite number"),
        (b"[" * 10_000, "it is nested more than 16 deep"),
        (b" " * (record.LARGEST_FILE + 1), "it has 4 MB, and a saved run has at most 4"),
    ],
)
def test_no_file_is_too_strange(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "run.json"
    path.write_bytes(content)
    with pytest.raises(record.RunError, match=reason):
        record.load_run(path)


def test_a_hundred_megabytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(record.RunError, match="it has 100 MB"):
        record.load_run(path)


def test_places_that_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(record.RunError, match="No such file"):
        record.load_run(tmp_path / "nothing.json")
    with pytest.raises(record.RunError, match="it is not a file"):
        record.load_run(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_that_never_ends_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(record.RunError, match="it is not a file"):
        record.load_run(tmp_path / "pipe.json")


def test_every_error_is_a_parameters_error_too() -> None:
    """Whoever shows the one shows the other: the window's worker, the command line."""
    assert issubclass(record.RunError, ParameterError)
