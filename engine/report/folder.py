"""The files of a report, besides its figures: the run, its curves, the scripts and what they start from."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.files import make_folder, write_text, written_beside
from engine.lab import Lab
from engine.parameters import Parameter, Values
from engine.record import run_of, save_history, save_run
from engine.report.common import DATA_FILE
from engine.report.keras_script import keras_script
from engine.report.numpy_script import numpy_script
from engine.report.recipe import NoScript, Recipe, recipe_of
from engine.report.torch_script import torch_script
from engine.text import Message, plain

LIBRARIES: dict[str, tuple[str, Callable[[Recipe], str]]] = {
    "numpy": ("NumPy", numpy_script), "pytorch": ("PyTorch", torch_script), "keras": ("Keras", keras_script),
}
"""What a script can be written in: by key its name and who writes it."""


@dataclass(frozen=True)
class Scripts:
    """The scripts of a run by file name, the arrays they start from, or why there are none."""

    texts: dict[str, str]
    data: bytes = b""
    missing: Message | None = None


def scripts_of(lab: Lab, libraries: Sequence[str]) -> Scripts:
    """A script for each of the `libraries`, keys of LIBRARIES."""
    try:
        recipe = recipe_of(lab)
    except NoScript as reason:
        return Scripts({}, missing=reason.message)
    data = io.BytesIO()
    np.savez_compressed(data, allow_pickle=False, **recipe.arrays)
    return Scripts({f"train_{key}.py": LIBRARIES[key][1](recipe) for key in libraries}, data.getvalue())


def settings_of(lab: Lab) -> list[tuple[str, str]]:
    """Every setting by its label, the seed, what was changed while it ran, and the final figures."""
    run = run_of(lab)
    told = {name: parameter for name, parameter in lab.parameters.items() if _is_told(parameter, run.values)}
    labels = [parameter.label for parameter in told.values()]
    shown = [
        (_name(parameter, labels.count(parameter.label) > 1), _written(run.values[name]))
        for name, parameter in told.items()
    ]
    changes = [
        (f"{lab.step_name} {step}", ", ".join(f"{lab.parameters[n].label} = {_written(v)}" for n, v in values.items()))
        for step, values in run.changes
    ]
    figures = [(name.replace("_", " "), _written(value)) for name, value in run.figures.items()]
    return [*shown, *changes, (lab.step_name, str(run.steps)), *figures]


def _is_told(parameter: Parameter[Any], values: Values) -> bool:
    """Whether a setting means something in this run: shown, or set to something of its own."""
    if parameter.hidden or parameter.effect == "view":
        return False
    return parameter.shown_if is None or parameter.shown_if(values) or values[parameter.name] != parameter.default


def _name(parameter: Parameter[Any], is_common: bool) -> str:
    """The label and the symbol, behind the group if several settings are called the same."""
    return " ".join(filter(None, [f"{parameter.group}:" if is_common else "", parameter.label, parameter.symbol]))


def _written(value: object) -> str:
    text = ", ".join(map(plain, value)) if isinstance(value, tuple) else plain(value)
    return text if len(text) <= 200 else text[:199] + "…"


def write_folder(lab: Lab, folder: Path, libraries: Sequence[str]) -> Scripts:
    """Write all but the figures into `folder`, which is made if need be. Raises files.WriteError."""
    make_folder(folder)
    save_run(lab, folder / "run.json")
    save_history(lab, folder / "history.csv")
    write_text(folder / "settings.txt", "".join(f"{name}: {value}\n" for name, value in settings_of(lab)))
    scripts = scripts_of(lab, libraries)
    for name, text in scripts.texts.items():
        write_text(folder / name, text)
    if scripts.texts:
        with written_beside(folder / DATA_FILE) as beside:
            beside.write_bytes(scripts.data)
    return scripts
