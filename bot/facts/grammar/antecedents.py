"""Finds whom a relative pronoun means: "Torvik, 39, who has the post and who"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import gendered_nouns, impersonal_sources, source_nouns, word_group
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, phrase_ending_at, start_of_base
from bot.facts.grammar.phrase_heads import head_of, is_for_several, is_person
from bot.facts.grammar.tokens import Kind, Token

BEFORE_PERSON = ("by", "from", "of", "with")
"""Prepositions between a thing and the person of whom "who" tells; "a figure in the Front, who" is about the figure."""
ORIGINS = ("by", "from")
BETWEEN_PEOPLE = frozenset(["at", "behind", "from", "in", "near", "of", "on", "outside"])
PLURALS = word_group("plural")
SHARES = word_group("share")
OPENS_ADVERBIAL = frozenset(["asked", "at", "during", "in", "on", "outside", "pressed", "questioned"])
"""Words with which a sentence opens before its subject comes."""
BEFORE_AGE = frozenset(["about", "aged", "around"])
LONGEST_AGE = 2
"""Words between the comma and the number of "Thoma, aged about 39"."""
LONGEST_RELATIVE = 24
"""Tokens between two relative pronouns of one row."""


def first_relative(tokens: Sequence[Token], at: int, low: int) -> int:
    """Return the pronoun that opens a row of relative clauses: "Tibbetts, who has the post and who (said)"."""
    if at - 1 <= low or tokens[at - 1].kind is not Kind.CONJUNCTION:
        return at
    before = range(at - 2, max(low, at - LONGEST_RELATIVE), -1)
    return next((n for n in before if tokens[n].lower == tokens[at].lower), at)


def antecedent(tokens: Sequence[Token], relative: int, low: int) -> Phrase | None:
    """Return the noun phrase to which the relative pronoun at ``relative`` refers."""
    at = relative - 1
    if at >= low and tokens[at].kind is Kind.COMMA:
        at -= 1
    at = _before_age(tokens, at, low)
    if at < low or tokens[at].kind not in NOMINAL:
        return None
    phrase = phrase_ending_at(tokens, at, low)
    if phrase is None:
        return None
    if tokens[relative].lower in ("which", "that"):
        phrase = _document_before(tokens, phrase, low) or phrase
    opens = tokens[relative].lower == "who" and _opens_behind_adverbial(tokens, phrase, at, low)
    named = phrase if opens else _named_before(tokens, phrase, low)
    if tokens[relative].lower == "which" and tokens[at].kind is Kind.NAME:
        return _body_within(tokens, named)
    if named != phrase or tokens[relative].lower != "who":
        return named
    if tokens[at].kind is Kind.NAME:
        return _person_within(tokens, phrase)
    return _person_from(tokens, phrase) if is_person(tokens[at]) else _people_before(tokens, phrase, low)


def _opens_behind_adverbial(tokens: Sequence[Token], phrase: Phrase, last: int, low: int) -> bool:
    """Tell whether somebody new is told of behind what opens a sentence: "In Leeds, (a clerk) who knows him said".

    "In Leeds, a city, who", and "to Ana Pell, a clerk who", tell more of the name.
    """
    comma = phrase[0] - 1
    if comma <= low or tokens[comma].kind is not Kind.COMMA or tokens[last + 1].kind is Kind.COMMA:
        return False
    if tokens[low].lower not in OPENS_ADVERBIAL or tokens[phrase[0]].lower not in ("a", "an", "another", "one"):
        return False
    name = comma - 1
    while name > low and tokens[name].kind in (Kind.NAME, Kind.TITLE):
        name -= 1
    first = all(token.kind is not Kind.COMMA for token in tokens[low:comma])
    return first and (name == low or tokens[name].kind is not Kind.PREPOSITION)


def _before_age(tokens: Sequence[Token], at: int, low: int) -> int:
    """Return the index before an age that ends at ``at``: "Aurel Thoma" of "Aurel Thoma, 39, who"."""
    comma = at - 1
    while comma > low and at - comma <= LONGEST_AGE and tokens[comma].lower in BEFORE_AGE:
        comma -= 1
    aged = comma > low and tokens[at].kind is Kind.NUMBER and tokens[comma].kind is Kind.COMMA
    return comma - 1 if aged else at


def document_told_of(tokens: Sequence[Token], that: int, low: int) -> Phrase | None:
    """Return the document about which "that" at ``that`` says something: "a memo from the bureau that (read)"."""
    if that - 1 < low or tokens[that - 1].kind not in NOMINAL:
        return None
    phrase = phrase_ending_at(tokens, that - 1, low)
    return _document_before(tokens, phrase, low) if phrase else None


def _document_before(tokens: Sequence[Token], phrase: Phrase, low: int) -> Phrase | None:
    """Return the phrase from its document on: "an opinion by the officer, which" is about the opinion."""
    first, end = phrase
    head = next((at for at in range(first, end) if tokens[at].kind is Kind.PREPOSITION), end) - 1
    while tokens[head].lower not in impersonal_sources():
        before = first - 2
        if before < low or tokens[before + 1].kind is not Kind.PREPOSITION or tokens[before].kind not in NOMINAL:
            return None
        first, head = start_of_base(tokens, before, low), before
    return first, end


def _person_within(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the name with which a phrase ends that is about a thing: "the court heard from Earl Tibbetts, who"."""
    first, end = phrase
    within = next((at for at in range(first, end) if tokens[at].lower in BEFORE_PERSON), end)
    head = tokens[within - 1]
    person = head.kind is not Kind.WORD or head.lower in source_nouns() or head.lower in gendered_nouns()
    return phrase if person or within + 1 >= end else (start_of_base(tokens, end - 1, first), end)


