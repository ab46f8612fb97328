"""Answers with a figure or with a date, shown with the line that it stands in.

The figure belongs to the topic, or has the kind or the size that is asked for; the date belongs to the event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.ages_of_others import without_ages_of_others
from bot.answering.choices.amount_features import AMOUNT_FEATURES, FigureCandidate, figure_candidates
from bot.answering.choices.amount_question import AmountQuestion, parse_amount_question
from bot.answering.choices.asked_forms import with_form_asked
from bot.answering.choices.asked_sides import with_side_asked
from bot.answering.choices.changes_shown import changes
from bot.answering.choices.choice import SORT_FEATURES, load_choice, load_sorts, signs_of, sort_rows
from bot.answering.choices.cues import asks_change
from bot.answering.choices.paired_figures import with_pair_asked
from bot.answering.choices.second_figures import with_second_asked
from bot.answering.choices.tallies import tallies
from bot.answering.choices.when_features import WHEN_FEATURES, DateCandidate, date_candidates
from bot.answering.command import Command, Strictness
from bot.answering.learned.learned_words import load_learned_words
from bot.answering.lines.line_answer import wanted_in_words
from bot.answering.outcome import (
    MOST_SUGGESTIONS,
    Answer,
    Doubt,
    Explanation,
    Outcome,
    Refusal,
    RefusalReason,
    Suggestions,
    worth_suggesting,
)
from bot.answering.questions.question import Question
from bot.answering.questions.question_parser import parse_question
from bot.answering.words.word_lists import group_by_word
from bot.facts.amount import Amount
from bot.facts.when import When
from bot.reading.article import Sentence
from bot.reading.span import Span

CERTAIN = 1.0
"""The probability of a figure whose size or kind was asked for, which is a matter of comparing."""
FIGURE_FEATURES = (*AMOUNT_FEATURES, *SORT_FEATURES)
"""What the choice of a figure is made from."""
NEAR = 5
"""Characters that may part two that are shown as one: "10am" and "on Monday" in "at 10am on Monday"."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A figure or a date that may answer: how probable that is, the number of its sentence, and its heading."""

    chance: float
    sentence: int
    heading: Span


