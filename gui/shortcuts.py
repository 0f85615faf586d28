"""Every key of the program, as Help lists them. A test compares the list with the window's real shortcuts."""

from __future__ import annotations

from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import tr

TITLE = N_("gui", "Shortcuts")

Keys = tuple[str, str]
"""Keys, more than one apart by a comma and a blank, and what they do."""

SHORTCUTS: dict[str, list[Keys]] = {
    N_("gui", "Running"): [
        (N_("gui", "Space"), N_("gui", "Run or pause")),
        ("→", N_("gui", "One update")),
        ("Shift+→", N_("gui", "To the end of the epoch")),
        ("←", N_("gui", "One moment back")),
        ("Ctrl+R", N_("gui", "Same start again")),
        ("Ctrl+Shift+W", N_("gui", "New weights")),
        ("Ctrl+Shift+D", N_("gui", "New data")),
        ("Ctrl+P", N_("gui", "Pin this run: its curves stay as ghosts")),
        ("Ctrl+Z, Ctrl+Shift+Z", N_("gui", "Undo and redo changes of settings")),
    ],
    N_("gui", "Files and figures"): [
        ("Ctrl+O", N_("gui", "Open a saved run")),
        ("Ctrl+S", N_("gui", "Save the run")),
        ("Ctrl+Shift+O", N_("gui", "Open a lesson")),
        ("Ctrl+E", N_("gui", "Export the page")),
        ("Ctrl+Shift+E", N_("gui", "Export curves as CSV…")),
        ("Ctrl+Shift+C", N_("gui", "Copy the page as a picture")),
        ("Ctrl+Shift+R", N_("gui", "Report with figures, settings and a script")),
        ("Ctrl+Q", N_("gui", "Quit")),
    ],
    N_("gui", "The window"): [
        ("Ctrl+1 … 7", N_("gui", "Go to a tab")),
        ("Ctrl+Tab", N_("gui", "Next lab")),
        ("Ctrl+T", N_("gui", "Light or dark")),
        ("Ctrl++, Ctrl+-", N_("gui", "Larger text, smaller text")),
        ("Ctrl+0", N_("gui", "The system's text size")),
        ("F2", N_("gui", "Show the lesson, or fold it away")),
        ("F11", N_("gui", "Full screen")),
        ("F5", N_("gui", "Present, or leave the presentation")),
        ("F1", N_("gui", "These shortcuts")),
        ("Shift+F1", N_("gui", "Glossary")),
        ("Tab, Shift+Tab", N_("gui", "The next control, or the one before")),
        ("←, →", N_("gui", "The next button of a group in which one is chosen")),
    ],
    N_("gui", "While presenting"): [
        ("PgDown", N_("gui", "Run the experiment, then show the next one")),
        ("PgUp", N_("gui", "Back to the start, then to the experiment before")),
        ("B, .", N_("gui", "A black screen, and back")),
        ("1 … 9", N_("gui", "One part of the page alone")),
        ("0", N_("gui", "All plots again")),
        ("Esc", N_("gui", "Leave the presentation")),
    ],
    N_("gui", "Sliders and fields"): [
        (N_("gui", "Double click"), N_("gui", "Back to the default")),
        ("←, →, PgUp, PgDown, Home, End", N_("gui", "Move the slider that has the focus")),
        ("↑, ↓", N_("gui", "The number in a field up or down")),
    ],
    N_("gui", "Plots"): [
        (N_("gui", "Wheel"), N_("gui", "Zoom in or out")),
        (N_("gui", "Drag"), N_("gui", "Zoom into a rectangle, or move a handle")),
        (N_("gui", "Shift + drag"), N_("gui", "Move what is shown")),
        (N_("gui", "Double click, A"), N_("gui", "Show everything again")),
        ("Tab", N_("gui", "The next handle of a plot that has the focus")),
        (N_("gui", "Arrow keys"), N_("gui", "Move the chosen handle; with Shift ten times as far")),
        ("Enter", N_("gui", "A cursor that the arrow keys move and that reads values; again: click there")),
        ("Esc", N_("gui", "Take the cursor away")),
        ("1 … 6", N_("gui", "Paint points of this class, where points are painted; Shift or Del takes them away")),
    ],
    N_("gui", "Tables, diagrams, images"): [
        (N_("gui", "Arrow keys, Enter"), N_("gui", "Choose a unit, a row or an image")),
        ("PgUp, PgDown", N_("gui", "The next weight that leads into the chosen unit")),
        ("+, −", N_("gui", "A unit more or less in the layer of the chosen unit")),
        ("Ctrl+C, Ctrl+V", N_("gui", "Copy the table; paste a column of numbers, or a picture on the drawing pad")),
    ],
    N_("gui", "Lessons"): [
        (N_("gui", "Ctrl + wheel"), N_("gui", "Larger or smaller letters")),
        ("Tab, Enter", N_("gui", "The next link of the text, and follow it")),
    ],
}


def page() -> str:
    """All keys in a table, in HTML."""
    return f"<table>{''.join(map(_group, SHORTCUTS))}</table>"


def _group(name: str) -> str:
    rows = "".join(f"<tr><td><b>{_spaced(tr(key))}</b></td><td>{tr(what)}</td></tr>" for key, what in SHORTCUTS[name])
    return f"<tr><td colspan='2'><h3>{tr(name)}</h3></td></tr>{rows}"


def _spaced(keys: str) -> str:
    """Names of keys that are not torn apart at the end of a line."""
    return keys.replace(" ", "&nbsp;").replace(",&nbsp;", ", ")
