"""Everything of a kind in an article: statements, figures, dates, people; matching lines."""

import datetime as dt
from collections.abc import Callable, Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.same_speaker import is_same_speaker
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import figure_heading
from bot.answering.listings.listing import Entry, Listing
from bot.answering.questions.question_parser import parse_question
from bot.answering.questions.term_matches import RELATIVE, match_terms
from bot.answering.words.terms import carries_content, terms
from bot.answering.words.word_lists import group_by_word
from bot.facts.amount import AmountKind
from bot.facts.grammar.lexicon import word_group
from bot.facts.quotation import Quotation, QuotationKind, Stance
from bot.facts.when import Grain
from bot.reading.span import Span

MARKS = frozenset("“”„»«\"‘’'`")
SPACES = " \u00a0\u202f"
MOST_MARKS = 2
"""Characters of a mark: "''" and "``" have two, and a space parts guillemets from the words."""


def narrowing(words: str) -> str:
    """Return ``words`` where they ask for a part of a list, nothing where for all of it: "all", "of events"."""
    for_all = word_group("asks-for-all", "typed-company")
    if words.strip().lower() in group_by_word("amount-kind-names"):
        return words
    return words if any(carries_content(term.word) and term.word not in for_all for term in terms(words)) else ""


def list_quotations(index: ArticleIndex, speaker: str = "") -> Listing:
    """Return every statement of the article, direct before reported, of one speaker when one is given."""
    statements = _outermost(index.facts.quotations)
    if speaker:
        statements = [found for found in statements if found.speaker and is_same_speaker(speaker, found.speaker, index)]
    in_order = sorted(statements, key=lambda quotation: quotation.kind)
    return Listing("Quotations", tuple(_listed(index, quotation) for quotation in in_order))


def list_figures(index: ArticleIndex, words: str = "") -> Listing:
    """Return every figure of the article with what it counts, by kind and in reading order.

    With ``words`` only those of the kind and size that they name, or else those of the sentences that hold them all.
    """
    kinds = list(AmountKind)
    amounts = sorted(index.facts.amounts, key=lambda amount: (kinds.index(amount.kind), amount.span))
    asked = parse_amount_question(words, index) if words else None
    if asked and (asked.kind or asked.sized):
        amounts = [amount for amount in amounts if asked.fits(amount)]
    elif words:
        is_beside = _beside(index, words)
        amounts = [amount for amount in amounts if is_beside(amount.span)]
    entries = tuple(_entry(index, figure_heading(index, amount), amount.kind) for amount in amounts)
    return Listing(_titled("Figures", words), entries)


def list_dates(index: ArticleIndex, words: str = "") -> Listing:
    """Return every date of the article in order of time, those that cannot be placed last in reading order.

    With ``words`` only those of the sentences that hold them all. Times of day are left out: without their day they
    have no place in the order.
    """
    dates = [when for when in index.facts.dates if when.grain is not Grain.TIME]
    if words:
        is_beside = _beside(index, words)
        dates = [when for when in dates if is_beside(when.span)]
    placed = sorted(dates, key=lambda when: (when.start or when.end or dt.date.max, when.span))
    return Listing(_titled("Timeline", words), tuple(_entry(index, when.span, when.grain) for when in placed))


def list_people(index: ArticleIndex, called: str = "") -> Listing:
    """Return who speaks in the article and how often, most statements first; only who is ``called`` so, if told."""
    counts: dict[str, int] = {}
    first: dict[str, Quotation] = {}
    for quotation in _outermost(index.facts.quotations):
        if quotation.speaker and (not called or is_same_speaker(called, quotation.speaker, index)):
            name = index.article.of(quotation.speaker.name)
            counts[name] = counts.get(name, 0) + 1
            known = first.setdefault(name, quotation)
            if known.stance is not Stance.ASSERTED and quotation.stance is Stance.ASSERTED:
                # What somebody denies does not show what they say.
                first[name] = quotation
    entries = [
        _statement(index, first[name], name, f"{count} statement{'s' if count > 1 else ''}")
        for name, count in sorted(counts.items(), key=lambda item: -item[1])
    ]
    return Listing(_titled("People", called), tuple(entries))


def find_lines(index: ArticleIndex, words: str) -> Listing:
    """Return the sentences that hold the words, in this or another form, those with most of their weight first.

    Slips of the keyboard are mended against the article; synonyms are not taken for the words.
    """
    matches = match_terms(parse_question(words, index.pool), index.pool)
    scores = [0.0] * len(index.sentences)
    for match in matches:
        for number, (worth, _) in match.hits.items():
            if worth >= RELATIVE:
                scores[number] += match.weight * worth
    order = sorted((number for number, score in enumerate(scores) if score), key=lambda number: -scores[number])
    found = (index.sentences[number].sentence for number in order)
    return Listing(f"Lines with {words}", tuple(Entry("", sentence.span, sentence.line) for sentence in found))


def _titled(title: str, words: str) -> str:
    return f"{title}: {words}" if words else title


def _beside(index: ArticleIndex, words: str) -> Callable[[Span], bool]:
    """Return what tells whether the sentence of a span holds all the words, in this or another form."""
    matches = match_terms(parse_question(words, index.pool), index.pool)
    holding = [{number for number, (worth, _) in match.hits.items() if worth >= RELATIVE} for match in matches]
    held = set.intersection(*holding) if holding else set()
    return lambda span: index.number_at(span.start) in held


def show_line(index: ArticleIndex, number: int) -> Listing:
    """Return the line with that number between its neighbours; empty when the article has no such line."""
    numbers = [line.number for line in index.article.lines]
    if number not in numbers:
        return Listing(f"Line {number}", ())
    place = numbers.index(number)
    lines = index.article.lines[max(0, place - 1) : place + 2]
    return Listing(f"Line {number}", tuple(Entry("", line.span, line.number) for line in lines))


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the statements without those that are only a part of what somebody is reported to have said."""
    kept: list[Quotation] = []
    for quotation in quotations:
        before = kept[-1] if kept else None
        if before and before.kind is QuotationKind.REPORTED and quotation.span in before.span:
            continue
        kept.append(quotation)
    return kept


def _listed(index: ArticleIndex, quotation: Quotation) -> Entry:
    heading = index.article.of(quotation.speaker.name) if quotation.speaker else "(speaker not named)"
    return _statement(
        index, quotation, heading, quotation.kind if quotation.stance is Stance.ASSERTED else quotation.stance
    )


def _statement(index: ArticleIndex, quotation: Quotation, heading: str, note: str) -> Entry:
    return Entry(heading, _with_marks(index, quotation), _line(index, quotation.span), note)


def _with_marks(index: ArticleIndex, quotation: Quotation) -> Span:
    """Return where the words of a statement stand, a direct one with its marks, for they show that it ends there."""
    if quotation.kind is not QuotationKind.DIRECT:
        return quotation.span
    text, span = index.article.text, quotation.span
    before = text[max(0, span.start - MOST_MARKS) : span.start]
    after = text[span.end : span.end + MOST_MARKS]
    opening, closing = before.rstrip(SPACES), after.lstrip(SPACES)
    left = len(before) - len(opening.rstrip("".join(MARKS))) if opening and opening[-1] in MARKS else 0
    right = len(after) - len(closing.lstrip("".join(MARKS))) if closing and closing[0] in MARKS else 0
    return Span(span.start - left, span.end + right)


def _entry(index: ArticleIndex, span: Span, note: str) -> Entry:
    return Entry(index.article.of(span), span, _line(index, span), note)


def _line(index: ArticleIndex, span: Span) -> int | None:
    line = index.article.line_at(span.start)
    return line.number if line else None
