"""Reports: the scripts are run, and must end where the engine did."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.lab import Lab
from engine.labs.descent.learners import Learners
from engine.labs.playground.digits import Digits
from engine.labs.playground.plane import Plane
from engine.network.activations import ACTIVATIONS
from engine.network.batch_norm import BatchNorm
from engine.network.optimizers import OPTIMIZERS
from engine.report.folder import LIBRARIES, scripts_of, write_folder
from engine.report.recipe import NoScript, recipe_of

MIXED = {
    "hidden": (6, 5, 4), "batch_norm_1": True, "activation_1": "relu", "activation_2": "elu", "dropout_2": 0.25,
    "dropout_3": 0.1, "optimizer": "momentum", "l1": 0.001, "l2": 0.01, "schedule": "cosine", "period": 12.0,
}
PLANES: dict[str, dict[str, Any]] = {
    "default": {}, "mixed": MIXED, "heights": {"data": "hills", "validation": 0.0},
    "six classes": {"data": "blobs", "classes": 6, "optimizer": "sgd", "schedule": "step", "period": 2.0},
    "squared": {"loss": "squared", "optimizer": "nesterov", "activation_1": "sigmoid", "activation_2": "leaky_relu"},
    "one-hot": {"data": "blobs", "classes": 3, "loss": "squared", "optimizer": "rmsprop", "schedule": "inverse"},
    "linear": {"hidden": (), "features": ("x1^2", "x2^2", "sin-x1"), "schedule": "exponential"},
    "smooth": {"hidden": (4, 4, 4, 4), "activation_1": "gelu", "activation_2": "silu", "activation_3": "softplus",
               "activation_4": "linear"},
}


def trained(lab: Lab, steps: int, changes: Mapping[int, dict[str, Any]] | None = None) -> Any:
    for step in range(steps):
        if changes and step in changes:
            lab.change(changes[step])
        assert lab.advance()
    return lab


def libraries() -> list[str]:
    """Those whose scripts can be run here."""
    return ["numpy", "pytorch"] if importlib.util.find_spec("torch") else ["numpy"]


def run_script(lab: Lab, library: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """The names that the script leaves behind, after a check of what it prints."""
    write_folder(lab, folder, [library])
    path = folder / f"train_{library}.py"
    names: dict[str, Any] = {"__file__": str(path)}
    exec(compile(path.read_text(), str(path), "exec"), names)
    printed = dict(line.rsplit(" ", 1) for line in capsys.readouterr().out.splitlines())
    expected = recipe_of(lab).expected
    assert printed.keys() == expected.keys()
    for name, value in expected.items():
        assert float(printed[name]) == pytest.approx(value, rel=1e-4, abs=1e-5), name
    return names


def assert_same_weights(lab: Any, names: dict[str, Any], library: str) -> None:
    if library == "numpy":
        found = [names["p"][f"W{k}"].T for k in range(1, len(lab.network.dense) + 1)]
    else:
        found = [layer.weight.detach().numpy() for layer in names["model"] if hasattr(layer, "in_features")]
    for dense, weights in zip(lab.network.dense, found, strict=True):
        np.testing.assert_allclose(weights, dense.weights, atol=2e-5)


@pytest.mark.parametrize("values", PLANES.values(), ids=PLANES.keys())
def test_scripts_end_where_the_window_does(
    values: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str],
) -> None:
    lab = trained(Plane(values), 100, {40: {"learning_rate": 0.03, "batch_size": 40}})
    for library in libraries():
        assert_same_weights(lab, run_script(lab, library, tmp_path, capsys), library)


def test_the_digits_scripts_end_where_the_window_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lab = trained(Digits({"images": 500, "hidden": (32,), "dropout": 0.2}), 60)
    for library in libraries():
        assert_same_weights(lab, run_script(lab, library, tmp_path, capsys), library)


@pytest.mark.parametrize("case", ["default", "heights", "six classes", "linear"])
def test_the_keras_script_ends_where_the_window_does(case: str, tmp_path: Path) -> None:
    """Those cases for which the script itself doesn't say that Keras does something else."""
    if missing := [name for name in ("torch", "keras") if importlib.util.find_spec(name) is None]:
        pytest.skip(f"{' and '.join(missing)} not installed: the Keras script is written but not run")
    lab = trained(Plane(PLANES[case]), 100)
    write_folder(lab, tmp_path, ["keras"])
    done = subprocess.run(
        [sys.executable, str(tmp_path / "train_keras.py")], capture_output=True, text=True, cwd=tmp_path, check=True,
        env={**os.environ, "KERAS_BACKEND": "torch"})
    printed = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())
    for name, value in recipe_of(lab).expected.items():
        assert float(printed[name]) == pytest.approx(value, rel=1e-3), name


