"""The diagnosis lab: the chapter's four cases, the reference error, and runs that are kept."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.labs.fit._verdict import Verdict
from engine.labs.fit.diagnosis import Diagnosis

QUICK = {"epochs": 10, "width": 8, "samples": 40}


def trained(lab: Diagnosis) -> Diagnosis:
    while lab.advance():
        pass
    return lab


@pytest.mark.parametrize(
    ("training", "validation", "irreducible", "verdict"),
    [(1, 11, 0, "high variance"), (15, 16, 0, "high bias"), (15, 30, 0, "both high"), (0.5, 1, 0, "good"),
     (15, 16, 14, "good"), (15, 30, 14, "high variance"), (5, 10, 0, "good")],
)
def test_diagnoses(training: float, validation: float, irreducible: float, verdict: str) -> None:
    lab = Diagnosis({"source": "sliders", "training_error": training, "validation_error": validation,
                     "irreducible": irreducible})
    assert lab.figures()["verdict"] == verdict


@pytest.mark.parametrize(
    ("preset", "verdict"),
    [("variance", "high variance"), ("bias", "high bias"), ("both", "both high"), ("good", "good"),
     ("people-err-too", "good")],
)
def test_presets_are_what_they_say(preset: str, verdict: str) -> None:
    assert Diagnosis(Diagnosis.preset(preset).values).verdict.short == verdict


def test_reasons_carry_their_numbers() -> None:
    words = [str(paragraph) for paragraph in Verdict(0.15, 0.30, 0.14, 0.05).words()]
    assert words[1] == "Bias: training 15 % − irreducible 14 % = 1 points: low."
    assert words[2] == "Variance: validation 30 % − training 15 % = 15 points: high."
    assert any("dropout" in each for each in words)
    assert not any("bigger network" in each for each in words)


def test_share_of_flipped_labels_is_the_irreducible_error() -> None:
    clean, noisy = Diagnosis({"flipped": 0}), Diagnosis({"flipped": 20})
    flipped = clean.main.sides.held_y != noisy.main.sides.held_y
    assert flipped.mean() == pytest.approx(0.2, abs=4 * np.sqrt(0.16 / 500))
    np.testing.assert_array_equal(clean.main.sides.held_x, noisy.main.sides.held_x)


SHORTER = {"epochs": 200}


@pytest.fixture(scope="module")
def overfitted() -> Verdict:
    return trained(Diagnosis(SHORTER)).verdict


def test_the_default_overfits_and_data_cures_it(overfitted: Verdict) -> None:
    assert overfitted.short == "high variance"
    cured = trained(Diagnosis({"samples": 800, "epochs": 30})).verdict
    assert cured.short == "good"
    assert cured.validation < overfitted.validation - 0.05


def test_one_unit_underfits() -> None:
    assert trained(Diagnosis({**Diagnosis.preset("underfits").values, "epochs": 40})).verdict.short == "high bias"


@pytest.mark.parametrize("remedy", [{"l2": 0.03}, {"l1": 0.01}, {"jitter": 0.3}, {"dropout": 0.4}])
def test_remedies_narrow_the_gap(remedy: dict[str, Any], overfitted: Verdict) -> None:
    assert trained(Diagnosis({**SHORTER, **remedy})).verdict.variance < overfitted.variance


def test_early_stopping_takes_the_best_epoch_without_training_again() -> None:
    lab = trained(Diagnosis({"epochs": 60}))
    lab.change({"early_stopping": True})
    best = np.argmin(lab.history["validation_loss"])
    assert lab.verdict.validation == lab.history["validation_error"][best]
    assert lab.steps == lab.last_step


def test_every_finished_run_is_kept_once() -> None:
    lab = Diagnosis(QUICK)
    assert [list(row) for row in lab.views()["trials"].rows] == [["Each finished run is kept here."]]
    assert len(trained(lab).trials) == 1
    lab.begin()
    assert len(trained(lab).trials) == 1
    lab.change({"l2": 0.1})
    assert len(lab.trials) == 1, "not before it is finished"
    trained(lab)
    lab.change({"early_stopping": True})
    rows = lab.views()["trials"].rows
    assert [row[0] for row in rows] == [1, 2, 3]
    assert rows[1][-1] == "λ₂ = 0.1"
    assert lab.figures()["training_error"] == lab.main.errors(best=True)[0]


def test_more_epochs_go_on() -> None:
    lab = trained(Diagnosis(QUICK))
    steps = lab.steps
    lab.change({"epochs": 20})
    assert lab.steps == steps
    assert not lab.finished
    assert trained(lab).steps == 2 * steps
    assert len(lab.trials) == 2


def test_learning_curve_uses_the_first_points_of_the_same_set() -> None:
    lab = Diagnosis({"samples": 200})
    sizes = [len(classifier.sides.y) for classifier in lab.classifiers]
    assert sizes == [12, 25, 50, 100, 200]
    for size, classifier in zip(sizes, lab.classifiers, strict=True):
        np.testing.assert_array_equal(classifier.sides.x, lab.main.sides.x[:size])
        np.testing.assert_array_equal(classifier.network.parameters, lab.main.network.parameters)


def test_jitter_moves_only_the_training_points() -> None:
    lab = Diagnosis({**QUICK, "jitter": 0.5})
    before = lab.main.sides.x.copy()
    trained(lab)
    np.testing.assert_array_equal(lab.main.sides.x, before)
    assert not np.allclose(lab.main.trainer.rows[:, :2], before)
