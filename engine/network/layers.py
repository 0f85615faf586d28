"""The layers of a network: what they learn, and how they work forwards and backwards.

A `Layer` is what is declared, learned and set: `Dense(8)`. A `Pass` is a layer at work on batches of
one size, with every array it needs already there; its `forward` and `backward` write down, once, the
operations that every batch will go through. Values are features × samples, (n, B); a stack of
S models has one more axis in front.

Notation: x is what enters a layer, z = Wx + b what a dense layer makes of it, a = f(z) its
activation, J the loss and δ = ∂J/∂z. Going backwards, a pass finds ∂J/∂(its output) in its output
signal and leaves ∂J/∂(its input) in its input signal.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from engine.network.activations import ActivationFunction, Adjustable, activation
from engine.network.arrays import Array, Recipe, product_with, transposed
from engine.network.initializers import Initializer

Generators = Sequence[np.random.Generator]
"""One random generator for a single network, or one for each model of a stack."""


LARGE = 1 << 14
"""Weights of a layer from which on what an array call costs no longer counts."""


class Signal:
    """What flows between two layers: `values` (n, B) and, in training, the `gradient` ∂J/∂values (n, B).

    `extended` (n + 1, B) is the values above a row of ones, so that the bias of a dense layer is one
    more column of its matrix. `gradient_buffer` begins with the gradient, and may have the row of the ones too.
    """

    def __init__(self, extended: Array, gradient_buffer: Array | None) -> None:
        self.extended, self.gradient_buffer = extended, gradient_buffer
        self.values = extended[..., :-1, :]

    @classmethod
    def empty(cls, shape: tuple[int, ...], dtype: npt.DTypeLike, training: bool) -> Signal:
        """A signal of n features and B samples: `shape` is (…, n, B)."""
        return cls(ones_below(shape, dtype), gradient_buffer(shape, dtype) if training else None)

    def onward(self) -> Signal:
        """The signal after an element-wise layer: values of its own, the gradient overwritten in place."""
        return Signal(ones_below(self.values.shape, self.values.dtype), self.gradient_buffer)

    @property
    def gradient(self) -> Array:
        """∂J/∂values. Prediction has none, nor have the data that enter a dense layer."""
        assert self.gradient_buffer is not None
        return self.gradient_buffer[..., : self.values.shape[-2], :]


def gradient_buffer(shape: tuple[int, ...], dtype: npt.DTypeLike) -> Array:
    """An array for a gradient of `shape` (…, n, B).

    A single network's has one row more, for the row of ones: what multiplies the whole kernel, with no
    column left out, needs no copy. In a stack it would only tear the models apart.
    """
    return np.zeros((shape[0] + 1, shape[1]) if len(shape) == 2 else shape, dtype)


def ones_below(shape: tuple[int, ...], dtype: npt.DTypeLike) -> Array:
    """An array for values of `shape` (…, n, B) with one more row, of ones."""
    array = np.zeros((*shape[:-2], shape[-2] + 1, shape[-1]), dtype)
    array[..., -1, :] = 1
    return array


class Pass(ABC):
    """One layer at work on batches of one size. `output` is what it makes of the signal it was bound to."""

    output: Signal

    @abstractmethod
    def forward(self) -> Recipe:
        """How to write the output's values from the input's."""

    def backward(self) -> Recipe:
        """How to write the gradients of the parameters and of the input from the output's gradient."""
        raise RuntimeError("a pass in prediction mode has no gradients")


@dataclass(frozen=True)
class Storage:
    """Where a layer's parameters lie: its part of the network's flat vectors, (size,) or (S, size)."""

    start: int
    parameters: Array
    gradients: Array


