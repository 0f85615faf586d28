"""Heavy marks made ready to draw: fields coloured, level lines traced, long curves cut down; each once a mark.

`prepare` does it in the worker's thread, so that the window only has to draw. What is ready is kept
as long as its mark lives.
"""

from __future__ import annotations

import math
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainterPath

from engine.views import Array, Contours, Diagram, Field, Images, Line, Plot, Unit, View
from gui.theme import Theme
from gui.views.decimate import is_sorted, min_max

_ready: WeakKeyDictionary[Any, tuple[Any, Any]] = WeakKeyDictionary()
CLASS_ROLES = ("class-a", "class-b", "series-2", "series-3", "series-5", "series-6", "series-7", "text")
_CLASS_STRENGTH = 0.34
_SMOOTH_WIDTH = 300
_RUNS = 1000
_FINE = 3


def prepare(view: View, theme: Theme) -> None:
    """Colour and trace everything heavy in `view`; may run in any thread."""
    if isinstance(view, Plot):
        for mark in view.marks:
            if isinstance(mark, Field):
                coloured(mark, theme)
            elif isinstance(mark, Contours):
                traced(mark, log_x=view.x.log, log_y=view.y.log)
            elif isinstance(mark, Line):
                cut_down(mark)
    elif isinstance(view, Diagram):
        heat_images(view, theme)
    elif isinstance(view, Images):
        picture_images(view, theme)


def _kept(mark: Any, key: Any, make: Any) -> Any:
    found = _ready.get(mark)
    if found is None or found[0] != key:
        found = _ready[mark] = (key, make())
    return found[1]


def coloured(field: Field, theme: Theme) -> QImage:
    """The field as an image, row 0 at the top as in any image.

    A smooth one is enlarged here: drawing a smooth image to any size costs six times what a plain one does.
    """
    return _kept(field, theme.name, lambda: _enlarged(field, _image(_field_pixels(field, theme))))  # type: ignore[no-any-return]


