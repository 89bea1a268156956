"""The filter: which events are let through, by side, kind, certainty and source."""
