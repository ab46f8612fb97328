"""Finds the noun phrase that ends at a token, as the subject does right before its verb.

No grammar of English: the phrase is taken whole, then what cannot belong to it is cut off. Positions are indexes into
the tokens; a phrase is a pair (first, one past the last).
"""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import gendered_nouns, past_forms, source_nouns, word_group
from bot.facts.grammar.participles import is_participle
from bot.facts.grammar.tokens import Kind, Token

Phrase = tuple[int, int]

NOMINAL = frozenset({Kind.NAME, Kind.TITLE, Kind.WORD, Kind.NUMBER, Kind.POSSESSIVE})
NAMING = frozenset({Kind.NAME, Kind.TITLE})
"""Kinds of which a name with its title consists."""
LONGEST_PHRASE = 24
"""Tokens of a noun phrase with all that hangs on its head."""
QUANTITIES = word_group("quantity")
PLURALS = word_group("plural")
BEFORE_NAMES = frozenset(["both", "either", "neither", "the"])
"""What stands before the first of two names: "neither Apple nor the BBC"."""
INDEFINITE = word_group("generic")
"""Pronouns that are heads of a phrase: "nobody in the room"."""
OWNERS = frozenset(["his", "her", "their", "its", "my", "our"])
BEFORE_CLAUSE = frozenset(
    {
        Kind.SUBORDINATOR,
        Kind.CONJUNCTION,
        Kind.COMMA,
        Kind.BREAK,
        Kind.COLON,
        Kind.QUOTED,
        Kind.STOP,
        Kind.ADVERB,
    }
)


def phrase_ending_at(tokens: Sequence[Token], end: int, low: int) -> Phrase | None:
    """Return the noun phrase whose last token stands at ``end``, with the phrases that hang on its head."""
    head = _start_of_head(tokens, end, low)
    first = _start_of_joined(tokens, head, low)
    if first - 3 >= low and [token.lower for token in tokens[first - 2 : first]] == ["such", "as"]:
        # "Democrats such as Ana Pell (say)": who is only an example speaks for nobody.
        return phrase_ending_at(tokens, first - 3, low)
    return _without_participle(tokens, first, end + 1) if first <= end else None


def _start_of_head(tokens: Sequence[Token], end: int, low: int) -> int:
    """Return where the leftmost phrase begins on which all others up to ``end`` hang: "a spokesman for the campaign".

    Each step goes over a preposition to the phrase before it: "research by the bank of the town".
    """
    first = reached = start_of_base(tokens, end, low)
    while reached > low and end - reached < LONGEST_PHRASE and _hangs(tokens, reached, low):
        of = tokens[reached - 1].lower == "of"
        before = reached - 2
        if before > low and tokens[before].kind is Kind.CONJUNCTION:
            before -= 1
        if before < low:
            break
        if of and tokens[before].lower in QUANTITIES and _opens_clause(tokens, before, low):
            # "two of the three drivers".
            return before
        if tokens[before].kind is Kind.SUBJECT and tokens[before].lower in INDEFINITE:
            # "Somebody at the other end asked".
            return before
        if tokens[before].kind not in NOMINAL:
            break
        reached = start_of_base(tokens, before, low)
        if _opens_clause(tokens, reached, low) or (of and tokens[reached - 1].kind is not Kind.PREPOSITION):
            first = reached
    return first


def _hangs(tokens: Sequence[Token], first: int, low: int) -> bool:
    """Tell whether a phrase hangs on the one before it: "of the town"."""
    return tokens[first - 1].kind is Kind.PREPOSITION or _joins_names(tokens, first - 1, low)


def _start_of_joined(tokens: Sequence[Token], first: int, low: int) -> int:
    """Return where a subject begins whose last part, behind "and", stands at ``first``; else ``first``."""
    end = first - 2
    if end >= low and tokens[end].kind is Kind.COMMA and tokens[first - 1].lower == "and":
        return _start_of_serial_list(tokens, first, low)
    if end < low or tokens[first - 1].kind is not Kind.CONJUNCTION or tokens[end].kind not in NOMINAL:
        return first
    joined = start_of_base(tokens, end, low)
    if _opens_clause(tokens, joined, low) and _may_join(tokens, (joined, end + 1), first):
        # "Clinton and Trump said", "Labour and the Lib Dems said".
        return _start_of_list(tokens, joined, low)
    if tokens[first].kind is Kind.WORD and tokens[first - 1].lower == "and":
        # "The former head of the yard and current owner said".
        whole = phrase_ending_at(tokens, end, low)
        if whole and tokens[whole[0]].kind is Kind.DETERMINER:
            return whole[0]
    return first


