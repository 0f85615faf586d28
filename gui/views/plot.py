"""Axes and marks: pyqtgraph's axes and view box around our own canvas.

Ranges are set here and nowhere else: fixed ends are kept, free ones refit in jumps, and a zoom by
hand stays until a double click or the key A.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsItem, QLabel, QStyleOptionGraphicsItem, QVBoxLayout, QWidget

from engine.views import Axis, Handle, Mark, Plot, Rule
from gui import theme as look
from gui.announce import announce
from gui.theme import Theme
from gui.views.artists import PointsArtist
from gui.views.axes import PlotAxis
from gui.views.base import ViewWidget
from gui.views.brush import Brush
from gui.views.canvas import Canvas
from gui.views.colour_bar import ColourBar
from gui.views.frame import Frame
from gui.views.handles import KEYS, Grip, HandleGrip, RuleGrip
from gui.views.legend import Legend
from gui.views.plot_box import PlotBox
from gui.views.ranges import Range, fit, scaled
from gui.views.readout import ReadoutItem

_PICK_REACH = 12.0
_MARGINS = (0.0, 0.05)
"""Room around the data, by axis: a curve may end at the right edge, but its peaks keep off the top."""


class PlotArea(pg.PlotWidget):  # type: ignore[misc]
    """pyqtgraph's widget; Tab goes through the handles, arrow keys move the chosen one, A fits again.

    Enter puts a cursor into the plot, which the arrow keys move and Enter clicks with; Escape ends it.
    """

    def __init__(self, owner: PlotView, box: PlotBox, axes: dict[str, PlotAxis]) -> None:
        super().__init__(viewBox=box, axisItems=axes, enableMenu=False)
        self.owner = owner
        self.hideButtons()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.plotItem.layout.setContentsMargins(0, 8, 12, 0)
        self.plotItem.layout.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)

    def event(self, event: QEvent) -> bool:
        """Claim the arrow keys from the window's shortcuts while a handle is chosen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.owner.wants(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self.owner.press_key(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        return self.owner.choose_next(forward) or bool(super().focusNextPrevChild(forward))

    def focusOutEvent(self, event: Any) -> None:  # noqa: N802
        self.owner.choose(None)
        self.owner.end_reading()
        super().focusOutEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.owner.read_at(None)
        super().leaveEvent(event)


