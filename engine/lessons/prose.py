"""The Markdown of a lesson, looked at before it is drawn: its links, its formulas, and what could hold a window up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.lessons.link import parse_link
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

DEEPEST = 20
"""A line begins with so many blanks and signs of lists and quotes at most, for each may be a list in a list."""
LONGEST_FORMULA = 600
DEEPEST_FORMULA = 5
"""Groups in groups of a formula: each doubles the time that the typesetter takes."""

_HREF = re.compile(r"\$\$[^$]*\$\$|\$[^$\n]*\$|`[^`\n]*`|\]\(([^)\s]{0,600})\)")
_FORMULA = re.compile(r"\\.|`[^`\n]*`|\$\$([^$]*)\$\$|\$([^$]*)\$")
_LEADING = re.compile(r"(?:\s|>|(?:[-*+]|\d{1,3}[.)])(?=\s))*")
_GROUP = re.compile(r"\\\\|\\[{}]|(\{|\\left(?![a-z])|\\begin)|(\}|\\right(?![a-z])|\\end)")


def hrefs(text: str) -> list[str]:
    """The targets of the links in a text."""
    return [found[1] for found in _HREF.finditer(text) if found[1] is not None]


def formulas(text: str) -> list[tuple[str, bool]]:
    """The formulas in a text, as LaTeX, and whether each stands on a line of its own."""
    found = ((match[1], match[2]) for match in _FORMULA.finditer(text))
    return [(display or inline or "", display is not None) for display, inline in found if display or inline]


def faults(text: str, lab_key: str) -> Iterator[tuple[str, str | Message]]:
    """What is wrong in a text of the lab's lesson: the words that are, and the reason."""
    for line in text.split("\n"):
        leading = _LEADING.match(line)
        if leading is not None and line.strip() and len(leading[0].expandtabs(4)) > DEEPEST:
            template = N_("engine", "the line begins with more than {most} blanks and signs of lists and quotes")
            yield line, Message(template, most=DEEPEST)
    for href in hrefs(text):
        try:
            parse_link(href, lab_key)
        except ParameterError as error:
            yield f"]({href})", error.message
    for latex, _ in formulas(text):
        if len(latex) > LONGEST_FORMULA:
            template = N_("engine", "the formula “{formula}” has {count} characters: allowed are {most}")
            yield latex, Message(template, formula=latex[:40], count=len(latex), most=LONGEST_FORMULA)
        if _depth(latex) > DEEPEST_FORMULA:
            template = N_("engine", "the formula “{formula}” is nested more than {most} levels deep")
            yield latex, Message(template, formula=latex[:40], most=DEEPEST_FORMULA)


def _depth(latex: str) -> int:
    depth = deepest = 0
    for found in _GROUP.finditer(latex):
        depth += bool(found[1]) - bool(found[2])
        deepest = max(deepest, depth)
    return deepest
