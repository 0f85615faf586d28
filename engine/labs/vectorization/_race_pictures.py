"""What the race shows: its curves, the code, speed-ups, digits, and the machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import numpy as np

from engine import machine
from engine.labs.vectorization._stopwatch import CLOCK
from engine.labs.vectorization._ways import LAYER, Way
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Band, Dash, Line, Mark, Plot, Points, Prose, Rule, Table, Tag, View, Words

if TYPE_CHECKING:
    from engine.labs.vectorization.race import Race

LOWEST, SLOWEST = 1e-7, 2e-6
"""Seconds: the lower end of the time axis, and what a loop may take for one number. Fixed, so that nothing jumps."""
ROUNDOFF = {"float64": 2.0**-53, "float32": 2.0**-24}
DASHES: dict[str, Dash] = {"float64": "solid", "float32": "dash"}
DIGITS = {"float64": 17, "float32": 9}
"""Significant digits that tell any two numbers apart."""
LONGEST = 36
"""Letters of code that a cell of the table has room for."""


class Pictures:
    """Pictures of one race."""

    def __init__(self, lab: Race) -> None:
        self.lab = lab
        self._code = self._listing()
        self._rows: dict[tuple[int, str], Array] = {}
        self._seen = -1

    def views(self) -> dict[str, View]:
        """The three panels."""
        self._collect()
        return {"times": self._times(), "code": self._code_and_verdict(), "table": self._table()}

    def figures(self) -> dict[str, float | int | str]:
        """Times, and relative errors of the sums, by way and number format, at the largest N that all have had."""
        self._collect()
        found: dict[str, float | int | str] = {}
        n = min((int(rows[-1, 0]) for _, _, rows in self._curves()), default=0)
        true = self._exact_sum(n)
        for way, dtype, row in self._at(n):
            found[f"seconds_{way.key}_{dtype}"] = float(row[1])
            if true is not None:
                found[f"error_{way.key}_{dtype}"] = abs(float(row[4]) - true) / true
        return found

    def _exact_sum(self, n: int) -> float | None:
        """The sum of all terms at N = n, rounded once; None where it wasn't computed."""
        rows = self._rows.get((-1, "float64"), np.empty((0, 5)))
        found = rows[rows[:, 0] == n]
        return float(found[0, 4]) if len(found) else None

    def _collect(self) -> None:
        """Readings by curve: rows of (n, median, fastest, slowest, result)."""
        history = self.lab.history
        if len(history) == self._seen:
            return
        self._seen = len(history)
        all_rows = np.stack([history[c] for c in ("n", "seconds", "fastest_seconds", "slowest_seconds", "result")], -1)
        ways, bits = history["way"], history["bits"]
        self._rows = {
            (index, dtype): all_rows[(ways == index) & (bits == 8 * np.dtype(dtype).itemsize)]
            for index in range(-1, len(self.lab.contest.ways)) for dtype in ROUNDOFF
        }

    def _curves(self) -> list[tuple[Way, str, Array]]:
        return [(way, dtype, self._rows[i, dtype]) for i, way in enumerate(self.lab.contest.ways) for dtype in ROUNDOFF
                if len(self._rows.get((i, dtype), ()))]

    # ---- The plot.

    def _times(self) -> Plot:
        return self._by_batch() if self.lab.contest is LAYER else self._by_size()

    def _by_size(self) -> Plot:
        marks: list[Mark] = []
        for way, dtype, rows in self._curves():
            n, median, fastest, slowest = rows.T[:4]
            key = f"{way.key}-{dtype}"
            if len(n) > 1:
                marks.append(Band(f"band-{key}", n, fastest, slowest, way.role))
            marks.append(Line(key, n, median, way.role, width=2, dash=DASHES[dtype], markers=True))
        marks += self._names()
        marks += self._legend()
        n = self._compared_size()
        if n:
            marks.append(Rule("look-at", float(n), "x", "accent", parameter="look_at"))
        largest = float(self.lab.largest)
        room = (largest / 10) ** 0.32 if largest > 10 else 3
        return Plot(Axis(N_("engine", "N (numbers)"), 8, largest * room, log=True),
                    Axis(N_("engine", "time of one call (s)"), LOWEST, self._highest, log=True), marks)

    @property
    def _highest(self) -> float:
        return max(1e-3, SLOWEST * self.lab.largest)

    def _legend(self) -> list[Mark]:
        """Solid and dashed stand for number formats: explained by lines outside the axes."""
        if len(self.lab.precisions) < 2:
            return []
        x, y = np.array([1.0, 2.0]), np.full(2, LOWEST / 10)
        return [Line("legend-64", x, y, "text", "float64"), Line("legend-32", x, y, "text", "float32", 1.5, "dash")]

    def _names(self) -> list[Mark]:
        """Each way's code at the end of its curve, moved apart where they would overlap."""
        ends: dict[str, tuple[float, float, Way]] = {}
        for way, _, rows in self._curves():
            ends.setdefault(way.key, (float(rows[-1, 1]), float(rows[-1, 0]), way))
        return [Tag(f"name-{way.key}", n * 1.15, seconds, way.short, way.role, (0, 0.5))
                for seconds, n, way in ends.values()]

    def _by_batch(self) -> Plot:
        """Microseconds for one sample; powers of two stand out as large squares."""
        marks: list[Mark] = []
        for way, dtype, rows in self._curves():
            b, median, fastest, slowest = rows.T[:4]
            scale = 1e6 / b
            key = f"{way.key}-{dtype}"
            power = np.isin(b, 2.0 ** np.arange(12))
            if len(b) > 1:
                marks.append(Band(f"band-{key}", b, fastest * scale, slowest * scale, way.role))
            marks += [
                Line(key, b, median * scale, way.role,
                     Message(N_("engine", "{way}, {format}"), way=way.short, format=dtype), 1.5, DASHES[dtype],
                     markers=True),
                Points(f"powers-{key}", b[power], (median * scale)[power], way.role, symbol="square", size=9),
            ]
        nowhere = np.empty(0)
        marks.append(Points("legend", nowhere, nowhere, "text", N_("engine", "power of two"), "square", 9))
        size = Axis(N_("engine", "batch size B"), 0.9, 1.2 * self.lab.largest_batch, log=True)
        return Plot(size, Axis(N_("engine", "time per sample (µs)"), log=True), marks)

    # ---- The code.

    def _listing(self) -> Prose:
        code = [way.code for way in self.lab.contest.ways if self.lab.loops or not way.slice]
        return Prose(code, code=len(code))

    def _code_and_verdict(self) -> Prose:
        if self.lab.contest is not LAYER:
            return self._code
        return Prose([*self._code.paragraphs, *self._verdict()], self._code.code)

    def _verdict(self) -> list[Words]:
        """Whether powers of two are faster than their neighbours here, and whether it is their being powers of two."""
        found: list[Words] = []
        for way, dtype, rows in self._curves():
            if way.key == "at-once" and len(ratios := neighbour_ratios(rows[:, 0], rows[:, 1])):
                gain = 100 * (1 - float(np.median(ratios)))
                scatter = 100 * float(np.median((rows[:, 3] - rows[:, 2]) / rows[:, 1]))
                found.append(Message(self._judgement(gain, scatter), format=dtype, gain=round(abs(gain)),
                                     scatter=round(scatter)))
                between = 100 * float(np.median(halfway_ratios(rows[:, 0], rows[:, 1])) - 1)
                found.append(Message(self._comparison(between), format=dtype, part=round(abs(between))))
        return found

    @staticmethod
    def _comparison(between: float) -> str:
        if between <= 0:
            return N_("engine", "{format}: sizes half-way, such as 24 and 48, take {part} % less than the powers of "
                                "two around them.")
        return N_("engine", "{format}: sizes half-way, such as 24 and 48, take {part} % more than the powers of two "
                            "around them.")

    @staticmethod
    def _judgement(gain: float, scatter: float) -> str:
        if abs(gain) < max(5.0, 0.5 * scatter):
            return N_("engine", "{format}: no advantage of powers of two here. They differ from their neighbours by "
                                "{gain} %; the repeats scatter by {scatter} %.")
        if gain > 0:
            return N_("engine", "{format}: powers of two take {gain} % less time per sample than their neighbours "
                                "here; the repeats scatter by {scatter} %.")
        return N_("engine", "{format}: powers of two take {gain} % more time per sample than their neighbours here; "
                            "the repeats scatter by {scatter} %.")

    # ---- The tables.

    def _table(self) -> View:
        if self.lab.table == "machine":
            return self._machine()
        if self.lab.contest is LAYER:
            return self._powers()
        return self._digits() if self.lab.table == "digits" else self._speeds()

    def _compared_size(self) -> int:
        """The measured N next to the one that is looked at; 0 as long as there is none. The exact sum isn't timed."""
        sizes = self.lab.history["n"][self.lab.history["way"] >= 0]
        if not len(sizes):
            return 0
        return int(sizes[np.argmin(np.abs(np.log(sizes / min(self.lab.look_at, sizes.max()))))])

    def _at(self, n: int) -> list[tuple[Way, str, Array]]:
        """The row of each curve at N = n."""
        found = ((way, dtype, rows[rows[:, 0] == n]) for way, dtype, rows in self._curves())
        return [(way, dtype, rows[0]) for way, dtype, rows in found if len(rows)]

    def _speeds(self) -> Table:
        n = self._compared_size()
        rows = self._at(n)
        slowest = rows[0][2][1] if rows else 1.0
        heads: list[Words] = [
            Message(N_("engine", "at {n}"), n=n), N_("engine", "format"), N_("engine", "time"), N_("engine", "repeats"),
            N_("engine", "per number"), N_("engine", "times faster"),
        ]
        return Table(heads, [
            [in_a_cell(way), dtype, seconds(row[1]), f"{seconds(row[2])} – {seconds(row[3])}",
             seconds(row[1] / n), round_to(slowest / row[1])]
            for way, dtype, row in rows
        ])

    def _powers(self) -> Table:
        """Time per sample at each power of two, beside its neighbours."""
        heads: list[Words] = [
            N_("engine", "batch size"), N_("engine", "format"), N_("engine", "one less"), N_("engine", "power of two"),
            N_("engine", "one more"), N_("engine", "half as many again"),
        ]
        body = []
        for way, dtype, rows in self._curves():
            if way.key == "at-once":
                per_sample = dict(zip(rows[:, 0].astype(int).tolist(), rows[:, 1] / rows[:, 0], strict=True))
                body += [[str(b), dtype, *(seconds(per_sample[size]) if size in per_sample else "–"
                                           for size in (b - 1, b, b + 1, 3 * b // 2))]
                         for b in per_sample if b >= 8 and b & (b - 1) == 0]
        return Table(heads, body)

    def _digits(self) -> Table:
        """The sums at one N, cut where they leave the exact one."""
        n = self._compared_size()
        true = self._exact_sum(n)
        heads: list[Words] = [
            Message(N_("engine", "at {n}"), n=n), N_("engine", "format"), N_("engine", "sum"),
            N_("engine", "relative error"), N_("engine", "rounding may reach"),
        ]
        if true is None:
            return Table(heads, [])
        body: list[list[Any]] = [["math.fsum", "float64", f"{true:.17g}", 0.0, two_digits(ROUNDOFF["float64"])]]
        body += [[way.short, dtype, marked(row[4], true, DIGITS[dtype]), two_digits(abs(row[4] - true) / true),
                  two_digits(rounding_bound(n, dtype))] for way, dtype, row in self._at(n)]
        return Table(heads, body)

    def _machine(self) -> Prose:
        doubles, singles = machine.numbers_per_instruction("float64"), machine.numbers_per_instruction("float32")
        version = ".".join(map(str, sys.version_info[:3]))
        clock = (N_("engine", "Times are processor time of the computing thread: the window's own work is not in them.")
                 if CLOCK == "thread_time" else N_("engine", "Times are read from a wall clock."))
        return Prose([
            Message(N_("engine", "{processor}, {cores} logical processors."), processor=machine.processor() or "?",
                    cores=machine.cores()),
            Message(N_("engine", "An instruction takes {bits} bits: {doubles} float64 or {singles} float32."),
                    bits=machine.register_bits(), doubles=doubles, singles=singles),
            Message(N_("engine", "Python {python}, NumPy {numpy}; products by {blas}, {threads} threads at most."),
                    python=version, numpy=np.__version__, blas=machine.blas(), threads=machine.blas_threads()),
            clock,
            N_("engine", "Loops run in slices of a few milliseconds whose times are added; short calls are repeated "
                         "for one reading. Lists are made slice by slice, outside the clock."),
        ])


def rounding_bound(n: int, dtype: str) -> float:
    """Nu/(1 − Nu): the relative error that N additions of positive numbers can reach; capped at 1.

    N. Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 3.1; a few more for the
    products and exponentials.
    """
    error = (n + 8) * ROUNDOFF[dtype]
    return min(1.0, error / (1 - error)) if error < 0.5 else 1.0


def marked(value: float, true: float, digits: int) -> str:
    """`value` with a bar where its digits leave those of `true`: 249979|3.2."""
    text, exact = f"{value:.{digits}g}", f"{true:.17g}"
    same = 0
    while same < min(len(text), len(exact)) and text[same] == exact[same]:
        same += 1
    return text if same == len(text) else f"{text[:same]}|{text[same:]}"


def neighbour_ratios(b: Array, times: Array) -> Array:
    """Time per sample at each power of two over the mean of its neighbours', where both are there."""
    per_sample = dict(zip(b.astype(int).tolist(), (times / b).tolist(), strict=True))
    powers = [size for size in per_sample if size >= 8 and size & (size - 1) == 0]
    return np.array([
        2 * per_sample[p] / (per_sample[p - 1] + per_sample[p + 1])
        for p in powers if {p - 1, p + 1} <= per_sample.keys()
    ])


def halfway_ratios(b: Array, times: Array) -> Array:
    """Time per sample at 12, 24, 48 … over the mean of the powers of two around, where both are there."""
    per_sample = dict(zip(b.astype(int).tolist(), (times / b).tolist(), strict=True))
    powers = [size for size in per_sample if size >= 8 and size & (size - 1) == 0 and 2 * size in per_sample]
    ratios = [2 * per_sample[3 * p // 2] / (per_sample[p] + per_sample[2 * p]) for p in powers]
    return np.array(ratios or [1.0])


def two_digits(error: float) -> float:
    """1.2·10⁻¹⁵ of an error that has more."""
    return float(f"{error:.1e}")


def seconds(time: float) -> str:
    """With a unit that suits: 13.6 ms."""
    for scale, unit in ((1, "s"), (1e3, "ms"), (1e6, "µs")):
        if time * scale >= 1:
            return f"{time * scale:.3g} {unit}"
    return f"{time * 1e9:.3g} ns"


def round_to(ratio: float) -> str:
    """Two or three digits: 1.2, 37, 280."""
    return f"{ratio:.2g}" if ratio < 10 else f"{ratio:.0f}"


def in_a_cell(way: Way) -> str:
    """The line of code that does the work, or a part of it if it is long."""
    line = way.code.splitlines()[-1].strip()
    return line if len(line) <= LONGEST else way.short
