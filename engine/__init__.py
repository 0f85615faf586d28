"""The laboratory without a screen: NumPy only, knowing neither Qt nor `gui`."""

import os

__version__ = "0.1.0"

# One BLAS thread unless the person says otherwise: our matrices are small, and the threads of a larger pool
# mostly wait for each other (a 128 x 128 boundary takes 13 ms with them, 4 ms without). Read when NumPy is imported.
for _library in ("OPENBLAS", "MKL", "OMP"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
