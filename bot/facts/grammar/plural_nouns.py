"""Tells a plural noun from the third person that it looks like: "in newspaper reports", but "the paper reports"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import past_forms, source_nouns, word_group
from bot.facts.grammar.tokens import Kind, Token

MANY = word_group("many")
IN_SOURCE = frozenset({Kind.WORD, Kind.NAME, Kind.PREPOSITION, Kind.ADVERB, Kind.NUMBER})
"""Kinds within the phrase for a source before its verb: "a Post analysis of newly filed reports (shows)"."""
MOST_WORDS = 5
"""Words of what somebody is, before the name: "recalls former harbour master Ana Pell"."""
BEHIND_PLURAL = frozenset({Kind.AUXILIARY, Kind.CUE, Kind.WORD, Kind.STOP, Kind.CONJUNCTION})


def is_plural_noun(tokens: Sequence[Token], at: int, after: Kind) -> bool:
    """Tell whether "reports" is a noun before what follows, and not what one does."""
    before = tokens[at - 1]
    if _joins_bare_noun(tokens, at):
        return True
    if before.kind is Kind.COMMA and at > 1 and tokens[at - 2].kind is Kind.NAME:
        # "its president, Ana Torvik, wants guarantees".
        return False
    if before.kind is Kind.AUXILIARY:
        return True
    if after is Kind.STOP and (before.kind in (Kind.NAME, Kind.TITLE) or _follows_closing_source(tokens, at)):
        return False
    if before.kind is Kind.QUOTED and _precedes_described(tokens, at):
        return False
    if after in BEHIND_PLURAL:
        return True
    return _follows_plural(tokens, at) or (before.kind is Kind.WORD and before.lower not in source_nouns())


def _follows_closing_source(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a source behind a comma or a quotation stands before a verb: "The quay is old, a report shows."."""
    first = at - 1
    within = IN_SOURCE if tokens[at - 1].lower.endswith("s") else frozenset({Kind.WORD})
    while first > 0 and tokens[first].kind in within:
        first -= 1
    opens = first > 0 and tokens[first].kind is Kind.DETERMINER and tokens[first - 1].kind in (Kind.COMMA, Kind.QUOTED)
    return opens and tokens[at - 1].lower in source_nouns()


def _precedes_described(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name with what somebody is follows: "“…,” recalls co-author Ana Pell"."""
    name = at + 1
    while name < min(len(tokens), at + MOST_WORDS) and tokens[name].kind is Kind.WORD:
        if tokens[name].lower.endswith("ed") or tokens[name].lower in past_forms():
            return False
        name += 1
    return at + 1 < name < len(tokens) and tokens[name].kind in (Kind.NAME, Kind.TITLE)


def _joins_bare_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a singular noun without a determiner stands before, as no subject does: "in newspaper reports"."""
    before = tokens[at - 1]
    if before.kind is not Kind.WORD or before.lower not in source_nouns() or before.lower.endswith("s"):
        return False
    first = at - 1
    while first > 0 and tokens[first - 1].kind is Kind.WORD:
        first -= 1
    return first > 0 and tokens[first - 1].kind in (Kind.PREPOSITION, Kind.CUE, Kind.AUXILIARY)


def _follows_plural(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the words before have "many", "several" or their kin: no verb in "-s" can follow them."""
    first = at - 1
    while first > 0 and tokens[first].kind in (Kind.WORD, Kind.NAME, Kind.TITLE, Kind.ADVERB):
        first -= 1
    return tokens[first].kind is Kind.DETERMINER and tokens[first].lower in MANY
