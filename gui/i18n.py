"""Texts of the engine and the window in the reader's language."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from engine.text import Message


def tr(text: str | Message, /, **values: Any) -> str:
    """`text` in the present language; values of a template are written in the reader's locale.

    All texts share the translation context "engine", the window's own are in the context "gui".
    """
    template = text.template if isinstance(text, Message) else text
    if isinstance(text, Message):
        values = {**text.values, **values}
    if not template:
        return ""
    translated = QCoreApplication.translate("engine", template)
    if translated == template:
        translated = QCoreApplication.translate("gui", template)
    return translated.format(**{k: number(v) for k, v in values.items()}) if values else translated


def number(value: Any, digits: int = 4) -> str:
    """A number with `digits` significant digits in the reader's locale; an inner text translated; else as it is."""
    if isinstance(value, (str, Message)):
        return tr(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, int):
        return QLocale().toString(value)
    if value and not 1e-3 <= abs(value) < 1e6:
        return scientific(value, digits)
    return QLocale().toString(value, "g", digits) if abs(value) < 10**digits else QLocale().toString(round(value))


def steady(value: Any, digits: int = 3) -> str:
    """A number that changes in place: always `digits` significant digits, zeros included, so that its width stays."""
    if isinstance(value, bool) or not isinstance(value, float) or not math.isfinite(value):
        return number(value, digits)
    if value and not 1e-3 <= abs(value) < 1e5:
        return scientific(value, digits)
    decimals = digits - 1 - math.floor(math.log10(abs(value))) if value else digits - 1
    return QLocale().toString(value, "f", max(0, decimals))


def scientific(value: float, digits: int = 4) -> str:
    """2.3e-5 as 2.3·10⁻⁵."""
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    if not exponent:  # nan, inf
        return mantissa.replace("inf", "∞")
    raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    plain = QLocale().toString(float(mantissa), "g", digits)
    return f"{plain}·10{raised}"
