"""Mini-batches: every sample once an epoch, the short last batch too, live batch size, going back."""

from __future__ import annotations

import numpy as np
import pytest

from engine.network.layers import Dense
from engine.network.losses import LogisticCrossEntropy, MeanSquaredError, SoftmaxCrossEntropy
from engine.network.network import SPILLS, Network, perceptron
from engine.network.optimizers import OPTIMIZERS, SGD, Adam, Optimizer
from engine.network.training import SUSPICIOUS, Batches, Trainer
from engine.network.workspace import Workspace


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.mark.parametrize(
    ("samples", "batch_size", "steps"), [(50_000, 32, 1563), (30, 1, 30), (30, 30, 1), (30, 7, 5), (32, 8, 4)]
)
def test_steps_per_epoch(samples: int, batch_size: int, steps: int) -> None:
    assert Batches(samples, batch_size, rng()).steps_per_epoch == steps


@pytest.mark.parametrize("batch_size", [1, 7, 10, 29, 30])
def test_every_sample_once_an_epoch_in_a_new_order(batch_size: int) -> None:
    batches = Batches(30, batch_size, rng())
    orders = []
    for epoch in (1, 2, 3):
        taken = [batches.take().copy() for _ in range(batches.steps_per_epoch)]
        assert [len(batch) for batch in taken[:-1]] == [batch_size] * (len(taken) - 1)
        assert batches.epoch == epoch
        orders.append(np.concatenate(taken))
        assert sorted(orders[-1]) == list(range(30))
    assert (orders[0] != orders[1]).any() and (orders[1] != orders[2]).any()


def test_a_new_batch_size_cuts_the_rest_of_the_epoch_anew() -> None:
    batches = Batches(20, 4, rng())
    taken = [batches.take().copy()]
    batches.batch_size = 10
    taken += [batches.take().copy() for _ in range(2)]
    assert [len(batch) for batch in taken] == [4, 10, 6]
    assert sorted(np.concatenate(taken)) == list(range(20))


def test_wrong_sizes_are_refused() -> None:
    for size in (0, 21, -3):
        with pytest.raises(ValueError, match="from 1 to 20"):
            Batches(20, size, rng())
    net = Network(2, [Dense(1)], MeanSquaredError(), rng=rng())
    with pytest.raises(ValueError, match="samples"):
        Trainer(net, SGD(0.1), np.zeros((10, 2)), np.zeros(9), Batches(10, 2, rng()))
    with pytest.raises(ValueError, match="samples"):
        Trainer(net, SGD(0.1), np.zeros((10, 2)), np.zeros(10), Batches(9, 2, rng()))


def test_going_back_repeats_the_order() -> None:
    batches = Batches(10, 3, rng())
    for _ in range(5):
        batches.take()
    state = batches.state()
    first = [batches.take().copy() for _ in range(9)]
    batches.restore(state)
    for batch in first:
        np.testing.assert_array_equal(batches.take(), batch)


def test_the_short_last_batch_is_averaged_over_its_own_samples() -> None:
    x, y = rng(1).normal(size=(5, 2)), rng(2).normal(size=5)
    net = Network(2, [Dense(1)], MeanSquaredError(), rng=rng(), dtype=np.float64)
    batches = Batches(5, 3, rng(3))
    trainer = Trainer(net, SGD(0.0), x, y, batches)
    for size in (3, 2):
        loss = trainer.step()
        picked = batches.order[batches.position - size : batches.position]
        prediction = x[picked] @ net.dense[0].weights[0]
        assert loss == pytest.approx(np.mean((prediction - y[picked]) ** 2) / 2)
        np.testing.assert_allclose(net.dense[0].weights_gradient[0], (prediction - y[picked]) @ x[picked] / size)


