"""Tells where the name of a body goes on after "and", a comma or "to": "the Food and Drug Administration"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import organisation_heads, word_group
from bot.facts.grammar.tokens import Kind, Token

FOR_WHAT = frozenset(["of", "for"])
JOINS = frozenset(["and", "&", "to"])
PORTFOLIO = word_group("portfolio")
HEADS = organisation_heads() | word_group("joint-head")
SURNAMES_FIRST = word_group("surname-first")
"""Surnames that stand before the names of a person: "Xi Jinping"."""
LONGEST_REST = 5
"""Words of a body's name after "and", up to the one that says what it is."""
LONGEST_LIST = 8
"""Tokens of such a list before one of its commas."""
MOST_LISTED = 4
"""Things that a ministry is for."""


def joined_by_and(tokens: Sequence[Token], start: int, at: int) -> int | None:
    """Return where the name that begins at ``start`` goes on after ``at``; None where it ends there.

    "Department of Justice and Apple" names two: what "and" joins in a name says what bodies are for.
    """
    lower = tokens[at].lower
    if lower == "to":
        return _head_after(tokens, at) if at == start + 1 and tokens[start].lower == "right" else None
    if lower not in JOINS and tokens[at].kind is not Kind.COMMA:
        return None
    if tokens[at - 1].lower not in PORTFOLIO and not is_for_something(tokens, start, at):
        return None
    return (_head_after(tokens, at) if lower in JOINS else None) or _end_of_list(tokens, start, at)


def _head_after(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the word ends that says what body it is, in the capitals after ``at``."""
    for number in range(at + 1, min(at + 1 + LONGEST_REST, len(tokens))):
        if tokens[number].kind not in (Kind.NAME, Kind.TITLE) or tokens[number].opens:
            return None
        if number > at + 1 and tokens[number].lower in HEADS:
            return number + 1
    return None


def is_for_something(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Tell whether a name says what a body is for: "Department for Environment", "Centers for Disease Control"."""
    linked = next((n for n in range(start + 1, at - 1) if tokens[n].lower in FOR_WHAT), None)
    return linked is not None and tokens[linked - 1].lower in HEADS


def _end_of_list(tokens: Sequence[Token], start: int, at: int) -> int | None:
    """Return where the list of what a body is for ends, whose first part ends at ``at``: "Food and Rural Affairs"."""
    if not is_for_something(tokens, start, at):
        return None
    for _ in range(MOST_LISTED):
        if tokens[at].kind is Kind.COMMA and at + 1 < len(tokens) and tokens[at + 1].lower in JOINS:
            at += 1
        end = at + 1
        while end < len(tokens) and tokens[end].kind is Kind.NAME and tokens[end].lower in PORTFOLIO:
            end += 1
        if end == at + 1:
            return None
        if tokens[at].lower in JOINS:
            return end
        if end >= len(tokens) or (tokens[end].kind is not Kind.COMMA and tokens[end].lower not in JOINS):
            return None
        at = end
    return None


def comma_in_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the comma at an index stands within the name of a body: "Department of Culture, Media and Sport"."""
    first = at - 1
    while first > 0 and at - first < LONGEST_LIST and (tokens[first].lower in PORTFOLIO or tokens[first].lower == ","):
        first -= 1
    named = first > 0 and tokens[first].lower in FOR_WHAT and tokens[first - 1].kind is Kind.NAME
    return named and _end_of_list(tokens, first - 1, at) is not None
