"""Finds what short forms stand for: "Canadian Security Intelligence Service (CSIS)"."""

import re

from bot.facts.name import Abbreviation
from bot.reading.article import Article
from bot.reading.span import Span

SHORT_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&.-]{1,9})\)")
WORD = re.compile(r"[\w'’-]+")


def find_abbreviations(article: Article) -> tuple[Abbreviation, ...]:
    """Return the short forms that the article explains, with the words that it gives for them, in reading order."""
    found: list[Abbreviation] = []
    for line in article.lines:
        text = line.span.of(article.text)
        for match in SHORT_IN_BRACKETS.finditer(text):
            long = _spelled_out(match.group(1), text[: match.start()])
            if long:
                short = Span(match.start(1), match.end(1)).shift(line.span.start)
                found.append(Abbreviation(short, long.shift(line.span.start)))
    return tuple(found)


def _spelled_out(short: str, before: str) -> Span | None:
    letters = [letter.lower() for letter in short if letter.isupper()]
    words = list(WORD.finditer(before))[-2 * len(letters) - 2 :]
    for first in range(len(words) - 1, -1, -1):
        initials = [word.group()[0].lower() for word in words[first:] if word.group()[0].isupper()]
        if initials == letters:
            return Span(words[first].start(), words[-1].end())
    return None
