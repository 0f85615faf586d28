"""A set of samples and what its columns are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.text import QT_TRANSLATE_NOOP as N_

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]
Kind = Literal["regression", "classification"]
Scalar = TypeVar("Scalar", bound=np.generic)


@dataclass(frozen=True, eq=False)
class Dataset:
    """N samples of d features and a target each. The arrays can't be written to.

    x: (N, d) float64. y: (N,), float64 for regression, int64 class numbers 0 … C − 1 for
    classification. `classes` names the C classes and is empty for regression.
    """

    x: Floats
    y: Floats | Indices
    kind: Kind
    x_names: tuple[str, ...] = (N_("engine", "x₁"), N_("engine", "x₂"))
    y_name: str = N_("engine", "y")
    classes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "x", read_only(np.asarray(self.x, np.float64)))
        y_type = np.float64 if self.kind == "regression" else np.int64
        object.__setattr__(self, "y", read_only(np.asarray(self.y, y_type)))

    def __len__(self) -> int:
        return len(self.x)

    def take(self, indices: Indices) -> Dataset:
        """The samples with these numbers, in this order."""
        return Dataset(self.x[indices], self.y[indices], self.kind, self.x_names, self.y_name, self.classes)


def read_only(array: NDArray[Scalar]) -> NDArray[Scalar]:
    """A view of `array` that can't be written to."""
    view = array.view()
    view.flags.writeable = False
    return view