class Layer(ABC):
    """What is declared, learned and set; see the subclasses.

    After `build`: `inputs` and `units` are the features that enter and leave.
    """

    inputs: int
    units: int
    last_pass: Pass
    """The pass of the most recent training step."""

    def units_for(self, inputs: int) -> int:
        """Features that leave when `inputs` enter."""
        return inputs

    def size(self, inputs: int) -> int:
        """Number of parameters when `inputs` features enter."""
        return 0

    def build(self, inputs: int, storage: Storage) -> None:
        """Take `storage` for the parameters."""
        self.inputs, self.units = inputs, self.units_for(inputs)
        self.start = storage.start

    def initialize(self, generators: Generators, initializer: Initializer) -> None:
        """Set the parameters to the start of training."""

    @abstractmethod
    def bind(self, signal: Signal, generators: Generators, training: bool) -> Pass:
        """This layer's pass over `signal`, in training or in prediction."""

    @abstractmethod
    def fresh(self) -> Layer:
        """A layer with the same settings that belongs to no network yet."""

    @property
    def output(self) -> Array:
        """What left this layer in the last training step, (units, B)."""
        return self.last_pass.output.values

    def state(self) -> dict[str, Array]:
        """A copy of what the layer remembers besides its parameters."""
        return {}

    def restore(self, state: dict[str, Array]) -> None:
        """Go back to a `state`."""


class Dense(Layer):
    """z = Wx + b with W of shape (units, inputs) and b of shape (units,).

    The bias is folded in: W and b lie together in `kernel` (units, inputs + 1), which multiplies the
    inputs above a row of ones. `weights` and `bias` are views of it, (units, inputs) and (units,).
    """

    watched = False
    """Whether training steps are to measure the gradient while it is in the processor's cache; set before the first."""

    def __init__(self, units: int) -> None:
        self.units = units

    def units_for(self, inputs: int) -> int:
        return self.units

    def size(self, inputs: int) -> int:
        return (inputs + 1) * self.units

    def build(self, inputs: int, storage: Storage) -> None:
        super().build(inputs, storage)
        shape = (*storage.parameters.shape[:-1], self.units, inputs + 1)
        self.kernel = storage.parameters.reshape(shape)
        self.kernel_gradient = storage.gradients.reshape(shape)
        self.weights, self.bias = self._split(self.kernel)
        self.weights_gradient, self.bias_gradient = self._split(self.kernel_gradient)
        self.squares = np.zeros(self.weights_gradient.shape[:-1], self.kernel.dtype)
        """Σ(∂J/∂w)² over the inputs of each unit in the last training step, (units,); if `watched`."""

    def _split(self, kernel: Array) -> tuple[Array, Array]:
        return kernel[..., :-1], kernel[..., -1]

    def of(self, vector: Array) -> tuple[Array, Array]:
        """Views of any flat vector of the network, (P,): what in it belongs to the weights and to the bias."""
        part = vector[..., self.start : self.start + self.size(self.inputs)]
        return self._split(part.reshape(*vector.shape[:-1], self.units, self.inputs + 1))

    def initialize(self, generators: Generators, initializer: Initializer) -> None:
        drawn = [initializer.draw(rng, self.inputs, self.units) for rng in generators]
        self.weights[...] = transposed(np.reshape(drawn, (*self.weights.shape[:-2], self.inputs, self.units)))
        self.bias[...] = 0

    def bind(self, signal: Signal, generators: Generators, training: bool) -> DensePass:
        return DensePass(self, signal, training)

    def fresh(self) -> Dense:
        return Dense(self.units)

    @property
    def z(self) -> Array:
        """The pre-activations Wx + b of the last training step, (units, B)."""
        return self.output

    @property
    def delta(self) -> Array:
        """δ = ∂J/∂z of the last training step, (units, B)."""
        return self.last_pass.output.gradient


