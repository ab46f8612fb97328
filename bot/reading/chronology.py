"""Tells the days of a chronology, each in a line above what happened on it, from the day of publication."""

from itertools import pairwise

from bot.reading.article import LineKind
from bot.reading.days import is_stamp, says_published, stamped_day

STORY_ABOVE = 3
"""Lines of the story that may stand above the day of publication: a section, the headline, what it says below."""


def keep_chronology(kinds: list[LineKind], lines: list[str]) -> frozenset[int]:
    """Note as story the lines with a day that are no stamp of the page; return which they are.

    In a chronology the days follow each other in order. One day before them that does not is that of publication.
    """
    days = [index for index, line in enumerate(lines) if is_stamp(line) and not says_published(line)]
    days = [index for index in days if kinds[index] is LineKind.BYLINE]
    if not days:
        return frozenset()
    groups = _parted_by_story(kinds, days)
    entries = [index for group in groups[1:] for index in group]
    if not _is_of_publication(kinds, lines, groups[0], entries):
        entries = days
    for index in entries:
        kinds[index] = LineKind.BODY
    return frozenset(entries)


def _parted_by_story(kinds: list[LineKind], days: list[int]) -> list[list[int]]:
    groups = [[days[0]]]
    for before, index in pairwise(days):
        if LineKind.BODY in kinds[before:index]:
            groups.append([index])
        else:
            groups[-1].append(index)
    return groups


def _is_of_publication(kinds: list[LineKind], lines: list[str], stamps: list[int], entries: list[int]) -> bool:
    if kinds[: stamps[0]].count(LineKind.BODY) > STORY_ABOVE:
        return False
    beside = [index for index in (stamps[0] - 1, stamps[-1] + 1) if 0 <= index < len(kinds)]
    if not entries or len(stamps) > 1 or any(kinds[index] is LineKind.BYLINE for index in beside):
        return True
    days = [day for index in (*stamps, *entries) if (day := stamped_day(lines[index]))]
    return days not in (sorted(days), sorted(days, reverse=True))
