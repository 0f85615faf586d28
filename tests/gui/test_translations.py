"""Nothing that a person reads is left in English in the Vietnamese window, and no translation lost a value."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from pytestqt.qtbot import QtBot

from gui import translations

PLACES = re.compile(r"\{[^{}]*\}|%\d")
Text = tuple[str, str]
"""Context and source."""


def marked(path: Path) -> Iterator[tuple[Text | None, int]]:
    """Each marked text of a module and its line; None for one that isn't two plain literals."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("N_", "QT_TRANSLATE_NOOP"):
            words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            yield ((words[0], words[1]) if len(words) == 2 else None), node.lineno


def modules() -> Iterator[Path]:
    return (path for part in ("engine", "gui") for path in (translations.ROOT / part).rglob("*.py"))


@pytest.fixture(scope="module")
def messages() -> dict[Text, ElementTree.Element]:
    contexts = ElementTree.parse(translations.SOURCE).getroot().iter("context")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in contexts for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def vietnamese(messages: dict[Text, ElementTree.Element]) -> dict[Text, str]:
    return {text: message.findtext("translation", "") for text, message in messages.items()}


def test_every_mark_can_be_found_by_lupdate() -> None:
    wrong = [f"{path}:{line}" for path in modules() for text, line in marked(path) if text is None]
    assert wrong == [], "a marked text is a literal: values go through Message(template, name=value)"


def test_every_marked_text_is_in_the_file_and_no_other(vietnamese: dict[Text, str]) -> None:
    texts = {text for path in modules() for text, _ in marked(path) if text is not None and text[1]}
    assert sorted(texts - set(vietnamese)) == [], "run python -m gui.translations and translate what is new"
    assert sorted(set(vietnamese) - texts) == [], "run python -m gui.translations"


def test_every_text_has_a_finished_translation(messages: dict[Text, ElementTree.Element]) -> None:
    unfinished = [
        text for text, message in messages.items()
        if not message.findtext("translation") or message.find("translation[@type]") is not None
    ]
    assert unfinished == []
    assert translations.unfinished() == []


def test_translations_keep_all_values_and_the_spaces_round_them(vietnamese: dict[Text, str]) -> None:
    def shape(text: str) -> object:
        return Counter(PLACES.findall(text)), text[:1] == " ", text[-1:] == " ", text[-1:] in ("…", ":")
    assert [text for text, translated in vietnamese.items() if shape(text[1]) != shape(translated)] == []


def test_formulas_and_symbols_are_the_same(vietnamese: dict[Text, str]) -> None:
    def symbols(text: str) -> Counter[str]:
        return Counter(re.findall(r"[α-ωΑ-Ω∂Σ√‖∞≤≥²ᵀ₀₁₂]", text))
    assert [text for text, translated in vietnamese.items() if symbols(text[1]) != symbols(translated)] == []


def test_a_text_in_two_contexts_is_translated_the_same_way(vietnamese: dict[Text, str]) -> None:
    ours = {context: {s: t for (c, s), t in vietnamese.items() if c == context} for context in ("engine", "gui")}
    twice = ours["engine"].keys() & ours["gui"].keys()
    assert [source for source in twice if ours["engine"][source] != ours["gui"][source]] == []


def test_the_compiled_file_is_up_to_date(vietnamese: dict[Text, str], qtbot: QtBot) -> None:
    translator = QTranslator()
    assert translator.load(str(translations.SOURCE.with_suffix(".qm")))
    stale = [text for text, translated in vietnamese.items() if translator.translate(*text) != translated]
    assert stale == [], "run python -m gui.translations"


def test_the_tools_find_what_python_finds(tmp_path: Path, vietnamese: dict[Text, str]) -> None:
    fresh = tmp_path / "fresh.ts"
    translations.update(fresh)
    assert len(translations.unfinished(fresh)) == len(vietnamese), "run python -m gui.translations"
    translations.compile_to(tmp_path / "fresh.qm", fresh)
    assert (tmp_path / "fresh.qm").exists()
