"""Completions for bash, zsh and fish, made from the parsers of the command line by shtab."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping

import shtab

from steps.project import BuildError

FILES = ("FILE", "OUT")
FOLDERS = ("DIR",)


def completions(parsers: Mapping[str, argparse.ArgumentParser], name: str) -> dict[str, str]:
    """A script for each shell; ``parsers`` by command, the plain launch under ""."""
    whole = argparse.ArgumentParser(prog=name, add_help=False, parents=[_without_file(parsers[""])])
    commands = whole.add_subparsers(dest="command")
    for command, parser in parsers.items():
        if command:
            says = _first_clause(parser.description or "")
            commands.add_parser(command, parents=[parser], add_help=False, help=says, description=says)
            for action in parser._actions:
                _say_what_follows(action)
    scripts = {shell: shtab.complete(whole, shell) for shell in ("bash", "zsh", "fish")}
    # In the first place stands a command or a file. bash offers files by itself where no command fits.
    described = f"_describe '{name} commands' _commands"
    scripts["zsh"] = _replaced(scripts["zsh"], described, f"{described}\n  _files")
    function = f"_shtab_{name.replace('-', '_')}"
    first = f"'{function}_using; and test ${function}_npos -eq 0'"
    scripts["fish"] += f'\ncomplete -c {name} -n {first} -ka "(__fish_complete_path (commandline -ct))"\n'
    return scripts


def _first_clause(text: str) -> str:
    return re.split(r"[.:;,]\s", " ".join(text.split()))[0].removesuffix(".")


def _replaced(text: str, before: str, after: str) -> str:
    if text.count(before) != 1:
        raise BuildError(f"shtab's script has no line {before!r}; see steps/completions.py.")
    return text.replace(before, after)


def _without_file(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The options of the plain launch; its FILE stands where a command may stand."""
    kept = argparse.ArgumentParser(add_help=False)
    for action in parser._actions:
        if action.option_strings:
            _say_what_follows(action)
            kept._add_action(action)
    return kept


def _say_what_follows(action: argparse.Action) -> None:
    if action.metavar in FILES:
        action.complete = shtab.FILE  # type: ignore[attr-defined]
    elif action.metavar in FOLDERS:
        action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
