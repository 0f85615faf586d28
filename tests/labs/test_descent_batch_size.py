"""Batch sizes on MNIST: the same start for all, honest counting, and the published-size result."""

from __future__ import annotations

import math

import numpy as np

from engine.labs.descent.batch_size import BatchSizes


def test_all_runs_share_data_weights_and_shuffle() -> None:
    lab = BatchSizes({"batch_sizes": (8, 64), "images": 256})
    first, second = lab.learners
    np.testing.assert_array_equal(first.trainer.network.parameters, second.trainer.network.parameters)
    while lab.steps < lab.steps_per_epoch:
        lab.advance()
    np.testing.assert_array_equal(first.trainer.batches[0].order, second.trainer.batches[0].order)


def test_every_epoch_uses_every_image_also_in_a_short_last_batch() -> None:
    lab = BatchSizes({"batch_sizes": (7, 32, 99, 5000), "images": 250, "epochs": 2})
    while lab.advance():
        assert all(run.samples <= 2 * 250 for run in lab.learners)
    for run in lab.learners:
        assert run.samples == 500
        assert run.updates == 2 * math.ceil(250 / run.size)


def test_no_run_is_ahead_of_the_samples_shown() -> None:
    lab = BatchSizes({"batch_sizes": (8, 50), "images": 200})
    while lab.steps < 30:
        lab.advance()
        seen = lab.history["samples"][-1]
        assert all(seen - run.size < run.samples <= seen for run in lab.learners)


def test_training_and_validation_images_are_apart() -> None:
    lab = BatchSizes()
    seen = {row.tobytes() for row in lab.x}
    assert len(lab.held_x) == 1000
    assert sum(row.tobytes() in seen for row in lab.held_x) == 0


def test_784_128_10_reaches_93_percent_on_held_out_images() -> None:
    lab = BatchSizes({"batch_sizes": (32,), "epochs": 12})
    while lab.advance():
        pass
    assert lab.learners[0].accuracy >= 0.93


def test_sixteen_times_the_batch_makes_less_progress_in_as_many_epochs() -> None:
    lab = BatchSizes({"batch_sizes": (16, 256), "images": 1000, "epochs": 3})
    while lab.advance():
        pass
    small, large = lab.learners
    assert small.updates == 63 * 3 and large.updates == 4 * 3
    assert small.training_loss < 0.5 * large.training_loss


def test_divergence_is_told_with_a_fix() -> None:
    lab = BatchSizes({"batch_sizes": (32,), "images": 500, "learning_rate": 10.0, "activation": "linear"})
    while lab.advance():
        pass
    assert lab.banner is not None and lab.banner.fix["learning_rate"] < 10
    assert np.isfinite(lab.learners[0].trainer.network.parameters).all()
