"""Batch normalization folded away: in prediction it is a fixed scale and shift, so the weights can take it over."""

from __future__ import annotations

import numpy as np

from engine.network.batch_norm import BatchNorm
from engine.network.initializers import Initializer
from engine.network.layers import Dense, Layer
from engine.network.network import Network


def folded(network: Network) -> Network:
    """A network without batch norm that predicts what `network` predicts.

    In prediction BN(Wx + b) = s(Wx + b − μ) + β with s = γ/√(σ² + ε) and running μ and σ², so the dense
    layer before it becomes W′ = sW, b′ = s(b − μ) + β. For one network, or a stack. The copy has the
    same number format. Raises ValueError if a batch norm doesn't follow a dense layer.
    """
    layers: list[Layer] = []
    for before, layer in zip([None, *network.layers], network.layers, strict=False):
        if not isinstance(layer, BatchNorm):
            layers.append(layer.fresh())
        elif not isinstance(before, Dense):
            raise ValueError("only a batch norm right after a dense layer can be folded into it")
    generators = [np.random.Generator(type(rng.bit_generator)()) for rng in network.generators]
    plain = Network(
        network.inputs, layers, type(network.loss)(network.loss.reduction), rng=generators,
        initializer=Initializer("zeros"), dtype=network.dtype, stack=network.stack,
    )
    _take_over(network, plain)
    return plain


def _take_over(network: Network, plain: Network) -> None:
    """Write the weights of `network`, with its batch norms folded in, to `plain`."""
    targets = iter(plain.dense)
    followers = [*network.layers[1:], None]
    for layer, follower in zip(network.layers, followers, strict=True):
        if isinstance(layer, Dense):
            target = next(targets)
            target.weights[...], target.bias[...] = layer.weights, layer.bias
            if isinstance(follower, BatchNorm):
                scale = follower.gamma / np.sqrt(follower.running_variance + follower.epsilon)
                target.weights *= scale[..., None]
                target.bias[...] = scale * (layer.bias - follower.running_mean) + follower.beta
