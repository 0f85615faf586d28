"""From pen strokes or a picture to an image like those of the data sets: found, scaled and centred as theirs were.

MNIST: the digit fits a box of 20×20 with its aspect kept, and its centre of mass is put at the middle
of 28×28 (LeCun et al., "The MNIST database", section on the original images). The 8×8 digits: the
digit fills 32×32, and each pixel is the mean of a block of 4×4 (Alpaydin and Kaynak, 1998).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.data.dataset import Floats

PEN_UP = -1.0
"""Stands for x and y between two strokes."""
PAD = 112
"""Pixels along a side of what strokes are drawn on: four for each of MNIST's."""
BOX = {28: 20, 8: 8}
"""Side of an image: side of the box that its digit fits."""


def rasterise(strokes: Sequence[float], width: float, side: int = PAD) -> Floats:
    """Ink (side, side) from 0 to 1 of a round pen. strokes: x, y, … in units of the side, −1, −1 after each stroke.

    A pixel's ink falls from 1 to 0 within one pixel of the pen's edge. `width` is that of the pen in
    units of the side.
    """
    ink = np.zeros((side, side))
    for stroke in split_strokes(strokes):
        points = stroke * side - 0.5
        for start, end in zip(points, points[1:] if len(points) > 1 else points, strict=False):
            _draw(ink, start, end, 0.5 * width * side)
    return ink


def split_strokes(strokes: Sequence[float]) -> list[Floats]:
    """Each stroke's points (n, 2), n ≥ 1."""
    found: list[Floats] = []
    current: list[Sequence[float]] = []
    for x, y in zip(strokes[::2], strokes[1::2], strict=False):
        if x == PEN_UP:
            found += [np.array(current)] if current else []
            current = []
        else:
            current.append((x, y))
    return found + ([np.array(current)] if current else [])


def _draw(ink: Floats, start: Floats, end: Floats, radius: float) -> None:
    """Add a line from `start` to `end`, (x, y) in pixels."""
    reach = radius + 1
    low = np.maximum(np.floor(np.minimum(start, end) - reach).astype(int), 0)
    high = np.minimum(np.ceil(np.maximum(start, end) + reach).astype(int) + 1, len(ink))
    if (high <= low).any():
        return
    y, x = np.mgrid[low[1] : high[1], low[0] : high[0]]
    along = end - start
    share = ((x - start[0]) * along[0] + (y - start[1]) * along[1]) / max(float(along @ along), 1e-12)
    share = np.clip(share, 0, 1)
    away = np.hypot(x - start[0] - share * along[0], y - start[1] - share * along[1])
    part = ink[low[1] : high[1], low[0] : high[0]]
    np.maximum(part, np.clip(radius + 0.5 - away, 0, 1), out=part)


def as_ink(picture: Floats) -> Floats:
    """A grey picture, 0 to 1, with its background dark: turned round if its border is light."""
    border = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    return 1 - picture if np.median(border) > 0.5 else picture


def like_the_data(ink: Floats, side: int) -> Floats | None:
    """The ink of a picture as an image (side, side) like those of the data set of this side; None without any ink."""
    found = _cropped(ink)
    if found is None:
        return None
    if side == 8:
        return _resampled(_resampled(found, 32, 32), 8, 8)
    box = BOX[side]
    scale = box / max(found.shape)
    small = _resampled(found, *(max(1, round(scale * n)) for n in found.shape))
    return _centred(small, side)


def _cropped(ink: Floats) -> Floats | None:
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    if not len(rows):
        return None
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _resampled(image: Floats, rows: int, columns: int) -> Floats:
    """Each new pixel is the mean of the old ones under it."""
    result: Floats = _overlaps(image.shape[0], rows) @ image @ _overlaps(image.shape[1], columns).T
    return result


def _overlaps(old: int, new: int) -> Floats:
    """(new, old): which share of each new pixel lies on each old one."""
    edges, borders = np.arange(new + 1) * (old / new), np.arange(old + 1)
    low = np.maximum(edges[:-1, None], borders[None, :-1])
    high = np.minimum(edges[1:, None], borders[None, 1:])
    shares: Floats = np.maximum(high - low, 0) * (new / old)
    return shares


def _centred(small: Floats, side: int) -> Floats:
    """On a dark square, its centre of mass in the middle, as near as whole pixels allow and the square holds it."""
    at = [
        int(np.clip(round(side / 2 - float((ink * np.arange(len(ink))).sum() / ink.sum())), 0, side - len(ink)))
        for ink in (small.sum(1), small.sum(0))
    ]
    image = np.zeros((side, side))
    image[at[0] : at[0] + small.shape[0], at[1] : at[1] + small.shape[1]] = small
    return image
