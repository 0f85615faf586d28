"""The laboratory without a screen: NumPy only, knowing neither Qt nor `gui`."""

__version__ = "0.1.0"
