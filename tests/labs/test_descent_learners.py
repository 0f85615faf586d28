"""Three learners: what the book claims of their paths, against closed forms."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from engine.labs.descent.learners import Learners
from engine.views import Handle, Line, Plot, Rule


def finished(**values: Any) -> Learners:
    lab = Learners(values)
    while lab.advance():
        pass
    return lab


def path(lab: Learners, name: str) -> np.ndarray[Any, Any]:
    rows = np.flatnonzero(np.diff(lab.history[f"updates_{name}"], prepend=-1))
    return np.stack([lab.history[f"w0_{name}"][rows], lab.history[f"w1_{name}"][rows]], 1)


@pytest.mark.parametrize("batch_size", [1, 7, 8, 30])
def test_updates_are_epochs_times_batches_and_the_short_last_batch_counts(batch_size: int) -> None:
    figures = finished(epochs=3, batch_size=batch_size).figures()
    assert figures["updates_batch"] == 3
    assert figures["updates_mini-batch"] == 3 * math.ceil(30 / batch_size)
    assert figures["updates_stochastic"] == 90


@pytest.mark.parametrize(("samples", "batch_size", "steps"), [(30, 8, 4), (1000, 32, 32), (50, 50, 1), (50, 400, 1)])
def test_the_count_of_updates_is_on_screen(samples: int, batch_size: int, steps: int) -> None:
    lab = Learners({"data": "line", "samples": samples, "batch_size": batch_size, "epochs": 10})
    (mark,) = lab.marks()["batch_size"]
    size = min(batch_size, samples)
    assert str(mark.text) == f"⌈{samples}/{size}⌉ = {steps} an epoch, × 10 epochs = {10 * steps} updates"


def test_a_batch_of_all_is_the_batch_learner_and_of_one_the_stochastic() -> None:
    whole, single = finished(epochs=4, batch_size=5000), finished(epochs=4, batch_size=1)
    np.testing.assert_allclose(path(whole, "mini-batch"), path(whole, "batch"), rtol=1e-9)
    np.testing.assert_array_equal(path(single, "mini-batch"), path(single, "stochastic"))


@pytest.mark.parametrize("scaling", ["raw", "standardised", "unit"])
@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_full_batch_converges_below_two_over_lambda_max_and_diverges_above(scaling: str, reduction: str) -> None:
    limit = Learners({"scaling": scaling, "reduction": reduction}).problem.largest_stable_rate
    common = {"scaling": scaling, "reduction": reduction, "epochs": 1000, "data": "houses", "batch_size": 5000}

    def batch_losses(rate: float) -> np.ndarray[Any, Any]:
        lab = Learners({**common, "learning_rate": rate})
        batch = lab.learners[0]
        losses = [batch.loss]
        for _ in range(400):
            batch.w = batch.w - lab.learning_rate * lab.problem.gradient(batch.w)
            losses.append(float(lab.problem.loss(batch.w)))
        return np.array(losses)

    below, above = batch_losses(0.98 * limit), batch_losses(1.02 * limit)
    assert np.all(np.diff(below) < 1e-9 * below[0]), "the full-batch loss never rises below the limit"
    assert above[-1] > 10 * above[0]


def test_past_the_mark_the_run_ends_at_finite_numbers_with_a_cause_and_a_fix_that_works() -> None:
    lab = finished(learning_rate=2.3, epochs=500)
    assert lab.banner is not None and lab.finished
    assert "2/λmax = 2" in str(lab.banner.message) or "steeper" in str(lab.banner.message)
    assert all(np.isfinite(learner.w).all() for learner in lab.learners)
    mended = finished(epochs=500, **lab.banner.fix)
    assert mended.banner is None


def test_one_learner_that_diverges_does_not_stop_the_others() -> None:
    """Between the limit of the steepest sample and that of all, only full batch descent gets there."""
    lab = finished(learning_rate=1.5)
    batch, _, stochastic = lab.learners
    assert stochastic.lost and lab.banner is not None and "stochastic" in str(lab.banner.message)
    assert len(path(lab, "stochastic")) == stochastic.updates + 1 < 30
    np.testing.assert_allclose(path(lab, "batch") - lab.problem.minimum,
                               np.outer((-0.5) ** np.arange(21), np.array(lab.start_at) * lab.unit))
    assert lab.steps == lab.last_step and not batch.lost


def test_the_preset_past_the_mark_shows_the_batch_learner_diverge() -> None:
    preset = Learners.preset("too-fast")
    lab = finished(**preset.values)
    losses = lab.history["loss_batch"][:: lab.n]
    assert lab.learners[0].lost and np.all(np.diff(losses[: lab.learners[0].updates]) > 0)
    assert lab.figures()["rises_batch"] == lab.learners[0].updates - 1


@pytest.mark.parametrize("name", ["batch", "mini-batch", "stochastic"])
def test_rises_are_counted_as_the_curve_of_the_losses_seen_shows_them(name: str) -> None:
    lab = finished(data="line", samples=40, epochs=10, learning_rate=0.1)
    rows = np.flatnonzero(np.diff(lab.history[f"updates_{name}"], prepend=0))
    assert lab.figures()[f"rises_{name}"] == np.count_nonzero(np.diff(lab.history[f"seen_{name}"][rows]) > 0)


def test_with_the_sum_the_largest_stable_rate_shrinks_as_one_over_n() -> None:
    def limit(n: int, reduction: str) -> float:
        return Learners({"data": "line", "samples": n, "reduction": reduction}).problem.largest_stable_rate

    assert limit(1000, "sum") == pytest.approx(limit(1000, "mean") / 1000)
    assert limit(1000, "mean") == pytest.approx(limit(100, "mean"), rel=1e-6)  # standardised: λ = 1


def test_the_batch_path_is_straight_in_a_round_bowl_and_bent_in_a_stretched_one() -> None:
    def bend(scaling: str, rate: float) -> float:
        """Largest distance of the path from the straight line to the minimum, in units of the landscape."""
        lab = finished(scaling=scaling, learning_rate=rate, epochs=40, start_at=(1.2, 1.0))
        steps = (path(lab, "batch") - lab.problem.minimum) / lab.unit
        along = steps[0] / np.linalg.norm(steps[0])
        return float(np.abs(steps @ [-along[1], along[0]]).max())

    assert bend("standardised", 0.3) < 1e-9
    assert bend("unit", 0.5) > 0.1


def test_raw_house_areas_have_a_condition_number_of_about_fifty_thousand() -> None:
    assert Learners({"scaling": "raw"}).problem.condition_number == pytest.approx(50_000, rel=0.05)


def test_minimum_is_least_squares() -> None:
    lab = Learners({"data": "line", "samples": 77, "scaling": "raw"})
    design = np.stack([np.ones(77), lab.problem.x], 1)
    np.testing.assert_allclose(lab.problem.minimum, np.linalg.lstsq(design, lab.problem.y, rcond=None)[0])


def test_noise_and_start_keep_the_points() -> None:
    quiet, loud = Learners({"data": "line", "noise": 0.5}), Learners({"data": "line", "noise": 2.0, "start_at": (2, 2)})
    np.testing.assert_array_equal(quiet.set.x, loud.set.x)
    truth = 1 + 2 * quiet.set.x[:, 0]
    np.testing.assert_allclose((loud.set.y - truth), 4 * (quiet.set.y - truth))


def test_the_start_handle_moves_all_three() -> None:
    lab = Learners()
    lab.change({"start_at": (0.5, -0.25)})
    view = lab.views()["landscape"]
    assert isinstance(view, Plot)
    handle = next(mark for mark in view.marks if isinstance(mark, Handle))
    for mark in view.marks:
        if isinstance(mark, Line):
            assert (mark.x[0], mark.y[0]) == (handle.x, handle.y)
    np.testing.assert_allclose((np.array([handle.x, handle.y]) - handle.origin) / handle.unit, [0.5, -0.25])


def test_live_batch_size_goes_on_from_where_it_was() -> None:
    lab = Learners()
    for _ in range(17):
        lab.advance()
    before = lab.learners[1].w.copy()
    lab.change({"batch_size": 4, "learning_rate": 0.05})
    assert lab.steps == 17 and lab.journal == [(17, {"batch_size": 4, "learning_rate": 0.05})]
    np.testing.assert_array_equal(lab.learners[1].w, before)


def test_live_changes_are_marked_on_every_axis_where_each_learner_was() -> None:
    lab = Learners({"batch_size": 8})
    for _ in range(45):
        lab.advance()
    lab.change({"learning_rate": 0.05})
    for _ in range(45):
        lab.advance()
    for x_axis, places in (("epochs", [1.5]), ("updates", [1, 5, 45])):
        lab.change({"x_axis": x_axis})
        marks = lab.views()["loss"].marks
        rules = [mark for mark in marks if isinstance(mark, Rule)]
        assert [rule.value for rule in rules] == places
        assert all("η = 0.05" in str(rule.label) for rule in rules)
        assert len({mark.key for mark in marks}) == len(marks)


def test_colour_is_not_the_only_sign_of_a_learner() -> None:
    views = Learners().views()
    for plot in (views["landscape"], views["loss"]):
        assert len({mark.head for mark in plot.marks if isinstance(mark, Line) and mark.label}) == 3


def test_who_is_not_shown_goes_on_learning() -> None:
    lab, alone = Learners(), Learners({"shown": ("batch",)})
    for _ in range(90):
        lab.advance()
        alone.advance()
    assert alone.figures() == pytest.approx(lab.figures())
    for view in alone.views().values():
        keys = {mark.key for mark in view.marks}
        assert not any("mini-batch" in key or "stochastic" in key for key in keys)
        assert any("batch" in key for key in keys)
