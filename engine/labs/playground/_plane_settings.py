"""The settings of the playground in the plane, and its prepared experiments."""

from __future__ import annotations

from engine.data.features import FEATURES
from engine.lab import Lab, Preset
from engine.labs.playground._layer_settings import (
    LAYERS,
    MOST_LAYERS,
    MOST_UNITS,
    activation_of,
    batch_norm_of,
    dropout_of,
)
from engine.labs.playground._plane_data import DATA, PAINTED, thumbnails
from engine.network import initializers, schedules
from engine.network.optimizers import OPTIMIZERS
from engine.parameters import Choice, Choices, Flag, Float, Int, Numbers, Text, Values
from engine.text import QT_TRANSLATE_NOOP as N_

FAR = 1e9
"""Bounds of numbers that hold weights or updates."""
SPIRAL = {"data": "spirals", "samples": 400, "noise": 0.03, "hidden": (16, 16), "learning_rate": 0.01, "batch_size": 32}


def _generated(values: Values) -> bool:
    return values["data"] not in ("painted", "csv")


def _several(values: Values) -> bool:
    return values["data"] in ("spirals", "blobs", "painted")


def _scheduled(values: Values) -> bool:
    return bool(values["schedule"] != "constant")


class PlaneSettings(Lab):
    """What can be set in the playground, in the order of the side panel."""

    data = Choice(
        "circles", options=DATA, pictures=thumbnails(), group=N_("engine", "Data"), label=N_("engine", "Data set"),
        help=N_("engine", "Classes, or heights to be learned (slope and hills), points of your own, or your file."),
    )
    csv = Text(
        "", longest=1000, is_path=True, group=N_("engine", "Data"), label=N_("engine", "File"),
        shown_if=lambda values: bool(values["data"] == "csv"), placeholder=N_("engine", "a CSV file"),
        help=N_("engine", "Columns of numbers; the last one is learned: text or few whole numbers are classes. "
                          "Columns are standardised; the first two make the picture."),
    )
    classes = Int(
        2, low=2, high=6, group=N_("engine", "Data"), label=N_("engine", "Classes"), shown_if=_several,
        help=N_("engine", "How many clouds, arms or kinds of painted points there are."),
    )
    samples = Int(
        300, low=10, high=5000, scale="log", effect="live", group=N_("engine", "Data"), label=N_("engine", "Points"),
        symbol="N", shown_if=_generated,
        help=N_("engine", "Training and validation together; the first ones stay where they are."),
    )
    noise = Float(
        0.15, low=0, high=1, decimals=2, effect="live", group=N_("engine", "Data"), label=N_("engine", "Noise"),
        symbol="σ", shown_if=_generated,
        help=N_("engine", "How far points stray. They slide, they are not drawn anew."),
    )
    validation = Float(
        0.3, low=0, high=0.9, decimals=2, effect="live", group=N_("engine", "Data"),
        label=N_("engine", "For validation"),
        help=N_("engine", "The share of the points that is kept from training."),
    )
    painted = Numbers(
        PAINTED, low=-FAR, high=FAR, shortest=6, longest=3000, hidden=True, effect="live",
        label=N_("engine", "Painted points"),
    )
    features = Choices(
        ("x1", "x2"), options={name: shown for name, (shown, _) in FEATURES.items()}, group=N_("engine", "Network"),
        label=N_("engine", "Features"), help=N_("engine", "What the network is given of a point."),
    )
    hidden = Numbers(
        (4, 3), low=1, high=MOST_UNITS, shortest=0, longest=MOST_LAYERS, whole=True, group=N_("engine", "Network"),
        label=N_("engine", "Units of the hidden layers"),
        help=N_("engine", "Up to 8 layers of up to 32 units; also changed with + and − on the diagram."),
    )
    initializer = Choice(
        "xavier", options=initializers.LABELS, group=N_("engine", "Network"), label=N_("engine", "Initial weights"),
        help=N_("engine", "n is the number of inputs of a layer. Xavier suits tanh, He suits ReLU."),
    )
    (activation_1, activation_2, activation_3, activation_4,
     activation_5, activation_6, activation_7, activation_8) = map(activation_of, LAYERS)
    (batch_norm_1, batch_norm_2, batch_norm_3, batch_norm_4,
     batch_norm_5, batch_norm_6, batch_norm_7, batch_norm_8) = map(batch_norm_of, LAYERS)
    dropout_1, dropout_2, dropout_3, dropout_4, dropout_5, dropout_6, dropout_7, dropout_8 = map(dropout_of, LAYERS)
    loss = Choice(
        "cross-entropy", options={"cross-entropy": N_("engine", "cross-entropy"), "squared": N_("engine", "squared")},
        group=N_("engine", "Learning"), label=N_("engine", "Loss"), symbol="J",
        shown_if=lambda values: values["data"] not in ("plane", "hills"),
        help=N_("engine", "−log of the probability of the right class, or half the squared distance from it. Heights "
                          "always use the squared one."),
    )
    optimizer = Choice(
        "adam", options={name: found.label for name, found in OPTIMIZERS.items()}, effect="live",
        group=N_("engine", "Learning"), label=N_("engine", "Optimizer"),
        help=N_("engine", "How a gradient becomes a step."),
    )
    learning_rate = Float(
        0.01, low=1e-5, high=10, scale="log", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Learning rate"), symbol="η", help=N_("engine", "How far an update goes."),
    )
    schedule = Choice(
        "constant", options=schedules.LABELS, effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Schedule"),
        help=N_("engine", "How the learning rate falls with the epochs t."),
    )
    period = Float(
        50, low=1, high=10000, scale="log", effect="live", group=N_("engine", "Learning"), label=N_("engine", "Period"),
        symbol="T", unit=N_("engine", "epochs"), shown_if=_scheduled, help=N_("engine", "The T of the schedule."),
    )
    batch_size = Int(
        16, low=1, high=10**6, scale="powers-of-two", effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "Batch size"), symbol="B",
        help=N_("engine", "Points in an update; from N on it is all of them."),
    )
    l1 = Float(
        0, low=1e-6, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "L1 penalty"), symbol="λ₁",
        help=N_("engine", "Adds λ₁Σ|w|: weights that are not needed go to zero."),
    )
    l2 = Float(
        0, low=1e-6, high=1, scale="log", zero=True, effect="live", group=N_("engine", "Learning"),
        label=N_("engine", "L2 penalty"), symbol="λ₂",
        help=N_("engine", "Adds ½λ₂Σw²: every update also shrinks each weight."),
    )
    edits = Numbers(
        (), low=-FAR, high=FAR, shortest=0, longest=500, hidden=True, effect="live",
        label=N_("engine", "Weights set by hand"),
    )
    frozen = Numbers(
        (), low=0, high=1000, shortest=0, longest=3000, whole=True, hidden=True, effect="live",
        label=N_("engine", "Frozen weights"),
    )
    selected = Text("", longest=20, hidden=True, effect="view", label=N_("engine", "Chosen unit or weight"))
    hover = Text("", longest=20, hidden=True, effect="view", label=N_("engine", "Unit under the pointer"))
    picture = Choice(
        "plane", options={"plane": N_("engine", "plane"), "warped": N_("engine", "warped")}, effect="view",
        panel="plane", label=N_("engine", "Picture"),
        help=N_("engine", "The plane as it is, or as the last hidden layer of two units bends it."),
    )
    held_out = Flag(
        True, effect="view", panel="plane", label=N_("engine", "validation"),
        help=N_("engine", "Also show the points that are not trained on: hollow."),
    )
    discretize = Flag(
        False, effect="view", panel="plane", label=N_("engine", "decided"),
        help=N_("engine", "Show the class that wins, without how sure it is."),
    )

    presets = (
        Preset("circles", N_("engine", "Rings: three tanh units are enough"), {"hidden": (3,)}, 3000,
               N_("engine", "Each unit draws one line; three lines close a triangle round the inner ring.")),
        Preset("no-hidden", N_("engine", "No hidden layer, but the right features"),
               {"hidden": (), "features": ("x1^2", "x2^2"), "learning_rate": 0.05}, 2000,
               N_("engine", "With x₁² and x₂² the rings are a problem for a straight line.")),
        Preset("spiral", N_("engine", "Two spirals, 2 – 16 – 16 – 1"), SPIRAL, 6000,
               N_("engine", "The classic: hopeless for one layer of few units, easy for two of sixteen."), speed=1000),
        Preset("warp", N_("engine", "How two units bend the plane"),
               {"hidden": (8, 2), "data": "moons", "picture": "warped"}, 3000,
               N_("engine", "The last hidden layer has two units: see the plane as it gives it to the output, a "
                            "straight line's work.")),
        Preset("six", N_("engine", "Six classes"), {"data": "blobs", "classes": 6, "hidden": (8,), "noise": 0.2}, 2000,
               N_("engine", "Six outputs share the plane; the surer, the stronger the colour.")),
        Preset("hills", N_("engine", "Hills and hollows"),
               {"data": "hills", "hidden": (16, 8), "samples": 1000, "noise": 0.05, "batch_size": 32}, 6000,
               N_("engine", "Regression: the network learns heights from −1 to 1."), speed=1000),
        Preset("overfit", N_("engine", "Forty points, many units, much noise"),
               {"data": "moons", "samples": 40, "noise": 0.5, "hidden": (24, 24), "validation": 0.5}, 3000,
               N_("engine", "The validation loss turns round while the training loss goes to zero. Then raise λ₂.")),
        Preset("paint", N_("engine", "Paint your own points"), {"data": "painted", "validation": 0.0, "hidden": (8, 8)},
               1000, N_("engine", "Left button: class A. Right: B. Keys 1 to 6 choose the left button's class; Shift "
                                  "erases the nearest point.")),
        Preset("deep", N_("engine", "Eight layers of 32"),
               {"data": "spirals", "hidden": (32,) * 8, "initializer": "he", "learning_rate": 0.002,
                **{f"activation_{k}": "relu" for k in range(1, 9)}}, 500,
               N_("engine", "256 units, each with its own map of the plane.")),
    )
