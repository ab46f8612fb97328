"""Tells whether the words around a date point before or after the day of writing.

The verb next to a date governs it: in "said on Friday that it will close in May" Friday is past and May is to come.
What stands before the date is asked first, what follows it only where the date opens its clause or has no verb before.
Each word says where it points: "will" ahead, "closed" back, "a closed road" nowhere.
"""

from bot.facts.dates.biddings import is_bidding
from bot.facts.dates.date_neighbours import date_neighbours, is_past_form
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.planned import (
    is_be_now,
    is_called_off,
    is_day_to_come,
    is_event_expected,
    is_infinitive,
    is_no_present,
    is_present,
    is_settled,
    lead_of,
    of_arranged,
    of_present,
)
from bot.facts.dates.recurring_days import Direction
from bot.facts.dates.token_places import ends_sentence, word_at
from bot.facts.dates.unplanned import is_unplanned

FARTHEST_BACK, FARTHEST_ON = 40, 16
"""Words of a sentence that are asked."""
SIGNS_OF_MONEY = frozenset("£$€")


def direction_of(tokens: list[DateToken], first: int, last: int) -> Direction:
    """Return where the words around the date in tokens ``first`` up to ``last`` point."""
    lead = word_at(tokens, first - 1)
    if lead == "since" or (lead in date_neighbours("compared") and _owns_figure(tokens, last)):
        # "It would be a rise from January's £40."
        return Direction.BACK
    opens = _opens_clause(tokens, first, last)
    turn = (_asked_on(tokens, last) if opens else None) or _asked_back(tokens, first) or _asked_on(tokens, last)
    if turn and turn is not Direction.OPEN:
        return turn
    if is_event_expected(tokens, first, last):
        return Direction.AHEAD
    begins = not date_neighbours("beginning").isdisjoint((lead, word_at(tokens, first - 2)))
    return Direction.AHEAD if begins or (opens and lead == "from") else Direction.OPEN


def _owns_figure(tokens: list[DateToken], last: int) -> bool:
    """Tell "January's £40" and "last month's 9%" from "Saturday's winners"."""
    return (
        last + 1 < len(tokens)
        and tokens[last].kind == "p"
        and (tokens[last + 1].text[0].isdecimal() or tokens[last + 1].text in SIGNS_OF_MONEY)
    )


def _asked_back(tokens: list[DateToken], first: int) -> Direction | None:
    """Return what the nearest cue before the date says; an infinitive without one is a headline's future."""
    infinitive = False
    for at in range(first - 1, max(-1, first - 1 - FARTHEST_BACK), -1):
        if ends_sentence(tokens, at):
            break
        if infinitive and word_at(tokens, at) in date_neighbours("promising"):
            return Direction.BACK if _was_granted(tokens, at) else Direction.AHEAD
        turn = _turn_of(tokens, at, first)
        if turn:
            return turn
        infinitive = infinitive or (at + 1 < first and is_infinitive(tokens, at))
    headline = infinitive and word_at(tokens, first - 1) not in date_neighbours("no-headline")
    return Direction.AHEAD if headline else None


def _was_granted(tokens: list[DateToken], at: int) -> bool:
    """Tell "was allowed to start on Friday", which it did, from "is allowed to" and "was asked to"."""
    return word_at(tokens, at) in date_neighbours("granted") and _governor(tokens, at) in ("was", "were")


def _asked_on(tokens: list[DateToken], last: int) -> Direction | None:
    """Return what the nearest cue after the date says; "Friday's attack will be investigated" says nothing of it.

    "Friday's match has been called off" does: it was still to come.
    """
    owned = last < len(tokens) and tokens[last].kind == "p"
    for at in range(last, min(len(tokens), last + FARTHEST_ON)):
        if ends_sentence(tokens, at):
            break
        if is_called_off(tokens, at):
            return Direction.AHEAD
        turn = None if owned else _turn_of(tokens, at, -1)
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


def _turn_of(tokens: list[DateToken], at: int, date: int) -> Direction | None:
    """Return where the word at a place points the date that begins at ``date``, None where it says nothing."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if tokens[at].kind == "M":
        return None
    if is_bidding(tokens, at, date):
        return Direction.AHEAD
    if is_unplanned(tokens, at, date):
        return Direction.BACK
    before = _governor(tokens, at)
    if word in date_neighbours("coming"):
        around = before, word_at(tokens, at - 2), word_at(tokens, at - 3)
        return Direction.AHEAD if date_neighbours("missed").isdisjoint(around) else None
    if (word == "ahead" and after == "of") or (word == "won" and after in ("'", "’")) or is_settled(tokens, at, date):
        return Direction.AHEAD
    if word in date_neighbours("certain") or word in date_neighbours("modal"):
        return _of_auxiliary(tokens, at)
    if word in date_neighbours("arranged") or (word == "set" and after in ("to", "for")):
        return of_arranged(tokens, at, date, before)
    if is_present(tokens, at, date, before):
        return None if is_no_present(tokens, at, before) else Direction.AHEAD
    if is_be_now(tokens, at, before) or (word in ("has", "have") and after in ("to", "until")):
        return of_present(tokens, at, date)
    if word in date_neighbours("be-then") and is_infinitive(tokens, at + 1) and is_day_to_come(tokens, at + 1, date):
        return Direction.DUE
    turn = _of_past(tokens, at, before)
    return Direction.AHEAD if turn is Direction.OPEN and lead_of(tokens, date) in date_neighbours("kept") else turn


def _of_auxiliary(tokens: list[DateToken], at: int) -> Direction | None:
    """Read "will", unless it is a noun or Will Torvik; "would have" looks back."""
    after, named = word_at(tokens, at + 1), tokens[at].text[0].isupper() and at > 0
    if word_at(tokens, at - 1) in date_neighbours("nominal") or named:
        return None
    then = word_at(tokens, at + 2) if after == "not" else after
    return Direction.BACK if then == "have" and word_at(tokens, at) in date_neighbours("modal") else Direction.AHEAD


def _of_past(tokens: list[DateToken], at: int, before: str) -> Direction | None:
    """Read a past form; a participle belongs to its auxiliary ("will be held") or to a noun ("a closed road")."""
    word = word_at(tokens, at)
    if not is_past_form(word):
        return None
    named = tokens[at].text[0].isupper() and at > 0 and not ends_sentence(tokens, at - 1)
    helped = before in ("be", "to", "t") or any(before in date_neighbours(name) for name in ("modal", "certain", "do"))
    # "Ms May said", where "may" would be no verb.
    helped = helped and not (at > 0 and tokens[at - 1].text in ("May", "Will"))
    helped = helped or before in date_neighbours("staying")
    if named or helped or before in date_neighbours("nominal"):
        return None
    if before in date_neighbours("be-now"):
        return None if word in date_neighbours("is-out") else Direction.OPEN
    will = not date_neighbours("certain").isdisjoint((word_at(tokens, at - 2), word_at(tokens, at - 3)))
    return None if before == "have" and will else Direction.BACK


def _governor(tokens: list[DateToken], at: int) -> str:
    """Return the word before a place, adverbs left out."""
    place = at - 1
    while place >= max(0, at - 3) and (
        word_at(tokens, place).endswith("ly") or word_at(tokens, place) in ("not", "also")
    ):
        place -= 1
    return word_at(tokens, place)
