"""Where the lesson stands on a page: right of the plots, folded to a slim strip, or not there without lessons."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QToolButton, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from gui import i18n, theme
from gui.i18n import tr
from gui.lesson_state import state

STRIP = 24
NARROWEST = 220


class LessonStrip(QToolButton):
    """What is left of a folded lesson: a strip with an upright word; a click unfolds it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: state().show(True))

    def retranslate(self) -> None:
        words = tr(N_("gui", "Show the lesson (F2)"))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFixedWidth(theme.px(STRIP))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(STRIP), 120)

    def free_part(self) -> QRect:
        """What is left below the word."""
        words = QFontMetrics(theme.font("small", bold=True)).horizontalAdvance(self._words())
        return self.rect().adjusted(1, 16 + words + 12, 0, -16)

    @staticmethod
    def _words() -> str:
        return "‹  " + tr(N_("gui", "Lesson"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        colours = theme.current()
        lit = self.underMouse() or self.hasFocus()
        painter.fillRect(self.rect(), colours.colour("accent-ground" if lit else "card"))
        painter.setPen(colours.colour("hairline"))
        painter.drawLine(0, 0, 0, self.height())
        painter.setPen(colours.colour("accent" if lit else "muted"))
        painter.setFont(theme.font("small", bold=True))
        painter.translate(self.width() / 2, 16)
        painter.rotate(90)
        painter.drawText(0, painter.fontMetrics().ascent() // 2 - 1, self._words())


class LessonDock(QWidget):
    """The last part of a page's splitter. Its panel is made when it is first seen, after the lab."""

    link_wanted = Signal(object)
    said = Signal(object)
    leave_wanted = Signal()
    made = Signal()
    """The panel is there."""

    def __init__(self, page: Any) -> None:
        super().__init__()
        self.page = page
        self.panel: Any = None
        self._is_open: bool | None = None
        self.teacher: Any = None
        """The teacher's lesson that is open here, if one is."""
        self.away = False
        """Whether the page is presented: then the lesson stays out of sight."""
        self.strip = LessonStrip()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.strip)
        self.setProperty("side", True)
        state().toggled.connect(self._toggled)

    @property
    def has_lessons(self) -> bool:
        from engine import lessons

        return self.teacher is not None or bool(lessons.paths_for(self.page.lab_class.key, i18n.language()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._toggled(state().is_open(self.window().width()))

    def _toggled(self, shown: bool) -> None:
        """Open or fold; a page out of sight does it when it is looked at."""
        if not self.isVisible() and self._is_open is not None:
            return
        self._is_open = shown
        self.strip.setVisible(not shown)
        if self.panel is not None:
            self.panel.setVisible(shown)
        self._fit()
        if shown:
            QTimer.singleShot(0, self, self.make_panel)

    def _fit(self) -> None:
        """As wide as it was left, in units of the text."""
        strip = theme.px(STRIP)
        self.setMinimumWidth(theme.px(NARROWEST) if self._is_open else strip)
        self.setMaximumWidth(16777215 if self._is_open else strip)
        self._set_width(theme.px(state().width) if self._is_open else strip)

    def make_panel(self) -> None:
        """The panel, once the lab is on its way."""
        from gui.lesson_panel import LessonPanel

        if self.panel is None:
            self.panel = LessonPanel(self.page)
            self.panel.link_wanted.connect(self.link_wanted)
            self.panel.said.connect(self.said)
            self.panel.leave_wanted.connect(self.leave_wanted)
            self._row.addWidget(self.panel)
            self.panel.setVisible(bool(self._is_open))
            if self.teacher is not None:
                self.panel.show_teacher(self.teacher)
            self.made.emit()

    def show_teacher(self, teacher: Any) -> None:
        """A teacher's lesson, unfolded; None for the lab's own again."""
        self.teacher = teacher
        self.setVisible(self.has_lessons and not self.away)
        if teacher is not None:
            state().show(True)
        if self.panel is not None:
            self.panel.show_teacher(teacher)

    def step_aside(self, aside: bool) -> None:
        """Out of sight while the page is presented, and then open or folded as it was, however wide the window is."""
        is_open = self._is_open
        self.away = aside
        self.setVisible(self.has_lessons and not aside)
        if is_open is not None:
            self._toggled(is_open)

    def _set_width(self, width: int) -> None:
        splitter = self.parentWidget()
        if isinstance(splitter, QSplitter):
            sizes = splitter.sizes()
            sizes[1] = max(1, sum(sizes) - sizes[0] - width)
            sizes[2] = width
            splitter.setSizes(sizes)

    def remember_width(self) -> None:
        """The person has moved the edge."""
        if self._is_open and self.width() >= theme.px(NARROWEST):
            state().width = round(self.width() / theme.text_scale())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.LanguageChange:
            self.strip.retranslate()
            self.setVisible(self.has_lessons and not self.away)
        super().changeEvent(event)

    def set_theme(self) -> None:
        self.strip.retranslate()
        if self.isVisible():
            self._toggled(state().is_open(self.window().width()))
        if self.panel is not None:
            self.panel.set_theme()
