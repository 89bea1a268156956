"""``python -m chinagodrar_viewer``: the same as the command ``chinagodrar-viewer``."""

from __future__ import annotations

import sys

from chinagodrar_viewer.cli import main

if __name__ == "__main__":
    sys.exit(main())
