"""Finds how a name is introduced: by the nouns before it, by an apposition after it, by an age."""

from bot.facts.grammar.lexicon import gendered_nouns, impersonal_sources, source_nouns, titles
from bot.facts.grammar.tokens import Kind, Token


def introduced(tokens: tuple[Token, ...], whole: int, first: int, end: int) -> tuple[tuple[str, ...], bool]:
    """Return the nouns that introduce a name, before it or in apposition, and whether an age follows it."""
    roles = [token.lower for token in tokens[whole:first]]
    before = whole - 1
    while before >= 0 and tokens[before].kind is Kind.WORD and whole - before <= 3:
        roles.append(tokens[before].lower)
        before -= 1
    if before >= 0 and tokens[before].kind is Kind.COMMA and whole - before == 1:
        # "Its director, Joss Amblecote": the noun before the comma, when a determiner opens its phrase.
        noun = before - 1
        while (
            noun >= 0
            and before - noun < 8
            and tokens[noun].kind in (Kind.WORD, Kind.NAME, Kind.TITLE, Kind.PREPOSITION)
        ):
            roles.append(tokens[noun].lower)
            noun -= 1
        if noun >= 0 and tokens[noun].kind not in (Kind.DETERMINER, Kind.POSSESSIVE):
            roles = roles[: first - whole]
    aged = False
    if end + 1 < len(tokens) and tokens[end].kind is Kind.COMMA:
        after = end + 1
        if tokens[after].kind is Kind.NUMBER and 1 <= len(tokens[after].lower) <= 3 and tokens[after].lower.isdigit():
            aged = after + 1 < len(tokens) and tokens[after + 1].kind in (Kind.COMMA, Kind.STOP)
            after += 2
        opening = after
        while (
            after < len(tokens)
            and after - opening < 8
            and tokens[after].kind
            in (Kind.DETERMINER, Kind.WORD, Kind.TITLE, Kind.NAME, Kind.POSSESSIVE, Kind.NUMBER, Kind.CUE)
        ):
            roles.append(tokens[after].lower)
            after += 1
    nouns = tuple(role for role in roles if role in source_nouns() or role in titles() or role in gendered_nouns())
    return nouns, aged


def names_person(roles: tuple[str, ...]) -> bool:
    """Tell whether the nouns that introduce a name are those of a person."""
    return any(role not in impersonal_sources() for role in roles)
