"""Tells whether a cue verb tells of a deed and reports nothing: "officers found three bottles", "it hit the town"."""

from collections.abc import Sequence

from bot.facts.grammar.following_phrases import phrase_after
from bot.facts.grammar.lexicon import first_names_before_surnames, source_nouns, word_group
from bot.facts.grammar.phrase_heads import head_of, is_person
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.deed_objects import acts_on_object
from bot.facts.speech.hearers import VERBAL, has_only_hearer
from bot.facts.speech.reporting_clause import ReportingClause

CLAUSAL = word_group("clausal")
ACTING = word_group("acting")
DOING = word_group("doing")
THINKING = word_group("thinking")
OF_WHAT = frozenset(["about", "of"])
JUDGING_AS = word_group("judging-as")
REPORTS = frozenset(["as", "that"])
OPENS_REPORT = frozenset(["how", "that", "what", "whether", "which", "who", "whom", "why"])
"""What opens a clause that a verb reports; "when" and "if" open others as well."""
JUDGED = word_group("judged-by")
DISMISSING = frozenset(["dismissed", "dismisses", "dismissing"])
PARTICIPLES = word_group("participle-only")
BE = word_group("be")
HAVE = frozenset(["had", "has", "have", "having", "’ve", "'ve"])
AS_WHAT = frozenset(["as", "for", "over", "because", "like", "unless", "if"])
"""What follows the object of a verb that judges: "cast himself as", "slammed her for"."""
TELLING = frozenset({Kind.QUOTED, Kind.COLON})
TELLING_WORDS = frozenset(["how", "that", "what", "whether", "why"])
"""What somebody says stands behind them: "announced in May that", "described on Monday how"."""
BEHIND_TO = frozenset({Kind.WORD, Kind.CUE, Kind.AUXILIARY})
ENDS_CLAUSE = frozenset(
    {Kind.COMMA, Kind.BREAK, Kind.COLON, Kind.STOP, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.CONJUNCTION, Kind.BRACKET}
)
"""Kinds behind which another clause begins: what stands there shows nothing of the verb before it."""
OPENS_HEARER = frozenset({Kind.DETERMINER, Kind.NAME, Kind.TITLE, Kind.OBJECT})
"""Kinds with which somebody begins to whom a thing is said: "it was said to her"."""
WHEN_OR_WHERE = frozenset(["after", "at", "before", "by", "during", "from", "in", "since", "until", "via", "within"])
TELLS_WHEN = frozenset(["through", "to", "when", "while"])
"""What may follow "this" besides: "said this to reporters", "disclosed this while opening a school"."""
WHERE_FOUND = frozenset(["among", "at", "beside", "in", "inside", "near", "on", "under"])
ABOUT = frozenset(["about", "against", "for", "of", "over", "that", "to", "with"])
"""What leads to what is told of."""
ASIDE = frozenset(["exactly", "just", "out", "precisely", "yet"])
"""What may stand between a verb and the question that it reports."""
TOLD_WHAT = frozenset(["that", "to"])
PERIODS = word_group("period")
QUESTION_WORDS = word_group("question-word")
ASKING = word_group("asking")
LONGEST_HEARER = 4
"""Tokens of who is told what to do."""
TAKES_OBJECT = word_group("taking-object")
"""Verbs that need an object: without one behind them, their form in "-ed" tells of the noun before them."""
OPENS_OBJECT = frozenset({Kind.DETERMINER, Kind.NAME, Kind.TITLE, Kind.NUMBER, Kind.WORD})
BEFORE_VERB = frozenset({Kind.ADVERB, Kind.TIME, Kind.SUBJECT})
BEHIND_PARTICIPLE = frozenset({Kind.PREPOSITION, Kind.TIME, Kind.AUXILIARY, Kind.STOP})
HEARING_ONLY = word_group("hearing-only")
"""Verbs with which somebody may speak to others and say nothing that is told: "advised a rival"."""


