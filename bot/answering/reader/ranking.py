"""Ranks bare sentences with the reader, for evaluation; the counterpart of ``bot.answering.ranking.rank``."""

import math
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.outcome import Answer
from bot.answering.ranking import RankedSentence, Ranking, rank_bare, ranking_of
from bot.answering.reader.cascade import Policy, Read, join, policies
from bot.answering.reader.choices import Choice, Choices, log_odds
from bot.answering.reader.passages import Passage
from bot.answering.reader.reader import Reader

ANSWER_FROM = 0.43
"""The probability from which a bare sentence is given: half of the F1 that can be had (Lipton et al. 2014).

The reader has learned from the development questions of SelQA, so that these cannot choose it.
"""
BARE_READ = 12
"""So many bare sentences are read: the best ones by the small ranker."""
SURE = 0.9
"""The probability from which the small ranker answers by itself, as it does for articles."""


def rank_with_reader(question: str, sentences: list[str], title: str, reader: Reader) -> Ranking:
    """Return the order of ``sentences`` by how well they answer ``question``, each leading one read once."""
    policy = replace(policies()["line"], read=BARE_READ)
    found = rank_bare(question, sentences, title)
    if found and found[0].probability >= SURE:
        return ranking_of(found, len(sentences))
    choices = bare_choices(found)
    read = read_bare(choices, question, sentences, policy, reader)
    if not read:
        return Ranking(tuple(range(len(sentences))), 0.0, True)
    order = list(dict.fromkeys([one.choice.sentence for one in read] + [one.sentence for one in choices.ranked]))
    rest = sorted(set(range(len(sentences))).difference(order))
    sure = _sure(choices, read)
    return Ranking((*order, *rest), sure, sure < ANSWER_FROM)


def bare_choices(found: Sequence[RankedSentence]) -> Choices:
    """Return the sentences as the small ranker puts them, each as a line of its own."""
    ranked = tuple(Choice(one.number, one.number, one.score, _not_shown) for one in found)
    return Choices(ranked, log_odds(found[0].probability if found else 0.0))


def read_bare(choices: Choices, question: str, sentences: list[str], policy: Policy, reader: Reader) -> list[Read]:
    """Return the leading sentences with the reader's scores joined in, best first."""
    chosen = choices.ranked[: policy.read]
    before = ("", *sentences)
    passages = [Passage(sentences[one.sentence], before[one.sentence]) for one in chosen]
    return join(chosen, reader.read(question, passages), policy)


def _sure(choices: Choices, read: list[Read]) -> float:
    """Return the probability that one of the sentences answers: the mean of both rankers' log odds."""
    odds = math.log(sum(math.exp(one.reader) for one in read))
    return 1 / (1 + math.exp(-(choices.sure + odds) / 2))


def _not_shown() -> Answer:
    raise LookupError("A bare sentence has no article to be quoted from.")
