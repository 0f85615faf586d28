"""A task in a lesson: a question, a place for the answer, and after the run what was measured."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from engine.text import QT_TRANSLATE_NOOP as N_
from gui.answers import ANSWERS
from gui.attempt import Attempt
from gui.flow import FlowLayout
from gui.i18n import tr
from gui.lesson_text import LessonText
from gui.markdown import plain

_KICKERS = {"goal": N_("gui", "Reach it"), "": N_("gui", "Predict, then try")}
_COMMIT = {"goal": N_("gui", "Check"), "": N_("gui", "Run and check")}
_VERDICTS: dict[tuple[str, bool | None], str] = {
    ("", True): N_("gui", "✓ As you predicted"),
    ("", False): N_("gui", "✗ It came out differently"),
    ("", None): N_("gui", "– No answer fits what was measured"),
    ("goal", True): N_("gui", "✓ Reached"),
    ("goal", False): N_("gui", "✗ Not yet"),
    ("goal", None): N_("gui", "✗ Not yet"),
}


class TaskCard(QFrame):
    """Shows a task as its `attempt` stands; says what the person wants, and does nothing itself."""

    commit_wanted = Signal()
    cancel_wanted = Signal()
    again_wanted = Signal()
    begin_wanted = Signal()
    link_clicked = Signal(str)
    focused_at = Signal(object, int)

    def __init__(self, task: Any, attempt: Attempt, done: bool, scale: float) -> None:
        super().__init__()
        self.task, self.attempt, self.done = task, attempt, done
        self.setProperty("task", True)
        self._texts: list[LessonText] = []
        self._scale = scale
        self._kind = task.kind if task.kind == "goal" else ""
        body = self._body = QVBoxLayout(self)
        body.setContentsMargins(14, 12, 14, 12)
        body.setSpacing(8)
        self._kicker = QLabel()
        self._kicker.setProperty("role", "group")
        body.addWidget(self._kicker)
        body.addWidget(self._text(task.question))
        self.answer = ANSWERS[task.kind](task, attempt, scale)
        self.answer.given.connect(self._given)
        self.answer.submitted.connect(self._submitted)
        body.addWidget(self.answer)
        body.addLayout(self._build_buttons())
        self.state = QLabel()
        self.state.setWordWrap(True)
        body.addWidget(self.state)
        self.hint_text: LessonText | None = None
        self.explanation: LessonText | None = None
        self.setAccessibleName(plain(task.question)[:200])
        self.show_attempt()

    def _text(self, words: str) -> LessonText:
        made = LessonText(words, self._scale)
        made.link_clicked.connect(self.link_clicked)
        made.focused_at.connect(lambda y: self.focused_at.emit(made, y))
        self._texts.append(made)
        return made

    def _build_buttons(self) -> FlowLayout:
        self.begin, self.commit, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.again, self.hint = QPushButton(), QPushButton()
        self.commit.setProperty("primary", True)
        texts = {
            self.begin: N_("gui", "Begin"), self.commit: _COMMIT[self._kind], self.cancel: N_("gui", "Stop"),
            self.again: N_("gui", "Try again"), self.hint: N_("gui", "Hint"),
        }
        wanted = {
            self.begin: self.begin_wanted, self.commit: self.commit_wanted, self.cancel: self.cancel_wanted,
            self.again: self.again_wanted,
        }
        flow = FlowLayout(spacing=6)
        for button, text in texts.items():
            button.setText(tr(text))
            flow.addWidget(button)
            if button in wanted:
                button.clicked.connect(wanted[button])
        self.hint.clicked.connect(self._show_hint)
        return flow

    # ---- As the attempt stands.

    def show_attempt(self) -> None:
        """Show the phase, the verdict, and the buttons that mean something now."""
        attempt, goal = self.attempt, self._kind == "goal"
        self.show_done(self.done)
        self.answer.show_phase()
        self.begin.setVisible(goal and bool(self.task.runs) and attempt.is_open)
        self.commit.setVisible(attempt.is_open)
        self.commit.setEnabled(self.answer.complete)
        self.cancel.setVisible(attempt.phase == "running")
        self.again.setVisible(attempt.phase == "judged")
        self.hint.setVisible(bool(self.task.hint) and attempt.phase != "running" and not attempt.hinted)
        if attempt.hinted and self.hint_text is None:
            self.hint_text = self._text(self.task.hint)
            self._body.insertWidget(self._body.indexOf(self.state), self.hint_text)
        self._show_verdict()

    def show_done(self, done: bool) -> None:
        """Mark a task that was right at least once."""
        self.done = done
        words, tick = tr(_KICKERS[self._kind]).upper(), tr(N_("gui", "✓ done"))
        self._kicker.setText(f"{words}  {tick}" if done else words)

    def _show_verdict(self) -> None:
        verdict = self.attempt.verdict
        judged = self.attempt.phase == "judged" and verdict is not None
        self.state.setText(self._state())
        self.state.setVisible(bool(self.state.text()))
        self.state.setProperty("role", "card-title" if judged else "muted")
        self.state.style().polish(self.state)
        if judged and self.explanation is None:
            self.explanation = self._text("")
            self._body.addWidget(self.explanation)
        if self.explanation is not None:
            self.explanation.setVisible(judged)
        if judged and self.explanation is not None:
            self.explanation.show_text("\n\n".join(filter(None, [verdict.explanation, self.task.after])))

    def _state(self) -> str:
        attempt = self.attempt
        if attempt.phase == "running":
            number, total = attempt.run
            if total < 2:
                return tr(N_("gui", "The lab is running…"))
            return tr(N_("gui", "The lab is running: experiment {number} of {total}"), number=number, total=total)
        if attempt.phase == "interrupted":
            text = N_("gui", "Interrupted: the lab did something else meanwhile. Your answer is kept; run it again.")
            return tr(text)
        if attempt.phase == "judged" and attempt.verdict is not None:
            return tr(_VERDICTS[self._kind, attempt.verdict.right])
        return ""

    def _given(self) -> None:
        self.commit.setEnabled(self.answer.complete)

    def _submitted(self) -> None:
        if self.commit.isEnabled() and not self.commit.isHidden():
            self.commit_wanted.emit()

    def _show_hint(self) -> None:
        self.attempt.hinted = True
        self.show_attempt()
