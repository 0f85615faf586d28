"""What a hand does in the playground: painting points, drawing digits, building on the diagram; and the report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from engine.data.images import mnist5k
from engine.labs.playground.plane import Plane
from engine.views import Action, Axis, Diagram, Edge, Pad, Paint, Plot, Rule, Unit
from gui.lab_page import LabPage
from gui.report_dialog import ReportDialog
from gui.views.brush import Brush
from gui.views.diagram import DiagramView
from gui.views.pad import PadView
from gui.views.plot import PlotView

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def shown(qtbot: Any, widget: Any, view: Any, size: tuple[int, int] = (400, 400)) -> list[tuple[str, Any]]:
    """Show `view`; the list gathers what the widget says."""
    qtbot.addWidget(widget)
    widget.resize(*size)
    said: list[tuple[str, Any]] = []
    widget.parameter_changed.connect(lambda name, value: said.append((name, value)))
    widget.show()
    widget.show_view(view)
    return said


# ---- Painting points.


def test_strokes_leave_points_apart_and_none_is_lost_to_a_late_picture() -> None:
    said: list[tuple[float, ...]] = []
    brush = Brush(lambda name, value: said.append(value))  # type: ignore[arg-type]
    paint = Paint("painted", (), classes=3)
    for x in range(0, 60, 4):
        brush.press(paint, QPointF(x, 0), (x / 10, 0.0), LEFT, False, x == 0)
    assert list(said[-1][::3]) == [0.0, 1.2, 2.4, 3.6, 4.8]
    brush.press(paint, QPointF(0, 90), (0.0, 9.0), RIGHT, False, True)
    assert said[-1][-3:] == (0.0, 9.0, 1)
    assert brush.choose(Qt.Key.Key_3) and not brush.choose(Qt.Key.Key_A)
    brush.press(paint, QPointF(50, 90), (5.0, 9.0), LEFT, False, True)
    assert said[-1][-1] == 2
    brush.press(paint, QPointF(50, 95), (5.0, 9.0), LEFT, True, True)
    assert len(said[-1]) == 3 * 6


def test_points_taken_back_elsewhere_stay_away() -> None:
    said: list[tuple[float, ...]] = []
    brush = Brush(lambda name, value: said.append(value))  # type: ignore[arg-type]
    before = Paint("painted", (9.0, 9.0, 0))
    brush.press(before, QPointF(0, 0), (1.0, 1.0), LEFT, False, True)
    brush.see(before)
    brush.press(before, QPointF(50, 0), (2.0, 2.0), LEFT, False, True)
    assert len(said[-1]) == 9, "a picture from before the stroke, however late"
    brush.see(Paint("painted", said[-1]))
    brush.press(before, QPointF(0, 50), (3.0, 3.0), LEFT, False, True)
    assert said[-1] == (9.0, 9.0, 0, 3.0, 3.0, 0), "undone after the picture had caught up"
    brush.press(Paint("painted", (5.0, 5.0, 1)), QPointF(0, 0), (4.0, 4.0), LEFT, False, True)
    assert said[-1] == (5.0, 5.0, 1, 4.0, 4.0, 0), "a preset in between"


def test_a_click_on_the_plot_paints_and_does_not_zoom(qtbot: Any) -> None:
    view, widget = Plot(Axis("x", -2, 2), Axis("y", -2, 2), [], paint=Paint("painted", ())), PlotView()
    said = shown(qtbot, widget, view)
    before = widget.box.viewRange()
    place = widget.area.mapFromScene(widget.box.mapToScene(widget.box.rect().center()))
    QTest.mouseClick(widget.area.viewport(), RIGHT, Qt.KeyboardModifier.NoModifier, place)
    assert widget.box.viewRange() == before
    ((name, points),) = said
    assert name == "painted"
    assert points[2] == 1
    np.testing.assert_allclose(points[:2], 0, atol=0.05)


def test_a_dragged_rule_sets_a_list_of_numbers(qtbot: Any) -> None:
    widget = PlotView()
    rule = Rule("set", 0.0, parameter="edits", before=(5.0, 1, 2, 3))
    said = shown(qtbot, widget, Plot(Axis("x", 0, 1), Axis("y", -1, 1), [rule]))
    widget.grips["set"].nudge(0, 0.25)
    ((name, value),) = said
    assert name == "edits" and value[:4] == (5.0, 1, 2, 3)
    assert value[4] == pytest.approx(0.5)


# ---- The diagram.


@pytest.fixture
def diagram() -> Diagram:
    layers = [[Unit("a", "a")], [Unit("b", "b"), Unit("c", "c")]]
    heads = [[], [Action("−", {"n": 1}), Action("+", {"n": 3})]]
    return Diagram(layers, [Edge("ab", "a", "b", 1.0)], ["in", "out"], "", "selected", "hover", heads)


def test_buttons_above_layers_act(qtbot: Any, diagram: Diagram) -> None:
    widget = DiagramView()
    shown(qtbot, widget, diagram)
    wanted: list[Action] = []
    widget.action_wanted.connect(wanted.append)
    assert widget.layout_ is not None
    for i in (0, 1):
        place = widget.layout_.button(1, i, 2).center().toPoint()
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert [action.values for action in wanted] == [{"n": 1}, {"n": 3}]


def test_the_unit_under_the_pointer_is_told_and_forgotten(qtbot: Any, diagram: Diagram) -> None:
    widget = DiagramView()
    said = shown(qtbot, widget, diagram)
    assert widget.layout_ is not None
    widget._hover(widget._at(widget.layout_.places["c"]))
    widget._hover("")
    assert said == [("hover", "c"), ("hover", "")]


# ---- The pad.


def test_a_drawn_stroke_goes_out_piece_by_piece(qtbot: Any) -> None:
    widget = PadView()
    said = shown(qtbot, widget, Pad("strokes", (), hint="draw"), (204, 204))
    QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(52, 52))
    QTest.mouseMove(widget, QPoint(102, 52))
    QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(102, 52))
    assert [len(value) for _, value in said] == [2, 4, 6]
    assert said[-1] == ("strokes", (0.25, 0.25, 0.5, 0.25, -1.0, -1.0))


def test_late_pictures_take_nothing_from_a_stroke(qtbot: Any) -> None:
    widget = PadView()
    pasted = Pad("strokes", (), np.zeros((28, 28)))
    said = shown(qtbot, widget, pasted, (204, 204))
    QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(52, 52))
    widget.show_view(pasted)
    QTest.mouseMove(widget, QPoint(102, 52))
    widget.show_view(Pad("strokes", said[0][1]))
    QTest.mouseRelease(widget, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(102, 52))
    assert said[-1] == ("strokes", (0.25, 0.25, 0.5, 0.25, -1.0, -1.0))
    widget.show_view(Pad("strokes", said[-1][1]))
    widget.show_view(pasted)
    assert widget._strokes == ()


@pytest.mark.parametrize("scale", [1, 4])
def test_a_pasted_picture_arrives_with_its_ink(qtbot: Any, scale: int) -> None:
    widget = PadView()
    said = shown(qtbot, widget, Pad("strokes", (), None, "picture", 28))
    pixels = np.rint(255 * mnist5k().pixels[0].reshape(28, 28)).astype(np.uint8)
    large = np.ascontiguousarray(np.kron(pixels, np.ones((scale, scale), np.uint8)))
    image = QImage(large.data, *large.shape, large.shape[1], QImage.Format.Format_Grayscale8)
    mime = QMimeData()
    mime.setImageData(image)
    widget.take_picture(QImage(mime.imageData()))
    assert said[0] == ("strokes", ())
    name, ink = said[1]
    assert name == "picture"
    assert np.abs(np.array(ink).reshape(28, 28) - pixels.astype(int)).max() <= (0 if scale == 1 else 8)


# ---- The report.


@pytest.fixture
def page(qtbot: Any) -> Iterator[LabPage]:
    page = LabPage(Plane, [])
    page.resize(1280, 760)
    page.show()
    qtbot.waitUntil(lambda: page.snapshot is not None, timeout=10_000)
    page.runner.step(30)
    qtbot.waitUntil(lambda: page.snapshot is not None and page.snapshot.step == 30, timeout=10_000)
    yield page
    page.shut()
    page.deleteLater()


def test_one_click_writes_a_folder(qtbot: Any, page: LabPage, tmp_path: Path) -> None:
    dialog = ReportDialog(page, str(tmp_path))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.said, timeout=30_000):
        dialog.write(tmp_path / "report")
    names = {path.name for path in (tmp_path / "report").iterdir()}
    assert names >= {"run.json", "history.csv", "settings.txt", "train_numpy.py", "start.npz", "figure.pdf"}
    assert {f"figure_{panel.key}.svg" for panel in Plane.panels} <= names
    assert json.loads((tmp_path / "report" / "run.json").read_text())["steps"] == 30


def test_one_click_writes_a_pdf(qtbot: Any, page: LabPage, tmp_path: Path) -> None:
    dialog = ReportDialog(page, str(tmp_path))
    qtbot.addWidget(dialog)
    dialog._form.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.said, timeout=30_000):
        dialog.write(tmp_path / "report.pdf")
    data = (tmp_path / "report.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") >= 3


def test_a_report_that_cannot_be_written_says_why(qtbot: Any, page: LabPage, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    dialog = ReportDialog(page, str(tmp_path))
    qtbot.addWidget(dialog)
    dialog._form.setCurrentIndex(0)
    with qtbot.waitSignal(dialog.said, timeout=30_000) as said:
        dialog.write(tmp_path / "taken" / "report")
    assert "No report" in said.args[0]
    assert dialog.path is None


def test_reading_a_large_file_is_told_while_it_lasts(qtbot: Any, page: LabPage, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text("x,y\n" + "".join(f"{i},{i % 7 / 3}\n" for i in range(30_000)))
    told: list[str] = []
    page.message.connect(told.append)
    page.set_values({"data": "csv", "csv": str(path)})
    qtbot.waitUntil(lambda: page.snapshot is not None and page.snapshot.values["data"] == "csv", timeout=20_000)
    assert len(told) > 5
    assert all("%" in text for text in told)
