"""What the head of the phrase for a source tells: whether it is a person, of which gender, one or several."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_starting_at
from bot.facts.grammar.lexicon import gendered_nouns, impersonal_sources, source_nouns, word_group
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.participles import is_participle
from bot.facts.grammar.tokens import Kind, Token

ENDS_HEAD = (Kind.PREPOSITION, Kind.RELATIVE, Kind.COMMA, Kind.SUBORDINATOR)
AGENTS = ("ist", "ician", "grapher", "keeper", "holder", "maker", "goer")
"""How nouns end for those who do something for a living."""
SINGULAR = frozenset(["a", "an", "one", "another", "each"])
NO_GENDER = word_group("no-gender")
FOR_SEVERAL = word_group("noun-for-several")

IN_FRONT = frozenset(["among", "for", "to"])
"""Prepositions that tell at the beginning of a sentence whom it is about."""
LONGEST_GROUP = 10
"""Tokens before the comma of such a phrase."""
PERIODS = word_group("period")


def head_of(tokens: tuple[Token, ...]) -> Token:
    """Return the noun that the phrase is about: "manager" of "the manager of the mill"."""
    return tokens[_end_of_base(tokens) - 1]


def _end_of_base(tokens: tuple[Token, ...]) -> int:
    """Return where the noun phrase proper ends: before "of …", "who …", "released last week"."""
    for at in range(1, len(tokens)):
        if tokens[at].kind in ENDS_HEAD or (is_participle(tokens[at]) and tokens[at - 1].lower in source_nouns()):
            return at
    return len(tokens)


def without_ages(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens of a phrase for two people without the age of the first: "Ana Pell, 34, and Bo Reed"."""
    for at in range(1, len(tokens) - 3):
        if tokens[at].kind is Kind.COMMA and tokens[at + 1].kind is Kind.NUMBER and tokens[at + 2].kind is Kind.COMMA:
            return tokens[:at] + tokens[at + 3 :]
    return tokens


def gender_of(head: Token) -> str | None:
    """Return the gender that a noun shows, "m" or "f": by the list, or by its ending ("a doorman")."""
    # "The mum-of-two", "her mother-in-law", but "a London-born woman".
    whole = head.lower.partition("-of-")[0]
    noun = whole if whole in gendered_nouns() else head.lower.rpartition("-")[2]
    if noun in NO_GENDER:
        return None
    shown = "f" if noun.endswith("woman") else "m" if noun.endswith("man") else None
    return gendered_nouns().get(noun, shown)


def is_person(head: Token) -> bool:
    """Tell whether a noun is one for a person who may say something."""
    if head.lower in impersonal_sources():
        return False
    return head.lower in source_nouns() or gender_of(head) is not None or head.lower.endswith(AGENTS)


def is_for_several(head: Token, tokens: tuple[Token, ...]) -> bool:
    """Tell whether the phrase, whose head is given, is for several."""
    if tokens[0].lower in SINGULAR:
        return False
    return head.lower in FOR_SEVERAL or (head.lower.endswith(("s", "men")) and not head.lower.endswith("ss"))


def group_in_front(tokens: Sequence[Token]) -> Phrase | None:
    """Return the several people whom a sentence names before its subject: "For the farmers here, it is over"."""
    if len(tokens) < 5 or tokens[0].lower not in IN_FRONT or tokens[1].kind is not Kind.DETERMINER:
        return None
    comma = next((at for at in range(2, min(LONGEST_GROUP, len(tokens))) if tokens[at].kind is Kind.COMMA), None)
    phrase = phrase_starting_at(tokens, 1, comma) if comma else None
    if phrase is None:
        return None
    words = tuple(tokens[slice(*phrase)])
    head = head_of(words)
    several = head.kind is Kind.WORD and is_for_several(head, words) and head.lower.removesuffix("s") not in PERIODS
    return phrase if several else None


def name_in_front(tokens: Sequence[Token]) -> Phrase | None:
    """Return the name with which a sentence begins before its subject: "For Ana Torvik, the plan is law".

    One of a single word stands before "it" only: "For Torvik it was over", but not "For Leeds, the plan is law".
    """
    if len(tokens) < 5 or tokens[0].lower not in ("for", "to"):
        return None
    end = next((at for at in range(1, len(tokens)) if tokens[at].kind not in (Kind.NAME, Kind.TITLE)), len(tokens))
    behind = tokens[end : end + 2]
    parted = len(behind) == 2 and behind[0].kind is Kind.COMMA
    before_it = end > 1 and any(token.lower == "it" for token in (behind[1:] if parted else behind[:1]))
    return (1, end) if before_it or (end > 2 and parted) else None
