"""The embedded images of handwritten digits: 5,000 of MNIST, and 1,797 of 8×8 pixels.

Origin, licence and how the files were made: resources/data/README.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.data.dataset import Indices, read_only

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "data"


@dataclass(frozen=True, eq=False)
class Images:
    """N square grey images, row by row, in a shuffled order. The arrays can't be written to.

    pixels: (N, side²) float32, 0 background to 1 ink. labels: (N,) int64, the digits 0 to 9.
    """

    pixels: NDArray[np.float32]
    labels: Indices
    side: int

    def __len__(self) -> int:
        return len(self.labels)


@cache
def mnist5k() -> Images:
    """5,000 images of MNIST, 500 of each digit, 28×28. Read once. Raises OSError if the file is missing."""
    return _load("mnist5k.npz", side=28, ink=255)


@cache
def digits8x8() -> Images:
    """1,797 images, 8×8, about 180 of each digit. Read once. Raises OSError if the file is missing."""
    return _load("digits8x8.npz", side=8, ink=16)


def _load(name: str, side: int, ink: int) -> Images:
    with np.load(FOLDER / name, allow_pickle=False) as file:
        pixels = file["images"] * np.float32(1 / ink)
        labels = file["labels"].astype(np.int64)
    return Images(read_only(np.minimum(pixels, np.float32(1))), read_only(labels), side)
