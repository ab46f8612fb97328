"""Tells participles from past forms: "released", "seen", and "accused" in "a clerk accused of fraud"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import past_forms, word_group
from bot.facts.grammar.tokens import Kind, Token

PARTICIPLES = word_group("participle")
SUPERLATIVES = word_group("superlative")
TOLD_OF = frozenset(
    (verb, preposition)
    for preposition, verbs in {
        "of": "accused suspected",
        "with": "charged",
        "for": "blamed criticised criticized known noted praised",
        "as": "known",
    }.items()
    for verb in verbs.split()
)
"""Participles, and the prepositions after them that show that they are no past forms, which have an object."""

HELD = frozenset(
    "alleged believed deemed estimated known reported rumored rumoured said suspected thought understood".split()
)
"""Participles before "to be" that tell what people hold of a noun: "a stain thought to be jam"."""
ORDERS = frozenset(["said"])
"""Those of them with which somebody may tell others to be something: "she said to be careful"."""


def is_participle(token: Token) -> bool:
    """Tell whether a word may be a past participle: "released", "seen"."""
    return token.kind is Kind.WORD and (token.lower.endswith("ed") or token.lower in PARTICIPLES)


def is_past(token: Token) -> bool:
    """Tell whether a word may be the past form of a verb: "closed", "came"."""
    return token.lower.endswith("ed") or token.lower in past_forms()


def tells_of_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle only tells of a noun: "a clerk accused of fraud", "the highest recorded level"."""
    if at and tokens[at - 1].lower in SUPERLATIVES and tokens[at].lower.endswith("ed"):
        return at + 1 < len(tokens) and tokens[at + 1].kind is Kind.WORD
    if is_held_to_be(tokens, at):
        return True
    after = at + 1
    while after < len(tokens) and tokens[after].kind is Kind.ADVERB:
        after += 1
    return after < len(tokens) and (tokens[at].lower, tokens[after].lower) in TOLD_OF


def is_held_to_be(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle tells what people hold of a noun: "a stain (thought) to be jam", "(said) to have fled".

    "She said to be careful" and "Pell said to be there by nine" bid others do something.
    """
    if tokens[at].lower not in HELD or at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return False
    if tokens[at + 2].lower == "have":
        return True
    bids = tokens[at].lower in ORDERS and at > 0 and tokens[at - 1].kind in (Kind.SUBJECT, Kind.NAME)
    return tokens[at + 2].lower == "be" and not bids
