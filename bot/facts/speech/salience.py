"""Who is in a reader's mind, so that a pronoun may mean them: who spoke, and whom a clause names as its subject."""

import re
from dataclasses import dataclass

from bot.facts.quotation import Speaker
from bot.reading.span import Span

AS_SUBJECT, AS_OBJECT, AS_AGENT, AS_POSSESSOR = 1.1, 0.3, 1.2, 1.0
"""What a mention counts more as the subject of a clause, less behind a preposition, behind "by", and before "'s"."""
AFTER_PREPOSITION = re.compile(r"\b(?:of|for|by|with|to|about|against|on|from|at|like|than|in)\s(?:\w{1,20}\.?\s)?$")
AGENT = re.compile(r"\bby\s(?:the|a|his|her|its|their)\s(?:\w{1,20}\s){0,2}\w{1,20},\s(?:\w{1,20}\.?\s)?$")
"""What stands before a name in apposition that is no subject: "asked by the coroner, Dr ", "by her agent, "."""
SUBJECT_PLACE = re.compile(r"(?:^|[,.”\"!?;]\s|\b(?:said|added|and|but|while|when|as|that)\s)(?:\w{1,12}\.?\s)?$")
PRONOUNS = {"m": re.compile(r"\b[Hh](?:e|im|is)\b"), "f": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")}
OBJECT_IN_RELATIVE = re.compile(r"\b(?:who|which)\s\w{1,20}\s$")
LONGEST_BEFORE = 300
"""Characters before a mention among which a pronoun in its sentence stands."""
REACH = 48
"""Characters before a mention that tell its place in the clause."""
CLAUSE_OPENING = 8
"""Characters of a line within which a name is its subject."""


def salience_in_clause(text: str, line_start: int, mention: Span) -> float:
    """Return how much a mention counts for its place in the clause; later ones a trifle more than earlier ones."""
    before = text[max(line_start, mention.start - REACH) : mention.start]
    score = mention.start * 1e-7
    if is_owner(text, mention):
        score -= AS_POSSESSOR
    lower = before.lower()
    if AGENT.search(lower):
        return score - AS_AGENT
    if AFTER_PREPOSITION.search(lower):
        return score - AS_OBJECT
    subject = mention.start - line_start < CLAUSE_OPENING or SUBJECT_PLACE.search(before)
    return score + AS_SUBJECT if subject else score


def is_told_aside(text: str, start: int, mention: Span) -> bool:
    """Tell whether a sentence from ``start`` on only mentions a name: "Soto's dog", "a man who followed Rita"."""
    aside = OBJECT_IN_RELATIVE.search(text, max(start, mention.start - REACH), mention.start)
    return aside is not None or is_owner(text, mention)


def is_owner(text: str, mention: Span) -> bool:
    """Tell whether something of whom a mention names follows: "Soto's dog"."""
    return text[mention.end : mention.end + 2] in ("’s", "'s")


def is_pronoun_in(text: str, start: int, end: int, gender: str) -> bool:
    """Tell whether a pronoun of a gender stands in a stretch, and so somebody told of before: "her work"."""
    return PRONOUNS[gender].search(text, max(start, end - LONGEST_BEFORE), end) is not None


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody who spoke: where, in which line, and what is known of them.

    ``spoke`` is false for whom a sentence only tells of.
    ``letter`` tells that their words stand in a letter, which only the next sentence may mean by "it".
    """

    at: int
    line: int
    speaker: Speaker
    gender: str | None
    personal: bool
    plural: bool
    voice: bool = True
    letter: bool = False
    spoke: bool = True

    @property
    def may_be_several(self) -> bool:
        """Whether "they" may mean it: a group, a body, or somebody without name and gender, but no thing."""
        if self.plural or not self.personal:
            return self.plural or self.voice
        return not self.gender and self.speaker.name == self.speaker.mention
