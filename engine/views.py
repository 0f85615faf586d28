"""What a lab shows, as plain data: a small grammar of plots, tables, diagrams, images and words.

A lab builds these from its state; `gui.views` draws them and knows no lab. Colours are asked for by
role (`Role`), never by value. Everything is frozen, so a view that went to another thread can't
change under the painter, and a mark that is *the same object* as in the last frame is not redrawn:
a lab keeps what doesn't move (a loss surface, the data) in an attribute and hands it out again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

import numpy.typing as npt

from engine.text import Message

Array = npt.NDArray[Any]
MOST_BANDS = 60
Words = str | Message

Role = Literal[
    "batch", "mini-batch", "stochastic", "minimum", "class-a", "class-b", "training", "validation",
    "series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-7", "series-8",
    "text", "muted", "accent",
]
"""series-1 … series-8 run through blue, green, purple, orange, violet, ochre, slate and text: see gui/theme.py."""

Symbol = Literal["circle", "square", "triangle", "diamond", "cross", "plus", "star", "ring"]
Dash = Literal["solid", "dash", "dot"]
Texture = Literal["plain", "hatched", "crossed"]
Ramp = Literal["landscape", "probability", "diverging", "grey", "sequential", "classes"]


@dataclass(frozen=True, eq=False)
class Axis:
    """An axis with its unit. `low` and `high` fix its range; without them the view refits in steps."""

    label: Words
    low: float | None = None
    high: float | None = None
    log: bool = False
    ticks: Sequence[tuple[float, str]] | None = None


# ---- Marks: what can stand in a plot. `key` is unique in its plot; a `label` puts it in the legend.


@dataclass(frozen=True, eq=False)
class Line:
    """A curve through (x, y), both shape (n,). NaN breaks it. `markers` puts a dot on every point (a path of steps).

    `head` stands at the last point, and in the legend: where a run is, and a sign besides its colour. Curves of an
    earlier `run` have that name in the legend, one for all of the same dash.
    """

    key: str
    x: Array
    y: Array
    role: Role = "series-1"
    label: Words = ""
    width: float = 2
    dash: Dash = "solid"
    alpha: float = 1
    markers: bool = False
    head: Symbol | None = None
    run: Words = ""


@dataclass(frozen=True, eq=False)
class Points:
    """Separate points, x and y of shape (n,). A click on point i sets the Int parameter `pick` to i."""

    key: str
    x: Array
    y: Array
    role: Role = "series-1"
    label: Words = ""
    symbol: Symbol = "circle"
    size: float = 8
    alpha: float = 1
    filled: bool = True
    pick: str = ""


@dataclass(frozen=True, eq=False)
class Bars:
    """A histogram: `edges` of shape (n + 1,), `heights` of shape (n,).

    Beside others in one plot it is told apart by its `texture` as well.
    """

    key: str
    edges: Array
    heights: Array
    role: Role = "series-1"
    label: Words = ""
    alpha: float = 0.6
    texture: Texture = "plain"


@dataclass(frozen=True, eq=False)
class Band:
    """The area between `low` and `high` over x, each of shape (n,): a spread around a curve."""

    key: str
    x: Array
    low: Array
    high: Array
    role: Role = "series-1"
    label: Words = ""
    alpha: float = 0.18


@dataclass(frozen=True, eq=False)
class Field:
    """A coloured surface `z` of shape (rows, columns), row 0 at the bottom, over x_range × y_range.

    Values from `low` to `high` run through `ramp`; for "classes" z holds class numbers with their
    fractional part as certainty. Where z is drawn stretched (as roots or logarithms), `values` are the
    numbers themselves, and the read-out calls them `reads`.
    """

    key: str
    z: Array
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    low: float = 0
    high: float = 1
    ramp: Ramp = "landscape"
    smooth: bool = True
    colour_bar: str = ""
    values: Array | None = None
    reads: Words = ""


def cell_range(side: Array) -> tuple[float, float]:
    """Where a field of samples at the evenly spaced places `side`, (n ≥ 2,), lies: each colours the cell around it."""
    half = (side[1] - side[0]) / 2
    return float(side[0] - half), float(side[-1] + half)


@dataclass(frozen=True, eq=False)
class Contours:
    """Level lines of `z`, shape (len(y), len(x)), at `levels`. One level makes a decision boundary."""

    key: str
    x: Array
    y: Array
    z: Array
    levels: Array
    role: Role | Literal["contour"] = "contour"
    label: Words = ""
    width: float = 1
    dash: Dash = "solid"


@dataclass(frozen=True, eq=False)
class Arrows:
    """Arrows from (x, y) to (x + dx, y + dy), each of shape (n,)."""

    key: str
    x: Array
    y: Array
    dx: Array
    dy: Array
    role: Role = "accent"
    label: Words = ""
    width: float = 1.5
    alpha: float = 1
    dash: Dash = "solid"


@dataclass(frozen=True)
class Rule:
    """A straight line across the whole plot at `value`. With `parameter` it can be dragged and sets that Float.

    With `before` it sets a Numbers parameter instead: to these numbers, followed by the value.
    """

    key: str
    value: float
    axis: Literal["x", "y"] = "y"
    role: Role = "muted"
    label: Words = ""
    dash: Dash = "dash"
    parameter: str = ""
    width: float = 1
    before: tuple[float, ...] = ()

    def value_at(self, place: float) -> float | tuple[float, ...]:
        """What the parameter becomes when the rule is dragged to `place`."""
        return (*self.before, place) if self.before else place


@dataclass(frozen=True)
class Span:
    """A shaded strip from `low` to `high` across the whole plot."""

    key: str
    low: float
    high: float
    axis: Literal["x", "y"] = "x"
    role: Role = "muted"
    label: Words = ""
    alpha: float = 0.12


@dataclass(frozen=True)
class Handle:
    """A point that can be dragged: sets the Numbers parameter `parameter` while it moves.

    The two numbers are (x − origin) / unit, so that a start can be kept relative to a minimum that
    moves. A click on a plot whose `click` names the same parameter uses the same origin and unit.
    """

    key: str
    x: float
    y: float
    parameter: str
    role: Role = "text"
    label: Words = ""
    origin: tuple[float, float] = (0, 0)
    unit: tuple[float, float] = (1, 1)

    def value_at(self, x: float, y: float) -> tuple[float, float]:
        """What the parameter becomes when the handle is at (x, y)."""
        return float((x - self.origin[0]) / self.unit[0]), float((y - self.origin[1]) / self.unit[1])


@dataclass(frozen=True)
class Tag:
    """A few words at (x, y), where `anchor` says which part of them stands: (0, 0) top left, (1, 1) bottom right.

    On a `ground` they stay readable over curves and points; on a field of cells it would hide the cells' colour.
    """

    key: str
    x: float
    y: float
    text: Words
    role: Role = "text"
    anchor: tuple[float, float] = (0, 1)
    ground: bool = True


Mark = Line | Points | Bars | Band | Field | Contours | Arrows | Rule | Span | Handle | Tag


@dataclass(frozen=True)
class Action:
    """Something that one click does: set parameters here or, with `lab`, begin that lab with these values."""

    label: Words
    values: Mapping[str, Any]
    lab: str = ""


@dataclass(frozen=True, eq=False)
class Paint:
    """Points that a person paints on a plot: sets the Numbers parameter `parameter` to x, y, class for each point.

    A click or a drag with the left button adds class 0, with the right one class 1; a number key k
    makes the left button add class k − 1; with Shift the nearest point goes. `points` is what the
    parameter holds now; there are from `least` to `most` points of `classes` classes.
    """

    parameter: str
    points: tuple[float, ...]
    classes: int = 2
    least: int = 1
    most: int = 1000

    def added(self, x: float, y: float, label: int) -> tuple[float, ...]:
        """The points with one more, or as they are if there is no room or no such class."""
        if len(self.points) >= 3 * self.most or not 0 <= label < self.classes:
            return self.points
        return (*self.points, round(x, 3), round(y, 3), label)

    def erased(self, x: float, y: float) -> tuple[float, ...]:
        """The points without the one nearest to (x, y), or as they are if no more may go."""
        rows = [self.points[i : i + 3] for i in range(0, len(self.points), 3)]
        if len(rows) <= self.least:
            return self.points
        rows.remove(min(rows, key=lambda row: math.hypot(row[0] - x, row[1] - y)))
        return tuple(number for row in rows for number in row)


@cache
def epoch_bands(epochs: int, width: float = 1) -> tuple[Span, ...]:
    """A faint band over every second epoch of an axis on which an epoch is `width` long; none if they got too thin."""
    if epochs > MOST_BANDS:
        return ()
    return tuple(Span(f"epoch-{k}", k * width, (k + 1) * width, alpha=0.05) for k in range(1, epochs, 2))


# ---- Views: what can stand in a card of the page.


@dataclass(frozen=True, eq=False)
class Plot:
    """Axes and marks, drawn in the order given. A click sets the Numbers parameter `click` to (x, y).

    `cells` are rows of actions for a map of unit squares: a click with i ≤ x < i + 1 and j ≤ y < j + 1
    does cells[j][i].
    """

    x: Axis
    y: Axis
    marks: Sequence[Mark]
    legend: bool = True
    equal: bool = False
    click: str = ""
    cells: Sequence[Sequence[Action]] = ()
    paint: Paint | None = None

    def action_at(self, x: float, y: float) -> Action | None:
        """What a click at (x, y) does on a map of cells."""
        row, column = math.floor(y), math.floor(x)
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[row]):
            return self.cells[row][column]
        return None


@dataclass(frozen=True, eq=False)
class Unit:
    """One unit of a network diagram. `lines` stand in or under it (value, δ); `heat` (rows, columns) fills it."""

    key: str
    name: str
    lines: Sequence[Words] = ()
    value: float | None = None
    heat: Array | None = None
    state: Literal["", "active", "dropped", "dead"] = ""
    role: Role = "text"


@dataclass(frozen=True, eq=False)
class Edge:
    """One weight of a network diagram: width by |weight|, colour and dash by its sign."""

    key: str
    source: str
    target: str
    weight: float
    label: Words = ""
    state: Literal["", "active", "dropped", "frozen"] = ""


@dataclass(frozen=True, eq=False)
class Diagram:
    """A network, drawn from left to right. A click on a unit or edge sets the Text parameter `click` to its key.

    The key under the pointer goes to the Text parameter `hover`, "" when there is none. `heads` are
    small buttons above each layer.
    """

    layers: Sequence[Sequence[Unit]]
    edges: Sequence[Edge]
    layer_names: Sequence[Words] = ()
    selected: str = ""
    click: str = ""
    hover: str = ""
    heads: Sequence[Sequence[Action]] = ()


@dataclass(frozen=True, eq=False)
class Table:
    """Rows of words and numbers under column heads. `edits` is the Numbers parameter that column `edit_column` sets."""

    columns: Sequence[Words]
    rows: Sequence[Sequence[Any]]
    edits: str = ""
    edit_column: int = 0
    selected: int | None = None
    pick: str = ""


@dataclass(frozen=True, eq=False)
class Images:
    """Small grey images, shape (n, height, width), 0 to 1 (or −1 to 1 if `signed`), with a caption each.

    A click on image i sets the Int parameter `pick` to i.
    """

    images: Array
    captions: Sequence[Words] = ()
    roles: Sequence[Role] = ()
    signed: bool = False
    columns: int = 0
    pick: str = ""


@dataclass(frozen=True, eq=False)
class Prose:
    """Paragraphs: a verdict, an equation with its numbers. The first `code` of them are pieces of code."""

    paragraphs: Sequence[Words]
    code: int = 0


@dataclass(frozen=True, eq=False)
class Pad:
    """A square to draw in with the mouse.

    Drawing sets the Numbers parameter `parameter` to all `strokes`: x, y, x, y … from 0 to 1 from the top
    left, with −1, −1 after each stroke, at most `longest` numbers. A picture that is pasted or dropped sets the
    Numbers parameter `paste` to its side² ink values from 0 to 255, row by row. `image`, shape
    (height, width) with 1 for ink, is what has become of it, shown in a corner.
    """

    parameter: str
    strokes: tuple[float, ...]
    image: Array | None = None
    paste: str = ""
    side: int = 28
    width: float = 0.08
    longest: int = 4000
    hint: Words = ""


View = Plot | Diagram | Table | Images | Prose | Pad


# ---- What goes round the views.


@dataclass(frozen=True)
class Readout:
    """A number that is always in sight: "update 390 of 600". The value is formatted where it is shown."""

    label: str
    value: float | int | Words
    of: int | None = None
    role: Role = "text"


@dataclass(frozen=True)
class Banner:
    """Something the student must be told, with a fix that can be clicked (parameter values to set)."""

    message: Message
    fix_label: Message | None = None
    fix: dict[str, Any] = field(default_factory=dict)
