"""Eyes and hands: widgets that show the shared model and ask it for changes. Views do not know each other."""
