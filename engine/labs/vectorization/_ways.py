"""What races against what: ways to compute the same numbers, each with the code that is shown beside its curve.

`Way.code` is quoted from the function that runs (a test compares them). A loop is given long inputs
slice by slice, so that the window can answer in between; the code is the same for one slice or all.
"""

# ruff: noqa: B905  (zip(strict=True) would be part of what is measured)
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Array, Role

Operands = tuple[Array, ...]


# ---- The dot product. `total` is what the slices before have added up to.


def dot_by_index(a: Array, b: Array, total: Any = 0.0) -> Any:
    for i in range(len(a)):
        total += a[i] * b[i]
    return total


def dot_of_lists(a: list[float], b: list[float], total: float = 0.0) -> float:
    for x, y in zip(a, b):
        total += x * y
    return total


def dot_by_builtin_sum(a: Array, b: Array, total: Any = 0.0) -> Any:
    return sum(a * b, total)


def dot_by_numpy_sum(a: Array, b: Array) -> Any:
    return np.sum(a * b)


def dot_by_einsum(a: Array, b: Array) -> Any:
    return np.einsum("i,i", a, b)


def dot_by_dot(a: Array, b: Array) -> Any:
    return np.dot(a, b)


# ---- A matrix times a vector.


def product_by_index(W: Array, x: Array) -> Array:
    y = np.zeros(len(W), W.dtype)
    for i in range(len(W)):
        for j in range(len(x)):
            y[i] += W[i, j] * x[j]
    return y


def product_of_lists(W: list[list[float]], x: list[float]) -> list[float]:
    return [sum(w * v for w, v in zip(row, x)) for row in W]


def product_by_builtin_sum(W: Array, x: Array) -> list[Any]:
    return [sum(row * x) for row in W]


def product_by_numpy_sum(W: Array, x: Array) -> Any:
    return np.sum(W * x, axis=1)


def product_by_einsum(W: Array, x: Array) -> Any:
    return np.einsum("ij,j", W, x)


def product_by_dot(W: Array, x: Array) -> Any:
    return np.dot(W, x)


# ---- The logistic activation, element by element.


def sigmoid_by_index(z: Array) -> Array:
    y = np.empty_like(z)
    for i in range(len(z)):
        y[i] = 1 / (1 + math.exp(-z[i]))
    return y


def sigmoid_of_lists(z: list[float]) -> list[float]:
    return [1 / (1 + math.exp(-v)) for v in z]


def sigmoid_by_expression(z: Array) -> Any:
    return 1 / (1 + np.exp(-z))


def sigmoid_in_place(z: Array) -> Any:
    y = np.negative(z)
    np.exp(y, out=y)
    np.add(y, 1, out=y)
    return np.reciprocal(y, out=y)


# ---- A layer of a network, for a batch of samples (columns of X).


def layer_by_sample(W: Array, X: Array) -> list[Any]:
    return [np.dot(W, x) for x in X.T]


def layer_at_once(W: Array, X: Array) -> Any:
    return np.dot(W, X)


@dataclass(frozen=True)
class Way:
    """One entrant. `short` stands at the end of its curve. `slice` numbers at a time for a Python loop, 0 for NumPy."""

    key: str
    name: str
    short: str
    code: str
    function: Callable[..., Any]
    role: Role
    slice: int = 0
    of_lists: bool = False


@dataclass(frozen=True)
class Task:
    """What is to be computed. N counts the numbers that go in (for the layer: samples).

    operands: the inputs made of the first numbers of two long arrays. rows: into how many pieces they
    can be cut, along the first axis of the first operand. terms: float64 numbers whose sum is the sum
    of the results, for an exact check. carries: the slices' results are one running sum. weight: numbers
    in one of the N.
    """

    key: str
    title: str
    ways: Sequence[Way]
    operands: Callable[[Array, Array, int], Operands]
    rows: Callable[[int], int]
    terms: Callable[..., Array] | None = None
    carries: bool = False
    weight: int = 1

    def cut(self, operands: Operands, start: int, stop: int) -> Operands:
        """The operands of rows start to stop: views."""
        first, *others = operands
        if self.carries:
            return first[start:stop], others[0][start:stop]
        return first[start:stop], *others


def _side(n: int) -> int:
    return math.isqrt(n)


INPUTS, UNITS = 784, 128
"""The layer for the batch-size corollary: MNIST's pixels to 128 units."""


def _layer(a: Array, b: Array, n: int) -> Operands:
    return a[: UNITS * INPUTS].reshape(UNITS, INPUTS), np.ascontiguousarray(b[: INPUTS * n].reshape(n, INPUTS).T)


