"""The lorry: the same goods in few full trips or in many small ones, as numbers go through a processor.

Two lorries of one size set out together. One takes `load` a trip, as a Python loop takes one number an
instruction; the other is always filled, as a vector instruction is. One step is a tick of the clock.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.lab import Lab, Panel, Preset
from engine.machine import numbers_per_instruction, register_bits
from engine.parameters import Choice, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Line, Plot, Points, Prose, Readout, Role, Tag, View, Words
from engine.views import Mark as PlotMark

TICKS_A_TRIP = 24
LONGEST = 600
"""Ticks in the longest animation; with more trips a tick is worth several of them."""
MOST_PIECES = 40
"""Squares in a heap; with more goods a square stands for several."""
ROWS, COLUMNS = 5, 5
ROAD = np.array([-0.22, 1.22])
FLOOR = -0.07
"""Where wheels and heaps stand, from the middle of the lane."""
BOX, CAB, TOP = (0.16, 0.14), 0.22, 0.42
"""The lorry's outline from its middle: its box backwards and forwards, its cab; and how high it is."""
OUTLINE = np.array([
    [-BOX[0], BOX[1], BOX[1], CAB - 0.02, CAB, CAB, -BOX[0], -BOX[0]],
    [TOP, TOP, 0.28, 0.28, 0.14, FLOOR + 0.04, FLOOR + 0.04, TOP],
])
WHEELS = np.array([-0.1, 0.15])


