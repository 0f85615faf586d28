"""Every word that a lab shows is marked for translation, so that it can be said in Vietnamese."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from engine import labs
from engine.lab import Lab
from engine.text import Message

FILE = Path(__file__).parents[2] / "resources" / "i18n" / "steepest_vi.ts"
READ = {
    "label", "title", "short_title", "summary", "text", "name", "lines", "layer_names", "columns", "rows", "captions",
    "paragraphs", "hint", "message", "fix_label", "step_name", "help", "group", "unit", "placeholder", "about", "ticks",
    "colour_bar", "options", "labels", "value",
}
"""Attributes whose strings a person reads."""
SETTINGS = {"values", "initial", "journal", "fix", "changes"}
"""Attributes that hold values of parameters, which nobody reads as they are."""
CODE = re.compile(r"float(32|64)|np\.|math\.|\b(sin|cos|tanh|log|exp)\b|\[i\]|in zip\(|sum\(|[=≤] ")
"""Code and equations, the same in every language."""


@pytest.fixture(scope="module")
def marked() -> set[str]:
    return {message.findtext("source", "") for message in ElementTree.parse(FILE).iter("message")}


def words(thing: Any) -> Iterator[str]:
    """All that a person reads of `thing`: a template and, apart, the words that go into it."""
    if isinstance(thing, Message):
        yield thing.template
        yield from words(list(thing.values.values()))
    elif isinstance(thing, str):
        yield thing
    elif isinstance(thing, (list, tuple)):
        for entry in thing:
            yield from words(entry)
    elif isinstance(thing, dict):
        yield from words(list(thing.values()))
    elif is_dataclass(thing):
        for field in fields(thing):
            value = getattr(thing, field.name)
            if field.name in READ or (field.name not in SETTINGS and not isinstance(value, str)):
                yield from words(value)


def declared(lab_class: type[Lab]) -> Iterator[str]:
    yield from words([lab_class.title, lab_class.short_title, lab_class.summary, lab_class.step_name])
    yield from words([[panel.title for panel in lab_class.panels], [[p.title, p.about] for p in lab_class.presets]])
    for parameter in lab_class.parameters.values():
        yield from words([value for name, value in vars(parameter).items() if name in READ - {"name"}])


@pytest.mark.parametrize("key", labs.keys())
def test_every_word_is_marked(key: str, marked: set[str]) -> None:
    lab_class = labs.load(key)
    shown = set(declared(lab_class))
    for values in ({}, *(preset.values for preset in lab_class.presets)):
        lab = lab_class(values)
        shown |= set(words(lab.snapshot()))
        lab.advance()
        shown |= set(words(lab.snapshot()))
    unmarked = [text for text in shown - marked if re.search("[A-Za-z]{3}", text) and not CODE.search(text)]
    assert unmarked == []
