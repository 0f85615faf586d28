"""Paragraphs: words, equations with their numbers, code. They can be selected with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.views import Prose
from gui import theme as look
from gui.i18n import tr, unbroken
from gui.theme import Theme
from gui.views.base import ViewWidget

_GAP = 8


class ProseView(ViewWidget):
    """A label a paragraph, scrolled where there is too little room."""

    shows = Prose

    def __init__(self) -> None:
        super().__init__()
        self.view: Prose | None = None
        self.labels: list[QLabel] = []
        body = QWidget()
        body.setProperty("side", True)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(_GAP)
        self._column.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setProperty("ring", True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    @property
    def spoken(self) -> QWidget:
        return self._scroll

    def show_view(self, view: Prose) -> None:
        before, self.view = self.view, view
        if view is before:
            return
        self._write(fresh=before is None or before.code != view.code)

    def _write(self, *, fresh: bool) -> None:
        assert self.view is not None
        texts = self._texts()
        while len(self.labels) < len(texts):
            self._add_label()
        for label in self.labels[len(texts):]:
            label.hide()
        if fresh:
            for i, label in enumerate(self.labels):
                label.setFont(self._font(i))
        for label, text in zip(self.labels, texts, strict=False):
            if label.text() != text:
                label.setText(text)
            label.setVisible(True)

    def _texts(self) -> list[str]:
        """Words in the reader's language; code as it is typed."""
        assert self.view is not None
        paragraphs, code = self.view.paragraphs, self.view.code
        return [*map(str, paragraphs[:code]), *(unbroken(tr(words)) for words in paragraphs[code:])]

    def _font(self, paragraph: int) -> QFont:
        assert self.view is not None
        return look.font(mono=paragraph < self.view.code)

    def _add_label(self) -> None:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._font(len(self.labels)))
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._column.insertWidget(len(self.labels), label)
        self.labels.append(label)

    def set_theme(self, new: Theme) -> None:
        super().set_theme(new)
        if self.view is not None:
            self._write(fresh=True)

    def retranslate(self) -> None:
        if self.view is not None:
            self._write(fresh=True)

    def _boxes(self, width: float) -> list[tuple[str, QRectF]]:
        top, boxes = 0.0, []
        for i, text in enumerate(self._texts()):
            room = QRectF(0, top, width, 1e5)
            box = QFontMetricsF(self._font(i)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
            boxes.append((text, QRectF(0, top, width, box.height())))
            top += box.height() + _GAP
        return boxes

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(self.theme.colour("text"))
        for i, (text, box) in enumerate(self._boxes(rect.width())):
            painter.setFont(self._font(i))
            flags = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip)
            painter.drawText(box.translated(rect.topLeft()), flags, text)

    def figure_height(self, width: float) -> float | None:
        boxes = self._boxes(width)
        return boxes[-1][1].bottom() if boxes else 0.0
