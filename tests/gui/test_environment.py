"""The set-up: what is needed, what is pinned, and what is said where it can't be had. Nothing is downloaded."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gui import environment, setup

ROOT = environment.ROOT


def pins(file: str) -> dict[str, str]:
    """Package to version; every one exact."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", (ROOT / file).read_text(), re.MULTILINE))


def test_this_environment_has_what_is_needed() -> None:
    assert environment.missing(development=True) == []


@pytest.mark.parametrize(
    ("requirement", "version", "fits"),
    [
        ("numpy>=2.1,<3", "2.1.0", True),
        ("numpy>=2.1,<3", "2.0.9", False),
        ("numpy>=2.1,<3", "2.10", True),
        ("numpy>=2.1,<3", "3.0rc1", False),
        ("PySide6-Essentials==6.10.*", "6.10.3", True),
        ("PySide6-Essentials==6.10.*", "6.12.0", False),
        ("PySide6-Essentials==6.10.*", "6.1", False),
        ("ziamath>=0.12,<0.14", "0.13", True),
        ("ziamath>=0.12,<0.14", "0.14", False),
    ],
)
def test_ranges(requirement: str, version: str, fits: bool) -> None:
    name = re.match(r"[\w-]+", requirement)
    assert name is not None
    assert environment._fulfilled(requirement, {name[0].lower(): version}) is fits
    assert not environment._fulfilled(requirement, {})


@pytest.mark.parametrize("development", [False, True])
def test_the_pins_fulfil_the_ranges(development: bool) -> None:
    have = pins(environment.DEVELOPMENT if development else environment.RUNTIME)
    assert [r for r in environment._needed(development) if not environment._fulfilled(r, have)] == []


def test_the_development_pins_include_the_others() -> None:
    assert pins(environment.RUNTIME).items() <= pins(environment.DEVELOPMENT).items()


@pytest.mark.parametrize("file", [environment.RUNTIME, environment.DEVELOPMENT])
def test_pins_are_hashed_and_name_no_address(file: str) -> None:
    text = (ROOT / file).read_text()
    entries = re.split(r"^(?=[a-z])", re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE)
    assert all("--hash=sha256:" in entry for entry in entries if entry.strip())
    assert not re.search(r"://|--(extra-)?index|--find-links", text)


def test_a_version_that_will_not_do_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first on the path counts, as it does for imports."""
    (tmp_path / "pyside6_essentials-6.12.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert environment.missing() == ["PySide6-Essentials==6.10.*"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The files that the set-up needs, elsewhere, without a `.venv`."""
    (tmp_path / "gui").mkdir()
    for file in ("main.py", "pyproject.toml", "requirements.txt", "requirements-dev.txt", "gui/__init__.py",
                 "gui/environment.py", "gui/setup.py"):
        (tmp_path / file).write_bytes((ROOT / file).read_bytes())
    return tmp_path


def start(project: Path, *lacking: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`python main.py labs` in a Python without packages, and without the modules `lacking`."""
    (project / "sitecustomize.py").write_text(f"import sys\nsys.modules.update(dict.fromkeys({lacking!r}))\n")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "VIRTUAL"))}
    return subprocess.run(
        [getattr(sys, "_base_executable", sys.executable), "-s", "main.py", "labs"], cwd=project, text=True,
        capture_output=True, env={**clean, "PYTHONPATH": str(project), **variables},
    )


def bare(project: Path) -> None:
    """Skip where the Python below this environment has the packages (in a container, say), or has no pip."""
    program = "import pip; from gui import environment; print(bool(environment.missing()))"
    python = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([python, "-c", program], cwd=project, capture_output=True, text=True).stdout != "True\n":
        pytest.skip("the base Python has all packages, or no pip")


def test_without_pip_and_venv(project: Path) -> None:
    bare(project)
    done = start(project, "pip", "ensurepip")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "sudo apt-get install python3-venv" in done.stderr
    assert not (project / ".venv").exists()


def test_without_a_network_nothing_half_made_stays(project: Path) -> None:
    bare(project)
    done = start(project, "ensurepip", PIP_INDEX_URL="http://127.0.0.1:9/", PIP_CONFIG_FILE=os.devnull)
    assert done.returncode == 2, done.stderr
    assert done.stderr.splitlines()[-1].startswith("can't install the packages (pip says why above)")
    assert done.stdout == ""
    assert not (project / ".venv").exists()


def test_an_environment_of_others_is_used_or_named_but_never_changed(project: Path) -> None:
    bare(project)
    (project / ".venv").mkdir()
    done = start(project)
    said = f"{project / '.venv'} is no Python environment: remove it and start again\n"
    assert (done.returncode, done.stderr) == (2, said)
    assert os.listdir(project / ".venv") == []


def test_a_folder_that_can_not_be_written(project: Path, monkeypatch: pytest.MonkeyPatch,
                                          capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(setup, "VENV", project / "missing" / ".venv")
    with pytest.raises(SystemExit, match="2"):
        setup._create()
    said = capsys.readouterr().err
    assert said.startswith(f"can't make {setup.VENV} (No such file or directory): make an environment elsewhere")
    assert said.count("\n") == 1


def test_old_pythons_are_told() -> None:
    """main.py and gui/__init__.py must be read by any Python 3; this one is told that it is 3.10."""
    program = "import sys; sys.version_info = (3, 10, 0); import gui"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (2, "Steepest needs Python 3.11 or newer: this is Python 3.10\n")
