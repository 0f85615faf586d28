"""What the scripts have in common: their head, the order of the samples, and the learning rate."""

from __future__ import annotations

import re

from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.report.recipe import Recipe, describe

DATA_FILE = "start.npz"
SCHEDULES = {
    "step": "0.5 ** (t // {T})", "exponential": "np.exp(-t / {T})", "inverse": "1 / (1 + t / {T})",
    "cosine": "0.5 * (1 + np.cos(np.pi * min(t / {T}, 1)))",
}
"""The factor of the learning rate after t epochs."""


NOISY_BIAS = """
# The last digits may differ: batch normalization takes the bias before it out again, so that its
# gradient is nothing but rounding, which this optimizer scales up to steps of full size."""


def head(recipe: Recipe, library: str, imports: str) -> str:
    """The docstring, the imports, the data and the settings."""
    settings = "\n".join(f"{name} = {number(recipe.settings[name])}" for name in used_settings(recipe))
    return f'''"""The run of Steepest's lab {recipe.lab} with seed {recipe.seed}, in {library}.

The network {describe(recipe)}, {recipe.steps} updates. {DATA_FILE} beside
this file holds the samples and the weights that training begins with.
"""
{imports}
with np.load(Path(__file__).with_name("{DATA_FILE}")) as file:
    start = dict(file)
X, Y = start["X"], start["Y"]

{settings}
'''


def used_settings(recipe: Recipe) -> list[str]:
    """The settings that the script has variables for."""
    return ["learning_rate", "batch_size", *(["l1", "l2"] if recipe.has_penalty else [])]


def generators(recipe: Recipe) -> str:
    """The lines that make the generators of the order and, if there is dropout, of the masks."""
    lines = [f"rng = np.random.default_rng({seed(recipe.shuffle, 'shuffle')})"]
    if any(isinstance(layer, Dropout) for layer in recipe.layers):
        lines.append(f"masks = np.random.default_rng({seed(recipe.dropout, 'dropout')})")
    return "\n".join(lines)


def seed(numbers: tuple[int, ...], purpose: str) -> str:
    """The seed of a generator, readable: the last numbers are the letters of its purpose."""
    return f'[{numbers[0]}, {numbers[1]}, *b"{purpose}"]'


def loop(recipe: Recipe, body: str) -> str:
    """The updates, each with its batch; `body` makes one of them at the learning rate `rate`."""
    rate = "learning_rate"
    epochs = ""
    if recipe.schedule != "constant":
        epochs = "    t = seen / len(X)  # epochs\n    seen += len(batch)\n"
        rate += " * " + SCHEDULES[recipe.schedule].format(T=number(recipe.period))
        rate = f"float({rate})" if "np." in rate else rate
    begin = "order, position" + (", seen" if epochs else "")
    values = "np.arange(len(X)), len(X)" + (", 0" if epochs else "")
    return f'''
{begin} = {values}
for update in range({recipe.steps}):
{changes(recipe)}    if position >= len(X):  # a new epoch: shuffle
        rng.shuffle(order)
        position = 0
    batch = order[position : position + batch_size]
    position += len(batch)
{epochs}    rate = {rate}
{body}'''


def changes(recipe: Recipe) -> str:
    """What was changed while it ran."""
    lines = []
    for step, values in sorted(recipe.changes.items()):
        assignments = [f"{name} = {number(value)}" for name, value in values.items() if name in used_settings(recipe)]
        if assignments:
            lines += [f"    if update == {step}:", *(f"        {line}" for line in assignments)]
    return "".join(line + "\n" for line in lines)


def ending(recipe: Recipe) -> str:
    """Print the losses, beside what the window showed."""
    shown = ", ".join(f"{name} {value:.6g}" for name, value in recipe.expected.items())
    shown += NOISY_BIAS if has_noisy_bias(recipe) else ""
    lines = ['print("training loss", loss_of(X, Y))']
    if "validation loss" in recipe.expected:
        lines.append('print("validation loss", loss_of(start["X_validation"], start["Y_validation"]))')
    return "\n# Steepest itself ended with: " + shown + "\n" + "\n".join(lines) + "\n"


def has_noisy_bias(recipe: Recipe) -> bool:
    """Whether batch normalization takes a bias out again whose steps an optimizer makes large all the same."""
    return recipe.optimizer.name in ("adam", "rmsprop") and any(isinstance(one, BatchNorm) for one in recipe.layers)


def tidy(script: str) -> str:
    """Two empty lines round every function and class, never more, and one at the end of the file."""
    script = re.sub(r"\n+(?=(?:def|class) )", "\n\n\n", script)
    return re.sub(r"\n{4,}", "\n\n\n", script).rstrip("\n") + "\n"


def number(value: float) -> str:
    """The shortest form that reads back the same."""
    return repr(value)
