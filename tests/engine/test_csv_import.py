"""The user's CSV: what is understood, and every fault named by row and column."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data import csv_import
from engine.data.csv_import import CsvCancelled, CsvError, Imported, import_csv
from engine.data.dataset import Kind


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data.csv"


def load(file: Path, content: str | bytes, target: str | None = None, task: Kind | None = None) -> Imported:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return import_csv(file, target, task)


# ---- What is understood.


def test_classes_as_text_are_numbered_in_order_and_reported(file: Path) -> None:
    found = load(file, "length,width,kind\n1,2,rose\n3,4.5,iris\n5,-6e-1,rose\n")
    data = found.dataset
    assert data.x.tolist() == [[1, 2], [3, 4.5], [5, -0.6]]
    assert (data.y.tolist(), data.classes, data.kind) == ([1, 0, 1], ("iris", "rose"), "classification")
    assert (data.x_names, data.y_name) == (("length", "width"), "kind")
    assert [str(note) for note in found.notes] == ["2 classes: iris = 0, rose = 1"]


def test_the_target_can_be_any_column_by_name(file: Path) -> None:
    data = load(file, "price,area\n100,30.5\n120,40\n300,90\n", target="price").dataset
    assert (data.x[:, 0].tolist(), data.y.tolist(), data.kind) == ([30.5, 40, 90], [100, 120, 300], "regression")
    assert (data.x_names, data.y_name) == (("area",), "price")


def test_a_header_is_optional(file: Path) -> None:
    found = load(file, "1,2,a\n3,4,b\n")
    assert not found.has_header
    assert (found.dataset.x_names, found.dataset.y_name) == (("x1", "x2"), "y")
    assert len(found.dataset) == 2


@pytest.mark.parametrize(
    "content",
    [
        "x;y\n1,5;2,5\n-0,25;1e-1\n3;4\n",
        "x\ty\n1,5\t2,5\n-0,25\t1e-1\n3\t4\n",
        "x,y\n1.5,2.5\n-0.25,1e-1\n3,4\n",
        "x;y\r\n1.5;2.5\r\n-0.25;0.1\r\n3;4",
        "\ufeffx,y\n1.5,2.5\n\n-0.25,0.1\n   \n3,4\n\n",
        '"x","y"\n"1.5","2.5"\n -0.25 , 0.1\n"3",4\n',
    ],
    ids=["semicolon", "tab", "comma", "windows", "byte-order mark and blank lines", "quotes and spaces"],
)
def test_separators_decimal_commas_and_line_ends(file: Path, content: str) -> None:
    data = load(file, content).dataset
    assert data.x[:, 0].tolist() == [1.5, -0.25, 3]
    assert data.y.tolist() == [2.5, 0.1, 4]
    assert (data.x_names, data.y_name) == (("x",), "y")


@pytest.mark.parametrize(
    ("targets", "task", "kind"),
    [
        ("0 1 1 0", None, "classification"),
        ("1 2 3 4", None, "regression"),
        ("0.5 1 1 0.5", None, "regression"),
        ("0 1 1 0", "regression", "regression"),
        ("1.5 2.5 2.5 3", "classification", "classification"),
        ("a b 1 2", "classification", "classification"),
        ("none some none some", None, "classification"),
    ],
)
def test_regression_or_classification(file: Path, targets: str, task: Kind | None, kind: Kind) -> None:
    rows = "".join(f"{i},{target}\n" for i, target in enumerate(targets.split()))
    assert load(file, rows, task=task).dataset.kind == kind


def test_numbered_classes_keep_their_numbers_as_names(file: Path) -> None:
    data = load(file, "1,5\n2,-1\n3,5\n4,-1\n").dataset
    assert (data.classes, data.y.tolist()) == (("-1", "5"), [1, 0, 1, 0])


def test_constant_columns_are_reported_not_fatal(file: Path) -> None:
    found = load(file, "a,b,c\n1,7,1\n2,7,2\n3,7,5.5\n")
    assert found.constant_columns == ("b",)
    assert [str(note) for note in found.notes] == ["the same value in every row, so of no use: b"]


# ---- What is refused.

FAULTS: dict[str, tuple[str | bytes, str]] = {
    "text in a feature": ("a,b,y\n1,2,0\n1,two,1\n", "row 3, column 2 (b): “two” is not a number"),
    "text without a header": ("1,2,0\n1,two,1\n", "row 2, column 2 (x2): “two” is not a number"),
    "text in row 1": ("1,two,0\n1,2,1\n", "row 1, column 2 (x2): “two” is not a number"),
    "blank lines count": ("a,y\n\n\n1,2\n?!,3\n", "row 5, column 1 (a): “?!” is not a number"),
    "earliest row first": ("a,b,y\n1,2,0\n1,u,1\nv,2,1\n", "row 3, column 2 (b): “u”"),
    "underscores": ("a,y\n1,2\n1_000,3\n", "row 3, column 1 (a): “1_000” is not a number"),
    "thousands": ("a;y\n1;2\n1.234,5;3\n", "row 3, column 1 (a): “1.234,5” is not a number"),
    "decimal comma quoted": ('a,y\n1,2\n"1,5",3\n', "row 3, column 1 (a): “1,5” is not a number"),
    "missing": ("a,b,y\n1,2,0\n1,,1\n", "row 3, column 2 (b): a value is missing"),
    "missing as NA": ("a,b,y\n1,2,0\nNA,3,1\n", "row 3, column 1 (a): a value is missing"),
    "missing as nan": ("a,b,y\n1,2,0\n1,nan,1\n", "row 3, column 2 (b): a value is missing"),
    "missing target": ("a,y\n1,2\n2,\n3,4\n", "row 3, column 2 (y): a value is missing"),
    "missing class": ("a,y\n1,u\n2,v\n3, \n", "row 4, column 2 (y): a value is missing"),
    "infinite": ("a,y\n1,2\ninf,3\n", "row 3, column 1 (a): “inf” is too large or not finite"),
    "enormous": ("a,y\n1,2\n1e300,3\n", "row 3, column 1 (a): “1e300” is too large"),
    "a text among numbers": ("a,y\n1,2.5\n2,3.5\n3,oops\n", "row 4, column 2 (y): “oops” is not a number"),
    "too wide": ("a,y\n1,2\n1,2,3\n", "row 3 has 3 columns, but the first row has 2"),
    "too narrow": ("a,b,y\n1,2,3\n1,2\n", "row 3 has 2 columns, but the first row has 3"),
    "one column": ("a\n1\n2\n", "row 1 has a single column"),
    "one class": ("a,y\n1,yes\n2,yes\n", "column 2 (y) is “yes” in every row: there is nothing to learn"),
    "one target": ("a,y\n1,2.5\n2,2.5\n", "column 2 (y) is “2.5” in every row"),
    "one row": ("1,2\n", "column 2 (y) is “2” in every row"),
    "too many classes": ("".join(f"{i},c{i}\n" for i in range(101)), "column 2 (y) has 101 classes: allowed are 100"),
    "too many columns": (",".join(["1"] * 1001) + "\n", "row 1 has 1001 columns: allowed are 1000"),
    "empty": ("", "the file is empty"),
    "blank": ("\n \n\r\n", "the file is empty"),
    "only a byte-order mark": (b"\xef\xbb\xbf", "the file is empty"),
    "only a header": ("a,b,y\n", "the file has a header but no rows"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "the file is not a text file"),
    "UTF-16": ("a,y\n1,2\n".encode("utf-16"), "the file is not a text file"),
    "Latin-1": ("a,y\n1,caf\xe9\n".encode("latin-1"), "the file is not text in UTF-8"),
    "junk": (bytes(range(128, 256)) * 10, "the file is not text in UTF-8"),
    "open quotation": ('a,y\n1,2\n"3,4\n5,6\n', "row 3: a quotation mark is misplaced or never closed"),
    "no line breaks": ("1," * 600_000, "row 1 is longer than 1048576 characters"),
}


@pytest.mark.parametrize(("content", "reason"), FAULTS.values(), ids=FAULTS)
def test_each_fault_has_its_message(file: Path, content: str | bytes, reason: str) -> None:
    with pytest.raises(CsvError) as caught:
        load(file, content)
    assert reason in str(caught.value.message)
    assert len(str(caught.value.message)) < 300


def test_text_where_regression_is_asked_for(file: Path) -> None:
    with pytest.raises(CsvError, match=r"row 1, column 2 \(y\): “u” is not a number"):
        load(file, "1,u\n2,v\n", task="regression")


def test_an_unknown_target_names_those_there_are(file: Path) -> None:
    with pytest.raises(CsvError, match="no column is called “prize”: the first row has area, price"):
        load(file, "area,price\n1,2\n2,3\n", target="prize")


def test_a_fault_far_down_has_the_right_row(file: Path) -> None:
    rows = ["x,y"] + [f"{i},{i / 7}" for i in range(20_000)]
    rows[12_345] = "12344,1.5.2"
    with pytest.raises(CsvError, match=r"row 12346, column 2 \(y\): “1\.5\.2” is not a number"):
        load(file, "\n".join(rows))


def test_paths_that_are_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path, reason in {
        tmp_path: "is a folder",
        tmp_path / "absent.csv": "there is no file",
        tmp_path / "pipe": "is not an ordinary file",
        tmp_path / "loop": "can't be read",
        Path("nul\0byte"): "can't be read",
        Path("x" * 5000): "can't be read",
        Path("~nobody-of-this-name/x.csv"): "",
    }.items():
        with pytest.raises(CsvError) as caught:
            import_csv(path)
        assert reason in str(caught.value.message)


def test_limits_are_stated_when_they_are_passed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_import, "MOST_ROWS", 5000)
    with pytest.raises(CsvError, match="allowed are 5000 rows and 50000000 numbers"):
        load(file, "1,2\n" * 5001)
    monkeypatch.setattr(csv_import, "MOST_BYTES", 1024**2)
    with pytest.raises(CsvError, match="has 3 MB: allowed are 1"):
        load(file, b" " * 3 * 1024**2)


# ---- Large files.


def test_a_hundred_thousand_rows_arrive_whole_and_report_progress(file: Path) -> None:
    values = np.random.default_rng(0).normal(size=(100_000, 3))
    parts: list[float] = []
    file.write_text("\n".join(["a,b,y", *(f"{a:.17g},{b:.17g},{y:.17g}" for a, b, y in values)]))
    data = import_csv(file, progress=lambda part: not parts.append(part)).dataset  # type: ignore[func-returns-value]
    np.testing.assert_array_equal(np.column_stack([data.x, data.y]), values)
    assert len(parts) == 50
    assert parts == sorted(parts)
    assert 0 < parts[0] < 0.1
    assert parts[-1] == 1


def test_an_import_can_be_stopped(file: Path) -> None:
    calls: list[float] = []

    def stop(part: float) -> bool:
        calls.append(part)
        return len(calls) < 3

    file.write_text("1,2\n" * 100_000)
    with pytest.raises(CsvCancelled):
        import_csv(file, progress=stop)
    assert len(calls) == 3


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet='01.5,;\t\n\r"ab -e', max_size=80).map(str.encode)))
def test_any_bytes_are_a_data_set_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.csv"
    try:
        data = load(file, content).dataset
    except CsvError:
        return
    assert np.isfinite(data.x).all()
    assert len(data.x) == len(data.y) >= 2
