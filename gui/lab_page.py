"""The page of a lab: one class for all of them. Controls left, live views in cards, the transport below.

Slider to pixel: editor → `_edit` → the pending values → one queued change at a time → the worker →
snapshot → mailbox → frame timer → views. A dragged slider makes many values; while one change is
under way the newer ones wait here and go together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import (
    QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget,
)

from engine.lab import Lab, Panel, Snapshot
from engine.record import Run
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Action, Banner
from gui import theme
from gui.editors import Editor, make_editor
from gui.flow import FlowLayout
from gui.i18n import tr
from gui.pin_list import PinList
from gui.pins import Pins
from gui.runner import Runner
from gui.transport import Transport
from gui.undo import Change
from gui.views import ViewWidget, make_view, prepare

FRAME_MS = 16


class Card(QFrame):
    """One panel: its title, the controls that belong to it, an export button, and the view."""

    export_wanted = Signal(str)
    action_wanted = Signal(object)

    def __init__(self, panel: Panel, editors: Sequence[Editor]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._actions: Sequence[Action] = ()
        self._buttons: list[QPushButton] = []
        self.panel = panel
        self.view: ViewWidget | None = None
        self._title = QLabel()
        self._title.setProperty("role", "card-title")
        self._export = QToolButton()
        self._export.setAutoRaise(True)
        self._export.setIconSize(QSize(14, 14))
        self._export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._export.clicked.connect(lambda: self.export_wanted.emit(panel.key))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        for editor in editors:
            head.addWidget(editor)
        self._action_row = QHBoxLayout()
        self._action_row.setSpacing(8)
        head.addLayout(self._action_row)
        head.addWidget(self._export)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(12, 8, 8, 8)
        self._body.setSpacing(4)
        self._body.addLayout(head)
        self.retranslate()

    def show_view(self, view: Any) -> ViewWidget | None:
        """Show `view`; returns the widget if it was made just now."""
        made = None
        if self.view is not None and not isinstance(view, self.view.shows):
            self.close_view()
        if self.view is None:
            made = self.view = make_view(view)
            self._body.addWidget(self.view, 1)
        self.view.show_view(view)
        return made

    def show_actions(self, actions: Sequence[Action]) -> None:
        """One button for each action, in the card's head."""
        self._actions = actions
        while len(self._buttons) < len(actions):
            button = QPushButton()
            button.setProperty("chip", True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self._action_clicked(len(self._buttons)))
            self._buttons.append(button)
            self._action_row.addWidget(button)
        for i, button in enumerate(self._buttons):
            button.setVisible(i < len(actions))
            if i < len(actions) and button.text() != (text := tr(actions[i].label)):
                button.setText(text)

    def _action_clicked(self, index: int) -> Callable[[], None]:
        def do() -> None:
            if index < len(self._actions):
                self.action_wanted.emit(self._actions[index])
        return do

    def close_view(self) -> None:
        if self.view is not None:
            self.view.close_view()
            self.view.deleteLater()
            self.view = None

    def retranslate(self) -> None:
        self._title.setText(tr(self.panel.title))
        self._export.setIcon(theme.icon("export", theme.current().colour("muted")))
        self._export.setToolTip(tr(N_("gui", "Export this figure (Ctrl+E exports the page)")))
        self._export.setAccessibleName(tr(N_("gui", "Export {title}"), title=self.panel.title))
        self.show_actions(self._actions)
        if self.view is not None:
            self.view.retranslate()


