"""The run as a script in PyTorch. NumPy shuffles and draws the masks, so that both see the same."""

from __future__ import annotations

from engine.network.activations import Adjustable
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.network.optimizers import Adam, Momentum, Nesterov, Optimizer, RMSProp
from engine.report.common import ending, generators, head, loop, number, tidy
from engine.report.recipe import Recipe, numbered

ACTIVATIONS = {
    "linear": "nn.Identity()", "sigmoid": "nn.Sigmoid()", "tanh": "nn.Tanh()", "relu": "nn.ReLU()",
    "leaky_relu": "nn.LeakyReLU({alpha})", "elu": "nn.ELU({alpha})", "gelu": 'nn.GELU(approximate="tanh")',
    "silu": "nn.SiLU()", "softplus": "nn.Softplus()",
}
LOSSES = {
    "squared": "0.5 * ((z - y) ** 2).sum(1).mean()",
    "logistic": "functional.binary_cross_entropy_with_logits(z, y)",
    "softmax": "functional.cross_entropy(z, y)",
}
BATCH_NORM = '''
class BatchNorm(nn.BatchNorm1d):
    """The running variance divides by m, as in the paper's algorithm 1 and in Keras; PyTorch's own by m - 1."""

    def forward(self, x):
        if not self.training:
            return super().forward(x)
        with torch.no_grad():
            self.running_mean += self.momentum * (x.mean(0) - self.running_mean)
            self.running_var += self.momentum * (x.var(0, unbiased=False) - self.running_var)
        return functional.batch_norm(x, None, None, self.weight, self.bias, True, 0.0, self.eps)

'''
DROPOUT = '''
class Dropout(nn.Module):
    """Inverted dropout with masks from NumPy."""

    def __init__(self, probability):
        super().__init__()
        self.probability = probability

    def forward(self, x):
        if not self.training:
            return x
        kept = masks.random(tuple(x.shape)[::-1], np.float32).T >= self.probability
        return x * torch.from_numpy(kept / np.float32(1 - self.probability))

'''
IMPORTS = """from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional
"""


def torch_script(recipe: Recipe) -> str:
    """The script, which prints the losses it ends with and keeps its network in `model`."""
    own = (BATCH_NORM, BatchNorm), (DROPOUT, Dropout)
    classes = "\n".join(text for text, kind in own if any(isinstance(layer, kind) for layer in recipe.layers))
    return tidy("\n".join([
        head(recipe, "PyTorch", IMPORTS) + 'X, Y = torch.from_numpy(X), torch.from_numpy(Y)',
        generators(recipe), classes, _model(recipe), _loss(recipe), loop(recipe, _update(recipe)),
        "\nmodel.eval()" + _ending(recipe),
    ]))


def _ending(recipe: Recipe) -> str:
    held = '(*(torch.from_numpy(start[f"{side}_validation"]) for side in "XY"))'
    text = ending(recipe).replace('(start["X_validation"], start["Y_validation"])', held)
    return text.replace("))\n", ").item())\n")



def _model(recipe: Recipe) -> str:
    width, lines = recipe.inputs, []
    for _, layer in numbered(recipe.layers):
        lines.append(f"    {_module(layer, width)},")
        width = layer.units
    copies = []
    for place, (k, layer) in enumerate(numbered(recipe.layers)):
        names = {Dense: (f'start["W{k}"].T.copy()', f'start["b{k}"]'),
                 BatchNorm: (f'start["gamma{k}"]', f'start["beta{k}"]')}.get(type(layer))
        if names:
            copies += [f"    model[{place}].weight.copy_(torch.from_numpy({names[0]}))",
                       f"    model[{place}].bias.copy_(torch.from_numpy({names[1]}))"]
    return "\n".join(["model = nn.Sequential(", *lines, ")", "with torch.no_grad():", *copies, _optimizer(recipe), ""])


def _module(layer: Layer, width: int) -> str:
    if isinstance(layer, Dense):
        return f"nn.Linear({width}, {layer.units})"
    if isinstance(layer, BatchNorm):
        return f"BatchNorm({width}, eps={layer.epsilon}, momentum={round(1 - layer.momentum, 12)})"
    if isinstance(layer, Dropout):
        return f"Dropout({layer.probability})"
    assert isinstance(layer, Activation)
    function = layer.function
    return ACTIVATIONS[layer.name].format(alpha=number(function.alpha) if isinstance(function, Adjustable) else "")


def _optimizer(recipe: Recipe) -> str:
    name, constants = _rule(recipe.optimizer)
    return f"optimizer = torch.optim.{name}(model.parameters(), lr=learning_rate{constants})"


def _rule(optimizer: Optimizer) -> tuple[str, str]:
    if isinstance(optimizer, Nesterov):
        return "SGD", f", momentum={optimizer.momentum}, nesterov=True"
    if isinstance(optimizer, Momentum):
        return "SGD", f", momentum={optimizer.momentum}"
    if isinstance(optimizer, RMSProp):
        return "RMSprop", f", alpha={optimizer.decay}, eps={optimizer.epsilon}"
    if isinstance(optimizer, Adam):
        return "Adam", f", betas=({optimizer.beta1}, {optimizer.beta2}), eps={optimizer.epsilon}"
    return "SGD", ""


def _loss(recipe: Recipe) -> str:
    return f"\ndef loss_of(x, y):\n    z = model(x)\n    return {LOSSES[recipe.loss]}\n"


def _update(recipe: Recipe) -> str:
    lines = ["optimizer.param_groups[0][\"lr\"] = rate", "loss = loss_of(X[batch], Y[batch])"]
    if recipe.has_penalty:
        lines += ["weights = [layer.weight for layer in model if isinstance(layer, nn.Linear)]",
                  "loss = loss + sum(l1 * w.abs().sum() + l2 / 2 * (w**2).sum() for w in weights)"]
    lines += ["optimizer.zero_grad()", "loss.backward()", "optimizer.step()"]
    return "".join(f"    {line}\n" for line in lines)