def tells_deed(tokens: Sequence[Token], clause: ReportingClause, first: int, last: int) -> bool:
    """Tell whether the tokens from ``first`` to ``last``, which a clause seems to report, are no words of anybody."""
    if clause.source is None or clause.passive:
        return clause.passive and _is_passive_deed(tokens, clause, last)
    if _is_reduced(tokens, clause) or _lacks_object(tokens, clause, first) or _is_done(tokens, clause, first, last):
        return True
    if first < clause.cue[0] or any(token.lower == "that" for token in tokens[clause.cue[1] : first]):
        return False
    reported = tokens[max(first, clause.cue[1]) : last]
    lower = tokens[clause.cue[0]].lower
    if len(reported) > 1 and reported[0].lower == "it" and reported[1].kind not in VERBAL:
        # "read it daily", "confirmed it on Monday": what "it" means is read, and no clause begins with it.
        if lower in CLAUSAL or (_only_when_or_where(reported[1:]) and not clause.classes & {"thought"}):
            reported = reported[1:]
    if _points_back(clause, reported) or _instructs(tokens, clause, last):
        return True
    if lower in HEARING_ONLY and has_only_hearer(tokens, clause.cue[1], last):
        return True
    if _sends_away(tokens, clause, last) or acts_on_object(tokens, clause.cue, last):
        return True
    return _reports_no_clause(tokens, clause, reported)


def _reports_no_clause(tokens: Sequence[Token], clause: ReportingClause, reported: Sequence[Token]) -> bool:
    """Tell whether a verb has an object and nothing that somebody could have said behind it."""
    lower = tokens[clause.cue[0]].lower
    one_word = clause.cue[1] == clause.cue[0] + 1
    own = _own_clause(reported) if one_word and (lower in CLAUSAL or lower in JUDGING_AS) else reported
    if any(token.kind in VERBAL for token in own) or any(token.kind is Kind.QUOTED for token in reported):
        return False
    if lower in JUDGING_AS and any(token.lower in AS_WHAT for token in reported[: len(own) + 1]):
        return False
    if (
        (lower in ACTING and tokens[clause.cue[1]].kind is not Kind.COLON)
        or (lower in CLAUSAL and reported and not own)
        or (lower in THINKING and reported and reported[0].lower in OF_WHAT)
    ):
        return True
    return (lower in CLAUSAL and _does_things(tokens, clause)) or lower in JUDGING_AS or _only_when_or_where(reported)


def _own_clause(reported: Sequence[Token]) -> Sequence[Token]:
    """Return what stands behind a verb up to the next clause: "the tin" of "found the tin that he had lost".

    A question is reported as a whole: "knew who had lost it", "found out why".
    """
    if any(token.lower in QUESTION_WORDS or token.lower == "that" for token in reported[: 1 + _is_aside(reported)]):
        return reported
    ends = (at for at, token in enumerate(reported) if token.kind in ENDS_CLAUSE or (at and token.lower == "that"))
    return reported[: next(ends, len(reported))]


def _is_aside(reported: Sequence[Token]) -> bool:
    return bool(reported) and reported[0].lower in ASIDE


def _is_done(tokens: Sequence[Token], clause: ReportingClause, first: int, last: int) -> bool:
    """Tell a verb that reports only with "that", a question or a quotation: "charged £40", "fired tear gas"."""
    at = clause.cue[0]
    if first >= at and tokens[at].lower == "found" and _is_place_of_find(tokens, at + 1):
        return True
    if tokens[at].lower not in DOING or any(token.kind is Kind.QUOTED for token in tokens[first:last]):
        return False
    opening = tokens[clause.cue[1]].lower if clause.cue[1] < len(tokens) else ""
    # "Hit back at claims that", "cast him as a fool".
    judges = "verdict" in clause.classes and any(token.lower in REPORTS for token in tokens[clause.cue[1] : last])
    if first > at and (opening in OPENS_REPORT or judges):
        return False
    return not _accuses(tokens, clause, last)


