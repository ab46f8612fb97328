"""What one word says about where the dates that it governs lie: "will" ahead, "closed" back, "a closed road" nil."""

from functools import cache

from bot.facts.dates.date_tokens import DateToken
from bot.facts.dates.recurring_days import Direction
from bot.facts.grammar.lexicon import word_group
from bot.reading.resources import data_lines

CLOSING_MARKS = "”\"’»)'"
NEAREST = 4
"""Words from "is" to the date in "is on the early 3 May"."""


def turn_of(tokens: list[DateToken], at: int, date: int) -> Direction | None:
    """Return where the word at a place points the date that begins at ``date``, None where it says nothing."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if tokens[at].kind == "M":
        return None
    before = _governor(tokens, at)
    if word in direction_words("coming"):
        around = before, word_at(tokens, at - 2), word_at(tokens, at - 3)
        return Direction.AHEAD if direction_words("missed").isdisjoint(around) else None
    if (word == "ahead" and after == "of") or (word == "won" and after in ("'", "’")) or _is_settled(tokens, at, date):
        return Direction.AHEAD
    if word in direction_words("certain") or word in direction_words("modal"):
        return _of_auxiliary(tokens, at)
    if word in direction_words("arranged") or (word == "set" and after in ("to", "for")):
        return _of_arranged(tokens, at, before)
    if word in direction_words("present") or word in direction_words("base"):
        return None if _is_no_present(tokens, at, before) else Direction.AHEAD
    if word in direction_words("be-now") or (word in ("has", "have") and after in ("to", "until")):
        return _of_present(tokens, at, date)
    turn = _of_past(tokens, at, before)
    return Direction.AHEAD if turn is Direction.OPEN and _lead(tokens, date) in direction_words("kept") else turn


def _lead(tokens: list[DateToken], date: int) -> str:
    return word_at(tokens, date - 2 if word_at(tokens, date - 1) == "the" else date - 1)


def _is_settled(tokens: list[DateToken], at: int, date: int) -> bool:
    """Tell "adjourned until 9 May" and "called an election for July 4" from "closed until 9 May"."""
    lead, word = _lead(tokens, date), word_at(tokens, at)
    kept = lead in direction_words("kept") and word in direction_words("put-off")
    return kept or (lead == "for" and word in direction_words("setting"))


def _of_auxiliary(tokens: list[DateToken], at: int) -> Direction | None:
    """Read "will", unless it is a noun or Will Torvik; "would have" looks back."""
    after, named = word_at(tokens, at + 1), tokens[at].text[0].isupper() and at > 0
    if word_at(tokens, at - 1) in direction_words("nominal") or named:
        return None
    then = word_at(tokens, at + 2) if after == "not" else after
    return Direction.BACK if then == "have" and word_at(tokens, at) in direction_words("modal") else Direction.AHEAD


def _of_arranged(tokens: list[DateToken], at: int, before: str) -> Direction | None:
    """Read "is due in May"; "was due" leaves open whether it still is, and "expected a fall" is a past form."""
    after = word_at(tokens, at + 1)
    if before in direction_words("be-then"):
        return Direction.OPEN
    if before in direction_words("have") or after in direction_words("no-infinitive"):
        return Direction.BACK
    cause = word_at(tokens, at) == "due" and after == "to" and word_at(tokens, at + 2) not in direction_words("acts")
    return None if cause else Direction.AHEAD


def _is_no_present(tokens: list[DateToken], at: int, before: str) -> bool:
    """Tell "his returns", "did not begin" and "to begin" from a present tense."""
    if before in direction_words("nominal") or before in direction_words("do") or before == "to":
        return True
    auxiliary = before in direction_words("modal") or before in direction_words("certain")
    return auxiliary or (at > 0 and (tokens[at].text[0].isupper() or tokens[at - 1].text.isdecimal()))


def _of_present(tokens: list[DateToken], at: int, date: int) -> Direction:
    """Read "is on Friday", "has until Friday", "is leaving on Friday"; "is accused of" leaves open when it was."""
    if word_at(tokens, at) not in direction_words("be-now") or word_at(tokens, at - 1) == "there":
        return Direction.AHEAD
    if (
        word_at(tokens, at + 1) in direction_words("leaving")
        or is_infinitive(tokens, at + 1)
        or _lead(tokens, date) in direction_words("kept")
    ):
        return Direction.AHEAD
    leads = [word_at(tokens, place) in direction_words("leads") for place in range(at + 1, min(date, at + NEAREST + 1))]
    return Direction.AHEAD if 0 < date - at <= NEAREST and all(leads) else Direction.OPEN


def _of_past(tokens: list[DateToken], at: int, before: str) -> Direction | None:
    """Read a past form; a participle belongs to its auxiliary ("will be held") or to a noun ("a closed road")."""
    word = word_at(tokens, at)
    regular = word.endswith("ed") and len(word) > 3 and word not in direction_words("looks-past")
    if not regular and word not in direction_words("past"):
        return None
    named = tokens[at].text[0].isupper() and at > 0 and not ends_sentence(tokens, at - 1)
    helped = before in ("be", "to", "t") or any(before in direction_words(name) for name in ("modal", "certain", "do"))
    if named or helped or before in direction_words("nominal"):
        return None
    if before in direction_words("be-now"):
        return Direction.OPEN
    will = not direction_words("certain").isdisjoint((word_at(tokens, at - 2), word_at(tokens, at - 3)))
    return None if before == "have" and will else Direction.BACK


def _governor(tokens: list[DateToken], at: int) -> str:
    """Return the word before a place, adverbs left out."""
    place = at - 1
    while place >= max(0, at - 3) and (
        word_at(tokens, place).endswith("ly") or word_at(tokens, place) in ("not", "also")
    ):
        place -= 1
    return word_at(tokens, place)


def is_infinitive(tokens: list[DateToken], at: int) -> bool:
    """Tell whether "to" and a verb begin at a place."""
    if word_at(tokens, at) != "to" or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.kind == "x" and after.text.islower() and after.text not in direction_words("no-infinitive")


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


def direction_words(group: str) -> frozenset[str]:
    """Return one of the groups of ``words/date-directions.txt``."""
    return _groups()[group]


@cache
def _groups() -> dict[str, frozenset[str]]:
    # A colon is one of the words, too.
    pairs = (line.split(": ", 1) for line in data_lines("words/date-directions.txt"))
    return {name: frozenset(words.split()) for name, words in pairs}
