"""Pinned runs: their curves stay in the plots as ghosts, named by the settings in which they differ.

Ghosts follow what is chosen to be shown, such as an axis in seconds: the pinned run is restored in the
worker's thread and its pictures are made anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from engine.lab import Lab, Snapshot
from engine.parameters import Choice
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Dash, Field, Line, Plot, View
from gui.caption import setting

MOST = 5
DASHES: tuple[Dash, ...] = ("dash", "dot", "solid", "dash", "dot")
ALPHA = 0.45


class Pin:
    """One pinned run: its name, its settings, its plots as they were, and its state for other ones.

    The histories are append-only, so the curves are kept by reference; a run that begins again gets
    new ones.
    """

    def __init__(self, name: str, snapshot: Snapshot, dash: Dash, lab_class: type[Lab]) -> None:
        self.name = name
        self.values = dict(snapshot.values)
        self.step = snapshot.step
        self.dash = dash
        self._lab_class = lab_class
        self._state: dict[str, Any] | None = None
        self._pinned = self._wanted = self._choices(snapshot.values)
        self._plots = {self._pinned: _plots(snapshot.views)}
        self._ghosts: dict[tuple[Any, ...], list[Line]] = {}

    def rename(self, name: str) -> None:
        self.name = name
        self._ghosts = {}

    def _choices(self, values: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
        """What is chosen to be shown: axes, kinds of curves. Numbers stay those of the pinned moment."""
        return tuple(
            (name, values[name]) for name, p in self._lab_class.parameters.items()
            if p.effect == "view" and not p.hidden and isinstance(p, Choice)
        )

    # ---- In the worker's thread.

    def keep(self, lab: Lab) -> None:
        """Keep the state of `lab` if it is still the pinned run."""
        same = all(lab.values[n] == v for n, v in self.values.items() if lab.parameters[n].effect != "view")
        if same and lab.steps >= self.step:
            self._state = lab.state()

    def draw(self, values: Mapping[str, Any]) -> None:
        """Make the plots as they are with what `values` choose to be shown. Raises ParameterError."""
        if self._state is not None:
            lab = self._lab_class(self._state["initial"])
            lab.restore(self._state)
            lab.change(dict(self._choices(values)))
            self._plots[self._choices(values)] = _plots(lab.views())

    # ---- In the window's.

    def lacks(self, values: Mapping[str, Any]) -> bool:
        """Whether plots as chosen in `values` are still to be drawn; told once after each choice."""
        before, self._wanted = self._wanted, self._choices(values)
        return self._wanted != before and self._wanted not in self._plots

    def ghosts(self, key: str, now: Plot) -> list[Line]:
        """The curves of panel `key`, if there are any whose axes count the same things as those of `now`."""
        chosen = self._wanted if self._wanted in self._plots else self._pinned
        plot = self._plots[chosen].get(key)
        if plot is None or (plot.x.label, plot.y.label) != (now.x.label, now.y.label):
            return []
        known = (chosen, key)
        if known not in self._ghosts:
            self._ghosts[known] = [self._ghost(mark) for mark in plot.marks if isinstance(mark, Line) and mark.label]
        return self._ghosts[known]

    def _ghost(self, line: Line) -> Line:
        label = Message(N_("engine", "{curve} · {run}"), curve=line.label, run=self.name)
        key = f"{id(self)}-{line.key}"
        faint = replace(line, dash=self.dash, width=1.5, alpha=ALPHA, markers=False, head=None)
        return replace(faint, key=key, label=label, run=self.name)


class Pins:
    """Up to MOST pinned runs of one lab, oldest first."""

    def __init__(self, lab_class: type[Lab]) -> None:
        self.lab_class = lab_class
        self.pins: list[Pin] = []

    def add(self, snapshot: Snapshot) -> Pin | None:
        """Pin the run in `snapshot`; None if there is no room."""
        if len(self.pins) >= MOST:
            return None
        taken = {pin.dash for pin in self.pins}
        dash = next((d for d in DASHES if d not in taken), "dash")
        pin = Pin(self._name(snapshot.values), snapshot, dash, self.lab_class)
        self.pins.append(pin)
        return pin

    def _name(self, values: Mapping[str, Any]) -> str:
        """The settings in which this run differs from the defaults, shortest first: "B = 8, η = 0.5"; a taken one gets
        a number.
        """
        told = [
            setting(p, values[name], p.symbol) for name, p in self.lab_class.parameters.items()
            if values[name] != p.default and not p.hidden and p.effect != "view"
        ]
        name = ", ".join(sorted(filter(None, told), key=len)[:3]) or f"seed = {values['seed']}"
        taken = {pin.name for pin in self.pins}
        return next(n for n in (name, *(f"{name} ({i})" for i in range(2, MOST + 1))) if n not in taken)

    def behind(self, key: str, view: View) -> View:
        """`view` of panel `key` with the ghosts of all pinned runs behind its own curves, in front of any surface."""
        if not isinstance(view, Plot) or not self.pins:
            return view
        ghosts = [ghost for pin in self.pins for ghost in pin.ghosts(key, view)]
        surface = sum(isinstance(mark, Field) for mark in view.marks)
        return replace(view, marks=[*view.marks[:surface], *ghosts, *view.marks[surface:]])


def _plots(views: Mapping[str, View]) -> dict[str, Plot]:
    return {key: view for key, view in views.items() if isinstance(view, Plot)}
