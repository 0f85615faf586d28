"""The numbers behind a figure, as CSV with named columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

import numpy as np

from engine.views import Band, Bars, Contours, Diagram, Field, Line, Plot, Points, Table, View
from gui.i18n import tr

Columns = list[tuple[str, Sequence[Any]]]


def plot_to_csv(plot: Plot) -> str:
    """Every series of a plot: its x column and its values; series over the same x share that column."""
    return _csv(_plot_columns(plot))


def views_to_csv(views: Mapping[str, View]) -> str:
    """All numbers of several views side by side; column names begin with the view's title if there are several."""
    columns: Columns = []
    for title, view in views.items():
        prefix = f"{title}: " if len(views) > 1 else ""
        columns += [(prefix + name, values) for name, values in _columns(view)]
    return _csv(columns)


def _columns(view: View) -> Columns:
    if isinstance(view, Plot):
        return _plot_columns(view)
    if isinstance(view, Table):
        return [(tr(head), [row[i] for row in view.rows]) for i, head in enumerate(view.columns)]
    if isinstance(view, Diagram):
        return [
            ("source", [edge.source for edge in view.edges]), ("target", [edge.target for edge in view.edges]),
            ("weight", [edge.weight for edge in view.edges]),
        ]
    return []


def _plot_columns(plot: Plot) -> Columns:
    columns: Columns = []
    known: list[tuple[str, Any]] = []
    x_label, y_label = tr(plot.x.label) or "x", tr(plot.y.label) or "y"
    for mark in plot.marks:
        name = tr(getattr(mark, "label", "")) or mark.key
        if isinstance(mark, (Line, Points)):
            n = min(len(mark.x), len(mark.y))
            columns += _with_x(known, name, x_label, np.asarray(mark.x)[:n])
            columns.append((f"{name} {y_label}", np.asarray(mark.y)[:n].tolist()))
        elif isinstance(mark, Band):
            columns += _with_x(known, name, x_label, np.asarray(mark.x))
            columns += [(f"{name} low", mark.low.tolist()), (f"{name} high", mark.high.tolist())]
        elif isinstance(mark, Bars):
            columns += [
                (f"{name} from", mark.edges[:-1].tolist()), (f"{name} to", mark.edges[1:].tolist()),
                (f"{name} {y_label}", mark.heights.tolist()),
            ]
        elif isinstance(mark, Field) and not any(isinstance(m, Contours) for m in plot.marks):
            columns += _field_columns(mark, x_label, y_label)
    return columns


def _with_x(known: list[tuple[str, Any]], name: str, label: str, x: Any) -> Columns:
    """The x column of a series, unless an earlier series has the same one next to it."""
    if known and np.array_equal(known[-1][1], x):
        return []
    known.append((name, x))
    return [(label if len(known) == 1 else f"{name} {label}", x.tolist())]


def _field_columns(field: Field, x_label: str, y_label: str) -> Columns:
    """A surface as three columns, one row a cell, at the cells' middles."""
    rows, columns = field.z.shape
    (x0, x1), (y0, y1) = field.x_range, field.y_range
    x = x0 + (np.arange(columns) + 0.5) * (x1 - x0) / columns
    y = y0 + (np.arange(rows) + 0.5) * (y1 - y0) / rows
    xs, ys = np.meshgrid(x, y)
    name = tr(field.colour_bar) or field.key
    return [(f"{name} {x_label}", xs.ravel().tolist()), (f"{name} {y_label}", ys.ravel().tolist()),
            (name, field.z.ravel().tolist())]


def _csv(columns: Columns) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([name for name, _ in columns])
    writer.writerows(zip_longest(*(map(_cell, values) for _, values in columns), fillvalue=""))
    return text.getvalue()


def _cell(value: Any) -> Any:
    """Numbers in the shortest form that reads back the same; words in the reader's language."""
    if isinstance(value, (bool, np.bool_)) or value is None:
        return "" if value is None else str(bool(value)).lower()
    if isinstance(value, (int, float, np.number)):
        return repr(value.item() if isinstance(value, np.number) else value)
    return tr(value)
