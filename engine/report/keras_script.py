"""The run as a script in Keras 3. Its dropout masks are its own, so runs with dropout are alike, not equal."""

from __future__ import annotations

from engine.network.activations import Adjustable
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.network.optimizers import Adam, Momentum, Nesterov, Optimizer, RMSProp
from engine.report.common import ending, head, loop, number, seed, tidy
from engine.report.recipe import Recipe, numbered

ACTIVATIONS = {
    "leaky_relu": "keras.layers.LeakyReLU(negative_slope={alpha})", "elu": "keras.layers.ELU(alpha={alpha})",
    "gelu": "keras.layers.Activation(lambda z: keras.activations.gelu(z, approximate=True))",
}
"""Those that are more than a name."""
LOSSES = {
    "squared": "lambda y, z: 0.5 * keras.ops.sum((z - y) ** 2, axis=1)",
    "logistic": "keras.losses.BinaryCrossentropy(from_logits=True)",
    "softmax": "keras.losses.CategoricalCrossentropy(from_logits=True)",
}
IMPORTS = "from pathlib import Path\n\nimport keras\nimport numpy as np\n"


def keras_script(recipe: Recipe) -> str:
    """The script, which prints the losses it ends with and keeps its network in `model`."""
    return tidy("\n".join([
        head(recipe, "Keras", IMPORTS).rstrip("\n"),
        f"rng = np.random.default_rng({seed(recipe.shuffle, 'shuffle')})", "",
        _model(recipe), LOSS, _remarks(recipe) + loop(recipe, _update(recipe)), ending(recipe),
    ]))


LOSS = '''

def loss_of(x, y):
    """The mean loss without the penalty."""
    z = model(x, training=False)
    return float(keras.ops.convert_to_numpy(keras.ops.mean(loss(keras.ops.convert_to_tensor(y), z))))

'''


def _remarks(recipe: Recipe) -> str:
    """Where Keras does something else, so that the last digits or more differ."""
    found = []
    if any(isinstance(layer, Dropout) for layer in recipe.layers):
        found.append("Keras draws its own dropout masks.")
    if recipe.optimizer.name == "rmsprop":
        found.append("Keras adds epsilon under the root of RMSprop, Steepest beside it.")
    if isinstance(recipe.optimizer, Momentum) and (recipe.changes or recipe.schedule != "constant"):
        found.append("Keras keeps the learning rate inside the velocity: after a change it lingers.")
    if any(name in values for values in recipe.changes.values() for name in ("l1", "l2")):
        found.append("Keras fixes the penalties when the model is made: later changes don't act.")
    return "\n\n" + "".join(f"# {line}\n" for line in found)


def _model(recipe: Recipe) -> str:
    lines = ["model = keras.Sequential([", f"    keras.Input(({recipe.inputs},)),"]
    lines += [f"    {_layer(layer, recipe.has_penalty)}," for layer in recipe.layers] + ["])"]
    for place, (k, layer) in enumerate(numbered(recipe.layers)):
        if isinstance(layer, Dense):
            lines.append(f'model.layers[{place}].set_weights([start["W{k}"], start["b{k}"]])')
        elif isinstance(layer, BatchNorm):
            lines.append(
                f'model.layers[{place}].set_weights([start["gamma{k}"], start["beta{k}"], '
                f'np.zeros({layer.inputs}), np.ones({layer.inputs})])')
    lines += [f"loss = {LOSSES[recipe.loss]}", f"model.compile({_optimizer(recipe.optimizer)}, loss)"]
    return "\n".join(lines)


def _layer(layer: Layer, penalty: bool) -> str:
    if isinstance(layer, Dense):
        regularizer = ", kernel_regularizer=keras.regularizers.L1L2(l1, l2 / 2)" if penalty else ""
        return f"keras.layers.Dense({layer.units}{regularizer})"
    if isinstance(layer, BatchNorm):
        return f"keras.layers.BatchNormalization(momentum={layer.momentum}, epsilon={layer.epsilon})"
    if isinstance(layer, Dropout):
        return f"keras.layers.Dropout({layer.probability})"
    assert isinstance(layer, Activation)
    function = layer.function
    alpha = number(function.alpha) if isinstance(function, Adjustable) else ""
    return ACTIVATIONS.get(layer.name, f'keras.layers.Activation("{layer.name}")').format(alpha=alpha)


def _optimizer(optimizer: Optimizer) -> str:
    name, constants = "SGD", ""
    if isinstance(optimizer, Momentum):
        constants = f", momentum={optimizer.momentum}" + (", nesterov=True" if isinstance(optimizer, Nesterov) else "")
    elif isinstance(optimizer, RMSProp):
        name, constants = "RMSprop", f", rho={optimizer.decay}, epsilon={optimizer.epsilon}"
    elif isinstance(optimizer, Adam):
        name = "Adam"
        constants = f", beta_1={optimizer.beta1}, beta_2={optimizer.beta2}, epsilon={optimizer.epsilon}"
    return f"keras.optimizers.{name}(learning_rate{constants})"


def _update(recipe: Recipe) -> str:
    lines = ["model.optimizer.learning_rate = rate", "model.train_on_batch(X[batch], Y[batch])"]
    return "".join(f"    {line}\n" for line in lines)
