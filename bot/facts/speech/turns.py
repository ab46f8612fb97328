"""Tells who speaks in a talk whose lines name nobody: whoever is asked, or told "you", speaks next."""

import re
from collections.abc import Sequence

from bot.facts.quotation import Speaker
from bot.facts.speech.paragraph import Paragraph
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.reading.article import Article, LineKind

FEWEST = 2
"""Lines in a row that are all quotation and make a talk: a single one may be whoever spoke before, going on."""
LONGEST = 20
"""Words of such a line: who goes on for longer makes a speech."""
FARTHEST = 5
"""Lines after which two still talk with each other."""
ADDRESSED = re.compile(r"\b(?:you|your|yours|yourself)\b|\?", re.IGNORECASE)


class Turns:
    """Who talks with whom, read from the beginning of an article to its end."""

    def __init__(self, article: Article, quoted: Sequence[QuotedStretch]) -> None:
        self._lines = _lines_of_talk(article, quoted)
        self._pair: tuple[Speaker, Speaker] | None = None
        self._number = 0

    def note(self, before: Paragraph, here: Paragraph) -> None:
        """Remember that who spoke in the paragraph just read speaks with who asked, or said "you", in the one before.

        Where a talk goes on below, two who speak one after the other speak with each other.
        """
        beside = here.number == before.number + 1 and here.quoted and before.quoted
        if here.speaker and before.speaker and beside and here.speaker.name != before.speaker.name:
            if before.asks or here.number + 1 in self._lines:
                here.partner = before.speaker
        if here.speaker and here.partner:
            self._pair, self._number = (here.speaker, here.partner), here.number

    def partner_of(self, before: Paragraph) -> Speaker | None:
        """Return with whom who spoke in a paragraph talks, if anybody."""
        if before.partner or before.speaker is None or self._pair is None:
            return before.partner
        one, other = self._pair
        if before.number - self._number > FARTHEST or before.speaker.name not in (one.name, other.name):
            return None
        return other if before.speaker.name == one.name else one

    def take_turn(self, before: Paragraph, here: Paragraph, words: str) -> Speaker | None:
        """Return who says the words that are all of a paragraph, after one in which somebody spoke; None if unknown."""
        partner = self.partner_of(before)
        asks, addresses = how_said(words)
        talk = here.number in self._lines
        if partner and (before.asks or asks or (talk and (before.addresses or addresses))):
            here.partner = before.speaker
            return partner
        here.partner = partner
        if talk and (before.asks if partner is None else before.number in self._lines):
            # Each may have spoken, and nothing tells.
            return None
        return before.speaker


def how_said(words: str) -> tuple[bool, bool]:
    """Tell whether quoted words ask, and whether they are said to somebody: asked, or told "you"."""
    return words.rstrip("’'").endswith("?"), ADDRESSED.search(words) is not None


def _lines_of_talk(article: Article, quoted: Sequence[QuotedStretch]) -> frozenset[int]:
    """Return the numbers of the short lines in a row that are all quotation, where one of them is said to somebody."""
    whole = {one.outer.start: one for one in quoted if one.closed and not one.goes_on}
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate(article.lines):
        stretch = whole.get(line.span.start)
        words = article.of(stretch.inner).split() if stretch and stretch.outer.end >= line.span.end - 1 else []
        if line.kind is LineKind.BODY and 0 < len(words) <= LONGEST:
            run.append(at)
            continue
        found |= _talk(article, run)
        run = []
    return frozenset(found | _talk(article, run))


def _talk(article: Article, run: Sequence[int]) -> set[int]:
    addressed = any(ADDRESSED.search(article.of(article.lines[at].span)) for at in run)
    return set(run) if addressed and len(run) >= FEWEST else set()
