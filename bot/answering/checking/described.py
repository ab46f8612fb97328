"""Tells whom a description of a speaker most likely means: "the senator", after "Sen. Maria Cantu".

The facts of an article leave such a speaker as the article puts it. Whoever asks for a name is told who it may be.
"""

import re
from functools import cache

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.words.word_sequence import plain_words, words_of
from bot.facts.grammar.lexicon import impersonal_sources
from bot.facts.name import Name, NameKind
from bot.facts.names.introductions import FIRST_AND_LAST
from bot.facts.quotation import Speaker
from bot.reading.resources import data_lines
from bot.reading.span import Span

ENDS_HEAD = frozenset(["at", "for", "from", "in", "of", "on", "that", "who", "with"])
COMPANY = frozenset(["business", "company", "firm"])
INCORPORATED = frozenset(
    ["co", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "ltd", "plc"]
)
"""Last words of the names of companies."""
INTRODUCED_WITHIN = 3
"""Mentions of a name, the first ones, beside which its bearer is introduced."""
BEFORE = 40
"""Characters before a name in which the noun may stand that introduces its bearer."""
AGED = re.compile(r"the\s(\d{1,3})-year-old\b", re.IGNORECASE)
APPOSITION = re.compile(r",\s(?:(?:\d{1,3}|who\sis),\s)?(?:an?|the|its|their|his|her)\s[^.,;:“”\"\n]{2,40}")


def name_of_described(speaker: Speaker | None, index: ArticleIndex) -> Span | None:
    """Return the name of whoever a description most likely means, or None: the only one introduced with its noun."""
    if speaker is None or any(name.span == speaker.name for name in index.facts.names):
        return None
    aged = AGED.match(index.article.of(speaker.name))
    if aged:
        return _of_age(aged.group(1), speaker.name.start, index)
    noun = _noun(speaker, index)
    if noun is None:
        return None
    at = speaker.name.start
    known = [name for name in _introduced_as(index, noun) if name.mentions[0].start < at]
    if len(known) != 1:
        return None
    name = known[0]
    place = max(mention for mention in name.mentions if mention.start < at)
    introduced = APPOSITION.match(index.article.text, place.end)
    between = Span(min(introduced.end(), at) if introduced else place.end, at)
    return None if _is_another_told_of(noun, between, index) else name.span


def _noun(speaker: Speaker, index: ArticleIndex) -> str | None:
    """Return the noun of a description, in lower case: "senator" of "the senator from Ohio"."""
    words = plain_words(index.article.of(speaker.name))
    if len(words) < 2 or words[0] != "the":
        return None
    end = next((at for at in range(2, len(words)) if words[at] in ENDS_HEAD), len(words))
    return words[end - 1]


def _of_age(age: str, at: int, index: ArticleIndex) -> Span | None:
    """Return whom "the 52-year-old" at offset ``at`` means: of that age, else the only one told of right before."""
    text = index.article.text
    people = [name for name in index.facts.names if name.mentions[0].start < at and _is_like_a_person(name, index)]
    old = re.compile(rf",\s{age}\b(?!\s\w)")
    told = [name for name in people if any(old.match(text, place.end) for place in name.mentions)]
    if not told:
        paragraph = text.rfind("\n", 0, at) + 1
        begin = text.rfind("\n", 0, len(text[:paragraph].rstrip())) + 1
        told = [name for name in people if any(begin <= place.start < at for place in name.mentions)]
    return told[0].span if len(told) == 1 else None


def _is_like_a_person(name: Name, index: ArticleIndex) -> bool:
    words = words_of(index.article.of(name.span))
    return name.kind is NameKind.PERSON or (name.kind is NameKind.OTHER and len(words) in FIRST_AND_LAST)


@kept_with_index
def _introduced_as(index: ArticleIndex, noun: str) -> tuple[Name, ...]:
    """Return the names whose bearers an article introduces with a noun; once a noun, however often it speaks."""
    return tuple([name for name in index.facts.names if _is_introduced_as(noun, name, index)])


def _is_introduced_as(noun: str, name: Name, index: ArticleIndex) -> bool:
    """Tell whether an article calls the bearer of a name so, beside the name or within it."""
    own = plain_words(index.article.of(name.span))
    if noun in COMPANY and own[-1] in INCORPORATED:
        return True
    places = name.mentions[:INTRODUCED_WITHIN]
    if noun in impersonal_sources():
        within = own[-1] == noun or own[:2] == [noun, "of"]
        return name.kind is not NameKind.PERSON and (within or any(noun in _word_before(index, at) for at in places))
    beside = _nouns_beside if _is_like_a_person(name, index) else _word_before
    return any(noun in beside(index, at) for at in places)


def word_before(text: str, mention: Span) -> frozenset[str]:
    """Return the word that stands right before a name: "carmaker" of "the carmaker Voltra"."""
    before = words_of(text, max(0, mention.start - BEFORE), mention.start)
    parted = not before or not text[before[-1].span.end : mention.start].isspace()
    return frozenset() if parted else frozenset([before[-1].plain])


def _word_before(index: ArticleIndex, mention: Span) -> frozenset[str]:
    return word_before(index.article.text, mention)


@kept_with_index
def _nouns_beside(index: ArticleIndex, mention: Span) -> frozenset[str]:
    """Return the words that introduce a name where it stands: right before it, or after a comma behind it."""
    text = index.article.text
    before = plain_words(text, max(0, mention.start - BEFORE), mention.start)
    found = set(before[-2:]) if _reaches(text, mention.start) else set()
    behind = APPOSITION.match(text, mention.end)
    if behind:
        found.update(plain_words(text, behind.start(), behind.end()))
    return frozenset(found | {noun for title in found for noun in title_nouns().get(title, ())})


def _reaches(text: str, start: int) -> bool:
    """Tell whether words of the same phrase may stand before a name: no comma or full stop but a title's."""
    return not re.search(r"(?:[,;:!?“”\"\n]|\w{4,}\.)\s?$", text[max(0, start - BEFORE) : start])


def _is_another_told_of(noun: str, between: Span, index: ArticleIndex) -> bool:
    """Tell whether somebody else of that kind appears between a name and the description: "an engineer"."""
    others = re.compile(rf"\b(?:an?|another|one)\s(?:[\w’'-]{{1,20}}\s){{0,3}}{re.escape(noun)}\b", re.IGNORECASE)
    return others.search(index.article.text, between.start, between.end) is not None


@cache
def title_nouns() -> dict[str, frozenset[str]]:
    """Return the nouns that stand for a title later: "det" for "detective" and "officer"."""
    rows = (row.split() for row in data_lines("words/title-nouns.txt"))
    return {title: frozenset(nouns) for title, *nouns in rows}
