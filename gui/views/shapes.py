"""Points as Qt's polylines and lines, by way of memory rather than of Python objects."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from pyqtgraph.Qt import internals
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPolygonF

from engine.views import Array


def polygon(x: Array, y: Array) -> QPolygonF:
    """The polyline through (x, y), shape (n,) each; n may be 0."""
    return pg.functions.arrayToQPolygonF(x, y) if len(x) else QPolygonF()  # pyqtgraph's can't be empty


def polygons(x: Array, y: Array) -> list[QPolygonF]:
    """Polylines through (x, y), a new one after every gap (NaN)."""
    good = np.isfinite(x) & np.isfinite(y)
    if good.all():
        return [polygon(x, y)]
    edges = np.flatnonzero(np.diff(np.concatenate([[False], good, [False]])))
    return [polygon(x[a:b], y[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def segments(x: Array, y: Array) -> Any:
    """The same as separate lines from point to point, for `painter.drawLines(*kept.drawargs())`.

    The result must outlive the call: the arguments only point into its memory.
    """
    ends = np.empty((max(0, len(x) - 1), 4))
    ends[:, 0], ends[:, 1], ends[:, 2], ends[:, 3] = x[:-1], y[:-1], x[1:], y[1:]
    return line_block(ends)


def line_block(ends: Array) -> Any:
    """Lines from (x₀, y₀) to (x₁, y₁), shape (n, 4); those with an end that is not finite are left out."""
    good = np.isfinite(ends)
    if not good.all():
        ends = ends[good.all(axis=1)]
    block = internals.PrimitiveArray(QLineF, 4)
    block.resize(len(ends))
    block.ndarray()[:] = ends
    return block