def _points_back(clause: ReportingClause, reported: Sequence[Token]) -> bool:
    """Tell whether "this" means what is told beside it: "said this on Monday", but not "said this was so"."""
    if not reported or reported[0].lower not in ("so", "this") or "thought" in clause.classes:
        return False
    while_so = next((at for at, token in enumerate(reported) if token.kind is Kind.SUBORDINATOR), len(reported))
    if any(token.kind in (Kind.AUXILIARY, Kind.CUE) and token.lower != "to" for token in reported[:while_so]):
        return False
    after = reported[1:3]
    timed = len(after) > 1 and after[0].lower == "on" and after[1].kind is Kind.TIME
    return timed or not after or after[0].kind is Kind.TIME or after[0].lower in TELLS_WHEN | WHEN_OR_WHERE


def _instructs(tokens: Sequence[Token], clause: ReportingClause, last: int) -> bool:
    """Tell whether somebody is told what to do, and not what is so: "told him what to say"."""
    words = [token.lower for token in tokens[clause.cue[1] : last]]
    asks = next((at for at, word in enumerate(words) if word in QUESTION_WORDS and word not in ("about", "if")), None)
    informs = clause.classes == {"transitive"} and tokens[clause.cue[0]].lower not in ASKING
    return informs and asks is not None and asks <= LONGEST_HEARER and words[asks + 1 : asks + 2] == ["to"]


def _sends_away(tokens: Sequence[Token], clause: ReportingClause, last: int) -> bool:
    """Tell whether somebody loses a post: "dismissed manager Ana Pell", but not "dismissed critics as fools"."""
    at = clause.cue[0]
    whom = phrase_after(tokens, at, last) if tokens[at].lower in DISMISSING else None
    if whom is None or any(token.lower in AS_WHAT for token in tokens[whom[1] : last]):
        return False
    head = head_of(tuple(tokens[slice(*whom)]))
    return is_person(head) or (head.kind is Kind.NAME and tokens[at + 1].kind is not Kind.DETERMINER)


