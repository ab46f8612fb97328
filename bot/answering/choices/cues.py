"""Signs around a figure or a date, and in a question, of which of several is meant: the old, the new, the hoped for."""

import re
from functools import cache

from bot.facts.figures.context_words import any_of
from bot.reading.resources import data_lines

SIDES = ("old", "new", "wanted", "total", "part")
"""The sides of a comparison that a figure may stand on, or a question ask for."""
LOOK_BACK, LOOK_AHEAD = 45, 40
"""Characters before and behind a figure among which its signs stand."""
ASKS_END = re.compile(
    rf"\b{any_of('change')}\s(?:up\s|down\s)?to\b|\bafter\s(?:the|a|its|his|her|their|this)\s{any_of('change')}\b|"
    # "How much will bills be in April", but not "how much will bills be cut".
    r"\b(?:how\smuch|what)\s(?:will|would)\s(?:\S+\s){1,6}(?:be|cost)\b(?=\s*(?:$|\?|(?:in|from|after|next|per|an?)\b))|"
    # "How many are left", but not "how many were there when she left".
    r"^(?!.*\bwhen\b).*\b(?:left|remain(?:s|ed|ing)?)\b",
    re.I,
)
HOW_MUCH_MORE = re.compile(
    r"\bhow\s(?:much|many)\s(?:\w+\s)?"
    r"(?:more|less|fewer|extra|higher|lower|cheaper|dearer|longer|older|younger|bigger|earlier|later)\b",
    re.I,
)
HOW_OLD = re.compile(r"\bhow\sold\b", re.I)
HOW_OFTEN = re.compile(r"\bhow\s(?:often|many\stimes)\b", re.I)
REGULAR_PAST_FORM = r"\w{3,}ed"


def sides_of(text: str, start: int, end: int, first: int, last: int) -> tuple[bool, ...]:
    """Return for each side whether the words around ``text[start:end]`` put it there.

    The words are those between ``first`` and ``last``, the bounds of its sentence.
    """
    before = text[max(first, start - LOOK_BACK) : start]
    after = text[end : min(last, end + LOOK_AHEAD)]
    patterns = _patterns()
    return tuple(
        bool(patterns[f"{side} before"].search(before) or patterns[f"{side} after"].match(after)) for side in SIDES
    )


def sides_asked(question: str) -> tuple[bool, ...]:
    """Return for each side whether a question asks for it."""
    return tuple(bool(_patterns()[f"{side} asked"].search(question)) for side in SIDES)


def asks_rate(question: str) -> bool:
    """Tell whether a question asks for so much a year, a head or a piece."""
    return bool(_patterns()["rate asked"].search(question))


def asks_only_old(question: str) -> bool:
    """Tell whether a question surely asks how something was before: "old rent", "what did it cost before"."""
    return _asks_only("old", "new", question)


def asks_only_new(question: str) -> bool:
    """Tell whether a question surely asks how something is now: "current rent", "how many ships do they have now"."""
    return _asks_only("new", "old", question)


def _asks_only(side: str, other: str, question: str) -> bool:
    text = HOW_OLD.sub("", question)
    asked, excluded = (_patterns()[f"surely {one} asked"].search(text) for one in (side, other))
    return asked is not None and excluded is None


def asks_end(question: str) -> bool:
    """Tell whether a question asks where a change ended: "what did profits rise to", "what will rents be"."""
    return ASKS_END.search(question) is not None


def asks_change(question: str) -> bool:
    """Tell whether a question asks by how much something changed: "how much will bills go up", not "rise to"."""
    return bool(_patterns()["change asked"].search(question)) and not asks_end(question)


def asks_level(question: str) -> bool:
    """Tell whether a question has no word of a change, so that "fell 9% to 412p" answers it with 412p."""
    return not any(_patterns()[f"{sign} asked"].search(question) for sign in ("change", "step"))


def asks_as_it_is(question: str) -> bool:
    """Tell whether a question has no sign of a change, of what was before or of what is wanted."""
    return not any(_patterns()[f"{sign} asked"].search(question) for sign in ("change", "old", "wanted"))


def asks_how_much_more(question: str) -> bool:
    """Tell whether a question asks for a difference: "how much more", "how many fewer"."""
    return HOW_MUCH_MORE.search(question) is not None


def asks_how_often(question: str) -> bool:
    """Tell whether a question asks how often something happens or happened."""
    return HOW_OFTEN.search(question) is not None


@cache
def date_cues() -> dict[str, re.Pattern[str]]:
    """Return the signs of dates and of questions for them by their names."""
    words = _cue_words("date-cues")
    between = words.pop("within leads")
    for sign in ("past", "asks past"):
        words[sign] += rf"|{REGULAR_PAST_FORM}"
    found = {sign: rf"\b(?:{signs})\b" for sign, signs in words.items()}
    found["leads"] += rf"\s+(?:(?:{between})\s+)*$"
    return {sign: re.compile(pattern, re.IGNORECASE) for sign, pattern in found.items()}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    shapes = {
        "before": r"\b(?:{})\b[\s,]+(?:[^\W\d]+\s){{0,3}}$",
        "after": r"(?:\s\w+){{0,3}}\s\b(?:{})\b",
        "asked": r"\b(?:{})\b",
    }
    return {
        sign: re.compile(shapes[sign.split()[-1]].format(words), re.IGNORECASE)
        for sign, words in _cue_words("figure-cues").items()
    }


def _cue_words(name: str) -> dict[str, str]:
    """Return the signs of the list ``words/<name>.txt`` by their names, each as the alternatives of a pattern."""
    found: dict[str, str] = {}
    for line in data_lines(f"words/{name}.txt"):
        sign, _, members = line.partition(": ")
        found[sign] = "|".join(re.escape(part).replace(r"\*", r"\w*") for part in members.split("|"))
    return found
