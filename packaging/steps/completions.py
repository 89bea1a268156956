"""Completions for bash, zsh and fish, made from the parsers of the command line by shtab."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

import shtab

FILES = ("FILE", "OUT")
FOLDERS = ("DIR",)


def completions(parsers: Mapping[str, argparse.ArgumentParser], name: str) -> dict[str, str]:
    """A script for each shell; ``parsers`` by command, the plain launch under ""."""
    whole = argparse.ArgumentParser(prog=name, add_help=False, parents=[_without_file(parsers[""])])
    commands = whole.add_subparsers(dest="command")
    for command, parser in parsers.items():
        if command:
            first = (parser.description or "").splitlines()[0]
            commands.add_parser(command, parents=[parser], add_help=False, help=first, description=first)
            for action in parser._actions:
                _say_what_follows(action)
    # In the first place stands a command or a file.
    commands.complete = shtab.FILE  # type: ignore[attr-defined]
    return {shell: shtab.complete(whole, shell) for shell in ("bash", "zsh", "fish")}


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
