"""Dropout: the mean it keeps, the variance it adds, the mistake of leaving out the scaling."""

from __future__ import annotations

import numpy as np
import pytest

from engine.network.dropout import Dropout
from engine.network.layers import Dense
from engine.network.losses import MeanSquaredError
from engine.network.network import Network


def linear_unit(probability: float, inverted: bool = True, inputs: int = 20) -> tuple[Network, Dropout, np.ndarray]:
    """A linear unit behind dropout, and one sample."""
    rng = np.random.default_rng(0)
    dropout = Dropout(probability, inverted)
    net = Network(inputs, [dropout, Dense(1)], MeanSquaredError(), rng=rng, dtype=np.float64)
    return net, dropout, rng.normal(size=inputs)


def outputs(net: Network, x: np.ndarray, times: int) -> np.ndarray:
    """The unit's output under as many masks."""
    return net.activations(np.tile(x, (times, 1)), training=True)[-1][0]


@pytest.mark.parametrize("p", [0.0, 0.1, 0.5, 0.9])
def test_mean_is_kept_and_variance_is_as_derived(p: float) -> None:
    net, _, h = linear_unit(p)
    times = 40_000
    seen = outputs(net, h, times)
    variance = p / (1 - p) * np.sum((net.dense[0].weights[0] * h) ** 2)
    assert seen.mean() == pytest.approx(net.predict(h[None])[0, 0], abs=5 * np.sqrt(variance / times) + 1e-12)
    # The relative standard error of a variance is about √((κ − 1)/n), with a kurtosis κ below 10 here.
    assert seen.var() == pytest.approx(variance, rel=0.08, abs=1e-20)


def test_without_scaling_prediction_is_larger() -> None:
    net, dropout, h = linear_unit(0.5, inverted=False)
    ratio = net.predict(h[None])[0, 0] / outputs(net, h, 40_000).mean()
    assert ratio == pytest.approx(2, rel=0.1)
    dropout.inverted = True
    assert net.predict(h[None])[0, 0] / outputs(net, h, 40_000).mean() == pytest.approx(1, rel=0.05)


def test_mask_is_readable_and_drops_with_probability_p() -> None:
    net, dropout, h = linear_unit(0.3, inputs=50)
    x = np.tile(h, (2000, 1))
    net.loss_and_gradients(x, np.zeros(2000))
    assert dropout.mask.shape == (50, 2000)
    assert 1 - dropout.mask.mean() == pytest.approx(0.3, abs=5 * np.sqrt(0.21 / 1e5))
    np.testing.assert_allclose(dropout.output, x.T * dropout.mask / 0.7)
    first = dropout.mask.copy()
    net.loss_and_gradients(x, np.zeros(2000))
    assert (dropout.mask != first).any()
    dropout.hold, first = True, dropout.mask.copy()
    net.loss_and_gradients(x, np.zeros(2000))
    np.testing.assert_array_equal(dropout.mask, first)


def test_dropped_units_get_no_gradient() -> None:
    net, dropout, h = linear_unit(0.5)
    net.loss_and_gradients(h[None], [1.0])
    assert ((net.dense[0].weights_gradient[0] == 0) == ~dropout.mask[:, 0]).all()


@pytest.mark.parametrize("p", [-0.1, 1.0, 1.5])
def test_probability_is_checked_live(p: float) -> None:
    _, dropout, _ = linear_unit(0.5)
    with pytest.raises(ValueError, match="probability of dropping"):
        dropout.probability = p
    assert dropout.probability == 0.5
