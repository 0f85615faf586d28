"""The user's own CSV file, read in pieces, with every fault named by row and column.

Separators are comma, semicolon and tab, found by themselves; with semicolon and tab a decimal comma
is understood. Text is UTF-8, with or without a byte-order mark. The first row is a header if a target
is asked for by name, or if none of its feature cells is a number. Rows are numbered as a text editor
numbers lines, columns from 1.
"""

from __future__ import annotations

import csv
import io
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO

import numpy as np

from engine.data.csv_cells import CsvError, TargetColumn, fault, first_fault, is_missing, numbers, shorten
from engine.data.dataset import Dataset, Floats, Kind
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

MOST_BYTES = 512 * 1024**2
MOST_ROWS = 2_000_000
MOST_COLUMNS = 1000
MOST_NUMBERS = 50_000_000
"""400 MB of memory."""
LONGEST_LINE = 1024**2
SAMPLE_BYTES = 64 * 1024
ROWS_AT_ONCE = 2000
"""About 6 ms of work for four columns, so that the window gets its turn in between."""

SEPARATORS = ("\t", ";", ",")

Progress = Callable[[float], bool]
Record = tuple[int, list[str]]


class CsvCancelled(CsvError):
    """The progress callback asked to stop."""


@dataclass(frozen=True)
class Imported:
    """A data set from a file, how the file was understood, and remarks worth showing."""

    dataset: Dataset
    separator: str
    has_header: bool
    constant_columns: tuple[str, ...]
    notes: tuple[Message, ...]


def import_csv(
    path: str | Path,
    target: str | None = None,
    task: Kind | None = None,
    progress: Progress = lambda fraction: True,
) -> Imported:
    """Read a CSV file of numbers whose last column, or the one called `target`, is to be predicted.

    task: classification or regression; by default what the target looks like (TargetColumn.read).
    progress is called every few thousand rows with the part read, 0 to 1, and stops the import by
    returning False.
    Raises CsvError, and CsvCancelled when stopped.
    """
    with _opened(Path(path)) as file, io.TextIOWrapper(file, "utf-8-sig", newline="") as text:
        size = os.fstat(file.fileno()).st_size
        separator = _separator(file.read(SAMPLE_BYTES))
        file.seek(0)
        records = _records(text, separator)
        table = _Table(next(records, None), separator, target)
        while chunk := list(islice(records, ROWS_AT_ONCE)):
            table.add(chunk)
            if not progress(min(file.tell() / size, 1.0)):
                raise CsvCancelled(Message(N_("engine", "the import was stopped")))
    return table.finish(task)


class _Table:
    """The file's columns as they grow."""

    def __init__(self, first: Record | None, separator: str, target: str | None) -> None:
        if first is None:
            raise CsvError(Message(N_("engine", "the file is empty")))
        self.separator, self.decimal_comma = separator, separator != ","
        row = [cell.strip() for cell in first[1]]
        self.width = _checked_width(len(row))
        self.target = self.width - 1 if target is None else _place(target, row)
        self.has_header = target is not None or self._looks_like_header(row)
        self.names = [cell if self.has_header and cell else f"x{i}" for i, cell in enumerate(row, 1)]
        if not self.has_header:
            self.names[self.target] = "y"
        self.features: list[Floats] = []
        self.target_cells: list[str] = []
        self.rows: list[int] = []
        if not self.has_header:
            self.add([first])

    def add(self, chunk: Sequence[Record]) -> None:
        """Take over some rows. Raises CsvError."""
        rows, cells = [row for row, _ in chunk], [record for _, record in chunk]
        self._check_widths(rows, cells)
        self._check_size(len(self.rows) + len(rows))
        columns = list(zip(*cells, strict=True))
        self.target_cells += [cell.strip() for cell in columns.pop(self.target)]
        self.rows += rows
        read = [numbers(column, self.decimal_comma) for column in columns]
        if any(column is None for column in read):
            raise self._first_fault(rows, cells)
        self.features.append(np.column_stack([column for column in read if column is not None]))

    def finish(self, task: Kind | None) -> Imported:
        """The whole file as a data set. Raises CsvError."""
        if not self.rows:
            raise CsvError(Message(N_("engine", "the file has a header but no rows")))
        names = list(self.names)
        y_name = names.pop(self.target)
        rows = np.array(self.rows)
        y, classes = TargetColumn(self.target_cells, rows, self.target + 1, y_name, self.decimal_comma).read(task)
        x = np.concatenate(self.features)
        kind: Kind = "classification" if classes else "regression"
        constant = tuple(name for name, spread in zip(names, np.ptp(x, axis=0), strict=True) if spread == 0)
        return Imported(
            Dataset(x, y, kind, tuple(names), y_name, classes), self.separator, self.has_header, constant,
            tuple(_notes(classes, constant)),
        )

    def _looks_like_header(self, row: list[str]) -> bool:
        cells = [cell for place, cell in enumerate(row) if place != self.target and not is_missing(cell)]
        return bool(cells) and all(numbers([cell], self.decimal_comma) is None for cell in cells)

    def _check_widths(self, rows: list[int], cells: list[list[str]]) -> None:
        for row, record in zip(rows, cells, strict=True):
            if len(record) != self.width:
                raise CsvError(
                    Message(
                        N_("engine", "row {row} has {count} columns, but the first row has {width}"),
                        row=row, count=len(record), width=self.width,
                    )
                )

    def _check_size(self, rows: int) -> None:
        if rows > MOST_ROWS or rows * self.width > MOST_NUMBERS:
            raise CsvError(
                Message(
                    N_("engine", "the file is too large: allowed are {rows} rows and {numbers} numbers"),
                    rows=MOST_ROWS, numbers=MOST_NUMBERS,
                )
            )

    def _first_fault(self, rows: list[int], cells: list[list[str]]) -> CsvError:
        for row, record in zip(rows, cells, strict=True):
            features = [cell for place, cell in enumerate(record) if place != self.target]
            if numbers(features, self.decimal_comma) is None:
                place = first_fault(features, self.decimal_comma)
                place += place >= self.target
                return fault(record[place], row, place + 1, self.names[place])
        raise AssertionError("a column had a fault, so a row has it")


