"""Finds what a short form stands for where the article explains it nowhere, but has the words that it begins with.

A headline says "IMF" and the story "the International Monetary Fund", as if everybody knew; people ask all the same.
"""

import re
from collections.abc import Sequence

from bot.facts.grammar.lexicon import word_classes
from bot.facts.name import Name, NameKind
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

SMALL = frozenset({"determiner", "preposition", "conjunction"})
"""The classes of words that a short form may leave out: "of", "the", "and"."""
WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
BETWEEN = re.compile(r"(?:['’]s?)?[\s-]+(?:&\s)?")
LEAST_UNSEEN = 3
"""Letters that a short form has at least which the article itself does not use: a reporter's initials are two."""
MOST = 8


def spelled_out(short: str, article: Article, names: Sequence[Name]) -> Span | None:
    """Return the one run of capitalised words whose initials ``short`` is; None without one, or with several.

    No run has a part in a person's name: "Officer Ada Brill" is not spelled "OAB".
    """
    letters = short.replace(".", "")
    if not letters.isalpha() or len(letters) > MOST:
        return None
    capitals = letters.upper()
    is_used = re.search(rf"(?<!\w){re.escape(capitals)}(?!\w)", article.text) is not None
    if len(letters) < (2 if is_used else LEAST_UNSEEN) or not (is_used or letters.isupper()):
        return None
    people = [mention for name in names if name.kind is NameKind.PERSON for mention in name.mentions]
    found: dict[str, Span] = {}
    for line in article.lines:
        if line.kind is LineKind.BODY:
            for span in _runs(capitals, article.text, line.span):
                if not any(span.overlaps(mention) for mention in people):
                    found.setdefault(span.of(article.text).lower(), span)
    return next(iter(found.values())) if len(found) == 1 else None


def _runs(capitals: str, text: str, line: Span) -> list[Span]:
    words = list(WORD.finditer(text, line.start, line.end))
    starts = [place for place, word in enumerate(words) if word.group()[0] == capitals[0]]
    return [span for place in starts if (span := _run_from(words, place, capitals, text))]


def _run_from(words: list[re.Match[str]], first: int, capitals: str, text: str) -> Span | None:
    """Return the words from the one numbered ``first`` on, if their initials are all of ``capitals``."""
    taken = 0
    for place in range(first, min(len(words), first + 2 * MOST)):
        word = words[place].group()
        if place > first and not BETWEEN.fullmatch(text, words[place - 1].end(), words[place].start()):
            return None
        if word[0] == capitals[taken] and not (len(word) > 1 and word.isupper()):
            taken += 1
        elif word_classes().get(word) not in SMALL:
            return None
        if taken == len(capitals):
            return Span(words[first].start(), words[place].end())
    return None