class PlotView(ViewWidget):
    """A legend and the plot under it."""

    shows = Plot

    def __init__(self) -> None:
        super().__init__()
        self.view: Plot | None = None
        self.legend = Legend(self.theme)
        self.legend.toggled.connect(self._toggled)
        self.box = PlotBox()
        self.axes = {side: PlotAxis(side) for side in ("bottom", "left")}
        self.area = PlotArea(self, self.box, self.axes)
        self.canvas = Canvas(self.box, self.theme)
        self.readout = ReadoutItem(self.box, self.theme)
        self.colour_bar = ColourBar(self.theme)
        self.area.plotItem.layout.addItem(self.colour_bar, 2, 3)
        self.grips: dict[str, Grip] = {}
        self.chosen: Grip | None = None
        self._by_hand = False
        self._fitted: list[Range | None] = [None, None]
        self._cursor: QPointF | None = None
        self._reading: QPointF | None = None
        self._points_out = False
        self._set_before: tuple[str, Any] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.legend)
        self.y_words = QLabel()
        self.y_words.setProperty("role", "muted")
        self.y_words.setWordWrap(True)
        self.y_words.hide()
        column.addWidget(self.y_words)
        column.addWidget(self.area, 1)
        self.box.sigRangeChanged.connect(self._reframe)
        self.box.sigResized.connect(self._reframe)
        self.box.zoomed.connect(self._zoomed)
        self.box.refit_wanted.connect(self._double_clicked)
        self.box.clicked.connect(self._clicked)
        self.brush = Brush(self.parameter_changed.emit)
        self.box.painted.connect(self._painted)
        self.area.scene().sigMouseMoved.connect(self._hovered)
        self.set_theme(self.theme)

    # ---- Showing.

    def show_view(self, view: Plot) -> None:
        before, self.view = self.view, view
        if before is None or _words(before) != _words(view):
            self._show_axes(view)
        elif _ends(before) != _ends(view):
            self._show_ends(view)
        fresh = self.canvas.show_marks(view.marks)
        self.legend.show_marks(view.marks, view.legend)
        self.box.paints = view.paint is not None
        self.brush.see(view.paint)
        self.colour_bar.show_marks(view.marks)
        self.canvas.hide_marks(self.legend.hidden_keys())
        if not self._fit():
            if fresh is not None:
                self.canvas.place(fresh)
            self._show_grips()
        if self._cursor is not None:
            self.read_at(self._cursor)

    def _show_axes(self, view: Plot) -> None:
        self.axes["bottom"].show_axis(view.x, self.theme)
        self.axes["left"].show_axis(view.y, self.theme)
        self._place_y_words()
        self.name_it()
        self.box.setAspectLocked(view.equal)
        self._show_ends(view)

    def _show_ends(self, view: Plot) -> None:
        """Let the axes end where `view` says, also after a zoom."""
        self.axes["bottom"].axis, self.axes["left"].axis = view.x, view.y
        self._fitted = [None, None]
        self._by_hand = False

    @property
    def spoken(self) -> QWidget:
        return self.area

    def name_it(self) -> None:
        """The card's title and what is drawn against what."""
        axes = " / ".join(filter(None, [self.axes["left"].labelText, self.axes["bottom"].labelText]))
        self.area.setAccessibleName(": ".join(filter(None, [self.title, axes])))

    def _place_y_words(self) -> None:
        """What the y axis is called stands along it, or above the plot where the axis is too short for it."""
        axis = self.axes["left"]
        above = bool(axis.labelText) and axis.label_length > self.box.rect().height()
        self.y_words.setFont(look.font("axis"))
        self.y_words.setText(f"↑ {axis.labelText}")
        if above == self.y_words.isHidden():
            self.y_words.setVisible(above)
        axis.showLabel(bool(axis.labelText) and not above)

    @property
    def held(self) -> bool:
        return any(grip.dragged for grip in self.grips.values())

    def paint_now(self) -> None:
        self.area.viewport().repaint()

    def as_shown(self) -> Plot | None:
        if self.view is None:
            return None
        marks = [mark for mark in self.view.marks if mark.key not in self.canvas.hidden]
        ends = self.box.viewRange() if self._by_hand else [None, None]
        x, y = (_zoomed(axis, part) for axis, part in zip((self.view.x, self.view.y), ends, strict=True))
        return replace(self.view, x=x, y=y, marks=marks)

    def refit(self) -> None:
        """Show everything again after a zoom."""
        self._by_hand = False
        self._fitted = [None, None]
        self._fit()

    def show_range(self, x: Range, y: Range) -> None:
        """Show this part of the plane (log10 on a log axis), with some room round it, until `refit`."""
        self._by_hand = True
        self.box.setRange(xRange=x, yRange=y, padding=0.06, disableAutoRange=True)
        self._reframe()

    def _fit(self) -> bool:
        """See that the axes hold the data; True if they moved, and with them everything was placed."""
        before = self.canvas.frame
        if self.view is not None and not self._by_hand and not self.held:
            data = self.canvas.extent(self.view.x.log, self.view.y.log)
            axes = (self.view.x, self.view.y)
            wanted = [
                _range(axis, found, now, margin)
                for axis, found, now, margin in zip(axes, data, self._fitted, _MARGINS, strict=True)
            ]
            if wanted != self._fitted:
                self._fitted = list(wanted)
                self.box.setRange(xRange=wanted[0], yRange=wanted[1], padding=0, disableAutoRange=True)
                self._reframe()
        now = self.canvas.frame
        if self.view is not None and (now.log_x, now.log_y) != (self.view.x.log, self.view.y.log):
            self._reframe()  # log where it was linear, in a range that a zoom or a hand keeps
        return self.canvas.frame is not before

    def _reframe(self, *_: Any) -> None:
        """Place everything on the pixels if the range or the size is another."""
        if self.view is None:
            return
        self.box.updateMatrix()
        x_range, y_range = (tuple(ends) for ends in self.box.viewRange())
        size = self.box.rect()
        width, height = max(1.0, size.width()), max(1.0, size.height())
        if height != self.canvas.frame.height:
            self._place_y_words()
        frame = Frame(width, height, x_range, y_range, self.view.x.log, self.view.y.log)
        if self.canvas.set_frame(frame):
            self.canvas.place()
            self._show_grips()

    def _show_grips(self) -> None:
        assert self.view is not None
        wanted = {mark.key: mark for mark in self.view.marks if _can_be_moved(mark)}
        for key in [key for key in self.grips if key not in wanted]:
            grip = self.grips.pop(key)
            if grip is self.chosen:
                self.chosen = None
            grip.scene().removeItem(grip)
        for key, mark in wanted.items():
            if key not in self.grips:
                made = HandleGrip(self.box, self.theme) if isinstance(mark, Handle) else RuleGrip(self.box, self.theme)
                made.moved.connect(self.parameter_changed)
                made.released.connect(self._fit)
                made.pressed.connect(self._forget_click)
                made.double_clicked.connect(self._double_clicked)
                self.grips[key] = made
            self.grips[key].show_mark(mark, self.canvas.frame, self.theme)
            self.grips[key].point_out(self._points_out)

    def point_out(self, wanted: bool) -> None:
        """Mark what can be taken hold of, or no longer."""
        self._points_out = wanted
        for grip in self.grips.values():
            grip.point_out(wanted)

    # ---- The mouse and the keyboard.

    def _zoomed(self) -> None:
        self._by_hand = True
        self._reframe()

    def _toggled(self, hidden: frozenset[str]) -> None:
        self.canvas.hide_marks(hidden)
        self._fit()

    def _hovered(self, scene_position: QPointF) -> None:
        self.read_at(self.box.mapFromScene(scene_position))

    def read_at(self, pixel: QPointF | None) -> None:
        """Show the values at a pixel of the plot; None ends it."""
        self._cursor = pixel
        shown = [a for key, a in self.canvas.artists.items() if key not in self.canvas.hidden]
        held = any(grip.dragged for grip in self.grips.values())
        self.readout.show_at(None if held else pixel, self.view, shown, self.canvas.frame)
        if pixel is not None:
            self._show_cursor(pixel)

    def _show_cursor(self, pixel: QPointF) -> None:
        """A hand where a click does something, a cross where it sets a point."""
        if self.view is None:
            return
        acts = self.view.action_at(*self.canvas.frame.value(pixel.x(), pixel.y())) is not None
        plain = Qt.CursorShape.CrossCursor if self.view.click else Qt.CursorShape.ArrowCursor
        shape = Qt.CursorShape.PointingHandCursor if acts or self._picked(pixel) is not None else plain
        if shape != self.box.cursor().shape():
            self.box.setCursor(shape)

    def _painted(self, pixel: QPointF, button: Qt.MouseButton, erase: bool, first: bool) -> None:
        if self.view is not None and self.view.paint is not None and self.canvas.frame.rect.contains(pixel):
            value = self.canvas.frame.value(pixel.x(), pixel.y())
            self.brush.press(self.view.paint, pixel, value, button, erase, first)

    def _clicked(self, pixel: QPointF) -> None:
        if self.view is None:
            return
        picked = self._picked(pixel)
        if picked is not None:
            self.parameter_changed.emit(*picked)
        elif self.canvas.frame.rect.contains(pixel):
            self._clicked_at(*self.canvas.frame.value(pixel.x(), pixel.y()))

    def _clicked_at(self, x: float, y: float) -> None:
        assert self.view is not None
        if (action := self.view.action_at(x, y)) is not None:
            self.action_wanted.emit(action)
        elif self.view.click:
            self._set_point(self.view, x, y)

    def _set_point(self, view: Plot, x: float, y: float) -> None:
        """A click counts as its handle does, where the plot has one for the same parameter."""
        handles = (mark for mark in view.marks if isinstance(mark, Handle) and mark.parameter == view.click)
        handle = next(handles, None)
        if handle is not None:
            self._set_before = view.click, handle.value_at(handle.x, handle.y)
        self.parameter_changed.emit(view.click, (float(x), float(y)) if handle is None else handle.value_at(x, y))

    def _forget_click(self) -> None:
        self._set_before = None

    def _double_clicked(self) -> None:
        """Show everything again. The first of the two clicks was not meant to set a point, so that goes back."""
        before, self._set_before = self._set_before, None
        if before is not None:
            self.parameter_changed.emit(*before)
        self.refit()

    def _picked(self, pixel: QPointF) -> tuple[str, int] | None:
        best, found = _PICK_REACH, None
        for artist in self.canvas.artists.values():
            if isinstance(artist, PointsArtist) and artist.mark.pick:
                index, away = artist.nearest(pixel.x(), pixel.y())
                if away <= best:
                    best, found = away, (artist.mark.pick, index)
        return found

    def choose(self, grip: Grip | None) -> None:
        """Let the arrow keys move `grip`."""
        if self.chosen is not None:
            self.chosen.choose(False)
        self.chosen = grip
        if grip is not None:
            self.end_reading()
            grip.choose(True)
            announce(self.area, grip.words())

    def choose_next(self, forward: bool) -> bool:
        """Choose the next handle; False if there is none left, so that Tab goes on to the next widget."""
        grips = list(self.grips.values())
        at = grips.index(self.chosen) if self.chosen in grips else (-1 if forward else len(grips))
        following = at + (1 if forward else -1)
        if not 0 <= following < len(grips):
            return False
        self.choose(grips[following])
        return True

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the plot rather than for the window's shortcuts."""
        drawn_on = self.area.scene().focusItem() is not None  # a curve is being sketched with the keys
        moves = event.key() in KEYS and (drawn_on or self.chosen is not None or self._reading is not None)
        return moves or event.key() == Qt.Key.Key_A or (event.key() == Qt.Key.Key_Escape and self._reading is not None)

    def press_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the plot; False if it asks nothing."""
        if event.key() == Qt.Key.Key_A:
            self.refit()
            return True
        if self.box.paints and self.brush.choose(event.key()):
            return True
        if self._reads_with(event.key()):
            return True
        if event.key() not in KEYS:
            return False
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        right, up = KEYS[Qt.Key(event.key())]
        if self.chosen is not None:
            self.chosen.nudge(far * right, far * up)
            announce(self.area, self.chosen.words())
        elif self._reading is not None:
            self._read_on(far * right, far * up)
        return self.chosen is not None or self._reading is not None

    # ---- A cursor for the keyboard.

    def _reads_with(self, key: int) -> bool:
        """Begin to read with Enter, press with the next one, take a painted point away, end."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._reading is None:
                self.choose(None)
                self._reading = self.canvas.frame.rect.center()
                self._read_on(0, 0)
            else:
                self._press(self._reading, erase=False)
        elif self._reading is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._press(self._reading, erase=True)
        elif self._reading is not None and key == Qt.Key.Key_Escape:
            self.end_reading()
        else:
            return False
        return True

    def _read_on(self, right: float, up: float) -> None:
        """Read by a share of the axes further on."""
        assert self._reading is not None
        rect = self.canvas.frame.rect
        x = min(max(self._reading.x() + right * rect.width(), rect.left()), rect.right())
        y = min(max(self._reading.y() - up * rect.height(), rect.top()), rect.bottom())
        self._reading = QPointF(x, y)
        self.readout.crossed = True
        self.read_at(self._reading)
        announce(self.area, self.readout.words())

    def end_reading(self) -> None:
        """Take the cursor of the keyboard away."""
        if self._reading is not None:
            self._reading = None
            self.readout.crossed = False
            self.read_at(None)

    def _press(self, pixel: QPointF, *, erase: bool) -> None:
        if self.view is not None and self.view.paint is not None:
            self._painted(pixel, Qt.MouseButton.LeftButton, erase, True)
        elif not erase:
            self._clicked(pixel)

    # ---- Themes, languages, figures, the end.

    def set_theme(self, new: Theme) -> None:
        super().set_theme(new)
        self.canvas.theme = self.readout.theme = new
        self.area.setBackground(new.colour("card"))
        self.area.setMinimumSize(look.px(120), look.px(90))
        self.legend.set_theme(new)
        self.colour_bar.set_theme(new)
        if self.view is not None:
            self._show_axes_again()
            self.canvas.place()
            self._show_grips()

    def retranslate(self) -> None:
        self.legend.retranslate()
        if self.view is not None:
            self._show_axes_again()
            self.canvas.place()

    def _show_axes_again(self) -> None:
        assert self.view is not None
        self.axes["bottom"].show_axis(self.view.x, self.theme)
        self.axes["left"].show_axis(self.view.y, self.theme)
        self._place_y_words()

    def set_sharp(self, sharp: bool) -> None:
        """Draw for a figure: everything as outlines, nothing from a cache."""
        self.canvas.sharp = sharp
        for axis in self.axes.values():
            axis.set_sharp(sharp)

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.translate(rect.topLeft() + QPointF(self.legend.pos()))
        if not self.legend.isHidden():
            self.legend.paint(painter)
        painter.restore()
        if not self.y_words.isHidden():
            self._paint_y_words(painter, rect)
        self.set_sharp(True)
        painter.save()
        painter.translate(rect.topLeft() + QPointF(self.area.pos()))
        for axis in self.axes.values():
            _paint_item(painter, axis)
            if axis.label.isVisible():
                _paint_item(painter, axis.label)
        _paint_item(painter, self.canvas)
        _paint_item(painter, self.colour_bar)
        for grip in self.grips.values():
            if grip.in_figures:
                _paint_item(painter, grip)
        painter.restore()
        self.set_sharp(False)

    def _paint_y_words(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(self.y_words.font())
        painter.setPen(self.theme.colour("muted"))
        place = QRectF(self.y_words.geometry()).translated(rect.topLeft())
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), self.y_words.text())

    def close_view(self) -> None:
        self.area.close()


