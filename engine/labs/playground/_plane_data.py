"""What the playground learns from: generated points, painted points, or the user's CSV file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.random import Generator

from engine import progress
from engine.data import generators
from engine.data.csv_cells import CsvError
from engine.data.csv_import import Imported, import_csv
from engine.data.dataset import Dataset
from engine.data.splits import split, standardise
from engine.lab import Values
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array

DATA: dict[str, str] = {
    "moons": N_("engine", "moons"), "circles": N_("engine", "circles"), "spirals": N_("engine", "spirals"),
    "xor": N_("engine", "XOR"), "blobs": N_("engine", "blobs"), "plane": N_("engine", "slope"),
    "hills": N_("engine", "hills"), "painted": N_("engine", "painted"), "csv": N_("engine", "CSV file"),
}
GENERATED = {"moons": generators.moons, "circles": generators.circles, "xor": generators.xor,
             "plane": generators.plane, "hills": generators.hills}
PAINTED = (-1.0, -0.5, 0, -0.6, 0.2, 0, 0.9, 0.6, 1, 0.5, 0.9, 1)
"""The painted points before anybody paints: x, y, class of each."""
MOST_CLASSES = 6
PLANE = 2.8
"""Half the side of the pictured square for generated data: positions reach 2, noise a little further."""
FARTHEST = 6.0
MEASURED = 5000
"""On at most so many samples of each side losses are measured."""
SHOWN = 1500
"""At most so many points of each side are drawn."""


@dataclass(frozen=True, eq=False)
class Problem:
    """Samples with their two sides. x: (N, d), the first two columns are those of the picture.

    `classes` is 0 for regression. `reach` is half the side of the pictured square, `height` the largest
    target of a regression that has a full colour. `notes` say how a file was understood.
    """

    x: Array
    y: Array
    training: Array
    validation: Array
    classes: int
    class_names: tuple[str, ...] = ()
    names: tuple[str, str] = ("x₁", "x₂")
    target: str = "y"
    reach: float = PLANE
    height: float = 1.0
    notes: tuple[Message, ...] = ()

    def side(self, which: Array, most: int | None = None) -> tuple[Array, Array]:
        """Samples and targets of one side; with `most`, evenly thinned to at most so many."""
        chosen = which if most is None or len(which) <= most else which[:: -(-len(which) // most)]
        return self.x[chosen], self.y[chosen]


def load(values: Values, rng: Generator, split_rng: Generator) -> Problem:
    """The samples that the settings ask for. Raises ParameterError for a file that can't be used."""
    imported = read_csv(values["csv"]) if values["data"] == "csv" else None
    if imported is not None:
        found = _from_csv(imported)
    else:
        data = painted(values["painted"], values["classes"]) if values["data"] == "painted" else _generated(values, rng)
        classes = len(data.classes) if data.kind == "classification" else 0
        found = Problem(data.x, data.y, np.empty(0), np.empty(0), classes, data.classes)
    sides = split(len(found.x), values["validation"], split_rng)
    return Problem(**{**vars(found), "training": sides.training, "validation": sides.validation})


def thumbnails() -> dict[str, Array]:
    """Each data set in few points, (n, 3): x and y from −1 to 1, and the class, or which side of 0 it is.

    Only a file has none, for what it holds isn't known before it is read.
    """
    values = {"samples": 60, "noise": 0.05, "classes": 3}
    made = {name: _generated({**values, "data": name}, np.random.default_rng(0))
            for name in DATA if name not in ("painted", "csv")}
    return {name: _thumbnail(data) for name, data in {**made, "painted": painted(PAINTED, 2)}.items()}


def _thumbnail(data: Dataset) -> Array:
    label = data.y if data.kind == "classification" else data.y > 0
    return np.column_stack([data.x / PLANE, label])


def _generated(values: Values, rng: Generator) -> Dataset:
    n, noise = values["samples"], values["noise"]
    if values["data"] == "spirals":
        return generators.spirals(n, noise, rng, values["classes"])
    if values["data"] == "blobs":
        return generators.blobs(n, noise, rng, values["classes"])
    return GENERATED[values["data"]](n, noise, rng)


def painted(points: tuple[float, ...], classes: int) -> Dataset:
    """Painted points, x, y, class for each, as a data set; a class that doesn't exist becomes the last one."""
    rows = np.array(points).reshape(-1, 3)
    labels = np.clip(rows[:, 2], 0, classes - 1).astype(np.int64)
    return Dataset(rows[:, :2], labels, "classification", classes=tuple("ABCDEF"[:classes]))


# ---- The user's file.


def read_csv(path: str) -> Imported:
    """The file, read once for as long as it doesn't change. Raises ParameterError."""
    try:
        about = Path(path).expanduser().stat() if path else None
        return _read_csv(path, about.st_mtime_ns if about else 0, about.st_size if about else 0)
    except OSError:
        return _read_csv(path, 0, 0)


@lru_cache(maxsize=1)
def _read_csv(path: str, changed: int, size: int) -> Imported:
    if not path:
        raise ParameterError(Message(N_("engine", "csv: choose a file first")))
    try:
        found = import_csv(path, progress=progress.report)
    except CsvError as error:
        raise ParameterError(Message(N_("engine", "csv: {reason}"), reason=error.message)) from error
    if len(found.dataset.classes) > MOST_CLASSES:
        raise ParameterError(
            Message(N_("engine", "csv: {column} has {count} classes; the playground takes up to {most}"),
                    column=found.dataset.y_name, count=len(found.dataset.classes), most=MOST_CLASSES)
        )
    return found


def _from_csv(imported: Imported) -> Problem:
    """Columns standardised, the constant ones last, so that the first two have something to show."""
    data = imported.dataset
    x, _ = standardise(data.x)
    useful = [i for i, name in enumerate(data.x_names) if name not in imported.constant_columns]
    order = useful + [i for i in range(x.shape[1]) if i not in useful]
    x, names = x[:, order], [data.x_names[i] for i in order]
    if x.shape[1] == 1:
        x, names = np.column_stack([x, np.zeros(len(x))]), [*names, "0"]
    y: Any = data.y
    if data.kind == "regression":
        y = standardise(np.asarray(data.y, np.float64)[:, None])[0][:, 0]
    reach = float(np.clip(1.05 * np.abs(x[:, :2]).max(), 1, FARTHEST))
    return Problem(
        x, y, np.empty(0), np.empty(0), len(data.classes), data.classes, (names[0], names[1]), data.y_name, reach, 2.0,
        imported.notes,
    )