def _checked_width(width: int) -> int:
    if width < 2:
        raise CsvError(Message(N_("engine", "row 1 has a single column: a feature and a target are needed")))
    if width > MOST_COLUMNS:
        raise CsvError(
            Message(
                N_("engine", "row 1 has {count} columns: allowed are {most}"), count=width, most=MOST_COLUMNS
            )
        )
    return width


def _place(target: str, header: list[str]) -> int:
    if target not in header:
        raise CsvError(
            Message(
                N_("engine", "no column is called “{name}”: the first row has {columns}"),
                name=shorten(target), columns=", ".join(shorten(cell) for cell in header[:20]),
            )
        )
    return header.index(target)


def _notes(classes: tuple[str, ...], constant: tuple[str, ...]) -> Iterator[Message]:
    if classes:
        mapping = ", ".join(f"{shorten(name)} = {code}" for code, name in enumerate(classes))
        yield Message(N_("engine", "{count} classes: {mapping}"), count=len(classes), mapping=mapping)
    if constant:
        names = ", ".join(shorten(name) for name in constant)
        yield Message(N_("engine", "the same value in every row, so of no use: {names}"), names=names)


# ---- From the file to rows of cells.


def _opened(path: Path) -> BinaryIO:
    """The file, open for reading. Raises CsvError for what is no readable regular file."""
    try:
        path = path.expanduser()
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise CsvError(Message(N_("engine", "{path} is a folder, not a file"), path=str(path)))
        if not stat.S_ISREG(found.st_mode):
            raise CsvError(Message(N_("engine", "{path} is not an ordinary file"), path=str(path)))
        if found.st_size > MOST_BYTES:
            raise CsvError(
                Message(
                    N_("engine", "{path} has {size} MB: allowed are {most}"),
                    path=str(path), size=found.st_size // 1024**2, most=MOST_BYTES // 1024**2,
                )
            )
        return path.open("rb")
    except FileNotFoundError:
        raise CsvError(Message(N_("engine", "there is no file {path}"), path=str(path))) from None
    except CsvError:
        raise
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CsvError(
            Message(N_("engine", "{path} can't be read: {reason}"), path=shorten(str(path)), reason=reason)
        ) from None


def _separator(beginning: bytes) -> str:
    """The separator that cuts the first lines into equally many cells, or that is in the first line at all."""
    if b"\0" in beginning:
        raise CsvError(Message(N_("engine", "the file is not a text file")))
    lines = [line for line in beginning.decode("utf-8-sig", "replace").splitlines()[:21] if line.strip()]
    if len(lines) > 2:
        lines.pop()  # it may have been cut off
    for separator in SEPARATORS:
        widths = {len(row) for row in csv.reader(lines, delimiter=separator)}
        if len(widths) == 1 and widths.pop() > 1:
            return separator
    return next((separator for separator in SEPARATORS if lines and separator in lines[0]), ",")


def _records(text: TextIO, separator: str) -> Iterator[Record]:
    """The rows that aren't blank, with their line numbers. Raises CsvError."""
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    row = 0
    try:
        for record in reader:
            row = reader.line_num
            if len(record) > 1 or (record and record[0].strip()):
                yield row, record
    except csv.Error:
        raise CsvError(
            Message(N_("engine", "row {row}: a quotation mark is misplaced or never closed"), row=row + 1)
        ) from None
    except UnicodeDecodeError:
        raise CsvError(
            Message(N_("engine", "after row {row}: the file is not text in UTF-8"), row=row)
        ) from None


def _lines(text: TextIO) -> Iterator[str]:
    """The lines one by one, so that a file without line breaks can't fill the memory."""
    for number, line in enumerate(iter(lambda: text.readline(LONGEST_LINE), ""), 1):
        if len(line) == LONGEST_LINE:
            raise CsvError(
                Message(N_("engine", "row {row} is longer than {most} characters"), row=number, most=LONGEST_LINE)
            )
        yield line
