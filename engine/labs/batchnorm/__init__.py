"""Batch normalization: labs of tab 6."""
