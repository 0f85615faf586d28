"""A network with units left out: what one mask, kept for all samples, makes of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense
from engine.network.network import Network
from engine.views import Array


def draw_masks(network: Network, count: int, rng: Generator) -> list[Array]:
    """For each dropout layer `count` masks, (count, units), True where a unit is kept: with probability 1 − p."""
    layers = [layer for layer in network.layers if isinstance(layer, Dropout)]
    return [rng.random((count, layer.units)) >= layer.probability for layer in layers]


def thinned(network: Network, x: Array, masks: Sequence[Array]) -> tuple[list[Array], Array]:
    """The network run once for each mask on samples x (N, inputs), leaving its own state alone.

    masks: as from `draw_masks`, J of each. Gives the outputs of each dropout layer, (J, units, N), and
    the predictions (J, N) of a network with one output. Kept units are divided by 1 − p, if the layer does so.
    """
    kept: list[Array] = []
    a = np.ascontiguousarray(x.T, network.dtype)
    for layer in network.layers:
        if isinstance(layer, Dense):
            a = layer.weights @ a + layer.bias[:, None]
        elif isinstance(layer, Activation):
            a = layer.function(a)
        elif isinstance(layer, Dropout):
            scale = 1 / (1 - layer.probability) if layer.inverted else 1.0
            a = a * (masks[len(kept)] * scale).astype(network.dtype)[:, :, None]
            kept.append(a)
    return kept, network.loss.predictions(a)[..., 0, :]
