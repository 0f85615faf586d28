"""The worker: one lab on its own QThread, run in slices, shown through a mailbox with one slot.

Commands come in as queued signals, so the lab is only ever touched by the worker's thread. Pictures
go out through the mailbox: the window asks for one at its own frame rate, and the worker makes a
snapshot only when the last one was taken. A step therefore costs no event, however fast it is.
"""

from __future__ import annotations

import math
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from engine import progress
from engine.files import WriteError
from engine.lab import Lab, Snapshot
from engine.parameters import ParameterError
from engine.record import Replay, Run
from gui.timeline import Timeline

SLICE_SECONDS = 0.006
LONGEST_WAIT_MS = 8
KEEP_SECONDS = 0.03
CATCH_UP_SECONDS = 0.03
FLAT_OUT = float("inf")
IN_SIGHT_SECONDS = 2.0
COMMANDS = ("open", "change", "call", "replay", "step", "watch", "go_to", "run", "set_speed")


class Mailbox:
    """One slot: the newest snapshot wins. `wanted` tells the worker that the last one was taken."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self.wanted = True

    def put(self, snapshot: Snapshot) -> None:
        with self._lock:
            self._snapshot = snapshot
            self.wanted = False

    def take(self) -> Snapshot | None:
        with self._lock:
            snapshot, self._snapshot = self._snapshot, None
            self.wanted = True
            return snapshot


class Worker(QObject):
    """Runs one lab. Lives in the runner's thread; its slots are called through queued signals only."""

    refused = Signal(object)
    failed = Signal(str, str)
    ran = Signal(bool)
    opened = Signal()
    changed = Signal()
    loading = Signal(float)

    def __init__(self, mailbox: Mailbox, prepare: Callable[[Snapshot], None]) -> None:
        super().__init__()
        self.mailbox = mailbox
        self.lab: Lab | None = None
        self.steps_per_second = 0.0
        self._prepare = prepare
        self._speed = self._pace = FLAT_OUT
        self._running = False
        self._target: int | None = None
        self._catching_up = False
        self._replay: Replay | None = None
        self.timeline = Timeline()
        self._kept = 0.0
        self._stale = False
        self._began = 0.0
        self._made = 0
        self._stop = threading.Event()
        self._timer: QTimer | None = None

    @Slot(object, object)
    def open(self, lab_class: type[Lab], values: Mapping[str, Any]) -> None:
        self._guarded(lambda: self._take(lab_class(values)))
        self.opened.emit()

    @Slot(object)
    def replay(self, run: Run) -> None:
        """Repeat a saved run in sight, up to its last update; its live changes come at their places."""
        self._guarded(lambda: self._begin_replay(Replay(run)))
        self.changed.emit()

    def _begin_replay(self, replay: Replay) -> None:
        self._take(replay.lab)
        self._replay = replay
        self._target, self._pace = replay.run.steps, FLAT_OUT
        self._set_running(not replay.done)

    @Slot(int)
    def go_to(self, step: int) -> None:
        """Pause and show the run as it was at the latest kept moment up to update `step`."""
        self._replay = self._target = None
        self._guarded(lambda: self._go_to(step))
        self._set_running(False)
        self._refresh()
        self.changed.emit()

    def _go_to(self, step: int) -> None:
        if (state := self.timeline.before(step)) is not None:
            self._lab.restore(state)

    def _take(self, lab: Lab) -> None:
        self.lab = lab
        self.timeline.clear()
        self._replay = None
        self.timeline.record(lab)
        self._stale = True
        self._show()

    @Slot(object)
    def change(self, values: Mapping[str, Any]) -> None:
        """Set parameters; a person who takes over ends a replay."""
        self._replay = None
        self._guarded(lambda: self._change(values))
        self._refresh(at_once=True)
        self.changed.emit()

    def _change(self, values: Mapping[str, Any]) -> None:
        """Set parameters. A paused run that has to begin again goes straight back to the moment it was at.

        So does one that was over: what is on screen then is a result, and it follows the settings.
        """
        lab = self._lab
        paused = not self._running or self._catching_up
        moment, over = self._moment(lab), lab.finished
        live = any(lab.parameter(name).effect == "live" and lab.values[name] != v for name, v in values.items())
        self._do(lambda lab: lab.change(values))
        if paused and live and over and lab.finished:
            self._do(Lab.begin)
        if paused and moment and not lab.steps:
            self._catch_up(moment)

    def _moment(self, lab: Lab) -> int:
        """Where a run that begins again shall go: where it is, where it is on its way to, or past its divergence."""
        if self._catching_up and self._running and self._target is not None:
            return self._target
        return (lab.last_step or lab.steps) if lab.banner is not None else lab.steps

    def _catch_up(self, moment: int) -> None:
        """Flat out up to update `moment`: at once if it is near, else in sight."""
        lab, end = self._lab, time.perf_counter() + CATCH_UP_SECONDS
        while lab.steps < moment and time.perf_counter() < end and lab.advance():
            pass
        self.timeline.record(lab)
        self._target, self._pace, self._catching_up = moment, FLAT_OUT, True
        self._set_running(lab.steps < moment)

    @Slot(object)
    def call(self, command: Callable[[Lab], None]) -> None:
        """Do something else with the lab: restart it, restore a state, save it."""
        self._guarded(lambda: self._do(command))
        self._refresh()

    def _do(self, command: Callable[[Lab], object]) -> None:
        """A command; if it made the lab begin again, the old run can't be gone back to."""
        lab = self._lab
        history = lab.history
        command(lab)
        if lab.history is not history and lab.steps == 0:
            self.timeline.clear()
            self.timeline.record(lab)

    @Slot(int)
    def step(self, count: int) -> None:
        """Make `count` updates and pause; 0 means up to the end of the epoch."""
        if self.lab is None:
            return
        self._catching_up, self._pace = False, FLAT_OUT
        each = max(1, self.lab.steps_per_epoch)
        self._target = self.lab.steps + (count or each - self.lab.steps % each)
        self._set_running(True)

    @Slot(int, float)
    def watch(self, count: int, seconds: float) -> None:
        """Make `count` updates in about `seconds`, or as fast as it can, and pause."""
        self.step(count)
        self._pace = count / seconds if seconds else FLAT_OUT

    @Slot(bool)
    def run(self, running: bool) -> None:
        self._target, self._catching_up = None, False
        self._set_running(running)

    def _set_running(self, running: bool) -> None:
        was = self._running
        self._running = running and self.lab is not None and not self.lab.finished
        self._measure_anew()
        self._stale = self._stale or was  # at rest the pictures that were skipped in the hurry are due
        if self._running or was:
            self.ran.emit(self._running)
        self._tick_soon()

    @Slot(float)
    def set_speed(self, steps_per_second: float) -> None:
        self._speed = steps_per_second
        self._measure_anew()

    def stop(self) -> None:
        """Called from the window's thread at closing: end the present slice."""
        self._stop.set()

    @Slot()
    def end(self) -> None:
        """In the worker's thread as it ends: a timer must die where it lived."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @property
    def _lab(self) -> Lab:
        if self.lab is None:
            raise RuntimeError("no lab is open")
        return self.lab

    def _measure_anew(self) -> None:
        self.steps_per_second = 0.0
        self._restart_clock()

    def _restart_clock(self) -> None:
        self._began, self._made = time.perf_counter(), 0

    def _tick_soon(self) -> None:
        if self._timer is None:
            self._timer = QTimer(self)
            self._timer.timeout.connect(self._tick)
        self._timer.setInterval(0 if self._running else LONGEST_WAIT_MS)
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        if self._stop.is_set():
            return
        if self._running:
            self._guarded(self._slice)
        if self._stale and self.mailbox.wanted:
            self._guarded(self._show)
        if self._timer is None:
            return
        if not self._running:
            self._timer.setInterval(LONGEST_WAIT_MS)
            if not self._stale:
                self._timer.stop()
        else:
            self._timer.setInterval(self._milliseconds_to_next())

    def _slice(self) -> None:
        lab, began = self._lab, time.perf_counter()
        end, made = began + SLICE_SECONDS, 0
        allowed = self._allowance(lab, began)
        while made < allowed and time.perf_counter() < end and not self._stop.is_set():
            if not self._advance(lab):
                self._running = False
                break
            made += 1
        if self._target is not None and lab.steps >= self._target:
            self._running = False
        self._catching_up = self._catching_up and self._running
        self._made += made
        self._keep()
        self._stale = self._stale or made > 0 or not self._running
        elapsed = time.perf_counter() - self._began
        if elapsed > 0.5:
            self.steps_per_second = self._made / elapsed
            if elapsed > 2:
                self._restart_clock()
        if not self._running:
            self.ran.emit(False)

    def _advance(self, lab: Lab) -> bool:
        """One update of the lab, or of the run that is being repeated."""
        if self._replay is None or self._replay.done:
            return lab.advance()
        self._replay.step()
        return lab.banner is None

    def _allowance(self, lab: Lab, now: float) -> float:
        """How many updates this slice may make: up to the target, flat out, or what the speed lets through by now."""
        limit = self._limit
        allowed = FLAT_OUT if limit == FLAT_OUT else int((now - self._began) * limit) + 1 - self._made
        return allowed if self._target is None else min(allowed, self._target - lab.steps)

    def _milliseconds_to_next(self) -> int:
        """Until the chosen speed lets the next update through: none if it is late. The window may ask in between."""
        due = 0.0 if self._limit == FLAT_OUT else self._made / self._limit
        return min(LONGEST_WAIT_MS, math.ceil(1000 * max(0.0, due - (time.perf_counter() - self._began))))

    @property
    def _limit(self) -> float:
        """Updates per second: of the person's choice or, on the way to a target, of what brought it there."""
        return self._speed if self._target is None else self._pace

    def _refresh(self, *, at_once: bool = False) -> None:
        """A new snapshot; `at_once` also in place of one not taken yet, which would show the old values once more."""
        self._stale = True
        if at_once or self.mailbox.wanted:
            self._guarded(self._show)
        self._tick_soon()

    def _keep(self) -> None:
        """Keep this moment to go back to; at most one every 30 ms, for a copy costs time."""
        now = time.perf_counter()
        if now > self._kept + KEEP_SECONDS or not self._running:
            self.timeline.record(self._lab)
            self._kept = now

    def _show(self) -> None:
        self._lab.is_hurried = self._running
        snapshot = self._lab.snapshot()
        self._prepare(snapshot)
        self.mailbox.put(snapshot)
        self._stale = False

    def _report(self, share: float) -> bool:
        """Hand on how far a long preparation is; it stops when the window closes."""
        self.loading.emit(share)
        return not self._stop.is_set()

    def _guarded(self, command: Callable[[], None]) -> None:
        """Do `command`; an error becomes a banner in the window, never the end of the thread."""
        try:
            with progress.heard_by(self._report):
                command()
        except (ParameterError, WriteError) as error:
            self.refused.emit(error.message)
        except Exception as error:  # noqa: BLE001  (the one door through which engine errors reach the person)
            self._running = self._stale = False
            self.ran.emit(False)
            self.failed.emit(f"{type(error).__name__}: {error}", traceback.format_exc())


