"""What a student can set: each parameter declared once, everything else derived from it.

A parameter is a descriptor on a `Lab`. Its declaration gives the control panel its label, range and
tooltip, the command line its names and error messages, and the saved file its check:

    class Learners(Lab):
        learning_rate = Float(0.1, low=1e-4, high=10, scale="log", label="Learning rate", symbol="η")

Inside the lab `self.learning_rate` is the current value, already validated.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, NoReturn, Self, TypeVar, overload

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

T = TypeVar("T")

Effect = Literal["live", "restart", "view"]
Scale = Literal["linear", "log", "powers-of-two"]
Values = Mapping[str, Any]


REFUSED = N_("engine", "{name} can't be {value}: allowed is {allowed}")


class ParameterError(ValueError):
    """A value that a parameter can't take; its `message` names the parameter, the value and what is allowed."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Mark:
    """A place on a slider that means something, such as the largest stable learning rate; None is only the words."""

    value: float | None
    text: Message


class Parameter(Generic[T]):
    """One thing a student can set.

    effect: "live" applies at the next step, "restart" begins again from the same seed, "view" only
    changes what is drawn. `shown_if` hides the control while the other values make it meaningless
    (the value is kept). `hidden` parameters have no control of their own: a handle on a plot or a
    button sets them. A `panel` puts the control into the head of that card instead of the side panel.
    """

    kind = ""

    def __init__(
        self,
        default: T,
        *,
        label: str,
        symbol: str = "",
        unit: str = "",
        help: str = "",
        group: str = "",
        effect: Effect = "restart",
        hidden: bool = False,
        shown_if: Callable[[Values], bool] | None = None,
        panel: str = "",
    ) -> None:
        self.name = ""
        self.label, self.symbol, self.unit, self.help, self.group = label, symbol, unit, help, group
        self.effect: Effect = effect
        self.hidden = hidden
        self.shown_if = shown_if
        self.panel = panel
        self.default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.default = self.validate(self.default)

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Any, owner: type) -> T: ...
    def __get__(self, instance: Any, owner: type) -> Self | T:
        if instance is None:
            return self
        value: T = instance.values[self.name]
        return value

    def __set__(self, instance: Any, value: T) -> NoReturn:
        raise AttributeError(f"{self.name} is set by Lab.change, not by assignment")

    def validate(self, value: Any) -> T:
        """`value` as this parameter keeps it. Raises ParameterError."""
        raise NotImplementedError

    def parse(self, text: str) -> T:
        """A value typed on the command line. Raises ParameterError."""
        return self.validate(text)

    @property
    def allowed(self) -> str | Message:
        """What is allowed, in words short enough for an error message."""
        raise NotImplementedError

    def refuse(self, value: Any, template: str = REFUSED) -> NoReturn:
        shown = _typed(value)
        shown = shown if len(shown) <= 60 else shown[:57] + "…"
        raise ParameterError(Message(template, name=self.name, value=shown, allowed=self.allowed))

    def describe(self) -> dict[str, Any]:
        """Everything another program needs to set this parameter, as JSON types."""
        return {
            "name": self.name, "kind": self.kind, "label": self.label, "symbol": self.symbol,
            "unit": self.unit, "help": self.help, "group": self.group, "effect": self.effect,
            "default": self.default, "allowed": str(self.allowed),
        }


