"""Samples of a finite set: drawing batches of every size at once, and how far their means stray.

The mean of B numbers drawn from N with variance σ² (divided by N) has the variance σ²/B if a number
may be drawn again, and σ²/B · (N − B)/(N − 1) if not (W. Cochran, "Sampling Techniques", 1977,
theorem 2.2, where S² = σ²N/(N − 1)). The gradient of a mini-batch is such a mean.
"""

from __future__ import annotations

import numpy as np

from engine.data.dataset import Floats, Indices

DRAWINGS = ("without", "with")
"""Without replacement and with: the order of the first axis of `nested_means`."""


def nested_means(values: Floats, sizes: Indices, rng: np.random.Generator) -> Floats:
    """Means of one random batch of each size, without and with replacement. values: (N, P); gives (2, K, P).

    The batches of a call are nested (the first 8 of 16 are the batch of 8), so one shuffle serves all
    K sizes; each by itself is a fair draw, and different calls are independent.
    """
    n = len(values)
    order = np.stack([rng.permutation(n), rng.integers(n, size=n)])
    sums = values.take(order, axis=0).cumsum(axis=1)
    means: Floats = sums.take(sizes - 1, axis=1) / sizes[:, None]
    return means


def replacement_factor(n: int, sizes: Floats) -> Floats:
    """(N − B)/(N − 1) and 1: what drawing without and with replacement does to a mean's variance. Gives (2, K)."""
    sizes = np.asarray(sizes, np.float64)
    without = (n - sizes) / max(1, n - 1)
    return np.stack([without, np.ones_like(without)])


def stationary_variance(rate: Floats, curvature: Floats, noise_variance: Floats, batch_size: Floats) -> Floats:
    """ηs²/(Bλ(2 − ηλ)): how far SGD with a constant η stays from the minimum of ½λw², squared, on average.

    One gradient is λw plus independent noise of variance s², an update uses the mean of B of them:
    w ← (1 − ηλ)w − ηξ has the variance V = (1 − ηλ)²V + η²s²/B in the long run. Infinite where ηλ ≥ 2.
    """
    stable = np.asarray(rate * curvature < 2)
    room = np.where(stable, 2 - rate * curvature, 1)
    variance: Floats = np.where(stable, rate * noise_variance / (batch_size * curvature * room), np.inf)
    return variance
