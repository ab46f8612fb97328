"""Finds where what somebody said begins behind words for when, where and how: "said last week in Leeds that …"."""

from collections.abc import Sequence

from bot.facts.grammar.lexicon import impersonal_sources, word_group
from bot.facts.grammar.participles import is_past
from bot.facts.grammar.periods import is_period
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.opening_questions import end_of_question

PERIODS = word_group("period")
AGO = frozenset(["ago", "earlier", "later"])
BEFORE_PERIOD = frozenset(["last", "that", "this"])
ANSWERS = frozenset(["hello", "no", "ok", "okay", "please", "yes"])
SPOKEN = frozenset(["call", "conference", "hearing", "interview", "radio", "rally", "speech", "television"])
"""Occasions and documents, of which it is sure that "said in a statement it was sorry" tells where it was said."""
PLACING = frozenset(["at", "during", "from", "in", "on", "via"])
"""Prepositions that tell where and when something is said: "said in a statement that"."""
OPENING = frozenset(["at", "between", "in", "on", "over", "under"])
"""Prepositions with which what is said may open."""
AFTERWARDS = frozenset(["after", "before", "since"])
"""Words before a noun as well as before a clause: "said after the match that"."""
LONGEST = 20
"""Tokens between a verb of saying and what is said."""
LONGEST_AGO = 4
"""Tokens before "ago": "just a few days (ago)"."""
WITHIN = frozenset(
    {Kind.ADVERB, Kind.CONJUNCTION, Kind.NAME, Kind.NUMBER, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.TITLE}
    | {Kind.TIME, Kind.WORD}
)
OPENS_COMPLEMENT = frozenset(["how", "if", "to", "whether", "why"])
OPENS_OBJECT = frozenset({Kind.DETERMINER, Kind.NUMBER, Kind.WORD})
OPENS_CLAUSE = frozenset({Kind.DETERMINER, Kind.NAME, Kind.SUBJECT, Kind.TITLE})
BEFORE_DETERMINER = frozenset({Kind.PREPOSITION, Kind.CONJUNCTION, Kind.DETERMINER})
VERBS = frozenset({Kind.AUXILIARY, Kind.CUE})
ENDS = frozenset({Kind.COLON, Kind.QUOTED})


def after_adverbials(tokens: Sequence[Token], first: int, limit: int, says: bool) -> int:
    """Return where what is said begins behind adverbials at ``first``, ``limit`` where nothing else follows.

    ``first`` where what follows may be said itself: "said last week was hard". ``says`` tells that "on" and "at" never
    belong to the verb, as they do in "insisted on a vote".
    """
    question = end_of_question(tokens, first, limit)
    if question > first and (says or question < limit):
        # "said when asked whether she would go that she would stay".
        return question
    at, timed, placed = _past_adverbials(tokens, first, min(limit, first + LONGEST))
    if at == first:
        return first
    if at >= limit or tokens[at].kind is Kind.STOP:
        return limit if says or not placed else first
    if tokens[at].kind is Kind.QUOTED and placed and not says:
        # "called on the yard to “mend the rope”".
        return first
    if tokens[at].lower == "that" or tokens[at].kind in ENDS:
        return _behind_relative(tokens, at, limit)
    if tokens[at].kind is Kind.COMMA and (timed or says):
        # "Prices rose, the bank said last week, down from May", "said later, through a lawyer, that".
        commas = (n for n in range(at + 1, min(limit, at + LONGEST) - 1) if tokens[n].kind is Kind.COMMA)
        closing = next(commas, at)
        return closing + 1 if closing + 1 < limit and tokens[closing + 1].lower == "that" else at
    if timed and (tokens[at].lower in OPENS_COMPLEMENT or (not says and tokens[at].kind in OPENS_OBJECT)):
        # "promised last year to build", "asked last year whether", "announced last week plans to build".
        return at
    written = says and any(token.lower in impersonal_sources() or token.lower in SPOKEN for token in tokens[first:at])
    return at if (timed or written) and _opens_clause(tokens, at, limit) else first


