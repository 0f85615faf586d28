"""The worker and its mailbox: commands arrive in order, pictures never pile up, errors don't end the thread."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from engine.lab import Attributes, Lab, Panel, Part
from engine.parameters import Float, Int
from engine.views import Prose, View
from gui.runner import Mailbox, Runner

SECONDS = 5000


class Counter(Lab):
    """Counts; falls over when told to."""

    key = "test.counter"
    panels = (Panel("words", "Words"),)
    stride = Float(1.0, low=0, high=9, label="Stride", effect="live")
    fails_at = Int(-1, low=-1, high=10**6, label="Fails at", effect="live")
    end = Int(10**6, low=1, high=10**9, label="End", effect="live")

    def start(self) -> None:
        self.total = 0.0

    def step(self) -> None:
        if self.steps == self.fails_at:
            raise ZeroDivisionError("told to")
        self.total += self.stride

    @property
    def last_step(self) -> int:
        return self.end

    @property
    def steps_per_epoch(self) -> int:
        return 10

    def parts(self) -> dict[str, Part]:
        return {"all": Attributes(self, "total")}

    def views(self) -> dict[str, View]:
        return {"words": Prose([str(self.total)])}


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    made = Runner(lambda snapshot: None)
    with qtbot.waitSignal(made.opened, timeout=SECONDS):
        made.open(Counter, {})
    yield made
    made.close()


def newest(runner: Runner, qtbot: QtBot, step: int) -> Any:
    """The first snapshot at or after update `step`."""
    found: list[Any] = []

    def there() -> bool:
        snapshot = runner.mailbox.take()
        if snapshot is not None:
            found.append(snapshot)
        return bool(found) and found[-1].step >= step
    qtbot.waitUntil(there, timeout=SECONDS)
    return found[-1]


def test_mailbox_keeps_the_newest_only() -> None:
    box = Mailbox()
    box.put("old")  # type: ignore[arg-type]
    box.put("new")  # type: ignore[arg-type]
    assert not box.wanted
    assert box.take() == "new"
    assert box.take() is None and box.wanted


def test_steps_and_epochs(runner: Runner, qtbot: QtBot) -> None:
    runner.step(3)
    assert newest(runner, qtbot, 3).step == 3
    runner.step(0)
    assert newest(runner, qtbot, 4).step == 10


def test_run_and_pause(runner: Runner, qtbot: QtBot) -> None:
    runner.run(True)
    newest(runner, qtbot, 100)
    with qtbot.waitSignal(runner.ran, check_params_cb=lambda running: not running, timeout=SECONDS):
        runner.run(False)
    runner.mailbox.take()
    runner.step(1)
    stopped = newest(runner, qtbot, 1).step
    runner.step(1)
    assert newest(runner, qtbot, stopped + 1).step == stopped + 1


def test_the_speed_is_measured_while_it_runs(runner: Runner, qtbot: QtBot) -> None:
    runner.set_speed(100)
    runner.run(True)
    qtbot.waitUntil(lambda: runner.steps_per_second > 0, timeout=SECONDS)
    assert runner.steps_per_second < 130
    runner.set_speed(float("inf"))
    qtbot.waitUntil(lambda: runner.steps_per_second > 1000, timeout=SECONDS)
    with qtbot.waitSignal(runner.ran, check_params_cb=lambda running: not running, timeout=SECONDS):
        runner.run(False)
    assert runner.steps_per_second == 0


def test_run_ends_by_itself(runner: Runner, qtbot: QtBot) -> None:
    runner.change({"end": 50})
    with qtbot.waitSignals([runner.ran, runner.ran], timeout=SECONDS):
        runner.run(True)
    last = newest(runner, qtbot, 50)
    assert last.step == 50 and last.finished


def test_live_change_while_running_resets_nothing(runner: Runner, qtbot: QtBot) -> None:
    runner.run(True)
    newest(runner, qtbot, 50)
    with qtbot.waitSignal(runner.changed, timeout=SECONDS):
        runner.change({"stride": 2.0})
    stale = newest(runner, qtbot, 51)
    later = newest(runner, qtbot, stale.step + 1)
    assert later.values["stride"] == 2.0
    assert later.step > stale.step
    runner.run(False)


def test_speed_holds_back(runner: Runner, qtbot: QtBot) -> None:
    runner.set_speed(100.0)
    with qtbot.waitSignal(runner.ran, timeout=SECONDS):
        runner.run(True)
    first = newest(runner, qtbot, 5)
    assert first.step < 50, "the fifth update of 100 a second is seen long before the fiftieth"
    runner.run(False)


def test_refused_value_names_the_parameter(runner: Runner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.refused, timeout=SECONDS) as caught:
        runner.change({"stride": float("nan")})
    assert "stride" in str(caught.args[0])


def test_an_error_in_the_engine_is_told_and_the_thread_lives_on(runner: Runner, qtbot: QtBot) -> None:
    runner.change({"fails_at": 5})
    with qtbot.waitSignal(runner.failed, timeout=SECONDS) as caught:
        runner.run(True)
    assert "ZeroDivisionError: told to" in caught.args[0]
    runner.call(Lab.begin)
    runner.change({"fails_at": -1})
    runner.step(7)
    assert newest(runner, qtbot, 7).step == 7


def test_the_lab_is_touched_by_the_worker_only(runner: Runner, qtbot: QtBot) -> None:
    threads: list[int] = []
    runner.call(lambda lab: threads.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(threads), timeout=SECONDS)
    assert threads[0] != threading.get_ident()


def test_close_while_running_flat_out(qtbot: QtBot) -> None:
    busy = Runner(lambda snapshot: None)
    busy.open(Counter, {"end": 10**9})
    busy.run(True)
    newest(busy, qtbot, 1000)
    busy.close()
    busy.close()
    assert not busy._thread.isRunning()


def test_ten_thousand_signals(runner: Runner, qtbot: QtBot) -> None:
    """PySide6 6.12 loses a reference at each emission: a long life of signals must be survived."""
    seen: list[bool] = []
    runner.changed.connect(lambda: seen.append(True))
    for i in range(10_000):
        runner.change({"stride": float(i % 9)})
    qtbot.waitUntil(lambda: len(seen) == 10_000, timeout=20 * SECONDS)


def test_going_back_and_on_from_there_is_a_branch(runner: Runner, qtbot: QtBot) -> None:
    runner.step(40)
    newest(runner, qtbot, 40)
    with qtbot.waitSignal(runner.changed, timeout=SECONDS):
        runner.go_to(0)
    back = newest(runner, qtbot, 0)
    assert back.step == 0 and back.views["words"].paragraphs == ["0.0"]
    assert runner.furthest == 40
    runner.step(3)
    assert newest(runner, qtbot, 3).views["words"].paragraphs == ["3.0"]
    assert runner.furthest == 3


def test_a_paused_run_that_begins_again_goes_back_to_its_moment(runner: Runner, qtbot: QtBot) -> None:
    runner.step(40)
    newest(runner, qtbot, 40)
    with qtbot.waitSignal(runner.changed, timeout=SECONDS):
        runner.change({"seed": 8})
    again = newest(runner, qtbot, 40)
    assert again.step == 40 and again.values["seed"] == 8


def test_a_finished_run_is_a_result_that_follows_live_changes(runner: Runner, qtbot: QtBot) -> None:
    runner.change({"end": 50})
    runner.step(50)
    newest(runner, qtbot, 50)
    with qtbot.waitSignal(runner.changed, timeout=SECONDS):
        runner.change({"stride": 2.0})
    assert newest(runner, qtbot, 50).views["words"].paragraphs == ["100.0"]


def test_a_longer_end_goes_on_from_where_the_run_is(runner: Runner, qtbot: QtBot) -> None:
    runner.change({"end": 50})
    runner.step(50)
    newest(runner, qtbot, 50)
    runner.change({"end": 60})
    runner.step(1)
    assert newest(runner, qtbot, 51).views["words"].paragraphs == ["51.0"]


class Slow(Counter):
    """Takes 20 ms for an update, and notes how long it was left waiting between two."""

    key = "test.slow"

    def start(self) -> None:
        super().start()
        self.waits: list[float] = []
        self.ended = 0.0

    def step(self) -> None:
        if self.ended:
            self.waits.append(time.perf_counter() - self.ended)
        time.sleep(0.02)
        super().step()
        self.ended = time.perf_counter()


def test_a_lab_too_slow_for_its_speed_is_not_kept_waiting(qtbot: QtBot) -> None:
    made = Runner(lambda snapshot: None)
    with qtbot.waitSignal(made.opened, timeout=SECONDS):
        made.open(Slow, {"end": 40})
    made.set_speed(100)
    with qtbot.waitSignal(made.ran, timeout=SECONDS, check_params_cb=lambda on: not on):
        made.run(True)
    lab = made.worker.lab
    made.close()
    assert isinstance(lab, Slow)
    assert len(lab.waits) == 39 and statistics.median(lab.waits) < 0.1 * 0.02
