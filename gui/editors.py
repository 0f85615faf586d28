"""One editor a parameter type: the typed value on one side, a widget that a hand can reach on the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import parameters as P
from engine.text import QT_TRANSLATE_NOOP as N_
from gui import theme
from gui.button_groups import one_stop
from gui.flow import FlowLayout
from gui.i18n import tr, typed_numbers, with_decimal_sign
from gui.number_widgets import ExactSpinBox, Scale
from gui.thumbnails import ICON, thumbnail
from gui.value_slider import Slider


class Editor(QWidget):
    """Edits one parameter: `edited` says the new value; `show_value` shows one without saying anything."""

    edited = Signal(str, object)
    refused = Signal(object)

    def __init__(self, parameter: P.Parameter[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter = parameter
        self.value: Any = parameter.default
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(4)
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.build()
        self.retranslate()
        self.show_value(parameter.default)

    def build(self) -> None:
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        self.value = value
        self.display(value)

    def display(self, value: Any) -> None:
        raise NotImplementedError

    def show_hints(self, marks: Sequence[P.Mark], limit: float | None) -> None:
        """Show what the lab says about this parameter now."""

    def propose(self, value: Any) -> None:
        """Take a value from the person: valid ones go on, others are refused and the old one comes back."""
        try:
            checked = self.parameter.validate(value)
        except P.ParameterError as error:
            self.refused.emit(error.message)
            self.display(self.value)
            return
        if checked != self.value:
            self.show_value(checked)
            self.edited.emit(self.parameter.name, checked)

    def retranslate(self) -> None:
        p = self.parameter
        muted = theme.current().colour("muted").name()
        symbol = f'  <span style="color:{muted}">{p.symbol}</span>' if p.symbol else ""
        self.caption.setText(tr(p.label) + symbol)
        self.setToolTip("\n".join(filter(None, [tr(p.help), self._effect(), tr(N_("gui", "Double click: default"))])))
        for widget in self.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not isinstance(widget, QCheckBox | QPushButton):
                widget.setAccessibleName(f"{tr(p.label)} {p.symbol}".strip())

    def _effect(self) -> str:
        return {
            "live": tr(N_("gui", "Acts at once, nothing is reset.")),
            "restart": tr(N_("gui", "Begins again from the same seed.")),
            "view": "",
        }[self.parameter.effect]

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.propose(self.parameter.default)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        if event.type() == QEvent.Type.PaletteChange:
            self.retranslate()
        super().changeEvent(event)


class NumberEditor(Editor):
    """Float and Int: a spin box with the exact value, a slider under it, and the lab's marks.

    In the head of a card they stand on one line, and are narrow.
    """

    parameter: P.Float | P.Int

    def build(self) -> None:
        p = self.parameter
        self.spin = ExactSpinBox(whole=isinstance(p, P.Int))
        self.spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.slider = Slider(Scale(p))
        self.note = QLabel()
        self.note.setProperty("role", "muted")
        self.note.setWordWrap(True)
        self.note.hide()
        self._hints: tuple[Sequence[P.Mark], float | None] = (), None
        row = QHBoxLayout()
        row.addWidget(self.caption, 1)
        self.body.addLayout(row)
        (row if p.panel else self.body).addWidget(self.slider)
        row.setSpacing(8)
        row.addWidget(self.spin)
        self.body.addWidget(self.note)
        self.caption.setBuddy(self.spin)
        self.spin.valueChanged.connect(self._typed)
        self.spin.unreadable.connect(self.propose)
        self.slider.moved.connect(self.propose)
        self.slider.installEventFilter(self)

    def _typed(self, value: float) -> None:
        self.propose(value)

    def display(self, value: Any) -> None:
        self.spin.blockSignals(True)
        self.spin.setValue(value)
        self.spin.blockSignals(False)
        self.slider.show_value(value)

    def show_hints(self, marks: Sequence[P.Mark], limit: float | None) -> None:
        if (marks, limit) == self._hints:
            return
        self._hints = marks, limit
        if limit is not None:
            self.slider.set_high(limit)
            self.slider.show_value(self.value)
        self.slider.set_marks([mark.value for mark in marks if mark.value is not None])
        self._write_note()

    def _write_note(self) -> None:
        marks, _ = self._hints
        self.note.setText(" · ".join(tr(mark.text) for mark in marks))
        self.note.setVisible(bool(marks))

    def retranslate(self) -> None:
        super().retranslate()
        if self.parameter.unit:
            self.spin.setSuffix(f" {tr(self.parameter.unit)}")
        in_head = bool(self.parameter.panel)
        self.spin.setFixedWidth(max(theme.px(0 if in_head else 84), self._widest() + theme.px(26)))
        if in_head:
            self.slider.setFixedWidth(theme.px(64))
        self.slider.show_value(self.value)
        self._write_note()

    def _widest(self) -> int:
        """Pixels that the longest value in the field takes."""
        ends = (self.parameter.low, self.parameter.high)
        return max(self.spin.fontMetrics().horizontalAdvance(self.spin.textFromValue(float(end)) + self.spin.suffix())
                   for end in ends)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.propose(self.parameter.default)
            return True
        return super().eventFilter(watched, event)


class ChoiceEditor(Editor):
    """Choice: chips where they fit on two rows, a list otherwise."""

    parameter: P.Choice

    def build(self) -> None:
        self._chips: dict[str, QPushButton] = {}
        self._list: QComboBox | None = None
        if self.parameter.label and not self.parameter.panel:
            self.body.addWidget(self.caption)
        if len(self.parameter.options) <= 4:
            self._group = QButtonGroup(self)
            _chips(self, self._chips, self.parameter.options, self._group)
            self._group.buttonClicked.connect(self._clicked)
            one_stop(self._group)
        else:
            self._list = QComboBox()
            for value in self.parameter.options:
                self._list.addItem("", value)
            self._list.setIconSize(QSize(ICON, ICON) if self.parameter.pictures else self._list.iconSize())
            self._list.activated.connect(self._picked)
            self.body.addWidget(self._list)

    def _clicked(self, button: Any) -> None:
        self.propose(button.property("value"))

    def _picked(self, index: int) -> None:
        assert self._list is not None
        self.propose(self._list.itemData(index))

    def display(self, value: Any) -> None:
        if self._list is not None:
            self._list.setCurrentIndex(self._list.findData(value))
        elif value in self._chips:
            self._chips[value].setChecked(True)

    def retranslate(self) -> None:
        super().retranslate()
        for i, (value, label) in enumerate(self.parameter.options.items()):
            if self._list is not None:
                self._list.setItemText(i, tr(label))
                if value in self.parameter.pictures:
                    self._list.setItemIcon(i, thumbnail(self.parameter.pictures[value]))
            else:
                self._chips[value].setText(tr(label))
                self._chips[value].setAccessibleDescription(tr(self.parameter.label))


class ChoicesEditor(Editor):
    """Choices: chips that are on or off."""

    parameter: P.Choices

    def build(self) -> None:
        self._chips: dict[str, QPushButton] = {}
        if not self.parameter.panel:
            self.body.addWidget(self.caption)
        _chips(self, self._chips, self.parameter.options, None)
        for chip in self._chips.values():
            chip.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.propose([value for value, chip in self._chips.items() if chip.isChecked()])

    def display(self, value: Any) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name in value)

    def retranslate(self) -> None:
        super().retranslate()
        for value, label in self.parameter.options.items():
            self._chips[value].setText(tr(label))
            self._chips[value].setAccessibleDescription(tr(self.parameter.label))


def _chips(
    editor: Editor, chips: dict[str, QPushButton], options: Mapping[str, str], group: QButtonGroup | None,
) -> None:
    """A chip for each option; in the head of a card they stay on one line."""
    flow: QLayout = QHBoxLayout() if editor.parameter.panel else FlowLayout(spacing=6)
    flow.setSpacing(6)
    for value in options:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setProperty("value", value)
        if group is not None:
            group.addButton(chip)
        chips[value] = chip
        flow.addWidget(chip)
    editor.body.addLayout(flow)


class FlagEditor(Editor):
    """Flag: a check box."""

    def build(self) -> None:
        self._box = QCheckBox()
        self._box.toggled.connect(self.propose)
        self.body.addWidget(self._box)

    def display(self, value: Any) -> None:
        self._box.blockSignals(True)
        self._box.setChecked(value)
        self._box.blockSignals(False)

    def retranslate(self) -> None:
        super().retranslate()
        self._box.setText(f"{tr(self.parameter.label)}  {self.parameter.symbol}".strip())


class NumbersEditor(Editor):
    """Numbers: a field each where they have labels, one line to type or paste into otherwise."""

    parameter: P.Numbers

    def build(self) -> None:
        self.body.addWidget(self.caption)
        self._fields: list[ExactSpinBox] = []
        self._names: list[tuple[QLabel, str]] = []
        self._line = QLineEdit()
        if not self.parameter.labels:
            self._line.editingFinished.connect(self._typed)
            self.body.addWidget(self._line)
            return
        grid = QGridLayout()
        grid.setSpacing(6)
        for i, label in enumerate(self.parameter.labels):
            spin = ExactSpinBox(whole=self.parameter.whole)
            spin.valueChanged.connect(self._entered)
            spin.unreadable.connect(self._not_read)
            self._fields.append(spin)
            name = QLabel()
            name.setProperty("role", "muted")
            self._names.append((name, label))
            grid.addWidget(name, i // 2, 2 * (i % 2))
            grid.addWidget(spin, i // 2, 2 * (i % 2) + 1)
        self.body.addLayout(grid)

    def _typed(self) -> None:
        try:
            self.propose(self.parameter.parse(typed_numbers(self._line.text())))
        except P.ParameterError as error:
            self.refused.emit(error.message)
            self.display(self.value)

    def _not_read(self, typed: str) -> None:
        self.propose([typed] * len(self._fields))

    def _entered(self) -> None:
        self.propose([field.value() for field in self._fields])

    def display(self, value: Any) -> None:
        self._line.setText("  ".join(with_decimal_sign(f"{entry:g}") for entry in value))
        for field, entry in zip(self._fields, value, strict=False):
            field.blockSignals(True)
            field.setValue(entry)
            field.blockSignals(False)


    def retranslate(self) -> None:
        super().retranslate()
        for name, label in self._names:
            name.setText(tr(label))
        self.display(self.value)


class TextEditor(Editor):
    """Text: a line, with a button to choose a file where it is a path."""

    parameter: P.Text

    def build(self) -> None:
        self.body.addWidget(self.caption)
        self._line = QLineEdit()
        self._line.editingFinished.connect(self._typed)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        self._browse = QPushButton()
        self._browse.setVisible(self.parameter.is_path)
        self._browse.clicked.connect(self._choose)
        row.addWidget(self._browse)
        self.body.addLayout(row)

    def _typed(self) -> None:
        self.propose(self._line.text().strip())

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr(self.parameter.label))
        if path:
            self.propose(path)

    def display(self, value: Any) -> None:
        self._line.setText(value)

    def retranslate(self) -> None:
        super().retranslate()
        self._line.setPlaceholderText(tr(self.parameter.placeholder))
        self._browse.setText(tr(N_("gui", "Choose…")))


EDITORS: dict[type[P.Parameter[Any]], type[Editor]] = {
    P.Float: NumberEditor, P.Int: NumberEditor, P.Choice: ChoiceEditor, P.Choices: ChoicesEditor,
    P.Flag: FlagEditor, P.Numbers: NumbersEditor, P.Text: TextEditor,
}


def make_editor(parameter: P.Parameter[Any]) -> Editor:
    """The editor for a parameter of this type."""
    return EDITORS[type(parameter)](parameter)
