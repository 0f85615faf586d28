"""Cells of a CSV file into numbers and classes, and the messages for those that are neither."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.data.dataset import Floats, Indices, Kind
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

MISSING = frozenset({"", "na", "n/a", "nan", "?"})
LARGEST_NUMBER = 1e100
MOST_CLASSES = 100
MOST_NUMBERED_CLASSES = 10


class CsvError(ValueError):
    """A file that can't be used; its `message` names the row and column, or what is wrong with the file."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def numbers(cells: Sequence[str], decimal_comma: bool) -> Floats | None:
    """The cells as numbers, or None if one of them is not a number of at most LARGEST_NUMBER."""
    text = "".join(cells)
    if "_" in text:  # float() reads 1_000 as 1000
        return None
    if decimal_comma and "," in text:
        cells = [cell.replace(",", ".") for cell in cells]
    try:
        values = np.fromiter(map(float, cells), np.float64, len(cells))
    except ValueError:
        return None
    return values if bool((np.abs(values) <= LARGEST_NUMBER).all()) else None


def first_fault(cells: Sequence[str], decimal_comma: bool) -> int:
    """The place of the first cell that is not a number; there must be one."""
    return next(i for i, cell in enumerate(cells) if numbers([cell], decimal_comma) is None)


def fault(cell: str, row: int, column: int, name: str) -> CsvError:
    """Why `cell` is not a number."""
    if is_missing(cell):
        template = N_("engine", "row {row}, column {column} ({name}): a value is missing")
    elif _is_float(cell):
        template = N_("engine", "row {row}, column {column} ({name}): “{cell}” is too large or not finite")
    else:
        template = N_("engine", "row {row}, column {column} ({name}): “{cell}” is not a number")
    return CsvError(Message(template, row=row, column=column, name=shorten(name), cell=shorten(cell)))


def is_missing(cell: str) -> bool:
    """Whether the cell is empty or one of the usual marks for a value that isn't there."""
    return cell.strip().lower() in MISSING


def shorten(text: str) -> str:
    """`text` short enough for a message."""
    text = text.strip()
    return text if len(text) <= 40 else text[:39] + "…"


def _is_float(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return "_" not in cell


class TargetColumn:
    """The column to be predicted: its cells, and the row and column they stand in."""

    def __init__(self, cells: Sequence[str], rows: Indices, column: int, name: str, decimal_comma: bool) -> None:
        self.cells, self.rows, self.column, self.name = cells, rows, column, name
        self.decimal_comma = decimal_comma

    def read(self, task: Kind | None) -> tuple[Floats | Indices, tuple[str, ...]]:
        """Targets (N,) and the names of their classes, none for regression.

        Unless `task` says otherwise, text means classes, and so do at most ten different whole
        numbers that come up twice each on average; other numbers are regression. A text among mostly
        numbers is taken for an error. Classes are numbered in the order of their names.
        Raises CsvError.
        """
        values = numbers(self.cells, self.decimal_comma)
        if values is None:
            return self._read_text(task)
        distinct, codes = np.unique(values, return_inverse=True)
        if len(distinct) < 2:
            raise self._constant()
        if (task or self._kind_of_numbers(distinct)) == "regression":
            return values, ()
        return codes.astype(np.int64), self._checked_classes([f"{number:.15g}" for number in distinct])

    def _read_text(self, task: Kind | None) -> tuple[Indices, tuple[str, ...]]:
        distinct = sorted(set(self.cells))
        self._check_text(distinct, task)
        if len(distinct) < 2:
            raise self._constant()
        code = {text: number for number, text in enumerate(self._checked_classes(distinct))}
        return np.array([code[cell] for cell in self.cells], np.int64), tuple(distinct)

    def _check_text(self, distinct: list[str], task: Kind | None) -> None:
        words = [text for text in distinct if numbers([text], self.decimal_comma) is None]
        mostly_numbers = task is None and 2 * len(words) <= len(distinct)
        if task == "regression" or mostly_numbers:
            raise self._fault_at(first_fault(self.cells, self.decimal_comma))
        if any(is_missing(text) for text in words):
            raise self._fault_at(next(i for i, cell in enumerate(self.cells) if is_missing(cell)))

    def _kind_of_numbers(self, distinct: Floats) -> Kind:
        whole = bool((distinct == np.round(distinct)).all())
        few = len(distinct) <= min(MOST_NUMBERED_CLASSES, len(self.cells) // 2)
        return "classification" if whole and few else "regression"

    def _fault_at(self, place: int) -> CsvError:
        return fault(self.cells[place], int(self.rows[place]), self.column, self.name)

    def _checked_classes(self, names: list[str]) -> tuple[str, ...]:
        if len(names) > MOST_CLASSES:
            raise CsvError(
                Message(
                    N_("engine", "column {column} ({name}) has {count} classes: allowed are {most}"),
                    column=self.column, name=shorten(self.name), count=len(names), most=MOST_CLASSES,
                )
            )
        return tuple(names)

    def _constant(self) -> CsvError:
        return CsvError(
            Message(
                N_("engine", "column {column} ({name}) is “{cell}” in every row: there is nothing to learn"),
                column=self.column, name=shorten(self.name), cell=shorten(self.cells[0]),
            )
        )
