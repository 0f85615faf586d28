"""Where the units of a network diagram stand, from the size of the drawing alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.views import Array, Diagram
from gui import theme as look

_LINE = 14.0
BUTTON = 20.0
"""The side of a button above a layer."""
_NAME = 15.0
_BESIDE, _BESIDE_WORDS = 40.0, 54.0
"""From a unit's circle to the middle of a label on a line that leaves it."""
_LARGEST, _SMALLEST = 24.0, 3.0
_LARGEST_HEAT = 46.0


@dataclass(frozen=True)
class Layout:
    """Places in pixels. `half` is a unit's radius, or half its side if it shows a heat map."""

    rect: QRectF
    places: dict[str, QPointF]
    half: float
    pitch: float
    lines: int
    """How many lines of text have room under a unit."""
    names: bool
    """Whether names have room above the units."""
    heads: list[QPointF]

    def button(self, layer: int, index: int, count: int) -> QRectF:
        """Where button `index` of `count` above a layer is."""
        head = self.heads[layer]
        side = look.px(BUTTON)
        size = min(side, 0.46 * (self.heads[1].x() - self.heads[0].x()) if len(self.heads) > 1 else side)
        left = head.x() + (index - count / 2) * (size + 2)
        return QRectF(left, head.y() + look.px(14), size, side)

    def hit(self, at: QPointF) -> str:
        """The key of the unit at a place, or nothing."""
        reach = max(self.half, 8.0)
        for key, place in self.places.items():
            if abs(place.x() - at.x()) <= reach and abs(place.y() - at.y()) <= reach:
                return key
        return ""


def arrange(diagram: Diagram, rect: QRectF) -> Layout:
    """Columns from left to right, each centred, with room for the lines under every unit."""
    line, name = look.px(_LINE), look.px(_NAME)
    head = look.px(24) if any(str(name) for name in diagram.layer_names) else 4.0
    head += look.px(BUTTON) + 6 if any(diagram.heads) else 0.0
    area = rect.adjusted(0, head, 0, -4)
    most = max((len(layer) for layer in diagram.layers), default=1)
    wanted_lines = max((len(unit.lines) for layer in diagram.layers for unit in layer), default=0)
    has_names = any(unit.name for layer in diagram.layers for unit in layer)
    has_heat = any(unit.heat is not None for layer in diagram.layers for unit in layer)
    columns = max(1, len(diagram.layers))
    column, pitch = area.width() / columns, area.height() / max(1, most)
    names = has_names and pitch >= 3 * name + 11
    above = name if names else 0.0
    lines = max(0, min(wanted_lines, int((pitch - above - 2 * 9 - 4) / line)))
    room = pitch - above - lines * line - min(4.0, 0.2 * pitch)
    half = max(_SMALLEST, min(look.scaled(_LARGEST_HEAT if has_heat else _LARGEST), room / 2, 0.3 * column))
    places = {}
    for i, layer in enumerate(diagram.layers):
        x = area.left() + (i + 0.5) * column
        top = area.center().y() - len(layer) * pitch / 2
        for j, unit in enumerate(layer):
            places[unit.key] = QPointF(x, top + (j + 0.5) * pitch + (above - lines * line) / 2)
    heads = [QPointF(area.left() + (i + 0.5) * column, rect.top() + look.px(10)) for i in range(columns)]
    return Layout(rect, places, half, pitch, lines, names, heads)


class EdgeGeometry:
    """The edges as arrays: from where to where, and where a label goes so that labels keep apart."""

    def __init__(self, diagram: Diagram, layout: Layout) -> None:
        self.edges = [e for e in diagram.edges if e.source in layout.places and e.target in layout.places]
        ends = [(layout.places[e.source], layout.places[e.target]) for e in self.edges]
        flat = [(a.x(), a.y(), b.x(), b.y()) for a, b in ends]
        self.lines: Array = np.array(flat, dtype=float).reshape(-1, 4)
        """Shape (edges, 4): x and y of the source, x and y of the target."""
        self._worded = {unit.key for layer in diagram.layers for unit in layer if any(map(str, unit.lines))}
        self._layout = layout

    @cached_property
    def spacing(self) -> float:
        """The least distance between the labels of one gap between layers."""
        return min((apart for _, apart in self._shares.values()), default=self._layout.pitch)

    @cached_property
    def _shares(self) -> dict[tuple[float, float], tuple[float, float]]:
        """For each gap between layers how far along their edges the labels stand, and how far apart they are then.

        Of the places that are clear of the source's circle and of the words under it the one where the
        labels keep furthest apart.
        """
        found = {}
        for gap in {(x0, x1) for x0, _, x1, _ in self.lines.tolist()}:
            edges = np.flatnonzero((self.lines[:, [0, 2]] == gap).all(axis=1))
            beside = max(_BESIDE_WORDS if self.edges[i].source in self._worded else _BESIDE for i in edges)
            first = min((self._layout.half + look.px(beside)) / (abs(gap[1] - gap[0]) or 1.0), 0.5)
            candidates = np.linspace(first, 0.5, 16)
            y0, y1 = self.lines[edges, 1], self.lines[edges, 3]
            heights = np.sort(y0 + candidates[:, None] * (y1 - y0), axis=1)
            apart = np.diff(heights, axis=1).min(axis=1, initial=self._layout.pitch)
            best = int(np.argmax(apart))
            found[gap] = float(candidates[best]), float(apart[best])
        return found

    def label_place(self, index: int) -> QPointF:
        """Where the label of edge `index` stands on it."""
        x0, y0, x1, y1 = self.lines[index].tolist()
        share, _ = self._shares[x0, x1]
        return QPointF(x0 + share * (x1 - x0), y0 + share * (y1 - y0))

    def hit(self, at: QPointF, reach: float = 5.0) -> str:
        """The key of the edge that passes nearest to a place, or nothing."""
        if not len(self.lines):
            return ""
        start, along = self.lines[:, :2], self.lines[:, 2:] - self.lines[:, :2]
        here = np.array([at.x(), at.y()]) - start
        share = np.clip((here * along).sum(1) / np.maximum((along**2).sum(1), 1e-9), 0, 1)
        away = np.hypot(*(here - share[:, None] * along).T)
        index = int(np.argmin(away))
        return self.edges[index].key if away[index] <= reach else ""
