"""Features of the words that a question and a sentence share."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from bot.answering.learned.columns import Columns, columns_of, named_as
from bot.answering.lines.distance import distance
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import STRONG, TermMatch
from bot.answering.sentence_pool import Profile, SentencePool


class Shared(NamedTuple):
    """What a sentence has of the words of a question, and what not; its fields are names of features."""

    coverage: float = 0.0
    strong_coverage: float = 0.0
    coverage_of_the_known: float = 0.0
    exact_coverage: float = 0.0
    same_form: float = 0.0
    synonym_coverage: float = 0.0
    share_of_terms: float = 0.0
    best_single: float = 0.0
    pairs_adjacent: float = 0.0
    pairs_apart: float = 0.0
    run: float = 0.0
    density: float = 0.0
    numbers: float = 0.0
    numbers_missing: float = 0.0
    names: float = 0.0
    names_missing: float = 0.0


NO_PAIRS = (0.0, 0.0, 0.0, 0.0)
OF_SHARED = named_as(Shared)
WORD_FEATURES = (*OF_SHARED, "letters", "token set ratio", "length", "novel")
"""The names of the features, in order."""

ADJACENT, APART = 2, 6
"""Two terms of the question count as a pair when their matches stand at most so many words from one another."""


class _Term(NamedTuple):
    """What is looked at of a term of the question wherever it, or something near to it, stands."""

    weight: float
    word: str
    is_name: bool
    exact: frozenset[int]


class WordMatcher:
    """Compares one question with the sentences of one pool; what all sentences share is worked out once."""

    def __init__(self, question: Question, pool: SentencePool, matches: Sequence[TermMatch]) -> None:
        self._question = question
        self._pool = pool
        self._matches = matches
        self._total = sum([match.weight for match in matches]) or 1.0
        self._total_known = sum([match.weight for match in matches if match.hits]) or 1.0
        self._total_without_title = sum([m.weight for m in matches if m.term.stem not in pool.title]) or 1.0
        self._all_names = sum([match.weight for match in matches if match.term.stem in question.names])
        self._stems = frozenset([match.term.stem for match in matches])
        self._letters = _Letters(matches)
        self._matched: dict[int, dict[int, str]] = {}
        self._touching: dict[int, list[_Term]] = {}
        self._coverage = coverage = [0.0] * len(pool.profiles)
        self._strong = [0.0] * len(pool.profiles)
        self._held: dict[int, float] = {}
        for number, match in enumerate(matches):
            weight = match.weight
            term = _Term(weight, match.term.word, match.term.stem in question.names, match.exact)
            for sentence, (worth, stem) in match.hits.items():
                self._touching.setdefault(sentence, []).append(term)
                share = weight * worth / self._total
                coverage[sentence] += share
                if worth >= STRONG:
                    self._matched.setdefault(sentence, {})[number] = stem
                    self._strong[sentence] += share
                    self._held[sentence] = self._held.get(sentence, 0.0) + weight

    @property
    def holders(self) -> Container[int]:
        """The sentences in which a term stands, and not only something near to it."""
        return self._matched

    def coverage_of_all(self) -> list[float]:
        """Return for each sentence the share of the question's weight that it covers, synonyms in part."""
        return self._coverage

    def matched(self, sentence: int) -> list[tuple[float, tuple[int, ...]]]:
        """Return the weight of each matched term and the positions where it stands in a sentence."""
        found = self._matched.get(sentence)
        if not found:
            return []
        positions = self._pool.profiles[sentence].positions
        return [(self._matches[number].weight / self._total, positions[stem]) for number, stem in found.items()]

    def added_by(self, sentence: int, neighbour: int) -> float:
        """Return the share of weight that a neighbour covers and the sentence does not."""
        if sentence not in self._matched:
            return self._held.get(neighbour, 0.0) / self._total
        theirs, own = self._matched.get(neighbour, ()), self._matched[sentence]
        return sum([self._matches[number].weight for number in theirs if number not in own]) / self._total

    def added_by_context(self, sentence: int) -> float:
        """Return the share of weight that only the context of a sentence covers, such as its speaker's name."""
        context = self._pool.context[sentence]
        if context.isdisjoint(self._stems):
            return 0.0
        own = self._matched.get(sentence, ())
        added = [
            match.weight
            for number, match in enumerate(self._matches)
            if match.term.stem in context and number not in own
        ]
        return sum(added) / self._total

    def coverage_without_title(self, sentence: int) -> float:
        """Return the share covered of the words that are not in the title of the article."""
        title = self._pool.title
        covered = [self._matches[number] for number in self._matched.get(sentence, ())]
        return sum([match.weight for match in covered if match.term.stem not in title]) / self._total_without_title

    def features(self, sentences: Sequence[int]) -> Columns:
        """Return the numbers named by ``WORD_FEATURES``, one for each of the sentences."""
        profiles, matched = [self._pool.profiles[sentence] for sentence in sentences], self._matched
        # Most sentences share no word with the question.
        nothing = Shared(names_missing=self._all_names / self._total)
        alike, shared = [0.0] * len(sentences), [nothing] * len(sentences)
        for place, (sentence, profile) in enumerate(zip(sentences, profiles, strict=True)):
            if self._question.numbers or sentence in self._touching:
                alike[place] = fuzz.token_set_ratio(self._question.joined, profile.joined) / 100
                shared[place] = self._shared(sentence, profile)
        return {
            **columns_of(shared, OF_SHARED),
            "letters": self._letters.shares(sentences, profiles),
            "token set ratio": alike,
            "length": [float(len(profile.words)) for profile in profiles],
            "novel": [
                float(profile.size - len(matched.get(sentence, ())))
                for sentence, profile in zip(sentences, profiles, strict=True)
            ],
        }

    def _shared(self, sentence: int, profile: Profile) -> Shared:
        """Return what a sentence shares with the question."""
        matched, total, coverage = self._matched.get(sentence, {}), self._total, self._coverage[sentence]
        exact = form = names = 0.0
        for weight, word, is_name, standing in self._touching.get(sentence, ()):
            if sentence in standing:
                exact += weight
            if word in profile.word_set:
                form += weight
            if is_name:
                names += weight
        strong = [self._matches[number].weight for number in matched]
        pairs = self._pairs(matched, profile.positions) if len(matched) > 1 else NO_PAIRS
        adjacent, apart, run, density = pairs
        numbers = self._question.numbers
        found_numbers = sum([number in profile.positions for number in numbers])
        return Shared(
            coverage=coverage,
            strong_coverage=self._strong[sentence],
            coverage_of_the_known=coverage * total / self._total_known,
            exact_coverage=exact / total,
            same_form=form / total,
            synonym_coverage=(sum(strong) - exact) / total,
            share_of_terms=len(matched) / max(1, len(self._matches)),
            best_single=max(strong, default=0.0) / total,
            pairs_adjacent=adjacent,
            pairs_apart=apart,
            run=run,
            density=density,
            numbers=float(found_numbers),
            numbers_missing=float(len(numbers) - found_numbers),
            names=names / total,
            names_missing=(self._all_names - names) / total,
        )

    def _pairs(
        self, matched: dict[int, str], positions: dict[str, tuple[int, ...]]
    ) -> tuple[float, float, float, float]:
        """Return how near terms stand: adjacent and apart, by weight; how many in a row, and how densely all."""
        adjacent = apart = possible = 0.0
        run = best = 0
        previous: tuple[int, ...] = ()
        previous_weight = 0.0
        for number, match in enumerate(self._matches):
            stem = matched.get(number)
            here = positions[stem] if stem else ()
            if number:
                weight = match.weight + previous_weight
                possible += weight
                if here and previous:
                    gap = min([distance(ours, previous) for ours in here])
                    adjacent += weight if gap <= ADJACENT else 0.0
                    apart += weight if gap <= APART else 0.0
                    run += 1
                    best = max(best, run)
                else:
                    run = 0
            previous, previous_weight = here, match.weight
        possible = possible or 1.0
        return adjacent / possible, apart / possible, float(best), _density(matched, positions)


