"""What can be measured of a lab: the numbers that tasks speak of, and the curves that sketches are compared with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.lab import Lab
from engine.lessons.expression import Value
from engine.lessons.task import Task
from engine.views import Array, Line, Plot


@dataclass(frozen=True)
class Curve:
    """A line on a plot, x and y of shape (n,), and which of its axes are logarithmic."""

    x: Array
    y: Array
    log_x: bool = False
    log_y: bool = False


def measured(lab: Lab) -> dict[str, Value]:
    """Every figure and every setting of the lab by name, and `steps`, `epoch` and `diverged` (1 or 0).

    A figure comes before a setting of the same name. Hyphens in names become underscores.
    """
    found = {**lab.values, "steps": lab.steps, "epoch": lab.epoch, "diverged": lab.banner is not None, **lab.figures()}
    return {name.replace("-", "_"): _plain(value) for name, value in found.items()}


def _plain(value: Any) -> Value:
    value = value.item() if hasattr(value, "item") else value
    return int(value) if isinstance(value, bool) else value


def curve_of(lab: Lab, task: Task) -> Curve | None:
    """The curve that a sketch of `task` is compared with, copied; None if it isn't there now."""
    view = lab.views().get(task.panel) if task.kind == "sketch" else None
    if not isinstance(view, Plot):
        return None
    for mark in view.marks:
        if isinstance(mark, Line) and mark.key == task.curve:
            n = min(len(mark.x), len(mark.y))
            x, y = np.array(mark.x[:n], dtype=float), np.array(mark.y[:n], dtype=float)
            return Curve(x, y, view.x.log, view.y.log)
    return None
