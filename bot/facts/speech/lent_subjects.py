"""Finds who says what a form without a subject of its own tells: "saying", "to say", "quoted an aide as saying"."""

from collections.abc import Sequence

from bot.facts.grammar.clause_subjects import subject_before
from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import gendered_nouns, source_nouns, word_group
from bot.facts.grammar.main_subjects import main_subject
from bot.facts.grammar.noun_phrases import NOMINAL, Phrase, phrase_ending_at, start_of_base
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.letters import letter_beside
from bot.facts.speech.reporting_clause import ReportingClause

BE = word_group("be")
SPEAKS_FOR_ITSELF = frozenset(["i", "we", "you"])
QUOTING = word_group("quoting")
"""Verbs whose object speaks: "quoted an aide as saying"."""
HEARING = word_group("hearing")
"""Verbs whose object is heard to speak: "overheard his boss saying"."""
HEARD = frozenset(["heard", "overheard"])
SAYING = word_group("heard-saying")
URGING = word_group("urging")
"""Verbs whose object is to speak: "urged the minister to admit"."""
MEDIUM = frozenset(["at", "in", "on", "to", "via"])
"""Prepositions before a name that only tells where or to whom something went: "posted it on Telegram, saying"."""
LONGEST_OBJECT = 12
"""Tokens of whoever is quoted or urged."""
OPENS_SUBJECT = frozenset({Kind.SUBJECT, Kind.DETERMINER, Kind.NAME, Kind.TITLE})
WITHIN_OBJECT = NOMINAL | {Kind.DETERMINER, Kind.PREPOSITION, Kind.OBJECT}


