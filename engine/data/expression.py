"""A graph of arithmetic in two variables that knows its own derivatives.

Nodes are added from the leaves upwards and equal ones are shared, so that a derivative costs a small
multiple of the expression. Trivial arithmetic (u + 0, 1 · u, 2 · 3, 2 · (3 · u)) is done as nodes are added.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "sin": np.sin, "cos": np.cos, "tan": np.tan, "tanh": np.tanh, "exp": np.exp, "log": np.log,
    "sqrt": np.sqrt, "abs": np.abs,
}
_OPERATIONS: dict[str, Callable[..., Any]] = {
    **FUNCTIONS, "sign": np.sign,
    "+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide, "**": np.power,
}
_FLOAT_OPERATIONS: dict[str, Callable[..., float]] = {
    "sin": math.sin, "cos": math.cos, "tan": math.tan, "tanh": math.tanh, "exp": math.exp, "log": math.log,
    "sqrt": math.sqrt, "abs": abs, "sign": lambda u: float((u > 0) - (u < 0)),
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "**": math.pow,
}
"""The same for two plain floats: ten times as fast as NumPy's on single numbers."""


class Node(NamedTuple):
    """An operation and its operands' node numbers; a leaf is a "constant" or the "variable" 0 or 1."""

    operation: str
    operands: tuple[int, ...] = ()
    number: float = 0.0