def _enlarged(field: Field, image: QImage) -> QImage:
    times = round(_SMOOTH_WIDTH / image.width()) if field.smooth else 1
    if times <= 1:
        return image
    return image.scaled(
        image.size() * times, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def cut_down(line: Line) -> tuple[Array, Array, bool]:
    """x and y of a curve, of at most about 2,000 points with every extreme kept, and whether it is one over x.

    A path in the plane is not cut here.
    """
    return _kept(line, None, lambda: _cut_down(line))  # type: ignore[no-any-return]


def _cut_down(line: Line) -> tuple[Array, Array, bool]:
    x, y = np.ascontiguousarray(line.x), np.ascontiguousarray(line.y)
    n = min(len(x), len(y))  # a history may have grown between the two
    if n == 0 or not is_sorted(x[:n]):
        return x[:n], y[:n], n == 0
    return *min_max(x[:n], y[:n], _RUNS), True


def heat_images(diagram: Diagram, theme: Theme) -> dict[str, QImage]:
    """The heat maps of all units that have one, by their keys: −1 to 1 through "diverging", row 0 at the bottom."""
    return _kept(diagram, theme.name, lambda: _heat_images(diagram, theme))  # type: ignore[no-any-return]


def _heat_images(diagram: Diagram, theme: Theme) -> dict[str, QImage]:
    """Those of one size coloured all at once: one after the other, hundreds of small ones would take a frame."""
    sizes: dict[tuple[int, ...], list[Unit]] = {}
    for unit in (unit for layer in diagram.layers for unit in layer):
        if unit.heat is not None:
            sizes.setdefault(unit.heat.shape, []).append(unit)
    found = {}
    for units in sizes.values():
        pixels = _signed_pixels(np.stack([unit.heat for unit in units])[:, ::-1], -1, 1, theme)
        found |= {unit.key: _image(each) for unit, each in zip(units, pixels, strict=True)}
    return found


def picture_images(view: Images, theme: Theme) -> list[QImage]:
    """The images of a grid, row 0 at the top."""
    def pixels(image: Array) -> npt.NDArray[np.uint32]:
        return _signed_pixels(image, -1, 1, theme) if view.signed else _pixels(image, 0, 1, theme.ramp("grey"))
    return _kept(view, theme.name, lambda: [_image(pixels(image)) for image in view.images])  # type: ignore[no-any-return]


def _field_pixels(field: Field, theme: Theme) -> npt.NDArray[np.uint32]:
    z = field.z[::-1]
    if field.ramp == "classes":
        return _class_pixels(z, theme)
    if field.ramp == "diverging":
        return _signed_pixels(z, field.low, field.high, theme)
    return _pixels(z, field.low, field.high, theme.ramp(field.ramp))


def _pixels(z: Array, low: float, high: float, ramp: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """z through a ramp of 256 colours. What is not finite takes the end it is nearest to, NaN the low one."""
    scale = 255.0 / ((high - low) or 1.0)
    levels = np.fmin(np.fmax((z - low) * scale, 0), 255)  # unlike clip they let NaN go
    return ramp[levels.astype(np.uint8)]


def _signed_pixels(z: Array, low: float, high: float, theme: Theme) -> npt.NDArray[np.uint32]:
    """z, shape (…, rows, columns), through "diverging".

    Its two ends are equally dark. In high contrast what lies below the middle is hatched, each value 3 × 3 pixels.
    """
    pixels = _pixels(z, low, high, theme.ramp("diverging"))
    if not theme.high_contrast:
        return pixels
    fine, below = (part.repeat(_FINE, -1).repeat(_FINE, -2) for part in (pixels, z < (low + high) / 2))
    row, column = np.indices(fine.shape[-2:])
    fine[below & ((row + column) % (2 * _FINE) == 0)] = theme.colour("text").rgb()
    return fine


def _class_pixels(z: Array, theme: Theme) -> npt.NDArray[np.uint32]:
    """Class k with certainty c stands as k + c in z; the surer, the stronger the class's colour on the card."""
    table = np.stack([
        _tones(theme, role) for role in CLASS_ROLES
    ])
    classes = np.clip(np.nan_to_num(z), 0, len(CLASS_ROLES) - 1e-6)
    whole = classes.astype(np.intp)
    return table[whole, ((classes - whole) * 16).astype(np.intp)]  # type: ignore[no-any-return]


def _tones(theme: Theme, role: str) -> npt.NDArray[np.uint32]:
    return np.array([theme.blended(role, _CLASS_STRENGTH * i / 15).rgb() for i in range(16)], dtype=np.uint32)


def _image(pixels: npt.NDArray[np.uint32]) -> QImage:
    pixels = np.ascontiguousarray(pixels)
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()


def traced(mark: Contours, *, log_x: bool = False, log_y: bool = False) -> QPainterPath:
    """The level lines of `mark` in the units of the axes (log10 on a log axis)."""
    return _kept(mark, (log_x, log_y), lambda: _trace(mark, log_x, log_y))  # type: ignore[no-any-return]


def _trace(mark: Contours, log_x: bool, log_y: bool) -> QPainterPath:
    import contourpy  # 30 ms, and only some labs need it
    import pyqtgraph as pg

    x = np.log10(mark.x) if log_x else mark.x
    y = np.log10(mark.y) if log_y else mark.y
    # contourpy's own function for this spends twice the tracing on masked arrays.
    generator = contourpy.SerialContourGenerator(
        *np.meshgrid(x, y), mark.z, ~np.isfinite(mark.z), corner_mask=True, quad_as_tri=False,
        line_type=contourpy.LineType.ChunkCombinedNan, fill_type=contourpy.FillType.OuterOffset,
        z_interp=contourpy.ZInterp.Linear,
    )
    path = QPainterPath()
    for level in mark.levels:
        if not math.isfinite(level):
            continue
        for points in generator.lines(float(level))[0]:
            if points is not None:
                path.addPath(pg.arrayToQPath(points[:, 0], points[:, 1], connect="finite"))
    return path
