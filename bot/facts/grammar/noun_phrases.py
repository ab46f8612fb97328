"""Finds noun phrases among the tokens of a sentence, next to a verb or at the start of a clause.

No grammar of English: the phrase is taken whole, then what cannot belong to it is cut off. Positions are indexes into
the tokens; a phrase is a pair (first, one past the last).
"""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import source_nouns, word_group
from bot.facts.grammar.tokens import Kind, Token

Phrase = tuple[int, int]

NOMINAL = frozenset({Kind.NAME, Kind.TITLE, Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE})
LONGEST_PHRASE = 24
"""Tokens of a noun phrase with all that hangs on its head."""
QUANTITIES = word_group("quantity")
HANGING = frozenset(["of", "for", "at", "from", "with", "to", "close"])
"""Prepositions that hang a phrase on the noun before them; "close" opens "close to"."""
PARTICIPLES = word_group("participle")
CLOSES_CLAUSE = frozenset(
    {
        Kind.COMMA,
        Kind.BREAK,
        Kind.QUOTED,
        Kind.COLON,
        Kind.STOP,
        Kind.SUBORDINATOR,
        Kind.RELATIVE,
        Kind.CONJUNCTION,
        Kind.CUE,
    }
)
OF_PEOPLE = word_group("of-people")
TOLD_OF = frozenset(
    (verb, preposition)
    for preposition, verbs in {
        "of": "accused suspected",
        "with": "charged",
        "for": "blamed criticised criticized known praised",
        "as": "known",
    }.items()
    for verb in verbs.split()
)
"""Participles, and the prepositions after them that show that they are no past forms, which have an object."""
OWNERS = frozenset(["his", "her", "their", "its", "my", "our"])
AFTER_PARTICIPLE = frozenset({Kind.PREPOSITION, Kind.TIME, Kind.ADVERB})


def is_participle(token: Token) -> bool:
    """Tell whether a word may be a past participle: "released", "seen"."""
    return token.kind is Kind.WORD and (token.lower.endswith("ed") or token.lower in PARTICIPLES)


def tells_of_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle says what others say of the noun before it: "a clerk accused of fraud"."""
    after = at + 1
    while after < len(tokens) and tokens[after].kind is Kind.ADVERB:
        after += 1
    return after < len(tokens) and (tokens[at].lower, tokens[after].lower) in TOLD_OF


def with_reduced_relative(tokens: Sequence[Token], phrase: Phrase, low: int, verb: int) -> Phrase:
    """Return a source with the words that say which one is meant: "a poll released last week by the university"."""
    first = phrase[0]
    while first > low and (tokens[first - 1].kind not in CLOSES_CLAUSE or tells_of_noun(tokens, first - 1)):
        first -= 1
    while first < phrase[0] and tokens[first].kind is Kind.ADVERB:
        first += 1
    if tokens[first].kind not in NOMINAL and tokens[first].kind is not Kind.DETERMINER:
        return phrase
    for at in range(first + 1, min(verb, first + LONGEST_PHRASE)):
        if tokens[at].kind is Kind.PREPOSITION:
            return phrase
        if tokens[at - 1].kind is not Kind.WORD:
            continue
        if tokens[at].lower in OF_PEOPLE and tokens[at + 1].kind is Kind.PREPOSITION:
            # "A bookkeeper accused of helping her employer to steal from a chain of homes (told)".
            return first, at
        if tokens[at - 1].lower in source_nouns() and _narrows(tokens, at, verb):
            end = verb
            while end > at and tokens[end - 1].kind in (Kind.AUXILIARY, Kind.ADVERB):
                end -= 1
            return first, end
    return phrase


def _narrows(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Tell whether a reduced relative clause begins here: "released last week", "being released", "I interviewed"."""
    if tokens[at].lower in ("i", "we"):
        return at + 2 == verb
    if tokens[at].lower == "being":
        at += 1
    return at < verb and is_participle(tokens[at]) and (at + 1 == verb or tokens[at + 1].kind in AFTER_PARTICIPLE)


