"""The digits' pictures: curves, the confusion matrix, images with their stories, the pad and what is read on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from engine.history import moving_average
from engine.labs.playground._digits_settings import MOST_ADDED, PEN, SIDE
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Action, Array, Axis, Bars, Field, Images, Line, Pad, Plot, Role, Tag, View
from engine.views import Mark as PlotMark

if TYPE_CHECKING:
    from engine.labs.playground.digits import Digits

SHOWN = 27
"""Images in the gallery at most."""
MOST_UNITS = 60
PALE = 2.0
"""The end of the matrix' colours, so that even a share of 1 leaves its number readable."""
DIGITS = tuple((float(digit), str(digit)) for digit in range(10))
CELLS = tuple((digit + 0.5, str(digit)) for digit in range(10))
SHARES = (0.0, "0"), (0.5, "0.5"), (1.0, "1")
CONFUSION_AXES = Axis(N_("engine", "read as"), 0, 10, ticks=CELLS), Axis(N_("engine", "is a"), 0, 10, ticks=CELLS)


class Pictures:
    """Everything that one run of the digits shows; what didn't change since the last frame is shown again."""

    def __init__(self, lab: Digits) -> None:
        self.lab = lab
        self._measured: object = None
        self._kept: dict[str, tuple[object, Images]] = {}
        self._drawn: object = None
        self.image: Array | None = None

    def views(self) -> dict[str, View]:
        self._look_at_validation()
        self.drawing()
        return {
            "curves": self._curves(), "confusion": self._confusion(), "gallery": self._gallery(), "pad": self._pad(),
            "guess": self._guess(),
        }

    def _look_at_validation(self) -> None:
        """Read all validation images, as often as they are measured."""
        key = self.lab.measured, self.lab.validation_loss
        if key == self._measured:
            return
        self._measured = key
        self.probabilities = self.lab.network.predict(self.lab.held_x)
        self.read_as = self.probabilities.argmax(1)
        self.counts = np.zeros((10, 10), np.int64)
        np.add.at(self.counts, (self.lab.held_y, self.read_as), 1)
        self.matrix = self._matrix()
        self.cells = [[self._cell_action(i, j) for j in range(10)] for i in range(10)]

    def drawing(self) -> Array | None:
        """What is on the pad, made once; None if it is empty."""
        key = self.lab.strokes, self.lab.picture
        if key != self._drawn:
            self._drawn, self.image = key, self.lab.drawing()
        return self.image

    # ---- Curves and the matrix.

    def _curves(self) -> Plot:
        history, quantity = self.lab.history, self.lab.curve
        rows = np.flatnonzero(np.diff(history["measured"], prepend=-1))
        x = np.interp(history["measured"][rows], history["update"], history["epoch"])
        marks: list[PlotMark] = self._batch_losses() if quantity == "loss" else []
        marks += [
            Line("training", x, history[f"training_{quantity}"][rows], "training", N_("engine", "training")),
            Line("validation", x, history[f"validation_{quantity}"][rows], "validation", N_("engine", "validation"),
                 dash="dash"),
        ]
        steps = [step for step, _ in self.lab.journal]
        marks += self.lab.change_rules(np.interp(steps, history["update"], history["epoch"]))
        label = N_("engine", "read rightly, share") if quantity == "accuracy" else N_("engine", "cross-entropy")
        return Plot(Axis(N_("engine", "epoch"), 0, float(self.lab.epochs)),
                    Axis(label, 0, 1 if quantity == "accuracy" else None), marks)

    def _batch_losses(self) -> list[PlotMark]:
        x, y = self.lab.history["epoch"][1:], self.lab.history["batch_loss"][1:]
        window = max(1, self.lab.steps_per_epoch // self.lab.history.stride)
        return [Line("batch-raw", x, y, "muted", width=1, alpha=0.25),
                Line("batch", x, moving_average(y, window), "muted", N_("engine", "each batch"), 1)]

    def _matrix(self) -> list[PlotMark]:
        share = self.counts / np.maximum(self.counts.sum(1, keepdims=True), 1)
        marks: list[PlotMark] = [Field("shares", share, (0, 10), (0, 10), 0, PALE, "sequential", smooth=False)]
        for i, j in np.argwhere(self.counts).tolist():
            role: Role = "text" if i == j or self.counts[i, j] < 5 else "class-b"
            count = str(self.counts[i, j])
            marks.append(Tag(f"count-{i}-{j}", j + 0.5, i + 0.5, count, role, (0.5, 0.5), ground=False))
        return marks

    def _confusion(self) -> Plot:
        """Rows are what the digits are, from 0 at the bottom; columns what they are read as."""
        marks = list(self.matrix)
        if self.lab.cell >= 0:
            i, j = divmod(self.lab.cell, 10)
            square = np.array([0, 1, 1, 0, 0]), np.array([0, 0, 1, 1, 0])
            marks.append(Line("cell", j + square[0], i + square[1], "accent", width=2))
        return Plot(*CONFUSION_AXES, marks, legend=False, equal=True, cells=self.cells)

    def _cell_action(self, i: int, j: int) -> Action:
        template = N_("engine", "{is_a} read as {read_as}: {count}")
        label = Message(template, is_a=i, read_as=j, count=int(self.counts[i, j]))
        return Action(label, {"cell": 10 * i + j, "gallery": "cell"})

    # ---- Images.

    def _gallery(self) -> Images:
        """The chosen images; made anew only when what they come from has changed."""
        kind = self.lab.gallery
        key = (self.lab.steps,) if kind == "weights" else (self._measured, self.lab.cell)
        if kind not in self._kept or self._kept[kind][0] != key:
            make = {"mistakes": self._mistakes, "cell": self._cell, "weights": self._weights}[kind]
            self._kept[kind] = key, make()
        return self._kept[kind][1]

    def _images(self, chosen: Array) -> Images:
        """Validation images by number, with what they are, what they are read as, and how surely."""
        side = self.lab.set.side
        is_a, read_as = self.lab.held_y[chosen], self.read_as[chosen]
        sure = self.probabilities[chosen, read_as]
        captions = [f"{a} → {b} {100 * p:.0f} %" for a, b, p in zip(is_a, read_as, sure, strict=True)]
        roles: list[Role] = ["minimum" if a != b else "muted" for a, b in zip(is_a, read_as, strict=True)]
        return Images(self.lab.held_x[chosen].reshape(-1, side, side), captions, roles)

    def _mistakes(self) -> Images:
        wrong = np.flatnonzero(self.read_as != self.lab.held_y)
        sure = self.probabilities[wrong, self.read_as[wrong]]
        return self._images(wrong[np.argsort(-sure, kind="stable")][:SHOWN])

    def _cell(self) -> Images:
        if self.lab.cell < 0:
            return self._images(np.empty(0, np.int64))
        i, j = divmod(self.lab.cell, 10)
        return self._images(np.flatnonzero((self.lab.held_y == i) & (self.read_as == j))[:SHOWN])

    def _weights(self) -> Images:
        """The weights into each unit of the first layer as an image, divided by the largest of all."""
        side = self.lab.set.side
        weights = np.array(self.lab.network.dense[0].weights[:MOST_UNITS], np.float64)
        largest = float(np.abs(weights).max()) or 1.0
        captions = [str(digit) for _, digit in DIGITS] if not self.lab.hidden else []
        return Images(weights.reshape(-1, side, side) / largest, captions, signed=True)

    # ---- The pad.

    def _pad(self) -> Pad:
        hint = N_("engine", "Draw a digit here, or paste a picture of one.")
        return Pad("strokes", self.lab.strokes, self.image, "picture", SIDE, PEN, type(self.lab).strokes.longest, hint)

    def _guess(self) -> Plot:
        x = Axis(N_("engine", "digit"), -0.5, 9.5, ticks=DIGITS)
        y = Axis(N_("engine", "probability"), 0, 1.15, ticks=SHARES)
        if self.image is None:
            empty = Tag("empty", 4.5, 0.5, N_("engine", "nothing drawn yet"), "muted", (0.5, 0.5))
            return Plot(x, y, [empty], legend=False)
        probabilities = self.lab.read(self.image).astype(np.float64)
        best = int(probabilities.argmax())
        marks: list[PlotMark] = [
            Bars("probabilities", np.arange(11) - 0.5, probabilities, "series-1"),
            Tag("name", float(best), float(probabilities[best]), str(best), "accent", (0.5, 1), ground=False),
        ]
        return Plot(x, y, marks, legend=False)

    # ---- Buttons.

    def actions(self) -> dict[str, Sequence[Action]]:
        lab = self.lab
        if self.image is None:
            return {}
        found = [Action(N_("engine", "Clear"), {"strokes": (), "picture": ()})]
        entry = 1 + SIDE * SIDE
        if len(lab.added) < MOST_ADDED * entry:
            ink = tuple(np.rint(255 * self.image).astype(int).ravel().tolist())
            found.append(Action(Message(N_("engine", "Learn as {digit}"), digit=lab.label),
                                {"added": (*lab.added, int(lab.label), *ink), "strokes": (), "picture": ()}))
        return {"pad": found}
