"""Vectorization: labs of tab 1."""
