"""Where the units of a network diagram stand, from the size of the drawing alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from engine.views import Array, Diagram
from gui import theme as look
from gui.views import edge_labels

_LINE = 14.0
BUTTON = 20.0
"""The side of a button above a layer."""
_NAME = 15.0
_SHORT, _LONG, _UNDER = "−0.398", "∂ −0.0012", "z = −0.574"
"""Room is left for these, so that labels stay where they are while their numbers change."""
_TOLERATED = 0.2
"""Labels may overlap by so much of one, all together."""
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
        self._units = {unit.key: unit for layer in diagram.layers for unit in layer}
        self._layout = layout
        self._shares: dict[tuple[tuple[float, float], str], tuple[list[float], bool]] = {}

    def _gap(self, index: int) -> tuple[float, float]:
        x0, _, x1, _ = self.lines[index].tolist()
        return x0, x1

    @cached_property
    def _gaps(self) -> dict[tuple[float, float], list[int]]:
        """The edges between each two layers."""
        found: dict[tuple[float, float], list[int]] = {}
        for i in range(len(self.lines)):
            found.setdefault(self._gap(i), []).append(i)
        return found

    def labels(self) -> dict[int, tuple[QPointF, bool]]:
        """Where the label of each edge stands on it, and whether all labels of its gap can be read at once."""
        found = {}
        for gap, edges in self._gaps.items():
            widest = _SHORT if all(len(str(self.edges[i].label)) <= len(_SHORT) for i in edges) else _LONG
            if (gap, widest) not in self._shares:
                size = words_size(widest)
                shares, hidden = edge_labels.place(self.lines[edges], size, self._occupied(gap))
                self._shares[gap, widest] = shares.tolist(), hidden <= _TOLERATED * size[0] * size[1]
            shares, roomy = self._shares[gap, widest]
            for i, share in zip(edges, shares, strict=True):
                x0, y0, x1, y1 = self.lines[i].tolist()
                found[i] = QPointF(x0 + share * (x1 - x0), y0 + share * (y1 - y0)), roomy
        return found

    def _occupied(self, gap: tuple[float, float]) -> Array:
        """What the circles and the words of the two layers of a gap cover: left, top, right, bottom, (boxes, 4)."""
        half, (wide, high) = self._layout.half, words_size(_UNDER)
        boxes = []
        for key, at in self._layout.places.items():
            if at.x() not in gap:
                continue
            boxes.append((at.x() - half, at.y() - half, at.x() + half, at.y() + half))
            if any(map(str, self._units[key].lines)) and self._layout.lines:
                bottom = at.y() + half + look.px(_LINE) * self._layout.lines + 3
                boxes.append((at.x() - wide / 2, at.y() + half, at.x() + wide / 2, bottom))
            if self._layout.names:
                boxes.append((at.x() - high, at.y() - half - look.px(_NAME), at.x() + high, at.y() - half))
        return np.array(boxes)

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


def words_size(text: str) -> tuple[float, float]:
    """Width and height of small words on a card."""
    metrics = QFontMetricsF(look.font("small"))
    return metrics.horizontalAdvance(text) + 6, metrics.height()
