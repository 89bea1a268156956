"""Truth on screen: the shared EventModel, item models, history. QtCore only."""
