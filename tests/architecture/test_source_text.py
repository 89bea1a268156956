"""What can be read off the sources: short modules, docstrings, and texts that the translators can find."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "chinagodrar_viewer"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 400
QT_OVERRIDES = {"data", "event", "flags", "index", "paint", "parent", "sort"}
"""Names of Qt's own that are not camelCase; Qt's documentation says what they do."""


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_short_enough_to_be_one_idea(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_public_things_have_docstrings(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    missing = [name for name, node in public(tree) if ast.get_docstring(node) is None]
    if tree.body and ast.get_docstring(tree) is None:
        missing.insert(0, "the module")
    assert missing == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_translated_texts_are_literals(path: Path) -> None:
    """lupdate finds literals only; an f-string is extracted and never matches."""
    wrong = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and node.args
        and not (isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str))
    ]
    assert wrong == []


SAY_PROBLEMS = {"_error", "_warning", "error", "of", "Problem"}
"""Functions of core and formats that take what is wrong and what to do."""


@pytest.mark.parametrize("path", [p for p in MODULES if p.parent.name in ("core", "formats", "context")], ids=name_of)
def test_what_is_wrong_with_a_file_can_be_translated(path: Path) -> None:
    assert untold(ast.parse(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "code",
    [
        'self._error(place, "it is wrong.")',
        'FormatError.of(f"{x} is wrong.")',
        '_warning(place, told("A", "b"), "Do it.")',
    ],
)
def test_a_problem_in_one_language_only_is_found(code: str) -> None:
    assert untold(ast.parse(code)) == [1]


def untold(tree: ast.AST) -> list[int]:
    """Lines with a problem whose sentences are plain texts; paths have no blank."""
    found: list[int] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SAY_PROBLEMS:
            for part in node.args:
                texts = [t for t in ast.walk(part) if isinstance(t, ast.Constant) and isinstance(t.value, str)]
                sentence = any(" " in str(t.value) for t in texts)
                if isinstance(part, ast.Constant | ast.JoinedStr) and sentence:
                    found.append(node.lineno)
    return found


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    function = node.func
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_painters_on_pictures_end_before_their_pictures(path: Path) -> None:
    """A fault while painting would let the picture go before its painter, and Qt would end the process."""
    assert forgetful_painters(ast.parse(path.read_text("utf-8"))) == []


def test_a_painter_that_a_fault_would_leave_open_is_found() -> None:
    assert forgetful_painters(ast.parse("painter = QPainter(image)")) == [1]
    assert forgetful_painters(ast.parse("with QPainter(image) as painter:\n    pass")) == []


def forgetful_painters(tree: ast.Module) -> list[int]:
    """Lines that make a painter on anything but a widget, outside a ``with``.

    A function that makes one and returns it is meant for a ``with`` of its callers; a painter made without a device
    is begun and ended by hand.
    """
    safe = {id(item.context_expr) for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and isinstance(node.returns, ast.Name) and node.returns.id == "QPainter":
            safe |= {id(inner) for inner in ast.walk(node)}
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "QPainter"
        and node.args
        and not (isinstance(node.args[0], ast.Name) and node.args[0].id in ("self", "wall"))
        and id(node) not in safe
    ]


def public(tree: ast.Module) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef]]:
    """Public classes, functions and methods.

    Not Qt's overrides (camelCase), not overrides of a class of ours, which has said it, and not properties, whose
    name says it.
    """
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node.name, node
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, node
            said = {name for base in ancestors(node) for name, _ in methods(base)}
            for name, method in methods(node):
                if name not in said:
                    yield f"{node.name}.{name}", method


@cache
def classes() -> dict[str, list[ast.ClassDef]]:
    """The package's classes by name; some modules use the same name."""
    found: dict[str, list[ast.ClassDef]] = {}
    for path in MODULES:
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(node)
    return found


def ancestors(node: ast.ClassDef) -> Iterator[ast.ClassDef]:
    """The classes of ours that a class is made from."""
    for base in node.bases:
        for found in classes().get(base.id, []) if isinstance(base, ast.Name) and base.id != node.name else []:
            yield found
            yield from ancestors(found)


def methods(node: ast.ClassDef) -> Iterator[tuple[str, ast.FunctionDef]]:
    """The public methods of a class, without Qt's overrides and properties."""
    for method in node.body:
        if (
            isinstance(method, ast.FunctionDef)
            and not method.name.startswith("_")
            and method.name == method.name.lower()
            and method.name not in QT_OVERRIDES
            and not any(isinstance(d, ast.Name | ast.Attribute) for d in method.decorator_list)
        ):
            yield method.name, method
