"""Initial weights have the spread that their formulas promise."""

from __future__ import annotations

import numpy as np
import pytest

from engine.network.initializers import DRAWS, LABELS, Initializer
from engine.network.layers import Dense
from engine.network.losses import MeanSquaredError
from engine.network.network import Network

N, M = 300, 500


@pytest.mark.parametrize(
    ("name", "variance"),
    [("zeros", 0), ("normal", 1), ("uniform", 1 / (3 * N)), ("lecun", 1 / N), ("xavier", 2 / (N + M)), ("he", 2 / N)],
)
def test_variance_and_scale(name: str, variance: float) -> None:
    weights = Initializer(name, 0.5).draw(np.random.default_rng(0), N, M)
    assert weights.shape == (N, M)
    # 150,000 draws: the variance is known to within half a percent or better.
    assert weights.var() == pytest.approx(0.25 * variance, rel=0.02)
    assert abs(weights.mean()) <= 0.01 * np.sqrt(variance)


@pytest.mark.parametrize(("name", "bound"), [("uniform", 1 / np.sqrt(N)), ("xavier", np.sqrt(6 / (N + M)))])
def test_bounds_are_reached_and_kept(name: str, bound: float) -> None:
    largest = np.abs(Initializer(name).draw(np.random.default_rng(0), N, M)).max()
    assert 0.999 * bound < largest <= bound


def test_constant_is_the_scale_itself() -> None:
    assert (Initializer("constant", 0.9).draw(np.random.default_rng(0), 4, 5) == 0.9).all()


def test_every_initializer_has_a_label() -> None:
    assert set(LABELS) == set(DRAWS)


def test_weights_are_the_draw_whatever_the_number_format() -> None:
    drawn = Initializer("he").draw(np.random.default_rng(3), 5, 4)
    for dtype in (np.float32, np.float64):
        dense = Dense(4)
        Network(5, [dense], MeanSquaredError(), rng=np.random.default_rng(3), initializer="he", dtype=dtype)
        assert dense.weights.shape == (4, 5)
        np.testing.assert_array_equal(dense.weights, drawn.T.astype(dtype))
        assert not dense.bias.any()
