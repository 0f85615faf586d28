"""Figures: every format is what it says, has all of the page in it, and never half a file."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET
import zlib

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage

from engine.lab import Lab, Panel
from engine.labs.descent.learners import Learners
from engine.parameters import Choice, Float, Int
from engine.text import Message
from engine.views import (
    Axis,
    Band,
    Bars,
    Contours,
    Diagram,
    Edge,
    Field,
    Images,
    Line,
    Plot,
    Points,
    Prose,
    Rule,
    Table,
    Unit,
)
from gui import export, theme
from gui.csv_figure import plot_to_csv
from gui.theme import THEMES

GRID = np.linspace(-1, 1, 30)
SVG = "{http://www.w3.org/2000/svg}"


class Everything(Lab):
    """A lab with a view of every type and marks of most."""

    key = "test.everything"
    title = "Everything at once"
    panels = (
        Panel("surface", "The surface", 0, 2, 2), Panel("net", "The network", 0, 2),
        Panel("loss", "Loss", 1, 2), Panel("digits", "Digits", 1, 2),
        Panel("table", "The table", 2), Panel("words", "In words", 2),
    )
    rate = Float(0.1, low=0.01, high=1, label="Learning rate", symbol="η")
    count = Int(5, low=1, high=9, label="Count")
    loss = Choice("mean", options={"mean": "mean", "sum": "sum"}, label="Loss as")

    def views(self):
        z = np.add.outer(GRID**2, 3 * GRID**2)
        x = np.linspace(0, 10, 5000)
        peak = np.exp(-x) + (np.arange(5000) == 3210)
        return {
            "surface": Plot(Axis("w₀"), Axis("w₁"), [
                Field("f", z, (-1, 1), (-1, 1), 0, 4), Contours("c", GRID, GRID, z, np.array([0.5, 1, 2])),
                Points("p", GRID[::5], GRID[::5], "class-b", "the points", symbol="square"),
            ]),
            "net": Diagram([[Unit("a", "x")], [Unit("b", "y", value=0.5)]], [Edge("e", "a", "b", 0.25, "a weight")]),
            "loss": Plot(Axis("epoch"), Axis("J(w)"), [
                Line("l", x, peak, "batch", "batch curve"), Band("b", x, peak, peak + 0.1, label="spread"),
                Rule("r", 3, "x", label="a change"), Bars("h", np.arange(4.0), np.array([0.1, 0.3, 0.2]), label="bars"),
            ]),
            "digits": Images(np.random.default_rng(0).random((6, 8, 8)), [f"digit {i}" for i in range(6)]),
            "table": Table(["name", "amount"], [["first row", 1.5], ["second row", 2]]),
            "words": Prose([Message("{n} updates were made", n=3)]),
        }


@pytest.fixture
def lab(qapp):
    return Everything({"rate": 0.25})


def save(lab, path, **common):
    snapshot = lab.snapshot()
    export.save_figure(snapshot, type(lab), path, caption=export.caption_for(snapshot, type(lab)), **common)
    return path


def texts_of(path):
    return " ".join("".join(node.itertext()) for node in ET.parse(path).iter(f"{SVG}text"))


def test_a_png_has_the_size_and_resolution_asked_for(lab, tmp_path):
    image = QImage(str(save(lab, tmp_path / "f.png", size=(640, 500), dpi=192)))
    assert (image.width(), image.height()) == (1280, 1000)
    assert round(image.dotsPerMeterX() * 0.0254) == 192


def test_a_finer_png_shows_the_same_picture(lab, tmp_path):
    sizes = []
    for dpi in (96, 288):
        image = QImage(str(save(lab, tmp_path / f"{dpi}.png", size=(640, 500), dpi=dpi))).scaled(64, 50)
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(50, image.bytesPerLine())[:, :64].astype(float)
        sizes.append(rows)
    assert abs(sizes[0].mean() - sizes[1].mean()) < 4


def test_a_figure_is_light_unless_told_otherwise(lab, tmp_path):
    for name, common in (("light", {}), ("dark", {"theme": "dark"})):
        image = QImage(str(save(lab, tmp_path / f"{name}.png", **common)))
        assert image.pixelColor(2, 2) == THEMES[name].colour("card")


def test_an_svg_has_every_word_of_the_page(lab, tmp_path):
    path = save(lab, tmp_path / "f.svg")
    root = ET.parse(path).getroot()
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("1280", "800", "0 0 1280 800")
    words = texts_of(path)
    for expected in (
        "Everything at once", "The surface", "The network", "Loss", "Digits", "The table", "In words",  # titles
        "the points", "batch curve", "spread", "bars", "a change", "a weight",  # legend and labels
        "epoch", "J(w)", "digit 5", "first row", "amount", "3 updates were made", "seed 7", "0.25",
    ):
        assert expected in words, expected


def test_an_svg_keeps_level_lines_fields_and_symbols_inside_the_axes(lab, tmp_path):
    path = save(lab, tmp_path / "f.svg", panels=["surface"])
    root = ET.parse(path).getroot()
    clips = {node.get("id"): node for node in root.iter(f"{SVG}clipPath")}
    clipped = [group for group in root.iter(f"{SVG}g") if group.get("clip-path")]
    inside = [child for group in clipped for child in group.iter() if child.tag in (f"{SVG}path", f"{SVG}image")]
    assert clips
    assert sum(node.tag == f"{SVG}image" for node in inside) == 1
    assert sum(node.tag == f"{SVG}path" for node in inside) >= 1 + 6  # all level lines are one path
    colour = THEMES["light"].colour("contour").name()
    assert any(group.get("stroke") == colour for group in root.iter(f"{SVG}g"))


def test_text_of_an_svg_falls_back_to_a_sans_serif(lab, tmp_path):
    families = set(re.findall(r'font-family="([^"]*)"', save(lab, tmp_path / "f.svg").read_text()))
    assert families
    assert all(family.endswith(("sans-serif", "monospace")) for family in families)


def test_a_pdf_is_one_page_of_the_figure_s_size(lab, tmp_path):
    data = save(lab, tmp_path / "f.pdf", size=(960, 600)).read_bytes()
    assert data.startswith(b"%PDF-")
    streams = b"".join(_inflated(data))
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\s*\]", data + streams)
    assert [float(side) for side in box.groups()] == pytest.approx([720, 450], abs=0.5)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", data + streams)) == 1


def _inflated(data):
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            yield zlib.decompress(match.group(1))
        except zlib.error:
            continue


def test_the_top_of_a_curve_is_inside_the_plot(lab, tmp_path):
    """The peak of 1.04 in 5,000 points is drawn, and drawn below the top of its clip path."""
    path = save(lab, tmp_path / "f.svg", panels=["loss"])
    root = ET.parse(path).getroot()
    colour = THEMES["light"].colour("batch").name()
    tops = []
    for group in root.iter(f"{SVG}g"):
        if group.get("stroke") == colour and group.get("transform"):
            shift = float(group.get("transform").rstrip(")").split(",")[-1])
            for line in group.iter(f"{SVG}polyline"):
                points = line.get("points").split()
                if len(points) > 2:  # not the legend's piece of line
                    tops += [shift + float(pair.split(",")[1]) for pair in points]
    shapes = [clip.find(f"{SVG}path").get("d") for clip in root.iter(f"{SVG}clipPath")]
    heights = [[float(pair.split(",")[1]) for pair in re.findall(r"[ML]([\d.,-]+)", shape)] for shape in shapes]
    edges = max(heights, key=lambda ends: max(ends) - min(ends))
    assert min(edges) <= min(tops) < max(edges)
    assert min(tops) < min(edges) + 0.2 * (max(edges) - min(edges))


def test_a_line_of_an_svg_is_one_element_as_wide_as_it_was_measured(lab, tmp_path):
    """Qt cuts it into pieces, a new one at η and after it: in another typeface they would run into each other."""
    path = save(lab, tmp_path / "f.svg")
    captions = [node for node in ET.parse(path).iter(f"{SVG}text") if "seed 7" in node.text]
    assert [node.text for node in captions] == [export.caption_for(lab.snapshot(), type(lab))]
    font = theme.font("small")
    assert float(captions[0].get("textLength")) == pytest.approx(
        QFontMetricsF(font).horizontalAdvance(captions[0].text), abs=2)


def test_a_page_that_grows_shows_all_of_a_table(lab, tmp_path, monkeypatch):
    rows = [[f"row {i}", i] for i in range(40)]
    views = {**lab.views(), "table": Table(["name", "amount"], rows)}
    monkeypatch.setattr(lab, "views", lambda: views)
    assert "row 39" not in texts_of(save(lab, tmp_path / "fixed.svg"))
    path = save(lab, tmp_path / "grown.svg", grows=True)
    assert "row 39" in texts_of(path)
    assert int(ET.parse(path).getroot().get("height")) > 800 + 40 * 20


def test_one_panel_alone_fills_the_figure(lab, tmp_path):
    words = texts_of(save(lab, tmp_path / "f.svg", panels=["table"]))
    assert "The table" in words
    assert "Everything at once" in words  # in the caption
    assert "In words" not in words


@pytest.mark.parametrize("name", ["f.gif", "f", "f.svgz"])
def test_an_unknown_format_is_refused_in_words(lab, tmp_path, name):
    with pytest.raises(OSError, match=re.escape(".png, .svg, .pdf")):
        save(lab, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_refused_and_nothing_is_left(lab, tmp_path):
    with pytest.raises(OSError, match="written"):
        save(lab, tmp_path / "missing" / "f.png")


def test_an_old_figure_survives_a_failed_one(lab, tmp_path, monkeypatch):
    path = save(lab, tmp_path / "f.svg")
    before = path.read_bytes()
    monkeypatch.setattr(export.Figure, "paint", lambda *_: (_ for _ in ()).throw(OSError("no ink")))
    with pytest.raises(OSError, match="no ink"):
        save(lab, path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["f.svg"]


def test_the_clipboard_takes_a_figure(lab):
    snapshot = lab.snapshot()
    export.copy_figure(snapshot, type(lab), caption="words")
    assert QGuiApplication.clipboard().image().width() == 2 * export.PAGE[0]


def test_a_caption_tells_what_matters(lab):
    snapshot = lab.snapshot()
    assert export.caption_for(snapshot, Everything) == "Everything at once · η = 0.25 · seed 7 · update 0"
    lab.change({"loss": "sum", "seed": 3})
    assert export.caption_for(lab.snapshot(), Everything) == (
        "Everything at once · η = 0.25 · Loss as: sum · seed 3 · update 0"
    )


def test_a_caption_tells_what_a_setting_was_before_it_was_changed_live():
    run = Learners()
    for value in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.6):
        run.advance()
        run.change({"learning_rate": value})
    caption = export.caption_for(run.snapshot(), Learners)
    assert "η = 0.12 → … → 0.3 → 0.4 → 0.5 → 0.6 · B = 8 ·" in caption
    assert "Input: standardised" in caption


def read(text):
    rows = list(csv.reader(io.StringIO(text)))
    return {name: [row[i] for row in rows[1:] if row[i] != ""] for i, name in enumerate(rows[0])}


def test_the_csv_of_a_plot_names_its_columns_and_reads_back_exactly(qapp):
    x, y = np.array([0.1, 0.2, 1 / 3]), np.array([1e-17, 2.0, np.nan])
    plot = Plot(Axis("epoch"), Axis("loss"), [
        Line("a", x, y, label="train"), Line("b", x, y * 2, label="test, held out"),
        Points("c", x[:1], y[:1], label="best"),
    ])
    columns = read(plot_to_csv(plot))
    assert list(columns) == ["epoch", "train loss", "test, held out loss", "best epoch", "best loss"]
    assert [float(v) for v in columns["epoch"]] == x.tolist()
    assert float(columns["train loss"][0]) == 1e-17
    assert columns["train loss"][2] == "nan"


def test_the_csv_of_the_page_has_the_panels_side_by_side(lab, tmp_path):
    export.export(lab.snapshot(), Everything, tmp_path / "f.csv")
    columns = read((tmp_path / "f.csv").read_text())
    assert columns["The table: name"] == ["first row", "second row"]
    assert len(columns["Loss: batch curve J(w)"]) == 5000
    assert columns["The network: weight"] == ["0.25"]


def test_the_csv_of_one_panel_has_its_columns_alone(lab, tmp_path):
    export.export(lab.snapshot(), Everything, tmp_path / "f.csv", panels=["table"])
    assert list(read((tmp_path / "f.csv").read_text())) == ["name", "amount"]


def test_a_long_curve_begins_at_its_first_point(qapp, tmp_path):
    """Drawn as separate segments or as one stroke, a curve starts at epoch 0."""
    learners = Learners({"epochs": 20})
    while learners.advance():
        pass
    image = QImage(save_panel(learners, tmp_path / "loss.png", "loss"))
    long, short = leftmost(image, "mini-batch"), leftmost(image, "batch")
    assert abs(long - short) <= 3, "80 segments and 20 start at the same place"


def leftmost(image, role):
    colour = THEMES["light"].colour(role).getRgb()
    return next(
        x for x in range(image.width()) for y in range(60, image.height() - 60)
        if max(abs(a - b) for a, b in zip(image.pixelColor(x, y).getRgb(), colour, strict=True)) < 40
    )


def save_panel(lab, path, panel):
    export.save_figure(lab.snapshot(), type(lab), path, caption="", panels=[panel], size=(800, 400))
    return str(path)
