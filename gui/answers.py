"""Where a person answers a task: choices, a number, a sketch on the plot, or the goals to be reached."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme
from gui.attempt import Attempt
from gui.flow import FlowLayout
from gui.i18n import number, tr, typed_numbers
from gui.lesson_text import LessonText
from gui.markdown import plain

ENOUGH = 0.5
"""This share of the frame's width makes a sketch."""


class Answer(QWidget):
    """Edits `attempt.answer`; `given` says that there is another one. Judged or running, it is only shown."""

    given = Signal()
    submitted = Signal()

    def __init__(self, task: Any, attempt: Attempt, scale: float) -> None:
        super().__init__()
        self.task, self.attempt, self.scale = task, attempt, scale
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(6)
        self.build()

    def build(self) -> None:
        raise NotImplementedError

    @property
    def complete(self) -> bool:
        """Whether the answer can be committed."""
        return self.attempt.answer is not None

    def show_phase(self) -> None:
        """Open for an answer only before it is committed."""
        self.setEnabled(self.attempt.is_open)

    def _take(self, answer: Any) -> None:
        self.attempt.answer = answer
        self.given.emit()


class ChoiceAnswer(Answer):
    """A radio button for each choice; after the run the one that was measured is marked, in words too."""

    def build(self) -> None:
        self.group = QButtonGroup(self)
        self._marks: list[QLabel] = []
        self._texts: list[LessonText] = []
        for index, choice in enumerate(self.task.choices):
            button = QRadioButton()
            button.setAccessibleName(plain(choice.text))
            button.setChecked(self.attempt.answer == index)
            self.group.addButton(button, index)
            text = LessonText(choice.text, self.scale)
            text.clicked.connect(self._clicker(button))
            mark = QLabel()
            mark.setProperty("role", "group")
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(text)
            words.addWidget(mark)
            row.addLayout(words, 1)
            self.body.addLayout(row)
            self._marks.append(mark)
            self._texts.append(text)
        self.group.idClicked.connect(self._take)

    def _clicker(self, button: QRadioButton) -> Callable[[], None]:
        return lambda: button.isEnabled() and button.click()

    def show_phase(self) -> None:
        for button in self.group.buttons():
            button.setEnabled(self.attempt.is_open)
        verdict = self.attempt.verdict
        for index, mark in enumerate(self._marks):
            measured = verdict is not None and verdict.correct == index
            mark.setText(tr(N_("gui", "✓ measured")) if measured else "")
            mark.setVisible(measured)


class NumberAnswer(Answer):
    """A line for a number in the reader's form."""

    def build(self) -> None:
        self.line = QLineEdit()
        self.line.setMaximumWidth(theme.px(120))
        self.line.setAccessibleName(tr(N_("gui", "Your number")))
        self.line.setPlaceholderText(tr(N_("gui", "a number")))
        self.line.setText(self.attempt.typed)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.submitted)
        row = QHBoxLayout()
        row.addWidget(self.line)
        unit = QLabel(self.task.unit)
        unit.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(unit)
        row.addStretch(1)
        self.body.addLayout(row)

    def _typed(self, text: str) -> None:
        self.attempt.typed = text
        self._take(read_number(text, self.task.unit))

    def show_phase(self) -> None:
        self.line.setReadOnly(not self.attempt.is_open)


def read_number(text: str, unit: str = "") -> float | None:
    """A finite number typed in the reader's form ("0,25", "2e-3", "5 %"), or None.

    5 % is 0.05, but 5 where the number is asked for in %.
    """
    tidy = typed_numbers(text.strip()).replace("−", "-").replace("\u00a0", "").replace(" ", "")
    share = 0.01 if tidy.endswith("%") and unit != "%" else 1
    try:
        value = float(tidy.removesuffix("%")) * share
    except ValueError:
        return None
    return value if math.isfinite(value) else None


class SketchAnswer(Answer):
    """Buttons round the sketch, which is drawn on the plot itself."""

    draw_wanted = Signal()
    clear_wanted = Signal()
    keys_wanted = Signal()

    def build(self) -> None:
        self.begin, self.clear, self.keys = QPushButton(), QPushButton(), QPushButton()
        self.begin.setText(tr(N_("gui", "Draw on the plot")))
        self.clear.setText(tr(N_("gui", "Clear")))
        self.keys.setText(tr(N_("gui", "With arrow keys")))
        self.begin.clicked.connect(self.draw_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        self.keys.clicked.connect(self.keys_wanted)
        flow = FlowLayout(spacing=6)
        for button in (self.begin, self.clear, self.keys):
            button.setProperty("chip", True)
            flow.addWidget(button)
        self.body.addLayout(flow)
        self.state = QLabel()
        self.state.setProperty("role", "muted")
        self.state.setWordWrap(True)
        self.body.addWidget(self.state)
        self.show_covered()

    @property
    def complete(self) -> bool:
        return self.attempt.stroke is not None and self.attempt.stroke.covered >= ENOUGH

    def show_covered(self) -> None:
        """How much is drawn already."""
        if self.attempt.stroke is None:
            self.state.setText(tr(N_("gui", "You draw in the dashed frame, from left to right.")))
        else:
            text = N_("gui", "Drawn over {percent} % of the frame; at least half is needed.")
            self.state.setText(tr(text, percent=round(100 * self.attempt.stroke.covered)))
        self.clear.setEnabled(self.attempt.stroke is not None)

    def show_phase(self) -> None:
        self.setVisible(self.attempt.is_open)
        self.show_covered()


class GoalAnswer(Answer):
    """The conditions, each with a mark that follows the lab."""

    def build(self) -> None:
        self._marks: list[QLabel] = []
        self._rows: list[QWidget] = []
        for goal in self.task.goal:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            mark = QLabel()
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(LessonText(goal.text, self.scale), 1)
            self.body.addWidget(row)
            self._marks.append(mark)
            self._rows.append(row)
        self.show_met(self.attempt.met)

    @property
    def complete(self) -> bool:
        return True

    def show_met(self, met: tuple[bool, ...]) -> None:
        """Tick the conditions that hold now."""
        for index, (mark, row) in enumerate(zip(self._marks, self._rows, strict=True)):
            holds = index < len(met) and met[index]
            mark.setText("✓" if holds else "○")
            mark.setToolTip(tr(N_("gui", "holds now")) if holds else tr(N_("gui", "does not hold yet")))
            row.setAccessibleName(f"{plain(self.task.goal[index].text)}: {mark.toolTip()}")

    def show_phase(self) -> None:
        self.show_met(self.attempt.met)


ANSWERS: dict[str, type[Answer]] = {
    "choice": ChoiceAnswer, "number": NumberAnswer, "sketch": SketchAnswer, "goal": GoalAnswer,
}


def in_words(task: Any, attempt: Attempt) -> str:
    """The answer as the progress file keeps it."""
    if task.kind == "choice" and attempt.answer is not None:
        return str(plain(task.choices[attempt.answer].text))
    return number(attempt.answer) if task.kind == "number" else ""
