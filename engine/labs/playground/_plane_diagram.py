"""The network of the playground as a diagram: a map in every unit, weights as lines, buttons above the layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from engine.data.features import FEATURES
from engine.labs.playground._layer_settings import MOST_UNITS
from engine.labs.playground._weights import Address, frozen_mask
from engine.network.activations import ACTIVATIONS
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Action, Array, Diagram, Edge, Unit, Words

if TYPE_CHECKING:
    from engine.labs.playground.plane import Plane

NOTICEABLE = 0.01
"""A line is made anew when its weight has moved by this much."""
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class NetworkPicture:
    """Makes the diagram of a lab's network, frame by frame. `features` are the maps of its inputs."""

    def __init__(self, lab: Plane, features: Array) -> None:
        self.lab = lab
        self.feature_names = [FEATURES[name][0] for name in lab.features] + [
            f"x{i}".translate(SUBSCRIPTS) for i in range(3, lab.problem.x.shape[1] + 1)]
        self.inputs = [
            Unit(Address(0, i).key, name, heat=heat)
            for i, (name, heat) in enumerate(zip(self.feature_names, features, strict=True), 1)
        ]
        self.keys = [
            [(Address(k, unit, source).key, Address(k - 1, source).key, Address(k, unit).key)
             for unit in range(1, dense.units + 1) for source in range(1, dense.inputs + 1)]
            for k, dense in enumerate(lab.network.dense, 1)
        ]
        """Of each weight's edge: its own key, its source's and its target's."""
        self.shown = [np.full(dense.weights.shape, np.inf) for dense in lab.network.dense]
        self.edges: list[list[Edge]] = [[_NO_EDGE] * dense.weights.size for dense in lab.network.dense]
        self.hidden = [
            [(Address(k, unit).key, self.name(Address(k, unit))) for unit in range(1, dense.units + 1)]
            for k, dense in enumerate(lab.network.dense[:-1], 1)
        ]
        self.frozen: tuple[float, ...] = ()

    def name(self, address: Address) -> str:
        """What a unit or weight is called: a₂₁ (unit 1 of layer 2), w₂₁₃ (from unit 3 before it), b₂₁."""
        numbers = [address.layer, address.unit, *([address.source] if address.source else [])]
        if address.layer == 0:
            return self.feature_names[address.unit - 1]
        letter = "a" if address.source is None else "w" if address.source else "b"
        comma = "," if max(numbers) > 9 else ""
        return letter + comma.join(str(number).translate(SUBSCRIPTS) for number in numbers)

    def view(self, maps: list[Array], outputs: Array) -> Diagram:
        lab = self.lab
        hidden = [
            [Unit(key, name, heat=heat) for (key, name), heat in zip(names, layer, strict=True)]
            for names, layer in zip(self.hidden, maps, strict=True)
        ]
        names = [*lab.problem.class_names] if lab.problem.classes > 2 else ["ŷ" if not lab.problem.classes else "P(B)"]
        last = [Unit(Address(len(maps) + 1, c).key, name, heat=heat)
                for c, (name, heat) in enumerate(zip(names, outputs, strict=True), 1)]
        return Diagram(
            [self.inputs, *hidden, last], self._all_edges(), self._layer_names(), lab.selected, "selected", "hover",
            [[], *(self._buttons(k) for k in range(len(lab.hidden))), []],
        )

    def _all_edges(self) -> list[Edge]:
        if self.lab.frozen != self.frozen:
            self.frozen = self.lab.frozen
            self.shown = [np.full_like(shown, np.inf) for shown in self.shown]
        mask = frozen_mask(self.lab.network, self.frozen)
        for k, dense in enumerate(self.lab.network.dense):
            held, _ = dense.of(mask)
            weights, shown = np.asarray(dense.weights, float), self.shown[k]
            moved = np.flatnonzero(np.abs(weights - shown) > NOTICEABLE * (1 + np.abs(weights)))
            edges, keys = self.edges[k], self.keys[k]
            for i, weight, is_held in zip(
                moved.tolist(), weights.flat[moved].tolist(), held.ravel()[moved].tolist(), strict=True,
            ):
                edges[i] = Edge(*keys[i], weight, "", "frozen" if is_held else "")
            shown.flat[moved] = weights.flat[moved]
        return [edge for layer in self.edges for edge in layer]

    def _layer_names(self) -> list[Words]:
        lab = self.lab
        names: list[Words] = [N_("engine", "features")]
        for k, units in enumerate(lab.hidden, 1):
            function = ACTIVATIONS[lab.values[f"activation_{k}"]].label
            plain, normalized = N_("engine", "{units} {function}"), N_("engine", "{units} {function} BN")
            text = normalized if lab.values[f"batch_norm_{k}"] else plain
            names.append(Message(text, units=int(units), function=function))
        return [*names, N_("engine", "output")]

    def _buttons(self, k: int) -> list[Action]:
        """− and + for hidden layer k, from 0; the last unit goes with its layer."""
        hidden, found = self.lab.hidden, []
        for label, units in (("−", hidden[k] - 1), ("+", hidden[k] + 1)):
            if units <= MOST_UNITS:
                middle = (units,) if units else ()
                found.append(Action(label, {"hidden": (*hidden[:k], *middle, *hidden[k + 1 :])}))
        return found


_NO_EDGE = Edge("", "", "", 0.0)