class Runner(QObject):
    """The window's side of a worker: signals that queue commands, and the thread's beginning and end.

    What the worker says comes out here again, in the window's thread: listeners that are no QObjects
    would otherwise be called in the worker's.
    """

    refused = Signal(object)
    failed = Signal(str, str)
    ran = Signal(bool)
    opened = Signal()
    changed = Signal()
    loading = Signal(float)

    _open = Signal(object, object)
    _change = Signal(object)
    _call = Signal(object)
    _replay = Signal(object)
    _step = Signal(int)
    _watch = Signal(int, float)
    _go_to = Signal(int)
    _run = Signal(bool)
    _set_speed = Signal(float)

    def __init__(self, prepare: Callable[[Snapshot], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mailbox = Mailbox()
        self.worker = Worker(self.mailbox, prepare)
        self._thread = QThread(self)
        self.worker.moveToThread(self._thread)
        self._thread.finished.connect(self.worker.end, Qt.ConnectionType.DirectConnection)
        for name in COMMANDS:
            getattr(self, f"_{name}").connect(getattr(self.worker, name))
        for name in ("refused", "failed", "ran", "opened", "changed", "loading"):
            getattr(self.worker, name).connect(getattr(self, name))
        self._thread.start()

    def open(self, lab_class: type[Lab], values: Mapping[str, Any]) -> None:
        self._open.emit(lab_class, dict(values))

    def change(self, values: Mapping[str, Any]) -> None:
        self._change.emit(dict(values))

    def call(self, command: Callable[[Lab], None]) -> None:
        self._call.emit(command)

    def replay(self, run: Run) -> None:
        self._replay.emit(run)

    def step(self, count: int) -> None:
        self._step.emit(count)

    def watch(self, count: int) -> None:
        """Make `count` updates so that an eye can follow, within IN_SIGHT_SECONDS if they can be made in that time."""
        self._watch.emit(count, IN_SIGHT_SECONDS)

    def go_to(self, step: int) -> None:
        self._go_to.emit(step)

    @property
    def steps_per_second(self) -> float:
        """Updates per second as measured in the last seconds; 0 before the first half second is over."""
        return self.worker.steps_per_second

    @property
    def furthest(self) -> int:
        """The last update that can be gone to."""
        return self.worker.timeline.furthest

    def run(self, running: bool) -> None:
        self._run.emit(running)

    def set_speed(self, steps_per_second: float) -> None:
        self._set_speed.emit(steps_per_second)

    def close(self) -> None:
        """Stop directly, then wait: a queued stop would stand behind everything already queued."""
        if self._thread.isRunning():
            self.worker.stop()
            self._thread.quit()
            self._thread.wait()
