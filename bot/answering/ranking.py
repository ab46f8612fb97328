"""Ranks bare sentences against a question, for evaluation and for benches."""

from dataclasses import dataclass

from bot.answering.terms import terms


@dataclass(frozen=True, slots=True)
class Ranking:
    """The indexes of the sentences, best first, the score of the best, and whether none of them answers."""

    ranked: tuple[int, ...]
    score: float
    abstain: bool


def rank(question: str, sentences: list[str], title: str = "") -> Ranking:
    """Return the order of ``sentences`` by how well they answer ``question``; ``title`` names their article."""
    wanted = {term.stem for term in terms(question)}
    scores = [len(wanted & {term.stem for term in terms(sentence)}) for sentence in sentences]
    order = sorted(range(len(sentences)), key=lambda index: -scores[index])
    best = scores[order[0]] / max(1, len(wanted)) if order else 0.0
    return Ranking(tuple(order), best, best < 0.4)
