"""The diagnosis of a classifier from two errors and a reference, in words with their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from engine.labs._classifier import percent
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Words

HEADLINES = {
    (False, False): N_("engine", "Good: low bias and low variance."),
    (False, True): N_("engine", "High variance: it overfits."),
    (True, False): N_("engine", "High bias: it underfits."),
    (True, True): N_("engine", "High bias and high variance."),
}
SHORT = {
    (False, False): N_("engine", "good"), (False, True): N_("engine", "high variance"),
    (True, False): N_("engine", "high bias"), (True, True): N_("engine", "both high"),
}


@dataclass(frozen=True)
class Verdict:
    """Errors as shares of wrong answers. `tolerance`: a gap up to this counts as low.

    Bias is what training leaves above the error that nobody can avoid; variance is what validation adds.
    """

    training: float
    validation: float
    irreducible: float
    tolerance: float

    @property
    def bias(self) -> float:
        """Training error minus the irreducible one."""
        return self.training - self.irreducible

    @property
    def variance(self) -> float:
        """Validation error minus the training error."""
        return self.validation - self.training

    @property
    def case(self) -> tuple[bool, bool]:
        """Whether bias, and whether variance, is high. A gap on the line, but for rounding, is low."""
        return self.bias > self.tolerance + 1e-9, self.variance > self.tolerance + 1e-9

    @property
    def short(self) -> str:
        """The verdict in two words."""
        return SHORT[self.case]

    def words(self) -> list[Words]:
        """The verdict, its two reasons, and what to try."""
        bias, variance = self.case
        higher, lower = N_("engine", "high"), N_("engine", "low")
        return [
            HEADLINES[self.case],
            Message(N_("engine", "Bias: training {training} % − irreducible {irreducible} % = {gap} points: {size}."),
                    training=percent(self.training), irreducible=percent(self.irreducible), gap=percent(self.bias),
                    size=higher if bias else lower),
            Message(N_("engine", "Variance: validation {validation} % − training {training} % = {gap} points: {size}."),
                    validation=percent(self.validation), training=percent(self.training), gap=percent(self.variance),
                    size=higher if variance else lower),
            *self._remedies(),
        ]

    def _remedies(self) -> list[Words]:
        bias, variance = self.case
        found: list[Words] = []
        if self.bias < -self.tolerance:
            found.append(N_("engine", "Training error is below the irreducible one: wrong labels were memorised."))
        if bias:
            found.append(N_("engine", "Against bias: a bigger network, more epochs. More data would not help."))
        if variance:
            found.append(N_("engine", "Against variance: more data, jitter, L1, L2, dropout, or stopping early."))
        return found
