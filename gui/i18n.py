"""Texts and numbers of the engine and the window in the reader's language.

Translations are Qt Linguist files in resources/i18n, kept by `python -m gui.translations`.
"""

from __future__ import annotations

import math
import re
from numbers import Integral, Real
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from engine.text import Message
from gui.languages import LANGUAGES

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"
_DECIMAL = re.compile(r"(?<![\w.])(\d+)\.(?=\d+(?!\d|\.\d))")
_state: dict[str, Any] = {"language": "en", "translator": None}


def language() -> str:
    """The language in use: a key of LANGUAGES."""
    return str(_state["language"])


def use(wanted: str) -> None:
    """Show everything in `wanted`: texts, and numbers in its form. All widgets get a LanguageChange event.

    Needs an application. Raises KeyError for a language that is not in LANGUAGES.
    """
    if wanted not in LANGUAGES:
        raise KeyError(wanted)
    application = QCoreApplication.instance()
    assert application is not None
    before = _state["translator"]
    _state.update(language=wanted, translator=None)
    QLocale.setDefault(_locale(wanted))  # before the widgets are told, for they write numbers too
    if before is not None:
        application.removeTranslator(before)
    made = QTranslator(application)
    if made.load(str(FOLDER / f"steepest_{wanted}.qm")):
        _state["translator"] = made
        application.installTranslator(made)


def use_remembered() -> None:
    """The language that was chosen last; at the first start the system's, or English if it is another."""
    chosen = str(QSettings().value("language", ""))
    use(chosen if chosen in LANGUAGES else of_system())


def remember() -> None:
    """Start in the present language next time."""
    QSettings().setValue("language", language())


def of_system() -> str:
    """The first of the system's languages that there is here."""
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), "en")


def _locale(wanted: str) -> QLocale:
    """The system's own form of numbers if it is of the language, else the usual one."""
    system = QLocale.system()
    return system if QLocale.languageToCode(system.language()) == wanted else QLocale(wanted)


def tr(text: str | Message, /, **values: Any) -> str:
    """`text` in the present language; values of a template are written in the reader's locale.

    All texts share the translation context "engine", the window's own are in the context "gui". What has
    no translation, such as an equation with its numbers, only gets the reader's decimal sign.
    """
    template = text.template if isinstance(text, Message) else text
    if isinstance(text, Message):
        values = {**text.values, **values}
    if not template:
        return ""
    translated = QCoreApplication.translate("engine", template)
    if translated == template:
        translated = QCoreApplication.translate("gui", template)
    if values:
        return translated.format(**{k: number(v) for k, v in values.items()})
    return translated if translated != template else with_decimal_sign(translated)


def typed_numbers(text: str) -> str:
    """Numbers that a person typed in the reader's form, as a parameter's `parse` takes them: "0,5; 0,7" is 0.5 0.7."""
    if QLocale().decimalPoint() == ",":
        text = re.sub(r"(?<=\d),(?=\d)", ".", text)
    return text.replace(";", " ")


def with_decimal_sign(text: str) -> str:
    """0.5 as 0,5 where that is the custom; versions (3.11.4) and names (v0.5) stay."""
    sign = QLocale().decimalPoint()
    return text if sign == "." else _DECIMAL.sub(rf"\1{sign}", text)


def unbroken(text: str) -> str:
    """`text` for several lines, none of which ends within a symbol or a short sum, or before a per cent sign."""
    text = re.sub(r"(?<=\d) (?=%)", "\N{NO-BREAK SPACE}", text)
    text = re.sub(r"(?<=[⁾′])(?=[^\s·])", "\N{WORD JOINER}", text)
    return re.sub(r"\(([^() ]+) ([+−]) ([^() ]+)\)", "(\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}\\3)", text)


def number(value: Any, digits: int = 4) -> str:
    """A number with `digits` significant digits in the reader's locale; an inner text translated; else as it is."""
    if isinstance(value, (str, Message)):
        return tr(value)
    if isinstance(value, bool) or not isinstance(value, Real):
        return str(value)
    if isinstance(value, Integral):
        return _minus(QLocale().toString(int(value)))
    value = float(value)
    if value and not 1e-3 <= abs(value) < 1e6:
        return scientific(value, digits)
    if abs(value) < 10**digits:
        return _minus(QLocale().toString(value, "g", digits))
    return _minus(QLocale().toString(round(value)))


def steady(value: Any, digits: int = 3) -> str:
    """A number that changes in place: always `digits` significant digits, zeros included, so that its width stays."""
    if isinstance(value, (bool, Integral)) or not isinstance(value, Real) or not math.isfinite(value):
        return number(value, digits)
    value = float(value)
    if value and not 1e-3 <= abs(value) < 1e5:
        return scientific(value, digits)
    decimals = digits - 1 - math.floor(math.log10(abs(value))) if value else digits - 1
    return _minus(QLocale().toString(value, "f", max(0, decimals)))


def scientific(value: float, digits: int = 4) -> str:
    """2.3e-5 as 2.3·10⁻⁵."""
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    if not exponent:  # nan, inf
        return _minus(mantissa.replace("inf", "∞"))
    raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    plain = _minus(QLocale().toString(float(mantissa), "g", digits))
    return f"{plain}·10{raised}"


def _minus(text: str) -> str:
    """A number with a minus sign as long as a plus, as on the axes and in formulas."""
    return text.replace("-", "−")
