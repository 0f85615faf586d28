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


@pytest.mark.parametrize("name", THEMES)
def test_every_role_has_a_colour_that_can_be_seen_on_a_card(name):
    card = THEMES[name].colour("card")
    for role in get_args(Role):
        assert contrast(THEMES[name].colour(role), card) >= 3, role


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read_on_every_ground(name):
    table = THEMES[name]
    for text, grounds in {"text": ("card", "ground", "accent-ground", "field"), "muted": ("card", "ground"),
                          "on-accent": ("accent",), "accent": ("card", "accent-ground")}.items():
        for ground in grounds:
            assert contrast(table.colour(text), table.colour(ground)) >= 4.5, (text, ground)


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
    theme.use(*before)


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
