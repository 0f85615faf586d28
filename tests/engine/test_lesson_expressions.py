"""Arithmetic with measured numbers: computed as Python would, and nothing but arithmetic."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.lessons.expression import DEEPEST, LONGEST, Expression
from engine.lessons.source import LessonError

KNOWN: dict[str, Any] = {
    "a": 2.0, "b": -3, "measured": 0.5, "one.loss": 8.0, "two.loss": 2.0, "activation": "relu", "hidden": (4, 3),
}


@pytest.mark.parametrize(("text", "expected"), [
    ("a + b", -1), ("a - b", 5), ("a * b", -6), ("a / b", -2 / 3), ("a ** 20", 2.0**20), ("-a ** 2", -4),
    ("(a + 1) * -b", 9), ("one.loss / two.loss", 4), ("-log10(1e-12)", 12), ("log(exp(a))", 2), ("sqrt(16)", 4),
    ("abs(b)", 3), ("min(a, b, 1)", -3), ("max(a, b)", 2), ("sum(hidden)", 7), ("len(hidden)", 2), ("max(hidden)", 4),
    ("a > 1", 1), ("0.2 < measured < 5", 1), ("0.6 < measured < 5", 0), ("a == 2 and b == -3", 1),
    ("a == 1 or b == -3", 1), ("a != 2", 0), ('activation == "relu"', 1), ('activation != "relu"', 0), ("+a", 2),
    ('activation == "tanh" or a >= 2', 1),
])
def test_it_computes(text: str, expected: float) -> None:
    assert Expression(text).number(KNOWN) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("text", [
    "1 / 0", "0 / 0", "log(-1)", "sqrt(-1)", "(-8) ** 0.5", "10 ** 1e6", "exp(1e6)", "missing + 1", "len(a)",
    "activation + 1", "-activation", "sum(activation)",
])
def test_what_is_not_defined_is_nan(text: str) -> None:
    assert math.isnan(Expression(text).number(KNOWN))


@pytest.mark.parametrize("text", [
    "missing < 1", "missing >= 1", "missing == missing", "missing != 1", "activation < 1", "0 / 0 < 1 or missing > 0",
])
def test_a_comparison_with_what_is_not_defined_never_holds(text: str) -> None:
    assert not Expression(text).holds(KNOWN)


def test_a_name_alone_keeps_its_kind() -> None:
    assert Expression("activation").value(KNOWN) == "relu"
    assert Expression("hidden").value(KNOWN) == (4, 3)


def test_it_says_which_names_it_needs() -> None:
    assert Expression("abs(one.loss) < 2 * a + measured").names == {"one.loss", "a", "measured"}


@pytest.mark.parametrize("text", [
    "", " ", "a +", "1 2", "a b", "a = 1", "a; b", "lambda: 1", "[1]", "(1, 2)", "{1}", "a if b else 1", "not a",
    "a[0]", "one.loss.real", "().__class__", "'a'.upper", "a.b()", "__import__('os')", "eval('1')", "open('x')",
    "abs()", "abs(1, 2)", "abs(*hidden)", "max(a, key=b)", "a in hidden", "a is b", "a // b", "a % b", "a << 9", "~a",
    "a @ b", "f'{a}'", "True", "None", "1j", "b'x'", "...", "(x := 1)", "[x for x in hidden]", "1e400",
    "9" * 400, "(" * 250 + "a" + ")" * 250, "-" * (DEEPEST + 2) + "a", "a" * (LONGEST + 1), "a\0b",
])
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(LessonError) as error:
        Expression(text)
    assert len(str(error.value)) < 600


@given(st.text("ab1.()*/+-<>=,\"' andor", max_size=60))
def test_no_text_gets_out_of_bounds(text: str) -> None:
    """Whatever is typed is refused, or has a value."""
    try:
        made = Expression(text)
    except LessonError:
        return
    assert isinstance(made.number(KNOWN), float)
    assert made.holds(KNOWN) in (True, False)
