"""The user's own loss: a formula in w0 and w1, read by a whitelist, with its exact gradient.

The text goes through Python's parser, which runs nothing, and its syntax tree is copied operation by
operation into an `Expression`; whatever isn't on the list is refused by name. No text is ever executed.
"""

from __future__ import annotations

import ast
import math
import re
import warnings
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from engine.data.expression import FUNCTIONS, Expression, Program
from engine.data.surfaces import Point, Surface
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

LONGEST = 200
DEEPEST = 30
LARGEST_EXPONENT = 20.0
LARGEST_NUMBER = 1e12

VARIABLES = {"w0": 0, "w1": 1, "x": 0, "y": 1}
CONSTANTS = {"pi": math.pi, "e": math.e}
SPELLINGS = str.maketrans(
    {"₀": "0", "₁": "1", "²": "**2", "³": "**3", "^": "**", "·": "*", "×": "*", "−": "-", "π": "pi"}
)


DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
"""No function here takes two arguments, so a comma between digits can only be that."""


class FormulaError(ValueError):
    """A formula that can't be used; its `message` says what is wrong and what is allowed."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class Formula:
    """A formula in (w₀, w₁), also written x and y, such as "(1 − w0)² + 100 (w1 − w0²)²" with every * written.

    Allowed are numbers up to 10¹², pi, e, + − * / ( ), powers with a constant exponent up to ±20, and
    the FUNCTIONS; at most 200 characters, 30 levels deep. Where the formula isn't defined (log of a
    negative number, division by zero) its value is NaN or infinite. The derivative of abs at 0 is taken as 0.
    """

    def __init__(self, text: str) -> None:
        """Raises FormulaError."""
        self.text = text
        reader = _Reader()
        root = reader.read(_syntax_tree(text), 0)
        graph = reader.graph
        if graph.constant_of(root) is not None:
            raise FormulaError(Message(N_("engine", "the formula must depend on w0 or w1")))
        self._value = Program(graph, [root])
        self._gradient = Program(graph, [graph.derivative(root, 0), graph.derivative(root, 1)])
        # An optimizer that has arrived asks for the same point again and again, or for two in turn.
        self.gradient_at: Callable[[float, float], Sequence[float]] = lru_cache(4)(self._gradient.run)
        """∂J/∂w₀ and ∂J/∂w₁ at a point."""

    def value(self, w0: Any, w1: Any) -> Any:
        """J at two floats or two arrays of one shape; the result has that shape."""
        return self._value.run(w0, w1)[0]

    def gradient(self, w0: Any, w1: Any) -> tuple[Any, Any]:
        """(∂J/∂w₀, ∂J/∂w₁), each of the shape of w0 and w1."""
        if type(w0) is float:
            slope0, slope1 = self.gradient_at(w0, w1)
            return slope0, slope1
        by_w0, by_w1 = (_filled(slope, w0) for slope in self._gradient.run(w0, w1))
        return by_w0, by_w1


@lru_cache(maxsize=8)
def formula_surface(text: str, window: tuple[Point, Point] = ((-3, 3), (-3, 3)), start: Point = (-2, 2)) -> Surface:
    """The surface of the user's formula; its minima are not known. Raises FormulaError."""
    formula = Formula(text)
    title = N_("engine", "Your formula")
    return Surface(title, formula.value, formula.gradient, window, start, gradient_at=formula.gradient_at)


def _filled(slope: Any, like: Any) -> Any:
    """A constant slope as an array where the weights are arrays."""
    return np.full(np.shape(like), slope) if np.shape(slope) != np.shape(like) else slope


def _syntax_tree(text: str) -> ast.expr:
    if not text.strip():
        raise FormulaError(Message(N_("engine", "the formula is empty")))
    if len(text) > LONGEST:
        template = N_("engine", "the formula has {count} characters: allowed are {most}")
        raise FormulaError(Message(template, count=len(text), most=LONGEST))
    try:
        with warnings.catch_warnings(action="ignore"):
            spelt = DECIMAL_COMMA.sub(".", text.strip().translate(SPELLINGS))
            return ast.parse(spelt, mode="eval").body
    except SyntaxError as error:
        raise FormulaError(_misspelt(error)) from None
    except (ValueError, RecursionError, MemoryError):
        raise FormulaError(Message(N_("engine", "the formula can't be read"))) from None


