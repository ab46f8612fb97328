"""Tells whether a reporting clause follows a quotation that ends like a sentence: "“Who knows?” Pell told us."."""

from collections.abc import Sequence

from bot.facts.grammar.cue_nouns import with_nouns_told
from bot.facts.grammar.lexicon import cue_classes, word_group
from bot.facts.grammar.noun_phrases import NOMINAL
from bot.facts.grammar.tokens import Kind, Token

AGREEING = word_group("agreeing")
LONGEST_CLAUSE = 14
"""Tokens after "…!” within which a reporting clause must end."""
OPENS_ANOTHER = frozenset({Kind.QUOTED, Kind.STOP, Kind.COLON})
GOES_ON = frozenset({Kind.COMMA, Kind.PREPOSITION, Kind.TIME, Kind.ADVERB})
"""What may follow a verb of saying that only belongs to the quotation before it, and whoever heard it."""
ENDS_CLAUSE = frozenset({Kind.STOP, Kind.COMMA, Kind.QUOTED, Kind.BREAK, Kind.COLON})
MEANWHILE = frozenset(["after", "as", "before", "during", "when", "while"])
"""Words that open when and how something was said: "“Me?” she asked (as) she left"."""
ADDRESSING = word_group("addressing")
OPENS_HEARER = NOMINAL | {Kind.DETERMINER, Kind.OBJECT}
WITHIN_HEARER = OPENS_HEARER | {Kind.ADVERB, Kind.CONJUNCTION, Kind.PREPOSITION, Kind.TIME}
OPENS_WORDS = word_group("question-word") - MEANWHILE | {"for", "to"}
"""Words that open what is asked or told behind the hearer: "told the crowd (how)", "asked the judge (for) time"."""
NO_HEARER = frozenset(["last", "next", "no", "that", "this"])


def clause_follows(tokens: Sequence[Token], first: int, strict: bool) -> bool:
    """Tell whether "Trump said." stands here, which belongs to the question or cry before it.

    ``strict`` is set behind a full stop, which ends a sentence more often than a question mark does.
    """
    ahead = with_nouns_told(list(tokens[first : first + LONGEST_CLAUSE + 1]))
    for at, (kind, lower, _, _, _) in enumerate(ahead[:LONGEST_CLAUSE]):
        if at and (kind in OPENS_ANOTHER or (kind is Kind.DETERMINER and ahead[at - 1].kind is not Kind.COMMA)):
            return False
        if at == 1 and kind is Kind.AUXILIARY and ahead[0].kind is Kind.SUBJECT:
            # "“It was dark.” It was cold, too, she added."
            return False
        if kind is Kind.CUE:
            if not at or (strict and (lower in AGREEING or cue_classes()[lower] == {"voice"})):
                # "“We will not wait.” Ana Pell disagreed.", "“We will not wait.” She laughs."
                return False
            after = ahead[at + 1] if at + 1 < len(ahead) else None
            if after is None or after.kind is Kind.STOP:
                # "“Be a plumber.” And what did Tilly say?"
                return "?" not in (after or ahead[at]).lower
            return not strict and _adds_no_words(ahead, at)
    return False


def _adds_no_words(tokens: Sequence[Token], cue: int) -> bool:
    """Tell whether a verb of saying is followed by nothing that is said: "said on Monday", "asked as he left"."""
    after = tokens[cue + 1]
    return after.kind in GOES_ON or after.lower in MEANWHILE or only_addresses(tokens, cue)


def only_addresses(tokens: Sequence[Token], cue: int) -> bool:
    """Tell whether nothing but who hears it, when and where follows a verb: "asked the crowd on Saturday"."""
    if tokens[cue].lower not in ADDRESSING or cue + 1 >= len(tokens):
        return False
    opening = tokens[cue + 1]
    if opening.kind not in OPENS_HEARER or opening.lower in NO_HEARER:
        return False
    behind = tokens[cue + 1 :]
    ends = (at for at, token in enumerate(behind) if token.kind in ENDS_CLAUSE or token.lower in MEANWHILE)
    end = next(ends, len(behind))
    return all(token.kind in WITHIN_HEARER and token.lower not in OPENS_WORDS for token in behind[:end])
