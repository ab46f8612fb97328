"""Finds who said what: direct quotations and reported statements, each with its speaker.

A headline may name its source before a colon: "Poll: Most People Like the Harbour".
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.grammar.lexicon import source_nouns
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import Abbreviation, Name
from bot.facts.quotation import Quotation, QuotationKind
from bot.facts.speech.announced_speakers import names_genre
from bot.facts.speech.cast import Cast
from bot.facts.speech.direct_speech import DirectSpeech
from bot.facts.speech.inner_quotations import inner_quotations
from bot.facts.speech.quotation_marks import find_quoted
from bot.facts.speech.reported_speech import reported_statements
from bot.facts.speech.reporting_clauses import reporting_clauses
from bot.facts.speech.signatures import find_signatures
from bot.facts.speech.speakers import resolve
from bot.facts.speech.stances import with_stances_inside
from bot.facts.speech.story_sentences import StorySentence, story_sentences
from bot.facts.speech.transcript_headers import headed_lines
from bot.facts.speech.transcript_labels import LabelledLine, bare_questions, labelled_lines
from bot.facts.speech.transcripts import transcript_lines
from bot.facts.speech.turns import Turns
from bot.reading.article import Article
from bot.reading.span import Span

LONGEST_LABEL = 4
"""Tokens of the source with which a headline opens."""
FEWEST_WORDS = 3
"""Words after the colon that make a statement."""


def find_quotations(
    article: Article, names: tuple[Name, ...], abbreviations: tuple[Abbreviation, ...]
) -> tuple[Quotation, ...]:
    """Return every quotation and reported statement of the article in reading order.

    The work is linear in the length of the article: sentences are read once, from the first to the last.
    """
    quoted = find_quoted(article)
    cast = Cast(article, names, quoted, abbreviations)
    direct = DirectSpeech(article, cast, find_signatures(article, cast, quoted), Turns(article, quoted))
    found: list[Quotation] = []
    for sentence in story_sentences(article, quoted):
        label = _headline_label(sentence)
        labelled = _labelled_statement(cast, sentence, label) if label else None
        if labelled:
            found.append(labelled)
            continue
        clauses = reporting_clauses(sentence)
        speakers = direct.read(sentence, clauses)
        found += reported_statements(sentence, clauses, speakers, direct.spoken_in(sentence))
    lines = labelled_lines(article, cast) or headed_lines(article, cast) or bare_questions(article)
    found = [one for one in found if not _takes_in_label(one, lines)]
    spoken = list(with_stances_inside(article, direct.quotations(), found))
    found += spoken
    found += inner_quotations(article, cast, quoted, spoken)
    turns = transcript_lines(article, cast, lines, spoken)
    found = _without_those_who_talk(article, found, lines, turns) + turns
    return tuple(sorted(found, key=lambda q: (q.span.start, q.kind is QuotationKind.REPORTED, q.span.end)))


def _takes_in_label(reported: Quotation, lines: Sequence[LabelledLine]) -> bool:
    """Tell whether a statement begins with the label of a line: "Bo Lund: It is late" reports nothing of Bo Lund."""
    at = bisect_right(lines, reported.span.start, key=lambda line: line.line.span.start) - 1
    return at >= 0 and len(lines[at].label) > 0 and reported.span.start < lines[at].words.start


def _without_those_who_talk(
    article: Article, found: Sequence[Quotation], lines: Sequence[LabelledLine], turns: Sequence[Quotation]
) -> list[Quotation]:
    """Return what is told in the lines of a talk, by nobody where that is "he" or "she" for one of those who talk.

    They call each other "you", and themselves "I".
    """
    talk = {one.line.number for one in lines}
    talking = {turn.speaker.name for turn in turns if turn.speaker}
    kept = []
    for one in found:
        by_pronoun = one.speaker is not None and article.of(one.speaker.mention).lower() in ("he", "she")
        line = article.line_at(one.span.start) if by_pronoun and talk else None
        told = line is not None and line.number in talk and one.speaker is not None and one.speaker.name in talking
        kept.append(replace(one, speaker=None) if told else one)
    return kept


def _headline_label(sentence: StorySentence) -> int | None:
    """Return the index of the colon after the source with which a headline opens; None where there is none."""
    tokens = sentence.tokens
    if sentence.paragraph != 0:
        return None
    colon = next((at for at, token in enumerate(tokens[: LONGEST_LABEL + 1]) if token.kind is Kind.COLON), None)
    if not colon or len(_words(tokens[colon + 1 :])) < FEWEST_WORDS or names_genre(tokens[:colon]):
        return None
    named = all(token.kind in (Kind.NAME, Kind.TITLE) for token in tokens[:colon])
    # A label of one word may be a topic ("Sport: …"); it is a source when it is a noun for one or a known name.
    return colon if named or tokens[colon - 1].lower in source_nouns() else None


def _labelled_statement(cast: Cast, sentence: StorySentence, colon: int) -> Quotation | None:
    """Return what the headline says after its label, said by whom that names; None behind a topic: "Cricket: …"."""
    words = _words(sentence.tokens[colon + 1 :])
    speaker = resolve(cast, sentence, (0, colon))
    if speaker is None or not _is_source(cast, sentence, speaker.name):
        return None
    return Quotation(Span(words[0].start, words[-1].end), QuotationKind.REPORTED, speaker)


def _words(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind is not Kind.STOP]


def _is_source(cast: Cast, sentence: StorySentence, name: Span) -> bool:
    personal = any(cast.is_personal(found) for _, found in cast.names_in(name))
    return personal or sentence.tokens[0].lower in source_nouns()
