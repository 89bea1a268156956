"""Slides for the presentation programs: native text, tables and charts that a teacher can edit."""
