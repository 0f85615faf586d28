"""The lesson beside a lab: its text, its live links and its tasks, with the person's progress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from engine import labs, lessons
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from gui import i18n, progress_store
from gui.attempt import Attempt
from gui.i18n import tr
from gui.lesson_head import LessonHead
from gui.lesson_state import state
from gui.lesson_text import LessonText
from gui.task_card import TaskCard
from gui.task_desk import TaskDesk

SETTLE_MS = 300


class LessonPanel(QFrame):
    """Shows the lessons of one page's lab, or a teacher's lesson. Made once a page, written again as needed."""

    link_wanted = Signal(object)
    said = Signal(object)
    leave_wanted = Signal()

    def __init__(self, page: Any) -> None:
        super().__init__()
        self.page = page
        self.teacher: Any = None
        self.lessons: Sequence[Any] = ()
        self.lesson: Any = None
        self.cards: dict[str, TaskCard] = {}
        self.texts: list[LessonText] = []
        self.progress = progress_store.store()
        self.desk = TaskDesk(page, self)
        self._attempts: dict[tuple[str, str], Attempt] = {}
        self._language = ""
        self._kept_place: float | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._let_go)
        self.setProperty("side", True)
        self.head = LessonHead()
        self.head.chosen.connect(self.choose)
        self.head.leave_wanted.connect(self.leave_wanted)
        self.head.said.connect(self.said)
        self._body = QWidget()
        self._body.setProperty("side", True)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 4, 16, 16)
        self._column.setSpacing(10)
        self.scroll = QScrollArea()
        self.scroll.setProperty("side", True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(self._body)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll.verticalScrollBar().rangeChanged.connect(self._range_changed)
        self.scroll.verticalScrollBar().actionTriggered.connect(self._let_go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.scroll, 1)
        self.progress.changed.connect(self._show_marks)
        self.progress.said.connect(self.said)
        state().scaled.connect(self._scaled)
        self.read()

    # ---- Which lesson.

    def read(self) -> None:
        """Take the lessons in the present language, and write the one that was shown."""
        self._language = i18n.language()
        if self.teacher is not None:
            self.lessons = (self.teacher.lesson,)
        else:
            self.lessons = self._own_lessons()
        index = next((i for i, lesson in enumerate(self.lessons) if self._is_shown(lesson)), 0)
        self.lesson = self.lessons[index] if self.lessons else None
        self.write()

    def _own_lessons(self) -> Sequence[Any]:
        """The lab's lessons; none, with the reason told, if a file of theirs is not in order."""
        try:
            return lessons.lessons_for(self.page.lab_class.key, self._language)
        except ParameterError as error:
            reason = error.message
            QTimer.singleShot(0, self, lambda: self.said.emit(reason))  # once somebody listens
            return ()

    def _is_shown(self, lesson: Any) -> bool:
        return self.lesson is not None and lesson.key == self.lesson.key

    def choose(self, index: int) -> None:
        """Show another lesson of this lab, from its beginning."""
        if 0 <= index < len(self.lessons) and not self._is_shown(self.lessons[index]):
            self.desk.leave()
            self.lesson = self.lessons[index]
            self.scroll.verticalScrollBar().setValue(0)
            self.write()

    def show_teacher(self, teacher: Any) -> None:
        """A teacher's lesson instead of the lab's own; None brings these back."""
        self.desk.leave()
        self.teacher, self.lesson = teacher, None
        self.scroll.verticalScrollBar().setValue(0)
        self.read()

    # ---- Writing.

    def write(self) -> None:
        """Make the text and the cards anew; answers, verdicts and the scrolled place stay."""
        place = self._place()
        self._clear()
        if self.lesson is not None:
            for block in self.lesson.blocks:
                self._column.addWidget(self._card(block) if hasattr(block, "question") else self._text(block.markdown))
            if further := self._further():
                self._column.addWidget(self._text(further))
        self._column.addStretch(1)
        self.desk.cards_changed(self.cards)
        self._show_marks()
        self._keep_place(place)

    def _further(self) -> str:
        """A link to the next lab, after the last of a lab's own lessons."""
        known = labs.keys()
        place = known.index(self.page.lab_class.key) + 1
        if self.teacher is not None or place == len(known) or not self._is_shown(self.lessons[-1]):
            return ""
        key = known[place]
        return tr(N_("gui", "Next: [{lab}](lab:{key})"), lab=tr(labs.load(key).title), key=key)

    def _clear(self) -> None:
        self.cards, self.texts = {}, []
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _text(self, markdown: str) -> LessonText:
        text = LessonText(markdown, state().scale)
        text.link_clicked.connect(self.follow)
        text.focused_at.connect(self._viewer(text))
        self.texts.append(text)
        return text

    def _card(self, task: Any) -> TaskCard:
        card = TaskCard(task, self.attempt(task), self.progress.record(self.lesson.key, task.id).done, state().scale)
        card.link_clicked.connect(self.follow)
        card.focused_at.connect(self._show_place)
        self.cards[task.id] = card
        return card

    def attempt(self, task: Any) -> Attempt:
        """The person's attempt at a task of the shown lesson."""
        return self._attempts.setdefault((self.lesson.key, task.id), Attempt())

    def _place(self) -> float:
        """How far it is scrolled, from 0 to 1; while a new text is laid out, how far it will be."""
        if self._kept_place is not None:
            return self._kept_place
        bar = self.scroll.verticalScrollBar()
        return bar.value() / max(1, bar.maximum())

    def _keep_place(self, place: float) -> None:
        """Stay there while the new text is laid out, which takes Qt several turns."""
        self._kept_place = place
        self._settling.start(SETTLE_MS)

    def _let_go(self, *_: Any) -> None:
        """All is laid out, or the person scrolls."""
        self._kept_place = None

    def _range_changed(self) -> None:
        if self._kept_place is not None:
            bar = self.scroll.verticalScrollBar()
            bar.setValue(round(self._kept_place * bar.maximum()))

    def _show_marks(self) -> None:
        """How much is done: in the head, in the chooser and on the cards."""
        counts = [(lesson.title, self.progress.done(lesson.key, ids := _tasks(lesson)), len(ids))
                  for lesson in self.lessons]
        index = next((i for i, lesson in enumerate(self.lessons) if self._is_shown(lesson)), 0)
        self.head.show_lessons(counts, index, is_teachers=self.teacher is not None)
        for key, card in self.cards.items():
            card.show_done(self.progress.record(self.lesson.key, key).done)

    # ---- What the person does.

    def follow(self, href: str) -> None:
        """Do what a link asks for, if it is one that a lesson may have."""
        try:
            link = lessons.parse_link(href, self.page.lab_class.key)
        except ParameterError as error:
            self.said.emit(error.message)
            return
        self.desk.leave()
        self.link_wanted.emit(link)

    def _viewer(self, text: LessonText) -> Callable[[int], None]:
        return lambda y: self._show_place(text, y)

    def _show_place(self, widget: QWidget, y: int) -> None:
        """Scroll to what Tab came to."""
        at = widget.mapTo(self._body, QPoint(0, y))
        self.scroll.ensureVisible(0, at.y(), 0, 60)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Ctrl and the wheel: the size of the letters."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            state().step(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # ---- Other letters, colours and languages.

    def _scaled(self) -> None:
        place = self._place()
        for text in self.findChildren(LessonText):
            text.set_scale(state().scale)
        self._keep_place(place)

    def set_theme(self) -> None:
        place = self._place()
        self.head.retranslate()
        for text in self.findChildren(LessonText):
            text.write()
        self._keep_place(place)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._in_language()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._in_language()
        if self.progress.trouble is not None:
            self.said.emit(self.progress.trouble)
            self.progress.trouble = None

    def _in_language(self) -> None:
        """A panel out of sight is written when it is looked at."""
        if self._language != i18n.language() and self.isVisible():
            self.head.retranslate()
            self.read()

    def say(self, text: str, **values: Any) -> None:
        self.said.emit(Message(text, **values))


def _tasks(lesson: Any) -> list[str]:
    return [block.id for block in lesson.blocks if hasattr(block, "question")]
