"""Times of day and minutes of a match: "at 7.20", "at four in the morning", "in the 71st minute"."""

import re

from bot.facts.grammar.lexicon import ordinals
from bot.facts.numbers.counted_words import is_priced_or_measured
from bot.facts.numbers.race_times import race_time_at
from bot.facts.when import Grain, When
from bot.reading.span import Span

# Each pattern that looks behind has a width of its own, so that none of these can be one group of words.
BEHIND_EDGE = r"(?<=about\s)|(?<=around\s)|(?<=until\s)|(?<=till\s)|(?<=since\s)|(?<=before\s)|(?<=after\s)"
BEHIND_IT_IS = r"(?<=\bit\sis\s)|(?<=\bit\swas\s)"
# "At ten to three", but "by ten votes to three", "five to eight years" and "seven were for and five to three against".
MINUTES_TO = (
    rf"(?:(?<=\bat\s)|{BEHIND_EDGE}|{BEHIND_IT_IS}|(?<=\btime\sis\s)|(?<=\btime\swas\s))(?:five|ten|twenty|twenty-five)\sto"
    r"(?!\s\w+\s(?:years|months|weeks|days|hours|minutes|times|percent|per\scent|hundred|thousand|million|billion)\b)"
)
HOUR_IN_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
HOUR = rf"(?:{HOUR_IN_WORDS}|(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?)"
# An hour stands behind one of these, and before the part of its day: "at four in the morning".
LED = (
    rf"(?:(?<=\bat\s)|{BEHIND_EDGE}|(?<=\bby\s)(?<!\bone\sby\s)(?<!\btwo\sby\s)|(?<=\bfrom\s)|{BEHIND_IT_IS}"
    r"|(?<=nearly\s)|(?<=almost\s))"
)
OF_DAY = (
    rf"(?:{LED}(?:{HOUR}\s(?:until|till|to|and)\s)?|(?<=\bbetween\s){HOUR}\sand\s){HOUR}"
    r"(?:\so['’]clock)?\s(?:in\sthe\s(?:early\s|late\s)?(?:morning|afternoon|evening)|at\snight)\b"
    r"(?!\s(?:session|shift|paper)s?\b)|"
    rf"{LED}{HOUR}(?=\s(?:on\s\w{{3,6}}day|that|this|yesterday|tomorrow|the\s(?:next|following|same))"
    r"\s(?:morning|afternoon|evening|night)\b)"
)
OF_HALF_DAY = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?)(?!\w)"
WITH_COLON = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w:%])"
WITH_POINT = r"(?<=at )(?P<dotted>(?:[01]?\d|2[0-3])\.[0-5]\d)(?!\w)"
OF_ZONE = r"(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT|UTC|EST|ET|CET|BST|hours|hrs)\b"
PART_OF_HOUR = (
    rf"\b(?:(?:half|(?:a\s)?quarter)\s(?:past|to)|(?:five|ten|twenty|twenty-five)\spast|{MINUTES_TO})\s"
    rf"(?:{HOUR_IN_WORDS}|midnight|noon)\b"
)
NOON = r"\b(?:noon|midnight|midday)\b"
ON_THE_HOUR = r"\b(?:\w{3,6}|1?\d) o['’]clock\b"
TIME = re.compile(
    rf"(?<![\w$£€.:])(?:{OF_DAY}|{OF_HALF_DAY}|{WITH_COLON}|{WITH_POINT}|{OF_ZONE}|{PART_OF_HOUR}|{NOON}|{ON_THE_HOUR})",
    re.I,
)
# Of a match: "in the 71st minute", "her ninth-minute goal", "on 66 minutes"; but not "on 20 minutes of oxygen".
NTH = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    rf"(?:{'|'.join(sorted(ordinals()))}))"
)
MINUTE = re.compile(
    rf"(?<![\w.,-]){NTH}(?:(?:[\s-]minute(?![\w’'-])|(?:,\s{NTH}){{0,5}}\sand\s{NTH}\sminutes\b)"
    r"(?:\sof\s(?:added|extra|injury|stoppage)[\s-]time)?)|"
    r"(?<=\bon\s)\d{1,3}\sminutes(?!\s(?:of|a|an|per|each|every|with)\b|[’'-])",
    re.I,
)
WORD_BEHIND = re.compile(r"\s?([^\W\d_]+|%)")
# What every time that begins with a digit has; this is far quicker than the whole pattern.
TIME_SIGN = re.compile(r"\d(?:[:.]\d|\s?[ap]\.?m|\s?(?:GMT|UTC|EST|ET|CET|BST|hours|hrs))", re.I)


def may_have_time(text: str, line: Span) -> bool:
    """Tell cheaply whether a line could hold a time of day that begins with a digit."""
    return TIME_SIGN.search(text, line.start, line.end) is not None


def times(text: str, line: Span) -> list[When]:
    """Return the times of day and the minutes of a match that a line tells of; they carry no date."""
    found = [
        match
        for match in TIME.finditer(text, line.start, line.end)
        if not (_is_price(text, match) or race_time_at(text, match.start()))
    ]
    if "minute" in text[line.start : line.end]:
        found += MINUTE.finditer(text, line.start, line.end)
    return [When(Span(*match.span()), None, None, Grain.TIME) for match in found]


def _is_price(text: str, match: re.Match[str]) -> bool:
    """Tell "at 7.20 marks" and "at 4.50 metres" from "at 7.20"."""
    behind = WORD_BEHIND.match(text, match.end()) if match["dotted"] else None
    return behind is not None and is_priced_or_measured(behind[1].lower())
