"""The figure that a free question asks for: "how long was it shut" shows "23 days" above the line that answers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.article_index import ArticleIndex
from bot.answering.choices.amount_question import parse_amount_question
from bot.answering.choices.fact_answer import figure_heading, rank_figures
from bot.answering.choices.figure_scenes import sort_of
from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.answering.routing import opened
from bot.facts.amount import Amount

ASKED = re.compile(r"(?:(?:for|about|over) )?how\s+(?P<measure>[a-z]+)\b(?!\s+ago\b)", re.I)
SORTS: dict[str, tuple[frozenset[str], ...]] = {
    "long": (frozenset({"duration"}), frozenset({"length"})),
    "far": (frozenset({"length"}), frozenset({"duration"}), frozenset({"percent", "points"})),
    "old": (frozenset({"age"}), frozenset({"duration"})),
    **dict.fromkeys(("deep", "high", "tall", "wide"), (frozenset({"length"}),)),
    "heavy": (frozenset({"mass"}),),
    "fast": (frozenset({"speed"}), frozenset({"duration"})),
    **dict.fromkeys(("hot", "cold"), (frozenset({"temperature"}),)),
}
"""What sorts of figure a question asks for by its first word after "how", the surest ones first."""


def with_measures(outcome: Outcome, query: str, index: ArticleIndex) -> Outcome:
    """Return the outcome with the figure that ``query`` asks for as the heading of each line that has it."""
    match outcome:
        case Answer():
            return with_measure(outcome, query, index)
        case Suggestions(candidates):
            return replace(outcome, candidates=tuple(with_measure(one, query, index) for one in candidates))
        case Refusal():
            return outcome


def with_measure(answer: Answer, query: str, index: ArticleIndex) -> Answer:
    """Return the answer with its figure of the sort that ``query`` asks for, if it has one and no heading yet."""
    asked = ASKED.match(opened(query))
    sorts = SORTS.get(asked["measure"].lower(), ()) if asked else ()
    if not sorts or answer.values or answer.speaker:
        return answer
    here = [amount for amount in index.facts.amounts if answer.span.start <= amount.span.start < answer.span.end]
    for wanted in sorts:
        fitting = [amount for amount in here if sort_of(amount) in wanted]
        if fitting:
            best = _likeliest(fitting, query, index)
            heading = figure_heading(index, best)
            marked = (heading, *(span for span in answer.highlights if not span.overlaps(heading)))
            return replace(answer, values=(heading,), highlights=marked)
    return answer


def _likeliest(fitting: Sequence[Amount], query: str, index: ArticleIndex) -> Amount:
    """Return the one of several figures that ``!amount`` would rather show."""
    if len(fitting) == 1:
        return fitting[0]
    ranked = (one.amount for _, one in rank_figures(parse_amount_question(query, index), index))
    return next((amount for amount in ranked if amount in fitting), fitting[0])
