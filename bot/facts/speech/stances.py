"""Tells whether a reporting clause stands by what it reports: "denied that" and "declined to say whether" do not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.facts.grammar.lexicon import cue_classes, word_group
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.quotation import Quotation, Stance
from bot.facts.speech.cue_uses import RULES
from bot.facts.speech.dismissals import dismisses, judged_last
from bot.facts.speech.opening_questions import end_of_question
from bot.facts.speech.reporting_clause import ReportingClause
from bot.facts.speech.speech_nouns import CLAIMS
from bot.reading.article import Article
from bot.reading.span import Span

DENYING = word_group("denying")
WITHHOLDING = word_group("refusing") | word_group("withholding")
ASKING = word_group("asking")
DISAGREEING = frozenset(["disagree", "disagreed", "disagrees", "disagreeing"])
NEGATED_THROUGH = word_group("negated-through")
QUESTION_WORDS = word_group("question-word")
NEGATIONS = frozenset(["cannot", "neither", "never", "nor", "not"])
NO_SUBJECTS = frozenset(["few", "neither", "no", "no-one", "nobody", "none"])
LIMITS = frozenset(["just", "merely", "only", "simply"])
"""Words after which a negation is none: "not only said"."""
BEFORE_CUE = frozenset(["confirm", "confirmed", "even", "neither", "nor", "of", "or", "from", "to"])
"""Words besides auxiliaries and adverbs that stand between a verb and what governs it: "refused even to say"."""
NAMES_QUESTION = 6
"""Tokens after "asked" among which the question begins: "asked the two men why"."""
MEANWHILE = frozenset(["after", "although", "amid", "because", "but", "despite", "saying", "though", "when", "while"])
"""What opens something else than what is denied, behind a comma."""
LONGEST_DEED = 8
"""Words from "being" in "denied being a friend of “the ring”" to the quotation."""
ROLES = word_group("role-verb")
OPENS_QUESTION = frozenset(["and", "but", "or", "so", "yet"])
THAT = re.compile(r"\b(?:that|whether|if)\b")
GOES_ON = frozenset([Kind.AUXILIARY, Kind.CUE])
"""What goes on with the same subject after "and" or a comma: "did not want it and would leave"."""


def stance_of(tokens: Sequence[Token], clause: ReportingClause) -> Stance:
    """Return whether the source of ``clause`` says what is reported, denies it, or leaves it open.

    Not thinking so is denying it ("does not believe that"), not saying so leaves it open ("did not say that").
    """
    at = clause.cue[0]
    if clause.passive:
        # "She was asked whether the lamp was out".
        return Stance.OPEN if _asks(tokens, clause) else Stance.ASSERTED
    if _is_asked(tokens, at):
        return Stance.ASSERTED
    if _is_held_back(tokens, at) or _has_no_subject(tokens, clause) or _is_wondered(tokens, clause):
        return Stance.OPEN
    negated = _is_negated(tokens, at)
    if judged_last(tokens, at) is not None:
        # "dismissed as “baseless” claims that", "described as “nonsense” reports that".
        return Stance.DENIED if tokens[at].lower in DENYING and not negated else Stance.OPEN
    if _makes_light(tokens, clause):
        return Stance.OPEN if negated else Stance.DENIED
    if tokens[at].lower in DENYING or (tokens[at].lower in RULES and clause.cue[1] - at > 1):
        if negated:
            return Stance.OPEN
        return Stance.ASSERTED if _judges(tokens, clause) else Stance.DENIED
    if negated:
        return Stance.DENIED if tokens[at].lower in NEGATED_THROUGH else Stance.OPEN
    return Stance.OPEN if _asks(tokens, clause) else Stance.ASSERTED


def end_of_contested(tokens: Sequence[Token], clause: ReportingClause, last: int) -> int:
    """Return where what is denied or left open ends, at most ``last``: before "and" of "did not want it and would go".

    What a clause with "that" denies goes on after "and": "denied that it leaked and was sold".
    """
    start = judged_last(tokens, clause.cue[0]) or end_of_question(tokens, clause.cue[1], last)
    with_that = start < last and tokens[start].lower == "that"
    judges = "verdict" in clause.classes
    for at in range(start, last - 1):
        following = tokens[at + 1]
        if judges and tokens[at].lower == "as" and following.kind is Kind.QUOTED:
            # "dismissed claims that the dam leaked as “nonsense”": the verdict is no part of what is dismissed.
            if tokens[at - 1].lower not in ROLES:
                return at
        if tokens[at].lower == "but" and following.kind in GOES_ON:
            return at
        if tokens[at].kind is Kind.COMMA and following.lower in MEANWHILE and at > start + 1:
            # "denied selling the yard, after minutes showed that it was sold".
            return at
        if tokens[at].lower == "because" and not with_that and at > start:
            # "ruled out an inquiry because it would need ten clerks": the reason is not what is denied.
            return at
        goes_on = following.kind in GOES_ON or following.lower == "that"
        if not with_that and goes_on and (tokens[at].lower == "and" or tokens[at].kind is Kind.COMMA):
            return at
    return last


def with_stances_inside(
    article: Article, direct: Iterable[Quotation], reported: Iterable[Quotation]
) -> Iterator[Quotation]:
    """Yields quotations with the stance of the clause that they are a part of: "denied that he was “a fool”"."""
    contested = {one.cue: one for one in reported if one.cue and one.stance is not Stance.ASSERTED}
    for one in direct:
        clause = contested.get(one.cue) if one.cue else None
        if _denies_doing(article, one):
            yield replace(one, stance=Stance.DENIED)
        else:
            yield replace(one, stance=clause.stance) if clause and _is_told_in(article, one, clause) else one


def _denies_doing(article: Article, quotation: Quotation) -> bool:
    """Tell whether a quotation stands in what somebody denies to have done: "denied being “a bully”"."""
    if quotation.cue is None or quotation.cue.end > quotation.span.start:
        return False
    cue = article.of(quotation.cue).lower()
    if cue not in DENYING or "verdict" in cue_classes().get(cue, ()):
        return False
    between = article.of(Span(quotation.cue.end, quotation.span.start)).split()
    return bool(between) and between[0].endswith("ing") and len(between) <= LONGEST_DEED


def _is_told_in(article: Article, quotation: Quotation, clause: Quotation) -> bool:
    """Tell whether a quotation is a part of what a clause reports after "that" or "whether"."""
    if clause.cue is None or clause.cue.end > quotation.span.start or quotation.span not in clause.span:
        return False
    between = article.of(Span(clause.cue.end, quotation.span.start))
    return THAT.search(between) is not None or not CLAIMS.isdisjoint(between.lower().split())


def _before_cue(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the token before the verb and all that belongs to it: "declined" in "declined to say"."""
    before = at - 1
    while before >= 0 and (tokens[before].kind in (Kind.AUXILIARY, Kind.ADVERB) or tokens[before].lower in BEFORE_CUE):
        before -= 1
    return before


