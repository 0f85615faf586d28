"""Training and prediction mode: one point in many batches, running averages, folding, scale."""

from __future__ import annotations

import numpy as np
import pytest

from engine.labs.batchnorm._company import GROUPS, norms
from engine.labs.batchnorm.prediction import Prediction
from engine.network.folding import folded
from engine.views import Contours, Field, Plot, Prose, Table


def run(values: dict[str, object], steps: int) -> Prediction:
    lab = Prediction(values)
    for _ in range(steps):
        lab.advance()
    return lab


def words(lab: Prediction) -> str:
    view = lab.views()["same"]
    assert isinstance(view, Prose)
    return " ".join(str(paragraph) for paragraph in view.paragraphs)


def by_hand(lab: Prediction, batch: np.ndarray) -> np.ndarray:
    """P(class B) of each sample of a batch, normalised together; written out in float64."""
    a = batch.astype(np.float64)
    for dense, norm in zip(lab.network.dense[:-1], norms(lab.network), strict=True):
        z = a @ dense.weights.T.astype(np.float64) + dense.bias
        normal = (z - z.mean(0)) / np.sqrt(z.var(0) + lab.epsilon)
        a = np.tanh(norm.gamma * normal + norm.beta)
    last = lab.network.dense[-1]
    return 1 / (1 + np.exp(-(a @ last.weights[0] + last.bias[0])))


@pytest.mark.parametrize("batch_size", [2, 8, 32])
def test_the_point_in_its_batches(batch_size: int) -> None:
    lab = run({"batch_size": batch_size}, 60)
    seen = lab.see()
    for group in (0, 1, GROUPS - 1):
        companions = lab.task.x[lab.company.companions[group]]
        batch = np.vstack([lab.point, companions])
        assert len(batch) == batch_size
        assert seen.probability[group] == pytest.approx(by_hand(lab, batch)[0], abs=1e-4)


def test_company_matters_in_training_and_not_in_prediction() -> None:
    lab = run({}, 100)
    assert lab.see().probability.std() > 0.01
    before = lab.predicted
    lab.change({"draw": 3})
    assert lab.predicted == before
    assert lab.network.predict(np.vstack([lab.point, lab.task.x[:50]]))[0, 0] == pytest.approx(before, abs=1e-6)


def test_looking_changes_nothing_of_the_run() -> None:
    looked, straight = Prediction(), Prediction()
    for _ in range(30):
        looked.advance()
        looked.snapshot()
        straight.advance()
    np.testing.assert_array_equal(looked.network.parameters, straight.network.parameters)
    for a, b in zip(norms(looked.network), norms(straight.network), strict=True):
        np.testing.assert_array_equal(a.running, b.running)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.99])
def test_running_statistics_are_the_recorded_averages(momentum: float) -> None:
    lab = run({"momentum": momentum}, 40)
    for what, begun in (("mean", 0.0), ("variance", 1.0)):
        value, found = begun, []
        for batch in lab.history[f"{what}_batch_2_3"]:
            value = momentum * value + (1 - momentum) * batch
            found.append(value)
        np.testing.assert_allclose(lab.history[f"{what}_running_2_3"], found, rtol=1e-4, atol=1e-5)


def test_statistics_of_all_samples_are_those_of_the_present_weights() -> None:
    lab = run({}, 25)
    z = lab.task.x @ lab.network.dense[0].weights.T + lab.network.dense[0].bias
    assert lab.history["mean_all_1_2"][-1] == pytest.approx(z[:, 1].mean(), abs=1e-5)
    assert lab.history["variance_all_1_2"][-1] == pytest.approx(z[:, 1].var(), rel=1e-4)


def test_a_batch_of_one_says_the_same_of_everything() -> None:
    lab = run({"batch_size": 1, "mode": "training"}, 50)
    view = lab.views()["plane"]
    assert isinstance(view, Plot)
    field = next(mark for mark in view.marks if isinstance(mark, Field))
    assert np.ptp(field.z) == 0
    assert "Batches of one" in words(lab)
    assert lab.history["variance_running_1_1"][-1] == pytest.approx(0.9**50, rel=1e-3)
    begun = Prediction({"batch_size": 1})
    np.testing.assert_array_equal(lab.network.dense[0].weights, begun.network.dense[0].weights)


def test_a_batch_of_two_is_plus_or_minus_gamma() -> None:
    lab = run({"batch_size": 2, "epsilon": 1e-8}, 30)
    norm, value = norms(lab.network)[0], lab.see().value[0]
    away = np.abs(np.abs(value - norm.beta) - np.abs(norm.gamma))
    assert np.percentile(away, 98) < 1e-3  # two samples that are nearly alike in a unit feel ε


def test_folding_scaling_and_the_useless_bias() -> None:
    lab = run({"epsilon": 1e-8}, 100)
    for factor in (0.1, 10.0, 100.0):
        lab.change({"factor": factor})
        found = lab.figures()
        assert found["folding_difference"] < 5e-6
        assert found["scaling_difference"] < 1e-3
        assert found["gradient_ratio"] == pytest.approx(factor, rel=1e-3)
    assert lab.comparison.measure(folded(lab.network), 2.0, 1e-8).bias_gradient < 1e-12
    assert found["bias_gradient"] < 1e-12 < 1e-3 < found["weights_gradient"]
    assert "divided by a" in words(lab)


def test_the_table_tells_five_ways_apart() -> None:
    lab = run({"point": (0.7, -0.2)}, 80)
    view = lab.views()["table"]
    assert isinstance(view, Table)
    in_a, in_b, alone, prediction, folded_in = (row[1] for row in view.rows)
    assert in_a != in_b
    assert alone == pytest.approx(by_hand(lab, np.array([lab.point]))[0], rel=6e-3)
    assert prediction == pytest.approx(lab.predicted, rel=6e-3)
    assert folded_in == pytest.approx(prediction, rel=6e-3)


@pytest.mark.parametrize("batch_size", [1, 8])
def test_the_columns_of_the_table_keep_their_width(batch_size: int) -> None:
    """At 1280 pixels there is room for two decimals, and for none that a running variance near 0 would need."""
    lab = run({"batch_size": batch_size}, 120)
    view = lab.views()["table"]
    assert isinstance(view, Table)
    numbers = [cell for row in view.rows for cell in row[1:] if isinstance(cell, float)]
    assert numbers == [round(cell, 3) for cell in numbers]
    running = next(row for row in view.rows if row[0] == "prediction")
    norm = norms(lab.network)[0]
    expected = norm.running_mean[0], norm.running_variance[0]
    assert running[3:] == pytest.approx([float(value) for value in expected], abs=0.0051)


def test_the_switch_changes_the_field_and_keeps_the_boundaries() -> None:
    lab = run({}, 60)
    fields = []
    for mode in ("prediction", "training"):
        lab.change({"mode": mode})
        view = lab.views()["plane"]
        assert isinstance(view, Plot)
        fields.append(next(mark.z for mark in view.marks if isinstance(mark, Field)))
        assert sum(isinstance(mark, Contours) for mark in view.marks) == 3
    assert np.abs(fields[0] - fields[1]).max() > 0.01


def test_divergence_is_explained_and_leaves_the_last_finite_state() -> None:
    lab = run({"learning_rate": 10.0}, 5)
    lab.network.dense[-1].weights[...] = 3e38
    before = lab.network.parameters.copy()
    lab.advance()
    assert lab.finished
    assert lab.banner is not None
    assert lab.banner.fix == {"learning_rate": 1.0}
    np.testing.assert_array_equal(lab.network.parameters, before)
