"""Going back within a bound of memory."""

from __future__ import annotations

import numpy as np

from engine.lab import Attributes, Lab, Part
from gui.timeline import Timeline, size_of


class Heavy(Lab):
    """Each state weighs 8 kB."""

    key = "test.heavy"

    def start(self) -> None:
        self.w = np.zeros(1024)

    def step(self) -> None:
        self.w = self.w + 1

    def parts(self) -> dict[str, Part]:
        return {"w": Attributes(self, "w")}


def ran(steps: int, most_bytes: int) -> tuple[Heavy, Timeline]:
    lab, timeline = Heavy(), Timeline(most_bytes)
    timeline.record(lab)
    for _ in range(steps):
        lab.advance()
        timeline.record(lab)
    return lab, timeline


def test_every_update_can_be_gone_back_to_while_there_is_room() -> None:
    lab, timeline = ran(20, 2**20)
    assert timeline.steps == list(range(21))
    state = timeline.before(7)
    assert state is not None
    lab.restore(state)
    assert lab.steps == 7 and (lab.w == 7).all()


def test_thinned_evenly_within_the_bound() -> None:
    _, timeline = ran(1000, 200_000)
    assert size_of([{**state, "history": None} for state in timeline.states]) <= 210_000
    assert timeline.steps[0] == 0 and len(timeline.steps) > 8
    assert len(set(np.diff(timeline.steps))) == 1
    assert 1000 - timeline.steps[-1] < timeline.stride


def test_before_finds_the_latest_state_not_after() -> None:
    _, timeline = ran(1000, 200_000)
    found = timeline.before(333)
    assert found is not None and 333 - timeline.stride < found["steps"] <= 333


def test_a_branch_forgets_the_future_it_left() -> None:
    lab, timeline = ran(20, 2**20)
    state = timeline.before(5)
    assert state is not None
    lab.restore(state)
    lab.advance()
    timeline.record(lab)
    assert timeline.steps == [0, 1, 2, 3, 4, 5, 6]
