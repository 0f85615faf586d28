"""Batch norm in training and in prediction: whose mean and variance a sample is normalised with.

While it learns, a sample is normalised with its batch, so what becomes of it depends on its company.
In prediction running averages stand in, which lag behind the weights. A point that can be dragged is
put into two batches (and a hundred) and predicted alone.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.history import History
from engine.lab import Attributes, Diverged, Lab, Panel, Part, Preset
from engine.labs.batchnorm._company import (
    GROUPS,
    Company,
    Comparison,
    Frozen,
    Sameness,
    Seen,
    adjust,
    norm_inputs,
    norms,
)
from engine.labs.batchnorm._problem import PLANE_LABELS, Shape, problem
from engine.network.folding import folded
from engine.network.network import Network
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Float, Int, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import (
    Action,
    Array,
    Axis,
    Banner,
    Bars,
    Contours,
    Dash,
    Field,
    Handle,
    Line,
    Plot,
    Points,
    Prose,
    Readout,
    Role,
    Rule,
    Symbol,
    Table,
    View,
    Words,
    cell_range,
)
from engine.views import Mark as PlotMark

DEPTH, SIDE, EDGE = 2, 45, 3.0
BATCHES: tuple[tuple[str, Role, Symbol, Dash], ...] = (
    ("A", "series-3", "ring", "dash"), ("B", "series-6", "diamond", "dot"),
)
KINDS = ("batch", "running", "all")
STATISTICS = ("mean", "variance")
CLASS_ROLES: tuple[Role, Role] = ("class-a", "class-b")


class Prediction(Lab):
    """The same point in two batches, and alone."""

    key = "batchnorm.prediction"
    title = N_("engine", "Training and prediction")
    short_title = N_("engine", "Prediction")
    summary = N_("engine", "In training a sample is normalised with its batch; in prediction with running averages.")
    speed = 30
    presented = ("mode", "batch_size")
    presented_panels = ("plane", "statistics")
    panels = (
        Panel("plane", N_("engine", "One point in two batches"), row=0, height=6, width=5),
        Panel("statistics", N_("engine", "Batch and running statistics"), row=0, height=6, width=5),
        Panel("spread", N_("engine", "The point in 100 batches"), row=1, height=5, width=6),
        Panel("table", N_("engine", "The same point, five ways"), row=1, height=5, width=11),
        Panel("same", N_("engine", "What changes nothing"), row=1, height=5, width=7),
    )

    mode = Choice(
        "prediction", effect="view", panel="plane", label=N_("engine", "Mode"),
        options={"prediction": N_("engine", "prediction"), "training": N_("engine", "training, batch A")},
        help=N_("engine", "Prediction: the running mean and variance. Training: those of batch A, for every point of "
                          "the plane."),
    )
    batch_size = Int(
        8, low=1, high=128, scale="powers-of-two", effect="live", group=N_("engine", "Batch norm"),
        label=N_("engine", "Batch size"), symbol="B",
        help=N_("engine", "Of the batches that train the network, and of A and B. With 1 every x̂ is 0, with 2 it is "
                          "±1."),
    )
    momentum = Float(
        0.9, low=0, high=0.999, decimals=3, effect="live", group=N_("engine", "Batch norm"),
        label=N_("engine", "Momentum"),
        symbol="α",
        help=N_("engine", "running ← α · running + (1 − α) · batch's. 0 takes the last batch's, near 1 averages over "
                          "many and lags behind. PyTorch calls 1 − α momentum."),
    )
    epsilon = Float(
        1e-5, low=1e-8, high=1, scale="log", effect="live", group=N_("engine", "Batch norm"),
        label=N_("engine", "Small number"),
        symbol="ε", help=N_("engine", "Added to the variance before the root is taken."),
    )
    learning_rate = Float(
        0.1, low=1e-4, high=10, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "The faster the weights move, the further the running averages lag behind."),
    )
    updates = Int(
        600, low=10, high=10000, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Updates"),
        help=N_("engine", "How many updates the run has."),
    )
    data = Choice(
        "moons", options=PLANE_LABELS, group=N_("engine", "Network"), label=N_("engine", "Data set"),
        help=N_("engine", "400 points to learn from, 400 to judge by."),
    )
    width = Int(
        8, low=2, high=16, group=N_("engine", "Network"), label=N_("engine", "Units in each layer"),
        help=N_("engine", "Two hidden layers of tanh units, batch norm before each."),
    )
    layer = Int(
        1, low=1, high=DEPTH, effect="view", group=N_("engine", "Look at"), label=N_("engine", "Layer"),
        help=N_("engine", "The hidden layer whose statistics are shown."),
    )
    unit = Int(
        1, low=1, high=16, effect="view", group=N_("engine", "Look at"), label=N_("engine", "Unit"),
        help=N_("engine", "The unit of that layer."),
    )
    factor = Float(
        10.0, low=0.01, high=100, scale="log", effect="view", group=N_("engine", "Look at"),
        label=N_("engine", "First weights times"), symbol="a",
        help=N_("engine", "BN(aWu) = BN(Wu): mean and deviation grow by a too. The gradient of W is divided by a."),
    )
    statistic = Choice(
        "mean", effect="view", panel="statistics", label=N_("engine", "Show"),
        options={"mean": N_("engine", "mean"), "variance": N_("engine", "variance")},
        help=N_("engine", "μ or σ² of the unit's pre-activation: of each batch, running, and over all samples with the "
                          "present weights."),
    )
    point = Numbers(
        (0.4, 0.3), low=-EDGE, high=EDGE, shortest=2, longest=2, effect="view", hidden=True,
        label=N_("engine", "The point"),
    )
    draw = Int(0, low=0, high=10**6, effect="view", hidden=True, label=N_("engine", "Other batches"))

    presets = (
        Preset("two-batches", N_("engine", "One point, two batches"), {}, 300,
               about=N_("engine", "Batches of eight: what is predicted depends on the company. Drag the point.")),
        Preset("batch-of-one", N_("engine", "A batch of one"), {"batch_size": 1, "mode": "training"}, 100,
               about=N_("engine", "Every input gives the same output: nothing can be learned from it. The running "
                                  "variance shrinks to 0.")),
        Preset("batch-of-two", N_("engine", "A batch of two"), {"batch_size": 2, "mode": "training"}, 600,
               about=N_("engine", "x̂ is −1 or +1: the point's fate hangs on its one companion.")),
        Preset("large", N_("engine", "A large batch"), {"batch_size": 128}, 600,
               about=N_("engine", "The larger the batch, the less it matters which one: training and "
                                  "prediction agree.")),
        Preset("lag", N_("engine", "Running averages that lag"),
               {"momentum": 0.99, "learning_rate": 1.0, "batch_size": 32}, 300,
               about=N_("engine", "With α = 0.99 the averages look back a hundred updates; the weights have "
                                  "moved on.")),
        Preset("last-batch", N_("engine", "No averaging at all"), {"momentum": 0.0}, 300,
               about=N_("engine", "With α = 0 prediction takes the statistics of the last batch alone.")),
    )

    # ---- The experiment.

    def start(self) -> None:
        self.task = problem(self.data, self.generator("data"))
        shape = Shape(DEPTH, self.width, "tanh", "xavier")
        self.network = shape.network(self.task, True, self.generator("weights"), 1.0)
        batches = Batches(len(self.task.x), self.batch_size, self.generator("shuffle"))
        self.trainer = Trainer(self.network, SGD(self.learning_rate), self.task.x, self.task.y, batches)
        self.frozen, self.comparison = Frozen(self.network), Comparison(self.network, self.task)
        self._company: tuple[tuple[int, int], Company] | None = None
        columns = [f"{what}_{kind}_{layer}_{unit}" for what in STATISTICS for kind in KINDS
                   for layer in range(1, DEPTH + 1) for unit in range(1, self.width + 1)]
        self.history = History(["update", "loss", "accuracy", *columns], 1 << 12)
        self.side = np.linspace(-EDGE, EDGE, SIDE)
        self.grid = np.stack(np.meshgrid(self.side, self.side), -1).reshape(-1, 2).astype(np.float32)
        self.data_points: list[PlotMark] = [
            Points(f"class-{c}", self.task.x[self.task.y == c, 0], self.task.x[self.task.y == c, 1], role,
                   size=5, symbol="circle" if c == 0 else "square", alpha=0.6)
            for c, role in enumerate(CLASS_ROLES)
        ]
        self.apply(set())
        self.accuracy = self._measure()

    def apply(self, changed: set[str]) -> None:
        self.trainer.optimizer.learning_rate = self.learning_rate
        self.trainer.batches[0].batch_size = self.batch_size
        adjust(self.network, self.epsilon, self.momentum)

    def step(self) -> None:
        loss = float(self.trainer.step())
        if not np.isfinite(loss):
            lower = float(f"{self.learning_rate / 10:.2g}")
            raise Diverged(Banner(
                Message(N_("engine", "The network diverged: η = {rate} is too large."), rate=self.learning_rate),
                Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
            ))
        self.accuracy = self._measure()
        self._record(loss)

    def _record(self, loss: float) -> None:
        """One row, in the order of the columns: what, kind, layer, unit."""
        layers = norms(self.network)
        everything = norm_inputs(self.network, self.network.activations(self.task.x))
        values = [
            *(layer.mean for layer in layers), *(layer.running_mean for layer in layers),
            *(z.mean(-1) for z in everything),
            *(layer.variance for layer in layers), *(layer.running_variance for layer in layers),
            *(z.var(-1) for z in everything),
        ]
        self.history.append([self.steps + 1, loss, self.accuracy, *np.concatenate(values).tolist()])

    def _measure(self) -> float:
        """Share of the validation samples that are right in prediction mode."""
        return float(self.network.evaluate(self.task.held_x, self.task.held_y)[1])

    @property
    def steps_per_epoch(self) -> int:
        return self.trainer.batches[0].steps_per_epoch

    @property
    def last_step(self) -> int:
        return self.updates

    def parts(self) -> dict[str, Part]:
        return {"trainer": self.trainer, "measured": Attributes(self, "accuracy")}

    # ---- The point and its company.

    @property
    def company(self) -> Company:
        """The batches that the point is put into: new ones for each draw and batch size."""
        wanted = self.draw, self.batch_size
        if self._company is None or self._company[0] != wanted:
            rng = self.generator(f"company {self.draw}")
            companions = rng.integers(0, len(self.task.x), (GROUPS, self.batch_size - 1))
            self._company = wanted, Company(self.network, self.task, companions)
        return self._company[1]

    def see(self) -> Seen:
        """The point in all its batches, in training mode."""
        return self.company.see(self._point[0], self.epsilon)

    @property
    def _point(self) -> Array:
        """The point as a batch of one, (1, 2)."""
        return np.array([self.point], np.float32)

    @property
    def predicted(self) -> float:
        """P(class B) of the point in prediction mode."""
        return float(self.network.predict(self._point)[0, 0])

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"unit": self.width}

    def actions(self) -> dict[str, Sequence[Action]]:
        return {"plane": (Action(N_("engine", "Other batches"), {"draw": self.draw + 1}),)}

    def readouts(self) -> list[Readout]:
        right = Message(N_("engine", "{percent} %"), percent=round(100 * self.accuracy, 1))
        return [
            Readout(N_("engine", "right in prediction"), right),
            Readout(N_("engine", "P(B) of the point"), self.predicted),
        ]

    def figures(self) -> dict[str, float | int | str]:
        seen, same = self.see(), self.comparison.measure(folded(self.network), self.factor, self.epsilon)
        return {
            "accuracy": self.accuracy, "training_mode_accuracy": seen.accuracy, "point_prediction": self.predicted,
            "point_batch_a": float(seen.probability[0]), "point_batch_b": float(seen.probability[1]),
            "point_deviation": float(seen.probability.std()), "folding_difference": same.folding,
            "scaling_difference": same.scaling, "gradient_ratio": same.gradient / (same.scaled_gradient or np.inf),
            "weights_gradient": same.gradient, "bias_gradient": same.bias_gradient,
        }

    def views(self) -> dict[str, View]:
        seen, plain = self.see(), folded(self.network)
        same = self.comparison.measure(plain, self.factor, self.epsilon)
        return {"plane": self._plane(seen), "statistics": self._statistics(), "spread": self._spread(seen),
                "table": self._table(seen, plain), "same": Prose(self._same(seen, same))}

    def _field(self, seen: Seen, group: int) -> Array:
        """P(class B) over the plane, normalised with one batch's statistics; the same everywhere in a batch of one."""
        if self.batch_size == 1:
            return np.full((SIDE, SIDE), seen.probability[group])
        mean, variance = ([layer[group] for layer in layers] for layers in (seen.mean, seen.variance))
        return self._field_with(mean, variance)

    def _field_with(self, mean: list[Array], variance: list[Array]) -> Array:
        return self.frozen.predict(self.grid, mean, variance, self.epsilon).reshape(SIDE, SIDE)

    def _plane(self, seen: Seen) -> Plot:
        layers = norms(self.network)
        means, variances = [norm.running_mean for norm in layers], [norm.running_variance for norm in layers]
        running = self._field_with(means, variances)
        fields = [self._field(seen, group) for group in range(len(BATCHES))]
        half, cells = np.array([0.5]), cell_range(self.side)
        marks: list[PlotMark] = [
            Field("p", running if self.mode == "prediction" else fields[0], cells, cells, ramp="probability"),
            *self.data_points,
        ]
        for (name, role, _, dash), field in zip(BATCHES, fields, strict=True):
            marks.append(Contours(f"edge-{name}", self.side, self.side, field, half, role, width=1.5, dash=dash))
        label = N_("engine", "boundary in prediction")
        marks.append(Contours("edge", self.side, self.side, running, half, "text", label, 2.5))
        for (name, role, symbol, _), chosen in zip(BATCHES, self.company.companions, strict=False):
            x = self.task.x[chosen]
            words = Message(N_("engine", "batch {name}"), name=name)
            marks.append(Points(f"batch-{name}", x[:, 0], x[:, 1], role, words, symbol, 12, filled=False))
        marks.append(Handle("point", self.point[0], self.point[1], "point", label=N_("engine", "the point")))
        return Plot(Axis("x₁", -EDGE, EDGE), Axis("x₂", -EDGE, EDGE), marks, click="point")

    def _statistics(self) -> Plot:
        unit = min(self.unit, self.width)
        styles: dict[str, tuple[Role, str, float]] = {
            "batch": ("mini-batch", N_("engine", "of each batch"), 1),
            "all": ("minimum", N_("engine", "of all samples, these weights"), 2),
            "running": ("batch", N_("engine", "running"), 2.5),
        }
        x = self.history["update"]
        marks: list[PlotMark] = [
            Line(kind, x, self.history[f"{self.statistic}_{kind}_{self.layer}_{unit}"], role, label, width,
                 dash="dash" if kind == "all" else "solid", alpha=0.55 if kind == "batch" else 1)
            for kind, (role, label, width) in styles.items()
        ]
        marks += self.change_rules(step for step, _ in self.journal)
        text = N_("engine", "μ, layer {layer}, unit {unit}") if self.statistic == "mean" else (
            N_("engine", "σ², layer {layer}, unit {unit}"))
        low = 0.0 if self.statistic == "variance" else None
        vertical = Axis(Message(text, layer=self.layer, unit=unit), low)
        return Plot(Axis(N_("engine", "updates"), 0, float(self.updates)), vertical, marks)

    def _spread(self, seen: Seen) -> Plot:
        edges = np.linspace(0, 1, 26)
        heights = np.histogram(seen.probability, edges)[0]
        marks: list[PlotMark] = [Bars("groups", edges, heights, "muted")]
        named: list[tuple[Words, float, Role, Symbol, Dash]] = [
            (N_("engine", "prediction"), self.predicted, "text", "circle", "solid"),
            *((name, float(p), role, symbol, dash) for (name, role, symbol, dash), p
              in zip(BATCHES, seen.probability, strict=False)),
        ]
        for label, place, role, symbol, dash in named:
            marks += [Rule(f"{label}-line", place, "x", role, dash=dash, width=2),
                      Points(str(label), np.array([place]), np.array([0.0]), role, label, symbol, 9)]
        return Plot(Axis(N_("engine", "P(class B) of the point"), 0, 1), Axis(N_("engine", "batches"), 0), marks)

    def _table(self, seen: Seen, plain: Network) -> Table:
        """What the chosen unit and the output make of the point, in each company."""
        layer, unit = self.layer - 1, min(self.unit, self.width) - 1
        heads = (N_("engine", "the point"), "P(B)", "γx̂ + β", "μ", "σ²")
        rows: list[list[object]] = [
            [Message(N_("engine", "batch {name}"), name=name),
             *brief(seen.probability[i], seen.value[layer][i, unit], seen.mean[layer][i, unit],
                      seen.variance[layer][i, unit])]
            for i, (name, *_) in enumerate(BATCHES)
        ]
        rows += [self._alone(N_("engine", "alone"), True, layer, unit),
                 self._alone(N_("engine", "prediction"), False, layer, unit),
                 [N_("engine", "folded"), *brief(plain.predict(self._point)[0, 0]), "", "", ""]]
        return Table(heads, rows)

    def _alone(self, label: str, training: bool, layer: int, unit: int) -> list[object]:
        """A row of the table: the point without company, as a batch of one or in prediction mode."""
        outputs = self.network.activations(self._point, training=training)
        norm = norms(self.network)[layer]
        mean, variance = float(norm.running_mean[unit]), float(norm.running_variance[unit])
        if training:
            mean, variance = float(norm_inputs(self.network, outputs)[layer][unit, 0]), 0.0
        value = outputs[self.network.layers.index(norm)][unit, 0]
        probability = self.network.loss.predictions(outputs[-1])[0, 0]
        return [label, *brief(probability, value, mean, variance)]

    def _same(self, seen: Seen, same: Sameness) -> list[Words]:
        """Folding, scaling and the useless bias, with their numbers; first what a small batch does."""
        said: list[Words] = []
        if self.batch_size == 1:
            said.append(Message(N_("engine", "Batches of one: x̂ = 0 and y = β, so every input gives P(B) = {p}."),
                                p=float(seen.probability[0])))
        elif self.batch_size == 2:
            said.append(N_("engine", "Batches of two: in the first layer every x̂ is −1 or +1."))
        ratio = same.gradient / same.scaled_gradient if same.scaled_gradient else np.nan
        said.append(Message(
            N_("engine", "Folding: W′ = γ/√(σ² + ε) · W, b′ = β + γ(b − μ)/√(σ² + ε). On {n} points it changes P(B) by "
                         "at most {difference}: rounding."),
            n=len(self.task.held_x), difference=short(same.folding, 2)))
        said.append(Message(
            N_("engine", "BN(aWu) = BN(Wu): a = {a} in layer 1 changes outputs by at most {difference}."),
            a=self.factor, difference=short(same.scaling, 2)))
        if np.isfinite(ratio):
            said.append(Message(
                N_("engine", "The gradient is divided by a: ‖∂J/∂W‖ = {before} becomes {after}, {ratio} times "
                             "less (exact for ε = 0)."),
                before=same.gradient, after=same.scaled_gradient, ratio=short(ratio, 4)))
        said.append(Message(N_("engine", "The bias before batch norm is useless: ‖∂J/∂b‖ = {gradient}."),
                            gradient=short(same.bias_gradient, 2)))
        return said


def brief(probability: float, *others: float) -> list[float]:
    """A probability to three decimals and other numbers to two, so that a column keeps its width."""
    return [round(float(probability), 3), *(round(float(value), 2) + 0.0 for value in others)]


def short(value: float, digits: int = 3) -> float:
    """With few significant digits."""
    return float(f"{value:.{digits}g}")
