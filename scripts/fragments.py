"""Makes fragments as people remember them out of articles: verbatim, misspelt, out of order, half-remembered, mixed.

A fragment of another article, and one that mixes words of two statements, must be refused. The same seed gives the
same fragments.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.answering.statement_index import statement_index
from bot.answering.statements.fragment_search import read_fragment
from bot.answering.words.terms import terms
from bot.facts.grammar.lexicon import word_classes

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST, LONGEST = 5, 14
"""Words of a stretch that is remembered."""
ENDINGS = ("s", "ed", "ing")
RIVALS = 30
"""Fragments of other articles of which the one nearest to the article is the hard one."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A fragment, how it was made, and the lines that hold it: none where it must be refused."""

    kind: str
    query: str
    lines: tuple[int, ...]


def remembered(index: ArticleIndex, others: Sequence[str], chance: random.Random) -> Iterator[Remembered]:
    """Yields fragments of an article; ``others`` are verbatim stretches of other articles."""
    stretches = _stretches(index, chance)
    for kind, spoil, times in (
        ("verbatim", _verbatim, 8),
        ("misspelt", _misspelt, 8),
        ("reordered", _reordered, 8),
        ("half", _half_remembered, 24),
    ):
        for text, line in _some(stretches, times, chance):
            yield Remembered(kind, spoil(text, chance), (line,))
    for kind, pick, times in (("random", _any, 20), ("hard", _nearest, 20)):
        for _ in range(times):
            spoil = chance.choice((_verbatim, _misspelt, _reordered, _half_remembered))
            yield Remembered(kind, spoil(pick(index, others, chance), chance), ())
    for _ in range(24):
        (one, first), (other, second) = chance.choice(stretches), chance.choice(stretches)
        if first != second:
            yield Remembered("mixed", _mixed(one, other, chance), ())


def some(made: Iterable[Remembered], most: Mapping[str, int]) -> Iterator[Remembered]:
    """Yield the first fragments of each kind, as many as ``most`` says."""
    left = Counter(most)
    for one in made:
        if left[one.kind] > 0:
            left[one.kind] -= 1
            yield one


def stretches_of(index: ArticleIndex, chance: random.Random) -> list[str]:
    """Return verbatim stretches of the statements of an article."""
    return [text for text, _ in _stretches(index, chance)]


def _stretches(index: ArticleIndex, chance: random.Random) -> list[tuple[str, int]]:
    found = []
    for statement in index.facts.quotations:
        line = index.article.line_at(statement.span.start)
        words = index.article.of(statement.span).split()
        if line is None or len(words) < SHORTEST:
            continue
        for _ in range(1 + len(words) // LONGEST):
            length = chance.randint(SHORTEST, min(LONGEST, len(words)))
            start = chance.randint(0, len(words) - length)
            found.append((" ".join(words[start : start + length]), line.number))
    return found or [(index.article.title, 1)]


def _some(stretches: Sequence[tuple[str, int]], times: int, chance: random.Random) -> list[tuple[str, int]]:
    return [chance.choice(stretches) for _ in range(times)]


def _any(_: ArticleIndex, others: Sequence[str], chance: random.Random) -> str:
    return chance.choice(others)


def _nearest(index: ArticleIndex, others: Sequence[str], chance: random.Random) -> str:
    statements = statement_index(index)

    def nearness(text: str) -> float:
        fragment = read_fragment(text, statements)
        return max(fragment.covered.values(), default=0.0) / fragment.total

    return max((chance.choice(others) for _ in range(RIVALS)), key=nearness)


def _verbatim(text: str, chance: random.Random) -> str:
    return text


def _misspelt(text: str, chance: random.Random) -> str:
    words = text.lower().split()
    kept = [word for word in words if word not in word_classes() or chance.random() < 0.6]
    return " ".join(_slip(word, chance) if len(word) > 3 and chance.random() < 0.4 else word for word in kept)


def _reordered(text: str, chance: random.Random) -> str:
    words = _content(text)
    chance.shuffle(words)
    return " ".join(words)


def _half_remembered(text: str, chance: random.Random) -> str:
    words = _content(text)
    kept = chance.sample(words, min(len(words), chance.randint(2, 5)))
    if chance.random() < 0.3:
        kept.sort(key=words.index)
    return " ".join(_blurred(word, chance) for word in kept)


def _mixed(one: str, other: str, chance: random.Random) -> str:
    halves: list[str] = []
    how: Callable[[str], str] = (lambda word: _blurred(word, chance)) if chance.random() < 0.3 else (lambda word: word)
    for text in (one, other):
        words = _content(text)
        if chance.random() < 0.5:
            chance.shuffle(words)
        halves += [how(word) for word in words[: chance.randint(2, 4)]]
    return " ".join(halves)


def _content(text: str) -> list[str]:
    words = [term.word for term in terms(text)]
    return [word for word in words if word not in word_classes()] or words


def _blurred(word: str, chance: random.Random) -> str:
    if chance.random() < 0.25:
        return word + chance.choice(ENDINGS)
    if len(word) > 4 and chance.random() < 0.15:
        return word[: -chance.randint(1, 2)]
    return _slip(word, chance) if len(word) > 3 and chance.random() < 0.3 else word


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + chance.choice(LETTERS) + word[at + 1 :],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
    )
    return chance.choice(slips)
