"""A map of where training works: learning rate × initial scale, with and without batch normalization.

Every cell is one network, the same as the twins' with that learning rate and scale: same data, same
initial weights (times the scale), same shuffle. All cells of a map are trained at once, as one stack.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.history import History
from engine.lab import Lab, Panel, Part, Preset, Values
from engine.labs.batchnorm._problem import ACTIVATION_LABELS, INITIALIZERS, PLANE_LABELS, Problem, Shape, problem
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Float, Int, Numbers, ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Action, Array, Axis, Field, Line, Plot, Points, Prose, Readout, Role, View, Words
from engine.views import Mark as PlotMark

EVERY = 20
"""Updates between two measurements of all cells."""
LOOKS = 256
"""Measurements that are kept; then every second one is let go."""
MOST_TICKS = 7
TWINS = "batchnorm.twins"
SHARED = (
    "data", "depth", "width", "activation", "initializer", "batch_size", "updates", "seed", "data_draw", "weights_draw",
)
"""Parameters that a cell takes along to the twins."""


class Map:
    """All cells of one map, trained as a stack. Cell (j, i) has scale j and learning rate i; its model is j · n + i.

    accuracy, loss: (cells,), on the validation samples, as last measured; NaN where the cell diverged.
    """

    def __init__(self, name: str, role: Role, trainer: Trainer, task: Problem) -> None:
        self.name = name
        self.role: Role = role
        self.trainer, self.task = trainer, task
        self.measure()

    def update(self) -> None:
        """One update of every cell; one that diverges turns to NaN and the others go on."""
        with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
            self.trainer.step()

    def measure(self) -> None:
        loss, accuracy = self.trainer.network.evaluate(self.task.held_x, self.task.held_y)
        diverged = ~np.isfinite(loss)
        self.loss: Array = np.where(diverged, np.nan, loss)
        self.accuracy: Array = np.where(diverged, np.nan, accuracy)

    def learned(self, threshold: float) -> int:
        """How many cells are at `threshold` or above."""
        return int((self.accuracy >= threshold).sum())

    def state(self) -> Any:
        return self.loss, self.accuracy, self.trainer.state()

    def restore(self, state: Any) -> None:
        self.loss, self.accuracy, trainer = state
        self.trainer.restore(trainer)


class Stability(Lab):
    """How wide the region is in which a network learns."""

    key = "batchnorm.stability"
    title = N_("engine", "The stable region")
    short_title = N_("engine", "Stability")
    summary = N_("engine", "Each cell is a network of its own. All learn at once; click one to open it in the twins.")
    presented = ("shown", "threshold")
    presented_panels = ("plain", "bn")
    panels = (
        Panel("plain", N_("engine", "Without batch norm"), row=0, height=5),
        Panel("bn", N_("engine", "With batch norm"), row=0, height=5),
        Panel("cells", N_("engine", "Cells that have learned"), row=1, height=3),
        Panel("words", N_("engine", "In words"), row=1, height=3),
    )
    speed = None

    learning_rates = Numbers(
        (0.001, 10), low=1e-4, high=10, shortest=2, longest=2, group=N_("engine", "Map"),
        label=N_("engine", "Learning rates"), symbol="η", labels=(N_("engine", "from"), N_("engine", "to")),
        help=N_("engine", "The first and the last column; those between are evenly spaced on a log scale."),
    )
    scales = Numbers(
        (0.01, 10), low=1e-3, high=30, shortest=2, longest=2, group=N_("engine", "Map"), symbol="s",
        label=N_("engine", "Initial scales"), labels=(N_("engine", "from"), N_("engine", "to")),
        help=N_("engine", "The bottom and the top row: what the drawn weights are multiplied by."),
    )
    cells = Int(
        12, low=3, high=20, group=N_("engine", "Map"), label=N_("engine", "Cells a side"),
        help=N_("engine", "The map has the square of this many cells, each a network."),
    )
    threshold = Float(
        0.95, low=0.5, high=1, decimals=2, effect="view", group=N_("engine", "Map"), label=N_("engine", "Learned from"),
        help=N_("engine", "A cell counts as having learned when this share of the validation samples is right."),
    )
    shown = Choice(
        "accuracy", effect="view", panel="plain", label=N_("engine", "Show"),
        options={"accuracy": N_("engine", "accuracy"), "loss": N_("engine", "loss")},
        help=N_("engine", "Share of the 400 validation points that are right, or their cross-entropy."),
    )
    data = Choice(
        "moons", options=PLANE_LABELS, group=N_("engine", "Data"), label=N_("engine", "Data set"),
        help=N_("engine", "400 points to learn from, 400 to judge by."),
    )
    depth = Int(
        2, low=1, high=6, group=N_("engine", "Network"), label=N_("engine", "Hidden layers"),
        help=N_("engine", "The more layers, the more the scale of the weights matters."),
    )
    width = Int(
        32, low=1, high=64, scale="powers-of-two", group=N_("engine", "Network"), label=N_("engine", "Units in each"),
        help=N_("engine", "Every hidden layer has this many."),
    )
    activation = Choice(
        "tanh", options=ACTIVATION_LABELS, group=N_("engine", "Network"), label=N_("engine", "Activation"), symbol="f",
        help=N_("engine", "What each hidden unit makes of what it is given."),
    )
    initializer = Choice(
        "xavier", options=INITIALIZERS, group=N_("engine", "Network"), label=N_("engine", "Initial weights"),
        help=N_("engine", "How the weights are drawn, before the scale. n is the number of a layer's inputs."),
    )
    batch_size = Int(
        32, low=1, high=256, scale="powers-of-two", group=N_("engine", "Learning"), label=N_("engine", "Batch size"),
        symbol="B", help=N_("engine", "The same batches for all cells."),
    )
    updates = Int(
        500, low=20, high=5000, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Updates"),
        help=N_("engine", "How long every cell learns. With more of them slow cells have time to get there."),
    )

    presets = (
        Preset("moons", N_("engine", "Two hidden layers on two moons"), {},
               about=N_("engine", "288 networks. Without batch norm the bottom and the right of the map stay pale.")),
        Preset("deep", N_("engine", "Five layers: the scale matters more"),
               {"depth": 5, "width": 16, "activation": "relu", "initializer": "he"},
               about=N_("engine", "The scale acts once a layer: the plain network learns in a strip only.")),
        Preset("sigmoid", N_("engine", "Sigmoid"), {"activation": "sigmoid", "depth": 3, "width": 16, "cells": 10},
               about=N_("engine", "Three sigmoid layers hardly start to learn without help.")),
        Preset("small-batches", N_("engine", "Batches of four"), {"batch_size": 4, "cells": 10},
               about=N_("engine", "The mean and variance of four samples are so noisy that batch norm has "
                                  "fewer cells.")),
        Preset("longer", N_("engine", "Give it time: 2,000 updates"), {"updates": 2000, "cells": 8},
               about=N_("engine", "Slow cells catch up: part of what batch norm gains is speed.")),
    )

    # ---- The experiment.

    def check(self, values: Values) -> None:
        for name in ("learning_rates", "scales"):
            low, high = values[name]
            if low > high:
                text = N_("engine", "{name} can't go from {low} to {high}: the first must not be larger")
                raise ParameterError(Message(text, name=name, low=low, high=high))

    def start(self) -> None:
        self.task = problem(self.data, self.generator("data"))
        self.rates, self.scale_values = self._range(self.learning_rates), self._range(self.scales)
        self.maps = (self._map("plain", "series-4", False), self._map("bn", "series-1", True))
        self.history = History(["update", "learned_plain", "learned_bn"])
        cells = [f"{each.name}_{i}" for each in self.maps for i in range(self.cells**2)]
        self.looks = History(["update", *cells], LOOKS)
        self._counted: tuple[tuple[float, int], dict[str, Array]] | None = None
        self._links, self._axes = self._make_links(), self._make_axes()
        self._drawn: dict[str, tuple[str, float, Array, Plot]] = {}
        self._record(0)

    def _range(self, ends: tuple[float, ...]) -> Array:
        """Round values, three digits, evenly spaced on a log scale."""
        return np.array([float(f"{value:.3g}") for value in np.geomspace(ends[0], ends[1], self.cells)])

    def _map(self, name: str, role: Role, batch_norm: bool) -> Map:
        scales, rates = np.repeat(self.scale_values, self.cells), np.tile(self.rates, self.cells)
        rngs = [self.generator("weights") for _ in scales]
        shape = Shape(self.depth, self.width, self.activation, self.initializer)
        network = shape.stack(self.task, batch_norm, rngs, scales)
        batches = Batches(len(self.task.x), self.batch_size, self.generator("shuffle"))
        return Map(name, role, Trainer(network, SGD(rates), self.task.x, self.task.y, batches), self.task)

    def step(self) -> None:
        for each in self.maps:
            each.update()
        update = self.steps + 1
        if update % EVERY == 0 or update == self.last_step:
            for each in self.maps:
                each.measure()
            self._record(update)

    def _record(self, update: int) -> None:
        self.history.append([update, *(each.learned(self.threshold) for each in self.maps)])
        self.looks.append([update, *np.concatenate([each.accuracy for each in self.maps])])

    @property
    def steps_per_epoch(self) -> int:
        return self.maps[0].trainer.batches[0].steps_per_epoch

    @property
    def last_step(self) -> int:
        return self.updates

    def parts(self) -> dict[str, Part]:
        return {**{each.name: each for each in self.maps}, "looks": self.looks}

    # ---- What it shows.

    def readouts(self) -> list[Readout]:
        labels = N_("engine", "learned without"), N_("engine", "learned with BN")
        return [Readout(label, each.learned(self.threshold), of=self.cells**2, role=each.role)
                for label, each in zip(labels, self.maps, strict=True)]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {"cells": self.cells**2}
        for each in self.maps:
            found |= {f"learned_{each.name}": each.learned(self.threshold),
                      f"diverged_{each.name}": int(np.isnan(each.accuracy).sum())}
        return found

    def views(self) -> dict[str, View]:
        maps: dict[str, View] = {each.name: self._plot(each) for each in self.maps}
        return {**maps, "cells": self._curves(), "words": Prose(self._words())}

    def _make_links(self) -> list[list[Action]]:
        """For each cell, the twins with its learning rate and scale."""
        shared = {name: self.values[name] for name in SHARED}
        text = N_("engine", "Open η = {rate}, s = {scale} in the twins")
        return [
            [Action(Message(text, rate=rate, scale=scale), {**shared, "learning_rate": rate, "scale": scale}, TWINS)
             for rate in self.rates.tolist()]
            for scale in self.scale_values.tolist()
        ]

    def _make_axes(self) -> tuple[Axis, Axis]:
        every = -(-self.cells // MOST_TICKS)
        x, y = ([(i + 0.5, f"{value:.2g}") for i, value in enumerate(values.tolist())][::every]
                for values in (self.rates, self.scale_values))
        return (Axis(N_("engine", "learning rate η"), 0, self.cells, ticks=x),
                Axis(N_("engine", "initial scale s"), 0, self.cells, ticks=y))

    def _plot(self, each: Map) -> Plot:
        """The map, redrawn when it was measured. Diverged cells are crossed out, the learned region is outlined."""
        known = self._drawn.get(each.name)
        if known is None or known[:2] != (self.shown, self.threshold) or known[2] is not each.accuracy:
            known = self._drawn[each.name] = self.shown, self.threshold, each.accuracy, self._make_plot(each)
        return known[3]

    def _make_plot(self, each: Map) -> Plot:
        n, side = self.cells, (0.0, float(self.cells))
        good = each.accuracy.reshape(n, n)
        chance = 0.5
        if self.shown == "accuracy":
            field = Field("cells", np.nan_to_num(good, nan=chance), side, side, chance, 1, "sequential", smooth=False,
                          colour_bar=N_("engine", "accuracy"))
        else:
            loss = np.log10(np.clip(np.nan_to_num(each.loss.reshape(n, n), nan=10), 1e-3, 10))
            field = Field("cells", -loss, side, side, -1, 3, "sequential", smooth=False,
                          colour_bar=N_("engine", "−log₁₀ of the loss"))
        marks: list[PlotMark] = [field, *self._outline(good >= self.threshold)]
        rows, columns = np.nonzero(np.isnan(good))
        if len(rows):
            marks.append(Points("diverged", columns + 0.5, rows + 0.5, "muted", N_("engine", "diverged"), "cross", 8))
        return Plot(*self._axes, marks, legend=False, cells=self._links)

    def _outline(self, learned: Array) -> list[PlotMark]:
        """The border between cells that have learned and the others, as one broken line."""
        padded = np.pad(learned, 1).astype(int)
        x: list[float] = []
        y: list[float] = []
        for j, i in zip(*np.nonzero(np.diff(padded, axis=1)[1:-1]), strict=True):
            x += [i, i, np.nan]
            y += [j, j + 1, np.nan]
        for j, i in zip(*np.nonzero(np.diff(padded, axis=0)[:, 1:-1]), strict=True):
            x += [i, i + 1, np.nan]
            y += [j, j, np.nan]
        return [Line("outline", np.array(x), np.array(y), "text", width=2)] if x else []

    def _shares(self) -> dict[str, Array]:
        """What share of each map had learned at each measurement, by the present threshold: (measurements,)."""
        state = self.threshold, len(self.looks)
        if self._counted is None or self._counted[0] != state:
            self._counted = state, {
                each.name: np.mean([self.looks[f"{each.name}_{i}"] >= self.threshold for i in range(self.cells**2)], 0)
                for each in self.maps
            }
        return self._counted[1]

    def _curves(self) -> Plot:
        labels = N_("engine", "without"), N_("engine", "with batch norm")
        shares = self._shares()
        marks = [
            Line(each.name, self.looks["update"], shares[each.name], each.role, label,
                 dash="dash" if each.name == "plain" else "solid")
            for each, label in zip(self.maps, labels, strict=True)
        ]
        axes = Axis(N_("engine", "updates"), 0, self.updates), Axis(N_("engine", "share of all cells"), 0, 1)
        return Plot(*axes, marks)

    def _words(self) -> list[Words]:
        key = N_("engine", "The line goes round the cells that have learned; × marks those that diverged.")
        if self.steps == 0:
            return [N_("engine", "Each row begins with the same weights, multiplied by its scale; each column has its "
                                 "learning rate. Where will the plain network fail: left, right, top or bottom?"), key]
        plain, bn = (each.learned(self.threshold) for each in self.maps)
        said: list[Words] = [
            Message(N_("engine", "After {update} updates {bn} of {all} cells have learned with batch norm, {plain} "
                                 "without: at least {threshold} % right."),
                    update=self.steps, bn=bn, plain=plain, all=self.cells**2, threshold=round(100 * self.threshold, 1)),
            self._where(),
        ]
        best = [float(np.nanmax(each.accuracy)) if np.isfinite(each.accuracy).any() else 0.0 for each in self.maps]
        said.append(Message(
            N_("engine", "The best cells: {bn} % with, {plain} % without. A wider region is one thing, a better best "
                         "another.")
            if bn > plain else
            N_("engine", "The best cells: {bn} % with, {plain} % without. Here batch norm does not widen the region."),
            bn=round(100 * best[1], 1), plain=round(100 * best[0], 1)))
        return [*said, key]

    def _where(self) -> Message:
        """In how many cells only one of the two has learned."""
        plain, bn = (each.accuracy >= self.threshold for each in self.maps)
        text = N_("engine", "In {gained} cells only the network with batch norm has learned, in {lost} only the one "
                            "without.")
        return Message(text, gained=int((bn & ~plain).sum()), lost=int((plain & ~bn).sum()))
