"""A run on disk: what it takes to repeat it number for number, in a file that any program can read.

A run is a lab, its parameters at update 0 and the changes made while it ran; the rest follows. The
file is JSON. It may come from anyone, so it is read as data only, within bounds, and every value
in it is checked against its parameter.
"""

from __future__ import annotations

import json
import math
import stat
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from engine import __version__ as VERSION
from engine import json_input, labs
from engine.files import write_text
from engine.lab import Lab
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

FORMAT = "steepest-run"
FORMAT_VERSION = 1
LARGEST_FILE = 4 * 2**20
MOST_STEPS = 10**9

Changes = tuple[tuple[int, dict[str, Any]], ...]
Figures = dict[str, float | int | str | None]


class RunError(ParameterError):
    """A file is no run that can be opened, or a run can't be repeated; `message` says what is wrong.

    Its values are parameters' values, so whoever reports a ParameterError reports this too.
    """


@dataclass(frozen=True)
class Run:
    """A finished or interrupted run of `lab` over `steps` updates.

    `values` are the parameters at update 0; `changes` are the live ones that were set later, each
    with the number of updates made before it. `figures` are the final numbers, as a reminder: who
    opens the run computes them anew. `saved` is UTC in ISO 8601.
    """

    lab: str
    values: dict[str, Any]
    changes: Changes
    steps: int
    diverged: bool
    figures: Figures
    program: str = VERSION
    saved: str = ""

    def to_json(self) -> str:
        """The file's text."""
        head = {"format": FORMAT, "version": FORMAT_VERSION}
        return json.dumps(head | asdict(self), indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def run_of(lab: Lab) -> Run:
    """What `lab` has done since update 0, on the way that led to its present state."""
    shown = {name: lab.values[name] for name, p in lab.parameters.items() if p.effect == "view"}
    return Run(
        lab=lab.key, values={**lab.initial, **shown}, changes=tuple(lab.journal), steps=lab.steps,
        diverged=lab.banner is not None, figures=final_figures(lab),
        saved=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def final_figures(lab: Lab) -> Figures:
    """`lab.figures()` as JSON takes them: plain numbers, None for what is not finite."""
    return {name: _plain(value) for name, value in lab.figures().items()}


def _plain(value: Any) -> float | int | str | None:
    value = value.item() if hasattr(value, "item") else value
    return None if isinstance(value, float) and not math.isfinite(value) else value


def save_run(lab: Lab, path: Path) -> None:
    """Write the run of `lab` to `path`. Raises files.WriteError and leaves what was there before."""
    write_text(path, run_of(lab).to_json())


def save_history(lab: Lab, path: Path) -> None:
    """Write every recorded row of `lab` to `path` as CSV. Raises files.WriteError."""
    write_text(path, lab.history.to_csv())


def load_run(path: Path) -> Run:
    """The run in the file `path`, every value checked. Raises RunError, naming the file."""
    try:
        return _checked(json_input.parse(_text(Path(path))))
    except OSError as error:
        _refuse(path, error.strerror or str(error), error)
    except UnicodeDecodeError as error:
        _refuse(path, N_("engine", "it is not a text"), error)
    except (ParameterError, json_input.JSONError) as error:
        _refuse(path, error.message, error)


class Replay:
    """A run done again, update by update, with its live changes at their places.

    `lab` is the experiment on its way; `step` brings it one update further until `done`. Making one
    raises ParameterError where the values don't go together.
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self.lab = labs.load(run.lab)(run.values)
        self._changes = list(run.changes)
        self._change()

    @property
    def done(self) -> bool:
        """Whether the saved update is reached and, if the run diverged there, that it did so again."""
        return self.lab.steps >= self.run.steps and (not self.run.diverged or self.lab.banner is not None)

    def step(self) -> None:
        """Make one update, then the changes that were made after it. Raises RunError if the lab ends too early."""
        made = self.lab.advance()
        if not made and not self.done:
            raise RunError(
                Message(N_("engine", "the run can't be repeated: it ends after {steps} updates, not after {wanted}"),
                        steps=self.lab.steps, wanted=self.run.steps)
            )
        if made:
            self._change()

    def _change(self) -> None:
        while self._changes and self._changes[0][0] <= self.lab.steps:
            self.lab.change(self._changes.pop(0)[1])


def _refuse(path: Path, reason: str | Message, cause: Exception) -> NoReturn:
    raise RunError(Message(N_("engine", "{file} can't be opened: {reason}"), file=str(path), reason=reason)) from cause


def _text(path: Path) -> str:
    """What stands in the file; looked at before it is opened, for a pipe or a device may never end."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise OSError(N_("engine", "it is not a file"))
    if about.st_size > LARGEST_FILE:
        raise RunError(
            Message(N_("engine", "it has {size} MB, and a saved run has at most {most}"),
                    size=about.st_size / 2**20, most=LARGEST_FILE >> 20)
        )
    return path.read_bytes().decode("utf-8")


_ENTRIES = {
    "format": str, "version": int, "lab": str, "values": dict, "changes": list, "steps": int, "diverged": bool,
    "figures": dict, "program": str, "saved": str,
}


def _checked(data: Any) -> Run:
    """`data` as a Run. Raises ParameterError for the first thing that is wrong."""
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise RunError(Message(N_("engine", "it is no saved run of Steepest")))
    version = data.get("version")
    if version != FORMAT_VERSION:
        raise RunError(
            Message(N_("engine", "it has version {version!r}, and this program reads version {ours}"),
                    version=str(version)[:20], ours=FORMAT_VERSION)
        )
    _check_entries(data)
    lab = labs.load(data["lab"])
    values = {name: lab.parameter(name).validate(value) for name, value in data["values"].items()}
    if not 0 <= data["steps"] <= MOST_STEPS:
        _wrong("steps")
    rest = {name: data[name] for name in ("steps", "diverged", "program", "saved")}
    return Run(
        lab=lab.key, values=values, changes=tuple(_checked_changes(lab, data["changes"], data["steps"])),
        figures=_checked_figures(data["figures"]), **rest,
    )


def _check_entries(data: dict[str, Any]) -> None:
    for name, kind in _ENTRIES.items():
        if name not in data:
            raise RunError(Message(N_("engine", "it lacks {name!r}"), name=name))
        if type(data[name]) is not kind:
            _wrong(name)
    for name in data:
        if name not in _ENTRIES:
            raise RunError(Message(N_("engine", "{name!r} does not belong in a saved run"), name=name[:40]))


def _checked_changes(lab: type[Lab], changes: list[Any], steps: int) -> Iterable[tuple[int, dict[str, Any]]]:
    """Pairs of an update and live values, in the order of the updates."""
    last = 1
    for change in changes:
        if not isinstance(change, list) or [type(entry) for entry in change] != [int, dict]:
            _wrong("changes")
        step, values = change
        if not last <= step <= steps or any(lab.parameter(name).effect != "live" for name in values):
            _wrong("changes")
        last = step
        yield step, {name: lab.parameter(name).validate(value) for name, value in values.items()}


def _checked_figures(figures: dict[str, Any]) -> Figures:
    if any(isinstance(value, (dict, list, bool)) for value in figures.values()):
        _wrong("figures")
    return figures


def _wrong(name: str) -> NoReturn:
    raise RunError(Message(N_("engine", "its entry {name!r} is not what stands there in a saved run"), name=name))
