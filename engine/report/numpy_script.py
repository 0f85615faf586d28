"""The run as a script in plain NumPy: forwards, backwards and the optimizer's rule, line by line."""

from __future__ import annotations

from engine.network.activations import Adjustable
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.network.optimizers import Adam, Momentum, Nesterov, Optimizer, RMSProp
from engine.report.common import ending, generators, head, loop, number, tidy
from engine.report.recipe import Recipe, numbered

SIGMOID = "1 / (1 + np.exp(-z))"
ACTIVATIONS: dict[str, tuple[str, str]] = {
    "linear": ("z", "np.ones_like(z)"),
    "sigmoid": (SIGMOID, "a * (1 - a)"),
    "tanh": ("np.tanh(z)", "1 - a * a"),
    "relu": ("np.maximum(z, 0)", "z > 0"),
    "leaky_relu": ("np.maximum(z, {alpha} * z)", "np.where(z > 0, 1, {alpha})"),
    "elu": ("np.where(z > 0, z, {alpha} * np.expm1(np.minimum(z, 0)))",
            "np.where(z > 0, 1, {alpha} * np.exp(np.minimum(z, 0)))"),
    "gelu": ("z / 2 * (1 + np.tanh(0.7978845608 * (z + 0.044715 * z**3)))",
             "np.divide(a, z, out=np.full_like(a, 0.5), where=z != 0)"
             " + z / 2 * 0.7978845608 * (1 + 0.134145 * z**2)"
             " / np.cosh(np.clip(0.7978845608 * (z + 0.044715 * z**3), -30, 30)) ** 2"),
    "silu": (f"z * ({SIGMOID})", f"({SIGMOID}) * (1 + z - a)"),
    "softplus": ("np.logaddexp(0, z)", SIGMOID),
}
"""f(z), and f′(z) with a = f(z)."""
LOSSES: dict[str, tuple[str, str]] = {
    "squared": ("0.5 * ((z - y) ** 2).sum(1).mean()", "z - y"),
    "logistic": ("(np.logaddexp(0, z) - y * z).mean()", f"{SIGMOID} - y"),
    "softmax": ("-(y * (z - np.log(np.exp(z).sum(1, keepdims=True)))).sum(1).mean()",
                "np.exp(z) / np.exp(z).sum(1, keepdims=True) - y"),
}
"""The mean loss of outputs z, and B · ∂J/∂z."""
RULES: dict[str, tuple[str, ...]] = {
    "sgd": ("p[name] -= rate * g[name]",),
    "momentum": ("v[name] = {momentum} * v[name] + g[name]", "p[name] -= rate * v[name]"),
    "nesterov": ("v[name] = {momentum} * v[name] + g[name]", "p[name] -= rate * (g[name] + {momentum} * v[name])"),
    "rmsprop": ("s[name] = {decay} * s[name] + (1 - {decay}) * g[name] ** 2",
                "p[name] -= rate * g[name] / (np.sqrt(s[name]) + {epsilon})"),
    "adam": ("m[name] = {beta1} * m[name] + (1 - {beta1}) * g[name]",
             "s[name] = {beta2} * s[name] + (1 - {beta2}) * g[name] ** 2",
             "step = m[name] / (1 - {beta1} ** (update + 1))",
             "p[name] -= rate * step / (np.sqrt(s[name] / (1 - {beta2} ** (update + 1))) + {epsilon})"),
}
"""What is done for each parameter in an update."""
MEMORIES = {"sgd": (), "momentum": ("v",), "nesterov": ("v",), "rmsprop": ("s",), "adam": ("m", "s")}


def numpy_script(recipe: Recipe) -> str:
    """The script, which prints the losses it ends with and keeps its parameters in `p`."""
    memories = "".join(f"\n{name} = {{name: np.zeros_like(value) for name, value in p.items()}}"
                       for name in MEMORIES[recipe.optimizer.name])
    return tidy("\n".join([
        head(recipe, "plain NumPy", "from pathlib import Path\n\nimport numpy as np\n").rstrip("\n"),
        f'p = {{name: start[name].copy() for name in start if name[0] not in "XY"}}  # parameters{memories}',
        _running(recipe) + generators(recipe),
        _activations(recipe), _forward(recipe), _loss(recipe), _gradients(recipe),
        "\n", loop(recipe, _update(recipe)), ending(recipe),
    ]))


def _running(recipe: Recipe) -> str:
    lines = [f'running{k} = [np.zeros_like(p["beta{k}"]), np.ones_like(p["beta{k}"])]  # mean and variance'
             for k, layer in numbered(recipe.layers) if isinstance(layer, BatchNorm)]
    return "".join(line + "\n" for line in lines)


def _activations(recipe: Recipe) -> str:
    """f and f′ of every function in use."""
    found = {layer.name: layer for layer in recipe.layers if isinstance(layer, Activation)}
    text = []
    for name, layer in found.items():
        function = layer.function
        alpha = number(function.alpha) if isinstance(function, Adjustable) else ""
        forward, slope = (formula.format(alpha=alpha) for formula in ACTIVATIONS[name])
        text.append(f"\n\ndef {name}(z):\n    return {forward}\n\n\ndef {name}_slope(z, a):\n    return {slope}\n")
    return "".join(text)


