"""Which of two figures goes with the one of two things that a question names: "Elm and Tarn have 600 and 450 bins"."""

import re
from collections.abc import Iterable, Iterator

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_features import FigureCandidate
from bot.answering.choices.asked_sides import Ranked, kept_of_two
from bot.answering.words.terms import carries_content, stem
from bot.facts.amount import Amount
from bot.facts.grammar.lexicon import word_classes

PAIR = re.compile(r"(?:\s[a-z-]+){0,2}\sand\s(?:(?:about|around|some|nearly|almost|roughly|only|just)\s)?")
"""What stands between two figures that are told in one breath: "600 and 450", "8 points and about 11"."""
AND = re.compile(r"\sand\s")
PART = re.compile(r"[\w’'-]+|[,.;:()–—“”\"]")
"""A word, or a mark at which a thing begins or ends."""
LONGEST = 4
"""Words of a thing that are looked at, on either side of the "and"."""
REACH = 80
"""Characters in which they stand."""
FARTHEST = 300
"""Characters from the figures in which the things that they go with are named."""
EDGES = frozenset({"preposition", "auxiliary", "relative", "subordinator"})
"""Classes of words at which a thing begins or ends."""


def with_pair_asked(question: str, index: ArticleIndex, found: Ranked) -> Ranked:
    """Return the figures without those that go with the other of two things than the one that a question names.

    The one that goes with it answers as probably as both did.
    """
    words = (word.lower() for word in PART.findall(question))
    asked = frozenset(stem(word) for word in words if carries_content(word))

    def is_first_asked(first: FigureCandidate, second: FigureCandidate) -> bool | None:
        if not _are_paired(index.article.text, first.amount, second.amount):
            return None
        return _is_first_named(asked, first, second, index)

    return kept_of_two(found, is_first_asked)


def _are_paired(text: str, first: Amount, second: Amount) -> bool:
    if first.counted is not None and first.counted.end <= second.span.start:
        # "61,000 homes and 340 schools" are told of two things each for itself.
        return False
    alike = first.kind is second.kind or None in (first.unit, second.unit)
    return alike and PAIR.fullmatch(text, first.span.end, second.span.start) is not None


def _is_first_named(
    asked: frozenset[str], first: FigureCandidate, second: FigureCandidate, index: ArticleIndex
) -> bool | None:
    """Tell whether a question names the first of two things joined by "and"; None where it names neither or both."""
    text, whole = index.article.text, index.sentences[first.sentence].sentence.span
    start = max(whole.start, first.amount.span.start - FARTHEST)
    for joined in AND.finditer(text, start, min(whole.end, second.amount.span.end + FARTHEST)):
        if first.amount.span.start <= joined.start() < second.amount.span.end:
            continue
        before = PART.findall(text, max(whole.start, joined.start() - REACH), joined.start())
        behind = PART.findall(text, joined.end(), min(whole.end, joined.end() + REACH))
        left, right = frozenset(_stems(reversed(before))), frozenset(_stems(behind))
        at_left, at_right = not asked.isdisjoint(left - right), not asked.isdisjoint(right - left)
        if at_left != at_right:
            return at_left
    return None


def _stems(parts: Iterable[str]) -> Iterator[str]:
    """Yield the stems of the words of a thing, from the "and" on to where it begins or ends."""
    for count, part in enumerate(parts):
        word = part.lower()
        if count == LONGEST or not part[0].isalnum() or (word_classes().get(word) in EDGES and word != "of"):
            return
        yield stem(word)
