"""The page of a lab: one class for all of them. Controls left, live views in cards, the transport below.

Slider to pixel: editor → `_edit` → the pending values → one queued change at a time → the worker →
snapshot → mailbox → frame timer → views. A dragged slider makes many values; while one change is
under way the newer ones wait here and go together.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import (
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from engine.lab import Lab, Snapshot
from engine.parameters import ParameterError
from engine.record import Run
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Action, Banner, Prose, Table
from gui import collector, tab_order, theme
from gui.appearance import appearance
from gui.banner import BannerBar
from gui.card import Card
from gui.card_rows import card_rows
from gui.editors import make_editor
from gui.i18n import tr
from gui.lesson_dock import LessonDock
from gui.narrator import Narrator
from gui.pin_list import PinList
from gui.pins import Pin, Pins
from gui.restriction import LOCKED, Restriction
from gui.runner import Runner
from gui.side_panel import WIDTH, SidePanel
from gui.stage import Stage
from gui.transport import Transport
from gui.undo import Change
from gui.views import prepare

FRAME_MS = 16
READ_SECONDS = 0.2
"""How often words are written while a lab runs: nobody reads faster, and laying text out is dear."""
WORDS = Prose, Table
HURRIED_SECONDS = 0.025
CALM_SECONDS = 0.5
"""With reduced motion what runs is seen in steps, two a second."""


class LabPage(QWidget):
    """Shows one lab and lets a person work it. Made from the lab's declaration alone."""

    lab_chosen = Signal(str)
    lab_wanted = Signal(str, dict)
    message = Signal(str)
    export_wanted = Signal(str)
    link_wanted = Signal(object)
    lesson_left = Signal()
    _done = Signal(object)

    def __init__(
        self, lab_class: type[Lab], siblings: Sequence[tuple[str, str]], values: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.lab_class = lab_class
        self.snapshot: Snapshot | None = None
        self.running = False
        self.frames = 0
        self._read_at = self._drawn_at = 0.0
        self._resume = self._theme_is_due = False
        self._error: Banner | None = None
        self.values: dict[str, Any] = {**lab_class.defaults(), **(values or {})}
        self.pins = Pins(lab_class)
        self.undo_stack = QUndoStack(self)
        self._pending: dict[str, Any] = {}
        self._under_way = False
        self._then: Callable[[], None] | None = None
        self.restriction = Restriction()
        self._wanted_step: int | None = None
        self.preset = ""
        """The prepared experiment that was opened last; nothing after a file, or values of another kind."""
        self.stage: Stage | None = None
        self._siblings = siblings
        self.runner = Runner(_prepare, self)
        self.runner.refused.connect(self._refused)
        self.runner.failed.connect(self._failed)
        self.runner.ran.connect(self._ran)
        self.runner.changed.connect(self._changed)
        self.runner.loading.connect(self._loading)
        self._done.connect(self.say)
        self.narrator = Narrator(self)
        self._build()
        self._frame = QTimer(self)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._show_frame)
        self.transport.set_speed(lab_class.speed or float("inf"))
        self.runner.open(lab_class, values or {})

    # ---- Building.

    def _build(self) -> None:
        self._build_parts()
        self._build_side()
        self._build_splitter()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.transport)
        self.retranslate()

    def _build_parts(self) -> None:
        """An editor for each parameter, a card for each panel, and what stands above and below them."""
        useless = () if self.lab_class.uses_chance else ("seed",)
        shown = {n: p for n, p in self.lab_class.parameters.items() if not p.hidden and n not in useless}
        self.editors = {name: make_editor(parameter) for name, parameter in shown.items()}
        for editor in self.editors.values():
            editor.edited.connect(self._edit)
            editor.refused.connect(self._refused)
        self.cards = {
            panel.key: Card(panel, [e for e in self.editors.values() if e.parameter.panel == panel.key])
            for panel in self.lab_class.panels
        }
        for card in self.cards.values():
            card.export_wanted.connect(self.export_wanted)
            card.action_wanted.connect(self.do)
        self.banner = BannerBar()
        self.banner.fix_wanted.connect(self._fix)
        self.transport = Transport(self.lab_class)
        self.transport.run_toggled.connect(self.toggle_run)
        self.transport.step_wanted.connect(self.step)
        self.transport.again_wanted.connect(self.again)
        self.transport.speed_changed.connect(self.runner.set_speed)
        self.transport.time_moved.connect(self.go_to)

    def _build_side(self) -> None:
        self._pin_list = PinList(self.pins)
        self._pin_list.changed.connect(self._pins_changed)
        controls = [editor for editor in self.editors.values() if not editor.parameter.panel]
        self.side = SidePanel(self.lab_class, self._siblings, controls, self._pin_list)
        self.side.lab_chosen.connect(self.lab_chosen)
        self.side.preset_chosen.connect(self._preset_chosen)

    def _build_splitter(self) -> None:
        """Controls, plots and lesson beside each other."""
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(14, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(card_rows(self.lab_class.panels, self.cards), 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(centre)
        self.lesson = LessonDock(self)
        self.lesson.link_wanted.connect(self.link_wanted)
        self.lesson.leave_wanted.connect(self.lesson_left)
        self.lesson.said.connect(self.say)
        self.splitter.addWidget(self.lesson)
        self.lesson.setVisible(self.lesson.has_lessons)  # now that it is no window of its own
        self.splitter.splitterMoved.connect(self.lesson.remember_width)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([WIDTH, 1000])
        self.side.fit_text(self.splitter)

    # ---- From the person to the lab.

    def _edit(self, name: str, value: Any) -> None:
        """One change by hand."""
        if name in self.restriction.locked:
            self.message.emit(tr(LOCKED))
        else:
            self.change({name: value})

    def change(self, values: Mapping[str, Any]) -> None:
        """Change parameters, so that it can be undone, unless they only say where the pointer is.

        What a parameter can't take isn't even begun.
        """
        try:
            for name, value in values.items():
                self.lab_class.parameters[name].validate(value)
        except ParameterError as error:
            self._refused(error.message)
            return
        new = {name: value for name, value in values.items() if value != self.values[name]}
        parameters = [self.lab_class.parameters[name] for name in new]
        if all(parameter.hidden and parameter.effect == "view" for parameter in parameters):
            self.set_values(new)
        else:
            self.undo_stack.push(Change(self.set_values, {name: self.values[name] for name in new}, new))

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Change parameters as if a hand had; the newest value of each goes out when the last change is done."""
        self._error = None
        self._pending.update(values)
        self.values.update(values)
        for name, value in values.items():
            if name in self.editors:
                self.editors[name].show_value(value)
        self._show_controls()
        self._send()

    def go_to(self, step: int) -> None:
        """Show the run as it was at update `step`; running goes on from there as a branch."""
        self._wanted_step = step
        self._send()

    def back(self) -> None:
        """One kept moment back."""
        if self.snapshot is not None and self.snapshot.step:
            self.go_to(self.snapshot.step - 1)

    def _send(self) -> None:
        if self._under_way:
            return
        if self._wanted_step is not None:
            step, self._wanted_step = self._wanted_step, None
            self._under_way = True
            self.runner.go_to(step)
        elif self._pending:
            self._under_way = True
            values, self._pending = self._pending, {}
            self.runner.change(values)

    def _changed(self) -> None:
        """The worker has taken a change over, and had put a snapshot of it into the mailbox before it said so."""
        drawn_just_now = time.monotonic() < self._drawn_at + FRAME_MS / 1000
        self._drawn_at = 0.0
        self._under_way = False
        self._send()
        if self._frame.isActive() and not drawn_just_now:
            self._show_frame()  # an answer doesn't wait for the timer
        if self.settled and self.snapshot is not None and self.runner.mailbox.wanted:
            self._take_values(self.snapshot)  # drawn while the change was still under way
        self.then(self._then)

    @property
    def settled(self) -> bool:
        """Whether the lab has all values that were set here."""
        return not self._under_way and not self._pending and self._wanted_step is None

    def then(self, do: Callable[[], None] | None) -> None:
        """Do this when the lab has all values; what waits already is forgotten."""
        self._then = do
        if do is not None and self.settled:
            self._then = None
            do()

    def toggle_run(self) -> None:
        if self.running:
            self.runner.run(False)
            return
        if self.snapshot is not None and self.snapshot.finished:
            self.runner.call(Lab.begin)
        self.runner.run(True)

    def step(self, count: int) -> None:
        self.runner.step(count)

    def again(self, draw: str) -> None:
        """Begin again: the same start, or with one more draw of the weights or of the data."""
        self._error = None
        if draw:
            self.undo_stack.push(Change(self.set_values, {draw: self.values[draw]}, {draw: self.values[draw] + 1}))
        else:
            self.runner.call(Lab.begin)
        self.runner.run(self.running)

    def load_values(self, values: Mapping[str, Any]) -> None:
        """Take all values at once: a preset, or an opened file."""
        self.preset = ""
        self.runner.run(False)
        self.runner.call(Lab.begin)
        full = {**self.lab_class.defaults(), **values}
        if full != self.values:
            self.undo_stack.push(Change(self.set_values, self.values, full))

    def pin(self) -> None:
        """Keep the curves of this run in the plots."""
        if self.snapshot is not None and self.pin_snapshot(self.snapshot) is None:
            self.message.emit(tr(N_("gui", "Five runs are pinned already: unpin one first")))

    def pin_snapshot(self, snapshot: Snapshot) -> Pin | None:
        """Keep the curves of `snapshot`, of the run that is there now; None if there is no room."""
        pin = self.pins.add(snapshot)
        if pin is not None:
            self.runner.call(pin.keep)
        self._pin_list.show_pins()
        self._pins_changed()
        return pin

    def unpin(self, pins: Sequence[Pin]) -> None:
        """Let these go, as far as they are still there."""
        self.pins.pins = [pin for pin in self.pins.pins if pin not in pins]
        self._pin_list.show_pins()
        self._pins_changed()

    def restrict(self, restriction: Restriction) -> None:
        """Show and lock what a teacher's lesson says; an empty restriction ends it."""
        self.restriction = restriction
        self.retranslate()
        self._show_controls()

    def present(self, names: Sequence[str] = ()) -> None:
        """Show only the plots, Run, the numbers and these controls, or those that the lab says matter."""
        self.unpresent()
        self.stage = Stage(self, names)

    def unpresent(self) -> None:
        """Everything again, as it was before `present`."""
        if self.stage is not None:
            stage, self.stage = self.stage, None
            stage.leave()
            self._show_controls()

    def _pins_changed(self) -> None:
        if self.snapshot is not None:
            self._show_pictures(self.snapshot)

    def replay(self, run: Run) -> None:
        """Show a saved run: it is repeated in the worker, flat out and in sight, until its last update."""
        self.preset = ""
        self._pending.clear()
        self._under_way = True
        self.values.update(run.values)
        for name, editor in self.editors.items():
            editor.show_value(self.values[name])
        self.undo_stack.clear()
        self.runner.replay(run)

    def do(self, action: Action) -> None:
        """What a button of a card or a cell of a map asks for."""
        if action.lab:
            self.lab_wanted.emit(action.lab, dict(action.values))
        elif not self.restriction.locked.isdisjoint(action.values):
            self.message.emit(tr(LOCKED))
        else:
            self.change(action.values)

    def with_lab(self, command: Callable[[Lab], object], done: Message) -> None:
        """Do something with the lab in its own thread, such as saving it, and say when it is done."""
        def act(lab: Lab) -> None:
            command(lab)
            self._done.emit(done)
        self.runner.call(act)

    def _preset_chosen(self, key: str) -> None:
        if key:
            self.load_preset(key)
        else:
            self.load_values({})

    def load_preset(self, key: str) -> None:
        self.load_values(self.lab_class.preset(key).values)
        self.show_preset(key)

    def show_preset(self, key: str) -> None:
        """Say what the preset is about and take its speed; its values are there already."""
        preset = self.lab_class.preset(key)
        self.preset = key
        self.side.show_preset(key)
        self.transport.set_speed(preset.speed or self.lab_class.speed or float("inf"))
        if self.stage is not None:
            self.stage.refresh()
        else:
            self.message.emit(tr(preset.about))

    def _fix(self, fix: dict[str, Any]) -> None:
        self.change(fix)
        self.runner.call(Lab.begin)
        self.runner.run(True)

    # ---- From the lab to the screen.

    def _show_frame(self) -> None:
        """Take the newest snapshot and draw it; what a hand holds is on the screen before the rest is begun.

        Drawing takes the interpreter from the training. Where that goes as fast as it can, every second
        frame is left out, but for one that answers the person.
        """
        now = time.monotonic()
        if self.running and now < self._drawn_at + self._pause:
            return
        snapshot = self.runner.mailbox.take()
        if snapshot is None:
            return
        self._drawn_at = now
        self.frames += 1
        first = self.snapshot is None
        self.snapshot = snapshot
        for key in snapshot.views:
            if (view := self.cards[key].view) is not None and view.held:
                self._show_views(snapshot, [key])
                view.paint_now()
        self._show_pictures(snapshot)
        if not self.running or now > self._read_at + READ_SECONDS:
            self._show_words(snapshot)
        self.transport.show_running(self.running, finished=snapshot.finished)
        self.transport.show_time(snapshot.step, self.runner.furthest)
        self.narrator.shown()
        self.banner.show_banner(self._error or snapshot.banner)
        if not self._under_way and not self._pending:
            self._take_values(snapshot)
        if first:
            self._show_controls()
            collector.settle()

    @property
    def _pause(self) -> float:
        """Seconds between two frames of what runs, at least."""
        if appearance().reduced_motion:
            return CALM_SECONDS
        return HURRIED_SECONDS if self.transport.flat_out else 0.0

    def _show_pictures(self, snapshot: Snapshot) -> None:
        for pin in self.pins.pins:
            if pin.lacks(snapshot.values):
                self.runner.call(lambda _, pin=pin: pin.draw(snapshot.values))
        self._show_views(snapshot, [key for key, view in snapshot.views.items() if not isinstance(view, WORDS)])

    def _show_words(self, snapshot: Snapshot) -> None:
        self._read_at = time.monotonic()
        self._show_views(snapshot, [key for key, view in snapshot.views.items() if isinstance(view, WORDS)])
        self.transport.show_readouts(snapshot.readouts)
        self.transport.show_rate(self.runner.steps_per_second if self.running else 0)

    def _show_views(self, snapshot: Snapshot, keys: Sequence[str]) -> None:
        for key in keys:
            made = self.cards[key].show_view(self.pins.behind(key, snapshot.views[key]))
            if made is not None:
                made.parameter_changed.connect(self._edit)
                made.action_wanted.connect(self.do)
            self.cards[key].show_actions(snapshot.actions.get(key, ()))

    def as_shown(self) -> Snapshot | None:
        """What a figure of the page shows: with pinned curves, without those switched off, zoomed as it is."""
        if self.snapshot is None:
            return None
        views = {key: view if (made := self.cards[key].view) is None or isinstance(view, WORDS) else made.as_shown()
                 for key, view in self.snapshot.views.items()}
        return replace(self.snapshot, views=views)

    def _take_values(self, snapshot: Snapshot) -> None:
        """What the lab has is what the controls show."""
        self.values = dict(snapshot.values)
        self._show_values(snapshot)

    def _show_values(self, snapshot: Snapshot) -> None:
        for name, editor in self.editors.items():
            if editor.value != snapshot.values[name] and not editor.hasFocus():
                editor.show_value(snapshot.values[name])
            editor.show_hints(snapshot.marks.get(name, ()), snapshot.limits.get(name))

    def _show_controls(self) -> None:
        """Only the controls that mean something now, at the side and in the heads of the cards."""
        self.side.show_for(self.values, self.restriction)
        for name, editor in self.editors.items():
            if editor.parameter.panel:
                editor.setVisible(self.restriction.shows(name) and self.is_meant(name))
        if self.stage is not None:
            self.stage.refresh()

    def is_meant(self, name: str) -> bool:
        """Whether a parameter means something with the present values."""
        shown_if = self.lab_class.parameters[name].shown_if
        return shown_if is None or shown_if(self.values)

    def _ran(self, running: bool) -> None:
        self.running = running
        finished = self.snapshot is not None and self.snapshot.finished
        self.transport.show_running(running, finished=finished)
        if self.snapshot is not None:
            self._show_words(self.snapshot)

    def _loading(self, share: float) -> None:
        self.say(Message(N_("gui", "Reading the file: {percent} %"), percent=round(100 * share)))

    def say(self, message: Message) -> None:
        self.message.emit(tr(message))

    def _refused(self, message: Message) -> None:
        """A refused value: told with the control's label, where the command line has the parameter's name."""
        parameter = self.lab_class.parameters.get(message.values.get("name", ""))
        named = {"name": parameter.label} if parameter is not None else {}
        self.say(Message(message.template, **(message.values | named)))
        if self.snapshot is not None:
            self._show_values(self.snapshot)

    def _failed(self, what: str, details: str) -> None:
        """An error in the engine: it stays on screen until the person does something about it."""
        text = N_("gui", "The lab stopped: {what}. Begin again from the same start, or change a setting.")
        self._error = Banner(Message(text, what=what), Message(N_("gui", "Same start")), {"seed": self.values["seed"]})
        self.banner.show_banner(self._error)
        self.banner.setToolTip(details)

    # ---- Coming, going, and other languages.

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._frame.start()
        if self._theme_is_due:
            self.set_theme()
        if self._resume:
            self.runner.run(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Only the visible lab trains."""
        self._frame.stop()
        self._resume = self.running
        if self.running:
            self.runner.run(False)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_theme(self) -> None:
        """Take the present theme and text size; a page that is not on the screen does so when it comes."""
        self._theme_is_due = self.isHidden()
        if self._theme_is_due:
            return
        for card in self.cards.values():
            if card.view is not None:
                card.view.set_theme(theme.current())
        self.lesson.set_theme()
        self.side.fit_text(self.splitter)
        self.retranslate()
        self.runner.call(lambda lab: None)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab goes through the page as it is read, wherever a view was made later."""
        tab_order.arrange([self.side, *self.cards.values(), self.lesson, self.transport])
        return bool(super().focusNextPrevChild(forward))

    def retranslate(self) -> None:
        self.setAccessibleName(tr(self.lab_class.title))
        self.side.retranslate()
        for editor in self.editors.values():
            editor.retranslate()
        self.restriction.apply(self.editors)
        self.lesson.strip.retranslate()
        for card in self.cards.values():
            card.retranslate()
        self.banner.retranslate()
        self.transport.retranslate()
        if self.stage is not None:
            self.stage.head.write()
        self._pin_list.show_pins()
        if self.snapshot is not None:
            self.transport.show_readouts(self.snapshot.readouts)
            self.narrator.shown()

    def shut(self) -> None:
        """End the worker and give the views' memory back; the page is of no use afterwards."""
        self._frame.stop()
        self.runner.close()
        for card in self.cards.values():
            card.close_view()


def _prepare(snapshot: Snapshot) -> None:
    """In the worker's thread: colour the heavy images, so that the window only has to draw them."""
    for view in snapshot.views.values():
        prepare(view, theme.current())