def judged_by(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a passive tells who judges what stands before it: "the remark was condemned by the mayor"."""
    lower = tokens[clause.cue[0]].lower
    judged = lower in JUDGED or ("verdict" in clause.classes and lower not in JUDGING_AS)
    return judged and clause.passive and clause.source is not None


def _is_passive_deed(tokens: Sequence[Token], clause: ReportingClause, last: int) -> bool:
    """Tell whether a passive reports nothing: "was found a year later", "was instructed by the board"."""
    if clause.source is not None:
        return last <= clause.cue[0] and tokens[last - 1].kind is Kind.AUXILIARY
    if last <= clause.cue[0]:
        # "She fell from a ladder, an inquest heard".
        return False
    if tokens[clause.cue[0]].lower == "offered":
        # "They will be offered posts elsewhere".
        return True
    after = tokens[clause.cue[1] :]
    if tokens[clause.cue[0]].lower == "admitted" and after and after[0].lower in ("to", "into"):
        # "He was admitted to hospital".
        return True
    main = next((at for at in range(len(after) - 1) if _goes_on_after_comma(after, at)), len(after))
    return not any(
        (token.kind in VERBAL and token.lower != "to")
        or token.lower in ("that", "as", "have")
        or token.lower in QUESTION_WORDS
        or (token.lower == "to" and after[at + 1 : at + 2] and after[at + 1].kind not in OPENS_HEARER)
        for at, token in enumerate(after[:main])
    )


def _goes_on_after_comma(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the main verb follows a comma: "Her reply, when this was repeated to her, was short"."""
    return tokens[at].kind is Kind.COMMA and tokens[at + 1].kind is Kind.AUXILIARY


def _is_reduced(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether the verb only tells something of a noun: "planets known in 1990", "an offer made by the club"."""
    at = clause.cue[0]
    lower = tokens[at].lower
    if clause.inverted or clause.participle or _has_auxiliary(tokens, at):
        return False
    if lower in PARTICIPLES:
        return True
    if not lower.endswith("ed") or clause.source is None or at + 1 >= len(tokens):
        return False
    end = clause.source[1]
    if end == at:
        return tokens[at + 1].lower == "by" and tokens[end - 1].kind is not Kind.SUBJECT
    # "Its replacement, ordered in 2023, is in a warehouse", but not "Ana Pell, 34, agreed to five per cent".
    beside = end == at - 1 and tokens[end].kind is Kind.COMMA and tokens[at + 1].kind is Kind.PREPOSITION
    return beside and (tokens[at + 1].lower == "by" or tokens[end - 1].kind is not Kind.NAME)


def _lacks_object(tokens: Sequence[Token], clause: ReportingClause, first: int) -> bool:
    """Tell whether a verb without the object that it needs is a participle: "the savings announced in the spring"."""
    at = clause.cue[0]
    if tokens[at].lower not in TAKES_OBJECT or clause.inverted or clause.participle or first < at:
        return False
    if clause.source is None or clause.source[1] not in (at, at - 1) or _has_auxiliary(tokens, at):
        return False
    behind = clause.cue[1]
    if behind + 2 < len(tokens) and tokens[behind + 1].kind is Kind.TIME and tokens[behind + 2].kind in OPENS_OBJECT:
        # "announced on Monday a plan".
        return False
    after = tokens[behind] if behind < len(tokens) else None
    told = any(_tells_what(tokens, n, clause) for n in range(behind, len(tokens)))
    tells = after is None or after.kind in BEHIND_PARTICIPLE or after.lower == "online"
    return tells and tokens[at - 1].kind is not Kind.SUBJECT and not told


def _tells_what(tokens: Sequence[Token], at: int, clause: ReportingClause) -> bool:
    """Tell whether words of somebody's own begin at an index: "announced in May (that)", "promised in May (to) go"."""
    lower = tokens[at].lower
    if lower == "to":
        return at + 1 < len(tokens) and tokens[at + 1].kind in BEHIND_TO
    judged = lower == "as" and "verdict" in clause.classes
    return judged or lower in TELLING_WORDS or tokens[at].kind in TELLING


def _is_place_of_find(tokens: Sequence[Token], at: int) -> bool:
    """Tell "a note found in his cell" from "the court found in favour of" and "found by chance that"."""
    if at + 1 >= len(tokens) or tokens[at].lower not in WHERE_FOUND or tokens[at + 1].lower in ("favour", "favor"):
        return False
    return all(token.lower != "that" for token in tokens[at:])


def _has_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    while before >= 0 and (tokens[before].kind in BEFORE_VERB or tokens[before].lower == "not"):
        before -= 1
    return before >= 0 and (tokens[before].kind is Kind.AUXILIARY or tokens[before].lower in HAVE)


def _does_things(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether somebody or something acts that is no document: only people find bottles, only storms hit towns."""
    assert clause.source is not None
    source = tuple(tokens[slice(*clause.source)])
    head = head_of(source)
    if head.kind is Kind.SUBJECT or head.lower == "police" or is_person(head):
        return True
    if head.kind is Kind.WORD and head.lower not in source_nouns() and "finding" not in clause.classes:
        return True
    # "The Security Service found a campaign".
    return source[0].kind is Kind.TITLE or source[0].lower in first_names_before_surnames()


def _accuses(tokens: Sequence[Token], clause: ReportingClause, last: int) -> bool:
    """Tell whether somebody is charged with a crime, not for goods."""
    charges = tokens[clause.cue[0]].lower.startswith("charg")
    return charges and any(token.lower == "with" for token in tokens[clause.cue[1] : last])


def _only_when_or_where(reported: Sequence[Token]) -> bool:
    """Tell whether nothing but a time or a place is left: "report by Christmas", "ask in a branch"."""
    if not reported:
        return False
    in_period = len(reported) > 1 and reported[0].lower in ("last", "next") and reported[1].lower in PERIODS
    if not in_period and reported[0].lower not in WHEN_OR_WHERE and reported[0].kind is not Kind.TIME:
        return False
    return not any(token.lower in (TOLD_WHAT if in_period else ABOUT) for token in reported)
