"""Finds the subject of a cue verb: next to it, before an apposition, or shared with another verb."""

import re
from collections.abc import Sequence

from bot.facts.grammar.antecedents import antecedent, document_told_of, first_relative
from bot.facts.grammar.following_phrases import phrase_starting_at
from bot.facts.grammar.lexicon import source_nouns, word_group
from bot.facts.grammar.main_subjects import PARTS_SEGMENTS, is_adverbial, main_subject, segments
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, aged_pair, phrase_ending_at
from bot.facts.grammar.prepositional_subjects import before_preposition
from bot.facts.grammar.reduced_relatives import with_reduced_relative
from bot.facts.grammar.tokens import Kind, Token

BETWEEN_SUBJECT_AND_VERB = frozenset({Kind.AUXILIARY, Kind.ADVERB, Kind.TIME})
OPENS_SUBJECT = frozenset({Kind.NAME, Kind.TITLE, Kind.DETERMINER})
AFTER_VERB = frozenset({Kind.DETERMINER, Kind.ADVERB, Kind.OBJECT, Kind.TIME})
PERIODS = word_group("period")
STATES = frozenset(["read", "reads", "said", "says", "stated", "states"])
"""What documents do: "a memo from the bureau that read"."""
SENT = frozenset(["emailed", "left", "posted", "sent", "texted", "wrote"])
NO_SOURCE = word_group("no-source")
YEAR = re.compile(r"(?:19|20)\d\d")
CLAUSE_WORDS = word_group("clause-word")


def subject_before(tokens: Sequence[Token], verb: int, low: int = 0) -> Phrase | None:
    """Return the subject of the verb at index ``verb``, looking left no further than ``low``."""
    at = verb - 1
    while at >= low and (tokens[at].kind in BETWEEN_SUBJECT_AND_VERB or _ends_time_phrase(tokens, at)):
        at -= 2 if tokens[at].lower in PERIODS or tokens[at].kind is Kind.NUMBER else 1
    if at < low:
        return None
    token = tokens[at]
    if token.kind is Kind.SUBJECT:
        return at, at + 1
    pair = aged_pair(tokens, at, low)
    if pair:
        return pair
    if token.kind is Kind.RELATIVE:
        return antecedent(tokens, first_relative(tokens, at, low), low)
    if token.lower == "that" and tokens[verb].lower in STATES and (document := document_told_of(tokens, at, low)):
        return _sender(tokens, document, low) or document
    if token.kind in (Kind.COMMA, Kind.BREAK):
        return _before_apposition(tokens, at, low)
    if token.kind is Kind.CONJUNCTION:
        return _coordinated(tokens, low, at)
    if token.kind is Kind.OBJECT:
        return _one_of_them(tokens, at, low)
    if token.kind is Kind.DETERMINER and token.lower in NO_SOURCE:
        return None
    if token.lower == "her" and at > low and tokens[at - 1].kind is Kind.PREPOSITION:
        # "two people who have spoken to her (said)".
        return _told_of(tokens, (at, at + 1), low, of_speech=True)
    if token.kind in NOMINAL or token.kind is Kind.DETERMINER:
        phrase = phrase_ending_at(tokens, at, low)
        if phrase is None:
            return None
        whole = with_reduced_relative(tokens, phrase, low, verb)
        if whole != phrase:
            return whole
        outside = _told_of(tokens, phrase, low) or _outside_relative(tokens, phrase, low)
        return before_preposition(tokens, phrase, low, verb) if outside == phrase else outside
    return None


def _sender(tokens: Sequence[Token], document: Phrase, low: int) -> Phrase | None:
    """Return who sends what is read: "Stiles sent the clerk a text that (read)"."""
    at = document[0] - 1
    while at > low and tokens[at].kind in (Kind.NAME, Kind.TITLE, Kind.OBJECT):
        at -= 1
    return subject_before(tokens, at, low) if at > low and tokens[at].lower in SENT else None


