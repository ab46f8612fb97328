"""How well each sentence with a figure or a date covers a question, by itself and with what stands around it."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.answering.questions.question import Question
from bot.answering.questions.question_spelling import is_known
from bot.answering.questions.term_matches import STRONG, TermMatch

OF_SENTENCE = (
    "coverage", "coverage of the known", "exact coverage", "synonym coverage", "share of terms", "best single", "names",
    "names missing", "novel", "previous coverage", "next coverage", "paragraph coverage", "context coverage", "around",
    "headline", "terms", "coverage, to best other", "around, to best other", "names missing around",
    "heaviest missing", "heaviest missing around", "strange share",
)  # fmt: skip # a list, read across


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
        self._heaviest = max([match.weight for match in matches], default=0.0)
        unmatched = [match for match in matches if not match.hits and not match.term.stem[0].isdigit()]
        self._strange = sum([match.weight for match in unmatched if not is_known(match.term.word)]) / total
        self._paragraphs: dict[int, float] = {}
        for sentence, covered in enumerate(coverage):
            paragraph = self._pool.paragraphs[sentence]
            if covered > self._paragraphs.get(paragraph, 0.0):
                self._paragraphs[paragraph] = covered
        ordered = sorted(coverage, reverse=True)
        self._best, self._second = ordered[0] if ordered else 0.0, ordered[1] if len(ordered) > 1 else 0.0

    def rows(self, sentences: Sequence[int]) -> list[list[float]]:
        """Return for each of the sentences the numbers named by ``OF_SENTENCE``."""
        rows = [self._row(sentence) for sentence in sentences]
        around = sorted([row[13] for row in rows], reverse=True)
        best, second = around[0] if around else 0.0, around[1] if len(around) > 1 else 0.0
        for row in rows:
            row[17] = row[13] - (second if row[13] == best else best)
        return rows

    def _row(self, sentence: int) -> list[float]:
        if sentence not in self.near_a_hit and self._pool.context[sentence].isdisjoint(self._stems):
            return self._row_of_stranger(sentence)
        matches, total, strong = self._matches, self.total, self._strong[sentence]
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
        context = self._pool.context[sentence]
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
        covered = self.coverage[sentence]
        return [
            covered,
            covered * total / self._known,
            exact / total,
            (matched - exact) / total,
            len(strong) / max(1, len(matches)),
            heaviest / total,
            names / total,
            (self._names - names) / total,
            float(self._pool.profiles[sentence].size - len(strong)),
            previous / total,
            following / total,
            self._paragraphs.get(self._pool.paragraphs[sentence], 0.0),
            beside / total,
            covered + (max(beside, 0.5 * previous) + 0.25 * following) / total,
            float(sentence in self._pool.headlines),
            float(len(matches)),
            covered - (self._second if covered == self._best else self._best),
            0.0,
            missing_names / total,
            missing / total,
            missing_around / total,
            self._strange,
        ]

    def _row_of_stranger(self, sentence: int) -> list[float]:
        """Return the row of a sentence that has nothing of the question, nor have its neighbours: many are."""
        names, heaviest = self._names / self.total, self._heaviest / self.total
        return [
            *(0.0,) * 7,
            names,
            float(self._pool.profiles[sentence].size),
            0.0,
            0.0,
            self._paragraphs.get(self._pool.paragraphs[sentence], 0.0),
            0.0,
            0.0,
            float(sentence in self._pool.headlines),
            float(len(self._matches)),
            0.0 - (self._second if self._best == 0.0 else self._best),
            0.0,
            names,
            heaviest,
            heaviest,
            self._strange,
        ]
