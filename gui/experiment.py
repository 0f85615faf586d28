"""The experiments of a task, run one after the other on the lab's page, in sight, then measured.

Each begins from update 0 with its own settings. What is measured is read in the worker's thread, and
counts only if the lab did exactly what the task asked for: a person who takes over meanwhile interrupts it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine import lessons
from engine.lab import Lab
from engine.parameters import ParameterError


class Experimenter(QObject):
    """Runs one task at a time on a page. `finished` hands over the measured numbers by run, and the curve."""

    began = Signal(int, int)
    """The number of the experiment that begins, from 1, and how many there are."""
    finished = Signal(object, object)
    interrupted = Signal()
    _armed = Signal(int)
    _checked = Signal(int, object)

    def __init__(self, page: Any) -> None:
        super().__init__(page)
        self.page = page
        self.pins: list[Any] = []
        self._task: Any = None
        self._turn = 0
        """Grows with every experiment and every cancelling, so that late news of an older one are not heard."""
        self._armed.connect(self._arm)
        self._checked.connect(self._check)
        page.runner.changed.connect(self._settled)
        page.runner.ran.connect(self._ran)
        page.runner.refused.connect(lambda _: self._interrupt())
        page.runner.failed.connect(lambda *_: self._interrupt())

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start(self, task: Any) -> None:
        """Run all experiments of `task` from the first."""
        self.cancel()
        self.unpin()
        self._task, self._queue, self._results = task, list(task.runs.items()), {}
        self._curve: lessons.Curve | None = None
        self._next()

    def cancel(self) -> None:
        """Give up what is under way, without a word."""
        if self.busy:
            self._task = None
            self._turn += 1
            self.page.runner.run(False)

    def unpin(self) -> None:
        """Take the curves of earlier experiments away."""
        self.page.unpin(self.pins)
        self.pins = []

    # ---- One experiment after the other.

    def _next(self) -> None:
        total = len(self._task.runs)
        self.began.emit(total - len(self._queue) + 1, total)
        self._name, experiment = self._queue[0]
        self._turn += 1
        self._is_armed, self._sent = False, False
        self._steps = experiment.steps
        lab_class = self.page.lab_class
        values = {**lab_class.defaults(), **experiment.values}
        try:
            self._values = {name: lab_class.parameter(name).validate(value) for name, value in values.items()}
        except ParameterError:
            self._interrupt()
            return
        self.page.load_values(self._values)
        self._settled()

    def _settled(self) -> None:
        """The settings are the lab's: now it can run."""
        if not self.busy or self._sent or not self.page.settled:
            return
        self._sent = True
        turn, runner = self._turn, self.page.runner
        runner.call(lambda lab: self._armed.emit(turn))
        if self._steps:
            runner.watch(self._steps)
        else:
            self._measure()

    def _arm(self, turn: int) -> None:
        """From here on, what the runner says is about this experiment."""
        self._is_armed = self._is_armed or turn == self._turn

    def _ran(self, running: bool) -> None:
        if self.busy and self._is_armed and not running:
            self._measure()

    def _measure(self) -> None:
        turn, task = self._turn, self._task
        steps, values = self._steps, self._values

        def measure(lab: Lab) -> None:
            found = None
            if _as_asked(lab, steps, values):
                found = lessons.measured(lab), lessons.curve_of(lab, task), lab.snapshot()
            self._checked.emit(turn, found)
        self.page.runner.call(measure)

    def _check(self, turn: int, found: Any) -> None:
        if not self.busy or turn != self._turn:
            return
        if found is None:
            self._interrupt()
            return
        self._results[self._name], self._curve, snapshot = found
        self._queue.pop(0)
        if self._queue:
            if (pin := self.page.pin_snapshot(snapshot)) is not None:
                self.pins.append(pin)
            self._next()
            return
        self._task = None
        self.finished.emit(self._results, self._curve)

    def _interrupt(self) -> None:
        if self.busy:
            self._task = None
            self._turn += 1
            self.interrupted.emit()


def _as_asked(lab: Lab, steps: int, values: Mapping[str, Any]) -> bool:
    """Whether the lab has done just this: these settings from the start, nothing changed, and so many updates."""
    same = all(lab.values[n] == v for n, v in values.items() if lab.parameters[n].effect != "view")
    return same and not lab.journal and (lab.steps == steps or (lab.finished and lab.steps < steps))
