"""Strokes and pictures made into images like those of the data sets."""

from __future__ import annotations

import numpy as np
import pytest

from engine.data.handwriting import as_ink, like_the_data, rasterise, split_strokes
from engine.data.images import mnist5k


def test_images_of_mnist_come_through_unchanged() -> None:
    for pixels in mnist5k().pixels[:300]:
        image = pixels.reshape(28, 28).astype(np.float64)
        np.testing.assert_allclose(like_the_data(image, 28), image, atol=1e-12)


def test_neither_place_nor_size_matters() -> None:
    rng = np.random.default_rng(0)
    for pixels in mnist5k().pixels[:20]:
        image = pixels.reshape(28, 28).astype(np.float64)
        large = np.zeros((150, 160))
        top, left = rng.integers(0, 60, 2)
        large[top : top + 84, left : left + 84] = np.kron(image, np.ones((3, 3)))
        np.testing.assert_allclose(like_the_data(large, 28), image, atol=1e-9)


def test_the_box_and_the_centre_of_mass_are_those_of_mnist() -> None:
    found = like_the_data(rasterise((0.1, 0.1, 0.1, 0.8, -1, -1, 0.05, 0.75, 0.5, 0.75, -1, -1), 0.06), 28)
    assert found is not None
    rows, columns = np.flatnonzero(found.any(1)), np.flatnonzero(found.any(0))
    assert max(np.ptp(rows), np.ptp(columns)) + 1 == 20
    for axis in (0, 1):
        ink = found.sum(1 - axis)
        assert float((ink * np.arange(28)).sum() / ink.sum()) == pytest.approx(14, abs=0.51)


def test_a_pen_leaves_as_much_ink_as_its_capsule_has_area() -> None:
    width, side = 0.1, 200
    ink = rasterise((0.3, 0.4, 0.7, 0.6, -1, -1), width, side)
    length = np.hypot(0.4, 0.2)
    area = side**2 * (width * length + np.pi * width**2 / 4)
    assert ink.sum() == pytest.approx(area, rel=0.01)
    dot = rasterise((0.5, 0.5, -1, -1), width, side)
    assert dot.sum() == pytest.approx(side**2 * np.pi * width**2 / 4, rel=0.02)


def test_strokes_are_split_where_the_pen_is_up() -> None:
    strokes = split_strokes((0.1, 0.2, 0.3, 0.4, -1, -1, -1, -1, 0.5, 0.6))
    assert [stroke.tolist() for stroke in strokes] == [[[0.1, 0.2], [0.3, 0.4]], [[0.5, 0.6]]]


@pytest.mark.parametrize("side", [8, 28])
def test_nothing_drawn_is_no_image(side: int) -> None:
    assert like_the_data(rasterise((), 0.1), side) is None


def test_a_scan_on_white_paper_is_turned_round() -> None:
    image = mnist5k().pixels[0].reshape(28, 28).astype(np.float64)
    np.testing.assert_allclose(as_ink(1 - image), image)
    np.testing.assert_array_equal(as_ink(image), image)


def test_small_images_are_filled() -> None:
    found = like_the_data(rasterise((0.2, 0.2, 0.6, 0.9, -1, -1), 0.1), 8)
    assert found is not None
    assert found.shape == (8, 8)
    assert found[0].any() and found[-1].any() and found[:, 0].any() and found[:, -1].any()
    assert found.max() <= 1
