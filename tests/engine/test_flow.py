"""How signals and gradients grow from layer to layer: measured against theory and an independent backward pass."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.network.activations import activation
from engine.network.flow import (
    Flow,
    backward_factor,
    flow_at,
    last_flow,
    mean_square_slope,
    norm,
    watch,
    weight_variance,
)
from engine.network.initializers import DRAWS, Initializer
from engine.network.losses import SoftmaxCrossEntropy
from engine.network.network import Network, perceptron

SEEDS = 6


def deep(name: str, initializer: Initializer, depth: int, width: int, seed: int, inputs: int = 64) -> Network:
    layers = perceptron([width] * depth, 10, name)
    return Network(inputs, layers, SoftmaxCrossEntropy(), rng=np.random.default_rng(seed), initializer=initializer)


def batch(seed: int, samples: int = 32, inputs: int = 64) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng([seed, 1])
    return rng.standard_normal((samples, inputs)), rng.integers(0, 10, samples)


def averaged(name: str, initializer: str, depth: int, width: int) -> Flow:
    """Root mean squares over several seeds."""
    flows = [flow_at(deep(name, Initializer(initializer), depth, width, s), *batch(s)) for s in range(SEEDS)]
    return Flow(*(np.sqrt(np.mean(np.square(values), 0)) for values in zip(*flows, strict=True)))


def test_against_a_backward_pass_written_out() -> None:
    network = deep("tanh", Initializer("xavier"), 3, 8, 0)
    X, y = batch(0)
    weights = [layer.weights.astype(np.float64) for layer in network.dense]
    a, inputs, zs = X, [], []
    for W in weights:
        inputs.append(a)
        zs.append(a @ W.T)
        a = np.tanh(zs[-1])
    p = np.exp(zs[-1]) / np.exp(zs[-1]).sum(1, keepdims=True)
    delta = (p - np.eye(10)[y]) / len(y)
    deltas = [delta]
    for i in (2, 1, 0):
        delta = delta @ weights[i + 1] * (1 - np.tanh(zs[i]) ** 2)
        deltas.insert(0, delta)
    flow = flow_at(network, X, y)
    np.testing.assert_allclose(flow.delta, [np.linalg.norm(d) for d in deltas], rtol=1e-10)
    expected = [np.linalg.norm(d.T @ x) for d, x in zip(deltas, inputs, strict=True)]
    np.testing.assert_allclose(flow.weights, expected, rtol=1e-10)
    np.testing.assert_allclose(flow.size_z, [np.sqrt(np.mean(z**2)) for z in zs[:3]], rtol=1e-10)
    np.testing.assert_allclose(flow.spread_a, [np.std(np.tanh(z)) for z in zs[:3]], rtol=1e-10)


def test_last_flow_is_that_of_the_training_step() -> None:
    network = deep("relu", Initializer("he"), 5, 16, 0)
    X, y = batch(0)
    network.loss_and_gradients(X, y)
    for measured, expected in zip(last_flow(network), flow_at(network, X, y), strict=True):
        np.testing.assert_allclose(measured, expected, rtol=1e-4)


@pytest.mark.parametrize(("initializer", "scale", "width"), [
    ("he", 1.0, 256), ("he", 1e-6, 256), ("he", 1e-18, 256), ("he", 0.0, 256), ("constant", 1e-3, 1024),
])
def test_what_a_step_measures_on_its_way_is_the_gradient(initializer: str, scale: float, width: int) -> None:
    """Also where the signal dies and nearly all of a layer's gradient is its bias', and over a million numbers."""
    network = deep("relu", Initializer(initializer, scale), 5, width, 0)
    watch(network)
    assert network.dense[0].watched
    network.loss_and_gradients(*batch(0))
    assert scale < 1e-3 or network.dense[0].squares.all()
    exact = [np.linalg.norm(layer.weights_gradient.astype(np.float64)) for layer in network.dense]
    np.testing.assert_allclose(last_flow(network).weights, exact, rtol=1e-6)


def test_measuring_changes_nothing() -> None:
    network = deep("relu", Initializer("he"), 2, 4, 0)
    before = network.parameters.copy()
    flow_at(network, *batch(0))
    np.testing.assert_array_equal(network.parameters, before)
    assert not network.gradients.any()


def test_he_keeps_the_signal_of_relu_over_twenty_wide_layers() -> None:
    ratios = []
    for seed in range(12):
        outputs = deep("relu", Initializer("he"), 20, 512, seed).activations(batch(seed, samples=8)[0])
        squares = np.array([np.mean(z**2) for z in outputs[:-1:2]])
        ratios.append(squares / squares[0])
    np.testing.assert_allclose(np.mean(ratios, 0), np.ones(20), atol=0.1)


def test_variance_one_over_n_halves_the_signal_at_each_layer() -> None:
    squares = averaged("relu", "lecun", 12, 256).size_z ** 2
    assert (squares[-1] / squares[0]) ** (1 / 11) == pytest.approx(0.5, rel=0.03)
    # From the same random numbers the two differ by exactly that half, since ReLU(cz) = c ReLU(z).
    he, lecun = (flow_at(deep("relu", Initializer(name), 20, 64, 0), *batch(0)) for name in ("he", "lecun"))
    np.testing.assert_allclose((lecun.size_z / he.size_z) ** 2, 0.5 ** np.arange(1, 21), rtol=1e-5)


@pytest.mark.parametrize(("initializer", "low", "high"), [("uniform", 0.45, 0.6), ("xavier", 0.65, 0.9)])
def test_tanh_of_five_layers_of_a_thousand(initializer: str, low: float, high: float) -> None:
    network = deep("tanh", Initializer(initializer), 5, 1000, 0, inputs=1000)
    flow = flow_at(network, *batch(0, inputs=1000))  # the shape in Glorot and Bengio (2010), inputs of variance 1
    ratios = flow.delta[:-2] / flow.delta[1:-1]
    assert (ratios > low).all() and (ratios < high).all(), ratios


def test_a_quarter_to_the_twentieth() -> None:
    quarter = float(activation("sigmoid").derivative(0.0))
    assert quarter**20 == pytest.approx(9.09e-13, rel=1e-3)
    # The norm of 1/n-weights is kept, so twenty sigmoids leave that much or, since z is not 0, a little less.
    flow = averaged("sigmoid", "xavier", 20, 64)
    per_layer = (flow.delta[0] / flow.delta[-2]) ** (1 / 19)
    assert 0.2 < per_layer < 0.25


@pytest.mark.parametrize(("name", "initializer"), [("relu", "he"), ("relu", "uniform"), ("linear", "lecun"),
                                                   ("leaky_relu", "xavier"), ("sigmoid", "uniform")])
def test_theory_meets_measurement(name: str, initializer: str) -> None:
    flow = averaged(name, initializer, 8, 256)
    measured = (flow.delta[0] / flow.delta[-2]) ** (1 / 7)
    assert backward_factor(name, Initializer(initializer), 256) == pytest.approx(measured, rel=0.05)


def test_nine_tenths_in_every_entry_multiply_by_ninety() -> None:
    assert np.linalg.norm(np.full((100, 100), 0.9), 2) == pytest.approx(90)
    assert backward_factor("linear", Initializer("constant", 0.9), 100) == pytest.approx(90)


@pytest.mark.parametrize("name", DRAWS)
def test_variances_are_those_of_the_draws(name: str) -> None:
    initializer = Initializer(name, 0.5)
    drawn = initializer.draw(np.random.default_rng(0), 400, 400)
    assert weight_variance(initializer, 400) == pytest.approx(float(drawn.var()), rel=0.02, abs=1e-12)


@pytest.mark.parametrize("name", ["relu", "leaky_relu"])
def test_mean_square_slope_is_an_average_over_both_sides(name: str) -> None:
    z = np.random.default_rng(0).standard_normal(100_000)
    assert mean_square_slope(name) == pytest.approx(float(np.mean(activation(name).derivative(z) ** 2)), rel=0.01)


def test_what_overflows_is_infinite_not_nan() -> None:
    flow = flow_at(deep("relu", Initializer("normal", 1e10), 40, 32, 0), *batch(0))
    assert not any(np.isnan(values).any() for values in flow)
    assert np.isinf(flow.delta[0])


def test_norm_beyond_the_squares_of_float32() -> None:
    for size in (1e-25, 1.0, 1e25):
        with np.errstate(over="ignore"):
            found = norm(np.full((3, 3), size, np.float32))
        assert found == pytest.approx(3 * size, rel=1e-6)
    assert norm(np.zeros(4, np.float32)) == 0
    assert math.isinf(norm(np.array([np.inf], np.float32)))
