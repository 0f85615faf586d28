"""Live links: what they may set, run and point at."""

from __future__ import annotations

import pytest

from engine.lessons import LessonError, Link, parse_link
from engine.parameters import ParameterError

LAB = "descent.learners"


@pytest.mark.parametrize(("href", "link"), [
    ("lab:?preset=bent", Link(LAB, preset="bent", values={})),
    ("lab:?learning_rate=0.5&run=30&show=learning_rate",
     Link(LAB, values={"learning_rate": 0.5}, run=30, show="learning_rate")),
    ("lab:?run=on&panel=loss", Link(LAB, values={}, run="on", panel="loss")),
    ("lab:?start_at=0.5,-0.25", Link(LAB, values={"start_at": (0.5, -0.25)})),
    ("lab:descent.noise", Link("descent.noise", values={})),
    ("lab:descent.noise?show=batch_size", Link("descent.noise", values={}, show="batch_size")),
    ("lab:descent.optimizers?surface=formula&formula=w0**2%20%2B%20w1**2",
     Link("descent.optimizers", values={"surface": "formula", "formula": "w0**2 + w1**2"})),
])
def test_a_link_is_read(href: str, link: Link) -> None:
    assert parse_link(href, LAB) == link


@pytest.mark.parametrize(("href", "reason"), [
    ("", "leads to no lab"), ("http://example.com", "leads to no lab"), ("file:///etc/passwd", "leads to no lab"),
    ("LAB:?run=1", "leads to no lab"), ("lab:?" + "a" * 700, "leads to no lab"),
    ("lab:", "does nothing"), ("lab:?", "does nothing"),
    ("lab:no.such?run=1", "'no.such'"), ("lab:../../etc", "there is no lab"),
    ("lab:?preset=nope", "no preset 'nope'"), ("lab:?nope=1", "no parameter 'nope'"), ("lab:?show=nope", "'nope'"),
    ("lab:?show=data_draw", "no control"), ("lab:?panel=nope", "no card 'nope'"),
    ("lab:?learning_rate=99999", "learning_rate can't be"), ("lab:?learning_rate=", "learning_rate can't be"),
    ("lab:?learning_rate=nan", "learning_rate can't be"), ("lab:?scaling=<b>", "scaling can't be"),
    ("lab:?run=0", "run can't be '0'"), ("lab:?run=-1", "run can't be"), ("lab:?run=1e3", "run can't be"),
    ("lab:?run=100001", "run can't be"), ("lab:?run=" + "9" * 50, "run can't be"), ("lab:?run=٣", "run can't be"),
    ("lab:?run", "name=value"), ("lab:?run=1&", "name=value"), ("lab:?run=1&run=2", "'run' twice"),
    ("lab:activations.functions?run=5", "has no Run"),
    ("lab:playground.plane?csv=/etc/passwd", "names a file"),
])
def test_other_links_are_refused_with_the_reason(href: str, reason: str) -> None:
    with pytest.raises(ParameterError) as error:
        parse_link(href, LAB)
    assert reason in str(error.value)


def test_no_lab_has_a_parameter_with_a_name_that_links_use() -> None:
    from engine import labs

    for key in labs.keys():
        assert not {"preset", "run", "show", "panel"} & labs.load(key).parameters.keys()


def test_a_link_error_is_a_lesson_error() -> None:
    with pytest.raises(LessonError):
        parse_link("mailto:x", LAB)
