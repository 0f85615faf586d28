"""Losses far out, where formulas written down naively overflow or lose every digit."""

from __future__ import annotations

import math
import warnings

import numpy as np
import pytest

from engine.network.layers import Dense
from engine.network.losses import LOSSES, LogisticCrossEntropy, Loss, MeanSquaredError, SoftmaxCrossEntropy
from engine.network.network import Network

LOGITS = [-800.0, -90.0, -20.0, -1.0, 0.0, 1.0, 20.0, 90.0, 800.0]


def at_logits(loss: Loss, logits: np.ndarray, y: object, dtype: type = np.float64) -> Network:
    """A network whose outputs are its inputs, after one batch: its δ is ∂J/∂z."""
    net = Network(logits.shape[1], [Dense(logits.shape[1])], loss, rng=np.random.default_rng(0), dtype=dtype)
    net.dense[0].weights[...] = np.eye(logits.shape[1])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        net.loss_and_gradients(logits, y)
    return net


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("copies", [1, 20])
@pytest.mark.parametrize("label", [0, 1])
def test_logistic_is_exact_far_out(dtype: type, copies: int, label: int) -> None:
    z = np.array(LOGITS * copies)[:, None]
    y = np.full(len(z), label)
    loss = LogisticCrossEntropy("sum")
    net = at_logits(loss, z, y, dtype)
    margins = [(2 * label - 1) * x for x in LOGITS * copies]
    losses = [math.log1p(math.exp(-m)) if m > 0 else -m + math.log1p(math.exp(m)) for m in margins]
    misses = [math.exp(-m) / (1 + math.exp(-m)) if m > 0 else 1 / (1 + math.exp(m)) for m in margins]
    workspace = net.workspace(len(z), training=True)
    # A float32 below 1e-38 loses digits.
    precision = {"rtol": 2e-6, "atol": 1e-37} if dtype == np.float32 else {"rtol": 1e-13, "atol": 1e-300}
    np.testing.assert_allclose(workspace.loss.losses, losses, **precision)
    np.testing.assert_allclose(net.dense[0].delta[0], np.multiply(misses, 1 - 2 * label), **precision)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_far_out(dtype: type) -> None:
    z = np.array([[800.0, -800, 0], [-800, -800, -800], [800, 799, 0], [0, 1, 2]])
    y = np.array([1, 2, 0, 2])
    net = at_logits(SoftmaxCrossEntropy("sum"), z, y, dtype)
    expected = [1600, math.log(3), math.log1p(math.exp(-1)), math.log(1 + math.exp(-1) + math.exp(-2))]
    np.testing.assert_allclose(net.workspace(4, training=True).loss.losses, expected, rtol=1e-6)
    probabilities = net.predict(z)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-6)
    np.testing.assert_allclose(net.dense[0].delta.T, probabilities - np.eye(3)[y], rtol=1e-6, atol=1e-7)


def test_two_classes_by_softmax_are_logistic() -> None:
    z = np.array(LOGITS)[:, None]
    y = np.arange(len(z)) % 2
    logistic = at_logits(LogisticCrossEntropy(), z, y)
    softmax = at_logits(SoftmaxCrossEntropy(), np.hstack([np.zeros_like(z), z]), y)
    assert logistic.evaluate(z, y)[0] == pytest.approx(softmax.evaluate(np.hstack([0 * z, z]), y)[0])
    np.testing.assert_allclose(logistic.predict(z)[:, 0], softmax.predict(np.hstack([0 * z, z]))[:, 1], atol=1e-15)
    np.testing.assert_allclose(logistic.dense[0].delta[0], softmax.dense[0].delta[1], atol=1e-15)


def test_accuracy() -> None:
    z = np.array([[-2.0], [0.4], [0.6], [3.0]])
    y = np.array([0, 1, 1, 1])
    assert at_logits(LogisticCrossEntropy(), z, y).evaluate(z, y)[1] == 1.0
    assert at_logits(MeanSquaredError(), z, y).evaluate(z, y)[1] == 0.75
    rows = np.array([[0.1, 0.9], [0.8, 0.3]])
    for loss, targets in ((MeanSquaredError(), np.eye(2)), (SoftmaxCrossEntropy(), [0, 1])):
        assert at_logits(loss, rows, targets).evaluate(rows, targets)[1] == 0.0


def test_squared_error_takes_vectors_and_columns() -> None:
    loss = MeanSquaredError()
    assert loss.targets([1, 2, 3], 1).shape == loss.targets([[1], [2], [3]], 1).shape == (3, 1)
    assert loss.targets(np.zeros((4, 3)), 1).shape == (4, 3, 1)
    with pytest.raises(ValueError, match="can't be compared"):
        loss.targets(np.zeros((3, 2)), 4)


def test_table() -> None:
    assert list(LOSSES) == ["squared", "logistic", "softmax"]
