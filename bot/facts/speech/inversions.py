"""Tells whether a source may follow its cue: "“…,” said Pell", "…, most of them old, said Pell of the alliance"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import base_cues, source_nouns, word_group
from bot.facts.grammar.main_subjects import segments
from bot.facts.grammar.tokens import Kind, Token

INVERTING = word_group("inverting")
"""Verbs of saying with no person for an object: their source may follow at the end of a sentence."""
PLEAS = frozenset(["guilty", "innocent"])
"""What somebody pleads: "Bo Lund, who was absent, pleaded guilty"."""
LONGEST_PLACE = 5
"""Tokens of a place behind a source."""
PLACE = frozenset({Kind.PREPOSITION, Kind.DETERMINER, Kind.WORD, Kind.NAME})
"""Tokens that may tell where somebody is before the comma: "said a woman in the queue, "."""
NAMES = frozenset({Kind.NAME, Kind.TITLE, Kind.DETERMINER})
CLOSES_SOURCE = frozenset({Kind.COMMA, Kind.STOP, Kind.BREAK, Kind.RELATIVE})
NOT_AFTER_INVERSION = frozenset(
    {
        Kind.PREPOSITION,
        Kind.SUBORDINATOR,
        Kind.OBJECT,
        Kind.COMMA,
        Kind.STOP,
        Kind.QUOTED,
        Kind.COLON,
        Kind.BREAK,
        Kind.CUE,
        Kind.TIME,
    }
)


def inverts(tokens: Sequence[Token], at: int, classes: frozenset[str]) -> bool:
    """Tell whether the source may follow its cue: after a quotation, or after the comma that ends what was said."""
    if (
        classes == {"transitive"}
        or tokens[at].lower.endswith("ing")
        or tokens[at].lower in base_cues()
        or at + 1 >= len(tokens)
        or tokens[at + 1].kind in NOT_AFTER_INVERSION
        or tokens[at + 1].lower in PLEAS
    ):
        return False
    before = at - 1
    while before >= 0 and tokens[before].kind is Kind.ADVERB:
        before -= 1
    if before < 0:
        return True
    if tokens[before].kind is Kind.QUOTED:
        return True
    if tokens[before].kind not in (Kind.COMMA, Kind.BREAK):
        return False
    if before and tokens[before - 1].kind is Kind.QUOTED:
        return True
    if before > 2 and not any(token.kind in (Kind.COMMA, Kind.BREAK) for token in tokens[:before]):
        return True
    return tokens[at].lower in INVERTING and not _is_subject(tokens, before) and _ends_with_source(tokens, at)


def _is_subject(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether nothing but somebody stands before the last comma: "Biologist Chiara Neri, of Hull, (says)"."""
    parts = list(segments(tokens, 0, comma))
    if len(parts) < 2:
        return False
    first, end = parts[0]
    named = tokens[end - 1].kind is Kind.NAME
    if not named or any(token.kind not in NAMES and token.lower not in source_nouns() for token in tokens[first:end]):
        return False
    return all(_only_describes(tokens[slice(*part)]) for part in parts[1:])


def _only_describes(stretch: Sequence[Token]) -> bool:
    """Tell whether a stretch between commas only tells more of somebody: "of Hull", "41"."""
    opens = stretch[0].kind is Kind.PREPOSITION or (stretch[0].kind is Kind.NUMBER and len(stretch) == 1)
    return opens and all(token.kind not in (Kind.AUXILIARY, Kind.CUE) for token in stretch)


def _names_subject(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether a name between commas and a verb follow: "Joan, 71, said her second son, Brian, was late"."""
    end = comma + 1
    while end < len(tokens) and tokens[end].kind in (Kind.NAME, Kind.TITLE):
        end += 1
    named = comma + 1 < end < len(tokens) - 1 and tokens[end].kind is Kind.COMMA
    return named and (tokens[end + 1].kind in (Kind.AUXILIARY, Kind.CUE) or tokens[end + 1].lower.endswith("ed"))


def _ends_with_source(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nothing but somebody follows a cue: "…, most of them old, said Jane Smith of the alliance."."""
    source = phrase_after(tokens, at, len(tokens))
    if source is None:
        return False
    end = source[1]
    while end < len(tokens) and end - source[1] < LONGEST_PLACE and tokens[end].kind in PLACE:
        end += 1
    if end < len(tokens) and (tokens[end].kind not in CLOSES_SOURCE or _names_subject(tokens, end)):
        return False
    if any(tokens[n].kind is Kind.NUMBER and tokens[n - 1].kind is Kind.WORD for n in range(source[0] + 1, source[1])):
        # "said a single ship fed 900,000 people".
        return False
    head = next((n for n in range(source[0], source[1]) if tokens[n].kind is Kind.PREPOSITION), source[1]) - 1
    return tokens[head].kind is Kind.NAME or tokens[head].lower in source_nouns()
