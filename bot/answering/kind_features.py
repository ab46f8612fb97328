"""Features of the kind of thing that a question asks for and of what a sentence has of it."""

from collections.abc import Mapping, Sequence

from bot.answering.answer_kinds import KINDS, Kind
from bot.answering.question import Question, QuestionType
from bot.answering.sentence_profile import Profile

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


def question_features(question: Question) -> list[float]:
    """Return the numbers that are the same for every sentence: the form of the question and its length."""
    forms = [float(question.type is type_) for type_ in TYPES]
    return [*forms, float(len(question.terms)), float(len(question.names))]


def kind_features(
    question: Question,
    profile: Profile,
    matched: list[tuple[float, tuple[int, ...]]],
    of_question: list[float],
) -> list[float]:
    """Return the numbers named by ``KIND_FEATURES``; ``matched`` are the weights and places of the terms found."""
    wanted_kinds, kinds = question.wanted, profile.kinds
    new, has = _not_asked(profile, matched) if matched else (kinds, profile.has)
    wanted = [new.get(kind, ()) for kind in wanted_kinds]
    best = next((positions for positions in wanted if positions), ())
    why = question.type is QuestionType.WHY
    return [
        float(bool(wanted and wanted[0])),
        1.0 if best else 0.0 if wanted else 0.5,
        float(min(3, len(wanted[0]))) if wanted else 0.0,
        _nearness(best, matched) if matched and best else 0.0,
        _nearness(kinds.get(Kind.CAUSE, ()), matched) if why and matched else 0.0,
        (1.0 if question.focus in profile.positions else -1.0) if question.focus else 0.0,
        float(bool(wanted and not wanted[0] and wanted_kinds[0] in kinds)),
        *has,
        *of_question,
    ]


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
