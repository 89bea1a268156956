"""Who says so: sources, and the citations that point into them."""

from __future__ import annotations

from chinagodrar_viewer.core.text import Text
from chinagodrar_viewer.core.value import Value


class Source(Value):
    """A publication; ``published`` is EDTF text, None where the page gives no date."""

    id: str
    title: str
    publisher: str
    kind: str
    published: str | None
    address: str | None
    language: str
    note: Text | None = None


class Citation(Value):
    """A place in a source: ``article:S12`` is source ``article``, locator ``S12``."""

    source: str
    locator: str = ""

    @classmethod
    def parse(cls, text: str) -> Citation:
        """From ``SOURCE`` or ``SOURCE:LOCATOR``."""
        source, _, locator = text.partition(":")
        return cls(source, locator)

    def __str__(self) -> str:
        return f"{self.source}:{self.locator}" if self.locator else self.source
