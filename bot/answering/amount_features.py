"""What the choice of a figure looks at: one row of numbers for each figure of each sentence that competes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.amount_question import KINDS, AmountQuestion
from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.fact_places import clause_around, inside, lead, matched_places, unknown_share
from bot.answering.features import FEATURES, FeatureTable
from bot.answering.term_matches import TermMatch
from bot.facts.amount import Amount, AmountKind

OF_SENTENCE = (
    "coverage", "coverage of the known", "exact coverage", "synonym coverage", "share of terms", "best single", "names",
    "names missing", "letters", "token set ratio", "pairs apart", "novel", "previous coverage", "next coverage",
    "paragraph coverage", "context coverage", "around", "headline", "terms", "coverage, to best other",
    "around, to best other",
)  # fmt: skip
GROUPS = ("money", "count", "percent", "duration", "age", "measure")
OF_FIGURE = (
    "asked kind",
    "asked other kind",
    "nothing asked",
    *(f"is {group}" for group in GROUPS),
    *(f"asks {group}" for group in GROUPS),
    "counted matched",
    "counted unmatched",
    "focus counted",
    "nearness",
    "nearness, to best here",
    "clause coverage",
    "clause coverage, to best here",
    "figures here",
    "figures of kind here",
    "figures of kind in article",
    "place among figures",
    "is one",
    "is vague",
    "is ordinal",
    "matched itself",
    "asked first",
    "asked first otherwise",
    *(f"asks {group} first, is other" for group in GROUPS),
    "head counted, asks count",
    "named by question",
    "head counted",
    "head in clause",
    "head here",
    "head in article",
    "topic here",
    "topic in clause",
    "topic in clause, to best",
    "topic unknown",
    "topic terms",
    "part of another",
    "has a part",
    "followed by rate",
    "unknown share",
)
AMOUNT_FEATURES = ("sentence score", "sentence lead", *OF_SENTENCE, *OF_FIGURE)
"""The names of the numbers in a row, in order."""
COLUMNS = tuple(FEATURES.index(name) for name in OF_SENTENCE)


PART_OF = re.compile(r"(?:\s\w+)?\sof\s")
OF_WHOLE = re.compile(r"\bof\s(?:\S+\s){0,3}$")
RATE = re.compile(r"\s(?:an?|per|each|every|apiece)\b|\s?/|\sapiece")


@dataclass(frozen=True, slots=True)
class FigureCandidate:
    """A figure that may answer, with its sentence's number and its row of features."""

    sentence: int
    amount: Amount
    row: list[float]


def figure_candidates(
    asked: AmountQuestion, index: ArticleIndex, table: FeatureTable, scores: Sequence[float]
) -> list[FigureCandidate]:
    """Return every figure of the sentences in ``table``, whose ``scores`` as sentences are given, with its row."""
    best = sorted(scores, reverse=True)
    by_sentence = amounts_by_sentence(index)
    unknown = unknown_share(table.matches)
    topic_unknown = unknown_share([match for match in table.matches if match.term.stem not in asked.kind_words])
    totals: dict[AmountKind, int] = {}
    for amount in index.facts.amounts:
        totals[amount.kind] = totals.get(amount.kind, 0) + 1
    found: list[FigureCandidate] = []
    for place, number in enumerate(table.candidates):
        amounts = by_sentence.get(number, ())
        if not amounts:
            continue
        rival = best[1] if scores[place] == best[0] and len(best) > 1 else best[0]
        head = [scores[place], scores[place] - rival, *(table.rows[place][column] for column in COLUMNS)]
        rows = [_figure_row(asked, index, number, amount, amounts, table.matches) for amount in amounts]
        _relate(rows)
        for amount, row in zip(amounts, rows, strict=True):
            row[_AT["topic unknown"]] = topic_unknown
            row[_AT["figures of kind in article"]] = float(totals[amount.kind])
            row[_AT["unknown share"]] = unknown
            found.append(FigureCandidate(number, amount, head + row))
    column = AMOUNT_FEATURES.index("topic in clause, to best")
    source = AMOUNT_FEATURES.index("topic in clause")
    for one, ahead in zip(found, lead([one.row[source] for one in found]), strict=True):
        one.row[column] = ahead
    return found


_AT = {name: place for place, name in enumerate(OF_FIGURE)}


def amounts_by_sentence(index: ArticleIndex) -> dict[int, tuple[Amount, ...]]:
    """Return the figures of each sentence by its number; sentences without any are left out."""
    found: dict[int, list[Amount]] = {}
    number = 0
    for amount in index.facts.amounts:
        while number < len(index.sentences) and index.sentences[number].sentence.span.end <= amount.core.start:
            number += 1
        if number < len(index.sentences) and index.sentences[number].sentence.span.start <= amount.core.start:
            found.setdefault(number, []).append(amount)
    return {number: tuple(amounts) for number, amounts in found.items()}


