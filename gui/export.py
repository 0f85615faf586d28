"""Figures for papers and slides: one view or the whole page as PNG, SVG or PDF, its numbers as CSV, or the clipboard.

A figure has the lab's title, every panel with its own title, legend and axes, and a caption with the
settings and the seed. It is painted by the same views as the window, once, onto the device of its format.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from engine.files import WriteError, written_beside
from engine.lab import Lab, Panel, Snapshot
from engine.views import View
from gui import i18n
from gui import theme as look
from gui.caption import caption_for
from gui.csv_figure import views_to_csv
from gui.i18n import tr
from gui.svg_text import portable
from gui.theme import THEMES, Theme
from gui.views import ViewWidget, make_view, prepare

__all__ = ["Figure", "caption_for", "copy_figure", "export", "need_application", "save_figure"]

Size = tuple[int, int]
PAGE: Size = (1280, 800)

_MARGIN, _GAP = 24.0, 24.0
_TITLE, _PANEL_TITLE = 34.0, 24.0
_CSS_DPI = 96
_CLIPBOARD_DPI = 192


def save_figure(
    snapshot: Snapshot, lab_class: type[Lab], path: Path | str, *, caption: str, theme: str = "light",
    size: Size = PAGE, grows: bool = False, dpi: int = _CSS_DPI, panels: Sequence[str] = (), title: str | None = None,
) -> None:
    """Write the page (or only the `panels`, by key) to `path`; its suffix says how: .png, .svg or .pdf.

    `size` is in CSS pixels (1/96 inch); if it `grows`, it is that of the plots, and rows of words and tables
    come on top. `dpi` makes a PNG finer, not larger on paper. `title` is the lab's unless told otherwise, and
    none over one panel. Raises OSError.
    """
    path = Path(path)
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise WriteError(path, f"a figure is written as {', '.join(_WRITERS)}, not as {path.suffix or 'a bare name'}")
    figure = Figure(
        snapshot, lab_class, caption=caption, theme=theme, size=size, grows=grows, panels=panels, title=title)
    try:
        data = writer(figure, dpi)
    finally:
        figure.close()
    with written_beside(path) as beside:
        beside.write_bytes(data)


def export(
    snapshot: Snapshot, lab_class: type[Lab], path: Path | str, *, panels: Sequence[str] = (), theme: str = "light",
    size: Size = PAGE, dpi: int = _CSS_DPI,
) -> None:
    """As `save_figure`, with the caption made here, and .csv for the numbers. Raises OSError."""
    path = Path(path)
    if path.suffix.lower() != ".csv":
        caption = caption_for(snapshot, lab_class)
        save_figure(snapshot, lab_class, path, caption=caption, theme=theme, size=size, dpi=dpi, panels=panels)
        return
    chosen = {tr(p.title): snapshot.views[p.key] for p in _panels(snapshot, lab_class, panels)}
    with written_beside(path) as beside:
        beside.write_text(views_to_csv(chosen), encoding="utf-8", newline="\n")


def copy_figure(snapshot: Snapshot, lab_class: type[Lab], *, caption: str, theme: str = "light") -> None:
    """Put the page on the clipboard as an image, as high as it needs to be."""
    figure = Figure(snapshot, lab_class, caption=caption, theme=theme, grows=True)
    try:
        QGuiApplication.clipboard().setImage(figure.image(_CLIPBOARD_DPI))
    finally:
        figure.close()


@dataclass
class _Cell:
    """One panel and the place of its view in the figure."""

    panel: Panel
    view: View
    widget: ViewWidget
    rect: QRectF


class Figure:
    """A page laid out for paper. `paint` draws it in CSS pixels onto any painter."""

    def __init__(
        self, snapshot: Snapshot, lab_class: type[Lab], *, caption: str, theme: str = "light",
        size: Size = PAGE, grows: bool = False, panels: Sequence[str] = (), title: str | None = None,
    ) -> None:
        need_application()
        self.theme: Theme = THEMES[theme]
        shown = _panels(snapshot, lab_class, panels)
        self.size = QSize(*size)
        self._grows = grows
        self.caption = caption
        self.title = title if title is not None else "" if len(panels) == 1 else tr(lab_class.title)
        self.cells = [_Cell(p, snapshot.views[p.key], make_view(snapshot.views[p.key]), QRectF()) for p in shown]
        with look.text_at(1):
            self._lay_out()
            self._fill()

    # ---- Layout.

    def _caption_rect(self) -> QRectF:
        width = self.size.width() - 2 * _MARGIN
        metrics = QFontMetricsF(look.font("small"))
        height = metrics.boundingRect(QRectF(0, 0, width, 1e4), int(Qt.TextFlag.TextWordWrap), self.caption).height()
        return QRectF(_MARGIN, self.size.height() - _MARGIN + 4 - height, width, height)

    def _lay_out(self) -> None:
        top = _MARGIN - 6 + (_TITLE if self.title else 0)
        area = QRectF(_MARGIN, top, self.size.width() - 2 * _MARGIN, self._caption_rect().top() - 12 - top)
        rows = [[c for c in self.cells if c.panel.row == row] for row in sorted({c.panel.row for c in self.cells})]
        for cells in rows:
            self._share_width(cells, area)
        room = area.height() - _GAP * (len(rows) - 1)
        heights = self._ample_heights(rows, room) if self._grows else self._heights(rows, room)
        if self._grows:
            self.size.setHeight(math.ceil(self.size.height() - room + sum(heights)))
        y = area.top()
        for cells, height in zip(rows, heights, strict=True):
            for cell in cells:
                cell.rect.moveTop(y + _PANEL_TITLE)
                cell.rect.setHeight(max(40.0, height - _PANEL_TITLE))
            y += height + _GAP

    @staticmethod
    def _share_width(cells: Sequence[_Cell], area: QRectF) -> None:
        room, shares = area.width() - _GAP * (len(cells) - 1), sum(cell.panel.width for cell in cells)
        x = area.left()
        for cell in cells:
            width = room * cell.panel.width / shares
            cell.rect = QRectF(x, 0, width, 0)
            x += width + _GAP

    def _heights(self, rows: Sequence[Sequence[_Cell]], room: float) -> list[float]:
        """Rows of words and tables take what they need, but no more than their share; plots get the rest."""
        shares = [max(cell.panel.height for cell in cells) for cells in rows]
        heights: list[float | None] = []
        for cells, share in zip(rows, shares, strict=True):
            needs = self._needs(cells)
            open_ended = 0 in needs or len(rows) == 1
            heights.append(None if open_ended else min(room * share / sum(shares), max(needs)))
        left = room - sum(h for h in heights if h is not None)
        open_shares = sum(s for s, h in zip(shares, heights, strict=True) if h is None) or 1
        return [left * s / open_shares if h is None else h for s, h in zip(shares, heights, strict=True)]

    def _ample_heights(self, rows: Sequence[Sequence[_Cell]], room: float) -> list[float]:
        """Rows with plots share `room`, those of words and tables alone come on top with all that they need."""
        needs = [self._needs(cells) for cells in rows]
        shares = [(0 in need) * max(c.panel.height for c in cells) for cells, need in zip(rows, needs, strict=True)]
        unit = room / max(1, sum(shares))
        return [max(unit * share, *need) for share, need in zip(shares, needs, strict=True)]

    @staticmethod
    def _needs(cells: Sequence[_Cell]) -> list[float]:
        """The height that each needs with its title; 0 for what fills any height."""
        needs = []
        for cell in cells:
            cell.widget.view = cell.view
            height = cell.widget.figure_height(cell.rect.width())
            needs.append(0.0 if height is None else height + _PANEL_TITLE)
        return needs

    def _fill(self) -> None:
        """Give every view its size and its content; axes learn the width of their numbers from a first painting."""
        for cell in self.cells:
            prepare(cell.view, self.theme)
            widget = cell.widget
            widget.view = None
            widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            widget.set_theme(self.theme)
            widget.setFixedSize(cell.rect.size().toSize())
            widget.show()
            widget.show_view(cell.view)
        trial = QImage(self.size, QImage.Format.Format_RGB32)
        for _ in range(2):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            with _painting(trial) as painter:
                self.paint(painter)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    # ---- Painting.

    def paint(self, painter: QPainter) -> None:
        """Draw everything; the painter's unit is a CSS pixel."""
        with look.text_at(1):
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font())
        painter.fillRect(QRectF(QPointF(0, 0), QSizeF(self.size)), self.theme.colour("card"))
        if self.title:
            head = QRectF(_MARGIN, _MARGIN - 8, self.size.width() - 2 * _MARGIN, _TITLE)
            self._write(painter, head, self.title, "title", bold=True)
        for cell in self.cells:
            head = QRectF(cell.rect.left(), cell.rect.top() - _PANEL_TITLE, cell.rect.width(), _PANEL_TITLE - 4)
            self._write(painter, head, tr(cell.panel.title), "card-title", bold=True)
            painter.save()
            cell.widget.paint_figure(painter, cell.rect)
            painter.restore()
        painter.setPen(self.theme.colour("muted"))
        painter.setFont(look.font("small"))
        painter.drawText(self._caption_rect(), int(Qt.TextFlag.TextWordWrap), self.caption)

    def _write(self, painter: QPainter, rect: QRectF, text: str, size: str, *, bold: bool) -> None:
        font = look.font(size, bold=bold)
        painter.setPen(self.theme.colour("text"))
        painter.setFont(font)
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), fitting)

    def image(self, dpi: int) -> QImage:
        """The figure as an image of `dpi` dots an inch; every line is as wide on paper at any of them."""
        ratio = dpi / _CSS_DPI
        image = QImage(self.size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.setDotsPerMeterX(round(dpi / 0.0254))
        image.setDotsPerMeterY(round(dpi / 0.0254))
        with _painting(image) as painter:
            self.paint(painter)
        return image

    def close(self) -> None:
        """Give the views' memory back."""
        for cell in self.cells:
            cell.widget.close_view()
            cell.widget.deleteLater()


@cache
def need_application() -> QApplication:
    """Qt's fonts and widgets need an application; on the command line there is none yet, nor a screen."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    made = QApplication(["steepest", "-platform", "offscreen"])
    i18n.use("en")  # like everything else on the command line
    return made


@contextmanager
def _painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that ends even if the painting fails: Qt may not destroy a device that is being painted."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def _panels(snapshot: Snapshot, lab_class: type[Lab], keys: Sequence[str]) -> list[Panel]:
    return [p for p in lab_class.panels if p.key in snapshot.views and (not keys or p.key in keys)]


# ---- Formats.


def _png(figure: Figure, dpi: int) -> bytes:
    return _written(lambda device: figure.image(dpi).save(device, "PNG"))  # type: ignore[call-overload]


def _pdf(figure: Figure, dpi: int) -> bytes:
    """One page of the figure's size, at 96 dpi, which is the unit of everything painted here."""
    def write(device: QBuffer) -> None:
        pdf = QPdfWriter(device)
        pdf.setResolution(_CSS_DPI)
        points = QSizeF(figure.size) * (72 / _CSS_DPI)
        pdf.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0))
        pdf.setTitle(figure.title or figure.caption)
        pdf.setCreator("Steepest")
        with _painting(pdf) as painter:
            figure.paint(painter)
    return _written(write)


def _svg(figure: Figure, dpi: int) -> bytes:
    """SVG 1.1: unlike the Tiny profile, Qt writes clip paths into it. Where Inter is missing a sans serif steps in."""
    def write(device: QBuffer) -> None:
        svg = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        svg.setOutputDevice(device)
        svg.setResolution(_CSS_DPI)
        svg.setSize(figure.size)
        svg.setViewBox(QRectF(QPointF(0, 0), QSizeF(figure.size)))
        svg.setTitle(figure.title or tr(figure.cells[0].panel.title if figure.cells else ""))
        svg.setDescription(figure.caption)
        with _painting(svg) as painter:
            figure.paint(painter)
    text = _written(write).decode()
    size = f'<svg width="{figure.size.width()}" height="{figure.size.height()}"'
    text = re.sub(r'<svg width="[^"]*" height="[^"]*"', size, text, count=1)
    return portable(text).encode()


def _written(write: Callable[[QBuffer], object]) -> bytes:
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    write(device)
    device.close()
    return bytes(data.data())


_WRITERS: dict[str, Callable[[Figure, int], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
