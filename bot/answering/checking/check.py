"""Checks an alleged quotation against the article: verbatim, altered, misattributed or not found."""

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.alleged_quotation import AllegedQuotation, read_all_alleged, read_alleged
from bot.answering.checking.authors import is_authors_own
from bot.answering.checking.cut_context import cut_context
from bot.answering.checking.described import name_of_described
from bot.answering.checking.differences import changes, pieces_of
from bot.answering.checking.fitting import LEFT_OUT, attributed, fitting
from bot.answering.checking.moved import with_moved
from bot.answering.checking.put_together import parts_of
from bot.answering.checking.quotation_comparison import ALTERED_FROM, Comparison
from bot.answering.checking.same_speaker import is_same_speaker
from bot.answering.checking.unattributed import is_of_only_one_named
from bot.answering.outcome import Answer, Outcome, QuotedPart, Refusal, RefusalReason, Verdict
from bot.answering.words.word_sequence import Word, words_of
from bot.facts.quotation import Stance


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
    found = fitting(words, alleged.words, index) if words else []
    verbatim = [place for place in found if place.likeness == 1.0]
    if not verbatim:
        parts = parts_of(alleged.words, alleged.speaker, index)
        if parts:
            return _put_together(alleged, parts, index)
        if not found or found[0].likeness < ALTERED_FROM:
            return Refusal(RefusalReason.NOT_FOUND, Verdict.NOT_FOUND)
        return _answer(alleged, words, found[0], index, Verdict.ALTERED)
    asserted = [place for place in verbatim if attributed(place, index)[1] is Stance.ASSERTED]
    right = next((place for place in asserted if _rightly_attributed(alleged, place, index)), None)
    verdict = Verdict.VERBATIM if right or alleged.speaker is None else Verdict.MISATTRIBUTED
    return _answer(alleged, words, right or (asserted or verbatim)[0], index, verdict)


def _rightly_attributed(alleged: AllegedQuotation, found: Comparison, index: ArticleIndex) -> bool:
    if alleged.speaker is None:
        return True
    speaker, _ = attributed(found, index)
    if speaker is None:
        return is_authors_own(alleged.speaker, found, index) or is_of_only_one_named(alleged.speaker, found, index)
    return is_same_speaker(alleged.speaker, speaker, index)


def _put_together(alleged: AllegedQuotation, parts: tuple[QuotedPart, ...], index: ArticleIndex) -> Answer:
    """Return the verdict on words that stand in several places; the speaker is that of all parts, if there is one."""
    speakers = {part.speaker.name if part.speaker and part.stance is Stance.ASSERTED else None for part in parts}
    return Answer(
        index.article,
        parts[0].line,
        parts[0].span,
        round(100 * LEFT_OUT, 1),
        speaker=parts[0].speaker if len(speakers) == 1 and None not in speakers else None,
        verdict=Verdict.ALTERED,
        alleged_speaker=alleged.speaker,
        parts=parts,
        alleged=_plain(words_of(alleged.words), alleged.words),
    )


def _answer(
    alleged: AllegedQuotation, words: list[Word], found: Comparison, index: ArticleIndex, verdict: Verdict
) -> Answer:
    line = index.article.line_at(found.span.start)
    speaker, stance = attributed(found, index)
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
        changes=with_moved(changes(words, alleged.words, found, index.article.text), index.article.text),
        alleged_speaker=alleged.speaker,
        alleged=_plain(words, alleged.words),
    )


def _plain(words: list[Word], text: str) -> str:
    """Return the words of ``text`` as they are compared, with the dots between them."""
    return " … ".join(" ".join(word.plain for word in piece) for piece in pieces_of(words, text))