def _density(matched: dict[int, str], positions: dict[str, tuple[int, ...]]) -> float:
    first = [positions[stem][0] for stem in matched.values()]
    return len(first) / (max(first) - min(first) + 1)


class _Letters:
    """The runs of four letters in the terms of a question; they survive many a slip of the keyboard.

    A sentence has those of a term that stands in it: ``standing`` says how many. Only those of words that stand nowhere
    are looked for, the ``unknown`` ones. There are ``every`` of them, at least 1.
    """

    def __init__(self, matches: Sequence[TermMatch]) -> None:
        self.standing: dict[int, int] = {}
        self.unknown: list[str] = []
        every = 0
        for match in matches:
            runs = _runs(match.term.stem)
            every += len(runs)
            if not match.exact:
                self.unknown += runs
            for sentence in match.exact:
                self.standing[sentence] = self.standing.get(sentence, 0) + len(runs)
        self.every = max(1, every)

    def shares(self, sentences: Sequence[int], profiles: Sequence[Profile]) -> list[float]:
        """Return for each of the sentences the share of the runs that it has."""
        found = [self.standing.get(sentence, 0) for sentence in sentences]
        if self.unknown:
            found = [
                count + sum(map(profile.joined.__contains__, self.unknown))
                for count, profile in zip(found, profiles, strict=True)
            ]
        return [count / self.every for count in found]


def _runs(stem: str) -> list[str]:
    padded = f" {stem}"
    return [padded[start : start + 4] for start in range(max(1, len(padded) - 3))]
