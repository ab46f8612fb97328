"""Tells where what is said begins behind a description of its source: "according to Pell, the mayor, (it is safe)"."""

from collections.abc import Sequence

from bot.facts.grammar.phrase_heads import head_of, is_person
from bot.facts.grammar.tokens import Kind, Token

LONGEST_DESCRIPTION = 14
"""Tokens between the commas around a description."""
VERBAL = frozenset({Kind.AUXILIARY, Kind.CUE, Kind.SUBJECT, Kind.QUOTED})
AT_HOME = frozenset(["at", "from", "of"])
"""Prepositions behind a name that tell where somebody is from: "Pell, of the University of Hull,"."""
CLOSES = frozenset({Kind.COMMA, Kind.STOP})


def behind_description(tokens: Sequence[Token], comma: int, end: int) -> int:
    """Return where the description ends that the comma behind a source opens; ``comma`` where it opens none."""
    if comma >= end or tokens[comma].kind is not Kind.COMMA:
        return comma
    first = comma + 1
    closing = next((at for at in range(first, min(end, first + LONGEST_DESCRIPTION)) if tokens[at].kind in CLOSES), end)
    if closing == first or closing - first > LONGEST_DESCRIPTION or not _describes(tokens, first, closing):
        return comma
    if closing >= end or tokens[closing].kind is Kind.STOP:
        return end
    if tokens[first].kind is Kind.PREPOSITION and closing + 1 < end and tokens[closing + 1].kind is Kind.RELATIVE:
        # "according to Pell, of the University of Hull, who was away, (it is safe)".
        return behind_description(tokens, closing, end)
    aged = closing == first + 1 and tokens[first].kind is Kind.NUMBER
    further = behind_description(tokens, closing, end) if aged else closing
    if further > closing:
        # "said Pell, 61, whose farm is near".
        return further
    return comma if _is_subject(tokens, closing, end) else closing + 1


def _describes(tokens: Sequence[Token], first: int, closing: int) -> bool:
    """Tell whether tokens say who a source is: "the mayor of the town", "45", "who leads the union"."""
    within = tuple(tokens[first:closing])
    if within[0].kind is Kind.RELATIVE or (len(within) == 1 and within[0].kind is Kind.NUMBER):
        return True
    aged = first > 2 and tokens[first - 2].kind is Kind.NUMBER and tokens[first - 3].kind is Kind.COMMA
    named = aged or (first > 1 and tokens[first - 2].kind is Kind.NAME)
    if named and within[0].lower in AT_HOME:
        return not any(token.kind in VERBAL for token in within)
    return named and is_person(head_of(within)) and not any(token.kind in VERBAL for token in within)


def _is_subject(tokens: Sequence[Token], closing: int, end: int) -> bool:
    """Tell whether what stands before a comma does what follows: "according to Pell, the driver, a man of 40, fled"."""
    if closing + 1 >= end or tokens[closing + 1].kind in (Kind.RELATIVE, Kind.AUXILIARY, Kind.CUE):
        return True
    comma = next((at for at in range(closing + 1, end) if tokens[at].kind is Kind.COMMA), end)
    return comma < end and not any(token.kind in VERBAL for token in tokens[closing + 1 : comma])
