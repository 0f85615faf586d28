"""Features of a point in the plane that a network may be given besides the coordinates themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from engine.data.dataset import Floats

FEATURES: dict[str, tuple[str, Callable[[Floats, Floats], Floats]]] = {
    "x1": ("x₁", lambda x1, x2: x1),
    "x2": ("x₂", lambda x1, x2: x2),
    "x1^2": ("x₁²", lambda x1, x2: x1**2),
    "x2^2": ("x₂²", lambda x1, x2: x2**2),
    "x1*x2": ("x₁x₂", lambda x1, x2: x1 * x2),
    "sin-x1": ("sin x₁", lambda x1, x2: np.sin(x1)),
    "sin-x2": ("sin x₂", lambda x1, x2: np.sin(x2)),
}
"""By name: how it is written, and its function."""


def plane_features(x: Floats, names: Sequence[str]) -> Floats:
    """The features called `names`, then the columns of x beyond the second as they are.

    x: (N, d) with d ≥ 1 (x₂ is 0 if there is one column); gives (N, len(names) + max(0, d − 2)).
    """
    x1, x2 = x[:, 0], x[:, 1] if x.shape[1] > 1 else np.zeros(len(x))
    return np.column_stack([*(FEATURES[name][1](x1, x2) for name in names), x[:, 2:]])
