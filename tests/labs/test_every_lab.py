"""What holds for every lab there is, without naming one."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from engine import labs
from engine.lab import Lab
from engine.parameters import Parameter, ParameterError
from engine.text import Message
from engine.views import Plot, Table

STEPS = 200
EVERY = [pytest.param(labs.load(key), id=key) for key in labs.keys()]
PRESETS = [
    pytest.param(labs.load(key), preset, id=f"{key}:{preset.key}")
    for key in labs.keys() for preset in labs.load(key).presets
]


def run(lab: Lab, steps: int = STEPS) -> Lab:
    for _ in range(steps):
        if not lab.advance():
            break
    return lab


def numbers(lab: Lab) -> dict[str, Any]:
    """All that a run computed, but for measured times."""
    columns = {c: lab.history[c].copy() for c in lab.history.columns if "seconds" not in c}
    figures = {name: value for name, value in lab.figures().items() if "seconds" not in name}
    return {"steps": lab.steps, "figures": figures, "columns": columns}


def assert_same(a: dict[str, Any], b: dict[str, Any]) -> None:
    assert a["steps"] == b["steps"]
    assert json.dumps(a["figures"]) == json.dumps(b["figures"])
    assert a["columns"].keys() == b["columns"].keys()
    for name, column in a["columns"].items():
        np.testing.assert_array_equal(column, b["columns"][name], err_msg=name)


def arrays_in(thing: Any) -> Iterator[np.ndarray[Any, Any]]:
    """Every array of numbers in a view, its marks included."""
    if isinstance(thing, np.ndarray):
        yield thing
    elif dataclasses.is_dataclass(thing):
        for entry in dataclasses.fields(thing):
            yield from arrays_in(getattr(thing, entry.name))
    elif isinstance(thing, (list, tuple)):
        for entry in thing:
            yield from arrays_in(entry)


@pytest.mark.parametrize("lab", EVERY)
def test_same_seed_gives_the_same_run(lab: type[Lab]) -> None:
    if lab.measures_time:
        pytest.skip("what this lab shows are times measured on this machine")
    assert_same(numbers(run(lab())), numbers(run(lab())))


@pytest.mark.parametrize("lab", EVERY)
def test_every_panel_has_a_view_before_and_after_running(lab: type[Lab]) -> None:
    one = lab()
    for _ in range(2):
        snapshot = one.snapshot()
        assert set(snapshot.views) == {panel.key for panel in lab.panels}
        for view in snapshot.views.values():
            for array in arrays_in(view):
                if array.dtype.kind == "f":
                    assert not np.isinf(array).any(), f"{view} shows an infinity"
        run(one)


@pytest.mark.parametrize("lab", EVERY)
def test_marks_have_keys_of_their_own(lab: type[Lab]) -> None:
    for name, view in run(lab(), 5).snapshot().views.items():
        if isinstance(view, Plot):
            keys = [mark.key for mark in view.marks]
            assert len(keys) == len(set(keys)), f"{name}: {keys}"


@pytest.mark.parametrize("lab", EVERY)
def test_views_set_only_parameters_that_exist(lab: type[Lab]) -> None:
    for view in run(lab(), 5).snapshot().views.values():
        wanted = [getattr(view, "click", ""), getattr(view, "pick", "")]
        if isinstance(view, Plot):
            wanted += [getattr(mark, "parameter", "") or getattr(mark, "pick", "") for mark in view.marks]
        if isinstance(view, Table):
            wanted.append(view.edits)
        assert {name for name in wanted if name} <= set(lab.parameters)


@pytest.mark.parametrize("lab", EVERY)
def test_going_back_and_on_again_gives_the_same_numbers(lab: type[Lab]) -> None:
    if lab.measures_time or not lab.runs:
        pytest.skip("nothing here is repeatable: the lab measures times, or does not run")
    straight = run(lab(), 60)
    back = run(lab(), 25)
    state = back.state()
    run(back, 20)
    back.restore(state)
    assert back.steps == min(25, straight.steps)
    assert_same(numbers(run(back, 60 - back.steps)), numbers(straight))


@pytest.mark.parametrize("lab", EVERY)
def test_values_survive_json(lab: type[Lab]) -> None:
    again = lab(json.loads(json.dumps(lab().values)))
    assert again.values == lab().values


@pytest.mark.parametrize("lab", EVERY)
def test_declaration_is_complete(lab: type[Lab]) -> None:
    assert lab.title and lab.summary and lab.panels
    assert len({panel.key for panel in lab.panels}) == len(lab.panels)
    assert len({preset.key for preset in lab.presets}) == len(lab.presets)
    for name, parameter in lab.parameters.items():
        assert parameter.label, name
        assert parameter.hidden or parameter.help, f"{name} has no tooltip"
        assert parameter.panel in ("", *(panel.key for panel in lab.panels)), name
        json.dumps(parameter.describe())


@pytest.mark.parametrize(("lab", "preset"), PRESETS)
def test_presets_run(lab: type[Lab], preset: Any) -> None:
    one = run(lab(preset.values), 30)
    assert preset.title and preset.about
    one.snapshot()


@pytest.mark.parametrize("lab", EVERY)
def test_live_and_view_changes_reset_nothing(lab: type[Lab]) -> None:
    one = run(lab(), 10)
    steps = one.steps
    for name, parameter in lab.parameters.items():
        if parameter.effect != "restart" and (other := another_value(parameter, one.values[name])) is not None:
            try:
                one.change({name: other})
            except ParameterError:
                continue
            assert one.steps == steps, name
            one.snapshot()


@pytest.mark.parametrize("lab", EVERY)
def test_wrong_values_are_refused_by_name_and_change_nothing(lab: type[Lab]) -> None:
    one = lab()
    before = dict(one.values)
    for name in lab.parameters:
        for wrong in (float("nan"), float("inf"), None, {}, [[]], object()):
            with pytest.raises(ParameterError, match=name) as caught:
                one.change({name: wrong})
            assert isinstance(caught.value.message, Message)
    with pytest.raises(ParameterError, match="no parameter"):
        one.change({"nonsense": 1})
    assert one.values == before


def another_value(parameter: Parameter[Any], value: Any) -> Any:
    """An allowed value that differs from `value`, or None where there is no telling."""
    found = parameter.describe()
    if parameter.kind == "flag":
        return not value
    if parameter.kind == "choice":
        return next((option for option in found["options"] if option != value), None)
    if parameter.kind in ("float", "int"):
        return found["low"] if value != found["low"] else found["high"]
    return None
