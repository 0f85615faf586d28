"""The few array conventions that the whole engine shares.

A batch is a matrix of features × samples, shape (n, B). A stack of S models has one axis more in
front, (S, n, B), and every formula stays the same. Nothing is allocated in a training step: each
operation writes into an array that was made beforehand, `out`. What a step does never changes, only the
numbers do, so the operations are written down once, as a recipe, and done again for every batch.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Product = Callable[[Array, Array], Any]

Recipe = list[Callable[[], object]]
"""Operations to be done one after the other, with the arrays they read and write already bound to them."""


def perform(recipe: Recipe) -> None:
    """Do every operation of the recipe."""
    for operation in recipe:
        operation()


class Numbers:
    """Constants in one number format, as arrays without axes: a ufunc takes them twice as fast as Python's numbers."""

    def __init__(self, dtype: npt.DTypeLike) -> None:
        self.zero, self.half, self.one, self.minus_one = (np.array(value, dtype) for value in (0, 0.5, 1, -1))
        self.lowest_exponent = np.array(np.ceil(-np.log(np.finfo(dtype).max)), dtype)
        """The lowest x for which e^−x is still finite, about −88 or −709."""


NUMBERS = {"f": Numbers(np.float32), "d": Numbers(np.float64)}
"""By the `char` of the number format."""


def product_with(matrix: Array, stacked: bool) -> Product:
    """The function (x, out) that writes matrix · x into `out`, or does so for each matrix or x of a stack.

    For a single matrix this is its own `dot`, which costs half of what the operator @ does. In a stack, a
    column times a row is the same as a multiplication with broadcasting, and that is three times as fast.
    """
    if not stacked:
        return matrix.dot
    return partial(np.multiply if matrix.shape[-1] == 1 else np.matmul, matrix)


def vector_product_with(matrix: Array) -> Product:
    """The function (v, out) that writes matrix · v, (…, n), into `out` for a vector v, also of length one."""
    return partial(np.matmul, matrix) if matrix.ndim == 3 else matrix.dot


def transposed(stack: Array) -> Array:
    """A view with the last two axes exchanged."""
    return stack.swapaxes(-1, -2)


def with_ones(rows: Array, dtype: npt.DTypeLike) -> Array:
    """A copy of the samples in rows, shape (…, N, n), with a last column of ones: (…, N, n + 1)."""
    extended = np.ones((*rows.shape[:-1], rows.shape[-1] + 1), dtype)
    extended[..., :-1] = rows
    return extended
