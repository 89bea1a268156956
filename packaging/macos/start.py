"""The first lines of the program on macOS: the same as the command ``chinagodrar-viewer``."""

import sys

from chinagodrar_viewer.cli import main

sys.exit(main())
