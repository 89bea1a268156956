"""ISO 8601 durations in days, hours, minutes and seconds: ``PT20M``, ``P1DT12H``."""

from __future__ import annotations

_UNITS = (("D", 86_400), ("H", 3_600), ("M", 60), ("S", 1))


def seconds_of(text: str) -> int:
    """The seconds of a duration of the form that the document allows."""
    seconds, digits = 0, ""
    units = dict(_UNITS)
    for character in text.lstrip("P"):
        if character in units:
            seconds += int(digits) * units[character]
            digits = ""
        elif character != "T":
            digits += character
    return seconds


def duration_of(seconds: int) -> str:
    """The duration of so many seconds, 0 or more: the inverse of ``seconds_of``."""
    parts: dict[str, str] = {}
    for unit, length in _UNITS:
        count, seconds = divmod(seconds, length)
        parts[unit] = f"{count}{unit}" if count else ""
    clock = parts["H"] + parts["M"] + parts["S"]
    if not clock and not parts["D"]:
        return "PT0S"
    return "P" + parts["D"] + (f"T{clock}" if clock else "")
