"""Finds who makes light of what others claim without a verb of saying: "brushed off claims that", "cast doubt on"."""

from collections.abc import Sequence
from functools import cache

from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.passives import is_passive
from bot.facts.speech.speech_nouns import CLAIMS
from bot.reading.resources import data_lines

DISMISSED = CLAIMS | {"concerns", "fears", "reports"}
"""Nouns for what somebody else says or fears."""
MOST_ADJECTIVES = 3
"""Tokens before the claim: "brushed off the latest repeated claims that"."""
LEADS_TO_CLAIM = frozenset({Kind.DETERMINER, Kind.WORD, Kind.CUE, Kind.POSSESSIVE, Kind.NAME, Kind.ADVERB})
LONGEST_VERDICT = 5
"""Tokens of a verdict before what is judged."""
IN_VERDICT = frozenset({Kind.WORD, Kind.CONJUNCTION, Kind.ADVERB, Kind.CUE})
DRAWN = ("be", "drawn", "on")


@cache
def dismissing() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return what may follow each form of a verb that makes light of a claim: "back at" for "hit"."""
    followers: dict[str, list[tuple[str, ...]]] = {}
    for line in data_lines("words/dismissing-phrases.txt"):
        following, *forms = line.split()
        for form in forms:
            followers.setdefault(form, []).append(() if following == "-" else tuple(following.split("_")))
    return {form: tuple(found) for form, found in followers.items()}


def dismisses(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the claim begins that the verb at ``at`` makes light of: "hit back at (claims that)"; else None."""
    for following in dismissing().get(tokens[at].lower, ()):
        end = at + 1 + len(following)
        words = tuple(token.lower for token in tokens[at + 1 : end])
        if words == following and _names_claim(tokens, end) and not is_passive(tokens, at):
            return end
    return None


def avoids(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "drawn" of "would not be drawn on whether" stands here."""
    around = tuple(token.lower for token in tokens[max(0, at - 1) : at + 2])
    return tokens[at].lower == "drawn" and around == DRAWN


def _names_claim(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a phrase at ``first`` is for a claim whose words follow: "the latest claims that", "reports of"."""
    for at in range(first, min(len(tokens) - 1, first + MOST_ADJECTIVES + 1)):
        if tokens[at].lower in DISMISSED:
            return True
        if tokens[at].kind not in LEADS_TO_CLAIM:
            return False
    return False


def judged_last(tokens: Sequence[Token], at: int) -> int | None:
    """Return where a claim begins behind what it is judged to be: "dismissed as “baseless” (claims that)".

    None where nothing is judged, or the claim stands before its verdict.
    """
    as_what = at + 1 < len(tokens) and tokens[at + 1].lower == "as"
    first = at + 2 if as_what else at + 1
    for end in range(first, min(len(tokens), first + LONGEST_VERDICT)):
        if tokens[end].kind is Kind.QUOTED:
            return end + 1 if _names_claim(tokens, end + 1) else None
        if as_what and end > first and tokens[end].lower in DISMISSED:
            return end if _names_claim(tokens, end) else None
        if tokens[end].kind not in IN_VERDICT:
            return None
    return None
