"""Finds for every quotation the reporting clause that says who spoke: a sequence of sieves, the surest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.grammar.tokens import Kind, Token
from bot.facts.speech.clauses_behind import only_addresses
from bot.facts.speech.embedded_clauses import telling
from bot.facts.speech.quotation_marks import QuotedStretch
from bot.facts.speech.report_ends import main_verb_behind
from bot.facts.speech.reporting_clause import CLAIM, ReportingClause
from bot.facts.speech.speech_nouns import CLAIMS, is_heard
from bot.facts.speech.stances import DENYING
from bot.facts.speech.story_sentences import StorySentence
from bot.reading.article import Article

SCARE_WORDS = 3
"""Words in quotation marks, behind a determiner, that are rather a name than a quotation."""
FARTHEST_KNOWN = 6
"""Tokens before a quotation among which "known" of "known to his friends as" stands."""
SAYING = frozenset({"speech", "transitive"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation with its place: sentence number, token index, and the clause that names the source, if one does.

    ``sieve`` names the rule that found it.
    """

    stretch: QuotedStretch
    sentence: int
    at: int
    clause: ReportingClause | None
    sieve: str


def attribute_in_sentence(
    article: Article, number: int, sentence: StorySentence, clauses: Sequence[ReportingClause]
) -> list[Attribution]:
    """Return the quotations of one sentence with the clause of that sentence that reports them, or None."""
    found: list[Attribution] = []
    for at, stretch in sentence.quotations:
        clause, sieve = _clause_for(article, sentence, at, stretch, clauses)
        if clause is None and found and found[-1].clause is not None:
            clause, sieve = found[-1].clause, "same sentence"
        found.append(Attribution(stretch, number, at, clause, sieve))
    for index in range(len(found) - 2, -1, -1):
        if found[index].clause is None and found[index + 1].clause is not None:
            later = found[index + 1]
            found[index] = Attribution(found[index].stretch, number, found[index].at, later.clause, "same sentence")
    return found


def _clause_for(
    article: Article, sentence: StorySentence, at: int, stretch: QuotedStretch, clauses: Sequence[ReportingClause]
) -> tuple[ReportingClause | None, str]:
    tokens = sentence.tokens
    low, high = _gap_before(tokens, at), _gap_after(tokens, at)
    if at and tokens[at - 1].kind is Kind.DETERMINER and len(stretch.inner.of(article.text).split()) <= SCARE_WORDS:
        # "The money went on a yacht, the “Second Wind”".
        clauses = [clause for clause in clauses if clause.classes != {"voice"}]
    if is_heard(tokens, at):
        # "He left to cries of “shame” from the gallery".
        return next((clause for clause in clauses if clause.cue[0] == at - 2), None), "heard"
    if _is_only_name(tokens, at):
        return None, ""
    nameless = (clause for clause in clauses if clause.passive and clause.participle and clause.source is None)
    if any(_touches(tokens, clause, at) for clause in nameless):
        # "Pell, attacked as “soft on crime”, said": nobody is said to have called her so.
        return None, ""
    before = [clause for clause in clauses if clause.source and low <= clause.cue[0] < at]
    after = [clause for clause in clauses if clause.source and at < clause.cue[0] < high]
    # "said seniors who called the office were “lonely”".
    before = [clause for clause in before if main_verb_behind(tokens, clause) is None]
    before = _before_and_that(tokens, at, before)
    tight = [clause for clause in before if _touches(tokens, clause, at) and (clause.passive or not clause.inverted)]
    if tight:
        return _outer(sentence, clauses, before, tight[-1]), "tight before"
    if before and tokens[at - 1].lower != "as" and _is_of_claim(tokens, before[-1], at):
        # "rejected claims by residents that the plant was “unsafe”", "said he rejected claims that it was “unsafe”".
        return before[-1], "claimed"
    # "Claims that the plant was “unsafe” were rejected by the mayor".
    after = [clause for clause in after if not (clause.passive and tokens[clause.cue[0]].lower in DENYING)]
    tail = stretch.inner.of(article.text).rstrip("’' \u00a0")[-1:]
    if after and tail in ",?!—–-…" and _leads(tokens, at, after[0]):
        return after[0], "after"
    strong = [clause for clause in before if not clause.passive] or before
    strong = [clause for clause in strong if clause.source and tokens[clause.source[0]].lower != "it"] or strong
    if strong:
        return _nearest(_not_told(tokens, clauses, strong, at) or strong), "before"
    after = [clause for clause in after if not clause.passive] or after
    if after and tail != ".":
        return after[0], "loose after"
    earlier = [clause for clause in clauses if clause.source and clause.cue[0] < at and clause.classes != CLAIM]
    if earlier:
        return earlier[-1], "earlier"
    if after:
        return after[0], "loose after"
    return None, ""


