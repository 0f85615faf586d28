"""A piece of a lesson's text: rich, selectable, as high as it needs to be, with formulas on the baseline."""

from __future__ import annotations

import math
from functools import cache
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from gui import formulas, markdown, theme
from gui.i18n import with_decimal_sign

_ENLARGED = 1.16
"""The letters of formulas are smaller than Inter's at the same size."""

_SHEET = """
a {{ color: {accent}; }}
h2 {{ font-size: {title}px; font-weight: 600; margin-top: 12px; margin-bottom: 6px; }}
h3, h4 {{ font-size: {body}px; font-weight: 600; margin-top: 10px; margin-bottom: 4px; }}
p {{ margin-top: 0px; margin-bottom: 8px; line-height: 125%; }}
ul, ol {{ margin-top: 0px; margin-bottom: 8px; }}
li {{ margin-bottom: 3px; line-height: 125%; }}
table {{ margin-bottom: 8px; }}
blockquote {{ margin-left: 12px; margin-right: 0px; color: {muted}; }}
code, pre {{ font-family: "{mono}"; font-size: {small}px; background-color: {ground}; }}
th {{ font-weight: 600; }}
"""


class LessonText(QTextBrowser):
    """Shows Markdown. `link_clicked` says which `lab:` link was chosen, by mouse or by Tab and Enter."""

    link_clicked = Signal(str)
    clicked = Signal()
    focused_at = Signal(int)
    """The height, in this widget, of a link that Tab came to."""

    def __init__(self, text: str = "", scale: float = 1) -> None:
        super().__init__()
        self._text, self._scale = text, scale
        self._size = 13.0
        self._formulas: dict[str, tuple[str, bool]] = {}
        self._pictures: dict[str, Any] = {}
        self.setProperty("lesson", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._anchor_clicked)
        self.highlighted.connect(self._highlighted)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        formulas.store().arrived.connect(self._formulas_arrived)
        self.write()

    # ---- Writing.

    def show_text(self, text: str, scale: float | None = None) -> None:
        """Show other words, or the same in letters of another size."""
        if (text, scale or self._scale) != (self._text, self._scale):
            self._text, self._scale = text, scale or self._scale
            self.write()

    def set_scale(self, scale: float) -> None:
        """The same words in letters of another size."""
        self.show_text(self._text, scale)

    def write(self) -> None:
        """Write the text again: in other colours, or with formulas that have arrived."""
        look, self._size = theme.current(), theme.SIZES["body"] * theme.text_scale() * self._scale
        self._formulas, self._pictures = {}, {}
        self._wanting = 0
        scale = self._size / theme.SIZES["body"]
        sizes = {name: round(theme.SIZES[name] * scale) for name in ("title", "body", "small")}
        font = theme.font()
        font.setPixelSize(max(1, round(self._size)))
        document = self.document()
        document.setDefaultFont(font)
        document.setIndentWidth(1.4 * self._size)
        document.setDefaultStyleSheet(_SHEET.format(
            accent=look.colour("accent").name(), muted=look.colour("muted").name(), ground=look.colour("ground").name(),
            mono=theme.mono_family(), **sizes))
        self.setHtml(markdown.to_html(self._text, self._math))
        self._set_formulas()
        self.setAccessibleName(markdown.plain(self._text)[:400])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if "](lab:" in self._text else Qt.FocusPolicy.ClickFocus)
        self._fit()

    def _math(self, latex: str, display: bool) -> str:
        """A picture of the formula; its source until there is one."""
        latex = _local(latex)
        if formulas.store().formula(latex, display) is None:
            self._wanting += 1
            return f"<code>{escape(latex)}</code>"
        name = f"formula:{len(self._formulas)}"
        self._formulas[name] = (latex, display)
        return f'<img src="{name}">'

    def _formulas_arrived(self) -> None:
        if self._wanting:
            self.write()

    def _set_formulas(self) -> None:
        """Give each picture its size and its place on the baseline."""
        document = self.document()
        for start, length, name in list(_pictures(document)):
            if name in self._formulas:
                cursor = QTextCursor(document)
                cursor.setPosition(start)
                cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(self._formula_format(name))

    def _formula_format(self, name: str) -> QTextImageFormat:
        formula = formulas.store().formula(*self._formulas[name])
        assert formula is not None
        size = self._size * _ENLARGED
        room = max(60.0, float(self.viewport().width()) - 4)
        size = min(size, size * room / (formula.width * size / formulas.BASE))
        descent = math.ceil(formula.descent * size / formulas.BASE)
        colour = theme.current().colour("text")
        picture = formula.image(size, colour, self.devicePixelRatioF(), descent)
        self._pictures[name] = picture
        made = QTextImageFormat()
        made.setName(name)
        made.setWidth(formula.width * size / formulas.BASE)
        made.setHeight(formula.ascent * size / formulas.BASE + descent)
        if descent:
            made.setFont(_font_with_descent(descent))
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        made.setToolTip(f"<p>{escape(self._formulas[name][0])}</p>")
        return made

    def loadResource(self, kind: int, name: QUrl) -> Any:  # noqa: N802
        """Our own pictures, and nothing else: a lesson reads no file and no network."""
        return self._pictures.get(name.toString())

    # ---- Size.

    def _fit(self, *_: Any) -> None:
        height = math.ceil(self.document().size().height()) + 1
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            if self._pictures:
                self._set_formulas()
            self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(60, 10)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self.height())

    # ---- Mouse and keyboard.

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """The panel scrolls, and sets the size of the letters; not this piece of text."""
        event.ignore()

    def mouseReleaseEvent(self, event: Any) -> None:  # noqa: N802
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection() and not self.anchorAt(event.position().toPoint()):
            self.clicked.emit()

    def _anchor_clicked(self, url: QUrl) -> None:
        self.link_clicked.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _highlighted(self, url: QUrl) -> None:
        if self.hasFocus() and not url.isEmpty():
            self.focused_at.emit(self.cursorRect().center().y())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.write()

    def anchor_place(self, words: str) -> QPoint:
        """The middle of the link that reads `words`, in this widget. Raises ValueError."""
        for block in _blocks(self.document()):
            for fragment in _fragments(block):
                if fragment.charFormat().isAnchor() and words in fragment.text():
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(fragment.position() + fragment.length() // 2)
                    return self.cursorRect(cursor).center()
        raise ValueError(words)


@cache
def _font_with_descent(pixels: int) -> QFont:
    """A font whose letters go `pixels` below the baseline: Qt puts a picture as far down as its format's font."""
    font = QFont(theme.family())
    size = pixels
    while True:
        font.setPixelSize(size)
        if QFontMetrics(font).descent() >= pixels:
            return font
        size += 1


def _local(latex: str) -> str:
    """A decimal comma where the reader has one; braces keep it from being followed by a space."""
    local = with_decimal_sign(latex)
    return latex if local == latex else "".join(
        "{,}" if a != b else b for a, b in zip(latex, local, strict=True)
    )


def _blocks(document: QTextDocument) -> Any:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: Any) -> Any:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _pictures(document: QTextDocument) -> Any:
    """Start, length and name of each picture."""
    for block in _blocks(document):
        for fragment in _fragments(block):
            if fragment.charFormat().isImageFormat():
                yield fragment.position(), fragment.length(), fragment.charFormat().toImageFormat().name()
