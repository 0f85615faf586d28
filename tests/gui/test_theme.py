"""The table of colours, the stylesheet and the icons."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.views import Ramp, Role
from gui import theme
from gui.stylesheet import stylesheet
from gui.theme import RESOURCES, THEMES


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.1."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


TEXT_ON = {
    "text": ("card", "ground", "accent-ground", "field", "warning-ground"),
    "muted": ("card", "ground", "accent-ground"),
    "on-accent": ("accent", "accent-strong"),
    "accent": ("card", "ground", "accent-ground"),
}
"""Words in this role stand on these grounds."""


@pytest.mark.parametrize("name", THEMES)
def test_every_role_has_a_colour_that_can_be_seen_on_a_card(name):
    card = THEMES[name].colour("card")
    for role in get_args(Role):
        assert contrast(THEMES[name].colour(role), card) >= 3, role


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_every_ground(name):
    table = THEMES[name]
    least = 7 if table.high_contrast else 4.5
    for text, grounds in TEXT_ON.items():
        for ground in grounds:
            assert contrast(table.colour(text), table.colour(ground)) >= least, (text, ground)
    for role in get_args(Role):
        assert contrast(table.ink(role), table.colour("card")) >= least, role


def test_ink_is_the_roles_own_colour_where_that_can_be_read():
    light = THEMES["light"]
    assert light.ink("batch") == light.colour("batch")
    assert light.ink("mini-batch") != light.colour("mini-batch")
    assert light.ink("mini-batch").hslHue() == pytest.approx(light.colour("mini-batch").hslHue(), abs=15)


@pytest.mark.parametrize("name", [name for name in THEMES if THEMES[name].high_contrast])
def test_high_contrast_has_edges_and_lines_that_are_seen(name):
    table = THEMES[name]
    for role in ("hairline", "contour", "accent"):
        for ground in ("card", "ground", "field"):
            assert contrast(table.colour(role), table.colour(ground)) >= 3, (role, ground)
    assert contrast(table.disabled, table.colour("card")) >= 4.5
    for role in get_args(Role):
        assert contrast(table.colour(role), table.colour("card")) >= 7, role


def test_all_tables_have_the_same_roles():
    assert len({frozenset(theme.colours) for theme in THEMES.values()}) == 1


@pytest.mark.parametrize("name", THEMES)
def test_ramps_are_opaque_and_begin_and_end_differently(name):
    for ramp in get_args(Ramp):
        colours = THEMES[name].ramp(ramp)
        assert colours.shape == (256,)
        assert ((colours >> 24) == 255).all()
        assert colours[0] != colours[-1]


def test_probability_runs_through_the_card(qapp):
    for name in THEMES:
        middle = QColor.fromRgb(int(THEMES[name].ramp("probability")[128]))
        card = THEMES[name].colour("card")
        assert max(abs(a - b) for a, b in zip(middle.getRgb(), card.getRgb(), strict=True)) <= 2


def test_the_stylesheet_has_no_gap_and_is_taken(qapp, qtbot):
    text = stylesheet(THEMES["dark"], 1.25)
    assert "{" + "text}" not in text
    assert text.count("{") == text.count("}")
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(text)
    widget.ensurePolished()


def test_using_a_theme_tells_everyone(qapp, qtbot):
    before = theme.current().name, theme.text_scale()
    with qtbot.waitSignal(theme.changes.changed) as caught:
        theme.use("dark", 1.5)
    assert caught.args == [THEMES["dark"]]
    assert theme.font().pixelSize() == round(13 * 1.5)
    with theme.text_at(1):
        assert theme.font().pixelSize() == 13
    theme.use("light")
    assert theme.text_scale() == 1.5, "another theme keeps the text size"
    theme.use(*before)


def test_controls_have_visible_borders_and_thicker_rings_in_high_contrast():
    plain, strong = stylesheet(THEMES["light"]), stylesheet(THEMES["light-contrast"])
    assert f"border: 1px solid {THEMES['light'].colour('accent').name()}; padding: 3px 8px" in plain
    assert f"border: 2px solid {THEMES['light-contrast'].colour('accent').name()}; padding: 2px 7px" in strong


def test_every_icon_is_drawn_in_the_colour_asked_for(qapp):
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        if path.stem in ("chevron", "check-light", "check-dark", "steepest"):  # the stylesheet's, and the program's own
            continue
        image = theme.icon(path.stem, QColor("#ff0000")).pixmap(16, 16).toImage()
        pixels = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
        assert any(p.alpha() > 100 and p.red() > 200 and p.green() < 30 for p in pixels), path.stem


def test_an_icon_that_does_not_exist_is_empty(qapp):
    assert theme.icon("nothing").isNull()


def test_dashes_and_widths_come_from_one_cache(qapp):
    light = THEMES["light"]
    assert light.pen("batch", 2, "dash") is light.pen("batch", 2, "dash")
    assert light.pen("batch", 2, "dash").style() == Qt.PenStyle.CustomDashLine
