"""Features of the kind of thing that a question asks for and of what a sentence has of it."""

from collections.abc import Mapping, Sequence

from bot.answering.learned.columns import Columns, columns_of
from bot.answering.lines.distance import distance
from bot.answering.questions.question import Question, QuestionType
from bot.answering.sentence_pool import Profile
from bot.answering.words.answer_kinds import KINDS, Kind

_PLACE_OF = {kind: place for place, kind in enumerate(KINDS)}
TYPES = tuple(QuestionType)
MARKS = frozenset({Kind.QUOTE, Kind.CAUSE, Kind.MANNER, Kind.DEFINITION})
"""Kinds that are signs in a sentence and no words that could answer."""

MOST_COUNTED = 3
"""So many things of the kind that is wanted are counted; more tell nothing new."""

Matched = Sequence[tuple[float, tuple[int, ...]]]
"""The weight of each term of a question that stands in a sentence, and its positions there."""
SOUGHT = (
    "wanted",
    "wanted or near",
    "how many wanted",
    "nearness",
    "nearness of cause",
    "focus",
    "wanted of asked",
)
HAS, ASKS = tuple(f"has {kind}" for kind in KINDS), tuple(f"asks {type_}" for type_ in TYPES)
KIND_FEATURES = (*SOUGHT, *HAS, *ASKS, "terms", "names asked")
"""The names of the features, in order."""


def kind_features(question: Question, profiles: Sequence[Profile], matched: Sequence[Matched]) -> Columns:
    """Return the numbers named by ``KIND_FEATURES``, one a sentence; ``matched`` has for each the terms found."""
    kinds: list[Mapping[Kind, Sequence[int]]] = []
    having: list[Sequence[float]] = []
    for profile, found in zip(profiles, matched, strict=True):
        new, has = _not_asked(profile, found) if found else (profile.kinds, profile.has)
        kinds.append(new)
        having.append(has)
    count = len(profiles)
    return {
        **_sought(question, profiles, kinds, matched),
        **columns_of(having, HAS),
        # The form of the question and its length are the same for every sentence.
        **{name: [float(question.type is type_)] * count for name, type_ in zip(ASKS, TYPES, strict=True)},
        "terms": [float(len(question.terms))] * count,
        "names asked": [float(len(question.names))] * count,
    }


def _sought(
    question: Question,
    profiles: Sequence[Profile],
    kinds: Sequence[Mapping[Kind, Sequence[int]]],
    matched: Sequence[Matched],
) -> Columns:
    """Return the numbers named by ``SOUGHT``; ``kinds`` says where each sentence has each, less what was asked."""
    wanted, focus, nothing = question.wanted, question.focus, [0.0] * len(profiles)
    first = best = [of.get(wanted[0], ()) for of in kinds] if wanted else [()] * len(profiles)
    for kind in wanted[1:]:
        best = [places or of.get(kind, ()) for places, of in zip(best, kinds, strict=True)]
    near = 0.0 if wanted else 0.5
    return {
        "wanted": [1.0 if places else 0.0 for places in first],
        "wanted or near": [1.0 if places else near for places in best],
        "how many wanted": [float(len(places[:MOST_COUNTED])) for places in first],
        "nearness": [_nearness(places, found) if found else 0.0 for places, found in zip(best, matched, strict=True)],
        "nearness of cause": [
            _nearness(profile.kinds.get(Kind.CAUSE, ()), found)
            for profile, found in zip(profiles, matched, strict=True)
        ]
        if question.type is QuestionType.WHY
        else nothing,
        "focus": [1.0 if focus in profile.positions else -1.0 for profile in profiles] if focus else nothing,
        "wanted of asked": [
            1.0 if not places and wanted[0] in profile.kinds else 0.0
            for places, profile in zip(first, profiles, strict=True)
        ]
        if wanted
        else nothing,
    }


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
            near += weight / (1 + distance(place, positions))
        best = max(best, near)
    return best
