"""The dropout lab: masks that keep the mean, the variance they add, penalties, and two networks from one start."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.labs.dropout._thinned import draw_masks, thinned
from engine.labs.dropout.training import DropoutTraining
from engine.network.dropout import Dropout
from engine.network.layers import Dense
from engine.network.losses import LogisticCrossEntropy, MeanSquaredError
from engine.network.network import Network
from engine.network.optimizers import SGD

QUICK = {"epochs": 20, "samples": 80}


def trained(values: dict[str, Any] | None = None) -> DropoutTraining:
    lab = DropoutTraining(values or {})
    while lab.advance():
        pass
    return lab


@pytest.mark.parametrize("p", [0.1, 0.5, 0.8])
def test_a_linear_unit_keeps_its_mean_and_gains_variance(p: float) -> None:
    """Σ w h m/(1 − p) has the mean Σ w h and the variance p/(1 − p) Σ (w h)², with m kept with probability 1 − p."""
    draws, h = 200_000, np.array([[0.5, -1.0, 2.0, 0.3, 1.5]])
    network = Network(5, [Dropout(p), Dense(1)], MeanSquaredError(), rng=np.random.default_rng(4), dtype=np.float64)
    w = network.dense[0].weights[0]
    sums = network.activations(np.repeat(h, draws, axis=0), training=True)[-1][0]
    variance = p / (1 - p) * float(((w * h) ** 2).sum())
    assert sums.mean() == pytest.approx(float(w @ h[0]), abs=5 * np.sqrt(variance / draws))
    assert sums.var() == pytest.approx(variance, rel=0.03)


def test_on_how_many_inputs_a_unit_leans() -> None:
    """Four alike and the rest zero are four; halves beside ones: (2 + 2/4)² / (2 + 2/16)."""
    lab = DropoutTraining({"hidden": 8})
    rows = np.zeros((8, 8))
    rows[:4, :4], rows[4:, 1], rows[4:, 2], rows[4:, 5:7] = -0.3, 1, -1, 0.5
    lab.classifiers["with"].network.dense[1].weights[...] = rows
    found = lab.figures()
    assert found["inputs_used_with"] == pytest.approx((4 + 2.5**2 / 2.125) / 2)
    lab.classifiers["with"].network.parameters[...] = 0
    found = lab.figures()
    assert found["inputs_used_with"] == found["largest_weight_with"] == 0 < found["largest_weight_without"]


def test_an_l2_step_shrinks_every_weight() -> None:
    """w ← (1 − ηλ)w − ηg for weights, b ← b − ηg for biases."""
    rng, rate, decay = np.random.default_rng(0), 0.1, 0.3
    x, y = rng.standard_normal((20, 3)), rng.integers(0, 2, 20)
    plain = Network(3, [Dense(4), Dense(1)], LogisticCrossEntropy(), rng=rng, dtype=np.float64)
    penalised = plain.twin()
    penalised.l2 = decay
    before = plain.parameters.copy()
    plain.loss_and_gradients(x, y)
    g = plain.gradients.copy()
    penalised.loss_and_gradients(x, y)
    penalised.update(SGD(rate))
    shrink = np.where(plain.is_weight, 1 - rate * decay, 1.0)
    np.testing.assert_allclose(penalised.parameters, shrink * before - rate * g, rtol=1e-12)


def test_both_begin_with_the_same_weights_and_see_the_same_batches() -> None:
    lab = DropoutTraining({**QUICK, "p1": 0.0, "p2": 0.0})
    mine, other = lab.classifiers["with"], lab.classifiers["without"]
    for _ in range(30):
        np.testing.assert_array_equal(mine.network.parameters, other.network.parameters)
        lab.advance()


def test_masks_on_the_diagram_are_those_of_the_last_update() -> None:
    lab = DropoutTraining({**QUICK, "p1": 0.5, "p2": 0.0})
    lab.advance()
    shown = [[unit.state != "dropped" for unit in layer] for layer in lab.views()["network"].layers]
    np.testing.assert_array_equal(shown[1], lab.dropouts[0].mask[:, 0])
    assert all(shown[0] + shown[2] + shown[3])
    for edge in lab.views()["network"].edges:
        layer, j, k = map(int, edge.key.split("-"))
        assert (edge.state == "dropped") == (not (shown[layer][j] and shown[layer + 1][k]))


def test_share_of_dropped_units_is_p() -> None:
    lab = DropoutTraining({"p1": 0.2, "p2": 0.7, "epochs": 100})
    kept = [0, 0]
    for _ in range(400):
        lab.advance()
        kept = [k + mask.mean() for k, mask in zip(kept, lab.masks, strict=True)]
    np.testing.assert_allclose(np.array(kept) / 400, [0.8, 0.3], atol=5 * np.sqrt(0.25 / (400 * 12)))


def test_a_thinned_network_with_all_units_is_the_whole_one() -> None:
    lab = trained({**QUICK, "p1": 0.4, "inverted": False})
    network = lab.classifiers["with"].network
    masks = [np.ones((1, 12), bool), np.ones((1, 12), bool)]
    kept, predictions = thinned(network, lab.sides.x, masks)
    np.testing.assert_allclose(predictions[0], network.predict(lab.sides.x)[:, 0], rtol=1e-5)
    np.testing.assert_allclose(kept[1][0], network.activations(lab.sides.x)[-2], rtol=1e-5, atol=1e-6)


def test_a_thinned_network_is_what_training_computes() -> None:
    lab = trained({**QUICK, "p1": 0.4, "p2": 0.2})
    network = lab.classifiers["with"].network
    network.activations(lab.sides.x[:1], training=True)
    workspace = network.workspace(1, training=True)
    masks = [each.mask.T for each in workspace.passes if hasattr(each, "mask")]
    _, predictions = thinned(network, lab.sides.x[:1], masks)
    expected = network.loss.predictions(workspace.outputs)
    np.testing.assert_allclose(predictions, expected, rtol=1e-5)


def test_masks_are_drawn_with_each_layers_probability() -> None:
    lab = DropoutTraining({"p1": 0.2, "p2": 0.7})
    masks = draw_masks(lab.classifiers["with"].network, 5000, np.random.default_rng(1))
    np.testing.assert_allclose([m.mean() for m in masks], [0.8, 0.3], atol=0.01)


def test_forgotten_scaling_makes_prediction_larger_by_one_over_one_minus_p() -> None:
    p = 0.5
    for inverted, ratio in ((True, 1.0), (False, 1 / (1 - p))):
        found = trained({**QUICK, "p1": p, "p2": p, "inverted": inverted}).figures()
        measured = found["activation_prediction_1"] / found["activation_training_1"]
        assert measured == pytest.approx(ratio, rel=0.15)


def test_presets_show_what_they_say() -> None:
    found = {key: trained(DropoutTraining.preset(key).values).figures()
             for key in ("with-and-without", "too-small", "too-large", "training-above-validation")}
    usual, small, large, above = found.values()
    assert usual["validation_loss_with"] < 0.6 * usual["validation_loss_without"]
    assert small["validation_loss_with"] > 0.75 * small["validation_loss_without"]
    assert large["training_error_with"] > 0.1 > large["training_error_without"]
    assert above["seen_loss_with"] > 1.5 * above["validation_loss_with"]
    assert above["training_loss_with"] < above["validation_loss_with"]


def test_live_changes_reach_the_layers() -> None:
    lab = DropoutTraining(QUICK)
    lab.advance()
    lab.change({"p1": 0.7, "inverted": False, "l2": 0.1, "penalised": "both"})
    assert lab.steps == 1
    assert lab.dropouts[0].probability == 0.7
    assert not lab.dropouts[1].inverted
    assert all(float(c.network.l2) == pytest.approx(0.1) for c in lab.classifiers.values())
    lab.change({"penalised": "without"})
    assert float(lab.classifiers["with"].network.l2) == 0
    assert float(lab.classifiers["without"].network.l2) == pytest.approx(0.1)


def test_looking_changes_nothing() -> None:
    watched, alone = DropoutTraining(QUICK), DropoutTraining(QUICK)
    for _ in range(30):
        watched.advance()
        watched.views()
        watched.figures()
        alone.advance()
    np.testing.assert_array_equal(
        watched.classifiers["with"].network.parameters, alone.classifiers["with"].network.parameters
    )
