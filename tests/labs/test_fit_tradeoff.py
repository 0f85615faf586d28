"""The trade-off lab: what it measures against what is exact."""

from __future__ import annotations

import numpy as np
import pytest

from engine import smoothers
from engine.labs.fit.tradeoff import Tradeoff
from engine.views import Line, Plot

FAMILIES = ["polynomial", "ridge", "nearest", "wide"]


@pytest.mark.parametrize("family", FAMILIES)
def test_measured_is_near_exact(family: str) -> None:
    lab = Tradeoff({"family": family, "sets": 500, "coefficients": 60})
    found = lab.figures()
    for name in ("bias", "variance", "noise", "total"):
        assert found[f"{name}_measured"] == pytest.approx(found[f"{name}_exact"], rel=0.1, abs=0.002), name


@pytest.mark.parametrize("family", FAMILIES)
def test_exact_total_is_the_sum(family: str) -> None:
    exact = Tradeoff({"family": family}).exact
    np.testing.assert_allclose(exact.total, exact.bias + exact.variance + exact.noise, rtol=1e-12)


def test_the_slider_moves_through_fits_of_the_same_data() -> None:
    lab = Tradeoff({"sets": 20})
    y = lab.y
    for degree in (0, 5, 15):
        lab.change({"degree": degree})
        assert lab.y is y
        expected = np.polynomial.Polynomial.fit(lab.x, y[7], degree)(lab.t)
        np.testing.assert_allclose(lab.shown.fits[7], expected, atol=1e-6)


def test_more_sets_keep_the_first() -> None:
    few, many = Tradeoff({"sets": 10}), Tradeoff({"sets": 300})
    np.testing.assert_array_equal(few.y, many.y[:10])


def test_a_slider_between_the_levels_is_fitted_exactly() -> None:
    lab = Tradeoff({"family": "ridge", "penalty": 0.0123})
    np.testing.assert_allclose(lab.shown.fits[0], smoothers.ridge(lab.x, lab.t, 15, 0.0123) @ lab.y[0])


def test_bundle_shows_every_fit_with_gaps_between() -> None:
    view = Tradeoff({"sets": 30}).snapshot().views["bundle"]
    assert isinstance(view, Plot)
    bundle = next(mark for mark in view.marks if mark.key == "bundle")
    assert isinstance(bundle, Line)
    assert np.isnan(bundle.y).sum() == 30


def test_at_a_place_and_on_average() -> None:
    lab = Tradeoff({"where": "x0", "x0": 0.25, "degree": 1})
    at_place = lab.figures()["bias_exact"]
    lab.change({"where": "average"})
    assert at_place != lab.figures()["bias_exact"]
    assert at_place == pytest.approx(lab.shown.exact.bias[0, 25])


def test_more_neighbours_than_points_means_all() -> None:
    lab = Tradeoff({"family": "nearest", "samples": 5, "neighbours": 80})
    np.testing.assert_allclose(lab.shown.fits.std(1), 0, atol=1e-12)
    assert lab.limits()["neighbours"] == 5
