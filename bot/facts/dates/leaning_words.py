"""The words of dates that lean on another: which way "the following" and "that" point, and whether they do at all."""

from bot.facts.dates.date_draft import FormMatch
from bot.facts.dates.date_neighbours import date_neighbours


def step_of(found: FormMatch) -> int | None:
    """Return how many units away a date lies by the words at its side; None where they count from today."""
    if found.token("A"):
        return 1 if found.word("A") == "after" else -1
    word = found.word("r")
    if not word:
        return 0 if found.word("s") == "that" else None
    return {"following": 1, "next": 1, "previous": -1, "same": 0}.get(word)


def is_bare(found: FormMatch) -> bool:
    """Tell "that year" from "that same year" and "later that year", which are dates even with none to lean on."""
    return found.matched()[0].kind == "s" and not found.token("r")


def points_back(found: FormMatch) -> bool:
    """Tell "in that March", "and that March he" and "that March," from "said that March was cold"."""
    led = date_neighbours("leads") | date_neighbours("joined")
    return not is_bare(found) or not found.after()[:1].isalnum() or found.before() in led


def ends_clause(found: FormMatch) -> bool:
    """Tell "the day before" and "a year later" from "the day before he left" and "a year later than planned".

    "The same day as" hers leans on no date, and "the same quarter last year" leans on nothing but today.
    """
    after = found.after()
    if found.token("A"):
        return not after[:1].isalnum() or after in ("and", "but")
    return after != "than" and not (found.word("r") == "same" and after in date_neighbours("same-as"))