def _misspelt(error: SyntaxError) -> Message:
    text, offset = error.text or "", error.offset or 0
    near = text[offset - 1 : offset + 11].strip() if offset else ""
    if not near or text.count("(") > text.count(")"):
        return Message(N_("engine", "the formula ends too early or a bracket isn't closed"))
    return Message(N_("engine", "the formula can't be read at “{near}”; write products with *"), near=near)


class _Reader:
    """Copies a syntax tree into an expression, refusing what is not on the list."""

    def __init__(self) -> None:
        self.graph = Expression()

    def read(self, tree: ast.expr, depth: int) -> int:
        """The node for `tree`. Raises FormulaError."""
        if depth > DEEPEST:
            raise FormulaError(
                Message(N_("engine", "the formula is nested more than {most} levels deep"), most=DEEPEST)
            )
        node = self._read(tree, depth + 1)
        number = self.graph.constant_of(node)
        if number is not None and not abs(number) <= LARGEST_NUMBER:
            raise FormulaError(
                Message(
                    N_("engine", "“{part}” is not a number from −{most} to {most}"),
                    part=ast.unparse(tree), most=LARGEST_NUMBER,
                )
            )
        return node

    def _read(self, tree: ast.expr, depth: int) -> int:
        match tree:
            case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
                return self._number(number)
            case ast.Name(id=name):
                return self._name(name)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.read(operand, depth)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return self.graph.multiply(self.graph.constant(-1), self.read(operand, depth))
            case ast.BinOp(left=left, op=operator, right=right):
                return self._arithmetic(tree, self.read(left, depth), operator, self.read(right, depth))
            case ast.Call(func=ast.Name(id=name), args=[argument], keywords=[]) if name in FUNCTIONS:
                return self.graph.function(name, self.read(argument, depth))
            case ast.Call(func=ast.Name(id=name)):
                raise _unknown(name)
        raise _not_allowed(tree)

    def _number(self, number: float) -> int:
        if abs(number) > LARGEST_NUMBER:
            raise FormulaError(Message(N_("engine", "a number is larger than {most}"), most=LARGEST_NUMBER))
        return self.graph.constant(number)

    def _name(self, name: str) -> int:
        if name in VARIABLES:
            return self.graph.variable(VARIABLES[name])
        if name in CONSTANTS:
            return self.graph.constant(CONSTANTS[name])
        raise _unknown(name)

    def _arithmetic(self, tree: ast.expr, left: int, operator: ast.operator, right: int) -> int:
        match operator:
            case ast.Add():
                return self.graph.add(left, right)
            case ast.Sub():
                return self.graph.subtract(left, right)
            case ast.Mult():
                return self.graph.multiply(left, right)
            case ast.Div():
                return self.graph.divide(left, right)
            case ast.Pow():
                return self._power(left, right)
        raise _not_allowed(tree)

    def _power(self, base: int, exponent: int) -> int:
        number = self.graph.constant_of(exponent)
        if number is None or abs(number) > LARGEST_EXPONENT:
            raise FormulaError(
                Message(
                    N_("engine", "an exponent must be a number from −{most} to {most}; write 2^w0 as exp(w0 * log(2))"),
                    most=LARGEST_EXPONENT,
                )
            )
        return self.graph.power(base, number)


def _unknown(name: str) -> FormulaError:
    return FormulaError(
        Message(
            N_("engine", "“{name}” can't be used here: allowed are w0, w1, pi, e and the functions {functions}"),
            name=name, functions=", ".join(FUNCTIONS),
        )
    )


def _not_allowed(tree: ast.expr) -> FormulaError:
    return FormulaError(
        Message(
            N_("engine", "“{part}” can't be used here: allowed are numbers, w0, w1, + − * / ^ ( ) and functions"),
            part=ast.unparse(tree),
        )
    )
