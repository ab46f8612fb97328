"""Finds whose words a noun tells of, where no verb says it: "claims by locals that …", "the answer came from Pell"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.noun_phrases import NAMING, Phrase, phrase_ending_at
from bot.facts.grammar.tokens import Kind, Token

CLAIMS = word_group("claim-noun")
FROM_WHOM = frozenset(["by", "from"])
MOST_ADJECTIVES = 2
"""Words between an owner and the claim: "Holt's latest, wholly false allegation" has too many."""
CAME = frozenset(["came", "comes"])
CRIES = word_group("cry-heard")
"""Nouns for what nobody in particular is heard to say: "a voice", "cries"."""
REPLIES = word_group("reply-heard")
"""Nouns for what somebody says: "the answer"."""
OF_CROWD = word_group("heard-of-crowd")
HEARD = CRIES | REPLIES
WITHIN = 4
"""Tokens after "came" within which the noun stands: "came the angry reply"."""
BESIDE = (Kind.DETERMINER, Kind.WORD, Kind.NUMBER)


def claimant(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return who makes the claim at an index, where the words of it follow; None where nobody is said to."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return None
    if following.lower in FROM_WHOM:
        source = phrase_after(tokens, at + 1, len(tokens))
        return source if source and _that_follows(tokens, source[1]) else None
    of_words = following.lower == "of" and at + 2 < len(tokens) and tokens[at + 2].kind is Kind.QUOTED
    if following.lower != "that" and not of_words:
        return None
    owned = at - 1
    while owned > low and at - owned <= MOST_ADJECTIVES and tokens[owned].kind is Kind.WORD:
        owned -= 1
    return phrase_ending_at(tokens, owned - 1, low) if owned > low and tokens[owned].kind is Kind.POSSESSIVE else None


def _that_follows(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "that" follows who claims something, or their name: "claims by a driver, Les Hume, that"."""
    if at < len(tokens) and tokens[at].kind is Kind.COMMA:
        end = next((n for n in range(at + 1, len(tokens)) if tokens[n].kind not in NAMING), len(tokens))
        at = end + 1 if at + 1 < end < len(tokens) and tokens[end].kind is Kind.COMMA else at
    return at < len(tokens) and tokens[at].lower == "that"


def voice_heard(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the source of what "came" at ``at`` brings: "a voice from the gallery", or who replied.

    None where the verb brings no words, or where nothing says whose they are.
    """
    if tokens[at].lower not in CAME:
        return None
    noun = _noun_after(tokens, at) or _noun_before(tokens, at)
    if noun is None:
        return None
    origin = max(noun, at) + 1
    comes_from = origin < len(tokens) and tokens[origin].lower == "from"
    if tokens[noun].lower in REPLIES:
        return phrase_after(tokens, origin, len(tokens)) if comes_from else None
    first = noun
    while first > 0 and tokens[first - 1].kind in (Kind.DETERMINER, Kind.NUMBER):
        first -= 1
    return phrase_after(tokens, at, len(tokens)) if comes_from and noun > at else (first, noun + 1)


def is_answered(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether a quotation is what somebody answers who is not named: "“No,” came the reply"."""
    came = quoted + 1
    noun = _noun_after(tokens, came) if came < len(tokens) and tokens[came].lower in CAME else None
    return noun is not None and tokens[noun].lower in REPLIES


def heard_from(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return who calls what "cries" at ``at`` lead to: "to cries of “shame” from the gallery".

    None where nobody is said to. The subject of the sentence never is who calls.
    """
    quoted = at + 2
    if not is_heard(tokens, quoted) or quoted + 1 >= len(tokens) or tokens[quoted + 1].lower != "from":
        return None
    return phrase_after(tokens, quoted + 1, len(tokens))


def is_heard(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether a quotation is what others are heard to call: "to chants of “out”"."""
    if quoted < 3 or quoted >= len(tokens) or tokens[quoted].kind is not Kind.QUOTED:
        return False
    of, noun = tokens[quoted - 1], tokens[quoted - 2]
    return of.lower == "of" and noun.lower in OF_CROWD and tokens[quoted - 3].lower in ("amid", "by", "to", "with")


def _noun_after(tokens: Sequence[Token], at: int) -> int | None:
    for noun in range(at + 1, min(at + 1 + WITHIN, len(tokens))):
        if tokens[noun].lower in HEARD:
            return noun
        if tokens[noun].kind not in BESIDE:
            return None
    return None


def _noun_before(tokens: Sequence[Token], at: int) -> int | None:
    return at - 1 if at > 0 and tokens[at - 1].lower in HEARD else None
