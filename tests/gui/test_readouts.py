"""The numbers in sight under a lab."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from engine.views import Readout
from gui.readouts import Readouts

NUMBERS = [Readout("update", 30, of=60), Readout("loss", 0.5), Readout("error", "none")]


@pytest.fixture
def readouts(qtbot: QtBot) -> Readouts:
    made = Readouts()
    qtbot.addWidget(made)
    made.show_readouts(NUMBERS)
    return made


def test_they_are_read_aloud_as_they_stand(readouts: Readouts) -> None:
    assert readouts.accessibleName() == "update 30 of 60\N{NO-BREAK SPACE}· loss 0.500\N{NO-BREAK SPACE}· error none"


def test_they_take_rows_where_there_is_too_little_room(readouts: Readouts) -> None:
    one = readouts.heightForWidth(readouts.needed)
    assert readouts.heightForWidth(readouts.needed // 2) > one
    assert readouts.heightForWidth(1) == pytest.approx(3 * one, abs=3), "never less than a readout in a row"


def test_the_room_they_need_only_grows(readouts: Readouts) -> None:
    needed = readouts.needed
    assert not readouts.show_readouts([Readout("loss", 0.5)])
    assert readouts.needed == needed
    assert readouts.show_readouts([*NUMBERS, Readout("distance", 0.25)])
    assert readouts.needed > needed


def test_every_word_is_painted(readouts: Readouts) -> None:
    """The same with a number less has more empty pixels at its left."""
    readouts.resize(readouts.needed, readouts.heightForWidth(readouts.needed))
    before = readouts.grab().toImage()
    readouts.show_readouts(NUMBERS[1:])
    after = readouts.grab().toImage()
    ground = after.pixel(0, 0)

    def first(image: object) -> int:
        return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height())))

    assert first(before) < 8 < first(after)
