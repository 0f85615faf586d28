"""Gradient noise: what is measured obeys the laws it is shown beside."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.lab import Lab
from engine.labs.descent.noise import Noise
from engine.views import Arrows, Bars, Field, Plot


def run(lab: Lab, steps: int) -> None:
    for _ in range(steps):
        assert lab.advance()


def test_spread_falls_as_predicted_for_every_batch_size() -> None:
    lab = Noise({"students": 100, "batch_size": 30})
    run(lab, 4000)
    predicted = lab.standard_errors(lab.chains.sizes)
    np.testing.assert_allclose(lab.chains.mean_errors()[..., 0], predicted, rtol=0.06, atol=1e-9)
    predicted = lab.gradient_errors(lab.chains.sizes)
    np.testing.assert_allclose(lab.measured_gradient_errors(), predicted, rtol=0.06, atol=1e-9)


def test_four_times_the_batch_halves_the_error_and_all_leave_none() -> None:
    lab = Noise({"students": 5000})
    without, with_ = lab.gradient_errors(np.array([8, 32, 5000]))
    assert with_[0] == pytest.approx(2 * with_[1])
    assert without[1] / with_[1] == pytest.approx(math.sqrt(4968 / 4999))
    assert without[2] == 0 < with_[2]


def test_jitter_is_as_predicted_for_every_rate_and_batch_size() -> None:
    lab = Noise({"students": 60, "batch_size": 6, "curvature": 3.0})
    run(lab, 20_000)
    measured = lab.chains.jitters()
    for column in (0, 4, 9):
        rates = np.full(len(lab.chains.sizes), lab.chains.rates[column])
        np.testing.assert_allclose(measured[:, :, column], lab.jitters(rates, lab.chains.sizes), rtol=0.2, atol=1e-9)


def test_gradient_is_that_of_the_loss_over_the_students() -> None:
    lab = Noise({"curvature": 4.0})
    w, h = np.array(lab.at), 1e-4

    def loss(w: np.ndarray) -> float:
        return float((0.5 * (w - lab.scores) ** 2 * [1, 4]).sum(1).mean())

    numeric = [(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(2)]
    np.testing.assert_allclose(lab.hessian * (w - lab.mean), numeric, rtol=1e-7)


def test_the_loss_under_the_cursor_is_the_students_mean() -> None:
    lab = Noise({"scene": "gradients", "curvature": 3.0})
    field = next(mark for mark in lab.views()["draws"].marks if isinstance(mark, Field))  # type: ignore[union-attr]
    rows, columns = field.z.shape
    for row, column in ((0, 0), (rows // 2, 3), (rows - 1, columns - 1)):
        place = [low + (i + 0.5) / n * (high - low) for i, n, (low, high) in (
            (column, columns, field.x_range), (row, rows, field.y_range))]
        apart = (np.array(place) - lab.scores) ** 2
        assert field.values[row, column] == pytest.approx(np.mean(0.5 * apart[:, 0] + 1.5 * apart[:, 1]))


def test_arrows_point_from_the_point_to_where_the_batch_would_move_it() -> None:
    lab = Noise({"scene": "gradients", "learning_rate": 0.5, "curvature": 1.0})
    run(lab, 3)
    arrows = {mark.key: mark for mark in lab.views()["draws"].marks if isinstance(mark, Arrows)}  # type: ignore[union-attr]
    last = [lab.history[f"batch_{j}_without"][-1] for j in (0, 1)]
    batch = arrows["arrows-batch"]
    assert [batch.dx[-1], batch.dy[-1]] == pytest.approx([0.5 * (last[0] - 14), 0.5 * (last[1] - 18)])
    assert len(arrows["arrows-all"].dx) == 1


def test_histogram_is_a_density_and_forgets_other_batch_sizes() -> None:
    lab = Noise()
    run(lab, 500)
    lab.change({"batch_size": 8})
    run(lab, 300)
    view = lab.views()["draws"]
    assert isinstance(view, Plot)
    bars = {mark.key: mark for mark in view.marks if isinstance(mark, Bars)}
    assert (bars["bars-batch"].heights * np.diff(bars["bars-batch"].edges)).sum() == pytest.approx(1, abs=0.02)
    assert lab.chains.draws[0] == 300
    assert lab.chains.draws[1] == 800


def test_live_changes_move_on_from_where_the_learners_are() -> None:
    lab = Noise()
    run(lab, 50)
    before = lab.chains.w.copy()
    lab.change({"learning_rate": 0.05, "batch_size": 2})
    np.testing.assert_array_equal(lab.chains.w, before)
    assert lab.chains.sizes[0] == 2
    assert lab.chains.rates[0] == 0.05


def test_too_large_a_rate_diverges_with_a_fix_that_works() -> None:
    lab = Noise({"learning_rate": 2.4})
    while lab.advance():
        pass
    assert lab.banner is not None
    assert np.isfinite(lab.chains.w).all()
    lab.change(lab.banner.fix)
    lab.begin()
    run(lab, 300)


def test_smallest_class() -> None:
    lab = Noise({"students": 2})
    run(lab, 20)
    for scene in ("scores", "gradients", "jitter"):
        for drawing in ("with", "without"):
            lab.change({"scene": scene, "drawing": drawing})
            lab.snapshot()
    assert lab.batch == 2
