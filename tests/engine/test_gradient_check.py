"""The learner's gradient check: it accepts right gradients, and finds wrong ones."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pytest

from engine.network.arrays import Recipe
from engine.network.batch_norm import BatchNormPass
from engine.network.gradient_check import check_gradients
from engine.network.layers import DensePass
from engine.network.losses import LogisticCrossEntropy, SoftmaxCrossEntropy
from engine.network.network import Network, perceptron


def example(activation: str = "tanh", **options: Any) -> tuple[Network, Any, Any]:
    rng = np.random.default_rng(0)
    layers = perceptron([6, 5], 3, activation, **options)
    net = Network(4, layers, SoftmaxCrossEntropy(), rng=rng, l1=0.01, l2=0.1)
    return net, rng.normal(size=(9, 4)), rng.integers(0, 3, 9)


@pytest.mark.parametrize("options", [{}, {"batch_norm": True}, {"batch_norm": True, "dropout": 0.3}])
@pytest.mark.parametrize("activation", ["sigmoid", "relu", "elu", "gelu"])
def test_right_gradients_pass(options: dict[str, Any], activation: str) -> None:
    net, x, y = example(activation, **options)
    before = net.parameters.copy()
    check = check_gradients(net, x, y)
    assert check.worst < 1e-6
    np.testing.assert_array_equal(net.parameters, before)
    assert net.parameters.dtype == np.float32


def test_it_reads_well() -> None:
    net, x, y = example(batch_norm=True)
    lines = str(check_gradients(net, x, y)).splitlines()
    assert [line[11:] for line in lines[:4]] == [
        "layer 1: weights", "layer 1: bias", "layer 2: γ", "layer 2: β",
    ]
    assert len(lines) == 2 * (3 + 2)


def test_a_wrong_gradient_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    net, x, y = example(batch_norm=True)
    backward = DensePass.backward

    def forgets_something(self: DensePass) -> Recipe:
        first = self.layer.weights_gradient[:, 0]
        return [*backward(self), partial(np.multiply, first, 1.01, first)]

    monkeypatch.setattr(DensePass, "backward", forgets_something)
    check = check_gradients(net, x, y)
    assert check.worst > 1e-3
    assert [block.difference > 1e-3 for block in check.blocks[:4]] == [True, False, False, False]


def test_a_wrong_batch_norm_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    net, x, y = example(batch_norm=True)

    def statistics_taken_for_constants(self: BatchNormPass) -> Recipe:
        def scale() -> None:
            self.gradient *= (self.layer.gamma * self.inverse_deviation)[:, None]

        return [scale]

    monkeypatch.setattr(BatchNormPass, "backward", statistics_taken_for_constants)
    assert check_gradients(net, x, y).worst > 0.01


def test_entries_at_a_kink_are_left_out() -> None:
    net = Network(2, perceptron([4], 1, "relu"), LogisticCrossEntropy(), rng=np.random.default_rng(0))
    # With inputs and biases 0 every hidden unit stands exactly at its kink.
    check = check_gradients(net, np.zeros((3, 2)), [0, 1, 1])
    assert np.isnan(check.blocks[1].measured).all()
    assert check.worst < 1e-6


def test_a_stack_is_refused() -> None:
    generators = [np.random.default_rng(s) for s in range(2)]
    net = Network(2, perceptron([4], 1), LogisticCrossEntropy(), rng=generators, stack=2)
    with pytest.raises(ValueError, match="one by one"):
        check_gradients(net, np.zeros((3, 2)), [0, 1, 1])
