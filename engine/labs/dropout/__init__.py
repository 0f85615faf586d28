"""Dropout and weight penalties: labs of tab 4."""
