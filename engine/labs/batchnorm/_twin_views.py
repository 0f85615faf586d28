"""What the twins' page draws of their insides. Plots are kept until the next look inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from engine.labs.batchnorm._twin import BINS, Inside, Twin, saturated
from engine.network.activations import activation
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Band, Dash, Line, Plot, Points, Role, Span
from engine.views import Mark as PlotMark

if TYPE_CHECKING:
    from engine.labs.batchnorm.twins import Twins

RIDGES = 10
"""Layers drawn above each other; of more, these many are picked evenly."""
RIDGE_HEIGHT = 0.86

KNOWN = (
    N_("engine", "Ioffe and Szegedy (2015) introduced batch normalization. They explained it by less “internal "
                 "covariate shift”: a layer need not chase inputs whose distribution moves as the layers before it "
                 "learn."),
    N_("engine", "This explanation is disputed. Santurkar, Tsipras, Ilyas and Mądry (2018) made the distributions "
                 "shift again, with noise added after batch norm, and the network learned as well as before. They find "
                 "a smoother loss instead."),
    N_("engine", "Bjorck, Gomes, Selman and Weinberger (2018) see the gain in the larger learning rates that it "
                 "allows. The stability lab measures that."),
    N_("engine", "No paper promises a better end. At a good learning rate and scale the twins tie (preset “A tie”), "
                 "and with two samples in a batch it loses. Zhang, Dauphin and Ma (2019) trained very deep networks "
                 "without any normalization, by careful initial weights."),
)


class TwinViews:
    """The plots of `lab` that show layers."""

    def __init__(self, lab: Twins) -> None:
        self.lab = lab
        self._kept: dict[str, tuple[tuple[object, ...], Plot]] = {}

    def label(self, twin: Twin) -> str:
        return N_("engine", "with batch norm") if twin.name == "bn" else N_("engine", "without")

    def dash(self, twin: Twin) -> Dash:
        return "solid" if twin.name == "bn" else "dash"

    def cross(self, twin: Twin, x: float, y: float) -> Points:
        """Where a twin diverged."""
        place = np.array([x]), np.array([y])
        return Points(f"{twin.name}-end", *place, twin.role, N_("engine", "diverged"), "cross", 13)

    @property
    def seen(self) -> list[tuple[Twin, Inside]]:
        """The twins that have been looked into."""
        return [(twin, twin.inside) for twin in self.lab.twins if twin.inside is not None]

    def keep(self, name: str, settings: tuple[object, ...], make: Callable[[], Plot]) -> Plot:
        """The plot made for these settings and the last look; made anew when either has changed."""
        state = (*settings, *(inside for _, inside in self.seen))
        known = self._kept.get(name)
        if known is None or known[0] != state:
            known = self._kept[name] = state, make()
        return known[1]

    # ---- Histograms of all layers.

    def layers(self) -> Plot:
        return self.keep("layers", (), self._layers)

    def _layers(self) -> Plot:
        depth, reach = self.lab.depth, self._reach()
        shown = np.unique(np.linspace(0, depth - 1, min(depth, RIDGES)).round().astype(int))
        marks: list[PlotMark] = [*self._flat_ends(reach)]
        for twin, inside in self.seen:
            marks += self._ridges(twin, inside, shown)
        ticks = [(place + 0.3, str(layer + 1)) for place, layer in enumerate(shown)]
        return Plot(Axis(N_("engine", "pre-activation"), -reach, reach),
                    Axis(N_("engine", "hidden layer"), 0, float(len(shown)), ticks=ticks), marks)

    def _ridges(self, twin: Twin, inside: Inside, shown: Array) -> list[PlotMark]:
        """One twin's histograms, each as high as its strip at its peak; their outlines are one broken line."""
        heights, base = inside.density[shown], np.arange(float(len(shown)))[:, None]
        tops = base + RIDGE_HEIGHT * heights / np.maximum(heights.max(1, keepdims=True), 1e-300)
        x = centres(inside.reach)
        areas = [Band(f"{twin.name}-{i}", x, np.full(BINS, float(i)), top, twin.role) for i, top in enumerate(tops)]
        broken_x = np.tile([*x, np.nan], len(shown))
        broken_y = np.pad(tops, ((0, 0), (0, 1)), constant_values=np.nan).ravel()
        outline = Line(twin.name, broken_x, broken_y, twin.role, self.label(twin), 1.5, self.dash(twin))
        return [*areas, outline]

    def _reach(self) -> float:
        return max((inside.reach for _, inside in self.seen), default=1.0)

    def _flat_ends(self, reach: float) -> list[Span]:
        """Where the activation's slope is below a tenth of its largest."""
        z = np.linspace(-reach, reach, 801)
        flat = np.concatenate([[False], saturated(activation(self.lab.activation), z), [False]])
        edges = np.flatnonzero(np.diff(flat.astype(int)))
        label = N_("engine", "flat: f′ < 10 %")
        return [
            Span(f"flat-{i}", float(z[low]), float(z[min(high, 800)]), label="" if i else label)
            for i, (low, high) in enumerate(zip(edges[::2], edges[1::2], strict=True))
        ]

    # ---- The card one chooses for.

    def inside(self) -> Plot:
        lab = self.lab
        layer = min(lab.layer, lab.depth)
        make: dict[str, Callable[[], Plot]] = {
            "drift": lambda: self._drift(layer), "gradients": self._gradients, "saturation": self._saturation,
            "learned": self._learned, "curve": lambda: self._curve(layer),
        }
        settings = lab.detail, layer, lab.units, lab.updates, len(lab.looks)
        return self.keep("inside", settings, make[lab.detail])

    def _drift(self, layer: int) -> Plot:
        """The 15th, 50th and 85th percentile of a layer's pre-activations over the updates."""
        looks, marks = self.lab.looks, list[PlotMark]()
        for twin in self.lab.twins:
            low, middle, high = (looks[f"{twin.name}_{self.lab.units}_{layer}_{p}"] for p in (15, 50, 85))
            x = looks["update"]
            marks += [
                Band(f"{twin.name}-band", x, low, high, twin.role),
                Line(f"{twin.name}-15", x, low, twin.role, width=1, dash=self.dash(twin)),
                Line(f"{twin.name}-85", x, high, twin.role, width=1, dash=self.dash(twin)),
                Line(twin.name, x, middle, twin.role, self.label(twin), dash=self.dash(twin)),
            ]
        text = N_("engine", "unit 1 of layer {layer}: 15, 50, 85 %") if self.lab.units == "one" else (
            N_("engine", "layer {layer}: 15, 50, 85 %"))
        return Plot(Axis(N_("engine", "updates"), 0, float(self.lab.updates)), Axis(Message(text, layer=layer)), marks)

    def _by_layer(self, values: Callable[[Inside], Array], label: str, log: bool, last: int) -> Plot:
        """One number for each layer, both twins."""
        marks: list[PlotMark] = []
        for twin, inside in self.seen:
            y = values(inside)
            y = np.where(y > 0, y, np.nan) if log else y
            marks.append(Line(twin.name, np.arange(1.0, len(y) + 1), y, twin.role, self.label(twin),
                              dash=self.dash(twin), markers=True))
        axis = Axis(label, log=True) if log else Axis(label, 0, 1)
        return Plot(layer_axis(last), axis, marks)

    def _gradients(self) -> Plot:
        return self._by_layer(lambda inside: inside.gradient, N_("engine", "‖∂J/∂W‖ of the last update"), True,
                              self.lab.depth + 1)

    def _saturation(self) -> Plot:
        return self._by_layer(lambda inside: inside.saturated, N_("engine", "saturated activations, share"), False,
                              self.lab.depth)

    def _learned(self) -> Plot:
        """γ and β of each layer: median and the middle 70 %."""
        inside, marks = self.lab.normed.inside, list[PlotMark]()
        named: list[tuple[str, str, Role]] = [("gamma", N_("engine", "γ (begins at 1)"), "series-3"),
                                              ("beta", N_("engine", "β (begins at 0)"), "series-5")]
        for name, label, role in named if inside else ():
            low, middle, high = getattr(inside, name).T
            x = np.arange(1.0, len(middle) + 1)
            marks += [Band(f"{name}-band", x, low, high, role),
                      Line(name, x, middle, role, label, dash="solid" if name == "gamma" else "dash", markers=True)]
        return Plot(layer_axis(self.lab.depth), Axis(N_("engine", "15 to 85 % of the units")), marks)

    def _curve(self, layer: int) -> Plot:
        """The activation function, its flat ends, and where a layer's pre-activations lie under it."""
        reach = self._reach()
        z = np.linspace(-reach, reach, 401)
        a = activation(self.lab.activation)(z)
        low, high = float(a.min()), float(a.max())
        room = (high - low) or 1.0
        marks: list[PlotMark] = [*self._flat_ends(reach)]
        for twin, inside in self.seen:
            heights = inside.density[layer - 1]
            base, x = np.full(BINS, low), centres(inside.reach)
            top = base + 0.6 * room * heights / (heights.max() or 1)
            marks += [Band(f"{twin.name}-area", x, base, top, twin.role),
                      Line(twin.name, x, top, twin.role, self.label(twin), 1.5, self.dash(twin))]
        marks.append(Line("f", z, a, "text", N_("engine", "f(z)"), 3))
        label = Message(N_("engine", "pre-activation z in layer {layer}"), layer=layer)
        vertical = Axis(N_("engine", "f(z)"), low - 0.05 * room, high + 0.05 * room)
        return Plot(Axis(label, -reach, reach), vertical, marks)


def centres(reach: float) -> Array:
    """The middles of the bins over ±reach, (BINS,)."""
    return reach * (2 * (np.arange(BINS) + 0.5) / BINS - 1)


def layer_axis(last: int) -> Axis:
    """An axis that counts layers from 1."""
    step = -(-last // 10)
    return Axis(N_("engine", "layer"), 0.7, last + 0.3, ticks=[(i, str(i)) for i in range(1, last + 1, step)])
