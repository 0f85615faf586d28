"""Gradient noise, from exam scores: sample means, mini-batch gradients, and the jitter they leave at the minimum.

N students sat two papers. The loss of the estimate w = (w₀, w₁) of the mean scores is the mean over
the students of ½(w₀ − y₀)² + ½κ(w₁ − y₁)², so a mini-batch's gradient is (w₀ − ȳ₀, κ(w₁ − ȳ₁)) with
the batch's mean scores ȳ: gradient noise *is* the error of a sample mean, exactly. Each step draws a
batch of every size, without and with replacement, and moves all learners.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.data.sampling import DRAWINGS, nested_means, replacement_factor, stationary_variance
from engine.history import History
from engine.lab import Diverged, Lab, Panel, Preset
from engine.labs.descent._chains import Chains
from engine.labs.descent._noise_pictures import LEARNERS, TRUE_MEAN, Pictures
from engine.parameters import Choice, Float, Int, Mark, Numbers
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Array, Banner, Readout, View

MOST_STUDENTS = 5000
RATES = np.geomspace(0.02, 0.95, 10)
"""The learning rates of the jitter's measured curve, as parts of the largest stable one."""
LOST = 1e6
"""A learner this many points from the minimum has diverged."""


class Noise(Lab):
    """How good is the gradient of a few samples?"""

    key = "descent.noise"
    title = N_("engine", "Gradient noise")
    short_title = N_("engine", "Noise")
    summary = N_("engine", "Ask one student, some, or all for the mean score: a mini-batch's gradient is no different.")
    speed = 30
    step_name = N_("engine", "draw")
    presented = ("batch_size", "scene")
    panels = (
        Panel("draws", N_("engine", "Draws"), row=0, height=5),
        Panel("spread", N_("engine", "Spread, measured and predicted"), row=1, height=4, width=2),
        Panel("words", N_("engine", "In words"), row=1, height=4),
    )

    scene = Choice(
        "scores", effect="view", panel="draws", label=N_("engine", "Look at"),
        options={"scores": N_("engine", "sample means"), "gradients": N_("engine", "gradients"),
                 "jitter": N_("engine", "jitter")},
        help=N_("engine", "The same draws seen as mean scores, as gradients at a point, and as the path of descent "
                          "around the minimum."),
    )
    batch_size = Int(
        32, low=1, high=MOST_STUDENTS, scale="powers-of-two", effect="live", group=N_("engine", "Sample"),
        label=N_("engine", "Batch size"), symbol="B",
        help=N_("engine", "How many students are asked at a time. Four times as many halve the spread."),
    )
    drawing = Choice(
        "without", effect="view", group=N_("engine", "Sample"), label=N_("engine", "Replacement"),
        options={"without": N_("engine", "without"), "with": N_("engine", "with")},
        help=N_("engine", "Without: nobody is asked twice in a batch, as in an epoch; asking all N leaves no error. "
                          "With: every draw is from all N again."),
    )
    learning_rate = Float(
        0.3, low=0.01, high=2.5, scale="log", effect="live", group=N_("engine", "Descent"),
        label=N_("engine", "Learning rate"), symbol="η",
        help=N_("engine", "How far an update goes along the negative gradient. A smaller one averages over more "
                          "draws."),
    )
    curvature = Float(
        2.0, low=1, high=10, scale="log", decimals=1, group=N_("engine", "Descent"),
        label=N_("engine", "Weight of paper 2"), symbol="κ",
        help=N_("engine", "How much more the second paper counts: the curvature of the bowl along w₁ (along w₀ it is "
                          "1)."),
    )
    students = Int(
        150, low=2, high=MOST_STUDENTS, scale="log", group=N_("engine", "Data"), label=N_("engine", "Students"),
        symbol="N",
        help=N_("engine", "All who sat the exam; the first ones stay who they are."),
    )
    spread = Float(
        6.0, low=0.5, high=8, decimals=1, group=N_("engine", "Data"), label=N_("engine", "Spread of the scores"),
        symbol="σ", unit=N_("engine", "points"),
        help=N_("engine", "Standard deviation of the scores about their true mean of 24."),
    )
    at = Numbers(
        (14.0, 18.0), low=-1000, high=1000, shortest=2, longest=2, effect="view", hidden=True,
        label=N_("engine", "Point"), help=N_("engine", "Where the gradients are drawn."),
    )
    against = Choice(
        "rate", effect="view", panel="spread", label=N_("engine", "Jitter against"),
        options={"rate": N_("engine", "η"), "batch": N_("engine", "B")},
        shown_if=lambda values: values["scene"] == "jitter",
        help=N_("engine", "The mean squared distance from the minimum, over the learning rate or over the batch size."),
    )

    presets = (
        Preset("scores-of-24", N_("engine", "Scores with a true mean of 24: ask 1, 32, all"),
               {"seed": 4, "students": 150, "spread": 6.0, "batch_size": 32}, 400,
               N_("engine", "One student may say 18 or 29; thirty-two come close; all 150 have the mean they have."),
               figure=("draws", "words")),
        Preset("arrows", N_("engine", "Mini-batch gradients as arrows"),
               {"scene": "gradients", "batch_size": 8, "learning_rate": 0.4}, 300,
               N_("engine", "Every arrow is the update of one mini-batch. On average they point the way of the whole "
                            "batch; four times B halves the cloud.")),
        Preset("with-replacement", N_("engine", "Ask as many as there are, but with replacement"),
               {"students": 64, "batch_size": 64, "drawing": "with"}, 400,
               N_("engine", "With replacement even N draws leave an error; without, they leave none.")),
        Preset("jitter", N_("engine", "Jitter around the minimum"),
               {"scene": "jitter", "learning_rate": 0.3, "batch_size": 16}, 1500,
               N_("engine", "With a constant η descent never comes to rest: the cloud follows ηs²/(Bλ(2 − ηλ))."),
               speed=200),
    )

    # ---- The experiment.

    def start(self) -> None:
        scores = self.generator("data").standard_normal((MOST_STUDENTS, 2))[: self.students]
        self.scores = TRUE_MEAN + self.spread * scores
        self.mean, self.deviation = self.scores.mean(axis=0), self.scores.std(axis=0)
        self.hessian = np.array([1.0, self.curvature])
        self.grid = np.unique([*(2**k for k in range(13) if 2**k < self.students), self.students])
        self.chains = Chains(
            self.mean, self.hessian, [self.batch, *self.grid], [self.learning_rate, *RATES * self.largest_stable_rate]
        )
        self.rng = self.generator("shuffle")
        names = [f"{who}_{j}_{how}" for how in DRAWINGS for who, *_ in LEARNERS for j in (0, 1)]
        self.history = History(["draws", "batch_size", *names, *(f"path_{name}" for name in names)])
        self.pictures = Pictures(self)

    @property
    def batch(self) -> int:
        return min(self.batch_size, self.students)

    @property
    def largest_stable_rate(self) -> float:
        """2/λmax."""
        return 2 / self.curvature

    def step(self) -> None:
        state = self.rng.bit_generator.state
        means = nested_means(self.scores, self.chains.sizes, self.rng)
        if not self.chains.move(means, LOST):
            self.rng.bit_generator.state = state
            raise Diverged(self._explain())
        three = [1, 0, -1]  # the rows of B = 1, of the B that is set, and of B = N
        paths = self.chains.w[:, three, 0]
        self.history.append([self.steps + 1, self.batch, *means[:, three].ravel(), *paths.ravel()])

    def apply(self, changed: set[str]) -> None:
        if "batch_size" in changed:
            self.chains.set_size(0, self.batch)
        if "learning_rate" in changed:
            self.chains.set_rate(0, self.learning_rate)

    def _explain(self) -> Banner:
        limit = self.largest_stable_rate
        fix = float(f"{0.4 * limit:.2g}")
        message = Message(
            N_("engine", "Descent diverged: η = {rate} is above 2/λmax = {limit}, so every update overshoots the "
                         "minimum by more than it corrects."), rate=self.learning_rate, limit=limit,
        )
        return Banner(message, Message(N_("engine", "Try η = {rate}"), rate=fix), {"learning_rate": fix})

    def parts(self) -> dict[str, Any]:
        return {"chains": self.chains, "chance": _Chance(self.rng)}

    # ---- What was measured and what is predicted, for the drawing that is looked at (0 without, 1 with).

    @property
    def how(self) -> int:
        return DRAWINGS.index(self.drawing)

    def standard_errors(self, sizes: Array) -> Array:
        """Predicted deviation of a batch's mean score of paper 1, without and with replacement. Gives (2, K)."""
        errors: Array = self.deviation[0] * np.sqrt(replacement_factor(self.students, sizes) / sizes)
        return errors

    def gradient_errors(self, sizes: Array) -> Array:
        """Predicted root mean square of |g_B − g|, without and with replacement. Gives (2, K)."""
        one = float(np.hypot(*(self.hessian * self.deviation)))
        errors: Array = one * np.sqrt(replacement_factor(self.students, sizes) / sizes)
        return errors

    def jitters(self, rates: Array, sizes: Array) -> Array:
        """Predicted mean squared distance from the minimum, without and with replacement. Gives (2, K)."""
        each = stationary_variance(rates[:, None], self.hessian, (self.hessian * self.deviation) ** 2, sizes[:, None])
        variance: Array = each.sum(axis=1) * replacement_factor(self.students, sizes)
        return variance

    # ---- What it shows.

    def limits(self) -> dict[str, float]:
        return {"batch_size": self.students}

    def marks(self) -> dict[str, Any]:
        limit = self.largest_stable_rate
        return {"learning_rate": [Mark(limit, Message(N_("engine", "stable below 2/λmax = {limit}"), limit=limit))]}

    def readouts(self) -> list[Readout]:
        names = (N_("engine", "one student"), N_("engine", "B students"), N_("engine", "all"))
        if not len(self.history):
            return []
        return [Readout(name, float(self.history[f"{who}_0_{self.drawing}"][-1]), role=role)
                for name, (who, role, _) in zip(names, LEARNERS, strict=True)]

    def figures(self) -> dict[str, float | int | str]:
        found: dict[str, float | int | str] = {
            "mean_of_all": float(self.mean[0]), "largest_stable_rate": self.largest_stable_rate,
            "batch_size": self.batch,
        }
        size, rate = np.array([self.batch]), np.array([self.learning_rate])
        for i, how in enumerate(DRAWINGS):
            found[f"standard_error_predicted_{how}"] = float(self.standard_errors(size)[i, 0])
            found[f"gradient_error_predicted_{how}"] = float(self.gradient_errors(size)[i, 0])
            if self.steps:
                found[f"standard_error_{how}"] = float(self.chains.mean_errors()[i, 0, 0])
                found[f"gradient_error_{how}"] = float(self.measured_gradient_errors()[i, 0])
            predicted, measured = self.jitters(rate, size)[i, 0], self.chains.jitters()[i, 0, 0]
            if np.isfinite(predicted):
                found[f"jitter_predicted_{how}"] = float(predicted)
            if np.isfinite(measured):
                found[f"jitter_{how}"] = float(measured)
        return found

    def measured_gradient_errors(self) -> Array:
        errors: Array = np.hypot(*np.moveaxis(self.chains.mean_errors() * self.hessian, -1, 0))
        return errors

    def views(self) -> dict[str, View]:
        return self.pictures.views()


class _Chance:
    """The place in the stream of random numbers, as a part of the lab's state."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng

    def state(self) -> Any:
        return self.rng.bit_generator.state

    def restore(self, state: Any) -> None:
        self.rng.bit_generator.state = state
