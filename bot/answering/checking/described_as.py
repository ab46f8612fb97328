"""Finds how an article introduces somebody: "Health Minister", "the mill's manager", "an analyst at Blue Water"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.checking.described import title_nouns
from bot.answering.words.word_sequence import plain_word
from bot.facts.grammar.lexicon import (
    cue_classes,
    gendered_nouns,
    impersonal_sources,
    source_nouns,
    titles,
    word_classes,
    word_group,
)
from bot.facts.name import Name, NameKind
from bot.facts.quotation import Speaker
from bot.reading.article import Line, LineKind
from bot.reading.span import Span

WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*['’]?")
POSSESSIVE = re.compile(r"['’]s?\Z")
WITHIN = 80
"""Characters on either side of a name in which its bearer is introduced."""
LONGEST = 9
"""Words before a name that introduce its bearer."""
INTRODUCED_WITHIN = 6
"""Mentions of a name, the first ones, beside which its bearer is introduced."""
BREAK = re.compile(r"[,;:!?“”\"()\n–—]|[^\W\d_]{4,}[.](?=\s)")
BEHIND = re.compile(r"[^,;:.!?“”\"()\n–—]{2,80}")
TAGS = re.compile(r"(?:,\s(?:\d{1,3}|[A-Z]{1,3}-[A-Z][\w.]{1,8})(?=,))+")
"""An age or a party right behind a name: "Jo Lind, 44, …", "Jo Lind, R-Mont., …"."""
TITLED = re.compile(r", ([A-Z][a-z]{1,9})\.? \Z")
"""A title between a comma and a name."""
IS = re.compile(
    r",?\s(?:who\s)?(?:is|was|became|has\sbeen|(?:serves|took\sover|works)\sas)\s"
    r"(?:one\sof\s(?:(?:the|\w{2,9})\s)?(?=\w)|(?<=as\s)|(?=(?:an?|the)\s))"
)
"""What says of somebody what they are: "Jo Lind, 44, is a nurse", "is one of three former deputies"."""
LEAD_OPENS = re.compile(r"(?:^|[)—–-]\s)(?:An?|The)\s", re.MULTILINE)
"""How a story opens with a description, behind a dateline or without one."""
LEAD, LEADS, SHORT_TITLE = 60, 2, 12
"""Characters of a line that may open a story, how many may before and after one does, and those of a title there."""
OPENED = re.compile(r"\s*(?:an?|the|one)\s", re.IGNORECASE)
BESIDE = frozenset(["of", "at", "from"])
"""Prepositions that name somebody's house right after their name: "Wirth of the Kiel Forum"."""
ENDS_BASE = frozenset(["of", "for", "at", "from", "in", "on", "with", "to", "by"])
OWNERS = frozenset(["its", "their", "his", "her", "our", "my"])


class Introduction(NamedTuple):
    """One phrase that introduces somebody: plain words up to its noun, and those behind it ("of the Kiel Forum")."""

    base: tuple[str, ...]
    rest: tuple[str, ...] = ()

    @property
    def heads(self) -> frozenset[str]:
        """The nouns that say what somebody is: "captain" and "coach" of "captain and coach"."""
        joined = [self.base[at - 1] for at in range(1, len(self.base)) if self.base[at] == "and"]
        # "Lead author Dr Jo Lind": a title may follow what somebody is.
        titled = [word for word in self.base[-2:-1] if self.base[-1] in titles() and is_role(word)]
        named = [*self.base[-1:], *joined, *titled]
        return frozenset([*named, *(noun for title in named for noun in title_nouns().get(title, ()))])