def test_the_pytorch_script_is_run() -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed: its script is written but not run")
    assert "pytorch" in libraries()


def test_every_activation_and_optimizer_is_among_the_runs() -> None:
    values = [{**Plane.defaults(), **case} for case in PLANES.values()]
    used = {case[f"activation_{k}"] for case in values for k in range(1, len(case["hidden"]) + 1)}
    assert used == set(ACTIVATIONS)
    assert {case["optimizer"] for case in values} == set(OPTIMIZERS)


def test_running_statistics_come_out_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lab = trained(Plane({"batch_norm_1": True, "optimizer": "sgd"}), 100)
    names = run_script(lab, "numpy", tmp_path, capsys)
    norm = next(layer for layer in lab.network.layers if isinstance(layer, BatchNorm))
    np.testing.assert_allclose(names["running1"], norm.running, rtol=1e-4, atol=1e-6)


def test_the_numpy_script_needs_nothing_but_numpy(tmp_path: Path) -> None:
    lab = trained(Plane(), 50)
    write_folder(lab, tmp_path, ["numpy"])
    command = [sys.executable, "-I", str(tmp_path / "train_numpy.py")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert float(done.stdout.split()[2]) == pytest.approx(recipe_of(lab).expected["training loss"], rel=1e-4)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("values", [{}, MIXED])
def test_scripts_are_short_and_readable(values: dict[str, Any], library: str) -> None:
    (text,) = scripts_of(trained(Plane(values), 5), [library]).texts.values()
    compile(text, library, "exec")
    lines = text.splitlines()
    assert len(lines) < 150
    assert max(map(len, lines)) <= 120
    assert "\n\n\n\n" not in text and text.startswith('"""The run of Steepest')


def test_changes_that_a_script_cannot_follow_are_named() -> None:
    lab = trained(Plane(), 10)
    lab.change({"noise": 0.3})
    with pytest.raises(NoScript, match=r"“Noise” was changed at update 10"):
        recipe_of(lab)
    with pytest.raises(NoScript, match="frozen"):
        recipe_of(Plane({"frozen": (1, 1, 1)}))


def test_a_lab_without_a_network_has_a_report_without_a_script(tmp_path: Path) -> None:
    lab = trained(Learners(), 30)
    scripts = write_folder(lab, tmp_path / "new" / "folder", ["numpy"])
    assert scripts.texts == {} and "no single network" in str(scripts.missing)
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == [
        "history.csv", "run.json", "settings.txt"]


def test_a_report_holds_settings_seed_and_curves(tmp_path: Path) -> None:
    lab = trained(Plane({"seed": 11}), 30, {20: {"learning_rate": 0.05}})
    write_folder(lab, tmp_path, list(LIBRARIES))
    assert json.loads((tmp_path / "run.json").read_text())["values"]["seed"] == 11
    settings = (tmp_path / "settings.txt").read_text()
    assert "Seed: 11\n" in settings and "update 20: Learning rate = 0.05\n" in settings
    rows = list(csv.DictReader(io.StringIO((tmp_path / "history.csv").read_text())))
    assert len(rows) == 31
    assert float(rows[-1]["batch_loss"]) == lab.batch_loss
    with np.load(tmp_path / "start.npz", allow_pickle=False) as start:
        np.testing.assert_array_equal(start["W1"], Plane({"seed": 11}).network.dense[0].weights.T)
