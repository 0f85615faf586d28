"""Does what the cards of a lesson ask for: runs experiments, judges answers, keeps sketches and goals going."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from engine import lessons
from engine.lab import Lab
from engine.text import QT_TRANSLATE_NOOP as N_
from gui import highlight, i18n
from gui.answers import GoalAnswer, SketchAnswer, in_words
from gui.attempt import Attempt
from gui.experiment import Experimenter
from gui.sketch import Sketch, Stroke
from gui.task_card import TaskCard
from gui.views.plot import PlotView

LOOK_MS = 500
"""How often a goal looks at the lab."""


class TaskDesk(QObject):
    """One for each panel. Cards are made anew in another language; what is under way goes on."""

    _looked = Signal(str, object)

    def __init__(self, page: Any, panel: Any) -> None:
        super().__init__(panel)
        self.page, self.panel = page, panel
        self.cards: dict[str, TaskCard] = {}
        self.experimenter = Experimenter(page)
        self.experimenter.began.connect(self._began)
        self.experimenter.finished.connect(self._finished)
        self.experimenter.interrupted.connect(self._interrupted)
        self._running = ""
        self._goal = ""
        self._sketch: Sketch | None = None
        self._sketched = ""
        self._seen: Any = None
        self._looked.connect(self._show_goal)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def cards_changed(self, cards: Mapping[str, TaskCard]) -> None:
        """Listen to these cards from now on, and show them what is known."""
        self.cards = dict(cards)
        for key, card in self.cards.items():
            card.commit_wanted.connect(self._doer(self._commit, key))
            card.cancel_wanted.connect(self._doer(self._cancel, key))
            card.again_wanted.connect(self._doer(self._again, key))
            card.begin_wanted.connect(self._doer(self._begin, key))
            if isinstance(card.answer, SketchAnswer):
                card.answer.draw_wanted.connect(self._doer(self._draw, key))
                card.answer.clear_wanted.connect(self._doer(self._clear, key))
                card.answer.keys_wanted.connect(self._doer(self._keys, key))
            if card.attempt.phase == "judged" and card.attempt.results:
                self._judge(key)

    def _doer(self, do: Callable[[str], None], key: str) -> Callable[[], None]:
        return lambda: do(key)

    def _attempt(self, key: str) -> Attempt:
        return self.cards[key].attempt

    def leave(self) -> None:
        """The person goes on to something else: end what is under way and tidy the plots up."""
        if self.experimenter.busy:
            self.experimenter.cancel()
            self._interrupted()
        self.experimenter.unpin()
        self._remove_sketch()
        self._stop_looking()

    # ---- Commit, run, judge.

    def _commit(self, key: str) -> None:
        card = self.cards[key]
        if not card.answer.complete or not card.attempt.is_open:
            return
        if card.task.kind == "goal":
            self._check_goal(key)
            return
        if self.experimenter.busy:
            self.experimenter.cancel()
            self._interrupted()
        if self._sketched == key and self._sketch is not None:
            self._sketch.close()
        elif self._sketch is not None:
            self._remove_sketch()
        self._stop_looking()
        self._running = key
        card.attempt.phase = "running"
        self.experimenter.start(card.task)

    def _began(self, number: int, total: int) -> None:
        self._attempt(self._running).run = (number, total)
        self.cards[self._running].show_attempt()

    def _finished(self, results: dict[str, dict[str, float]], curve: Any) -> None:
        key, self._running = self._running, ""
        attempt = self._attempt(key)
        attempt.results, attempt.curve, attempt.phase = results, curve, "judged"
        self._judge(key)
        self._note(key)

    def _judge(self, key: str) -> None:
        """Compare with what was measured, in the card's language."""
        card, attempt = self.cards[key], self._attempt(key)
        answer = attempt.stroke.points if attempt.stroke is not None else attempt.answer
        attempt.verdict = lessons.judge(card.task, answer, attempt.results, attempt.curve, i18n.number)
        card.show_attempt()

    def _note(self, key: str) -> None:
        card = self.cards[key]
        right = bool(card.attempt.verdict is not None and card.attempt.verdict.right)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(card, card.state.text()))
        self.panel.progress.note(self.panel.lesson.key, key, right, in_words(card.task, card.attempt))

    def _interrupted(self) -> None:
        key, self._running = self._running, ""
        if key in self.cards:
            self._attempt(key).phase = "interrupted"
            self.cards[key].show_attempt()

    def _cancel(self, key: str) -> None:
        if self._running == key:
            self.experimenter.cancel()
            self._running = ""
            self._attempt(key).phase = "open"
            self.cards[key].show_attempt()

    def _again(self, key: str) -> None:
        """Another try: the last answer stays to be changed, but what was drawn goes."""
        attempt = self._attempt(key)
        attempt.phase, attempt.verdict, attempt.results, attempt.met = "open", None, {}, ()
        self.experimenter.unpin()
        if self._sketched == key:
            self._remove_sketch()
        attempt.stroke = None
        self.cards[key].show_attempt()

    # ---- Goals.

    def _begin(self, key: str) -> None:
        """Where the goal starts from."""
        card = self.cards[key]
        experiment = next(iter(card.task.runs.values()))
        self.leave()
        self.page.load_values({**self.page.lab_class.defaults(), **experiment.values})
        if experiment.steps:
            self.page.then(lambda: self.page.runner.watch(experiment.steps))
        card.attempt.begun = True
        self._follow_goal(key)

    def _follow_goal(self, key: str) -> None:
        self._goal, self._seen = key, None
        self._timer.start()
        self._look()

    def _stop_looking(self) -> None:
        self._goal = ""
        self._timer.stop()

    def _look(self) -> None:
        """Ask the lab how it stands, if it is another than at the last look and somebody can see the answer."""
        snapshot = self.page.snapshot
        now = None if snapshot is None else (snapshot.step, snapshot.values)
        if self._goal in self.cards and self.panel.isVisible() and now is not None and now != self._seen:
            self._seen = now
            self._ask(self._goal)

    def _ask(self, key: str) -> None:
        def look(lab: Lab) -> None:
            self._looked.emit(key, lessons.measured(lab))
        self.page.runner.call(look)

    def _check_goal(self, key: str) -> None:
        self._attempt(key).phase = "running"
        self._follow_goal(key)
        self._ask(key)

    def _show_goal(self, key: str, measured: dict[str, float]) -> None:
        """The lab's answer: ticks and, where it was asked for or all hold, the verdict."""
        if key not in self.cards:
            return
        card, attempt = self.cards[key], self._attempt(key)
        if not isinstance(card.answer, GoalAnswer) or attempt.phase == "judged":
            return
        asked = attempt.phase == "running"
        attempt.met = lessons.goals_met(card.task, measured)
        card.answer.show_met(attempt.met)
        if not asked:
            return
        attempt.results = {"": measured}
        self._judge(key)
        reached = bool(attempt.verdict.right)
        attempt.phase = "judged" if reached else "open"
        if reached:
            self._stop_looking()
        else:
            self.panel.say(N_("gui", "Not yet: the marks show what holds."))
        card.show_attempt()
        self._note(key)

    # ---- Sketches.

    def _draw(self, key: str) -> None:
        """Put an empty frame over the plot, or take up the sketch that is there."""
        card = self.cards[key]
        task, attempt = card.task, card.attempt
        view = self._plot(task.panel)
        if view is None:
            self.panel.say(N_("gui", "The plot to draw on is not there yet."))
            return
        axes = view.view
        if (axes.x.log and task.x[0] <= 0) or (axes.y.log and task.y[0] <= 0):
            self.panel.say(N_("gui", "The sketch begins at 0, which a log axis does not have: make the axis linear."))
            return
        if self._sketched != key:
            self._remove_sketch()
        if attempt.stroke is None:
            attempt.stroke = Stroke(task.x, task.y, axes.x.log, axes.y.log)
        if self._sketch is None:
            self._sketch, self._sketched = Sketch(view, attempt.stroke), key
            highlight.bring_into_view(self.page.cards[task.panel])
            self._sketch.drawn.connect(lambda: self._sketch_drawn(key))
        self._sketch_drawn(key)

    def _plot(self, panel: str) -> PlotView | None:
        card = self.page.cards.get(panel)
        return card.view if card is not None and isinstance(card.view, PlotView) and card.view.view else None

    def _sketch_drawn(self, key: str) -> None:
        card = self.cards.get(key)
        if card is not None and isinstance(card.answer, SketchAnswer):
            card.answer.show_covered()
            card.commit.setEnabled(card.answer.complete)

    def _clear(self, key: str) -> None:
        stroke = self._attempt(key).stroke
        if stroke is not None:
            stroke.clear()
        if self._sketch is not None:
            self._sketch.update()
        self._sketch_drawn(key)

    def _keys(self, key: str) -> None:
        self._draw(key)
        if self._sketch is not None:
            self._sketch.take_keyboard()

    def _remove_sketch(self) -> None:
        if self._sketch is not None:
            self._sketch.remove()
        self._sketch, self._sketched = None, ""
