"""The embedded fonts and icons are ones that Qt can use."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))
ICONS = sorted((RESOURCES / "icons").glob("*.svg"))

VIETNAMESE = "ăâđêôơưĂÂĐÊÔƠƯàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
SYMBOLS = "ηλσδ∂Σ√∞≈≤≥κβγεμθŷ→₀₁²³·×−½✓"


def test_four_weights_are_there() -> None:
    assert [font.stem for font in FONTS] == ["Inter-Bold", "Inter-Medium", "Inter-Regular", "Inter-SemiBold"]
    assert sum(font.stat().st_size for font in FONTS) < 2_000_000


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_every_font_has_vietnamese_and_the_symbols(font: Path, qtbot: QtBot) -> None:
    raw = QRawFont(str(font), 13)
    assert [letter for letter in VIETNAMESE + SYMBOLS if not raw.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_qt_loads_it_as_inter_and_its_tabular_figures_are_equally_wide(font: Path, qtbot: QtBot) -> None:
    loaded = QFontDatabase.addApplicationFont(str(font))
    assert "Inter" in QFontDatabase.applicationFontFamilies(loaded)
    shown = QFont("Inter", 20)
    shown.setStyleName(font.stem.removeprefix("Inter-"))
    assert QFontMetricsF(shown).horizontalAdvance("1" * 20) < QFontMetricsF(shown).horizontalAdvance("0" * 20)
    shown.setFeature(QFont.Tag("tnum"), 1)
    widths = [QFontMetricsF(shown).horizontalAdvance(figure * 20) for figure in "0123456789"]
    assert all(abs(one - other) < 1 for one, other in pairwise(widths))


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_every_icon_draws_something(icon: Path, qtbot: QtBot) -> None:
    renderer = QSvgRenderer(str(icon))
    assert renderer.isValid()
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, 32, 32))
    painter.end()
    inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(32) for y in range(32))
    assert inked > 20
