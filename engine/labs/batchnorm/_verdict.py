"""What differs between the twins, said in words from their numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from engine.labs.batchnorm._twin import Twin
from engine.text import QT_TRANSLATE_NOOP as N_
from engine.text import Message
from engine.views import Words

if TYPE_CHECKING:
    from engine.labs.batchnorm.twins import Twins

NEAR_THE_BEST = 0.95
"""The speed to get there is compared at this share of the best accuracy that either twin has shown."""
ENOUGH = 20
"""Updates after which times are compared."""
NOTICED = 0.25
"""Ratios nearer to 1 than this are not worth a sentence."""


def verdict(lab: Twins) -> list[Words]:
    """Sentences about accuracy, speed, cost, gradients and saturation; each only when there is something to say."""
    if lab.steps == 0:
        return [N_("engine", "Both begin with the same weights. Predict which will be ahead, then press Run.")]
    said = [*diverged(lab), accuracy(lab), speed(lab), cost(lab), gradients(lab), saturation(lab)]
    return [sentence for sentence in said if sentence is not None]


def diverged(lab: Twins) -> list[Words]:
    texts = {"plain": N_("engine", "Without batch norm the network diverged at update {update}: it stays there."),
             "bn": N_("engine", "With batch norm the network diverged at update {update}: it stays there.")}
    return [Message(texts[twin.name], update=twin.diverged_at) for twin in lab.twins if twin.diverged_at is not None]


def margin(p: float, q: float, n: int) -> float:
    """Twice the standard error of p − q, two shares measured on n samples each."""
    return 2 * math.sqrt((p * (1 - p) + q * (1 - q)) / n)


def tied(lab: Twins) -> bool:
    """Whether the accuracies differ by no more than chance could make them."""
    p, q = lab.normed.accuracy, lab.plain.accuracy
    return abs(p - q) <= margin(p, q, len(lab.task.held_y))


def accuracy(lab: Twins) -> Words:
    p, q, n = lab.normed.accuracy, lab.plain.accuracy, len(lab.task.held_y)
    text = (
        N_("engine", "A tie: {bn} % right with batch norm, {plain} % without. On {n} validation samples less than "
                     "{margin} points of difference can be chance.")
        if tied(lab) else
        N_("engine", "Batch norm is ahead: {bn} % right, {plain} % without, of {n} validation samples.")
        if p > q else
        N_("engine", "Batch norm is behind: {bn} % right, {plain} % without, of {n} validation samples.")
    )
    return Message(text, bn=percent(p), plain=percent(q), n=n, margin=percent(margin(p, q, n)))


def reached(lab: Twins, twin: Twin, target: float) -> int | None:
    """The first update after which `twin` was measured at `target` or above."""
    there = np.flatnonzero(lab.looks[f"accuracy_{twin.name}"] >= target)
    return int(lab.looks["update"][there[0]]) if len(there) else None


def speed(lab: Twins) -> Words | None:
    best = max(np.nanmax(lab.looks[f"accuracy_{twin.name}"]) for twin in lab.twins)
    target = NEAR_THE_BEST * float(best)
    bn, plain = reached(lab, lab.normed, target), reached(lab, lab.plain, target)
    if bn and plain:
        text = N_("engine", "{target} % were reached after {bn} updates with, {plain} without.")
    elif bn:
        text = N_("engine", "{target} % were reached after {bn} updates with, and not yet without.")
    elif plain:
        text = N_("engine", "{target} % were reached after {plain} updates without, and not yet with.")
    else:
        return None
    return Message(text, target=percent(target), bn=bn, plain=plain)


def cost(lab: Twins) -> Words | None:
    """The price of an update, once there have been enough of them to tell."""
    if any(twin.diverged_at is not None for twin in lab.twins) or lab.steps < ENOUGH or not lab.plain.seconds:
        return None
    ratio = lab.normed.seconds / lab.plain.seconds
    text = N_("engine", "An update with batch norm takes {ratio} times as long on this machine.")
    return Message(text, ratio=round(ratio, 2))


def gradients(lab: Twins) -> Words | None:
    """The first layer's gradient against the last one's, in both."""
    if lab.plain.inside is None or lab.normed.inside is None:
        return None
    first_of_last = [float(inside.gradient[0] / inside.gradient[-1]) if inside.gradient[-1] > 0 else math.nan
                     for inside in (lab.normed.inside, lab.plain.inside)]
    if not all(math.isfinite(ratio) for ratio in first_of_last) or similar(*first_of_last):
        return None
    text = N_("engine", "The first layer's gradient is {bn} times the last layer's with batch norm, {plain} times "
                        "without.")
    return Message(text, bn=float(f"{first_of_last[0]:.2g}"), plain=float(f"{first_of_last[1]:.2g}"))


def similar(a: float, b: float) -> bool:
    """Whether two positive ratios are about the same."""
    return abs(math.log(max(a, 1e-300) / max(b, 1e-300))) < NOTICED


def saturation(lab: Twins) -> Words | None:
    if lab.plain.inside is None or lab.normed.inside is None:
        return None
    bn, plain = (float(inside.saturated.mean()) for inside in (lab.normed.inside, lab.plain.inside))
    if abs(bn - plain) < 0.05:
        return None
    text = N_("engine", "{bn} % of the activations are saturated with batch norm, {plain} % without.")
    return Message(text, bn=percent(bn), plain=percent(plain))


def percent(share: float) -> float:
    return round(100 * share, 1)
