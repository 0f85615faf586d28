"""The boundaries lab: three classifiers that differ in nothing but size, and what they reach."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from engine.data.polynomials import plane_polynomials
from engine.labs.fit.boundaries import Boundaries

QUICK = {"epochs": 60, "samples": 120}


def trained(values: dict[str, Any] | None = None) -> Boundaries:
    lab = Boundaries(values or {})
    while lab.advance():
        pass
    return lab


def test_the_simple_one_underfits_and_the_complex_one_overfits() -> None:
    found = trained({"data": "circles"}).figures()
    training = [found[f"training_error_{name}"] for name in ("simple", "middle", "complex")]
    validation = [found[f"validation_error_{name}"] for name in ("simple", "middle", "complex")]
    assert training[0] > 0.3
    assert training[0] > training[1] > training[2]
    assert validation[1] < min(validation[0], validation[2])
    assert validation[2] - training[2] > 0.15


@pytest.mark.parametrize("family", ["polynomial", "network"])
def test_errors_are_counted_over_each_side(family: str) -> None:
    lab = trained({**QUICK, "family": family})
    for name in ("simple", "middle", "complex"):
        classifier = lab.classifiers[name]
        for x, y, error in (
            (lab.sides.x, lab.sides.y, classifier.training_error),
            (lab.sides.held_x, lab.sides.held_y, classifier.validation_error),
        ):
            features = x if family == "network" else plane_polynomials(x, lab.values[f"{name}_degree"])
            assert error == pytest.approx(np.mean((classifier.probabilities(features) > 0.5) != y))


def test_best_epoch_has_the_lowest_validation_loss() -> None:
    lab = trained({"data": "circles", "epochs": 80})
    for name, classifier in lab.classifiers.items():
        losses = lab.history[f"validation_loss_{name}"]
        assert classifier.best_epoch == lab.history["epoch"][np.argmin(losses)]
        network, sides = classifier.network.twin(), classifier.sides
        network.parameters[...] = classifier.best
        assert network.evaluate(sides.held_x, sides.held_y)[0] == pytest.approx(losses.min())


def test_showing_the_best_weights_leaves_training_alone() -> None:
    a, b = Boundaries(QUICK), Boundaries({**QUICK, "keep": "best"})
    for _ in range(30):
        a.advance()
        b.advance()
        b.views()
    np.testing.assert_array_equal(
        a.classifiers["complex"].network.parameters, b.classifiers["complex"].network.parameters
    )


def test_live_penalties_reach_all_three_and_shrink_the_weights() -> None:
    lab, free = Boundaries(QUICK), trained(QUICK)
    lab.advance()
    lab.change({"l2": 0.1})
    assert lab.steps == 1
    while lab.advance():
        pass
    for name, classifier in lab.classifiers.items():
        assert float(classifier.network.l2) == pytest.approx(0.1)
        mine, theirs = (np.abs(c.network.dense[0].weights).sum() for c in (classifier, free.classifiers[name]))
        assert mine < theirs


def test_noise_slides_points_and_keeps_their_sides() -> None:
    few, many = Boundaries(), Boundaries({"noise": 0.8})
    np.testing.assert_array_equal(few.sides.y, many.sides.y)
    assert not np.array_equal(few.sides.x, many.sides.x)


def test_too_large_a_rate_is_explained() -> None:
    lab = Boundaries({**QUICK, "family": "network"})
    classifier = lab.classifiers["complex"]
    classifier.network.parameters[...] = np.nan
    lab.advance()
    assert lab.banner is not None
    assert "learning_rate" in lab.banner.fix
