"""Labs without a window: found, described and run by name."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine import headless, labs
from engine.lab import Lab
from engine.parameters import ParameterError


def test_every_module_holds_the_lab_it_is_named_after() -> None:
    for key in labs.keys():
        lab = labs.load(key)
        assert lab.key == key
        assert lab.__module__ == f"engine.labs.{key.replace('-', '_')}"
        assert key in labs.concept_of(key).labs


def test_order_is_the_tables_then_the_alphabets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "descent").mkdir()
    for name in ("__init__", "noise", "learners", "batch_size", "zebra", "_helper", "new_lab"):
        (tmp_path / "descent" / f"{name}.py").touch()
    monkeypatch.setattr(labs, "__file__", str(tmp_path / "__init__.py"))
    assert labs.keys() == [f"descent.{n}" for n in ("learners", "noise", "batch-size", "new-lab", "zebra")]
    assert [concept.key for concept in labs.concepts()] == ["descent"]


@pytest.mark.parametrize("key", ["", "descent", "descent.", "descent._x", "descent.batch_size", "json.decoder", ".."])
def test_unknown_labs_are_refused_with_the_known_ones(key: str) -> None:
    with pytest.raises(ParameterError, match=r"there is no lab .*descent\.learners"):
        labs.load(key)


@pytest.mark.parametrize("key", labs.keys())
def test_descriptions_are_json(key: str) -> None:
    described = json.loads(json.dumps(headless.describe(labs.load(key)), allow_nan=False))
    assert set(described) == {"key", "concept", "title", "parameters", "presets", "views"}
    assert {p["name"] for p in described["parameters"]} == set(labs.load(key).parameters)
    assert all(described[part] for part in ("parameters", "views"))


class Endless(Lab):
    """A lab of ten updates an epoch that goes on for ever."""

    key = "test.endless"
    steps_per_epoch = 10  # type: ignore[assignment]


def test_length_of_a_run() -> None:
    learners = labs.load("descent.learners")({"epochs": 3})
    assert headless.length(learners) == 90
    assert headless.length(learners, steps=7) == 7
    assert headless.length(learners, epochs=2) == 60
    assert headless.length(Endless()) == headless.DEFAULT_STEPS
    with pytest.raises(ParameterError, match="has no preset 'x'"):
        headless.length(Endless(), "x")


def test_runs_stop_where_asked_and_report_on_the_way() -> None:
    reports: list[int] = []
    lab = Endless()
    headless.run(lab, 600, reports.append)
    assert lab.steps == 600
    assert reports == [256, 512]


def test_settings_are_typed_words() -> None:
    lab = labs.load("descent.learners")
    values = headless.values_for(lab, "bent", {"learning_rate": "0.25", "start_at": "1, -2", "data": "line"})
    assert values["scaling"] == "unit"  # the preset's
    assert (values["learning_rate"], values["start_at"], values["data"]) == (0.25, (1.0, -2.0), "line")
    with pytest.raises(ParameterError, match="data can't be 'cats': allowed is houses, line"):
        headless.values_for(lab, None, {"data": "cats"})


def test_the_engine_needs_numpy_and_nothing_else() -> None:
    """In an interpreter of its own: every module of the engine, and what they brought with them."""
    program = (
        "import sys, pkgutil, importlib, engine\n"
        "for m in pkgutil.walk_packages(engine.__path__, 'engine.'): importlib.import_module(m.name)\n"
        "top = {name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)\n"
        "print(*sorted(n for n in top if getattr(sys.modules[n], '__file__', None) and not n.startswith('_')))"
    )
    root = Path(__file__).parents[2]
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root)
    assert set(found.stdout.split()) - {"sitecustomize"} == {"engine", "numpy"}
