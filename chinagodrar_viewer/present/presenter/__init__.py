"""The parts of the presenter window: what the class sees, what comes next, notes, question, clock, steps, controls."""
