"""The race: the same sum by Python loops and by NumPy, timed on this machine for N = 10 to 10⁷.

One step is a slice of a few milliseconds: long loops are cut into many, so that the window answers and
a pause is a pause. Each point is the median of several repeats, shown with the fastest and slowest.
"""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from engine import machine
from engine.history import History
from engine.lab import Diverged, Lab, Panel, Preset
from engine.labs.vectorization._race_pictures import Pictures
from engine.labs.vectorization._stopwatch import Reading, Stopwatch, Turn
from engine.labs.vectorization._ways import INPUTS, LAYER, TASKS, UNITS, Task
from engine.parameters import Choice, Choices, Flag, Float, Int, Mark
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Banner, Readout, View

LARGEST = 10**7
MOST_SAMPLES = 1024
PER_DECADE = 2
ARRAYS = 4.5
"""Arrays of N numbers that the hungriest way holds at once: two operands, their product, a copy being made."""
SPARE = 0.8
"""The part of the free memory that may be taken."""
BREATH = 0.0005
"""Seconds of sleep between slices in a window: a loop holds the GIL, and the window would wait for it at every turn."""


class Race(Lab):
    """Who is fastest, and from which N on?"""

    key = "vectorization.race"
    title = N_("engine", "The race")
    short_title = N_("engine", "Race")
    summary = N_("engine", "The same numbers, added up by a Python loop and by NumPy, timed on your machine.")
    step_name = N_("engine", "slice")
    measures_time = True
    uses_chance = ("data",)
    presented = ("largest", "loops")
    presented_panels = ("times", "code")
    panels = (
        Panel("times", N_("engine", "Time of one call"), row=0, height=5, width=6),
        Panel("code", N_("engine", "What runs"), row=0, height=5, width=5),
        Panel("table", N_("engine", "Comparison"), row=1, height=4),
    )

    task = Choice(
        "dot", options={task.key: task.title for task in TASKS.values()}, group=N_("engine", "Race"),
        label=N_("engine", "What is computed"),
        help=N_("engine", "A dot product Σ aᵢbᵢ; a square matrix times a vector; 1/(1 + e⁻ᶻ) of every number; or a "
                          "whole layer of a network for a batch."),
    )
    largest = Int(
        10**6, low=10, high=LARGEST, scale="log", group=N_("engine", "Race"), label=N_("engine", "Largest N"),
        symbol="N",
        help=N_("engine", "How many numbers the last round has; the first has 10."),
        shown_if=lambda values: values["task"] != LAYER.key,
    )
    largest_batch = Int(
        256, low=8, high=MOST_SAMPLES, scale="powers-of-two", group=N_("engine", "Race"),
        label=N_("engine", "Largest batch"), symbol="B",
        help=N_("engine", "Batch sizes are powers of two up to this, each with its neighbours one below and one "
                          "above."),
        shown_if=lambda values: values["task"] == LAYER.key,
    )
    precisions = Choices(
        ("float64", "float32"), options={"float64": "float64", "float32": "float32"},
        group=N_("engine", "Race"), label=N_("engine", "Number format"),
        help=N_("engine", "64 bits hold about 16 digits, 32 bits about 7; an instruction takes twice as many of them."),
    )
    loops = Flag(
        True, group=N_("engine", "Race"), label=N_("engine", "With Python loops"),
        help=N_("engine", "Loops over ten million numbers take seconds each; without them the race is soon over."),
    )
    repeats = Int(
        5, low=1, high=31, group=N_("engine", "Race"), label=N_("engine", "Repeats"),
        help=N_("engine", "Each point is the median of so many readings; the band goes from the fastest to the "
                          "slowest."),
    )
    table = Choice(
        "speed", effect="view", panel="table", label=N_("engine", "Show"),
        options={"speed": N_("engine", "speed-up"), "digits": N_("engine", "digits"),
                 "machine": N_("engine", "machine")},
        help=N_("engine", "How many times faster; in which digit the results part; and on what they were measured."),
    )
    look_at = Float(
        float(LARGEST), low=10, high=LARGEST, scale="log", effect="view", hidden=True,
        label=N_("engine", "Compared at N"),
        help=N_("engine", "The N whose times are in the table: drag the line in the plot."),
    )

    presets = (
        Preset("ten-million", N_("engine", "Ten million numbers"),
               {"largest": LARGEST, "repeats": 1, "precisions": ("float64",)}, None,
               N_("engine", "The book's loop: seconds for a Python loop, a hundredth of a second for np.dot."),
               figure=("times", "code", "table")),
        Preset("ten", N_("engine", "Only ten numbers"), {"largest": 100, "repeats": 15}, 1000,
               N_("engine", "At N = 10 the price of the call itself eats most of the gain.")),
        Preset("matrix", N_("engine", "A matrix times a vector"), {"task": "product", "repeats": 3}, 10_000,
               N_("engine", "What a layer of a network does, written in six ways.")),
        Preset("activation", N_("engine", "An activation, element by element"),
               {"task": "activation", "repeats": 3}, 10_000,
               N_("engine", "Loops lose here too, but by less: the exponential itself takes time.")),
        Preset("powers-of-two", N_("engine", "Are powers of two faster?"), {"task": "layer", "repeats": 15}, 5000,
               N_("engine", "Time per sample for batches of 8, 16, 32 … and of one more and one less.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.contest: Task = TASKS[self.task]
        self.free_memory = machine.free_memory()
        self._numbers: dict[str, tuple[Array, Array]] = {}
        self.watch = Stopwatch(self.contest, self._turns(), self.repeats, self._operands)
        self.slices = self.watch.steps
        self.history = History(
            ["slice", "n", "way", "bits", "seconds", "fastest_seconds", "slowest_seconds", "result"], capacity=1 << 14
        )
        self.pictures = Pictures(self)

    def _turns(self) -> list[Turn]:
        exact = self.contest.terms is not None
        return [turn for n in self.sizes() for turn in ([Turn(n, None)] if exact else []) + self._round(n)]

    def _round(self, n: int) -> list[Turn]:
        """All ways in all number formats; lists hold Python's own floats of 64 bits."""
        ways = [way for way in self.contest.ways if self.loops or not way.slice]
        return [Turn(n, way, dtype) for way in ways for dtype in (("float64",) if way.of_lists else self.precisions)]

    def sizes(self) -> list[int]:
        """Every N of the race."""
        if self.contest is LAYER:
            return batch_sizes(min(self.largest_batch, MOST_SAMPLES))
        count = PER_DECADE * 7 + 1
        even = np.round(np.geomspace(10, 10**8, count)).astype(int).tolist()
        return sorted({n for n in even if n < self.largest} | {self.largest})

    @property
    def memory(self) -> int:
        """Bytes that the largest round needs."""
        length = self._length()
        return int(ARRAYS * length * sum(np.dtype(dtype).itemsize for dtype in {"float64", *self.precisions}))

    def _length(self) -> int:
        return max(UNITS, *self.sizes()) * INPUTS if self.contest is LAYER else self.largest

    def step(self) -> None:
        if not self._numbers:
            self._check_memory()
        reading = self.watch.step()
        if reading is not None:
            self._record(reading)
        elif self.is_hurried:
            time.sleep(BREATH)

    def _check_memory(self) -> None:
        if self.free_memory is None or self.memory <= SPARE * self.free_memory:
            return
        fits = max(10, int(self.largest * SPARE * self.free_memory / self.memory))
        message = Message(
            N_("engine", "N = {n} needs {need} of memory, {free} are free."), n=self.largest,
            need=in_bytes(self.memory), free=in_bytes(self.free_memory),
        )
        raise Diverged(Banner(message, Message(N_("engine", "Try N = {n}"), n=fits), {"largest": fits}))

    def _operands(self, dtype: str) -> tuple[Array, Array]:
        """Two long arrays with the same numbers in both formats: drawn in 32 bits, which 64 hold exactly."""
        if dtype not in self._numbers:
            rng = self.generator("data")
            a, b = (rng.random(self._length(), np.float32) for _ in range(2))
            self._numbers[dtype] = a.astype(dtype), b.astype(dtype)
        return self._numbers[dtype]

    def _record(self, reading: Reading) -> None:
        way = -1 if reading.turn.way is None else self.contest.ways.index(reading.turn.way)
        bits = 8 * np.dtype(reading.turn.dtype).itemsize
        self.history.append([
            self.steps + 1, reading.turn.size, way, bits, reading.median, reading.fastest, reading.slowest,
            reading.result,
        ])

    @property
    def last_step(self) -> int:
        return self.slices

    def parts(self) -> dict[str, Any]:
        return {"watch": self.watch}

    # ---- What it shows.

    def marks(self) -> dict[str, Any]:
        need = in_bytes(self.memory)
        if self.free_memory is None:
            return {"largest": [Mark(self.largest, Message(N_("engine", "needs {need} of memory"), need=need))]}
        free = in_bytes(self.free_memory)
        text = Message(N_("engine", "needs {need} of memory, {free} are free"), need=need, free=free)
        fits = self.largest * SPARE * self.free_memory / max(1, self.memory)
        return {"largest": [Mark(min(float(LARGEST), fits), text)]}

    def readouts(self) -> list[Readout]:
        turn = self.watch.turns[min(self.watch.turn, len(self.watch.turns) - 1)]
        if self.finished:
            return []
        name = turn.way.short if turn.way else N_("engine", "exact sum")
        return [Readout("B" if self.contest is LAYER else "N", turn.size), Readout(N_("engine", "now"), name)]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {
            "points": len(self.history), "processor": machine.processor() or "", "blas": machine.blas(),
            "numpy": np.__version__,
        }
        return found | self.pictures.figures()

    def views(self) -> dict[str, View]:
        return self.pictures.views()


def in_bytes(count: float) -> str:
    """With a unit that suits: 540 MB."""
    for scale, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if count >= scale:
            return f"{count / scale:.3g} {unit}"
    return f"{count:.0f} B"


def batch_sizes(largest: int) -> list[int]:
    """1 to 8, then each power of two up to `largest` with its neighbours, and the sizes half-way between."""
    powers = [2**k for k in range(3, largest.bit_length()) if 2**k <= largest]
    around = {power + by for power in powers for by in (-1, 0, 1)} | {3 * power // 2 for power in powers}
    return sorted({1, 2, 4} | {size for size in around if size <= largest + 1})
