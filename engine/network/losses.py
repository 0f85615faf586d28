"""What training makes small. Each loss is computed from the outputs of the last dense layer (logits).

`targets` turns what a person has (numbers, class numbers) into the rows a loss works with; it is
called once for a data set. All are finite, and exact to rounding, for logits of ±800.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import partial
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt

from engine.network.activations import sigmoid, softplus
from engine.network.arrays import NUMBERS, Array, Recipe, perform, product_with
from engine.network.layers import Signal
from engine.text import QT_TRANSLATE_NOOP as N_

Reduction = Literal["mean", "sum"]


class Loss(ABC):
    """J = (1/B)Σ J_i over the B samples of a batch or, with reduction "sum", J = Σ J_i."""

    name: ClassVar[str]
    label: ClassVar[str]

    def __init__(self, reduction: Reduction = "mean") -> None:
        self.reduction: Reduction = reduction

    @abstractmethod
    def targets(self, y: npt.ArrayLike, outputs: int) -> Array:
        """The samples' targets as rows, (…, N, outputs). Raises ValueError if `y` doesn't suit this loss."""

    @abstractmethod
    def bind(self, signal: Signal, targets: Array) -> LossPass:
        """The loss of the outputs in `signal`, (…, K, B), against `targets`, (…, K, B) or (K, B)."""

    @abstractmethod
    def predictions(self, outputs: Array) -> Array:
        """What the outputs (…, K, B) say in the units of the data: values, or probabilities; a new array."""

    @abstractmethod
    def hits(self, outputs: Array, targets: Array) -> Array:
        """Which samples are classified rightly, (…, B), from outputs and targets (…, K, B)."""


class LossPass(ABC):
    """A loss at work on batches of one size.

    Of the last batch: `losses` (…, B) are the J_i, `total` is J, an array without axes or, for a stack, (S,).
    """

    sign = 1
    """What the recipe for ∂J_i/∂z_i lacks as a factor."""

    def __init__(self, loss: Loss, signal: Signal, targets: Array) -> None:
        self.loss, self.signal, self.z, self.y = loss, signal, signal.values, targets
        dtype, batch_size, self.stacked = self.z.dtype, self.z.shape[-1], self.z.ndim == 3
        self.numbers = NUMBERS[dtype.char]
        self.losses = np.zeros((*self.z.shape[:-2], batch_size), dtype)
        self.row = self.losses[..., None, :]
        self.scratch = np.empty(self.z.shape, dtype)
        self.total = np.zeros(self.losses.shape[:-1], dtype)
        share = 1 / batch_size if loss.reduction == "mean" else 1
        self.shares, self.scale = np.full(batch_size, share, dtype), np.array(self.sign * share, dtype)

    def forward(self) -> Recipe:
        """How to write `losses` and `total`."""
        return [*self.each(), partial(self.losses.dot, self.shares, self.total)]

    def backward(self) -> Recipe:
        """How to write ∂J/∂z to the signal, after `forward`."""
        gradient = self.signal.gradient
        return [*self.gradient(gradient), partial(np.multiply, gradient, self.scale, gradient)]

    @abstractmethod
    def each(self) -> Recipe:
        """How to write `losses`."""

    @abstractmethod
    def gradient(self, out: Array) -> Recipe:
        """How to write sign · ∂J_i/∂z_i, (…, K, B), after `each`."""


class MeanSquaredError(Loss):
    """J_i = ½‖ŷ − y‖², so that ∂J_i/∂ŷ = ŷ − y. (PyTorch and Keras leave the ½ out and divide by K.)

    For classification by regression, `hits` compares each side of ½ or, with several outputs, the largest.
    """

    name, label = "squared", N_("engine", "Mean squared error")

    def targets(self, y: npt.ArrayLike, outputs: int) -> Array:
        rows = np.asarray(y, np.float64)
        if rows.ndim == 1 or rows.shape[-1] != outputs:
            rows = rows[..., None]
        if rows.shape[-1] != outputs:
            raise ValueError(f"{outputs} outputs can't be compared with targets of shape {np.shape(y)}")
        return rows

    def bind(self, signal: Signal, targets: Array) -> LossPass:
        return SquaredPass(self, signal, targets)

    def predictions(self, outputs: Array) -> Array:
        return outputs.copy()

    def hits(self, outputs: Array, targets: Array) -> Array:
        if outputs.shape[-2] > 1:
            return same_largest(outputs, targets)
        same: Array = (outputs > 0.5) == (targets > 0.5)
        return same[..., 0, :]


class SquaredPass(LossPass):
    """The mean squared error of one batch size."""

    def __init__(self, loss: Loss, signal: Signal, targets: Array) -> None:
        super().__init__(loss, signal, targets)
        self.halves_times = product_with(np.full_like(self.z[..., :1], 0.5).swapaxes(-1, -2), self.stacked)

    def each(self) -> Recipe:
        return [
            partial(np.subtract, self.z, self.y, self.scratch),
            partial(np.square, self.scratch, self.scratch),
            partial(self.halves_times, self.scratch, self.row),
        ]

    def gradient(self, out: Array) -> Recipe:
        return [partial(np.subtract, self.z, self.y, out)]


class LogisticCrossEntropy(Loss):
    """J_i = −log P(y_i) with P(1) = σ(z): two classes, one output.

    Targets are kept as s = 1 − 2y, −1 for class 1 and +1 for class 0. Then J = log(1 + e^(sz)), and
    ∂J/∂z = sσ(sz) = s(1 − e^−J): nothing overflows, and no difference of nearly equal numbers is taken.
    """

    name, label = "logistic", N_("engine", "Logistic cross-entropy")

    def targets(self, y: npt.ArrayLike, outputs: int) -> Array:
        classes = np.asarray(y)
        if outputs != 1 or not np.isin(classes, (0, 1)).all():
            raise ValueError("logistic cross-entropy needs one output and classes 0 and 1")
        signs = 1.0 - 2.0 * classes
        return signs if signs.ndim > 1 and signs.shape[-1] == 1 else signs[..., None]

    def bind(self, signal: Signal, targets: Array) -> LossPass:
        return LogisticPass(self, signal, targets)

    def predictions(self, outputs: Array) -> Array:
        probabilities = np.empty_like(outputs)
        perform(sigmoid(outputs, probabilities, NUMBERS[outputs.dtype.char]))
        return probabilities

    def hits(self, outputs: Array, targets: Array) -> Array:
        same: Array = (outputs > 0) == (targets < 0)
        return same[..., 0, :]


class LogisticPass(LossPass):
    """The logistic cross-entropy of one batch size."""

    sign = -1

    def each(self) -> Recipe:
        row = self.row
        margin: Recipe = [partial(np.multiply, self.z, self.y, row)]
        # NumPy's own log(e^x + e^0) is one call, but a slow one: it pays for small batches only.
        if self.losses.size <= 64:
            return [*margin, partial(np.logaddexp, row, self.numbers.zero, row)]
        return [*margin, *softplus(row, row, self.numbers)]

    def gradient(self, out: Array) -> Recipe:
        return [
            partial(np.negative, self.row, out),
            partial(np.expm1, out, out),
            partial(np.multiply, out, self.y, out),
        ]


class SoftmaxCrossEntropy(Loss):
    """J_i = −log P(y_i) with P(k) = e^(z_k)/Σe^(z_j): K ≥ 2 classes, K outputs; ∂J/∂z = P − (1 at the class).

    The largest logit is subtracted first, which changes nothing but keeps e^z from overflowing.
    Targets are given as class numbers 0 … K − 1.
    """

    name, label = "softmax", N_("engine", "Softmax cross-entropy")

    def targets(self, y: npt.ArrayLike, outputs: int) -> Array:
        classes = np.asarray(y)
        if outputs < 2 or not np.isin(classes, np.arange(outputs)).all():
            raise ValueError(f"softmax cross-entropy with {outputs} outputs needs as many classes, 0 … {outputs - 1}")
        return np.eye(outputs)[classes.astype(np.intp)]

    def bind(self, signal: Signal, targets: Array) -> LossPass:
        return SoftmaxPass(self, signal, targets)

    def predictions(self, outputs: Array) -> Array:
        exponentials: Array = np.exp(outputs - outputs.max(-2, keepdims=True))
        exponentials /= exponentials.sum(-2, keepdims=True)
        return exponentials

    def hits(self, outputs: Array, targets: Array) -> Array:
        return same_largest(outputs, targets)


class SoftmaxPass(LossPass):
    """The softmax cross-entropy of one batch size."""

    def __init__(self, loss: Loss, signal: Signal, targets: Array) -> None:
        super().__init__(loss, signal, targets)
        self.probabilities, self.sums = np.empty_like(self.scratch), np.empty_like(self.row)
        self.ones_times = product_with(np.ones_like(self.z[..., :1]).swapaxes(-1, -2), self.stacked)

    def each(self) -> Recipe:
        shifted, probabilities, sums = self.scratch, self.probabilities, self.sums
        return [
            partial(np.maximum.reduce, self.z, axis=-2, out=sums, keepdims=True),
            partial(np.subtract, self.z, sums, shifted),
            partial(np.exp, shifted, probabilities),
            partial(self.ones_times, probabilities, sums),
            partial(np.divide, probabilities, sums, probabilities),
            partial(np.log, sums, sums),
            partial(np.multiply, shifted, self.y, shifted),
            partial(self.ones_times, shifted, self.row),
            partial(np.subtract, sums, self.row, self.row),
        ]

    def gradient(self, out: Array) -> Recipe:
        return [partial(np.subtract, self.probabilities, self.y, out)]


def same_largest(outputs: Array, targets: Array) -> Array:
    """Where the largest of the K outputs stands at the largest target, (…, B)."""
    same: Array = outputs.argmax(-2) == targets.argmax(-2)
    return same


LOSSES: dict[str, type[Loss]] = {
    loss.name: loss for loss in (MeanSquaredError, LogisticCrossEntropy, SoftmaxCrossEntropy)
}
"""Every loss by its name."""