def _behind_relative(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Return where the second "that" stands in "said in a statement that was sent to reporters that", else ``at``."""
    if at + 1 >= limit or tokens[at].lower != "that" or tokens[at + 1].kind is not Kind.AUXILIARY:
        return at
    return next((n for n in range(at + 2, min(limit, at + LONGEST)) if tokens[n].lower == "that"), at)


def _past_adverbials(tokens: Sequence[Token], first: int, last: int) -> tuple[int, bool, bool]:
    """Return where adverbials end, and whether a time and whether a place is among them."""
    at, timed, placed = first, False, False
    while at < last:
        end = _end_of_aside(tokens, at, last) or _end_of_time(tokens, at, last)
        timed = timed or end > at
        if end == at:
            end = at + 1 if _is_adverb(tokens[at]) else _end_of_place(tokens, at, last)
            placed = placed or end > at + 1
        if end == at:
            break
        at = end
    return at, timed, placed


def opens_with_place(tokens: Sequence[Token], first: int, limit: int) -> bool:
    """Tell whether a preposition opens what is said: "say (at least 40 died)", "said (in Leeds it rained)"."""
    if tokens[first].lower not in OPENING or any(token.lower == "that" for token in tokens[first:limit]):
        return False
    return any(token.kind in VERBS or token.kind is Kind.SUBJECT for token in tokens[first:limit])


def _is_adverb(token: Token) -> bool:
    """Tell whether a word tells how or when something is said, and is not said itself: "said yes"."""
    return token.kind is Kind.ADVERB and token.lower not in ANSWERS


def _end_of_aside(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """Return where the comma behind an adverb or a time between commas ends: "said, however, that"."""
    if tokens[at].kind is not Kind.COMMA or at + 1 >= last:
        return None
    end = _end_of_time(tokens, at + 1, last)
    if end == at + 1 and tokens[end].kind is Kind.ADVERB:
        end += 1
    closed = at + 1 < end < last and tokens[end].kind is Kind.COMMA
    return end + 1 if closed and end + 1 < last and tokens[end + 1].lower == "that" else None


def _end_of_time(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where words for a time end: "on Monday night", "earlier this week", "two years ago"; else ``at``."""
    end = at
    while end < last and _is_adverb(tokens[end]) and tokens[end].lower not in BEFORE_PERIOD:
        end += 1
    if end < last and tokens[end].lower == "on":
        end += 1
    ago = next((n for n in range(end, min(last, end + LONGEST_AGO + 1)) if tokens[n].lower in AGO), None)
    if ago is not None and any(tokens[n].kind is Kind.WORD and is_past(tokens[n]) for n in range(end, ago)):
        # "said soldiers came two days later".
        return at
    if ago is not None and ago > end and any(is_period(tokens[n]) for n in range(end, ago)):
        return (
            ago + 1
            if all(tokens[n].kind in WITHIN or tokens[n].kind is Kind.DETERMINER for n in range(end, ago))
            else at
        )
    if end + 1 < last and tokens[end].lower in BEFORE_PERIOD and tokens[end + 1].lower in PERIODS:
        return _unless_owner(tokens, at, end + 2)
    timed = end
    while timed < last and (_is_past_time(tokens[timed]) or (timed > end and tokens[timed].kind is Kind.NUMBER)):
        timed += 1
    if timed == end:
        return at
    return _unless_owner(tokens, at, timed + 1 if timed < last and tokens[timed].lower in PERIODS else timed)


def _unless_owner(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where a time ends, ``first`` where something of that time is told of: "last week's vote"."""
    return first if end < len(tokens) and tokens[end].kind is Kind.POSSESSIVE else end


def _is_past_time(token: Token) -> bool:
    """Tell whether a word tells when something was said, and not what will be: "Monday", but not "tomorrow"."""
    return token.kind is Kind.TIME and token.lower != "tomorrow"


def _end_of_place(tokens: Sequence[Token], at: int, last: int) -> int:
    """Return where words for a place or an occasion end: "at a rally of miners", "after the match"; else ``at``."""
    opener = tokens[at].lower
    if opener not in PLACING and opener not in AFTERWARDS:
        return at
    end = at + 1
    while end < last and _goes_on(tokens, end):
        end += 1
    if end == at + 1 or (end < last and not _may_close(tokens, end, opener)):
        return at
    return end


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a token goes on with a phrase for a place: "in a letter", "in a letter (read) out by the clerk"."""
    kind, before = tokens[at].kind, tokens[at - 1]
    if kind is Kind.DETERMINER:
        return before.kind in BEFORE_DETERMINER or before.lower in ("after", "before", "since")
    if kind in (Kind.NAME, Kind.TITLE) and before.kind in (Kind.WORD, Kind.TIME):
        return not _opens_clause(tokens, at, len(tokens))
    if kind is Kind.CUE:
        # "in a letter sent and read out by the clerk".
        return before.kind is Kind.WORD and _is_reduced(tokens, at)
    return kind in WITHIN


def _is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a participle only tells of the noun before it: "a letter (published) on Monday"."""
    past = tokens[at].lower.endswith("ed") or tokens[at].lower in ("read", "written", "shown")
    if not past or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].lower in ("aloud", "out") or tokens[at + 1].kind in (Kind.PREPOSITION, Kind.ADVERB, Kind.TIME)


def _may_close(tokens: Sequence[Token], end: int, opener: str) -> bool:
    """Tell whether a phrase for a place may end before what stands at ``end``."""
    if tokens[end].lower == "that" or tokens[end].kind in ENDS or tokens[end].kind in (Kind.COMMA, Kind.STOP):
        return True
    return opener in PLACING and tokens[end].kind in OPENS_CLAUSE


def _opens_clause(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Tell whether a clause with a subject of its own begins: "said on Monday (the ward was old)"."""
    if tokens[at].kind is Kind.SUBJECT:
        return True
    if tokens[at].kind not in OPENS_CLAUSE:
        return False
    end = at + 1
    while end < limit and tokens[end].kind in WITHIN | {Kind.DETERMINER} and tokens[end].kind is not Kind.CONJUNCTION:
        end += 1
    return end < limit and tokens[end].kind in VERBS
