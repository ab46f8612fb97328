"""Finds whom the form of a sentence announces as the speaker: before a colon, behind a dash, beside a pronoun."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import Phrase, phrase_ending_at
from bot.facts.grammar.phrase_heads import head_of, name_in_front
from bot.facts.grammar.tokens import Kind, Token

GENRES = word_group("genre")
"""What a label calls the article itself: "Opinion: …"."""
DESCRIBES = frozenset(["a", "an", "the"])
ENDS_DESCRIPTION = frozenset({Kind.COMMA, Kind.CUE, Kind.AUXILIARY, Kind.SUBJECT, Kind.QUOTED, Kind.STOP})
IMPERSONAL = frozenset(["it", "that", "there", "this"])
NAMED = frozenset({Kind.NAME, Kind.TITLE})
PRESENTING = frozenset(["came", "comes", "is", "sat", "sits", "stands", "stood", "was"])
OPENS_PRESENTING = frozenset(["also", "first", "last", "next", "then", "there"])
RANKED = frozenset(["first", "last", "latest", "next", "only"])
TELLS_OF_OTHERS = frozenset({Kind.NAME, Kind.TITLE, Kind.SUBJECT, Kind.COMMA, Kind.CUE, Kind.QUOTED, Kind.STOP})
FARTHEST_PRESENTING = 8
"""Tokens among which the verb stands that presents somebody: "Behind the stall of the bakery stood"."""
LONGEST_SIGNATURE = 10
"""Tokens of a sentence that only says who is quoted above, its dash with them."""
SIGNATURE = frozenset({Kind.NAME, Kind.TITLE, Kind.WORD, Kind.POSSESSIVE})
MORE = word_group("letter") | {"more", "reaction", "response", "this", "word"}
"""What stands with "from" before the name of who speaks."""
SIGNS = frozenset({Kind.BREAK, Kind.COLON})
ENDS_NAME = frozenset({Kind.COMMA, Kind.PREPOSITION, Kind.SUBORDINATOR})
ON_WHAT = frozenset(["about", "after", "at", "before", "in", "on", "when"])
"""What opens, behind a name, what somebody speaks of, or when."""
TOLD_OF = frozenset({Kind.CUE, Kind.AUXILIARY, Kind.SUBJECT, Kind.RELATIVE, Kind.QUOTED, Kind.STOP})
"""What is part of a sentence, and not of what somebody is called."""


def is_beside(tokens: Sequence[Token], subject: Phrase, pronoun: int) -> bool:
    """Tell whether a phrase before a comma only tells of the pronoun behind it, or stands in an adverbial.

    "A former baker, she says", "Through his lawyer, Bo Reed, he says"; but "The baker, he says" is about the baker.
    """
    parted = subject[1] == pronoun - 1 and tokens[subject[1]].kind is Kind.COMMA
    return parted and tokens[subject[0]].lower != "the"


def ends_with_colon(tokens: Sequence[Token]) -> bool:
    """Tell whether the quotation with which a sentence ends stands behind a colon."""
    return len(tokens) > 1 and tokens[-2].kind is Kind.COLON


def goes_on_then(tokens: Sequence[Token]) -> bool:
    """Tell whether whoever was told of goes on to speak: "Then: “…”", "And then, after a while: “…”"."""
    return any(token.lower == "then" for token in tokens[:2])


def names_genre(tokens: Sequence[Token]) -> bool:
    """Tell whether what stands before a colon says what the article is, and not who speaks: "Interview: “…”"."""
    return bool(tokens) and head_of(tuple(tokens)).lower in GENRES


def announced(tokens: Sequence[Token]) -> Phrase | None:
    """Return whom a line without a verb announces: "From the scene, Chief Superintendent Vera Moss:"."""
    if len(tokens) < 2 or tokens[-1].kind is not Kind.COLON or tokens[-2].kind is not Kind.NAME:
        return None
    return phrase_ending_at(tokens, len(tokens) - 2, 0)


def more_from(tokens: Sequence[Token]) -> Phrase | None:
    """Return whose words a live report announces before a colon: "More from Ana Pell:", "Statement from the port:"."""
    opens = len(tokens) > 2 and tokens[0].lower in MORE and tokens[1].lower == "from"
    return phrase_after(tokens, 1, len(tokens)) if opens else None


def told_of(tokens: Sequence[Token]) -> Phrase | None:
    """Return of whom a sentence without a reporting clause tells: its subject, or whom its form presents."""
    subject = (
        presented(tokens) or _behind_description(tokens) or main_subject(tokens, 0, len(tokens)) or announced(tokens)
    )
    impersonal = subject is None or tokens[subject[0]].lower in IMPERSONAL
    # "For Ana Torvik, it made sense".
    return (name_in_front(tokens) if impersonal else None) or subject


def _behind_description(tokens: Sequence[Token]) -> Phrase | None:
    """Return the pronoun of which the words before it tell more: "A retired baker, (she) rises at four".

    "The mayor, he says, is wrong" is about the mayor.
    """
    comma = next((at for at, token in enumerate(tokens) if token.kind in ENDS_DESCRIPTION), 0)
    if comma + 2 >= len(tokens) or tokens[comma].kind is not Kind.COMMA or tokens[0].lower not in DESCRIBES:
        return None
    does = tokens[comma + 2].kind is not Kind.CUE
    return (comma + 1, comma + 2) if tokens[comma + 1].lower in ("he", "she") and does else None


def presented(tokens: Sequence[Token]) -> Phrase | None:
    """Return the full name that a sentence ends with and only says is there: "Among those in favour was Ana Torvik"."""
    verb = next((at for at, token in enumerate(tokens[:FARTHEST_PRESENTING]) if token.lower in PRESENTING), 0)
    opening, before = tokens[0], tokens[1:verb]
    opens = opening.kind in (Kind.PREPOSITION, Kind.ADVERB) or opening.lower in OPENS_PRESENTING
    ranked = opening.lower == "the" and verb > 1 and tokens[1].lower in RANKED
    if not verb or not (opens or ranked) or any(token.kind in TELLS_OF_OTHERS for token in before):
        return None
    end = next((at for at in range(verb + 1, len(tokens)) if tokens[at].kind not in NAMED), len(tokens))
    full = end - verb - 1 > 1 and end < len(tokens) and tokens[end].kind in (Kind.COMMA, Kind.STOP, Kind.RELATIVE)
    return (verb + 1, end) if full else None


def named_behind(tokens: Sequence[Token]) -> Phrase | None:
    """Return whom a sentence says to have spoken just before: "So says Ana Pell.", "That was Ana Pell, in 2010."."""
    lowers = [token.lower for token in tokens[:5]]
    if lowers[:1] == ["so"] and lowers[1:2] in (["said"], ["says"]):
        first = 2
    elif lowers[:1] in (["these"], ["those"]) and lowers[1:] in (
        ["are", "the", "words", "of"],
        ["were", "the", "words", "of"],
    ):
        first = 5
    elif lowers[:2] == ["that", "was"]:
        first = 2
    else:
        return None
    end = next((at for at in range(first, len(tokens)) if tokens[at].kind not in NAMED), len(tokens))
    closed = end == len(tokens) or tokens[end].kind in (Kind.COMMA, Kind.STOP)
    return (first, end) if end > first and closed else None


def signed_from(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return where the name behind a quotation and a dash or colon stands: "“…” — Jane Smith, baker"; None without one.

    "‘It broke me’: singer Ann Cox on losing her voice", "“…” – Spain's Lola Prieto, when asked about it".
    """
    mark = next((at for at, token in enumerate(tokens[:3]) if token.kind in SIGNS), None)
    if not mark or tokens[mark - 1].kind is not Kind.QUOTED or mark + 1 >= len(tokens):
        return None
    end = next((at for at in range(mark + 1, len(tokens)) if tokens[at].kind in ENDS_NAME), len(tokens))
    behind = tokens[end + (end < len(tokens) and tokens[end].kind is Kind.COMMA) :]
    tells_when = bool(behind) and behind[0].lower in ON_WHAT
    if not tells_when and (tokens[mark].kind is Kind.COLON or len(tokens) > mark + LONGEST_SIGNATURE):
        return None
    named = tokens[end - 1].kind is Kind.NAME and all(token.kind in SIGNATURE for token in tokens[mark + 1 : end])
    described = tells_when or not any(token.kind in TOLD_OF for token in behind)
    named = named and not names_genre(tokens[mark + 1 : end])
    return (mark + 1, end) if named and described else None
