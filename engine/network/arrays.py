"""The few array conventions that the whole engine shares.

A batch is a matrix of features × samples, shape (n, B). A stack of S models has one axis more in
front, (S, n, B), and every formula stays the same. Nothing is allocated in a training step: each
operation writes into an array that was made beforehand, `out`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Product = Callable[[Array, Array], Any]


def product_with(matrix: Array) -> Product:
    """The function (x, out) that writes matrix · x into `out`, for one matrix or for each of a stack.

    For a single matrix this is its own `dot`, which costs half of what the operator @ does.
    """
    return matrix.dot if matrix.ndim == 2 else partial(np.matmul, matrix)


def transposed(stack: Array) -> Array:
    """A view with the last two axes exchanged."""
    return stack.swapaxes(-1, -2)


def with_ones(rows: Array, dtype: npt.DTypeLike) -> Array:
    """A copy of the samples in rows, shape (…, N, n), with a last column of ones: (…, N, n + 1)."""
    extended = np.ones((*rows.shape[:-1], rows.shape[-1] + 1), dtype)
    extended[..., :-1] = rows
    return extended
