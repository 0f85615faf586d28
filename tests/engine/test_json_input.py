"""JSON from strangers: read like json reads it, or refused in one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.json_input import DEEPEST, JSONError, parse

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=8,
)


@given(VALUES, st.booleans())
def test_reads_what_json_writes(value: object, ascii_only: bool) -> None:
    assert parse(json.dumps(value, ensure_ascii=ascii_only)) == value


@given(st.text(alphabet='[]{}",:\\ 1truenfals', max_size=40))
def test_anything_else_is_refused_where_json_refuses_it(text: str) -> None:
    wanted = read(json.loads, text)
    found = read(parse, text)
    assert found == wanted or (isinstance(found, str) and ("twice" in found or "NaN" in found))


def read(reader: Callable[[str], Any], text: str) -> Any:
    """What `reader` makes of the text in a list, or the words of its refusal where json refuses too."""
    try:
        return [reader(text)]
    except JSONError as refused:
        return "refused" if "damaged" in str(refused) or "deep" in str(refused) else str(refused)
    except ValueError:
        return "refused"


def test_depth_is_counted_outside_of_strings() -> None:
    deepest = "[" * DEEPEST + "]" * DEEPEST
    assert parse(deepest) is not None
    assert parse(json.dumps('["' + "[" * 99)) == '["' + "[" * 99
    with pytest.raises(JSONError, match="nested more than 16 deep"):
        parse(f"[{deepest}]")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[" * 10_000, "nested more than 16 deep"),
        ('{"a":' * 100_000, "nested more than 16 deep"),
        ("NaN", "NaN is not a finite number"),
        ("[-Infinity]", "-Infinity is not a finite number"),
        ("1e999", "1e999 is not a finite number"),
        ("9" * 5000, "9{19}… is not a finite number"),
        ('{"a": 1, "b": 2, "a": 3}', "it gives 'a' twice"),
        ('{"a": 1', "damaged at line 1, column 8"),
        ('{"a":\n 1,}', "damaged at line 2"),
        ("", "damaged at line 1, column 1"),
        ('"' + '\\"' * 200_000, "damaged at line 1"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    with pytest.raises(JSONError, match=reason):
        parse(text)
