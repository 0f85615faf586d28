"""The 2-3-3-1 network of the backpropagation lab: its numbers, and each of them written out as an equation.

Layers count from 1 to 3 (3 is the output), units of a layer from 1. A key names a place in the diagram:
"2-1" is unit 1 of layer 2, "w2-1-3" the weight that leads to it from unit 3 of layer 1, "x1" an input, "J" the loss.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.labs.activations._affine import factor, number
from engine.network.activations import LeakyRelu
from engine.network.arrays import Array
from engine.network.gradient_check import measure
from engine.network.layers import Activation, Dense, Layer
from engine.network.losses import MeanSquaredError
from engine.network.network import Network
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Words

SIZES = (2, 3, 3, 1)
LAYERS = (1, 2, 3)
WEIGHTS = tuple((i, j, k) for i in LAYERS for j in range(1, SIZES[i] + 1) for k in range(SIZES[i - 1] + 1))
"""All 25 parameters (layer, unit, source), unit by unit; source 0 is the bias. The order of the weight vector."""

PLACE = {key: place for place, key in enumerate(WEIGHTS)}

SYMBOLS = {"sigmoid": "σ", "tanh": "tanh", "relu": "ReLU", "leaky_relu": "LReLU", "linear": "id"}
SUPERSCRIPTS, SUBSCRIPTS = "⁰¹²³", "₀₁₂₃"


@dataclass(frozen=True)
class Numbers:
    """Every number of one pass. z, a, slope, delta: by layer, (units,); a[0] is the input and z[0], … are empty.

    gradient and measured: ∂J/∂w in the order of WEIGHTS, by backpropagation and by finite differences,
    (25,); measured is NaN at a kink.
    """

    weights: Array
    target: float
    z: list[Array]
    a: list[Array]
    slope: list[Array]
    delta: list[Array]
    loss: float
    gradient: Array
    measured: Array

    def weight(self, layer: int, unit: int, source: int) -> float:
        return float(self.weights[PLACE[layer, unit, source]])

    @property
    def differences(self) -> Array:
        """|backpropagation − finite difference|, (25,)."""
        result: Array = np.abs(self.gradient - self.measured)
        return result

    @property
    def worst(self) -> float:
        """The largest difference away from kinks."""
        return float(np.max(self.differences[np.isfinite(self.measured)], initial=0.0))


def compute(weights: Array, x: Array, target: float, hidden: str, output: str) -> Numbers:
    """All numbers of one sample x, (2,), through the engine's own network in float64. J = ½(ŷ − y)²."""
    layers: list[Layer] = []
    for i in LAYERS:
        layers += [Dense(SIZES[i]), Activation(output if i == 3 else hidden)]
    rng = np.random.default_rng(0)
    network = Network(2, layers, MeanSquaredError(), rng=rng, initializer="zeros", dtype=np.float64)
    place = _fill(network, weights)
    X, y = x[None, :], np.array([[target]])
    loss = float(network.loss_and_gradients(X, y))
    bent = [layer for layer in network.layers if isinstance(layer, Activation)]
    nothing = np.empty(0)
    found = Numbers(
        weights.copy(), target, [nothing, *(layer.z[:, 0].copy() for layer in network.dense)],
        [x.copy(), *(layer.output[:, 0].copy() for layer in bent)],
        [nothing, *(layer.slope[:, 0].copy() for layer in bent)],
        [nothing, *(layer.delta[:, 0].copy() for layer in network.dense)],
        loss, network.gradients[place].copy(), np.empty(0),
    )
    measured = np.array([measure(network, X, y, int(index)) for index in place])
    return Numbers(**{**vars(found), "measured": measured})


def _fill(network: Network, weights: Array) -> Array:
    """Set the network's parameters; where each of WEIGHTS stands in its flat vector, (25,)."""
    numbers = np.arange(len(network.parameters))
    place = np.empty(len(WEIGHTS), np.intp)
    for i, layer in enumerate(network.dense, 1):
        kernel, bias = layer.of(numbers)
        for j in range(1, SIZES[i] + 1):
            place[PLACE[i, j, 0]] = bias[j - 1]
            for k in range(1, SIZES[i - 1] + 1):
                place[PLACE[i, j, k]] = kernel[j - 1, k - 1]
    network.parameters[place] = weights
    return place


# ---- Names.


def index(letter: str, layer: int, *units: int) -> str:
    """"w⁽²⁾₁₃" for ("w", 2, 1, 3)."""
    return f"{letter}⁽{SUPERSCRIPTS[layer]}⁾" + "".join(SUBSCRIPTS[unit] for unit in units)


def activation_name(layer: int, unit: int) -> str:
    """What unit `unit` of a layer sends on: x₁, a⁽²⁾₁ or ŷ."""
    return f"x{SUBSCRIPTS[unit]}" if layer == 0 else "ŷ" if layer == 3 else index("a", layer, unit)


def weight_name(layer: int, unit: int, source: int) -> str:
    """w⁽²⁾₁₃ or, for source 0, b⁽²⁾₁."""
    return index("w", layer, unit, source) if source else index("b", layer, unit)


def unit_key(layer: int, unit: int) -> str:
    return f"{layer}-{unit}" if layer else f"x{unit}"


def edge_key(layer: int, unit: int, source: int) -> str:
    return f"w{layer}-{unit}-{source}"


# ---- Equations.


