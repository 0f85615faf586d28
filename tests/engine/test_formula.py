"""The user's formula: its value, its exact gradient, and everything hostile refused fast."""

from __future__ import annotations

from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.formula import Formula, FormulaError, formula_surface
from engine.data.surfaces import BEALE, HIMMELBLAU, ROSENBROCK, Surface

SMOOTH = [
    "w0", "w0*w1", "3", "2*x - y/3", "-w0**2 + +w1", "w0^3 * w1^4", "1/(w0 + 5)", "(w0-1)**-2", "w0**0.5", "w0^(1/3)",
    "sin(w0)*cos(w1)", "tan(w0/2)", "tanh(w0*w1)", "exp(-w0^2 - w1^2)", "log(w0 + w1)", "sqrt(w0*w1)", "abs(w0 - 9)*w1",
    "pi*w0 + e*w1", "exp(sin(w0/w1))**2 / (1 + w1²)", "((w0))", "2**3*w0", "w0-w0+w1", "0*w0 + w1", "1e-3*w0",
]


def slopes(formula: Formula, w0: float, w1: float, h: float = 1e-5) -> list[float]:
    return [
        (formula.value(w0 + h, w1) - formula.value(w0 - h, w1)) / (2 * h),
        (formula.value(w0, w1 + h) - formula.value(w0, w1 - h)) / (2 * h),
    ]


@pytest.mark.parametrize("text", [text for text in SMOOTH if text != "3"])
def test_gradient_is_that_of_the_value(text: str) -> None:
    formula = Formula(text)
    for point in [(1.3, 0.7), (0.4, 2.1)]:
        gradient = [float(slope) for slope in formula.gradient(*point)]
        assert gradient == pytest.approx(slopes(formula, *point), rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("text", [text for text in SMOOTH if text != "3"])
def test_arrays_give_arrays_of_the_same_shape(text: str) -> None:
    formula = Formula(text)
    w0, w1 = np.meshgrid(np.linspace(0.2, 2, 4), np.linspace(0.3, 1, 3))
    value, (g0, g1) = formula.value(w0, w1), formula.gradient(w0, w1)
    assert value.shape == g0.shape == g1.shape == (3, 4)
    point = float(w0[2, 1]), float(w1[2, 1])
    assert float(formula.value(*point)) == pytest.approx(value[2, 1])
    assert [float(g) for g in formula.gradient(*point)] == pytest.approx([g0[2, 1], g1[2, 1]])


LEAVES = st.sampled_from(["w0", "w1", "2", "0.5", "pi", "(w0 + 3)"])
FORMULAS = st.recursive(
    LEAVES,
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from("+-*"), part).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        part.map(lambda p: f"{p} / (2 + sin({p}))"),
        part.map(lambda p: f"tanh({p})"),
        part.map(lambda p: f"({p})**2"),
        part.map(lambda p: f"exp(-({p})**2)"),
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(FORMULAS, st.floats(-1, 1), st.floats(-1, 1))
def test_any_formula_means_what_python_means_by_it_and_its_gradient_matches(text: str, w0: float, w1: float) -> None:
    try:
        formula = Formula(text)
    except FormulaError:
        return
    names = {name: getattr(np, name) for name in ("sin", "tanh", "exp", "pi")} | {"w0": w0, "w1": w1}
    assert float(formula.value(w0, w1)) == pytest.approx(float(eval(text, {}, names)), rel=1e-9, abs=1e-9)
    numeric = slopes(formula, w0, w1)
    scale = 1 + max(abs(slope) for slope in numeric) + abs(float(formula.value(w0, w1)))
    assert [float(g) for g in formula.gradient(w0, w1)] == pytest.approx(numeric, abs=1e-4 * scale)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("(1 − w₀)² + 100·(w₁ − w₀²)²", ROSENBROCK),
        ("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", HIMMELBLAU),
        ("(1.5-x+x*y)**2 + (2.25-x+x*y**2)**2 + (2.625-x+x*y**3)**2", BEALE),
    ],
)
def test_known_surfaces_written_as_formulas_are_the_same(text: str, surface: Surface) -> None:
    typed = formula_surface(text)
    w0, w1 = np.meshgrid(np.linspace(-2, 2, 9), np.linspace(-2, 2, 9))
    np.testing.assert_allclose(typed.value(w0, w1), surface.value(w0, w1), atol=1e-9)
    np.testing.assert_allclose(typed.gradient(w0, w1), surface.gradient(w0, w1), atol=1e-9)


def test_a_decimal_comma_is_read_as_people_mean_it() -> None:
    assert Formula("0,5*w0^2 + 1,25*w1").value(2.0, 4.0) == 7.0
    with pytest.raises(FormulaError):
        Formula("sin(w0, 2)")


