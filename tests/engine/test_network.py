"""Networks: gradients against an independent implementation and finite differences, stacks, freezing, going back."""

from __future__ import annotations

import tracemalloc
from typing import Any

import numpy as np
import pytest

from engine.network import layers
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.network.losses import LOSSES, LogisticCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from engine.network.network import CHUNK, Network, parameter_count, perceptron
from engine.network.optimizers import OPTIMIZERS, SGD, Adam
from engine.network.training import Batches, Trainer
from tests.engine.reference import FUNCTIONS, Reference

OUTPUTS = {"squared": 2, "logistic": 1, "softmax": 3}


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


def sample(loss: str, n: int = 9, seed: int = 5) -> tuple[Any, Any]:
    """n samples of three features, and targets for the loss."""
    r = rng(seed)
    x = r.normal(size=(n, 3))
    return x, {"squared": r.normal(size=(n, 2)), "logistic": r.integers(0, 2, n), "softmax": r.integers(0, 3, n)}[loss]


def network(loss: str, activation: str = "tanh", **options: Any) -> Network:
    """A 3-5-4-K network in float64 with biases, γ and β that are not at their plain starting values."""
    settings = {"dtype": np.float64, "rng": rng()} | {k: options.pop(k) for k in ("dtype", "l1", "l2") if k in options}
    layers = perceptron([5, 4], OUTPUTS[loss], activation, alpha=0.2, **options)
    net = Network(3, layers, LOSSES[loss](), **settings)
    net.parameters += 0.3 * rng(9).normal(size=net.parameters.shape)
    return net


def reference(net: Network, activation: str, loss: str) -> Reference:
    norms = [layer for layer in net.layers if isinstance(layer, BatchNorm)]
    masks = [layer.mask.T / (1 - layer.probability) for layer in net.layers if isinstance(layer, Dropout)]
    return Reference(
        [layer.weights.T for layer in net.dense], [layer.bias for layer in net.dense], activation, loss,
        [layer.gamma for layer in norms], [layer.beta for layer in norms], masks,
    )


def measured(net: Network, x: Any, y: Any, h: float = 1e-5) -> Any:
    """Central differences of loss and penalty for every parameter."""
    result = np.empty_like(net.parameters)
    for i, w in enumerate(net.parameters.copy()):
        values = []
        for value in (w + h, w - h):
            net.parameters[i] = value
            values.append(net.loss_and_gradients(x, y) + net.penalty())
        net.parameters[i] = w
        result[i] = (values[0] - values[1]) / (2 * h)
    return result


# ---- Gradients


@pytest.mark.parametrize("loss", list(LOSSES))
@pytest.mark.parametrize("batch_norm", [False, True])
@pytest.mark.parametrize("dropout", [0.0, 0.3])
@pytest.mark.parametrize("activation", list(FUNCTIONS))
def test_against_the_textbook(loss: str, batch_norm: bool, dropout: float, activation: str) -> None:
    x, y = sample(loss)
    net = network(loss, activation, batch_norm=batch_norm, dropout=dropout)
    value = net.loss_and_gradients(x, y)
    expected, gradients = reference(net, activation, loss).gradients(x, y)
    assert value == pytest.approx(expected, rel=1e-12)
    for k, layer in enumerate(net.dense):
        np.testing.assert_allclose(layer.weights_gradient, gradients["weights"][k].T, rtol=1e-9, atol=1e-13)
        np.testing.assert_allclose(layer.bias_gradient, gradients["biases"][k], rtol=1e-9, atol=1e-13)
    norms = [layer for layer in net.layers if isinstance(layer, BatchNorm)]
    for k, norm in enumerate(norms):
        np.testing.assert_allclose(norm.gamma_gradient, gradients["gammas"][k], rtol=1e-9, atol=1e-13)
        np.testing.assert_allclose(norm.beta_gradient, gradients["betas"][k], rtol=1e-9, atol=1e-13)


