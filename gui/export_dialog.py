"""How a figure leaves the program: which part, which format, how large, in which colours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import tr

FORMATS = {"pdf": "PDF", "svg": "SVG", "png": "PNG", "csv": "CSV"}


class ExportDialog(QDialog):
    """Asks for the figure's form, then for its file, and writes it. `path` is the file if it was written."""

    said = Signal(str)

    def __init__(self, page: Any, panel: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(N_("gui", "Export")))
        self.page, self.folder = page, folder
        self.path: Path | None = None
        settings = QSettings()
        self._part = QComboBox()
        self._part.addItem(tr(N_("gui", "The whole page")), "")
        for entry in page.lab_class.panels:
            self._part.addItem(tr(entry.title), entry.key)
        self._part.setCurrentIndex(max(0, self._part.findData(panel)))
        self._format = QComboBox()
        for suffix, name in FORMATS.items():
            self._format.addItem(name, suffix)
        self._format.setCurrentIndex(max(0, self._format.findData(settings.value("export/format", "pdf"))))
        self._format.currentIndexChanged.connect(self._format_chosen)
        self._width, self._height = self._spin(200, 8000, int(settings.value("export/width", 1280))), self._spin(
            150, 8000, int(settings.value("export/height", 800)))
        self._dpi = self._spin(48, 600, int(settings.value("export/dpi", 192)))
        self._theme = QComboBox()
        self._theme.addItem(tr(N_("gui", "Light")), "light")
        self._theme.addItem(tr(N_("gui", "Dark")), "dark")
        self._build()
        self._format_chosen()

    def _spin(self, low: int, high: int, value: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        spin.setRange(low, high)
        spin.setSingleStep(10)
        spin.setValue(value)
        return spin

    def _build(self) -> None:
        size = QHBoxLayout()
        size.addWidget(self._width)
        size.addWidget(QLabel("×"))
        size.addWidget(self._height)
        size.addStretch(1)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr(N_("gui", "Figure")), self._part)
        form.addRow(tr(N_("gui", "Format")), self._format)
        form.addRow(tr(N_("gui", "Size (pixels at 96 dpi)")), size)
        form.addRow(tr(N_("gui", "Resolution (dpi, PNG only)")), self._dpi)
        form.addRow(tr(N_("gui", "Colours")), self._theme)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("primary", True)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def _format_chosen(self) -> None:
        suffix = self._format.currentData()
        self._dpi.setEnabled(suffix == "png")
        for widget in (self._width, self._height, self._theme):
            widget.setEnabled(suffix != "csv")

    def _save(self) -> None:
        suffix = self._format.currentData()
        panel = self._part.currentData()
        name = "-".join(filter(None, [self.page.lab_class.key, panel]))
        path, _ = QFileDialog.getSaveFileName(
            self, tr(N_("gui", "Export")), f"{self.folder}/{name}.{suffix}", f"{FORMATS[suffix]} (*.{suffix})")
        if path:
            self.write(Path(path if Path(path).suffix else f"{path}.{suffix}"))

    def write(self, path: Path) -> None:
        """Write the figure as chosen; what goes wrong is said in one line and nothing is left half-written."""
        from gui import export

        panel = self._part.currentData()
        try:
            export.export(
                self.page.as_shown(), self.page.lab_class, path, panels=[panel] if panel else [],
                theme=self._theme.currentData(), size=(self._width.value(), self._height.value()),
                dpi=self._dpi.value())
        except OSError as error:
            self.said.emit(tr(N_("gui", "Not exported: {reason}"), reason=str(error)))
            return
        self._remember()
        self.path = path
        self.said.emit(tr(N_("gui", "Exported to {path}"), path=str(path)))
        self.accept()

    def _remember(self) -> None:
        settings = QSettings()
        for name, value in (("format", self._format.currentData()), ("width", self._width.value()),
                            ("height", self._height.value()), ("dpi", self._dpi.value())):
            settings.setValue(f"export/{name}", value)
