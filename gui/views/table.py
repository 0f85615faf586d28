"""Rows of words and numbers; one column may be edited, and takes a column of numbers from the clipboard."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from numbers import Real
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.views import Table
from gui import theme as look
from gui.i18n import number, tr
from gui.theme import Theme
from gui.views.base import ViewWidget

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ROW = 24.0
_PAD = 3.0
_STYLE = 10.0
"""What the style keeps free around the text of a cell besides."""
_INSET = 6
"""How far in the text of a cell begins."""
_SLACK = 2.0
"""What a column can do without before its text is cut."""
_ROUNDING = 1e-6
_MEASURED = 50
"""Rows that the widths of the columns are taken from."""


def is_number(cell: Any) -> bool:
    """Whether a cell stands to the right, with its kind."""
    return isinstance(cell, Real) and not isinstance(cell, bool)


def words(cell: Any) -> str:
    """A cell as it is read."""
    return "" if cell is None else number(cell)


def parse_column(text: str) -> list[float | str]:
    """A column from the clipboard, one number a line or apart by tabs, blanks or semicolons; words stay words."""
    parts = [part for part in re.split(r"[\s;]+", text.strip()) if part]
    if len(parts) == 1 and parts[0].count(",") > 1:
        parts = [part for part in parts[0].split(",") if part]
    return [part if (number := _parse(part)) is None else number for part in parts]


def _parse(text: str) -> float | None:
    try:
        return float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        value, good = QLocale().toDouble(text)
        return value if good else None


def column_widths(table: Table, room: float) -> list[float]:
    """Widths for the columns: what each needs, and an equal share of what is left of `room`.

    A little too little room is taken from the air between the columns, so that nothing has to be scrolled.
    """
    body, head = QFontMetricsF(look.font()), QFontMetricsF(look.font("axis"))
    needs = []
    for i, name in enumerate(table.columns):
        cells = [body.horizontalAdvance(words(row[i])) for row in table.rows[:_MEASURED] if i < len(row)]
        needs.append(max([head.horizontalAdvance(tr(name)), *cells]) + 2 * _PAD + _STYLE)
    if not needs:
        return []
    spare = max(-_SLACK, (room - sum(needs)) / len(needs))
    return [need + spare for need in needs]


def paper_widths(table: Table, room: float) -> list[float]:
    """The same for a figure, which can't be scrolled: where there is too little, the widest columns give."""
    needs = column_widths(table, room)
    limit = _level(needs, room)
    return [min(need, limit) for need in needs]


def _level(needs: list[float], room: float) -> float:
    """The width that the widest columns are cut to so that all fit into `room`; without end if they do.

    Columns that share all of `room` may exceed it by a rounding error.
    """
    left, kept = room + _ROUNDING, len(needs)
    for need in sorted(needs):
        if need * kept > left:
            return left / kept
        left, kept = left - need, kept - 1
    return math.inf


