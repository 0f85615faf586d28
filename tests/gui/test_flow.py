"""Widgets that run on like text, and the one that keeps to the corner."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from gui.flow import FlowLabel, FlowLayout

WIDE, CORNER, GAP = 120, 20, 8


@pytest.fixture
def head(qtbot):
    """A title, `count` controls and a button for the corner, as in a card's head, laid out in `width`."""
    kept = []  # or Python would take the frames away

    def make(count: int, width: int, title: str = "Loss") -> tuple[FlowLabel, list[QWidget], QWidget]:
        frame, flow = QWidget(), FlowLayout(GAP, rows=4)
        kept.append(frame)
        qtbot.addWidget(frame)
        frame.setLayout(flow)
        label, corner = FlowLabel(), QWidget()
        label.setText(title)
        controls = [QWidget() for _ in range(count)]
        for widget in controls:
            widget.setFixedSize(WIDE, 24)
        corner.setFixedSize(CORNER, 24)
        flow.addWidget(label)
        flow.begin_right()
        for widget in (*controls, corner):
            flow.addWidget(widget)
        flow.corner = corner
        frame.resize(width, flow.heightForWidth(width))
        frame.show()
        qtbot.waitExposed(frame)
        assert all(frame.rect().contains(widget.geometry()) for widget in (label, *controls, corner))
        return label, controls, corner

    return make


def same_row(a: QWidget, b: QWidget) -> bool:
    return abs(a.geometry().center().y() - b.geometry().center().y()) <= 2


def test_the_corner_stays_in_the_first_row_when_controls_go_on_in_the_next(head):
    label, (control,), corner = head(1, WIDE + 10)
    assert same_row(label, corner) and not same_row(label, control)
    assert corner.geometry().right() == control.geometry().right() == WIDE + 9


def test_a_long_title_wraps_beside_the_corner(head):
    label, _, corner = head(0, 150, "What each layer is given")
    assert same_row(label, corner)
    assert label.geometry().right() < corner.geometry().left()
    assert label.height() > 1.5 * label.fontMetrics().height()


def test_the_corner_gives_way_where_it_would_cost_a_row(head):
    title = FlowLabel()
    title.setText("Loss")
    label, (first, second), corner = head(2, title.sizeHint().width() + GAP + WIDE + 4)
    assert same_row(label, first)
    assert same_row(second, corner) and corner.x() > second.x()
