"""The window: PySide6 and pyqtgraph. It knows labs only through `engine.lab`, `engine.parameters` and `engine.views`."""
