"""The door of the room: a command and a query to an outcome."""

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.check import answer_check
from bot.answering.command import Command, Strictness
from bot.answering.outcome import Answer, Outcome, Refusal, Suggestions
from bot.answering.terms import terms
from bot.answering.who_said import answer_who_said


def answer(command: Command, query: str, index: ArticleIndex, strictness: Strictness = Strictness.BALANCED) -> Outcome:
    """Return what the article says to ``query``: an answer, suggestions or a refusal."""
    if command is Command.WHO_SAID:
        return answer_who_said(query, index, strictness)
    if command is Command.CHECK:
        return answer_check(query, index)
    wanted = {term.stem: index.weight(term.stem) for term in terms(query)}
    total = sum(wanted.values()) or 1.0

    def coverage(sentence: IndexedSentence) -> float:
        return sum(weight for stem, weight in wanted.items() if stem in sentence.stems) / total

    ranked = sorted(index.sentences, key=coverage, reverse=True)[:3]
    candidates = tuple(_candidate(index, sentence, wanted, coverage(sentence)) for sentence in ranked)
    if not candidates or candidates[0].match < 30:
        return Refusal()
    if candidates[0].match < 50:
        return Suggestions(candidates)
    return candidates[0]


def _candidate(index: ArticleIndex, found: IndexedSentence, wanted: dict[str, float], coverage: float) -> Answer:
    highlights = tuple(term.span for term in found.terms if term.stem in wanted)
    line = found.sentence.line
    return Answer(index.article, line, found.sentence.span, round(100 * coverage, 1), (line,), highlights)