def _number(value: Any) -> float | None:
    """`value` as a finite float, or None. True, "1" and NaN are not numbers here."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _typed(value: Any) -> str:
    """A refused value about as it was typed: 8 for 8.0, and lists without their brackets."""
    if isinstance(value, (list, tuple)) and value and all(isinstance(entry, (int, float)) for entry in value):
        return ", ".join(map(_typed, value))
    return repr(value).removesuffix(".0")


class Float(Parameter[float]):
    """A real number in [low, high]. On a log scale `low` must be positive, or `zero=True` puts 0 at the left end."""

    kind = "float"

    def __init__(
        self, default: float, *, low: float, high: float, scale: Scale = "linear", zero: bool = False,
        decimals: int = 4, **common: Any,
    ) -> None:
        self.low, self.high, self.scale, self.zero, self.decimals = low, high, scale, zero, decimals
        super().__init__(default, **common)

    def validate(self, value: Any) -> float:
        number = _number(value)
        if number is None or not (self.low <= number <= self.high or (self.zero and number == 0)):
            self.refuse(value)
        return number

    def parse(self, text: str) -> float:
        try:
            return self.validate(float(text))
        except ValueError as error:
            if isinstance(error, ParameterError):
                raise
            self.refuse(text)

    @property
    def allowed(self) -> Message:
        zero = self.zero and self.low > 0
        words = N_("engine", "0, or {low} to {high}") if zero else N_("engine", "{low} to {high}")
        return Message(words, low=self.low, high=self.high)

    def describe(self) -> dict[str, Any]:
        return super().describe() | {"low": self.low, "high": self.high, "scale": self.scale}


class Int(Parameter[int]):
    """A whole number in [low, high]; a float that is one (8.0) is taken."""

    kind = "int"

    def __init__(self, default: int, *, low: int, high: int, scale: Scale = "linear", **common: Any) -> None:
        self.low, self.high, self.scale = low, high, scale
        super().__init__(default, **common)

    def validate(self, value: Any) -> int:
        number = _number(value)
        if number is None or number != int(number) or not self.low <= number <= self.high:
            self.refuse(value)
        return int(value)

    def parse(self, text: str) -> int:
        try:
            return self.validate(int(text))
        except ValueError as error:
            if isinstance(error, ParameterError):
                raise
            self.refuse(text)

    @property
    def allowed(self) -> Message:
        return Message(N_("engine", "a whole number from {low} to {high}"), low=self.low, high=self.high)

    def describe(self) -> dict[str, Any]:
        return super().describe() | {"low": self.low, "high": self.high, "scale": self.scale}


class Flag(Parameter[bool]):
    """On or off."""

    kind = "flag"

    def validate(self, value: Any) -> bool:
        if not isinstance(value, bool):
            self.refuse(value)
        return value

    def parse(self, text: str) -> bool:
        word = text.lower()
        if word in ("true", "on", "yes", "1"):
            return True
        return self.validate(False if word in ("false", "off", "no", "0") else text)

    allowed = N_("engine", "true or false")


class Choice(Parameter[str]):
    """One of a few named options: {value: label}.

    `pictures` may show some of them as points, shape (n, 3): x and y from −1 to 1, and a class number.
    """

    kind = "choice"

    def __init__(
        self, default: str, *, options: Mapping[str, str], pictures: Mapping[str, Any] | None = None, **common: Any,
    ) -> None:
        self.options, self.pictures = dict(options), dict(pictures or {})
        super().__init__(default, **common)

    def validate(self, value: Any) -> str:
        if not isinstance(value, str) or value not in self.options:
            self.refuse(value)
        return value

    @property
    def allowed(self) -> str:
        return ", ".join(self.options)

    def describe(self) -> dict[str, Any]:
        return super().describe() | {"options": self.options}


class Choices(Parameter[tuple[str, ...]]):
    """Any of several named options, at least `least` of them, kept in the options' order."""

    kind = "choices"

    def __init__(self, default: Sequence[str], *, options: Mapping[str, str], least: int = 1, **common: Any) -> None:
        self.options, self.least = dict(options), least
        super().__init__(tuple(default), **common)

    def validate(self, value: Any) -> tuple[str, ...]:
        if not isinstance(value, (list, tuple)) or any(not isinstance(v, str) or v not in self.options for v in value):
            self.refuse(value)
        if len(set(value)) < self.least:
            self.refuse(value)
        return tuple(option for option in self.options if option in value)

    def parse(self, text: str) -> tuple[str, ...]:
        return self.validate([part.strip() for part in text.split(",") if part.strip()])

    @property
    def allowed(self) -> Message:
        return Message(N_("engine", "at least {least} of {options}"), least=self.least, options=", ".join(self.options))

    def describe(self) -> dict[str, Any]:
        return super().describe() | {"options": self.options}


class Numbers(Parameter[tuple[float, ...]]):
    """A list of numbers of a bounded length: a point, a mini-batch, the weights of a small network.

    With whole=True the numbers are whole. `labels` name the entries of a list of fixed length.
    """

    kind = "numbers"

    def __init__(
        self, default: Sequence[float], *, low: float, high: float, shortest: int, longest: int,
        whole: bool = False, labels: Sequence[str] = (), **common: Any,
    ) -> None:
        self.low, self.high, self.shortest, self.longest = low, high, shortest, longest
        self.whole, self.labels = whole, tuple(labels)
        super().__init__(tuple(default), **common)

    def validate(self, value: Any) -> tuple[float, ...]:
        if not isinstance(value, (list, tuple)) or not self.shortest <= len(value) <= self.longest:
            self.refuse(value)
        numbers = []
        for entry in value:
            number = _number(entry)
            if number is None or not self.low <= number <= self.high or (self.whole and number != int(number)):
                self.refuse(entry, N_("engine", "{name} can't contain {value}: allowed is {allowed}"))
            numbers.append(int(number) if self.whole else number)
        return tuple(numbers)

    def parse(self, text: str) -> tuple[float, ...]:
        try:
            return self.validate([float(part) for part in text.replace(",", " ").split()])
        except ValueError as error:
            if isinstance(error, ParameterError):
                raise
            self.refuse(text)

    @property
    def allowed(self) -> Message:
        exactly = self.shortest == self.longest
        count = str(self.shortest) if exactly else Message(
            N_("engine", "{low} to {high}"), low=self.shortest, high=self.longest)
        words = N_("engine", "{count} whole numbers from {low} to {high}") if self.whole else N_(
            "engine", "{count} numbers from {low} to {high}")
        return Message(words, count=count, low=self.low, high=self.high)

    def describe(self) -> dict[str, Any]:
        return super().describe() | {
            "low": self.low, "high": self.high, "shortest": self.shortest, "longest": self.longest,
            "labels": list(self.labels),
        }


class Text(Parameter[str]):
    """A short text, such as a formula or the path of a file; `check` raises ValueError with the reason."""

    kind = "text"

    def __init__(
        self, default: str, *, longest: int = 200, check: Callable[[str], object] | None = None,
        placeholder: str = "", is_path: bool = False, **common: Any,
    ) -> None:
        self.longest, self.check, self.placeholder, self.is_path = longest, check, placeholder, is_path
        super().__init__(default, **common)

    def validate(self, value: Any) -> str:
        if not isinstance(value, str) or len(value) > self.longest or "\0" in value:
            self.refuse(value)
        if self.check is not None and value:
            try:
                self.check(value)
            except ParameterError:
                raise
            except ValueError as error:
                reason = getattr(error, "message", str(error))
                raise ParameterError(
                    Message(N_("engine", "{name} can't be used: {reason}"), name=self.name, reason=reason)
                ) from error
        return value

    @property
    def allowed(self) -> Message:
        return Message(N_("engine", "a text of at most {most} characters"), most=self.longest)
