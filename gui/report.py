"""The parts of a report that are pictures or paper: its figures, and all of it as one PDF."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from engine.files import written_beside
from engine.lab import Lab, Snapshot
from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme as look
from gui.export import Figure, caption_for, save_figure
from gui.i18n import tr

_DPI = 96
_MARGIN = 56.0


def write_figures(snapshot: Snapshot, lab_class: type[Lab], folder: Path) -> None:
    """The page as PDF, and every panel as SVG. Raises OSError."""
    caption = caption_for(snapshot, lab_class)
    save_figure(snapshot, lab_class, folder / "figure.pdf", caption=caption, grows=True)
    for panel in lab_class.panels:
        path = folder / f"figure_{panel.key}.svg"
        save_figure(snapshot, lab_class, path, caption=caption, size=(720, 480), panels=[panel.key])


def write_pdf(
    snapshot: Snapshot, lab_class: type[Lab], path: Path, settings: Sequence[tuple[str, str]], scripts: dict[str, str],
) -> None:
    """One PDF: the figure, the settings and the scripts. Raises OSError."""
    data = QByteArray()
    device = QBuffer(data)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    figure = Figure(snapshot, lab_class, caption=caption_for(snapshot, lab_class), grows=True)
    pdf = QPdfWriter(device)
    pdf.setResolution(_DPI)
    pdf.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    pdf.setPageOrientation(QPageLayout.Orientation.Landscape)
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0))
    pdf.setTitle(tr(lab_class.title))
    pdf.setCreator("Steepest")
    painter = QPainter(pdf)
    try:
        scale = min(pdf.width() / figure.size.width(), pdf.height() / figure.size.height())
        painter.scale(scale, scale)
        figure.paint(painter)
        painter.resetTransform()
        pdf.setPageOrientation(QPageLayout.Orientation.Portrait)
        _write_text(painter, pdf, _html(settings, scripts))
    finally:
        painter.end()
        figure.close()
    device.close()
    with written_beside(path) as beside:
        beside.write_bytes(bytes(data.data()))


def _html(settings: Sequence[tuple[str, str]], scripts: dict[str, str]) -> str:
    rows = "".join(f"<tr><td style='padding-right:24px'>{escape(tr(name))}</td><td>{escape(tr(value))}</td></tr>"
                   for name, value in settings)
    listing = "<h3 style='page-break-before: always'>{name}</h3><pre style='font-size:8pt'>{text}</pre>"
    code = "".join(listing.format(name=escape(name), text=escape(text)) for name, text in scripts.items())
    head = escape(tr(N_("gui", "Settings and results")))
    return f"<h3>{head}</h3><table>{rows}</table>{code}"


def _write_text(painter: QPainter, pdf: QPdfWriter, html: str) -> None:
    """Page after page of words."""
    document = QTextDocument()
    with look.text_at(1):
        document.setDefaultFont(look.font("axis"))
    document.setDefaultStyleSheet(f"pre {{ font-family: '{look.mono_family()}'; white-space: pre-wrap; }}")
    document.setHtml(html)
    document.documentLayout().setPaintDevice(pdf)
    pdf.newPage()
    size = QSizeF(pdf.width() - 2 * _MARGIN, pdf.height() - 2 * _MARGIN)
    document.setPageSize(size)
    for page in range(document.pageCount()):
        if page:
            pdf.newPage()
        painter.save()
        painter.translate(_MARGIN, _MARGIN - page * size.height())
        document.drawContents(painter, QRectF(0, page * size.height(), size.width(), size.height()))
        painter.restore()
