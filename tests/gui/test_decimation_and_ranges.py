"""The pure arithmetic under the plots: cutting curves down, and choosing where axes end."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.views.decimate import distinct_pixels, is_sorted, min_max, visible
from gui.views.frame import Frame
from gui.views.ranges import extent, fit, union

finite = st.floats(-1e6, 1e6, allow_nan=False)


@given(st.lists(finite, min_size=1, max_size=400), st.integers(1, 50))
def test_no_extreme_is_lost(values, bins):
    y = np.array(values)
    x = np.arange(len(y), dtype=float)
    cut_x, cut_y = min_max(x, y, bins)
    assert cut_y.min() == y.min()
    assert cut_y.max() == y.max()
    assert cut_y[0] == y[0]
    assert cut_y[-1] == y[-1]
    assert is_sorted(cut_x)
    assert all(y[int(i)] == v for i, v in zip(cut_x, cut_y, strict=True))
    assert len(cut_x) <= max(2 * bins + 4, 2 * len(y) if len(y) <= 2 * bins else 0)


def test_a_single_spike_in_a_million_points_survives():
    y = np.zeros(1_000_000)
    y[123_457] = 1
    x, cut = min_max(np.arange(1e6), y, 700)
    assert len(x) <= 1403
    assert x[cut == 1].tolist() == [123_457]


def test_gaps_hide_no_extreme_and_stay_where_nothing_else_is():
    y = np.sin(np.arange(1000) / 50)
    y[100:103] = np.nan
    y[500:700] = np.nan
    _, cut = min_max(np.arange(1000.0), y, 50)
    assert np.nanmax(cut) == np.nanmax(y)
    assert np.isnan(cut).any()


def test_only_what_is_in_sight_and_one_neighbour_each_side():
    x = np.arange(10.0)
    assert x[visible(x, 3.5, 6.5)].tolist() == [3, 4, 5, 6, 7]
    assert x[visible(x, -5, 50)].tolist() == x.tolist()


def test_a_path_keeps_its_ends_and_drops_points_on_the_same_pixel():
    x = np.array([0.1, 0.2, 0.3, 5.0, 5.1])
    kept, _ = distinct_pixels(x, np.zeros(5))
    assert kept.tolist() == [0.1, 5.0, 5.1]


def test_extent_leaves_out_what_is_not_finite_or_not_positive_on_a_log_axis():
    values = np.array([np.nan, -1.0, 0.01, 100.0, np.inf])
    assert extent(values) == (-1.0, 100.0)
    assert extent(values, log=True) == (-2.0, 2.0)
    assert extent(np.array([np.nan])) is None
    assert union([None, (0, 1), (-2, 0.5)]) == (-2, 1)


@given(finite, st.floats(1e-3, 1e6), st.floats(0, 0.2))
def test_a_fitted_axis_holds_its_data_without_wasting_the_plot(low, span, margin):
    data = (low, low + span)
    first, last = fit(data, None, margin=margin)
    tolerance = 1e-6 * max(abs(low), span)
    assert first <= data[0] + tolerance
    assert last >= data[1] - tolerance
    held_from_zero = first == 0 and low >= 0
    assert last - first <= (3 * span if not held_from_zero else 3 * data[1]) + tolerance


def test_an_axis_moves_seldom_under_a_growing_curve():
    now, moves = None, 0
    for end in range(1, 10_000):
        following = fit((0.0, float(end)), now)
        moves += following != now
        now = following
    assert moves < 45


def test_a_log_axis_does_not_jump_to_and_fro_under_data_that_breathe() -> None:
    now, moves = None, 0
    for k in range(200):  # from less than half a decade to one and a half
        data = (-1.0 - 0.5 * abs(math.sin(0.7 * k)), -0.25 + 0.27 * math.sin(0.4 * k))
        following = fit(data, now, log=True)
        assert following[0] <= data[0] and data[1] <= following[1]
        moves += following != now
        now = following
    assert moves <= 3
    assert fit((-9.0, -8.0), now, log=True) == fit((-9.0, -8.0), None, log=True)  # data gone elsewhere leave it behind
    low, high = fit((-4.0, 20.0), fit((-24.0, 0.0), None, log=True), log=True)
    assert high - low < 30


def test_a_log_axis_stays_under_nearly_equal_values() -> None:
    now, moves = None, 0
    for k in range(300):
        low = -0.5 + 0.1 * math.sin(0.4 * k)
        following = fit((low, low + 0.05), now, log=True)
        moves, now = moves + (following != now), following
    assert moves <= 2


def test_an_axis_shrinks_only_when_the_data_have_left_most_of_it():
    assert fit((0.0, 6.0), (0.0, 10.0)) == (0.0, 10.0)
    assert fit((0.0, 3.0), (0.0, 10.0)) != (0.0, 10.0)


@pytest.mark.parametrize(("log_x", "log_y"), [(False, False), (True, False), (False, True), (True, True)])
def test_pixels_and_values_are_inverse(log_x, log_y):
    frame = Frame(640, 480, (0.5, 3.0), (-1.0, 2.0), log_x, log_y)
    x, y = frame.value(123.0, 45.0)
    assert frame.at(x, y) == pytest.approx((123.0, 45.0))


def test_what_is_far_out_of_sight_stays_within_what_qt_can_draw():
    frame = Frame(100, 100)
    assert np.all(np.abs(frame.y(np.array([1e300, -1e300]))) <= 1e6)


def test_the_first_point_after_a_diverged_run_does_not_keep_its_axis():
    assert fit((0.15, 0.15), (0.0, 1500.0))[1] < 0.5
    assert fit((0.15, 0.15), (0.0, 0.2)) == (0.0, 0.2)
    assert fit((0.0, 0.0), (0.0, 1500.0)) == (0.0, 1500.0)


def test_errors_of_rounding_are_not_shown_as_a_curve() -> None:
    assert fit((15 - 2e-14, 15 + 2e-14), None) == fit((15.0, 15.0), None) == (7.5, 22.5)
    low, high = fit((15 - 1e-6, 15 + 1e-6), None)
    assert high - low < 1e-5
