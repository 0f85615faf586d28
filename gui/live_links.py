"""What the links of a lesson do: they set the lab, run it, and point at what they speak of."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from engine.lab import Lab
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from gui import highlight


def follow(page: Any, link: Any) -> None:
    """Do what `link` says on the page of its lab; what it sets can be undone."""
    if link.preset or (isinstance(link.run, int) and not isinstance(link.run, bool)):
        _begin(page, link)
    elif link.values:
        page.change(link.values)
    if link.run == "on":
        page.then(lambda: _start(page))
    elif link.run:
        page.then(lambda: page.runner.watch(link.run))
    target = _target(page, link)
    if target is not None:  # once the controls that the new values bring are laid out
        QTimer.singleShot(0, page, lambda: _point(page, target))


def _begin(page: Any, link: Any) -> None:
    """From update 0: from the preset if there is one, else from what is set now."""
    base = page.lab_class.preset(link.preset).values if link.preset else page.values
    page.load_values({**base, **link.values})
    if link.preset:
        page.show_preset(link.preset)


def _start(page: Any) -> None:
    if page.snapshot is not None and page.snapshot.finished:
        page.runner.call(Lab.begin)
    page.runner.run(True)


def _target(page: Any, link: Any) -> QWidget | None:
    if link.show:
        return page.editors.get(link.show)
    return page.cards.get(link.panel) if link.panel else None


def _point(page: Any, target: QWidget) -> None:
    if highlight.point_at(target) is None:
        page.say(Message(N_("gui", "The lesson speaks of a control that is not shown with these settings.")))
