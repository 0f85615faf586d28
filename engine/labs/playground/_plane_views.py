"""The playground's pictures: the network with a map for every unit, the large plane, and the curves."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.history import moving_average
from engine.labs.playground._plane_data import SHOWN
from engine.labs.playground._plane_diagram import NetworkPicture
from engine.labs.playground._weights import Address, edited
from engine.network.dropout import Dropout
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Action,
    Array,
    Axis,
    Contours,
    Diagram,
    Field,
    Line,
    Paint,
    Plot,
    Points,
    Role,
    Rule,
    Symbol,
    Tag,
    View,
    cell_range,
)
from engine.views import Mark as PlotMark

if TYPE_CHECKING:
    from engine.labs.playground.plane import Plane

GRIDS = ((100, 49, 3), (300, 33, 2))
"""Units of a network at most, points along each side of the large map, and every how many make a unit's map."""
MANY_UNITS, AT_REST = 64, 0.25
"""A diagram of so many units is made anew only every so many seconds while the lab runs."""
LINES, ALONG = 13, 49
"""The warped grid: lines in each direction, and points along each."""
ROLES: tuple[Role, ...] = ("class-a", "class-b", "series-2", "series-3", "series-5", "series-6")
SYMBOLS: tuple[Symbol, ...] = ("circle", "square", "triangle", "diamond", "star", "plus")
SHADES = np.array([-0.5, -0.1, 0.1, 0.5])
"""Where a regression's points change their colour, in units of its height."""
SHADE_LOOKS: tuple[tuple[Role, float], ...] = (
    ("class-a", 1), ("class-a", 0.5), ("muted", 0.5), ("class-b", 0.5), ("class-b", 1))
WARPED_POINTS = 400
PALE = 1.6
"""How far a large map's colours reach beyond its values, so that the points stay visible on it."""

ROOM = 1.0
"""How far the axis of a weight reaches beyond its values: so far it can be dragged at once."""


