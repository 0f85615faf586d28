"""A lab run to its end without a window: what the command line and other programs use."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from typing import Any

from engine import labs
from engine.lab import Lab, Values
from engine.parameters import ParameterError
from engine.record import Replay
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

DEFAULT_STEPS = 1000
REPORT_EVERY = 256


def describe(lab: type[Lab]) -> dict[str, Any]:
    """All that another program needs to use the lab, as JSON types."""
    return {
        "key": lab.key, "concept": labs.concept_of(lab.key).key, "title": lab.title,
        "parameters": [parameter.describe() for parameter in lab.parameters.values()],
        "presets": [
            {name: getattr(preset, name) for name in ("key", "title", "about", "values", "steps")}
            for preset in lab.presets
        ],
        "views": [{"key": panel.key, "title": panel.title} for panel in lab.panels],
    }


def values_for(lab: type[Lab], preset: str | None, settings: Mapping[str, str]) -> Values:
    """The preset's values with `settings`, as typed by a person, on top. Raises ParameterError."""
    chosen = dict(lab.preset(preset).values) if preset else {}
    return chosen | {name: lab.parameter(name).parse(text) for name, text in settings.items()}


def length(lab: Lab, preset: str | None = None, steps: int | None = None, epochs: int | None = None) -> int:
    """How many updates a run makes at most: as asked for, or to its end, or as many as the preset is worth.

    Raises ParameterError if epochs are asked of a lab that has none.
    """
    if steps is not None:
        return steps
    if epochs is not None:
        if not lab.steps_per_epoch:
            raise ParameterError(Message(N_("engine", "{lab} has no epochs: use --steps"), lab=lab.key))
        return epochs * lab.steps_per_epoch
    worth = lab.preset(preset).steps if preset else None
    return lab.last_step or (DEFAULT_STEPS if worth is None else worth)


def run(
    lab: Lab, steps: int, report: Callable[[int], None] = lambda made: None, seconds: float = math.inf,
) -> None:
    """Make updates until there are `steps`, the run is over or so many `seconds` have gone by.

    `report` hears now and then how many updates there are.
    """
    end = time.monotonic() + seconds
    while lab.steps < steps and time.monotonic() < end and lab.advance():
        if lab.steps % REPORT_EVERY == 0:
            report(lab.steps)


def repeat(replay: Replay, report: Callable[[int], None] = lambda made: None) -> None:
    """Do a saved run again to its last update. Raises RunError if that can't be reached."""
    while not replay.done:
        replay.step()
        if replay.lab.steps % REPORT_EVERY == 0:
            report(replay.lab.steps)
