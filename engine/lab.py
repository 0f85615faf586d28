"""A lab: one small experiment without a screen.

A subclass declares its parameters as attributes, and says how it starts, how it makes one update
and what it shows. An instance is one running experiment. Everything else follows from that: the
control panel, the saved file, the command line, the figures, and the tests that run every lab.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

import numpy as np

from engine import parameters as P
from engine.history import History
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message, plain
from engine.views import Action, Banner, Mark, Readout, Role, Rule, View

Values = dict[str, Any]


class Part(Protocol):
    """A piece of a lab that changes while it runs: a network, an optimizer, a shuffler."""

    def state(self) -> Any: ...
    def restore(self, state: Any) -> None: ...


class Attributes:
    """The part of a lab that lies in plain attributes of `owner`: numbers, arrays, lists, generators."""

    def __init__(self, owner: object, *names: str) -> None:
        self._owner, self._names = owner, names

    def state(self) -> Any:
        return {name: copy.deepcopy(getattr(self._owner, name)) for name in self._names}

    def restore(self, state: Any) -> None:
        for name in self._names:
            setattr(self._owner, name, copy.deepcopy(state[name]))


class Diverged(Exception):
    """Raised by `Lab.step` when the next state would not be finite; the lab stays at its last finite one."""

    def __init__(self, banner: Banner) -> None:
        super().__init__(str(banner.message))
        self.banner = banner


@dataclass(frozen=True)
class Panel:
    """One card of the page. Panels of the same `row` stand side by side; `height` and `width` are shares."""

    key: str
    title: str
    row: int = 0
    height: int = 1
    width: int = 1


@dataclass(frozen=True)
class Preset:
    """A prepared experiment: the defaults with `values` on top, worth `steps` updates when drawn headless.

    `speed` in updates per second replaces the lab's own. `figure` names the panels that are one of the
    book's figures, or show its numbers; empty where the book has nothing of the kind.
    """

    key: str
    title: str
    values: Values = field(default_factory=dict)
    steps: int | None = None
    about: str = ""
    speed: float | None = None
    figure: tuple[str, ...] = ()


@dataclass(frozen=True)
class Snapshot:
    """What one frame of the window needs; made in the worker's thread, never changed afterwards."""

    step: int
    views: Mapping[str, View]
    readouts: Sequence[Readout]
    marks: Mapping[str, Sequence[P.Mark]]
    limits: Mapping[str, float]
    values: Values
    banner: Banner | None
    finished: bool
    actions: Mapping[str, Sequence[Action]] = field(default_factory=dict)
    changes: Sequence[Values] = ()
    """The values that were changed while it ran: at first, then one after the other."""


