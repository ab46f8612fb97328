"""The verbs of what is planned: "polls open", "is out", "was due", "adjourned until", "Strike to end"."""

import re
from functools import cache

from bot.facts.dates.date_neighbours import date_neighbours
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.recurring_days import Direction
from bot.facts.dates.token_places import ends_sentence, sentence_around, word_at

PLURAL = re.compile(r"[a-z]{2,}[^su]s")
LONGEST_PHRASE = 4
"""Words of a phrase that tells of what is to come: "go on sale"."""
PHRASE_OPENINGS = frozenset(phrase.partition("_")[0] for phrase in date_neighbours("phrase"))
FARTHEST_CAUSE = 5
"""Words from "let" to the verb in "let 60 of its workers go"."""
NEAREST = 4
"""Words from "is" to the date in "is on the early 3 May"."""
FARTHEST = 12
"""The same, with a time of day between them."""

LIMITS = frozenset(["deadline", "cutoff", "cut", "last", "final", "earliest", "target", "closing"])
"""What a day to come is, and one that is over was."""
LONGEST_FIGURE = 6
"""Words from "the" to "forecast" in "the £1.5bn forecast"."""
FIGURE_OPENINGS = frozenset(["the", "a", "an"])
SIGNS_OR_DIGITS = frozenset("£$€0123456789")


def lead_of(tokens: list[DateToken], date: int) -> str:
    """Return what leads to a date: "until" for "until the end of May"."""
    place = date - 1
    while date - place < NEAREST and word_at(tokens, place) in date_neighbours("part-of"):
        place -= 1
    return word_at(tokens, place)


