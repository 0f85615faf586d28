"""What a training step costs: this engine beside textbook NumPy, PyTorch and scikit-learn.

    python -m tests.benchmarks.engine

Everyone trains the same network on the same data with plain gradient descent, each in its ordinary
way: textbook NumPy in float64 with fresh arrays, PyTorch eager on the CPU, scikit-learn's own loop;
one thread each. Processor time is measured, and the contenders take short turns in one process, so
that what else the machine does counts little; the ratios are medians over all rounds. A peer that
isn't installed is named as skipped.
"""

from __future__ import annotations

import os

# One BLAS thread for everyone; it is read when NumPy is imported.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"

import math
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import process_time

import numpy as np

from engine.network.layers import Layer
from engine.network.losses import LogisticCrossEntropy, SoftmaxCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD, Optimizer
from engine.network.training import Batches, Trainer
from engine.network.workspace import Workspace
from tests.benchmarks.peers import Shape, bare_products, data, scikit_learn, textbook, torch_eager, torch_prediction

ROUNDS = 41
SECONDS = 0.01
"""Turns of each contender, and how long each turn takes at least."""

Step = Callable[[], object]


@dataclass(frozen=True)
class Budget:
    """How the engine must compare: at least so many times faster, or at most so many times the contender's time."""

    contender: str
    ratio: float
    faster: bool = True

    def holds(self, measured: float) -> bool:
        return measured >= self.ratio if self.faster else measured <= self.ratio

    def __str__(self) -> str:
        return f"{'≥' if self.faster else '≤'} {self.ratio:g}"


@dataclass(frozen=True)
class Case:
    """The engine's step and the others', by name; a step of `scikit-learn` counts as many updates."""

    title: str
    ours: Step
    others: dict[str, Step | None]
    budgets: Sequence[Budget]
    limit_us: float | None = None


def layers(shape: Shape) -> list[Layer]:
    return perceptron(shape.hidden, shape.outputs, shape.activation, batch_norm=shape.batch_norm)


def trainer(shape: Shape, stack: int | None = None) -> Trainer:
    x, y = data(shape)
    generators = [np.random.default_rng(s) for s in range(stack or 1)]
    loss = SoftmaxCrossEntropy() if shape.outputs > 1 else LogisticCrossEntropy()
    network = Network(shape.inputs, layers(shape), loss, rng=generators, stack=stack)
    return Trainer(network, SGD(0.01), x, y, Batches(len(x), shape.batch, np.random.default_rng(1)))


def against_peers(shape: Shape, book: float, torch: float, sklearn: float = 0) -> Case:
    budgets = [Budget("textbook NumPy", book), Budget("PyTorch", torch), Budget("scikit-learn", sklearn)]
    others: dict[str, Step | None] = {"textbook NumPy": textbook(shape), "PyTorch": torch_eager(shape)}
    if sklearn:
        others["scikit-learn"] = scikit_learn(shape)
    return Case(str(shape), trainer(shape).step, others, [b for b in budgets if b.ratio])


def against_products(shape: Shape, most: float) -> Case:
    others: dict[str, Step | None] = {"matrix products": bare_products(shape), "PyTorch": torch_eager(shape)}
    return Case(str(shape), trainer(shape).step, others, [Budget("matrix products", most, faster=False)])


def stacked(shape: Shape, models: int, most: float) -> Case:
    budget = Budget("one alone", most, faster=False)
    return Case(
        f"{models} × {shape}, stacked", trainer(shape, models).step, {"one alone": trainer(shape).step}, [budget]
    )


def layer_by_layer(shape: Shape, least: float) -> Case:
    """What a large network gains by updating each layer within the backward pass."""
    at_once = trainer(shape)
    net = at_once.network

    def descend(workspace: Workspace, optimizer: Optimizer) -> None:
        net.propagate_back(workspace)
        net.update(optimizer)

    net.descend = descend  # type: ignore[method-assign]
    return Case(
        f"{shape}, layer by layer", trainer(shape).step, {"all at once": at_once.step}, [Budget("all at once", least)]
    )


def boundary(shape: Shape) -> Case:
    network = trainer(shape).network
    points = np.random.default_rng(0).uniform(-2, 2, (100 * 100, 2)).astype(np.float32)
    others = {"PyTorch": torch_prediction(shape, points)}
    return Case(f"boundary 100×100, {shape}", lambda: network.predict(points), others, [], limit_us=1000)


def cases() -> list[Case]:
    small = Shape(2, (8, 8), 1, batch=32)
    return [
        against_peers(Shape(2, (8, 8), 1, batch=10), book=5, torch=25, sklearn=15),
        against_peers(small, book=5, torch=25, sklearn=15),
        against_peers(Shape(2, (), 1, batch=32), book=0, torch=40),
        against_peers(Shape(2, (32, 32, 32), 1, batch=32, batch_norm=True), book=4, torch=8),
        against_products(Shape(784, (128,), 10, batch=32, activation="relu"), most=1.35),
        against_products(Shape(784, (512, 512), 10, batch=128, activation="relu"), most=1.12),
        layer_by_layer(Shape(64, (256,) * 20, 10, batch=32, activation="relu"), least=1),
        stacked(small, 16, most=5),
        boundary(small),
    ]


def seconds_of(step: Step, repeats: int) -> float:
    start = process_time()
    for _ in range(repeats):
        step()
    return (process_time() - start) / repeats


def measure(steps: dict[str, Step]) -> dict[str, list[float]]:
    """Seconds a step of each contender in each round."""
    for step in steps.values():
        seconds_of(step, 20)  # the first steps are slow and would make the turns short
    repeats = {name: math.ceil(SECONDS / seconds_of(step, 20)) for name, step in steps.items()}
    times: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(ROUNDS):
        for name, step in steps.items():
            times[name].append(seconds_of(step, repeats[name]) / getattr(step, "updates", 1))
    return times


def report(case: Case) -> bool:
    """Print one case. True if it keeps its budgets."""
    others = {name: step for name, step in case.others.items() if step is not None}
    times = measure({"Steepest": case.ours, **others})
    own = times.pop("Steepest")
    own_us = statistics.median(own) * 1e6
    kept = case.limit_us is None or own_us <= case.limit_us
    limit = "" if case.limit_us is None else f"   ≤ {case.limit_us:g} µs {'kept' if kept else 'MISSED'}"
    print(f"\n{case.title}\n  {'Steepest':<18}{own_us:10.1f} µs{limit}")
    budgets = {budget.contender: budget for budget in case.budgets}
    for name in case.others:
        if name not in times:
            print(f"  {name:<18}   skipped: not installed")
            continue
        budget = budgets.get(name)
        faster = budget is None or budget.faster
        ratio = statistics.median((t / o if faster else o / t) for t, o in zip(times[name], own, strict=True))
        verdict = "" if budget is None else f"   {budget} {'kept' if budget.holds(ratio) else 'MISSED'}"
        kept = kept and (budget is None or budget.holds(ratio))
        what = "× its time is ours" if not faster else "× faster"
        print(f"  {name:<18}{statistics.median(times[name]) * 1e6:10.1f} µs   {ratio:6.2f} {what}{verdict}")
    return kept


def main() -> int:
    print(f"NumPy {np.__version__}, float32, one thread; medians of {ROUNDS} interleaved rounds, µs for one update")
    kept = [report(case) for case in cases()]
    print(f"\n{sum(kept)} of {len(kept)} cases keep their budgets")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
