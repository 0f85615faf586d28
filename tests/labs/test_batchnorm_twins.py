"""The twins: the same start, honest measurements, and the results that the tab claims."""

from __future__ import annotations

import numpy as np
import pytest

from engine.labs.batchnorm._twin import density, reach_of, saturated
from engine.labs.batchnorm._verdict import tied
from engine.labs.batchnorm.twins import Twins
from engine.network.activations import activation
from engine.network.layers import Activation
from engine.views import Plot, Prose

QUICK = {
    "data": "moons", "depth": 3, "width": 12, "activation": "tanh", "initializer": "lecun", "scale": 1,
    "batch_size": 16,
}


def run(values: dict[str, object], steps: int) -> Twins:
    lab = Twins(values)
    for _ in range(steps):
        if not lab.advance():
            break
    return lab


def words(lab: Twins) -> str:
    view = lab.views()["words"]
    assert isinstance(view, Prose)
    return " ".join(str(paragraph) for paragraph in view.paragraphs)


def test_tiny_weights_on_mnist() -> None:
    """3 × 100 sigmoid, batches of 60: 85 % within 300 updates with batch norm; under 15 % without."""
    lab = run({}, 300)
    assert lab.values["data"] == "mnist"
    assert (lab.depth, lab.width, lab.activation, lab.batch_size) == (3, 100, "sigmoid", 60)
    assert (lab.scale, lab.learning_rate) == (0.03, 0.1)
    assert np.nanmax(lab.looks["accuracy_bn"]) >= 0.85
    assert lab.normed.accuracy >= 0.85
    assert lab.plain.accuracy < 0.15
    assert "Batch norm is ahead" in words(lab)


def test_at_a_good_rate_and_scale_the_twins_tie() -> None:
    lab = run(dict(Twins.preset("tie").values), 600)
    assert lab.plain.accuracy > 0.9
    assert lab.normed.accuracy > 0.9
    assert tied(lab)
    assert "A tie" in words(lab)


def test_ten_times_the_rate_throws_only_the_plain_one_off() -> None:
    lab = run(dict(Twins.preset("ten-times").values), 200)
    assert lab.plain.diverged_at is not None
    assert lab.normed.diverged_at is None
    assert lab.normed.accuracy > 0.8
    assert "diverged at update" in words(lab)
    assert not lab.finished


def test_batch_norm_may_lose() -> None:
    lab = run(dict(Twins.preset("batch-of-two").values), 600)
    assert lab.plain.accuracy > lab.normed.accuracy + 0.2
    assert "behind" in words(lab)


def test_both_begin_with_the_same_weights_and_see_the_same_batches() -> None:
    lab = Twins(QUICK)
    for plain, normed in zip(lab.plain.network.dense, lab.normed.network.dense, strict=True):
        np.testing.assert_array_equal(plain.weights, normed.weights)
    for _ in range(40):
        lab.advance()
        np.testing.assert_array_equal(lab.plain.trainer.batches[0].order, lab.normed.trainer.batches[0].order)


def test_without_updates_both_lose_the_same_in_the_plain_network() -> None:
    """The twin without batch norm is an ordinary network: its first loss is that of its own forward pass."""
    lab = Twins(QUICK)
    x, y = lab.task.x, lab.task.y
    order = lab.generator("shuffle").permutation(len(x))[:16]
    expected = lab.plain.network.evaluate(x[order], y[order])[0]
    lab.advance()
    assert lab.history["loss_plain"][1] == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize("name", ["plain", "normed"])
