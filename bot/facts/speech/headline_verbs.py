"""Finds who says what the second verb of a headline tells: "Bank raises rates to 4.5%, signals more to come"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import cue_classes, source_nouns
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import head_of
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

TAKES_OBJECT = frozenset({"verdict", "transitive"})
"""Classes of verbs behind which stands whom they are about: "blames Brexit"."""
PARTS = frozenset({Kind.COMMA, Kind.BREAK, Kind.COLON, Kind.QUOTED})


def second_verb(tokens: Sequence[Token], at: int) -> ReportingClause | None:
    """Return the clause of the cue verb behind the only comma of a headline, with the subject of its first verb.

    None where the verb is no second one: "Rates to rise, says Bank", "Prices rise, warns the minister".
    """
    verb = tokens[at]
    second = verb.kind is Kind.CUE and verb.lower.endswith("s") and at > 2 and tokens[at - 1].kind is Kind.COMMA
    if not second or any(token.kind in PARTS for token in tokens[: at - 1]):
        return None
    classes = cue_classes()[verb.lower]
    subject = _subject(tokens, at - 1)
    if subject is None or (not classes & TAKES_OBJECT and _names_source(tokens, at)):
        return None
    return ReportingClause((at, at + 1), subject, False, classes)


def _subject(tokens: Sequence[Token], end: int) -> Phrase | None:
    """Return what stands before the first verb: the second of two in the present has a subject for one."""
    plain = (Kind.WORD, Kind.CUE)
    verbs = (n for n in range(1, end) if tokens[n].kind in plain and tokens[n].lower.endswith("s"))
    verb = next(verbs, 0)
    return (0, verb) if verb and tokens[verb - 1].kind in (Kind.NAME, Kind.WORD, Kind.TITLE) else None


def _names_source(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nothing but somebody follows a verb: "says Bank", "warns the minister"."""
    following = phrase_after(tokens, at, len(tokens))
    if following is None or any(token.kind is not Kind.STOP for token in tokens[following[1] :]):
        return False
    head = head_of(tuple(tokens[slice(*following)]))
    return head.kind in (Kind.NAME, Kind.TITLE) or head.lower in source_nouns()
