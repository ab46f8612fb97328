"""Resolves a phrase that describes a source without naming it: "the mayor", "her daughter", "one of the three men"."""

from bot.facts.grammar.lexicon import gendered_nouns, impersonal_sources, ordinals, source_nouns, word_group
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import gender_of, head_of, is_for_several, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.names.name_runs import HONOURS
from bot.facts.quotation import Speaker
from bot.facts.speech.cast import Cast
from bot.facts.speech.named_heads import behind_owner
from bot.facts.speech.roles import SOLE_TITLES
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

SINGLE = frozenset(["a", "an", "one", "another"])
"""Words that open the phrase for a single source: who speaks as "a deckhand" or "one of them" is a person."""
OWNERS = frozenset(["his", "her", "their"])
HOUSE_NUMBER = frozenset(["no", "number"])
"""Words before the number of a house that speaks: "No 10 said"."""
AGED = "year-old"
PROTAGONISTS = word_group("protagonist")
"""Nouns with "the" that mean who was told of last, where nobody was introduced with them: "the midfielder"."""


def described(cast: Cast, sentence: StorySentence, phrase: Phrase, mention: Span, spoke: bool) -> Speaker | None:
    """Return the speaker that a phrase without a name describes, by name where the article gives that elsewhere.

    None for a number that is no house's. It is remembered who spoke there, as ``resolve`` does.
    """
    tokens = sentence.tokens[slice(*phrase)]
    one_of = tokens[2:] if tokens[0].lower in SINGLE and [token.lower for token in tokens[1:2]] == ["of"] else ()
    # "One of the three men apologised".
    head = head_of(one_of or sentence.tokens[slice(*behind_owner(cast, sentence, phrase))])
    if head.lower.isdecimal() and not (len(tokens) == 2 and tokens[0].lower in HOUSE_NUMBER):
        return None
    several = is_for_several(head, tokens)
    if not several and _may_be_named(tokens, head):
        known = _known_by_description(cast, tokens[0].lower, head, mention)
        if known:
            return known
    if tokens[0].lower in SINGLE:
        cast.roles.note_nameless(head.lower)
    speaker = Speaker(mention, mention)
    personal = is_person(head) or (spoke and _speaks_as_one(sentence, phrase, head))
    voice = spoke or head.lower in source_nouns()
    cast.note(mention.start, speaker, gender_of(head), personal=personal, plural=several, voice=voice)
    return speaker


def _known_by_description(cast: Cast, opening: str, head: Token, mention: Span) -> Speaker | None:
    """Return the speaker whom a description means that is given elsewhere, by name where only one can be meant."""
    told_of = (
        head.lower == AGED or _is_parent(head) or (head.lower in PROTAGONISTS and cast.roles.is_nobody_else(head.lower))
    )
    if head.lower in HONOURS and cast.names_in(mention):
        # "The Leeds MP" need not be who was told of last, as "the MP" is.
        told_of = False
    if not told_of and not is_person(head) and head.lower not in SOLE_TITLES:
        return None
    holder = cast.roles.holder_of(head.lower, mention.start)
    if holder and opening in OWNERS and cast.is_somebody_elses(holder, opening, mention.start):
        holder = None
    if holder is None:
        return _last_person(cast, mention, gender_of(head)) if told_of else None
    known = Speaker(holder.span, mention)
    cast.note(mention.start, known, cast.genders.get(holder.span))
    return known if cast.roles.is_only_holder(head.lower, holder) else Speaker(mention, mention)


def _is_parent(head: Token) -> bool:
    """Tell whether somebody is told of by their children: "the mum-of-two"."""
    return head.lower.partition("-of-")[0] in gendered_nouns() and "-of-" in head.lower


def _may_be_named(tokens: tuple[Token, ...], head: Token) -> bool:
    """Tell whether a description may stand for a name given elsewhere: "the mayor", "her daughter".

    "The agency's director" is one of several directors.
    """
    kin = head.lower in gendered_nouns()
    if not kin and any(token.kind is Kind.POSSESSIVE for token in tokens):
        return False
    if any(token.lower in ordinals() for token in tokens):
        # "The fourth official" is not the one who was introduced.
        return False
    return tokens[0].lower == "the" or (tokens[0].lower in OWNERS and kin)


def _speaks_as_one(sentence: StorySentence, phrase: Phrase, head: Token) -> bool:
    """Tell whether a source of an unknown kind is one person: "a deckhand, who …", "one of them said"."""
    tokens = sentence.tokens
    if tokens[phrase[0]].lower not in SINGLE or head.lower in impersonal_sources():
        return False
    after = [token.lower for token in tokens[phrase[1] : phrase[1] + 2]]
    return after[:1] == ["who"] or after == [",", "who"] or after[:1] in (["said"], ["says"], ["told"])


def _last_person(cast: Cast, mention: Span, gender: str | None) -> Speaker:
    """Return the person whom "the 33-year-old" means: who was the subject last, if anybody was near."""
    meant = cast.last_person(mention.start, gender)
    speaker = Speaker(meant or mention, mention)
    cast.note(mention.start, speaker, gender or cast.genders.get(speaker.name))
    return speaker
