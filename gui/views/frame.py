"""From the units of the axes to pixels of the plot and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from engine.views import Array

_FAR = 1e6
"""Pixels beyond which a point is as good as infinitely far; QPainter overflows further out."""


@dataclass(frozen=True)
class Frame:
    """What part of the plane is shown, and on how many pixels. Ranges are in log10 on a log axis."""

    width: float
    height: float
    x_range: tuple[float, float] = (0.0, 1.0)
    y_range: tuple[float, float] = (0.0, 1.0)
    log_x: bool = False
    log_y: bool = False

    @property
    def rect(self) -> QRectF:
        """The plot's area in pixels."""
        return QRectF(0, 0, self.width, self.height)

    def x(self, values: Array) -> Array:
        """Pixels from the left edge for values of the x axis, shape (n,)."""
        low, high = self.x_range
        return _clip((_scaled(values, self.log_x) - low) * (self.width / (high - low)))

    def y(self, values: Array) -> Array:
        """Pixels from the top edge for values of the y axis, shape (n,)."""
        low, high = self.y_range
        return _clip((high - _scaled(values, self.log_y)) * (self.height / (high - low)))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of one point."""
        return float(self.x(np.array([x]))[0]), float(self.y(np.array([y]))[0])

    def value(self, px: float, py: float) -> tuple[float, float]:
        """The point, in units of the axes, at a pixel."""
        x = self.x_range[0] + px * (self.x_range[1] - self.x_range[0]) / self.width
        y = self.y_range[1] - py * (self.y_range[1] - self.y_range[0]) / self.height
        return (10.0**x if self.log_x else x), (10.0**y if self.log_y else y)

    def shown_x(self) -> tuple[float, float]:
        """The ends of the x axis in its units."""
        low, high = self.x_range
        return (10.0**low, 10.0**high) if self.log_x else (low, high)

    def transform(self) -> QTransform:
        """Takes points in axis coordinates (log10 on a log axis) to pixels."""
        (left, right), (low, high) = self.x_range, self.y_range
        sx, sy = self.width / (right - left), self.height / (high - low)
        return QTransform(sx, 0, 0, -sy, -left * sx, high * sy)


def _scaled(values: Array, log: bool) -> Array:
    values = np.asarray(values, dtype=float)
    if not log:
        return values
    with np.errstate(divide="ignore", invalid="ignore"):
        logs: Array = np.log10(values)
    return logs


def _clip(pixels: Array) -> Array:
    np.minimum(pixels, _FAR, out=pixels)  # a third of what np.clip takes for a short curve
    return np.maximum(pixels, -_FAR, out=pixels)
