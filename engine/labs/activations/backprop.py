"""Backpropagation by hand: a 2-3-3-1 network, forwards, backwards and one update, a number at a time."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from engine.history import History
from engine.lab import Attributes, Diverged, Lab, Panel, Part, Preset
from engine.labs.activations import _by_hand as by_hand
from engine.labs.activations._affine import factor, number
from engine.labs.activations._by_hand import (
    LAYERS,
    PLACE,
    SIZES,
    WEIGHTS,
    Numbers,
    edge_key,
    index,
    unit_key,
    weight_name,
)
from engine.network.activations import ACTIVATIONS
from engine.parameters import Choice, Float, Text
from engine.parameters import Numbers as NumberList
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Banner, Diagram, Edge, Prose, Readout, Table, Unit, View, Words

LIMIT = 100.0
"""Weights beyond this have run away."""


class Stage(NamedTuple):
    """One thing to compute; `layer` and `unit` for a unit's way forwards or backwards."""

    kind: str
    layer: int = 0
    unit: int = 0


UNITS = tuple((i, j) for i in LAYERS for j in range(1, SIZES[i] + 1))
STAGES = (
    *(Stage("forward", i, j) for i, j in UNITS), Stage("loss"),
    *(Stage("backward", i, j) for i in reversed(LAYERS) for j in range(1, SIZES[i] + 1)), Stage("update"),
)
"""One pass: 7 units forwards, the loss, 7 units backwards, the update."""

START = (
    0.5, 0.8, -0.4, -0.3, -0.6, 0.9, 0.2, 0.7, 0.3,
    0.1, 0.6, -0.7, 0.4, -0.2, 0.5, 0.9, -0.8, 0.3, -0.5, 0.4, 0.8,
    0.2, 1.1, -0.9, 0.7,
)
"""The weights at the start, in the order of WEIGHTS (the bias of each unit first)."""

FUNCTIONS = {name: ACTIVATIONS[name].label for name in ("sigmoid", "tanh", "relu", "leaky_relu", "linear")}