class BannerBar(QFrame):
    """A message that stays until it is dealt with, with a fix that can be clicked."""

    fix_wanted = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("banner", True)
        self.setAccessibleName("banner")
        self.banner: Banner | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._fix, self._close = QPushButton(), QToolButton()
        self._close.setAutoRaise(True)
        self._fix.clicked.connect(self._fixed)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._fix)
        row.addWidget(self._close)
        self.hide()

    def show_banner(self, banner: Banner | None) -> None:
        if banner is self.banner:
            return
        self.banner = banner
        self.setVisible(banner is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self._close.setIcon(theme.icon("close", theme.current().colour("muted")))
        self._close.setAccessibleName(tr(N_("gui", "Close")))
        if self.banner is None:
            return
        self._text.setText(tr(self.banner.message))
        self._fix.setVisible(bool(self.banner.fix))
        self._fix.setText(tr(self.banner.fix_label or N_("gui", "Try it")))

    def _fixed(self) -> None:
        if self.banner is not None:
            self.fix_wanted.emit(dict(self.banner.fix))


class LabPage(QWidget):
    """Shows one lab and lets a person work it. Made from the lab's declaration alone."""

    lab_chosen = Signal(str)
    lab_wanted = Signal(str, dict)
    message = Signal(str)
    export_wanted = Signal(str)
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
        self._resume = False
        self.values: dict[str, Any] = {**lab_class.defaults(), **(values or {})}
        self.pins = Pins(lab_class)
        self.undo_stack = QUndoStack(self)
        self._pending: dict[str, Any] = {}
        self._under_way = False
        self._wanted_step: int | None = None
        self._siblings = siblings
        self.runner = Runner(_prepare, self)
        self.runner.refused.connect(self._refused)
        self.runner.failed.connect(self._failed)
        self.runner.ran.connect(self._ran)
        self.runner.changed.connect(self._changed)
        self._done.connect(self._say)
        self._build()
        self._frame = QTimer(self)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.setInterval(FRAME_MS)
        self._frame.timeout.connect(self._show_frame)
        self.transport.set_speed(lab_class.speed or float("inf"))
        self.runner.open(lab_class, values or {})

    # ---- Building.

    def _build(self) -> None:
        self.editors = {n: make_editor(p) for n, p in self.lab_class.parameters.items() if not p.hidden}
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
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(14, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(self._build_cards(), 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self._build_controls())
        self.splitter.addWidget(centre)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([252, 1000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.transport)
        self.retranslate()

    def _build_cards(self) -> QSplitter:
        rows = QSplitter(Qt.Orientation.Vertical)
        rows.setChildrenCollapsible(False)
        rows.setHandleWidth(12)
        for index in sorted({panel.row for panel in self.lab_class.panels}):
            panels = [panel for panel in self.lab_class.panels if panel.row == index]
            row = QSplitter(Qt.Orientation.Horizontal)
            row.setChildrenCollapsible(False)
            row.setHandleWidth(12)
            for i, panel in enumerate(panels):
                row.addWidget(self.cards[panel.key])
                row.setStretchFactor(i, panel.width)
            row.setSizes([panel.width * 1000 for panel in panels])
            rows.addWidget(row)
            rows.setStretchFactor(rows.count() - 1, max(panel.height for panel in panels))
        heights = [max(p.height for p in self.lab_class.panels if p.row == i)
                   for i in sorted({panel.row for panel in self.lab_class.panels})]
        rows.setSizes([height * 1000 for height in heights])
        return rows

    def _build_controls(self) -> QScrollArea:
        panel = QWidget()
        panel.setProperty("side", True)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        self._title, self._summary = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._summary.setProperty("role", "muted")
        for label in (self._title, self._summary):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        self._lab_chips: dict[str, QPushButton] = {}
        if len(self._siblings) > 1:
            column.addLayout(self._build_lab_chips())
            column.addSpacing(8)
        self._presets = QComboBox()
        self._presets.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._presets.activated.connect(self._preset_chosen)
        self._presets.setVisible(bool(self.lab_class.presets))
        self._presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        column.addWidget(self._presets)
        self._pin_list = PinList(self.pins)
        self._pin_list.changed.connect(self._pins_changed)
        column.addWidget(self._pin_list)
        self._groups: dict[str, QLabel] = {}
        side = [e for e in self.editors.values() if not e.parameter.panel]
        groups = list(dict.fromkeys(e.parameter.group for e in side))
        for group in groups:
            head = QLabel()
            head.setProperty("role", "group")
            column.addSpacing(10)
            column.addWidget(head)
            self._groups[group] = head
            for editor in (e for e in side if e.parameter.group == group):
                column.addWidget(editor)
                column.addSpacing(4)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(panel)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("side", True)
        scroll.setMinimumWidth(252)
        return scroll

    def _build_lab_chips(self) -> FlowLayout:
        flow = FlowLayout(spacing=6)
        for key, _ in self._siblings:
            chip = QPushButton()
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setChecked(key == self.lab_class.key)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(self._chip_clicked(key))
            self._lab_chips[key] = chip
            flow.addWidget(chip)
        return flow

    def _chip_clicked(self, key: str) -> Callable[[], None]:
        def choose() -> None:
            self._lab_chips[key].setChecked(key == self.lab_class.key)
            self.lab_chosen.emit(key)
        return choose

    # ---- From the person to the lab.

    def _edit(self, name: str, value: Any) -> None:
        """One change by hand; it can be undone."""
        if value != self.values[name]:
            self.undo_stack.push(Change(self.set_values, {name: self.values[name]}, {name: value}))

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Change parameters as if a hand had; the newest value of each goes out when the last change is done."""
        self._pending.update(values)
        self.values.update(values)
        for name, value in values.items():
            if name in self.editors:
                self.editors[name].show_value(value)
        self._update_shown_controls()
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
        self._under_way = False
        self._send()

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
        if draw:
            self.undo_stack.push(Change(self.set_values, {draw: self.values[draw]}, {draw: self.values[draw] + 1}))
        else:
            self.runner.call(Lab.begin)
        self.runner.run(self.running)

    def load_values(self, values: Mapping[str, Any]) -> None:
        """Take all values at once: a preset, or an opened file."""
        self.runner.run(False)
        self.runner.call(Lab.begin)
        full = {**self.lab_class.defaults(), **values}
        if full != self.values:
            self.undo_stack.push(Change(self.set_values, self.values, full))

    def pin(self) -> None:
        """Keep the curves of this run in the plots."""
        if self.snapshot is None:
            return
        if self.pins.add(self.snapshot) is None:
            self.message.emit(tr(N_("gui", "Five runs are pinned already: unpin one first")))
        self._pin_list.show_pins()
        self._pins_changed()

    def _pins_changed(self) -> None:
        if self.snapshot is not None:
            self._show_views(self.snapshot)

    def replay(self, run: Run) -> None:
        """Show a saved run: it is repeated in the worker, flat out and in sight, until its last update."""
        self._pending.clear()
        self._under_way = True
        self.transport.set_speed(float("inf"))
        self.values.update(run.values)
        for name, editor in self.editors.items():
            editor.show_value(self.values[name])
        self.undo_stack.clear()
        self.runner.replay(run)

    def do(self, action: Action) -> None:
        """What a button of a card or a cell of a map asks for."""
        if action.lab:
            self.lab_wanted.emit(action.lab, dict(action.values))
        else:
            self.set_values(action.values)

    def with_lab(self, command: Callable[[Lab], object], done: Message) -> None:
        """Do something with the lab in its own thread, such as saving it, and say when it is done."""
        def act(lab: Lab) -> None:
            command(lab)
            self._done.emit(done)
        self.runner.call(act)

    def _preset_chosen(self, index: int) -> None:
        if key := self._presets.itemData(index):
            self.load_preset(key)
        else:
            self.load_values({})

    def load_preset(self, key: str) -> None:
        preset = self.lab_class.preset(key)
        self.load_values(preset.values)
        self.transport.set_speed(preset.speed or self.lab_class.speed or float("inf"))
        self.message.emit(tr(preset.about))

    def _fix(self, fix: dict[str, Any]) -> None:
        self.set_values(fix)
        self.runner.call(Lab.begin)
        self.runner.run(True)

    # ---- From the lab to the screen.

    def _show_frame(self) -> None:
        snapshot = self.runner.mailbox.take()
        if snapshot is None:
            return
        self.frames += 1
        first = self.snapshot is None
        self.snapshot = snapshot
        self._show_views(snapshot)
        self.transport.show_readouts(snapshot.readouts)
        self.transport.show_running(self.running, finished=snapshot.finished)
        self.transport.show_time(snapshot.step, self.runner.furthest)
        self.banner.show_banner(snapshot.banner)
        if not self._under_way and not self._pending:
            self.values = dict(snapshot.values)
            self._show_values(snapshot)
        if first:
            self._update_shown_controls()

    def _show_views(self, snapshot: Snapshot) -> None:
        for key, view in snapshot.views.items():
            made = self.cards[key].show_view(self.pins.behind(key, view))
            if made is not None:
                made.parameter_changed.connect(self._edit)
                made.action_wanted.connect(self.do)
            self.cards[key].show_actions(snapshot.actions.get(key, ()))

    def _show_values(self, snapshot: Snapshot) -> None:
        for name, editor in self.editors.items():
            if editor.value != snapshot.values[name] and not editor.hasFocus():
                editor.show_value(snapshot.values[name])
            editor.show_hints(snapshot.marks.get(name, ()), snapshot.limits.get(name))

    def _update_shown_controls(self) -> None:
        for editor in self.editors.values():
            shown = editor.parameter.shown_if is None or editor.parameter.shown_if(self.values)
            editor.setVisible(shown)
        for group, head in self._groups.items():
            members = [e for e in self.editors.values() if e.parameter.group == group and not e.parameter.panel]
            head.setVisible(bool(group) and any(not e.isHidden() for e in members))

    def _ran(self, running: bool) -> None:
        self.running = running
        finished = self.snapshot is not None and self.snapshot.finished
        self.transport.show_running(running, finished=finished)

    def _say(self, message: Message) -> None:
        self.message.emit(tr(message))

    def _refused(self, message: Message) -> None:
        self._say(message)
        if self.snapshot is not None:
            self._show_values(self.snapshot)

    def _failed(self, what: str, details: str) -> None:
        self.banner.show_banner(
            Banner(Message(N_("gui", "The lab stopped: {what}. Begin again from the same start, or change a setting."),
                           what=what), Message(N_("gui", "Same start")), {"seed": self._seed()})
        )
        self.banner.setToolTip(details)

    def _seed(self) -> int:
        return int(self.snapshot.values["seed"]) if self.snapshot else 0

    # ---- Coming, going, and other languages.

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._frame.start()
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
        for card in self.cards.values():
            if card.view is not None:
                card.view.set_theme(theme.current())
        self.retranslate()
        self.runner.call(lambda lab: None)

    def retranslate(self) -> None:
        self._title.setText(tr(self.lab_class.title))
        self._summary.setText(tr(self.lab_class.summary))
        for key, title in self._siblings:
            if key in self._lab_chips:
                self._lab_chips[key].setText(tr(title))
        for group, head in self._groups.items():
            head.setText(tr(group).upper())
        self._presets.clear()
        self._presets.addItem(tr(N_("gui", "Prepared experiments…")), "")
        for preset in self.lab_class.presets:
            self._presets.addItem(tr(preset.title), preset.key)
            self._presets.setItemData(self._presets.count() - 1, tr(preset.about), Qt.ItemDataRole.ToolTipRole)
        self._presets.setAccessibleName(tr(N_("gui", "Prepared experiments")))
        for editor in self.editors.values():
            editor.retranslate()
        for card in self.cards.values():
            card.retranslate()
        self.banner.retranslate()
        self.transport.retranslate()
        if self.snapshot is not None:
            self.transport.show_readouts(self.snapshot.readouts)

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
