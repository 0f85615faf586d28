"""What a network costs in memory, before it is built."""

from __future__ import annotations

from collections.abc import Sequence

from engine.network.layers import Layer
from engine.network.network import parameter_count
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

MOST_BYTES = 2**30
COPIES = 7
"""Vectors as long as the parameters: themselves, gradients, what Adam remembers, penalties, what is held back."""
SIGNALS = 4
"""Arrays a layer has for each value that leaves it: the value, its gradient, the slope and a scratch one."""


def memory_needed(inputs: int, layers: Sequence[Layer], batch_size: int, samples: int) -> int:
    """About how many bytes a network of float32 with its data takes while it learns."""
    values, width = 0, inputs
    for layer in layers:
        width = layer.units_for(width)
        values += width
    numbers = COPIES * parameter_count(inputs, layers) + SIGNALS * values * batch_size + 2 * inputs * samples
    return 4 * numbers


def check_memory(inputs: int, layers: Sequence[Layer], batch_size: int, samples: int) -> None:
    """Raises ParameterError, with the number, for a network that is too large."""
    needed = memory_needed(inputs, layers, batch_size, samples)
    if needed > MOST_BYTES:
        raise ParameterError(
            Message(N_("engine", "this network needs {needed} MB with batches of {batch}: allowed are {most} MB"),
                    needed=needed >> 20, batch=batch_size, most=MOST_BYTES >> 20)
        )