def trips_needed(goods: int, load: int) -> int:
    """⌈goods / load⌉: the last trip may be part empty."""
    return -(-goods // load)


@dataclass(frozen=True)
class Lorry:
    """A lorry that takes `load` of `goods` a trip; its place follows from the time, in trips."""

    key: str
    lane: float
    role: Role
    goods: int
    load: int

    @property
    def trips(self) -> int:
        return trips_needed(self.goods, self.load)

    def trips_made(self, time: float) -> int:
        """Trips there and back that are complete."""
        return min(self.trips, int(time))

    def delivered(self, time: float) -> int:
        """What has arrived: a load is there in the middle of its trip."""
        return min(self.goods, self.load * int(time + 0.5))

    def aboard(self, time: float) -> int:
        """What is on the road now."""
        left = self.goods - self.delivered(time)
        return min(self.load, left) if time % 1 < 0.5 else 0

    def place(self, time: float) -> float:
        """0 at the depot, 1 at the site."""
        part = time % 1 if time < self.trips else 0.0
        return 2 * min(part, 1 - part)


class LorryLab(Lab):
    """Two lorries and their trips."""

    key = "vectorization.lorry"
    title = N_("engine", "The lorry")
    summary = N_("engine", "Ten tonnes at five a trip take two trips, at one a trip ten. A processor carries numbers.")
    speed = 40
    step_name = N_("engine", "tick")
    uses_chance = ()
    presented = ("capacity", "load")
    panels = (
        Panel("road", N_("engine", "On the road"), row=0, height=5),
        Panel("delivered", N_("engine", "Delivered"), row=1, height=4, width=3),
        Panel("meaning", N_("engine", "What it stands for"), row=1, height=4, width=2),
    )

    goods = Int(
        10, low=1, high=10**7, scale="log", group=N_("engine", "Carrying"), label=N_("engine", "Goods"), symbol="G",
        help=N_("engine", "How much must be carried in all: numbers to be multiplied."),
    )
    capacity = Int(
        5, low=1, high=1000, scale="log", group=N_("engine", "Carrying"), label=N_("engine", "Capacity"), symbol="C",
        help=N_("engine", "What fits on the lorry: how many numbers one instruction takes. A full lorry makes ⌈G/C⌉ "
                          "trips."),
    )
    load = Int(
        1, low=1, high=1000, scale="log", group=N_("engine", "Carrying"), label=N_("engine", "Load of the other"),
        symbol="L",
        help=N_("engine", "What the second lorry takes a trip, at most its capacity. A loop takes one number at a "
                          "time, however many would fit."),
    )
    kind = Choice(
        "tonnes", options={"tonnes": N_("engine", "tonnes"), "numbers": N_("engine", "numbers")}, effect="view",
        group=N_("engine", "Carrying"), label=N_("engine", "Goods are"),
        help=N_("engine", "The same picture in the words of the haulier or of the processor."),
    )

    presets = (
        Preset("ten-tonnes", N_("engine", "10 tonnes, 5 a trip"), {"goods": 10, "capacity": 5, "load": 1}, 240,
               N_("engine", "Two trips against ten."), figure=("road", "delivered")),
        Preset("last-trip", N_("engine", "11 tonnes: the last trip is nearly empty"),
               {"goods": 11, "capacity": 5, "load": 2}, 144,
               N_("engine", "The last trip counts in full, however little is left for it.")),
        Preset("ten-million", N_("engine", "10,000,000 products, 1000 at a time"),
               {"goods": 10**7, "capacity": 1000, "load": 1, "kind": "numbers"}, 600,
               N_("engine", "Ten thousand units of time against ten million."),
               figure=("road", "delivered", "meaning")),
        Preset("this-machine", N_("engine", "An instruction of today: 8 float64"),
               {"goods": 96, "capacity": 8, "load": 1, "kind": "numbers"}, 600,
               N_("engine", "512-bit registers hold 8 numbers of 64 bits, or 16 of 32.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        load = min(self.load, self.capacity)
        self.full = Lorry("full", 1.0, "series-1", self.goods, self.capacity)
        self.small = Lorry("small", 0.0, "series-4", self.goods, load)
        self.piece = _round_up(self.goods / MOST_PIECES)

    def step(self) -> None:
        """The lorries' places follow from the number of steps alone."""

    @property
    def last_step(self) -> int:
        return min(LONGEST, TICKS_A_TRIP * self.small.trips)

    @property
    def trips_a_tick(self) -> float:
        return self.small.trips / self.last_step

    @property
    def time(self) -> float:
        """In trips."""
        return self.steps * self.small.trips / self.last_step

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"load": self.capacity}

    def readouts(self) -> list[Readout]:
        return [Readout(self._name(lorry), lorry.trips_made(self.time), of=lorry.trips, role=lorry.role)
                for lorry in (self.full, self.small)]

    def figures(self) -> dict[str, float | int | str]:
        return {"trips_full": self.full.trips, "trips_small": self.small.trips,
                "times_fewer": self.small.trips / self.full.trips,
                "delivered_full": self.full.delivered(self.time), "delivered_small": self.small.delivered(self.time)}

    def views(self) -> dict[str, View]:
        return {"road": self._road(), "delivered": self._delivered(), "meaning": self._meaning()}

    def _name(self, lorry: Lorry) -> str:
        if self.kind == "numbers":
            return N_("engine", "vector instructions") if lorry is self.full else N_("engine", "loop instructions")
        return N_("engine", "trips, full lorry") if lorry is self.full else N_("engine", "trips, small loads")

    def _amount(self, amount: int) -> Words:
        return Message(N_("engine", "{amount} t"), amount=amount) if self.kind == "tonnes" else str(amount)

    def _road(self) -> Plot:
        marks = [mark for lorry in (self.full, self.small) for mark in self._lane(lorry)]
        if self.piece > 1:
            scale = Message(N_("engine", "■ is {amount}"), amount=self.piece)
            marks.append(Tag("piece", 1.78, -0.38, scale, "muted", (1, 1)))
        places = [(-0.45, N_("engine", "still to carry")), (0.0, N_("engine", "depot")), (1.0, N_("engine", "site")),
                  (1.45, N_("engine", "delivered"))]
        lanes = [(self.full.lane, N_("engine", "full")), (self.small.lane, N_("engine", "small loads"))]
        return Plot(Axis("", -0.8, 1.8, ticks=places), Axis("", -0.4, 1.62, ticks=lanes), marks, legend=False)

    def _lane(self, lorry: Lorry) -> list[PlotMark]:
        time, key = self.time, lorry.key
        waiting = lorry.goods - lorry.delivered(time) - lorry.aboard(time)
        marks: list[PlotMark] = [
            Line(f"road-{key}", ROAD, np.full(2, lorry.lane + FLOOR - 0.05), "muted", width=1, alpha=0.6),
            self._heap(f"waiting-{key}", waiting, -0.3, -1, lorry),
            self._heap(f"done-{key}", lorry.delivered(time), 1.3, 1, lorry),
        ]
        return marks + (self._moving(lorry) if self.trips_a_tick < 0.5 else self._rushing(lorry))

    def _moving(self, lorry: Lorry) -> list[PlotMark]:
        aboard = lorry.aboard(self.time)
        return self._vehicle(lorry, lorry.place(self.time), self._amount(aboard) if aboard else "", aboard)

    def _rushing(self, lorry: Lorry) -> list[PlotMark]:
        """More trips a tick than the eye could follow: the lorry is drawn in the middle of its road."""
        load = Message(N_("engine", "{load} at a time"), load=lorry.load)
        busy = lorry.trips_made(self.time) < lorry.trips
        return self._vehicle(lorry, 0.5 if busy else 0.0, load, lorry.load if busy else 0)

    def _vehicle(self, lorry: Lorry, place: float, label: Words, aboard: int) -> list[PlotMark]:
        """The lorry, facing where it goes, with its goods on it."""
        key, ahead = lorry.key, 1 if aboard else -1
        text = (N_("engine", "{made} of {trips} trips") if self.kind == "tonnes" else
                N_("engine", "{made} of {trips} instructions"))
        made = Message(text, made=lorry.trips_made(self.time), trips=lorry.trips)
        count = np.arange(min(ROWS * COLUMNS, trips_needed(aboard, self.piece)))
        goods_x = place + ahead * (0.04 - BOX[0] + 0.055 * (count // ROWS))
        return [
            Line(f"lorry-{key}", place + ahead * OUTLINE[0], lorry.lane + OUTLINE[1], lorry.role, width=2),
            Points(f"wheels-{key}", place + ahead * WHEELS, np.full(2, lorry.lane + FLOOR), lorry.role, size=10),
            Points(f"aboard-{key}", goods_x, lorry.lane + FLOOR + 0.09 + 0.075 * (count % ROWS), lorry.role,
                   symbol="square", size=9),
            Tag(f"load-{key}", place, lorry.lane + 0.46, label, lorry.role, (0.5, 1)),
            Tag(f"made-{key}", 0.5, lorry.lane - 0.16, made, "muted", (0.5, 0)),
        ]

    def _heap(self, key: str, amount: int, x: float, direction: int, lorry: Lorry) -> Points:
        """The goods as squares, in columns that grow away from the road."""
        count = np.arange(trips_needed(amount, self.piece))
        return Points(key, x + direction * 0.055 * (count // ROWS), lorry.lane + FLOOR + 0.02 + 0.075 * (count % ROWS),
                      lorry.role, symbol="square", size=9)

    def _delivered(self) -> Plot:
        lines: list[PlotMark] = [self._staircase(lorry) for lorry in (self.small, self.full)]
        unit = N_("engine", "delivered (t)") if self.kind == "tonnes" else N_("engine", "products computed")
        time = N_("engine", "trips") if self.kind == "tonnes" else N_("engine", "instructions")
        return Plot(Axis(time, 0, float(self.small.trips)), Axis(unit, 0, 1.08 * self.goods), lines)

    def _staircase(self, lorry: Lorry) -> Line:
        """What has arrived after so many trips, up to now."""
        arrivals = np.unique(np.linspace(0, min(lorry.trips, int(self.time + 0.5)), 120).astype(int)).astype(float)
        arrived = np.minimum(self.goods, lorry.load * arrivals)
        x: Array = np.append(np.repeat(np.maximum(0, arrivals - 0.5), 2)[1:], self.time)
        text = (N_("engine", "{load} a trip: {trips} trips") if self.kind == "tonnes" else
                N_("engine", "{load} at a time: {trips} instructions"))
        return Line(lorry.key, x, np.repeat(arrived, 2), lorry.role, Message(text, load=lorry.load, trips=lorry.trips),
                    width=2, dash="solid" if lorry is self.full else "dash")

    def _meaning(self) -> Prose:
        full, small = self.full, self.small
        wide = Message(
            N_("engine", "In this computer an instruction of NumPy's loops takes {bits} bits: {doubles} float64 or "
                         "{singles} float32. A Python loop takes one number at a time."),
            bits=register_bits(), doubles=numbers_per_instruction("float64"),
            singles=numbers_per_instruction("float32"),
        )
        return Prose([
            Message(N_("engine", "⌈{goods} / {load}⌉ = {trips} trips with a full lorry."),
                    goods=full.goods, load=full.load, trips=full.trips),
            Message(N_("engine", "⌈{goods} / {load}⌉ = {trips} trips with loads of {load}: {times} times as many."),
                    goods=small.goods, load=small.load, trips=small.trips, times=small.trips / full.trips),
            N_("engine", "Goods are numbers, a trip is an instruction, the capacity is how many numbers it takes."),
            wide,
            N_("engine", "Fewer trips are not yet so many times less time: goods must reach the depot (memory), and "
                         "a call has its price. The race measures it."),
        ])


def _round_up(number: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50, … that is at least `number`."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            if digit * power >= number:
                return digit * power
        power *= 10
