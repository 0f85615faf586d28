"""All figures of the book in one folder, with an index: computed and drawn without a window.

Which presets are figures of the book, and which of their panels, is declared with the presets. A figure's
file is called after its lab and preset in every language, such as descent.learners.three-paths.svg.
"""

from __future__ import annotations

import math
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

from engine import files, headless, labs, record
from engine.lab import Lab, Preset, Snapshot
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.views import Prose, Table, View
from gui import export, i18n
from gui.caption import caption_for
from gui.i18n import tr

INDEX = "index.html"
MOST_SECONDS = 60.0
"""For a lab that measures this machine's speed; a slow machine then shows what it measured by then."""
NARROWEST = 960
COLUMN, ROW, REST = 400, 330, 140
"""What each column and row of plots takes, and the title with the caption, in CSS pixels."""
PNG_DPI = 192

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ max-width: 960px; margin: 32px auto; padding: 0 16px; background: #F6F6F3; color: #1D2126;
       font: 16px/1.5 Inter, Helvetica, Arial, sans-serif; }}
h1, h2, h3 {{ line-height: 1.25; }}
figure {{ margin: 0 0 24px; padding: 16px; background: #FFFFFF; border: 1px solid #E3E3DE; border-radius: 8px; }}
figure h3 {{ margin: 0 0 8px; }}
figure p {{ margin: 8px 0 0; }}
img {{ display: block; width: 100%; }}
.settings, code {{ font-size: 13px; color: #6A7078; }}
</style>
<h1>{title}</h1>
<p>{intro}</p>
{body}
</html>
"""
_FIGURE = """<figure id="{name}">
<h3>{title}</h3>
{picture}
<figcaption>
<p>{about}</p>
<p class="settings">{caption}</p>
<p><code>python main.py --lab {lab} --preset {preset}</code></p>
</figcaption>
</figure>"""
_PICTURE = '<a href="{file}"><img src="{file}" alt="{title}"></a>'
_LINK = '<p><a href="{file}">{file}</a></p>'


@dataclass(frozen=True)
class BookFigure:
    """A preset that is a figure of the book."""

    lab: type[Lab]
    preset: Preset

    @property
    def name(self) -> str:
        return f"{self.lab.key}.{self.preset.key}"

    def size(self, views: Mapping[str, View]) -> export.Size:
        """Room for its plots; words and tables make it higher."""
        panels = [panel for panel in self.lab.panels if panel.key in self.preset.figure]
        rows = Counter(panel.row for panel in panels if not isinstance(views[panel.key], Prose | Table))
        return max(NARROWEST, COLUMN * max(rows.values())), REST + ROW * len(rows)


def book_figures() -> list[BookFigure]:
    """All of them, in the order of the tabs."""
    found = (labs.load(key) for key in labs.keys())
    return [BookFigure(lab, preset) for lab in found for preset in lab.presets if preset.figure]


def command(folder: Path, suffix: str, language: str) -> int:
    """Write all figures as `suffix` ("svg", "pdf", "png") and the index into `folder`; the exit status.

    Raises files.WriteError.
    """
    export.need_application()
    i18n.use(language)
    figures = book_figures()
    captions: list[str] = []
    try:
        for number, figure in enumerate(figures, 1):
            snapshot = computed(figure, _progress(figure, number, len(figures)))
            with _to_its_end():
                captions.append(draw(figure, snapshot, folder / f"{figure.name}.{suffix}"))
        files.write_text(folder / INDEX, _index(figures, captions, suffix))
    except KeyboardInterrupt:
        _tell("")
        sys.stderr.write(f"stopped; {len(captions)} of {len(figures)} figures are in {folder}\n")
        return 130
    _tell("")
    print(f"{len(figures)} figures and {INDEX} are in {folder}")
    return 0


def computed(figure: BookFigure, progress: Callable[[int, int], None] = lambda made, steps: None) -> Snapshot:
    """The preset run for as many updates as it is worth; `progress` hears of updates made and to be made."""
    lab = figure.lab(figure.preset.values)
    worth = figure.preset.steps
    steps = headless.length(lab, figure.preset.key) if worth is None else worth
    progress(0, steps)
    seconds = MOST_SECONDS if lab.measures_time else math.inf
    headless.run(lab, steps, lambda made: progress(made, steps), seconds)
    return lab.snapshot()


def draw(figure: BookFigure, snapshot: Snapshot, path: Path) -> str:
    """Write the figure; the caption that it has. Raises files.WriteError."""
    caption = caption_for(snapshot, figure.lab)
    export.save_figure(
        snapshot, figure.lab, path, caption=caption, panels=figure.preset.figure, title=tr(figure.preset.title),
        size=figure.size(snapshot.views), grows=True, dpi=PNG_DPI)
    return caption


@contextmanager
def _to_its_end() -> Iterator[None]:
    """Ctrl+C waits for the end: Qt would swallow it if it came while Qt is calling us."""
    caught: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: caught.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if caught:
        raise KeyboardInterrupt


def _progress(figure: BookFigure, number: int, of: int) -> Callable[[int, int], None]:
    """Tells whoever watches a terminal how far it is."""
    def report(made: int, steps: int) -> None:
        how_far = f": {figure.lab.step_name} {made} of {steps}" if steps else ""
        _tell(f"{number} of {of}  {figure.name}{how_far}")
    return report


def _tell(text: str) -> None:
    """In place of what was told last."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()


def _index(figures: Sequence[BookFigure], captions: Sequence[str], suffix: str) -> str:
    """The figures with their titles, what they show, their settings, and how to open them in the window."""
    intro = tr(N_("gui", "Computed and drawn by Steepest {version}. The line under each opens it in the window."),
               version=record.VERSION)
    body: list[str] = []
    told = zip(figures, captions, strict=True)
    for concept, members in groupby(told, lambda pair: labs.concept_of(pair[0].lab.key).title):
        body.append(f"<h2>{escape(tr(concept))}</h2>")
        body += [_entry(figure, caption, f"{figure.name}.{suffix}") for figure, caption in members]
    title = escape(tr(N_("gui", "The figures of the book")))
    return _PAGE.format(language=i18n.language(), title=title, intro=escape(intro), body="\n".join(body))


def _entry(figure: BookFigure, caption: str, file: str) -> str:
    title = escape(tr(figure.preset.title))
    picture = (_LINK if file.endswith(".pdf") else _PICTURE).format(file=file, title=title)
    return _FIGURE.format(
        name=figure.name, title=title, picture=picture, about=escape(tr(figure.preset.about)),
        caption=escape(caption), lab=figure.lab.key, preset=figure.preset.key)
