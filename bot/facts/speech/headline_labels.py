"""Reads headlines that name their source before a colon: "Poll: Most People Like the Harbour"."""

from bot.facts.grammar.lexicon import source_nouns
from bot.facts.grammar.tokens import Kind
from bot.facts.quotation import Quotation, QuotationKind
from bot.facts.speech.cast import Cast
from bot.facts.speech.speakers import resolve
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

LONGEST_LABEL = 4
FEWEST_WORDS = 3
"""Words after the colon that make a statement."""


def headline_label(sentence: StorySentence) -> int | None:
    """Return the index of the colon after the source with which a headline opens; None where there is none."""
    tokens = sentence.tokens
    if sentence.paragraph != 0:
        return None
    colon = next((at for at, token in enumerate(tokens[: LONGEST_LABEL + 1]) if token.kind is Kind.COLON), None)
    if not colon or len(tokens) - colon <= FEWEST_WORDS:
        return None
    named = all(token.kind in (Kind.NAME, Kind.TITLE) for token in tokens[:colon])
    # A label of one word may be a topic ("Sport: …"); it is a source when it is a noun for one or a known name.
    return colon if named or tokens[colon - 1].lower in source_nouns() else None


def labelled_statement(cast: Cast, sentence: StorySentence, colon: int) -> Quotation:
    """Return what the headline says after its label, said by whom the label names."""
    words = [token for token in sentence.tokens[colon + 1 :] if token.kind is not Kind.STOP]
    speaker = resolve(cast, sentence, (0, colon))
    known = speaker is not None and _is_source(cast, sentence, speaker.name)
    return Quotation(Span(words[0].start, words[-1].end), QuotationKind.REPORTED, speaker if known else None)


def _is_source(cast: Cast, sentence: StorySentence, name: Span) -> bool:
    personal = any(cast.is_personal(found) for _, found in cast.names_in(name))
    return personal or sentence.tokens[0].lower in source_nouns()
