"""Words that a person will read, marked for translation but not yet translated.

The engine never imports Qt, so it marks its texts with the do-nothing function below, which Qt's
`lupdate` finds by its name; `gui.i18n` translates them when they are shown. Sentences with numbers
are templates: `Message("stable below {limit}", limit=0.41)`.
"""

from __future__ import annotations

from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (lupdate looks for this name)
    """Mark `text` for translation under `context` (always "engine" here) and return it unchanged."""
    return text


class Message:
    """A translatable template and the values that go into it.

    Numbers stay numbers, so that whoever shows the message writes them in the reader's locale.
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, /, **values: Any) -> None:
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**{name: plain(value) for name, value in self.values.items()})

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash(str(self))


def plain(value: Any) -> str:
    """A number with at most four significant digits; anything else as it is."""
    return f"{value:.4g}" if isinstance(value, float) else str(value)
