"""The legend: a row of names above the plot; a click on one hides or shows what it names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Band, Bars, Contours, Field, Handle, Line, Mark, Points, Rule, Span, Tag
from gui import theme as look
from gui.flow import FlowLayout
from gui.i18n import tr
from gui.theme import Theme
from gui.views import symbols

_SAMPLE, _LINE_SAMPLE = 10.0, 16.0
_SAMPLES = {"dash": [3.0, 2.0, 3.0, 9.0], "dot": [1.0, 1.5]}
"""Dash patterns that come out even on the length of a sample, in widths of its line."""
_SPACE = 8.0
_BETWEEN = 16


class Entry(QAbstractButton):
    """One name with a sample of its mark."""

    def __init__(self, mark: Mark, theme: Theme) -> None:
        super().__init__()
        self.mark, self.theme = mark, theme
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(look.font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(tr(getattr(self.mark, "label", "")))
        self.setToolTip(tr(N_("gui", "Click to hide or show")))

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetricsF(self.font())
        width = self._sample_width + _SPACE + metrics.horizontalAdvance(self.text())
        return QSize(round(width) + 4, round(metrics.height()) + 4)

    @property
    def _is_line(self) -> bool:
        return isinstance(self.mark, Contours) or (isinstance(self.mark, Line) and self.mark.dash != "solid")

    @property
    def _sample_width(self) -> float:
        return _LINE_SAMPLE if self._is_line else _SAMPLE

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isChecked() else 0.4)
        self._sample(painter, QPointF(rect.left() + 2 + self._sample_width / 2, rect.center().y()))
        painter.setFont(self.font())
        painter.setPen(self.theme.colour("text"))
        words = rect.adjusted(2 + self._sample_width + _SPACE, 0, 40, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.restore()

    def _sample(self, painter: QPainter, at: QPointF) -> None:
        mark = self.mark
        role = getattr(mark, "role", "contour")
        colour, edge = self.theme.colour(role), self.theme.colour("card")
        if isinstance(mark, Points):
            symbols.draw(painter, mark.symbol, at, min(_SAMPLE, max(8.0, mark.size)), colour, edge, mark.filled)
        elif isinstance(mark, (Band, Bars, Span)):
            painter.fillRect(QRectF(at.x() - 5, at.y() - 5, 10, 10), self.theme.colour(role, max(0.35, mark.alpha)))
        elif self._is_line:
            pen = QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            pattern = _SAMPLES.get(mark.dash if isinstance(mark, Line) else "solid")
            if pattern:
                pen.setDashPattern(pattern)
            painter.setPen(pen)
            painter.drawLine(at - QPointF(_LINE_SAMPLE / 2, 0), at + QPointF(_LINE_SAMPLE / 2, 0))
            if isinstance(mark, Line) and mark.head is not None:
                symbols.draw(painter, mark.head, at, 8, colour, edge, True)
        else:
            head = mark.head if isinstance(mark, Line) else None
            symbols.draw(painter, head or "circle", at, _SAMPLE, colour, colour, True)


class Legend(QWidget):
    """All names of a plot. `toggled` gives the keys of the marks to hide."""

    toggled = Signal(frozenset)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._flow = FlowLayout(_BETWEEN, rows=2)
        self.setLayout(self._flow)
        self.entries: list[Entry] = []
        self._marks: Sequence[Mark] = ()
        self._shown: list[tuple[object, ...]] = []

    def show_marks(self, marks: Sequence[Mark], wanted: bool = True) -> None:
        """Name the labelled ones of `marks`; nothing is rebuilt while the names stay."""
        self._marks = marks
        named = [m for m in marks if wanted and _is_named(m)]
        shown: list[tuple[object, ...]] = [(m.key, str(m.label), getattr(m, "role", "")) for m in named]  # type: ignore[union-attr]
        if shown == self._shown:
            return
        off = {e.mark.key for e in self.entries if not e.isChecked()}
        self._shown = shown
        self._clear()
        for mark in named:
            entry = Entry(mark, self.theme)
            entry.setChecked(mark.key not in off)
            entry.toggled.connect(self._toggled)
            self.entries.append(entry)
            self._flow.addWidget(entry)
            entry.show()
        self.setVisible(bool(named))
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        for entry in self.entries:
            entry.theme = theme
            entry.setFont(look.font())
            entry.updateGeometry()
            entry.update()

    def retranslate(self) -> None:
        for entry in self.entries:
            entry.retranslate()
            entry.updateGeometry()

    def hidden_keys(self) -> frozenset[str]:
        """What is switched off, with the unnamed curves and bands of the same role: they belong to it."""
        off = [entry.mark for entry in self.entries if not entry.isChecked()]
        roles = {getattr(mark, "role", None) for mark in off}
        with_them = {
            m.key for m in self._marks
            if isinstance(m, (Line, Band)) and not m.label and m.role in roles
        }
        return frozenset({mark.key for mark in off} | with_them)

    def paint(self, painter: QPainter) -> None:
        """As in the window, for a figure."""
        for entry in self.entries:
            if entry.isChecked():
                entry.paint(painter, QRectF(entry.geometry()))

    def _toggled(self) -> None:
        self.toggled.emit(self.hidden_keys())

    def _clear(self) -> None:
        for entry in self.entries:
            self._flow.takeAt(0)
            entry.hide()
            entry.deleteLater()
        self.entries = []


def _is_named(mark: Mark) -> bool:
    """Rules, tags and handles carry their words in the plot; a field has a colour bar."""
    return not isinstance(mark, (Field, Rule, Tag, Handle)) and bool(mark.label)
