"""The panel at the left of a lab: what it is, its neighbours, its presets, pinned runs, and all its controls."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from engine.lab import Lab
from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme
from gui.drop_down import DropDown
from gui.editors import Editor
from gui.flow import FlowLayout
from gui.i18n import tr
from gui.pin_list import PinList
from gui.restriction import Restriction

WIDTH = 252


class SidePanel(QScrollArea):
    """Made from the lab's declaration; `siblings` are the labs of the tab, (key, short title)."""

    lab_chosen = Signal(str)
    preset_chosen = Signal(str)

    def __init__(
        self, lab_class: type[Lab], siblings: Sequence[tuple[str, str]], editors: Sequence[Editor], pins: PinList,
    ) -> None:
        super().__init__()
        self.lab_class, self._siblings = lab_class, siblings
        self._editors = editors
        panel = QWidget()
        panel.setProperty("side", True)
        self._column = QVBoxLayout(panel)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(4)
        self._add_heading()
        self._add_lab_chips()
        self._add_presets()
        self._column.addWidget(pins)
        self._add_controls()
        self._column.addStretch(1)
        self.setWidget(panel)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("side", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls with the control that has the focus
        self._scale = 0.0

    def _add_heading(self) -> None:
        self._title, self._summary = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._summary.setProperty("role", "muted")
        for label in (self._title, self._summary):
            label.setWordWrap(True)
            self._column.addWidget(label)
        self._column.addSpacing(8)

    def _add_lab_chips(self) -> None:
        self._chips: dict[str, QPushButton] = {}
        if len(self._siblings) < 2:
            return
        flow = FlowLayout(spacing=6)
        for key, _ in self._siblings:
            chip = QPushButton()
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setChecked(key == self.lab_class.key)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(self._chip_clicked(key))
            self._chips[key] = chip
            flow.addWidget(chip)
        self._column.addLayout(flow)
        self._column.addSpacing(8)

    def _chip_clicked(self, key: str) -> Callable[[], None]:
        def choose() -> None:
            self._chips[key].setChecked(key == self.lab_class.key)
            self.lab_chosen.emit(key)
        return choose

    def _add_presets(self) -> None:
        self._presets = DropDown()
        self._presets.activated.connect(lambda index: self.preset_chosen.emit(self._presets.itemData(index)))
        self._column.addWidget(self._presets)
        self._presets.setVisible(bool(self.lab_class.presets))  # now that it is no window of its own

    def _add_controls(self) -> None:
        self.group_heads: dict[str, QLabel] = {}
        for group in dict.fromkeys(editor.parameter.group for editor in self._editors):
            head = QLabel()
            head.setProperty("role", "group")
            head.setContentsMargins(0, 10, 0, 0)  # margins go with what is hidden, spacings would stay
            self._column.addWidget(head)
            self.group_heads[group] = head
            for editor in self._members(group):
                editor.setContentsMargins(0, 0, 0, 4)
                self._column.addWidget(editor)

    def _members(self, group: str) -> list[Editor]:
        return [editor for editor in self._editors if editor.parameter.group == group]

    def show_for(self, values: Mapping[str, Any], restriction: Restriction) -> None:
        """Hide the controls that `values` or a lesson make meaningless, and the heads of groups that are empty then."""
        self._presets.setVisible(bool(self.lab_class.presets) and not restriction.any)
        for editor in self._editors:
            shown_if = editor.parameter.shown_if
            editor.setVisible(restriction.shows(editor.parameter.name) and (shown_if is None or shown_if(values)))
        for group, head in self.group_heads.items():
            head.setVisible(bool(group) and any(not editor.isHidden() for editor in self._members(group)))

    def fit_text(self, splitter: QSplitter) -> None:
        """Be as wide as the text size asks for, in the page's splitter."""
        scale, before = theme.text_scale(), self._scale
        if scale != before:
            self._scale = scale
            width = round(self.width() * scale / before) if before else theme.px(WIDTH)
            self.setMinimumWidth(theme.px(WIDTH))
            splitter.setSizes([width, max(1, sum(splitter.sizes()) - width), *splitter.sizes()[2:]])

    def lend(self, editor: Editor) -> int:
        """Give a control away for a while; `take_back` wants the number of its place."""
        index = self._column.indexOf(editor)
        self._column.removeWidget(editor)
        return index

    def take_back(self, editor: Editor, index: int) -> None:
        """What was lent last comes back first."""
        self._column.insertWidget(index, editor)

    def show_preset(self, key: str) -> None:
        """Name the prepared experiment that is open."""
        self._presets.setCurrentIndex(max(0, self._presets.findData(key)))

    def retranslate(self) -> None:
        self._title.setText(tr(self.lab_class.title))
        self._summary.setText(tr(self.lab_class.summary))
        for key, title in self._siblings:
            if key in self._chips:
                self._chips[key].setText(tr(title))
        for group, head in self.group_heads.items():
            head.setText(tr(group).upper())
        chosen = max(0, self._presets.currentIndex())
        self._presets.clear()
        self._presets.addItem(tr(N_("gui", "Prepared experiments…")), "")
        for preset in self.lab_class.presets:
            self._presets.addItem(tr(preset.title), preset.key)
            self._presets.setItemData(self._presets.count() - 1, tr(preset.about), Qt.ItemDataRole.ToolTipRole)
        self._presets.view().setMinimumWidth(self._presets.view().sizeHintForColumn(0) + 16)
        self._presets.setCurrentIndex(chosen)
        self._presets.setAccessibleName(tr(N_("gui", "Prepared experiments")))
