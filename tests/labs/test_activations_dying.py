"""Dying ReLU: what dead means, that death is final for ReLU, and that Leaky ReLU comes back."""

from __future__ import annotations

import numpy as np
import pytest

from engine.labs.activations.dying import Dying, Half, dead
from engine.network.layers import Activation, Dense
from engine.views import Bars, Field, Line, Plot, Points, Prose


def run(lab: Dying, steps: int) -> Dying:
    for _ in range(steps):
        assert lab.advance()
    return lab


def outputs_by_hand(half: Half, X: np.ndarray, slope: float) -> list[np.ndarray]:
    """Pre-activations of the hidden layers, written out."""
    a, found = X.astype(np.float32), []
    for layer in half.trainer.network.dense[:-1]:
        z = a @ layer.weights.T + layer.bias
        a = np.where(z > 0, z, slope * z)
        found.append(z.T)
    return found


def test_both_start_from_the_same_weights_and_see_the_same_batches() -> None:
    lab = Dying({"leak": 0.001})
    relu, leaky = (half.trainer for half in lab.halves)
    np.testing.assert_array_equal(relu.network.parameters, leaky.network.parameters)
    run(lab, 30)
    np.testing.assert_array_equal(relu.batches[0].order, leaky.batches[0].order)


def test_silence_is_counted_as_defined() -> None:
    lab = run(Dying({"bias_shift": -0.5}), 25)
    for half, slope in zip(lab.halves, (0.0, lab.leak), strict=True):
        for measured, z in zip(half.silent, outputs_by_hand(half, lab.x, slope), strict=True):
            assert (measured != (z <= 0)).mean() < 1e-3  # float32 sums in another order, next to 0
        assert dead(half) == sum(int((layer.sum(1) == lab.samples).sum()) for layer in half.silent)


def test_half_of_a_healthy_start_is_zero_and_hardly_a_unit_dead() -> None:
    shares, deaths = [], []
    for seed in range(5):
        figures = Dying({"seed": seed, "width": 64}).figures()
        shares.append(figures["silent_share_relu"])
        deaths.append(figures["always_silent_relu"])
    assert np.mean(shares) == pytest.approx(0.5, abs=0.05)
    assert np.mean(deaths) < 0.1 * 3 * 64


def test_a_dead_unit_gets_no_gradient_and_stays_as_it_is() -> None:
    lab = run(Dying(Dying.preset("negative-bias").values), 1)
    network, gone = lab.halves[0].trainer.network, lab.halves[0].always_silent()[0]
    assert gone.any()
    before = network.dense[0].kernel[gone].copy()
    run(lab, 40)
    assert (lab.halves[0].always_silent()[0] >= gone).all()
    assert not network.dense[0].kernel_gradient[gone].any()
    np.testing.assert_array_equal(network.dense[0].kernel[gone], before)


def test_learning_rate_that_kills_a_layer_of_relu_but_not_leaky() -> None:
    preset = Dying.preset("learning-rate-that-kills")
    lab = run(Dying(preset.values), 600)
    figures = lab.figures()
    assert max(lab.halves[0].shares()) == 1
    assert figures["accuracy_relu"] == 0.5 and figures["accuracy_leaky_relu"] == 1
    prose = lab.views()["verdict"]
    assert isinstance(prose, Prose) and "dead as a whole" in str(prose.paragraphs[1])
    outputs = lab.halves[0].trainer.network.predict(lab.x)
    assert np.ptp(outputs) == 0


@pytest.mark.parametrize("seed", [0, 1, 7])
def test_negative_bias_silences_the_last_layer_before_the_first_update(seed: int) -> None:
    lab = Dying({**Dying.preset("negative-bias").values, "seed": seed})
    assert lab.halves[0].shares()[-1] == 1
    before = lab.halves[0].trainer.network.dense[1].kernel.copy()
    figures = run(lab, 600).figures()
    np.testing.assert_array_equal(lab.halves[0].trainer.network.dense[1].kernel, before)
    assert figures["accuracy_relu"] == 0.5 and figures["accuracy_leaky_relu"] == 1


def test_leaky_relu_revives_what_relu_never_does() -> None:
    lab = Dying(Dying.preset("leaky-revives").values)
    relu, leaky = lab.halves
    assert dead(relu) == dead(leaky) == lab.units
    run(lab, 1500)
    assert dead(relu) == lab.units
    assert dead(leaky) < lab.units and lab.figures()["accuracy_leaky_relu"] == pytest.approx(1, abs=0.1)


def test_history_holds_the_share_of_each_layer() -> None:
    lab = run(Dying({"bias_shift": -1.0}), 7)
    assert len(lab.history) == 8
    assert lab.history["updates"].tolist() == list(range(8))
    assert [lab.history[f"relu_{i}"][-1] for i in (1, 2, 3)] == lab.halves[0].shares()


def test_slope_and_learning_rate_are_live() -> None:
    lab = run(Dying(), 3)
    lab.change({"leak": 0.3, "learning_rate": 0.01})
    assert lab.steps == 3
    functions = [layer.function for layer in lab.halves[1].trainer.network.layers if isinstance(layer, Activation)]
    assert all(function(-1.0) == pytest.approx(-0.3) for function in functions)
    assert all(half.trainer.optimizer.learning_rate == 0.01 for half in lab.halves)


def test_biases_begin_at_the_shift() -> None:
    network = Dying({"bias_shift": -0.75}).halves[0].trainer.network
    hidden = [layer for layer in network.layers if isinstance(layer, Dense)][:-1]
    assert all((layer.bias == np.float32(-0.75)).all() for layer in hidden)
    assert not network.dense[-1].bias.any()


def test_map_and_histogram_count_the_same_units() -> None:
    lab = run(Dying({"bias_shift": -1.0, "shown_layer": 2}), 3)
    plot, histogram, curves = (lab.views()[key] for key in ("map", "silence", "dead"))
    assert isinstance(plot, Plot) and isinstance(histogram, Plot) and isinstance(curves, Plot)
    field = next(mark for mark in plot.marks if isinstance(mark, Field))
    crosses = next(mark for mark in plot.marks if isinstance(mark, Points))
    assert field.z.shape == (lab.width, lab.samples)
    assert (crosses.y - 0.5).astype(int).tolist() == np.flatnonzero(field.z.sum(1) == 0).tolist()
    bars = {mark.key: mark.heights.sum() for mark in histogram.marks if isinstance(mark, Bars)}
    assert bars["relu"] + bars["dead"] == lab.units
    assert sum(isinstance(mark, Line) and mark.key.startswith("relu-") for mark in curves.marks) == lab.depth


def test_a_rate_that_explodes_ends_in_a_banner() -> None:
    lab = Dying({"learning_rate": 20.0})
    while lab.advance():
        assert lab.steps < 200
    assert lab.banner is not None and lab.banner.fix == {"learning_rate": 4.0}
    assert np.isfinite(lab.history["loss_relu"]).all()


def test_a_layer_that_no_longer_exists_is_not_shown() -> None:
    lab = Dying({"depth": 1, "shown_layer": 5})
    assert lab.limits()["shown_layer"] == 1
    assert isinstance(lab.views()["map"], Plot)
