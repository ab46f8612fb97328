"""Tells deeds by their object: "claimed the title" and "rejected the bill" report nothing."""

from collections.abc import Sequence
from functools import cache

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.tokens import Kind, Token
from bot.reading.resources import data_lines

ANY_NUMBER = "#"
ANY_NAME = "@"
NAMES = frozenset({Kind.NAME, Kind.TITLE})
REPORTS = frozenset(["as", "that", "to"])
"""Words behind a name or a number after which something is reported: "ordered 40 people to leave"."""
OPENS_VERDICT = frozenset({Kind.DETERMINER, Kind.QUOTED})
ENDS_HEAD = frozenset({Kind.PREPOSITION, Kind.CONJUNCTION})


@cache
def deed_objects() -> dict[str, frozenset[str]]:
    """Return for the forms of a verb the nouns with which it tells of a deed."""
    nouns: dict[str, set[str]] = {}
    for line in data_lines("words/deed-objects.txt"):
        forms, *objects = line.split()
        for form in forms.split(","):
            nouns.setdefault(form, set()).update(objects)
    return {form: frozenset(objects) for form, objects in nouns.items()}


def acts_on_object(tokens: Sequence[Token], cue: Phrase, last: int) -> bool:
    """Tell whether the object of a verb shows that it tells of a deed, and nothing is reported up to ``last``."""
    at = cue[1] - 1
    verb = tokens[cue[0]].lower
    if cue[1] < last and f"{verb}_{tokens[cue[1]].lower}" in deed_objects():
        verb, at = f"{verb}_{tokens[cue[1]].lower}", cue[1]
    nouns = deed_objects().get(verb)
    if not nouns or at + 1 >= last:
        return False
    if tokens[at + 1].kind is Kind.OBJECT:
        return tokens[at + 1].lower in nouns
    phrase = phrase_after(tokens, at, last)
    if phrase is None or any(token.lower == "that" for token in tokens[slice(*phrase)]):
        return False
    first, end = phrase
    if end < last and tokens[end].kind in (Kind.AUXILIARY, Kind.CUE):
        # "claimed the title was hers".
        return False
    head = next((n for n in range(first + 1, end) if tokens[n].kind in ENDS_HEAD), end)
    while head < end and head > first + 1 and tokens[head - 1].kind is Kind.NUMBER:
        head -= 1
    reports = any(token.lower in REPORTS for token in tokens[head:last])
    if ANY_NUMBER in nouns and tokens[first].kind is Kind.NUMBER and not reports:
        return True
    if ANY_NAME in nouns and not reports and all(token.kind in NAMES for token in tokens[first:head]):
        return True
    if tokens[head - 1].lower not in nouns:
        return False
    # "dismissed the charges as absurd", "rejected a plan that was old", "called the vote “a farce”".
    return head >= last or (tokens[head].lower not in ("as", "that") and tokens[head].kind not in OPENS_VERDICT)
