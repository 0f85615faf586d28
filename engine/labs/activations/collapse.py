"""Why an activation must bend: layers of straight lines collapse into one straight line."""

from __future__ import annotations

import numpy as np

from engine.history import History
from engine.lab import Attributes, Diverged, Lab, Panel, Part, Preset, Values
from engine.labs.activations._affine import Affine, factor, fold, line_in_words, number
from engine.network.activations import ActivationFunction, activation
from engine.network.layers import Activation, Dense, Layer
from engine.network.losses import MeanSquaredError
from engine.network.network import Network, perceptron
from engine.network.optimizers import Adam
from engine.network.training import Batches, Trainer
from engine.parameters import Choice, Float, Int
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Axis, Banner, Diagram, Edge, Line, Plot, Points, Prose, Readout, Rule, Unit, View
from engine.views import Mark as PlotMark

REACH = 3.0
GRID = np.linspace(-REACH, REACH, 121)
SAMPLES = 60
HOPELESS = 1e4
CROWDED = 2
"""With so many extra layers the diagram has no room for weights and biases."""

BENT = {"tanh": N_("engine", "tanh"), "sigmoid": N_("engine", "sigmoid"), "relu": N_("engine", "ReLU")}
HAND, NETWORK, FIT = N_("engine", "Activation"), N_("engine", "Weights of 1-2-1"), N_("engine", "Fit a curve")


def weight(default: float, label: str, symbol: str, help: str) -> Float:
    """A slider for one number of the 1-2-1 network; only what is drawn depends on it."""
    return Float(
        default, low=-3, high=3, decimals=2, effect="view", group=NETWORK, label=label, symbol=symbol, help=help
    )


FIRST = N_("engine", "Weight from the input to a hidden unit.")
SECOND = N_("engine", "Weight from a hidden unit to the output.")
BIAS = N_("engine", "Added to the weighted sum of its unit.")