def test_a_bend_of_abs_is_level() -> None:
    assert Formula("abs(w0) + w1").gradient(0.0, 1.0) == (0, 1)


@pytest.mark.filterwarnings("error")
def test_undefined_places_are_nan_or_infinite_and_silent() -> None:
    w0 = np.array([-1.0, 0.0])
    assert np.isnan(Formula("log(w0)").value(w0, w0)[0])
    assert np.isinf(Formula("1/w0").value(w0, w0)[1])
    assert np.isinf(Formula("exp(exp(w0))").value(9.0, 0.0))
    assert not np.isfinite(Formula("sqrt(w0)").gradient(w0, w0)[0]).any()


HOSTILE = {
    "": "empty",
    "   ": "empty",
    "3 + pi": "must depend on w0 or w1",
    "w0 - w0 * 1 + ": "ends too early",
    "(w0": "a bracket isn't closed",
    "sin(w0": "a bracket isn't closed",
    "2w0": "write products with *",
    "w0 w1": "write products with *",
    "import os": "can't be read",
    "__import__('os').system('ls')": "can't be used here",
    "w0.__class__": "can't be used here",
    "().__class__.__bases__[0]": "can't be used here",
    "open('x')": "“open” can't be used here",
    "eval('1')": "“eval” can't be used here",
    "lambda: w0": "can't be used here",
    "[w0 for w0 in w1]": "can't be used here",
    "w0 if w1 else 2": "can't be used here",
    "w0 < w1": "can't be used here",
    "w0 and w1": "can't be used here",
    "not w0": "can't be used here",
    "~w0": "can't be used here",
    "w0 // 2": "can't be used here",
    "w0 % 2": "can't be used here",
    "w0 @ w1": "can't be used here",
    "w0 << 99": "can't be used here",
    "True*w0": "can't be used here",
    "1j*w0": "can't be used here",
    "'a'*9*w0": "can't be used here",
    "...": "can't be used here",
    "f'{w0}'": "can't be used here",
    "(w0 := 3)": "can't be used here",
    "sin": "“sin” can't be used here",
    "sin(w0, w1)": "“sin” can't be used here",
    "sin()": "“sin” can't be used here",
    "sin(*w0)": "can't be used here",
    "sin(x=w0)": "“sin” can't be used here",
    "sinn(w0)": "“sinn” can't be used here",
    "w2 + 1": "“w2” can't be used here",
    "9**9**9**9": "an exponent must be a number",
    "w0**w1": "an exponent must be a number",
    "w0**21": "an exponent must be a number",
    "w0**-21": "an exponent must be a number",
    "w0**(0/0)": "is not a number",
    "1/0 + w0": "“1 / 0” is not a number",
    "log(-1)*w0": "“log(-1)” is not a number",
    "1e999*w0": "larger than 1e+12",
    "w0*" + "9" * 150: "larger than 1e+12",
    "9**20*w0": "is not a number from",
    "w0" + "+w0" * 67: "203 characters",
    "w0" + "+w0" * 40: "nested more than 30",
    "(" * 99: "a bracket isn't closed",
    "-" * 150 + "w0": "nested more than 30",
    "sin(" * 35 + "w0" + ")" * 35: "nested more than 30",
    "w0\0": "the formula",
    "w0; w1": "can't be read",
    "w0\nw1": "can't be read",
    "x" * 100_000: "100000 characters",
    "ｅｖａｌ(w0)": "“eval” can't be used here",
}


@pytest.mark.parametrize(("text", "reason"), HOSTILE.items(), ids=[text[:30] for text in HOSTILE])
def test_hostile_formulas_are_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(FormulaError) as caught:
        Formula(text)
    assert reason in str(caught.value)
    assert str(caught.value.message) == str(caught.value)


@settings(deadline=None)
@given(st.text(alphabet="w01x+-*/^(). ,sincolgexp'[]{}:=<>@_\0é²", max_size=60))
def test_any_text_is_a_formula_or_refused(text: str) -> None:
    with suppress(FormulaError):
        assert [type(slope) for slope in Formula(text).gradient(0.5, 0.5)] == [float, float]


@pytest.mark.parametrize("text", ["*".join(["w0"] * 30), "/".join(["(w0+w1)"] * 20), "sin(" * 29 + "w0*w1" + ")" * 29])
def test_the_gradient_of_a_long_formula_stays_small(text: str) -> None:
    """Shared subexpressions: a derivative takes a small multiple of the operations, not a power of them."""
    formula = Formula(text)
    assert len(formula._gradient._steps) <= 8 * len(formula._value._steps) + 8
