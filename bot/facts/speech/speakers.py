"""Resolves the phrase that names a source to a speaker: the fullest name, or the noun phrase itself."""

import re
from dataclasses import replace

from bot.facts.grammar.antecedents import LONGEST_RELATIVE, antecedent
from bot.facts.grammar.lexicon import gendered_nouns, organisation_heads
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.phrase_heads import gender_of, head_of, is_for_several, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import Name
from bot.facts.quotation import Speaker
from bot.facts.speech.appositions import name_in_apposition, person_in_apposition
from bot.facts.speech.cast import GENDER, OWNED_BY, Cast
from bot.facts.speech.described_speakers import OWNERS, PROTAGONISTS, described
from bot.facts.speech.joint_sources import joins_several
from bot.facts.speech.named_heads import behind_owner, is_inside_adverbial, name_at_head
from bot.facts.speech.reporting_clauses import SOMEBODY
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.span import Span

OWN = {"he": re.compile(r"\b[Hh](?:e|im|is)\b"), "she": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")}
"""The pronouns in a quotation for somebody else of the gender of who says it."""
AS_SUBJECT = {"her": "she", "him": "he", "his": "he", "their": "they", "them": "they"}
"""The pronouns that are sources behind a preposition or before a noun: "according to him", "his verdict: “…”"."""
FARTHEST_OWNER = 9
"""Tokens before a pronoun among which "her" of "her lawyer said she" stands."""
BETWEEN_OWNER = frozenset({Kind.NAME, Kind.TITLE, Kind.QUOTED, Kind.STOP, Kind.SUBJECT, Kind.COMMA, Kind.OBJECT})
FIRST_PERSON = frozenset(["i", "we", "you"])


def resolve(cast: Cast, sentence: StorySentence, phrase: Phrase, spoke: bool = True) -> Speaker | None:
    """Return the speaker that a phrase of a sentence names, and remember that they spoke there.

    None when it is a pronoun that fits nobody before it. ``spoke`` is false for the subject of a sentence that reports
    nothing: a pronoun may mean it all the same.
    """
    tokens = sentence.tokens[phrase[0] : phrase[1]]
    if not tokens:
        return None
    mention = Span(tokens[0].start, tokens[-1].end)
    behind = phrase[0] > 0 and sentence.tokens[phrase[0] - 1].kind is Kind.PREPOSITION
    owns = tokens[0].lower in OWNERS
    if tokens[0].lower in SOMEBODY:
        return Speaker(mention, mention)
    if len(tokens) == 1 and (tokens[0].kind is Kind.SUBJECT or owns or (behind and tokens[0].lower in AS_SUBJECT)):
        return _meant_by_pronoun(cast, sentence, phrase[0], mention, spoke)
    if joins_several(cast, tokens, mention):
        # "Both Ana Pell and Bo Reed".
        mention = Span(tokens[1].start, mention.end) if tokens[0].lower == "both" else mention
        several = Speaker(mention, mention)
        cast.note(mention.start, several, None, plural=True)
        return several
    by_nation = _of_nation(cast, tokens, mention) if spoke else None
    if by_nation:
        return by_nation
    named = _named(cast, sentence, phrase)
    if named is None:
        return described(cast, sentence, phrase, mention, spoke)
    place, name = named
    if _is_part_of_name(cast, tokens, place, name):
        opening = 1 if tokens[0].kind is Kind.DETERMINER else 0
        whole = Speaker(Span(tokens[opening].start, mention.end), mention)
        cast.note(mention.start, whole, None, personal=False, spoke=spoke)
        return whole
    speaker = Speaker(cast.fullest(name), place)
    owner = _gender_of_owner(sentence, phrase)
    namesake = cast.namesake(speaker, owner) if owner and cast.genders.get(name.span, owner) != owner else None
    if namesake:
        name, speaker = namesake, Speaker(cast.fullest(namesake), place)
    if spoke and _is_followed_by_who(sentence, phrase):
        cast.take_for_person(name)
    personal = cast.is_personal(name)
    # "The insurers, Harbour Mutual, said".
    plural = not personal and place.start >= mention.end and is_for_several(head_of(tokens), tokens)
    cast.note(mention.start, speaker, cast.genders.get(name.span), personal=personal, plural=plural, spoke=spoke)
    return speaker


def _gender_of_owner(sentence: StorySentence, phrase: Phrase) -> str | None:
    """Return the gender of who speaks of their own: "Moor said of her husband", "said Moor of her husband"."""
    tokens = sentence.tokens
    after = range(phrase[0], len(tokens))
    of = next((at for at in after if tokens[at].kind not in (Kind.NAME, Kind.TITLE, Kind.CUE)), len(tokens))
    told = tokens[of : of + 3]
    if len(told) < 3 or told[0].lower not in ("about", "of") or told[2].lower not in gendered_nouns():
        return None
    return GENDER.get(OWNED_BY.get(told[1].lower, ""))


def _meant_by_pronoun(cast: Cast, sentence: StorySentence, at: int, mention: Span, spoke: bool) -> Speaker | None:
    """Return whom the pronoun at index ``at`` means, whose place is ``mention``."""
    pronoun = sentence.tokens[at]
    told_of = _told_of_in_relative(sentence, at)
    owner = _owner_of_source(sentence, at)
    if owner is not None:
        meant_as_owner = cast.meant_by(AS_SUBJECT.get(pronoun.lower, pronoun.lower), sentence.tokens[owner].start)
        return Speaker(meant_as_owner, mention) if meant_as_owner else None
    if told_of is None:
        if _is_read(sentence, at) and _may_be_person(cast, pronoun):
            return None
        return _pronoun(cast, pronoun, mention, _is_spoken_of(cast, sentence, pronoun.lower))
    meant = resolve(cast, sentence, told_of, spoke)
    return replace(meant, mention=mention) if meant else None


def _is_read(sentence: StorySentence, at: int) -> bool:
    """Tell whether "it" at an index is something to read, as nobody is: "It reads: “…”"."""
    words = [token.lower for token in sentence.tokens[at : at + 2]]
    return words in (["it", "read"], ["it", "reads"])


def _may_be_person(cast: Cast, pronoun: Token) -> bool:
    if cast.history and cast.history[-1].letter:
        # "Ana Pell sent him a text. It read …".
        return False
    meant = cast.meant_by(pronoun.lower, pronoun.start)
    return meant is not None and any(cast.may_be_person(name) for _, name in cast.names_in(meant))


def _owner_of_source(sentence: StorySentence, at: int) -> int | None:
    """Return where "her" stands that a pronoun takes up inside what her own speaker says: "her lawyer said (she)"."""
    tokens = sentence.tokens
    told = False
    for before in range(at - 1, max(-1, at - FARTHEST_OWNER), -1):
        token = tokens[before]
        if OWNED_BY.get(token.lower) == tokens[at].lower:
            return before if told else None
        if token.kind in BETWEEN_OWNER or (token.kind is Kind.CUE and told):
            return None
        told = told or token.kind is Kind.CUE
    return None


def _of_nation(cast: Cast, tokens: tuple[Token, ...], mention: Span) -> Speaker | None:
    """Return the speaker that a word for people of a nation means: "the Dutchwoman", "a Kuwaiti".

    Its capital makes no name of it.
    """
    if len(tokens) < 2 or tokens[-1].kind is not Kind.NAME:
        return None
    described = all(token.kind in (Kind.WORD, Kind.NUMBER) for token in tokens[1:-1])
    if tokens[0].lower == "the" and described and tokens[-1].lower in PROTAGONISTS:
        # "the 44-year-old Italian".
        gender = gender_of(tokens[-1])
        meant = Speaker(cast.last_named(mention.start, gender) or mention, mention)
        cast.note(mention.start, meant, gender or cast.genders.get(meant.name))
        return meant
    if tokens[0].lower not in ("a", "an") or len(tokens) > 2:
        return None
    nameless = Speaker(mention, mention)
    cast.note(mention.start, nameless, None)
    return nameless


def _named(cast: Cast, sentence: StorySentence, phrase: Phrase) -> tuple[Span, Name] | None:
    """Return the name that a phrase holds or that stands in apposition to it; its noun may show that it is a person."""
    phrase = behind_owner(cast, sentence, phrase)
    tokens = sentence.tokens[slice(*phrase)]
    named = name_at_head(cast, tokens, is_inside_adverbial(sentence, phrase))
    if named and not cast.is_personal(named[1]):
        named = person_in_apposition(cast, sentence, phrase) or named
    if named is None:
        named = name_in_apposition(cast, sentence, phrase)
        if named and is_person(head_of(tokens)):
            cast.take_for_person(named[1])
    return named


def _is_part_of_name(cast: Cast, tokens: tuple[Token, ...], place: Span, name: Name) -> bool:
    """Tell whether a name of one word is only the noun of a longer one: "the Prime Minister's Office"."""
    if " " in cast.article.of(cast.fullest(name)) or cast.is_personal(name):
        return False
    at = next((at for at, token in enumerate(tokens) if token.start == place.start), 0)
    owned = at > 0 and tokens[at - 1].kind is Kind.POSSESSIVE and tokens[at].lower in organisation_heads()
    of = [token.lower for token in tokens[at + 1 : at + 2]] == ["of"]
    return owned or (of and tokens[at].kind is Kind.NAME and at > 0 and tokens[at - 1].lower == "the")


def _told_of_in_relative(sentence: StorySentence, at: int) -> Phrase | None:
    """Return whom "it" means inside a relative clause: "the firm, which has staked its name on what it calls"."""
    tokens = sentence.tokens
    if tokens[at].lower != "it" or tokens[at - 1].lower != "what":
        return None
    for relative in range(at - 2, max(0, at - LONGEST_RELATIVE), -1):
        if tokens[relative].kind is Kind.QUOTED or tokens[relative].lower in ("he", "she", "they"):
            return None
        if tokens[relative].lower == "which":
            return antecedent(tokens, relative, 0)
    return None


def _is_followed_by_who(sentence: StorySentence, phrase: Phrase) -> bool:
    """Tell whether who spoke is told of as a person: "said Sugiarto, who heads the unit"."""
    tokens = sentence.tokens
    after = tokens[phrase[1] : phrase[1] + 2]
    told = phrase[0] > 0 and tokens[phrase[0] - 1].kind is Kind.CUE
    return told and len(after) > 1 and after[0].kind is Kind.COMMA and after[1].lower == "who"


def _is_spoken_of(cast: Cast, sentence: StorySentence, pronoun: str) -> bool:
    """Tell whether the words of a sentence are about somebody whom its own "he" or "she" would fit as well."""
    own = OWN.get(pronoun)
    return own is not None and any(own.search(cast.article.of(one.inner)) for _, one in sentence.quotations)


def _pronoun(cast: Cast, token: Token, mention: Span, spoken_of: bool = False) -> Speaker | None:
    # "He'd said".
    pronoun = AS_SUBJECT.get(token.lower, token.lower.partition("'")[0])
    if pronoun in FIRST_PERSON:
        return None
    meant = cast.meant_by(pronoun, token.start, spoken_of)
    if meant is None:
        return None
    speaker = Speaker(meant, mention)
    gender = GENDER.get(pronoun)
    cast.note(token.start, speaker, gender, personal=gender is not None, plural=pronoun == "they")
    return speaker