_INDEX = N_("engine", "index loop")
_LISTS = N_("engine", "loop over lists")
_BUILTIN = N_("engine", "Python's sum")
_NUMPY_SUM = N_("engine", "NumPy's sum")
_EINSUM = N_("engine", "einsum")
_DOT = N_("engine", "dot")

DOT = Task(
    "dot", N_("engine", "dot product"),
    (
        Way("index", _INDEX, "a[i] * b[i]", "for i in range(len(a)):\n    total += a[i] * b[i]", dot_by_index,
            "series-4", 1 << 11),
        Way("lists", _LISTS, "zip(a, b)", "for x, y in zip(a, b):\n    total += x * y", dot_of_lists,
            "series-6", 1 << 13, of_lists=True),
        Way("builtin", _BUILTIN, "sum(a * b)", "sum(a * b, total)", dot_by_builtin_sum, "series-5", 1 << 13),
        Way("numpy-sum", _NUMPY_SUM, "np.sum(a * b)", "np.sum(a * b)", dot_by_numpy_sum, "series-3"),
        Way("einsum", _EINSUM, "np.einsum", 'np.einsum("i,i", a, b)', dot_by_einsum, "series-2"),
        Way("dot", _DOT, "np.dot(a, b)", "np.dot(a, b)", dot_by_dot, "series-1"),
    ),
    operands=lambda a, b, n: (a[:n], b[:n]), rows=lambda n: n, terms=lambda a, b: a * b, carries=True,
)
PRODUCT = Task(
    "product", N_("engine", "matrix × vector"),
    (
        Way("index", _INDEX, "W[i, j] * x[j]",
            "for i in range(len(W)):\n    for j in range(len(x)):\n        y[i] += W[i, j] * x[j]", product_by_index,
            "series-4", 1 << 11),
        Way("lists", _LISTS, "zip(row, x)", "[sum(w * v for w, v in zip(row, x)) for row in W]", product_of_lists,
            "series-6", 1 << 13, of_lists=True),
        Way("builtin", _BUILTIN, "sum(row * x)", "[sum(row * x) for row in W]", product_by_builtin_sum,
            "series-5", 1 << 13),
        Way("numpy-sum", _NUMPY_SUM, "np.sum(W * x, axis=1)", "np.sum(W * x, axis=1)", product_by_numpy_sum,
            "series-3"),
        Way("einsum", _EINSUM, "np.einsum", 'np.einsum("ij,j", W, x)', product_by_einsum, "series-2"),
        Way("dot", _DOT, "np.dot(W, x)", "np.dot(W, x)", product_by_dot, "series-1"),
    ),
    operands=lambda a, b, n: (a[: _side(n) ** 2].reshape(_side(n), _side(n)), b[: _side(n)]), rows=_side,
    terms=lambda W, x: W * x,
)
ACTIVATION = Task(
    "activation", N_("engine", "activation σ(z)"),
    (
        Way("index", _INDEX, "math.exp(-z[i])", "for i in range(len(z)):\n    y[i] = 1 / (1 + math.exp(-z[i]))",
            sigmoid_by_index, "series-4", 1 << 11),
        Way("lists", _LISTS, "for v in z", "[1 / (1 + math.exp(-v)) for v in z]", sigmoid_of_lists,
            "series-6", 1 << 13, of_lists=True),
        Way("expression", N_("engine", "NumPy expression"), "1 / (1 + np.exp(-z))", "1 / (1 + np.exp(-z))",
            sigmoid_by_expression, "series-2"),
        Way("in-place", N_("engine", "NumPy in place"), "np.exp(y, out=y)",
            "y = np.negative(z)\nnp.exp(y, out=y)\nnp.add(y, 1, out=y)\nnp.reciprocal(y, out=y)",
            sigmoid_in_place, "series-1"),
    ),
    operands=lambda a, b, n: (a[:n],), rows=lambda n: n, terms=sigmoid_by_expression,
)
LAYER = Task(
    "layer", N_("engine", "layer 784-128, by batch size"),
    (
        Way("by-sample", N_("engine", "sample by sample"), "np.dot(W, x)", "[np.dot(W, x) for x in X.T]",
            layer_by_sample, "series-4"),
        Way("at-once", N_("engine", "the batch at once"), "np.dot(W, X)", "np.dot(W, X)", layer_at_once, "series-1"),
    ),
    operands=_layer, rows=lambda n: n, weight=INPUTS,
)
TASKS = {task.key: task for task in (DOT, PRODUCT, ACTIVATION, LAYER)}