def is_described_as(alleged: str, speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the article introduces the speaker so: "the mill's boss" of "Jo Lind, boss of the mill"."""
    told = _told(tuple(_plain(alleged)))
    nouns = frozenset(word for word in (*told.base, *told.rest) if word_classes().get(word) is None)
    head = told.base[-1] if told.base else ""
    if not head or not (is_role(head) or OPENED.match(alleged)):
        return False
    return _opens_story_as(head, nouns, speaker, index) or any(
        head in one.heads
        and (nouns <= {*one.base, *one.rest, head} or (len(one.base) == 1 and _is_only_one(told.base, speaker, index)))
        for one in introductions(index, speaker.name)
    )


def is_described_shorter(alleged: str, speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether a nameless speaker is called so in fewer words: "police" for "police in Harborough"."""
    if any(name.span == speaker.name for name in index.facts.names):
        return False
    asked, told = _told(tuple(_plain(alleged))), _told(tuple(_plain(index.article.of(speaker.mention))))
    nouns = {word for word in (*asked.base, *asked.rest) if word_classes().get(word) is None}
    return bool(nouns) and asked.base[-1:] == told.base[-1:] and nouns <= {*told.base, *told.rest}


def _is_only_one(base: tuple[str, ...], speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether an article speaks of "a planning inspector", and introduces nobody else as an inspector."""
    named = [word for word in base if word_classes().get(word) is None]
    phrase = re.compile(r"\b" + r"\s".join(map(re.escape, named)) + r"\b", re.IGNORECASE)
    others = (name.span for name in index.facts.names if name.span != speaker.name)
    alone = not any(base[-1] in one.heads for span in others for one in introductions(index, span))
    return alone and phrase.search(index.article.text) is not None


def _opens_story_as(head: str, nouns: frozenset[str], speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether a story opens with a description and names its bearer, the speaker, at the head of a later line.

    "The care minister has been accused of … / Jo Lind told the house …", where Lind is introduced as nothing else.
    """
    lines = [line for line in index.article.lines if line.kind is LineKind.BODY and len(line.span) >= LEAD]
    opens = (at for at, line in enumerate(lines[:LEADS]) if _opens_with(head, nouns, line, index.article.text))
    lead = next(opens, None)
    if lead is None:
        return False
    after = lines[lead + 1 : lead + 1 + LEADS]
    bearer = next((name for line in after for name in index.facts.names if _is_headed_by(line, name, index)), None)
    others = {word for one in introductions(index, speaker.name) for word in one.heads} - word_group("before-surname")
    return bearer is not None and bearer.span == speaker.name and not any(map(is_role, others - {head}))


def _opens_with(head: str, nouns: frozenset[str], line: Line, text: str) -> bool:
    """Tell whether a line opens with a phrase of these nouns, of which ``head`` is the last: "A former deputy has"."""
    opened = LEAD_OPENS.search(text, line.span.start, min(line.span.start + WITHIN, line.span.end))
    words = list(WORD.finditer(text, opened.end(), line.span.end))[:LONGEST] if opened else []
    owned = [plain_word(POSSESSIVE.sub("", word.group())) for word in words]
    plain = [plain_word(word.group()) for word in words]
    if head not in plain[:-1] or not nouns <= {*owned}:
        return False
    follows = plain[plain.index(head) + 1]
    return word_classes().get(follows) is not None or follows in cue_classes() or follows.endswith("ed")


def _is_headed_by(line: Line, name: Name, index: ArticleIndex) -> bool:
    """Tell whether a line begins with a person's name, of which a title is a part."""
    opening = [place for place in name.mentions if line.span.start <= place.start <= line.span.start + SHORT_TITLE]
    before = [plain_word(word) for at in opening for word in index.article.text[line.span.start : at.start].split()]
    return name.kind is NameKind.PERSON and bool(opening) and all(word.strip(".") in titles() for word in before)


@kept_with_index
def introductions(index: ArticleIndex, name: Span) -> tuple[Introduction, ...]:
    """Return the phrases that introduce the bearer of a name, beside its first mentions."""
    bearer = next((one for one in index.facts.names if one.span == name), None)
    places = bearer.mentions[:INTRODUCED_WITHIN] if bearer else (name,)
    text = index.article.text
    found = [_told(tuple(words)) for place in places for words in _phrases(text, place)]
    return tuple(dict.fromkeys(one for one in found if one.base or one.rest))


def is_role(word: str) -> bool:
    """Tell whether a word says what somebody is: "mayor", "dr", "mother"."""
    named = word in titles() or word in gendered_nouns() or word in _other_nouns()
    return named or (word in source_nouns() and word not in impersonal_sources())


@cache
def _other_nouns() -> frozenset[str]:
    return frozenset(title_nouns()) | frozenset(noun for nouns in title_nouns().values() for noun in nouns)


def _told(words: tuple[str, ...]) -> Introduction:
    """Return the introduction in ``words``, without a clause: what stands before "of", "for", "at" … and the rest."""
    clause = next((at for at, word in enumerate(words) if word_classes().get(word) == "relative"), len(words))
    words = words[:clause]
    end = next((at for at, word in enumerate(words) if word in ENDS_BASE), len(words))
    return Introduction(words[:end], words[end:])


def _phrases(text: str, place: Span) -> Iterator[list[str]]:
    """Yield the words before a name and those behind it that introduce its bearer."""
    before = text[max(0, place.start - WITHIN) : place.start]
    titled = TITLED.search(before)
    if titled and plain_word(titled.group(1)) in titles():
        # "Its director, Dame Joss Amblecote": the title is a part of the name.
        yield [plain_word(titled.group(1))]
        before = before[: titled.start() + 2]
    if before.endswith(", "):
        # "Its director, Joss Amblecote": a phrase of its own, which a noun for a person ends.
        words = _phrase(before[:-2])
        if any(map(is_role, _told(tuple(words)).base[-1:])):
            yield words
    elif before.endswith((" ", "\u00a0")):
        yield _phrase(before)
    yield from _behind(text, place.end)


def _phrase(before: str) -> list[str]:
    """Return the last words of ``before`` that make one noun phrase."""
    parted = max((end.end() for end in BREAK.finditer(before)), default=0)
    words: list[str] = []
    for word in reversed(_plain(before[parted:])[-LONGEST:]):
        opens = word_classes().get(word) is not None and word not in ENDS_BASE and word not in ("and", "the")
        if (
            opens
            or word in OWNERS
            or (word in cue_classes() and word not in source_nouns() and not word.endswith("ing"))
        ):
            break
        words.insert(0, word)
    while words and word_classes().get(words[0]) is not None:
        words.pop(0)
    return words


def _behind(text: str, end: int) -> Iterator[list[str]]:
    """Yield the words that introduce somebody behind their name, which ends at offset ``end``."""
    tagged = TAGS.match(text, end)
    end = tagged.end() if tagged else end
    said_to_be = IS.match(text, end)
    if said_to_be:
        yield from _said_to_be(_following(text, said_to_be.end()), one_of="one" in said_to_be.group())
        return
    mark = next((mark for mark in (", ", " ") if text.startswith(mark, end)), "")
    words = _following(text, end + len(mark)) if mark else []
    if words and words[0] in BESIDE:
        yield words[:LONGEST]
    elif words and mark == ", " and _opens_description(words):
        yield words


def _said_to_be(words: list[str], *, one_of: bool) -> Iterator[list[str]]:
    """Yield what somebody "is", where that is a role; of "one of three deputies" it is a deputy."""
    told = _told(tuple(words))
    base = (*told.base[:-1], _singular(told.base[-1])) if told.base and one_of else told.base
    if any(map(is_role, base[-1:])):
        yield [*base, *told.rest]


def _opens_description(words: list[str]) -> bool:
    """Tell whether words after a comma describe somebody: "a diver from Kiel", "boss of the mill", but not "said"."""
    kind = word_classes().get(words[0])
    free = kind is None and words[0] not in cue_classes()
    return kind == "determiner" or (free and any(map(is_role, _told(tuple(words)).base[-1:])))


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _following(text: str, start: int) -> list[str]:
    told = BEHIND.match(text, start)
    return _plain(told.group()) if told else []


def _plain(text: str) -> list[str]:
    return [plain_word(POSSESSIVE.sub("", word.group())) for word in WORD.finditer(text)]
