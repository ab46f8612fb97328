"""Finds by what a clause disowns what it goes on to say: "I never said that", "nobody thinks", "it is untrue that".

The words behind it are the speaker's, word for word, and not what the speaker holds. Grammar decides how far it
reaches, and not a number of words: "Nobody in this room thinks that we can afford it".
"""

import re
from collections.abc import Sequence

from bot.answering.checking.differences import grave_group
from bot.answering.words.word_sequence import PIECE, Word, plain_word, words_of
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.span import Span

CLOSES = re.compile(r"[.,;:!?—–\n]")
"""What parts a clause from the next; quotation marks do not."""
WITHIN = 200
"""Characters before a place in which its clause begins."""
TURNS = frozenset(["and", "because", "but", "or", "so"])
"""Words after which a negation before them no longer reaches."""
JOINS = frozenset(["and", "or"])
"""Those of them that may join two halves of what is disowned: "never said that the pool and the hall would close"."""
LIMITS = frozenset(["just", "merely", "only", "simply", "until"])
"""Words after which a negation is none: "not only"."""
REPORTED = word_group("negated-report")
CERTAIN = word_group("certain-all-the-same")
REFUSING = word_group("wrong-to-say")
DOUBTING = frozenset(["doubt", "doubted", "doubts"])
"""Denials that need no "that": "I doubt anybody came"."""
HEARERS = frozenset(["her", "him", "me", "people", "them", "us", "you"])
HEARERS_DENIED = HEARERS | {"anybody", "anyone"}
"""Those to whom a thing may not have been said: "I never told anyone the lamp was old"."""
NO_SUBJECT = frozenset(["neither", "no", "nobody", "none", "noone"])
"""Negations whose verb stands further away: "nobody in this room thinks"."""
WHETHER = frozenset(["if", "that", "whether"])
OPENS_CLAUSE = frozenset(["determiner", "subject"])
BETWEEN = frozenset(["adverb", "auxiliary", "subject"])
"""Classes of words that may stand between a negation and its verb: "never did I even say"."""
LEADS_INTO_QUOTATION = frozenset(["if", "that", "whether"])
"""Words before a quotation mark by which a clause goes on into the quotation: "it is untrue that “…”"."""
LONGEST_LEAD = 12
"""Characters that such a word and the quotation mark take at most."""
LONGEST_SUBJECT, LONGEST_PHRASE, NEAR = 7, 3, 3
"""Words from a negation to its verb, those of a phrase between the two ("for one moment"), and from it to "that"."""


def clause_before(text: str, start: int) -> list[Word]:
    """Return the words of a clause before offset ``start`` of ``text``."""
    stretch = text[max(0, start - WITHIN) : start]
    closed = max((close.end() for close in CLOSES.finditer(stretch)), default=0)
    return words_of(text, start - len(stretch) + closed, start)


def may_turn(text: str, sentence: Span, words: Sequence[Word]) -> bool:
    """Tell whether any of the ``words`` of a sentence, or a question mark in it or behind it, may turn what it says."""
    if "?" in text[sentence.start : sentence.end + WITHIN]:
        return True
    return any(grave_group(word.plain) or word.plain in REFUSING for word in words)


def negated_report_before(text: str, start: int) -> Span | None:
    """Return the negation by which a clause does not stand by what begins at ``start``: "I would not say that …"."""
    words, following = clause_before(text, start), _following(text, start)
    for at in range(len(words) - 1, -1, -1):
        rest = [word.plain for word in words[at + 1 :]]
        if grave_group(words[at].plain) == "negation" and _negates_report(words[at].plain, rest, following):
            return words[at].span
    return None


def denial_before(text: str, start: int) -> Span | None:
    """Return the word by which a clause calls untrue what begins at ``start``: "it is untrue that …", "I doubt …"."""
    words, following = clause_before(text, start), _following(text, start)
    for at in range(len(words) - 1, -1, -1):
        plain, rest = words[at].plain, [word.plain for word in words[at + 1 :]]
        if _is_over(rest):
            continue
        if plain in REFUSING and rest[:1] == ["to"] and not REPORTED.isdisjoint(rest[1:2]):
            return words[at].span
        if grave_group(plain) not in ("claim", "denial"):
            continue
        opens = {word_classes().get(word) for word in [*rest, *following][:1]} <= OPENS_CLAUSE
        if "that" in rest[: NEAR + 1] or (plain in DOUBTING and opens):
            negated = any(grave_group(word.plain) == "negation" for word in words[max(0, at - NEAR) : at])
            return None if negated else words[at].span
    return None


