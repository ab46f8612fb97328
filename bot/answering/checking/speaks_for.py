"""Tells whether a speaker speaks for an alleged body: "Blue Water" for "Neha Iyer, an analyst at Blue Water".

Newspapers give the words of a spokesman to the company; whose mouth they came from stands in the verdict.
"""

import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.described_as import introductions, is_role
from bot.answering.checking.short_names import is_short_for
from bot.answering.sentences.statement_index import statement_index
from bot.answering.words.word_sequence import words_of
from bot.facts.grammar.lexicon import first_names_before_surnames, impersonal_sources, places, word_classes, word_group
from bot.facts.name import Name, NameKind
from bot.facts.quotation import Speaker
from bot.reading.span import Span

VOICES = re.compile(r"(?:an?|the|its|their)\s(?:\w{1,20}\s)?spokes(?:man|woman|person)", re.IGNORECASE)
"""Somebody who speaks for a body that is named elsewhere."""
OWNED = re.compile(r"\b(?:its|their|the\s[\w-]{2,20}['’]s)\s(?:[\w-]{1,20}\s){1,4}\Z", re.IGNORECASE)
OWNED_BEHIND = re.compile(r",\s(?:its|their|the\s[\w-]{2,20}['’]s)\s", re.IGNORECASE)
WITHIN = 80
"""Characters before a name in which it may stand whose director somebody is."""
LINES = 2
"""Lines, the speaker's own included, in which the body has spoken itself."""


def speaks_for(alleged: str, speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the article presents the speaker as somebody of an alleged body, or as its voice."""
    body = _body(alleged, index)
    if body is None:
        return False
    for one in introductions(speaker.name, index):
        told = {*one.base, *one.rest}
        if not told & word_group("outside") and any(set(form) <= told for form in body):
            return True
    return _is_voice(speaker, index) and _spoke_before(body, speaker, index)


def _body(alleged: str, index: ArticleIndex) -> tuple[tuple[str, ...], ...] | None:
    """Return the words that name a body which may be the alleged one, as alleged and in full; None for others."""
    words = [word.plain for word in words_of(alleged)]
    # "WHO" is a function word as well.
    wanted = tuple(word for word in words if word_classes().get(word) is None) or tuple(words)
    if not wanted or " ".join(wanted) in places():
        return None
    if len(wanted) == 1 and wanted[0] in impersonal_sources():
        return (wanted,)
    named = [name for name in index.facts.names if _names(wanted, alleged, name, index)]
    if not named or any(_is_person(name, index) for name in named):
        return None
    return (wanted, *(_words(name, index) for name in named))


def _names(wanted: tuple[str, ...], alleged: str, name: Name, index: ArticleIndex) -> bool:
    return set(wanted) <= set(_words(name, index)) or is_short_for(alleged, index.article.of(name.span))


def _words(name: Name, index: ArticleIndex) -> tuple[str, ...]:
    return tuple(word.plain for word in words_of(index.article.of(name.span)) if word_classes().get(word.plain) is None)


def _is_person(name: Name, index: ArticleIndex) -> bool:
    """Tell whether a name is somebody's: by their gender, a first name, or what they are called right before it.

    A noun behind which the name is only a complement ("an analyst at Blue Water") shows nothing.
    """
    first, *others = _words(name, index) or ("",)
    if name.gender or (others and first in first_names_before_surnames()):
        return True
    called = introductions(name.span, index)
    heads = [one.base[-1] for one in called if one.base and not one.rest]
    return name.kind is NameKind.PERSON and any(is_role(head) and head not in word_group("outside") for head in heads)


def _is_voice(speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether somebody is the voice of a body named elsewhere: "a spokeswoman", "its director, Jo Lind"."""
    text, mention = index.article.text, speaker.mention
    if VOICES.fullmatch(index.article.of(mention)) and not text.startswith((" for ", " of "), mention.end):
        return True
    before = text[max(0, mention.start - WITHIN) : mention.start]
    return bool(OWNED.search(before.removesuffix(" ").removesuffix(",") + " ") or OWNED_BEHIND.match(text, mention.end))


def _spoke_before(body: tuple[tuple[str, ...], ...], speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the body was the last one to speak before its voice does, in the same line or the one before."""
    article, at = index.article, speaker.mention.start
    told = [
        one.speaker
        for one in statement_index(index).statements_in(Span(_lines_before(article.text, at), at))
        if one.speaker and one.speaker.mention.start < at and one.speaker.name != speaker.name
    ]
    if not told:
        return False
    last = {word.plain for word in words_of(article.of(told[-1].name))}
    return any(set(form) <= last for form in body)


def _lines_before(text: str, at: int) -> int:
    start = at
    for _ in range(LINES):
        start = max(0, text.rfind("\n", 0, max(0, start - 1)))
    return start
