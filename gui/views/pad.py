"""A square to draw in with the mouse; a picture can be pasted or dropped on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)

from engine.views import Pad
from gui import theme as look
from gui.i18n import tr
from gui.theme import Theme
from gui.views.base import ViewWidget
from gui.views.own_value import OwnValue

_APART = 0.012
"""Points of a stroke are so far apart at least, in units of the side."""
_UP = (-1.0, -1.0)


class PadView(ViewWidget):
    """Paints the strokes; while the mouse draws, every piece goes out at once."""

    shows = Pad

    def __init__(self) -> None:
        super().__init__()
        self.view: Pad | None = None
        self._strokes: tuple[float, ...] = ()
        self._own: OwnValue[tuple[float, ...]] = OwnValue()
        self._drawing = False
        self.setMinimumSize(120, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAcceptDrops(True)
        self.setProperty("ring", True)

    def show_view(self, view: Pad) -> None:
        self.view = view
        self._strokes = self._own.newer(view.strokes)
        self.update()

    # ---- Drawing.

    @property
    def square(self) -> QRectF:
        """The part of the widget that is drawn on."""
        return _square(QRectF(self.rect()).adjusted(2, 2, -2, -2))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._drawing = event.button() == Qt.MouseButton.LeftButton
        if self._drawing:
            self._add(event.position(), first=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drawing:
            self._add(event.position(), first=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._drawing:
            self._drawing = False
            self._take((*self._strokes, *_UP))

    def _add(self, place: QPointF, *, first: bool) -> None:
        square = self.square
        x, y = (place.x() - square.left()) / square.width(), (place.y() - square.top()) / square.height()
        x, y = round(min(max(x, 0.0), 1.0), 3), round(min(max(y, 0.0), 1.0), 3)
        if first or not self._strokes or max(abs(x - self._strokes[-2]), abs(y - self._strokes[-1])) >= _APART:
            self._take((*self._strokes, x, y))

    def _take(self, strokes: tuple[float, ...]) -> None:
        if self.view is None or len(strokes) > self.view.longest:
            return
        self._own.made(strokes, self._strokes)
        self._strokes = strokes
        self.parameter_changed.emit(self.view.parameter, strokes)
        self.update()

    # ---- Pictures from elsewhere.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_picture(_picture_in(QGuiApplication.clipboard().mimeData()))
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasImage() or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.take_picture(_picture_in(event.mimeData()))

    def take_picture(self, picture: QImage | None) -> None:
        """Take a picture instead of what was drawn."""
        if picture is None or picture.isNull() or self.view is None or not self.view.paste:
            return
        self._take(())
        self.parameter_changed.emit(self.view.paste, _ink(picture, self.view.side))

    # ---- Painting.

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self._paint(painter, self.square)
        painter.end()

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        self._paint(painter, _square(rect))

    def _paint(self, painter: QPainter, square: QRectF) -> None:
        if self.view is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self.theme.pen("hairline", 1))
        painter.setBrush(self.theme.colour("ground"))
        painter.drawRoundedRect(square, 6, 6)
        if not self._strokes and self.view.image is None:
            painter.setPen(self.theme.colour("muted"))
            painter.setFont(look.font())
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(square.adjusted(24, 24, -24, -24), flags, tr(self.view.hint))
        painter.setClipRect(square)
        self._paint_strokes(painter, square)
        self._paint_image(painter, square)
        painter.setClipping(False)

    def _paint_strokes(self, painter: QPainter, square: QRectF) -> None:
        assert self.view is not None
        pen = QPen(self.theme.colour("text"), self.view.width * square.width())
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_path(self._strokes, square))

    def _paint_image(self, painter: QPainter, square: QRectF) -> None:
        """What the network is given, small in a corner, or all over the pad if it came from a picture."""
        assert self.view is not None
        if self.view.image is None:
            return
        size = 0.26 * square.width() if self._strokes else 0.8 * square.width()
        corner = QRectF(square.right() - size - 6, square.bottom() - size - 6, size, size)
        if not self._strokes:
            corner.moveCenter(square.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(corner, _grey(self.view.image))
        painter.setPen(self.theme.pen("accent", 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(corner)

    def set_theme(self, new: Theme) -> None:
        super().set_theme(new)
        self.update()

    def retranslate(self) -> None:
        self.update()


def _square(rect: QRectF) -> QRectF:
    side = min(rect.width(), rect.height())
    return QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)


def _path(strokes: tuple[float, ...], square: QRectF) -> QPainterPath:
    path, down = QPainterPath(), False
    for x, y in zip(strokes[::2], strokes[1::2], strict=False):
        if x < 0:
            down = False
            continue
        point = QPointF(square.left() + x * square.width(), square.top() + y * square.height())
        if not down:
            path.moveTo(point)
        path.lineTo(point + QPointF(0.01, 0))  # a line of no length would leave no dot
        down = True
    return path


def _grey(image: np.ndarray) -> QImage:
    pixels = np.ascontiguousarray(np.rint(255 * np.clip(image, 0, 1)).astype(np.uint8))
    rows, columns = pixels.shape
    return QImage(pixels.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()


def _picture_in(data: QMimeData) -> QImage | None:
    if data.hasImage():
        return QImage(data.imageData())
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return QImage(files[0]) if files else None


def _ink(picture: QImage, side: int) -> tuple[int, ...]:
    """The picture's grey values, fitted into side × side, what is left over filled with its corner's."""
    fitted = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    canvas = QImage(side, side, QImage.Format.Format_Grayscale8)
    canvas.fill(fitted.pixelColor(0, 0).lightness())
    painter = QPainter(canvas)
    painter.drawImage((side - fitted.width()) // 2, (side - fitted.height()) // 2, fitted)
    painter.end()
    rows = np.frombuffer(canvas.constBits(), np.uint8).reshape(side, canvas.bytesPerLine())[:, :side]
    return tuple(rows.ravel().tolist())
