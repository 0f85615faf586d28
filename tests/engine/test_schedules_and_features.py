"""Learning-rate schedules and the features of the plane against what is written in their formulas."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data.features import FEATURES, plane_features
from engine.network.schedules import LABELS, SCHEDULES

AT_PERIOD = {"constant": 1.0, "step": 0.5, "exponential": 1 / math.e, "inverse": 0.5, "cosine": 0.0}


@pytest.mark.parametrize("name", SCHEDULES)
@given(t=st.floats(0, 1e4), later=st.floats(0, 1e4), period=st.floats(0.1, 1e4))
def test_a_schedule_begins_at_one_and_never_rises(name: str, t: float, later: float, period: float) -> None:
    factor = SCHEDULES[name]
    assert factor(0, period) == 1
    assert 0 <= factor(t + later, period) <= factor(t, period) <= 1
    assert factor(period, period) == pytest.approx(AT_PERIOD[name], abs=1e-12)


def test_every_schedule_has_a_label() -> None:
    assert LABELS.keys() == SCHEDULES.keys()


def test_features_of_one_point() -> None:
    found = plane_features(np.array([[2.0, -0.5, 7.0]]), list(FEATURES))
    np.testing.assert_allclose(found, [[2, -0.5, 4, 0.25, -1, math.sin(2), math.sin(-0.5), 7]])


def test_a_single_column_counts_as_lying_on_the_axis() -> None:
    np.testing.assert_array_equal(plane_features(np.array([[3.0]]), ["x2", "x1"]), [[0, 3]])
