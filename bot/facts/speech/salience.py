"""Who is in a reader's mind, so that a pronoun may mean them: who spoke, and whom a clause names as its subject."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.grammar.lexicon import source_nouns
from bot.facts.quotation import Speaker
from bot.reading.span import Span

AS_SUBJECT, AS_OBJECT, AS_AGENT, AS_POSSESSOR = 1.1, 0.3, 1.2, 1.0
"""What a mention counts more as the subject of a clause, less behind a preposition, behind "by", and before "'s"."""
SPOKE_LAST, SPOKE_BEFORE = 1.3, 1.6
"""What it counts for being in a reader's mind to have spoken last, and what of it each line takes away since."""
A_LINE, A_SENTENCE, MOST_SENTENCES = 0.85, 0.4, 6
"""What a mention loses with each line and with each of so many sentences behind it."""
NO_GENDER = 0.6
"""What a name loses of which no gender is known."""
UNSURE_LATEST = 0.8
"""What who spoke last loses by the same."""
HEADLINE_FLOOR = -1.75
"""The least that the person whom the headline names is in mind, however far back the name stands."""
SUBJECT_OF_LIFE = 0.9
"""The least that whom an obituary is about is in mind at the head of a paragraph, unless another spoke just before."""
SURE = 1.0
"""How far ahead of everybody else somebody must be so that a pronoun shows their gender."""
TOLD_OF = 0.3
"""What somebody loses of whom who spoke last tells in the same sentence."""
SPEAKS_OF_OTHER = 1.2
"""How far behind may be who spoke last where the words are about somebody of the same gender."""
STRANGE = 0.7
"""What a name of two words loses when nothing but its form shows that it may be a person's."""
AFTER_PREPOSITION = re.compile(r"\b(?:of|for|by|with|to|about|against|on|from|at|like|than|in)\s(?:\w{1,20}\.?\s)?$")
AGENT = re.compile(r"\bby\s(?:the|a|his|her|its|their)\s(?:\w{1,20}\s){0,2}\w{1,20},\s(?:\w{1,20}\.?\s)?$")
"""What stands before a name in apposition that is no subject: "asked by the coroner, Dr ", "by her agent, "."""
SUBJECT_PLACE = re.compile(r"(?:^|[,.”\"!?;]\s|\b(?:said|added|and|but|while|when|as|that)\s)(?:\w{1,12}\.?\s)?$")
PRONOUNS = {"m": re.compile(r"\b[Hh](?:e|im|is)\b"), "f": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")}
ADDRESSED = {
    "m": re.compile(r"\b(?:asked|reminded|to|told|warned|with)\shim\b"),
    "f": re.compile(
        r"\b(?:asked|reminded|to|told|warned|with)\sher\b"
        r"(?=[,.;:]|\s(?:about|by|he|how|if|in|on|she|that|to|what|when|where|whether|why)\b)"
    ),
}
"""Who is spoken to and so is not who speaks: "asked her whether"; but "told her sister" is of a sister."""
TOLD_BEHIND = re.compile(r",\s(?:(?:a|an|the|its|their|his|her)\s)?([a-z-]{1,20})\b")
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
    if _is_owner(text, mention):
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
    return aside is not None or _is_owner(text, mention)


def is_introduced(text: str, mention: Span) -> bool:
    """Tell whether what somebody is follows their name: "which concerns Ana Pell, president of the club"."""
    told = TOLD_BEHIND.match(text, mention.end)
    return told is not None and told[1] in source_nouns()


def _is_owner(text: str, mention: Span) -> bool:
    """Tell whether something of whom a mention names follows: "Soto's dog"."""
    return text[mention.end : mention.end + 2] in ("’s", "'s")


def is_pronoun_in(text: str, start: int, end: int, gender: str) -> bool:
    """Tell whether a pronoun of a gender stands in a stretch, and so somebody told of before: "her work"."""
    return PRONOUNS[gender].search(text, max(start, end - LONGEST_BEFORE), end) is not None


def is_addressed_in(text: str, start: int, end: int, gender: str) -> bool:
    """Tell whether somebody of a gender is spoken to in a stretch: "put it to her that"."""
    return ADDRESSED[gender].search(text, start, min(end, start + LONGEST_BEFORE)) is not None


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


def raise_to(scores: dict[Span, float], span: Span, score: float) -> None:
    """Set a score where none so high is set."""
    scores[span] = max(score, scores.get(span, score))


def nameless_before(history: Sequence[Spoken], at: int) -> Spoken | None:
    """Return who spoke last before an offset, if that is one person without a name: "a friend of Pell"."""
    latest = next((one for one in reversed(history[-4:]) if one.at < at), None)
    if latest is None or not (latest.spoke and latest.personal) or latest.plural or latest.gender:
        return None
    return latest if latest.speaker.name == latest.speaker.mention else None
