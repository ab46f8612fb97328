"""Tells years of asides ("The firm, founded in 1998, was sold") from those of what a sentence is about.

What happens "a year later" in the next clause leans on the sale, of which nobody says when it was.
"""

from bot.facts.dates.date_draft import DateDraft
from bot.facts.dates.date_neighbours import date_neighbours, is_past_form
from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.word_turns import ends_sentence, word_at

LONGEST = 12
"""Words of an aside before its date."""
OPENING = frozenset(["a", "an", "the", "which", "who"])
JOINING = frozenset(["and", "but", "before"])


def is_in_aside(tokens: list[DateToken], draft: DateDraft) -> bool:
    """Tell whether a date ends an aside between commas that tells of an event of its own."""
    if word_at(tokens, draft.last) != ",":
        return False
    tells = False
    for at in range(draft.first - 1, max(-1, draft.first - 1 - LONGEST), -1):
        if ends_sentence(tokens, at):
            return False
        if tokens[at].text == ",":
            return tells and _opens(word_at(tokens, at + 1))
        tells = tells or is_past_form(word_at(tokens, at))
    return False


def leads_on(tokens: list[DateToken], at: int, comma: int) -> bool:
    """Tell whether a clause behind the one that the aside before ``comma`` stands in begins at a place."""
    return at > comma + 1 and (ends_sentence(tokens, at) or word_at(tokens, at) in JOINING)


def _opens(word: str) -> bool:
    """Tell ", founded in", ", which opened in" and ", a port held until" from ", had not"."""
    main = date_neighbours("have") | date_neighbours("be-then")
    return word in OPENING or (is_past_form(word) and word not in main)
