"""Plots: what is drawn, what is left alone, and what the mouse and the keyboard do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from engine.text import Message
from engine.views import (
    Action,
    Arrows,
    Axis,
    Band,
    Bars,
    Contours,
    Field,
    Handle,
    Line,
    Plot,
    Points,
    Rule,
    Span,
    Tag,
)
from gui import theme
from gui.theme import THEMES
from gui.views import make_view, prepare
from gui.views.colouring import coloured, cut_down, traced

X = np.linspace(0, 1, 50)
FIXED = Axis("x", 0, 1), Axis("y", 0, 1)


@pytest.fixture
def show(qtbot):
    """Shows a plot in a window of its own and closes it at the end."""
    made = []

    def show_plot(plot, size=(500, 400)):
        widget = make_view(plot)
        qtbot.addWidget(widget)
        made.append(widget)
        widget.resize(*size)
        widget.show()
        qtbot.waitExposed(widget)
        widget.show_view(plot)
        qtbot.waitUntil(lambda: widget.canvas.frame.width > 100)
        return widget

    yield show_plot
    for widget in made:
        widget.close_view()


def every_mark():
    grid = np.linspace(0, 1, 12)
    z = np.add.outer(grid, grid)
    return [
        Field("field", z, (0, 1), (0, 1), 0, 2, colour_bar="J"),
        Contours("contours", grid, grid, z, np.array([0.5, 1.0])),
        Span("span", 0.2, 0.3, label="an epoch"), Band("band", X, X - 0.1, X + 0.1, label="spread"),
        Bars("bars", np.linspace(0, 1, 6), np.ones(5) / 2, label="bars"),
        Line("line", X, X**2, label="line", markers=True),
        Points("points", X[::5], X[::5], label=Message("{n} points", n=10), symbol="star"),
        Arrows("arrows", X[:3], X[:3], X[3:6], X[3:6]), Rule("rule", 0.5, "x", label="here"),
        Tag("tag", 0.5, 0.5, "words"), Handle("handle", 0.4, 0.6, "start"),
    ]


def pixel(widget, x, y):
    """Where a point of the plot is in its area widget."""
    at = QPointF(*widget.canvas.frame.at(x, y))
    return widget.area.mapFromScene(widget.box.mapToScene(at))


def image_of(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def has_colour(image, colour, tolerance=6):
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    pixels = pixels[..., 2::-1].astype(int)
    return bool((np.abs(pixels - np.array(QColor(colour).getRgb()[:3])).max(axis=2) <= tolerance).any())


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("mark", every_mark(), ids=lambda mark: mark.key)
def test_every_mark_leaves_its_trace(show, mark, name):
    empty = show(Plot(*FIXED, []))
    widget = show(Plot(*FIXED, [mark], legend=False))
    for view in (empty, widget):
        view.set_theme(THEMES[name])
    assert image_of(widget) != image_of(empty)


def test_the_same_object_is_placed_once_and_a_new_one_again(show):
    still, moving = Line("still", X, X), Line("moving", X, X)
    widget = show(Plot(*FIXED, [still, moving]))
    placed = widget.canvas.placed
    for _ in range(5):
        widget.show_view(Plot(*FIXED, [still, moving]))
    assert widget.canvas.placed == placed
    widget.show_view(Plot(*FIXED, [still, Line("moving", X, X**2)]))
    assert widget.canvas.placed == placed + 1


def test_equal_words_are_not_placed_again(show):
    widget = show(Plot(*FIXED, [Tag("t", 0.5, 0.5, "a word"), Rule("r", 0.5)]))
    placed = widget.canvas.placed
    widget.show_view(Plot(*FIXED, [Tag("t", 0.5, 0.5, "a word"), Rule("r", 0.5)]))
    assert widget.canvas.placed == placed
    widget.show_view(Plot(*FIXED, [Tag("t", 0.5, 0.5, "another"), Rule("r", 0.6)]))
    assert widget.canvas.placed == placed + 2


def test_a_word_that_stays_comes_back_when_the_one_in_its_way_has_gone(show):
    still = Tag("still", 0.5, 0.5, "stays", anchor=(0, 1))
    alone = show(Plot(*FIXED, [still])).canvas.artists["still"].rect
    widget = show(Plot(*FIXED, [still, Tag("other", 0.5, 0.48, "in the way", anchor=(0, 1))]))
    assert widget.canvas.artists["still"].rect != alone
    widget.show_view(Plot(*FIXED, [Tag("still", 0.5, 0.5, "stays", anchor=(0, 1)), Tag("other", 0.1, 0.9, "away")]))
    assert widget.canvas.artists["still"].rect == alone


def test_marks_are_placed_once_when_the_axes_move(show):
    widget = show(Plot(Axis("x"), Axis("y"), [Line("a", X, X)]))
    placed = widget.canvas.placed
    widget.show_view(Plot(Axis("x"), Axis("y"), [Line("a", 100 * X, 100 * X)]))
    assert widget.canvas.placed == placed + 1


class Watch(QObject):
    """Keeps in `log` what is asked to be painted and what is."""

    def __init__(self, log):
        super().__init__()
        self.log = log

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            self.log.append(event.type())
        return False


def test_all_plots_of_a_page_are_painted_in_one_go(show, qtbot):
    """Else the window is painted, and sent to the display, once for each."""
    widgets = [show(Plot(*FIXED, [Line("a", X, X)])) for _ in range(3)]
    page = QWidget()
    row = QHBoxLayout(page)
    for widget in widgets:
        row.addWidget(widget)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    log = []
    watch = Watch(log)
    page.installEventFilter(watch)
    for widget in widgets:
        widget.area.viewport().installEventFilter(watch)
        widget.show_view(Plot(*FIXED, [Line("a", X, X**2)]))
    QApplication.processEvents()
    for widget in widgets:  # they close themselves
        widget.setParent(None)
    page.close()
    assert log == [QEvent.Type.UpdateRequest, *[QEvent.Type.Paint] * 3]


def test_a_surface_is_coloured_and_traced_once(qapp):
    grid = np.linspace(-1, 1, 20)
    field = Field("f", np.add.outer(grid**2, grid**2), (-1, 1), (-1, 1))
    contours = Contours("c", grid, grid, field.z, np.array([0.5]))
    prepare(Plot(*FIXED, [field, contours]), THEMES["light"])
    assert coloured(field, THEMES["light"]) is coloured(field, THEMES["light"])
    assert coloured(field, THEMES["dark"]) is not coloured(field, THEMES["light"])
    assert traced(contours) is traced(contours)


def test_level_lines_lie_on_their_level(qapp):
    grid = np.linspace(-2, 2, 201)
    path = traced(Contours("c", grid, grid, np.add.outer(grid**2, grid**2), np.array([1.0])))
    corners = [path.elementAt(i) for i in range(path.elementCount())]
    assert corners
    assert all(abs(np.hypot(corner.x, corner.y) - 1) < 1e-3 for corner in corners)


def test_row_0_of_a_field_is_at_the_bottom_and_low_takes_the_first_colour(qapp):
    image = coloured(Field("f", np.array([[0.0, 0.0], [1.0, 1.0]]), (0, 1), (0, 1), smooth=False), THEMES["light"])
    assert image.pixelColor(0, 1) == THEMES["light"].colour("landscape-low")
    assert image.pixelColor(0, 0) == THEMES["light"].colour("landscape-high")


def test_a_field_of_nothing_but_nan_can_be_drawn(qapp):
    for ramp in ("landscape", "classes", "diverging"):
        image = coloured(Field("f", np.full((3, 3), np.nan), (0, 1), (0, 1), ramp=ramp), THEMES["light"])
        assert {image.pixelColor(i, i).name() for i in range(image.height())} == {image.pixelColor(0, 0).name()}


def test_the_top_of_a_curve_is_never_clipped(show):
    rng = np.random.default_rng(1)
    widget = show(Plot(Axis("x"), Axis("y"), []))
    for n in (1, 2, 10, 1000, 100_000):
        y = np.exp(rng.normal(0, 1.5, n))
        widget.show_view(Plot(Axis("x"), Axis("y"), [Line("l", np.arange(n, dtype=float), y)]))
        assert widget.canvas.frame.y_range[1] >= y.max()
        assert widget.canvas.artists["l"].points[1].min() >= 0


def test_fixed_ends_are_kept_whatever_the_data(show):
    widget = show(Plot(Axis("x", -1, 3), Axis("y", 0.1, 100, log=True), [Line("l", X, X * 1e4 + 1)]))
    assert widget.canvas.frame.x_range == pytest.approx((-1, 3))
    assert widget.canvas.frame.y_range == pytest.approx((-1, 2))


def test_a_log_axis_takes_zero_and_negative_numbers_without_complaint(show):
    widget = show(Plot(Axis("x"), Axis("y", log=True), [Line("l", X, X - 0.5), Points("p", X, X * 0)]))
    assert widget.canvas.frame.y_range[1] >= np.log10(0.5)


@pytest.mark.parametrize("values", [[], [np.nan, np.nan], [np.inf, 1.0], [0.0]])
def test_odd_data_can_be_shown(show, values):
    y = np.array(values)
    x = np.arange(len(y), dtype=float)
    marks = [Line("l", x, y, label="l", markers=True), Points("p", x, y), Band("b", x, y, y), Arrows("a", x, y, x, y)]
    widget = show(Plot(Axis("x"), Axis("y"), marks))
    image_of(widget)
    frame = widget.canvas.frame
    assert np.isfinite([*frame.x_range, *frame.y_range]).all()
    assert frame.x_range[0] < frame.x_range[1] and frame.y_range[0] < frame.y_range[1]


def test_long_curves_are_cut_down_once_with_their_peak(qapp):
    y = np.zeros(100_000)
    y[77_777] = 5
    line = Line("l", np.arange(1e5), y)
    x, cut, over_x = cut_down(line)
    assert over_x
    assert len(x) < 2100
    assert cut.max() == 5
    assert cut_down(line)[0] is x


def test_words_on_two_lines_under_an_axis_have_room(show, qtbot):
    ticks = [(i / 4, "not avoidable") for i in range(5)]
    axis = show(Plot(Axis("", 0, 1, ticks=ticks), FIXED[1], [Line("line", X, X)]), (300, 250)).axes["bottom"]
    line, above = QFontMetricsF(theme.font("axis")).height(), axis.style["tickTextOffset"][1]
    qtbot.waitUntil(lambda: axis.height() >= above + 2 * line)


@pytest.mark.parametrize("scale", [1, 1.65])
def test_words_under_an_axis_have_room_below_the_line(show, qtbot, scale):
    with theme.text_at(scale):
        axis = show(Plot(Axis("", 0, 1, ticks=[(0.5, "công")]), FIXED[1], [Line("line", X, X)])).axes["bottom"]
        line, above = QFontMetricsF(theme.font("axis")).height(), axis.style["tickTextOffset"][1]
        qtbot.waitUntil(lambda: axis.height() >= above + line)


@pytest.mark.parametrize("ends", [(-4, 4), (-1.68, 1.68), (0, 0.9), (-120, 180), (1e-5, 4e-5)])
@pytest.mark.parametrize("size", [150, 210, 330, 900])
def test_a_short_axis_has_enough_numbers_for_a_scale_and_they_keep_apart(show, ends, size):
    axis = show(Plot(Axis("x", *ends), FIXED[1], [Line("line", X, X)]), (400, 250)).axes["bottom"]
    (step, _), = axis.tickSpacing(*ends, size)
    places = np.arange(np.ceil(ends[0] / step), np.floor(ends[1] / step) + 1) * step
    assert len(places) >= (3 if size > 150 else 2)
    advance = QFontMetricsF(theme.font("axis")).horizontalAdvance
    widest = max(map(advance, axis.tickStrings(places, 1, step)))
    assert widest < step / (ends[1] - ends[0]) * size


def test_the_axis_stays_while_the_curve_has_room(show):
    widget = show(Plot(Axis("x"), Axis("y"), [Line("l", X * 0.95, X * 0.9)]))
    before = widget.canvas.frame
    widget.show_view(Plot(Axis("x"), Axis("y"), [Line("l", X * 0.99, X * 0.92)]))
    assert widget.canvas.frame == before


def test_a_handle_is_dragged_with_the_mouse(show, qtbot):
    widget = show(Plot(*FIXED, [Handle("h", 0.5, 0.5, "start")]))
    said = []
    widget.parameter_changed.connect(lambda name, value: said.append((name, value)))
    viewport = widget.area.viewport()
    grabbed = pixel(widget, 0.5, 0.5) + QPoint(9, 7)  # not on the point itself, but within reach
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=grabbed)
    qtbot.mouseMove(viewport, pixel(widget, 0.6, 0.6))
    qtbot.mouseMove(viewport, pixel(widget, 0.8, 0.3))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=pixel(widget, 0.8, 0.3))
    assert said
    assert said[-1][0] == "start"
    assert said[-1][1] == pytest.approx((0.8, 0.3), abs=0.05)


def test_a_handle_counts_from_its_origin_in_its_unit(show):
    widget = show(Plot(*FIXED, [Handle("h", 0.5, 0.5, "start", origin=(0.5, 0.5), unit=(0.1, 0.2))]))
    said = []
    widget.parameter_changed.connect(lambda name, value: said.append(value))
    widget.grips["h"].nudge(0.2, 0.2)
    assert said[-1] == pytest.approx((2.0, 1.0))


def test_a_new_mark_moves_a_handle_but_not_out_of_the_hand(show):
    widget = show(Plot(*FIXED, [Handle("h", 0.5, 0.5, "start")]))
    widget.grips["h"].dragged = True
    held = widget.grips["h"].pos()
    widget.show_view(Plot(*FIXED, [Handle("h", 0.1, 0.1, "start")]))
    assert widget.grips["h"].pos() == held
    widget.grips["h"].dragged = False
    widget.show_view(Plot(*FIXED, [Handle("h", 0.1, 0.1, "start")]))
    assert widget.grips["h"].pos() != held


def test_arrow_keys_move_the_chosen_handle(show, qtbot):
    widget = show(Plot(*FIXED, [Handle("h", 0.5, 0.5, "start"), Rule("r", 0.2, "x", parameter="cursor")]))
    said = []
    widget.parameter_changed.connect(lambda name, value: said.append((name, value)))
    qtbot.keyClick(widget.area, Qt.Key.Key_Up)
    assert said == []
    widget.choose_next(True)
    qtbot.keyClick(widget.area, Qt.Key.Key_Right)
    assert said[-1][1] == pytest.approx((0.51, 0.5))
    widget.choose_next(True)
    qtbot.keyClick(widget.area, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert said[-1] == ("cursor", pytest.approx(0.1))
    assert not widget.choose_next(True)


def test_a_rule_is_dragged_with_the_mouse(show, qtbot):
    widget = show(Plot(*FIXED, [Rule("r", 0.5, "x", parameter="cursor")]))
    said = []
    widget.parameter_changed.connect(lambda name, value: said.append((name, value)))
    viewport = widget.area.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=pixel(widget, 0.5, 0.7))
    qtbot.mouseMove(viewport, pixel(widget, 0.6, 0.7))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=pixel(widget, 0.6, 0.7))
    assert said[-1] == ("cursor", pytest.approx(0.6, abs=0.02))


def test_axes_wait_for_the_hand_and_follow_when_it_lets_go(show, qtbot):
    widget = show(Plot(*FIXED, [Rule("r", 0.5, "x", parameter="cursor")]))
    viewport, (low, high) = widget.area.viewport(), (pixel(widget, x, 0.7) for x in (0.5, 0.9))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=low)
    qtbot.mouseMove(viewport, high)
    widget.show_view(Plot(Axis("x", 0, 2), FIXED[1], [Rule("r", 0.9, "x", parameter="cursor")]))
    assert widget.canvas.frame.x_range == (0, 1)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=high)
    assert widget.canvas.frame.x_range == (0, 2)


def test_a_click_sets_the_point(show, qtbot):
    widget = show(Plot(*FIXED, [Line("l", X, X)], click="start"))
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.mouseClick(widget.area.viewport(), Qt.MouseButton.LeftButton, pos=pixel(widget, 0.25, 0.75))
    assert caught.args[0] == "start"
    assert caught.args[1] == pytest.approx((0.25, 0.75), abs=0.02)


@pytest.mark.parametrize("quick", [True, False], ids=["handle under the second click", "handle still on its way"])
def test_a_double_click_fits_again_and_leaves_the_point_where_it_was(show, qtbot, quick):
    def plot(x, y):
        return Plot(*FIXED, [Handle("h", x, y, "start", origin=(0.5, 0.5), unit=(0.5, 0.5))], click="start")

    widget = show(plot(0.3, 0.4))
    widget.show_range((0.2, 0.8), (0.2, 0.8))
    said = []
    widget.parameter_changed.connect(lambda name, value: said.append((name, value)))
    viewport, place = widget.area.viewport(), pixel(widget, 0.6, 0.7)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    if quick:
        widget.show_view(plot(0.6, 0.7))
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert [value for _, value in said] == [pytest.approx((0.2, 0.4), abs=0.02), pytest.approx((-0.4, -0.2))]
    assert widget.canvas.frame.x_range == (0, 1)


def test_a_double_click_on_a_handle_fits_again_and_moves_nothing(show, qtbot):
    widget = show(Plot(*FIXED, [Handle("h", 0.6, 0.7, "start")], click="start"))
    widget._set_before = "start", (0.1, 0.1)  # a click of long ago
    widget.show_range((0.2, 0.8), (0.2, 0.8))
    said = []
    widget.parameter_changed.connect(lambda name, value: said.append((name, value)))
    viewport, place = widget.area.viewport(), pixel(widget, 0.6, 0.7)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert said == []
    assert widget.canvas.frame.x_range == (0, 1)


def test_a_click_on_a_point_picks_it(show, qtbot):
    widget = show(Plot(*FIXED, [Points("p", np.array([0.2, 0.8]), np.array([0.5, 0.5]), pick="chosen")]))
    with qtbot.waitSignal(widget.parameter_changed) as caught:
        qtbot.mouseClick(widget.area.viewport(), Qt.MouseButton.LeftButton, pos=pixel(widget, 0.8, 0.5) + QPoint(2, 2))
    assert caught.args == ["chosen", 1]


def test_a_click_in_a_cell_acts(show, qtbot):
    action = Action("go", {"seed": 3})
    widget = show(Plot(Axis("x", 0, 2), Axis("y", 0, 1), [], cells=[[Action("no", {}), action]]))
    with qtbot.waitSignal(widget.action_wanted) as caught:
        qtbot.mouseClick(widget.area.viewport(), Qt.MouseButton.LeftButton, pos=pixel(widget, 1.5, 0.5))
    assert caught.args == [action]


def test_a_drawn_rectangle_zooms_and_a_key_fits_again(show, qtbot):
    widget = show(Plot(Axis("x"), Axis("y"), [Line("l", X, X)]))
    whole, viewport = widget.canvas.frame, widget.area.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=pixel(widget, 0.2, 0.6))
    for x, y in ((0.3, 0.5), (0.4, 0.4), (0.5, 0.3)):
        qtbot.mouseMove(viewport, pixel(widget, x, y))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=pixel(widget, 0.5, 0.3))
    assert widget.canvas.frame.x_range == pytest.approx((0.2, 0.5), abs=0.02)
    widget.show_view(Plot(widget.view.x, widget.view.y, [Line("l", X * 2, X)]))
    assert widget.canvas.frame.x_range == pytest.approx((0.2, 0.5), abs=0.02)
    qtbot.keyClick(widget.area, Qt.Key.Key_A)
    assert widget.canvas.frame.x_range[1] >= 2
    assert widget.canvas.frame.y_range == whole.y_range


def test_the_legend_names_what_is_labelled_and_hides_it(show, qtbot):
    named = [("raw", "stochastic", ""), ("mean", "stochastic", "stochastic"), ("other", "batch", "batch")]
    lines = [Line(key, X, X, role, label) for key, role, label in named]
    widget = show(Plot(*FIXED, lines))
    assert [entry.text() for entry in widget.legend.entries] == ["stochastic", "batch"]
    qtbot.mouseClick(widget.legend.entries[0], Qt.MouseButton.LeftButton)
    assert widget.canvas.hidden == {"raw", "mean"}
    assert not has_colour(image_of(widget.area), theme.current().colour("stochastic"))
    widget.show_view(Plot(*FIXED, [Line(line.key, X, X, line.role, line.label) for line in lines]))
    assert widget.canvas.hidden == {"raw", "mean"}


def test_pieces_of_one_curve_have_one_name_and_go_together(show, qtbot):
    half = len(X) // 2
    lines = [Line("left", X[:half], X[:half], "batch", "f"), Line("other", X, X, "stochastic", "f"),
             Line("right", X[half:], X[half:], "batch", "f")]
    widget = show(Plot(*FIXED, lines))
    assert [entry.mark.key for entry in widget.legend.entries] == ["left", "other"]
    qtbot.mouseClick(widget.legend.entries[0], Qt.MouseButton.LeftButton)
    assert widget.canvas.hidden == {"left", "right"}


def test_the_read_out_tells_the_values_under_the_cursor(show):
    widget = show(Plot(Axis("epoch", 0, 1), Axis("loss", 0, 1), [Line("l", X, X**2, "batch", "batch")]))
    frame = widget.canvas.frame
    widget.read_at(QPointF(*frame.at(0.5, 0.9)))
    assert widget.readout.isVisible()
    assert widget.readout.head.startswith("epoch")
    assert widget.readout.rows[0].text == f"batch  {X[24] ** 2:.4g}"
    widget.read_at(None)
    assert not widget.readout.isVisible()


def test_on_a_surface_the_read_out_tells_the_height_and_touches_paths(show):
    surface = Field("f", np.zeros((10, 10)), (0, 1), (0, 1), values=np.full((10, 10), 7.0), reads="loss")
    path = Line("p", np.array([0.1, 0.2, 0.9]), np.array([0.1, 0.1, 0.2]), "batch", "batch", head="diamond")
    widget = show(Plot(*FIXED, [surface, path]))
    widget.read_at(QPointF(*widget.canvas.frame.at(0.5, 0.9)))
    assert [row.text for row in widget.readout.rows] == ["loss  7"]
    widget.read_at(QPointF(*widget.canvas.frame.at(0.2, 0.1)))
    assert [row.text for row in widget.readout.rows] == ["loss  7", "batch"]


def test_of_points_that_lie_close_only_the_nearest_is_read(show):
    places = {"one": 0.5, "two": 0.52}
    one, two = (Points(name, np.array([x]), np.array([0.5]), "batch", name) for name, x in places.items())
    widget = show(Plot(*FIXED, [one, two]))
    frame = widget.canvas.frame
    assert 5 < frame.at(0.52, 0)[0] - frame.at(0.5, 0)[0] < 14
    widget.read_at(QPointF(*frame.at(0.5, 0.5)))
    assert [row.text for row in widget.readout.rows] == ["one  (0.5, 0.5)"]
    widget.read_at(QPointF(*frame.at(0.51, 0.5)))
    assert len(widget.readout.rows) == 2, "as near as the other"


def test_a_long_read_out_stays_inside_of_a_narrow_plot(show):
    words = "words that are a good deal longer than the plot is wide"
    widget = show(Plot(*FIXED, [Line("l", X, X, "batch", words)]), (260, 300))
    frame, room = widget.canvas.frame, QFontMetricsF(theme.font("axis")).horizontalAdvance(words)
    assert room > frame.width
    for x in (0.02, 0.5, 0.98):
        widget.read_at(QPointF(*frame.at(x, 0.5)))
        box, lines = widget.readout.lay_out()
        assert frame.rect.contains(box)
        assert " ".join(text for _, text in lines).split()[2:-1] == words.split()


def test_the_head_of_a_curve_stands_at_its_last_point_and_in_the_legend(show):
    line = Line("l", X, X, "batch", "batch", head="diamond", width=1)
    widget = show(Plot(*FIXED, [line]))
    bare = show(Plot(*FIXED, [Line("l", X, X, "batch", "batch", width=1)]))
    at = widget.canvas.frame.width - 5, widget.canvas.frame.at(1.0, 1.0)[1]  # moved in, to be whole at the edge
    beside = tuple(round(v) for v in widget.box.mapToScene(QPointF(at[0] - 4, at[1])).toTuple())
    role = theme.current().colour("batch")
    assert image_of(widget.area).pixelColor(*beside) == role != image_of(bare.area).pixelColor(*beside)
    assert image_of(widget.legend) != image_of(bare.legend)


def test_a_colour_bar_takes_room_only_where_it_is_asked_for(show, qtbot):
    z = np.ones((2, 2))
    widget = show(Plot(*FIXED, [Field("f", z, (0, 1), (0, 1))]))
    wide = widget.canvas.frame.width
    widget.show_view(Plot(*FIXED, [Field("f", z, (0, 1), (0, 1), colour_bar="accuracy")]))
    qtbot.waitUntil(lambda: widget.canvas.frame.width < wide - 30)
    assert widget.colour_bar.size().width() > 30
    widget.show_view(Plot(*FIXED, []))
    qtbot.waitUntil(lambda: widget.colour_bar.size().width() == 0)


def test_themes_change_the_colours_at_once(show):
    widget = show(Plot(*FIXED, [Line("l", X, X, "batch", width=4)]))
    for name in ("dark", "light"):
        widget.set_theme(THEMES[name])
        image = image_of(widget.area)
        assert has_colour(image, THEMES[name].colour("batch"))
        assert has_colour(image, THEMES[name].colour("card"))


def test_marks_come_go_and_change_their_type_under_the_same_key(show):
    widget = show(Plot(*FIXED, [Line("m", X, X), Handle("h", 0.5, 0.5, "start")]))
    widget.show_view(Plot(*FIXED, [Points("m", X, X)]))
    assert list(widget.canvas.artists) == ["m"]
    assert widget.grips == {}
    image_of(widget)


def test_a_growing_path_looks_the_same_as_one_drawn_at_once(show):
    rng = np.random.default_rng(2)
    x, y = rng.random(9000), rng.random(9000)
    grown = show(Plot(*FIXED, [Line("path", x[:4000], y[:4000], "batch")]))
    for n in (4001, 6000, 9000):
        grown.grab()
        grown.show_view(Plot(*FIXED, [Line("path", x[:n], y[:n], "batch")]))
    at_once = show(Plot(*FIXED, [Line("path", x.copy(), y.copy(), "batch")]))
    assert image_of(grown) == image_of(at_once)
    grown.show_view(Plot(*FIXED, [Line("path", x[:3500], y[:3500], "batch")]))
    back = show(Plot(*FIXED, [Line("path", x[:3500].copy(), y[:3500].copy(), "batch")]))
    assert image_of(grown) == image_of(back)


def test_a_path_of_other_numbers_in_as_many_points_is_drawn_anew(show):
    rng = np.random.default_rng(3)
    first, second = rng.random((2, 2, 5000))
    widget = show(Plot(*FIXED, [Line("path", *first, "batch")]))
    widget.grab()
    widget.show_view(Plot(*FIXED, [Line("path", *second, "batch")]))
    assert image_of(widget) == image_of(show(Plot(*FIXED, [Line("path", *second.copy(), "batch")])))


@pytest.mark.parametrize("axis", ["x", "y"])
def test_words_of_rules_that_lie_close_keep_apart_and_inside(show, axis):
    places = (0.0, 0.005, 0.01, 0.5, 0.505, 0.99, 1.0)
    widget = show(Plot(*FIXED, [Rule(f"r{i}", place, axis, label=f"rule {i}") for i, place in enumerate(places)]))
    labels = [artist.label for artist in widget.canvas.artists.values()]
    assert all(widget.canvas.frame.rect.contains(label) for label in labels)
    assert not any(a.intersects(b) for i, a in enumerate(labels) for b in labels[:i])


@pytest.mark.parametrize("places", [
    [0.9, 0.2], [0.5, 0.51, 0.52, 0.53, 0.54], [0.02, 0.03, 0.04, 0.9], [0.97, 0.98, 0.99], [0.5] * 5,
])
def test_names_at_the_ends_of_curves_never_lie_over_each_other(show, places):
    names = [Tag(f"t{i}", 0.5, y, f"np.name{i}(a, b)", anchor=(0, 0.5)) for i, y in enumerate(places)]
    widget = show(Plot(Axis("x", 0, 1), Axis("y", 0, 1), names))
    rects = [artist.rect for artist in widget.canvas.artists.values()]
    one_line = min(rect.height() for rect in rects)
    for i, rect in enumerate(rects):
        assert rect.height() == pytest.approx(one_line) and widget.canvas.frame.rect.contains(rect)
        assert not any(rect.intersects(other) for other in rects[:i])


def test_names_at_the_ends_of_curves_are_as_large_as_the_text_and_go_up(show):
    with theme.text_at(1.5):
        names = [Tag(f"t{y}", 0.5, y, f"np.name{y}(a, b)", anchor=(0, 0.5)) for y in (0.5, 0.52, 0.9)]
        artists = show(Plot(Axis("x", 0, 1), Axis("y", 0, 1), names)).canvas.artists.values()
        assert {artist._font.pixelSize() for artist in artists} == {18}
    assert not any(a.rect.intersects(b.rect) for a in artists for b in artists if a is not b)


def test_names_side_by_side_are_as_large_as_they_have_room(show):
    with theme.text_at(2):
        names = [Tag(f"t{x}", x, 0.5, "low bias, low variance", anchor=(0.5, 1)) for x in (0.2, 0.8)]
        artists = show(Plot(Axis("x", 0, 1), Axis("y", 0, 1), names), (420, 250)).canvas.artists.values()
        assert all(12 < artist._font.pixelSize() < 24 for artist in artists)
    assert not any(a.rect.intersects(b.rect) for a in artists for b in artists if a is not b)


def test_numbers_in_the_cells_of_a_matrix_stay_in_their_cells(show):
    side = range(10)
    tags = [Tag(f"{i}-{j}", j + 0.5, i + 0.5, "105", anchor=(0.5, 0.5)) for i in side for j in side]
    widget = show(Plot(Axis("x", 0, 10), Axis("y", 0, 10), tags), (240, 260))
    frame = widget.canvas.frame
    for artist in widget.canvas.artists.values():
        middle = artist.rect.center()
        assert (middle.x(), middle.y()) == pytest.approx(frame.at(artist.mark.x, artist.mark.y), abs=frame.height / 20)


# ---- Without colours.


def in_grey(widget):
    """The plot's area as grey values, shape (rows, columns)."""
    image = widget.area.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].astype(int)


