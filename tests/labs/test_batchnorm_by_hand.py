"""One batch by hand: the four formulas against the engine's layer and the standard library, and the words."""

from __future__ import annotations

import statistics

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.labs.batchnorm.by_hand import ByHand, terms
from engine.network.batch_norm import BatchNorm
from engine.network.layers import Dense
from engine.network.losses import MeanSquaredError
from engine.network.network import Network
from engine.views import Plot, Prose, Table

batches = st.lists(st.floats(-100, 100).map(lambda value: round(value, 3)), min_size=1, max_size=20)


def table(lab: ByHand) -> Table:
    view = lab.views()["table"]
    assert isinstance(view, Table)
    return view


def words(lab: ByHand) -> str:
    view = lab.views()["steps"]
    assert isinstance(view, Prose)
    return " ".join(str(paragraph) for paragraph in view.paragraphs)


@settings(max_examples=50, deadline=None)
@given(batch=batches, gamma=st.floats(0.01, 50), beta=st.floats(-50, 50), epsilon=st.floats(1e-6, 1))
def test_columns_are_the_engines_layers(batch: list[float], gamma: float, beta: float, epsilon: float) -> None:
    lab = ByHand({"batch": batch, "gamma": gamma, "beta": beta, "epsilon": epsilon})
    norm = BatchNorm(epsilon=epsilon)
    net = Network(1, [Dense(1), norm, Dense(1)], MeanSquaredError(), rng=np.random.default_rng(0), dtype=np.float64)
    net.dense[0].weights[...], norm.gamma[...], norm.beta[...] = 1, gamma, beta
    net.loss_and_gradients(np.array(batch)[:, None], np.zeros(len(batch)))
    np.testing.assert_allclose(lab.normalized, norm.normalized[0], rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose([row[5] for row in table(lab).rows], norm.output[0], rtol=1e-7, atol=1e-7)


def test_figures_of_the_sample_worked_out() -> None:
    found = ByHand({"sample": 1, "gamma": 2.0, "beta": 1.0, "epsilon": 1e-8}).figures()
    assert (found["x_hat"], found["z"]) == pytest.approx((2, 5))  # (14 − 8)/3
    assert found["from_input"] == pytest.approx(9) and found["without_square"] == 0
    back = ByHand({"gamma": 3.0, "beta": 8.0, "epsilon": 1e-8}).figures()
    assert back["from_input"] == pytest.approx(0, abs=1e-6)


@settings(max_examples=50, deadline=None)
@given(batch=batches)
def test_mean_and_variance_are_the_populations(batch: list[float]) -> None:
    lab = ByHand({"batch": batch})
    assert lab.mean == pytest.approx(statistics.fmean(batch), abs=1e-9)
    assert lab.variance == pytest.approx(statistics.pvariance(batch), rel=1e-9, abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(batch=st.lists(st.floats(-100, 100).map(lambda value: round(value, 3)), min_size=2, max_size=20))
def test_the_button_gives_the_batch_back(batch: list[float]) -> None:
    lab = ByHand({"batch": batch})
    if lab.deviation < 0.01:
        return
    lab.change(dict(lab.actions()["dots"][0].values))
    np.testing.assert_allclose(lab.z, batch, atol=1e-9)
    assert "z = x" in words(lab)


def test_a_batch_of_one_becomes_beta() -> None:
    lab = ByHand({"beta": 2.5, "gamma": 3.0, "sample": 1})
    lab.change(dict(lab.actions()["dots"][2].values))
    assert lab.batch == (14.0,)
    assert lab.normalized.tolist() == [0.0]
    assert lab.z.tolist() == [2.5]
    assert "A batch of one" in words(lab)


def test_equal_values_stay_finite() -> None:
    lab = ByHand(ByHand.preset("alike").values)
    assert lab.z.tolist() == [0.0] * 4
    assert "All values are alike" in words(lab)


def test_the_formula_without_its_square_is_said_to_give_zero() -> None:
    lab = ByHand()
    said = words(lab)
    assert "Without the square" in said
    assert "= 0" in said
    assert sum(row[2] for row in table(lab).rows) == pytest.approx(0, abs=1e-12)
    assert "= 8 " in said
    assert "= 9 " in said


def test_a_large_epsilon_is_noticed() -> None:
    lab = ByHand({"epsilon": 9.0})
    assert lab.z.std() == pytest.approx(np.sqrt(0.5))
    assert "not small" in words(lab)


def test_the_table_edits_the_batch() -> None:
    view = table(ByHand())
    assert view.edits == "batch"
    assert [row[view.edit_column] for row in view.rows] == list(ByHand().batch)


def test_histogram_counts_every_value_before_and_after() -> None:
    lab = ByHand(ByHand.preset("outlier").values)
    view = lab.views()["histogram"]
    assert isinstance(view, Plot)
    assert [int(bar.heights.sum()) for bar in view.marks] == [8, 8]


def test_long_sums_are_shortened_and_minus_signs_are_set() -> None:
    assert terms(np.array([1.0, -2.0, 3.5])) == "1 − 2 + 3.5"
    assert terms(np.arange(1.0, 9.0)) == "1 + 2 + 3 + … + 8"


def test_negative_numbers_after_a_sign_stand_in_brackets() -> None:
    said = words(ByHand({"batch": (-4.0, -2.0), "beta": -1.0}))
    assert "(-4 − (-3)) / " in said
    assert " · (-1) + (-1) = -2" in said
