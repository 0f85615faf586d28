"""Batch normalization: statistics, gradients, the running averages and the difference to prediction."""

from __future__ import annotations

import numpy as np
import pytest

from engine.network.batch_norm import BatchNorm
from engine.network.layers import Activation, Dense, Layer
from engine.network.losses import MeanSquaredError
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD


def built(seed: int = 0, momentum: float = 0.9, epsilon: float = 1e-5) -> tuple[Network, BatchNorm]:
    """A 3-4-2 network with batch normalization between the dense layers, γ and β away from 1 and 0."""
    norm = BatchNorm(momentum, epsilon)
    rng = np.random.default_rng(seed)
    layers: list[Layer] = [Dense(4), norm, Activation("tanh"), Dense(2)]
    net = Network(3, layers, MeanSquaredError(), rng=rng, dtype=np.float64)
    net.parameters += 0.5 * rng.normal(size=net.parameters.shape)
    return net, norm


def batch(m: int, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(2, 3, (m, 3)), rng.normal(size=(m, 2))


@pytest.mark.parametrize("m", [2, 3, 50])
def test_statistics_and_output(m: int) -> None:
    net, norm = built()
    net.loss_and_gradients(*batch(m))
    z = net.dense[0].z
    np.testing.assert_allclose(norm.mean, z.mean(axis=1))
    np.testing.assert_allclose(norm.variance, z.var(axis=1))
    normalized = (z - z.mean(axis=1)[:, None]) / np.sqrt(z.var(axis=1)[:, None] + 1e-5)
    np.testing.assert_allclose(norm.normalized, normalized, atol=1e-12)
    np.testing.assert_allclose(norm.output, norm.gamma[:, None] * normalized + norm.beta[:, None], atol=1e-12)


@pytest.mark.parametrize("m", [2, 3, 50])
def test_no_gradient_along_one_nor_along_the_normalized(m: int) -> None:
    # ε breaks the second identity a little: with the smallest ε it must hold to rounding.
    net, norm = built(epsilon=1e-30)
    net.loss_and_gradients(*batch(m))
    delta = net.dense[0].delta
    scale = np.abs(norm.gamma_gradient).max()
    np.testing.assert_allclose(delta.sum(axis=1), 0, atol=1e-13 * scale)
    np.testing.assert_allclose((delta * norm.normalized).sum(axis=1), 0, atol=1e-12 * scale)
    np.testing.assert_allclose(net.dense[0].bias_gradient, 0, atol=1e-13 * scale)


def test_a_batch_of_one_gives_beta() -> None:
    net, norm = built()
    net.loss_and_gradients(*batch(1))
    assert not norm.normalized.any()
    np.testing.assert_array_equal(norm.output[:, 0], norm.beta)
    np.testing.assert_array_equal(net.dense[0].delta, 0)
    assert not norm.variance.any()


def test_gamma_sigma_and_beta_mu_give_the_input_back() -> None:
    net, norm = built(epsilon=0)
    x, y = batch(20)
    net.loss_and_gradients(x, y)
    norm.gamma[...], norm.beta[...] = np.sqrt(norm.variance), norm.mean
    net.loss_and_gradients(x, y)
    np.testing.assert_allclose(norm.output, net.dense[0].z, rtol=1e-12)


def test_running_statistics_follow_the_stated_convention() -> None:
    net, norm = built(momentum=0.7)
    mean, variance = np.zeros(4), np.ones(4)
    for step in range(6):
        net.loss_and_gradients(*batch(5, seed=step))
        z = net.dense[0].z
        mean, variance = 0.7 * mean + 0.3 * z.mean(axis=1), 0.7 * variance + 0.3 * z.var(axis=1, ddof=0)
        np.testing.assert_allclose(norm.running_mean, mean)
        np.testing.assert_allclose(norm.running_variance, variance)


def test_prediction_uses_the_running_statistics_and_no_neighbours() -> None:
    net, norm = built()
    x, y = batch(8)
    for _ in range(3):
        net.loss_and_gradients(x, y)
    normalized = net.activations(x)[1]
    z = net.dense[0].weights @ x.T + net.dense[0].bias[:, None]
    expected = (z - norm.running_mean[:, None]) / np.sqrt(norm.running_variance[:, None] + 1e-5)
    np.testing.assert_allclose(normalized, norm.gamma[:, None] * expected + norm.beta[:, None], rtol=1e-10)
    np.testing.assert_allclose(net.predict(x[:1]), net.predict(x)[:1], rtol=1e-12)
    companies = [x[:4], x[[0, 5, 6]]]
    in_one, in_other = (net.activations(company, training=True)[1][:, 0] for company in companies)
    assert np.abs(in_one - in_other).max() > 0.01


def test_the_scale_of_the_weights_does_not_matter_but_divides_their_gradient() -> None:
    net, _ = built(epsilon=1e-12)
    x, y = batch(20)
    loss = net.loss_and_gradients(x, y)
    dense = net.dense[0]
    gradient = dense.weights_gradient.copy()
    dense.weights *= 10
    assert net.loss_and_gradients(x, y) == pytest.approx(loss, rel=1e-9)
    np.testing.assert_allclose(dense.weights_gradient, gradient / 10, rtol=1e-6, atol=1e-12)


def test_momentum_and_epsilon_change_live() -> None:
    net, norm = built()
    x, y = batch(10)
    net.loss_and_gradients(x, y)
    norm.momentum = 0.0
    net.loss_and_gradients(x, y)
    np.testing.assert_allclose(norm.running_mean, norm.mean)
    before = norm.output.copy()
    norm.epsilon = 10.0
    net.loss_and_gradients(x, y)
    assert np.abs(norm.output - norm.beta[:, None]).sum() < np.abs(before - norm.beta[:, None]).sum()


@pytest.mark.parametrize("m", [2, 16])
def test_against_pytorch(m: int) -> None:
    torch = pytest.importorskip("torch")
    net, norm = built()
    x, y = batch(m)
    peer = torch.nn.BatchNorm1d(4, momentum=0.1, dtype=torch.float64)
    first = torch.tensor(net.dense[0].weights @ x.T + net.dense[0].bias[:, None]).T.requires_grad_()
    with torch.no_grad():
        peer.weight.copy_(torch.tensor(norm.gamma))
        peer.bias.copy_(torch.tensor(norm.beta))
    last = net.dense[1]
    output = torch.tanh(peer(first)) @ torch.tensor(last.weights).T + torch.tensor(last.bias)
    (0.5 * ((output - torch.tensor(y)) ** 2).sum() / m).backward()
    net.loss_and_gradients(x, y)
    np.testing.assert_allclose(net.dense[0].delta.T, first.grad.numpy(), rtol=1e-8, atol=1e-12)
    np.testing.assert_allclose(norm.gamma_gradient, peer.weight.grad.numpy(), rtol=1e-9)
    np.testing.assert_allclose(norm.beta_gradient, peer.bias.grad.numpy(), rtol=1e-9)
    np.testing.assert_allclose(norm.running_mean, peer.running_mean.numpy(), rtol=1e-9)
    # PyTorch's running variance divides by m − 1.
    np.testing.assert_allclose(0.9 + (norm.running_variance - 0.9) * m / (m - 1), peer.running_var.numpy(), rtol=1e-9)


def test_frozen_and_trained_like_any_parameter() -> None:
    net, norm = built()
    x, y = batch(16)
    gamma, beta = norm.gamma.copy(), norm.beta.copy()
    mask = np.zeros_like(net.frozen)
    norm.of(mask)[0][...] = True
    net.freeze(mask)
    for _ in range(5):
        net.loss_and_gradients(x, y)
        net.update(SGD(0.1))
    np.testing.assert_array_equal(norm.gamma, gamma)
    assert (norm.beta != beta).all()


def test_it_stands_before_the_activation() -> None:
    kinds = [type(layer).__name__ for layer in perceptron([3], 1, "relu", batch_norm=True, dropout=0.5)]
    assert kinds == ["Dense", "BatchNorm", "Activation", "Dropout", "Dense"]