def test_linear_regression_finds_the_least_squares() -> None:
    x = rng(1).normal(size=(30, 2))
    y = x @ [2.0, -1.0] + 3 + 0.1 * rng(2).normal(size=30)
    net = Network(2, [Dense(1)], MeanSquaredError(), rng=rng(), dtype=np.float64)
    trainer = Trainer(net, SGD(0.3), x, y, Batches(30, 30, rng()))
    for _ in range(500):
        trainer.step()
    solution = np.linalg.lstsq(np.column_stack([x, np.ones(30)]), y, rcond=None)[0]
    np.testing.assert_allclose([*net.dense[0].weights[0], net.dense[0].bias[0]], solution, rtol=1e-10)
    assert trainer.gradient_norm < 1e-10


def test_a_small_network_learns_xor() -> None:
    x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1.0]]), np.array([0, 1, 1, 0])
    net = Network(2, perceptron([8], 1, "tanh"), LogisticCrossEntropy(), rng=rng(1))
    trainer = Trainer(net, Adam(0.05), x, y, Batches(4, 2, rng()))
    for _ in range(500):
        trainer.step()
    loss, accuracy = net.evaluate(x, y)
    assert accuracy == 1 and loss < 0.05


def test_moving_the_samples_goes_on_with_the_same_network() -> None:
    x, y = rng(1).normal(size=(12, 2)), rng(2).normal(size=12)
    net = Network(2, [Dense(1)], MeanSquaredError(), rng=rng())
    trainer = Trainer(net, SGD(0.1), x, y, Batches(12, 12, rng()))
    before = trainer.step()
    parameters = net.parameters.copy()
    trainer.set_data(x, y + 100)
    np.testing.assert_array_equal(net.parameters, parameters)
    assert trainer.step() > 100 * before


def large_trainer(optimizer: str) -> Trainer:
    layers = perceptron([300, 300, 300, 300], 3, "tanh", batch_norm=True, dropout=0.2)
    net = Network(20, layers, SoftmaxCrossEntropy(), rng=rng(1))
    assert net.parameters.size >= SPILLS
    x, y = rng(2).normal(size=(40, 20)), rng(3).integers(0, 3, 40)
    return Trainer(net, OPTIMIZERS[optimizer](0.01), x, y, Batches(40, 16, rng(4)))


@pytest.mark.parametrize("name", sorted(OPTIMIZERS))
def test_layers_that_step_one_by_one_go_where_one_step_of_all_goes(name: str) -> None:
    """A large network updates each layer within the backward pass: no layer may see new weights of another."""
    one_by_one, at_once = large_trainer(name), large_trainer(name)
    net = at_once.network

    def descend(workspace: Workspace, optimizer: Optimizer) -> None:
        net.propagate_back(workspace)
        held = net.parameters[net.frozen]
        optimizer.update(net.parameters, net.gradients)
        net.parameters[net.frozen] = held

    net.descend = descend  # type: ignore[method-assign]
    for step in range(12):
        if step == 4:
            for trainer in (one_by_one, at_once):
                trainer.network.l2 = 0.1
                trainer.optimizer.learning_rate = 0.005
        if step in (8, 10):
            for trainer in (one_by_one, at_once):
                trainer.network.l2 = 0.0
                trainer.network.freeze(np.arange(net.parameters.size) < (1000 if step == 8 else 0))
        assert one_by_one.step() == at_once.step()
        np.testing.assert_array_equal(one_by_one.network.parameters, net.parameters)
        np.testing.assert_array_equal(one_by_one.network.gradients, net.gradients)
    assert np.ptp(net.parameters) > 0 and one_by_one.optimizer.steps == 12


@pytest.mark.parametrize("bias", [1e7, float(np.finfo(np.float32).max)])
def test_a_large_network_steps_after_a_large_loss_but_not_after_an_overflow(bias: float) -> None:
    trainer = large_trainer("sgd")
    trainer.step()
    trainer.network.dense[-1].bias[:2] = bias, -bias
    before = trainer.network.parameters.copy()
    with np.errstate(all="ignore"):
        loss = trainer.step()
    assert not loss < SUSPICIOUS
    assert np.isfinite(loss) == (not np.array_equal(trainer.network.parameters, before)) == (bias == 1e7)