def _is_held_back(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether nothing was said after all: "declined to say", "has yet to say", "without saying"."""
    if tokens[at].lower in WITHHOLDING:
        return not _says_some(tokens, at + 2)
    before = _before_cue(tokens, at)
    if before < 0:
        return False
    governs = before < at - 1 or tokens[at].lower.endswith("ing")
    held = tokens[before].lower == "without" or (governs and tokens[before].lower in WITHHOLDING)
    return held and not _says_some(tokens, at)


def _says_some(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something was said after all: "declined to say more than that"."""
    return [token.lower for token in tokens[at + 1 : at + 3]] == ["more", "than"]


def _is_negated(tokens: Sequence[Token], at: int) -> bool:
    if [token.lower for token in tokens[max(0, at - 2) : at]] == ["no", "longer"]:
        return True
    for number in range(_before_cue(tokens, at) + 1, at):
        lower = tokens[number].lower
        if (lower in NEGATIONS or lower.endswith("n't")) and tokens[number + 1].lower not in LIMITS:
            return True
    return False


def _makes_light(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether a clause waves a claim off: "hit back at claims that", "disagreed that"."""
    first, end = clause.cue
    if tokens[first].lower in DISAGREEING:
        return end < len(tokens) and tokens[end].lower == "that"
    return dismisses(tokens, first) == end


def _has_no_subject(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether nobody said it: "no minister has said", but not "No 10 said"."""
    if clause.source is None or tokens[clause.source[0]].lower not in NO_SUBJECTS:
        return False
    first, last = clause.source
    return last - first == 1 or tokens[first + 1].kind not in (Kind.NUMBER, Kind.STOP)


def _is_wondered(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether the article only asks if it was said: "Does Pell believe that?", not "Why did Pell say that?"."""
    if clause.source is None or clause.source[0] == 0 or "?" not in tokens[-1].lower:
        return False
    before = clause.source[0] - 1
    if tokens[before].lower == "if":
        return before == 1 and tokens[0].lower == "what"
    opens = all(token.lower in OPENS_QUESTION for token in tokens[:before])
    return opens and tokens[before].kind is Kind.AUXILIARY


def _judges(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether the source says what it takes something for: "dismissed the claim as a stunt"."""
    if "verdict" not in clause.classes:
        return False
    after = [token.lower for token in tokens[clause.cue[1] :]]
    if after[:1] == ["that"] and "as" in after[2:4]:
        # "dismissed that claim as “a stunt”".
        return True
    told = after.index("that") if "that" in after else len(after)
    return "as" in after[:told]


def _is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether somebody is asked rather than asks: "a neighbour, asked about her, said"."""
    return tokens[at].lower == "asked" and at > 0 and tokens[at - 1].kind is Kind.COMMA


def _asks(tokens: Sequence[Token], clause: ReportingClause) -> bool:
    """Tell whether the clause reports a question: "asked the men why", but not "asked the men to go"."""
    after = tokens[clause.cue[1] : clause.cue[1] + NAMES_QUESTION]
    if tokens[clause.cue[0]].lower in ASKING and after and after[0].lower != "for":
        return any(token.lower in QUESTION_WORDS for token in after)
    return bool(after) and after[0].lower == "whether"