class Pictures:
    """Everything that one run of the playground shows; what didn't change since the last frame is shown again."""

    def __init__(self, lab: Plane) -> None:
        self.lab = lab
        reach = lab.problem.reach
        self.points, self.thin = next((points, thin) for units, points, thin in GRIDS if sum(lab.hidden) <= units)
        self.side = np.linspace(-reach, reach, self.points)
        self.cells = cell_range(self.side)
        self.grid = lab.inputs(self._in_plane(np.stack(np.meshgrid(self.side, self.side), -1).reshape(-1, 2)))
        first, second = lab.problem.names
        self.axes = Axis(first, -reach, reach), Axis(second, -reach, reach)
        self.hidden = [i for i, layer in enumerate(lab.network.layers) if isinstance(layer, Dropout)]
        """What leaves hidden layer k leaves layer number hidden[k − 1] of the network."""
        self.network_picture = NetworkPicture(lab, self._small(self.grid.T))
        self._key: object = None
        self._diagram: Diagram | None = None
        self._made = 0.0
        self._shown: object = None
        self.forget_data()

    def forget_data(self) -> None:
        """Other points: they have to be drawn anew."""
        self._points: dict[bool, list[PlotMark]] = {}

    def _in_plane(self, points: Array) -> Array:
        """Points (n, 2) of the picture as samples: all other columns at their mean, 0."""
        return np.pad(points, ((0, 0), (0, self.lab.problem.x.shape[1] - 2)))

    def views(self) -> dict[str, View]:
        lab = self.lab
        self._compute()
        return {
            "network": self._network(), "plane": self._warped() if lab.picture == "warped" else self._plane(),
            "loss": self._loss(), "score": self._score(), "detail": self._detail(),
        }

    def _network(self) -> View:
        """The diagram; in a hurry one of many units stays as it is for a while, for nobody reads them faster."""
        lab, now = self.lab, time.monotonic()
        shown = lab.selected, lab.frozen, lab.edits
        due = not lab.is_hurried or sum(lab.hidden) < MANY_UNITS or now > self._made + AT_REST or shown != self._shown
        if self._diagram is None or due:
            self._made, self._shown = now, shown
            maps = [self._small(self.maps[i]) for i in self.hidden]
            self._diagram = self.network_picture.view(maps, self._small(self._output_map()))
        return self._diagram

    def _compute(self) -> None:
        """What every layer makes of every point of the picture; once for each state of the weights."""
        key = self.lab.steps, self.lab.edits
        if key != self._key:
            self._key = key
            self.maps = self.lab.network.activations(self.grid)
            self.outputs = self.lab.network.loss.predictions(self.maps[-1])

    def _small(self, maps: Array) -> Array:
        """Maps (units, points²) as pictures (units, rows, columns) from −1 to 1, each divided by its largest value."""
        pictures = maps.reshape(-1, self.points, self.points)[:, :: self.thin, :: self.thin]
        largest = np.abs(pictures).max((1, 2), keepdims=True)
        small: Array = pictures / np.where(largest > 0, largest, 1)
        return small

    def _output_map(self) -> Array:
        """The outputs, (K, points²), from −1 to 1: heights, or how far a probability is from ½."""
        return self.outputs if self.lab.problem.classes == 0 else 2 * self.outputs - 1

    # ---- The plane.

    def _plane(self) -> Plot:
        lab, unit = self.lab, self._shown_unit()
        surface = self._unit_surface(unit) if unit else self._output_surface()
        paint = None
        if lab.data == "painted":
            paint = Paint("painted", lab.painted, lab.classes, least=2)
        return Plot(*self.axes, [*surface, *self._data_points()], legend=False, equal=True, paint=paint)

    def _shown_unit(self) -> Address | None:
        """The unit under the pointer, else the chosen one, if it is not an output."""
        for key in (self.lab.hover, self.lab.selected):
            address = Address.read(key)
            if address and address.source is None and address.fits(self.lab.network):
                return address if address.layer <= len(self.hidden) else None
        return None

    def _unit_surface(self, unit: Address) -> list[PlotMark]:
        values = (self.grid.T if unit.layer == 0 else self.maps[self.hidden[unit.layer - 1]])[unit.unit - 1]
        high = PALE * float(np.abs(values).max()) or 1.0
        name = self.network_picture.name(unit)
        z = values.reshape(self.points, self.points)
        zero = Contours("zero", self.side, self.side, z, np.array([0.0]), "muted", width=1)
        return [Field("unit", z, self.cells, self.cells, -high, high, "diverging", colour_bar=name), zero]

    def _output_surface(self) -> list[PlotMark]:
        lab, z = self.lab, self.outputs.reshape(-1, self.points, self.points)
        if lab.problem.classes == 0:
            high = lab.problem.height
            shown = high * np.sign(z[0]) if lab.discretize else z[0]
            return [Field("height", shown, self.cells, self.cells, -high, high, "diverging", smooth=not lab.discretize)]
        if lab.problem.classes == 2:
            shown = (z[0] > 0.5).astype(float) if lab.discretize else z[0]
            line = Contours("boundary", self.side, self.side, z[0], np.array([0.5]), "text", width=2)
            smooth = not lab.discretize
            return [Field("probability", shown, self.cells, self.cells, ramp="probability", smooth=smooth), line]
        return [Field("classes", self._sureness(z), self.cells, self.cells, ramp="classes", smooth=False)]

    def _sureness(self, z: Array) -> Array:
        """The winning class plus how sure it is: 0 where all are as likely, nearly 1 where it alone is."""
        classes = len(z)
        sure = (z.max(0) - 1 / classes) / (1 - 1 / classes)
        found: Array = z.argmax(0) + np.clip(np.ones_like(sure) if self.lab.discretize else sure, 0, 0.999)
        return found

    def _data_points(self) -> list[PlotMark]:
        both = self.lab.held_out
        if both not in self._points:
            problem = self.lab.problem
            held = self._side_points(problem.validation, filled=False) if both else []
            self._points[both] = [*held, *self._side_points(problem.training, filled=True)]
        return self._points[both]

    def _side_points(self, which: Array, filled: bool) -> list[PlotMark]:
        x, y = self.lab.problem.side(which, SHOWN)
        if self.lab.problem.classes == 0:
            return self._heights(x, y, filled)
        side = "training" if filled else "validation"
        return [
            Points(f"{side}-{c}", x[y == c, 0], x[y == c, 1], role, symbol=symbol, size=7, alpha=0.9, filled=filled)
            for c, (role, symbol) in enumerate(zip(ROLES, SYMBOLS, strict=True)) if (y == c).any()
        ]

    def _heights(self, x: Array, y: Array, filled: bool) -> list[PlotMark]:
        """Points of a regression: low ones in one colour, high ones in another, the middle faint."""
        shade = np.searchsorted(SHADES, y / self.lab.problem.height)
        side = "training" if filled else "validation"
        return [
            Points(f"{side}-{i}", x[shade == i, 0], x[shade == i, 1], role, size=6, alpha=alpha, filled=filled)
            for i, (role, alpha) in enumerate(SHADE_LOOKS) if (shade == i).any()
        ]

    # ---- The plane as a layer of two units sees it.

    def _warped(self) -> Plot:
        twos = [k for k, units in enumerate(self.lab.hidden, 1) if units == 2]
        if not twos:
            text = N_("engine", "Give a hidden layer two units: then this is the plane as they see it.")
            return Plot(*self.axes, [Tag("none", 0, 0, text, "muted", (0.5, 0.5))], legend=False)
        k = twos[-1]
        names = [self.network_picture.name(Address(k, unit)) for unit in (1, 2)]
        return Plot(Axis(names[0]), Axis(names[1]), [*self._warped_grid(k), *self._warped_points(k)], legend=False)

    def _seen(self, x: Array, k: int) -> Array:
        """What hidden layer k of two units makes of samples x (n, d): (2, n)."""
        return self.lab.network.activations(self.lab.inputs(x))[self.hidden[k - 1]]

    def _warped_grid(self, k: int) -> list[PlotMark]:
        at, along = (np.linspace(self.side[0], self.side[-1], n) for n in (LINES, ALONG))
        lines = np.stack(np.meshgrid(at, along, indexing="ij"), -1)
        both = np.concatenate([lines, lines[..., ::-1]]).reshape(-1, 2)
        u, v = self._seen(self._in_plane(both), k).reshape(2, 2, LINES, ALONG)
        gap = np.full((2, LINES, 1), np.nan)
        u, v = (np.concatenate([one, gap], -1).reshape(2, -1) for one in (u, v))
        return [Line(f"grid-{i}", u[i], v[i], "muted", width=1, alpha=0.6) for i in (0, 1)]

    def _warped_points(self, k: int) -> list[PlotMark]:
        x, y = self.lab.problem.side(self.lab.problem.training, WARPED_POINTS)
        u, v = self._seen(x, k)
        group = y if self.lab.problem.classes else (y > 0).astype(int)
        return [
            Points(f"seen-{c}", u[group == c], v[group == c], ROLES[c], symbol=SYMBOLS[c], size=7, alpha=0.9)
            for c in range(max(2, self.lab.problem.classes)) if (group == c).any()
        ]

    # ---- Curves.

    def _epochs(self, updates: Array | list[int]) -> Array:
        """Where updates stand on the axis of epochs."""
        found: Array = np.interp(updates, self.lab.history["update"], self.lab.history["epoch"])
        return found

    def _changes(self) -> list[PlotMark]:
        return list(self.lab.change_rules(self._epochs([step for step, _ in self.lab.journal])))

    def _raw(self, column: str, role: Role, label: str) -> list[PlotMark]:
        """A number of every update, thin, and its moving average over an epoch."""
        x, y = self.lab.history["epoch"][1:], self.lab.history[column][1:]
        window = max(1, self.lab.steps_per_epoch // self.lab.history.stride)
        if window == 1:
            return [Line(column, x, y, role, label, 1)]
        raw = Line(f"{column}-raw", x, y, role, width=1, alpha=0.25)
        return [raw, Line(column, x, moving_average(y, window), role, label, 1)]

    def _measured(self, quantity: str) -> list[PlotMark]:
        """The two sides' curves, a point each time they were measured."""
        history = self.lab.history
        rows = np.flatnonzero(np.diff(history["measured"], prepend=-1))
        x = self._epochs(history["measured"][rows])
        marks: list[PlotMark] = [
            Line("training", x, history[f"training_{quantity}"][rows], "training", N_("engine", "training"))]
        if len(self.lab.problem.validation):
            marks.append(Line("validation", x, history[f"validation_{quantity}"][rows], "validation",
                              N_("engine", "validation"), dash="dash"))
        return [*marks, *self._changes()]

    def _loss(self) -> Plot:
        squared = self.lab.network.loss.name == "squared"
        label = N_("engine", "½ (ŷ − y)²") if squared else N_("engine", "cross-entropy")
        marks = [*self._raw("batch_loss", "muted", N_("engine", "each batch")), *self._measured("loss")]
        return Plot(Axis(N_("engine", "epoch"), 0), Axis(label, 0), marks)

    def _score(self) -> Plot:
        label = N_("engine", "share right") if self.lab.problem.classes else N_("engine", "R², share explained")
        return Plot(Axis(N_("engine", "epoch"), 0), Axis(label, 0, 1.02), self._measured("score"), legend=False)

    def _detail(self) -> Plot:
        weight = self.chosen_weight()
        if weight is None:
            marks = self._raw("gradient_norm", "series-5", N_("engine", "gradient norm"))
            return Plot(Axis(N_("engine", "epoch"), 0), Axis(N_("engine", "‖∂J/∂w‖"), log=True), marks, legend=False)
        network = self.lab.network
        updates, values = self.lab.weights.of(network, weight)
        now = float(weight.of(network, network.parameters)[0])
        label = Message(N_("engine", "{value}: drag to set"), value=now)
        before = edited(self.lab.edits, self.lab.steps, weight)
        rule = Rule("set", now, "y", "accent", label, parameter="edits", before=before)
        line = Line("weight", self._epochs(updates), values, "accent")
        low, high = min(now, float(values.min())), max(now, float(values.max()))
        axis = Axis(self.network_picture.name(weight), math.floor(low - ROOM), math.ceil(high + ROOM))
        return Plot(Axis(N_("engine", "epoch"), 0), axis, [line, rule], legend=False)

    def chosen_weight(self) -> Address | None:
        """The weight that was clicked; for a unit its bias."""
        address = Address.read(self.lab.selected)
        if address is None or address.layer == 0 or not address.fits(self.lab.network):
            return None
        return address if address.source is not None else address._replace(source=0)

    # ---- Buttons.

    def actions(self) -> dict[str, Sequence[Action]]:
        lab = self.lab
        found: dict[str, Sequence[Action]] = {"network": self._layer_actions()}
        if lab.data == "painted":
            found["plane"] = [Action(N_("engine", "Clear"), {"painted": type(lab).painted.default})]
        if (weight := self.chosen_weight()) is not None:
            found["detail"] = self._weight_actions(weight)
        return found

    def _layer_actions(self) -> list[Action]:
        hidden, found = self.lab.hidden, list[Action]()
        if hidden:
            found.append(Action(N_("engine", "− layer"), {"hidden": hidden[:-1]}))
        if len(hidden) < type(self.lab).hidden.longest:
            found.append(Action(N_("engine", "+ layer"), {"hidden": (*hidden, hidden[-1] if hidden else 4)}))
        return found

    def _weight_actions(self, weight: Address) -> list[Action]:
        lab = self.lab
        triples = [lab.frozen[i : i + 3] for i in range(0, len(lab.frozen), 3)]
        held = tuple(weight) in triples
        others = [number for triple in triples if triple != tuple(weight) for number in triple]
        before = edited(lab.edits, lab.steps, weight)
        return [
            Action(N_("engine", "release") if held else N_("engine", "freeze"),
                   {"frozen": tuple(others) if held else (*lab.frozen, *weight)}),
            Action("= 0", {"edits": (*before, 0.0)}),
            Action(N_("engine", "done"), {"selected": ""}),
        ]