def phrase_ending_at(tokens: Sequence[Token], end: int, low: int) -> Phrase | None:
    """Return the noun phrase whose last token stands at ``end``, with the phrases that hang on its head."""
    first = reached = start_of_base(tokens, end, low)
    # "a spokesman for the campaign", "research by the bank of the town": the head is the leftmost base phrase.
    while reached - 1 >= low and end - reached < LONGEST_PHRASE:
        if tokens[reached - 1].kind is not Kind.PREPOSITION and not _joins_names(tokens, reached - 1, low):
            break
        of = tokens[reached - 1].lower == "of"
        before = reached - 2
        if before > low and tokens[before].kind is Kind.CONJUNCTION:
            before -= 1
        if before >= low and of and tokens[before].lower in QUANTITIES and _opens_clause(tokens, before, low):
            # "two of the three drivers".
            first = before
            break
        if before < low or tokens[before].kind not in NOMINAL:
            break
        reached = start_of_base(tokens, before, low)
        if _opens_clause(tokens, reached, low) or (of and tokens[reached - 1].kind is not Kind.PREPOSITION):
            first = reached
    if first > low and tokens[first - 1].kind is Kind.CONJUNCTION and first - 2 >= low:
        # "Clinton and Trump said": both are the subject when a name or a phrase stands before "and".
        joined = start_of_base(tokens, first - 2, low) if tokens[first - 2].kind in NOMINAL else first
        if joined < first - 1 and _opens_clause(tokens, joined, low) and _alike(tokens[joined], tokens[first]):
            first = _start_of_list(tokens, joined, low)
        if first > joined and tokens[first].kind is Kind.WORD and tokens[first - 1].lower == "and":
            # "The former head of the yard and current owner said".
            before_and = phrase_ending_at(tokens, first - 2, low)
            if before_and and tokens[before_and[0]].kind is Kind.DETERMINER:
                first = before_and[0]
    return _without_participle(tokens, first, end + 1) if first <= end else None


