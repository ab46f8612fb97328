"""Tells whether the words around a date point before or after the day of writing.

The verb next to a date governs it: in "said on Friday that it will close in May" Friday is past and May is to come.
What stands before the date is asked first, what follows it only where the date opens its clause or has no verb before.
"""

from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.recurring_days import Direction
from bot.facts.dates.word_turns import ends_sentence, is_infinitive, turn_of, word_at

FARTHEST_BACK, FARTHEST_ON = 40, 16
"""Words of a sentence that are asked."""


def direction_of(tokens: list[DateToken], first: int, last: int) -> Direction:
    """Return where the words around the date in tokens ``first`` up to ``last`` point."""
    lead = word_at(tokens, first - 1)
    if lead == "since":
        return Direction.BACK
    opens = _opens_clause(tokens, first, last)
    turn = (_asked_on(tokens, last) if opens else None) or _asked_back(tokens, first) or _asked_on(tokens, last)
    if turn and turn is not Direction.OPEN:
        return turn
    begins = not date_neighbours("beginning").isdisjoint((lead, word_at(tokens, first - 2)))
    return Direction.AHEAD if begins or (opens and lead == "from") else Direction.OPEN


def _asked_back(tokens: list[DateToken], first: int) -> Direction | None:
    """Return what the nearest cue before the date says; an infinitive without one is a headline's future."""
    infinitive = False
    for at in range(first - 1, max(-1, first - 1 - FARTHEST_BACK), -1):
        if ends_sentence(tokens, at):
            break
        if infinitive and word_at(tokens, at) in date_neighbours("promising"):
            return Direction.AHEAD
        turn = turn_of(tokens, at, first)
        if turn:
            return turn
        infinitive = infinitive or (at + 1 < first and is_infinitive(tokens, at))
    headline = infinitive and word_at(tokens, first - 1) not in date_neighbours("no-headline")
    return Direction.AHEAD if headline else None


def _asked_on(tokens: list[DateToken], last: int) -> Direction | None:
    """Return what the nearest cue after the date says; "Friday's attack will be investigated" says nothing of it."""
    if last < len(tokens) and tokens[last].kind == "p":
        return None
    for at in range(last, min(len(tokens), last + FARTHEST_ON)):
        if ends_sentence(tokens, at):
            break
        turn = turn_of(tokens, at, -1)
        if turn:
            return turn
    return None


def _opens_clause(tokens: list[DateToken], first: int, last: int) -> bool:
    """Tell whether the date stands before the subject of its clause, as in "and on Friday it will reopen"."""
    place = first - 1
    while place >= max(0, first - 3) and word_at(tokens, place) in date_neighbours("leads"):
        place -= 1
    if place < 0 or ends_sentence(tokens, place):
        return True
    subject = word_at(tokens, last + (word_at(tokens, last) == ","))
    follows = subject[:1].isalpha() and subject not in date_neighbours("no-subject")
    return follows and word_at(tokens, place) in date_neighbours("opener")