def has_no_subject(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb leans on another for its subject: "saying", "to say", "to have said", not "was saying"."""
    before = at - 2 if at > 1 and tokens[at - 1].lower == "have" else at - 1
    infinitive = before >= 0 and tokens[before].lower == "to"
    if not infinitive and not tokens[at].lower.endswith("ing"):
        return False
    # "He was not thinking", "she was always complaining".
    helping = at - 1
    while helping > 0 and not infinitive and (tokens[helping].kind is Kind.ADVERB or tokens[helping].lower == "not"):
        helping -= 1
    return at == 0 or tokens[helping].kind is not Kind.AUXILIARY or tokens[helping].lower not in BE


def lent_subject(tokens: Sequence[Token], at: int, low: int, earlier: Sequence[ReportingClause]) -> Phrase | None:
    """Return the subject of "saying" or "to say": the name before it, or the subject of another verb.

    None where nobody says anything yet: "urged the minister to admit".
    """
    if _is_urged(tokens, at):
        return None
    quoting = _quoting_before(tokens, at, low)
    if quoting is not None:
        by_another = tokens[quoting + 1].lower == "by"
        return subject_before(tokens, quoting, low) if by_another else phrase_after(tokens, quoting, at - 1)
    beside = letter_beside(tokens, at) or _heard_beside(tokens, at, low) or _name_beside(tokens, at, low)
    if beside:
        return beside
    if at == 1 and tokens[0].kind in (Kind.SUBORDINATOR, Kind.PREPOSITION):
        return _subject_behind(tokens, at)
    own = _own_pronoun(tokens, at, low)
    if own:
        return own
    parenthetic = _subject_in_parenthesis(tokens, at, low)
    if parenthetic:
        # "The rain, it is fair to say, was late".
        return None if tokens[parenthetic[0]].lower == "it" else parenthetic
    last = next((clause for clause in reversed(earlier) if _may_go_on(tokens, clause)), None)
    if last and not _in_relative(tokens, last):
        return last.source
    if at > 1 and tokens[at - 1].lower == "to" and tokens[at - 2].lower in HEARD:
        # "On it a woman's voice can be heard to say".
        return subject_before(tokens, at - 2, low)
    # "But his lookout, known only as “Spud”, kept yelling".
    goes_on = low > 0 and tokens[low].kind is Kind.COMMA
    subject = main_subject(tokens, 0 if goes_on else low, at)
    return None if subject and _tells_what_for(tokens, subject, at) else subject


def _own_pronoun(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return the pronoun whose verb governs an infinitive behind it: "and that (he) had not dared to argue"."""
    if at < 3 or tokens[at - 1].lower != "to" or tokens[at - 2].kind is not Kind.WORD:
        return None
    first = at - 3
    while first > low and (tokens[first].kind in (Kind.AUXILIARY, Kind.ADVERB) or tokens[first].lower == "not"):
        first -= 1
    told = first >= low and tokens[first].lower in ("he", "she", "they")
    return (first, first + 1) if told else None


def _subject_in_parenthesis(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return who says what stands around, in a clause between commas: "Marriage, (she) liked to say, was a leash"."""
    closed = at + 1 < len(tokens) and tokens[at + 1].kind in (Kind.COMMA, Kind.STOP)
    if at < 3 or tokens[at - 1].lower != "to" or not closed:
        return None
    opened = next((n for n in range(at - 2, low, -1) if tokens[n].kind is Kind.COMMA), None)
    subject = subject_before(tokens, at - 2, low) if opened is not None else None
    first = opened + 1 + (tokens[opened + 1].lower == "as") if opened is not None else None
    return subject if subject and subject[0] == first and tokens[first].kind in OPENS_SUBJECT else None


def _tells_what_for(tokens: Sequence[Token], subject: Phrase, at: int) -> bool:
    """Tell whether an infinitive tells what a thing is for: "A vote to (demand)", not "The first man to (say) so"."""
    if subject[1] != at - 1 or tokens[at - 1].lower != "to":
        return False
    noun = tokens[subject[1] - 1]
    return noun.kind is Kind.WORD and noun.lower not in source_nouns() and noun.lower not in gendered_nouns()


def quotes_another(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a verb only leads to what its object says: "the agency (quoted) an aide as saying"."""
    if tokens[at].lower in HEARING and _hears(tokens, at):
        return True
    if tokens[at].lower not in QUOTING:
        return False
    end = next((n for n in range(at + 1, min(len(tokens), at + LONGEST_OBJECT)) if tokens[n].lower == "as"), None)
    if end is None or end == at + 1 or end + 1 >= len(tokens):
        return False
    return tokens[end + 1].kind is Kind.CUE and tokens[end + 1].lower.endswith("ing")


def _hears(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the object of a verb is heard to speak: "Pell (remembered) her aunt saying"."""
    heard = phrase_after(tokens, at, len(tokens))
    return heard is not None and heard[1] < len(tokens) and tokens[heard[1]].lower in SAYING


def _is_urged(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether somebody is only to speak: "urged the minister to (admit)", "called on him to (say)"."""
    if at < 3 or tokens[at - 1].lower != "to":
        return False
    for before in range(at - 2, max(-1, at - 2 - LONGEST_OBJECT), -1):
        lower = tokens[before].lower
        if lower in URGING:
            return before < at - 2
        if lower in ("on", "for") and tokens[before - 1].lower.startswith("call"):
            return before < at - 2
        if tokens[before].kind not in WITHIN_OBJECT or lower == "by":
            return False
    return False


def _quoting_before(tokens: Sequence[Token], at: int, low: int) -> int | None:
    """Return where "quoted" of "quoted Jane Smith as (saying)" or "was quoted by the paper as (saying)" stands.

    "was quoted as saying" goes on with its own subject.
    """
    if at < 3 or tokens[at - 1].lower != "as" or not tokens[at].lower.endswith("ing"):
        return None
    return next((n for n in range(at - 3, max(low, at - LONGEST_OBJECT) - 1, -1) if tokens[n].lower in QUOTING), None)


def _heard_beside(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return his boss of "overheard his boss saying"."""
    if at < 2 or tokens[at].lower not in SAYING or tokens[at - 1].kind not in NOMINAL:
        return None
    heard = phrase_ending_at(tokens, at - 1, low)
    return heard if heard and heard[0] > low and tokens[heard[0] - 1].lower in HEARING else None


def _name_beside(tokens: Sequence[Token], at: int, low: int) -> Phrase | None:
    """Return the name right before a participle, or who stands behind "with": "with one resident saying"."""
    if at == 0 or not tokens[at].lower.endswith("ing"):
        return None
    if tokens[at - 1].lower in source_nouns() and tokens[at].lower != "reporting":
        # "With all polls reporting" nothing is said.
        beside = start_of_base(tokens, at - 1, low)
        if beside == low:
            return None
        # "With one resident saying", "They refused, a spokesman saying".
        absolute = tokens[beside - 1].kind is Kind.COMMA and tokens[beside].lower in ("a", "an")
        return (beside, at) if absolute or tokens[beside - 1].lower == "with" else None
    if tokens[at - 1].kind is not Kind.NAME:
        return None
    first = at - 1
    while first > low and tokens[first - 1].kind in (Kind.NAME, Kind.TITLE):
        first -= 1
    return (first, at) if tokens[first - 1].lower not in MEDIUM else None


def _subject_behind(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Return the subject that follows what opens a sentence: "After saying her foot hurt, she was"."""
    closing = next((n for n in range(at, len(tokens)) if tokens[n].kind in (Kind.COMMA, Kind.QUOTED)), None)
    return main_subject(tokens, closing + 1, len(tokens)) if closing is not None else None


def _may_go_on(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause has a source with which a participle may go on: no "I" and no "you"."""
    return clause.source is not None and tokens[clause.source[0]].lower not in SPEAKS_FOR_ITSELF


def _in_relative(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause only tells something about another: "an architect who said", "rules that critics say"."""
    if clause.source and clause.source[0] > 1 and tokens[clause.source[0] - 1].lower in ("that", "which"):
        before = tokens[clause.source[0] - 2]
        return before.kind in (Kind.COMMA, Kind.WORD) and not clause.inverted
    return any(token.kind is Kind.RELATIVE for token in tokens[max(0, clause.cue[0] - 3) : clause.cue[0]])
