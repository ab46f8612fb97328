"""Tells where the parts of a quotation stand that was put together from several places, perhaps of several speakers."""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.cut_context import cut_context
from bot.answering.checking.fitting import IN_OTHER_FORM, attributed, fitting
from bot.answering.checking.quotation_comparison import Comparison
from bot.answering.checking.same_speaker import is_same_speaker
from bot.answering.outcome import QuotedPart
from bot.answering.words.word_sequence import words_of
from bot.facts.quotation import Speaker, Stance

SEAMS = re.compile(r"…|(?<=[.!?;])\s|[.,]\s?\.\s?\.|\[\s*\]|\s[–—-]\s")
"""Where parts may be joined: dots, the end of a sentence, a dash."""
FEWEST_WORDS = 3
"""Words of a part; fewer may stand anywhere."""
MOST_PARTS = 3


def parts_of(alleged: str, speaker: str | None, index: ArticleIndex) -> tuple[QuotedPart, ...]:
    """Return the places of the parts of an alleged quotation; empty where not all are found, or all in one line.

    Of several places of a part one of the alleged ``speaker`` is taken, or of whoever says the part before.
    """
    parts = [part.strip() for part in SEAMS.split(alleged) if words_of(part)]
    if not 1 < len(parts) <= MOST_PARTS or any(len(words_of(part)) < FEWEST_WORDS for part in parts):
        return ()
    found: list[QuotedPart] = []
    for part in parts:
        places = [one for one in fitting(words_of(part), part, index) if one.likeness >= IN_OTHER_FORM]
        if not places:
            return ()
        quoted = [_quoted(place, part, index) for place in places]
        latest = found[-1].speaker if found else None
        found.append(max(quoted, key=lambda one: _is_by(one, speaker, index) or _is_one_speaker(one.speaker, latest)))
    return tuple(found) if len({part.line for part in found}) > 1 else ()


def _quoted(place: Comparison, part: str, index: ArticleIndex) -> QuotedPart:
    line = index.article.line_at(place.span.start)
    speaker, stance = attributed(place, index)
    around = cut_context(index.article.text, place.span, part)
    return QuotedPart(place.span, line.number if line else 0, speaker, stance, around)


def _is_by(part: QuotedPart, alleged: str | None, index: ArticleIndex) -> bool:
    if alleged is None or part.speaker is None or part.stance is not Stance.ASSERTED:
        return False
    return is_same_speaker(alleged, part.speaker, index)


def _is_one_speaker(one: Speaker | None, other: Speaker | None) -> bool:
    return one is not None and other is not None and one.name == other.name
