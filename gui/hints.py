"""The first minutes: one quiet hint a place, each until what it tells was done or it was closed. Never a tour.

A hint lies where nothing else is; where there is no room for it, it waits for another window or lab.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSettings, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Handle, Plot, Rule
from gui import theme
from gui.editors import NumberEditor
from gui.hint import Hint
from gui.lesson_state import state
from gui.value_slider import Slider
from gui.views.plot import PlotView

RUN = N_("gui", "Space runs and pauses")
DEFAULT = N_("gui", "Double click: default")
RING = N_("gui", "The ring can be dragged")
LINE = N_("gui", "The line can be dragged by its dot")
PAINT = N_("gui", "A click paints a point")
FOLD = N_("gui", "F2 folds it away")
UNFOLD = N_("gui", "F2 or a click unfolds it")
_APART = 14


@dataclass
class Place:
    """A hint and where it may lie: `room` gives the free part of its host, or None. `leave` ends what came with it."""

    key: str
    hint: Hint
    host: QWidget
    room: Callable[[], QRect | None]
    leave: Callable[[], None]


class Hints(QObject):
    """Belongs to `window`; follows the page that is shown."""

    def __init__(self, window: Any) -> None:
        super().__init__(window)
        self.window = window
        self.page: Any = None
        self.places: list[Place] = []
        self.is_on = True
        window.pages_stack.currentChanged.connect(self.attend)
        theme.changes.changed.connect(self.place)
        state().toggled.connect(self._folded)
        self.attend()

    # ---- What is still to be told.

    def wants(self, key: str) -> bool:
        """Whether the hint `key` was neither followed nor closed."""
        return self.is_on and QSettings().value(f"hints/{key}", "") != "done"

    def done(self, key: str) -> None:
        """Never show it again."""
        QSettings().setValue(f"hints/{key}", "done")
        self._drop([place for place in self.places if place.key == key])

    def show_again(self) -> None:
        """All hints from the beginning."""
        QSettings().remove("hints")
        self.is_on = True
        self.attend()

    def put_away(self) -> None:
        """No hints until they are asked for, though nothing of them was done."""
        self.is_on = False
        self._drop(self.places)

    # ---- The page.

    def attend(self) -> None:
        """Look after the page that is shown now."""
        self._drop(self.places)
        before, self.page = self.page, self.window.page
        if before is not None:
            before.narrator.told.disconnect(self.look)
            before.lesson.made.disconnect(self.look)
        if self.page is not None:
            self.page.narrator.told.connect(self.look)
            self.page.lesson.made.connect(self.look)
            if self.page.snapshot is not None:
                self.page.narrator.shown()

    def look(self) -> None:
        """Add the hints for which there is something on the page by now, and see that all have room."""
        finders = {"run": self._run, "default": self._default, "drag": self._drag, "lesson": self._lesson}
        known = {place.key for place in self.places}
        for key, find in finders.items():
            if key not in known and self.wants(key):
                find()
        self.place()

    def place(self) -> None:
        """Show each where it has room."""
        for place in self.places:
            place.hint.show_in(place.room())

    def _add(
        self, key: str, host: QWidget, words: str, room: Callable[[], QRect | None], *,
        upright: bool = False, leave: Callable[[], None] = lambda: None,
    ) -> None:
        hint = Hint(host, words, upright=upright)
        hint.clicked.connect(lambda: self.done(key))
        host.installEventFilter(self)
        self.places.append(Place(key, hint, host, room, leave))

    def _drop(self, places: list[Place]) -> None:
        self.places = [place for place in self.places if place not in places]
        for place in places:
            place.host.removeEventFilter(self)
            place.leave()
            place.hint.hide()
            place.hint.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The host has another size or other contents; or a slider was double clicked."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.place()
        elif event.type() == QEvent.Type.MouseButtonDblClick and isinstance(watched, NumberEditor | Slider):
            QTimer.singleShot(0, self, lambda: self.done("default"))  # not while the event is under way
        return False

    # ---- The places.

    def _run(self) -> None:
        bar, page = self.page.transport, self.page
        if page.lab_class.runs:
            buttons = (bar.run, bar.step, bar.epoch, bar.same, bar.weights, bar.data)
            self._add("run", bar, RUN, lambda: _between(bar, buttons, bar.speed.parentWidget()))
            page.runner.ran.connect(self._ran)

    def _ran(self, running: bool) -> None:
        if running:
            self.done("run")

    def _default(self) -> None:
        """Beside the head of the first group with a slider."""
        numbers = [editor for editor in self.page.editors.values() if isinstance(editor, NumberEditor)]
        heads = (self.page.side.group_heads.get(e.parameter.group) for e in numbers if e.isVisible())
        head = next((head for head in heads if head is not None and head.isVisible()), None)
        if head is None:
            return
        watched = [widget for editor in numbers for widget in (editor, editor.slider)]

        def leave() -> None:
            for widget in watched:
                widget.removeEventFilter(self)
        for widget in watched:
            widget.installEventFilter(self)
        self._add("default", head.parentWidget(), DEFAULT, lambda: _after_words(head), leave=leave)

    def _drag(self) -> None:
        """At the first plot in which something can be taken hold of."""
        views = ((card, card.view) for card in self.page.cards.values() if isinstance(card.view, PlotView))
        found = ((card, view, *_to_take_hold_of(view.view)) for card, view in views)
        card, view, words, parameters = next((each for each in found if each[2]), (None, None, "", set()))
        if card is None:
            return

        def follow(name: str, value: object) -> None:
            if name in parameters:
                self.done("drag")

        def leave() -> None:
            if card.view is view:
                view.point_out(False)
        view.parameter_changed.connect(follow)
        view.point_out(True)
        self._add("drag", card, words, card.free_head, leave=leave)

    def _lesson(self) -> None:
        dock = self.page.lesson
        if dock.isHidden() or not dock.has_lessons:
            return
        if dock.strip.isVisible():
            self._add("lesson", dock.strip, UNFOLD, dock.strip.free_part, upright=True)
        elif dock.panel is not None:
            head = dock.panel.head
            self._add("lesson", head, FOLD, lambda: _after_words(head.count))

    def _folded(self, shown: bool) -> None:
        if any(place.key == "lesson" for place in self.places):
            self.done("lesson")


def _to_take_hold_of(view: Any) -> tuple[str, set[str]]:
    """What can be dragged or painted in a plot, and the parameters that it sets."""
    if not isinstance(view, Plot):
        return "", set()
    rings = {mark.parameter for mark in view.marks if isinstance(mark, Handle)}
    lines = {mark.parameter for mark in view.marks if isinstance(mark, Rule) and mark.parameter}
    painted = {view.paint.parameter} if view.paint is not None else set()
    return next((found for found in ((RING, rings), (LINE, lines), (PAINT, painted)) if found[1]), ("", set()))


def _between(host: QWidget, left: tuple[QWidget, ...], right: QWidget) -> QRect | None:
    """The gap between the last visible one of `left` and `right`, if they stand in one row of `host`."""
    last = next((widget for widget in reversed(left) if widget.isVisible()), None)
    if last is None:
        return None
    row = last.geometry()
    in_row = right.isVisible() and abs(right.geometry().center().y() - row.center().y()) < row.height()
    end = right.x() if in_row else host.width()
    return QRect(row.right() + _APART, row.top(), end - row.right() - 2 * _APART, row.height())


def _after_words(label: QLabel) -> QRect | None:
    """What stays free in its line after the words of a label."""
    if not label.isVisible():
        return None
    words, place = label.sizeHint().width() + _APART, label.geometry().marginsRemoved(label.contentsMargins())
    return QRect(place.x() + words, place.center().y() - 14, label.parentWidget().width() - place.x() - words - 8, 28)
