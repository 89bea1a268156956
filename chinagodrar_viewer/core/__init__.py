"""Facts: dates, events, claims, sources. Imports neither Qt nor files nor any other layer."""
