"""The lorry carries everything, in as many trips as division says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.labs.vectorization.lorry import Lorry, LorryLab
from engine.views import Line, Plot, Points


def carry(goods: int, load: int) -> int:
    """Trips counted by carrying, load by load."""
    trips = 0
    while goods > 0:
        goods -= load
        trips += 1
    return trips


@given(st.integers(1, 500), st.integers(1, 60))
def test_trips_are_counted_as_if_carried(goods: int, load: int) -> None:
    assert Lorry("", 0, "text", goods, load).trips == carry(goods, load)


@given(st.integers(1, 500), st.integers(1, 60), st.floats(0, 600))
def test_nothing_is_lost_on_the_way(goods: int, load: int, time: float) -> None:
    lorry = Lorry("", 0, "text", goods, load)
    waiting = goods - lorry.delivered(time) - lorry.aboard(time)
    assert waiting >= 0
    assert 0 <= lorry.aboard(time) <= load
    assert 0 <= lorry.place(time) <= 1
    assert (lorry.delivered(time) == goods) == (time >= lorry.trips - 0.5)


@pytest.mark.parametrize(("preset", "full", "small"), [
    ("ten-tonnes", 2, 10), ("last-trip", 3, 6), ("ten-million", 10_000, 10_000_000), ("this-machine", 12, 96),
])
def test_presets_end_when_the_slower_lorry_is_back(preset: str, full: int, small: int) -> None:
    lab = LorryLab(LorryLab.preset(preset).values)
    while lab.advance():
        lab.views() if lab.steps % 50 == 0 else None
    assert lab.time == small
    assert [(r.value, r.of) for r in lab.readouts()] == [(full, full), (small, small)]
    assert lab.figures()["delivered_small"] == lab.goods


def test_a_load_never_exceeds_the_capacity() -> None:
    lab = LorryLab({"capacity": 3, "load": 8})
    assert lab.small.load == 3
    assert lab.limits() == {"load": 3}


def test_the_full_lorry_is_done_first_and_waits_at_the_depot() -> None:
    lab = LorryLab()
    while lab.time < 4:
        lab.advance()
    assert lab.full.trips_made(lab.time) == 2
    assert lab.full.place(lab.time) == 0
    assert lab.small.delivered(lab.time) == 4


def test_the_window_s_heaps_stay_small() -> None:
    lab = LorryLab({"goods": 9_999_999, "capacity": 7})
    for _ in range(100):
        lab.advance()
    heaps = [mark for mark in lab.views()["road"].marks if isinstance(mark, Points)]  # type: ignore[union-attr]
    assert 0 < max(len(heap.x) for heap in heaps) <= 40


@pytest.mark.parametrize(("kind", "words"), [
    ("tonnes", {"1 a trip: 10 trips", "5 a trip: 2 trips"}),
    ("numbers", {"1 at a time: 10 instructions", "5 at a time: 2 instructions"}),
])
def test_each_curve_is_named_in_the_words_of_its_trade(kind: str, words: set[str]) -> None:
    view = LorryLab({"kind": kind}).views()["delivered"]
    assert isinstance(view, Plot)
    assert {str(mark.label) for mark in view.marks if isinstance(mark, Line)} == words
