"""The Markdown of lessons as Qt's HTML: headings, paragraphs, lists, quotes, tables, links, formulas.

Everything else is escaped, so a stranger's lesson can bring in neither HTML nor pictures. Links other
than `lab:` are shown as their words only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

from gui.i18n import unbroken, with_decimal_sign

Math = Callable[[str, bool], str]
"""HTML for a formula: its LaTeX, and whether it stands on a line of its own."""

_INLINE = re.compile(
    r"\\([\\`*_\[\]$|{}#>-])"
    r"|`([^`]{1,400})`"
    r"|\$\$([^$]{1,600})\$\$"
    r"|\$([^$]{1,600})\$"
    r"|\[((?:[^\[\]$]|\$[^$]{1,200}\$){1,400})\]\(([^)\s]{1,600})\)"
    r"|\*\*(?=\S)(.{1,600}?)\*\*"
    r"|\*(?=\S)(.{1,600}?)\*",
    re.DOTALL,
)
_ITEM = re.compile(r"( *)([-*+]|\d{1,3}[.)]) +(.*)")
_HEADING = re.compile(r"(#{1,4}) +(.*?)#*\s*$")
_TABLE_RULE = re.compile(r"\|?[ :|-]*-[ :|-]*\|[ :|-]*$")


def to_html(markdown: str, math: Math) -> str:
    """`markdown` as HTML; formulas are what `math` makes of them."""
    return "".join(_blocks(markdown.expandtabs(4).splitlines(), math))


def inline(text: str, math: Math) -> str:
    """One run of text, without paragraphs."""
    parts, end = [], 0
    for found in _INLINE.finditer(text):
        parts += [escape(unbroken(text[end : found.start()])), _token(found, math)]
        end = found.end()
    return "".join(parts) + escape(unbroken(text[end:]))


def plain(markdown: str) -> str:
    """The words alone, for screen readers, with the reader's decimal sign in formulas too."""
    def words(found: re.Match[str]) -> str:
        inner = found[5] or found[7] or found[8]
        return plain(inner) if inner else next(group for group in found.groups() if group)
    return with_decimal_sign(_INLINE.sub(words, markdown))


def _token(found: re.Match[str], math: Math) -> str:
    escaped, code, display, formula, words, href, bold, italic = found.groups()
    if escaped:
        return escape(escaped)
    if code:
        return f"<code>{escape(code)}</code>"
    if display or formula:
        return math((display or formula).strip(), False)
    if words:
        return _link(inline(words, math), href)
    return f"<b>{inline(bold, math)}</b>" if bold else f"<i>{inline(italic, math)}</i>"


def _link(words: str, href: str) -> str:
    return f'<a href="{escape(href)}">{words}</a>' if href.startswith("lab:") else words


def _blocks(lines: list[str], math: Math) -> Iterator[str]:
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        read = next(reader for reader in _READERS if (end := reader[0](lines, at)) > at)
        end = read[0](lines, at)
        yield read[1](lines[at:end], math)
        at = end


# ---- Where each kind of block ends, if it begins at line `at`.


def _heading_end(lines: list[str], at: int) -> int:
    return at + 1 if _HEADING.match(lines[at]) else at


def _code_end(lines: list[str], at: int) -> int:
    if not lines[at].startswith("```"):
        return at
    closing = (i for i in range(at + 1, len(lines)) if lines[i].startswith("```"))
    return next(closing, len(lines) - 1) + 1


def _display_end(lines: list[str], at: int) -> int:
    """A formula from $$ to $$, with nothing else on its lines."""
    first = lines[at].strip()
    if not first.startswith("$$"):
        return at
    if len(first) > 4 and first.endswith("$$"):
        return at + 1 if "$$" not in first[2:-2] else at
    closing = (i for i in range(at + 1, min(len(lines), at + 12)) if lines[i].rstrip().endswith("$$"))
    return next(closing, at - 1) + 1


def _quote_end(lines: list[str], at: int) -> int:
    return _while(lines, at, lambda line: line.startswith(">"))


def _table_end(lines: list[str], at: int) -> int:
    if at + 1 >= len(lines) or "|" not in lines[at] or not _TABLE_RULE.match(lines[at + 1]):
        return at
    return _while(lines, at, lambda line: "|" in line)


