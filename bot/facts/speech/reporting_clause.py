"""A reporting clause: a cue ("said", "according to") with the phrase that names the source."""

from dataclasses import dataclass

from bot.facts.grammar.noun_phrases import Phrase

CLAIM = frozenset(["claim", "speech"])
"""The classes of a noun that tells of somebody's claim."""


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """A cue and its source in one sentence, as token indexes.

    ``inverted`` when the source follows the cue; ``classes`` are those of the cue verb; ``participle`` for "saying",
    "to say", whose source is the subject of another verb; ``passive`` for "was called", whose source may be missing.
    """

    cue: Phrase
    source: Phrase | None
    inverted: bool
    classes: frozenset[str]
    participle: bool = False
    passive: bool = False
