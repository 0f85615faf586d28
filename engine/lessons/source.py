"""Entries of a stranger's file: each is taken once, within bounds, or refused with its line and the reason."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NoReturn

from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
LONGEST = 2000
"""A question or an explanation has at most so many characters."""


class LessonError(ParameterError):
    """A lesson, or something in it, can't be used; `message` says where and why."""


def refused(reason: str | Message, line: int) -> LessonError:
    """The error for `reason` at a line of the file, counted from 1."""
    return LessonError(Message(N_("engine", "line {line}: {reason}"), line=line, reason=reason))


@dataclass(frozen=True)
class Source:
    """A TOML or JSON text and the line of its file at which it begins; knows where its entries stand."""

    text: str
    first_line: int = 1
    is_json: bool = False

    def line_of(self, name: str, section: str = "", value: Any = None) -> int:
        """The line of `value` where that is a text which is found, else of the entry, else of its section."""
        entry = self._find(name, self._find(section, 0) if section else 0)
        at = self.text.find(value, entry) if isinstance(value, str) and value else -1
        at = entry if at < 0 else at
        return self.first_line + self.text.count("\n", 0, at)

    def _find(self, name: str, start: int) -> int:
        word = re.escape(name)
        pattern = rf'"{word}"\s*:' if self.is_json else rf'(?m:^|[{{,])\s*\[*(?:\w+\.)?"?({word})"?\s*[].=]'
        found = re.compile(pattern).search(self.text, start)
        return (found.start() if self.is_json else found.start(1)) if found else start


class Entries:
    """The entries of one table of a `source`; `end` refuses those that nobody took."""

    def __init__(self, data: Mapping[str, Any], source: Source, section: str = "") -> None:
        self._data, self._source, self._section = dict(data), source, section

    def __contains__(self, name: str) -> bool:
        return name in self._data

    @property
    def names(self) -> tuple[str, ...]:
        """What is there to be taken."""
        return tuple(self._data)

    def fail(self, name: str, reason: str | Message, value: Any = None) -> NoReturn:
        """Refuse the entry `name`. Raises LessonError."""
        raise refused(reason, self._source.line_of(name, self._section, value))

    @contextmanager
    def located(self, name: str, value: Any = None) -> Iterator[None]:
        """Say of a ParameterError at which line it came up."""
        try:
            yield
        except ParameterError as error:
            self.fail(name, error.message, value)

    def end(self) -> None:
        """Raises LessonError for an entry that is not known here."""
        for name in self._data:
            self.fail(name, Message(N_("engine", "{name!r} does not belong here"), name=name[:40]))

    def _take(self, name: str, kinds: tuple[type, ...], wanted: str) -> Any:
        if name not in self._data:
            self.fail(self._section or name, Message(N_("engine", "{name!r} is missing"), name=name))
        value = self._data.pop(name)
        if type(value) not in kinds:
            self.fail(name, Message(N_("engine", "{name!r} must be {wanted}"), name=name, wanted=wanted))
        return value

    def text(self, name: str, default: str | None = None, longest: int = LONGEST) -> str:
        """A text; without a default there must be one, and it must say something."""
        if default is not None and name not in self._data:
            return default
        text: str = self._take(name, (str,), N_("engine", "a text"))
        if not text.strip() and default is None:
            self.fail(name, Message(N_("engine", "{name!r} is empty"), name=name))
        if CONTROL.search(text):
            self.fail(name, Message(N_("engine", "{name!r} has a control character in it"), name=name))
        if len(text) > longest:
            self.fail(name, Message(N_("engine", "{name!r} has {count} characters: allowed are {most}"),
                                    name=name, count=len(text), most=longest))
        return text

    def number(self, name: str, low: float, high: float) -> float:
        """A finite number from `low` to `high`."""
        number = float(self._take(name, (int, float), N_("engine", "a number")))
        if not low <= number <= high:
            self.fail(name, Message(N_("engine", "{name!r} must lie between {low} and {high}"),
                                    name=name, low=low, high=high))
        return number

    def count(self, name: str, most: int, default: int | None = 0) -> int:
        """A whole number from 0 to `most`; without a default there must be one."""
        if default is not None and name not in self._data:
            return default
        number: int = self._take(name, (int,), N_("engine", "a whole number"))
        if not 0 <= number <= most:
            self.fail(name, Message(N_("engine", "{name!r} must lie between {low} and {high}"),
                                    name=name, low=0, high=most))
        return number

    def ends(self, name: str) -> tuple[float, float]:
        """Two numbers, the smaller one first."""
        pair = self._take(name, (list,), N_("engine", "two numbers in brackets"))
        if len(pair) != 2 or any(type(end) not in (int, float) or not math.isfinite(end) for end in pair):
            self.fail(name, Message(N_("engine", "{name!r} must be {wanted}"),
                                    name=name, wanted=N_("engine", "two numbers in brackets")))
        if not pair[0] < pair[1]:
            self.fail(name, Message(N_("engine", "{name!r} must begin with the smaller number"), name=name))
        return float(pair[0]), float(pair[1])

    def list_of_names(self, name: str, most: int) -> tuple[str, ...]:
        """A list of texts."""
        found = self._take(name, (list,), N_("engine", "a list of names"))
        if len(found) > most or any(type(entry) is not str for entry in found):
            self.fail(name, Message(N_("engine", "{name!r} must be {wanted}"),
                                    name=name, wanted=N_("engine", "a list of names")))
        return tuple(found)

    def values(self, name: str) -> dict[str, Any]:
        """A table as it is; empty where there is none."""
        if name not in self._data:
            return {}
        found: dict[str, Any] = self._take(name, (dict,), N_("engine", "a table"))
        return found

    def table(self, name: str) -> Entries:
        """A table with entries of its own."""
        return Entries(self._take(name, (dict,), N_("engine", "a table")), self._source, name)

    def tables(self, name: str, least: int, most: int) -> list[Entries]:
        """A list of tables."""
        found = self._take(name, (list,), N_("engine", "a list of tables"))
        if not least <= len(found) <= most or any(type(entry) is not dict for entry in found):
            self.fail(name, Message(N_("engine", "{name!r} must be a list of {least} to {most} tables"),
                                    name=name, least=least, most=most))
        return [Entries(entry, self._source, name) for entry in found]
