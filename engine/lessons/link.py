"""Live links: what a link in a lesson sets, runs and points at.

`lab:?preset=deep&learning_rate=0.5&run=300&panel=loss` speaks of the lesson's own lab,
`lab:descent.noise?show=batch_size` of another one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from engine import labs
from engine.lab import Lab
from engine.lessons.source import LessonError
from engine.parameters import Text
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

MOST_STEPS = 100_000
"""So many updates may a link or a task ask for."""
LONGEST = 600


@dataclass(frozen=True)
class Link:
    """`preset` and `values` set the lab; `run` makes so many updates from the start, or "on" lets it run on.

    `show` names the control that the text speaks of, `panel` the card.
    """

    lab: str
    preset: str | None = None
    values: dict[str, Any] | None = None
    run: int | str | None = None
    show: str | None = None
    panel: str | None = None


def parse_link(href: str, lab_key: str) -> Link:
    """What `href` asks for, every value checked; `lab_key` is the lab of the lesson. Raises ParameterError."""
    if not href.startswith("lab:") or len(href) > LONGEST:
        raise LessonError(Message(N_("engine", "the link “{href}” leads to no lab"), href=href[:60]))
    key, _, query = href.removeprefix("lab:").partition("?")
    lab = labs.load(key or lab_key)
    asked = dict(_pairs(href, query))
    preset, run, show, panel = (asked.pop(name, None) for name in ("preset", "run", "show", "panel"))
    if preset is not None:
        lab.preset(preset)
    if show is not None and lab.parameter(show).hidden:
        raise LessonError(Message(N_("engine", "{name!r} has no control of its own"), name=show))
    if panel is not None:
        check_panel(lab, panel)
    values = {name: settable(lab, name).parse(text) for name, text in asked.items()}
    link = Link(lab.key, preset, values, None if run is None else _run(lab, run), show, panel)
    if link == Link(lab_key, values={}):
        raise LessonError(Message(N_("engine", "the link “{href}” does nothing"), href=href))
    return link


def _pairs(href: str, query: str) -> list[tuple[str, str]]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=True, max_num_fields=40) if query else []
    except ValueError:
        text = N_("engine", "the link “{href}” must end in name=value, joined by &")
        raise LessonError(Message(text, href=href)) from None
    for name, _ in pairs:
        if sum(name == other for other, _ in pairs) > 1:
            raise LessonError(Message(N_("engine", "the link “{href}” gives {name!r} twice"), href=href, name=name))
    return pairs


def _run(lab: type[Lab], text: str) -> int | str:
    if not lab.runs:
        raise LessonError(Message(N_("engine", "{lab} has no Run: it only answers its controls"), lab=lab.key))
    if text == "on":
        return text
    if not text.isascii() or not text.isdigit() or len(text) > 9 or not 0 < int(text) <= MOST_STEPS:
        template = N_("engine", "run can't be {value!r}: allowed is “on”, or a whole number from 1 to {most}")
        raise LessonError(Message(template, value=text[:20], most=MOST_STEPS))
    return int(text)


def check_panel(lab: type[Lab], key: str) -> None:
    """Raises LessonError unless the lab has a card `key`."""
    if key not in (panel.key for panel in lab.panels):
        known = ", ".join(panel.key for panel in lab.panels)
        raise LessonError(Message(N_("engine", "{lab} has no card {name!r}: it has {known}"),
                                  lab=lab.key, name=key, known=known))


def settable(lab: type[Lab], name: str) -> Any:
    """The parameter `name`, if a lesson may set it: not one that names a file. Raises ParameterError."""
    parameter = lab.parameter(name)
    if isinstance(parameter, Text) and parameter.is_path:
        raise LessonError(Message(N_("engine", "{name!r} names a file: a lesson can't set it"), name=name))
    return parameter
