"""Context layers in the timeline: large tables in lanes of their own; imported when the first layer comes."""