def aged_pair(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return the two people whose names end at ``at``, the first with an age: "Ana Pell, 34, and Bo Reed, 41,"."""
    end = at - 3 if _is_age_before(tokens, at, low) else at
    if tokens[end].kind is not Kind.NAME:
        return None
    second = start_of_base(tokens, end, low)
    comma = second - 2
    if tokens[second - 1].lower != "and" or not _is_age_before(tokens, comma, low):
        return None
    first = start_of_base(tokens, comma - 3, low) if tokens[comma - 3].kind is Kind.NAME else comma
    named = first < comma and all(tokens[one].kind in (Kind.NAME, Kind.TITLE) for one in (first, second))
    return (first, end + 1) if named else None


def _is_age_before(tokens: Sequence[Token], comma: int, low: int) -> bool:
    """Tell whether an age between commas ends with the comma at an index: "Ana Pell, 34,"."""
    if comma - 3 < low or tokens[comma].kind is not Kind.COMMA:
        return False
    return tokens[comma - 1].kind is Kind.NUMBER and tokens[comma - 2].kind is Kind.COMMA


def _start_of_list(tokens: Sequence[Token], first: int, low: int) -> int:
    """Return where a list of names begins whose last two stand at ``first``: "Merkley, Brown and Menendez"."""
    while first - 2 > low and tokens[first - 1].kind is Kind.COMMA and tokens[first - 2].kind is Kind.NAME:
        before = start_of_base(tokens, first - 2, low)
        if tokens[before].kind not in (Kind.NAME, Kind.TITLE) or not _opens_clause(tokens, before, low):
            break
        first = before
    return first


def _joins_names(tokens: Sequence[Token], at: int, low: int) -> bool:
    """Tell whether "and" stands within the name of a body: "the Center for Media and Public Affairs"."""
    if tokens[at].kind is not Kind.CONJUNCTION or at - 2 < low:
        return False
    start = start_of_base(tokens, at - 1, low)
    names = tokens[at - 1].kind is Kind.NAME and tokens[at + 1].kind is Kind.NAME
    return names and start > low and tokens[start - 1].kind is Kind.PREPOSITION


def _without_participle(tokens: Sequence[Token], first: int, end: int) -> Phrase:
    """Cut "released" off "a report released (last year)"."""
    last = tokens[end - 1]
    if (
        end - first > 2
        and last.kind is Kind.WORD
        and last.lower.endswith("ed")
        and tokens[end - 2].lower in source_nouns()
    ):
        return first, end - 1
    return first, end


def _alike(one: Token, other: Token) -> bool:
    names = (Kind.NAME, Kind.TITLE)
    return (one.kind in names) == (other.kind in names)


def start_of_base(tokens: Sequence[Token], end: int, low: int) -> int:
    """Return where the words begin that hang together before ``end``, with their determiner: "the new mayor"."""
    at = end
    while at >= low and tokens[at].kind in NOMINAL:
        if at < end and tokens[at].kind in (Kind.NAME, Kind.TITLE) and tokens[at + 1].kind is Kind.DETERMINER:
            break
        at -= 1
    while at >= low and (
        (tokens[at].kind is Kind.DETERMINER and not _stands_for_noun(tokens, at))
        or (tokens[at].kind is Kind.ADVERB and at + 1 <= end and at > low and _leads_adverb(tokens, at))
        or (tokens[at].kind is Kind.CUE and at > low and tokens[at - 1].kind is Kind.DETERMINER)
    ):
        at -= 1
        while at >= low and tokens[at + 1].kind is not Kind.DETERMINER and tokens[at].kind in NOMINAL:
            at -= 1
    return at + 1


def _stands_for_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a determiner belongs to no noun that follows: "in another his brother called"."""
    return tokens[at].lower in ("another", "one") and tokens[at + 1].lower in OWNERS


def _leads_adverb(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an adverb stands inside a noun phrase: "the newly elected mayor", "of newly filed reports"."""
    if tokens[at - 1].kind is Kind.DETERMINER:
        return True
    return tokens[at - 1].lower == "of" and at + 1 < len(tokens) and is_participle(tokens[at + 1])


def _opens_clause(tokens: Sequence[Token], at: int, low: int) -> bool:
    return at <= low or tokens[at - 1].kind in (
        Kind.SUBORDINATOR,
        Kind.CONJUNCTION,
        Kind.COMMA,
        Kind.BREAK,
        Kind.COLON,
        Kind.QUOTED,
        Kind.STOP,
        Kind.ADVERB,
    )


def phrase_starting_at(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return the noun phrase at the start of a segment, up to its own relative clause."""
    if tokens[first].kind is Kind.SUBJECT:
        return first, first + 1
    if tokens[first].kind not in NOMINAL and tokens[first].kind is not Kind.DETERMINER:
        return None
    end = first
    while end < last and tokens[end].kind in (
        *NOMINAL,
        Kind.DETERMINER,
        Kind.PREPOSITION,
        Kind.CONJUNCTION,
        Kind.ADVERB,
        Kind.CUE,
    ):
        end += 1
    if end == first + 2 and end < last and tokens[end - 1].lower == "of" and tokens[end].kind is Kind.OBJECT:
        # "One of them, who".
        return first, end + 1
    while end > first and tokens[end - 1].kind not in NOMINAL and not _is_pronominal_one(tokens, end - 1, first):
        end -= 1
    return (first, end) if end > first else None


def _is_pronominal_one(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether "one" stands for a noun: "a younger one, Priti Sandhu, said"."""
    return tokens[at].lower in ("one", "ones") and at > first and tokens[at - 1].kind is Kind.WORD


def phrase_after(tokens: Sequence[Token], verb: int, high: int) -> Phrase | None:
    """Return the subject that follows its verb: "said Jim Clyburn, the assistant leader"."""
    at = verb + 1
    while at < high and tokens[at].kind is Kind.ADVERB:
        at += 1
    if at >= high:
        return None
    if tokens[at].kind is Kind.SUBJECT:
        return at, at + 1
    if tokens[at].kind not in (Kind.NAME, Kind.TITLE, Kind.DETERMINER, Kind.WORD, Kind.NUMBER):
        return None
    quantity = _bare_quantity(tokens, at, high) if tokens[at].lower in QUANTITIES else None
    if quantity:
        return quantity
    end = at
    while end < min(high, at + LONGEST_PHRASE) and _is_of_phrase(tokens, end, at, high):
        end += 1
    while end > at and tokens[end - 1].kind not in NOMINAL:
        end -= 1
    if end + 4 < high and tokens[end + 3].lower == "and" and _is_age_before(tokens, end + 2, at):
        # "said Ana Pell, 34, and Bo Reed".
        end = next((n for n in range(end + 4, high) if tokens[n].kind not in (Kind.NAME, Kind.TITLE)), high)
    return (at, end) if end > at else None


def _bare_quantity(tokens: Sequence[Token], at: int, high: int) -> Phrase | None:
    """Return a phrase without a noun of its own: "…,” said another.", "said one of them, Odile Marchetti"."""
    if at + 1 >= high or tokens[at + 1].kind in (Kind.STOP, Kind.COMMA):
        return at, at + 1
    of_them = at + 2 < high and tokens[at + 1].lower == "of" and tokens[at + 2].kind is Kind.OBJECT
    return (at, at + 3) if of_them else None


def _is_of_phrase(tokens: Sequence[Token], at: int, first: int, high: int) -> bool:
    """Tell whether a token goes on with the noun phrase that began at ``first``, "of" and "and" with what they join."""
    token = tokens[at]
    if token.kind is Kind.PREPOSITION:
        by_participle = token.lower == "by" and at > first + 1 and is_participle(tokens[at - 1])
        return at + 1 < high and (token.lower in HANGING or by_participle)
    if token.kind is Kind.CONJUNCTION:
        return at + 1 < high and tokens[at + 1].kind in (Kind.NAME, Kind.TITLE, Kind.DETERMINER)
    return token.kind in NOMINAL or token.kind is Kind.DETERMINER
