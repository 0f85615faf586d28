"""Activation functions against their textbook formulas and finite differences."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable

import numpy as np
import pytest

from engine.network.activations import ACTIVATIONS, activation

GRID = np.concatenate([np.linspace(-50, 50, 401), [-800, -0.3, -1e-3, 1e-3, 0.3, 800]])

FORMULAS: dict[str, Callable[[float], float]] = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z)),
    "tanh": math.tanh,
    "relu": lambda z: z if z > 0 else 0.0,
    "leaky_relu": lambda z: z if z > 0 else 0.3 * z,
    "elu": lambda z: z if z > 0 else 0.3 * math.expm1(z),
    "gelu": lambda z: 0.5 * z * (1 + math.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3))),
    "silu": lambda z: z / (1 + math.exp(-z)) if z > 0 else z * math.exp(z) / (1 + math.exp(z)),
    "softplus": lambda z: z + math.log1p(math.exp(-z)) if z > 0 else math.log1p(math.exp(z)),
}

EVERY = pytest.mark.parametrize("name", list(ACTIVATIONS))


def test_every_function_has_a_formula_here() -> None:
    assert set(FORMULAS) == set(ACTIVATIONS)


@EVERY
def test_values(name: str) -> None:
    expected = [FORMULAS[name](z) for z in GRID]
    # The tanh form of GELU has a rounding error of its own where 1 + tanh u is nearly 0.
    tolerance = 1e-14 if name == "gelu" else 1e-300
    np.testing.assert_allclose(activation(name, 0.3)(GRID), expected, rtol=1e-12, atol=tolerance)


@EVERY
def test_derivatives_against_finite_differences(name: str) -> None:
    f, h = activation(name, 0.3), 1e-6
    # Not at 0: some have a kink there.
    z = GRID[GRID != 0]
    measured = (f(z + h) - f(z - h)) / (2 * h)
    np.testing.assert_allclose(f.derivative(z), measured, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize(
    ("name", "at_zero"), [("relu", 0), ("leaky_relu", 0.3), ("elu", 0.3), ("sigmoid", 0.25), ("tanh", 1)]
)
def test_derivative_at_zero(name: str, at_zero: float) -> None:
    assert activation(name, 0.3).derivative(0.0) == pytest.approx(at_zero)


@EVERY
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_finite_and_silent_far_out(name: str, dtype: type) -> None:
    f = activation(name, dtype=dtype)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for result in (f([-800, -90, 90, 800]), f.derivative([-800, -90, 90, 800])):
            assert result.dtype == dtype
            assert np.isfinite(result).all()


def test_sigmoid_keeps_its_small_tail() -> None:
    np.testing.assert_allclose(activation("sigmoid")([-40.0, -700.0]), np.exp([-40.0, -700.0]), rtol=1e-12)


def test_gelu_is_close_to_the_exact_one() -> None:
    z = np.linspace(-8, 8, 4001)
    exact = np.array([0.5 * x * (1 + math.erf(x / math.sqrt(2))) for x in z])
    worst = np.abs(activation("gelu")(z) - exact).max()
    assert 1e-4 < worst < 5e-4


def test_tanh_is_a_stretched_sigmoid() -> None:
    np.testing.assert_allclose(activation("tanh")(GRID), 2 * activation("sigmoid")(2 * GRID) - 1, atol=1e-15)


def test_the_constant_changes_live_and_is_checked() -> None:
    f = activation("leaky_relu")
    assert f([-10.0])[0] == pytest.approx(-0.1)
    f.alpha = 0.5  # type: ignore[attr-defined]
    assert f([-10.0])[0] == -5
    for name, bad in (("leaky_relu", 1.5), ("leaky_relu", -0.1), ("elu", -1)):
        with pytest.raises(ValueError, match="must be from 0 to"):
            activation(name, bad)


@pytest.mark.parametrize("name", ["tanh", "relu", "gelu"])
def test_shapes_are_kept(name: str) -> None:
    for shape in ((), (3,), (2, 3, 4)):
        assert activation(name)(np.zeros(shape)).shape == shape