def _list_end(lines: list[str], at: int) -> int:
    """A list goes on over lines that are items or indented, and over a blank line before one of these."""
    if not _ITEM.match(lines[at]):
        return at
    end = at + 1
    while end < len(lines):
        line = lines[end]
        if not line.strip():
            following = lines[end + 1] if end + 1 < len(lines) else ""
            if not (_ITEM.match(following) or following.startswith("  ")):
                break
        elif _ends_list(line, lines[end - 1]):
            break
        end += 1
    return end


def _ends_list(line: str, before: str) -> bool:
    """Whether a line that isn't blank belongs to no item."""
    apart = not before.strip() and not (_ITEM.match(line) or line.startswith(" "))
    return apart or _HEADING.match(line) is not None or line.startswith(("```", "$$", ">"))


def _paragraph_end(lines: list[str], at: int) -> int:
    end = at + 1
    while end < len(lines) and lines[end].strip() and not any(
        reader[0](lines, end) > end for reader in _READERS[:-1]
    ):
        end += 1
    return end


def _while(lines: list[str], at: int, holds: Callable[[str], bool]) -> int:
    while at < len(lines) and holds(lines[at]):
        at += 1
    return at


# ---- What each kind of block becomes.


def _heading(lines: list[str], math: Math) -> str:
    found = _HEADING.match(lines[0])
    assert found is not None
    level = min(4, len(found[1]) + 1)
    return f"<h{level}>{inline(found[2], math)}</h{level}>"


def _code(lines: list[str], _: Math) -> str:
    body = lines[1:-1] if len(lines) > 1 and lines[-1].startswith("```") else lines[1:]
    return f"<pre>{escape(chr(10).join(body))}</pre>"


def _display(lines: list[str], math: Math) -> str:
    formula = " ".join(line.strip() for line in lines).strip().removeprefix("$$").removesuffix("$$")
    return f'<p align="center">{math(formula.strip(), True)}</p>'


def _quote(lines: list[str], math: Math) -> str:
    inner = [line.removeprefix(">").removeprefix(" ") for line in lines]
    return f"<blockquote>{''.join(_blocks(inner, math))}</blockquote>"


def _table(lines: list[str], math: Math) -> str:
    head, _, *rows = ([cell.strip() for cell in _cells(line)] for line in lines)
    html = ["<tr>", *(f'<th align="left">{inline(cell, math)}</th>' for cell in head), "</tr>"]
    for row in rows:
        html += ["<tr>", *(f"<td>{inline(cell, math)}</td>" for cell in row[: len(head)]), "</tr>"]
    return f'<table cellspacing="0" cellpadding="4">{"".join(html)}</table>'


def _cells(line: str) -> list[str]:
    """The cells of a row; a bar within a formula or after a backslash divides nothing."""
    bare = line.strip().removeprefix("|").removesuffix("|")
    return re.findall(r"((?:\$[^$]*\$|\\.|[^|])*)(?:\||$)", bare)[: bare.count("|") + 1]


def _list(lines: list[str], math: Math) -> str:
    first = _ITEM.match(lines[0])
    assert first is not None
    tag = "ol" if first[2][0].isdigit() else "ul"
    items: list[list[str]] = []
    for line in lines:
        found = _ITEM.match(line)
        if found is not None and len(found[1]) <= len(first[1]) + 1:
            items.append([found[3]])
        else:
            items[-1].append(line.strip() if found is None else line[len(first[1]) + 2 :])
    return f"<{tag}>{''.join(f'<li>{_item(item, math)}</li>' for item in items)}</{tag}>"


def _item(lines: list[str], math: Math) -> str:
    html = "".join(_blocks(lines, math))
    lone = html.startswith("<p>") and html.count("<p>") == 1
    return html.removeprefix("<p>").replace("</p>", "", 1) if lone else html


def _paragraph(lines: list[str], math: Math) -> str:
    return f"<p>{inline(' '.join(line.strip() for line in lines), math)}</p>"


_READERS: list[tuple[Callable[[list[str], int], int], Callable[[list[str], Math], str]]] = [
    (_heading_end, _heading), (_code_end, _code), (_display_end, _display), (_quote_end, _quote),
    (_table_end, _table), (_list_end, _list), (_paragraph_end, _paragraph),
]
