"""Writes the days of the holidays that move through our calendar: Hebrew, Islamic, Chinese and Indian ones.

usage: list_moving_holidays.py

It needs the package holidays (MIT; made with 0.109) in an environment of its own, for that asks for an older dateutil.
Coming days of the Islamic calendar are reckoned: the new moon decides, and may be seen a day later.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from holidays import calendars

YEARS = range(1990, 2051)
HEADER = """# Holidays of other calendars than ours: what they are called, in lower case, | the days of each year.
# Made by scripts/list_moving_holidays.py from the package holidays (MIT, Copyright (c) Vacanza Team and contributors).
# Coming days of the Islamic calendar are reckoned; the new moon may be seen a day later.
"""
HEBREW = {
    "passover; pesach": "passover",
    "purim": "purim",
    "rosh hashanah; rosh hashana; jewish new year": "rosh_hashanah",
    "shavuot": "shavuot",
    "sukkot": "sukkot",
    "yom kippur; day of atonement": "yom_kippur",
    "hanukkah; chanukah; hanukah": "hanukkah",
}
CHINESE = {
    "lunar new year; chinese new year; lunar new year's day": "lunar_new_year",
    "dragon boat festival": "dragon_boat",
    "mid-autumn festival": "mid_autumn",
    "qingming; tomb-sweeping day; tomb sweeping day": "qingming",
}
INDIAN = {
    "diwali; deepavali": "diwali",
    "dussehra; vijayadashami": "dussehra",
    "durga puja": "maha_ashtami",
    "ganesh chaturthi": "ganesh_chaturthi",
    "guru nanak jayanti": "guru_nanak_jayanti",
    "holi": "holi",
    "janmashtami": "janmashtami",
    "maha shivaratri; mahashivratri": "maha_shivaratri",
    "onam": "onam",
    "pongal": "pongal",
    "raksha bandhan": "raksha_bandhan",
    "vaisakhi; baisakhi": "vaisakhi",
    "vesak; buddha purnima": "buddha_purnima",
}
ISLAMIC = {
    "ashura": "ashura",
    "eid al-adha; eid al adha; eid ul-adha; eid-ul-adha; bakrid": "eid_al_adha",
    "eid al-fitr; eid al fitr; eid ul-fitr; eid-ul-fitr": "eid_al_fitr",
    "islamic new year": "hijri_new_year",
    "laylat al-qadr": "laylat_al_qadr",
    "mawlid; milad un-nabi; eid milad": "mawlid",
}
RAMADAN = "ramadan; ramadhan"


def dated(calendar: Any, name: str) -> list[dt.date]:
    """Return the days of a holiday that comes once a year, by its own calendar."""
    find = getattr(calendar, f"{name}_date")
    return sorted({day for year in YEARS for day in _days(find(year)) if day.year in YEARS})


def _days(found: Any) -> Iterable[dt.date]:
    """Return the days of what the package says of a year: a day, days, or a day and whether it is reckoned."""
    if isinstance(found, tuple):
        return found[:1] if found[0] else ()
    return [found] if isinstance(found, dt.date) else found or ()


def islamic(calendar: Any, name: str) -> list[dt.date]:
    """Return the days of an Islamic holiday, of which there may be two in a year of ours."""
    find: Callable[[int], Iterable[tuple[dt.date, bool]]] = getattr(calendar, f"{name}_dates")
    return sorted({day for year in YEARS for day, _ in find(year) if day.year in YEARS})


def fasts(beginnings: Iterable[dt.date], ends: Iterable[dt.date]) -> Iterator[str]:
    """Yields each Ramadan from its first day up to, and not including, the feast that ends it."""
    feasts = sorted(ends)
    for first in beginnings:
        feast = next((day for day in feasts if day > first), None)
        if feast:
            yield f"{first}/{feast}"


def main() -> None:
    """Writes the list to ``data/words``."""
    lines = [HEADER.rstrip()]
    for calendar, names in (
        (calendars._HebrewLunisolar(), HEBREW),
        (calendars._ChineseLunisolar(), CHINESE),
        (calendars._HinduLunisolar(), INDIAN),
    ):
        lines += [f"{forms} | {' '.join(map(str, dated(calendar, name)))}" for forms, name in names.items()]
    moon = calendars._IslamicLunar()
    lines += [f"{forms} | {' '.join(map(str, islamic(moon, name)))}" for forms, name in ISLAMIC.items()]
    beginnings, feasts = islamic(moon, "ramadan_beginning"), islamic(moon, "eid_al_fitr")
    lines.append(f"{RAMADAN} | {' '.join(fasts(beginnings, feasts))}")
    out = Path(__file__).resolve().parent.parent / "data" / "words" / "moving-holidays.txt"
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
