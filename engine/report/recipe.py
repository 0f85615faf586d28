"""What it takes to repeat the training of one network elsewhere: data, first weights, order, and settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

import numpy as np

from engine.lab import Lab
from engine.network.arrays import Array
from engine.network.batch_norm import BatchNorm
from engine.network.dropout import Dropout
from engine.network.layers import Activation, Dense, Layer
from engine.network.losses import LogisticCrossEntropy
from engine.network.network import Network
from engine.network.optimizers import Optimizer
from engine.network.training import Trainer
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message

FOLLOWED = ("learning_rate", "batch_size", "l1", "l2")
"""Live changes of these settings come into the script; their names are also those of its variables."""
HARMLESS = ("epochs",)
"""Live changes that don't matter for what was done."""


class NoScript(ValueError):
    """A run that can't be put into a short script; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Recipe:
    """One network's training over `steps` updates.

    `settings` are the values at update 0 of all FOLLOWED names, `changes` the later ones by update.
    `shuffle` and `dropout` are the seeds of the generators of the order and of the masks. `arrays` are
    X (N, inputs) and Y (N, outputs), X_validation and Y_validation, and for each layer k that learns
    W1, b1, …, gamma1, beta1, …; W is (inputs, units). Y is what the outputs are compared with: values,
    0 or 1, or one 1 in a row. `expected` are the window's numbers at the end.
    """

    title: str
    lab: str
    seed: int
    steps: int
    inputs: int
    layers: tuple[Layer, ...]
    loss: str
    optimizer: Optimizer
    settings: Mapping[str, float | int]
    changes: Mapping[int, Mapping[str, float | int]]
    schedule: str
    period: float
    shuffle: tuple[int, ...]
    dropout: tuple[int, ...]
    arrays: Mapping[str, Array] = field(repr=False)
    expected: Mapping[str, float]

    @property
    def has_penalty(self) -> bool:
        """Whether the weights are ever penalised."""
        return any(values.get(name) for values in (self.settings, *self.changes.values()) for name in ("l1", "l2"))


@runtime_checkable
class Trained(Protocol):
    """A lab that trains one network: what a script can be written for."""

    trainer: Trainer

    def both_sides(self) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
        """Inputs and targets, as the loss takes them, of the training and of the validation side."""


def recipe_of(lab: Lab) -> Recipe:
    """How to repeat what `lab` has done. Raises NoScript."""
    if not isinstance(lab, Trained):
        raise NoScript(Message(N_("engine", "This lab trains no single network, so there is no script for it.")))
    changes = _changes(lab)
    fresh = type(lab)({**lab.values, **lab.initial})
    network, values = fresh.trainer.network, fresh.values
    if network.frozen.any():
        raise NoScript(Message(N_("engine", "Weights are frozen, which the short script has no word for.")))
    training, held = fresh.both_sides()
    expected = {"training loss": lab.trainer.network.evaluate(*training)[0]}
    if len(held[0]):
        expected["validation loss"] = lab.trainer.network.evaluate(*held)[0]
    return Recipe(
        lab.title, lab.key, lab.values["seed"], lab.steps, network.inputs, tuple(filter(_matters, network.layers)),
        network.loss.name, fresh.trainer.optimizer, {name: values.get(name, 0) for name in FOLLOWED}, changes,
        values.get("schedule", "constant"), values.get("period", 1.0), _seeds(lab, "shuffle"), _seeds(lab, "dropout"),
        {**_data("", network, training), **_data("_validation", network, held), **_weights(network)}, expected,
    )


def _matters(layer: Layer) -> bool:
    return not (isinstance(layer, Dropout) and not layer.probability)


def _seeds(lab: Lab, purpose: str) -> tuple[int, ...]:
    """The numbers that `Lab.generator` begins with."""
    return lab.values["seed"], lab.values["weights_draw"], *purpose.encode()


def _changes(lab: Lab) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for step, values in lab.journal:
        for name, value in values.items():
            if name in FOLLOWED:
                found.setdefault(step, {})[name] = value
            elif name not in HARMLESS:
                raise NoScript(
                    Message(N_("engine", "“{setting}” was changed at update {step}: a short script can't follow that."),
                            setting=lab.parameters[name].label, step=step)
                )
    return {step: values for step, values in found.items() if step < lab.steps}


def _data(side: str, network: Network, samples: tuple[Array, Array]) -> dict[str, Array]:
    """X and Y of one side, as a reader expects them: logistic cross-entropy keeps signs for classes 0 and 1."""
    x, y = samples
    targets = network.loss.targets(y, network.outputs) if len(x) else np.empty((0, network.outputs))
    plain = (1 - targets) / 2 if isinstance(network.loss, LogisticCrossEntropy) else targets
    inputs = np.asarray(x, np.float32).reshape(-1, network.inputs)
    return {f"X{side}": inputs, f"Y{side}": np.asarray(plain, np.float32)}


def _weights(network: Network) -> dict[str, Array]:
    found: dict[str, Array] = {}
    k = 0
    for layer in network.layers:
        if isinstance(layer, Dense):
            k += 1
            found[f"W{k}"], found[f"b{k}"] = layer.weights.T.copy(), layer.bias.copy()
        elif isinstance(layer, BatchNorm):
            found[f"gamma{k}"], found[f"beta{k}"] = layer.gamma.copy(), layer.beta.copy()
    return found


def numbered(layers: tuple[Layer, ...]) -> list[tuple[int, Layer]]:
    """Each layer with the number of the dense layer that it belongs to, from 1."""
    k, found = 0, []
    for layer in layers:
        k += isinstance(layer, Dense)
        found.append((k, layer))
    return found


def describe(recipe: Recipe) -> str:
    """The network in a line: 2 – 16 tanh – 16 tanh – 1."""
    parts = [str(recipe.inputs)]
    for _, layer in numbered(recipe.layers):
        if isinstance(layer, Dense):
            parts.append(str(layer.units))
        elif isinstance(layer, Activation):
            parts[-1] += f" {layer.name}"
    return " – ".join(parts)
