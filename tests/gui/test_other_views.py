"""Diagrams, tables, image grids and prose: they show, they update, and they say what was clicked."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

from engine.text import Message
from engine.views import Diagram, Edge, Images, Prose, Table, Unit, View
from gui import theme
from gui.i18n import unbroken
from gui.theme import THEMES
from gui.views import WIDGETS, make_view
from gui.views.diagram_layout import EdgeGeometry, arrange
from gui.views.images import arrange as arrange_images
from gui.views.table import TableModel, column_widths, paper_widths, parse_column


@pytest.fixture
def show(qtbot):
    made = []

    def show_view(view, size=(600, 400)):
        widget = make_view(view)
        qtbot.addWidget(widget)
        made.append(widget)
        widget.resize(*size)
        widget.show()
        qtbot.waitExposed(widget)
        widget.show_view(view)
        return widget

    yield show_view
    for widget in made:
        widget.close_view()


def network(*sizes, lines=(), heat=False, click=""):
    """A fully connected Diagram with weights 1, −2, 3, …"""
    keys = [[f"{layer}.{i}" for i in range(n)] for layer, n in enumerate(sizes)]
    pixels = np.linspace(-1, 1, 16).reshape(4, 4) if heat else None
    layers = [[Unit(key, f"a{key}", lines, 0.5, pixels) for key in layer] for layer in keys]
    pairs = [(a, b) for left, right in pairwise(keys) for a in left for b in right]
    edges = [Edge(f"{a}>{b}", a, b, (-1.0) ** i * (i + 1), f"{i}") for i, (a, b) in enumerate(pairs)]
    return Diagram(layers, edges, click=click)


def test_there_is_a_widget_for_every_view_type():
    assert set(WIDGETS) == set(View.__args__)
    assert all(widget.shows is view for view, widget in WIDGETS.items())


# ---- Diagram.


def test_units_stand_apart_and_inside(qapp):
    for sizes in ((2, 3, 3, 1), (2, *[32] * 8, 1), (1,)):
        rect = QRectF(0, 0, 700, 400)
        layout = arrange(network(*sizes), rect)
        places = list(layout.places.values())
        assert all(rect.adjusted(-1, -1, 1, 1).contains(place) for place in places)
        gaps = [(a - b).manhattanLength() for i, a in enumerate(places) for b in places[:i]]
        assert not gaps or min(gaps) >= 2 * layout.half


def test_the_labels_of_a_fully_connected_layer_keep_apart(qapp):
    diagram = network(3, 3)
    geometry = EdgeGeometry(diagram, arrange(diagram, QRectF(0, 0, 500, 400)))
    places = [place for place, roomy in geometry.labels().values() if roomy]
    assert len(places) == 9
    for i, a in enumerate(places):
        assert all(abs(a.x() - b.x()) > 40 or abs(a.y() - b.y()) > 12 for b in places[:i])


@pytest.mark.parametrize("diagram", [
    network(2, 3, 3, 1, lines=["z = 1", "δ = 2"]), network(2, 25, 25, 1), network(2, 8, heat=True),
])
def test_diagrams_of_every_size_are_drawn(show, diagram):
    widget = show(diagram)
    images = [widget.grab().toImage()]
    widget.set_theme(THEMES["dark"])
    images.append(widget.grab().toImage())
    assert images[0] != images[1]


def test_a_click_on_a_unit_or_an_edge_says_which(show, qtbot):
    widget = show(network(2, 2, click="selected"))
    said = []
    widget.parameter_changed.connect(lambda *args: said.append(args))
    place = widget.layout_.places["1.0"].toPoint()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place + QPoint(3, -3))
    x0, y0, x1, y1 = widget.geometry_.lines[0]
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPointF((x0 + x1) / 2, (y0 + y1) / 2).toPoint())
    assert said == [("selected", "1.0"), ("selected", "0.0>1.0")]


def test_a_unit_is_reached_with_the_keyboard(show, qtbot):
    widget = show(network(2, 3, click="selected"))
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
            qtbot.keyClick(widget, key)
    assert caught.args == ["selected", "1.1"]


def test_all_numbers_of_a_unit_and_an_edge_are_in_its_tip(show):
    widget = show(network(1, 1, lines=[Message("z = {z}", z=0.25)]))
    assert "z = 0.25" in widget.tip("0.0")
    assert widget.tip("0.0>1.0").endswith("1")


def test_new_weights_of_the_same_network_keep_the_layout(show):
    widget = show(network(2, 2))
    layout = widget.layout_
    widget.show_view(network(2, 2))
    assert widget.layout_ is layout
    widget.show_view(network(2, 3))
    assert widget.layout_ is not layout


# ---- Table.


def table(numbers=(1.0, 2.0, 3.0), **common):
    return Table(["i", "x", "note"], [[i, x, "text"] for i, x in enumerate(numbers)], **common)


def test_a_table_shows_words_and_numbers(show):
    model = show(table()).model
    shown = [model.data(model.index(1, column)) for column in range(3)]
    assert shown == ["1", "2", "text"]
    right = int(Qt.AlignmentFlag.AlignRight)
    aligned = [model.data(model.index(1, column), Qt.ItemDataRole.TextAlignmentRole) & right for column in range(3)]
    assert [bool(flag) for flag in aligned] == [True, True, False]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "x"


def test_an_edit_asks_for_the_whole_column(show, qtbot):
    model = (widget := show(table(edits="batch", edit_column=1))).model
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        assert model.setData(model.index(1, 1), "−7,5")
    assert caught.args == ["batch", (1.0, -7.5, 3.0)]
    with qtbot.waitSignal(widget.parameter_changed) as caught:  # for the parameter to refuse in words
        assert not model.setData(model.index(1, 1), "seven")
    assert caught.args == ["batch", (1.0, "seven", 3.0)]
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable


def test_a_pasted_column_replaces_from_the_current_row_on(show, qtbot):
    widget = show(table(edits="batch", edit_column=1))
    widget.grid.setCurrentIndex(widget.model.index(1, 1))
    QGuiApplication.clipboard().setText("10\n20\n30\n")
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.keyClick(widget.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert caught.args == ["batch", (1.0, 10.0, 20.0, 30.0)]


@pytest.mark.parametrize(("text", "numbers"), [
    ("1\n2\n3", [1, 2, 3]), ("1.5\t−2", [1.5, -2]), ("1,5; 2", [1.5, 2]), ("1,2,3", [1, 2, 3]),
    ("1\ntwo", [1, "two"]), ("", []),
])
def test_columns_from_the_clipboard(qapp, text, numbers):
    assert parse_column(text) == numbers


def test_a_click_picks_a_row_and_the_selected_one_is_shown(show, qtbot):
    widget = show(table(pick="row", selected=2))
    assert [index.row() for index in widget.grid.selectionModel().selectedRows()] == [2]
    at = widget.grid.visualRect(widget.model.index(1, 1)).center()
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.mouseClick(widget.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["row", 1]


def test_a_cell_opened_by_a_double_click_stays_open_when_its_row_comes_back_as_the_selected_one(show, qtbot):
    widget = show(table(edits="batch", edit_column=1, pick="row", selected=0))
    at = widget.grid.visualRect(widget.model.index(1, 1)).center()
    qtbot.mouseClick(widget.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(widget.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    widget.show_view(table(edits="batch", edit_column=1, pick="row", selected=1))
    assert widget.grid.state() == QAbstractItemView.State.EditingState
    assert widget.grid.currentIndex() == widget.model.index(1, 1)


def test_new_numbers_keep_the_model_and_a_new_shape_resets_it(show, qtbot):
    widget = show(table())
    with qtbot.assertNotEmitted(widget.model.modelReset):
        widget.show_view(table((4.0, 5.0, 6.0)))
    assert widget.model.data(widget.model.index(0, 1)) == "4"
    widget.show_view(table((4.0, 5.0, 6.0), selected=1))
    with qtbot.waitSignal(widget.model.modelReset):
        widget.show_view(table((4.0, 5.0), selected=1))
    assert [index.row() for index in widget.grid.selectionModel().selectedRows()] == [1]


def test_a_column_grows_again_after_a_table_of_another_shape(show, qtbot):
    def numbers(*column: float) -> Table:
        return Table(["B", "a head that takes its room"], [[value, 1] for value in column])

    widget = show(numbers(8.0, 123456.0), (120, 100))
    wide = widget.grid.columnWidth(0)
    widget.show_view(numbers(8.0))
    assert widget.grid.columnWidth(0) < wide
    widget.show_view(numbers(123456.0))
    assert widget.grid.columnWidth(0) == wide


def test_columns_fill_the_width_and_the_widest_gives_first(qapp):
    view = Table(["short", "long"], [["a", "a text that is a good deal longer than the other"]])
    assert sum(column_widths(view, 900)) == pytest.approx(900)
    needed = sum(column_widths(view, 1)) + 4  # some of the air was taken from both columns
    assert sum(column_widths(view, needed - 3)) == pytest.approx(needed - 3)
    assert sum(column_widths(view, needed - 30)) == pytest.approx(needed - 4)
    tight = paper_widths(view, 150)
    assert sum(tight) <= 150.01
    assert tight[0] == pytest.approx(column_widths(view, 150)[0])
    assert tight[1] > tight[0]


# ---- Images and prose.


def test_all_images_fit_and_a_click_picks_one(show, qtbot):
    view = Images(np.zeros((10, 8, 8)), [str(i) for i in range(10)], pick="image")
    widget = show(view, (300, 260))
    cells = arrange_images(view, QRectF(widget.rect()).adjusted(2, 2, -2, -2))
    assert all(QRectF(widget.rect()).contains(cells.image(i)) for i in range(10))
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=cells.image(7).center().toPoint())
    assert caught.args == ["image", 7]
    widget.grab()


def test_no_images_are_no_trouble(show, qtbot):
    widget = show(Images(np.zeros((0, 8, 8)), pick="image"))
    widget.grab()
    with qtbot.assertNotEmitted(widget.parameter_changed):
        qtbot.keyClick(widget, Qt.Key.Key_Right)


def test_prose_is_wrapped_selectable_and_rewritten_in_place(show):
    widget = show(Prose(["one", Message("two is {n}", n=2), "three"]))
    assert [label.text() for label in widget.labels] == ["one", "two is 2", "three"]
    first = widget.labels[0]
    assert first.wordWrap()
    assert first.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    widget.show_view(Prose(["uno"], code=1))
    assert [label.text() for label in widget.labels if not label.isHidden()] == ["uno"]
    assert widget.labels[0] is first
    mono = theme.font(mono=True).families()
    widget.show_view(Prose(["a = 1", "b = 2", "two lines of code"], code=2))
    assert [label.font().families() == mono for label in widget.labels] == [True, True, False]
    widget.show_view(Prose(["a = 1", "is code"], code=1))
    widget.show_view(Prose(["a = 1", "is code", "this is not"], code=1))
    assert [label.font().families() == mono for label in widget.labels] == [True, False, False]


@pytest.mark.parametrize("room", [*np.linspace(500, 900, 101).tolist(), 690.2857142857143])
def test_a_table_that_fits_exactly_is_not_cut(qapp, room):
    rows = [["ReLU", 0.0, 0.0, 1.0, "z ≤ 0"], ["Leaky ReLU", -0.15, 0.1, 1.0, "nowhere"]]
    shown = Table(["function", "f at z", "f′ at z", "largest f′", "saturated"], rows)
    assert paper_widths(shown, room) == column_widths(shown, room)


def test_a_column_whose_numbers_are_still_to_come_has_its_head_where_they_will_stand(qapp):
    model, right = TableModel(), int(Qt.AlignmentFlag.AlignRight)
    rows = [["b", None, None, "word"], ["w", None, 0.5, None]]
    for shown in (rows, rows[:1]):
        model.show_table(Table(["weight", "later", "partly", "words"], shown))
        heads = [model.headerData(i, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) for i in range(4)]
        assert [bool(head & right) for head in heads] == [False, True, True, False]


def test_a_symbol_is_not_torn_from_its_indices_nor_a_short_sum_apart():
    text = unbroken("δ⁽¹⁾₃ = (w⁽²⁾₁₃·δ⁽²⁾₁ + w⁽²⁾₂₃·δ⁽²⁾₂ + w⁽²⁾₃₃·δ⁽²⁾₃)·f′(z⁽¹⁾₃), 2·(2·0 + 3)·1")
    joiner, blank = "\N{WORD JOINER}", "\N{NO-BREAK SPACE}"
    assert text.replace(joiner, "").endswith(f"(2·0{blank}+{blank}3)·1")
    assert f"f′{joiner}(z⁽¹⁾{joiner}₃)" in text
    assert " + w" in text  # a long sum may be broken between its terms
