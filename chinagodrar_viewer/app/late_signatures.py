"""PySide6's modules for error messages and documentation, compiled when the first of them is asked, not at each start.

Its library holds them as source, in a zip archive, and compiles and runs all of them whenever it is imported: a
quarter of the time to the first paint, for what a program that makes no mistake never calls.  Here each of them
becomes a module that runs its code when somebody looks into it.  Seen in libshiboken's signature_bootstrap.py and
loader.py, 6.8 to 6.12; where a version does it differently, nothing is put off.
"""

from __future__ import annotations

import sys
from threading import RLock
from types import ModuleType
from typing import Any

_OF = "shibokensupport.signature."
_NAMES = ("mapping", "errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LATE = frozenset(_OF + name for name in _NAMES)
_CALLED_FROM_C = {_OF + "mapping": "update_mapping"}
"""libshiboken's ``adjustFuncName`` takes this from the module's dict, without asking for an attribute."""
_WAITING = "__waiting__"
_loading = RLock()


def put_off_signatures() -> None:
    """From the next import of PySide6 on; does nothing where it has been imported."""
    if "shiboken6" not in sys.modules:
        sys.meta_path = _Finders(sys.meta_path)


class _Finders(list[Any]):
    """``sys.meta_path`` until PySide6's own finder has come, which it does at the front, and gone."""

    def insert(self, index: Any, finder: Any, /) -> None:
        if type(finder).__name__ == "EmbeddableZipImporter" and hasattr(finder, "find_spec"):
            finder = _LateFinder(finder)
        super().insert(index, finder)

    def remove(self, finder: Any, /) -> None:
        super().remove(next((f for f in self if isinstance(f, _LateFinder) and f.own is finder), finder))
        if sys.meta_path is self:
            sys.meta_path = list(self)


class _LateFinder:
    """Finds what PySide6's finder does; what can wait gets a loader that waits."""

    def __init__(self, own: Any) -> None:
        self.own = own

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        spec = self.own.find_spec(name, path, target)
        if spec is not None and name in LATE:
            spec.loader = _LateLoader(self.own)
        return spec


class _LateLoader:
    def __init__(self, own: Any) -> None:
        self._own = own

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        # Under which name it was found: PySide6 publishes it under another one.
        module.__dict__[_WAITING] = self._own, module.__name__
        module.__class__ = _LateModule
        function = _CALLED_FROM_C.get(module.__name__)
        if function is not None:

            def call() -> Any:
                _run(module)
                return module.__dict__[function]()

            module.__dict__[function] = call


class _LateModule(ModuleType):
    """Runs its code at the first look for something that it has not."""

    def __getattr__(self, name: str) -> Any:
        _run(self)
        try:
            return self.__dict__[name]
        except KeyError:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}") from None


def _run(module: ModuleType) -> None:
    with _loading:  # another thread waits until all of it is there
        waiting = module.__dict__.pop(_WAITING, None)
        if waiting is None:
            return
        own, name = waiting
        spec: Any = module.__spec__
        published, spec.name = spec.name, name
        try:
            own.exec_module(module)
        finally:
            spec.name = published
            module.__class__ = ModuleType
