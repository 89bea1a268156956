"""Pages to print: a worksheet and its answer key, set as blocks that flow over pages."""
