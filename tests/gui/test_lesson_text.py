"""The text of lessons: Markdown, formulas on the baseline, and nothing read that is not ours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QFontMetrics, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from engine import lessons
from gui import formulas, i18n, lesson_text, markdown, theme
from gui.lesson_text import LessonText


def marked(latex: str, display: bool) -> str:
    return f"{{{{{latex}}}}}" if display else f"{{{latex}}}"


@pytest.fixture
def no_comma() -> Any:
    yield
    i18n.use("en")


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("## A *b*", "<h3>A <i>b</i></h3>"),
        ("one\ntwo\n\nthree", "<p>one two</p><p>three</p>"),
        ("**b** and `a*b*`", "<p><b>b</b> and <code>a*b*</code></p>"),
        ("so $a_1*b*c$ is", "<p>so {a_1*b*c} is</p>"),
        ("$$\\frac1B$$", '<p align="center">{{\\frac1B}}</p>'),
        ("$$\na\n= b\n$$", '<p align="center">{{a = b}}</p>'),
        ("text\n$$x$$\nmore", '<p>text</p><p align="center">{{x}}</p><p>more</p>'),
        ("- a\n- b\n  c\n\nd", "<ul><li>a</li><li>b c</li></ul><p>d</p>"),
        ("1. a\n   - b", "<ol><li>a<ul><li>b</li></ul></li></ol>"),
        ("> q", "<blockquote><p>q</p></blockquote>"),
        ("```\n<a>\n```", "<pre>&lt;a&gt;</pre>"),
        ("[go](lab:?eta=0.5&run=9)", '<p><a href="lab:?eta=0.5&amp;run=9">go</a></p>'),
        ("[a $x$](lab:)", '<p><a href="lab:">a {x}</a></p>'),
        ("10 % of 5", "<p>10\N{NO-BREAK SPACE}% of 5</p>"),
        ("cost \\$5 and \\*", "<p>cost $5 and *</p>"),
        ("2 * 3 * 4 < 5 & 6", "<p>2 * 3 * 4 &lt; 5 &amp; 6</p>"),
    ],
)
def test_markdown(source: str, html: str) -> None:
    assert markdown.to_html(source, marked) == html


def test_a_table_keeps_the_bars_of_formulas_together() -> None:
    html = markdown.to_html("| a | b |\n|---|---|\n| 1 | $|x|$ |", marked)
    assert "<td>1</td><td>{|x|}</td>" in html
    assert html.count("<tr>") == 2


@pytest.mark.parametrize("hostile", [
    "<img src=file:///etc/passwd>", "<script>x</script>", "[x](http://example.com)", "[x](file:///etc/passwd)",
    "![x](file:///etc/passwd)", "[x](javascript:1)", '[x](lab:"onclick=1)',
])
def test_strangers_bring_in_no_html_and_no_other_links(hostile: str) -> None:
    html = markdown.to_html(hostile, marked)
    assert "<img" not in html and "<script" not in html
    assert 'href="' not in html or ('href="lab:' in html and "&quot;" in html)


def test_markdown_of_a_hundred_thousand_open_brackets_is_read_in_no_time() -> None:
    html = markdown.to_html("*[`$" * 5_000, marked)  # the suite's own time limit would end it
    assert html.count("[") == 5_000


def test_words_for_screen_readers() -> None:
    assert markdown.plain("See **the** [loss $J$](lab:) of $x$") == "See the loss J of x"


def ready(text: LessonText, qtbot: QtBot) -> LessonText:
    """With its formulas set."""
    qtbot.addWidget(text)
    text.resize(320, 100)
    text.show()
    qtbot.waitUntil(lambda: not formulas.store().busy, timeout=20_000)
    text.write()
    return text


def test_a_formula_fills_in_and_one_that_cannot_be_set_shows_its_source(qtbot: QtBot) -> None:
    text = ready(LessonText("Here $\\frac1B$ and $\\frac{$ end"), qtbot)
    assert "\\frac{" in text.toPlainText() and "\\frac1B" not in text.toPlainText()
    assert len(text._pictures) == 1


@pytest.mark.parametrize("latex", ["x", "y_i", "\\frac{1}{B}", "\\sum_{i=1}^N g_i"])
def test_the_baseline_of_a_formula_is_that_of_its_line(latex: str, qtbot: QtBot) -> None:
    text = ready(LessonText(f"a ${latex}$ b"), qtbot)
    formula = formulas.store().formula(latex, False)
    assert formula is not None
    made = text._formula_format(next(iter(text._formulas)))
    above = formula.ascent * text._size * lesson_text._ENLARGED / formulas.BASE
    below = QFontMetrics(made.font()).descent() if formula.descent else 0
    assert made.height() == pytest.approx(above + below, abs=1.01)
    line = text.document().begin().layout().lineAt(0)
    assert line.ascent() >= made.height() - below - 0.6
    assert line.descent() >= below - 0.6


def test_formulas_are_drawn_in_the_text_colour_at_the_asked_sharpness(qtbot: QtBot) -> None:
    formula = formulas.typeset("\\alpha", False)
    assert formula is not None
    image = formula.image(40, QColor("#ff0000"), 2, 10)
    assert image.devicePixelRatio() == 2
    assert image.width() == round(2 * formula.width * 2)
    inked = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert {colour.red() for colour in inked if colour.alpha() == 255} == {255}
    assert max(colour.green() for colour in inked) == 0


def test_a_wide_formula_is_made_to_fit(qtbot: QtBot) -> None:
    text = ready(LessonText("$$" + " + ".join(f"a_{{{i}}} x^{{{i}}}" for i in range(14)) + "$$"), qtbot)
    assert text.document().idealWidth() <= text.viewport().width()


def test_a_decimal_comma_in_formulas_where_the_reader_has_one(qtbot: QtBot, no_comma: None) -> None:
    assert lesson_text._local("x = 0.25") == "x = 0.25"
    i18n.use("vi")
    assert lesson_text._local("x = 0.25") == "x = 0{,}25"
    assert formulas.typeset("0{,}25", False) is not None


def test_nothing_is_read_but_our_own_pictures(qtbot: QtBot) -> None:
    text = ready(LessonText("$x$"), qtbot)
    image = QTextDocument.ResourceType.ImageResource.value
    assert isinstance(text.loadResource(image, QUrl("formula:0")), QImage)
    for name in ("file:///etc/passwd", "/etc/passwd", "http://example.com/a.png", "qrc:/a"):
        assert text.loadResource(image, QUrl(name)) is None


def test_a_link_is_clicked_with_the_mouse_and_with_the_keyboard(qtbot: QtBot) -> None:
    text = ready(LessonText("Look at [the loss](lab:?panel=loss&run=20) now"), qtbot)
    clicked: list[str] = []
    text.link_clicked.connect(clicked.append)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.anchor_place("the loss"))
    text.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert clicked == ["lab:?panel=loss&run=20"] * 2
    assert text.toPlainText() == "Look at the loss now"


def test_text_with_the_keyboard_stays_where_it_is_without_a_frame(qtbot: QtBot) -> None:
    """The ring of a field is not for a page of text: its links show where Tab is."""
    theme.use("light")
    text = ready(LessonText("Take [this](lab:?eta=1) and look."), qtbot)
    before = text.viewport().geometry(), text.grab().toImage()
    text.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(text.hasFocus)
    assert (text.viewport().geometry(), text.grab().toImage()) == before


def test_letters_of_another_size_and_colours_of_another_theme(qtbot: QtBot) -> None:
    text = ready(LessonText("one two three " * 20 + "$x$"), qtbot)
    height, before = text.height(), text._pictures["formula:0"]
    text.set_scale(1.5)
    assert text.height() > 1.5 * height
    theme.use("dark")
    text.write()
    assert text._pictures["formula:0"] != before
    theme.use("light")


@pytest.mark.parametrize("latex", [r"\rule{1em}{1000000em}", r"\raise{1000000em}{x}", r"\displaystyle", "{" * 500])
def test_a_formula_of_absurd_size_is_not_drawn(latex: str) -> None:
    assert formulas.typeset(latex, display=True) is None


# ---- The program's own lessons.

PATHS = sorted(lessons.FOLDER.glob("*/*.md"))
NAMES = [f"{path.parent.name}-{path.stem}" for path in PATHS]


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_every_formula_can_be_set(path: Path) -> None:
    found = set(lessons.load_text(path).formulas)
    assert [formula for formula in sorted(found) if formulas.typeset(*formula) is None] == []


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_no_sign_of_markdown_is_left_over(path: Path) -> None:
    for _, text in lessons.load_text(path).texts:
        html = markdown.to_html(text, lambda *_: "")
        words = re.sub(r"<(code|pre)>.*?</\1>|<[^>]*>", "", html, flags=re.DOTALL)
        assert not re.search(r"\*\*|\$|\]\(|```", words), words