def _one_of_them(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return "one of them" or "one of the three": phrases that end with no noun and can be a subject."""
    of = at - 1 if tokens[at - 1].lower == "of" else at - 2
    if of - 1 < low or tokens[of].lower != "of" or tokens[of - 1].kind not in (Kind.DETERMINER, Kind.NUMBER):
        return None
    # "A lawyer for 38 of them".
    before = phrase_ending_at(tokens, of - 1, low)
    return (before[0] if before else of - 1), at + 1


def _coordinated(tokens: Sequence[Token], low: int, conjunction: int) -> Phrase | None:
    """Return the subject that a verb after "and" shares: that of the clause nearest to it."""
    at = conjunction - 1
    while at > low and tokens[at].kind not in (Kind.COMMA, Kind.BREAK):
        if tokens[at].lower in CLAUSE_WORDS:
            return main_subject(tokens, at, conjunction)
        if tokens[at].lower == "who":
            # "Jess Okoro, who sells plants and (says)".
            return antecedent(tokens, at, low)
        at -= 1
    return main_subject(tokens, low, conjunction)


def _told_of(tokens: Sequence[Token], phrase: Phrase, low: int, of_speech: bool = False) -> Phrase | None:
    """Return of whom a clause before the verb tells: "a bookkeeper who helped to expose a fraud (told)".

    ``of_speech`` is set where the clause may itself tell of speech.
    """
    for at in range(phrase[0] - 2, low, -1):
        if tokens[at].kind in PARTS_SEGMENTS or (tokens[at].kind is Kind.CUE and not of_speech):
            return None
        if tokens[at].lower == "who":
            verbal = tokens[at + 1].kind in (Kind.WORD, Kind.AUXILIARY, Kind.ADVERB)
            return antecedent(tokens, at, low) if verbal and tokens[at - 1].kind in NOMINAL else None
    return None


def _outside_relative(tokens: Sequence[Token], phrase: Phrase, low: int) -> Phrase | None:
    """Return the antecedent when the phrase is the rest of a relative clause: "a study that appeared in it"."""
    first = phrase[0]
    opener = tokens[first]
    verbal = opener.kind is Kind.AUXILIARY or (
        opener.kind is Kind.WORD and opener.lower.endswith(("ed", "s")) and opener.lower not in source_nouns()
    )
    if verbal and first - 2 >= low and tokens[first - 1].lower in ("that", "who", "which"):
        return antecedent(tokens, first - 1, low) or phrase
    if opener.kind is Kind.WORD and opener.lower.endswith("ed") and opener.lower not in source_nouns() and first > low:
        # "A report commissioned … and leaked to this newspaper recommended".
        return main_subject(tokens, low, phrase[1])
    return phrase


def _ends_time_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word between subject and verb belongs to "on Monday", "last week", or is "all" or "both"."""
    token = tokens[at]
    if token.kind is Kind.PREPOSITION and tokens[at + 1].kind is Kind.TIME:
        return True
    if token.lower == "so" and tokens[at + 1].lower == "far":
        return True
    if token.lower in PERIODS and tokens[at + 1].lower == "ago":
        # "who a year ago described".
        return True
    if token.kind is Kind.NUMBER:
        # "who in 2010 said".
        return at > 0 and YEAR.fullmatch(token.lower) is not None and tokens[at - 1].lower in ("in", "since")
    if token.lower in ("all", "both", "each") and at > 1:
        aged = tokens[at - 1].kind is Kind.COMMA and tokens[at - 2].kind is Kind.NUMBER
        return aged or tokens[at - 1].kind in (Kind.NAME, Kind.SUBJECT)
    return (
        token.lower in PERIODS
        and at > 0
        and (tokens[at - 1].lower in ("last", "this", "earlier", "that") or tokens[at - 1].kind is Kind.TIME)
    )


def _before_apposition(tokens: Sequence[Token], comma: int, low: int) -> Phrase | None:
    """Return the phrase that an apposition or a relative clause parts from its verb: "Trump, who lost, said"."""
    parts = list(segments(tokens, low, comma))
    chosen: Phrase | None = None
    relative = None
    for number in range(len(parts) - 1, -1, -1):
        first, last = parts[number]
        while first < last and tokens[first].kind in (Kind.SUBORDINATOR, Kind.CONJUNCTION, Kind.ADVERB):
            first += 1
        first = _inside_relative(tokens, first, last)
        if first >= last or is_adverbial(tokens, first, last):
            continue
        if tokens[first].kind is Kind.RELATIVE:
            whose = tokens[first].lower == "whose" and number >= len(parts) - 2
            if chosen and whose and tokens[chosen[0]].kind in (Kind.NAME, Kind.TITLE):
                # "the branch, whose secretary, Yusuf Adeleke, (said)", not "Tom, whose sister, Ann, died, (said)".
                break
            relative = relative or first
            continue
        has_verb = any(token.kind in (Kind.AUXILIARY, Kind.CUE) for token in tokens[first:last])
        if chosen is not None and (has_verb or _opens_with_verb(tokens, first, last)):
            break
        if has_verb:
            continue
        phrase = phrase_starting_at(tokens, first, last)
        if (
            phrase and (tokens[first].kind in (Kind.NAME, Kind.TITLE, Kind.SUBJECT) or number == 0 or chosen is None)
        ) or (phrase and tokens[first].kind is Kind.DETERMINER and number < len(parts) - 1):
            chosen = phrase
            if tokens[first - 1].lower in ("and", "but") and first > low and tokens[first].lower in ("a", "an", "one"):
                # "Its lease expires in April, and a trustee, who gave no name, (said)".
                break
    if chosen is None and relative is not None:
        # "At a meeting a butcher, who gave no name, (asked)".
        return antecedent(tokens, relative, low)
    return chosen


def _opens_with_verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch is a clause of its own: "She died in her sleep, her nephew, Gareth Oakes, (said)"."""
    if tokens[first].kind is Kind.SUBJECT:
        return last - first > 1
    at = first
    while at < last and tokens[at].kind in (Kind.NAME, Kind.TITLE):
        at += 1
    if not first < at < last - 1 or tokens[at].kind is not Kind.WORD:
        return False
    # "Lac-Bleu coach Roy" is no clause.
    return tokens[at + 1].kind in AFTER_VERB or (
        tokens[at + 1].kind is Kind.PREPOSITION and tokens[at + 1].lower != "of"
    )


def _inside_relative(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the subject of a relative clause begins: "a rule that Consumer Voice, a charity, called …"."""
    opener = next((at for at in range(last - 1, first, -1) if tokens[at].lower in ("that", "which", "whom")), None)
    if opener is None or opener + 1 >= last or tokens[opener + 1].kind not in OPENS_SUBJECT:
        return first
    nominal = all(token.kind in NOMINAL or token.kind is Kind.DETERMINER for token in tokens[opener + 1 : last])
    return opener + 1 if nominal else first
