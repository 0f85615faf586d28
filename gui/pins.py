"""Pinned runs: their curves stay in the plots as ghosts, named by the settings in which they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from engine.lab import Lab, Snapshot
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Dash, Field, Line, Plot, View
from gui.caption import setting

MOST = 5
DASHES: tuple[Dash, ...] = ("dash", "dot", "solid", "dash", "dot")
ALPHA = 0.45


class Pin:
    """One pinned run: its name, its settings, and its plots as they were.

    The histories are append-only, so the curves are kept by reference; a run that begins again gets
    new ones.
    """

    def __init__(self, name: str, snapshot: Snapshot, dash: Dash) -> None:
        self.values = dict(snapshot.values)
        self._dash = dash
        self._plots = {key: view for key, view in snapshot.views.items() if isinstance(view, Plot)}
        self.rename(name)

    def rename(self, name: str) -> None:
        self.name = name
        self._ghosts = {key: [self._ghost(m) for m in plot.marks if _is_curve(m)] for key, plot in self._plots.items()}

    def _ghost(self, line: Line) -> Line:
        label = Message(N_("engine", "{curve} · {run}"), curve=line.label, run=self.name)
        key = f"{id(self)}-{line.key}"
        return replace(line, key=key, dash=self._dash, width=1.5, alpha=ALPHA, markers=False, head=None, label=label)

    def ghosts(self, key: str, now: Plot) -> list[Line]:
        """The curves of panel `key`, if its axes still count the same things."""
        plot = self._plots.get(key)
        same = plot is not None and (plot.x.label, plot.y.label) == (now.x.label, now.y.label)
        return self._ghosts[key] if same else []


class Pins:
    """Up to MOST pinned runs of one lab, oldest first."""

    def __init__(self, lab_class: type[Lab]) -> None:
        self.lab_class = lab_class
        self.pins: list[Pin] = []

    def add(self, snapshot: Snapshot) -> Pin | None:
        """Pin the run in `snapshot`; None if there is no room."""
        if len(self.pins) >= MOST:
            return None
        taken = {pin._dash for pin in self.pins}
        pin = Pin(self._name(snapshot.values), snapshot, next((d for d in DASHES if d not in taken), "dash"))
        self.pins.append(pin)
        return pin

    def _name(self, values: Mapping[str, Any]) -> str:
        """The settings in which this run differs from the defaults, shortest first: "B = 8, η = 0.5"."""
        told = [
            setting(p, values[name], p.symbol) for name, p in self.lab_class.parameters.items()
            if values[name] != p.default and not p.hidden and p.effect != "view"
        ]
        return ", ".join(sorted(filter(None, told), key=len)[:3]) or f"seed = {values['seed']}"

    def behind(self, key: str, view: View) -> View:
        """`view` of panel `key` with the ghosts of all pinned runs behind its own curves, in front of any surface."""
        if not isinstance(view, Plot) or not self.pins:
            return view
        ghosts = [ghost for pin in self.pins for ghost in pin.ghosts(key, view)]
        surface = sum(isinstance(mark, Field) for mark in view.marks)
        return replace(view, marks=[*view.marks[:surface], *ghosts, *view.marks[surface:]])


def _is_curve(mark: Any) -> bool:
    return isinstance(mark, Line) and bool(mark.label)
