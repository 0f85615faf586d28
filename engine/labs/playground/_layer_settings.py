"""The settings of single hidden layers; the side panel shows those of the layer that is chosen on the diagram."""

from __future__ import annotations

from collections.abc import Callable

from engine.labs.playground._weights import Address
from engine.network.activations import ACTIVATIONS
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.parameters import Choice, Flag, Float, Values
from engine.text import QT_TRANSLATE_NOOP as N_

MOST_LAYERS, MOST_UNITS = 8, 32
LAYERS = tuple(range(1, MOST_LAYERS + 1))
TITLES = (
    N_("engine", "Hidden layer 1"), N_("engine", "Hidden layer 2"), N_("engine", "Hidden layer 3"),
    N_("engine", "Hidden layer 4"), N_("engine", "Hidden layer 5"), N_("engine", "Hidden layer 6"),
    N_("engine", "Hidden layer 7"), N_("engine", "Hidden layer 8"),
)


def chosen_layer(values: Values) -> int:
    """The hidden layer whose settings are shown: that of the chosen unit or weight, else the first; 0 without any."""
    address = Address.read(values["selected"])
    return min(max(1, address.layer if address else 1), len(values["hidden"]))


def _is_chosen(k: int) -> Callable[[Values], bool]:
    return lambda values: chosen_layer(values) == k


def activation_of(k: int) -> Choice:
    return Choice(
        "tanh", options={name: found.label for name, found in ACTIVATIONS.items()}, group=TITLES[k - 1],
        label=N_("engine", "Activation"), symbol="f", shown_if=_is_chosen(k),
        help=N_("engine", "What the units of this layer make of their weighted sum. Click a unit to choose its layer."),
    )


def batch_norm_of(k: int) -> Flag:
    return Flag(
        False, group=TITLES[k - 1], label=N_("engine", "Batch normalization"), shown_if=_is_chosen(k),
        help=N_("engine", "Normalises the weighted sums of this layer over the mini-batch."),
    )


def dropout_of(k: int) -> Float:
    return Float(
        0, low=0, high=0.9, decimals=2, effect="live", group=TITLES[k - 1], label=N_("engine", "Dropout"), symbol="p",
        shown_if=_is_chosen(k), help=N_("engine", "The probability with which each unit is left out of an update."),
    )


def layers_for(values: Values, outputs: int) -> list[Layer]:
    """The layers of the network that the settings ask for. Each hidden one may drop units, if only with p = 0."""
    found: list[Layer] = []
    for k, units in enumerate(values["hidden"], 1):
        found.append(Dense(units))
        if values[f"batch_norm_{k}"]:
            found.append(BatchNorm())
        found += [Activation(values[f"activation_{k}"]), Dropout(values[f"dropout_{k}"])]
    return [*found, Dense(outputs)]
