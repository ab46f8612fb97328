"""Finds the speaker whom the form of a sentence shows without a verb of saying: a label, a signature, a colon."""

import re

from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.phrase_heads import head_of, is_person, name_in_front
from bot.facts.grammar.tokens import Kind
from bot.facts.name import NameKind
from bot.facts.quotation import Speaker
from bot.facts.speech.announced_speakers import ends_with_colon, more_from, names_genre, signed_from
from bot.facts.speech.cast import Cast
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.speakers import resolve
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

LABEL = re.compile(r"([A-ZÀ-Ý][A-ZÀ-Ý.’'-]{1,30}(?:\s[A-ZÀ-Ý][A-ZÀ-Ý.’'-]{0,30}){0,2}):\s")
LONGEST_LABEL = 60
"""Characters of a label inside quotation marks."""
NO_SPEAKERS = word_group("news-label") | {"note", "wow"}


def signed_speaker(cast: Cast, sentence: StorySentence) -> Speaker | None:
    """Return the speaker of a transcript line ("SMITH: …") or of a dash signature ("“…” — Jane Smith")."""
    tokens = sentence.tokens[:-1] if sentence.tokens[-1].kind is Kind.STOP else sentence.tokens
    signed = signed_from(tokens)
    if signed:
        return resolve(cast, sentence, signed)
    colon = next((at for at, token in enumerate(tokens[:4]) if token.kind is Kind.COLON), None)
    named = colon and all(token.kind in (Kind.NAME, Kind.TITLE) for token in tokens[:colon])
    if colon and named and not (sentence.headline and names_genre(tokens[:colon])):
        if len(tokens) > colon + 1 and tokens[colon + 1].kind is Kind.QUOTED:
            return resolve(cast, sentence, (0, colon))
    return None


def labelled_speaker(cast: Cast, stretch: QuotedStretch) -> Speaker | None:
    """Return the speaker whom a transcript inside quotation marks names: "“WALLACE: Let's start", not "“BREAKING:"."""
    start = stretch.inner.start
    label = LABEL.match(cast.article.text, start, min(stretch.inner.end, start + LONGEST_LABEL))
    if label is None or label.group(1).lower() in NO_SPEAKERS:
        return None
    span = Span(*label.span(1))
    named = next((name for _, name in cast.names_in(span)), None)
    return Speaker(named.span if named else span, span)


def speaker_before_colon(cast: Cast, sentence: StorySentence) -> tuple[Speaker | None, bool]:
    """Return whom a sentence is about whose quotation stands behind its colon, and whether that is somebody.

    "Lund was kinder: “…”", "Another source was blunt: “…”".
    """
    tokens = sentence.tokens
    subject = (more_from(tokens) or main_subject(tokens, 0, len(tokens))) if ends_with_colon(tokens) else None
    if subject is None or (sentence.headline and names_genre(tokens[slice(*subject)])):
        return None, False
    speaker = resolve(cast, sentence, subject)
    somebody = speaker is not None and (is_named_person(cast, speaker) or is_person(head_of(tokens[slice(*subject)])))
    return speaker, somebody


def speaker_in_front(cast: Cast, sentence: StorySentence, stretch: QuotedStretch) -> Speaker | None:
    """Return the person with whom a sentence opens for whom a thing is so: "For Ana Pell, the plan is “a joke”"."""
    at = sentence.place_of(stretch)
    judged = at > 0 and sentence.tokens[at - 1].kind is Kind.AUXILIARY
    named = name_in_front(sentence.tokens) if judged else None
    speaker = resolve(cast, sentence, named, spoke=False) if named else None
    return speaker if speaker and is_named_person(cast, speaker) else None


def is_named_person(cast: Cast, speaker: Speaker) -> bool:
    """Tell whether a speaker has a name that may be a person's."""
    return any(cast.may_be_person(name) for _, name in cast.names_in(speaker.name))


def is_named_place(cast: Cast, speaker: Speaker) -> bool:
    """Tell whether a speaker has the name of a place: "New Delhi"."""
    return any(name.kind is NameKind.PLACE for _, name in cast.names_in(speaker.name))
