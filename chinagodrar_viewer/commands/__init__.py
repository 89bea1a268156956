"""What the command line can do: one module a command, and the parser that chooses among them."""
