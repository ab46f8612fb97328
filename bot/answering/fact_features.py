"""What the choices of a figure and of a date look at alike: how the question's words lie around each of them."""

from collections.abc import Sequence

from bot.answering.answer_kinds import CALENDAR
from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.distances import Spot, bars, claimed
from bot.answering.fact_places import clause_around, inside, lead, matched_places
from bot.answering.features import FEATURES, FeatureTable
from bot.answering.figure_topics import topics_in
from bot.answering.question import Question
from bot.answering.term_matches import STRONG, TermMatch
from bot.answering.terms import terms
from bot.reading.span import Span

OF_SENTENCE = (
    "coverage", "coverage of the known", "exact coverage", "synonym coverage", "share of terms", "best single", "names",
    "names missing", "letters", "token set ratio", "pairs apart", "novel", "previous coverage", "next coverage",
    "paragraph coverage", "context coverage", "around", "headline", "terms", "coverage, to best other",
    "around, to best other",
)  # fmt: skip
COLUMNS = tuple(FEATURES.index(name) for name in OF_SENTENCE)
OF_PLACE = (
    "nearness", "clause coverage", "claimed", "nearness within bars", "topic nearness",
)  # fmt: skip
"""Numbers that are also compared with those of the other facts of the sentence and of the article."""
FACT_FEATURES = (
    "sentence score",
    "sentence lead",
    *OF_SENTENCE,
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
)
"""The names of the numbers, in order."""
PLACE_OF = {name: place for place, name in enumerate(OF_PLACE)}
MOST_HERE = 24
"""So many facts of one sentence are looked at; no sentence that a person wrote has more."""
AT = {name: place for place, name in enumerate(FACT_FEATURES)}


def facts_by_sentence(index: ArticleIndex, spans: Sequence[Span]) -> dict[int, tuple[int, ...]]:
    """Return by sentence the numbers of the spans, given in reading order, that begin in it."""
    found: dict[int, list[int]] = {}
    at = 0
    for number, span in enumerate(spans):
        while at < len(index.sentences) and index.sentences[at].sentence.span.end <= span.start:
            at += 1
        if at < len(index.sentences) and index.sentences[at].sentence.span.start <= span.start:
            found.setdefault(at, []).append(number)
    return {sentence: tuple(numbers) for sentence, numbers in found.items()}


def fact_rows(
    question: Question, index: ArticleIndex, table: FeatureTable, scores: Sequence[float], spans: Sequence[Span]
) -> list[tuple[int, int, list[float]]]:
    """Return for each span in the sentences of ``table``: its sentence, its number, and its row of features."""
    asked = frozenset().union(*topics_in(tuple(term.stem for term in terms(question.joined))).values())
    by_sentence = facts_by_sentence(index, spans)
    best = sorted(scores, reverse=True)
    of_question = _OfQuestion(index, table.matches, asked, question.names)
    found: list[tuple[int, int, list[float]]] = []
    for place, number in enumerate(table.candidates):
        here = by_sentence.get(number, ())[:MOST_HERE]
        if not here:
            continue
        rival = best[1] if scores[place] == best[0] and len(best) > 1 else best[0]
        head = [scores[place], scores[place] - rival, *(table.rows[place][column] for column in COLUMNS)]
        for fact, row in zip(here, of_question.rows(number, [spans[fact] for fact in here]), strict=True):
            found.append((number, fact, head + row))
    _compare(found)
    return found


