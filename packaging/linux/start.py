"""The frozen program's first lines: the same as the command ``chinagodrar-viewer``."""

import os
import sys

# What the program starts, a browser or a file manager, must not load the program's libraries.
before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)
if before:
    os.environ["LD_LIBRARY_PATH"] = before
# Plugins that a desktop names there are for its own Qt; the program's lie beside its libraries.
os.environ.pop("QT_PLUGIN_PATH", None)

from chinagodrar_viewer.cli import main  # noqa: E402

sys.exit(main())
