"""English and Vietnamese: everything is written again when the language changes, nothing is lost, nothing cut off."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from engine import labs
from engine.text import Message
from gui import i18n
from gui.caption import caption_for
from gui.lesson_state import state
from gui.window import Window
from tests.gui.legible import cut_off

SECONDS = 10_000

pytestmark = pytest.mark.usefixtures("qapp")


def settle() -> None:
    for _ in range(10):
        QApplication.processEvents()


def switch(window: Window, language: str) -> None:
    window.switch_language(language)
    settle()


# ---- Numbers and words.


@pytest.mark.parametrize(("value", "english", "vietnamese"), [
    (0.25, "0.25", "0,25"), (15630, None, "15.630"), (2.3e-5, "2.3·10⁻⁵", "2,3·10⁻⁵"), (-0.5, "−0.5", "−0,5"),
    (np.float32(0.25), "0.25", "0,25"), (np.int64(7), "7", "7"), ("z = 1.5x − 2.", "z = 1.5x − 2.", "z = 1,5x − 2."),
    ("Python 3.11.4", "Python 3.11.4", "Python 3.11.4"), ("v0.5", "v0.5", "v0.5"),
])
def test_numbers_have_the_form_of_the_language(value: Any, english: str | None, vietnamese: str) -> None:
    assert english is None or i18n.number(value) == english
    i18n.use("vi")
    assert i18n.number(value) == vietnamese


def test_values_and_inner_words_of_a_message_are_translated() -> None:
    message = Message("Try η = {rate}", rate=0.5)
    assert i18n.tr(message) == "Try η = 0.5"
    i18n.use("vi")
    assert i18n.tr(message) == "Thử η = 0,5"
    assert i18n.tr(Message("{curve} · {run}", curve="training", run="A")) == "huấn luyện · A"


@pytest.mark.parametrize(("names", "expected"), [
    (["vi-VN", "vi"], "vi"), (["de-DE", "vi"], "vi"), (["fr-FR"], "en"), (["en-GB", "vi"], "en"), ([], "en"),
])
def test_the_first_language_is_the_systems(names: list[str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n.QLocale, "uiLanguages", lambda _: names)
    assert i18n.of_system() == expected


def test_the_chosen_language_is_remembered() -> None:
    i18n.use("vi")
    i18n.remember()
    i18n.use("en")
    i18n.use_remembered()
    assert i18n.language() == "vi"


def test_an_unknown_language_is_refused_and_changes_nothing() -> None:
    with pytest.raises(KeyError):
        i18n.use("xx")
    assert i18n.language() == "en"


# ---- The window.


def test_one_click_shows_the_window_in_vietnamese_and_back(window: Window, qtbot: QtBot) -> None:
    before = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    qtbot.mouseClick(window._languages.buttons["vi"], Qt.MouseButton.LeftButton)
    settle()
    assert window.page.transport.run.text() == "Chạy"
    assert window._tab_buttons["vectorization"].text() == "Vector hóa"
    assert window.page.editors["learning_rate"].spin.text() == "0,12"
    assert window._language_actions["vi"].isChecked()
    view = window.page.cards["loss"].view
    assert view.axes["left"].tickStrings([0.5], 1, 0.5) == ["0,5"]
    assert "cả tập" in " ".join(entry.text() for entry in view.legend.entries)
    assert "hạt giống" in caption_for(window.page.snapshot, window.page.lab_class)
    qtbot.mouseClick(window._languages.buttons["en"], Qt.MouseButton.LeftButton)
    settle()
    assert {label.text() for label in window.findChildren(QLabel) if label.isVisible()} == before


def test_tabs_keep_their_shortcuts(window: Window, qtbot: QtBot) -> None:
    switch(window, "vi")
    window.windowHandle().requestActivate()
    qtbot.waitUntil(window.isActiveWindow, timeout=SECONDS)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page.lab_class.key == labs.keys()[0], timeout=SECONDS)


def test_readouts_at_rest_have_the_room_that_the_new_words_need(window: Window) -> None:
    readouts = window.page.transport.readouts
    before = readouts.needed
    switch(window, "vi")
    assert readouts.needed != before
    assert readouts.minimumWidth() == readouts.needed


def test_a_decimal_comma_can_be_typed_and_a_point_too(window: Window, qtbot: QtBot) -> None:
    switch(window, "vi")
    spin = window.page.editors["learning_rate"].spin
    for typed in ("0,05", "0.06"):
        spin.selectAll()
        qtbot.keyClicks(spin, typed)
        qtbot.keyClick(spin, Qt.Key.Key_Return)
        assert window.page.values["learning_rate"] == float(typed.replace(",", "."))
        assert spin.text() == typed.replace(".", ",")


def test_switching_while_running_loses_nothing(window: Window, qtbot: QtBot) -> None:
    page = window.page
    page.set_values({"epochs": 1000})
    page.editors["learning_rate"].spin.setValue(0.01)
    qtbot.waitUntil(lambda: page.snapshot.values["learning_rate"] == 0.01, timeout=SECONDS)
    page.toggle_run()
    qtbot.waitUntil(lambda: page.snapshot.step > 5, timeout=SECONDS)
    for language in ("vi", "en", "vi"):
        step = page.snapshot.step
        switch(window, language)
        assert page.running
        qtbot.waitUntil(lambda step=step: page.snapshot.step > step or page.snapshot.finished, timeout=SECONDS)
    assert page.snapshot.step >= step
    assert page.snapshot.values["learning_rate"] == 0.01 == page.values["learning_rate"]


def test_keys_have_vietnamese_names_and_are_the_same_keys() -> None:
    i18n.use("vi")
    for name, key, shown in (("Space", Qt.Key.Key_Space, "Phím cách"), ("Left", Qt.Key.Key_Left, "←"),
                             ("Shift+Right", Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_Right, "Shift+→")):
        assert QKeySequence(name) == QKeySequence(key)
        assert QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText) == shown


def test_qts_own_words_are_vietnamese_too(qtbot: QtBot) -> None:
    i18n.use("vi")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert [b.text().replace("&", "") for b in buttons.buttons()] == ["Lưu", "Hủy"]
    line = QLineEdit("x")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    assert [a.text().split("\t")[0] for a in menu.actions() if a.text()] == [
        "&Hoàn tác", "&Làm lại", "&Cắt", "&Sao chép", "&Dán", "Xóa", "Chọn tất cả",
    ]
    menu.deleteLater()


# ---- Every lab.


@pytest.mark.parametrize("key", labs.keys())
def test_a_lab_writes_all_its_words_again_and_none_is_cut_off(key: str, opened: Callable[[str], Window]) -> None:
    state().show(True)  # the narrowest a page gets at this size
    window = opened(key)
    settle()
    english = said(window)
    for language in ("en", "vi"):
        switch(window, language)
        assert (window.width(), window.height()) == (1280, 800), "the words have made the window larger"
        assert cut_off(window) == []
    vietnamese = said(window)
    assert re.search("[ạảấầậắằặẹếềệịọốồộớờợụứừựỹ]", " ".join(vietnamese))
    assert [text for text in vietnamese if translated(text) != text] == [], "still in English"
    switch(window, "en")
    assert said(window) == english


def translated(text: str) -> str:
    found = (QCoreApplication.translate(context, text) for context in ("engine", "gui"))
    return next((words for words in found if words != text), text)


def said(window: Window) -> list[str]:
    """Everything written on the window, tooltips and what screen readers hear included."""
    found = [str(QLocale().name())]
    for widget in window.findChildren(QLabel) + window.findChildren(QLineEdit) + list(window.page.editors.values()):
        text = widget.text() if isinstance(widget, (QLabel, QLineEdit)) else ""
        found += [text, widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    return found
