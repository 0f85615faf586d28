"""What a view shows, in a few words for those who can't see it: the read-outs of a plot, the units of a diagram."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Bars, Diagram, Field, Handle, Images, Line, Mark, Pad, Plot, Points, Prose, Rule, Tag, View
from gui.i18n import number, tr
from gui.views.decimate import is_sorted

MOST = 24
"""So many things are told one by one; of more only the first."""


def describe(view: View) -> str:
    """All that matters of `view`, in the present language, one thing after the other."""
    parts = [part for part in _PARTS[type(view)](view) if part] if type(view) in _PARTS else []
    more = ["…"] if len(parts) > MOST else []
    return "; ".join([*parts[:MOST], *more])


def _plot(plot: Plot) -> Iterator[str]:
    nameless = sum(len(mark.x) for mark in plot.marks if isinstance(mark, Points) and not mark.label)
    if nameless:
        yield tr(N_("gui", "{n} points"), n=nameless)
    for mark in plot.marks:
        label = tr(getattr(mark, "label", ""))
        if isinstance(mark, (Line, Points, Bars, Rule, Handle)) and label:
            yield _mark(mark, label)
        elif isinstance(mark, Tag):
            yield tr(mark.text)
        elif isinstance(mark, Field) and mark.colour_bar:
            yield tr(N_("gui", "{what} from {low} to {high}"), what=mark.colour_bar, low=mark.low, high=mark.high)


def _mark(mark: Mark, label: str) -> str:
    if isinstance(mark, Line):
        return _line(mark, label)
    if isinstance(mark, Points):
        return tr(N_("gui", "{what}: {n} points"), what=label, n=len(mark.x))
    if isinstance(mark, Bars):
        return _bars(mark, label)
    if isinstance(mark, Handle):
        return f"{label}: {_pair(mark.x, mark.y)}"
    return label


def _line(line: Line, label: str) -> str:
    """Where a curve ends and between which values it runs, or where a path has got to; only the name of a bundle."""
    n = min(len(line.x), len(line.y))
    x, y = np.asarray(line.x[:n], dtype=float), np.asarray(line.y[:n], dtype=float)
    if not n or not np.isfinite(x).all() or not np.isfinite(y[-1]):
        return label
    if not is_sorted(x):
        return f"{label}: {_pair(x[-1], y[-1])}"
    text = N_("gui", "{what}: {y} at {x}, between {low} and {high}")
    return tr(text, what=label, y=y[-1], x=x[-1], low=np.nanmin(y), high=np.nanmax(y))


def _bars(bars: Bars, label: str) -> str:
    if not len(bars.heights):
        return label
    top = int(np.argmax(bars.heights))
    return tr(N_("gui", "{what}: highest from {low} to {high}"), what=label,
              low=float(bars.edges[top]), high=float(bars.edges[top + 1]))


def _pair(x: float, y: float) -> str:
    return f"({number(x)}; {number(y)})"


def _diagram(diagram: Diagram) -> Iterator[str]:
    sizes = " – ".join(str(len(layer)) for layer in diagram.layers)
    yield tr(N_("gui", "units in each layer: {sizes}"), sizes=sizes)
    for unit in (unit for layer in diagram.layers for unit in layer):
        yield " ".join([unit.name, *([number(unit.value)] if unit.value is not None else []), *map(tr, unit.lines)])


def _images(images: Images) -> Iterator[str]:
    yield tr(N_("gui", "{n} images"), n=len(images.images))
    yield from map(tr, images.captions)


def _prose(prose: Prose) -> Iterator[str]:
    yield from map(str, prose.paragraphs[: prose.code])
    yield from map(tr, prose.paragraphs[prose.code :])


def _pad(pad: Pad) -> Iterator[str]:
    yield tr(pad.hint)


_PARTS: dict[type, Any] = {Plot: _plot, Diagram: _diagram, Images: _images, Prose: _prose, Pad: _pad}