def is_settled(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "adjourned until 9 May" and "called an election for July 4" from "closed until 9 May"."""
    lead, word = lead_of(tokens, date), word_at(tokens, at)
    kept = lead in date_neighbours("kept") and word in date_neighbours("put-off")
    if word in date_neighbours("running") and (lead == "from" or lead in date_neighbours("kept")):
        return True
    if word in ("fall", "falls") and lead == "on" and _is_feast(tokens, at - 1):
        return True
    return kept or (lead == "for" and word in date_neighbours("setting"))


def _is_feast(tokens: list[DateToken], at: int) -> bool:
    """Tell "Easter falls on 5 April" from "the tree falls on Friday"."""
    return at >= 0 and (tokens[at].kind == "H" or word_at(tokens, at) in date_neighbours("feast"))


def is_sentence_ahead(tokens: list[DateToken], at: int) -> bool:
    """Tell whether a word of a place's sentence looks ahead; "more than expected" does not."""
    return any(
        word_at(tokens, place) in _looking_ahead() and word_at(tokens, place - 1) != "than"
        for place in sentence_around(tokens, at)
    )


@cache
def _looking_ahead() -> frozenset[str]:
    return frozenset().union(*map(date_neighbours, ("certain", "modal", "be-now", "arranged", "outlook")))


def is_event_expected(tokens: list[DateToken], first: int, last: int) -> bool:
    """Tell "her funeral, at 11am on Friday, is expected" from "the attack on Friday is expected", which is over."""
    at = last
    while at < last + FARTHEST and _is_beside_date(tokens, at):
        at += 1
    if word_at(tokens, at) not in date_neighbours("be-now") or word_at(tokens, at + 1) not in date_neighbours(
        "expecting"
    ):
        return False
    at = first - 1
    while at > first - FARTHEST and _is_beside_date(tokens, at):
        at -= 1
    return word_at(tokens, at) in date_neighbours("event")


def _is_beside_date(tokens: list[DateToken], at: int) -> bool:
    """Tell what may stand between an event, its date and its verb: commas, prepositions, a time of day."""
    if not 0 <= at < len(tokens):
        return False
    return word_at(tokens, at) in date_neighbours("leads") | {","} or _is_clock(tokens, at)


def of_arranged(tokens: list[DateToken], at: int, date: int, before: str) -> Direction | None:
    """Read "is due in May" and "was due on Friday", which is still to come.

    "Was due in May" and "than forecast" leave it open, and "expected a fall" is a past form.
    """
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if before in date_neighbours("be-then"):
        awaited = word in date_neighbours("awaited") or after in ("to", "for")
        if awaited and is_day_to_come(tokens, at + 1, date):
            return Direction.DUE
        # "The work had been expected to be done by Easter": it is over.
        over = before == "been" and _had(tokens, at) and not _goes_on_with_clause(tokens, at, date)
        return Direction.BACK if over else Direction.OPEN
    if before == "than" or (before == "-" and word_at(tokens, at - 2) == "than"):
        return Direction.OPEN
    if _is_foretold(tokens, at, date):
        return Direction.BACK
    if before in date_neighbours("have") or after in date_neighbours("no-infinitive"):
        return Direction.BACK
    cause = word == "due" and after == "to" and word_at(tokens, at + 2) not in date_neighbours("acts")
    return None if cause else Direction.AHEAD


def _is_foretold(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "against the £47bn forecast in March" and "than it forecast in March" from "a 2% rise forecast in March"."""
    if word_at(tokens, at) not in date_neighbours("foretold") or date - at != 2 or word_at(tokens, at + 1) != "in":
        return False
    first = at - 1
    while first > at - LONGEST_FIGURE and word_at(tokens, first) not in FIGURE_OPENINGS:
        first -= 1
    figure = word_at(tokens, first) in FIGURE_OPENINGS and tokens[first + 1].text[0] in SIGNS_OR_DIGITS
    before = {word_at(tokens, first - 1), word_at(tokens, first - 2)}
    compared = figure and not date_neighbours("compared").isdisjoint(before)
    return compared or word_at(tokens, at - 1) in date_neighbours("foreteller")


def _goes_on_with_clause(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "had been tipped to lead it when the mayor steps down in May", where May may be still to come."""
    return any(word_at(tokens, place) in date_neighbours("clause") for place in range(at + 1, date))


def is_called_off(tokens: list[DateToken], at: int) -> bool:
    """Tell the "been" of "has been called off" and "have also been axed" from that of "has been called"."""
    if word_at(tokens, at) != "been" or not {"has", "have"} & {word_at(tokens, at - back) for back in (1, 2)}:
        return False
    called = (word_at(tokens, at + 1), word_at(tokens, at + 2)) == ("called", "off")
    return called or word_at(tokens, at + 1) in date_neighbours("called-off")


def _had(tokens: list[DateToken], at: int) -> bool:
    """Tell "had been expected" and "had originally been due" from "has been expected"."""
    return any(word_at(tokens, at - back) == "had" for back in range(2, NEAREST + 1))


def is_day_to_come(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "was to begin on Friday" from "was to begin in May" and from "was to have begun on Friday".

    What was arranged for a weekday and is over is told as that; of a month nobody knows which year's it was.
    """
    no_plan = word_at(tokens, at) == "to" and word_at(tokens, at + 1) in date_neighbours("no-plan")
    return date >= 0 and tokens[date].kind == "W" and not no_plan


def is_be_now(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell the verb of "I am" and "am I" from the hour of "6.40am"."""
    word = word_at(tokens, at)
    return word in date_neighbours("be-now") and (word != "am" or "i" in (before, word_at(tokens, at + 1)))


def is_present(tokens: list[DateToken], at: int, date: int, before: str) -> bool:
    """Tell whether the word may be the present tense of what is planned: "opens", "polls open", "go on sale"."""
    word = word_at(tokens, at)
    if word in date_neighbours("present") or word in date_neighbours("base"):
        return True
    if word in date_neighbours("lasting-base") and lead_of(tokens, date) in date_neighbours("kept"):
        return True
    if word in date_neighbours("plural-base") and _is_verb_of_plural(tokens, at, before):
        return True
    if word not in PHRASE_OPENINGS:
        return False
    words = [word_at(tokens, place) for place in range(at, at + LONGEST_PHRASE)]
    return any("_".join(words[:count]) in date_neighbours("phrase") for count in range(2, LONGEST_PHRASE + 1))


def _is_verb_of_plural(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell "rovers play" and "who go" from "let 60 workers go"."""
    if not (PLURAL.fullmatch(before) or before in date_neighbours("plural-lead")):
        return False
    caused = {word_at(tokens, place) for place in range(at - FARTHEST_CAUSE, at - 1)}
    return date_neighbours("causing").isdisjoint(caused)


def is_no_present(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell "his returns", "did not begin" and "to begin" from a present tense."""
    if before in date_neighbours("nominal") or before in date_neighbours("do") or before == "to":
        return True
    auxiliary = before in date_neighbours("modal") or before in date_neighbours("certain")
    return auxiliary or (at > 0 and (tokens[at].text[0].isupper() or tokens[at - 1].kind in "Dn"))


def of_present(tokens: list[DateToken], at: int, date: int) -> Direction:
    """Read "is on Friday", "is out on Friday", "has until Friday"; "is accused of" leaves open when it was."""
    if word_at(tokens, at) not in date_neighbours("be-now") or word_at(tokens, at - 1) == "there":
        return Direction.AHEAD
    if (
        _is_awaited(tokens, at + 1, date)
        or word_at(tokens, at + 1) in date_neighbours("leaving")
        or is_infinitive(tokens, at + 1)
        or lead_of(tokens, date) in date_neighbours("kept")
    ):
        return Direction.AHEAD
    leads = [place for place in range(at + 1, min(date, at + FARTHEST)) if not _is_clock(tokens, place)]
    near = 0 < date - at < FARTHEST and len(leads) < NEAREST
    led = all(word_at(tokens, place) in date_neighbours("leads") | date_neighbours("is-out") for place in leads)
    return Direction.AHEAD if near and led else Direction.OPEN


def _is_awaited(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell what follows "is" in "is also set to rain" and "are likely to close" from "is set" and "is also closed".

    Of a date before the verb it tells only where the date heads the sentence: what "the attack on Friday is likely to
    lead to" is to come, not the attack.
    """
    if date < 0 and not _heads_sentence(tokens, at):
        return False
    if date < 0 and word_at(tokens, at) in ("the", "their", "its", "a") and word_at(tokens, at + 1) in LIMITS:
        # "Friday is the deadline".
        return True
    while word_at(tokens, at) in date_neighbours("beside-be"):
        at += 1
    # What is "due to rain" may have had that cause.
    awaited = word_at(tokens, at) != "due" and word_at(tokens, at) in date_neighbours("expecting")
    return awaited and is_infinitive(tokens, at + 1)


def _heads_sentence(tokens: list[DateToken], at: int) -> bool:
    """Tell whether a date begins the sentence of a place, a preposition aside."""
    first = at
    while first > max(0, at - 2 * FARTHEST) and not ends_sentence(tokens, first - 1):
        first -= 1
    return tokens[first + (word_at(tokens, first) in date_neighbours("leads"))].kind in "WMDR"


def _is_clock(tokens: list[DateToken], at: int) -> bool:
    """Tell what may be part of a time of day: "is at 7.30 p.m. on Friday"."""
    return tokens[at].text[0].isdecimal() or word_at(tokens, at) in date_neighbours("clock")


def is_infinitive(tokens: list[DateToken], at: int) -> bool:
    """Tell whether "to" and a verb begin at a place."""
    if word_at(tokens, at) != "to" or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.kind == "e":
        # "Strike to end on Friday", but "from May to end of June" and "from May to end June".
        return at + 2 < len(tokens) and tokens[at + 2].kind in "xijkt"
    return after.kind == "x" and after.text.islower() and after.text not in date_neighbours("no-infinitive")
