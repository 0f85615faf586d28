"""What a legend names can be told apart without its colours: by dash, mark, width, texture or strength."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from engine import labs
from engine.lab import Lab
from engine.parameters import Choice, ParameterError
from engine.views import Arrows, Band, Bars, Contours, Line, Mark, Plot, Points, Span

PATIENCE = 1.0
"""Seconds for the first updates of a case."""


def looks(mark: Mark) -> tuple[Any, ...] | None:
    """How a mark is drawn, but for its colour; None for what has its words beside it."""
    match mark:
        case Line():
            return "line", mark.dash, mark.head, mark.markers, round(mark.width), mark.alpha < 0.6
        case Points():
            return "points", mark.symbol, mark.filled, mark.size >= 10
        case Bars():
            return "bars", mark.texture
        case Contours():
            return "contours", mark.dash, round(mark.width)
        case Arrows():
            return "arrows", mark.dash, round(mark.width), mark.alpha < 0.6
        case Band() | Span():
            return (type(mark).__name__,)
    return None


def alike(plot: Plot) -> list[list[str]]:
    """Labels of marks that look the same."""
    found = defaultdict(list)
    for mark in plot.marks if plot.legend else ():
        if (look := looks(mark)) is not None and (label := str(getattr(mark, "label", ""))):
            found[look].append(label)
    return [labels for labels in found.values() if len(set(labels)) > 1]


def cases(lab_class: type[Lab]) -> Iterator[dict[str, Any]]:
    """The defaults, every preset, and every choice that only changes what is shown."""
    yield {}
    yield from (dict(preset.values) for preset in lab_class.presets)
    for name, parameter in lab_class.parameters.items():
        if isinstance(parameter, Choice) and parameter.effect == "view":
            yield from ({name: option} for option in parameter.options if option != parameter.default)


@pytest.mark.parametrize("key", labs.keys())
def test_marks_of_a_legend_differ_in_more_than_colour(key: str) -> None:
    lab_class, found = labs.load(key), []
    for values in cases(lab_class):
        try:
            lab = lab_class(values)
        except ParameterError:
            continue
        end = time.monotonic() + PATIENCE
        while lab.steps < 30 and time.monotonic() < end and lab.advance():
            pass
        plots = {panel: view for panel, view in lab.views().items() if isinstance(view, Plot)}
        found += [(values, panel, labels) for panel, plot in plots.items() for labels in alike(plot)]
    assert found == []