def _is_only_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a quotation is what something goes by: "an illness known as “valley fever”"."""
    if at < 2 or tokens[at - 1].lower != "as":
        return False
    return any(token.lower == "known" for token in tokens[max(0, at - FARTHEST_KNOWN) : at - 1])


def _before_and_that(tokens: Sequence[Token], at: int, clauses: Sequence[ReportingClause]) -> list[ReportingClause]:
    """Return those to which "and that" before a quotation may go back: "she found that he told A, and that “…”"."""
    that = next((n for n in range(at - 1, 0, -1) if tokens[n].lower == "that" or tokens[n].kind is Kind.CUE), 0)
    if tokens[that].lower != "that" or tokens[that - 1].lower != "and":
        return list(clauses)
    return [one for one in clauses if one.cue[1] < that and tokens[one.cue[1]].lower == "that"] or list(clauses)


def _is_of_claim(tokens: Sequence[Token], clause: ReportingClause, at: int) -> bool:
    """Tell whether a clause tells of a claim in whose words a quotation stands, or rejects one."""
    rejects = tokens[clause.cue[0]].lower in DENYING and not clause.passive
    return clause.classes == CLAIM or (rejects and any(token.lower in CLAIMS for token in tokens[clause.cue[1] : at]))


def _touches(tokens: Sequence[Token], clause: ReportingClause, at: int) -> bool:
    """Tell whether at most one word parts a cue from the quotation; "the words that he cited are “…”" is no saying."""
    if clause.passive:
        # "the plan, described by Pell as “a joke”", "branded “a joke” by Pell".
        end = clause.source[1] if clause.source and clause.source[0] < at else clause.cue[1]
        return at == end or (at == end + 1 and tokens[end].lower == "as")
    return at == clause.cue[1] or (at - clause.cue[1] == 1 and tokens[at - 1].kind is not Kind.AUXILIARY)


def _outer(
    sentence: StorySentence,
    clauses: Sequence[ReportingClause],
    before: Sequence[ReportingClause],
    tight: ReportingClause,
) -> ReportingClause:
    """Return the clause of saying around one of thinking: "a friend said she felt “betrayed”" is the friend's."""
    if tight.source and sentence.tokens[tight.cue[0] - 1].lower == "who":
        # "told a woman who suggested that …, that “…”" is said to her.
        told = [clause for clause in before if clause.classes == {"transitive"} and clause.cue[1] <= tight.source[0]]
        return told[-1] if told else tight
    if tight.source and sentence.tokens[tight.source[0]].lower == "it":
        # "She says it shows that he is “unfit”".
        around = [clause for clause in before if clause is not tight and clause.cue[1] == tight.source[0]]
        return around[-1] if around else tight
    if tight.classes == {"voice"}:
        # "She said that polling would go ahead “on time”".
        teller = telling(sentence.tokens, clauses, clauses.index(tight))
        according = next((clause for clause in clauses if clause.classes == {"according"}), None)
        return teller if teller and teller.classes & SAYING else according or tight
    reads = sentence.tokens[tight.cue[0]].lower in ("read", "reads")
    if reads or tight.classes & {"speech", "voice", "verdict", "transitive"} or not tight.source:
        return tight
    saying = [clause for clause in before if clause.classes & SAYING and clause.cue[1] >= tight.source[0] - 1]
    return saying[-1] if saying and saying[-1] is not tight else tight


def _not_told(
    tokens: Sequence[Token], clauses: Sequence[ReportingClause], some: Sequence[ReportingClause], at: int
) -> list[ReportingClause]:
    """Return those that stand in nobody else's words: "she said the samples suggested a fall, “but …”" is hers."""
    around = ((clause, telling(tokens, clauses, clauses.index(clause))) for clause in some)
    return [
        clause
        for clause, outer in around
        if outer is None or not outer.classes & SAYING or _goes_straight_on(tokens, clause, at)
    ]


def _goes_straight_on(tokens: Sequence[Token], clause: ReportingClause, at: int) -> bool:
    """Tell whether a quotation stands in what somebody is told to have said: "said Eze told them he was “broke”"."""
    if not clause.classes & SAYING or clause.classes & {"finding", "thought"}:
        return False
    # "says Eze told them, “I am broke”".
    heard = tokens[at - 1].kind is Kind.COMMA and only_addresses(tokens, clause.cue[0])
    end = at - 1 if heard else at
    return not any(token.kind in (Kind.COMMA, Kind.CONJUNCTION, Kind.BREAK) for token in tokens[clause.cue[1] : end])


def _nearest(clauses: Sequence[ReportingClause]) -> ReportingClause:
    """Return the last clause, but for one that only says what somebody thinks inside what another says."""
    saying = [clause for clause in clauses if clause.classes - {"thought", "finding"}]
    return (saying or list(clauses))[-1]


def _gap_before(tokens: Sequence[Token], at: int) -> int:
    start = at
    while start > 0 and tokens[start - 1].kind is not Kind.QUOTED:
        start -= 1
    return start


def _gap_after(tokens: Sequence[Token], at: int) -> int:
    end = at + 1
    while end < len(tokens) and tokens[end].kind is not Kind.QUOTED:
        end += 1
    return end


def _leads(tokens: Sequence[Token], at: int, clause: ReportingClause) -> bool:
    """Tell whether the clause follows the quotation at once, with nothing but its source between."""
    first = min(clause.cue[0], clause.source[0] if clause.source else clause.cue[0])
    between = tokens[at + 1 : first]
    if between and between[0].lower == "as":
        # "…,” as a memo put it".
        between = between[1:]
        first = at + 1
    if any(token.kind in (Kind.SUBORDINATOR, Kind.RELATIVE) for token in between):
        return False
    return (
        all(token.kind in (Kind.COMMA, Kind.ADVERB, Kind.CONJUNCTION, Kind.BREAK) for token in between)
        or first - at <= 3
    )