class Expression:
    """Nodes in an order in which operands come first. Methods that build return the new node's number."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._numbers: dict[Node, int] = {}
        self._derivatives: dict[tuple[int, int], int] = {}

    # ---- Building.

    def constant(self, number: float) -> int:
        return self._node(Node("constant", (), float(number)))

    def variable(self, index: int) -> int:
        return self._node(Node("variable", (index,)))

    def constant_of(self, node: int) -> float | None:
        """The number that `node` always is, or None if it varies."""
        found = self.nodes[node]
        return found.number if found.operation == "constant" else None

    def add(self, a: int, b: int) -> int:
        if self.constant_of(a) == 0:
            return b
        if a == b:
            return self.multiply(self.constant(2), a)
        return a if self.constant_of(b) == 0 else self._apply("+", a, b)

    def subtract(self, a: int, b: int) -> int:
        return a if self.constant_of(b) == 0 else self._apply("-", a, b)

    def multiply(self, a: int, b: int) -> int:
        if 0 in (self.constant_of(a), self.constant_of(b)):
            return self.constant(0)
        if self.constant_of(a) is None and self.constant_of(b) is not None:
            a, b = b, a
        if self.constant_of(a) == 1:
            return b
        factor = self.constant_of(a)
        operation, operands, _ = self.nodes[b]
        if factor is not None and operation == "*" and (inner := self.constant_of(operands[0])) is not None:
            both = factor * inner
            if both and math.isfinite(both):
                return self.multiply(self.constant(both), operands[1])
        return self._apply("*", a, b)

    def divide(self, a: int, b: int) -> int:
        if self.constant_of(a) == 0 and self.constant_of(b) != 0:
            return a
        return a if self.constant_of(b) == 1 else self._apply("/", a, b)

    def power(self, base: int, exponent: float) -> int:
        """base to a constant exponent; squares and cubes are products, which are faster than powers."""
        if exponent in (0, 1):
            return base if exponent else self.constant(1)
        if exponent in (2, 3):
            return self.multiply(self.power(base, exponent - 1), base)
        return self._apply("**", base, self.constant(exponent))

    def function(self, name: str, a: int) -> int:
        """One of FUNCTIONS of the node a."""
        return self._apply(name, a)

    def _apply(self, operation: str, *operands: int) -> int:
        numbers = [self.constant_of(operand) for operand in operands]
        if None not in numbers:
            with np.errstate(all="ignore"):
                return self.constant(float(_OPERATIONS[operation](*numbers)))
        return self._node(Node(operation, operands))

    def _node(self, node: Node) -> int:
        number = self._numbers.setdefault(node, len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(node)
        return number

    # ---- Differentiating.

    def derivative(self, node: int, variable: int) -> int:
        """∂node/∂variable."""
        key = (node, variable)
        if key not in self._derivatives:
            self._derivatives[key] = self._differentiate(node, variable)
        return self._derivatives[key]

    def _differentiate(self, node: int, variable: int) -> int:
        operation, operands, _ = self.nodes[node]
        if operation == "constant":
            return self.constant(0)
        if operation == "variable":
            return self.constant(float(operands[0] == variable))
        slopes = [self.derivative(operand, variable) for operand in operands]
        if all(self.constant_of(slope) == 0 for slope in slopes):
            return self.constant(0)
        if operation in ("+", "-"):
            return self.add(*slopes) if operation == "+" else self.subtract(*slopes)
        if operation == "*":
            return self.add(self.multiply(slopes[0], operands[1]), self.multiply(operands[0], slopes[1]))
        if operation == "/":
            return self.divide(self.subtract(slopes[0], self.multiply(node, slopes[1])), operands[1])
        return self.multiply(self._outer_slope(node), slopes[0])

    def _outer_slope(self, node: int) -> int:
        """f′(u) for the node f(u), in terms of u and of the node itself."""
        operation, operands, _ = self.nodes[node]
        u = operands[0]
        match operation:
            case "**":
                exponent = self.nodes[operands[1]].number
                return self.multiply(self.constant(exponent), self.power(u, exponent - 1))
            case "sin":
                return self.function("cos", u)
            case "cos":
                return self.multiply(self.constant(-1), self.function("sin", u))
            case "tan":
                return self.add(self.constant(1), self.power(node, 2))
            case "tanh":
                return self.subtract(self.constant(1), self.power(node, 2))
            case "exp":
                return node
            case "log":
                return self.divide(self.constant(1), u)
            case "sqrt":
                return self.divide(self.constant(0.5), node)
            case "abs":
                return self._apply("sign", u)
            case _:
                return self.constant(0)


class Program:
    """What it takes to compute some nodes of an expression, in order: run it as often as you like."""

    def __init__(self, expression: Expression, outputs: Sequence[int]) -> None:
        nodes = expression.nodes
        places: dict[int, int] = {}
        self._constants: list[float] = []
        self._steps: list[tuple[Callable[..., Any], list[int]]] = []
        self._float_steps: list[tuple[int, Callable[..., float], int, int | None]] = []
        """Where to write, what to do, and where the operands are."""
        needed = _needed(nodes, outputs)
        for number in needed:
            if nodes[number].operation == "variable":
                places[number] = nodes[number].operands[0]
            elif nodes[number].operation == "constant":
                places[number] = 2 + len(self._constants)
                self._constants.append(nodes[number].number)
        for number in needed:
            if number not in places:
                operation, operands, _ = nodes[number]
                places[number] = 2 + len(self._constants) + len(self._steps)
                inputs = [places[operand] for operand in operands]
                self._steps.append((_OPERATIONS[operation], inputs))
                other = inputs[1] if len(inputs) == 2 else None
                self._float_steps.append((places[number], _FLOAT_OPERATIONS[operation], inputs[0], other))
        self._room = [0.0, 0.0, *self._constants, *[0.0] * len(self._float_steps)]
        self._outputs = [places[output] for output in outputs]

    def run(self, first: Any, second: Any) -> list[Any]:
        """The outputs where the variables have these values: two floats, or two float arrays of one shape.

        Where an output isn't defined it is NaN or infinite. A constant output is a single number.
        """
        if type(first) is float and type(second) is float:
            try:
                return self._run_floats(first, second)
            except (ArithmeticError, ValueError):
                pass  # overflow, division by zero or log of nothing: below it becomes infinite or NaN
        values = [first, second, *self._constants]
        with np.errstate(all="ignore"):
            for operation, operands in self._steps:
                values.append(operation(*[values[operand] for operand in operands]))
        return [values[output] for output in self._outputs]

    def _run_floats(self, first: float, second: float) -> list[Any]:
        values = self._room.copy()
        values[0], values[1] = first, second
        for place, operation, one, other in self._float_steps:
            values[place] = operation(values[one]) if other is None else operation(values[one], values[other])
        return [values[output] for output in self._outputs]


def _needed(nodes: Sequence[Node], outputs: Sequence[int]) -> list[int]:
    """The nodes that `outputs` depend on, operands first."""
    needed: set[int] = set()
    waiting = list(outputs)
    while waiting:
        number = waiting.pop()
        if number not in needed:
            needed.add(number)
            waiting += [] if nodes[number].operation == "variable" else nodes[number].operands
    return sorted(needed)
