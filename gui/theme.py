"""How the window looks: the tables of colours by role, the type scale, spacing, fonts, icons.

Views ask for a role, never for a colour. `current()` is the theme in use; `changes.changed` tells
when another one is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from engine.views import Dash, Ramp

RESOURCES = Path(__file__).resolve().parent.parent / "resources"

UNIT = 4
MARGIN, GAP = 4 * UNIT, 3 * UNIT
CARD_RADIUS, BUTTON_RADIUS = 8, 6

SIZES = {"body": 13, "wordmark": 15, "title": 17, "card-title": 13, "group": 11, "axis": 12, "small": 11}
"""Pixels at text scale 1."""

_SERIES = ("batch", "mini-batch", "stochastic", "minimum", "violet", "ochre", "slate", "text")
_ALIASES = {
    "class-a": "batch", "training": "batch", "class-b": "minimum", "validation": "minimum",
    **{f"series-{i + 1}": name for i, name in enumerate(_SERIES)},
}
_TABLE = {  # role: (light, dark)
    "ground": ("#F6F6F3", "#14161A"),
    "card": ("#FFFFFF", "#1B1E23"),
    "hairline": ("#E3E3DE", "#2C3037"),
    "field": ("#FFFFFF", "#14161A"),
    "text": ("#1D2126", "#E7E9EC"),
    "muted": ("#656B73", "#9AA1AB"),
    "accent": ("#1F66C2", "#6CA8F5"),
    "accent-ground": ("#E7EFFA", "#22303F"),
    "accent-strong": ("#17509B", "#8ABBF9"),
    "on-accent": ("#FFFFFF", "#14161A"),
    "warning-ground": ("#FDF0E6", "#3A2A1F"),
    "batch": ("#0072B2", "#56B4E9"),
    "mini-batch": ("#009E73", "#2CC79A"),
    "stochastic": ("#B5478A", "#E39AC6"),
    "minimum": ("#D55E00", "#FF8A4C"),
    "violet": ("#8A6BBE", "#B79CE8"),
    "ochre": ("#B58900", "#E0B94C"),
    "slate": ("#5C6770", "#A9B2BC"),
    "landscape-low": ("#DCE6EE", "#2A3A48"),
    "landscape-high": ("#FFFFFF", "#1B1E23"),
    "contour": ("#A9BCCB", "#46586A"),
}
_HIGH_CONTRAST = {  # role: (light, dark); text of 7 : 1 and more, and edges that are seen
    "ground": ("#FFFFFF", "#000000"),
    "card": ("#FFFFFF", "#000000"),
    "hairline": ("#6B7078", "#8A8F98"),
    "field": ("#FFFFFF", "#000000"),
    "text": ("#000000", "#FFFFFF"),
    "muted": ("#3A3F45", "#C9CED6"),
    "accent": ("#0B3D91", "#8FC1FF"),
    "accent-ground": ("#DCE8FA", "#12304F"),
    "accent-strong": ("#062B66", "#B5D7FF"),
    "on-accent": ("#FFFFFF", "#000000"),
    "warning-ground": ("#FFF1D6", "#3A2200"),
    "batch": ("#00507F", "#6FC4FF"),
    "mini-batch": ("#00593F", "#4FE3B2"),
    "stochastic": ("#8A1F66", "#F5B3DC"),
    "minimum": ("#8F3600", "#FF9E66"),
    "violet": ("#5B3A96", "#CDB8FF"),
    "ochre": ("#664B00", "#F0CF6B"),
    "slate": ("#3E474F", "#C4CCD5"),
    "landscape-low": ("#C9D7E2", "#274057"),
    "landscape-high": ("#FFFFFF", "#000000"),
    "contour": ("#5B7083", "#7A94AB"),
}
_FIELD_STRENGTH = {"light": 0.30, "dark": 0.38}
_READABLE, _READABLE_HIGH = 4.5, 7.0
"""The contrast of text that WCAG 2.1 asks for, at level AA and at AAA."""
_PATTERNS: dict[Dash, list[float]] = {"solid": [], "dash": [5.0, 4.0], "dot": [1.0, 3.0]}


@dataclass(frozen=True)
class Theme:
    """One set of colours; pens and look-up tables made of them are cached, for they are asked for at every paint."""

    name: str
    colours: Mapping[str, str]
    dark: bool = False
    high_contrast: bool = False
    _cache: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    def colour(self, role: str, alpha: float = 1) -> QColor:
        """The colour of a role of `engine.views.Role`, or of a part of the window. Raises KeyError."""
        colour = QColor(self.colours[_ALIASES.get(role, role)])
        colour.setAlphaF(alpha)
        return colour

    def blended(self, role: str, alpha: float = 1) -> QColor:
        """What `alpha` of the role looks like on a card, but opaque: translucent lines cost ten times as much."""
        return _mix(self.colour("card"), self.colour(role), alpha)

    def ink(self, role: str) -> QColor:
        """The colour of a role for words on a card: moved towards the text colour as far as they need to be read."""
        key = ("ink", role)
        if key not in self._cache:
            card, colour, text = self.colour("card"), self.colour(role), self.colour("text")
            least = _READABLE_HIGH if self.high_contrast else _READABLE
            mixed = (_mix(colour, text, share / 20) for share in range(21))
            self._cache[key] = next((one for one in mixed if contrast(one, card) >= least), text)
        return QColor(self._cache[key])

    @property
    def disabled(self) -> QColor:
        """For the words of what can't be used now."""
        return self.blended("muted", 0.8 if self.high_contrast else 0.6)

    @property
    def base(self) -> str:
        """"light" or "dark"."""
        return "dark" if self.dark else "light"

    def pen(self, role: str, width: float = 1, dash: Dash = "solid", alpha: float = 1) -> QPen:
        """A pen for lines that are so wide at the normal text size."""
        key = ("pen", role, width, dash, alpha, text_scale())
        if key not in self._cache:
            pen = QPen(self.blended(role, alpha), scaled(width))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap if dash == "solid" else Qt.PenCapStyle.FlatCap)
            if _PATTERNS[dash]:
                pen.setDashPattern([length / max(1.0, width) * 1.2 for length in _PATTERNS[dash]])
            self._cache[key] = pen
        pen = self._cache[key]
        assert isinstance(pen, QPen)
        return pen

    def ramp(self, ramp: Ramp) -> npt.NDArray[np.uint32]:
        """256 colours from low to high as 0xffRRGGBB. "classes" has no ramp of its own (see gui.views.colouring)."""
        key = ("ramp", ramp)
        if key not in self._cache:
            self._cache[key] = _interpolate(self._stops(ramp))
        table: npt.NDArray[np.uint32] = self._cache[key]
        return table

    def _stops(self, ramp: Ramp) -> list[QColor]:
        strength = _FIELD_STRENGTH[self.base]
        stops = {
            "landscape": [self.colour("landscape-low"), self.colour("landscape-high")],
            "probability": [self.blended("class-a", strength), self.colour("card"), self.blended("class-b", strength)],
            "diverging": [self.colour("class-a"), self.colour("card"), self.colour("class-b")],
            "grey": [self.colour("card"), self.colour("text")],
            "sequential": [self.colour("card"), self.blended("accent", 0.45), self.colour("accent-strong")],
        }
        return stops.get(ramp, stops["sequential"])


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1. WCAG 2.1."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """From 1, the same, to 21, black on white. WCAG 2.1."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _theme(name: str, table: Mapping[str, tuple[str, str]], *, dark: bool, high_contrast: bool) -> Theme:
    return Theme(name, {role: pair[dark] for role, pair in table.items()}, dark, high_contrast)


