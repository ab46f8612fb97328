"""Checks an alleged quotation against the article: verbatim, altered, misattributed or not found."""

from dataclasses import replace

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.alleged_quotation import AllegedQuotation, read_all_alleged, read_alleged
from bot.answering.checking.cut_context import cut_context
from bot.answering.checking.described import name_of_described
from bot.answering.checking.differences import changes, pieces_of
from bot.answering.checking.quotation_comparison import (
    ALTERED_FROM,
    Comparison,
    compare,
    compare_pieces,
    searched_passages,
)
from bot.answering.checking.same_speaker import is_same_speaker
from bot.answering.outcome import Answer, Outcome, Refusal, RefusalReason, Verdict
from bot.answering.sentences.statement_index import statement_index
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.quotation import Speaker, Stance
from bot.reading.article import LineKind

LEFT_OUT = 0.9
"""Likeness of words between which dots stand for what may not be left out."""


def answer_check(query: str, index: ArticleIndex) -> Outcome:
    """Return the verdict on the quotation in ``query``: an answer with the article's words, or a refusal."""
    return check_quotation(read_alleged(query), index)


def check_message(text: str, index: ArticleIndex) -> tuple[tuple[str, Outcome], ...]:
    """Return every quotation of a message with its verdict; a message without marks is one quotation."""
    alleged = read_all_alleged(text) or (read_alleged(text),)
    return tuple((quotation.words, check_quotation(quotation, index)) for quotation in alleged)


def check_quotation(alleged: AllegedQuotation, index: ArticleIndex) -> Outcome:
    """Return the verdict on an alleged quotation."""
    words = words_of(alleged.words)
    fitting = _fitting(words, alleged.words, index) if words else []
    if not fitting or fitting[0].likeness < ALTERED_FROM:
        return Refusal(RefusalReason.NOT_FOUND, Verdict.NOT_FOUND)
    verbatim = [found for found in fitting if found.likeness == 1.0]
    if not verbatim:
        return _answer(alleged, words, fitting[0], index, Verdict.ALTERED)
    asserted = [found for found in verbatim if _attributed(found, index)[1] is Stance.ASSERTED]
    right = next((found for found in asserted if _rightly_attributed(alleged, found, index)), None)
    verdict = Verdict.VERBATIM if right or alleged.speaker is None else Verdict.MISATTRIBUTED
    return _answer(alleged, words, right or (asserted or verbatim)[0], index, verdict)


def _fitting(words: list[Word], text: str, index: ArticleIndex) -> list[Comparison]:
    """Return the windows of the article that fit the words of ``text``, the best first; the headline comes last."""
    wanted = {word.plain for word in words}
    pieces = pieces_of(words, text)
    found = []
    for passage in searched_passages(index):
        shared = wanted.intersection(passage.plain)
        if len(shared) * 2 < len(wanted):
            continue
        comparison = compare(words, passage)
        if len(pieces) > 1 and comparison and comparison.likeness < 1.0:
            parted = compare_pieces(pieces, passage)
            comparison = _weighed(parted, words, text, index) if parted else comparison
        if comparison:
            found.append(comparison)

    def order(comparison: Comparison) -> tuple[float, bool, bool, int]:
        line = index.article.line_at(comparison.span.start)
        heads = line is not None and line.kind is LineKind.HEADLINE
        return -comparison.likeness, comparison.passage.joined, heads, comparison.span.start

    return sorted(found, key=order)


def _weighed(parted: Comparison, words: list[Word], text: str, index: ArticleIndex) -> Comparison:
    """Return pieces between dots as word for word where one speaker says them and what is left out turns nothing."""
    statements = statement_index(index)
    said = [statements.statement_at(parted.span_of(piece)) for piece in parted.pieces]
    speakers = {one.speaker.name if one and one.speaker else None for one in said}
    turned = any(change.grave for change in changes(words, text, parted, index.article.text))
    return replace(parted, likeness=LEFT_OUT) if turned or len(speakers) > 1 else parted


def _rightly_attributed(alleged: AllegedQuotation, found: Comparison, index: ArticleIndex) -> bool:
    if alleged.speaker is None:
        return True
    speaker, _ = _attributed(found, index)
    return speaker is not None and is_same_speaker(alleged.speaker, speaker, index)


def _attributed(found: Comparison, index: ArticleIndex) -> tuple[Speaker | None, Stance]:
    """Return whom the article connects with the words, and how they stand to them."""
    statements = statement_index(index)
    statement = statements.statement_at(found.span)
    return (
        (statement.speaker, statements.stance_towards([found.span], statement))
        if statement
        else (None, Stance.ASSERTED)
    )


def _answer(
    alleged: AllegedQuotation, words: list[Word], found: Comparison, index: ArticleIndex, verdict: Verdict
) -> Answer:
    line = index.article.line_at(found.span.start)
    speaker, stance = _attributed(found, index)
    return Answer(
        index.article,
        line.number if line else 0,
        found.span,
        round(100 * found.likeness, 1),
        speaker=speaker,
        stance=stance,
        bearer=name_of_described(speaker, index),
        around=cut_context(index.article.text, found.span, alleged.words),
        verdict=verdict,
        changes=changes(words, alleged.words, found, index.article.text),
        alleged_speaker=alleged.speaker,
    )
