"""The legend: a row of names above the plot; a click on one hides or shows what it names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Arrows, Band, Bars, Contours, Field, Handle, Line, Mark, Points, Rule, Span, Tag
from gui import theme as look
from gui.flow import FlowLayout
from gui.i18n import tr
from gui.theme import Theme
from gui.views import symbols
from gui.views.artists import paint_bars

_SAMPLE, _LINE_SAMPLE, _LONG_SAMPLE = 10.0, 16.0, 30.0
_SAMPLES = {"dash": [3.0, 2.0, 3.0, 9.0], "dot": [1.0, 1.5]}
_LONG_SAMPLES = {"dash": [2.0, 1.0, 2.0, 5.0], "dot": [1.0, 1.5]}
"""Dash patterns that come out even on the length of a sample, and leave room for a head; in widths of its line."""
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
        self.setText(tr(getattr(self.mark, "run", "") or getattr(self.mark, "label", "")))
        self.setToolTip(tr(N_("gui", "Click to hide or show")))

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetricsF(self.font())
        width = self._sample_width + look.scaled(_SPACE) + metrics.horizontalAdvance(self.text())
        return QSize(round(width) + 4, round(metrics.height()) + 4)

    @property
    def _is_line(self) -> bool:
        return isinstance(self.mark, Contours | Line | Arrows)

    @property
    def _sample_width(self) -> float:
        return look.scaled(self._sample_length)

    @property
    def _sample_length(self) -> float:
        """At the normal size."""
        if not self._is_line:
            return _SAMPLE
        shows_both = isinstance(self.mark, Line) and self.mark.head is not None and self.mark.dash != "solid"
        return _LONG_SAMPLE if shows_both else _LINE_SAMPLE

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
        painter.save()
        painter.translate(rect.left() + 2 + self._sample_width / 2, rect.center().y())
        painter.scale(look.text_scale(), look.text_scale())
        self._sample(painter)
        painter.restore()
        painter.setFont(self.font())
        painter.setPen(self.theme.colour("text"))
        words = rect.adjusted(2 + self._sample_width + look.scaled(_SPACE), 0, 40, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())
        painter.restore()

    def _sample(self, painter: QPainter) -> None:
        """Around (0, 0), at the normal size."""
        mark, at = self.mark, QPointF(0, 0)
        role = getattr(mark, "role", "contour")
        colour, edge = self.theme.colour(role), self.theme.colour("card")
        square = QRectF(at.x() - 5, at.y() - 5, 10, 10)
        if isinstance(mark, Points):
            symbols.draw(painter, mark.symbol, at, min(_SAMPLE, max(8.0, mark.size)), colour, edge, mark.filled)
        elif isinstance(mark, Bars):
            paint_bars(painter, [square], mark, self.theme)
        elif isinstance(mark, (Band, Span)):
            painter.fillRect(square, self.theme.colour(role, max(0.35, mark.alpha)))
        elif isinstance(mark, Contours | Line | Arrows):
            self._line_sample(painter, at, mark)

    def _line_sample(self, painter: QPainter, at: QPointF, mark: Contours | Line | Arrows) -> None:
        """A piece of the line with its dash, and its head: at the end of an arrow, in the middle of a curve."""
        alpha = 1.0 if isinstance(mark, Contours) else max(0.4, mark.alpha)
        colour = self.theme.blended("text" if isinstance(mark, Line) and mark.run else mark.role, alpha)
        pen = QPen(colour, max(1.5, min(3.0, mark.width)), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if pattern := (_LONG_SAMPLES if self._sample_length == _LONG_SAMPLE else _SAMPLES).get(mark.dash):
            pen.setDashPattern([length * 2 / pen.widthF() for length in pattern])
        painter.setPen(pen)
        end = at + QPointF(self._sample_length / 2, 0)
        painter.drawLine(at - QPointF(self._sample_length / 2, 0), end)
        if isinstance(mark, Arrows):
            painter.setPen(QPen(colour, pen.widthF()))
            painter.drawPolyline([end + QPointF(-5, -4), end, end + QPointF(-5, 4)])
        elif isinstance(mark, Line) and mark.head is not None:
            symbols.draw(painter, mark.head, at, 9, colour, self.theme.colour("card"), True)


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
        """Name the labelled ones of `marks`, once if they share it; nothing is rebuilt while the names stay."""
        self._marks = marks
        first: dict[tuple[str, str], Mark] = {}
        for mark in marks:
            if wanted and _is_named(mark):
                first.setdefault(_entry_of(mark), mark)
        named = list(first.values())
        shown: list[tuple[object, ...]] = [(m.key, *_name(m)) for m in named]
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
        """What is switched off, with all that shares its entry and the unnamed curves and bands of its role."""
        off = [entry.mark for entry in self.entries if not entry.isChecked()]
        if not off:
            return frozenset()
        entries = {_entry_of(mark) for mark in off}
        entries |= {("", getattr(mark, "role", "")) for mark in off if _run_of(mark) is None}
        return frozenset(
            m.key for m in self._marks if (_is_named(m) or isinstance(m, (Line, Band))) and _entry_of(m) in entries
        )

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


def _name(mark: Mark) -> tuple[str, str]:
    """Label and role: pieces of one curve have both in common."""
    return str(getattr(mark, "label", "")), getattr(mark, "role", "")


def _entry_of(mark: Mark) -> tuple[str, str]:
    """What marks of one entry have in common: their run, or else their name."""
    return _run_of(mark) or _name(mark)


def _is_named(mark: Mark) -> bool:
    """Rules, tags and handles carry their words in the plot; a field has a colour bar."""
    return not isinstance(mark, (Field, Rule, Tag, Handle)) and bool(mark.label)


def _run_of(mark: Mark) -> tuple[str, str] | None:
    """The earlier run that a curve belongs to, if it does."""
    return (str(mark.run), mark.dash) if isinstance(mark, Line) and mark.run else None