class Backprop(Lab):
    """Chain rule in slow motion; the numbers are those of the engine's network."""

    key = "activations.backprop"
    title = N_("engine", "Backpropagation by hand")
    short_title = N_("engine", "Backpropagation")
    summary = N_("engine", "Forwards unit by unit, then the error backwards: every number with the equation it comes "
                           "from.")
    speed = 1
    step_name = N_("engine", "stage")
    uses_chance = ()
    presented = ("inputs", "target")
    presented_panels = ("network", "equation")
    panels = (
        Panel("network", N_("engine", "2-3-3-1 network"), row=0, height=7),
        Panel("equation", N_("engine", "What is computed"), row=1, height=4, width=3),
        Panel("gradients", N_("engine", "All weights"), row=1, height=4, width=4),
    )

    inputs = NumberList(
        (1.0, 0.5), low=-10, high=10, shortest=2, longest=2, labels=("x₁", "x₂"), effect="live",
        group=N_("engine", "The sample"), label=N_("engine", "Inputs"), symbol="x",
        help=N_("engine", "The one sample that goes through the network."),
    )
    target = Float(
        0.2, low=-5, high=5, decimals=3, effect="live", group=N_("engine", "The sample"), label=N_("engine", "Target"),
        symbol="y", help=N_("engine", "What the output should be. J = ½(ŷ − y)²."),
    )
    activation = Choice(
        "sigmoid", options=FUNCTIONS, effect="live", group=N_("engine", "The network"),
        label=N_("engine", "Hidden activation"), symbol="f",
        help=N_("engine", "The function of the six hidden units. Its slope f′ is a factor of every δ."),
    )
    output = Choice(
        "sigmoid", options=FUNCTIONS, effect="live", group=N_("engine", "The network"),
        label=N_("engine", "Output activation"), symbol="f",
        help=N_("engine", "The function of the output unit."),
    )
    learning_rate = Float(
        1.0, low=0.001, high=20, scale="log", effect="live", group=N_("engine", "The network"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "The update at the end of each pass is w ← w − η ∂J/∂w."),
    )
    weights = NumberList(
        START, low=-LIMIT, high=LIMIT, shortest=len(WEIGHTS), longest=len(WEIGHTS), effect="live", hidden=True,
        label=N_("engine", "Weights"), help=N_("engine", "Edit any of them in the table."),
    )
    selected = Text("", longest=12, effect="view", hidden=True, label=N_("engine", "Selected unit or weight"))
    edge_numbers = Choice(
        "auto", effect="view", panel="network", label=N_("engine", "On the lines"),
        options={"auto": N_("engine", "as it goes"), "weights": N_("engine", "weights"),
                 "gradients": N_("engine", "gradients")},
        help=N_("engine", "Weights on the way forwards, ∂J/∂w where it is known on the way back; or one of them "
                          "always."),
    )

    presets = (
        Preset("two-three-three-one", N_("engine", "The 2-3-3-1 network, forwards"), {}, 8,
               N_("engine", "Each unit adds up its inputs and bends the sum."), figure=("network", "equation")),
        Preset("backpropagation", N_("engine", "Backpropagation: all gradients"), {}, 15,
               N_("engine", "δ travels from right to left; each weight's gradient is δ times what entered."),
               figure=("network", "equation", "gradients")),
        Preset("first-weight", N_("engine", "The chain to the first weight"), {"selected": "w1-1-1"}, 15,
               N_("engine", "The longest chain of the network, with its numbers and a finite difference beside it.")),
        Preset("zero-slope", N_("engine", "ReLU: where nothing comes back"),
               {"activation": "relu", "output": "linear", "inputs": (1.0, -0.5), "learning_rate": 0.1}, 15,
               N_("engine", "A unit with a negative sum has slope 0: its δ and all its gradients are 0.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.w = np.array(self.weights)
        self.before, self.last_gradient, self.loss_before = self.w, np.zeros(len(WEIGHTS)), math.nan
        self._cache: tuple[object, Numbers] | None = None
        self._clicked = "", 0
        self.history = History(["stage", "J"])
        self.history.append([0, self.numbers.loss])

    @property
    def numbers(self) -> Numbers:
        """All numbers at the present weights, inputs and target."""
        key = self.w.tobytes(), self.inputs, self.target, self.activation, self.output
        if self._cache is None or self._cache[0] != key:
            found = by_hand.compute(self.w, np.array(self.inputs), self.target, self.activation, self.output)
            self._cache = key, found
        return self._cache[1]

    def apply(self, changed: set[str]) -> None:
        if "weights" in changed:
            self.w = np.array(self.weights)

    def step(self) -> None:
        if STAGES[self.steps % len(STAGES)].kind == "update":
            self._update()
        self.history.append([self.steps + 1, self.numbers.loss])

    def _update(self) -> None:
        n = self.numbers
        w = self.w - self.learning_rate * n.gradient
        if not np.abs(w).max() <= LIMIT:
            lower = float(f"{self.learning_rate / 10:.2g}")
            raise Diverged(Banner(
                Message(N_("engine", "The update would move a weight beyond ±{limit}: η = {rate} is too large here."),
                        limit=LIMIT, rate=self.learning_rate),
                Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
            ))
        self.before, self.last_gradient, self.loss_before = self.w, n.gradient, n.loss
        self.w = w

    @property
    def steps_per_epoch(self) -> int:
        return len(STAGES)

    def parts(self) -> dict[str, Part]:
        return {"weights": Attributes(self, "w", "before", "last_gradient", "loss_before")}

    @property
    def stage(self) -> Stage | None:
        """What was computed last, or None before the first stage."""
        return STAGES[(self.steps - 1) % len(STAGES)] if self.steps else None

    def known(self, kind: str, layer: int = 0, unit: int = 0) -> bool:
        """Whether a stage of the present pass has been reached."""
        return STAGES.index(Stage(kind, layer, unit)) < self.steps % len(STAGES)

    # ---- What it shows.

    def readouts(self) -> list[Readout]:
        n = self.numbers
        found = [Readout("ŷ", float(n.a[3][0])), Readout("J", n.loss)]
        if self.known("backward", 1, 3):
            found.append(Readout(N_("engine", "largest difference"), n.worst))
        return found

    def figures(self) -> dict[str, float | int | str]:
        n = self.numbers
        found: dict[str, float | int | str] = {
            "output": float(n.a[3][0]), "loss": n.loss, "largest_difference": n.worst,
        }
        found |= {f"delta_{layer}": float(np.linalg.norm(n.delta[layer])) for layer in LAYERS}
        found |= {f"gradient_{edge_key(*key).replace('-', '_')}": float(n.gradient[place])
                  for key, place in PLACE.items()}
        return found

    def views(self) -> dict[str, View]:
        return {"network": self._diagram(), "equation": self._equation(), "gradients": self._table()}

    def _diagram(self) -> Diagram:
        n = self.numbers
        inputs = [Unit(f"x{j}", f"x{by_hand.SUBSCRIPTS[j]}", value=float(n.a[0][j - 1])) for j in (1, 2)]
        hidden = [[self._unit(i, j) for j in range(1, SIZES[i] + 1)] for i in LAYERS]
        at_loss = self.stage is not None and self.stage.kind == "loss"
        loss = Unit("J", "J", [f"y = {number(self.target)}"], n.loss if self.known("loss") else None,
                    state="active" if at_loss else "", role="accent" if at_loss else "text")
        edges = [self._edge(*key) for key in WEIGHTS if key[2]]
        edges.append(Edge("loss", "3-1", "J", 0.0, "½(ŷ − y)²", "frozen"))
        names = [N_("engine", "Input"), N_("engine", "Layer 1"), N_("engine", "Layer 2"), N_("engine", "Output"),
                 N_("engine", "Loss")]
        return Diagram([inputs, *hidden, [loss]], edges, names, self.selected, "selected")

    def _unit(self, layer: int, unit: int) -> Unit:
        n = self.numbers
        forward, backward = self.known("forward", layer, unit), self.known("backward", layer, unit)
        lines = [
            f"b = {number(n.weight(layer, unit, 0), 3)}",
            f"z = {number(float(n.z[layer][unit - 1]), 3)}" if forward else "",
            f"δ = {number(float(n.delta[layer][unit - 1]), 2)}" if backward else "",
        ]
        here = self.stage is not None and self.stage[1:] == (layer, unit)
        return Unit(
            unit_key(layer, unit), by_hand.activation_name(layer, unit), lines,
            float(n.a[layer][unit - 1]) if forward else None, state="active" if here else "",
            role="accent" if here else "text",
        )

    def _edge(self, layer: int, unit: int, source: int) -> Edge:
        n, w = self.numbers, self.numbers.weight(layer, unit, source)
        backward = self.known("backward", layer, unit)
        label = number(w, 3) if self.edge_numbers == "weights" or not backward else ""
        if self.edge_numbers == "gradients" and not backward:
            label = ""
        if backward and self.edge_numbers != "weights":
            label = f"∂ {number(float(n.gradient[PLACE[layer, unit, source]]), 2)}"
        here = self.stage is not None and self.stage[1:] == (layer, unit)
        return Edge(edge_key(layer, unit, source), unit_key(layer - 1, source), unit_key(layer, unit), w, label,
                    "active" if here else "")

    def _equation(self) -> Prose:
        stage = self._stage_in_words()
        asked = by_hand.explain(self.selected, self.numbers, self.activation, self.output) if self.selected else []
        if asked:
            clicked = [N_("engine", "What you clicked:"), *asked]
            return Prose([*clicked, *stage] if self._just_clicked() else [*stage, *clicked])
        hint = [N_("engine", "Click any unit or line to see its equation.")] if self.stage is None else []
        return Prose([*stage, *hint])

    def _just_clicked(self) -> bool:
        """Whether nothing was computed since the click: its answer then stands above the stage's equations."""
        if self._clicked[0] != self.selected:
            self._clicked = self.selected, self.steps
        return self._clicked[1] == self.steps

    def _stage_in_words(self) -> list[Words]:
        stage, n = self.stage, self.numbers
        if stage is None:
            return [N_("engine", "Press Run, or the right arrow key for one stage: forwards unit by unit, the loss, "
                                 "backwards, and the update.")]
        if stage.kind == "forward":
            name = by_hand.activation_name(stage.layer, stage.unit)
            function = self.output if stage.layer == 3 else self.activation
            return [Message(N_("engine", "Forwards: {unit}"), unit=name),
                    *by_hand.forward_equations(n, stage.layer, stage.unit, function)]
        if stage.kind == "loss":
            return [N_("engine", "The loss"), *by_hand.loss_equations(n)]
        if stage.kind == "backward":
            return [Message(N_("engine", "Backwards: {delta} and the gradients of its weights"),
                            delta=index("δ", stage.layer, stage.unit)),
                    *by_hand.delta_equations(n, stage.layer, stage.unit),
                    *(by_hand.gradient_equation(n, stage.layer, stage.unit, k)
                      for k in (*range(1, SIZES[stage.layer - 1] + 1), 0))]
        return self._update_in_words()

    def _update_in_words(self) -> list[Words]:
        first = [key for key in WEIGHTS if key[0] == 1 and key[1] == 1]
        lines: list[Words] = [
            f"{weight_name(*key)} = {number(self.before[PLACE[key]])} − {number(self.learning_rate)}"
            f"·{factor(float(self.last_gradient[PLACE[key]]))} = "
            f"{number(float(self.before[PLACE[key]] - self.learning_rate * self.last_gradient[PLACE[key]]))}"
            for key in first
        ]
        return [
            N_("engine", "Update: w ← w − η ∂J/∂w for all 25 numbers at once"), *lines,
            Message(N_("engine", "J goes from {before} to {after}."), before=self.loss_before, after=self.numbers.loss),
        ]

    def _table(self) -> Table:
        heads = [N_("engine", "weight"), N_("engine", "value"), N_("engine", "∂J/∂w"),
                 N_("engine", "finite diff."), N_("engine", "difference")]
        return Table(heads, [self._row(key) for key in WEIGHTS], edits="weights", edit_column=1)

    def _row(self, key: tuple[int, int, int]) -> list[object]:
        n, place = self.numbers, PLACE[key]
        value = float(n.weights[place])
        if not self.known("backward", key[0], key[1]):
            return [weight_name(*key), value, None, None, None]
        measured = float(n.measured[place])
        if math.isnan(measured):
            return [weight_name(*key), value, float(n.gradient[place]), N_("engine", "kink"), None]
        difference = float(f"{n.differences[place]:.1e}")
        return [weight_name(*key), value, float(n.gradient[place]), measured, difference]
