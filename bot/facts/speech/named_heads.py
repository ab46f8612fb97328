"""Finds the name at the head of the phrase for a source: "campaign manager Robby Mook", "MP for Northgate Ana Pell"."""

from bot.facts.grammar.lexicon import impersonal_sources
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import ENDS_HEAD, head_of
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import Name
from bot.facts.names.name_runs import HONOURS
from bot.facts.speech.cast import Cast
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

DESCRIBING = (Kind.WORD, Kind.NAME, Kind.TITLE)


def behind_owner(cast: Cast, sentence: StorySentence, phrase: Phrase) -> Phrase:
    """Return what a phrase is about behind a body with a preposition in its name.

    "director" of "the Bank of Leeds's director", "spokesman Tom Hill" of "Ministry of Defence spokesman Tom Hill".
    """
    tokens = sentence.tokens
    for at in range(phrase[1] - 1, phrase[0] + 2, -1):
        owned = tokens[at].kind is Kind.POSSESSIVE
        if (not owned and tokens[at].kind not in DESCRIBING) or (owned and at + 1 == phrase[1]):
            continue
        owners = [place for place, _ in cast.names_in(Span(tokens[phrase[0]].start, tokens[at].start))]
        inside = [token for token in tokens[phrase[0] : at] if token.kind is Kind.PREPOSITION]
        ends = tokens[at - 1].end
        if inside and any(place.end == ends and place.start < inside[0].start for place in owners):
            return at + owned, phrase[1]
    return phrase


def is_inside_adverbial(sentence: StorySentence, phrase: Phrase) -> bool:
    """Tell whether the phrase only goes on from a preposition: "In a meeting with the board Trump said"."""
    before = phrase[0] - 1
    first = sentence.tokens[phrase[0]]
    of = next((at for at in range(*phrase) if sentence.tokens[at].kind is not Kind.TITLE), phrase[1])
    if first.kind is Kind.TITLE and phrase[1] - of > 2 and sentence.tokens[of].lower == "of":
        # "Secretary of State John F. Kerry", "Deputy Leader of the Opposition Jane Smith".
        return True
    if before > 0 and sentence.tokens[before - 1].lower == "according":
        return False
    if head_of(sentence.tokens[slice(*phrase)]).lower in impersonal_sources():
        # "pointed to a memo from the FBI that read".
        return False
    if before >= 0 and sentence.tokens[before].lower == "by":
        # "was condemned by the mayor of Leeds".
        return False
    return before >= 0 and sentence.tokens[before].kind in (Kind.PREPOSITION, Kind.TIME)


def name_at_head(cast: Cast, tokens: tuple[Token, ...], whole: bool) -> tuple[Span, Name] | None:
    """Return the name with which the phrase ends before its first preposition: "campaign manager Robby Mook"."""
    end = (
        len(tokens)
        if whole
        else next((at for at, token in enumerate(tokens) if at and token.kind in ENDS_HEAD), len(tokens))
    )
    preposition = end
    honoured = end
    while end > 1 and tokens[0].kind is not Kind.DETERMINER and tokens[end - 1].lower in HONOURS:
        end -= 1
    base = Span(tokens[0].start, tokens[end - 1].end)
    mentions = cast.names_in(base)
    for place, name in reversed(mentions):
        if place.end >= base.end:
            # "Jane Smith MP", but not "Labour MP".
            return (place, name) if end == honoured or cast.may_be_person(name) else None
    around = cast.name_around(base) or _name_after_post(cast, tokens, preposition)
    if around:
        return around
    # A name whose own words hold a preposition reaches beyond the head: "Bank of England".
    return next(((place, name) for place, name in mentions if place.start < base.end < place.end), None)


def _name_after_post(cast: Cast, tokens: tuple[Token, ...], at: int) -> tuple[Span, Name] | None:
    """Return the name after what a post is for, whose preposition stands at an index: "MP for Northgate Ana Pell"."""
    if at + 2 >= len(tokens) or tokens[at].lower not in ("for", "of"):
        return None
    post = tokens[at - 1]
    if post.kind is not Kind.TITLE and post.lower not in HONOURS:
        return None
    mentions = cast.names_in(Span(tokens[at + 2].start, tokens[-1].end))
    place, name = mentions[-1] if mentions else (None, None)
    ends = place is not None and place.end >= tokens[-1].end and " " in cast.article.of(place)
    return (place, name) if ends and place and name and cast.is_personal(name) else None
