"""The numbers on a network diagram keep apart: from each other, from the circles and from the words under them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from engine.labs.activations.backprop import STAGES, Backprop
from engine.labs.dropout.training import DropoutTraining
from engine.views import Diagram
from gui import i18n
from gui.theme import THEMES
from gui.views.diagram import Painting
from gui.views.diagram_layout import EdgeGeometry, Layout, arrange, words_size


def backprop(stages: int) -> Diagram:
    """The diagram of the 2-3-3-1 network after so many stages."""
    lab = Backprop()
    for _ in range(stages):
        lab.advance()
    view = lab.views()["network"]
    assert isinstance(view, Diagram)
    return view


def geometry_of(view: Diagram, size: tuple[int, int]) -> tuple[Layout, EdgeGeometry]:
    layout = arrange(view, QRectF(0, 0, *size))
    return layout, EdgeGeometry(view, layout)


def boxes_of(geometry: EdgeGeometry) -> list[QRectF]:
    """What the labels cover, as they are written."""
    found = []
    for i, (place, roomy) in geometry.labels().items():
        assert roomy
        width, height = words_size(str(geometry.edges[i].label))
        box = QRectF(QPointF(0, 0), QSizeF(width - 6, height - 1))
        box.moveCenter(place)
        found.append(box)
    return found


@pytest.mark.parametrize("stages", [0, 8, 9, 11, len(STAGES) - 1])
@pytest.mark.parametrize("size", [(672, 352), (960, 340), (1400, 520)])
def test_labels_of_the_two_three_three_one_network(size: tuple[int, int], stages: int, qapp: object) -> None:
    layout, geometry = geometry_of(backprop(stages), size)
    assert layout.lines == 3
    boxes = boxes_of(geometry)
    assert len(boxes) == 19
    for i, a in enumerate(boxes):
        assert not any(a.intersects(b) for b in boxes[:i])
        for unit in layout.places.values():
            nearest = QPointF(max(a.left(), min(unit.x(), a.right())), max(a.top(), min(unit.y(), a.bottom())))
            away = nearest - unit
            assert away.x() ** 2 + away.y() ** 2 >= layout.half**2


def test_labels_stand_on_their_lines(qapp: object) -> None:
    _, geometry = geometry_of(backprop(0), (672, 352))
    for i, (place, _) in geometry.labels().items():
        x0, y0, x1, y1 = geometry.lines[i]
        assert place.y() == pytest.approx(y0 + (y1 - y0) * (place.x() - x0) / (x1 - x0))


def test_labels_stay_while_their_numbers_change(qapp: object) -> None:
    _, before = geometry_of(backprop(0), (672, 352))
    _, after = geometry_of(backprop(len(STAGES)), (672, 352))
    assert before.labels() == after.labels()


def test_where_there_is_too_little_room_only_what_is_looked_at_has_its_number(qapp: object) -> None:
    _, geometry = geometry_of(backprop(len(STAGES) - 1), (420, 220))
    assert not all(roomy for _, roomy in geometry.labels().values())


@pytest.mark.parametrize("language", ["en", "vi"])
def test_p_stands_above_each_layer_of_the_dropout_lab_at_1280_pixels(qapp: object, language: str) -> None:
    view = DropoutTraining({"p1": 0.25, "p2": 0.5}).views()["network"]
    assert isinstance(view, Diagram)
    layout, geometry = geometry_of(view, (355, 300))
    before = i18n.language()
    i18n.use(language)
    try:
        names = [name for name, _ in Painting(THEMES["light"], view, layout, geometry, "", "").layer_names()]
    finally:
        i18n.use(before)
    point = "." if language == "en" else ","
    assert names[1:3] == [f"p₁ = 0{point}25", f"p₂ = 0{point}5"] and len(names) == 4
