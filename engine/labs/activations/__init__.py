"""The labs of the Activations tab."""
