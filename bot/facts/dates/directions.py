"""Tells whether the words around a date point before or after the day of writing.

The verb next to a date governs it: in "said on Friday that it will close in May" Friday is past and May is to come.
What stands before the date is asked first, what follows it only where the date opens its clause or has no verb before.
Each word says where it points: "will" ahead, "closed" back, "a closed road" nowhere.
"""

import re

from bot.facts.dates.date_neighbours import date_neighbours, is_past_form
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.recurring_days import Direction
from bot.facts.grammar.lexicon import word_group

FARTHEST_BACK, FARTHEST_ON = 40, 16
"""Words of a sentence that are asked."""
CLOSING_MARKS = "”\"’»)'"
PLURAL = re.compile(r"[a-z]{2,}[^su]s")
LONGEST_PHRASE = 4
"""Words of a phrase that tells of what is to come: "go on sale"."""
NEAREST = 4
"""Words from "is" to the date in "is on the early 3 May"."""
FARTHEST_CAUSE = 5
"""Words from "let" to the verb in "let 60 of its workers go"."""
FARTHEST = 12
"""The same, with a time of day between them."""


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
        turn = _turn_of(tokens, at, first)
        if turn:
            return turn
        infinitive = infinitive or (at + 1 < first and _is_infinitive(tokens, at))
    headline = infinitive and word_at(tokens, first - 1) not in date_neighbours("no-headline")
    return Direction.AHEAD if headline else None


def _asked_on(tokens: list[DateToken], last: int) -> Direction | None:
    """Return what the nearest cue after the date says; "Friday's attack will be investigated" says nothing of it."""
    if last < len(tokens) and tokens[last].kind == "p":
        return None
    for at in range(last, min(len(tokens), last + FARTHEST_ON)):
        if ends_sentence(tokens, at):
            break
        turn = _turn_of(tokens, at, -1)
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
    before = _governor(tokens, at)
    if word in date_neighbours("coming"):
        around = before, word_at(tokens, at - 2), word_at(tokens, at - 3)
        return Direction.AHEAD if date_neighbours("missed").isdisjoint(around) else None
    if (word == "ahead" and after == "of") or (word == "won" and after in ("'", "’")) or _is_settled(tokens, at, date):
        return Direction.AHEAD
    if word in date_neighbours("certain") or word in date_neighbours("modal"):
        return _of_auxiliary(tokens, at)
    if word in date_neighbours("arranged") or (word == "set" and after in ("to", "for")):
        return _of_arranged(tokens, at, date, before)
    if _is_present(tokens, at, date, before):
        return None if _is_no_present(tokens, at, before) else Direction.AHEAD
    if _is_be_now(tokens, at, before) or (word in ("has", "have") and after in ("to", "until")):
        return _of_present(tokens, at, date)
    if word in date_neighbours("be-then") and _is_infinitive(tokens, at + 1) and _is_day_to_come(tokens, at + 1, date):
        return Direction.DUE
    turn = _of_past(tokens, at, before)
    return Direction.AHEAD if turn is Direction.OPEN and _lead(tokens, date) in date_neighbours("kept") else turn


def _lead(tokens: list[DateToken], date: int) -> str:
    """Return what leads to a date: "until" for "until the end of May"."""
    place = date - 1
    while date - place < NEAREST and word_at(tokens, place) in date_neighbours("part-of"):
        place -= 1
    return word_at(tokens, place)


