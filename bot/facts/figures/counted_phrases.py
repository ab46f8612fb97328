"""Reads the noun phrase behind a figure up to the verb or the adverb that ends it: "three [new buses] arrived"."""

from functools import cache
from typing import NamedTuple

from bot.facts.figures.context_words import context_words
from bot.facts.grammar.lexicon import past_forms
from bot.facts.numbers.counted_words import BRIDGES, COMPARATIVES, IRREGULAR_PLURALS, PHRASE_ENDS, looks_plural
from bot.facts.numbers.number_tokens import Token, glued, lower_at
from bot.facts.numbers.numeral import SCALES, TENS, UNITS
from bot.reading.span import Span

MOST_WORDS = 6
"""Words of what a figure counts."""
NOUNS_LIKE_VERBS = context_words("plural")
NOUNS_BEHIND_OF = NOUNS_LIKE_VERBS | context_words("noun")
PARTICIPLE_NOUNS = context_words("participle")
DETERMINERS = context_words("determiner")
VERBS = context_words("verb")
UNCHANGED_PAST = context_words("unchanged-past")
# Adverbs and adjectives that no noun follows count nothing: "five short", "12% higher".
UNCOUNTED = context_words("uncounted") | COMPARATIVES
# Of these there are several without an "s": "20 crew and rescue workers".
SAME_IN_PLURAL = context_words("same-in-plural")
ADJECTIVES = context_words("adjective")
RELATIVES = frozenset(["who", "whom", "which", "that"])
AGAIN = frozenset(["on", "over", "after", "-"])
ONE = {"one", "1", "a", "an"}
OWNERSHIP = ("'s", "’s")
# A plural before these is not the last word: "fishermen's wives", "brothers-in-law", "men and women".
UNENDING = {"-", "'", "’", "and", *OWNERSHIP}


class Phrase(NamedTuple):
    """A noun phrase, None where there is none; ``owned_at`` is the place behind "'s" where it owns what is counted."""

    span: Span | None
    owned_at: int | None = None


def read_phrase(tokens: list[Token], first: int, is_single: bool = False) -> Phrase:
    """Return the phrase that begins at token ``first``; one that ``is_single`` goes on behind a plural."""
    last, head, words = first, first, 0
    while last < len(tokens) and words < MOST_WORDS:
        token = tokens[last]
        if token.text in OWNERSHIP and last > first:
            return Phrase(None, last + 1)
        if _begins_other_figure(tokens, first, last):
            if lower_at(tokens, first - 1) in ONE:
                break
            return Phrase(None)
        hyphen = token.text in ("-", "’", "'s", "’s", "'") and last > first
        if not hyphen and not _is_of_name(tokens, first, last) and _stops(tokens, first, last):
            break
        last += 1
        words += not (hyphen or tokens[last - 2].text == "-")
        head = head if hyphen or token.text == "." else last
        if _is_last(tokens, last - 1) and not (is_single and last - first == 1):
            break
    head = _without_verb(tokens, first, head, is_single)
    if head == first or _is_torn(tokens, first, head) or _counts_nothing(tokens, first, head):
        return Phrase(None)
    return Phrase(Span(tokens[first].start, tokens[head - 1].end))


def _is_last(tokens: list[Token], place: int) -> bool:
    """Tell whether the plural at ``place`` ends its phrase."""
    token = tokens[place]
    initials = token.text[-1] == "s" and len(token.text) > 2 and token.text[:-1].isupper()
    plural = initials or looks_plural(token.lower) or _ends_model(tokens, place)
    return plural and lower_at(tokens, place + 1) not in UNENDING and not _heads_plural(tokens, place + 1)


def _stops(tokens: list[Token], first: int, place: int) -> bool:
    """Tell whether the token at ``place`` is none of the phrase that began with token ``first``."""
    token = tokens[place]
    if not token.text[0].isalpha():
        return True
    if token.lower not in PHRASE_ENDS or (looks_plural(token.lower) and _is_noun(tokens, place)):
        return False
    if token.lower == "live" and looks_plural(lower_at(tokens, place + 1)):
        return False
    if place > first and (_joins_adjectives(tokens, place) or _joins_kinds(tokens, first, place)):
        return False
    if place > first:
        # "18 drive-through restaurants"
        return not (place > first + 1 and tokens[place - 1].text == "-" and glued(tokens, place))
    done = token.lower in PARTICIPLE_NOUNS and lower_at(tokens, place + 1) not in DETERMINERS
    return not done and not (token.lower in NOUNS_BEHIND_OF and lower_at(tokens, first - 1) in BRIDGES)


def _begins_other_figure(tokens: list[Token], first: int, place: int) -> bool:
    """Tell "94% effective [seven] days on" from "four [six]-bedroom homes" and "two of the men's [five] days"."""
    number = place > first and tokens[place].lower in UNITS and tokens[place].lower != "one"
    return number and lower_at(tokens, place + 1) != "-" and tokens[place - 1].text not in ("-", "'", "’")


