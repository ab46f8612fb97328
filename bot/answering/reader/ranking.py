"""Ranks bare sentences with the reader, for evaluation; the counterpart of ``bot.answering.lines.ranking.rank``."""

from collections.abc import Sequence

from bot.answering.learned.probability import log_odds
from bot.answering.lines.ranking import RankedSentence, Ranking, rank_bare
from bot.answering.outcome import Answer
from bot.answering.reader.cascade import join
from bot.answering.reader.choices import Choice, Choices
from bot.answering.reader.close_reading import settle
from bot.answering.reader.policies import policies
from bot.answering.reader.reader import Reader
from bot.answering.reader.reader_input import Passage
from bot.answering.reader.scores import scores_of

ANSWER_FROM = 0.41
"""The probability from which a bare sentence is given: half of the F1 that can be had (Lipton et al. 2014).

That is .83 on the 1,235 questions of this project's held-out passages.
"""
BARE_READ = 12
"""So many bare sentences are read: the best ones by the small ranker."""


def rank_with_reader(question: str, sentences: list[str], title: str, reader: Reader) -> Ranking:
    """Return the order of ``sentences`` by how well they answer ``question``, each leading one read once.

    They are read however sure the small ranker is: where it is sure of a line, it is wrong about more of these.
    """
    policy = policies()["line"]
    choices = bare_choices(rank_bare(question, sentences, title, to_the_last=True))
    chosen = choices.ranked[:BARE_READ]
    if not chosen:
        return Ranking(tuple(range(len(sentences))), 0.0, abstain=True)

    def passages(some: Sequence[Choice]) -> list[Passage]:
        return bare_passages(some, sentences, title)

    scores = scores_of(reader, question, passages)
    read, sure = settle(choices, join(chosen, scores.read(chosen), policy), policy, scores.closely)
    order = list(dict.fromkeys([one.choice.sentence for one in read] + [one.sentence for one in choices.ranked]))
    rest = sorted(set(range(len(sentences))).difference(order))
    return Ranking((*order, *rest), sure, sure < ANSWER_FROM)


def bare_choices(found: Sequence[RankedSentence]) -> Choices:
    """Return the sentences as the small ranker puts them, each as a line of its own."""
    ranked = tuple(Choice(one.number, one.number, one.score, _not_shown) for one in found)
    return Choices(ranked, log_odds(found[0].probability if found else 0.0))


def bare_passages(chosen: Sequence[Choice], sentences: Sequence[str], title: str = "") -> list[Passage]:
    """Return what is read of bare sentences: each with the one before it, after the title.

    An encyclopaedia calls its subject "it" or "he" for pages: only the title says who is meant.
    """
    before = ("", *sentences)
    about = f"{title}: " if title else ""
    return [Passage(sentences[one.sentence], about + before[one.sentence]) for one in chosen]


def _not_shown() -> Answer:
    raise LookupError("A bare sentence has no article to be quoted from.")
