"""Progress on disk: kept, reset, exported, and safe from damage."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.files import WriteError
from gui.progress_store import COLUMNS, ProgressStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "progress.json"


def test_what_was_done_is_there_at_the_next_start(path: Path, qtbot: QtBot) -> None:
    store = ProgressStore(path)
    store.note("a.b", "one", False, "halves")
    store.note("a.b", "one", True, "doubles")
    store.note("a.b", "one", False)
    store.note("a.b", "two", False)
    again = ProgressStore(path)
    assert again.trouble is None
    assert again.done("a.b", ["one", "two", "three"]) == 1
    assert (again.record("a.b", "one").done, again.record("a.b", "one").tries) == (True, 3)
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize("damage", [
    "", "{", "[]", "null", '{"format": "steepest-progress", "version": 2, "tasks": {}}', "\xff\xfe",
    '{"format": "steepest-progress", "version": 1, "tasks": {"a": {"b": {"done": "yes", "tries": 1}}}}',
    '{"format": "steepest-progress", "version": 1, "tasks": {"a": 5}}', "[" * 100_000,
])
def test_a_damaged_file_is_kept_aside_and_told(path: Path, damage: str, qtbot: QtBot) -> None:
    path.parent.mkdir()
    path.write_text(damage, encoding="latin-1")
    store = ProgressStore(path)
    assert store.trouble is not None
    kept = [file for file in path.parent.iterdir() if "damaged" in file.name]
    assert [file.read_text(encoding="latin-1") for file in kept] == [damage]
    assert kept[0].name in str(store.trouble)
    store.note("a", "b", True)
    assert ProgressStore(path).done("a", ["b"]) == 1


def test_a_reset_keeps_the_old_record_aside(path: Path, qtbot: QtBot) -> None:
    store = ProgressStore(path)
    assert store.reset() is None
    store.note("a", "b", True)
    aside = store.reset()
    assert aside is not None and "b" in aside.read_text()
    assert store.done("a", ["b"]) == ProgressStore(path).done("a", ["b"]) == 0


def test_export_as_table_and_as_json(path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    store = ProgressStore(path)
    store.note("a.b", "one", True, 'it "halves", they say')
    store.export(tmp_path / "out.csv")
    rows = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()))
    assert tuple(rows[0]) == COLUMNS
    assert rows[1][:4] == ["a.b", "one", "yes", "1"] and rows[1][5] == 'it "halves", they say'
    store.export(tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text())["tasks"]["a.b"]["one"]["done"] is True
    with pytest.raises(WriteError):
        store.export(tmp_path / "nowhere" / "out.csv")


def test_a_folder_that_takes_no_file_is_told_and_nothing_breaks(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("")
    store = ProgressStore(tmp_path / "file" / "progress.json")
    said: list[object] = []
    store.said.connect(said.append)
    store.note("a", "b", True)
    assert len(said) == 1
    assert store.done("a", ["b"]) == 1