def _is_settled(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "adjourned until 9 May" and "called an election for July 4" from "closed until 9 May"."""
    lead, word = _lead(tokens, date), word_at(tokens, at)
    kept = lead in date_neighbours("kept") and word in date_neighbours("put-off")
    if word in date_neighbours("running") and (lead == "from" or lead in date_neighbours("kept")):
        return True
    return kept or (lead == "for" and word in date_neighbours("setting"))


def _of_auxiliary(tokens: list[DateToken], at: int) -> Direction | None:
    """Read "will", unless it is a noun or Will Torvik; "would have" looks back."""
    after, named = word_at(tokens, at + 1), tokens[at].text[0].isupper() and at > 0
    if word_at(tokens, at - 1) in date_neighbours("nominal") or named:
        return None
    then = word_at(tokens, at + 2) if after == "not" else after
    return Direction.BACK if then == "have" and word_at(tokens, at) in date_neighbours("modal") else Direction.AHEAD


def _of_arranged(tokens: list[DateToken], at: int, date: int, before: str) -> Direction | None:
    """Read "is due in May" and "was due on Friday", which is still to come.

    "Was due in May" and "than forecast" leave it open, and "expected a fall" is a past form.
    """
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if before in date_neighbours("be-then"):
        awaited = word in date_neighbours("awaited") or after in ("to", "for")
        return Direction.DUE if awaited and _is_day_to_come(tokens, at + 1, date) else Direction.OPEN
    if before == "than":
        return Direction.OPEN
    if before in date_neighbours("have") or after in date_neighbours("no-infinitive"):
        return Direction.BACK
    cause = word == "due" and after == "to" and word_at(tokens, at + 2) not in date_neighbours("acts")
    return None if cause else Direction.AHEAD


def _is_day_to_come(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "was to begin on Friday" from "was to begin in May" and from "was to have begun on Friday".

    What was arranged for a weekday and is over is told as that; of a month nobody knows which year's it was.
    """
    no_plan = word_at(tokens, at) == "to" and word_at(tokens, at + 1) in date_neighbours("no-plan")
    return date >= 0 and tokens[date].kind == "W" and not no_plan


def _is_be_now(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell the verb of "I am" and "am I" from the hour of "6.40am"."""
    word = word_at(tokens, at)
    return word in date_neighbours("be-now") and (word != "am" or "i" in (before, word_at(tokens, at + 1)))


def _is_present(tokens: list[DateToken], at: int, date: int, before: str) -> bool:
    """Tell whether the word may be the present tense of what is planned: "opens", "polls open", "go on sale"."""
    word = word_at(tokens, at)
    if word in date_neighbours("present") or word in date_neighbours("base"):
        return True
    if word in date_neighbours("lasting-base") and _lead(tokens, date) in date_neighbours("kept"):
        return True
    if word in date_neighbours("plural-base") and _is_verb_of_plural(tokens, at, before):
        return True
    words = [word_at(tokens, place) for place in range(at, at + LONGEST_PHRASE)]
    return any("_".join(words[:count]) in date_neighbours("phrase") for count in range(2, LONGEST_PHRASE + 1))


def _is_verb_of_plural(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell "rovers play" and "who go" from "let 60 workers go"."""
    if not (PLURAL.fullmatch(before) or before in date_neighbours("plural-lead")):
        return False
    caused = {word_at(tokens, place) for place in range(at - FARTHEST_CAUSE, at - 1)}
    return date_neighbours("causing").isdisjoint(caused)


def _is_no_present(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell "his returns", "did not begin" and "to begin" from a present tense."""
    if before in date_neighbours("nominal") or before in date_neighbours("do") or before == "to":
        return True
    auxiliary = before in date_neighbours("modal") or before in date_neighbours("certain")
    return auxiliary or (at > 0 and (tokens[at].text[0].isupper() or tokens[at - 1].kind in "Dn"))


def _of_present(tokens: list[DateToken], at: int, date: int) -> Direction:
    """Read "is on Friday", "is out on Friday", "has until Friday"; "is accused of" leaves open when it was."""
    if word_at(tokens, at) not in date_neighbours("be-now") or word_at(tokens, at - 1) == "there":
        return Direction.AHEAD
    if (
        word_at(tokens, at + 1) in date_neighbours("leaving")
        or _is_infinitive(tokens, at + 1)
        or _lead(tokens, date) in date_neighbours("kept")
    ):
        return Direction.AHEAD
    leads = [place for place in range(at + 1, min(date, at + FARTHEST)) if not _is_clock(tokens, place)]
    near = 0 < date - at < FARTHEST and len(leads) < NEAREST
    led = all(word_at(tokens, place) in date_neighbours("leads") | date_neighbours("is-out") for place in leads)
    return Direction.AHEAD if near and led else Direction.OPEN


def _is_clock(tokens: list[DateToken], at: int) -> bool:
    """Tell what may be part of a time of day: "is at 7.30 p.m. on Friday"."""
    return tokens[at].text[0].isdecimal() or word_at(tokens, at) in date_neighbours("clock")


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


def _is_infinitive(tokens: list[DateToken], at: int) -> bool:
    """Tell whether "to" and a verb begin at a place."""
    if word_at(tokens, at) != "to" or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    if after.kind == "e":
        # "Strike to end on Friday", but "from May to end of June" and "from May to end June".
        return at + 2 < len(tokens) and tokens[at + 2].kind in "xijkt"
    return after.kind == "x" and after.text.islower() and after.text not in date_neighbours("no-infinitive")


def ends_sentence(tokens: list[DateToken], at: int) -> bool:
    """Tell whether a sentence ends with the token at a place; the full stop of "Mr." and "Sept." ends none."""
    text = tokens[at].text
    if text != ".":
        return text in "!?;"
    before, after = word_at(tokens, at - 1), tokens[at + 1] if at + 1 < len(tokens) else None
    if after and after.start == tokens[at].end and after.text not in CLOSING_MARKS:
        return False
    return len(before) > 1 and before not in word_group("abbreviated")


def word_at(tokens: list[DateToken], at: int) -> str:
    """Return the word at a place in lower case, empty outside the line."""
    return tokens[at].text.lower() if 0 <= at < len(tokens) else ""
