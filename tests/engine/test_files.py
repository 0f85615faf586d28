"""Files are written beside and renamed: whatever fails, what stood there before still does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.files import WriteError, make_folder, write_text, written_beside


def test_new_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for text in ("η = 0.1\n", "again\n"):
        write_text(path, text)
        assert path.read_bytes() == text.encode()
    assert os.listdir(tmp_path) == ["a.txt"]


def test_same_suffix_and_folder_for_writers_that_look_at_them(tmp_path: Path) -> None:
    with written_beside(tmp_path / "figure.svg") as beside:
        assert (beside.parent, beside.suffix) == (tmp_path, ".svg")
        beside.touch()


def test_failure_keeps_the_old_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_text(path, "old")
    with pytest.raises(ZeroDivisionError), written_beside(path) as beside:
        beside.write_text("new")
        raise ZeroDivisionError
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_writer_that_wrote_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"figure\.png can't be written"), written_beside(tmp_path / "figure.png"):
        pass


@pytest.mark.parametrize("where", ["nowhere/a.txt", "folder", "file/a.txt"])
def test_impossible_places_are_named(tmp_path: Path, where: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(WriteError, match=f"{where} can't be written: "):
        write_text(tmp_path / where, "text")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_is_never_replaced() -> None:
    with pytest.raises(WriteError, match="it is not a file"):
        write_text(Path("/dev/full"), "text")
    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(os.name == "nt", reason="no file size limits")
def test_no_room_keeps_the_old_file(tmp_path: Path) -> None:
    """The system's own refusal, by a limit on the size of files in another process."""
    path = tmp_path / "a.txt"
    write_text(path, "old")
    program = (
        "import resource, pathlib, sys; from engine.files import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_text(pathlib.Path(sys.argv[1]), 'x' * 100_000)\n"
        "except WriteError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True).stdout
    assert said == f"{path} can't be written: File too large\n"
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").touch()
    (tmp_path / "link.txt").symlink_to("real.txt")
    write_text(tmp_path / "link.txt", "text")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "text"


def test_folders_are_made_or_refused(tmp_path: Path) -> None:
    assert make_folder(tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(WriteError, match="file can't be written: File exists"):
        make_folder(tmp_path / "file")
