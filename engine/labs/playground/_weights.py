"""Single weights of a network: their addresses, their history, and setting or freezing them by hand.

A weight is addressed by (layer, unit, source), all from 1 (the layers are the dense ones, first to
last); source 0 is the bias. As words that is "2.3<1", and "2.3" is the unit.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import numpy as np

from engine.history import History
from engine.network.network import Network
from engine.views import Array

ROWS = 4096
NUMBERS = 1_000_000
"""At most so many numbers of weights' history are kept."""
_KEY = re.compile(r"(\d{1,3})\.(\d{1,4})(?:<(\d{1,4}))?")


class Address(NamedTuple):
    """Where a weight is; without a source it is a unit."""

    layer: int
    unit: int
    source: int | None = None

    @property
    def key(self) -> str:
        return f"{self.layer}.{self.unit}" + ("" if self.source is None else f"<{self.source}")

    @classmethod
    def read(cls, key: str) -> Address | None:
        """The address in words, or None if `key` is none."""
        found = _KEY.fullmatch(key)
        if found is None:
            return None
        layer, unit, source = found.groups()
        return cls(int(layer), int(unit), None if source is None else int(source))

    def fits(self, network: Network) -> bool:
        """Whether the network has such a weight or unit (layer 0 are its inputs)."""
        dense = network.dense
        if self.layer == 0:
            return 1 <= self.unit <= network.inputs and self.source is None
        if not 1 <= self.layer <= len(dense) or not 1 <= self.unit <= dense[self.layer - 1].units:
            return False
        return self.source is None or self.source <= dense[self.layer - 1].inputs

    def of(self, network: Network, vector: Array) -> Array:
        """The entry of a flat vector of the network, (…, P), that is this weight, as a view: (…, 1)."""
        weights, bias = network.dense[self.layer - 1].of(vector)
        assert self.source is not None
        if self.source == 0:
            return bias[..., self.unit - 1 : self.unit]
        return weights[..., self.unit - 1, self.source - 1 : self.source]


class _Rows:
    """A history's state in one piece: all states share its buffer, so it isn't counted with each."""

    __slots__ = ("state",)

    def __init__(self, state: Any) -> None:
        self.state = state


class WeightHistory(History):
    """Every parameter of a network after each update, within a bound of memory."""

    def __init__(self, parameters: int) -> None:
        super().__init__(["update", *map(str, range(parameters))], max(64, min(ROWS, NUMBERS // (parameters + 1))))
        self._row = np.empty(parameters + 1)

    def record(self, update: int, parameters: Array) -> None:
        self._row[0] = update
        self._row[1:] = parameters
        self.append(self._row)  # type: ignore[arg-type]

    def of(self, network: Network, address: Address) -> tuple[Array, Array]:
        """Updates and the values of one weight, both (n,)."""
        index = int(address.of(network, np.arange(network.parameters.size))[0])
        return self["update"], self[str(index)]

    def state(self) -> Any:
        return _Rows(super().state())

    def restore(self, state: Any) -> None:
        super().restore(state.state)


def set_by_hand(network: Network, edits: tuple[float, ...], before: tuple[float, ...], step: int) -> None:
    """Write the weights of `edits` that were made at update `step` and are not yet in `before`.

    Both hold five numbers an edit: update, layer, unit, source, value.
    """
    known = set(_fives(before))
    for edit in _fives(edits):
        update, layer, unit, source, value = edit
        address = Address(int(layer), int(unit), int(source))
        if update == step and edit not in known and layer >= 1 and address.fits(network):
            address.of(network, network.parameters)[...] = value


def edited(edits: tuple[float, ...], step: int, address: Address) -> tuple[float, ...]:
    """The numbers that come before the value when `address` is set at update `step`.

    Of the earlier edits only those stay that are needed to begin again (update 0) or were made now.
    """
    assert address.source is not None
    here = (step, address.layer, address.unit, address.source)
    kept = [edit for edit in _fives(edits) if edit[0] in (0, step) and edit[:4] != here]
    return (*(number for edit in kept for number in edit), *here)


def _fives(numbers: tuple[float, ...]) -> list[tuple[float, ...]]:
    return [numbers[i : i + 5] for i in range(0, len(numbers) - 4, 5)]


def frozen_mask(network: Network, frozen: tuple[float, ...]) -> Array:
    """Where the weights of `frozen`, three numbers each, lie in the flat vector: (P,) of bool."""
    mask = np.zeros(network.parameters.shape, np.bool_)
    for i in range(0, len(frozen) - 2, 3):
        layer, unit, source = map(int, frozen[i : i + 3])
        address = Address(layer, unit, source)
        if layer >= 1 and address.fits(network):
            address.of(network, mask)[...] = True
    return mask
