"""The options of every command, and which module does each."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from chinagodrar_viewer import __version__
from chinagodrar_viewer.commands.say import PROGRAM

LANGUAGES = ("en", "fr")

OPEN_HELP = """\
Shows a battle on a timeline: what happened, who says so, and when it was known.
Without a file it shows the Battle of Chinagodrar.

commands:
  check [FILE]              print each problem of a battle file or a table of events, a line each
  export [FILE] -o OUT      save a picture, a PDF or a table
  present [FILE]            show a lesson to a class: wall on the projector, notes on the laptop
  self-test [--png DIR]     paint every view once and say in one line of JSON how that went
  COMMAND --help            tells more; only the window needs a display
"""
PRESENT_HELP = """\
Show a lesson to a class: its picture full screen on the projector, the teacher's notes on the laptop; with one
screen both in windows. Clickers work; F1 lists all keys, F5 or Escape ends the show and the program."""
EXIT_CODES = """\
exit codes: 0 well; 1 the file has an error or the output could not be written; 2 no such option, event,
date, lesson or step; 3 a font or another file of the program is missing; 4 no display, or a library of the
system is missing"""


def obey(words: Sequence[str]) -> int:
    """Do what the command line asks; returns the exit code. argparse ends the process for --help and mistakes."""
    words, language = _without_language(words)
    command = words[0] if words else ""
    rest = words[1:]
    if command == "check":
        from chinagodrar_viewer.commands.check import check

        return check(_check_parser().parse_args(rest).file)
    if command == "export":
        from chinagodrar_viewer.commands.export import export

        return export(_export_parser().parse_args(rest), language)
    if command == "present":
        from chinagodrar_viewer.commands.present import present

        if "--kiosk" in rest:
            _present_parser().error(f"a show needs a teacher; a kiosk is '{PROGRAM} --kiosk'")
        return present(_present_parser().parse_args(rest), language)
    if command == "self-test":
        from chinagodrar_viewer.commands.self_test import self_test

        return self_test(_self_test_parser().parse_args(rest).png, language)
    parser = _open_parser()
    options = parser.parse_args(words)
    from chinagodrar_viewer.commands.launch import launch, launch_kiosk

    if options.kiosk:
        return launch_kiosk(options.file, language, options.context, options.idle)
    if options.idle is not None:
        parser.error("--idle says when the kiosk goes back to its start: it needs --kiosk")
    return launch(options.file, language, options.context)


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command, of the plain launch under "": man page and completions are made from them."""
    return {
        "": _open_parser(),
        "check": _check_parser(),
        "export": _export_parser(),
        "present": _present_parser(),
        "self-test": _self_test_parser(),
    }


def _without_language(words: Sequence[str]) -> tuple[list[str], str | None]:
    """``--lang`` may stand before or after a command, so it is taken out first."""
    parser = argparse.ArgumentParser(prog=PROGRAM, add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=LANGUAGES)
    found, rest = parser.parse_known_args(list(words))
    return rest, found.lang


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", help="a battle file; the bundled battle where left out")


def _add_context(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--context", metavar="TABLE", action="append", default=[],
        help="show this table of events behind the battle (UCDP, ACLED, CSV, TSV, Parquet); may be repeated",
    )  # fmt: skip


def _add_language(parser: argparse.ArgumentParser) -> None:
    # Only for --help: it is taken out before.
    parser.add_argument("--lang", choices=LANGUAGES, help="language; the system's where left out")


def _parser(command: str, description: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} {command}".rstrip(),
        description=description,
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_language(parser)
    return parser


def _open_parser() -> argparse.ArgumentParser:
    parser = _parser("", OPEN_HELP)
    parser.usage = (
        f"{PROGRAM} [--lang LANG] [--context TABLE] [--kiosk [--idle MINUTES]] [FILE]\n       {PROGRAM} COMMAND ..."
    )
    _add_file(parser)
    _add_context(parser)
    parser.add_argument(
        "--kiosk", action="store_true", help="for a computer in public: fills the screen, offers no files"
    )
    idle = "the kiosk goes back to its start after so many minutes without a hand on it (default: 3)"
    parser.add_argument("--idle", metavar="MINUTES", type=_minutes, help=idle)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    return parser


def _check_parser() -> argparse.ArgumentParser:
    parser = _parser("check", "Print each problem of a battle file or a table of events, a line each.")
    _add_file(parser)
    return parser


def _export_parser() -> argparse.ArgumentParser:
    from chinagodrar_viewer.export.targets import HANDOUTS, PAPERS, SUFFIXES, VIEWS

    parser = _parser(
        "export", "Save what a view shows, or a lesson's hand-out; the ending of OUT chooses what is made."
    )
    _add_file(parser)
    option = parser.add_argument
    option("-o", "--output", required=True, metavar="OUT", help=f"file to write: {' '.join(SUFFIXES)}")
    option("--lesson", metavar="ID", help=f"the hand-out of this lesson instead: {' '.join(HANDOUTS)}")
    option("--paper", choices=PAPERS, default=PAPERS[0], help="of a lesson's .pdf (default: A4)")
    answers = "a lesson's answers: beside a .pdf as OUT-answers.pdf, in a .html under each question"
    option("--answers", action="store_true", help=answers)
    option("--overwrite", action="store_true", help="let --answers replace an OUT-answers.pdf that is already there")
    option("--view", choices=VIEWS, default="window", help="which view (default: window)")
    option("--event", metavar="ID", help="select this event")
    option("--range", metavar="A..B", help="show this time: dates (EDTF) or local times, 2020-01-09T11:00..2020-01-10")
    option("--as-of", metavar="DATE", help="show what was known at the end of this day")
    _add_context(parser)
    option("--size", metavar="WxH", type=_size, help="pixels of a picture (default: 1600x900; views have their own)")
    option("--theme", choices=("light", "dark"), default="light", help="colours (default: light)")
    # ``--range -0480..-0479`` begins with a minus: argparse takes it for an option unless it looks like a number.
    parser._negative_number_matcher = re.compile(r"^-\d")
    return parser


def _present_parser() -> argparse.ArgumentParser:
    parser = _parser("present", PRESENT_HELP)
    _add_file(parser)
    option = parser.add_argument
    option("--lesson", metavar="ID", help="which lesson (default: the first); every-event for all events in order")
    option("--from", dest="start", metavar="N", type=int, default=1, help="begin at this step (default: 1)")
    _add_context(parser)
    option("--windowed", action="store_true", help="the class's picture in a window, to share in a call")
    return parser


def _self_test_parser() -> argparse.ArgumentParser:
    parser = _parser("self-test", "Paint every view once and say in one line of JSON how that went.")
    parser.add_argument("--png", metavar="DIR", help="save the pictures in this folder")
    return parser


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= 1440:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; write minutes, above 0 and at most 1440")
    return minutes


def _size(text: str) -> tuple[int, int]:
    from chinagodrar_viewer.export.targets import LARGEST, SMALLEST

    found = re.fullmatch(r"(\d{1,6})[x×](\d{1,6})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write width x height, for example 1600x900")
    width, height = int(found[1]), int(found[2])
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise argparse.ArgumentTypeError(f"{text!r}: each side must be {SMALLEST} to {LARGEST} pixels")
    return width, height
