"""The generated data sets: their points stay put while noise, N and the split change."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.random import Generator

from engine.data import generators as g
from engine.data.dataset import Dataset, Floats

Make = Callable[[int, float, Generator], Dataset]

CLASSES: dict[str, Make] = {
    "moons": g.moons,
    "circles": g.circles,
    "spirals": g.spirals,
    "three arms": lambda n, noise, rng: g.spirals(n, noise, rng, arms=3),
    "xor": g.xor,
    "two blobs": lambda n, noise, rng: g.blobs(n, noise, rng, classes=2),
    "six blobs": lambda n, noise, rng: g.blobs(n, noise, rng, classes=6),
}
REGRESSION: dict[str, Make] = {"linear": g.linear, "plane": g.plane, "hills": g.hills}
ALL = CLASSES | REGRESSION


def rng(seed: int = 3) -> Generator:
    return np.random.default_rng(seed)


def coordinates(data: Dataset) -> Floats:
    """Everything noise can move: the positions, and the target of a regression."""
    return np.column_stack([data.x, data.y])


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_noise_moves_each_point_along_a_fixed_line(make: Make) -> None:
    still, one, three = (coordinates(make(50, noise, rng())) for noise in (0.0, 0.1, 0.3))
    np.testing.assert_allclose(three - still, 3 * (one - still), atol=1e-12)
    assert 0.05 < (one - still).std(0).max() < 0.15


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_a_larger_set_begins_with_the_smaller_one(make: Make) -> None:
    small, large = make(37, 0.2, rng()), make(400, 0.2, rng())
    np.testing.assert_array_equal(coordinates(small), coordinates(large)[:37])


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_the_same_seed_gives_the_same_set_and_another_seed_another(make: Make) -> None:
    np.testing.assert_array_equal(make(20, 0.1, rng()).x, make(20, 0.1, rng()).x)
    assert (make(20, 0.1, rng(4)).x != make(20, 0.1, rng()).x).any(1).all()


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_without_noise_every_point_is_inside_the_stated_square(make: Make) -> None:
    assert np.abs(make(500, 0.0, rng()).x).max() <= g.EXTENT + 1e-12


@pytest.mark.parametrize("make", CLASSES.values(), ids=CLASSES)
def test_classes_are_named_and_equally_large(make: Make) -> None:
    data = make(120, 0.1, rng())
    assert data.kind == "classification"
    assert np.bincount(data.y.astype(int)).tolist() == [120 // len(data.classes)] * len(data.classes)


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_a_data_set_cannot_be_written_to(make: Make) -> None:
    with pytest.raises(ValueError, match="read-only"):
        make(5, 0.1, rng()).x[0] = 0


def test_moons_without_noise_lie_on_two_half_circles() -> None:
    data = g.moons(200, 0.0, rng())
    for label, centre, side in ((0, (-2 / 3, -1 / 3), 1), (1, (2 / 3, 1 / 3), -1)):
        offset = data.x[data.y == label] - centre
        np.testing.assert_allclose(np.hypot(*offset.T), 4 / 3, atol=1e-12)
        assert (side * offset[:, 1] >= 0).all()


def test_circles_without_noise_have_their_radii() -> None:
    data = g.circles(200, 0.0, rng())
    np.testing.assert_allclose(np.hypot(*data.x.T), np.where(data.y == 0, 2.0, 1.0))


def test_spiral_arms_wind_and_never_meet() -> None:
    data = g.spirals(400, 0.0, rng(), arms=2)
    radius, angle = np.hypot(*data.x.T), np.arctan2(data.x[:, 1], data.x[:, 0])
    unwound = angle - 2 * np.pi * g.SPIRAL_TURNS * radius / g.EXTENT
    np.testing.assert_allclose(np.cos(unwound), np.where(data.y == 0, 1, -1), atol=1e-9)


def test_xor_has_the_sign_of_the_product() -> None:
    data = g.xor(200, 0.0, rng())
    np.testing.assert_array_equal(data.y, (data.x.prod(1) < 0).astype(int))
    assert np.abs(data.x).min() >= 0.1


def test_blobs_gather_around_their_centres() -> None:
    data = g.blobs(6000, 0.3, rng(), classes=6)
    for label in range(6):
        cloud = data.x[data.y == label]
        assert np.hypot(*cloud.mean(0)) == pytest.approx(1.4, abs=0.05)
        np.testing.assert_allclose(cloud.std(0), np.hypot(0.2, 0.3), rtol=0.08)


def test_house_prices_follow_the_stated_rule() -> None:
    exact, noisy = g.house_prices(rng(), noise=0.0), g.house_prices(rng())
    np.testing.assert_array_equal(exact.x[:, 0], np.linspace(30, 100, 30))
    np.testing.assert_allclose(exact.y, 0.05 + 0.014 * exact.x[:, 0])
    assert 0.03 < (noisy.y - exact.y).std() < 0.09


def test_regression_surfaces_without_noise_are_the_stated_functions() -> None:
    flat, hilly = g.plane(50, 0.0, rng()), g.hills(50, 0.0, rng())
    np.testing.assert_allclose(flat.y, (flat.x[:, 0] + flat.x[:, 1]) / 4)
    by_hand = sum(
        sign * np.exp(-((hilly.x[:, 0] - a) ** 2 + (hilly.x[:, 1] - b) ** 2) / 0.32)
        for a, b, sign in [(-1.3, 0.8, 1), (0, 0.8, -1), (1.3, 0.8, 1), (-1.3, -0.8, -1), (0, -0.8, 1), (1.3, -0.8, -1)]
    )
    np.testing.assert_allclose(hilly.y, by_hand, atol=1e-12)


def test_taking_samples_keeps_the_names() -> None:
    data = g.blobs(30, 0.1, rng(), classes=3)
    some = data.take(np.array([4, 2]))
    np.testing.assert_array_equal(some.x, data.x[[4, 2]])
    assert (some.y.tolist(), some.classes) == ([1, 2], ("A", "B", "C"))
