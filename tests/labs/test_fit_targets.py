"""The target lab: the error is bias² + variance + noise to rounding, and the long run is the closed form."""

from __future__ import annotations

import numpy as np
import pytest

from engine.labs.fit.targets import Targets

ARM = {"bias": 0.5, "spread": 0.3, "wobble": 0.2}
MODELS = {"source": "models", "degree": 2}


def thrown(values: dict[str, object], count: int | None = None) -> Targets:
    lab = Targets(values)
    while lab.advance():
        if lab.steps == count:
            break
    return lab


@pytest.mark.parametrize("values", [ARM, MODELS, {**ARM, "wobble": 0.0}, {**MODELS, "degree": 12, "noise": 1.0}])
def test_error_is_the_sum_of_its_parts_after_every_dart(values: dict[str, object]) -> None:
    throws = thrown(values).throws
    np.testing.assert_allclose(throws.mse, throws.bias + throws.variance + throws.noise, rtol=1e-10, atol=1e-13)


@pytest.mark.parametrize("count", [1, 2, 37, 100])
def test_parts_are_what_their_names_say(count: int) -> None:
    lab = thrown(ARM, count)
    darts, sights, found = lab.throws.darts[:count], lab.throws.sights[:count], lab.figures()
    assert found["variance"] == pytest.approx(darts.var(0).sum(), abs=1e-12)
    assert found["noise"] == pytest.approx(sights.var(0).sum(), abs=1e-12)
    assert found["bias"] == pytest.approx(float(((darts.mean(0) - sights.mean(0)) ** 2).sum()))
    pairs = [((d - s) ** 2).sum() for d in darts for s in sights]
    assert found["mse"] == pytest.approx(np.mean(pairs))


def test_nothing_is_measured_before_the_first_dart() -> None:
    found = Targets(ARM).figures()
    assert all(np.isnan(found[name]) for name in ("bias", "variance", "noise", "mse"))
    assert found["bias_expected"] == 0.25


@pytest.mark.parametrize("values", [ARM, MODELS])
def test_measured_approaches_what_is_expected(values: dict[str, object]) -> None:
    """300 darts: each part within five standard errors, about √(2/300) of itself for the variances."""
    found = thrown({**values, "darts": 300}).figures()
    for name in ("variance", "noise"):
        assert found[name] == pytest.approx(found[f"{name}_expected"], rel=5 * np.sqrt(2 / 300))
    error = 5 * np.sqrt((found["variance"] + found["noise"]) / 300)
    assert np.sqrt(found["bias"]) == pytest.approx(np.sqrt(found["bias_expected"]), abs=error)


def test_each_dart_is_a_fit_of_its_own_training_set() -> None:
    lab = thrown(MODELS)
    assert lab.models is not None
    for i in (0, 41, 99):
        fit = np.polynomial.Polynomial.fit(lab.x, lab.models.y[i], 2)
        np.testing.assert_allclose(lab.models.curves[i], fit(lab.t), atol=1e-9)
        error = fit(np.array([lab.x0, lab.x1])) - np.sin(2 * np.pi * np.array([lab.x0, lab.x1]))
        np.testing.assert_allclose(lab.throws.darts[i], error, atol=1e-9)


def test_sliders_move_the_darts_that_are_there() -> None:
    lab = thrown(ARM, 20)
    before = lab.throws.darts.copy()
    lab.change({"bias": 0.7})
    assert lab.steps == 20
    np.testing.assert_allclose(np.linalg.norm(lab.throws.darts - before, axis=1), 0.2)


def test_clicking_a_dart_chooses_its_fit() -> None:
    lab = thrown(MODELS, 50)
    lab.change({"chosen": 30})
    assert lab.selected == 30
    assert lab.models is not None
    fit = next(mark for mark in lab.views()["behind"].marks if mark.key == "fit")
    np.testing.assert_array_equal(fit.y, lab.models.curves[30])


def test_the_four_cases_are_what_they_are_called() -> None:
    for values in (ARM, MODELS):
        (ll, lh, hl, hh) = [t.after(100) for t in thrown(values).four]
        assert max(ll["bias"], lh["bias"]) < 0.25 * min(hl["bias"], hh["bias"])
        assert max(ll["variance"], hl["variance"]) < 0.25 * min(lh["variance"], hh["variance"])
