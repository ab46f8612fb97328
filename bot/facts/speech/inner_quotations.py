"""Finds what somebody quoted quotes in turn: "“My mother used to say, ‘Least said,’” said Pell" is her mother's.

Only what a clause right beside it gives to somebody is found: everything else stays with who is quoted.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.facts.grammar.lexicon import gendered_nouns
from bot.facts.grammar.noun_phrases import Phrase
from bot.facts.grammar.tokens import Kind
from bot.facts.quotation import Quotation, QuotationKind, Speaker
from bot.facts.speech.appositions import name_in_apposition
from bot.facts.speech.cast import GENDER, Cast
from bot.facts.speech.quotation_marks import QuotedStretch, find_inner
from bot.facts.speech.quotation_sources import Attribution, attribute_in_sentence
from bot.facts.speech.reporting_clause import ReportingClause
from bot.facts.speech.reporting_clauses import reporting_clauses
from bot.facts.speech.story_sentences import StorySentence, sentences_inside, tokens_between
from bot.reading.article import Article
from bot.reading.span import Span

HEARS = frozenset({Kind.OBJECT, Kind.NAME, Kind.TITLE, Kind.COMMA, Kind.COLON})
"""What may stand between a cue and a quotation: "told (me:) ‘Go home’"."""
TO_WHOM = frozenset(["her", "to"])
FARTHEST = 300
"""Characters of a line before "he" among which the only one stands who may be meant."""
MOST_NAMED = 4
"""Tokens of a source that is a name with its title, and not somebody of another: "the brother of Ana Pell"."""


def inner_quotations(
    article: Article, cast: Cast, quoted: Sequence[QuotedStretch], direct: Sequence[Quotation]
) -> Iterator[Quotation]:
    """Yield the quotations within those in ``direct``, which are in reading order like the stretches of ``quoted``."""
    by_start: Mapping[int, Quotation] = {one.span.start: one for one in direct}
    for stretch in quoted:
        outer = by_start.get(stretch.inner.start)
        inner = find_inner(article, stretch) if outer else ()
        for sentence in sentences_inside(article, stretch, inner) if inner else ():
            clauses = reporting_clauses(sentence)
            for attribution in attribute_in_sentence(article, 0, sentence, clauses):
                clause = _clause_beside(sentence, attribution, clauses)
                if outer is None or clause is None or clause.source is None:
                    continue
                speaker = _speaker(article, cast, sentence, clause.source, outer)
                cue = Span(sentence.tokens[clause.cue[0]].start, sentence.tokens[clause.cue[1] - 1].end)
                if speaker:
                    yield Quotation(attribution.stretch.inner, QuotationKind.DIRECT, speaker, cue)


def _clause_beside(
    sentence: StorySentence, attribution: Attribution, clauses: Sequence[ReportingClause]
) -> ReportingClause | None:
    """Return the clause that nothing but whoever hears it parts from a quotation, or that follows it at once."""
    for clause in reversed(clauses):
        between = sentence.tokens[clause.cue[1] : attribution.at]
        if clause.cue[1] <= attribution.at and all(token.kind in HEARS or token.lower in TO_WHOM for token in between):
            return clause
    return attribution.clause if attribution.sieve == "after" else None


def _speaker(article: Article, cast: Cast, sentence: StorySentence, phrase: Phrase, outer: Quotation) -> Speaker | None:
    """Return whom the source of an inner quotation means, as who speaks around it puts it."""
    tokens = sentence.tokens[slice(*phrase)]
    mention = Span(tokens[0].start, tokens[-1].end)
    if len(tokens) == 1 and tokens[0].kind is Kind.DETERMINER:
        return None
    if tokens[0].kind is not Kind.SUBJECT:
        named = [name for _, name in cast.names_in(mention) if cast.is_personal(name) and len(tokens) <= MOST_NAMED]
        _, beside = name_in_apposition(cast, sentence, phrase) or (None, None)
        bearer = named[-1] if named else beside
        return Speaker(cast.fullest(bearer) if bearer else mention, mention)
    gender = GENDER.get(tokens[0].lower)
    line = article.line_at(mention.start)
    if gender is None or line is None:
        return None
    before = Span(max(line.span.start, mention.start - FARTHEST), mention.start)
    meant = _only_one_told_of(cast, outer, before, gender) or _only_kin_told_of(article, before, gender)
    return Speaker(meant, mention) if meant else None


def _only_one_told_of(cast: Cast, outer: Quotation, before: Span, gender: str) -> Span | None:
    """Return the only person of a gender whom the line names up to a pronoun, but for who speaks."""
    told = {cast.fullest(name) for _, name in cast.names_in(before) if cast.is_personal(name)}
    fitting = [name for name in told if cast.genders.get(name, gender) == gender]
    fitting = [name for name in fitting if outer.speaker is None or name != outer.speaker.name]
    return fitting[0] if len(fitting) == 1 else None


def _only_kin_told_of(article: Article, before: Span, gender: str) -> Span | None:
    """Return the only one whom the line tells of up to a pronoun by a noun of that gender: "my mum", "the lad"."""
    tokens = tokens_between(article, before)
    told = {
        token.lower: Span(tokens[at].start, token.end)
        for at, token in enumerate(tokens[1:])
        if gendered_nouns().get(token.lower) == gender and tokens[at].kind is Kind.DETERMINER
    }
    return next(iter(told.values())) if len(told) == 1 else None