class Lab:
    """One experiment. Subclasses declare parameters and override `start`, `step`, `views` and what else they need."""

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""
    short_title: ClassVar[str] = ""
    """For the row of labs in a tab, where `title` is too long."""
    summary: ClassVar[str] = ""
    panels: ClassVar[tuple[Panel, ...]] = ()
    presets: ClassVar[tuple[Preset, ...]] = ()
    step_name: ClassVar[str] = N_("engine", "update")
    runs: ClassVar[bool] = True
    """False for a lab that only answers its controls: it has no Run button."""
    measures_time: ClassVar[bool] = False
    """True for a lab whose subject is this machine's speed: two runs then differ."""
    uses_chance: ClassVar[tuple[str, ...]] = ("data", "weights")
    """Which draws can be made anew with a button: "New data", "New weights"."""
    speed: ClassVar[float | None] = None
    """Updates per second at which the lab is best watched; None is as fast as it can."""
    presented: ClassVar[tuple[str, ...]] = ()
    """The controls that stay in reach while it is presented: of these the first two that mean something."""
    presented_panels: ClassVar[tuple[str, ...]] = ()
    """The panels that are shown then; empty for all but words and tables."""
    parameters: ClassVar[dict[str, P.Parameter[Any]]] = {}
    is_hurried = False
    """Set while a window shows the lab running: dear pictures may then stay as they are for a few frames."""

    seed = P.Int(
        7, low=0, high=9999, label=N_("engine", "Seed"), group=N_("engine", "Chance"),
        help=N_("engine", "Where all chance comes from: the same seed gives the same run, number for number."),
    )
    data_draw = P.Int(0, low=0, high=10**6, hidden=True, label=N_("engine", "New data"))
    weights_draw = P.Int(0, low=0, high=10**6, hidden=True, label=N_("engine", "New weights"))

    def __init_subclass__(cls) -> None:
        found = {name: p for name, p in vars(cls).items() if isinstance(p, P.Parameter)}
        inherited = {name: p for name, p in cls.parameters.items() if name not in found and name not in Lab.common()}
        cls.parameters = inherited | found | Lab.common()

    @staticmethod
    def common() -> dict[str, P.Parameter[Any]]:
        """The parameters that every lab has, last in its control panel."""
        return {name: p for name, p in vars(Lab).items() if isinstance(p, P.Parameter)}

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self.values: Values = self.validated({**self.defaults(), **(values or {})})
        self.begin()

    # ---- What a lab is made of: override these.

    def start(self) -> None:
        """Draw the data and the initial weights from `self.generator(...)` and begin at update 0."""

    def step(self) -> None:
        """Make one update. Raises Diverged instead of leaving the finite numbers."""

    def apply(self, changed: set[str]) -> None:
        """Take over new values of live parameters; nothing may be reset."""

    def views(self) -> dict[str, View]:
        """What each panel shows now, by panel key."""
        return {}

    def actions(self) -> dict[str, Sequence[Action]]:
        """Buttons in the heads of cards, by panel key."""
        return {}

    def readouts(self) -> list[Readout]:
        """The numbers that are always in sight, besides epoch and update."""
        return []

    def figures(self) -> dict[str, float | int | str]:
        """The final numbers of a headless run."""
        return {}

    def marks(self) -> dict[str, Sequence[P.Mark]]:
        """Places worth marking on the sliders, by parameter name."""
        return {}

    def limits(self) -> dict[str, float]:
        """Upper ends of sliders that depend on other values (a batch size ends at N), by parameter name."""
        return {}

    def parts(self) -> dict[str, Part]:
        """Everything that a step changes, besides `history`."""
        return {}

    @property
    def steps_per_epoch(self) -> int:
        """Updates in one epoch; 0 where there are no epochs."""
        return 0

    @property
    def last_step(self) -> int | None:
        """The update at which the run is complete, or None if it goes on for ever."""
        return None

    def check(self, values: Values) -> None:
        """Refuse combinations that single parameters can't see. Raises ParameterError."""

    # ---- What every lab can do.

    @classmethod
    def defaults(cls) -> Values:
        return {name: parameter.default for name, parameter in cls.parameters.items()}

    @classmethod
    def in_reach(cls) -> tuple[str, ...]:
        """The names in `presented`; without them the controls that act at once, then all others."""
        shown = [name for name, p in cls.parameters.items() if not p.hidden and name not in Lab.common()]
        return cls.presented or tuple(sorted(shown, key=lambda name: cls.parameters[name].effect != "live"))

    @classmethod
    def preset(cls, key: str) -> Preset:
        """The preset called `key`. Raises ParameterError."""
        for preset in cls.presets:
            if preset.key == key:
                return preset
        known = ", ".join(preset.key for preset in cls.presets) or "none"
        raise P.ParameterError(
            Message(N_("engine", "{lab} has no preset {name!r}: it has {known}"), lab=cls.key, name=key, known=known)
        )

    def validated(self, values: Mapping[str, Any]) -> Values:
        """All `values` as their parameters keep them. Raises ParameterError for the first that is wrong."""
        checked = {name: self.parameter(name).validate(value) for name, value in values.items()}
        self.check({**getattr(self, "values", {}), **checked})
        return checked

    @classmethod
    def parameter(cls, name: str) -> P.Parameter[Any]:
        """The parameter called `name`. Raises ParameterError."""
        if name not in cls.parameters:
            known = ", ".join(cls.parameters)
            text = N_("engine", "{lab} has no parameter {name!r}: it has {known}")
            raise P.ParameterError(Message(text, lab=cls.key, name=name, known=known))
        return cls.parameters[name]

    def generator(self, purpose: str) -> np.random.Generator:
        """A fresh random generator for "data", "weights" or "shuffle", the same for the same seed and draw.

        "New data" moves only the data's stream and "New weights" only the others', so that two runs
        which differ in one of them share the rest.
        """
        draw = self.data_draw if purpose.startswith("data") else self.weights_draw
        return np.random.default_rng([self.seed, draw, *purpose.encode()])

    def begin(self) -> None:
        """Back to update 0 with the present values: the same data, weights and shuffle."""
        self.steps = 0
        self.journal: list[tuple[int, Values]] = []
        self.initial = dict(self.values)
        self.banner: Banner | None = None
        self.history = History(())
        self.start()

    def change(self, values: Mapping[str, Any]) -> None:
        """Set parameters: all of them or, if one is refused, none. Raises ParameterError.

        A restart parameter begins again; a live one acts from the next update on and is noted in the
        journal, so that the saved run can be repeated; a view one is only shown. After a divergence a
        live one begins again too: there is nothing to go on from.
        """
        checked = {n: v for n, v in self.validated(values).items() if v != self.values[n]}
        if not checked:
            return
        self.values = {**self.values, **checked}
        effects = {self.parameters[name].effect for name in checked}
        if "restart" in effects or ("live" in effects and self.banner is not None):
            self.begin()
            return
        live = {name for name in checked if self.parameters[name].effect == "live"}
        if live:
            if self.steps:
                self._note({name: checked[name] for name in sorted(live)})
            else:
                self.initial |= {name: checked[name] for name in live}
            self.apply(live)

    def _note(self, changed: Values) -> None:
        """Write live changes into the journal; what a drag passes through between two updates counts once."""
        if self.journal and self.journal[-1][0] == self.steps:
            changed = {**self.journal.pop()[1], **changed}
        self.journal.append((self.steps, changed))

    @property
    def finished(self) -> bool:
        return self.banner is not None or (self.last_step is not None and self.steps >= self.last_step)

    def advance(self) -> bool:
        """Make one update unless the run is over. True if it was made; divergence ends in `banner`."""
        if self.finished:
            return False
        try:
            with np.errstate(over="ignore", invalid="ignore"):  # growing out of bounds is a result, told by Diverged
                self.step()
        except Diverged as event:
            self.banner = event.banner
            return False
        self.steps += 1
        return True

    @property
    def epoch(self) -> int:
        """Completed epochs."""
        return self.steps // self.steps_per_epoch if self.steps_per_epoch else 0

    def progress(self) -> list[Readout]:
        """Epoch and update, "k of n" where the run has an end."""
        if not self.runs:
            return []
        shown = [Readout(self.step_name, self.steps, of=self.last_step)]
        if self.steps_per_epoch:
            epochs = self.last_step // self.steps_per_epoch if self.last_step else None
            shown.insert(0, Readout(N_("engine", "epoch"), self.epoch, of=epochs))
        return shown

    def snapshot(self) -> Snapshot:
        """What one frame needs, made now."""
        readouts = [*self.progress(), *self.readouts()]
        return Snapshot(
            self.steps, self.views(), readouts, self.marks(), self.limits(), dict(self.values), self.banner,
            self.finished, self.actions(), (self.initial, *(values for _, values in self.journal)),
        )

    def state(self) -> dict[str, Any]:
        """A copy of everything that moves, for going back and branching."""
        return {
            "values": dict(self.values), "initial": dict(self.initial), "steps": self.steps,
            "journal": list(self.journal), "banner": self.banner, "history": self.history.state(),
            "parts": {name: part.state() for name, part in self.parts().items()},
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Go to a `state` of this lab; what is done from here on is a branch."""
        if state["initial"] != self.initial:
            self.values = dict(state["initial"])
            self.begin()
        self.values, self.initial = dict(state["values"]), dict(state["initial"])
        self.steps, self.journal, self.banner = state["steps"], list(state["journal"]), state["banner"]
        self.apply({name for name, p in self.parameters.items() if p.effect == "live"})
        for name, part in self.parts().items():
            part.restore(state["parts"][name])
        self.history.restore(state["history"])

    def change_rules(self, x: Iterable[float], role: Role = "muted", whose: str = "") -> list[Mark]:
        """A thin rule on the curves for each live change, at the given places (one for each journal entry).

        Where a change stands at another place for each curve, `role` and `whose` say whose rules these are.
        """
        return [
            Rule(f"change-{whose}{i}", place, "x", role, dash="dot",
                 label=": ".join(filter(None, [whose, ", ".join(self._told(n, v) for n, v in values.items())])))
            for i, (place, (_, values)) in enumerate(zip(x, self.journal, strict=False))
        ]

    def change_places(self, column: str) -> list[float]:
        """What stood in a column of the history at each live change."""
        values, stride = self.history[column], self.history.stride
        return [float(values[min(step // stride, len(values) - 1)]) for step, _ in self.journal]

    def _told(self, name: str, value: Any) -> str:
        """A change in a few words; a list of numbers is only named."""
        parameter = self.parameters[name]
        return parameter.label if isinstance(value, tuple) else f"{parameter.symbol or name} = {plain(value)}"