@pytest.mark.parametrize("loss", list(LOSSES))
@pytest.mark.parametrize("activation", ["gelu", "sigmoid"])
@pytest.mark.parametrize("samples", [1, 2, 7])
@pytest.mark.parametrize(
    "options", [{}, {"batch_norm": True}, {"l1": 0.03, "l2": 0.2}, {"batch_norm": True, "dropout": 0.4}]
)
def test_against_finite_differences(loss: str, activation: str, samples: int, options: dict[str, Any]) -> None:
    x, y = sample(loss, samples)
    net = network(loss, activation, **options)
    net.loss_and_gradients(x, y)
    gradients = net.gradients.copy()
    for layer in net.layers:
        if isinstance(layer, Dropout):
            layer.hold = True
    difference = np.linalg.norm(gradients - measured(net, x, y))
    assert difference <= 1e-6 * np.linalg.norm(gradients)


@pytest.mark.parametrize("options", [{}, {"batch_norm": True}])
def test_a_layer_with_many_weights_against_the_textbook(
    options: dict[str, Any], monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From LARGE weights on ∂J/∂x is computed another way: here already from one weight on."""
    monkeypatch.setattr(layers, "LARGE", 1)
    x, y = sample("softmax")
    net = network("softmax", "tanh", **options)
    net.loss_and_gradients(x, y)
    _, gradients = reference(net, "tanh", "softmax").gradients(x, y)
    for k, layer in enumerate(net.dense):
        np.testing.assert_allclose(layer.weights_gradient, gradients["weights"][k].T, rtol=1e-9, atol=1e-13)
        np.testing.assert_allclose(layer.bias_gradient, gradients["biases"][k], rtol=1e-9, atol=1e-13)


def test_sum_instead_of_mean() -> None:
    x, y = sample("softmax")
    mean, total = (Network(3, perceptron([5], 3), SoftmaxCrossEntropy(by), rng=rng()) for by in ("mean", "sum"))
    loss = mean.loss_and_gradients(x, y)
    assert total.loss_and_gradients(x, y) == pytest.approx(9 * loss)
    np.testing.assert_allclose(total.gradients, 9 * mean.gradients, rtol=1e-5)
    assert total.evaluate(x, y)[0] == pytest.approx(9 * mean.evaluate(x, y)[0])


def test_what_labs_read_from_a_layer() -> None:
    x, y = sample("logistic")
    net = network("logistic")
    net.loss_and_gradients(x, y)
    first, tanh, second = net.layers[0], net.layers[1], net.layers[2]
    assert isinstance(first, Dense) and isinstance(tanh, Activation) and isinstance(second, Dense)
    np.testing.assert_allclose(first.z, first.weights @ x.T + first.bias[:, None])
    np.testing.assert_allclose(tanh.output, np.tanh(first.z))
    np.testing.assert_allclose(tanh.slope, 1 - tanh.output**2)
    np.testing.assert_allclose(first.delta, (second.weights.T @ second.delta) * tanh.slope)
    np.testing.assert_allclose(second.weights_gradient, second.delta @ tanh.output.T)
    weights, bias = second.of(net.parameters)
    assert np.shares_memory(weights, net.parameters)
    np.testing.assert_array_equal(weights, second.weights)
    np.testing.assert_array_equal(bias, second.bias)


def test_normalization_and_dropout_may_come_first() -> None:
    x, y = sample("squared")
    for first in (BatchNorm(), Activation("tanh")):
        net = Network(3, [first, Dense(2)], MeanSquaredError(), rng=rng(), dtype=np.float64)
        net.loss_and_gradients(x, y)
        gradients = net.gradients.copy()
        np.testing.assert_allclose(gradients, measured(net, x, y), atol=1e-8)


# ---- Prediction


def test_prediction_in_chunks_is_prediction_one_by_one() -> None:
    net = network("softmax", batch_norm=True, dropout=0.5)
    x, y = sample("softmax", 40)
    for _ in range(5):
        net.loss_and_gradients(x, y)
    many = rng(1).normal(size=(2 * CHUNK + 13, 3))
    together = net.predict(many)
    assert together.shape == (len(many), 3)
    np.testing.assert_allclose(together.sum(axis=1), 1)
    for i in (0, CHUNK - 1, CHUNK, len(many) - 1):
        np.testing.assert_allclose(net.predict(many[i : i + 1])[0], together[i], rtol=1e-9)
    outputs = net.activations(many)
    assert [a.shape for a in outputs] == [(layer.units, len(many)) for layer in net.layers]
    np.testing.assert_allclose(np.exp(outputs[-1]) / np.exp(outputs[-1]).sum(0), together.T)


def test_evaluate_is_loss_and_accuracy_of_predict() -> None:
    net, (x, y) = network("softmax"), sample("softmax", 3000)
    p = net.predict(x)
    loss, accuracy = net.evaluate(x, y)
    assert loss == pytest.approx(-np.mean(np.log(p[np.arange(len(y)), y])))
    assert accuracy == pytest.approx(np.mean(p.argmax(axis=1) == y))


def test_prediction_leaves_training_alone() -> None:
    net, (x, y) = network("logistic", batch_norm=True), sample("logistic")
    net.loss_and_gradients(x, y)
    seen = [layer.output.copy() for layer in net.layers]
    state = net.state()
    net.predict(x[:4])
    net.evaluate(x[:4], y[:4])
    net.activations(x[:4], training=True)
    assert_same_state(net.state(), state)
    for layer, output in zip(net.layers, seen, strict=True):
        np.testing.assert_array_equal(layer.output, output)


# ---- Penalties, freezing


def test_l2_shrinks_weights_and_nothing_else() -> None:
    x, y = sample("logistic")
    decay, rate = 0.1, 0.5
    plain, decayed = network("logistic", batch_norm=True), network("logistic", batch_norm=True, l2=decay)
    before = plain.parameters.copy()
    for net in (plain, decayed):
        net.loss_and_gradients(x, y)
        net.update(SGD(rate))
    step = plain.parameters - before
    expected = before * np.where(plain.is_weight, 1 - rate * decay, 1) + step
    np.testing.assert_allclose(decayed.parameters, expected, rtol=1e-12)
    assert plain.is_weight.sum() == 3 * 5 + 5 * 4 + 4


def test_penalties_of_a_stack() -> None:
    x, y = sample("squared")
    layers = perceptron([4], 2, "tanh")
    net = Network(
        3, layers, MeanSquaredError(), rng=[rng(1), rng(1)], stack=2, dtype=np.float64, l1=[0, 0.1], l2=[0, 0.2]
    )
    net.loss_and_gradients(x, y)
    w = net.parameters[0] * net.is_weight
    np.testing.assert_allclose(net.gradients[1] - net.gradients[0], 0.1 * np.sign(w) + 0.2 * w, atol=1e-12)
    np.testing.assert_allclose(net.penalty(), [0, 0.1 * np.abs(w).sum() + 0.1 * (w**2).sum()])


@pytest.mark.parametrize("optimizer", list(OPTIMIZERS))
def test_a_frozen_weight_does_not_move(optimizer: str) -> None:
    x, y = sample("logistic", 40)
    net = network("logistic", l1=0.01, l2=0.1)
    trainer = Trainer(net, OPTIMIZERS[optimizer](0.05), x, y, Batches(40, 8, rng(3)))
    for _ in range(5):
        trainer.step()
    mask = np.zeros_like(net.frozen)
    second = net.dense[1]
    second.of(mask)[0][2, 3] = True
    net.freeze(mask)
    held, others = second.weights[2, 3].copy(), net.parameters.copy()
    for _ in range(20):
        trainer.step()
    assert second.weights[2, 3] == held
    assert ((net.parameters != others) | mask).all()
    second.weights[2, 3] = 7.0
    trainer.step()
    assert second.weights[2, 3] == 7.0
    net.freeze(False)
    trainer.step()
    assert second.weights[2, 3] != 7.0


# ---- Stacks


def trainers(own: bool, dropout: float, batch_norm: bool, models: int = 3) -> tuple[Trainer, list[Trainer]]:
    """A stack and as many single networks, from the same generators."""
    x, y = rng(7).normal(size=(models, 22, 3)), rng(8).integers(0, 3, (models, 22))
    rates = [0.03, 0.1, 0.3]

    def layers() -> list[Layer]:
        return perceptron([5, 4], 3, "tanh", batch_norm=batch_norm, dropout=dropout)

    options: dict[str, Any] = {"dtype": np.float64, "l2": 0.01}
    stack = Network(3, layers(), SoftmaxCrossEntropy(), rng=[rng(s) for s in range(models)], stack=models, **options)
    if own:
        together = Trainer(stack, Adam(rates), x, y, [Batches(22, 8, rng(50 + s)) for s in range(models)])
    else:
        together = Trainer(stack, Adam(rates), x[0], y[0], Batches(22, 8, rng(50)))
    apart = []
    for s in range(models):
        single = Network(3, layers(), SoftmaxCrossEntropy(), rng=rng(s), **options)
        data, seed = (s, 50 + s) if own else (0, 50)
        apart.append(Trainer(single, Adam(rates[s]), x[data], y[data], Batches(22, 8, rng(seed))))
    return together, apart


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize(("dropout", "batch_norm"), [(0.0, False), (0.3, False), (0.0, True)])
def test_a_stack_gives_the_numbers_of_single_networks(own: bool, dropout: float, batch_norm: bool) -> None:
    together, apart = trainers(own, dropout, batch_norm)
    for _ in range(7):
        losses = together.step()
        np.testing.assert_allclose(losses, [single.step() for single in apart], rtol=1e-9)
    parameters = [t.network.parameters for t in apart]
    # A bias before batch norm has no gradient: what moves it is rounding, which Adam enlarges.
    np.testing.assert_allclose(together.network.parameters, parameters, rtol=1e-7, atol=1e-8 if batch_norm else 1e-12)
    np.testing.assert_allclose(together.gradient_norm, [t.gradient_norm for t in apart], rtol=1e-7)
    points = rng(1).normal(size=(30, 3))
    np.testing.assert_allclose(together.network.predict(points), [t.network.predict(points) for t in apart], rtol=1e-7)
    x, y = points, rng(2).integers(0, 3, 30)
    loss, accuracy = together.network.evaluate(x, y)
    np.testing.assert_allclose(np.transpose([loss, accuracy]), [t.network.evaluate(x, y) for t in apart], rtol=1e-7)


def test_one_model_of_a_stack_may_diverge_alone() -> None:
    x, y = sample("squared", 20)
    net = Network(3, perceptron([4], 2, "linear"), MeanSquaredError(), rng=[rng(0), rng(0)], stack=2)
    trainer = Trainer(net, SGD([0.05, 1e6]), x, y, Batches(20, 20, rng()))
    with np.errstate(all="ignore"):
        losses = [np.array(trainer.step()) for _ in range(60)]
    assert losses[-1][0] < losses[0][0]
    assert not np.isfinite(losses[-1][1])


# ---- Life of a network


def assert_same_state(a: Any, b: Any) -> None:
    """Two nested states are equal, number for number."""
    if isinstance(a, dict):
        assert a.keys() == b.keys()
        for key in a:
            assert_same_state(a[key], b[key])
    elif isinstance(a, list):
        for left, right in zip(a, b, strict=True):
            assert_same_state(left, right)
    else:
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("stacked", [False, True])
def test_same_seed_same_numbers_and_going_back(stacked: bool) -> None:
    runs = [trainers(True, 0.3, True)[0] if stacked else trainers(False, 0.3, True)[1][0] for _ in range(2)]
    for _ in range(10):
        np.testing.assert_array_equal(runs[0].step(), runs[1].step())
    state = runs[0].state()
    ends = []
    for _ in range(2):
        runs[0].restore(state)
        losses = [np.array(runs[0].step()) for _ in range(8)]
        ends.append((losses, runs[0].state()))
    np.testing.assert_array_equal(ends[0][0], ends[1][0])
    assert_same_state(ends[0][1], ends[1][1])
    for _ in range(8):
        runs[1].step()
    assert_same_state(runs[1].state(), ends[0][1])


def test_batch_size_and_rates_change_live() -> None:
    x, y = sample("logistic", 50)
    net = network("logistic", dropout=0.2, batch_norm=True)
    batches, optimizer = Batches(50, 8, rng()), SGD(0.1)
    trainer = Trainer(net, optimizer, x, y, batches)
    for size in (8, 50, 1, 2, 3, 4, 5, 6, 7, 8):
        batches.batch_size, optimizer.learning_rate, net.l2 = size, 0.01 * size, 0.001 * size
        for layer in net.layers:
            if isinstance(layer, Dropout):
                layer.probability = 0.09 * min(size, 10)
        assert np.isfinite([trainer.step() for _ in range(10)]).all()


@pytest.mark.parametrize("stack", [None, 3])
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_a_step_allocates_no_array(stack: int | None, optimizer: str) -> None:
    x, y = rng().normal(size=(1500, 40)).astype(np.float32), rng().integers(0, 10, 1500)
    generators = [rng(s) for s in range(stack or 1)]
    layers = perceptron([256, 256], 10, "tanh", batch_norm=True, dropout=0.2)
    net = Network(40, layers, SoftmaxCrossEntropy(), rng=generators, stack=stack, l1=1e-4, l2=1e-4)
    trainer = Trainer(net, OPTIMIZERS[optimizer](0.01), x, y, Batches(1500, 400, rng()))
    for _ in range(2 * 4):
        trainer.step()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    for _ in range(3 * 4):
        trainer.step()
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # The smallest array of a hidden layer, 256 × 300 in float32, has 307 kB, the parameters 333 kB. What remains
    # are NumPy's own buffers for broadcasting, up to 8192 numbers for an operand, and Python's small objects.
    assert peak - before < 100_000
    assert after - before < 10_000


def test_a_step_that_would_leave_the_finite_numbers_is_not_made() -> None:
    x, y = sample("squared", 20)
    net = Network(3, perceptron([4], 2, "linear"), MeanSquaredError(), rng=rng())
    trainer = Trainer(net, SGD(1e4), x, y, Batches(20, 20, rng()))
    with np.errstate(all="ignore"):
        losses = [trainer.step() for _ in range(100)]
    assert not np.isfinite(losses[-1])
    assert np.isfinite(net.parameters).all()
    assert np.isfinite(losses[0])


def test_twin_is_equal_and_independent() -> None:
    x, y = sample("softmax")
    net = network("softmax", "elu", batch_norm=True, dropout=0.3, l1=0.1, l2=0.2)
    net.loss_and_gradients(x, y)
    twin = net.twin()
    assert_same_state(twin.state(), net.state())
    assert twin.loss_and_gradients(x, y) == net.loss_and_gradients(x, y)
    np.testing.assert_array_equal(twin.gradients, net.gradients)
    twin.parameters += 1
    assert not np.array_equal(twin.parameters, net.parameters)
    single = net.twin(np.float32)
    assert single.parameters.dtype == np.float32


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one unit"):
        Network(2, [Dense(0)], LogisticCrossEntropy(), rng=rng())
    with pytest.raises(ValueError, match="random generators"):
        Network(2, [Dense(1)], LogisticCrossEntropy(), rng=rng(), stack=3)
    for y in ([0, 2], [0.5, 1]):
        with pytest.raises(ValueError, match="classes 0 and 1"):
            Network(2, [Dense(1)], LogisticCrossEntropy(), rng=rng()).loss_and_gradients(np.zeros((2, 2)), y)
    with pytest.raises(ValueError, match="as many classes"):
        Network(2, [Dense(3)], SoftmaxCrossEntropy(), rng=rng()).loss_and_gradients(np.zeros((2, 2)), [0, 3])
    with pytest.raises(ValueError, match="below 1"):
        Dropout(1.0)


def test_parameter_count() -> None:
    layers = perceptron([16, 8], 3, "relu", batch_norm=True)
    assert parameter_count(5, layers) == 6 * 16 + 2 * 16 + 17 * 8 + 2 * 8 + 9 * 3