def _figure_row(
    asked: AmountQuestion,
    index: ArticleIndex,
    number: int,
    amount: Amount,
    here: Sequence[Amount],
    matches: Sequence[TermMatch],
) -> list[float]:
    sentence = index.sentences[number]
    groups = _groups(amount)
    total = sum(match.weight for match in matches) or 1.0
    places = matched_places(number, sentence, matches)
    counted = inside(amount.counted, sentence) if amount.counted else set()
    counted_weight = sum(weight for weight, positions in places if counted & set(positions))
    own = inside(amount.core, sentence)
    at = min(own, default=0)
    clause = inside(clause_around(index.article.text, sentence, amount.span), sentence)
    focus = asked.question.focus
    heads = _head_features(asked, index, number, counted, clause, matches)
    return [
        float(bool(groups & asked.asked)),
        float(bool(asked.asked) and not groups & asked.asked),
        float(not asked.asked),
        *(float(group in groups) for group in GROUPS),
        *(float(group in asked.asked) for group in GROUPS),
        counted_weight / total,
        float(amount.counted is not None and not counted_weight),
        float(focus is not None and any(focus == sentence.terms[place].stem for place in counted)),
        sum(weight / (1 + min(abs(at - place) for place in positions)) for weight, positions in places) / total,
        0.0,
        sum(weight for weight, positions in places if clause & set(positions)) / total,
        0.0,
        float(len(here)),
        float(sum(other.kind == amount.kind for other in here)),
        0.0,
        here.index(amount) / len(here),
        float(index.article.of(amount.core).lower() == "one"),
        float(amount.approximate and amount.high is None),
        float(amount.kind is AmountKind.ORDINAL),
        sum(weight for weight, positions in places if own & set(positions)) / total,
        float(bool(groups & asked.first)),
        float(bool(asked.first) and not groups & asked.first),
        *(
            float(group in asked.first and not groups & asked.first and not _may_be_money(amount, asked))
            for group in GROUPS
        ),
        float("count" in groups and "count" in asked.first and heads[0] > 0),
        float(amount.low in asked.values),
        *heads,
        *_topic_features(asked, number, sentence, clause, matches),
        *_part_features(index.article.text, amount, here),
        0.0,
    ]


def _may_be_money(amount: Amount, asked: AmountQuestion) -> bool:
    """Tell whether a bare number may be a sum whose currency was named before: "... and a further 850,000"."""
    return "money" in asked.first and amount.kind is AmountKind.NUMBER and amount.low is not None and amount.low >= 40


def _head_features(
    asked: AmountQuestion,
    index: ArticleIndex,
    number: int,
    counted: set[int],
    clause: set[int],
    matches: Sequence[TermMatch],
) -> list[float]:
    """Compare the thing whose figure is wanted with what is counted, with the clause, the sentence and the article."""
    heads = [match for match in matches if match.term.stem in asked.head]
    if not heads:
        return [-1.0, -1.0, -1.0, -1.0]
    positions = index.sentences[number].profile.positions
    here = {place for match in heads if number in match.hits for place in positions[match.hits[number][1]]}
    known = sum(bool(match.hits) for match in heads) / len(heads)
    return [float(bool(here & counted)), float(bool(here & clause)), float(bool(here)), known]


def _topic_features(
    asked: AmountQuestion, number: int, sentence: IndexedSentence, clause: set[int], matches: Sequence[TermMatch]
) -> list[float]:
    """Measure how much of the topic, without the words for the kind of figure, stands in sentence and clause."""
    topic = [match for match in matches if match.term.stem not in asked.kind_words]
    total = sum(match.weight for match in topic) or 1.0
    places = matched_places(number, sentence, topic)
    in_clause = sum(weight for weight, positions in places if clause & set(positions))
    return [sum(weight for weight, _ in places) / total, in_clause / total, 0.0, 0.0, float(len(topic))]


def _part_features(text: str, amount: Amount, here: Sequence[Amount]) -> list[float]:
    """Tell "214" from "431" in "214 of the 431 flights", and a sum at a rate ("90 euros a day") from one alone."""
    after, before = (
        text[amount.span.end : amount.span.end + 40],
        text[max(0, amount.span.start - 40) : amount.span.start],
    )
    part = any(0 < other.core.start - amount.core.end < 40 for other in here) and bool(PART_OF.match(after))
    whole = any(0 < amount.core.start - other.core.end < 40 for other in here) and bool(OF_WHOLE.search(before))
    return [float(part), float(whole), float(bool(RATE.match(after)))]


def _groups(amount: Amount) -> frozenset[str]:
    return frozenset(group for group, kinds in KINDS.items() if amount.kind in kinds)


def _relate(rows: list[list[float]]) -> None:
    for name in ("nearness", "clause coverage"):
        values = [row[_AT[name]] for row in rows]
        for row, ahead in zip(rows, lead(values), strict=True):
            row[_AT[f"{name}, to best here"]] = ahead
