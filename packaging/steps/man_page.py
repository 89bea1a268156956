"""The man page, made from the parsers of the command line, so that it says what ``--help`` says."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from datetime import UTC, datetime


def man_page(parsers: Mapping[str, argparse.ArgumentParser], name: str, version: str, moment: int) -> str:
    """The page in man(7); ``parsers`` by command, the plain launch under ""; ``moment`` is its date."""
    date = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")
    plain = parsers[""]
    says, _, _ = (plain.description or "").partition("\ncommands:")
    lines = [f'.TH {name.upper()} 1 "{date}" "{name} {version}" "User Commands"', ".SH NAME"]
    lines += [f"{name} \\- show a battle on a timeline, with its doubts and its sources", ".SH SYNOPSIS"]
    for command, parser in parsers.items():
        lines += _synopsis(f"{name} {command}".strip(), parser)
    lines += [".SH DESCRIPTION", _text(says), ".SH OPTIONS", *_options(plain), ".SH COMMANDS"]
    for command, parser in parsers.items():
        if command:
            lines += [f".SS {_text(command)}", _text(parser.description or ""), *_options(parser)]
    lines += [".SH EXIT STATUS"]
    for code, meaning in re.findall(r"(\d) ([^;]+?)(?:;|$)", " ".join((plain.epilog or "").split())):
        lines += [".TP", f".B {code}", _text(meaning)]
    lines += [
        ".SH FILES",
        ".TP",
        ".I /etc/chinagodrar\\-viewer/defaults.toml",
        "What an administrator sets for all users.",
    ]
    lines += [".TP", ".I ~/.config/chinagodrar\\-viewer/chinagodrar\\-viewer.ini", "A user's settings."]
    return "\n".join(lines) + "\n"


def _synopsis(name: str, parser: argparse.ArgumentParser) -> list[str]:
    words = [f".B {_text(name)}"]
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        option = action.option_strings[-1] if action.option_strings else ""
        value = _value(action)
        shown = f"\\fB{_text(option)}\\fR {value}".strip() if option else value
        words.append(shown if action.required and option else f"[{shown}]")
    return [words[0], *words[1:], ".br"]


def _options(parser: argparse.ArgumentParser) -> list[str]:
    lines: list[str] = []
    for action in parser._actions:
        names = ", ".join(f"\\fB{_text(option)}\\fR" for option in action.option_strings)
        lines += [".TP", f"{names} {_value(action)}".strip(), _text((action.help or "") % {"prog": parser.prog})]
    return lines


def _value(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices:
        return "|".join(f"\\fB{_text(str(choice))}\\fR" for choice in action.choices)
    return f"\\fI{_text(str(action.metavar or action.dest.upper()))}\\fR"


def _text(text: str) -> str:
    """Plain text for roff: no sign of it is a command."""
    escaped = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{escaped}" if escaped.startswith(".") else escaped
