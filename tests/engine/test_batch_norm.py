"""Batch normalization against the paper's formulas, written down a second time, and its exact properties."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from engine.network.batch_norm import BatchNorm
from engine.network.folding import folded
from engine.network.initializers import Initializer
from engine.network.layers import Activation, Dense
from engine.network.losses import LogisticCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD

Array = npt.NDArray[np.float64]
SIZES = [1, 2, 3, 7, 32]


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def paper_forward(x: Array, gamma: Array, beta: Array, epsilon: float) -> tuple[Array, Array, Array, Array]:
    """Algorithm 1 of Ioffe and Szegedy (2015), samples in rows: y, x̂, μ, σ²."""
    m = len(x)
    mean = sum(x) / m
    variance = sum((row - mean) ** 2 for row in x) / m
    normal = (x - mean) / np.sqrt(variance + epsilon)
    return gamma * normal + beta, normal, mean, variance


def paper_backward(x: Array, dy: Array, gamma: Array, epsilon: float) -> tuple[Array, Array, Array]:
    """The six derivatives of the paper's section 3, unsimplified: ∂J/∂x, ∂J/∂γ, ∂J/∂β."""
    m = len(x)
    _, normal, mean, variance = paper_forward(x, gamma, np.zeros_like(gamma), epsilon)
    dnormal = dy * gamma
    dvariance = (dnormal * (x - mean)).sum(0) * -0.5 * (variance + epsilon) ** -1.5
    dmean = (-dnormal / np.sqrt(variance + epsilon)).sum(0) + dvariance * (-2 * (x - mean)).sum(0) / m
    dx = dnormal / np.sqrt(variance + epsilon) + dvariance * 2 * (x - mean) / m + dmean / m
    return dx, (dy * normal).sum(0), dy.sum(0)


def network(epsilon: float = 1e-5, units: int = 4) -> Network:
    """3 inputs, a dense layer, batch norm, tanh, 2 outputs, in float64, with γ and β away from their start."""
    layers = [Dense(units), BatchNorm(0.9, epsilon), Activation("tanh"), Dense(2)]
    net = Network(3, layers, MeanSquaredError(), rng=rng(1), dtype=np.float64)
    norm = norm_of(net)
    norm.gamma[...], norm.beta[...] = rng(2).uniform(0.5, 2, units), rng(3).normal(size=units)
    return net


def norm_of(net: Network) -> BatchNorm:
    return next(layer for layer in net.layers if isinstance(layer, BatchNorm))


def batch(m: int, seed: int = 5) -> tuple[Array, Array]:
    draw = rng(seed)
    return draw.normal(1.0, 2.0, (m, 3)), draw.normal(size=(m, 2))


def differences(function: Callable[[], float], at: Array, step: float = 1e-6) -> Array:
    """Central differences of `function` in each entry of `at`, which it reads."""
    found = np.empty(at.shape)
    for index in np.ndindex(at.shape):
        kept = at[index]
        at[index] = kept + step
        above = function()
        at[index] = kept - step
        found[index] = (above - function()) / (2 * step)
        at[index] = kept
    return found


