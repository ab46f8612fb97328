"""Finds the places of an article that fit alleged words, the best first.

Words that are only written in another form ("do not" for "don't") fit, though not word for word. What dots left out, or
what brackets add, is no change where it turns nothing of what was said.
"""

from dataclasses import replace

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.differences import changes, may_turn_words, pieces_of
from bot.answering.checking.editors_brackets import without_brackets
from bot.answering.checking.full_forms import in_full
from bot.answering.checking.omissions import with_omissions
from bot.answering.checking.quotation_comparison import (
    ALTERED_FROM,
    Comparison,
    SearchedPassage,
    compare,
    compare_pieces,
    passages_in_full,
    searched_passages,
)
from bot.answering.statement_index import statement_index
from bot.answering.words.word_sequence import Word
from bot.facts.quotation import Speaker, Stance
from bot.reading.article import LineKind

LEFT_OUT = 0.9
"""Likeness of words between which dots stand for what may not be left out."""
IN_OTHER_FORM = 0.95
"""Likeness of words that are only written in another form."""


def fitting(words: list[Word], text: str, index: ArticleIndex) -> list[Comparison]:
    """Return the windows of the article that fit the words of ``text``, the best first; the headline comes last."""
    pieces = pieces_of(words, text)
    full = in_full(words, text)
    said, added = without_brackets(words, text)
    plain, plain_in_full = {word.plain for word in words}, {word.plain for word in full}
    found = []
    for passage, passage_in_full in zip(searched_passages(index), passages_in_full(index), strict=True):
        comparison = compare(words, passage) if _has_half(plain, passage) else None
        if comparison is None or comparison.likeness < 1.0:
            in_other_form = compare(full, passage_in_full) if _has_half(plain_in_full, passage_in_full) else None
            comparison = _better(comparison, in_other_form, passage)
        if comparison is None or comparison.likeness == 1.0:
            found += [comparison] if comparison else []
            continue
        if len(pieces) > 1:
            parted = compare_pieces(pieces, passage)
            comparison = _weighed(parted, words, text, index) if parted else comparison
        elif added and not may_turn_words(added):
            whole = compare(said, passage)
            comparison = whole if whole and whole.likeness == 1.0 else comparison
        else:
            comparison = _with_omissions(comparison, words, index)
        found.append(comparison)

    def order(comparison: Comparison) -> tuple[float, bool, bool, bool, int]:
        line = index.article.line_at(comparison.span.start)
        heads = line is not None and line.kind is LineKind.HEADLINE
        has_all = bool(comparison.pieces)
        return -comparison.likeness, not has_all, comparison.passage.joined, heads, comparison.span.start

    return sorted(found, key=order)


def _has_half(wanted: set[str], passage: SearchedPassage) -> bool:
    """Tell whether a passage has at least half of the wanted words; with fewer it is not worth a closer look."""
    return len(wanted & passage.characters.keys()) * 2 >= len(wanted)


def _better(found: Comparison | None, full: Comparison | None, passage: SearchedPassage) -> Comparison | None:
    """Return what fits better, the words as they are written or in full, as a window of ``passage``."""
    if full is None or (found and found.likeness >= full.likeness):
        return found
    return replace(full.within(passage), likeness=min(full.likeness, IN_OTHER_FORM))


def _weighed(parted: Comparison, words: list[Word], text: str, index: ArticleIndex) -> Comparison:
    """Return pieces between dots as word for word where one speaker says them and what is left out turns nothing."""
    statements = statement_index(index)
    said = [statements.statement_at(parted.span_of(piece)) for piece in parted.pieces]
    speakers = {one.speaker.name if one and one.speaker else None for one in said}
    turned = any(change.grave for change in changes(words, text, parted, index.article.text))
    return replace(parted, likeness=LEFT_OUT) if turned or len(speakers) > 1 else parted


def _with_omissions(found: Comparison, words: list[Word], index: ArticleIndex) -> Comparison:
    """Return the window that has all the words, unless it puts together what several have said."""
    wider = with_omissions(found, words) if ALTERED_FROM <= found.likeness < IN_OTHER_FORM else found
    statements = statement_index(index)
    said = [statements.statement_at(wider.span_of(piece)) for piece in wider.pieces or ((wider.start, wider.end),)]
    return wider if len({one.speaker.name if one and one.speaker else None for one in said}) == 1 else found


def attributed(found: Comparison, index: ArticleIndex) -> tuple[Speaker | None, Stance]:
    """Return whom the article connects with the words, and how they stand to them."""
    statements = statement_index(index)
    statement = statements.statement_at(found.span)
    if statement is None:
        return None, Stance.ASSERTED
    return statement.speaker, statements.stance_towards([found.span], statement)