def test_looks_are_measured_on_what_the_activation_is_given(name: str) -> None:
    lab = run(QUICK, 20)
    twin = getattr(lab, name)
    outputs = twin.network.activations(lab.probe, training=True)
    places = [i for i, layer in enumerate(twin.network.layers) if isinstance(layer, Activation)]
    z = outputs[places[1] - 1]
    np.testing.assert_allclose(twin.inside.all_units[1], np.percentile(z, (15, 50, 85)), rtol=1e-6)
    np.testing.assert_allclose(twin.inside.one_unit[1], np.percentile(z[0], (15, 50, 85)), rtol=1e-6)
    assert twin.inside.saturated[1] == pytest.approx(np.mean(1 - np.tanh(z) ** 2 < 0.1))
    np.testing.assert_allclose(outputs[places[1]], np.tanh(z), rtol=1e-5, atol=1e-6)


def test_normalised_layers_have_mean_beta_and_deviation_gamma_at_the_start() -> None:
    lab = Twins({**QUICK, "scale": 4})
    for z in lab.normed.pre_activations(lab.probe):
        np.testing.assert_allclose(z.mean(1), 0, atol=1e-4)
        np.testing.assert_allclose(z.std(1), 1, atol=1e-2)
    assert lab.plain.pre_activations(lab.probe)[0].std() > 2


def test_a_batch_of_one_teaches_batch_norm_nothing_about_its_inputs() -> None:
    lab = run({**QUICK, "batch_size": 1}, 60)
    first = lab.normed.network.dense[0]
    begun = Twins({**QUICK, "batch_size": 1}).normed.network.dense[0]
    np.testing.assert_array_equal(first.weights, begun.weights)
    assert np.abs(lab.plain.network.dense[0].weights - begun.weights).max() > 1e-3


def test_when_both_diverge_the_run_ends_with_a_fix() -> None:
    lab = run({**QUICK, "activation": "linear", "learning_rate": 10, "scale": 30, "depth": 8}, 300)
    assert lab.normed.diverged_at is not None
    assert lab.banner is not None
    assert lab.banner.fix["learning_rate"] < 10


@pytest.mark.parametrize("detail", ["drift", "gradients", "saturation", "learned", "curve"])
@pytest.mark.parametrize("steps", [0, 25])
def test_every_detail_can_be_looked_at(detail: str, steps: int) -> None:
    lab = run({**QUICK, "detail": detail, "layer": 20}, steps)
    view = lab.views()["inside"]
    assert isinstance(view, Plot)
    assert view.marks
    assert lab.views()["layers"] is lab.views()["layers"]


def test_seconds_add_up() -> None:
    lab = run(QUICK, 30)
    for name in ("plain", "bn"):
        seconds = lab.history[f"seconds_{name}"]
        assert seconds[0] == 0
        assert (np.diff(seconds) >= 0).all()


def test_density_has_area_one_and_drops_what_lies_beyond() -> None:
    z = np.stack([np.linspace(-3, 3, 1001)[:-1].reshape(10, 100) + 1e-4, np.full((10, 100), 0.1)])
    np.testing.assert_allclose(density(z, 4.0).sum(1) * 8 / 48, 1)
    np.testing.assert_allclose(density(z, 1.5).sum(1) * 3 / 48, [0.5, 1], atol=0.01)
    expected, _ = np.histogram(z[0], 48, (-4, 4), density=True)
    np.testing.assert_allclose(density(z, 4.0)[0], expected)
    assert np.flatnonzero(density(z, 4.0)[1]).tolist() == [24]


def test_reach_is_round_and_wide_enough() -> None:
    assert reach_of([np.array([[[-1.0, 1.0]]])]) == 3.0
    assert reach_of([np.zeros((2, 3, 4)), np.full((2, 3, 4), 70.0)]) == pytest.approx(100.0, rel=1e-3)
    assert reach_of([np.array([[[np.nan]]])]) > 0


@pytest.mark.parametrize(("name", "edge"), [("sigmoid", 3.6425), ("tanh", 1.8184)])
def test_saturation_begins_where_the_slope_falls_below_a_tenth(name: str, edge: float) -> None:
    z = np.array([0, edge - 0.01, edge + 0.01, -edge - 0.01])
    assert saturated(activation(name), z).tolist() == [False, False, True, True]
