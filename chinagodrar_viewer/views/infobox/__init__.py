"""The infobox: every parameter with its sources, as known on the playhead's date."""