def _forward(recipe: Recipe) -> str:
    """`forward(x, training)`: everything that is computed, by name, for the way back."""
    lines = [
        "", "", "def forward(x, training):",
        '    """All that is computed on the way from x to the outputs z, by name."""', '    c = {"x1": x}',
    ]
    for k, layer in numbered(recipe.layers):
        lines += [f"    {line}" for line in _forward_lines(k, layer)]
    last = max(k for k, _ in numbered(recipe.layers))
    return "\n".join([*lines, f'    c["z"] = c["x{last + 1}"]', "    return c", ""])


def _forward_lines(k: int, layer: Layer) -> list[str]:
    """x{k} enters dense layer k; what leaves its last companion is x{k+1}."""
    here = f'c["x{k + 1}"]'
    if isinstance(layer, Dense):
        return [f'{here} = c["x{k}"] @ p["W{k}"] + p["b{k}"]']
    if isinstance(layer, Activation):
        return [f'c["in{k}"] = {here}', f'{here} = c["a{k}"] = {layer.name}({here})']
    if isinstance(layer, Dropout):
        shape = f"{here}.shape[::-1]"
        return ["if training:  # dropout",
                f'    kept = masks.random({shape}, np.float32).T >= {layer.probability}',
                f'    c["mask{k}"] = kept / np.float32({1 - layer.probability:.12g})',
                f'    {here} = {here} * c["mask{k}"]']
    assert isinstance(layer, BatchNorm)
    return [
        "if training:  # batch normalization", f"    mean, variance = {here}.mean(0), {here}.var(0)",
        f"    for running, new in zip(running{k}, (mean, variance)):",
        f"        running += (1 - {layer.momentum}) * (new - running)",
        "else:", f"    mean, variance = running{k}",
        f'c["deviation{k}"] = np.sqrt(variance + {layer.epsilon})',
        f'c["n{k}"] = ({here} - mean) / c["deviation{k}"]', f'{here} = p["gamma{k}"] * c["n{k}"] + p["beta{k}"]',
    ]


def _loss(recipe: Recipe) -> str:
    value, _ = LOSSES[recipe.loss]
    shift = "    z = z - z.max(1, keepdims=True)\n" if recipe.loss == "softmax" else ""
    return f'\n\ndef loss_of(x, y):\n    z = forward(x, training=False)["z"]\n{shift}    return {value}\n'


def _gradients(recipe: Recipe) -> str:
    _, slope = LOSSES[recipe.loss]
    lines = ["", "", "def gradients(x, y):", '    """∂J/∂p for every parameter, backwards from the outputs."""',
             "    c, g = forward(x, training=True), {}", '    z = c["z"]']
    if recipe.loss == "softmax":
        lines.append("    z = z - z.max(1, keepdims=True)")
    lines.append(f"    d = ({slope}) / len(x)")
    for k, layer in reversed(numbered(recipe.layers)):
        lines += [f"    {line}" for line in _backward_lines(k, layer, recipe.has_penalty)]
    return "\n".join([*lines, "    return g", ""])


def _backward_lines(k: int, layer: Layer, penalty: bool) -> list[str]:
    """d is ∂J/∂ what left this layer, and then ∂J/∂ what entered it."""
    if isinstance(layer, Dense):
        more = f' + l2 * p["W{k}"] + l1 * np.sign(p["W{k}"])' if penalty else ""
        lines = [f'g["W{k}"], g["b{k}"] = c["x{k}"].T @ d{more}, d.sum(0)']
        return lines + ([f'd = d @ p["W{k}"].T'] if k > 1 else [])
    if isinstance(layer, Activation):
        return [f'd = d * {layer.name}_slope(c["in{k}"], c["a{k}"])']
    if isinstance(layer, Dropout):
        return [f'd = d * c["mask{k}"]']
    return [
        f'g["gamma{k}"], g["beta{k}"] = (d * c["n{k}"]).sum(0), d.sum(0)',
        f'd = p["gamma{k}"] / c["deviation{k}"] * (d - d.mean(0) - c["n{k}"] * (d * c["n{k}"]).mean(0))',
    ]


def _update(recipe: Recipe) -> str:
    constants = _constants(recipe.optimizer)
    rule = "\n".join(f"        {line.format(**constants)}" for line in RULES[recipe.optimizer.name])
    return f"    g = gradients(X[batch], Y[batch])\n    for name in p:\n{rule}\n"


def _constants(optimizer: Optimizer) -> dict[str, float]:
    if isinstance(optimizer, Adam):
        return {"beta1": optimizer.beta1, "beta2": optimizer.beta2, "epsilon": optimizer.epsilon}
    if isinstance(optimizer, RMSProp):
        return {"decay": optimizer.decay, "epsilon": optimizer.epsilon}
    return {"momentum": optimizer.momentum} if isinstance(optimizer, Momentum | Nesterov) else {}