def aged_pair(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return the two people whose names end at ``at``, the first with an age: "Ana Pell, 34, and Bo Reed, 41,".

    The second may be told of as somebody of hers: "and her husband, Bo, 41,".
    """
    end = at - 3 if is_age_before(tokens, at, low) else at
    if tokens[end].kind is not Kind.NAME:
        return None
    second = start_of_base(tokens, end, low)
    if tokens[second - 1].kind is Kind.COMMA and second - 2 > low:
        second = start_of_base(tokens, second - 2, low)
        if tokens[second].lower not in OWNERS:
            return None
    comma = second - 2
    if tokens[second - 1].lower != "and" or not is_age_before(tokens, comma, low):
        return None
    first = start_of_base(tokens, comma - 3, low) if tokens[comma - 3].kind is Kind.NAME else comma
    named = first < comma and tokens[first].kind in NAMING
    return (first, end + 1) if named and (tokens[second].kind in NAMING or tokens[second].lower in OWNERS) else None


def is_age_before(tokens: Sequence[Token], comma: int, low: int) -> bool:
    """Tell whether an age between commas ends with the comma at an index: "Ana Pell, 34,"."""
    if comma - 3 < low or tokens[comma].kind is not Kind.COMMA:
        return False
    return tokens[comma - 1].kind is Kind.NUMBER and tokens[comma - 2].kind is Kind.COMMA


def _start_of_list(tokens: Sequence[Token], first: int, low: int) -> int:
    """Return where a list of names begins whose last two stand at ``first``: "Merkley, Brown and Menendez"."""
    start = first
    while start - 2 >= low and tokens[start - 1].kind is Kind.COMMA and tokens[start - 2].kind is Kind.NAME:
        before = start_of_base(tokens, start - 2, low)
        if before > low and tokens[before - 1].kind is Kind.PREPOSITION:
            # "In Paris, Lyon, Brown and Menendez said".
            return first
        if not _opens_clause(tokens, before, low) or not _is_name(tokens[before : start - 1]):
            break
        start = before
    return start


def _start_of_serial_list(tokens: Sequence[Token], first: int, low: int) -> int:
    """Return where a list of three and more begins whose last stands at ``first``: "Ana Pell, Bo Reed, and Cy Lund"."""
    if tokens[first - 3].kind is not Kind.NAME or tokens[first].kind not in (Kind.NAME, Kind.TITLE):
        return first
    second = start_of_base(tokens, first - 3, low)
    start = _start_of_list(tokens, second, low)
    return start if start < second and _is_name(tokens[second : first - 2]) else first


def _may_join(tokens: Sequence[Token], one: Phrase, other: int) -> bool:
    """Tell whether a noun phrase may be joined with the one that begins at an index, and holds no verb of its own."""
    first, second = (_behind_articles(tokens, at) for at in (one[0], other))
    alike = _alike(tokens[first], tokens[second]) or _alike(tokens[one[0]], tokens[other])
    beside = _is_name(tokens[slice(*one)]) and _opens_with_person(tokens, other)
    if not alike and not beside and not _is_described(tokens, one):
        return False
    inner = range(first + 1, one[1] - 1)
    # "Toll left Leeds and Brown said".
    return not any(tokens[at - 1].kind is Kind.NAME and _is_past(tokens[at]) for at in inner)


def _behind_articles(tokens: Sequence[Token], at: int) -> int:
    """Return where a name begins that has "the" or "both" in front: "both the BBC and Ana Pell"."""
    name = at
    while tokens[name].lower in BEFORE_NAMES:
        name += 1
    return name if tokens[name].kind in (Kind.NAME, Kind.TITLE) else at


def _is_described(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a phrase is for people without a name: "the mayor (and Ana Pell said)", "miners (and clerks)"."""
    noun = tokens[phrase[1] - 1].lower
    return noun in source_nouns() and (tokens[phrase[0]].kind is Kind.DETERMINER or noun.endswith("s"))


def _opens_with_person(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether somebody without a name stands at an index: "(Tom Berg and) his wife", "(Bo Reed and) the mayor"."""
    if tokens[first].lower not in OWNERS and tokens[first].lower != "the":
        return False
    end = next((at for at in range(first + 1, len(tokens)) if tokens[at].kind is not Kind.WORD), len(tokens))
    noun = tokens[end - 1].lower
    return end > first + 1 and (noun in source_nouns() or noun in gendered_nouns())


def _is_past(token: Token) -> bool:
    return is_participle(token) or (token.kind is Kind.WORD and token.lower in past_forms())


def _is_name(tokens: Sequence[Token]) -> bool:
    """Tell whether a stretch is a name, with its title, and nothing else."""
    return all(token.kind in (Kind.NAME, Kind.TITLE) or token.lower in BEFORE_NAMES for token in tokens)


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
    """Tell whether two words both begin a name, or neither does."""
    return _begins_name(one) == _begins_name(other)


def _begins_name(token: Token) -> bool:
    """Tell whether a word begins a name; "Police" has its capital only from the sentence that it opens."""
    several = token.lower in PLURALS or token.lower.endswith("s")
    return token.kind in NAMING and not (token.opens and several and token.lower in source_nouns())


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
    """Tell whether a clause may begin at ``at``: nothing before it can have a noun phrase for its object."""
    return at <= low or tokens[at - 1].kind in BEFORE_CLAUSE
