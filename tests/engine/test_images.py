"""The embedded digits are the real ones, complete and shuffled."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from engine.data.dataset import Floats
from engine.data.images import FOLDER, Images, digits8x8, mnist5k

BOTH = pytest.mark.parametrize("images", [mnist5k(), digits8x8()], ids=["mnist5k", "digits8x8"])


@pytest.mark.parametrize("name", ["mnist5k.npz", "digits8x8.npz"])
def test_the_file_is_the_documented_one(name: str) -> None:
    digest = hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()
    assert f"| `{digest}` |" in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_mnist_has_500_images_of_each_digit() -> None:
    assert np.bincount(mnist5k().labels).tolist() == [500] * 10
    assert mnist5k().pixels.shape == (5000, 28 * 28)


def test_the_small_digits_are_all_1797() -> None:
    assert np.bincount(digits8x8().labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert digits8x8().pixels.shape == (1797, 8 * 8)


@BOTH
def test_pixels_fill_0_to_1_in_float32(images: Images) -> None:
    assert images.pixels.dtype == np.float32
    assert (images.pixels.min(), images.pixels.max()) == (0, 1)
    assert len(images) == len(images.pixels)
    assert images.pixels.shape[1] == images.side**2


@BOTH
def test_the_order_is_shuffled(images: Images) -> None:
    for part in np.array_split(images.labels, 10):
        assert np.bincount(part, minlength=10).min() >= len(part) * 0.05


@BOTH
def test_images_are_read_once_and_cannot_be_written_to(images: Images) -> None:
    assert (mnist5k() if images.side == 28 else digits8x8()) is images
    with pytest.raises(ValueError, match="read-only"):
        images.pixels[0, 0] = 1


@BOTH
def test_images_lie_upright_in_rows(images: Images) -> None:
    """The mean 1 is a narrow upright stroke: its ink spreads further down the rows than across the columns."""
    one = images.pixels[images.labels == 1].mean(0, dtype=np.float64).reshape(images.side, images.side)

    def spread(ink: Floats) -> float:
        places = np.arange(images.side)
        return float(np.sqrt(np.average((places - np.average(places, weights=ink)) ** 2, weights=ink)))

    assert spread(one.sum(1)) > 1.15 * spread(one.sum(0))


@BOTH
def test_labels_belong_to_the_images(images: Images) -> None:
    """The nearest class mean, fitted on one half, names well over half of the other half right."""
    half = len(images) // 2
    means = np.stack([images.pixels[:half][images.labels[:half] == digit].mean(0) for digit in range(10)])
    rest = images.pixels[half:]
    nearest = np.argmin((means**2).sum(1) - 2 * rest @ means.T, axis=1)
    assert (nearest == images.labels[half:]).mean() > 0.75
