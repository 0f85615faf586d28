"""The neural network engine: fast because it does little, readable because a learner may open it.

Start reading at `layers.py` (what a layer computes), then `losses.py`, `optimizers.py`, `network.py`
(how it is put together) and `training.py` (the loop).
"""