class _OfQuestion:
    """Works out the rows of one question, sentence by sentence."""

    def __init__(
        self, index: ArticleIndex, matches: Sequence[TermMatch], asked: frozenset[str], names: frozenset[str]
    ) -> None:
        self._names_asked = names
        self._index = index
        self._matches = matches
        self._total = sum(match.weight for match in matches) or 1.0
        self._asked = asked
        self._unknown = sum(match.weight for match in matches if not match.hits) / self._total
        self._weak = sum(m.weight for m in matches if all(worth < STRONG for worth, _ in m.hits.values())) / self._total
        in_article = frozenset().union(*(t for s in index.sentences for t in topics_in(s.profile.stems).values()))
        self._in_article = len(asked & in_article) / len(asked) if asked else -1.0

    def rows(self, number: int, spans: Sequence[Span]) -> list[list[float]]:
        """Return the rows of the facts of sentence ``number`` after what they have in common with their sentence."""
        sentence, text = self._index.sentences[number], self._index.article.text
        places = matched_places(number, sentence, self._matches)
        barred = bars(text, sentence)
        topics = topics_in(sentence.profile.stems)
        own = [inside(span, sentence) or frozenset((0,)) for span in spans]
        spots = [Spot(min(mine), max(mine)) for mine in own]
        shares = claimed(places, spots, barred)
        of_sentence = [
            self._unknown,
            self._weak,
            self._surroundings(number),
            0.0,
            float(sentence.profile.starts_with_pronoun) * self._covered(number - 1),
        ]
        found = []
        for order, (span, mine, spot) in enumerate(zip(spans, own, spots, strict=True)):
            clause = inside(clause_around(text, sentence, span), sentence) - mine
            others = {at: of for at, of in topics.items() if at not in mine}
            found.append(
                [
                    *self._of_place(places, spot, clause, barred),
                    *[0.0] * (2 * len(OF_PLACE)),
                    *self._of_topics(others, clause),
                    float(len(spans)),
                    order / len(spans),
                    *of_sentence,
                    *self._names(spot, mine, clause, sentence, barred),
                ]
            )
            found[-1][PLACE_OF["claimed"]] = shares[order] / self._total
            found[-1][PLACE_OF["topic nearness"]] = self._topic_nearness(others, spot, barred)
        return found

    def _of_place(
        self,
        places: Sequence[tuple[float, tuple[int, ...]]],
        spot: Spot,
        clause: frozenset[int],
        barred: Sequence[float],
    ) -> list[float]:
        """Return the numbers named by ``OF_PLACE``, two of them still empty."""
        return [
            sum(w / (1 + min(abs(spot.first - p) for p in positions)) for w, positions in places) / self._total,
            sum(weight for weight, positions in places if clause & set(positions)) / self._total,
            0.0,
            sum(w / (1 + spot.distance(positions, barred) / 2) for w, positions in places) / self._total,
            0.0,
        ]

    def _topic_nearness(self, topics: dict[int, frozenset[str]], spot: Spot, barred: Sequence[float]) -> float:
        asked = [at for at, of in topics.items() if of & self._asked]
        return 1 / (1 + spot.distance(asked, barred) / 3) if asked else 0.0

    def _of_topics(self, topics: dict[int, frozenset[str]], clause: frozenset[int]) -> list[float]:
        """Compare the topics asked about with those of the clause, of the sentence and of the article."""
        here = frozenset().union(*topics.values())
        in_clause = frozenset().union(*(of for at, of in topics.items() if at in clause))
        asked = self._asked
        return [
            float(bool(asked)),
            float(bool(in_clause & asked)),
            float(bool(here & asked)),
            float(bool(asked) and not here & asked),
            float(bool(asked) and bool(in_clause) and not in_clause & asked),
            self._in_article,
        ]

    def _names(
        self,
        spot: Spot,
        own: frozenset[int],
        clause: frozenset[int],
        sentence: IndexedSentence,
        barred: Sequence[float],
    ) -> list[float]:
        """Tell whether the name nearest to the fact is one that the question asks about."""
        asked, known = self._names_asked, self._index.pool.names
        if not asked:
            return [0.0, 0.0, 0.0]
        places = [
            place
            for place, term in enumerate(sentence.terms)
            if place not in own and term.stem in known and term.word not in CALENDAR
        ]
        if not places:
            return [0.0, 0.0, 0.0]
        nearest = sentence.terms[min(places, key=lambda place: spot.distance((place,), barred))].stem
        in_clause = any(sentence.terms[place].stem in asked for place in places if place in clause)
        return [float(nearest in asked), float(nearest not in asked), float(in_clause)]

    def _covered(self, number: int) -> float:
        if number < 0:
            return 0.0
        return sum(m.weight * m.hits[number][0] for m in self._matches if number in m.hits) / self._total

    def _surroundings(self, number: int) -> float:
        """Return the share of the question's weight in the sentence, its neighbours counting half."""
        total = 0.0
        for match in self._matches:
            near = [
                match.hits[n][0] * (1.0 if n == number else 0.5)
                for n in (number - 1, number, number + 1)
                if n in match.hits
            ]
            total += match.weight * max(near, default=0.0)
        return total / self._total


def _compare(found: Sequence[tuple[int, int, list[float]]]) -> None:
    groups: dict[int, list[list[float]]] = {}
    for sentence, _, row in found:
        groups.setdefault(sentence, []).append(row)
    everything = [row for _, _, row in found]
    for name in OF_PLACE:
        for rows in groups.values():
            for row, ahead in zip(rows, lead([row[AT[name]] for row in rows]), strict=True):
                row[AT[f"{name}, to best here"]] = ahead if len(rows) > 1 else 0.0
        for row, ahead in zip(everything, lead([row[AT[name]] for row in everything]), strict=True):
            row[AT[f"{name}, to best"]] = ahead
    name = "surroundings coverage"
    tops = {sentence: rows[0][AT[name]] for sentence, rows in groups.items()}
    leads = dict(zip(tops, lead(list(tops.values())), strict=True))
    for sentence, _, row in found:
        row[AT[f"{name}, to best"]] = leads[sentence]
