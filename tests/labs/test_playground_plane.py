"""The playground: what it learns, what can be changed while it runs, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine import progress
from engine.labs.playground._plane_settings import SPIRAL
from engine.labs.playground._weights import Address
from engine.labs.playground.plane import Plane
from engine.parameters import ParameterError
from engine.record import Replay, load_run, save_run
from engine.views import Diagram, Edge, Paint, Plot, Rule


def trained(lab: Plane, steps: int) -> Plane:
    for _ in range(steps):
        assert lab.advance(), lab.banner
    return lab


@pytest.mark.parametrize("seed", range(5))
def test_two_spirals_are_learned_by_16_16_with_adam(seed: int) -> None:
    lab = Plane({**SPIRAL, "seed": seed})
    while lab.training_score < 0.99 and lab.steps < 6000:
        lab.advance()
    assert lab.training_score >= 0.99
    assert lab.validation_score >= 0.95


def test_rings_are_linear_in_the_squares_and_not_in_the_coordinates() -> None:
    values = {"hidden": (), "learning_rate": 0.05, "noise": 0.05}
    assert trained(Plane({**values, "features": ("x1^2", "x2^2")}), 1500).training_score == 1
    assert trained(Plane(values), 1500).training_score < 0.75


@pytest.mark.parametrize("data", ["plane", "hills"])
def test_heights_are_learned(data: str) -> None:
    lab = trained(Plane({"data": data, "hidden": (24, 12), "samples": 800, "noise": 0.0, "batch_size": 32}), 4000)
    assert lab.validation_score > 0.95


@pytest.mark.parametrize("loss", ["cross-entropy", "squared"])
def test_six_classes_are_learned_with_either_loss(loss: str) -> None:
    lab = trained(Plane({"data": "blobs", "classes": 6, "hidden": (12,), "noise": 0.05, "loss": loss}), 1500)
    assert lab.network.outputs == 6
    assert lab.validation_score > 0.97


def test_noise_and_points_change_while_it_runs_and_move_no_weight() -> None:
    lab = trained(Plane(), 50)
    before, weights = lab.problem.x.copy(), lab.network.parameters.copy()
    lab.change({"noise": 0.3})
    lab.change({"samples": 400})
    assert lab.steps == 50
    np.testing.assert_array_equal(lab.network.parameters, weights)
    lab.change({"noise": 0.15})
    np.testing.assert_array_equal(lab.problem.x[:300], before)
    trained(lab, 50)


def test_a_run_with_changes_is_repeated_from_its_file(tmp_path: Path) -> None:
    lab = trained(Plane({"data": "moons"}), 40)
    lab.change({"noise": 0.25, "optimizer": "rmsprop", "batch_size": 50})
    trained(lab, 30)
    lab.change({"edits": (70, 1, 2, 1, 1.5), "frozen": (1, 2, 1)})
    lab.change({"edits": (70, 1, 2, 1, 1.5, 70, 2, 1, 0, -0.5), "dropout_1": 0.25})
    trained(lab, 30)
    save_run(lab, tmp_path / "run.json")
    replay = Replay(load_run(tmp_path / "run.json"))
    while not replay.done:
        replay.step()
    again = replay.lab
    assert isinstance(again, Plane)
    np.testing.assert_array_equal(again.network.parameters, lab.network.parameters)
    assert again.figures() == lab.figures()


def test_going_back_over_changed_data_continues_the_same() -> None:
    straight = trained(Plane(), 30)
    state = straight.state()
    trained(straight, 40)
    straight.change({"samples": 500, "validation": 0.5})
    trained(straight, 20)
    straight.restore(state)
    assert len(straight.problem.x) == 300
    np.testing.assert_array_equal(trained(straight, 40).network.parameters, trained(Plane(), 70).network.parameters)


def test_a_frozen_weight_does_not_move_and_an_edited_one_starts_where_it_was_put() -> None:
    lab = trained(Plane({"frozen": (1, 2, 1, 2, 1, 0)}), 0)
    first, second = lab.network.dense[:2]
    held, others = float(first.weights[1, 0]), first.weights.copy()
    trained(lab, 100)
    assert first.weights[1, 0] == held
    assert second.bias[0] == 0
    assert np.all((first.weights != others).ravel()[[0, 1, 3]])
    lab.change({"edits": (100, 1, 1, 2, 0.75)})
    assert first.weights[0, 1] == 0.75
    updates, values = lab.weights.of(lab.network, Address(1, 2, 1))
    assert len(updates) == 101
    assert np.all(values == np.float64(np.float32(held)))


def test_a_chosen_weight_can_be_dragged_in_its_history() -> None:
    lab = trained(Plane({"selected": "2.1<3"}), 20)
    plot = lab.views()["detail"]
    assert isinstance(plot, Plot)
    rule = next(mark for mark in plot.marks if isinstance(mark, Rule) and mark.key == "set")
    lab.change({rule.parameter: rule.value_at(-2.5)})
    assert lab.network.dense[1].weights[0, 2] == -2.5
    plot = lab.views()["detail"]
    assert isinstance(plot, Plot) and plot.y.low is not None
    rule = next(mark for mark in plot.marks if isinstance(mark, Rule) and mark.key == "set")
    assert rule.value == -2.5, "also before the next update"
    assert plot.y.low <= -3.5, "and it can be dragged on"


def test_the_diagram_builds_the_network() -> None:
    lab = Plane({"hidden": (1,)})
    diagram = lab.views()["network"]
    assert isinstance(diagram, Diagram)
    fewer, more = diagram.heads[1]
    lab.change(more.values)
    assert lab.hidden == (2,)
    lab.change(fewer.values)
    assert lab.hidden == ()
    for _ in range(8):
        lab.change(lab.actions()["network"][-1].values)
    assert len(lab.hidden) == 8
    assert [action.label for action in lab.actions()["network"]] == ["− layer"]


def test_edges_show_the_weights_and_only_moved_ones_are_made_anew() -> None:
    lab = trained(Plane({"frozen": (1, 1, 1)}), 5)

    def edges() -> dict[str, Edge]:
        diagram = lab.views()["network"]
        assert isinstance(diagram, Diagram)
        return {edge.key: edge for edge in diagram.edges}

    before = edges()
    trained(lab, 100)
    after = edges()
    for key, edge in after.items():
        layer, unit, source = (int(n) for n in key.replace("<", ".").split("."))
        assert edge.weight == pytest.approx(float(lab.network.dense[layer - 1].weights[unit - 1, source - 1]), abs=0.05)
    assert after["1.1<1"] is before["1.1<1"]
    assert after["1.1<1"].state == "frozen"


def test_painting_adds_and_erases() -> None:
    paint = Paint("painted", (0.0, 0.0, 0, 1.0, 1.0, 1), classes=2, least=1, most=3)
    assert paint.added(0.5, -0.5, 1) == (0.0, 0.0, 0, 1.0, 1.0, 1, 0.5, -0.5, 1)
    assert paint.added(0.5, -0.5, 2) == paint.points
    assert paint.erased(0.9, 0.9) == (0.0, 0.0, 0)
    assert Paint("painted", (0.0, 0.0, 0)).erased(0, 0) == (0.0, 0.0, 0)


def test_painted_points_of_one_class_are_learned_without_fuss() -> None:
    lab = trained(Plane({"data": "painted", "painted": (0.0, 0.0, 0, 1.0, 1.0, 0), "validation": 0.0}), 50)
    assert lab.training_score == 1
    assert np.isnan(lab.validation_loss)
    lab.snapshot()


def test_a_csv_file_with_text_labels_and_a_constant_column(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    x = rng.normal(size=(300, 3)) * [1, 50, 3]
    labels = np.where(x[:, 0] + x[:, 1] / 50 > 0, "yes", "no")
    rows = [f"7,{a},{b},{c},{label}" for (a, b, c), label in zip(x, labels, strict=True)]
    path = tmp_path / "own.csv"
    path.write_text("always,first,second,third,answer\n" + "\n".join(rows))
    lab = trained(Plane({"data": "csv", "csv": str(path)}), 600)
    assert lab.problem.names == ("first", "second")
    assert lab.problem.class_names == ("no", "yes")
    assert [str(note) for note in lab.problem.notes] == [
        "2 classes: no = 0, yes = 1", "the same value in every row, so of no use: always"]
    assert lab.validation_score > 0.9
    lab.snapshot()


def test_a_file_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    lab = trained(Plane(), 10)
    (tmp_path / "bad.csv").write_text("a,b\n1,2\nx,3\n")
    for path in ("", str(tmp_path / "none.csv"), str(tmp_path / "bad.csv")):
        with pytest.raises(ParameterError, match="csv"):
            lab.change({"data": "csv", "csv": path})
    assert lab.steps == 10
    assert lab.data == "circles"


def test_loading_a_file_says_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text("x,y\n" + "".join(f"{i},{i % 7 / 3}\n" for i in range(20_000)))
    shares: list[float] = []
    with progress.heard_by(lambda share: shares.append(share) is None):
        lab = Plane({"data": "csv", "csv": str(path)})
    assert len(shares) >= 10
    assert shares == sorted(shares)
    assert len(lab.problem.x) == 20_000
    plot = lab.views()["plane"]
    assert isinstance(plot, Plot)
    assert sum(len(getattr(mark, "x", ())) for mark in plot.marks if mark.key.startswith("training")) <= 1500
    trained(lab, 250)
    assert lab.epoch == 0 and lab.measured == 200, "a long epoch is measured in between"


def test_a_network_that_does_not_fit_into_memory_is_refused_with_the_number(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("x,y\n" + "".join(f"{i % 1000},{i % 7 / 3}\n" for i in range(400_000)))
    lab = Plane({"data": "csv", "csv": str(path), "hidden": (32,) * 8})
    with pytest.raises(ParameterError, match=r"needs \d{4,} MB"):
        lab.change({"batch_size": 400_000})
    assert lab.batch_size == 16


def test_the_learning_rate_follows_its_schedule() -> None:
    lab = Plane({"schedule": "step", "period": 2.0, "learning_rate": 0.1, "batch_size": 210})
    assert lab.steps_per_epoch == 1
    rates = []
    for _ in range(6):
        lab.advance()
        rates.append(lab.trainer.optimizer.learning_rate)
    np.testing.assert_allclose(rates, [0.1, 0.1, 0.05, 0.05, 0.025, 0.025])


def test_every_data_set_but_a_file_has_a_thumbnail_inside_its_square() -> None:
    data = Plane.parameter("data")
    assert set(data.options) - set(data.pictures) == {"csv"}
    for points in data.pictures.values():
        assert points.shape[1] == 3 and len(np.unique(points[:, 2])) > 1
        assert np.abs(points[:, :2]).max() <= 1