@pytest.mark.parametrize("m", SIZES)
def test_training_forward_is_the_papers(m: int) -> None:
    net, (x, y) = network(), batch(m)
    net.loss_and_gradients(x, y)
    norm, z = norm_of(net), net.dense[0].z
    expected, normal, mean, variance = paper_forward(z.T, norm.gamma, norm.beta, norm.epsilon)
    np.testing.assert_allclose(norm.output.T, expected, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(norm.normalized.T, normal, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(norm.mean, mean, rtol=1e-12)
    np.testing.assert_allclose(norm.variance, variance, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("m", SIZES)
def test_training_backward_is_the_papers(m: int) -> None:
    net, (x, y) = network(), batch(m)
    net.loss_and_gradients(x, y)
    norm, z = norm_of(net), net.dense[0].z.T
    slope = 1 - np.tanh(norm.output.T) ** 2
    dy = ((net.dense[1].z.T - y) / m) @ net.dense[1].weights * slope
    dx, dgamma, dbeta = paper_backward(z, dy, norm.gamma, norm.epsilon)
    np.testing.assert_allclose(net.dense[0].delta.T, dx, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(norm.gamma_gradient, dgamma, rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(norm.beta_gradient, dbeta, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("m", [1, 2, 7])
def test_every_gradient_is_the_difference_quotient(m: int) -> None:
    net, (x, y) = network(epsilon=1e-3), batch(m)
    net.loss_and_gradients(x, y)
    found = net.gradients.copy()
    expected = differences(lambda: float(net.loss_and_gradients(x, y)), net.parameters)
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("m", [1, 2, 7])
def test_prediction_uses_running_statistics_alone(m: int) -> None:
    net, (x, _) = network(), batch(m)
    norm = norm_of(net)
    norm.running_mean[...], norm.running_variance[...] = rng(8).normal(size=4), rng(9).uniform(0.5, 3, 4)
    z = x @ net.dense[0].weights.T + net.dense[0].bias
    y = norm.gamma * (z - norm.running_mean) / np.sqrt(norm.running_variance + norm.epsilon) + norm.beta
    expected = np.tanh(y) @ net.dense[1].weights.T + net.dense[1].bias
    np.testing.assert_allclose(net.predict(x), expected, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(net.predict(x)[:1], net.predict(x[:1]), rtol=1e-12)


@pytest.mark.parametrize("m", [2, 5, 32])
def test_gradient_has_no_part_along_ones_nor_along_the_normalized_values(m: int) -> None:
    """Σ∂x = 0 always, and Σ∂x·x̂ = 0 up to ε: the batch can't be shifted or scaled to any use."""
    net, (x, y) = network(epsilon=0.0), batch(m)
    net.loss_and_gradients(x, y)
    dx = net.dense[0].delta
    np.testing.assert_allclose(dx.sum(1), 0, atol=1e-13)
    np.testing.assert_allclose((dx * norm_of(net).normalized).sum(1), 0, atol=1e-13)


def test_bias_before_batch_norm_has_no_gradient_and_no_effect() -> None:
    net, (x, y) = network(), batch(16)
    before = float(net.loss_and_gradients(x, y))
    np.testing.assert_allclose(net.dense[0].bias_gradient, 0, atol=1e-14)
    assert np.abs(net.dense[0].weights_gradient).max() > 1e-3
    net.dense[0].bias[...] += 5
    assert float(net.loss_and_gradients(x, y)) == pytest.approx(before, rel=1e-12)


def test_a_batch_of_one_gives_beta() -> None:
    net, (x, y) = network(), batch(1)
    net.loss_and_gradients(x, y)
    norm = norm_of(net)
    np.testing.assert_array_equal(norm.output[:, 0], norm.beta)
    np.testing.assert_array_equal(net.dense[0].weights_gradient, 0)
    assert np.isfinite(net.gradients).all()


def test_a_batch_of_two_gives_plus_and_minus_gamma() -> None:
    net, (x, y) = network(epsilon=1e-12), batch(2)
    net.loss_and_gradients(x, y)
    np.testing.assert_allclose(np.abs(norm_of(net).normalized), 1, rtol=1e-9)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
def test_running_statistics_follow_the_stated_convention(momentum: float) -> None:
    """New value = momentum · old + (1 − momentum) · batch's, with the variance divided by m (as Keras)."""
    net = network()
    norm = norm_of(net)
    norm.momentum = momentum
    mean, variance = np.zeros(4), np.ones(4)
    for step in range(4):
        x, y = batch(6, seed=step)
        net.loss_and_gradients(x, y)
        z = net.dense[0].z
        mean = momentum * mean + (1 - momentum) * z.mean(1)
        variance = momentum * variance + (1 - momentum) * z.var(1, ddof=0)
        net.update(SGD(0.1))
    np.testing.assert_allclose(norm.running_mean, mean, rtol=1e-12)
    np.testing.assert_allclose(norm.running_variance, variance, rtol=1e-12)


@pytest.mark.parametrize("a", [1e-3, 0.5, 7.0, 1e3])
def test_scaling_the_weights_before_changes_nothing_but_divides_their_gradient(a: float) -> None:
    net, (x, y) = network(epsilon=0.0), batch(12)
    loss = float(net.loss_and_gradients(x, y))
    gradient, outputs = net.dense[0].weights_gradient.copy(), net.dense[1].z.copy()
    net.dense[0].weights[...] *= a
    assert float(net.loss_and_gradients(x, y)) == pytest.approx(loss, rel=1e-10)
    np.testing.assert_allclose(net.dense[1].z, outputs, rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(net.dense[0].weights_gradient * a, gradient, rtol=1e-8, atol=1e-12)


@pytest.mark.parametrize("stack", [None, 3])
@pytest.mark.parametrize(("loss", "outputs", "classes"), [(LogisticCrossEntropy, 1, 2), (SoftmaxCrossEntropy, 3, 3)])
def test_folding_keeps_the_predictions(stack: int | None, loss: type, outputs: int, classes: int) -> None:
    rngs = rng(1) if stack is None else [rng(i) for i in range(stack)]
    layers = perceptron([6, 5], outputs, "tanh", batch_norm=True)
    net = Network(2, layers, loss(), rng=rngs, initializer=Initializer("he"), dtype=np.float64, stack=stack)
    draw = rng(4)
    for _ in range(20):
        x = draw.normal(size=(16, 2))
        net.loss_and_gradients(x, draw.integers(0, classes, 16))
        net.update(SGD(0.3))
    x = draw.normal(size=(50, 2))
    plain = folded(net)
    assert not any(isinstance(layer, BatchNorm) for layer in plain.layers)
    np.testing.assert_allclose(plain.predict(x), net.predict(x), rtol=1e-10, atol=1e-12)


def test_only_a_norm_after_a_dense_layer_is_folded() -> None:
    net = Network(2, [Dense(3), Activation("tanh"), BatchNorm(), Dense(1)], LogisticCrossEntropy(), rng=rng())
    with pytest.raises(ValueError, match="after a dense layer"):
        folded(net)


@pytest.mark.parametrize("m", [1, 2, 8])
def test_a_stack_on_one_shared_batch_is_as_many_single_networks(m: int) -> None:
    rngs = [rng(i) for i in range(3)]
    layers = perceptron([5], 1, "tanh", batch_norm=True)
    stack = Network(2, layers, LogisticCrossEntropy(), rng=rngs, dtype=np.float64, stack=3)
    x, y = rng(9).normal(size=(m, 2)), rng(10).integers(0, 2, m)
    stack.loss_and_gradients(x, y)
    for i in range(3):
        layers = perceptron([5], 1, "tanh", batch_norm=True)
        one = Network(2, layers, LogisticCrossEntropy(), rng=rng(i), dtype=np.float64)
        one.loss_and_gradients(x, y)
        np.testing.assert_allclose(stack.gradients[i], one.gradients, rtol=1e-10, atol=1e-14)
