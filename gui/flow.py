"""A layout that runs on like text: widgets side by side, on to the next row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

Placed = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Qt's own flow-layout example in the form PySide6 needs: it keeps its items alive itself.

    What is added after `begin_right` stands at the right end of its row. The widget `corner` closes
    the first row instead of the last one, unless that takes more rows.
    """

    def __init__(self, spacing: int, rows: int | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._right: set[QLayoutItem] = set()
        self._to_the_right = False
        self.corner: QWidget | None = None
        self.setSpacing(spacing)
        self._between_rows = spacing if rows is None else rows
        self.setContentsMargins(0, 0, 0, 0)

    def begin_right(self) -> None:
        """What is added from now on belongs to the right end."""
        self._to_the_right = True

    def add_before(self, widget: QWidget, before: QWidget) -> None:
        """Add `widget` where `before` stands."""
        self.addWidget(widget)
        place = next(i for i, item in enumerate(self._items) if item.widget() is before)
        self._items.insert(place, self._items.pop())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)
        if self._to_the_right:
            self._right.add(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self._right.discard(item)
        return item

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        rows = self._rows(inner)
        heights = sum(map(_height, rows)) + self._between_rows * (len(rows) - 1)
        return heights + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for row in self._rows(inner.width()):
            self._place(row, inner, y)
            y += _height(row) + self._between_rows

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty() or item.spacerItem() is not None]

    def _rows(self, width: int) -> list[list[Placed]]:
        """The items of each row with the sizes that they get there."""
        shown = self._shown()
        flowing = _run_on(shown, width, width, self.spacing())
        corner = next((item for item in shown if self.corner is not None and item.widget() is self.corner), None)
        if corner is None or len(shown) == 1:
            return flowing
        size = corner.sizeHint()
        shown.remove(corner)
        cornered = _run_on(shown, width - self.spacing() - size.width(), width, self.spacing())
        cornered[0].append((corner, size))
        return cornered if len(cornered) <= len(flowing) else flowing

    def _place(self, row: list[Placed], inner: QRect, y: int) -> None:
        needed = sum(size.width() for _, size in row) + self.spacing() * (len(row) - 1)
        x, spare = inner.x(), max(0, inner.width() - needed)
        height = _height(row)
        for item, size in row:
            if item in self._right:
                x, spare = x + spare, 0
            item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
            x += size.width() + self.spacing()


def _run_on(items: list[QLayoutItem], first: int, width: int, spacing: int) -> list[list[Placed]]:
    """Items side by side in rows of `width`, the first of which has only the width `first`."""
    rows: list[list[Placed]] = [[]]
    used, room = 0, first
    for item in items:
        size = _fitted(item, room)
        if rows[-1] and used + size.width() > room:
            used, room = 0, width
            size = _fitted(item, room)
            rows.append([])
        rows[-1].append((item, size))
        used += size.width() + spacing
    return rows


def _fitted(item: QLayoutItem, width: int) -> QSize:
    """What an item takes in a row of this width: words that are longer take several lines."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    high = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
    return QSize(max(width, item.minimumSize().width()), high)


def _height(row: list[Placed]) -> int:
    return max((size.height() for _, size in row), default=0)


class FlowLabel(QLabel):
    """Words that want one line in a flow, and take more where it is narrower than they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:  # noqa: N802
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())
