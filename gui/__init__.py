"""The window: PySide6 and pyqtgraph. It knows labs only by `engine.lab`, `engine.parameters` and `engine.views`."""
import sys

if sys.version_info < (3, 11):  # noqa: UP036  (said here, before a file that such a Python can't even read)
    sys.stderr.write("Steepest needs Python 3.11 or newer: this is Python %d.%d\n" % sys.version_info[:2])  # noqa: UP031
    sys.exit(2)
