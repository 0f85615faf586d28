"""The split keeps its points and moves as few as possible; standardising can be undone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.splits import split, standardise


def rng() -> np.random.Generator:
    return np.random.default_rng(5)


@given(st.integers(1, 300), st.floats(0, 1))
def test_every_sample_is_on_exactly_one_side(n: int, fraction: float) -> None:
    sides = split(n, fraction, rng())
    assert sorted([*sides.training, *sides.validation]) == list(range(n))
    assert len(sides.training) >= 1
    assert len(sides.validation) == min(round(fraction * n), n - 1)


@given(st.integers(1, 300), st.floats(0, 1), st.floats(0, 1))
def test_a_larger_fraction_only_adds_to_validation(n: int, one: float, other: float) -> None:
    fewer, more = (set(split(n, f, rng()).validation) for f in sorted((one, other)))
    assert fewer <= more


@given(st.integers(1, 300), st.floats(0, 1))
def test_one_more_sample_moves_at_most_one_old_one(n: int, fraction: float) -> None:
    before, after = (set(split(m, fraction, rng()).validation) for m in (n, n + 1))
    assert len((before ^ after) - {n}) <= 1


def test_the_split_is_a_random_one() -> None:
    validation = split(1000, 0.3, rng()).validation
    assert 400 < validation.mean() < 600
    assert set(validation) != set(split(1000, 0.3, np.random.default_rng(6)).validation)


def test_standardised_columns_have_mean_0_and_deviation_1_and_can_be_undone() -> None:
    x = rng().normal([3, -50, 1e6], [0.1, 20, 1e3], (400, 3))
    z, scaling = standardise(x)
    np.testing.assert_allclose(z.mean(0), 0, atol=1e-9)
    np.testing.assert_allclose((z**2).mean(0), 1)
    np.testing.assert_allclose(scaling.undo(z), x)
    np.testing.assert_allclose(scaling.apply(x[:2] + x.std(0)), z[:2] + 1)


@pytest.mark.parametrize("constant", [0.0, 0.1, 1e9 + 0.1])
def test_a_constant_column_becomes_exactly_zero(constant: float) -> None:
    x = np.column_stack([np.full(7, constant), np.arange(7)])
    z, scaling = standardise(x)
    assert (z[:, 0] == 0).all()
    assert scaling.undo(z)[0, 0] == constant