THEMES = {
    "light": _theme("light", _TABLE, dark=False, high_contrast=False),
    "dark": _theme("dark", _TABLE, dark=True, high_contrast=False),
    "light-contrast": _theme("light-contrast", _HIGH_CONTRAST, dark=False, high_contrast=True),
    "dark-contrast": _theme("dark-contrast", _HIGH_CONTRAST, dark=True, high_contrast=True),
}


class _Changes(QObject):
    changed = Signal(object)


changes = _Changes()
_state: dict[str, Any] = {"theme": THEMES["light"], "scale": 1.0}


def current() -> Theme:
    """The theme in use."""
    theme: Theme = _state["theme"]
    return theme


def text_scale() -> float:
    """How large letters, lines and marks are, 1 for normal: the user's text size, or more while presenting."""
    scale: float = _state["scale"]
    return scale


def px(pixels: float) -> int:
    """So many pixels at the normal text size, at the present one."""
    return round(scaled(pixels))


def scaled(pixels: float) -> float:
    """The same for what is drawn: the width of a line, the size of a mark."""
    return pixels * text_scale()


@contextmanager
def text_at(scale: float) -> Iterator[None]:
    """Measure, paint and draw at this scale for a while: figures don't have the window's text size."""
    before, _state["scale"] = _state["scale"], scale
    try:
        yield
    finally:
        _state["scale"] = before


