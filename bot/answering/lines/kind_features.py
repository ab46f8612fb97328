"""Features of the kind of thing that a question asks for and of what a sentence has of it."""

from collections.abc import Mapping, Sequence

from bot.answering.questions.question import Question, QuestionType
from bot.answering.sentences.sentence_pool import Profile
from bot.answering.words.answer_kinds import KINDS, Kind

_PLACE_OF = {kind: place for place, kind in enumerate(KINDS)}
TYPES = tuple(QuestionType)
MARKS = frozenset({Kind.QUOTE, Kind.CAUSE, Kind.MANNER, Kind.DEFINITION})
"""Kinds that are signs in a sentence and no words that could answer."""

KIND_FEATURES = (
    "wanted",
    "wanted or near",
    "how many wanted",
    "nearness",
    "nearness of cause",
    "focus",
    "wanted of asked",
    *(f"has {kind}" for kind in KINDS),
    *(f"asks {type_}" for type_ in TYPES),
    "terms",
    "names asked",
)
"""The names of the features, in the order of :func:`kind_features`."""


def kind_features(
    question: Question, profiles: Sequence[Profile], matched: Sequence[list[tuple[float, tuple[int, ...]]]]
) -> list[list[float]]:
    """Return for each sentence the numbers named by ``KIND_FEATURES``.

    ``matched`` has for each the weights and the places of the terms found.
    """
    of_question = _question_features(question)
    kinds_wanted, focus = question.wanted, question.focus
    first_wanted = kinds_wanted[0] if kinds_wanted else None
    why = question.type is QuestionType.WHY
    rows = []
    for profile, found in zip(profiles, matched, strict=True):
        kinds: Mapping[Kind, Sequence[int]] = profile.kinds
        has: Sequence[float] = profile.has
        nearness = nearness_of_cause = 0.0
        first: Sequence[int] = ()
        if found:
            kinds, has = _not_asked(profile, found)
            if why:
                nearness_of_cause = _nearness(profile.kinds.get(Kind.CAUSE, ()), found)
        best: Sequence[int] = ()
        if first_wanted is not None:
            best = first = kinds.get(first_wanted, ())
            if not first:
                best = next((kinds[kind] for kind in kinds_wanted if kinds.get(kind)), ())
            if found and best:
                nearness = _nearness(best, found)
        rows.append(
            [
                1.0 if first else 0.0,
                1.0 if best else 0.0 if kinds_wanted else 0.5,
                float(len(first)) if len(first) < 3 else 3.0,
                nearness,
                nearness_of_cause,
                (1.0 if focus in profile.positions else -1.0) if focus else 0.0,
                1.0 if not first and first_wanted in profile.kinds else 0.0,
                *has,
                *of_question,
            ]
        )
    return rows


def _question_features(question: Question) -> list[float]:
    """Return the numbers that are the same for every sentence: the form of the question and its length."""
    forms = [float(question.type is type_) for type_ in TYPES]
    return [*forms, float(len(question.terms)), float(len(question.names))]


def _not_asked(
    profile: Profile, matched: list[tuple[float, tuple[int, ...]]]
) -> tuple[Mapping[Kind, Sequence[int]], Sequence[float]]:
    """Return where a sentence has each kind of thing, and which it has, without what the question itself named."""
    asked = {position for _, positions in matched for position in positions}
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


def _nearness(places: Sequence[int], matched: list[tuple[float, tuple[int, ...]]]) -> float:
    """Return how near the best place is to the matched terms, their weights counted by one over the distance."""
    best = 0.0
    for place in places:
        near = 0.0
        for weight, positions in matched:
            near += weight / (1 + min([abs(place - position) for position in positions]))
        best = max(best, near)
    return best
