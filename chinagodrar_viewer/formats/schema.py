"""The published JSON Schema of battle files, made from ``document``: ``python -m chinagodrar_viewer.formats.schema``.

Editors that know JSON Schema complete and check a battle file while it is written.
"""

from __future__ import annotations

import ast
import inspect
import json
from typing import Any

import msgspec

from chinagodrar_viewer.formats import document
from chinagodrar_viewer.resources import resource_path

SCHEMA = f"schema/battle-{document.VERSION}.schema.json"
ID = f"chinagodrar-viewer:battle:{document.VERSION}"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a battle file; every key carries what its type's comment says."""
    found = msgspec.json.schema(document.Battle)
    definitions: dict[str, Any] = found["$defs"]
    documented = _descriptions()
    for name, definition in definitions.items():
        for key, entry in definition["properties"].items():
            title = key.strip("$").replace("_", " ").capitalize()
            definition["properties"][key] = {"title": title, **documented.get((name, key.strip("$")), {}), **entry}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
        "title": "Battle file of the Chinagodrar viewer",
        "description": inspect.cleandoc(document.__doc__ or "").partition("Conventions of the file:\n\n")[2],
        **found,
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _descriptions() -> dict[tuple[str, str], dict[str, str]]:
    """The text under each field of ``document``; Python keeps it in the source only."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for record in ast.parse(inspect.getsource(document)).body:
        if isinstance(record, ast.ClassDef):
            for field, said in zip(record.body, record.body[1:], strict=False):
                if (
                    isinstance(field, ast.AnnAssign)
                    and isinstance(field.target, ast.Name)
                    and isinstance(said, ast.Expr)
                    and isinstance(said.value, ast.Constant)
                    and isinstance(said.value.value, str)
                ):
                    found[record.name, field.target.id] = {"description": inspect.cleandoc(said.value.value)}
    return found


if __name__ == "__main__":
    path = resource_path("schema") / SCHEMA.rpartition("/")[2]
    path.write_text(schema_text(), encoding="utf-8", newline="\n")
    print(path)
