"""Finds whose words follow where a noun tells it: "Pell's verdict was short: “…”", "in Pell's words, “…”"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import Phrase, phrase_ending_at
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.reporting_clause import ReportingClause

WORDS_OF = word_group("words-of")
OPINIONS = frozenset(["judgement", "judgment", "opinion", "view"])
"""What somebody holds: "in Pell's view, it is late"."""
LEADS_TO_WORDS = WORDS_OF | OPINIONS | {"quote", "words"}
MOST_ADJECTIVES = 2
"""Words between an owner and the noun: "Pell's short answer"."""
FARTHEST_COLON = 5
"""Tokens of "was blunt and clear" before the colon."""
PRONOUNS = frozenset(["her", "his", "their"])
VOICE = frozenset({"voice"})
ACCORDING = frozenset({"according"})


def words_owned(tokens: Sequence[Token], at: int, low: int) -> ReportingClause | None:
    """Return the clause of the noun at ``at`` that says whose words follow; None where it says nothing of that."""
    lower = tokens[at].lower
    if lower == "quote":
        return _to_quote(tokens, at)
    owner = _owner(tokens, at, low)
    if owner is None:
        return _asked_of(tokens, at) if lower in WORDS_OF else None
    if lower == "words" or lower in OPINIONS:
        first = owner[0] - 1
        inside = first >= low and tokens[first].lower == "in"
        if inside and (lower == "words" or tokens[owner[0]].lower not in PRONOUNS):
            return ReportingClause((first, at + 1), owner, True, ACCORDING)
        if lower == "words" or tokens[owner[0]].lower in PRONOUNS:
            return None
    told = _words_follow(tokens, at) or _words_precede(tokens, owner, at)
    return ReportingClause((at, at + 1), owner, False, VOICE) if told else None


def _asked_of(tokens: Sequence[Token], at: int) -> ReportingClause | None:
    """Return the clause of "The verdict of the firm?", "The verdict from Pell:", "“Wait” was the verdict of Pell"."""
    of = at + 1 < len(tokens) and tokens[at + 1].lower in ("from", "of")
    source = phrase_after(tokens, at + 1, len(tokens)) if of else None
    if source is None or source[1] >= len(tokens):
        return None
    behind = tokens[source[1] :]
    asked = len(behind) == 1 and behind[0].lower == "?"
    told = behind[0].kind is Kind.COLON and (len(behind) == 1 or behind[1].kind is Kind.QUOTED)
    before = [token.kind for token in tokens[max(0, at - 3) : at]]
    if before == [Kind.QUOTED, Kind.AUXILIARY, Kind.DETERMINER] and behind[0].kind in (Kind.STOP, Kind.COMMA):
        # "“Wait and see” was the verdict of Pell."
        told = True
    return ReportingClause((at, at + 1), source, False, VOICE) if asked or told else None


def _to_quote(tokens: Sequence[Token], at: int) -> ReportingClause | None:
    """Return the clause of "To quote Ana Pell, “…”"."""
    opens = at > 0 and tokens[at - 1].lower == "to" and (at == 1 or tokens[at - 2].kind is Kind.COMMA)
    source = phrase_after(tokens, at, len(tokens)) if opens else None
    if source is None or source[1] >= len(tokens) or tokens[source[1]].kind not in (Kind.COMMA, Kind.COLON):
        return None
    return ReportingClause((at - 1, at + 1), source, True, ACCORDING)


def _owner(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return whose noun stands at ``at``: Ana Pell of "Ana Pell's short answer"."""
    owned = at - 1
    while owned > low and at - owned <= MOST_ADJECTIVES and tokens[owned].kind is Kind.WORD:
        owned -= 1
    if owned >= low and tokens[owned].lower in PRONOUNS:
        return owned, owned + 1
    return phrase_ending_at(tokens, owned - 1, low) if owned > low and tokens[owned].kind is Kind.POSSESSIVE else None


def _words_follow(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what somebody says is announced: "Pell's verdict?", "Pell's message was blunt:"."""
    if at + 1 >= len(tokens):
        return False
    if tokens[at + 1].lower == "?":
        return at + 2 == len(tokens)
    colon = next((n for n in range(at + 1, min(len(tokens), at + FARTHEST_COLON)) if tokens[n].kind is Kind.COLON), 0)
    told = colon == at + 1 or tokens[at + 1].kind is Kind.AUXILIARY
    return colon > 0 and told and (colon + 1 == len(tokens) or tokens[colon + 1].kind is Kind.QUOTED)


def _words_precede(tokens: Sequence[Token], owner: Phrase, at: int) -> bool:
    """Tell whether a quotation is said to be what somebody answers: "“Wait and see” was Pell's answer"."""
    before = [token.kind for token in tokens[max(0, owner[0] - 2) : owner[0]]]
    closed = at + 1 >= len(tokens) or tokens[at + 1].kind in (Kind.STOP, Kind.COMMA)
    return before == [Kind.QUOTED, Kind.AUXILIARY] and closed
