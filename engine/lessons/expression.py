"""Arithmetic with measured numbers: what a task measures, and the conditions that make an answer right.

The text goes through Python's parser, which runs nothing; of its syntax tree only what is listed here is
computed, operation by operation. No text is ever executed.
"""

from __future__ import annotations

import ast
import math
import operator
import warnings
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from engine.lessons.source import LessonError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

Value = float | str | tuple[float | str, ...]

LONGEST = 300
DEEPEST = 20

FUNCTIONS: dict[str, Callable[..., float]] = {
    "abs": abs, "exp": math.exp, "log": math.log, "log10": math.log10, "sqrt": math.sqrt,
    "min": min, "max": max, "sum": math.fsum, "len": len,
}
_LISTS = ("min", "max", "sum", "len")
"""Functions that also take a list, such as the widths of the hidden layers."""
_ARITHMETIC: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Pow: math.pow,
}
_ORDER: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
}


class Expression:
    """A formula such as "100 * (one.loss - two.loss)" or a condition such as "0.2 < ratio < 5 and depth >= 20".

    `names` are the numbers it needs; "one.loss" is the loss of the run called one. Where a name is not
    known or the result is not defined the value is NaN, and a comparison with NaN is never true.
    """

    def __init__(self, text: str) -> None:
        """Raises LessonError."""
        self.text = text
        self._tree = _syntax_tree(text)
        self.names = frozenset(_names(self._tree, 0))

    def value(self, known: Mapping[str, Value]) -> Value:
        """The result with these numbers: a number, or the text or list that a name alone stands for."""
        return _value(self._tree, known)

    def number(self, known: Mapping[str, Value]) -> float:
        """The result as a number; NaN where it is none."""
        return _number(_value(self._tree, known))

    def holds(self, known: Mapping[str, Value]) -> bool:
        """Whether the condition is true with these numbers."""
        return self.number(known) == 1


@lru_cache(1000)
def expression(text: str) -> Expression:
    """The expression written in `text`, read once. Raises LessonError."""
    return Expression(text)


# ---- Reading.


def _syntax_tree(text: str) -> ast.expr:
    if len(text) > LONGEST:
        template = N_("engine", "the formula has {count} characters: allowed are {most}")
        raise LessonError(Message(template, count=len(text), most=LONGEST))
    try:
        with warnings.catch_warnings(action="ignore"):
            return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise LessonError(Message(N_("engine", "“{text}” can't be read as a formula"), text=text)) from None


def _names(tree: ast.expr, depth: int) -> list[str]:
    """The names in `tree`. Raises LessonError for whatever is not on the list."""
    if depth > DEEPEST:
        raise LessonError(Message(N_("engine", "the formula is nested more than {most} levels deep"), most=DEEPEST))
    if (name := _name(tree)) is not None:
        return [name]
    return [name for part in _parts(tree) for name in _names(part, depth + 1)]


def _name(tree: ast.expr) -> str | None:
    match tree:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id=run), attr=name):
            return f"{run}.{name}"
    return None


def _parts(tree: ast.expr) -> list[ast.expr]:
    match tree:
        case ast.Constant(value=str()):
            return []
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool) and _is_finite(number):
            return []
        case ast.UnaryOp(op=ast.UAdd() | ast.USub(), operand=operand):
            return [operand]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _ARITHMETIC:
            return [left, right]
        case ast.Compare(left=left, ops=ops, comparators=others) if all(
            type(op) in _ORDER or isinstance(op, (ast.Eq, ast.NotEq)) for op in ops
        ):
            return [left, *others]
        case ast.BoolOp(values=values):
            return values
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]) if name in FUNCTIONS and arguments:
            if len(arguments) == 1 or name in ("min", "max"):
                return arguments
    template = N_("engine", "“{part}” can't be used here: allowed are numbers, names of figures and settings, "
                  "+ − * / ** ( ), comparisons, and, or, and the functions {functions}")
    raise LessonError(Message(template, part=ast.unparse(tree)[:60], functions=", ".join(FUNCTIONS)))


def _is_finite(number: float) -> bool:
    try:
        return math.isfinite(float(number))
    except OverflowError:
        return False


# ---- Computing.


def _value(tree: ast.expr, known: Mapping[str, Value]) -> Value:
    if (name := _name(tree)) is not None:
        return known.get(name, math.nan)
    match tree:
        case ast.Constant(value=str() as text):
            return text
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.UnaryOp(op=op, operand=operand):
            number = _number(_value(operand, known))
            return -number if isinstance(op, ast.USub) else number
        case ast.BinOp(left=left, op=op, right=right):
            return _computed(_ARITHMETIC[type(op)], _number(_value(left, known)), _number(_value(right, known)))
        case ast.Call(func=ast.Name(id=name), args=arguments):
            return _called(name, [_value(argument, known) for argument in arguments])
        case ast.BoolOp(op=op, values=values):
            holding = (_number(_value(value, known)) == 1 for value in values)
            return float(all(holding) if isinstance(op, ast.And) else any(holding))
        case ast.Compare(left=left, ops=ops, comparators=others):
            sides = [_value(side, known) for side in (left, *others)]
            return float(all(map(_compared, ops, sides, sides[1:])))
    raise TypeError(tree)


def _number(value: Value) -> float:
    return float(value) if isinstance(value, (int, float)) else math.nan


def _computed(function: Callable[..., float], *numbers: Any) -> float:
    """NaN where the function has no value."""
    try:
        return float(function(*numbers))
    except (ArithmeticError, ValueError):
        return math.nan


def _called(name: str, arguments: list[Value]) -> float:
    first = arguments[0]
    if len(arguments) == 1 and name in _LISTS:
        if name == "len":
            return float(len(first)) if isinstance(first, tuple) else math.nan
        numbers = [_number(entry) for entry in first] if isinstance(first, tuple) else [_number(first)]
        return _computed(FUNCTIONS[name], numbers)
    return _computed(FUNCTIONS[name], *map(_number, arguments))


def _compared(op: ast.cmpop, left: Value, right: Value) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return (left == right) if isinstance(op, ast.Eq) else isinstance(op, ast.NotEq) and left != right
    one, other = _number(left), _number(right)
    if math.isnan(one) or math.isnan(other):
        return False
    if isinstance(op, ast.Eq):
        return one == other
    return one != other if isinstance(op, ast.NotEq) else _ORDER[type(op)](one, other)
