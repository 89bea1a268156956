"""The event card: what happened, how certain it is, who says so, and what is known about when."""