def reaches_into(text: str, found: Span, quoted_from: int) -> bool:
    """Tell whether ``found`` disowns what a quotation says whose words begin at ``quoted_from``.

    "She dismissed the idea that it leaked as “gossip”": gossip is what she said. Only a "that" leads into the marks.
    """
    if found.start >= quoted_from:
        return True
    before = words_of(text, max(0, quoted_from - LONGEST_LEAD), quoted_from)
    return bool(before) and before[-1].plain in LEADS_INTO_QUOTATION


def _negates_report(negation: str, rest: Sequence[str], following: Sequence[str]) -> bool:
    """Tell whether ``negation`` and the ``rest`` of its clause disown what follows them."""
    if not rest or rest[0] in LIMITS or _is_over(rest):
        return False
    if rest[0] == "as" and rest[1:2] in (["if"], ["though"]):
        return True
    told = _opened_at(rest)
    if not CERTAIN.isdisjoint(rest[:told]) or tuple(rest[:2]) in (("have", "to"), ("need", "to")):
        return False
    verb = _verb(negation, rest[:told])
    if told == len(rest):
        return verb is not None and _opens_clause(rest[verb + 1 :], following)
    if verb is not None:
        return True
    # "No evidence that it leaks" is negated as well, "no boat that can carry it" is another matter.
    after = [*rest[told + 1 :], *following][:1]
    relative = any(word_classes().get(word) == "auxiliary" for word in after)
    # "Vowed not to repeat that mistake and sold it" has no clause with "that" either.
    other = not REPORTED.isdisjoint(rest[:told]) or "to" in rest[:told] or not JOINS.isdisjoint(rest)
    return told <= NEAR and rest[told] == "that" and not relative and not other


def _opened_at(rest: Sequence[str]) -> int:
    """Return the place of the "that" or "whether" of a clause, and not that of "on that day"; the end without one."""
    for at, word in enumerate(rest):
        if word in WHETHER and not (at and word_classes().get(rest[at - 1]) == "preposition"):
            return at
    return len(rest)


def _verb(negation: str, rest: Sequence[str]) -> int | None:
    """Return the place in ``rest`` of the verb of saying or thinking, or of "sure", that is negated."""
    for at, word in enumerate(rest[: LONGEST_SUBJECT + 1]):
        if word_classes().get(word) == "subordinator" and word != "once":
            return None
        if word in REPORTED:
            return at if negation in NO_SUBJECT or _is_governed(rest[:at]) else None
    return None


def _is_governed(between: Sequence[str]) -> bool:
    """Tell whether nothing but auxiliaries and a phrase like "for one moment" parts a negation from a verb."""
    infinitive = between[-1:] == ["to"]
    classes = [word_classes().get(word) for word in between[: len(between) - infinitive]]
    if "to" in between[: len(classes)]:
        # "Who asked not to be named said that": what is negated is the infinitive.
        return False
    phrase = classes.index("preposition") if "preposition" in classes else len(classes)
    within = classes[phrase : phrase + LONGEST_PHRASE]
    rest = [*zip(between, classes, strict=False)]
    return all(kind in BETWEEN or word == "once" for word, kind in rest[:phrase] + rest[phrase + len(within) :])


def _opens_clause(rest: Sequence[str], following: Sequence[str]) -> bool:
    """Tell whether a clause opens right behind a verb, its hearer aside: "think the lamp", but not "spoke of it"."""
    behind = [word for at, word in enumerate(rest) if at or word not in HEARERS_DENIED]
    first = [*behind, *following][0:1]
    kinds = {word_classes().get(word) for word in behind}
    opens = any(word_classes().get(word) in (*OPENS_CLAUSE, None) for word in first)
    return opens and kinds.isdisjoint(("relative", "subordinator"))


def _is_over(rest: Sequence[str]) -> bool:
    """Tell whether another clause has begun in ``rest``: "it was late and we think"."""
    for at, word in enumerate(rest):
        after = rest[at + 1] if at + 1 < len(rest) else ""
        another = word_classes().get(after) == "subject" or (after == "that" and _opened_at(rest[:at]) == at)
        if word in TURNS and (word not in JOINS or another):
            return True
    return False


def _following(text: str, start: int) -> list[str]:
    """Return the first word from offset ``start`` on, if there is one."""
    word = PIECE.search(text, start, start + WITHIN)
    return [plain_word(word.group())] if word else []