def test_textures_of_bars_are_seen_without_colour(show):
    seen = [in_grey(show(Plot(*FIXED, [Bars("b", np.array([0.1, 0.9]), np.array([0.8]), texture=texture)])))
            for texture in ("plain", "hatched", "crossed")]
    inside = [grey[150:250, 150:350] for grey in seen]
    assert np.ptp(inside[0]) == 0
    assert np.ptp(inside[1]) > 60
    assert np.ptp(inside[2]) > 60
    assert (inside[1] != inside[2]).mean() > 0.05


def test_dashes_of_contours_and_arrows_are_drawn(show):
    grid = np.linspace(0, 1, 12)
    z = np.add.outer(grid, grid)

    def inked(dash):
        marks = [Contours("c", grid, grid, z, np.array([1.0]), width=3, dash=dash),
                 Arrows("a", np.array([0.1]), np.array([0.2]), np.array([0.7]), np.array([0.0]), width=3, dash=dash)]
        return int((in_grey(show(Plot(*FIXED, marks))) < 220).sum())
    assert inked("dot") < 0.8 * inked("solid")


def test_in_high_contrast_the_dark_ends_of_a_signed_field_are_told_apart():
    field = Field("f", np.array([[-1.0, 1.0]]), (0, 1), (0, 1), -1, 1, "diverging", smooth=False)
    plain = coloured(field, THEMES["light"])
    assert (plain.width(), plain.height()) == (2, 1)
    image = coloured(field, THEMES["light-contrast"])
    text = THEMES["light-contrast"].colour("text")
    half = image.width() // 2
    places = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) == text]
    assert places
    assert all(x < half for x, _ in places)


def test_a_curve_that_falls_from_its_start_keeps_room_above_it(show):
    """From one point on: the axis begins at 0, so what it fills counts from there."""
    axes = Axis("epoch", 0, 20), Axis("J", 0)
    y = np.linspace(0.148, 0.01, 60)
    widget = show(Plot(*axes, [Line("l", X[:1], y[:1])]))
    for n in range(2, 50):
        widget.show_view(Plot(*axes, [Line("l", X[:n], y[:n])]))
        assert widget.box.viewRange()[1][1] >= 1.04 * 0.148


def test_an_axis_without_words_and_numbers_takes_no_room(show, qtbot):
    def room(axis):
        axes = show(Plot(axis, axis, [Line("l", X, X)])).axes
        return lambda: (axes["left"].size().width(), axes["bottom"].size().height())
    bare, numbered = room(Axis("", 0, 1, ticks=[])), room(Axis("", 0, 1))
    qtbot.waitUntil(lambda: bare() == (0, 0) and min(numbered()) > 10)