class DensePass(Pass):
    """z = Wx + b; backwards ∂J/∂W = δxᵀ, ∂J/∂b = δ·1 and ∂J/∂x = Wᵀδ. Rumelhart, Hinton and Williams (1986)."""

    def __init__(self, layer: Dense, signal: Signal, training: bool) -> None:
        self.layer, self.signal = layer, signal
        self.stacked = layer.kernel.ndim == 3
        self.shared = self.stacked and signal.values.ndim == 2
        """Whether all models of a stack are given the same x: then they are one layer of many units."""
        shape = (*layer.kernel.shape[:-2], layer.units, signal.values.shape[-1])
        self.output = Signal.empty(shape, layer.kernel.dtype, training)

    def forward(self) -> Recipe:
        kernel, x, z = self.layer.kernel, self.signal.extended, self.output.values
        if self.shared:
            all_kernels, all_z = np.empty_like(kernel, order="C"), np.empty(z.shape, z.dtype)
            product = partial(all_kernels.reshape(-1, len(x)).dot, x, all_z.reshape(-1, x.shape[-1]))
            return [partial(np.copyto, all_kernels, kernel), product, partial(np.copyto, z, all_z)]
        return [partial(product_with(kernel, self.stacked), x, z)]

    def backward(self) -> Recipe:
        kernel, delta, x_gradient = self.layer.kernel, self.output.gradient, self.signal.gradient_buffer
        x, gradient = transposed(self.signal.extended), self.layer.kernel_gradient
        recipe = self._to_input(kernel, delta, x_gradient) if x_gradient is not None else []
        # The gradient comes last: a large network's step needs it next, from the cache.
        if self.shared:
            all_gradients = np.empty_like(gradient, order="C")
            product = partial(delta.reshape(-1, len(x)).dot, x, all_gradients.reshape(-1, x.shape[-1]))
            recipe += [product, partial(np.copyto, gradient, all_gradients)]
        else:
            recipe.append(partial(product_with(delta, self.stacked), x, gradient))
        if self.layer.watched:
            of_weights = self.layer.weights_gradient
            recipe.append(partial(np.vecdot, of_weights, of_weights, self.layer.squares))
        return recipe

    def _to_input(self, kernel: Array, delta: Array, x_gradient: Array) -> Recipe:
        """∂J/∂x = Wᵀδ; with a large W as (δᵀW)ᵀ: BLAS is faster with a matrix as it lies than with its transpose."""
        rows = x_gradient.shape[-2]
        if self.stacked or kernel.size < LARGE:
            return [partial(product_with(transposed(kernel)[..., :rows, :], self.stacked), delta, x_gradient)]
        turned = np.empty((delta.shape[-1], kernel.shape[-1]), kernel.dtype)
        return [
            partial(transposed(delta).dot, kernel, turned),
            partial(np.copyto, x_gradient, transposed(turned)[:rows]),
        ]


class Activation(Layer):
    """a = f(z), element by element. `alpha`, the constant of "leaky_relu" and "elu", may change between steps.

    Raises KeyError for an unknown name.
    """

    function: ActivationFunction

    def __init__(self, name: str, alpha: float | None = None) -> None:
        self.name, self._alpha = name, alpha
        self.function = activation(name, alpha)

    @property
    def alpha(self) -> float | None:
        return self._alpha

    @alpha.setter
    def alpha(self, value: float) -> None:
        self._alpha = value
        if isinstance(self.function, Adjustable):
            self.function.alpha = value

    def build(self, inputs: int, storage: Storage) -> None:
        super().build(inputs, storage)
        self.function = activation(self.name, self.alpha, storage.parameters.dtype)

    def bind(self, signal: Signal, generators: Generators, training: bool) -> ActivationPass:
        return ActivationPass(self, signal)

    def fresh(self) -> Activation:
        return Activation(self.name, self.alpha)

    @property
    def slope(self) -> Array:
        """f′(z) in the last training step, (units, B): a new array."""
        assert isinstance(self.last_pass, ActivationPass)
        return self.function.derivative(self.last_pass.z)


class ActivationPass(Pass):
    """a = f(z); backwards δ = ∂J/∂z = ∂J/∂a · f′(z)."""

    def __init__(self, layer: Activation, signal: Signal) -> None:
        self.function, self.signal, self.output = layer.function, signal, signal.onward()
        self.z, self.a = signal.values, self.output.values

    def forward(self) -> Recipe:
        return self.function.forward(self.z, self.a)

    def backward(self) -> Recipe:
        return self.function.backward(self.z, self.a, self.signal.gradient)
