"""The gallery: every figure of the book in a folder, in either language, without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from engine import labs
from gui import cli, gallery, i18n
from gui.environment import ROOT

FEW = ["fit.targets.four-targets", "activations.functions.sigmoid", "activations.collapse.one-two-one"]


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch, qapp: object) -> list[gallery.BookFigure]:
    """Three quick figures instead of all."""
    chosen = [figure for figure in gallery.book_figures() if figure.name in FEW]
    monkeypatch.setattr(gallery, "book_figures", lambda: chosen)
    return chosen


def words(path: Path) -> str:
    return " ".join("".join(node.itertext()) for node in ET.parse(path).iter("{http://www.w3.org/2000/svg}text"))


def test_the_figures_that_the_chapter_has_are_declared() -> None:
    names = {figure.name for figure in gallery.book_figures()}
    assert names >= {
        "vectorization.race.ten-million", "vectorization.lorry.ten-tonnes", "descent.learners.three-paths",
        "descent.learners.cost-per-iteration", "descent.noise.scores-of-24", "descent.batch-size.choose",
        "fit.targets.four-targets", "fit.boundaries.three-boundaries", "fit.boundaries.two-sides",
        "dropout.training.network", "activations.functions.sigmoid", "activations.functions.tanh",
        "activations.functions.relu", "activations.functions.leaky-relu", "activations.collapse.one-two-one",
        "activations.backprop.two-three-three-one", "activations.backprop.backpropagation",
        "batchnorm.by-hand.book", "batchnorm.twins.problem-1", "batchnorm.twins.problem-2",
        "batchnorm.twins.activation-curve",
    }


@pytest.mark.parametrize("key", labs.keys())
def test_a_figure_is_made_of_panels_that_there_are(key: str) -> None:
    lab = labs.load(key)
    for preset in lab.presets:
        assert set(preset.figure) <= {panel.key for panel in lab.panels}, preset.key


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-1.")])
def test_each_format_is_what_it_says(few: list[gallery.BookFigure], tmp_path: Path, suffix: str, magic: bytes) -> None:
    assert cli.main(["gallery", str(tmp_path / "new" / "folder"), "--format", suffix]) == 0
    made = tmp_path / "new" / "folder"
    assert sorted(os.listdir(made)) == sorted([*(f"{name}.{suffix}" for name in FEW), "index.html"])
    assert all((made / f"{name}.{suffix}").read_bytes().startswith(magic) for name in FEW)
    assert all(f'"{name}.{suffix}"' in (made / "index.html").read_text(encoding="utf-8") for name in FEW)


def test_words_and_numbers_are_of_the_language_and_names_are_not(few: list[gallery.BookFigure], tmp_path: Path) -> None:
    for language in ("en", "vi"):
        assert cli.main(["gallery", str(tmp_path / language), "--lang", language]) == 0
    i18n.use("en")
    assert sorted(os.listdir(tmp_path / "en")) == sorted(os.listdir(tmp_path / "vi"))
    english, vietnamese = (words(tmp_path / language / f"{FEW[0]}.svg") for language in ("en", "vi"))
    assert "The four targets" in english and "low bias, high variance" in english and "b = 0.4" in english
    assert "Bốn tấm bia" in vietnamese and "b = 0,4" in vietnamese
    assert "bias" not in vietnamese.replace("(bias, variance)", "")
    index = (tmp_path / "vi" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="vi">' in index and "Bốn tấm bia" in index and "b = 0,4" in index
    assert index.index("Độ chệch") < index.index("Hàm kích hoạt")  # in the order of the tabs


def test_a_figure_shows_its_panels_alone_and_all_of_a_table(qapp: object, tmp_path: Path) -> None:
    chosen = next(f for f in gallery.book_figures() if f.name == "activations.backprop.backpropagation")
    snapshot = gallery.computed(chosen)
    gallery.draw(chosen, snapshot, tmp_path / "f.svg")
    text = words(tmp_path / "f.svg")
    weights = snapshot.views["gradients"].rows
    assert len(weights) == 2 * 3 + 3 + 3 * 3 + 3 + 3 * 1 + 1
    assert all(f"{i18n.number(row[2])} " in text for row in weights)
    assert "…" not in text


def test_a_figure_leaves_out_what_the_book_does_not_show(qapp: object, tmp_path: Path) -> None:
    chosen = next(f for f in gallery.book_figures() if f.name == FEW[0])
    gallery.draw(chosen, gallery.computed(chosen), tmp_path / "f.svg")
    assert "Your target" in {panel.title for panel in chosen.lab.panels}
    assert "Your target" not in words(tmp_path / "f.svg")


def test_a_png_is_fine_enough_for_a_slide(few: list[gallery.BookFigure], tmp_path: Path) -> None:
    assert cli.main(["gallery", str(tmp_path), "--format", "png"]) == 0
    assert QImage(str(tmp_path / f"{FEW[0]}.png")).width() == 1920


def test_an_interrupt_leaves_whole_figures_and_says_how_many(
    few: list[gallery.BookFigure], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    """Ctrl+C while the second is drawn: that one is finished, the third is not begun."""
    draw, drawn = gallery.draw, []

    def interrupted(figure: gallery.BookFigure, *rest: object) -> str:
        drawn.append(figure.name)
        if len(drawn) == 2:
            signal.raise_signal(signal.SIGINT)
        return draw(figure, *rest)

    monkeypatch.setattr(gallery, "draw", interrupted)
    assert cli.main(["gallery", str(tmp_path)]) == 130
    assert capsys.readouterr().err == f"stopped; 2 of 3 figures are in {tmp_path}\n"
    assert sorted(os.listdir(tmp_path)) == sorted(f"{name}.svg" for name in drawn)
    assert len(drawn) == 2


@pytest.mark.parametrize(("arguments", "wanted"), [
    (["OUT", "--format", "gif"], "--format: invalid choice: 'gif' (choose from"),
    (["OUT", "--lang", "de"], "--lang: invalid choice: 'de' (choose from"),
    (["FILE"], "file can't be written: File exists"),
    ([], "required: DIR"),
])
def test_bad_input(arguments: list[str], wanted: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    places = {"OUT": str(tmp_path / "out"), "FILE": str(tmp_path / "file")}
    with pytest.raises(SystemExit) as end:
        cli.main(["gallery", *(places.get(argument, argument) for argument in arguments)])
    said = capsys.readouterr()
    assert (end.value.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert wanted in said.err
    assert not (tmp_path / "out").exists()


def test_no_screen_is_needed(tmp_path: Path) -> None:
    """In a process of its own, as on a server; one figure, for the rest are tested above."""
    clean = {n: v for n, v in os.environ.items() if n not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    program = ("import sys; from gui import cli, gallery; all = gallery.book_figures\n"
               "gallery.book_figures = lambda: [f for f in all() if f.lab.key == 'fit.targets']\n"
               "sys.exit(cli.main(['gallery', sys.argv[1], '--lang', 'vi']))")
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, env=clean, text=True,
                          capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"1 figures and index.html are in {tmp_path}\n"
    assert "Bốn tấm bia" in words(tmp_path / f"{FEW[0]}.svg")
