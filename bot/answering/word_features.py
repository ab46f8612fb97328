"""Features of the words that a question and a sentence share."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.answering.question import Question
from bot.answering.sentence_pool import SentencePool
from bot.answering.term_matches import STRONG, TermMatch

WORD_FEATURES = (
    "coverage",
    "strong coverage",
    "coverage of the known",
    "exact coverage",
    "same form",
    "synonym coverage",
    "share of terms",
    "best single",
    "pairs adjacent",
    "pairs apart",
    "run",
    "density",
    "numbers",
    "numbers missing",
    "names",
    "names missing",
    "letters",
    "token set ratio",
    "length",
    "novel",
)
"""The names of the features, in the order of :meth:`WordMatcher.features`."""

_NOTHING_SHARED = (0.0,) * WORD_FEATURES.index("numbers")
ADJACENT, APART = 2, 6
"""Two terms of the question count as a pair when their matches stand at most so many words from one another."""


class WordMatcher:
    """Compares one question with the sentences of one pool; what all sentences share is worked out once."""

    def __init__(self, question: Question, pool: SentencePool, matches: Sequence[TermMatch]) -> None:
        self._question = question
        self._pool = pool
        self._matches = matches
        self._total = sum(match.weight for match in matches) or 1.0
        self._total_known = sum(match.weight for match in matches if match.hits) or 1.0
        self._total_without_title = sum(m.weight for m in matches if m.term.stem not in pool.title) or 1.0
        self._all_names = sum(match.weight for match in matches if match.term.stem in question.names)
        self._names_missing = self._all_names / self._total
        self._stems = [match.term.stem for match in matches]
        self._letters = _letters(question)
        self._matched: list[dict[int, str]] = [{} for _ in pool.profiles]
        self._touching: list[list[TermMatch]] = [[] for _ in pool.profiles]
        self._coverage = [0.0] * len(pool.profiles)
        self._strong = [0.0] * len(pool.profiles)
        for number, match in enumerate(matches):
            for sentence, (worth, stem) in match.hits.items():
                self._touching[sentence].append(match)
                if worth >= STRONG:
                    self._matched[sentence][number] = stem
                    self._strong[sentence] += match.weight * worth / self._total
                self._coverage[sentence] += match.weight * worth / self._total

    def coverage_of_all(self) -> list[float]:
        """Return for each sentence the share of the question's weight that it covers, synonyms in part."""
        return self._coverage

    def matched(self, sentence: int) -> list[tuple[float, tuple[int, ...]]]:
        """Return the weight of each matched term and the positions where it stands in a sentence."""
        found = self._matched[sentence]
        if not found:
            return []
        positions = self._pool.profiles[sentence].positions
        return [(self._matches[number].weight / self._total, positions[stem]) for number, stem in found.items()]

    def added_by(self, sentence: int, neighbour: int) -> float:
        """Return the share of weight that a neighbour covers and the sentence does not."""
        theirs = self._matched[neighbour] if neighbour >= 0 else None
        if not theirs:
            return 0.0
        own = self._matched[sentence]
        return sum([self._matches[number].weight for number in theirs if number not in own]) / self._total

    def added_by_context(self, sentence: int) -> float:
        """Return the share of weight that only the context of a sentence covers, such as its speaker's name."""
        context = self._pool.context[sentence]
        if not context or context.isdisjoint(self._stems):
            return 0.0
        own = self._matched[sentence]
        added = [
            match.weight
            for number, match in enumerate(self._matches)
            if number not in own and match.term.stem in context
        ]
        return sum(added) / self._total

    def coverage_without_title(self, sentence: int) -> float:
        """Return the share covered of the words that are not in the title of the article."""
        found = self._matched[sentence]
        if not found:
            return 0.0
        title = self._pool.title
        covered = [self._matches[number] for number in found]
        return sum([match.weight for match in covered if match.term.stem not in title]) / self._total_without_title

    def features(self, sentence: int) -> list[float]:
        """Return the numbers named by ``WORD_FEATURES`` for one sentence."""
        if not self._touching[sentence]:
            return self._features_of_stranger(sentence)
        profile = self._pool.profiles[sentence]
        matched = self._matched[sentence]
        exact = form = matched_weight = names = 0.0
        words = profile.word_set
        for match in self._touching[sentence]:
            if sentence in match.exact:
                exact += match.weight
            if match.term.word in words:
                form += match.weight
            if match.term.stem in self._question.names:
                names += match.weight
        heaviest = 0.0
        for number in matched:
            weight = self._matches[number].weight
            matched_weight += weight
            heaviest = max(heaviest, weight)
        numbers = self._question.numbers
        found_numbers = sum(1 for number in numbers if number in profile.positions)
        coverage = self._coverage[sentence]
        return [
            coverage,
            self._strong[sentence],
            coverage * self._total / self._total_known,
            exact / self._total,
            form / self._total,
            (matched_weight - exact) / self._total,
            len(matched) / max(1, len(self._matches)),
            heaviest / self._total,
            *self._pairs(sentence),
            self._density(sentence),
            float(found_numbers),
            float(len(numbers) - found_numbers),
            names / self._total,
            (self._all_names - names) / self._total,
            self._shared_letters(profile.joined),
            fuzz.token_set_ratio(self._question.joined, profile.joined) / 100,
            float(len(profile.words)),
            float(profile.size - len(matched)),
        ]

    def _features_of_stranger(self, sentence: int) -> list[float]:
        """Return the numbers for a sentence that no term of the question touches: most are."""
        profile, numbers = self._pool.profiles[sentence], self._question.numbers
        found_numbers = sum([number in profile.positions for number in numbers]) if numbers else 0
        return [
            *_NOTHING_SHARED,
            float(found_numbers),
            float(len(numbers) - found_numbers),
            0.0,
            self._names_missing,
            self._shared_letters(profile.joined),
            fuzz.token_set_ratio(self._question.joined, profile.joined) / 100,
            float(len(profile.words)),
            float(profile.size),
        ]

    def _pairs(self, sentence: int) -> tuple[float, float, float]:
        matched, positions = self._matched[sentence], self._pool.profiles[sentence].positions
        if len(matched) < 2:
            return 0.0, 0.0, 0.0
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
                    distance = min([abs(ours - theirs) for ours in here for theirs in previous])
                    adjacent += weight if distance <= ADJACENT else 0.0
                    apart += weight if distance <= APART else 0.0
                    run += 1
                    best = max(best, run)
                else:
                    run = 0
            previous, previous_weight = here, match.weight
        possible = possible or 1.0
        return adjacent / possible, apart / possible, float(best)

    def _density(self, sentence: int) -> float:
        matched, positions = self._matched[sentence], self._pool.profiles[sentence].positions
        if len(matched) < 2:
            return 0.0
        first = [positions[stem][0] for stem in matched.values()]
        return len(first) / (max(first) - min(first) + 1)

    def _shared_letters(self, joined: str) -> float:
        return sum(map(joined.__contains__, self._letters)) / max(1, len(self._letters))


def _letters(question: Question) -> list[str]:
    """Return the runs of four letters in the terms of a question; they survive many a slip of the keyboard."""
    runs: dict[str, None] = {}
    for term in question.terms:
        padded = f" {term.stem}"
        for start in range(max(1, len(padded) - 3)):
            runs[padded[start : start + 4]] = None
    return list(runs)
