"""JSON from strangers: read within bounds, or refused in one sentence."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

DEEPEST = 16
LONGEST_NUMBER = 400

_STRING_OR_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|([\[{])|([\]}])', re.DOTALL)


class JSONError(ValueError):
    """The text is no JSON, or none that we take; `message` says where and why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def parse(text: str) -> Any:
    """`text` as Python values, every number finite. Raises JSONError.

    Refused besides what is no JSON at all: nesting below DEEPEST (it could overflow the stack),
    NaN and infinities, endless numbers, and objects that give a name twice (readers differ in which they take).
    """
    if _depth(text) > DEEPEST:
        raise JSONError(Message(N_("engine", "it is nested more than {deepest} deep"), deepest=DEEPEST))
    try:
        return json.loads(
            text, parse_constant=_not_finite, parse_float=_float, parse_int=_int, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        message = Message(N_("engine", "it is damaged at line {line}, column {column}"),
                          line=error.lineno, column=error.colno)
        raise JSONError(message) from error


def _depth(text: str) -> int:
    """How deep `text` is nested, or DEEPEST + 1 as soon as it is too deep."""
    depth = deepest = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        depth += bool(match[1]) - bool(match[2])
        deepest = max(deepest, depth)
        if deepest > DEEPEST:
            break
    return deepest


def _not_finite(text: str) -> NoReturn:
    shown = text if len(text) <= 20 else text[:19] + "…"
    raise JSONError(Message(N_("engine", "{number} is not a finite number"), number=shown))


def _float(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _not_finite(text)


def _int(text: str) -> int:
    return int(text) if len(text) <= LONGEST_NUMBER else _not_finite(text)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise JSONError(Message(N_("engine", "it gives {name!r} twice"), name=twice[:40]))
    return found
