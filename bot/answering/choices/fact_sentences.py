"""How well each sentence with a figure or a date covers a question, by itself and with what stands around it."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.learned.columns import lead, leads, rows_of, two_best
from bot.answering.questions.question import Question
from bot.answering.questions.question_spelling import is_known
from bot.answering.questions.term_matches import STRONG, TermMatch

OF_SENTENCE = (
    "coverage", "coverage of the known", "exact coverage", "synonym coverage", "share of terms", "best single", "names",
    "names missing", "novel", "previous coverage", "next coverage", "paragraph coverage", "context coverage", "around",
    "headline", "terms", "coverage, to best other", "around, to best other", "names missing around",
    "heaviest missing", "heaviest missing around", "strange share",
)  # fmt: skip # a list, read across


class Held(NamedTuple):
    """What a sentence, and what stands around it, has and lacks of a question: the weights of its terms, summed.

    ``strong`` counts the terms that match well, ``heaviest``, ``missing`` and ``missing_around`` are the weight of one.
    ``beside`` is what the context of the sentence has.
    """

    strong: int = 0
    exact: float = 0.0
    matched: float = 0.0
    heaviest: float = 0.0
    names: float = 0.0
    previous: float = 0.0
    following: float = 0.0
    beside: float = 0.0
    missing: float = 0.0
    missing_around: float = 0.0
    missing_names: float = 0.0


class SentenceEvidence:
    """Compares one question with the sentences of an article; what all sentences share is worked out once."""

    def __init__(self, question: Question, index: ArticleIndex, matches: Sequence[TermMatch]) -> None:
        self._pool, self._matches = index.pool, matches
        count = len(index.sentences)
        self.total = total = sum([match.weight for match in matches]) or 1.0
        self._known = sum([match.weight for match in matches if match.hits]) or 1.0
        self._is_name = [match.term.stem in question.names for match in matches]
        self._names = sum([match.weight for match, name in zip(matches, self._is_name, strict=True) if name])
        self.coverage = coverage = [0.0] * count
        self.touching: list[list[int]] = [[] for _ in range(count)]
        self._strong: list[list[int]] = [[] for _ in range(count)]
        near: set[int] = set()
        for number, match in enumerate(matches):
            for sentence, (worth, _) in match.hits.items():
                near.update((sentence - 1, sentence, sentence + 1))
                coverage[sentence] += match.weight * worth / total
                self.touching[sentence].append(number)
                if worth >= STRONG:
                    self._strong[sentence].append(number)
        self.near_a_hit = near
        self._stems = frozenset([match.term.stem for match in matches])
        heaviest = max([match.weight for match in matches], default=0.0)
        # Many sentences have nothing of a question, nor have their neighbours: they need not be looked at.
        self._nothing = Held(missing=heaviest, missing_around=heaviest, missing_names=self._names)
        unmatched = [match for match in matches if not match.hits and not match.term.stem[0].isdigit()]
        self._strange = sum([match.weight for match in unmatched if not is_known(match.term.word)]) / total
        self._paragraphs: dict[int, float] = {}
        for sentence, covered in enumerate(coverage):
            paragraph = self._pool.paragraphs[sentence]
            if covered > self._paragraphs.get(paragraph, 0.0):
                self._paragraphs[paragraph] = covered
        self._best, self._second = two_best(coverage)

    def rows(self, sentences: Sequence[int]) -> list[list[float]]:
        """Return for each of the sentences the numbers named by ``OF_SENTENCE``."""
        held = [self._held(sentence) for sentence in sentences]
        return rows_of(self._by_themselves(sentences, held) | self._among_neighbours(sentences, held), OF_SENTENCE)

    def _by_themselves(self, sentences: Sequence[int], held: Sequence[Held]) -> dict[str, list[float]]:
        total, profiles = self.total, self._pool.profiles
        terms = max(1, len(self._matches))
        coverage = [self.coverage[sentence] for sentence in sentences]
        return {
            "coverage": coverage,
            "coverage of the known": [covered * total / self._known for covered in coverage],
            "coverage, to best other": [lead(covered, self._best, self._second) for covered in coverage],
            "exact coverage": [one.exact / total for one in held],
            "synonym coverage": [(one.matched - one.exact) / total for one in held],
            "share of terms": [one.strong / terms for one in held],
            "best single": [one.heaviest / total for one in held],
            "names": [one.names / total for one in held],
            "names missing": [(self._names - one.names) / total for one in held],
            "heaviest missing": [one.missing / total for one in held],
            "novel": [
                float(profiles[sentence].size - one.strong) for sentence, one in zip(sentences, held, strict=True)
            ],
            "headline": [float(sentence in self._pool.headlines) for sentence in sentences],
            "terms": [float(len(self._matches))] * len(held),
            "strange share": [self._strange] * len(held),
        }

    def _among_neighbours(self, sentences: Sequence[int], held: Sequence[Held]) -> dict[str, list[float]]:
        total, paragraphs = self.total, self._pool.paragraphs
        around = [
            self.coverage[sentence] + (max(one.beside, 0.5 * one.previous) + 0.25 * one.following) / total
            for sentence, one in zip(sentences, held, strict=True)
        ]
        return {
            "previous coverage": [one.previous / total for one in held],
            "next coverage": [one.following / total for one in held],
            "paragraph coverage": [self._paragraphs.get(paragraphs[sentence], 0.0) for sentence in sentences],
            "context coverage": [one.beside / total for one in held],
            "around": around,
            "around, to best other": leads(around),
            "names missing around": [one.missing_names / total for one in held],
            "heaviest missing around": [one.missing_around / total for one in held],
        }

    def _held(self, sentence: int) -> Held:
        context = self._pool.context[sentence]
        if sentence not in self.near_a_hit and context.isdisjoint(self._stems):
            return self._nothing
        matches, strong = self._matches, self._strong[sentence]
        exact = names = matched = heaviest = 0.0
        for number in self.touching[sentence]:
            match = matches[number]
            if sentence in match.exact:
                exact += match.weight
            if self._is_name[number]:
                names += match.weight
        for number in strong:
            weight = matches[number].weight
            matched += weight
            heaviest = max(heaviest, weight)
        before = self._strong[sentence - 1] if sentence else []
        after = self._strong[sentence + 1] if sentence + 1 < len(self._strong) else []
        previous = following = beside = missing_names = missing = missing_around = 0.0
        for number, match in enumerate(matches):
            weight = match.weight
            if number in strong:
                continue
            missing = max(missing, weight)
            near = number in before or number in after
            if number in before:
                previous += weight
            if number in after:
                following += weight
            if context and match.term.stem in context:
                beside += weight
                near = True
            if not near:
                missing_around = max(missing_around, weight)
                if self._is_name[number]:
                    missing_names += weight
        return Held(
            strong=len(strong),
            exact=exact,
            matched=matched,
            heaviest=heaviest,
            names=names,
            previous=previous,
            following=following,
            beside=beside,
            missing=missing,
            missing_around=missing_around,
            missing_names=missing_names,
        )
