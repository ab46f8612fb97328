"""Tells the metres of "a mast of 48m" and "the 200m freestyle" from the millions of "viewers rose from 3m to 5m"."""

import re

from bot.facts.figures.context_words import NEAR, any_of, context_words
from bot.facts.figures.depths import is_depth
from bot.facts.figures.heights import is_fall, is_height
from bot.facts.figures.sized_things import is_of_thing, is_of_waves, stands_alone
from bot.facts.numbers.counted_words import PHRASE_ENDS, looks_plural
from bot.facts.numbers.number_tokens import Token, lower_at

# Behind these an "m" is a length wherever it stands.
EXTENT = re.compile(
    rf"[23²³](?!\w)|\s?\({NEAR}\d[\d.,]*[\s-]?(?:ft|feet|foot|yards?|yds?|inches)\b|"
    r"(?:-|\s*)(?:tall|long(?!\s(?:[a-z]+\s)?(?:queue|list|backlog)\b)|wide|deep|thick|"
    r"high(?!\s(?:earners|school|street|court|risk|speed)))(?![\w-])|"
    rf"\s*(?:{any_of('apart')}|"
    r"(?:further )?(?:down|up|along) the|off the (?:coast|shore)|(?:north|south|east|west)(?:-?(?:east|west))?(?: of)?|"
    r"(?:above|below) (?:the |sea\b|ground|water|street|road)|x\s?\d|by \d+m)\b",
    re.I,
)
# Behind these it may be one; a noun in the plural is counted in millions.
OPEN_END = re.compile(rf"\s*(?:$|[.,;:)?!]|{any_of('open_end')}\b)", re.I)
# "Some 300m from the sea", but "up 3m from the year before".
FROM = re.compile(
    r"\sfrom\s(?:the|an?|his|her|its|their|where)\b(?!\s(?:year|month|week|day|quarter|previous|last)\b)", re.I
)
LEAST_FROM = 10
# "Within 50m", "3m by 4m", "20ft (6m)".
WITHIN_WINDOW = 24
WITHIN = re.compile(rf"(?:\bwithin\s|\dm\s(?:x|by)\s|\d\s?-?(?:ft|feet|foot|yards?|miles?|inches)\s\(){NEAR}$", re.I)
LENGTH_TALK = re.compile(rf"\b{any_of('length')}\b", re.I)
RACE_TALK = re.compile(rf"\b{any_of('race')}\b", re.I)
RACED_TALK = re.compile(rf"\b{any_of('raced')}\b", re.I)
SUM_TALK = re.compile(rf"[£$€₹]|\b{any_of('summed')}\b", re.I)
# What these come to is millions, whatever else is spoken of: "bookings climb to 9m".
TOTAL_TALK = re.compile(rf"\b{any_of('totalled')}\b[^.,;:£$€₹\d]{{0,60}}$", re.I)
# "The river rose to 4.2m" and "tides of 6m".
LEVEL = re.compile(
    rf"\b{any_of('level')}\b[^.;:£$€\d]{{0,40}}\b{any_of('standing')}(?:\s(?:to|at|by|of))?\s{NEAR}$", re.I
)
HIGHEST_LEVEL = 100
# "The river passed its highest recorded level, 6.3m", and the river may be named in the sentence before.
NAMED_LEVEL = re.compile(rf"\b(?:level(?:,|\sof|\sat)|crest(?:s|ed)\sat)\s{NEAR}$", re.I)
WATER_TALK = re.compile(rf"\b{any_of('water')}\b", re.I)
WATER_BEFORE = 200
"""Characters before a level in which a word tells that it is that of water."""
TALK_BEFORE, TALK_BEHIND = 80, 50
"""Characters before and behind a figure in which a word tells that lengths are spoken of."""
# Over so many metres people run and swim.
RACES = frozenset(
    "50 60 80 100 110 200 300 400 500 600 800 1000 1,000 1500 1,500 3000 3,000 5000 5,000 10000 10,000".split()
)
OF_RACE = context_words("race")
ENTRANTS = re.compile(r"(?:(?P<sure>\bthe|['’]s)|\bover|\bin)\s$", re.I)
ENTRANTS_WINDOW = 5
JOINTS = frozenset([",", "and", "or", "&"])
MOST_RACES = 6
"""Races of one list: "the 100m, 200m and 400m"."""


