"""One editor a parameter type: what a hand does becomes a typed value, what is wrong comes back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine import parameters as P
from engine.text import Message
from gui.app import make_application
from gui.editors import EDITORS, ChoiceEditor, ChoicesEditor, NumberEditor, NumbersEditor, TextEditor, make_editor
from gui.number_widgets import Scale


def named(parameter: P.Parameter[Any], name: str = "thing") -> P.Parameter[Any]:
    parameter.__set_name__(object, name)
    return parameter


def shown(qtbot: QtBot, parameter: P.Parameter[Any]) -> tuple[Any, list[Any]]:
    """The editor of `parameter` and the list that its edits go to."""
    editor = make_editor(named(parameter))
    qtbot.addWidget(editor)
    editor.resize(220, 80)
    editor.show()
    said: list[Any] = []
    editor.edited.connect(lambda name, value: said.append((name, value)))
    return editor, said


def test_every_parameter_type_has_an_editor() -> None:
    types = {c for c in vars(P).values() if isinstance(c, type) and issubclass(c, P.Parameter) and c is not P.Parameter}
    assert types == set(EDITORS)


def test_in_the_head_of_a_card_a_number_takes_one_line(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Int(3, low=1, high=5, effect="view", panel="map", label="Layer"))
    assert editor.slider.geometry().center().y() == pytest.approx(editor.spin.geometry().center().y(), abs=2)
    assert editor.caption.x() < editor.slider.x() < editor.spin.x()
    qtbot.keyClick(editor.slider, Qt.Key.Key_Left)
    assert said == [("thing", 2)]


@pytest.mark.parametrize("parameter", [
    P.Float(0.1, low=1e-6, high=10, scale="log", label="x"),
    P.Float(0.0, low=1e-3, high=10, scale="log", zero=True, label="x"),
    P.Float(0.5, low=-1, high=2, label="x"),
    P.Int(8, low=1, high=5000, scale="powers-of-two", label="x"),
    P.Int(30, low=2, high=5000, scale="log", label="x"),
    P.Int(3, low=1, high=12, label="x"),
])
def test_every_slider_position_is_an_allowed_value_and_comes_back(parameter: Any) -> None:
    scale = Scale(parameter)
    for position in range(scale.positions + 1):
        value = named(parameter).validate(scale.value(position))
        assert abs(scale.position(value) - position) <= (1 if scale.positions == 1000 else 0) or parameter.kind == "int"
    assert scale.value(0) == (0 if getattr(parameter, "zero", False) else parameter.low)
    assert scale.value(scale.positions) == parameter.high


def test_powers_of_two_on_the_slider_any_value_in_the_field(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Int(8, low=1, high=30, scale="powers-of-two", label="B"))
    assert [editor.slider.scale.value(i) for i in range(6)] == [1, 2, 4, 8, 16, 30]
    editor.spin.setValue(13)
    assert said == [("thing", 13)]


def test_slider_follows_the_mouse_at_once(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Float(1.0, low=0.001, high=10, scale="log", label="η"))
    assert isinstance(editor, NumberEditor)
    middle = QPoint(editor.slider.width() // 2, editor.slider.height() // 2)
    qtbot.mouseClick(editor.slider, Qt.MouseButton.LeftButton, pos=middle)
    assert said and said[-1][1] == pytest.approx(0.1, rel=0.1)
    qtbot.keyClick(editor.slider, Qt.Key.Key_Right)
    assert said[-1][1] > 0.1


def test_double_click_resets_to_the_default(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Float(0.1, low=0.001, high=10, scale="log", label="η"))
    editor.spin.setValue(5)
    qtbot.mouseDClick(editor.caption, Qt.MouseButton.LeftButton)
    assert said[-1] == ("thing", 0.1)


def test_screen_readers_hear_the_value_not_the_position(qtbot: QtBot) -> None:
    editor, _ = shown(qtbot, P.Float(0.1, low=0.001, high=10, scale="log", label="Learning rate", symbol="η"))
    editor.show_value(0.25)
    for widget in (editor.slider, editor.spin):
        told = QAccessible.queryAccessibleInterface(widget)
        assert told.text(QAccessible.Text.Name) == "Learning rate η"
        assert told.text(QAccessible.Text.Value) == "0.25"
        assert told.valueInterface().currentValue() == 0.25
    told = QAccessible.queryAccessibleInterface(editor.slider).valueInterface()
    assert (told.minimumValue(), told.maximumValue()) == (0.001, 10)


def test_a_screen_reader_can_set_the_value(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Int(8, low=1, high=30, scale="powers-of-two", label="B"))
    QAccessible.queryAccessibleInterface(editor.slider).valueInterface().setCurrentValue(13.0)
    assert said == [("thing", 13)]
    assert editor.spin.value() == 13


@pytest.mark.parametrize("key", ["Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End"])
def test_keys_move_a_slider_to_another_value(qtbot: QtBot, key: str) -> None:
    editor, said = shown(qtbot, P.Int(4, low=1, high=10**7, scale="log", label="N"))
    qtbot.keyClick(editor.slider, getattr(Qt.Key, f"Key_{key}"))
    value = said[-1][1]
    assert value > 4 if key in ("Right", "Up", "PageUp", "End") else value < 4
    assert value == {"Home": 1, "End": 10**7}.get(key, value)


def test_a_slider_takes_no_keys_of_the_window(qtbot: QtBot) -> None:
    editor, _ = shown(qtbot, P.Float(0.1, low=0.001, high=10, scale="log", label="η"))
    undo = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    undo.ignore()
    QApplication.sendEvent(editor.slider, undo)
    assert not undo.isAccepted()


@pytest.mark.parametrize("typed", ["1e-3", "0.001"])
def test_exact_field_reads_both_forms(qtbot: QtBot, typed: str) -> None:
    editor, said = shown(qtbot, P.Float(0.1, low=1e-6, high=10, scale="log", label="η"))
    editor.spin.selectAll()
    qtbot.keyClicks(editor.spin, typed)
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert said[-1] == ("thing", 0.001)


def test_the_longest_value_fits_its_field(qtbot: QtBot) -> None:
    make_application()  # its style has the field's padding
    editor, _ = shown(qtbot, P.Int(10, low=1, high=10**7, label="Goods"))
    editor.show_value(10**7)
    field = editor.spin.lineEdit()
    assert field.text() == "10000000"
    assert field.fontMetrics().horizontalAdvance(field.text()) <= field.width() - 4  # Qt's own margins, 2 at each side


@pytest.mark.parametrize("typed", ["abc", "nan", "inf", "1e", "0,5"])
def test_what_is_no_number_is_refused_in_words(qtbot: QtBot, typed: str) -> None:
    editor, said = shown(qtbot, P.Float(0.1, low=1e-6, high=10, scale="log", label="η"))
    refused: list[Message] = []
    editor.refused.connect(refused.append)
    editor.spin.selectAll()
    qtbot.keyClicks(editor.spin, typed)
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert said == [] and editor.spin.value() == 0.1 and editor.spin.text() == "0.1"
    assert len(refused) == 1 and typed in str(refused[0])
    qtbot.keyClick(editor.spin, Qt.Key.Key_Return)
    assert len(refused) == 1, "told once"


def test_scrolling_over_a_field_leaves_it_alone(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Int(8, low=1, high=30, scale="powers-of-two", label="B"))
    place = QPointF(editor.spin.rect().center())
    event = QWheelEvent(
        place, editor.spin.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    editor.spin.clearFocus()
    QApplication.sendEvent(editor.spin, event)
    assert said == [] and editor.spin.value() == 8


def test_showing_says_nothing(qtbot: QtBot) -> None:
    for parameter, value in (
        (P.Float(0.1, low=0, high=1, label="x"), 0.7), (P.Flag(False, label="x"), True), (P.Text("a", label="x"), "b"),
        (P.Choice("a", options={"a": "A", "b": "B"}, label="x"), "b"),
        (P.Choices(["a"], options={"a": "A", "b": "B"}, label="x"), ("a", "b")),
        (P.Numbers((1, 2), low=0, high=9, shortest=1, longest=3, label="x"), (3.0,)),
    ):
        editor, said = shown(qtbot, parameter)
        editor.show_value(value)
        assert said == []


def test_chips(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Choice("a", options={"a": "A", "b": "B"}, label="x"))
    assert isinstance(editor, ChoiceEditor)
    qtbot.mouseClick(editor._chips["b"], Qt.MouseButton.LeftButton)
    assert said == [("thing", "b")]


def test_the_last_choice_can_not_be_taken_away(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Choices(["a"], options={"a": "A", "b": "B"}, label="x"))
    assert isinstance(editor, ChoicesEditor)
    refused: list[Message] = []
    editor.refused.connect(refused.append)
    qtbot.mouseClick(editor._chips["a"], Qt.MouseButton.LeftButton)
    assert said == [] and editor._chips["a"].isChecked()
    assert "thing" in str(refused[0]) and "at least 1" in str(refused[0])


def test_numbers_typed_wrongly_come_back(qtbot: QtBot) -> None:
    editor, said = shown(qtbot, P.Numbers((8, 32), low=1, high=99, shortest=1, longest=3, whole=True, label="B"))
    assert isinstance(editor, NumbersEditor)
    refused: list[Message] = []
    editor.refused.connect(refused.append)
    for wrong in ("8 x", "1 2 3 4", "0", "nan", "2.5", ""):
        editor._line.setText(wrong)
        editor._line.editingFinished.emit()
        assert editor._line.text() == "8  32"
    assert len(refused) == 6 and said == []
    editor._line.setText("4, 16")
    editor._line.editingFinished.emit()
    assert said == [("thing", (4, 16))]


def test_text_that_fails_its_check_is_refused_with_the_reason(qtbot: QtBot) -> None:
    def check(text: str) -> None:
        raise ValueError("no such surface")
    parameter = P.Text("", label="formula", check=check)
    editor, said = shown(qtbot, parameter)
    assert isinstance(editor, TextEditor)
    refused: list[Message] = []
    editor.refused.connect(refused.append)
    editor._line.setText("x + y")
    editor._line.editingFinished.emit()
    assert said == [] and "no such surface" in str(refused[0])
