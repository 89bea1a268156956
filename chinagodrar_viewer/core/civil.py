"""Days since 1970-01-01, instants, and the dates of the proleptic Gregorian calendar that they are."""

from __future__ import annotations

from chinagodrar_viewer.core.window import Instant


def days_from_civil(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a proleptic Gregorian date; year 0 is 1 BCE (ISO 8601).

    After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), the published formula.
    """
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 719_468


def civil_from_days(days: int) -> tuple[int, int, int]:
    """Year, month, day of a number of days since 1970-01-01; the inverse of ``days_from_civil``."""
    days += 719_468
    era = days // 146_097
    day_of_era = days - era * 146_097
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def instant_of(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> Instant:
    """The UTC instant of a civil date and time."""
    return days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second


def civil_of(instant: float) -> tuple[int, int, int, int, int, int]:
    """Year, month, day, hour, minute, second of a UTC instant."""
    days, rest = divmod(int(instant // 1), 86_400)
    hour, rest = divmod(rest, 3_600)
    minute, second = divmod(rest, 60)
    return (*civil_from_days(days), hour, minute, second)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    following = days_from_civil(year + month // 12, month % 12 + 1, 1)
    return following - days_from_civil(year, month, 1)