def is_length(text: str, tokens: list[Token], place: int, end: int) -> bool:
    """Tell whether the "m" on the number at token ``place``, which ends at offset ``end``, is metres, not millions."""
    if EXTENT.match(text, end) or _is_race(text, tokens, place, end):
        return True
    start, digits = tokens[place].start, tokens[place].text
    if WITHIN.search(text[max(0, start - WITHIN_WINDOW) : start]):
        return True
    if digits.isdecimal() and int(digits) >= LEAST_FROM and FROM.match(text, end):
        return True
    behind = place + 2
    if "," in digits and _is_before_one_thing(tokens, behind):
        return True
    if is_of_waves(text, tokens, start, behind) or is_depth(text, end):
        return True
    if _totals(text, tokens, start):
        return False
    if is_of_thing(tokens, behind):
        return True
    first, alone = tokens[0].start, stands_alone(tokens, behind)
    if is_fall(text, start, end, first) or is_height(text, start, first, alone):
        return True
    if OPEN_END.match(text, end) is None:
        return False
    return _talks(LENGTH_TALK, text, tokens, start, end) or _is_level(text, tokens, place)


def _is_before_one_thing(tokens: list[Token], behind: int) -> bool:
    """Tell "the 2,800m runway" from "1,200m shares" and "sales of 1,200m in May": so many millions are a billion."""
    word = lower_at(tokens, behind)
    return word.isalpha() and tokens[behind].text.islower() and word not in PHRASE_ENDS and not looks_plural(word)


def _totals(text: str, tokens: list[Token], start: int) -> bool:
    """Tell whether what comes to the figure at offset ``start`` is a sum or many people."""
    before = text[max(tokens[0].start, start - TALK_BEFORE) : start]
    return TOTAL_TALK.search(before) is not None


def _is_level(text: str, tokens: list[Token], place: int) -> bool:
    """Tell how high water stands from "river users rose to 4.2m" and "the river fund reached £4.2m"."""
    start = tokens[place].start
    before = text[max(tokens[0].start, start - TALK_BEFORE) : start]
    digits = tokens[place].text.replace(",", "")
    low = len(digits) < len(str(HIGHEST_LEVEL)) or float(digits) < HIGHEST_LEVEL
    if not low or SUM_TALK.search(before):
        return False
    named = NAMED_LEVEL.search(before) is not None and WATER_TALK.search(text, max(0, start - WATER_BEFORE), start)
    return bool(named) or LEVEL.search(before) is not None


def _is_race(text: str, tokens: list[Token], place: int, end: int) -> bool:
    """Tell "the 200m freestyle", "the women's 100m in Oslo" and "won the 100m and 200m" from "the 200m users"."""
    if tokens[place].text not in RACES:
        return False
    behind = lower_at(tokens, place + 2)
    if behind in OF_RACE:
        return True
    first = tokens[_first_of_list(tokens, place)].start
    entered = ENTRANTS.search(text[max(0, first - ENTRANTS_WINDOW) : first])
    if entered is None or looks_plural(behind):
        return False
    if _talks(RACE_TALK, text, tokens, first, end):
        return True
    raced = entered["sure"] is not None and _talks(RACED_TALK, text, tokens, first, end)
    return raced and not _talks(SUM_TALK, text, tokens, first, end)


def _first_of_list(tokens: list[Token], place: int) -> int:
    """Return the place of the first of several races that are named together."""
    for _ in range(MOST_RACES):
        joint = place - 1 - (lower_at(tokens, place - 2) == ",")
        if lower_at(tokens, joint) not in JOINTS or lower_at(tokens, joint - 1) != "m":
            break
        if lower_at(tokens, joint - 2) not in RACES:
            break
        place = joint - 2
    return place


def _talks(words: re.Pattern[str], text: str, tokens: list[Token], start: int, end: int) -> bool:
    near = max(tokens[0].start, start - TALK_BEFORE), min(tokens[-1].end, end + TALK_BEHIND)
    return words.search(text, near[0], start) is not None or words.search(text, end, near[1]) is not None
