"""Dialogs about context layers: which columns say what, rows that could not be read, how to cite a table."""
