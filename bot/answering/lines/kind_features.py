"""Features of the kind of thing that a question asks for and of what a sentence has of it."""

from collections.abc import Mapping, Sequence

from bot.answering.questions.question import Question, QuestionType
from bot.answering.sentences.sentence_pool import Profile
from bot.answering.words.answer_kinds import KINDS, Kind

_PLACE_OF = {kind: place for place, kind in enumerate(KINDS)}
TYPES = tuple(QuestionType)
MARKS = frozenset({Kind.QUOTE, Kind.CAUSE, Kind.MANNER, Kind.DEFINITION})
"""Kinds that are signs in a sentence and no words that could answer."""

MOST_COUNTED = 3
"""So many things of the kind that is wanted are counted; more tell nothing new."""

Matched = Sequence[tuple[float, tuple[int, ...]]]
"""The weight of each term of a question that stands in a sentence, and its positions there."""

OF_SENTENCE = (
    "wanted",
    "wanted or near",
    "how many wanted",
    "nearness",
    "nearness of cause",
    "focus",
    "wanted of asked",
)
KIND_FEATURES = (
    *OF_SENTENCE,
    *(f"has {kind}" for kind in KINDS),
    *(f"asks {type_}" for type_ in TYPES),
    "terms",
    "names asked",
)
"""The names of the features, in the order of :func:`kind_features`."""


def kind_features(question: Question, profiles: Sequence[Profile], matched: Sequence[Matched]) -> list[list[float]]:
    """Return for each sentence the numbers named by ``KIND_FEATURES``; ``matched`` has for each the terms found."""
    of_question = _question_features(question)
    rows = []
    for profile, found in zip(profiles, matched, strict=True):
        kinds, has = _not_asked(profile, found) if found else (profile.kinds, profile.has)
        rows.append([*_sought(question, profile, kinds, found), *has, *of_question])
    return rows


def _sought(
    question: Question, profile: Profile, kinds: Mapping[Kind, Sequence[int]], found: Matched
) -> tuple[float, ...]:
    """Return the numbers named by ``OF_SENTENCE``; ``kinds`` says where the sentence has each, less what was asked."""
    wanted, focus = question.wanted, question.focus
    first = best = kinds.get(wanted[0], ()) if wanted else ()
    for kind in wanted[1:]:
        best = best or kinds.get(kind, ())
    causes = profile.kinds.get(Kind.CAUSE, ()) if question.type is QuestionType.WHY else ()
    return (
        1.0 if first else 0.0,
        1.0 if best else 0.0 if wanted else 0.5,
        float(len(first[:MOST_COUNTED])),
        _nearness(best, found) if found else 0.0,
        _nearness(causes, found) if found else 0.0,
        (1.0 if focus in profile.positions else -1.0) if focus else 0.0,
        1.0 if wanted and not first and wanted[0] in profile.kinds else 0.0,
    )


def _question_features(question: Question) -> list[float]:
    """Return the numbers that are the same for every sentence: the form of the question and its length."""
    forms = [float(question.type is type_) for type_ in TYPES]
    return [*forms, float(len(question.terms)), float(len(question.names))]


def _not_asked(profile: Profile, found: Matched) -> tuple[Mapping[Kind, Sequence[int]], Sequence[float]]:
    """Return where a sentence has each kind of thing, and which it has, without what the question itself named."""
    asked = {position for _, positions in found for position in positions}
    new: dict[Kind, Sequence[int]] = {}
    has = list(profile.has)
    for kind, positions in profile.kinds.items():
        if kind in MARKS or asked.isdisjoint(positions):
            new[kind] = positions
            continue
        new[kind] = rest = [position for position in positions if position not in asked]
        if not rest:
            has[_PLACE_OF[kind]] = 0.0
    return new, has


def _nearness(places: Sequence[int], found: Matched) -> float:
    """Return how near the best place is to the terms found, their weights counted by one over the distance."""
    best = 0.0
    for place in places:
        near = 0.0
        for weight, positions in found:
            near += weight / (1 + min([abs(place - position) for position in positions]))
        best = max(best, near)
    return best
