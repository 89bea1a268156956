"""The event list: the battle's events as a table, and those of the tables behind it."""
