"""Finds who said what: direct quotations and reported statements, each with its speaker."""

from bot.facts.name import Abbreviation, Name
from bot.facts.quotation import Quotation, QuotationKind
from bot.facts.speech.cast import Cast
from bot.facts.speech.direct_speech import DirectSpeech
from bot.facts.speech.headline_labels import headline_label, labelled_statement
from bot.facts.speech.quotation_marks import find_quoted
from bot.facts.speech.reported_speech import reported_statements
from bot.facts.speech.reporting_clauses import reporting_clauses
from bot.facts.speech.stances import with_stances_inside
from bot.facts.speech.story_sentences import story_sentences
from bot.facts.speech.transcripts import transcript_lines
from bot.reading.article import Article


def find_quotations(
    article: Article, names: tuple[Name, ...], abbreviations: tuple[Abbreviation, ...]
) -> tuple[Quotation, ...]:
    """Return every quotation and reported statement of the article in reading order.

    The work is linear in the length of the article: sentences are read once, from the first to the last.
    """
    quoted = find_quoted(article)
    cast = Cast(article, names, quoted, abbreviations)
    direct = DirectSpeech(article, cast)
    found: list[Quotation] = []
    for sentence in story_sentences(article, quoted):
        label = headline_label(sentence)
        if label:
            found.append(labelled_statement(cast, sentence, label))
            continue
        clauses = reporting_clauses(sentence)
        speakers = direct.read(sentence, clauses)
        found += reported_statements(sentence, clauses, speakers, direct.spoken_in(sentence))
    spoken = list(with_stances_inside(article, direct.quotations(), found))
    found += spoken
    found += transcript_lines(article, cast, spoken)
    return tuple(sorted(found, key=lambda q: (q.span.start, q.kind is QuotationKind.REPORTED, q.span.end)))
