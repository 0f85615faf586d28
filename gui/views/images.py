"""Small grey images in a grid, with a caption each."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip

from engine.views import Images
from gui import theme as look
from gui.announce import announce
from gui.i18n import tr
from gui.theme import Theme
from gui.views.base import ViewWidget
from gui.views.colouring import picture_images

_GAP = 8.0
_CAPTION = 16.0
_LARGEST = 8.0
"""Screen pixels a pixel of an image at most."""


@dataclass(frozen=True)
class Cells:
    """The grid: how many columns, how far apart, the size of one image (width, height), and the room for its words."""

    columns: int
    pitch: float
    width: float
    height: float
    caption: float
    origin: QPointF

    def image(self, index: int) -> QRectF:
        """Where image `index` goes."""
        row, column = divmod(index, self.columns)
        x = self.origin.x() + column * self.pitch + (self.pitch - _GAP - self.width) / 2
        y = self.origin.y() + row * (self.height + self.caption + _GAP)
        return QRectF(x, y, self.width, self.height)


def arrange(view: Images, rect: QRectF) -> Cells:
    """The largest images that all fit into `rect` with their captions, in the columns asked for or the best number."""
    n, rows, columns = view.images.shape
    best = Cells(1, 1 + _GAP, 1, rows / columns, 0.0, rect.topLeft())
    for count in [view.columns] if view.columns else range(1, max(2, n + 1)):
        lines = max(1, math.ceil(n / count))
        wide = (rect.width() + _GAP) / count - _GAP
        caption, words = _words(view, wide)
        high = (rect.height() + _GAP) / lines - _GAP - caption
        scale = max(0.05, min(_LARGEST, wide / columns, high / rows))
        if scale * columns > best.width + 1e-9 and (words <= wide or count == (view.columns or 1)):
            pitch = max(scale * columns, min(words, wide)) + _GAP
            best = Cells(count, pitch, scale * columns, scale * rows, caption, rect.topLeft())
    return best


def _words(view: Images, wide: float) -> tuple[float, float]:
    """How high and how wide the captions are where an image may be `wide`: on one line, or on as many as they need."""
    if not any(str(words) for words in view.captions):
        return 0.0, 0.0
    metrics = QFontMetricsF(look.font("small"))
    room, wrap = QRectF(0, 0, max(1.0, wide), 1e4), int(Qt.TextFlag.TextWordWrap)
    boxes = [metrics.boundingRect(room, wrap, tr(text)) for text in view.captions]
    lines = max(round(box.height() / metrics.height()) for box in boxes)
    return look.px(_CAPTION) + (lines - 1) * metrics.height(), max(box.width() for box in boxes)


class ImagesView(ViewWidget):
    """Paints the grid; a click, or Enter on the image that the arrow keys chose, sets its parameter."""

    shows = Images

    def __init__(self) -> None:
        super().__init__()
        self.view: Images | None = None
        self.chosen = -1
        self.setMouseTracking(True)
        self.setProperty("ring", True)
        self.setMinimumSize(80, 60)

    def show_view(self, view: Images) -> None:
        if view is self.view:
            return
        self.view = view
        self.chosen = min(self.chosen, len(view.images) - 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if view.pick else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if view.pick else Qt.CursorShape.ArrowCursor)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self._paint(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        self._paint(painter, rect)

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        if self.view is None or not len(self.view.images):
            return
        cells = arrange(self.view, rect)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(look.font("small"))
        for index, image in enumerate(picture_images(self.view, self.theme)):
            box = cells.image(index)
            painter.drawImage(box, image)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._frame_pen(index))
            painter.drawRect(box)
            if index < len(self.view.captions):
                self._paint_caption(painter, cells, index)

    def _frame_pen(self, index: int) -> QPen:
        if self.hasFocus() and index == self.chosen:
            return self.theme.pen("accent", 3)
        role = self._role(index)
        return self.theme.pen(role, 2) if role else self.theme.pen("hairline", 1)

    def _role(self, index: int) -> str:
        assert self.view is not None
        return self.view.roles[index] if index < len(self.view.roles) else ""

    def _paint_caption(self, painter: QPainter, cells: Cells, index: int) -> None:
        assert self.view is not None
        box, text = cells.image(index), tr(self.view.captions[index])
        width = cells.pitch - _GAP
        room = QRectF(box.center().x() - width / 2, box.bottom() + 1, width, cells.caption)
        painter.setPen(self.theme.ink(self._role(index) or "muted"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, int(flags | Qt.TextFlag.TextWordWrap), text)

    def _at(self, place: QPointF) -> int:
        if self.view is None:
            return -1
        cells = arrange(self.view, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        hits = (i for i in range(len(self.view.images)) if cells.image(i).contains(place))
        return next(hits, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pick(self._at(event.position()))

    def _pick(self, index: int) -> None:
        if index >= 0 and self.view is not None and self.view.pick:
            self.chosen = index
            self.parameter_changed.emit(self.view.pick, index)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self.view is None or not len(self.view.images):
            return
        columns = arrange(self.view, QRectF(self.rect())).columns
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        if event.key() in steps:
            self.chosen = min(max(0, self.chosen + steps[Qt.Key(event.key())]), len(self.view.images) - 1)
            if self.chosen < len(self.view.captions):
                announce(self, tr(self.view.captions[self.chosen]))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.chosen)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in arrows:
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self._at(QPointF(event.pos()))
            captions = self.view.captions if self.view is not None else ()
            QToolTip.showText(event.globalPos(), tr(captions[index]) if 0 <= index < len(captions) else "", self)
            return True
        return super().event(event)

    def set_theme(self, new: Theme) -> None:
        super().set_theme(new)
        self.update()

    def retranslate(self) -> None:
        self.update()
