"""What the program's exit codes mean; ``--help`` and the README say the same."""

from __future__ import annotations

OK = 0
FAILED = 1
"""The file has an error, or the output could not be written."""
USAGE = 2
"""The command line asks for something that does not exist; the same code as argparse's."""
INCOMPLETE = 3
"""A bundled font or another file of the program is missing."""
NO_WINDOW = 4
"""No display, or a library of the system is missing."""