def forward_equations(n: Numbers, layer: int, unit: int, function: str) -> list[Words]:
    """z as its sum, a = f(z), with their numbers."""
    sources = range(1, SIZES[layer - 1] + 1)
    symbols = [f"{weight_name(layer, unit, k)}·{activation_name(layer - 1, k)}" for k in sources]
    values = [f"{factor(n.weight(layer, unit, k))}·{factor(float(n.a[layer - 1][k - 1]))}" for k in sources]
    z, a = float(n.z[layer][unit - 1]), float(n.a[layer][unit - 1])
    name, f = index("z", layer, unit), SYMBOLS[function]
    return [
        f"{name} = {' + '.join(symbols)} + {weight_name(layer, unit, 0)}",
        f"{name} = {' + '.join(values)} + {factor(n.weight(layer, unit, 0))} = {number(z)}",
        f"{activation_name(layer, unit)} = {f}({name}) = {f}({number(z)}) = {number(a)}",
    ]


def loss_equations(n: Numbers) -> list[Words]:
    """J = ½(ŷ − y)²."""
    output = float(n.a[3][0])
    return [
        f"J = ½(ŷ − y)² = ½({number(output)} − {factor(n.target)})² = {number(n.loss)}",
        f"∂J/∂ŷ = ŷ − y = {number(output - n.target)}",
    ]


def delta_equations(n: Numbers, layer: int, unit: int) -> list[Words]:
    """δ = ∂J/∂z as a product: what comes back from the next layer times the slope here."""
    delta, z = index("δ", layer, unit), index("z", layer, unit)
    slope, value = factor(float(n.slope[layer][unit - 1])), number(float(n.delta[layer][unit - 1]))
    if layer == 3:
        error = factor(float(n.a[3][0]) - n.target)
        return [f"{delta} = ∂J/∂{z} = ∂J/∂ŷ · ∂ŷ/∂{z} = (ŷ − y)·f′({z})", f"{delta} = {error}·{slope} = {value}"]
    targets = range(1, SIZES[layer + 1] + 1)
    symbols = " + ".join(f"{weight_name(layer + 1, j, unit)}·{index('δ', layer + 1, j)}" for j in targets)
    values = " + ".join(
        f"{factor(n.weight(layer + 1, j, unit))}·{factor(float(n.delta[layer + 1][j - 1]))}" for j in targets
    )
    a = activation_name(layer, unit)
    return [
        f"{delta} = ∂J/∂{z} = ∂J/∂{a} · ∂{a}/∂{z} = ({symbols})·f′({z})",
        f"{delta} = ({values})·{slope} = {value}",
    ]


def gradient_equation(n: Numbers, layer: int, unit: int, source: int) -> str:
    """∂J/∂w = δ times what the weight was multiplied by."""
    delta, name = index("δ", layer, unit), weight_name(layer, unit, source)
    d, value = factor(float(n.delta[layer][unit - 1])), number(float(n.gradient[PLACE[layer, unit, source]]))
    if source == 0:
        return f"∂J/∂{name} = {delta}·1 = {value}"
    a = activation_name(layer - 1, source)
    return f"∂J/∂{name} = {delta}·{a} = {d}·{factor(float(n.a[layer - 1][source - 1]))} = {value}"


def weight_equations(n: Numbers, layer: int, unit: int, source: int) -> list[Words]:
    """The gradient of one weight, with its chain of factors and the finite difference beside it."""
    name, z = weight_name(layer, unit, source), index("z", layer, unit)
    place = PLACE[layer, unit, source]
    check = Message(
        N_("engine", "Finite difference: (J(w + h) − J(w − h))/2h = {measured}, differs by {difference}"),
        measured=number(float(n.measured[place])), difference=float(f"{n.differences[place]:.1e}"),
    )
    at_kink: Words = N_("engine", "No finite difference: the activation has a kink here.")
    return [
        f"∂J/∂{name} = ∂J/∂{z} · ∂{z}/∂{name}", *delta_equations(n, layer, unit),
        gradient_equation(n, layer, unit, source), at_kink if np.isnan(n.measured[place]) else check,
    ]


def slope_formula(function: str) -> str:
    """f′ in terms of a or z."""
    return {
        "sigmoid": "f′ = a(1 − a)", "tanh": "f′ = 1 − a²", "relu": "f′ = 1 (z > 0), 0 (z ≤ 0)",
        "leaky_relu": f"f′ = 1 (z > 0), {LeakyRelu.default_alpha:g} (z ≤ 0)", "linear": "f′ = 1",
    }[function]


def explain(key: str, n: Numbers, hidden: str, output: str) -> list[Words]:
    """The equations of the unit or weight called `key`; nothing for a key that is not in the network."""
    if key in ("J", "loss"):
        return loss_equations(n)
    if key in ("x1", "x2"):
        return [f"x{SUBSCRIPTS[int(key[1])]} = {number(float(n.a[0][int(key[1]) - 1]))}"]
    parts = key.removeprefix("w").split("-")
    if key not in KEYS:
        return []
    layer, unit = int(parts[0]), int(parts[1])
    if len(parts) == 3:
        return weight_equations(n, layer, unit, int(parts[2]))
    function = output if layer == 3 else hidden
    return [*forward_equations(n, layer, unit, function), slope_formula(function), *delta_equations(n, layer, unit)]


KEYS = frozenset(
    [unit_key(i, j) for i in LAYERS for j in range(1, SIZES[i] + 1)]
    + [edge_key(i, j, k) for i, j, k in WEIGHTS if k]
)
"""Units and weights that can be asked about."""
