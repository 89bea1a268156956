"""An educational timeline viewer that shows doubt, claims and what was known when."""

__version__ = "0.1.0"
