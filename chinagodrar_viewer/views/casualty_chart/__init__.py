"""The casualty charts: who says what, what was known when, attacks compared."""
