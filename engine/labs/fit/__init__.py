"""Bias and variance: labs of tab 3."""