def answer_amount(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the figure that answers ``query``, figures to choose from, or a refusal.

    A query may be a topic ("funding", "how much did the MP get"), a kind ("money") or a size ("over 100k").
    """
    asked = parse_amount_question(query, index)
    if asked.sized or asked.kind:
        return _by_size_and_kind(asked, index)
    if not asked.question.terms:
        return Refusal(RefusalReason.NO_FIGURE)
    rated = list(islice(rated_figures(asked, index), MOST_SUGGESTIONS))
    thresholds = load_choice("amount", FIGURE_FEATURES).thresholds
    outcome = _decide(rated, asked.question, index, thresholds, strictness, RefusalReason.NO_FIGURE)
    if isinstance(outcome, Answer) and _lacks_what_sets_apart(asked.question, index, rated[0].sentence):
        return Suggestions((outcome,))
    return outcome


def _lacks_what_sets_apart(question: Question, index: ArticleIndex, number: int) -> bool:
    """Tell whether the sentence of a figure has nothing of "female" or "gold", of which the question asks.

    What the headline says is said of the whole article.
    """
    groups = group_by_word("setting-apart")
    asked = {groups[term.word] for term in question.terms if term.word in groups}
    if not asked:
        return False
    places = {number, *index.pool.headlines}
    return not asked <= {groups.get(term.word) for place in places for term in index.sentences[place].terms}


def rank_figures(asked: AmountQuestion, index: ArticleIndex) -> list[tuple[float, FigureCandidate]]:
    """Return the figures of the size asked for with the probability that each answers, best first."""
    found = figure_candidates(asked, index, load_learned_words())
    expected = load_sorts("amount").expected(signs_of(asked.question))
    known = sort_rows(expected, [candidate.sort for candidate in found])
    rows = [candidate.row + more for candidate, more in zip(found, known, strict=True)]
    chances = load_choice("amount", FIGURE_FEATURES).probabilities(rows)
    rated = [(chance, one) for chance, one in zip(chances, found, strict=True) if asked.fits(one.amount)]
    text = asked.question.text
    own = without_ages_of_others(text, index, rated)
    of_form = with_form_asked(text, index, with_side_asked(asked, index, own))
    chosen = with_second_asked(asked, index, with_pair_asked(text, index, of_form))
    return sorted(chosen, key=lambda pair: pair[0], reverse=True)


def rated_figures(asked: AmountQuestion, index: ArticleIndex) -> Iterator[Rated]:
    """Yield the figures that may answer as they are shown, best first; two of one result or change are shown as one."""
    ranked = rank_figures(asked, index)
    whole = tallies(index) | (changes(index) if asks_change(asked.question.text) else {})
    seen: set[Span] = set()
    for chance, one in _with_both_ends(ranked, whole):
        heading = whole.get(one.amount.span) or figure_heading(index, one.amount)
        if heading not in seen:
            seen.add(heading)
            yield Rated(chance, one.sentence, heading)


def _with_both_ends(
    ranked: list[tuple[float, FigureCandidate]], whole: dict[Span, Span]
) -> list[tuple[float, FigureCandidate]]:
    """Return the figures in order, each end of a change that is asked for, or of a vote, as probable as both."""
    if not whole:
        return ranked
    sums: dict[Span, float] = {}
    for chance, one in ranked:
        change = whole.get(one.amount.span, one.amount.span)
        sums[change] = sums.get(change, 0.0) + chance
    summed = [(sums[whole.get(one.amount.span, one.amount.span)], one) for _, one in ranked]
    return sorted(summed, key=lambda pair: pair[0], reverse=True)


def _by_size_and_kind(asked: AmountQuestion, index: ArticleIndex) -> Outcome:
    fitting = [amount for amount in index.facts.amounts if asked.fits(amount)]
    answers = [_fact_answer(index, figure_heading(index, amount), CERTAIN) for amount in fitting[:MOST_SUGGESTIONS]]
    if not answers:
        return Refusal(RefusalReason.NO_FIGURE)
    return answers[0] if len(answers) == 1 else Suggestions(tuple(answers), Doubt.SEVERAL)


def figure_heading(index: ArticleIndex, amount: Amount) -> Span:
    """Return the figure with its qualifier and what it counts, when that follows: "at least 11 candidates"."""
    if amount.counted is None:
        return amount.span
    gap = index.article.text[amount.span.end : amount.counted.start]
    return Span(amount.span.start, amount.counted.end) if gap in (" ", "-", " in ") else amount.span


def answer_when(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the date of what ``query`` asks about, dates to choose from, or a refusal."""
    question = parse_question(query, index.pool, Command.WHEN)
    ranked = rank_dates(question, index) if question.terms else []
    rated = [Rated(chance, one.sentence, date_heading(index, one.when)) for chance, one in ranked[:MOST_SUGGESTIONS]]
    thresholds = load_choice("when", WHEN_FEATURES).thresholds
    return _decide(rated, question, index, thresholds, strictness, RefusalReason.NO_DATE)


def rank_dates(question: Question, index: ArticleIndex) -> list[tuple[float, DateCandidate]]:
    """Return the dates that may answer with the probability that each does, best first.

    Dates of one sentence share its line, so that the best of them carries the probability of all.
    """
    found = date_candidates(question, index, load_learned_words())
    chances = load_choice("when", WHEN_FEATURES).probabilities([candidate.row for candidate in found])
    sums: dict[int, float] = {}
    for chance, candidate in zip(chances, found, strict=True):
        sums[candidate.sentence] = sums.get(candidate.sentence, 0.0) + chance
    here: dict[int, list[tuple[float, DateCandidate]]] = {}
    for chance, candidate in zip(chances, found, strict=True):
        here.setdefault(candidate.sentence, []).append((chance, candidate))
    best = [(sums[number], _best_of(dates)) for number, dates in here.items()]
    return sorted(best, key=lambda pair: -pair[0])


def _best_of(dates: list[tuple[float, DateCandidate]]) -> DateCandidate:
    """Return the most probable date of a sentence, unless the clause of but one other has the verb asked about."""
    best = max(dates, key=lambda pair: pair[0])[1]
    acting = [date for _, date in dates if date.acts]
    return acting[0] if len(acting) == 1 and not best.acts else best


def date_heading(index: ArticleIndex, when: When) -> Span:
    """Return the date together with the time of day, or the other date, that stands next to it."""
    span = when.span
    for other in index.facts.dates:
        gap = max(span.start - other.span.end, other.span.start - span.end)
        between = index.article.text[min(span.end, other.span.end) : max(span.start, other.span.start)]
        if other != when and 0 <= gap <= NEAR and between.strip(" ,") in ("", "on", "at", "of", "or"):
            span = Span(min(span.start, other.span.start), max(span.end, other.span.end))
    return span


def _decide(
    rated: Sequence[Rated],
    question: Question,
    index: ArticleIndex,
    thresholds: dict[str, float],
    strictness: Strictness,
    silent: RefusalReason,
) -> Outcome:
    """Return the best of ``rated``, which are in order, or several to choose from, or a refusal for ``silent``."""
    if not rated:
        return Refusal(silent)
    best = rated[0].chance
    if thresholds["suggest"] <= best < thresholds[strictness.value]:
        shown = worth_suggesting(rated, lambda one: one.chance)
        return Suggestions(tuple([answer_of(one, question, index, rated) for one in shown]))
    answer = answer_of(rated[0], question, index, rated)
    return answer if best >= thresholds[strictness.value] else Refusal(silent, nearest=answer)


def answer_of(one: Rated, question: Question, index: ArticleIndex, rated: Sequence[Rated]) -> Answer:
    """Return one of the ``rated`` as it is shown, with why it was found and what came second."""
    matched = _matched_words(question, index, one.sentence)
    return replace(
        _fact_answer(index, one.heading, one.chance, matched),
        explanation=_explanation(one, question, index, rated, matched),
    )


def _explanation(
    one: Rated, question: Question, index: ArticleIndex, rated: Sequence[Rated], matched: Sequence[Span]
) -> Explanation:
    other = next((other for other in rated if other.sentence != one.sentence and other.chance <= one.chance), None)
    return Explanation(
        wanted=wanted_in_words(question),
        matched=tuple(map(index.article.of, matched)),
        corrected=question.corrected,
        runner_up=index.sentences[other.sentence].sentence.span if other else None,
        runner_up_match=round(100 * other.chance, 1) if other else 0.0,
    )


def _fact_answer(index: ArticleIndex, value: Span, chance: float, highlights: tuple[Span, ...] = ()) -> Answer:
    """Return the answer with the heading ``value``, found with the probability ``chance``."""
    sentence = _sentence_at(index, value.start)
    return Answer(
        index.article,
        sentence.line,
        sentence.span,
        round(100 * chance, 1),
        (sentence.line,),
        (value, *(span for span in highlights if not span.overlaps(value))),
        values=(value,),
    )


def _sentence_at(index: ArticleIndex, offset: int) -> Sentence:
    """Return the sentence that holds the character at ``offset``, or the next one."""
    return index.sentences[index.number_at(offset)].sentence


def _matched_words(question: Question, index: ArticleIndex, number: int) -> tuple[Span, ...]:
    """Return the words of sentence ``number`` that the question has too."""
    stems = {term.stem for term in question.terms}
    return tuple([term.span for term in index.sentences[number].terms if term.stem in stems])
