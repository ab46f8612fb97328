"""Finds the subject of a main clause: the noun phrase with which it opens, cut before what is most likely its verb."""

from collections.abc import Iterator, Sequence

from bot.facts.grammar.lexicon import first_names, gendered_nouns, ordinals, past_forms, source_nouns, word_group
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase
from bot.facts.grammar.participles import PARTICIPLES, is_participle, is_past
from bot.facts.grammar.tokens import Kind, Token

SKIPPED_AT_START = frozenset(
    {Kind.SUBORDINATOR, Kind.CONJUNCTION, Kind.ADVERB, Kind.BREAK, Kind.COLON, Kind.COMMA, Kind.TIME}
)
LONGEST_TRADE = 4
"""Words between a nation and a name: "Dutch chip equipment maker Norvane"."""
TRADES = ("airline", "bank", "brewer", "firm", "giant", "grocer", "group", "maker", "miner", "producer", "retailer")
NAMED = frozenset({Kind.NAME, Kind.TITLE})
AFTER_NAMES = frozenset({Kind.WORD, Kind.AUXILIARY, Kind.CUE, Kind.ADVERB})
"""Kinds with which a verb may begin."""
NEED_NOUN = frozenset(["a", "an", "her", "his", "its", "the", "their"])
TELLS_DATE = frozenset({Kind.TIME, Kind.NUMBER, Kind.ADVERB})
PERIODS = word_group("period")
EACH_TURN = ordinals() | {"each", "every", "last", "next"}
OPENS_SUBJECT = frozenset({Kind.SUBJECT, Kind.DETERMINER, Kind.NAME, Kind.TITLE})
BEFORE_PERIOD = frozenset(["last", "next", "that", "this"])
REFERS_BACK = frozenset(["ago", "earlier", "later"])
UNITS_OF_TIME = PERIODS | {"decade", "hour", "minute", "moment", "time"}
TELLS_HOW_MANY = frozenset({Kind.DETERMINER, Kind.NUMBER, Kind.ADVERB})
HOW_MANY = frozenset(["few", "many", "several"])
LONGEST_PERIOD, LONGEST_TIME = 3, 4
"""Tokens of "Earlier this month" and of "A few minutes later"."""
RANKS = word_group("rank")
"""What opens the description of somebody by what they do: "Head lifeguard Ana Pell"."""
NARROWING = frozenset(["late", "only", "then"])
BEHIND_PARTICIPLE = frozenset({Kind.PREPOSITION, Kind.DETERMINER, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.ADVERB})
PARTS_SEGMENTS = frozenset({Kind.COMMA, Kind.BREAK, Kind.QUOTED, Kind.COLON})


def main_subject(tokens: Sequence[Token], low: int, high: int) -> Phrase | None:
    """Return the subject of the main clause that opens at ``low``: the first noun phrase after the adverbials."""
    for number, (first, last) in enumerate(segments(tokens, low, high)):
        at = first
        while at < last and tokens[at].kind in SKIPPED_AT_START:
            at += 1
        at = _past_turn(tokens, _past_date(tokens, at, last), last)
        if number == 0 and (_tells_when(tokens, first, last) or _tells_after_what(tokens, first, last)):
            continue
        if at >= last or is_adverbial(tokens, at, last) or (tokens[at].kind is Kind.NUMBER and last - at == 1):
            continue
        # "Outside, a drinker raised a glass".
        behind_place = first == low + 2 and tokens[low].kind in (Kind.ADVERB, Kind.PREPOSITION)
        indefinite = tokens[at].lower in ("a", "an", "one") and not _has_auxiliary(tokens, at, last)
        # "In the middle, a character turns to the camera and (says)".
        does_it = last == high < len(tokens) and tokens[high].kind is Kind.CUE
        described = indefinite and not behind_place and not does_it
        if number and (described or tokens[at].kind is Kind.WORD):
            # "For Anselm Pell, a nurse, the debate comes late".
            continue
        phrase = _opening_phrase(tokens, at, last)
        if phrase:
            return phrase
    return None


