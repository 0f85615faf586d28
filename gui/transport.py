"""The bar under every lab: run and step, begin again in three different ways, speed, and the numbers in sight."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from engine.lab import Lab
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Readout
from gui import theme
from gui.flow import FlowLayout
from gui.i18n import number, tr
from gui.readouts import Readouts
from gui.runner import FLAT_OUT
from gui.value_slider import Slider

SPEEDS = [1, 2, 5, 10, 20, 30, 60, 120, 250, 500, 1000, 2000, 5000, 10000, FLAT_OUT]

_APART = 24


class Transport(QFrame):
    """Buttons say what is wanted; the page does it."""

    run_toggled = Signal()
    step_wanted = Signal(int)
    again_wanted = Signal(str)
    speed_changed = Signal(float)
    time_moved = Signal(int)
    resized = Signal()

    def __init__(self, lab_class: type[Lab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", True)
        self.lab_class = lab_class
        self._run_words = ""
        self._rate = 0.0
        self._alone = False
        self._off_stage: list[QWidget] = []
        self._build_row()
        self._build_below()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(2)
        self._top, self._controls = QHBoxLayout(), QHBoxLayout()
        self._top.addLayout(self._row, 1)
        self._top.addLayout(self._controls)
        column.addLayout(self._top)
        column.addLayout(self._below)
        self._show_what_is_meant()
        self.show_running(False, finished=False)
        self.retranslate()
        self.set_speed(lab_class.speed or FLAT_OUT)

    def _build_row(self) -> None:
        """The buttons, and the speed at the right."""
        self._row = FlowLayout(8, rows=4)
        self.run = QPushButton()
        self.run.setProperty("primary", True)
        self.run.clicked.connect(self.run_toggled)
        self.step, self.epoch = QPushButton(), QPushButton()
        self.step.clicked.connect(lambda: self.step_wanted.emit(1))
        self.epoch.clicked.connect(lambda: self.step_wanted.emit(0))
        self.same, self.weights, self.data = QPushButton(), QPushButton(), QPushButton()
        self.same.clicked.connect(lambda: self.again_wanted.emit(""))
        self.weights.clicked.connect(lambda: self.again_wanted.emit("weights_draw"))
        self.data.clicked.connect(lambda: self.again_wanted.emit("data_draw"))
        self.speed_label = QLabel()
        self.speed_label.setProperty("role", "muted")
        self.speed = Slider(SpeedScale(), _in_words)
        self.speed.moved.connect(self._speed_moved)
        for button in (self.run, self.step, self.epoch, self.same, self.weights, self.data):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
            if button is self.epoch:
                self._row.addItem(QSpacerItem(0, 0))
        self._row.begin_right()
        self._row.addWidget(_beside(self.speed_label, self.speed))

    def _build_below(self) -> None:
        """The time, and what is read."""
        self.time_label = QLabel()
        self.time_label.setProperty("role", "muted")
        self.time = QSlider(Qt.Orientation.Horizontal)
        self.time.setRange(0, 0)
        self.time.valueChanged.connect(self._time_moved)
        self.readouts = Readouts()
        self._below = QHBoxLayout()
        self._below.setSpacing(8)
        self._below.addWidget(self.time_label)
        self._below.addWidget(self.time, 2)
        self._below.addWidget(self.readouts, 3)

    def _show_what_is_meant(self) -> None:
        """Only what does something in this lab."""
        lab_class = self.lab_class
        for widget in (self.run, self.step, self.epoch, self.speed, self.speed_label, self.time, self.time_label):
            widget.setVisible(lab_class.runs)
        self.epoch.setVisible(lab_class.runs and lab_class.steps_per_epoch is not Lab.steps_per_epoch)
        uses = lab_class.uses_chance
        self.weights.setVisible("weights" in uses)
        self.data.setVisible("data" in uses)
        self.same.setVisible(lab_class.runs)

    def set_speed(self, steps_per_second: float) -> None:
        self.speed.show_value(SPEEDS[self.speed.scale.position(steps_per_second)])
        self._speed_moved()

    def present(self, on: bool) -> None:
        """On stage only Run, the numbers, and the controls that are lent (`take_control`)."""
        if on:
            parts = (self.step, self.epoch, self.same, self.weights, self.data, self.speed.parentWidget(),
                     self.time, self.time_label)
            self._off_stage = [part for part in parts if not part.isHidden()]
        for part in self._off_stage:
            part.setVisible(not on)
        self._top.setSpacing(theme.px(_APART) if on else 0)
        self._column.setSpacing(8 if on else 2)
        self._top.setStretch(0, int(not on))
        self._top.setStretch(1, int(on))

    def take_control(self, editor: QWidget) -> None:
        """Show a control beside Run, after those that are there."""
        self._controls.setSpacing(theme.px(_APART))
        self._controls.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def flat_out(self) -> bool:
        """Whether the lab may run as fast as it can."""
        return self.speed.value() >= SpeedScale.high

    def _speed_moved(self) -> None:
        self._write_speed()
        self.speed_changed.emit(float(SPEEDS[self.speed.position]))

    def show_rate(self, steps_per_second: float) -> None:
        """The speed as measured while it runs, in place of the one that was chosen; 0 where there is none."""
        self._rate = steps_per_second
        self._write_speed()

    def _write_speed(self) -> None:
        self.speed_label.setText(_measured(self._rate) if self._rate else _in_words(self.speed.value()))
        self.speed_label.setFixedWidth(self.fontMetrics().horizontalAdvance(tr(N_("gui", "full speed"))) + 8)

    def show_time(self, step: int, furthest: int) -> None:
        """The place in the run, unless a hand is just moving it."""
        if self.time.isSliderDown():
            return
        self.time.blockSignals(True)
        self.time.setRange(0, max(step, furthest))
        self.time.setPageStep(max(1, max(step, furthest) // 20))  # a click beside the handle goes a visible way
        self.time.setValue(step)
        self.time.blockSignals(False)

    def _time_moved(self, step: int) -> None:
        self.time.setAccessibleDescription(number(step))
        self.time_moved.emit(step)

    def show_running(self, running: bool, *, finished: bool) -> None:
        """What the first button does now. Called at every frame, so it draws only what is new."""
        words = N_("gui", "Pause") if running else N_("gui", "Run again") if finished else N_("gui", "Run")
        if words != self._run_words:
            self._run_words = words
            self._draw_run()

    def _draw_run(self) -> None:
        name = "pause" if self._run_words == "Pause" else "play"
        size = round(14 * theme.text_scale())
        self.run.setIconSize(QSize(size, size))
        self.run.setIcon(theme.icon(name, theme.current().colour("on-accent"), size))
        self.run.setText(tr(self._run_words))

    def show_readouts(self, readouts: Sequence[Readout]) -> None:
        if self.readouts.show_readouts(readouts):
            self._fit_readouts()

    def _fit_readouts(self) -> None:
        """Beside the time slider where there is room, else in a row of their own; never narrower than they once were.

        What changes in place must not move the rest.
        """
        room = self.width() - 32
        needed = self.readouts.needed
        beside = needed + (self.time_label.sizeHint().width() + theme.px(120) if self.lab_class.runs else 0)
        alone = beside > room
        if alone != self._alone:
            self._alone = alone
            self._below.removeWidget(self.readouts)
            if alone:
                self._column.addWidget(self.readouts)
            else:
                self._below.addWidget(self.readouts, 3)
        self.readouts.setMinimumWidth(0 if alone else needed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit_readouts()
        self.resized.emit()

    def retranslate(self) -> None:
        self._draw_run()
        self._write_speed()
        self.readouts.renew()
        self._fit_readouts()
        self.run.setMinimumWidth(theme.px(104))
        self.run.setIconSize(QSize(theme.px(14), theme.px(14)))
        self.speed.setFixedWidth(theme.px(110))
        self.step.setText(tr(N_("gui", "Step")))
        self.step.setToolTip(tr(N_("gui", "One {step} (right arrow)"), step=tr(self.lab_class.step_name)))
        self.epoch.setText(tr(N_("gui", "Epoch")))
        self.epoch.setToolTip(tr(N_("gui", "To the end of the epoch (Shift + right arrow)")))
        self.same.setText(tr(N_("gui", "Same start")))
        self.same.setToolTip(tr(N_("gui", "The same data, initial weights and shuffle again (Ctrl+R)")))
        self.weights.setText(tr(N_("gui", "New weights")))
        self.weights.setToolTip(tr(N_("gui", "Other initial weights and shuffle, the same data (Ctrl+Shift+W)")))
        self.data.setText(tr(N_("gui", "New data")))
        self.data.setToolTip(tr(N_("gui", "Other data, the same initial weights (Ctrl+Shift+D)")))
        self.time_label.setText(tr(N_("gui", "Time")))
        self.time.setAccessibleName(tr(N_("gui", "Time")))
        back = N_("gui", "Go back to any earlier moment (left arrow); Run goes on from there as a branch")
        self.time.setToolTip(tr(back))
        self.speed.setAccessibleName(tr(N_("gui", "Speed")))
        speed = N_("gui", "Speed: {step}s per second; while it runs, as measured")
        self.speed.setToolTip(tr(speed, step=tr(self.lab_class.step_name)))
        self.run.setToolTip(tr(N_("gui", "Run or pause (Space)")))


def _beside(label: QLabel, slider: QWidget) -> QWidget:
    """A slider after its label, which stay together."""
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(label)
    line.addWidget(slider)
    return both


class SpeedScale:
    """The speeds that can be chosen, the last one as fast as it can, which is told as `high`."""

    low, high = float(SPEEDS[0]), 1e5

    @property
    def positions(self) -> int:
        return len(SPEEDS) - 1

    def value(self, position: int) -> float:
        return min(float(SPEEDS[position]), self.high)

    def position(self, value: float) -> int:
        """The nearest of the speeds, by their ratio."""
        wanted = math.log(min(value, self.high))
        return min(range(len(SPEEDS)), key=lambda place: abs(math.log(self.value(place)) - wanted))


def _in_words(speed: float) -> str:
    return tr(N_("gui", "full speed")) if speed >= SpeedScale.high else tr(N_("gui", "{n}/s"), n=int(speed))


def _measured(speed: float) -> str:
    """With as many digits as are steady: 0.8/s, 59/s, 12,300/s."""
    return tr(N_("gui", "{n}/s"), n=round(speed, 1) if speed < 10 else round(float(f"{speed:.3g}")))
