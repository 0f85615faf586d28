"""One click to a report of the run: a folder with figures, curves, settings and scripts, or all of it in a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from engine.lab import Lab, Snapshot
from engine.report.folder import LIBRARIES, Scripts, scripts_of, settings_of, write_folder
from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import tr


class ReportDialog(QDialog):
    """Asks for the form, then for the place, and writes. `path` is what was written, if it was.

    The lab belongs to its worker's thread: its numbers and scripts are made there, the figures here.
    """

    said = Signal(str)
    _gathered = Signal(object, object, object)

    def __init__(self, page: Any, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(N_("gui", "Report")))
        self.page, self.folder = page, folder
        self.path: Path | None = None
        settings = QSettings()
        self._form = QComboBox()
        self._form.addItem(tr(N_("gui", "A folder")), "folder")
        self._form.addItem(tr(N_("gui", "One PDF")), "pdf")
        self._form.setCurrentIndex(max(0, self._form.findData(settings.value("report/form", "folder"))))
        chosen = str(settings.value("report/libraries", "numpy")).split(",")
        self._libraries = {key: QCheckBox(name) for key, (name, _) in LIBRARIES.items()}
        for key, box in self._libraries.items():
            box.setChecked(key in chosen)
        self._gathered.connect(self._write_figures)
        self._build()

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr(N_("gui", "Report as")), self._form)
        for i, box in enumerate(self._libraries.values()):
            form.addRow(tr(N_("gui", "Script that repeats the run")) if i == 0 else "", box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        self._buttons = buttons
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    @property
    def libraries(self) -> list[str]:
        """The keys of the libraries that are ticked."""
        return [key for key, box in self._libraries.items() if box.isChecked()]

    def _save(self) -> None:
        suffix = ".pdf" if self._form.currentData() == "pdf" else ""
        path, _ = QFileDialog.getSaveFileName(
            self, tr(N_("gui", "Report")), f"{self.folder}/{self.page.lab_class.key}-report{suffix}")
        if path:
            self.write(Path(path if path.endswith(suffix) else path + suffix))

    def write(self, path: Path) -> None:
        """Write the report as chosen to `path`, a folder or a PDF.

        The run pauses, so that all parts tell of one moment.
        """
        self.path = path
        self._buttons.setEnabled(False)
        as_pdf, libraries = self._form.currentData() == "pdf", self.libraries

        def gather(lab: Lab) -> None:
            scripts = scripts_of(lab, libraries) if as_pdf else write_folder(lab, path, libraries)
            self._gathered.emit(lab.snapshot(), scripts, settings_of(lab))

        self.page.runner.refused.connect(self._failed)
        self.page.runner.run(False)
        self.page.runner.call(gather)

    def _write_figures(self, snapshot: Snapshot, scripts: Scripts, settings: list[tuple[str, str]]) -> None:
        from gui.report import write_figures, write_pdf  # figures need 0.1 s to import

        assert self.path is not None
        self.page.runner.refused.disconnect(self._failed)
        try:
            if self._form.currentData() == "pdf":
                write_pdf(snapshot, self.page.lab_class, self.path, settings, scripts.texts)
            else:
                write_figures(snapshot, self.page.lab_class, self.path)
        except OSError as error:
            self._give_up(str(error))
            return
        self._remember()
        said = tr(N_("gui", "Report written to {path}"), path=str(self.path))
        self.said.emit(said + (f". {tr(scripts.missing)}" if scripts.missing and self.libraries else ""))
        self.accept()

    def _failed(self, message: Any) -> None:
        self.page.runner.refused.disconnect(self._failed)
        self._give_up(tr(message))

    def _give_up(self, reason: str) -> None:
        self.path = None
        self._buttons.setEnabled(True)
        self.said.emit(tr(N_("gui", "No report: {reason}"), reason=reason))

    def _remember(self) -> None:
        settings = QSettings()
        settings.setValue("report/form", self._form.currentData())
        settings.setValue("report/libraries", ",".join(self.libraries))
