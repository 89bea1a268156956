"""The map: where it happened, as far as anybody published it."""
