"""Vanishing and exploding gradients: the size of signals and gradients at every layer of a deep network."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Literal

import numpy as np

from engine.data.generators import circles
from engine.data.images import digits8x8
from engine.data.splits import standardise
from engine.history import History, moving_average
from engine.lab import Attributes, Diverged, Lab, Panel, Part, Preset, Values
from engine.labs.activations._deep_networks import (
    BYTES_PER_WEIGHT,
    CEILING,
    CLASSES,
    FEATURES,
    FUNCTIONS,
    MEMORY,
    Side,
    activation_choice,
    batch_norm_flag,
    compared,
    count_weights,
    deepest,
    factor_of,
    first_to_last,
    initializer_choice,
    inside,
    log_axis,
    off_the_axis,
    scale_slider,
    widest,
)
from engine.network.flow import Flow, flow_at, last_flow, passes_zero, watch
from engine.network.initializers import Initializer
from engine.network.losses import SoftmaxCrossEntropy
from engine.network.network import Network, perceptron
from engine.network.optimizers import SGD
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Flag, Float, Int, ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Banner, Line, Plot, Prose, Readout, View
from engine.views import Mark as PlotMark

HEALTHY = 100.0
"""Between the first and the last layer a gradient may change by this factor and still be called healthy."""

NOISE_SAMPLES, CIRCLES = 1024, 512

A, B = N_("engine", "Network A"), N_("engine", "Network B")
SHARED, LEARNING = N_("engine", "Both networks"), N_("engine", "Learning")


class Gradients(Lab):
    """Two deep networks on the same data, measured at every layer."""

    key = "activations.gradients"
    title = N_("engine", "Vanishing and exploding gradients")
    short_title = N_("engine", "Gradients")
    summary = N_("engine", "Backpropagation multiplies one factor a layer. After twenty layers only factors near 1 are "
                           "left standing.")
    speed = 30
    presented = ("depth", "activation")
    presented_panels = ("gradients", "signal")
    panels = (
        Panel("gradients", N_("engine", "Gradient at each layer"), row=0, height=5, width=3),
        Panel("signal", N_("engine", "Signal at each layer"), row=0, height=5, width=2),
        Panel("verdict", N_("engine", "Verdict"), row=1, height=3),
        Panel("loss", N_("engine", "Training loss"), row=1, height=3),
    )

    depth = Int(
        20, low=1, high=50, group=SHARED, label=N_("engine", "Hidden layers"), symbol="L",
        help=N_("engine", "How many layers lie between the input and the output layer."),
    )
    width = Int(
        64, low=1, high=4096, scale="log", group=SHARED, label=N_("engine", "Units in each"), symbol="n",
        help=N_("engine", "Units of every hidden layer. Widths that would not fit into memory are refused."),
    )
    data = Choice(
        "digits", options={"digits": N_("engine", "digits, 8 × 8"), "circles": N_("engine", "two rings"),
                           "noise": N_("engine", "pure noise")},
        group=SHARED, label=N_("engine", "Data"),
        help=N_("engine", "1,797 images of digits (64 inputs), 512 points on two rings (2 inputs), or 1,024 normal "
                          "vectors of 64 numbers with random labels: nothing to learn, but what the theory assumes."),
    )
    activation = activation_choice("sigmoid", A, N_("engine", "Activation of A"))
    initializer = initializer_choice("xavier", A, N_("engine", "Initial weights of A"))
    scale = scale_slider(A, N_("engine", "Scale of A's weights"))
    batch_norm = batch_norm_flag(A, N_("engine", "Batch norm. in A"))
    compare = Flag(
        True, group=B, label=N_("engine", "Compare with a second"),
        help=N_("engine", "Trains a second network on the same mini-batches. Both draw from the same random numbers."),
    )
    activation_b = activation_choice("relu", B, N_("engine", "Activation of B"), shown_if=compared)
    initializer_b = initializer_choice("he", B, N_("engine", "Initial weights of B"), shown_if=compared)
    scale_b = scale_slider(B, N_("engine", "Scale of B's weights"), shown_if=compared)
    batch_norm_b = batch_norm_flag(B, N_("engine", "Batch norm. in B"), shown_if=compared)
    learning_rate = Float(
        0.02, low=1e-5, high=10, scale="log", effect="live", group=LEARNING, label=N_("engine", "Learning rate"),
        symbol="η", help=N_("engine", "Step size of plain gradient descent, for both networks."),
    )
    batch_size = Int(
        64, low=2, high=256, scale="powers-of-two", group=LEARNING, label=N_("engine", "Batch size"), symbol="B",
        help=N_("engine", "Samples in an update; the norms are those of one mini-batch."),
    )
    quantity = Choice(
        "delta", effect="view", panel="gradients", label=N_("engine", "Show"),
        options={"delta": N_("engine", "|δ|"), "weights": N_("engine", "|∂J/∂W|")},
        help=N_("engine", "The bars mean the norm. δ = ∂J/∂z is what travels backwards. The gradient of the weights "
                          "is δ times the layer's input, so it also depends on the signal."),
    )
    signal = Choice(
        "spread_a", effect="view", panel="signal", label=N_("engine", "Show"),
        options={"spread_a": N_("engine", "spread of a"), "size_z": N_("engine", "size of z")},
        help=N_("engine", "The standard deviation of the activations over units and samples, or the root mean square "
                          "of what enters the activation function."),
    )

    presets = (
        Preset("sigmoid-20", N_("engine", "Sigmoid, 20 layers"), {}, 0,
               N_("engine", "A slope of at most ¼ at every layer: (¼)²⁰ is 9·10⁻¹³. ReLU with He weights beside it."),
               figure=("gradients", "verdict")),
        Preset("relu-1-over-n", N_("engine", "ReLU with variance 1/n"),
               {"activation": "relu", "initializer": "lecun", "width": 256, "signal": "size_z"}, 0,
               N_("engine", "ReLU cuts off half of the signal, so E[z²] halves at every layer; He's 2/n makes up for "
                            "it.")),
        Preset("nine-tenths", N_("engine", "0.9 in every entry"),
               {"activation": "linear", "initializer": "constant", "scale": 0.9, "width": 100,
                "activation_b": "sigmoid", "initializer_b": "constant", "scale_b": 0.9}, 0,
               N_("engine", "Entries below 1, and yet everything explodes: a 100 × 100 matrix of 0.9 multiplies by 90. "
                            "With sigmoid the same weights saturate every unit and the gradient vanishes.")),
        Preset("tanh-xavier", N_("engine", "Tanh: ±1/√n against Xavier"),
               {"activation": "tanh", "initializer": "uniform", "activation_b": "tanh", "initializer_b": "xavier",
                "depth": 5, "width": 1000}, 0,
               N_("engine", "The comparison that Xavier initialization was made for: five layers of 1,000 units.")),
        Preset("batch-norm", N_("engine", "Sigmoid rescued by batch normalization"),
               {"batch_norm_b": True, "activation_b": "sigmoid", "initializer_b": "xavier", "depth": 10,
                "learning_rate": 0.1}, 200,
               N_("engine", "Normalising what enters each sigmoid rescales its gradient too.")),
        Preset("too-large", N_("engine", "Weights too large"),
               {"activation": "relu", "initializer": "normal", "activation_b": "tanh", "initializer_b": "normal"}, 0,
               N_("engine", "Standard normal weights: both explode, though tanh saturates and so loses part at every "
                            "layer.")),
        Preset("fifty", N_("engine", "Fifty layers of 256"),
               {"depth": 50, "width": 256, "activation": "relu", "initializer": "he", "compare": False,
                "batch_size": 16}, 0,
               N_("engine", "Three million weights. Even a factor of 0.98 a layer becomes visible.")),
    )

    # ---- The experiment.

    def check(self, values: Values) -> None:
        weights = count_weights(values["depth"], values["width"]) * (2 if values["compare"] else 1)
        if weights * BYTES_PER_WEIGHT > MEMORY:
            raise ParameterError(Message(
                N_("engine", "width can't be {width} with depth {depth}: {weights} million weights would need "
                             "{gigabytes} GB of memory, allowed is {limit} GB"),
                width=values["width"], depth=values["depth"], weights=round(weights / 1e6, 1),
                gigabytes=round(weights * BYTES_PER_WEIGHT / 2**30, 1), limit=MEMORY / 2**30,
            ))

    def start(self) -> None:
        self.x, self.y = self._samples()
        self.classes = int(self.y.max()) + 1
        self.sides = [self._side("a", self.activation, Initializer(self.initializer, self.scale), self.batch_norm)]
        if self.compare:
            weights = Initializer(self.initializer_b, self.scale_b)
            self.sides.append(self._side("b", self.activation_b, weights, self.batch_norm_b))
        self._still: dict[tuple[str, str], Line] = {}
        self.flows = [side.start for side in self.sides]
        self._flows_of = 0
        self.history = History(["updates", *(f"loss_{side.key}" for side in self.sides)])

    def _samples(self) -> tuple[Array, Array]:
        rng = self.generator("data")
        if self.data == "circles":
            points = circles(CIRCLES, 0.1, rng)
            return points.x, points.y
        if self.data == "noise":
            return rng.standard_normal((NOISE_SAMPLES, FEATURES)), rng.integers(0, CLASSES, NOISE_SAMPLES)
        images = digits8x8()
        order = rng.permutation(len(images))
        scaled, _ = standardise(images.pixels.astype(np.float64))
        return scaled[order], images.labels[order]

    def _side(self, key: Literal["a", "b"], activation: str, weights: Initializer, batch_norm: bool) -> Side:
        network = Network(
            self.x.shape[1], perceptron([self.width] * self.depth, self.classes, activation, batch_norm=batch_norm),
            SoftmaxCrossEntropy(), rng=self.generator("weights"), initializer=weights,
        )
        watch(network)
        if weights.name == "constant":
            self._vary_outputs(network)
        batches = Batches(len(self.x), min(self.batch_size, len(self.x)), self.generator("shuffle"))
        trainer = Trainer(network, SGD(self.learning_rate), self.x, self.y, batches)
        first = flow_at(network, self.x[: self.batch_size], self.y[: self.batch_size])
        return Side(key, activation, weights, batch_norm, trainer, first)

    def _vary_outputs(self, network: Network) -> None:
        """Xavier weights for the output layer: with equal ones the classes' gradients, whose sum is 0, would cancel."""
        layer = network.dense[-1]
        layer.initialize([self.generator("weights of the outputs")], Initializer("xavier"))

    def apply(self, changed: set[str]) -> None:
        for side in self.sides:
            side.trainer.optimizer.learning_rate = self.learning_rate

    def step(self) -> None:
        with np.errstate(all="ignore"):
            losses = [side.trainer.step() for side in self.sides]
        for side, loss in zip(self.sides, losses, strict=True):
            if not math.isfinite(float(loss)):
                raise Diverged(self._explain(side))
        self.history.append([self.steps + 1, *(float(loss) for loss in losses)])

    def _explain(self, side: Side) -> Banner:
        suffix = "_b" if side.key == "b" else ""
        if self.steps == 0 or factor_of(side, self.width) > 1.5:
            return Banner(
                Message(N_("engine", "Network {who} overflowed at update {update}: its numbers grow by {factor} a "
                                     "layer, too much for float32 over {depth} layers."),
                        who=side.name, update=self.steps + 1, factor=factor_of(side, self.width), depth=self.depth),
                Message(N_("engine", "Try He weights")), {f"initializer{suffix}": "he", f"scale{suffix}": 1.0},
            )
        lower = float(f"{self.learning_rate / 10:.2g}")
        return Banner(
            Message(N_("engine", "Network {who} diverged at update {update}: η = {rate} is too large for it."),
                    who=side.name, update=self.steps + 1, rate=self.learning_rate),
            Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
        )

    @property
    def steps_per_epoch(self) -> int:
        return self.sides[0].trainer.batches[0].steps_per_epoch

    def measured(self) -> list[Flow]:
        """The flows of the last update, one a side; measured when somebody wants to see them."""
        if self._flows_of != self.steps:
            self.flows, self._flows_of = [last_flow(side.trainer.network) for side in self.sides], self.steps
        return self.flows

    def parts(self) -> dict[str, Part]:
        self.measured()
        trainers: dict[str, Part] = {side.key: side.trainer for side in self.sides}
        return trainers | {"flows": Attributes(self, "flows", "_flows_of")}

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"width": min(4096, widest(self.depth, len(self.sides))),
                "depth": min(50, deepest(self.width, len(self.sides)))}

    def readouts(self) -> list[Readout]:
        found = []
        for side, flow in zip(self.sides, self.measured(), strict=True):
            label = N_("engine", "A: δ first / last") if side.key == "a" else N_("engine", "B: δ first / last")
            ratio = first_to_last(flow.delta)
            found.append(Readout(label, ratio if math.isfinite(ratio) else N_("engine", "overflow"), role=side.role))
        return found

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {}
        for side, flow in zip(self.sides, self.measured(), strict=True):
            found |= {
                f"{name}_{side.key}": value if math.isfinite(value) else "overflow" for name, value in (
                    ("delta_ratio", first_to_last(flow.delta)), ("weights_ratio", first_to_last(flow.weights)),
                    ("delta_first", float(flow.delta[0])), ("delta_last", float(flow.delta[-2])),
                    ("factor", factor_of(side, self.width)),
                )
            }
            if len(self.history):
                found[f"loss_{side.key}"] = float(self.history[f"loss_{side.key}"][-1])
        return found

    def views(self) -> dict[str, View]:
        return {"gradients": self._gradients(), "signal": self._signal(), "verdict": self._verdict(),
                "loss": self._loss()}

    def _gradients(self) -> Plot:
        curves = self._curves(self.quantity)
        label = N_("engine", "|δ|") if self.quantity == "delta" else N_("engine", "|∂J/∂W|")
        layers = Axis(N_("engine", "layer (the last is the output)"), 0.5, self.depth + 1.5)
        return Plot(layers, log_axis(label, curves), [*self._theory(), *curves])

    def _per_layer(self, side: Side) -> float | None:
        """By which factor the shown gradient should change from a layer to the one before it."""
        if side.batch_norm:
            return None
        if self.quantity == "weights" and passes_zero(side.activation):
            return 1.0  # what δ loses on its way back, the signal lost on its way forward
        return factor_of(side, self.width)

    def _theory(self) -> list[PlotMark]:
        """For each side a line from the last hidden layer backwards, as the product of factors has it."""
        marks: list[PlotMark] = []
        for side in self.sides:
            last, factor = float(getattr(side.start, self.quantity)[-2]), self._per_layer(side)
            if factor is not None and 0 < last < CEILING:
                marks.append(self._once("theory", side, self.quantity, partial(self._powers, side, last, factor)))
        return marks

    def _powers(self, side: Side, last: float, factor: float) -> Line:
        layers = np.arange(1.0, self.depth + 1)
        with np.errstate(all="ignore"):
            y = last * factor ** (self.depth - layers)
        label = Message(N_("engine", "{who}, small z: × {factor} a layer"), who=side.name, factor=factor)
        return Line(f"theory-{side.key}", layers, inside(y), "muted", label, width=1, dash=side.dash)

    def _once(self, what: str, side: Side, quantity: str, make: Callable[[], Line]) -> Line:
        """A line that stays as it is while the networks learn."""
        key = f"{what}-{side.key}", quantity
        if key not in self._still:
            self._still[key] = make()
        return self._still[key]

    def _beginning(self, side: Side, quantity: str) -> Line:
        begin = getattr(side.start, quantity)
        label = N_("engine", "at the start") if side.key == "a" else ""
        return Line(f"start-{side.key}", np.arange(1.0, len(begin) + 1), inside(begin), side.role, label, 1, "dot")

    def _curves(self, quantity: str) -> list[PlotMark]:
        """For each side the start thin and the present thick."""
        pairs = [(getattr(side.start, quantity), getattr(flow, quantity))
                 for side, flow in zip(self.sides, self.measured(), strict=True)]
        positive = np.concatenate([inside(values) for pair in pairs for values in pair])
        floor = float(np.nanmin(positive)) / 10 if np.isfinite(positive).any() else 1e-3
        marks: list[PlotMark] = []
        for side, (_, now) in zip(self.sides, pairs, strict=True):
            layers = np.arange(1.0, len(now) + 1)
            if self.steps:
                marks.append(self._once("start", side, quantity, partial(self._beginning, side, quantity)))
            label = Message(N_("engine", "{who}: {what}"), who=side.name, what=FUNCTIONS[side.activation])
            marks.append(Line(f"now-{side.key}", layers, inside(now), side.role, label, dash=side.dash, markers=True))
            marks += off_the_axis(side, layers, now, floor)
        return marks

    def _signal(self) -> Plot:
        label = {"spread_a": N_("engine", "standard deviation of a"), "size_z": N_("engine", "root mean square of z")}
        curves = self._curves(self.signal)
        layers = Axis(N_("engine", "hidden layer"), 0.5, self.depth + 0.5)
        return Plot(layers, log_axis(label[self.signal], curves), curves, legend=False)

    def _loss(self) -> Plot:
        marks: list[PlotMark] = []
        x = self.history["updates"]
        window = max(1, self.steps_per_epoch // self.history.stride)
        for side in self.sides:
            y = self.history[f"loss_{side.key}"]
            marks.append(Line(f"raw-{side.key}", x, y, side.role, width=1, alpha=0.25))
            marks.append(Line(side.key, x, moving_average(y, window), side.role, side.name, dash=side.dash))
        marks += self.change_rules(float(step) for step, _ in self.journal)
        return Plot(Axis(N_("engine", "updates"), 0), Axis(N_("engine", "cross-entropy"), 0), marks)

    def _verdict(self) -> Prose:
        paragraphs: list[str | Message] = []
        for side, flow in zip(self.sides, self.measured(), strict=True):
            paragraphs.append(self._judge(side, flow))
        return Prose([*paragraphs, CAUSE])

    def _judge(self, side: Side, flow: Flow) -> Message:
        ratio = first_to_last(flow.delta)
        if not math.isfinite(ratio):
            return Message(N_("engine", "{who} explodes: going through {depth} layers its numbers rise above what can "
                                        "be written down. A layer multiplies by {factor}."),
                           who=side.name, depth=self.depth, factor=factor_of(side, self.width))
        if ratio == 0:
            return Message(N_("engine", "{who} has no gradient at all at layer 1: it is exactly 0."), who=side.name)
        rate = ratio ** (1 / max(1, self.depth - 1))
        text = VANISHING if ratio < 1 / HEALTHY else EXPLODING if ratio > HEALTHY else HEALTH
        return Message(text, who=side.name, ratio=float(f"{ratio:.2g}"), last=self.depth, rate=rate,
                       weights=float(f"{first_to_last(flow.weights):.2g}"))


CAUSE = N_("engine", "Each layer multiplies δ by Wᵀ and by the slopes f′. Slopes are at most about 1, so an explosion "
                     "comes from W; a gradient vanishes through small slopes, small W or both.")
VANISHING = N_("engine", "{who} is vanishing: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. "
                         "For |∂J/∂W| it is {weights} times.")
EXPLODING = N_("engine", "{who} is exploding: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. "
                         "For |∂J/∂W| it is {weights} times.")
HEALTH = N_("engine", "{who} is healthy: |δ| at layer 1 is {ratio} times that at layer {last}, × {rate} a layer. "
                      "For |∂J/∂W| it is {weights} times.")