def _paint_item(painter: QPainter, item: QGraphicsItem) -> None:
    """Paint one item of the scene in its place. (QGraphicsScene.render leaves wrong clip paths in SVG files.)"""
    painter.save()
    painter.setTransform(item.sceneTransform(), True)
    item.paint(painter, QStyleOptionGraphicsItem(), None)
    painter.restore()


def _can_be_moved(mark: Mark) -> bool:
    return isinstance(mark, Handle) or (isinstance(mark, Rule) and bool(mark.parameter))


def _zoomed(axis: Axis, part: Sequence[float] | None) -> Axis:
    """The axis, ending where the person has zoomed to (log10 on a log axis); None leaves it."""
    if part is None:
        return axis
    low, high = (10.0**end if axis.log else float(end) for end in part)
    return replace(axis, low=low, high=high)


def _words(view: Plot) -> object:
    """What of its axes is laid out: words, scales and ticks."""
    return view.equal, *((axis.label, axis.log, axis.ticks) for axis in (view.x, view.y))


def _ends(view: Plot) -> object:
    return view.x.low, view.x.high, view.y.low, view.y.high


def _range(axis: Axis, data: Range | None, now: Range | None, margin: float) -> Range:
    """The axis's fixed ends, and free ones that fit."""
    low, high = scaled(axis.low, axis.high, log=axis.log)
    if low is not None and high is not None and low < high:
        return low, high
    free = fit(_with_ends(data, low, high), now, log=axis.log, margin=margin)
    if low is not None:
        free = low, max(free[1], low + 1e-9)
    if high is not None:
        free = min(free[0], high - 1e-9), high
    return free


def _with_ends(data: Range | None, low: float | None, high: float | None) -> Range | None:
    """The data with the end that is fixed: how much of the axis they fill is judged from there."""
    if data is None:
        return None
    return min(data[0], data[0] if low is None else low), max(data[1], data[1] if high is None else high)
