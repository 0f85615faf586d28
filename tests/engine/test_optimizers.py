"""Optimizers against the formulas of their papers, one number at a time."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from engine.network.optimizers import BLOCK, OPTIMIZERS, SGD, Adam, Momentum, Nesterov, RMSProp

Rule = Callable[[float, float, dict[str, float], int], float]
ETA = 0.1


def sgd(w: float, g: float, memory: dict[str, float], t: int) -> float:
    return w - ETA * g


def momentum(w: float, g: float, memory: dict[str, float], t: int) -> float:
    memory["v"] = 0.9 * memory.get("v", 0) + g
    return w - ETA * memory["v"]


def nesterov(w: float, g: float, memory: dict[str, float], t: int) -> float:
    memory["v"] = 0.9 * memory.get("v", 0) + g
    return w - ETA * (g + 0.9 * memory["v"])


def rmsprop(w: float, g: float, memory: dict[str, float], t: int) -> float:
    memory["s"] = 0.9 * memory.get("s", 0) + 0.1 * g * g
    return w - ETA * g / (math.sqrt(memory["s"]) + 1e-8)


def adam(w: float, g: float, memory: dict[str, float], t: int) -> float:
    memory["m"] = 0.9 * memory.get("m", 0) + 0.1 * g
    memory["s"] = 0.999 * memory.get("s", 0) + 0.001 * g * g
    m, s = memory["m"] / (1 - 0.9**t), memory["s"] / (1 - 0.999**t)
    return w - ETA * m / (math.sqrt(s) + 1e-8)


RULES: dict[str, Rule] = {"sgd": sgd, "momentum": momentum, "nesterov": nesterov, "rmsprop": rmsprop, "adam": adam}
EVERY = pytest.mark.parametrize("name", list(OPTIMIZERS))


@EVERY
def test_follows_its_formula(name: str) -> None:
    rng = np.random.default_rng(0)
    w = rng.normal(size=5)
    expected, memories = w.tolist(), [dict[str, float]() for _ in w]
    optimizer = OPTIMIZERS[name](ETA)
    for t in range(1, 30):
        g = rng.normal(size=5)
        optimizer.update(w, g)
        expected = [RULES[name](e, float(x), m, t) for e, x, m in zip(expected, g, memories, strict=True)]
    np.testing.assert_allclose(w, expected, rtol=1e-12)
    assert optimizer.steps == 29


@EVERY
def test_a_stack_with_a_learning_rate_each(name: str) -> None:
    rng, rates = np.random.default_rng(1), [0.01, 0.1, 1.0]
    stack = rng.normal(size=(3, 4))
    singles = [row.copy() for row in stack]
    together, apart = OPTIMIZERS[name](rates), [OPTIMIZERS[name](rate) for rate in rates]
    for _ in range(10):
        g = rng.normal(size=(3, 4))
        together.update(stack, g)
        for optimizer, w, row in zip(apart, singles, g, strict=True):
            optimizer.update(w, row)
    np.testing.assert_array_equal(stack, singles)


@EVERY
@pytest.mark.parametrize("shape", [(2 * BLOCK + 77,), (5, BLOCK // 2 - 3)])
def test_blocks_give_the_same_numbers(name: str, shape: tuple[int, ...]) -> None:
    rng = np.random.default_rng(2)
    w = rng.normal(size=shape)
    rate = np.linspace(0.1, 0.5, shape[0]) if len(shape) > 1 else ETA
    rows = [w.copy().reshape(-1)[i : i + 1000] for i in (0, w.size - 1000)]
    big, small = OPTIMIZERS[name](rate), [OPTIMIZERS[name](r) for r in np.broadcast_to(rate, shape[0])[[0, -1]]]
    for _ in range(3):
        g = rng.normal(size=shape)
        big.update(w, g)
        for optimizer, part, i in zip(small, rows, (0, w.size - 1000), strict=True):
            optimizer.update(part, g.reshape(-1)[i : i + 1000])
    for part, i in zip(rows, (0, w.size - 1000), strict=True):
        np.testing.assert_array_equal(w.reshape(-1)[i : i + 1000], part)


@EVERY
def test_going_back(name: str) -> None:
    rng = np.random.default_rng(3)
    optimizer, w, gradients = OPTIMIZERS[name](ETA), rng.normal(size=6), rng.normal(size=(20, 6))
    before = optimizer.state()
    for g in gradients[:5]:
        optimizer.update(w, g)
    state, start = optimizer.state(), w.copy()
    ends = []
    for _ in range(2):
        optimizer.restore(state)
        w = start.copy()
        for g in gradients[5:]:
            optimizer.update(w, g)
        ends.append(w)
    np.testing.assert_array_equal(*ends)
    optimizer.restore(before)
    w = np.zeros(6)
    optimizer.update(w, gradients[0])
    fresh, v = OPTIMIZERS[name](ETA), np.zeros(6)
    fresh.update(v, gradients[0])
    np.testing.assert_array_equal(w, v)


def test_constants_change_live() -> None:
    w, g = np.zeros(1), np.ones(1)
    optimizer = Momentum(1.0, momentum=0.0)
    optimizer.update(w, g)
    optimizer.learning_rate, optimizer.momentum = 0.1, 0.5
    optimizer.update(w, g)
    assert w[0] == pytest.approx(-1 - 0.1 * 1.5)
    assert optimizer.learning_rate == 0.1


def test_gradient_descent_on_a_quadratic_turns_at_two_over_the_curvature() -> None:
    curvature = 4.0
    for rate, grows in ((0.499, False), (0.501, True)):
        w, optimizer = np.ones(1), SGD(rate)
        for _ in range(100):
            optimizer.update(w, curvature * w)
        assert bool(abs(w[0]) > 1) is grows


@pytest.mark.parametrize("name", ["sgd", "momentum", "nesterov", "rmsprop", "adam"])
def test_against_pytorch(name: str) -> None:
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(4)
    w, gradients = rng.normal(size=7), rng.normal(size=(25, 7))
    parameter = torch.nn.Parameter(torch.tensor(w))
    peers = {
        "sgd": lambda: torch.optim.SGD([parameter], lr=ETA),
        "momentum": lambda: torch.optim.SGD([parameter], lr=ETA, momentum=0.9),
        "nesterov": lambda: torch.optim.SGD([parameter], lr=ETA, momentum=0.9, nesterov=True),
        "rmsprop": lambda: torch.optim.RMSprop([parameter], lr=ETA, alpha=0.9),
        "adam": lambda: torch.optim.Adam([parameter], lr=ETA),
    }
    peer = peers[name]()
    ours = {"sgd": SGD, "momentum": Momentum, "nesterov": Nesterov, "rmsprop": RMSProp, "adam": Adam}[name](ETA)
    for g in gradients:
        parameter.grad = torch.tensor(g)
        peer.step()
        ours.update(w, g)
    np.testing.assert_allclose(w, parameter.detach().numpy(), rtol=1e-10)
