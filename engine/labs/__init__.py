"""The labs, in the order of the tabs.

A lab is a module in the folder of its concept: `descent.batch-size` is the one public Lab of
engine/labs/descent/batch_size.py. To add a lab, add the module; `CONCEPTS` says only what comes
first. Modules that begin with an underscore are helpers of their neighbours. Nothing is imported
before it is asked for, so that the window opens quickly.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from engine.lab import Lab
from engine.parameters import ParameterError
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message


@dataclass(frozen=True)
class Concept:
    """One tab: the folder `key`, and the keys of its labs in the order of its menu."""

    key: str
    title: str
    labs: tuple[str, ...]


CONCEPTS = (
    Concept("vectorization", N_("engine", "Vectorization"), ("vectorization.race", "vectorization.lorry")),
    Concept("descent", N_("engine", "Gradient descent"),
            ("descent.learners", "descent.noise", "descent.batch-size", "descent.optimizers")),
    Concept("fit", N_("engine", "Bias & variance"), ("fit.targets", "fit.boundaries", "fit.tradeoff", "fit.diagnosis")),
    Concept("dropout", N_("engine", "Dropout"), ("dropout.training",)),
    Concept("activations", N_("engine", "Activations"),
            ("activations.functions", "activations.collapse", "activations.backprop", "activations.gradients",
             "activations.dying")),
    Concept("batchnorm", N_("engine", "Batch normalization"),
            ("batchnorm.by-hand", "batchnorm.twins", "batchnorm.stability", "batchnorm.prediction")),
    Concept("playground", N_("engine", "Playground"), ("playground.plane", "playground.digits")),
)


def concepts() -> list[Concept]:
    """The tabs that have labs, each with the labs that there are."""
    found = (replace(concept, labs=_ordered(concept)) for concept in CONCEPTS)
    return [concept for concept in found if concept.labs]


def keys() -> list[str]:
    """Every lab, in the order of the tabs."""
    return [key for concept in concepts() for key in concept.labs]


def concept_of(key: str) -> Concept:
    """The tab of the lab `key`. Raises ParameterError if there is no such lab."""
    for concept in concepts():
        if key in concept.labs:
            return concept
    known = ", ".join(keys())
    raise ParameterError(Message(N_("engine", "there is no lab {key!r}: there are {known}"), key=key, known=known))


@cache
def load(key: str) -> type[Lab]:
    """The class of the lab `key`. Raises ParameterError if there is no such lab."""
    concept_of(key)
    module = importlib.import_module(f"{__name__}.{key.replace('-', '_')}")
    return next(c for c in vars(module).values() if isinstance(c, type) and issubclass(c, Lab) and c.key == key)


def _ordered(concept: Concept) -> tuple[str, ...]:
    """The labs that there are: those of the table first, in its order, then others."""
    found = set(_modules(concept.key))
    return (*(key for key in concept.labs if key in found), *sorted(found.difference(concept.labs)))


def _modules(concept: str) -> Iterable[str]:
    folder = Path(__file__).parent / concept
    for module in pkgutil.iter_modules([str(folder)]):
        if not module.name.startswith("_"):
            yield f"{concept}.{module.name.replace('_', '-')}"
