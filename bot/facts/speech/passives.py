"""Tells passives, and whose words they tell: "was called a joke by Pell", "the plan, described by Pell as “a joke”"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import base_cues, cue_classes, source_nouns, word_group
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase
from bot.facts.grammar.tokens import Kind, Token

BE = word_group("be")
GET = word_group("get")
PLURALS = word_group("plural")
PLACES = frozenset(["there", "here", "away", "back"])
"""Adverbs that end a clause: "people who were there said" is no passive."""
PERSUADED = frozenset(["convinced", "persuaded"])
"""Participles that tell what somebody thinks: "was not persuaded that it was so"."""
NOT_BEFORE_BY = frozenset({Kind.QUOTED, Kind.AUXILIARY, Kind.CUE, Kind.STOP, Kind.COMMA})
FARTHEST_BY = 6
"""Tokens from a passive to the end of those among which "by" stands."""
FARTHEST_WHAT = 12
"""Tokens before a verb among which "what" or another comma shows that it is no passive."""
CLOSES_VERDICT = frozenset({Kind.AUXILIARY, Kind.COMMA, Kind.STOP, Kind.PREPOSITION, Kind.BREAK})
"""Kinds after a judgement in quotation marks, of which no object is left: "the rope, described as “old”, broke"."""


def is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the cue verb at an index is in the passive: "was told", but not "people who were there said"."""
    if tokens[at].lower.endswith(("ing", "s")):
        return False
    before, skipped = at - 1, ("once",) if tokens[at].lower in PERSUADED else ("not", "once")
    while before >= 0 and (tokens[before].kind is Kind.ADVERB or tokens[before].lower in skipped):
        if tokens[before].lower in PLACES:
            break
        before -= 1
    return before >= 0 and (tokens[before].lower in BE or tokens[before].lower in GET)


def is_reduced_passive(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb that judges tells what others say of the noun before it: "the plan, branded “a joke” by"."""
    lower = tokens[at].lower
    if "verdict" not in cue_classes()[lower] or lower in base_cues() or lower.endswith(("ing", "s")):
        return False
    before = at - 1
    while before > 0 and tokens[before].kind is Kind.ADVERB:
        before -= 1
    parted = tokens[before].kind in (Kind.COMMA, Kind.BREAK)
    if before < 1 or not (parted or tokens[before].kind in NOMINAL):
        return False
    after = _after_verdict(tokens, at)
    if after < len(tokens) and tokens[after].lower == "by" and source_by(tokens, at):
        return True
    return _names_verdict(tokens, at, after) and (parted or tokens[after].kind is Kind.AUXILIARY)


def _names_verdict(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Tell whether only a verdict stands between a verb and ``after``: "the rope, described as “old”, broke".

    "She described as “old” a rope" and "what Pell, the mayor, called “a joke”" judge something else.
    """
    if after == at + 1 or after >= len(tokens) or tokens[after].kind not in CLOSES_VERDICT:
        return False
    before = tokens[max(0, at - FARTHEST_WHAT) : at]
    if any(token.lower == "what" for token in before):
        return False
    return tokens[at + 1].lower == "as" or sum(token.kind is Kind.COMMA for token in before) == 1


def source_by(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return who stands behind "by" after a passive: "was called a charlatan by fellow physicians"."""
    by = _after_verdict(tokens, at)
    last = min(len(tokens), at + FARTHEST_BY)
    while by < last and tokens[by].lower != "by" and tokens[by].kind not in NOT_BEFORE_BY:
        by += 1
    if by >= len(tokens) or tokens[by].lower != "by":
        return None
    source = phrase_after(tokens, by, len(tokens))
    if source and tokens[at].lower == "accused":
        # "was accused by the mayor of Leeds (of theft)".
        of = next((n for n in range(source[1] - 1, source[0], -1) if tokens[n].lower == "of"), source[1])
        source = source[0], of
    if source is None or tokens[source[0]].kind is not Kind.WORD:
        return source
    noun = tokens[source[1] - 1].lower
    # "dubbed “the great sale” by locals", "criticised by officials", but not "were informed by letter".
    judges = tokens[by - 1].kind is Kind.QUOTED and noun.endswith("s")
    return source if judges or _may_be_bare(noun) else None


def _after_verdict(tokens: Sequence[Token], at: int) -> int:
    """Return where "by" may follow a passive, after the words of it: "was dismissed as “a sham” (by the mayor)"."""
    quoted = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower == "as" else at + 1
    return quoted + 1 if quoted < len(tokens) and tokens[quoted].kind is Kind.QUOTED else at + 1


def _may_be_bare(noun: str) -> bool:
    """Tell whether a noun names a source without an article: "by officials", "by police"."""
    return noun in source_nouns() and (noun.endswith("s") or noun in PLURALS)
