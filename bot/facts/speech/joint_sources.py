"""Tells whether the phrase for a source names several: "Mr. Grassley and Mr. Leahy", "Labour and the Lib Dems"."""

from collections.abc import Sequence
from itertools import pairwise

from bot.facts.grammar.lexicon import source_nouns
from bot.facts.grammar.noun_phrases import NAMING, OWNERS
from bot.facts.grammar.phrase_heads import head_of, is_person, without_ages
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.names.name_runs import HONOURS
from bot.facts.speech.cast import Cast
from bot.reading.span import Span

JOINS = frozenset(["and", "&", "nor"])
BESIDE = OWNERS | {"the"}
"""Words that open the phrase for somebody beside a name: "Tom Berg and his wife", "Ana Pell and the mayor"."""
ENDS_NAMES = frozenset([Kind.PREPOSITION, Kind.RELATIVE, Kind.SUBORDINATOR])


def joins_several(cast: Cast, tokens: tuple[Token, ...], mention: Span) -> bool:
    """Tell whether a phrase names two sources or a list of them; "and" inside a name joins nothing."""
    tokens = _without_inner_joints(cast, without_ages(tokens), mention)
    end = next((at for at in range(1, len(tokens)) if tokens[at].kind in ENDS_NAMES), len(tokens))
    joint = next((at for at in range(1, end - 1) if tokens[at].lower in JOINS), None)
    if joint is None or cast.name_around(mention) is not None:
        return False
    commas = [at for at in range(1, joint) if tokens[at].kind is Kind.COMMA]
    first = commas[0] if commas else joint
    parts = [tokens[one + 1 : other] for one, other in pairwise([*commas, joint])]
    # "Ana Pell, Bo Reed, and Cy Lund".
    listed = all(_is_bare_name(part) for part in (parts if len(parts) < 2 or parts[-1] else parts[:-1]))
    if not listed or not _names_source(tokens, first):
        return False
    last = tokens[joint + 1 : end]
    comma = next((at for at, token in enumerate(last) if token.kind is Kind.COMMA), None)
    if comma and last[0].lower in OWNERS and _is_bare_name(last[comma + 1 :]):
        # "Ana Pell and her husband, Bo".
        last = last[:comma]
    if tokens[first - 1].kind is not Kind.NAME and last[0].lower in source_nouns():
        # "The founder and chief executive Ana Pell".
        return False
    named = any(token.kind in NAMING for token in last) and last[-1].kind in (Kind.NAME, Kind.WORD)
    named = named or (len(last) > 1 and last[0].lower in BESIDE and is_person(head_of(last)))
    return named and all(token.kind is not Kind.COMMA for token in last)


def _without_inner_joints(cast: Cast, tokens: Sequence[Token], mention: Span) -> tuple[Token, ...]:
    """Return the tokens with what joins the words of one name made words: "Department of Health and Tom Hill"."""
    within = [place for place, _ in cast.names_in(mention)]
    return tuple(
        token._replace(kind=Kind.NAME, lower="")
        if any(place.start < token.start < place.end for place in within)
        else token
        for token in tokens
    )


def _is_bare_name(tokens: Sequence[Token]) -> bool:
    """Tell whether nothing but a name stands between the commas of a list."""
    return len(tokens) > 0 and all(token.kind in NAMING or token.lower == "the" for token in tokens)


def _names_source(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether what ends before an index may speak on its own: "Ana Pell", "Bo Reed MP", "the mayor"."""
    last = tokens[end - 1]
    described = tokens[0].kind is Kind.DETERMINER and last.lower in source_nouns()
    return last.kind is Kind.NAME or last.lower in HONOURS or described
