"""Finds what stands right beside quoted words and changes what they say: a negation, an "if", a hope, a question mark.

"owe the café a single krone" is a part of "We don’t owe the café a single krone", word for word, and says the opposite.
"""

import re
from collections.abc import Sequence

from bot.answering.checking.differences import grave_group, is_negation
from bot.answering.checking.disowning import (
    CERTAIN,
    CLOSES,
    HEARERS,
    LIMITS,
    TURNS,
    clause_before,
    denial_before,
    negated_report_before,
    reaches_into,
)
from bot.answering.checking.provisos import ENDS, far_proviso_after, proviso_after, proviso_before
from bot.answering.checking.reversing import LONGEST_GAP, reversals
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.grammar.lexicon import cue_classes, word_classes
from bot.reading.span import Span

WITHIN = 80
"""Characters on either side that are looked at."""
BEFORE, AFTER = 4, 2
"""Words on either side that may change what the quoted ones say."""
ADDS = frozenset(["and", "because", "or", "so"])
"""Words after which a negation is that of the next clause: "it was late and nobody came"."""
OTHER_CLAUSE = frozenset(["although", "since", "when", "where", "while", "why"])
"""Words that open a clause which a negation before them does not reach."""
OPENS = re.compile(r"(?:“|(?<![^\s(])[\"‘'])[^“”\"\n]*\Z")
"""The words of a quotation up to a place within it."""
BEHIND_TELLING = HEARERS | {"everybody", "everyone", "that"}
"""Words between a verb of telling and what was told: "they told everyone that …"."""
TOLD_BY_OTHERS = frozenset(["me", "us"])
OWN = frozenset(["i", "we"])
ONCE = frozenset(["believed", "thought"])
"""Verbs by which speakers tell what they took for true once: "I thought I got the ball"."""
ASKED = re.compile(r"\basked\s(?:[^\W\d_]+\s){0,4}(?:whether|if|about)\s[^“”\"\n,]{1,160},", re.I)


def cut_context(text: str, quoted: Span, alleged: str) -> tuple[Span, ...]:
    """Return the words, or the question mark, beside ``quoted`` in ``text`` that change what it says.

    ``alleged`` are the words as they were quoted: a question that is quoted as one is left alone.
    """
    start = quoted.start
    found = [
        _before(text, start) or proviso_before(text, start) or _teller_before(text, start),
        proviso_after(text, quoted) or _negation_after(text, quoted) or far_proviso_after(text, quoted),
    ]
    if "?" not in alleged:
        found.append(_question_mark(text, quoted.end))
    return tuple(span for span in found if span)


def is_asked(text: str, end: int) -> bool:
    """Tell whether the sentence that goes on at offset ``end`` is a question."""
    return _question_mark(text, end) is not None


def is_told_not_to(text: str, start: int) -> bool:
    """Tell whether "not to" stands right before offset ``start``: "advised patients not to take aspirin"."""
    return [word.plain for word in _words_before(text, start)[-2:]] == ["not", "to"]


def is_asked_by_others(text: str, sentence: Span, places: Sequence[Span]) -> bool:
    """Tell whether most of some words stand in what a speaker was asked: "Asked whether it would close, she said …"."""
    asked = ASKED.search(text, sentence.start, sentence.end)
    within = [place for place in places if asked and asked.start() <= place.start and place.end <= asked.end()]
    return len(within) * 2 > len(places)


def _before(text: str, start: int) -> Span | None:
    disowning = denial_before(text, start) or negated_report_before(text, start)
    opened = OPENS.search(text, max(0, start - WITHIN), start)
    if disowning and (opened is None or reaches_into(text, disowning, opened.start() + 1)):
        return disowning
    return _turning_before(text, start)


def _turning_before(text: str, start: int) -> Span | None:
    words = _words_before(text, start)
    reversing = _reversing_before(text, start, words)
    for at in range(len(words) - 1, -1, -1):
        if words[at].plain in TURNS:
            return None
        if _turns_what_follows(words, at):
            return words[at].span
        if at in reversing:
            return reversing[at]
    return None


def _reversing_before(text: str, start: int, words: list[Word]) -> dict[int, Span]:
    """Return the phrases that turn round what follows offset ``start``, each by the place where it ends before that.

    "Too weak to" reaches an infinitive that is quoted, "only" no quotation that its clause gives a speaker for.
    """
    following = words_of(text, start, min(len(text), start + WITHIN))[: LONGEST_GAP + 2]
    closing = CLOSES.search(text, start, start + WITHIN)
    if closing:
        following = [word for word in following if word.span.end <= closing.start()]
    opened = OPENS.search(text, max(0, start - WITHIN), start)
    found = {}
    for phrase in reversals([word.plain for word in (*words, *following)]):
        behind = words[phrase[0] + 1 :]
        given = opened is not None and any("speech" in cue_classes().get(word.plain, ()) for word in behind)
        if phrase[0] >= len(words) or given or not OTHER_CLAUSE.isdisjoint(word.plain for word in behind):
            continue
        last = phrase[0]
        while last + 1 in phrase and last + 1 < len(words):
            last += 1
        found[last] = Span(words[phrase[0]].span.start, words[last].span.end)
    return found


def _words_before(text: str, start: int) -> list[Word]:
    return clause_before(text, start)[-BEFORE:]


def _turns_what_follows(words: list[Word], at: int) -> bool:
    group = grave_group(words[at].plain)
    limited = at + 1 < len(words) and words[at + 1].plain in LIMITS
    if group == "hedge":
        # "more than 200 people said" stands before what they said, and turns nothing of it.
        return all(word_classes().get(word.plain) for word in words[at + 1 :])
    if group == "negation":
        behind = {word.plain for word in words[at + 1 :]}
        # "Nobody was hurt when the tower fell", "no doubt that it fell": it fell.
        return not limited and behind.isdisjoint(CERTAIN) and behind.isdisjoint(OTHER_CLAUSE)
    return group == "condition"


def _teller_before(text: str, start: int) -> Span | None:
    """Return the verb by which a speaker tells what others say, right before offset ``start``: "they say I lied"."""
    opened = OPENS.search(text, max(0, start - WITHIN), start)
    if opened is None:
        return None
    words = words_of(text, opened.start() + 1, start)[-BEFORE:]
    hearers = set()
    while words and words[-1].plain in BEHIND_TELLING:
        hearers.add(words.pop().plain)
    if not words or grave_group(words[-1].plain) != "telling":
        return None
    if len(words) == 1:
        # "The minister “told me that we would pay”": who told the speaker stands outside the marks.
        return words[0].span if hearers & TOLD_BY_OTHERS else None
    own = words[-2].plain in OWN and words[-1].plain not in ONCE
    return None if own else words[-1].span


def _negation_after(text: str, quoted: Span) -> Span | None:
    """Return a negation that follows at once: "We will" of "We will never sell"."""
    end = quoted.end
    closing = CLOSES.search(text, end, end + WITHIN)
    following = words_of(text, end, closing.start() if closing else min(len(text), end + WITHIN))[:AFTER]
    if following and following[0].plain in ADDS:
        return None
    return next((word.span for word in following if is_negation(word)), None)


def _question_mark(text: str, end: int) -> Span | None:
    closing = ENDS.search(text, end)
    return Span(*closing.span()) if closing and closing.group() == "?" else None
