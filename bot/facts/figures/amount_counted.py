"""Finds what a figure counts: "11 candidates", "C$250,000 in funding", "350 of its 5,900 jobs"."""

from bot.facts.figures.context_words import context_words
from bot.facts.numbers.cardinals import begins_time_away
from bot.facts.numbers.counted_words import BRIDGES, IRREGULAR_PLURALS, PHRASE_ENDS, looks_plural
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import UNITS
from bot.reading.span import Span

MOST_WORDS = 6
"""Words of what a figure counts, and of what stands between the two."""
NOUNS_LIKE_VERBS = context_words("plural")
NOUNS_BEHIND_OF = NOUNS_LIKE_VERBS | context_words("noun")
PARTICIPLE_NOUNS = context_words("participle")
DETERMINERS = context_words("determiner")
# What may be written onto a number with a hyphen and is not counted.
SUFFIXES = {"odd", "plus", "strong"}
# What may follow a number and is not counted: "30 or so neighbours".
ALTERNATIVES = {"so", "more", "fewer"}


def counted_after(tokens: list[Token], place: int) -> Span | None:
    """Return the noun phrase that a count ending before token ``place`` counts, or None."""
    if begins_time_away(tokens, place):
        return None
    return _phrase(tokens, _behind_bridges(tokens, _behind_suffix(tokens, place)))


def purpose_after(tokens: list[Token], place: int) -> Span | None:
    """Return what a sum of money is ("in funding", "fine", "for legal costs"), or None."""
    if begins_time_away(tokens, place):
        return None
    word, follows = lower_at(tokens, place), lower_at(tokens, place + 1)
    if word in ("in", "for") and follows not in PHRASE_ENDS and follows.isalpha():
        if tokens[place + 1].text[0].islower():
            return _phrase(tokens, place + 1)
        return None
    return None if word == "of" else _phrase(tokens, place)


def _behind_bridges(tokens: list[Token], place: int, inside: bool = False) -> int:
    first = place
    while first - place < MOST_WORDS and _is_bridge(tokens, first, inside or first > place):
        first += 1
    return first


def _behind_suffix(tokens: list[Token], place: int) -> int:
    """Return the place behind what is written onto a number: "1,000+ customers", "a 1,000-strong crowd"."""
    if lower_at(tokens, place) == "+":
        return place + 1
    if lower_at(tokens, place) == "or" and lower_at(tokens, place + 1) in ALTERNATIVES:
        return place + 2
    hyphen = lower_at(tokens, place) == "-"
    return place + hyphen + (hyphen and lower_at(tokens, place + 1) in SUFFIXES)


def _is_bridge(tokens: list[Token], place: int, inside: bool) -> bool:
    """Tell whether a word stands between the figure and what it counts: "350 [of its 5,900] jobs"."""
    word = lower_at(tokens, place)
    return word in BRIDGES or (inside and (word[:1].isdecimal() or word in UNITS))


def _phrase(tokens: list[Token], first: int, owners: int = 2) -> Span | None:
    last, head = first, None
    while last < len(tokens) and last - first < MOST_WORDS:
        token = tokens[last]
        if token.text in ("'s", "’s") and last > first:
            # "11 of the country's 64 districts": what follows the owner is counted.
            return _phrase(tokens, _behind_bridges(tokens, last + 1, inside=True), owners - 1) if owners else None
        hyphen = token.text in ("-", "’", "'s", "’s", "'") and last > first
        plural = looks_plural(token.lower) or _ends_model(tokens, last)
        if not hyphen and not _is_of_name(tokens, first, last) and _stops(tokens, first, last):
            break
        last += 1
        head = head if hyphen or token.text == "." else last
        if plural and lower_at(tokens, last) not in ("-", "'", "’", "and") and not _heads_plural(tokens, last):
            break
    if head is None or _is_torn(tokens, first, head) or _is_participle(tokens, first, head):
        return None
    return Span(tokens[first].start, tokens[head - 1].end)


def _stops(tokens: list[Token], first: int, place: int) -> bool:
    """Tell whether the token at ``place`` is none of the phrase that began with token ``first``."""
    token = tokens[place]
    if not token.text[0].isalpha():
        return True
    if token.lower not in PHRASE_ENDS or (looks_plural(token.lower) and _is_noun(tokens, place)):
        return False
    if place > first:
        return True
    done = token.lower in PARTICIPLE_NOUNS and lower_at(tokens, place + 1) not in DETERMINERS
    return not done and not (token.lower in NOUNS_BEHIND_OF and lower_at(tokens, first - 1) in BRIDGES)


def _is_of_name(tokens: list[Token], first: int, place: int) -> bool:
    """Tell what belongs to a model or to initials: "18 F-[16] fighters", "20 Boeing [787]s", "two U[.]S[.] ships"."""
    token = tokens[place]
    if not tokens[first].text[0].isupper():
        return False
    if token.text == ".":
        initial = place > first and glued(tokens, place) and _is_initial(tokens[place - 1])
        return initial and (glued(tokens, place + 1) or lower_at(tokens, place - 2) == ".")
    if _is_initial(token) and lower_at(tokens, place + 1) != ".":
        return glued(tokens, place + 1) and not tokens[place + 1].text[0].isalpha()
    return place > first and token.text[0].isdecimal() and (glued(tokens, place) or _ends_model(tokens, place + 1))


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.text.isupper()


def _ends_model(tokens: list[Token], place: int) -> bool:
    """Tell the "s" of "787s" and "F-16s", the sign of a plural."""
    return lower_at(tokens, place) == "s" and glued(tokens, place) and tokens[place - 1].text[0].isdecimal()


def _is_noun(tokens: list[Token], place: int) -> bool:
    """Tell "312 votes" from "the team of 12 runs the shop"."""
    return tokens[place].lower in NOUNS_LIKE_VERBS and lower_at(tokens, place + 1) not in DETERMINERS


def _heads_plural(tokens: list[Token], place: int) -> bool:
    """Tell whether a further plural follows a mass noun or a name: "ten police [officers]", "two Lions [fans]"."""
    follows, plural = lower_at(tokens, place), tokens[place - 1]
    if not looks_plural(follows) or follows in PHRASE_ENDS | IRREGULAR_PLURALS:
        return False
    return plural.lower in IRREGULAR_PLURALS or (plural.text[0].isupper() and tokens[place].text.islower())


def _is_torn(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "eight Russian and two Chinese ships", whose first noun is left out, from "one man and two women"."""
    adjective = tokens[end - 1].text[0].isupper() and not looks_plural(tokens[end - 1].lower)
    if lower_at(tokens, end) != "and" or end + 1 >= len(tokens) or not adjective:
        return False
    single = lower_at(tokens, first - 1) in ("one", "1", "a")
    return not single and (tokens[end + 1].text[0].isdecimal() or tokens[end + 1].lower in UNITS)


def _is_participle(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "tens of thousands marched" from "9% undecided"."""
    word = tokens[first].lower
    participle = word.endswith("ed") and len(word) > (5 if word.endswith("eed") else 4)
    return end == first + 1 and participle and word not in PARTICIPLE_NOUNS and not word.startswith("un")