def _joins_adjectives(tokens: list[Token], place: int) -> bool:
    """Tell "400 current [and] former workers" and "two German and Danish ships" from "one man and two women"."""
    if tokens[place].text not in ("and", "or") or place + 2 >= len(tokens) or not looks_plural(tokens[place + 2].lower):
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    alike = before.lower in ADJECTIVES and after.lower in ADJECTIVES
    named = all(word.text[0].isupper() and not looks_plural(word.lower) for word in (before, after))
    return (alike or named) and tokens[place + 2].text.islower() and tokens[place + 2].lower not in PHRASE_ENDS


def _joins_kinds(tokens: list[Token], first: int, place: int) -> bool:
    """Tell "86 boarding [and] day schools" from "20 staff and customer records" and "one man and dog lovers".

    A noun in the singular right behind a number above one tells only of which kind the plural is.
    """
    if place != first + 1 or tokens[place].text not in ("and", "or") or place + 2 >= len(tokens):
        return False
    number, one, other, things = lower_at(tokens, first - 1), tokens[first], tokens[place + 1], tokens[place + 2]
    counted = number[-1:].isdecimal() or number in UNITS or number in TENS or number in SCALES
    if number in ONE or not counted or not all(word.text.islower() for word in (one, other, things)):
        return False
    singular = not any(looks_plural(word.lower) or word.lower in PHRASE_ENDS for word in (one, other))
    kind = one.lower not in UNCOUNTED | SAME_IN_PLURAL and not one.lower.endswith("ly") and not _is_past(one.lower)
    number_behind = other.lower in UNITS or other.lower in TENS
    plural = looks_plural(things.lower) and things.lower not in PHRASE_ENDS
    return singular and kind and plural and not number_behind


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


def _without_verb(tokens: list[Token], first: int, end: int, is_single: bool) -> int:
    """Return the end of a phrase without a verb that it seems to end with: "the $20m museum [opens]"."""
    if end - first < 2 or tokens[end - 2].text == "-" or not tokens[end - 1].text.islower():
        return end
    word = tokens[end - 1].lower
    verb = _is_past(word) or word in VERBS or (is_single and looks_plural(word))
    if not verb or word in PARTICIPLE_NOUNS:
        return end
    # "A third of the number normally required".
    return end - 1 - tokens[end - 2].lower.endswith("ly")


def _is_torn(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "eight Russian and two Chinese ships", whose first noun is left out, from "one man and two women"."""
    word = tokens[end - 1]
    adjective = (word.text[0].isupper() and not looks_plural(word.lower)) or word.lower in ADJECTIVES
    if lower_at(tokens, end) != "and" or end + 1 >= len(tokens) or not adjective:
        return False
    single = lower_at(tokens, first - 1) in ONE
    return not single and (tokens[end + 1].text[0].isdecimal() or tokens[end + 1].lower in UNITS)


def _counts_nothing(tokens: list[Token], first: int, end: int) -> bool:
    """Tell "tens of thousands marched", "2% nationally" and "five short of" from "9% undecided" and "one family"."""
    word = tokens[first].lower
    if lower_at(tokens, first + 2) == word and lower_at(tokens, first + 1) in AGAIN:
        # "Up 4.7% year on year".
        return True
    hyphened = [lower_at(tokens, first + ahead) for ahead in (1, 3, 4)] == ["-", "-", word]
    if hyphened and lower_at(tokens, first + 2) in AGAIN:
        return True
    if end > first + 1 or not tokens[first].text.islower():
        return False
    before = lower_at(tokens, first - 1)
    if before not in ONE and before not in BRIDGES and _is_doing(tokens, first):
        return True
    if word in UNCHANGED_PAST and lower_at(tokens, end) in DETERMINERS:
        return True
    adverb = word.endswith("ly") and before not in ONE and before not in BRIDGES and before not in OWNERSHIP
    return word in UNCOUNTED | VERBS or adverb or (_is_past(word) and word not in PARTICIPLE_NOUNS)


def _is_doing(tokens: list[Token], place: int) -> bool:
    """Tell "nearly 300 burning across the region", who do something, from "300 burning homes" and "40% housing"."""
    number = tokens[place - 1].text[-1].isdecimal() or lower_at(tokens, place - 1) in UNITS
    doing = tokens[place].lower.endswith("ing") and tokens[place].lower != "missing"
    return number and doing and lower_at(tokens, place + 1) in PHRASE_ENDS - RELATIVES


def _is_past(word: str) -> bool:
    participle = word.endswith("ed") and len(word) > (5 if word.endswith("eed") else 4)
    return (participle and not word.startswith("un") and word not in context_words("noun-like-past")) or (
        word in _past_verbs()
    )


@cache
def _past_verbs() -> frozenset[str]:
    """Return the irregular forms of verbs that are no nouns as well: "struck", "wrote"."""
    forms = (form for form in past_forms() if not form.endswith(("ing", "s")))
    return frozenset(forms) - IRREGULAR_PLURALS - context_words("noun-like-past")
