"""What the choices of a figure and of a date look at alike: how the question's words lie around each of them."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.choices.fact_scenes import BESIDE, FactScene, claimed, matched_places
from bot.answering.choices.fact_sentences import OF_SENTENCE, SentenceEvidence
from bot.answering.learned.associations import association_scores
from bot.answering.learned.columns import leads
from bot.answering.learned.learned_words import LearnedWords
from bot.answering.learned.term_chances import CHANCE_FEATURES, chance_rows
from bot.answering.lines.features import bm25_scores
from bot.answering.questions.question import Question
from bot.answering.questions.term_matches import STRONG, TermMatch
from bot.answering.words.meanings import topics_in
from bot.answering.words.terms import stems_of

OF_PLACE = (
    "nearness",
    "clause coverage",
    "claimed",
    "nearness within bars",
    "topic nearness",
)
"""Numbers that are also compared with those of the other facts of the sentence and of the article."""
OF_ASSOCIATIONS = ("associated", "associated, to best other", "associated, to best line", "associated before")
FACT_FEATURES = (
    *OF_SENTENCE,
    *CHANCE_FEATURES,
    *OF_ASSOCIATIONS,
    *OF_PLACE,
    *(f"{name}, to best here" for name in OF_PLACE),
    *(f"{name}, to best" for name in OF_PLACE),
    "topics asked",
    "topics in clause",
    "topics here",
    "topics missing here",
    "other topic in clause",
    "topics in article",
    "facts here",
    "place among facts",
    "unknown share",
    "weakly known share",
    "surroundings coverage",
    "surroundings coverage, to best",
    "pronoun and previous",
    "asked name nearest",
    "other name nearest",
    "asked name in clause",
    "word before",
    "second word before",
    "word after",
    "second word after",
    "either side",
)
"""The names of the numbers, in order."""
MOST_HERE = 24
"""So many facts of one sentence are looked at; no sentence that a person wrote has more."""
MOST_SENTENCES = 32
"""Of more sentences with facts, so many are looked at, the best by BM25."""
AT = {name: place for place, name in enumerate(FACT_FEATURES)}
HERE = tuple((AT[name], AT[f"{name}, to best here"]) for name in OF_PLACE)
OVERALL = tuple((AT[name], AT[f"{name}, to best"]) for name in OF_PLACE)
NOT_COMPARED = (0.0,) * (2 * len(OF_PLACE))
NO_NAMES = (0.0,) * 3
NOTHING_BESIDE = (0.0,) * 5
Scenes = dict[int, tuple[FactScene, ...]]


def fact_rows(
    question: Question, index: ArticleIndex, matches: Sequence[TermMatch], scenes: Scenes, learned: LearnedWords
) -> list[tuple[FactScene, list[float]]]:
    """Return each scene of the sentences that compete, with its row of features."""
    sentences = list(scenes)
    if len(sentences) > MOST_SENTENCES:
        scores = bm25_scores(matches, index.pool)
        sentences = sorted(sorted(sentences, key=lambda sentence: -scores[sentence])[:MOST_SENTENCES])
    evidence = SentenceEvidence(question, index, matches)
    of_question = _OfQuestion(question, index, matches, evidence)
    found: list[tuple[FactScene, list[float]]] = []
    groups: list[list[list[float]]] = []
    repeated = chance_rows(matches, learned.terms.chances(question), sentences, index.pool.context)
    associated = _associated(sentences, association_scores(question, index.pool, learned.associations))
    of_all = zip(sentences, evidence.rows(sentences), repeated, associated, strict=True)
    for sentence, of_words, of_chances, of_associations in of_all:
        head = of_words + of_chances + of_associations
        rows = [head + row for row in of_question.rows(sentence, scenes[sentence])]
        found += zip(scenes[sentence], rows, strict=True)
        groups.append(rows)
    _compare(groups)
    return found


def _associated(sentences: Sequence[int], scores: Sequence[float]) -> list[list[float]]:
    """Return for each of the sentences the numbers named by ``OF_ASSOCIATIONS``."""
    best = max(scores, default=0.0)
    ahead = leads([scores[one] for one in sentences])
    return [
        [scores[one], further, scores[one] - best, scores[one - 1] if one else 0.0]
        for one, further in zip(sentences, ahead, strict=True)
    ]


@kept_with_index
def _topics_of_article(index: ArticleIndex) -> frozenset[str]:
    return frozenset().union(*(t for s in index.sentences for t in topics_in(s.profile.stems).values()))


class _OfQuestion:
    """Works out the rows of one question, sentence by sentence."""

    def __init__(
        self, question: Question, index: ArticleIndex, matches: Sequence[TermMatch], evidence: SentenceEvidence
    ) -> None:
        self._index, self._matches, self._evidence = index, matches, evidence
        self._total = evidence.total
        self._names_asked = question.names
        self._asked = frozenset().union(*topics_in(stems_of(question.joined)).values())
        self._heaviest = max([match.weight for match in matches], default=0.0) or 1.0
        self._unknown = sum([match.weight for match in matches if not match.hits]) / self._total
        self._weak = sum([m.weight for m in matches if all(w < STRONG for w, _ in m.hits.values())]) / self._total
        asked, here = self._asked, _topics_of_article(index)
        self._in_article = len(asked & here) / len(asked) if asked else -1.0
        self._no_topics = [0.0, 0.0, 0.0, 0.0, 0.0, self._in_article]
        self._known_topics: dict[tuple[bool, bool, bool], list[float]] = {}

    def rows(self, number: int, scenes: Sequence[FactScene]) -> list[list[float]]:
        """Return the rows of the facts of sentence ``number`` after what they have in common with their sentence."""
        sentence, barred = self._index.sentences[number], scenes[0].barred
        touching = self._evidence.touching[number]
        places = matched_places(number, sentence, [self._matches[match] for match in touching])
        shares = claimed(places, [scene.spot for scene in scenes], barred) if places else [0.0] * len(scenes)
        weights: dict[int, float] = {}
        for weight, positions in places:
            for position in positions:
                weights[position] = max(weights.get(position, 0.0), weight / self._heaviest)
        coverage = self._evidence.coverage
        of_sentence = [
            self._unknown,
            self._weak,
            self._surroundings(number),
            0.0,
            coverage[number - 1] if number and sentence.profile.starts_with_pronoun else 0.0,
        ]
        return [
            [
                *self._of_place(places, scene, barred, share),
                *NOT_COMPARED,
                *self._of_topics(scene),
                float(scene.among),
                scene.order / scene.among,
                *of_sentence,
                *(self._names(scene) if self._names_asked and scene.names else NO_NAMES),
                *(_beside(scene, weights) if weights else NOTHING_BESIDE),
            ]
            for scene, share in zip(scenes, shares, strict=True)
        ]

    def _of_place(
        self,
        places: Sequence[tuple[float, tuple[int, ...]]],
        scene: FactScene,
        barred: Sequence[float],
        share: float,
    ) -> list[float]:
        """Return the numbers named by ``OF_PLACE``."""
        spot = scene.spot
        asked = [at for at, of in scene.topics.items() if not of.isdisjoint(self._asked)] if self._asked else []
        topic = 1 / (1 + spot.distance(asked, barred) / 3) if asked else 0.0
        if not places:
            return [0.0, 0.0, 0.0, 0.0, topic]
        near = inside = barless = 0.0
        first, clause = spot.first, scene.clause
        for weight, positions in places:
            near += weight / (1 + min([abs(first - position) for position in positions]))
            if not clause.isdisjoint(positions):
                inside += weight
            barless += weight / (1 + spot.distance(positions, barred) / 2)
        total = self._total
        return [near / total, inside / total, share / total, barless / total, topic]

    def _of_topics(self, scene: FactScene) -> list[float]:
        """Compare the topics asked about with those of the clause, of the sentence and of the article."""
        asked = self._asked
        if not asked:
            return self._no_topics
        here, in_clause = not asked.isdisjoint(scene.here), not asked.isdisjoint(scene.in_clause)
        other_in_clause = bool(scene.in_clause) and not in_clause
        known = self._known_topics.get((here, in_clause, other_in_clause))
        if known is None:
            known = [1.0, float(in_clause), float(here), float(not here), float(other_in_clause), self._in_article]
            self._known_topics[here, in_clause, other_in_clause] = known
        return known

    def _names(self, scene: FactScene) -> list[float]:
        """Tell whether the name nearest to the fact is one that the question asks about."""
        asked, names = self._names_asked, scene.names
        found = self._index.sentences[scene.sentence].terms
        nearest = found[names[0]].stem in asked
        in_clause = any(found[place].stem in asked for place in names if place in scene.clause)
        return [float(nearest), float(not nearest), float(in_clause)]

    def _surroundings(self, number: int) -> float:
        """Return the share of the question's weight in the sentence, its neighbours counting half."""
        if number not in self._evidence.near_a_hit:
            return 0.0
        total = 0.0
        for match in self._matches:
            hits = match.hits
            if not hits:
                continue
            best = hits[number][0] if number in hits else 0.0
            for other in (number - 1, number + 1):
                if other in hits:
                    half = 0.5 * hits[other][0]
                    best = half if half > best else best
            total += match.weight * best
        return total / self._total


def _beside(scene: FactScene, weights: dict[int, float]) -> list[float]:
    """Tell how much the words next to the fact are words of the question, those before it and those after it."""
    before = [*[weights.get(place, 0.0) for place in scene.left], 0.0, 0.0][:BESIDE]
    after = [*[weights.get(place, 0.0) for place in scene.right], 0.0, 0.0][:BESIDE]
    return [*before, *after, float(before[0] > 0 and after[0] > 0)]


def _compare(groups: Sequence[list[list[float]]]) -> None:
    everything = [row for rows in groups for row in rows]
    several = [rows for rows in groups if len(rows) > 1]
    for column, place in HERE:
        for rows in several:
            _set_lead(rows, column, place)
    for column, place in OVERALL:
        _set_lead(everything, column, place)
    column, place = AT["surroundings coverage"], AT["surroundings coverage, to best"]
    for rows, ahead in zip(groups, leads([rows[0][column] for rows in groups]), strict=True):
        for row in rows:
            row[place] = ahead


def _set_lead(rows: Sequence[list[float]], column: int, place: int) -> None:
    for row, ahead in zip(rows, leads([row[column] for row in rows]), strict=True):
        row[place] = ahead