class TableModel(QAbstractTableModel):
    """The rows of one Table; an edit is a wish (`edited`), which comes back as a new Table."""

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((), ())

    def show_table(self, table: Table) -> bool:
        """Take over `table`; True if it has another shape or other heads than before."""
        before = self.table
        if len(table.rows) != len(before.rows) or list(map(str, table.columns)) != list(map(str, before.columns)):
            self.beginResetModel()
            self.table = table
            self.endResetModel()
            return True
        self.table = table
        if table.rows and table.rows is not before.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(table.rows) - 1, len(table.columns) - 1))
        return False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self.table.columns)

    def cell(self, index: Index) -> Any:
        """What stands there; None in a row that is too short."""
        row, column = self.table.rows[index.row()], index.column()
        return row[column] if column < len(row) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return words(cell)
        if role == Qt.ItemDataRole.EditRole:
            return QLocale().toString(float(cell), "g", 10) if is_number(cell) else words(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if is_number(cell) else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal or section >= len(self.table.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(self.table.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.is_numeric(section) else _LEFT
        return None

    def is_numeric(self, column: int) -> bool:
        """Whether the first cell of the column that is not empty is a number, or all of them are still to come."""
        cells = (row[column] for row in self.table.rows if column < len(row) and row[column] is not None)
        return bool(self.table.rows) and is_number(next(cells, 0.0))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.table.edits and index.column() == self.table.edit_column:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value).strip()
        number = _parse(text)
        self.replace(index.row(), [text if number is None else number])
        return number is not None

    def replace(self, row: int, numbers: Sequence[float | str]) -> None:
        """Ask for `numbers` in the edited column from `row` down; the column may grow.

        What was typed or pasted and is no number goes along as it is, so that the parameter refuses it in words.
        """
        column = [r[self.table.edit_column] for r in self.table.rows]
        column[row:row + len(numbers)] = numbers
        self.edited.emit(self.table.edits, tuple(column))


class Cells(QStyledItemDelegate):
    """Paints a cell at once: else a style sheet paints it, after a dozen questions to the model for each."""

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self._rows = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # PySide's stubs don't know the fields of an option.
        state, rect, colours = option.state, option.rect, look.current()  # type: ignore[attr-defined]
        cell = self._rows.cell(index)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.colour("accent-ground"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        inner = rect.adjusted(_INSET, 0, -_INSET, 0)
        metrics: QFontMetrics = option.fontMetrics  # type: ignore[attr-defined]
        painter.setPen(colours.colour("text"))
        text = metrics.elidedText(words(cell), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if is_number(cell) else _LEFT, text)


class Grid(QTableView):
    """The table itself; Ctrl+V in the editable column pastes a column, Ctrl+C copies what is selected."""

    def __init__(self, model: TableModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self._cells = Cells(model)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setProperty("ring", True)

    def fit_columns(self) -> None:
        """Share the width among the columns; only ever called when the shape or the size is another."""
        for i, width in enumerate(column_widths(self._rows.table, self.viewport().width())):
            self.setColumnWidth(i, int(width))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Paste) and self._rows.table.edits:
            if column := parse_column(QGuiApplication.clipboard().text()):
                self._rows.replace(max(0, self.currentIndex().row()), column)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(as_text(self._rows.table))
        else:
            super().keyPressEvent(event)


def as_text(table: Table) -> str:
    """All of a table, columns apart by tabs, as spreadsheets take it."""
    lines = ["\t".join(tr(head) for head in table.columns)]
    lines += ["\t".join(_as_typed(cell) for cell in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def _as_typed(cell: Any) -> str:
    return words(cell).replace("−", "-") if is_number(cell) else words(cell)


class TableView(ViewWidget):
    """A table that fills its card."""

    shows = Table

    def __init__(self) -> None:
        super().__init__()
        self.view: Table | None = None
        self._longest: list[int] = []
        self.model = TableModel()
        self.model.edited.connect(self.parameter_changed)
        self.grid = Grid(self.model)
        self.grid.clicked.connect(self._clicked)
        self.grid.activated.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self.grid.verticalHeader().setDefaultSectionSize(look.px(_ROW))

    def show_view(self, view: Table) -> None:
        before, self.view = self.view, view
        if view is before:
            return
        reshaped = self.model.show_table(view)
        if reshaped:
            self._longest = []
        if self._outgrown(view) or reshaped:
            self.grid.fit_columns()
        self.name_it()
        if reshaped or before is None or view.selected != before.selected:
            self._select(view.selected)

    @property
    def spoken(self) -> QWidget:
        return self.grid

    def name_it(self) -> None:
        """The card's title and the heads."""
        heads = ", ".join(filter(None, (tr(head) for head in self.view.columns))) if self.view is not None else ""
        self.grid.setAccessibleName(": ".join(filter(None, [self.title, heads])))

    def _outgrown(self, view: Table) -> bool:
        """Whether a column has become longer than it was; figures have one width, so counting characters will do."""
        columns = zip(*view.rows[:_MEASURED], strict=False)
        longest = [max((len(words(cell)) for cell in cells), default=0) for cells in columns]
        known = [*self._longest, *[0] * len(longest)]
        grown = any(new > old for new, old in zip(longest, known, strict=False))
        if grown:
            self._longest = longest
        return grown

    def _select(self, row: int | None) -> None:
        if row is None:
            self.grid.clearSelection()
        elif not self.grid.selectionModel().isRowSelected(row, QModelIndex()):  # else a cell may be open for editing
            self.grid.selectRow(row)

    def _clicked(self, index: QModelIndex) -> None:
        if self.view is not None and self.view.pick:
            self.parameter_changed.emit(self.view.pick, index.row())

    def set_theme(self, new: Theme) -> None:
        super().set_theme(new)
        self.grid.setFont(look.font())
        self.grid.verticalHeader().setDefaultSectionSize(look.px(_ROW))
        self.grid.fit_columns()

    def retranslate(self) -> None:
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.model.columnCount() - 1))
        self.grid.fit_columns()
        self.grid.viewport().update()

    def figure_height(self, width: float) -> float | None:
        return look.px(_ROW) * (1 + len(self.view.rows)) if self.view is not None else 0.0

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        """Heads, a hairline, and as many rows as there is room for; "…" says that there are more."""
        assert self.view is not None
        columns = max(1, len(self.view.columns))
        fitting = max(0, int(rect.height() / look.px(_ROW)) - 1)
        rows = list(self.view.rows[:fitting])
        if len(self.view.rows) > fitting and rows:
            rows[-1] = ["…"] * columns
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("axis"))
        heads = [tr(head) for head in self.view.columns]
        numeric = [self.model.is_numeric(i) for i in range(columns)]
        self._paint_row(painter, rect, 0, heads, numeric)
        painter.setPen(self.theme.pen("hairline"))
        below = rect.top() + look.px(_ROW)
        painter.drawLine(rect.left(), below, rect.right(), below)
        painter.setPen(self.theme.colour("text"))
        painter.setFont(look.font())
        for i, row in enumerate(rows):
            self._paint_row(painter, rect, i + 1, [words(cell) for cell in row], numeric)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: int, cells: list[str], numeric: list[bool]) -> None:
        assert self.view is not None
        metrics, x = QFontMetricsF(painter.font()), rect.left()
        for cell, right, width in zip(cells, numeric, paper_widths(self.view, rect.width()), strict=False):
            box = QRectF(x + _PAD, rect.top() + row * look.px(_ROW), width - 2 * _PAD, look.px(_ROW))
            x += width
            text = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, _RIGHT if right else _LEFT, text)
