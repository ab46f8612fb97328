"""Tells whether a speaker speaks for an alleged body: "Blue Water" for "Neha Iyer, an analyst at Blue Water".

Newspapers give the words of a spokesman to the company; whose mouth they came from stands in the verdict.
"""

import re

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.checking.described_as import ENDS_BASE, Introduction, introductions, is_role
from bot.answering.statement_index import statement_index
from bot.answering.words.name_likeness import is_short_for
from bot.answering.words.word_sequence import plain_words
from bot.facts.grammar.lexicon import first_names_before_surnames, impersonal_sources, places, word_classes, word_group
from bot.facts.name import Name, NameKind
from bot.facts.quotation import Speaker
from bot.reading.span import Span

VOICES = re.compile(r"(?:an?|the|its|their)\s(?:\w{1,20}\s)?spokes(?:man|woman|person)", re.IGNORECASE)
"""Somebody who speaks for a body that is named elsewhere."""
MANY = re.compile(r"(?:the\s)?([^\W\d_]{4,})s")
OWNED = re.compile(r"(?:its|their)\s", re.IGNORECASE)
PLACED = re.compile(r"\b(?:at|in|near|outside)\s(?:the\s)?\Z")
LINES = 2
"""Lines, the speaker's own included, in which the body has spoken itself."""


def speaks_for(alleged: str, speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the article presents the speaker as somebody of an alleged body, or as its voice."""
    if _is_one_of(alleged, speaker, index):
        return True
    body = _body(alleged, index)
    if body is None:
        return False
    for one in introductions(index, speaker.name):
        told = {*one.base, *one.rest} if _may_speak_for(one) else {*one.rest}
        if not {*one.base, *one.rest} & word_group("outside") and any(set(form) <= told for form in body):
            return True
    return _is_voice(speaker, index) and _told_before(body, speaker, index)


def _may_speak_for(told: Introduction) -> bool:
    """Tell whether what stands before a noun may be a body for which its bearer speaks.

    That holds for "Acme spokesman" and "Acme's Jo Lind", but not for "Lind's daughter" and "Ravens striker".
    """
    head = told.base[-1] if told.base else ""
    return head in word_group("voices") or not is_role(head)


def _is_one_of(alleged: str, speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the speaker is introduced as one of those alleged: "the Greens" of "Green councillor Jo Lind"."""
    many = MANY.fullmatch(alleged.casefold().strip())
    if many is None:
        return False
    called = introductions(index, speaker.name)
    return any(word.startswith(many.group(1)) for one in called for word in one.base[:-1])


def _body(alleged: str, index: ArticleIndex) -> tuple[tuple[str, ...], ...] | None:
    """Return the words that name a body which may be the alleged one, as alleged and in full; None for others."""
    words = plain_words(alleged)
    # "WHO" is a function word as well.
    wanted = tuple(word for word in words if word_classes().get(word) is None) or tuple(words)
    if not wanted or " ".join(wanted) in places():
        return None
    if len(wanted) == 1 and wanted[0] in impersonal_sources():
        return (wanted,)
    named = [name for name in index.facts.names if _names(wanted, alleged, name, index)]
    if not named or any(_is_person(name, index) for name in named):
        return None
    return (wanted, *(_words(index, name.span) for name in named))


def _names(wanted: tuple[str, ...], alleged: str, name: Name, index: ArticleIndex) -> bool:
    return set(wanted) <= set(_words(index, name.span)) or is_short_for(alleged, index.article.of(name.span))


@kept_with_index
def _words(index: ArticleIndex, name: Span) -> tuple[str, ...]:
    """Return the words of a name but for those without content of their own."""
    return tuple([word for word in plain_words(index.article.of(name)) if word_classes().get(word) is None])


def _is_person(name: Name, index: ArticleIndex) -> bool:
    """Tell whether a name is somebody's: by gender, a first name, a bare surname later on, or "he" and "she" for them.

    What the facts take for a person's name because of a noun behind which it is only a complement ("an analyst at
    Blue Water") may be a body's.
    """
    first, *others = _words(index, name.span) or ("",)
    if name.gender or (others and first in first_names_before_surnames()):
        return True
    article = index.article
    if any([article.of(mention).casefold()] == others[-1:] for mention in name.mentions):
        return True
    if any(
        one.speaker and one.speaker.name == name.span and article.of(one.speaker.mention).casefold() in ("he", "she")
        for one in index.facts.quotations
    ):
        return True
    called = introductions(index, name.span)
    return name.kind is NameKind.PERSON and not any(one.rest and one.rest[-1] in ENDS_BASE for one in called)


def _is_voice(speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether somebody is the voice of a body named elsewhere: "a spokeswoman", "its director, Jo Lind"."""
    mention = index.article.of(speaker.mention)
    if VOICES.fullmatch(mention) and not index.article.text.startswith((" for ", " of "), speaker.mention.end):
        return True
    if OWNED.match(mention) and mention.split()[-1] in word_group("voices"):
        return True
    return any(one.base and one.base[-1] in word_group("voices") for one in introductions(index, speaker.name))


def _told_before(body: tuple[tuple[str, ...], ...], speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the body is the one meant by "its", where its voice speaks or is introduced."""
    bearer = next((name for name in index.facts.names if name.span == speaker.name), None)
    places = {speaker.mention.start, bearer.mentions[0].start if bearer else speaker.mention.start}
    meant = [_body_before(at, speaker, index) for at in places]
    words = [set(plain_words(index.article.of(span))) for span in meant if span]
    return any(set(form) <= found for form in body for found in words)


def _body_before(at: int, speaker: Speaker, index: ArticleIndex) -> Span | None:
    """Return who spoke last in the line before ``at``, else the last body named in it, else who spoke last at all."""
    text = index.article.text
    line = text.rfind("\n", 0, at) + 1
    told = [
        one.speaker
        for one in statement_index(index).statements_in(Span(_lines_before(text, at), at))
        if one.speaker and one.speaker.mention.start < at and one.speaker.name != speaker.name
    ]
    if told and told[-1].mention.start >= line:
        return told[-1].name
    named = [
        (mention.start, name.span)
        for name in index.facts.names
        for mention in name.mentions
        if line <= mention.start < at and name.span != speaker.name and _may_have_voice(mention, name, index)
    ]
    return max(named)[1] if named else told[-1].name if told else None


def _may_have_voice(mention: Span, name: Name, index: ArticleIndex) -> bool:
    """Tell whether a name may be that of a body: nobody's, and no place ("a plant in Osterby")."""
    placed = PLACED.search(index.article.text, max(0, mention.start - 12), mention.start)
    return placed is None and name.kind is not NameKind.PLACE and not _is_person(name, index)


def _lines_before(text: str, at: int) -> int:
    start = at
    for _ in range(LINES):
        start = max(0, text.rfind("\n", 0, max(0, start - 1)))
    return start
