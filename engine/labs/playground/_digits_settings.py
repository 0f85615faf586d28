"""The settings of the digits' playground, and its prepared experiments."""

from __future__ import annotations

from engine.lab import Lab, Preset
from engine.network import initializers
from engine.network.activations import ACTIVATIONS
from engine.network.optimizers import OPTIMIZERS
from engine.parameters import Choice, Flag, Float, Int, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_

SIDE = 28
PEN = 0.09
"""Width of the pen in units of the pad: about what MNIST's digits were written with."""
MOST_POINTS = 3000
MOST_ADDED = 40


class DigitsSettings(Lab):
    """What can be set, in the order of the side panel."""

    data = Choice(
        "mnist", options={"mnist": N_("engine", "MNIST, 28×28"), "8x8": N_("engine", "8×8 digits")},
        group=N_("engine", "Data"), label=N_("engine", "Images"),
        help=N_("engine", "5,000 images of MNIST, or 1,797 small ones. A fifth is kept for validation."),
    )
    images = Int(
        4000, low=20, high=4000, scale="log", group=N_("engine", "Data"), label=N_("engine", "Training images"),
        symbol="N", help=N_("engine", "How many of them train. With few, the network learns them by heart."),
    )
    hidden = Numbers(
        (128,), low=1, high=20000, shortest=0, longest=4, whole=True, group=N_("engine", "Network"),
        label=N_("engine", "Units of the hidden layers"),
        help=N_("engine", "Up to four layers; none is a linear classifier."),
    )
    activation = Choice(
        "relu", options={name: found.label for name, found in ACTIVATIONS.items()}, group=N_("engine", "Network"),
        label=N_("engine", "Activation"), symbol="f",
        help=N_("engine", "What hidden units make of their weighted sum."),
    )
    initializer = Choice(
        "he", options=initializers.LABELS, group=N_("engine", "Network"), label=N_("engine", "Initial weights"),
        help=N_("engine", "n is the number of inputs of a layer. Xavier suits tanh, He suits ReLU."),
    )
    batch_norm = Flag(
        False, group=N_("engine", "Network"), label=N_("engine", "Batch normalization"),
        help=N_("engine", "Normalises the weighted sums of each hidden layer over the mini-batch."),
    )
    dropout = Float(
        0, low=0, high=0.9, decimals=2, effect="live", group=N_("engine", "Network"), label=N_("engine", "Dropout"),
        symbol="p", help=N_("engine", "The probability with which each hidden unit is left out of an update."),
    )
    optimizer = Choice(
        "adam", options={name: found.label for name, found in OPTIMIZERS.items()}, effect="live",
        group=N_("engine", "Learning"), label=N_("engine", "Optimizer"),
        help=N_("engine", "How a gradient becomes a step."),
    )
    learning_rate = Float(
        0.001, low=1e-5, high=10, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η", help=N_("engine", "How far an update goes."),
    )
    batch_size = Int(
        64, low=1, high=4096, scale="powers-of-two", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Batch size"), symbol="B", help=N_("engine", "Images in an update."),
    )
    l2 = Float(
        0, low=1e-6, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "L2 penalty"), symbol="λ₂",
        help=N_("engine", "Adds ½λ₂Σw²: every update also shrinks each weight."),
    )
    epochs = Int(
        10, low=1, high=500, scale="log", effect="live", group=N_("engine", "Learning"), label=N_("engine", "Epochs"),
        help=N_("engine", "How often every training image is seen."),
    )
    curve = Choice(
        "accuracy", options={"accuracy": N_("engine", "accuracy"), "loss": N_("engine", "loss")}, effect="view",
        panel="curves", label=N_("engine", "Curves"),
        help=N_("engine", "The share that is read rightly, or the cross-entropy that is minimised."),
    )
    gallery = Choice(
        "mistakes",
        options={"mistakes": N_("engine", "worst mistakes"), "cell": N_("engine", "chosen cell"),
                 "weights": N_("engine", "weights")},
        effect="view", panel="gallery", label=N_("engine", "Images"),
        help=N_("engine", "The mistakes it is surest of; the validation images of the matrix' chosen cell; or the "
                          "weights of the first layer's units as images."),
    )
    cell = Int(-1, low=-1, high=99, hidden=True, effect="view", label=N_("engine", "Chosen cell"))
    strokes = Numbers(
        (), low=-1, high=1, shortest=0, longest=2 * MOST_POINTS, hidden=True, effect="view",
        label=N_("engine", "Strokes"),
    )
    picture = Numbers(
        (), low=0, high=255, shortest=0, longest=SIDE * SIDE, whole=True, hidden=True, effect="view",
        label=N_("engine", "Pasted picture"),
    )
    added = Numbers(
        (), low=0, high=255, shortest=0, longest=MOST_ADDED * (1 + SIDE * SIDE), whole=True, hidden=True,
        effect="live", label=N_("engine", "Drawn digits"),
    )
    label = Choice(
        "0", options={str(digit): str(digit) for digit in range(10)}, effect="view", panel="pad",
        label=N_("engine", "What I drew"),
        help=N_("engine", "What your digit is, before you add it to the training images."),
    )

    presets = (
        Preset("mlp", N_("engine", "784 – 128 – 10 reads MNIST"), {}, 630,
               N_("engine", "One hidden layer, ten epochs: about 94 of 100 unseen digits are read rightly.")),
        Preset("linear", N_("engine", "No hidden layer: ten templates"),
               {"hidden": (), "gallery": "weights", "l2": 0.01}, 630,
               N_("engine", "The weights of each output are a picture: blue ink speaks against the digit, orange "
                            "for it.")),
        Preset("by-heart", N_("engine", "A hundred images, learned by heart"),
               {"images": 100, "epochs": 100, "batch_size": 20}, 500,
               N_("engine", "All training images right, a fifth of the unseen ones wrong.")),
        Preset("small", N_("engine", "8×8 digits"),
               {"data": "8x8", "images": 1437, "hidden": (32,), "epochs": 30, "learning_rate": 0.005}, 690,
               N_("engine", "64 pixels are enough for 96 of 100.")),
        Preset("regularized", N_("engine", "Dropout and batch normalization"),
               {"hidden": (256, 128), "dropout": 0.4, "batch_norm": True, "epochs": 20}, 1260,
               N_("engine", "A larger network, held back.")),
    )
