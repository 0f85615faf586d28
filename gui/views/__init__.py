"""One widget a view type of engine.views, and the table from type to widget."""

from engine.views import Diagram, Images, Pad, Plot, Prose, Table, View
from gui.views.base import ViewWidget
from gui.views.colouring import prepare
from gui.views.diagram import DiagramView
from gui.views.images import ImagesView
from gui.views.pad import PadView
from gui.views.plot import PlotView
from gui.views.prose import ProseView
from gui.views.table import TableView

WIDGETS: dict[type, type[ViewWidget]] = {
    Plot: PlotView, Diagram: DiagramView, Table: TableView, Images: ImagesView, Prose: ProseView, Pad: PadView,
}


def make_view(view: View) -> ViewWidget:
    """The widget that shows views of the type of `view`; it is still empty."""
    return WIDGETS[type(view)]()


__all__ = ["ViewWidget", "make_view", "prepare"]