def _body_within(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the name with which a phrase ends where its head says nothing: "a fine by the Data Office, which"."""
    first, end = phrase
    within = next((at for at in range(first, end) if tokens[at].kind is Kind.PREPOSITION), end)
    head = tokens[within - 1]
    speaks = head.kind is not Kind.WORD or head.lower in source_nouns()
    return phrase if speaks else (start_of_base(tokens, end - 1, within + 1), end)


def _person_from(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the person with whom a phrase ends that is about a thing: "The nickname came from an aunt, who"."""
    first, end = phrase
    before = next((at for at in range(end - 2, first, -1) if tokens[at].lower in BEFORE_PERSON), None)
    asked = before == first + 1 and tokens[first].lower.endswith("ed")
    if before is None or (not asked and _is_for_people(tokens[before - 1], tokens[before].lower in ORIGINS)):
        return phrase
    return start_of_base(tokens, end - 1, before + 1), end


def _people_before(tokens: Sequence[Token], phrase: Phrase, low: int) -> Phrase:
    """Return the people on whom a thing hangs behind a preposition: "stopped by people from his town, who"."""
    first, end = phrase
    people = first - 2
    if people <= low or tokens[first - 1].lower not in BETWEEN_PEOPLE or tokens[end - 1].lower in source_nouns():
        return phrase
    known = is_person(tokens[people]) or tokens[people].lower in PLURALS
    return (start_of_base(tokens, people, low), end) if known and tokens[people].kind is Kind.WORD else phrase


def _is_for_people(head: Token, comes_from: bool) -> bool:
    """Tell whether "who" may be about the head of a phrase: "a group of clerks", "dozens of clerks".

    "Letters from a clerk who" is about the clerk, from whom they come.
    """
    known = is_person(head) or head.lower in source_nouns() or head.lower in SHARES
    return head.kind is not Kind.WORD or known or (head.lower.endswith("s") and not comes_from)


def _describes(tokens: Sequence[Token], phrase: Phrase, comma: int) -> bool:
    """Tell whether a phrase behind a comma tells more of a name: "the mayor", and behind a name "head of the board"."""
    if tokens[phrase[0]].kind is Kind.DETERMINER:
        return True
    told = tuple(tokens[slice(*phrase)])
    head = head_of(told)
    return tokens[comma - 1].kind is Kind.NAME and is_person(head) and not is_for_several(head, told)


def _named_before(tokens: Sequence[Token], phrase: Phrase, low: int) -> Phrase:
    """Return the name of whom a phrase tells more: "McConnell, now the leader, who", "Ada Pell, 40, of Ayr, who"."""
    at = phrase[0] - 1
    while at >= low and tokens[at].kind is Kind.ADVERB:
        at -= 1
    at_home = at > low and tokens[at].lower in ("of", "from") and tokens[at - 1].kind is Kind.COMMA
    if at_home:
        at -= 1
    elif at <= low or tokens[at].kind is not Kind.COMMA or not _describes(tokens, phrase, at):
        return phrase
    before = _before_age(tokens, at - 1, low)
    named = phrase_ending_at(tokens, before, low) if before >= low and tokens[before].kind is Kind.NAME else None
    return _person_within(tokens, named) if named else phrase
