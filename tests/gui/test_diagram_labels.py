"""The numbers on a network diagram keep apart: from each other, from the circles and from the words under them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from engine.labs.activations.backprop import STAGES, Backprop
from engine.views import Diagram
from gui.views.diagram_layout import EdgeGeometry, arrange

LABEL_HEIGHT, LABEL_WIDTH = 13, 60


@pytest.mark.parametrize("size", [(960, 340), (1400, 520)])
def test_labels_of_the_two_three_three_one_network(size: tuple[int, int]) -> None:
    lab = Backprop()
    for _ in STAGES[:-1]:
        lab.advance()
    view = lab.views()["network"]
    assert isinstance(view, Diagram)
    layout = arrange(view, QRectF(0, 0, *size))
    geometry = EdgeGeometry(view, layout)
    assert layout.lines == 3 and geometry.spacing >= LABEL_HEIGHT
    places = [geometry.label_place(i) for i in range(len(geometry.edges))]
    for i, a in enumerate(places):
        for b in places[:i]:
            assert abs(a.x() - b.x()) > LABEL_WIDTH or abs(a.y() - b.y()) >= LABEL_HEIGHT
        for unit in layout.places.values():
            assert abs(a.x() - unit.x()) >= layout.half + LABEL_WIDTH / 2 or abs(a.y() - unit.y()) > layout.half
