"""How well each sentence with a figure or a date covers a question, by itself and with what stands around it."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.answering.article_index import ArticleIndex
from bot.answering.learned.columns import Columns, leads
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
        self._pool, self.matches = index.pool, matches
        count = len(index.sentences)
        self.total = total = sum([match.weight for match in matches]) or 1.0
        self._known = sum([match.weight for match in matches if match.hits]) or 1.0
        self._is_name = [match.term.stem in question.names for match in matches]
        self._names = sum([match.weight for match, name in zip(matches, self._is_name, strict=True) if name])
        self.coverage = coverage = [0.0] * count
        self.touching: dict[int, list[TermMatch]] = {}
        self._strong: dict[int, list[int]] = {}
        self._exact, self._matched, self._named = [0.0] * count, [0.0] * count, [0.0] * count
        near: set[int] = set()
        for number, match in enumerate(matches):
            for sentence, (worth, _) in match.hits.items():
                near.update((sentence - 1, sentence, sentence + 1))
                coverage[sentence] += match.weight * worth / total
                self.touching.setdefault(sentence, []).append(match)
                if worth >= STRONG:
                    self._strong.setdefault(sentence, []).append(number)
                    self._matched[sentence] += match.weight
                if self._is_name[number]:
                    self._named[sentence] += match.weight
            for sentence in match.exact:
                self._exact[sentence] += match.weight
        self._near_a_hit = near
        self._stems = frozenset([match.term.stem for match in matches])
        heaviest = max([match.weight for match in matches], default=0.0)
        # Many sentences have nothing of a question, nor have their neighbours: they need not be looked at.
        self._nothing = Held(missing=heaviest, missing_around=heaviest, missing_names=self._names)
        unmatched = [match for match in matches if not match.hits and not match.term.stem[0].isdigit()]
        self._strange = sum([match.weight for match in unmatched if not is_known(match.term.word)]) / total
        self.unknown = sum([match.weight for match in matches if not match.hits]) / total
        self.weakly_known = sum([m.weight for m in matches if all(w < STRONG for w, _ in m.hits.values())]) / total
        self._paragraphs: dict[int, float] = {}
        for sentence, covered in enumerate(coverage):
            paragraph = self._pool.paragraphs[sentence]
            if covered > self._paragraphs.get(paragraph, 0.0):
                self._paragraphs[paragraph] = covered
        self._ahead = leads(coverage)

    def columns(self, sentences: Sequence[int]) -> Columns:
        """Return the numbers named by ``OF_SENTENCE``, one for each of the sentences."""
        held = [self._held(sentence) for sentence in sentences]
        return self._by_themselves(sentences, held) | self._among_neighbours(sentences, held)

    def with_neighbours(self, sentence: int) -> float:
        """Return the share of the question's weight in a sentence, its neighbours counting half."""
        if sentence not in self._near_a_hit:
            return 0.0
        total = 0.0
        for match in self.matches:
            hits = match.hits
            if not hits:
                continue
            best = hits[sentence][0] if sentence in hits else 0.0
            for other in (sentence - 1, sentence + 1):
                if other in hits:
                    half = 0.5 * hits[other][0]
                    best = half if half > best else best
            total += match.weight * best
        return total / self.total

    def before_pronoun(self, sentence: int) -> float:
        """Return what the sentence before covers, of which a pronoun speaks that begins this one; 0 without one."""
        begins = self._pool.profiles[sentence].starts_with_pronoun
        return self.coverage[sentence - 1] if sentence and begins else 0.0

    def _by_themselves(self, sentences: Sequence[int], held: Sequence[Held]) -> Columns:
        total, profiles = self.total, self._pool.profiles
        terms = max(1, len(self.matches))
        coverage = [self.coverage[sentence] for sentence in sentences]
        return {
            "coverage": coverage,
            "coverage of the known": [covered * total / self._known for covered in coverage],
            "coverage, to best other": [self._ahead[sentence] for sentence in sentences],
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
            "terms": [float(len(self.matches))] * len(held),
            "strange share": [self._strange] * len(held),
        }

    def _among_neighbours(self, sentences: Sequence[int], held: Sequence[Held]) -> Columns:
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
        if sentence not in self._near_a_hit and context.isdisjoint(self._stems):
            return self._nothing
        strong, before, after = [self._strong.get(number, ()) for number in (sentence, sentence - 1, sentence + 1)]
        heaviest = previous = following = beside = missing = missing_around = missing_names = 0.0
        for number, match in enumerate(self.matches):
            weight = match.weight
            if number in strong:
                heaviest = max(heaviest, weight)
                continue
            missing = max(missing, weight)
            if number in before:
                previous += weight
            if number in after:
                following += weight
            if match.term.stem in context:
                beside += weight
            elif number not in before and number not in after:
                missing_around = max(missing_around, weight)
                missing_names += weight if self._is_name[number] else 0.0
        return Held(
            strong=len(strong),
            exact=self._exact[sentence],
            matched=self._matched[sentence],
            heaviest=heaviest,
            names=self._named[sentence],
            previous=previous,
            following=following,
            beside=beside,
            missing=missing,
            missing_around=missing_around,
            missing_names=missing_names,
        )