class Collapse(Lab):
    """A 1-2-1 network with its algebra, and two networks that fit a curve: one can bend."""

    key = "activations.collapse"
    title = N_("engine", "Why an activation must bend")
    short_title = N_("engine", "Collapse")
    summary = N_("engine", "With f(z) = az + c on every layer, any number of layers is one straight line.")
    speed = 60
    presented = ("function", "w11")
    presented_panels = ("network", "output")
    panels = (
        Panel("network", N_("engine", "The network"), row=0, height=5),
        Panel("output", N_("engine", "Its output"), row=0, height=5),
        Panel("algebra", N_("engine", "The algebra, with these numbers"), row=1, height=5),
        Panel("fit", N_("engine", "Press Run: two networks learn a curve"), row=1, height=5),
    )

    function = Choice(
        "affine", options={"affine": N_("engine", "straight line az + c"), **BENT}, effect="view", group=HAND,
        label=N_("engine", "On every layer"), symbol="f",
        help=N_("engine", "The activation of the 1-2-1 network. Swap the straight line for a curve, and the output "
                          "bends."),
    )
    a = Float(
        2.0, low=-3, high=3, decimals=2, effect="view", group=HAND, label=N_("engine", "Slope"), symbol="a",
        help=N_("engine", "f(z) = az + c"), shown_if=lambda values: values["function"] == "affine",
    )
    c = Float(
        3.0, low=-5, high=5, decimals=2, effect="view", group=HAND, label=N_("engine", "Intercept"), symbol="c",
        help=N_("engine", "f(z) = az + c"), shown_if=lambda values: values["function"] == "affine",
    )
    extra = Int(
        0, low=0, high=5, effect="view", group=HAND, label=N_("engine", "More hidden layers"),
        help=N_("engine", "Layers of two units with random weights, put in before the output."),
    )
    probe = Float(
        1.0, low=-REACH, high=REACH, decimals=2, effect="view", group=HAND, label=N_("engine", "Input"), symbol="x",
        help=N_("engine", "The input whose way through the network is written into the diagram. Drag the upright "
                          "line."),
    )
    w11 = weight(1, N_("engine", "x to h₁"), "w₁₁", FIRST)
    w12 = weight(1, N_("engine", "x to h₂"), "w₁₂", FIRST)
    b1 = weight(0, N_("engine", "bias of h₁"), "b₁", BIAS)
    b2 = weight(0, N_("engine", "bias of h₂"), "b₂", BIAS)
    v11 = weight(1, N_("engine", "h₁ to ŷ"), "w₁₁′", SECOND)
    v21 = weight(1, N_("engine", "h₂ to ŷ"), "w₂₁′", SECOND)
    b = weight(0, N_("engine", "bias of ŷ"), "b′", BIAS)

    target = Choice(
        "sine", options={"sine": N_("engine", "a sine"), "step": N_("engine", "a step")}, group=FIT,
        label=N_("engine", "Curve"), help=N_("engine", "What both networks are trained on: 60 points without noise."),
    )
    bent = Choice(
        "tanh", options=BENT, group=FIT, label=N_("engine", "Activation that bends"), symbol="f",
        help=N_("engine", "The second network's activation. The first has f(z) = z. All else is the same."),
    )
    hidden = Int(
        2, low=1, high=5, group=FIT, label=N_("engine", "Hidden layers"),
        help=N_("engine", "Hidden layers of both networks. More of them don't help the one with straight lines."),
    )
    units = Int(
        12, low=1, high=64, scale="log", group=FIT, label=N_("engine", "Units in each"),
        help=N_("engine", "Units of every hidden layer of both networks."),
    )
    learning_rate = Float(
        0.01, low=1e-4, high=1, scale="log", effect="live", group=FIT, label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "Step size of Adam, for both networks."),
    )

    presets = (
        Preset("one-two-one", N_("engine", "1-2-1 with f(z) = 2z + 3"), {}, 0,
               N_("engine", "All weights 1, all biases 0: the network is the line 8x + 15."),
               figure=("network", "output", "algebra")),
        Preset("many-layers", N_("engine", "Seven layers, still one line"),
               {"extra": 5, "a": 1.2, "c": 0.5, "w12": -0.6, "b1": 0.4, "v21": 1.5}, 0,
               N_("engine", "Each unit of each layer computes a straight line of x.")),
        Preset("bends", N_("engine", "Swap the activation and it bends"),
               {"function": "tanh", "w11": 2.0, "w12": -1.4, "b1": 1.5, "b2": 1.0, "v11": 1.2, "v21": 1.4}, 0,
               N_("engine", "The same network with tanh: no straight line comes near.")),
        Preset("sine", N_("engine", "A sine: one network can't bend"), {"target": "sine"}, 600,
               N_("engine", "Same start, same data, same updates. The linear network stops at the best straight "
                            "line.")),
        Preset("step", N_("engine", "A step"), {"target": "step", "hidden": 3}, 900,
               N_("engine", "Three hidden layers of straight lines make no corner.")),
    )

    # ---- The 1-2-1 network.

    def start(self) -> None:
        rng = self.generator("weights of more layers")
        self.more = [(rng.normal(0, 0.8, (2, 2)), rng.normal(0, 0.5, 2)) for _ in range(5)]
        self._drawn: dict[str, View] = {}
        self._drawn_for: Values | None = None
        self._start_fit()

    def layers(self) -> list[tuple[Array, Array]]:
        """Weights and bias of each layer of the network on the sliders."""
        first = np.array([[self.w11], [self.w12]]), np.array([self.b1, self.b2])
        last = np.array([[self.v11, self.v21]]), np.array([self.b])
        return [first, *self.more[: self.extra], last]

    def network(self) -> Network:
        """The network on the sliders, in float64, with f on every layer."""
        layers: list[Layer] = []
        for weights, _ in self.layers():
            layers += [Dense(len(weights)), Activation("linear")]
        rng = self.generator("weights")
        network = Network(1, layers, MeanSquaredError(), rng=rng, initializer="zeros", dtype=np.float64)
        for layer in layers:
            if isinstance(layer, Activation):
                layer.function = self._function()
        for dense, (weights, bias) in zip(network.dense, self.layers(), strict=True):
            dense.weights[...], dense.bias[...] = weights, bias
        return network

    def _function(self) -> ActivationFunction:
        return Affine(self.a, self.c) if self.function == "affine" else activation(self.function)

    def outputs(self) -> Array:
        """The network's own ŷ at GRID, (121,)."""
        return self.network().predict(GRID[:, None])[:, 0]

    def line(self) -> tuple[float, float]:
        """Slope and intercept of the closed form or, with a bent activation, of the best straight line."""
        if self.function == "affine":
            slope, intercept = fold(self.layers(), self.a, self.c)[-1]
            return float(slope[0]), float(intercept[0])
        return best_line(GRID, self.outputs())

    def difference(self) -> float:
        """The largest |network − line| at GRID."""
        slope, intercept = self.line()
        return float(np.max(np.abs(self.outputs() - (slope * GRID + intercept))))

    # ---- The two networks that learn.

    def _start_fit(self) -> None:
        self.x = np.linspace(-REACH, REACH, SAMPLES)
        self.y = np.sin(self.x * np.pi / 2) if self.target == "sine" else np.where(self.x > 0, 1.0, -1.0)
        self.trainers = {"linear": self._trainer("linear"), "bent": self._trainer(self.bent)}
        slope, intercept = best_line(self.x, self.y)
        self.least = 0.5 * float(np.mean((slope * self.x + intercept - self.y) ** 2))
        self.losses = {
            name: trainer.network.evaluate(self.x[:, None], self.y)[0] for name, trainer in self.trainers.items()
        }
        self.history = History(["updates", "loss_linear", "loss_bent"])
        self.history.append([0, *self.losses.values()])
        self.points = Points("data", self.x, self.y, "muted", N_("engine", "data"), size=5)

    def _trainer(self, name: str) -> Trainer:
        network = Network(
            1, perceptron([self.units] * self.hidden, 1, name), MeanSquaredError(), rng=self.generator("weights"),
            initializer="lecun",
        )
        batches = Batches(SAMPLES, SAMPLES, self.generator("shuffle"))
        return Trainer(network, Adam(self.learning_rate), self.x[:, None], self.y, batches)

    def apply(self, changed: set[str]) -> None:
        for trainer in self.trainers.values():
            trainer.optimizer.learning_rate = self.learning_rate

    def step(self) -> None:
        with np.errstate(over="ignore", invalid="ignore"):
            losses = {name: float(trainer.step()) for name, trainer in self.trainers.items()}
        if not max(losses.values()) < HOPELESS:
            lower = float(f"{self.learning_rate / 10:.2g}")
            raise Diverged(Banner(
                Message(N_("engine", "Training diverged: η = {rate} is too large here."), rate=self.learning_rate),
                Message(N_("engine", "Try η = {rate}"), rate=lower), {"learning_rate": lower},
            ))
        self.losses = losses
        self.history.append([self.steps + 1, *losses.values()])

    def parts(self) -> dict[str, Part]:
        trainers: dict[str, Part] = dict(self.trainers)
        return trainers | {"losses": Attributes(self, "losses")}

    # ---- What it shows.

    def readouts(self) -> list[Readout]:
        return [
            Readout(N_("engine", "J, straight"), self.losses["linear"], role="series-1"),
            Readout(N_("engine", "J, bent"), self.losses["bent"], role="series-4"),
            Readout(N_("engine", "J, best line"), self.least, role="muted"),
        ]

    def figures(self) -> dict[str, float | int | str]:
        slope, intercept = self.line()
        return {"slope": slope, "intercept": intercept, "largest_difference": self.difference(),
                "loss_linear": self.losses["linear"], "loss_bent": self.losses["bent"], "loss_best_line": self.least}

    def views(self) -> dict[str, View]:
        if self._drawn_for != self.values:
            self._drawn = {"network": self._diagram(), "output": self._output(), "algebra": self._algebra()}
            self._drawn_for = dict(self.values)
        return {**self._drawn, "fit": self._fit()}

    def _diagram(self) -> Diagram:
        values = self.network().activations(np.array([[self.probe]]))[1::2]
        biases = [bias for _, bias in self.layers()]
        units = [[Unit("x", "x", [number(self.probe, 3)], state="active")]]
        for i, (a, bias) in enumerate(zip(values, biases, strict=True)):
            names = "ŷ" if i == len(values) - 1 else ("h₁", "h₂")
            units.append([
                Unit(f"{i}-{j}", names[j], self._under(float(b), float(a[j, 0]))) for j, b in enumerate(bias)
            ])
        return Diagram(units, self._edges())

    def _under(self, bias: float, value: float) -> list[str]:
        """What stands under a unit: of many layers only the outputs have room."""
        if self.extra >= CROWDED:
            return [number(value, 3)]
        return [f"b = {number(bias, 3)}", number(value)]

    def _edges(self) -> list[Edge]:
        edges, symbols = [], iter(SYMBOLS)
        for i, (weights, _) in enumerate(self.layers()):
            named = i in (0, self.extra + 1) and self.extra < CROWDED
            for (j, k), w in np.ndenumerate(weights):
                source = "x" if i == 0 else f"{i - 1}-{k}"
                label = f"{next(symbols)} = {number(float(w), 3)}" if named else ""
                edges.append(Edge(f"{i}-{j}-{k}", source, f"{i}-{j}", float(w), label))
        return edges

    def _output(self) -> Plot:
        slope, intercept = self.line()
        affine = self.function == "affine"
        text = N_("engine", "the line {line}") if affine else N_("engine", "best straight line {line}")
        label = Message(text, line=line_in_words(slope, intercept, 3))
        marks: list[PlotMark] = [
            Line("line", GRID, slope * GRID + intercept, "series-4", label, width=5, alpha=0.4),
            Line("network", GRID, self.outputs(), "series-1", N_("engine", "the network's output"),
                 dash="dash" if affine else "solid"),
            Rule("probe", self.probe, "x", "accent", dash="solid", parameter="probe", width=1.5),
        ]
        return Plot(Axis(N_("engine", "x"), -REACH, REACH), Axis(N_("engine", "ŷ")), marks)

    def _algebra(self) -> Prose:
        if self.function != "affine":
            return Prose([
                Message(N_("engine", "With f = {function} nothing can be multiplied out: f(z) is no longer a number "
                                     "times z plus a number."), function=BENT[self.function]),
                Message(N_("engine", "The best straight line, {line}, misses the network's output by up to "
                                     "{difference}."),
                        line=line_in_words(*self.line()), difference=self.difference()),
            ])
        return Prose([*(self._multiplied_out() if self.extra == 0 else self._layer_by_layer()), self._compared()])

    def _compared(self) -> str | Message:
        difference = self.difference()
        if difference == 0:
            return N_("engine", "The network's own output lies on this line to the last digit.")
        return Message(N_("engine", "The network's own output differs from this line by at most {difference}, which is "
                                    "rounding."), difference=difference)

    def _multiplied_out(self) -> list[str]:
        a, c, b, b1, b2 = (factor(v) for v in (self.a, self.c, self.b, self.b1, self.b2))
        w11, w12, v11, v21 = (factor(v) for v in (self.w11, self.w12, self.v11, self.v21))
        return [
            "ŷ = a²(w₁₁w₁₁′ + w₁₂w₂₁′)x + a[b′ + (ab₁ + c)w₁₁′ + (ab₂ + c)w₂₁′] + c",
            f"ŷ = {a}²·({w11}·{v11} + {w12}·{v21})x"
            f" + {a}·[{b} + ({a}·{b1} + {c})·{v11} + ({a}·{b2} + {c})·{v21}] + {c}",
            f"ŷ = {line_in_words(*self.line())}",
        ]

    def _layer_by_layer(self) -> list[str | Message]:
        lines = fold(self.layers(), self.a, self.c)
        found: list[str | Message] = []
        for i, (slopes, intercepts) in enumerate(lines[:-1]):
            words = [line_in_words(s, t, 3) for s, t in zip(slopes.tolist(), intercepts.tolist(), strict=True)]
            text = N_("engine", "Layer {layer}: h₁ = {first}, h₂ = {second}")
            found.append(Message(text, layer=i + 1, first=words[0], second=words[1]))
        return [*found, f"ŷ = {line_in_words(*self.line())}"]

    def _fit(self) -> Plot:
        slope, intercept = best_line(self.x, self.y)
        curves = {name: trainer.network.predict(GRID[:, None])[:, 0] for name, trainer in self.trainers.items()}
        marks: list[PlotMark] = [
            self.points,
            Line("best", GRID, slope * GRID + intercept, "muted", N_("engine", "best straight line"), 1, "dot"),
            Line("linear", GRID, curves["linear"], "series-1", N_("engine", "f(z) = z"), dash="dash"),
            Line("bent", GRID, curves["bent"], "series-4",
                 Message(N_("engine", "f = {function}"), function=BENT[self.bent])),
        ]
        return Plot(Axis(N_("engine", "x"), -REACH, REACH), Axis(N_("engine", "y"), -2, 2), marks)


SYMBOLS = ("w₁₁", "w₁₂", "w₁₁′", "w₂₁′")


def best_line(x: Array, y: Array) -> tuple[float, float]:
    """Slope and intercept of the least-squares line through (x, y)."""
    slope = float(np.mean((x - x.mean()) * (y - y.mean())) / np.var(x))
    return slope, float(y.mean() - slope * x.mean())
