"""Finished runs set side by side: on a map of the four diagnoses and in a table of what each changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.labs._classifier import percent
from engine.labs.fit._verdict import Verdict
from engine.parameters import Parameter
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Axis, Plot, Points, Span, Table, Tag, Words
from engine.views import Mark as PlotMark

LOW, HIGH = -15.0, 40.0
"""The ends of the map's axes in percentage points, unless something lies beyond."""
HIGH_ONES = {
    (False, False): N_("engine", "neither"), (False, True): N_("engine", "variance"),
    (True, False): N_("engine", "bias"), (True, True): N_("engine", "both"),
}
"""What is too high, in one word."""
OUTLINE = ("width", "samples")
"""The settings that say what the first run was."""


@dataclass(frozen=True)
class Trial:
    """A finished run: its number, its settings by parameter name, and the errors it ended with."""

    number: int
    settings: Mapping[str, Any]
    verdict: Verdict


def trial_map(trials: Sequence[Trial], now: Verdict) -> Plot:
    """Where the present diagnosis and the finished runs stand among the four cases."""
    bias, variance = (
        np.array([100 * getattr(each, name) for each in (*(trial.verdict for trial in trials), now)])
        for name in ("bias", "variance")
    )
    low, high = min(LOW, bias.min() - 5, variance.min() - 5), max(HIGH, bias.max() + 5, variance.max() + 5)
    line, edge = 100 * now.tolerance, low + 1
    marks: list[PlotMark] = [
        Span("high-bias", line, high, "x", "series-4", alpha=0.08),
        Span("high-variance", line, high, "y", "series-1", alpha=0.08),
        Tag("bias", high, edge, N_("engine", "high bias"), "muted", (1, 1)),
        Tag("variance", edge, high, N_("engine", "high variance"), "muted", (0, 0)),
        Tag("both", high, high, N_("engine", "both"), "muted", (1, 0)),
        Tag("good", edge, edge, N_("engine", "good"), "muted", (0, 1)),
        Points("trials", bias[:-1], variance[:-1], "muted", size=7),
        *(Tag(f"trial-{each.number}", x + 1.2, y, str(each.number), "muted", (0, 0.5))
          for each, x, y in zip(trials, bias, variance, strict=False)),
        Points("now", bias[-1:], variance[-1:], "accent", size=12),
    ]
    across = Axis(N_("engine", "training − irreducible (points)"), low, high)
    return Plot(across, Axis(N_("engine", "validation − training (points)"), low, high), marks, legend=False)


def trial_table(trials: Sequence[Trial], tolerance: float, parameters: Mapping[str, Parameter[Any]]) -> Table:
    """Each run with what sets it apart from the first one, its errors and its diagnosis."""
    heads = [N_("engine", "run"), N_("engine", "train. %"), N_("engine", "valid. %"), N_("engine", "too high"),
             N_("engine", "with")]
    rows: list[list[Any]] = []
    for each in trials:
        verdict = replace(each.verdict, tolerance=tolerance)
        rows.append([each.number, percent(verdict.training), percent(verdict.validation), HIGH_ONES[verdict.case],
                     _settings(each, trials[0], parameters)])
    return Table(heads, rows) if rows else Table([""], [[N_("engine", "Each finished run is kept here.")]])


def _settings(trial: Trial, first: Trial, parameters: Mapping[str, Parameter[Any]]) -> Words:
    differing = OUTLINE if trial is first else [n for n, v in trial.settings.items() if v != first.settings[n]]
    if not differing:
        return N_("engine", "the same again")
    return ", ".join(_short(parameters[name], trial.settings[name]) for name in differing)


def _short(parameter: Parameter[Any], value: Any) -> str:
    """A setting in the fewest signs: its symbol where it has one."""
    if isinstance(value, bool):
        return parameter.label if value else f"− {parameter.label}"
    return f"{parameter.symbol or parameter.label} = {value:g}"
