"""Every surface's gradient against central differences, its minima and its curvature."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.data.surfaces import BEALE, FIXED, HIMMELBLAU, ROSENBROCK, Surface, bowl

ALL = FIXED | {
    "bowl": bowl(), "round bowl": bowl(1.0), "turned bowl": bowl(100.0, math.radians(30)),
}
EACH = pytest.mark.parametrize("surface", ALL.values(), ids=ALL)


def grid(surface: Surface, n: int = 9) -> list[np.ndarray]:
    return np.meshgrid(*(np.linspace(low, high, n) for low, high in surface.window))


@EACH
def test_gradient_is_that_of_the_value(surface: Surface) -> None:
    w0, w1 = grid(surface)
    h = 1e-4
    by_w0 = (surface.value(w0 + h, w1) - surface.value(w0 - h, w1)) / (2 * h)
    by_w1 = (surface.value(w0, w1 + h) - surface.value(w0, w1 - h)) / (2 * h)
    scale = max(1.0, np.abs(by_w0).max(), np.abs(by_w1).max())
    g0, g1 = surface.gradient(w0, w1)
    np.testing.assert_allclose(g0, by_w0, atol=1e-7 * scale)
    np.testing.assert_allclose(g1, by_w1, atol=1e-7 * scale)


@EACH
def test_arrays_and_single_points_agree(surface: Surface) -> None:
    w0, w1 = grid(surface, 3)
    value, (g0, g1) = surface.value(w0, w1), surface.gradient(w0, w1)
    assert value.shape == g0.shape == g1.shape == (3, 3)
    point = float(w0[1, 2]), float(w1[1, 2])
    assert float(surface.value(*point)) == pytest.approx(value[1, 2], rel=1e-12)
    assert [float(g) for g in surface.gradient(*point)] == pytest.approx([g0[1, 2], g1[1, 2]], rel=1e-12)


@EACH
def test_minima_are_0_and_level_and_the_lowest_in_the_window(surface: Surface) -> None:
    for point in surface.minima:
        assert surface.value(*point) == pytest.approx(0, abs=1e-25)
        assert [float(g) for g in surface.gradient(*point)] == pytest.approx([0, 0], abs=1e-12)
        assert all(low < w < high for w, (low, high) in zip(point, surface.window, strict=True))
    assert surface.value(*grid(surface, 101)).min() >= 0


@EACH
def test_the_start_is_in_the_window_and_not_level(surface: Surface) -> None:
    assert all(low < w < high for w, (low, high) in zip(surface.start, surface.window, strict=True))
    assert np.hypot(*surface.gradient(*surface.start)) > 0.1


def test_known_values() -> None:
    assert ROSENBROCK.value(-1.2, 1.0) == pytest.approx(24.2)
    assert HIMMELBLAU.value(0.0, 0.0) == 170
    assert BEALE.value(0.0, 0.0) == pytest.approx(14.203125)


@pytest.mark.parametrize("angle", [0.0, 0.5, 2.0])
def test_bowl_has_the_eigenvalues_it_states(angle: float) -> None:
    surface = bowl(40.0, angle)
    hessian = np.column_stack([surface.gradient(1.0, 0.0), surface.gradient(0.0, 1.0)])
    np.testing.assert_allclose(np.linalg.eigvalsh(hessian), surface.eigenvalues)
    steep = np.array([-math.sin(angle), math.cos(angle)])
    np.testing.assert_allclose(hessian @ steep, 40 * steep, atol=1e-12)