def use(name: str, scale: float | None = None) -> None:
    """Take theme `name` of THEMES and, if given, a text size for the whole application, and tell everyone."""
    from gui.stylesheet import stylesheet

    scale = text_scale() if scale is None else scale
    _state.update(theme=THEMES[name], scale=scale)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")  # to exchange one sheet for another takes three times as long as to take it off first
        if app.style().name() != "fusion":
            app.setStyle("Fusion")
        app.setPalette(palette(current()))
        app.setFont(font())
        app.setStyleSheet(stylesheet(current(), scale))
    changes.changed.emit(current())


# ---- Type.


@cache
def family() -> str:
    """Inter, from resources/fonts if it is there, else what the system has."""
    for path in sorted((RESOURCES / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.families()
    for name in ("Inter", "Inter Variable"):
        if name in families:
            return name
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@cache
def mono_family() -> str:
    """A fixed-pitch family that exists on this machine."""
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    return QFontInfo(fixed).family()


def font(size: str = "body", *, bold: bool = False, mono: bool = False) -> QFont:
    """The font of a size of SIZES, with tabular figures so that a changing number keeps its width."""
    made = QFont(mono_family() if mono else family())
    made.setPixelSize(max(1, px(SIZES[size])))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # evenly spaced at any scale
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def tabular_font(size: str = "body") -> QFont:
    """For numbers that change in place."""
    return font(size)


# ---- Colours of the toolkit.


def palette(theme: Theme) -> QPalette:
    """Every colour that Fusion asks for."""
    roles = QPalette.ColorRole
    table = {
        roles.Window: "ground", roles.WindowText: "text", roles.Base: "field", roles.AlternateBase: "ground",
        roles.Text: "text", roles.Button: "card", roles.ButtonText: "text", roles.BrightText: "on-accent",
        roles.Highlight: "accent", roles.HighlightedText: "on-accent", roles.Link: "accent",
        roles.LinkVisited: "accent", roles.PlaceholderText: "muted", roles.ToolTipBase: "card",
        roles.ToolTipText: "text", roles.Light: "card", roles.Midlight: "hairline", roles.Mid: "hairline",
        roles.Dark: "muted", roles.Shadow: "hairline", roles.Accent: "accent",
    }
    made = QPalette()
    for role, name in table.items():
        made.setColor(role, theme.colour(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.disabled)
    return made


def icon(name: str, colour: QColor | None = None, size: int | None = None) -> QIcon:
    """resources/icons/<name>.svg in one colour (the text colour unless told otherwise); empty if it doesn't exist.

    `size` in pixels; without it as large as the text asks for.
    """
    size = px(16) if size is None else size
    path = RESOURCES / "icons" / f"{name}.svg"
    if not path.exists():
        return QIcon()
    tint = (colour or current().colour("text")).name()
    renderer = QSvgRenderer(QByteArray(path.read_text(encoding="utf-8").replace("currentColor", tint).encode()))
    made = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


def _mix(ground: QColor, colour: QColor, share: float) -> QColor:
    mixed = [g + (c - g) * share for g, c in zip(ground.getRgbF()[:3], colour.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*mixed)


def _interpolate(stops: list[QColor]) -> npt.NDArray[np.uint32]:
    places = np.linspace(0, 1, len(stops))
    at = np.linspace(0, 1, 256)
    channels = [np.interp(at, places, [stop.getRgb()[i] for stop in stops]).round().astype(np.uint32) for i in range(3)]
    packed: npt.NDArray[np.uint32] = 0xFF000000 | channels[0] << 16 | channels[1] << 8 | channels[2]
    return packed.astype(np.uint32)