def _tells_after_what(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch before a comma is a noun that tells when: "After publication", "Before lunch"."""
    noun = last == first + 2 and tokens[first + 1].kind is Kind.WORD
    return noun and tokens[first].lower in ("after", "before", "since") and tokens[last].kind is Kind.COMMA


def _has_auxiliary(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch is a clause of its own: "a clerk was away", but not "a clerk who was away"."""
    end = next((at for at in range(first, last) if tokens[at].kind is Kind.RELATIVE), last)
    return any(token.kind is Kind.AUXILIARY for token in tokens[first:end])


def segments(tokens: Sequence[Token], low: int, high: int) -> Iterator[Phrase]:
    """Yield the stretches of a clause that commas, dashes, colons and quotations part."""
    first = low
    for at in range(low, high):
        if tokens[at].kind in PARTS_SEGMENTS:
            if at > first:
                yield first, at
            first = at + 1
    if high > first:
        yield first, high


def is_adverbial(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch opens as no subject does: "In Leeds", "Speaking to reporters", "Asked by a juror"."""
    token = tokens[first]
    if token.kind in (Kind.PREPOSITION, Kind.ADVERB, Kind.TIME, Kind.AUXILIARY):
        return True
    opens = token.kind is Kind.NAME and token.opens and token.lower not in first_names()
    if token.lower in RANKS or (first + 1 < last and tokens[first + 1].lower in source_nouns()):
        # "Retired cook Den Sayle", "Housing councillor Bryn Castle".
        return False
    if opens and token.lower in PARTICIPLES and first + 1 < last and tokens[first + 1].kind in BEHIND_PARTICIPLE:
        # "Shown a copy", "Told of this on the radio".
        return True
    participle = opens or token.kind in (Kind.WORD, Kind.CUE)
    return participle and (token.lower.endswith("ing") or (token.lower.endswith("ed") and last - first > 1))


def _past_date(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a segment goes on after "On Friday night" or "In May 2019"; ``first`` when it does not open so."""
    at = first
    if at + 1 < last and tokens[at].kind is Kind.PREPOSITION and tokens[at + 1].kind is Kind.TIME:
        at += 2
        while at < last and (tokens[at].kind in TELLS_DATE or tokens[at].lower in PERIODS):
            at += 1
    return at


def _past_turn(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where a segment goes on after "The second time", before whoever does something that time."""
    at = first + (first < last and tokens[first].lower == "the")
    timed = at + 2 < last and tokens[at].lower in EACH_TURN and tokens[at + 1].lower == "time"
    return at + 2 if timed and tokens[at + 2].kind in OPENS_SUBJECT else first


def _tells_when(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a stretch before a comma only tells when: "Last week", "Two years later", "Earlier this month"."""
    if first >= last - 1 or last - first > LONGEST_TIME or last >= len(tokens) or tokens[last].kind is not Kind.COMMA:
        return False
    ends, before = tokens[last - 1].lower, tokens[last - 2].lower
    told = [token.lower for token in tokens[first : last - 2] if token.kind not in TELLS_HOW_MANY]
    if ends in REFERS_BACK:
        return before.removesuffix("s") in UNITS_OF_TIME and HOW_MANY.issuperset(told)
    return (
        ends in PERIODS and before in BEFORE_PERIOD and REFERS_BACK.issuperset(told) and last - first <= LONGEST_PERIOD
    )


def _opening_phrase(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Return the noun phrase with which a clause opens, ended by its verb as far as word classes show it."""
    token = tokens[first]
    if token.kind is Kind.SUBJECT:
        return first, first + 1
    if token.kind not in NOMINAL and token.kind is not Kind.DETERMINER:
        return None
    if token.lower in ("another", "one") and first + 2 < last and tokens[first + 1].lower == "of":
        # "One of the three men rescued apologised".
        several = _opening_phrase(tokens, first + 2, last)
        return (first, several[1]) if several else None
    end = first
    while end < last and (tokens[end].kind in (*NOMINAL, Kind.DETERMINER) or _narrows_noun(tokens, end, first)):
        if tokens[end].kind is Kind.DETERMINER and end > first and tokens[end - 1].kind in NOMINAL:
            break
        end += 1
    if end == first + 1 and token.lower == "this":
        # "This has gone down badly".
        return None
    phrase = _cut_before_verb(tokens, first, end)
    if phrase and _lacks_noun(tokens, phrase):
        # "His first posting was to Beirut", "after a while".
        return None
    quoted = end < len(tokens) and tokens[end].kind is Kind.QUOTED
    if phrase and phrase[1] == end - 1 and quoted and tokens[phrase[1]].kind is Kind.POSSESSIVE:
        # "The council's “vision” is gone": who owns a thing is no subject.
        return None
    if phrase is None or phrase[1] != end:
        return phrase
    return _with_body(tokens, phrase, last) or _with_second_name(tokens, phrase, last)


def _with_body(tokens: Sequence[Token], phrase: Phrase, last: int) -> Phrase | None:
    """Return somebody with the body to which they belong: "The head of the Border Service (left, saying)"."""
    first, end = phrase
    if end + 1 >= last or tokens[end].lower not in ("for", "of") or tokens[end - 1].lower not in source_nouns():
        return None
    start = end + 2 if tokens[end + 1].lower == "the" else end + 1
    after = next((at for at in range(start, last) if tokens[at].kind is not Kind.NAME), last)
    if after == start or (after < last and tokens[after].kind not in AFTER_NAMES):
        return None
    # "Critics of the Lund Bridge scheme left".
    verb = (
        after == last or tokens[after].kind is not Kind.WORD or is_past(tokens[after]) or is_participle(tokens[after])
    )
    return (first, after) if verb else None


def _lacks_noun(tokens: Sequence[Token], phrase: Phrase) -> bool:
    opens = tokens[phrase[0]].lower in NEED_NOUN
    return opens and all(token.kind is Kind.DETERMINER for token in tokens[slice(*phrase)])


def _with_second_name(tokens: Sequence[Token], phrase: Phrase, last: int) -> Phrase:
    """Return a subject that is a name with the second that "and" joins to it: "Ana Pell and Bo Reed sued, saying"."""
    first, end = phrase
    named = all(token.kind in NAMED or token.lower == "the" for token in tokens[first:end])
    if end >= last or tokens[end].lower != "and" or not named:
        return phrase
    opened = end + 1 < last and tokens[end + 1].lower == "the"
    start = end + 1 + opened
    after = next((at for at in range(start, last) if tokens[at].kind not in NAMED), last)
    if not start < after < last or tokens[after].kind not in AFTER_NAMES:
        return phrase
    past = tokens[after].lower.endswith("ed") or tokens[after].lower in past_forms()
    # "The BBC and the Smith family sued".
    return phrase if opened and tokens[after].kind is Kind.WORD and not past else (first, after)


def _narrows_noun(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether an adverb stands within a noun phrase: "her only son", "my late father"."""
    opened = at > first and tokens[at - 1].kind in (Kind.DETERMINER, Kind.POSSESSIVE)
    return tokens[at].lower in NARROWING and opened and at + 1 < len(tokens) and tokens[at + 1].kind is Kind.WORD


def _cut_before_verb(tokens: Sequence[Token], first: int, end: int) -> Phrase | None:
    """Cut the run of words at the last name or source noun, for the next word is most likely the verb."""
    at = first
    best = None
    while at < end:
        token = tokens[at]
        if token.kind in (Kind.NAME, Kind.TITLE) or (
            token.kind is Kind.WORD and (token.lower in source_nouns() or token.lower in gendered_nouns())
        ):
            best = at + 1
        elif token.kind is Kind.WORD and tokens[at - 1].kind is Kind.POSSESSIVE:
            # "The firm's long-serving Swiss owner resigned": who is owned is the subject, not the owner.
            owned = _end_of_owned(tokens, at, end)
            if owned > at:
                best = owned
                break
        elif token.kind is Kind.WORD and best == first + 1 and (named := _end_of_trade(tokens, at, end)):
            # "Dutch chip maker Norvane cut its forecast".
            best = named
            break
        elif token.kind is Kind.WORD and best == first + 1 and _is_plural_of_opener(tokens, at, first):
            # "Insurance companies want", "Commercial lenders have".
            best = at + 1
        elif token.kind is Kind.WORD and best is not None:
            after = tokens[at + 1] if at + 1 < end else None
            past = token.lower.endswith("ed") or token.lower in past_forms()
            if past or after is None or after.kind is Kind.DETERMINER or after.lower not in source_nouns():
                break
        at += 1
    if best is None:
        best = end if _precedes_name(tokens, end) else _end_of_unknown(tokens, first, end)
    return (first, best) if best > first else None


def _end_of_unknown(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where a run of words without a name or a source noun ends as a subject: "The rail inspectorate (opened)".

    Only a past form in the run and what follows it show the verb; else that may be any but the first noun.
    """
    nouns = [at for at in range(first, end) if tokens[at].kind is Kind.WORD]
    if not nouns:
        return end
    verb = next((at for at in nouns[1:] if is_past(tokens[at]) and tokens[at - 1].kind is Kind.WORD), None)
    if verb is not None:
        return verb
    after = tokens[end].kind if end < len(tokens) and tokens[end - 1].kind is Kind.WORD else Kind.STOP
    # "A new ad from Lund", but not "The old bakery sells to", "The dogs sleep in".
    whole = after is Kind.PREPOSITION and not any(tokens[at].lower.endswith("s") for at in nouns)
    return end if whole or after is Kind.AUXILIARY else nouns[0] + 1


def _is_plural_of_opener(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether a plural before a verb belongs to the word that opens a sentence, whose capital shows no name."""
    opener, noun = tokens[first], tokens[at].lower
    plural = noun.endswith("s") and not noun.endswith("ss")
    if not plural or not opener.opens or opener.lower in first_names() or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    past = after.lower.endswith("ed") or after.lower in past_forms()
    return after.kind is Kind.AUXILIARY or (after.kind is Kind.CUE and not after.lower.endswith("s")) or past


def _precedes_name(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a name follows the comma behind a noun, so that no verb stands before it: "Her number two, Bo"."""
    if end + 1 >= len(tokens) or tokens[end].kind is not Kind.COMMA:
        return False
    named = tokens[end + 1].kind in (Kind.NAME, Kind.TITLE)
    noun = tokens[end - 1].lower
    return named and tokens[end - 1].kind is Kind.WORD and not noun.endswith("ed") and noun not in past_forms()


def _end_of_trade(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Return where a name ends before which its trade stands; None where a verb may stand between: "hired clerk Bo"."""
    at = first
    while at < min(end, first + LONGEST_TRADE) and tokens[at].kind is Kind.WORD:
        lower = tokens[at].lower
        if lower.endswith(("ed", "s")) or lower in past_forms():
            return None
        at += 1
    noun = tokens[at - 1].lower
    described = noun in source_nouns() or noun.endswith(TRADES) or tokens[first - 1].lower in RANKS
    if at >= end or tokens[at].kind is not Kind.NAME or not described:
        return None
    while at < end and tokens[at].kind is Kind.NAME:
        at += 1
    return at


def _end_of_owned(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where the last name or source noun after a possessive ends, ``first`` where there is none."""
    known = (
        at
        for at in range(end, first, -1)
        if tokens[at - 1].kind in (Kind.NAME, Kind.TITLE) or tokens[at - 1].lower in source_nouns()
    )
    return next(known, first)
