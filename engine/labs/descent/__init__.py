"""Gradient descent: labs of tab 2."""
