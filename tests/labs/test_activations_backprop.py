"""Backpropagation by hand: every number against an independent implementation, in plain Python."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.labs.activations._by_hand import KEYS, PLACE, WEIGHTS, compute, explain
from engine.labs.activations.backprop import STAGES, Backprop
from engine.parameters import ParameterError
from engine.views import Diagram, Prose, Table

Function = Callable[[float], float]

FUNCTIONS: dict[str, tuple[Function, Function]] = {
    "sigmoid": (lambda z: 1 / (1 + math.exp(-z)), lambda z: math.exp(-z) / (1 + math.exp(-z)) ** 2),
    "tanh": (math.tanh, lambda z: 1 / math.cosh(z) ** 2),
    "relu": (lambda z: max(z, 0.0), lambda z: float(z > 0)),
    "leaky_relu": (lambda z: z if z > 0 else 0.01 * z, lambda z: 1.0 if z > 0 else 0.01),
    "linear": (lambda z: z, lambda z: 1.0),
}
SIZES = (2, 3, 3, 1)


def run(lab: Backprop, steps: int) -> Backprop:
    for _ in range(steps):
        assert lab.advance()
    return lab


Weights = dict[tuple[int, int, int], float]


def by_loops(w: Weights, x: list[float], y: float, hidden: str, output: str) -> dict[str, Any]:
    """Forward and backward pass, a unit at a time; w[layer, unit, source], source 0 is the bias."""
    a, z, delta = {(0, k + 1): value for k, value in enumerate(x)}, {}, {}
    for i in (1, 2, 3):
        f = FUNCTIONS[output if i == 3 else hidden][0]
        for j in range(1, SIZES[i] + 1):
            z[i, j] = w[i, j, 0] + sum(w[i, j, k] * a[i - 1, k] for k in range(1, SIZES[i - 1] + 1))
            a[i, j] = f(z[i, j])
    delta[3, 1] = (a[3, 1] - y) * FUNCTIONS[output][1](z[3, 1])
    for i in (2, 1):
        for j in range(1, SIZES[i] + 1):
            back = sum(w[i + 1, m, j] * delta[i + 1, m] for m in range(1, SIZES[i + 1] + 1))
            delta[i, j] = back * FUNCTIONS[hidden][1](z[i, j])
    gradient = {(i, j, k): delta[i, j] * (a[i - 1, k] if k else 1.0) for i, j, k in w}
    return {"a": a, "z": z, "delta": delta, "gradient": gradient, "loss": 0.5 * (a[3, 1] - y) ** 2}


def test_figures_name_every_gradient_and_the_size_of_delta() -> None:
    lab = Backprop()
    loops = by_loops(dict(zip(WEIGHTS, lab.weights, strict=True)), list(lab.inputs), lab.target, "sigmoid", "sigmoid")
    found = lab.figures()
    for layer, unit, source in WEIGHTS:
        assert found[f"gradient_w{layer}_{unit}_{source}"] == pytest.approx(loops["gradient"][layer, unit, source])
    for layer in (1, 2, 3):
        size = math.hypot(*(value for key, value in loops["delta"].items() if key[0] == layer))
        assert found[f"delta_{layer}"] == pytest.approx(size)


@pytest.mark.parametrize("output", ["sigmoid", "linear"])
@pytest.mark.parametrize("hidden", FUNCTIONS)
def test_every_number_against_loops(hidden: str, output: str) -> None:
    for seed in range(5):
        rng = np.random.default_rng(seed)
        weights, x, y = rng.normal(0, 1, 25), rng.normal(0, 1, 2), float(rng.normal())
        expected = by_loops(dict(zip(WEIGHTS, weights.tolist(), strict=True)), x.tolist(), y, hidden, output)
        n = compute(weights, x, y, hidden, output)
        assert n.loss == pytest.approx(expected["loss"], rel=1e-12)
        for (i, j), delta in expected["delta"].items():
            assert n.z[i][j - 1] == pytest.approx(expected["z"][i, j], rel=1e-12)
            assert n.a[i][j - 1] == pytest.approx(expected["a"][i, j], rel=1e-12)
            assert n.delta[i][j - 1] == pytest.approx(delta, rel=1e-10, abs=1e-15)
        for key, value in expected["gradient"].items():
            assert n.gradient[PLACE[key]] == pytest.approx(value, rel=1e-10, abs=1e-15)
        assert n.worst < 1e-8


def test_update_is_one_step_down_the_gradient() -> None:
    lab = Backprop({"learning_rate": 0.7})
    w, gradient, loss = lab.w.copy(), lab.numbers.gradient.copy(), lab.numbers.loss
    run(lab, len(STAGES) - 1)
    np.testing.assert_array_equal(lab.w, w)
    run(lab, 1)
    np.testing.assert_allclose(lab.w, w - 0.7 * gradient, rtol=1e-14)
    assert lab.numbers.loss < loss and lab.epoch == 1


def test_many_passes_reach_the_target() -> None:
    lab = run(Backprop(), 40 * len(STAGES))
    assert lab.figures()["output"] == pytest.approx(lab.target, abs=0.03)


def test_stages_go_forwards_then_backwards() -> None:
    kinds = [stage.kind for stage in STAGES]
    assert kinds == ["forward"] * 7 + ["loss"] + ["backward"] * 7 + ["update"]
    assert [stage.layer for stage in STAGES[8:15]] == [3, 2, 2, 2, 1, 1, 1]


def test_numbers_appear_when_they_have_been_computed() -> None:
    lab = Backprop()
    for made, (values, deltas, rows) in {0: (0, 0, 0), 4: (4, 0, 0), 8: (7, 0, 0), 9: (7, 1, 4), 15: (7, 7, 25),
                                         16: (0, 0, 0)}.items():
        run(lab, made - lab.steps)
        diagram, table = lab.views()["network"], lab.views()["gradients"]
        assert isinstance(diagram, Diagram) and isinstance(table, Table)
        units = [unit for layer in diagram.layers[1:4] for unit in layer]
        assert sum(unit.value is not None for unit in units) == values
        assert sum(any("δ" in str(line) for line in unit.lines) for unit in units) == deltas
        assert sum(row[2] is not None for row in table.rows) == rows
        assert (diagram.layers[4][0].value is not None) == (8 <= made < 16)


def test_gradients_take_the_place_of_weights_on_the_way_back() -> None:
    lab = run(Backprop(), 9)
    labels = edge_labels(lab)
    assert labels["w3-1-1"].startswith("∂") and labels["w2-1-1"] == "0.6"
    lab.change({"edge_numbers": "weights"})
    assert edge_labels(lab)["w3-1-1"] == "1.1"
    lab.change({"edge_numbers": "gradients"})
    assert edge_labels(lab)["w2-1-1"] == ""


def test_any_weight_can_be_edited_in_the_middle() -> None:
    lab = run(Backprop(), 20)
    table = lab.views()["gradients"]
    assert isinstance(table, Table) and table.edits == "weights"
    column = [row[table.edit_column] for row in table.rows]
    column[7] = 2.5
    lab.change({"weights": column})
    assert lab.steps == 20
    np.testing.assert_array_equal(lab.w, column)
    assert lab.numbers.weight(*WEIGHTS[7]) == 2.5


def test_inputs_target_and_activation_are_live() -> None:
    lab = run(Backprop(), 5)
    for values in ({"inputs": (0.3, -2.0)}, {"target": 0.9}, {"activation": "tanh"}, {"output": "linear"}):
        before = lab.numbers.loss
        lab.change(values)
        assert lab.steps == 5 and lab.numbers.loss != before


def test_every_unit_and_weight_of_the_diagram_has_an_equation() -> None:
    lab = run(Backprop(), 8)
    diagram = lab.views()["network"]
    assert isinstance(diagram, Diagram) and diagram.click == "selected"
    keys = [unit.key for layer in diagram.layers for unit in layer] + [edge.key for edge in diagram.edges]
    assert set(keys) >= KEYS
    for key in keys:
        assert explain(key, lab.numbers, "sigmoid", "sigmoid"), key
    assert explain("nonsense", lab.numbers, "sigmoid", "sigmoid") == []
    lab.change({"selected": "w2-1-3"})
    words = equation(lab)
    assert "∂J/∂w⁽²⁾₁₃ = δ⁽²⁾₁·a⁽¹⁾₃" in words and "Finite difference" in words


def test_what_was_clicked_stands_first_until_the_next_stage() -> None:
    lab = run(Backprop(), 3)
    lab.change({"selected": "w1-2-1"})
    assert equation(lab).startswith("What you clicked")
    run(lab, 1)
    assert equation(lab).startswith("Forwards") and "What you clicked" in equation(lab)


def test_equations_hold_with_the_numbers_they_show() -> None:
    lab = run(Backprop(), 4)
    line = next(line for line in equation(lab).splitlines() if line.startswith("z⁽²⁾₁ = 0.6"))
    left, right = line.replace("−", "-").replace("·", "*").removeprefix("z⁽²⁾₁ = ").split(" = ")
    assert eval(left) == pytest.approx(float(right), abs=2e-4)  # four digits each


def test_a_dead_relu_passes_nothing_back() -> None:
    lab = run(Backprop(Backprop.preset("zero-slope").values), 15)
    n = lab.numbers
    silent = [(i, j) for i in (1, 2) for j in (1, 2, 3) if n.z[i][j - 1] < 0]
    assert silent
    for i, j in silent:
        assert n.delta[i][j - 1] == 0
        assert not any(n.gradient[PLACE[key]] for key in WEIGHTS if key[:2] == (i, j))
    assert "−0 " not in equation(lab)


def test_a_kink_is_called_a_kink() -> None:
    lab = run(Backprop({"activation": "relu", "inputs": (0.0, 0.0), "weights": [0.0] * 24 + [1.0]}), 15)
    table = lab.views()["gradients"]
    assert isinstance(table, Table)
    assert {row[3] for row in table.rows if isinstance(row[3], str)} <= {"kink"}
    lab.change({"selected": "w1-1-1"})
    lab.snapshot()


def test_running_away_is_stopped_with_a_fix() -> None:
    lab = Backprop({"activation": "linear", "output": "linear", "learning_rate": 20.0, "inputs": (5.0, 5.0)})
    while lab.advance():
        assert lab.steps < 100
    assert lab.banner is not None and lab.banner.fix == {"learning_rate": 2.0}
    assert np.isfinite(lab.w).all()


@pytest.mark.parametrize("values", [{"weights": (1.0,) * 24}, {"weights": (1.0,) * 24 + (101.0,)}, {"inputs": (1.0,)}])
def test_wrong_lists_are_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ParameterError):
        Backprop(values)


def test_going_back_over_an_update() -> None:
    lab = run(Backprop(), 12)
    state, w = lab.state(), lab.w.copy()
    run(lab, 10)
    lab.restore(state)
    np.testing.assert_array_equal(lab.w, w)
    assert lab.numbers.weights.tolist() == w.tolist()


def edge_labels(lab: Backprop) -> dict[str, str]:
    diagram = lab.views()["network"]
    assert isinstance(diagram, Diagram)
    return {edge.key: str(edge.label) for edge in diagram.edges}


def equation(lab: Backprop) -> str:
    prose = lab.views()["equation"]
    assert isinstance(prose, Prose)
    return "\n".join(str(paragraph) for paragraph in prose.paragraphs)
