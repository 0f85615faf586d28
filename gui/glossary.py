"""The glossary: every symbol and term in both languages, and how they are found.

The words are in resources/glossary.toml.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "resources" / "glossary.toml"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Entry:
    """One meaning: `terms` and `texts` by language, the symbols it is written with, and the labs that show it."""

    symbols: tuple[str, ...]
    terms: dict[str, str]
    texts: dict[str, str]
    spoken: tuple[str, ...]
    labs: tuple[str, ...]

    @cached_property
    def names(self) -> str:
        """What it is called, folded for the search."""
        return fold(" ".join((*self.symbols, *self.terms.values(), *self.spoken)))

    @cached_property
    def words(self) -> str:
        """All that is said of it, folded for the search."""
        return f"{self.names} {fold(' '.join(self.texts.values()))}"


@cache
def entries() -> tuple[Entry, ...]:
    """All of them, in the file's order. Read once."""
    with FILE.open("rb") as file:
        found = tomllib.load(file)["entry"]
    return tuple(
        Entry(
            tuple(e.get("symbols", ())), {key: e[key] for key in ("en", "vi")},
            {key: e[f"{key}_text"] for key in ("en", "vi")}, tuple(e.get("spoken", ())), tuple(e.get("labs", ())),
        )
        for e in found
    )


def fold(text: str) -> str:
    """Without accents and capitals: "Tốc độ" and "toc do" are the same, and so are ŷ and y."""
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def search(query: str, language: str) -> list[Entry]:
    """The entries that have all words of `query`, best first; all of them, by their terms in `language`, for none."""
    wanted = fold(query).split()
    found = [entry for entry in entries() if all(_begins_in(part, entry.words) for part in wanted)]
    return sorted(found, key=lambda entry: (*_rank(query.strip(), wanted, entry), fold(entry.terms[language])))


def _begins_in(part: str, text: str) -> bool:
    """Whether a word of `text` begins with `part`; signs and formulas may stand anywhere."""
    if _WORD.fullmatch(part):
        return any(word.startswith(part) for word in _WORD.findall(text))
    return part in text


def _rank(query: str, wanted: Sequence[str], entry: Entry) -> tuple[int, int]:
    """0 for the symbol itself, 1 for a term that begins so, the shortest first, 2 for a name with these words."""
    if query in entry.symbols:
        return 0, 0
    begun = [term for term in map(fold, entry.terms.values()) if wanted and term.startswith(" ".join(wanted))]
    if begun:
        return 1, min(map(len, begun))
    return (2 if all(_begins_in(part, entry.names) for part in wanted) else 3), 0
