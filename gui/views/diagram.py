"""A network, drawn from left to right: units with their numbers or heat maps, and weights as lines.

Blue and solid is a positive weight, orange and dashed a negative one; the wider, the larger.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip

from engine.views import Action, Dash, Diagram, Edge, Unit
from gui import theme as look
from gui.announce import announce
from gui.i18n import number, tr
from gui.theme import Theme
from gui.views.base import ViewWidget
from gui.views.colouring import heat_images
from gui.views.diagram_layout import EdgeGeometry, Layout, arrange
from gui.views.shapes import line_block

_MANY = 400
"""From this many edges on they are thin and not antialiased, their strength shown by colour alone."""
_LEVELS = 6
_PAUSE_FEW, _PAUSE_MANY = 70, 200
"""Milliseconds for which changes are gathered: nobody reads numbers faster, and painting costs training."""


class DiagramView(ViewWidget):
    """Paints a Diagram; a click, or Enter on the unit that the arrow keys chose, sets its parameter."""

    shows = Diagram

    def __init__(self) -> None:
        super().__init__()
        self.view: Diagram | None = None
        self.layout_: Layout | None = None
        self.geometry_: EdgeGeometry | None = None
        self.hovered = ""
        self.chosen = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.update)
        self.setMouseTracking(True)
        self.setProperty("ring", True)
        self.setMinimumSize(160, 100)

    def show_view(self, view: Diagram) -> None:
        before, self.view = self.view, view
        if view is before:
            return
        if before is None or _structure(before) != _structure(view):
            self._arrange()
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if view.click else Qt.FocusPolicy.NoFocus)
        elif self.layout_ is not None and self.geometry_ is not None:
            self.geometry_.edges = [
                e for e in view.edges if e.source in self.layout_.places and e.target in self.layout_.places
            ]
        if not self._pause.isActive():
            self._pause.start(_PAUSE_MANY if len(view.edges) >= _MANY else _PAUSE_FEW)

    def _arrange(self) -> None:
        if self.view is not None:
            self.layout_ = arrange(self.view, QRectF(self.rect()))
            self.geometry_ = EdgeGeometry(self.view, self.layout_)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._arrange()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.view is None or self.layout_ is None or self.geometry_ is None:
            return
        painter = QPainter(self)
        Painting(self.theme, self.view, self.layout_, self.geometry_, self.hovered, self.chosen).paint(painter)
        painter.end()

    def paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        assert self.view is not None
        view = replace(self.view, heads=())  # buttons are of no use on paper
        layout = arrange(view, rect)
        Painting(self.theme, view, layout, EdgeGeometry(view, layout), "", "").paint(painter)

    def set_theme(self, new: Theme) -> None:
        super().set_theme(new)
        self.update()

    def retranslate(self) -> None:
        self.update()

    # ---- The mouse and the keyboard.

    def _button_at(self, place: QPointF) -> Action | None:
        """The button above a layer at a place."""
        for layer, actions in enumerate(self.view.heads if self.view is not None else ()):
            for i, action in enumerate(actions):
                if self.layout_ is not None and self.layout_.button(layer, i, len(actions)).contains(place):
                    return action
        return None

    def _at(self, place: QPointF) -> str:
        if self.layout_ is None or self.geometry_ is None:
            return ""
        return self.layout_.hit(place) or self.geometry_.hit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        found = self._at(event.position())
        clickable = (found and self.view is not None and self.view.click) or self._button_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self._hover(found)

    def _hover(self, key: str) -> None:
        if key != self.hovered:
            self.hovered = key
            self.update()
            if self.view is not None and self.view.hover:
                self.parameter_changed.emit(self.view.hover, key)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._hover("")
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if (action := self._button_at(event.position())) is not None:
            self.action_wanted.emit(action)
        elif found := self._at(event.position()):
            self._click(found)

    def _click(self, key: str) -> None:
        if self.view is not None and self.view.click:
            self.parameter_changed.emit(self.view.click, key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        move = {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        if event.key() in move:
            self._move(*move[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen:
            self._click(self.chosen)
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._choose_edge(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif (action := self._action_of(event.text())) is not None:
            self.action_wanted.emit(action)
        else:
            super().keyPressEvent(event)

    def _action_of(self, sign: str) -> Action | None:
        """The button above the layer of the chosen unit that bears this sign."""
        sign = sign.replace("-", "−")
        layer, _ = self._place_of(self.chosen)
        heads = self.view.heads if self.view is not None and sign else ()
        return next((a for a in (heads[layer] if layer < len(heads) else ()) if tr(a.label) == sign), None)

    def _place_of(self, key: str) -> tuple[int, int]:
        """Layer and place of the unit `key`, or of the one that the edge `key` leads to; else the first."""
        assert self.view is not None
        target = next((edge.target for edge in self.view.edges if edge.key == key), key)
        places = ((i, j) for i, layer in enumerate(self.view.layers) for j, u in enumerate(layer) if u.key == target)
        return next(places, (0, 0))

    def _choose_edge(self, by: int) -> None:
        """The next weight that leads into the chosen unit."""
        assert self.view is not None
        layer, place = self._place_of(self.chosen)
        target = self.view.layers[layer][place].key
        edges = [edge for edge in self.view.edges if edge.target == target]
        if edges:
            at = next((i for i, edge in enumerate(edges) if edge.key == self.chosen), -1 if by > 0 else 0)
            self._choose(edges[(at + by) % len(edges)].key)

    def _choose(self, key: str) -> None:
        """Let Enter click on the unit or edge `key`."""
        self.chosen = key
        announce(self, self.tip(key).replace("\n", " "))
        self.update()

    def _move(self, columns: int, rows: int) -> None:
        layers = [layer for layer in self.view.layers if layer] if self.view is not None else []
        if not layers:
            return
        found = [(i, j) for i, layer in enumerate(layers) for j, unit in enumerate(layer) if unit.key == self.chosen]
        i, j = found[0] if found else (0, -1 if rows > 0 else 0)
        i = min(max(0, i + columns), len(layers) - 1)
        j = min(max(0, j + rows), len(layers[i]) - 1)
        self._choose(layers[i][j].key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
            if event.key() in arrows and self.view is not None and self.view.click:
                event.accept()
                return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(self._at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def tip(self, key: str) -> str:
        """All that is known of a unit or an edge."""
        if self.view is None or not key:
            return ""
        for unit in (unit for layer in self.view.layers for unit in layer):
            if unit.key == key:
                return "\n".join(_words(unit))
        edge = next((edge for edge in self.view.edges if edge.key == key), None)
        return f"{tr(edge.label)}\n{number(edge.weight)}".strip() if edge is not None else ""


def _words(unit: Unit) -> list[str]:
    value = [] if unit.value is None else [number(unit.value)]
    return [unit.name, *value, *(tr(line) for line in unit.lines)]


def _structure(diagram: Diagram) -> tuple[object, ...]:
    """What the layout depends on."""
    return (
        tuple(tuple((u.key, len(u.lines), u.heat is None) for u in layer) for layer in diagram.layers),
        len(diagram.edges), diagram.edges[0].key if diagram.edges else "", bool(diagram.layer_names), diagram.click,
        any(diagram.heads),
    )


class Painting:
    """One painting of a diagram at its places."""

    def __init__(
        self, theme: Theme, view: Diagram, layout: Layout, geometry: EdgeGeometry, hovered: str, chosen: str,
    ) -> None:
        self.theme, self.view, self.layout, self.geometry = theme, view, layout, geometry
        self.hovered, self.chosen = hovered, chosen
        self.heats = heat_images(view, theme)

    def paint(self, painter: QPainter) -> None:
        if len(self.geometry.edges) >= _MANY:
            self._paint_many_edges(painter)
        else:
            self._paint_few_edges(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_edge_labels(painter)
        for unit in (unit for layer in self.view.layers for unit in layer):
            self._paint_unit(painter, unit, self.layout.places[unit.key])
        self._paint_heads(painter)

    # ---- Edges.

    def _paint_few_edges(self, painter: QPainter) -> None:
        """All edges of one look in one call, the thin ones first."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        looks: dict[tuple[float, str, Dash, float], list[int]] = {}
        for index, edge in enumerate(self.geometry.edges):
            looks.setdefault(self._look(edge), []).append(index)
        for width, role, dash, alpha in sorted(looks):
            painter.setPen(self.theme.pen(role, width, dash, alpha))
            block = line_block(self.geometry.lines[looks[width, role, dash, alpha]])  # kept by name, see below
            painter.drawLines(*block.drawargs())

    def _look(self, edge: Edge) -> tuple[float, str, Dash, float]:
        """Width, role, dash and strength of an edge's line."""
        if edge.key in (self.view.selected, self.chosen):
            return 3.5, "accent", "solid", 1.0
        if edge.state == "dropped":
            return 1.0, "hairline", "dot", 1.0
        near = bool(self.hovered) and self.hovered in (edge.key, edge.source, edge.target)
        step = round(math.tanh(abs(edge.weight) / 1.5) * 8) / 8 if math.isfinite(edge.weight) else 1.0
        role = "muted" if edge.state == "frozen" else "class-a" if edge.weight >= 0 else "class-b"
        alpha = 1.0 if near or edge.state == "active" else 0.3 + 0.6 * step
        return 0.8 + 3.2 * step + (0.8 if near else 0), role, "solid" if edge.weight >= 0 else "dash", alpha

    def _paint_many_edges(self, painter: QPainter) -> None:
        """In a few calls, the faint ones first; those that are next to nothing not at all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        weights = np.array([0.0 if e.state == "dropped" else e.weight for e in self.geometry.edges])
        level = np.ceil(np.tanh(np.abs(np.nan_to_num(weights)) / 1.5) * _LEVELS - 0.2).astype(int)
        for step in range(1, _LEVELS + 1):
            alpha = 0.1 + 0.6 * step / _LEVELS
            for role, chosen in (("class-a", weights >= 0), ("class-b", weights < 0)):
                self._draw_lines(painter, self.geometry.lines[chosen & (level == step)], role, alpha)
        if self.hovered:
            near = [self.hovered in (e.key, e.source, e.target) for e in self.geometry.edges]
            self._draw_lines(painter, self.geometry.lines[near], "accent", 1)

    def _draw_lines(self, painter: QPainter, lines: np.ndarray, role: str, alpha: float) -> None:  # type: ignore[type-arg]
        if not len(lines):
            return
        painter.setPen(QPen(self.theme.blended(role, alpha), 0))
        block = line_block(lines)  # kept by name: what is drawn points into its memory
        painter.drawLines(*block.drawargs())

    def _paint_edge_labels(self, painter: QPainter) -> None:
        """All of a gap between layers or, where these would cover each other, those that are looked at."""
        if len(self.geometry.edges) >= _MANY:
            return
        labelled = [(i, edge) for i, edge in enumerate(self.geometry.edges) if edge.label]
        places = self.geometry.labels() if labelled else {}
        for i, edge in labelled:
            place, roomy = places[i]
            if roomy or self._stands_out(edge):
                role = "accent" if edge.key == self.view.selected else "muted" if edge.state == "dropped" else "text"
                self._write_on_card(painter, tr(edge.label), place, role)

    def _stands_out(self, edge: Edge) -> bool:
        return edge.state == "active" or edge.key in (self.view.selected, self.chosen, self.hovered)

    # ---- Units.

    def _paint_unit(self, painter: QPainter, unit: Unit, place: QPointF) -> None:
        half = self.layout.half
        box = QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)
        gone = unit.state in ("dropped", "dead")
        painter.save()
        painter.setOpacity(0.45 if unit.state == "dropped" else 1.0)
        outline = self._outline(unit)
        if unit.heat is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawImage(box, self.heats[unit.key])
            corner = min(3, half / 3)
            self._shape(painter, partial(painter.drawRoundedRect, box, corner, corner), outline, None)
        else:
            self._shape(painter, partial(painter.drawEllipse, box), outline, self._fill(unit))
        if gone:
            painter.setPen(outline)
            painter.drawLine(box.center() - QPointF(half, half) * 0.6, box.center() + QPointF(half, half) * 0.6)
            painter.drawLine(box.center() - QPointF(half, -half) * 0.6, box.center() + QPointF(half, -half) * 0.6)
        self._paint_words(painter, unit, box)
        painter.restore()

    @staticmethod
    def _shape(painter: QPainter, draw: partial[None], outline: QPen, fill: QColor | None) -> None:
        painter.setPen(outline)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        draw()

    def _outline(self, unit: Unit) -> QPen:
        if unit.key in (self.view.selected, self.chosen):
            return self.theme.pen("accent", 3)
        if unit.key == self.hovered:
            return self.theme.pen("accent", 2)
        role = "muted" if unit.state in ("dropped", "dead") else unit.role
        return self.theme.pen(role, 2.2 if unit.state == "active" else min(1.2, self.layout.half / 6))

    def _fill(self, unit: Unit) -> QColor:
        if unit.state == "dead":
            return self.theme.colour("hairline")
        if unit.value is None or not math.isfinite(unit.value):
            return self.theme.colour("card")
        return self.theme.blended("class-a" if unit.value >= 0 else "class-b", 0.35 * math.tanh(abs(unit.value)))

    def _paint_words(self, painter: QPainter, unit: Unit, box: QRectF) -> None:
        painter.setPen(self.theme.colour("text"))
        named_above = self.layout.names and (unit.value is not None or unit.heat is not None or len(unit.name) > 3)
        if unit.heat is None and self.layout.half >= (13 if named_above else 11):
            inside = unit.name if not named_above else number(unit.value, 3) if unit.value is not None else ""
            self._write(painter, inside, box.center(), "small" if named_above else "axis")
        if named_above:
            self._write_on_card(painter, unit.name, QPointF(box.center().x(), box.top() - look.px(9)), "muted")
        for i, line in enumerate(unit.lines[: self.layout.lines]):
            self._write_on_card(painter, tr(line), QPointF(box.center().x(), box.bottom() + look.px(10 + 14 * i)))

    def _write_on_card(self, painter: QPainter, text: str, centre: QPointF, role: str = "text") -> None:
        """Small words that stay readable where lines pass under them."""
        font = look.font("small")
        box = QFontMetricsF(font).boundingRect(text).adjusted(-3, 0, 3, 0)
        box.moveCenter(centre)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("card", 0.9))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(font)
        painter.setPen(self.theme.colour(role))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip), text)

    def layer_names(self) -> list[tuple[str, QPointF]]:
        """The layers' names and their middles; where they would run into each other only the first and the last."""
        names = [tr(name) for name in self.view.layer_names]
        named = list(zip(names, self.layout.heads, strict=False))
        metrics = QFontMetricsF(look.font("axis"))
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        if widest + 8 > self.layout.rect.width() / max(1, len(self.layout.heads)):
            named = [named[0], named[-1]]
        return named

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setPen(self.theme.colour("muted"))
        metrics = QFontMetricsF(look.font("axis"))
        for name, place in self.layer_names():
            half = metrics.horizontalAdvance(name) / 2
            left, right = self.layout.rect.left() + half, self.layout.rect.right() - half
            self._write(painter, name, QPointF(max(left, min(place.x(), right)), place.y()), "axis")
        for layer, actions in enumerate(self.view.heads):
            for i, action in enumerate(actions):
                self._paint_button(painter, self.layout.button(layer, i, len(actions)), tr(action.label))

    def _paint_button(self, painter: QPainter, box: QRectF, text: str) -> None:
        draw = partial(painter.drawRoundedRect, box, 5, 5)
        self._shape(painter, draw, self.theme.pen("hairline"), self.theme.colour("card"))
        painter.setPen(self.theme.colour("text"))
        self._write(painter, text, box.center(), "axis")

    @staticmethod
    def _write(painter: QPainter, text: str, centre: QPointF, size: str) -> None:
        painter.setFont(look.font(size))
        room = QRectF(centre.x() - 200, centre.y() - 20, 400, 40)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), text)
