"""``define``: what an abbreviation stands for, or who or what a name is, as the article puts it.

A sentence says what a term is by the frame around it: "called X", "X, a drug", "X is a", "X (...)". The frames are
those by which definitions are found in running text (Hearst 1992; Westerhout 2009).
"""

import re
from collections.abc import Iterator

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.command import Command, Strictness
from bot.answering.definitions.descriptions import DESCRIBED_BEFORE, is_introduced
from bot.answering.definitions.short_form import short_form
from bot.answering.lines.line_answer import decide, highlights, to_answer
from bot.answering.lines.ranking import Candidate, rank_sentences
from bot.answering.outcome import Outcome, Refusal, RefusalReason
from bot.answering.questions.question_parser import parse_question
from bot.facts.grammar.lexicon import impersonal_sources
from bot.facts.name import NameKind
from bot.reading.span import Span

BETWEEN = 4
"""Characters between two words of one term: blanks, a hyphen, "of"."""
NAMED = re.compile(
    r"\b(?:calls?|called|calling|known (?:\w+\s){0,3}as|known by (?:\w+\s){1,3}\w+|names?|named|"
    r"nicknamed|dubbed|termed|labell?ed|codenamed|means?(?: by)?|so-called|or)\s"
    r"(?:(?:it|this|that|them|these|him|her)\s)?(?:an?\s|the\s)?[“\"'‘(*_]*$",
    re.I,
)
EXPLAINED = re.compile(
    r"s?[”\"'’]*(?:,?[”\"'’]*\s(?:\(|[–—-]\s)|"
    r",\s(?:an?|the|one|his|her|its|their|(?-i:[A-Z])\w{1,30}['’]s|"
    r"which|who|or|also|known|short for|meaning|that is|(?:in|by) which|"
    r"for (?:any(?:one|body)|those)|(?:[a-z-]+\s){0,2}[\w-]+s\s(?:that|who|which|from|of))\b|"
    r"\sare\s(?:(?![\w-]+(?:ed|ing)\b)[a-z-]+\s){0,3}(?![\w-]+(?:ed|ing)\b)[a-z-]+s\s"
    r"(?:from|in|inside|of|on|that|used|which|who|with)\b|"
    r"(?:,\s[^,.;:]{2,60},)?\s"
    r"(?:(?:is|are|was|were)\s(?:an?|the|one|what|when|where|how)|means?|refers? to|stands? for)\b|"
    r"[^.;]{0,40}:\san?\b)",
    re.I,
)
ASKED = re.compile(r"\bwhat(?:['’]s|\s(?:is|are|was|were))\s(?:an?\s|the\s)?[“\"'‘]?$", re.I)
"""What stands before a term that is explained right behind the question: "What is a bad bank? It buys …"."""
IN_BRACKETS = re.compile(r"\w[”\"’]?\s\($")
BODY_BEFORE = re.compile(r"([a-z]+)\s$")
"""The noun before initials: "the growers' federation VEF"."""
SET_BEFORE = re.compile(r"\s?[:=–—]\s")
"""What sets a term apart from the rest of its line, in a glossary."""
WINDOW = 80
"""Characters on either side of a term in which it is explained."""


def answer_define(query: str, index: ArticleIndex, strictness: Strictness) -> Outcome:
    """Return the line that spells out an abbreviation, else the one that says best who or what it is."""
    spelled_out = short_form(query, index)
    if spelled_out:
        return spelled_out
    question = parse_question(query, index.pool, Command.DEFINE)
    candidates = rank_sentences(question, index)
    if not candidates or not any(match.exact for match in candidates[0].matches):
        return Refusal(RefusalReason.NO_DEFINITION)
    explained = [one for one in candidates if _is_explained(one, index)]
    best = next((one for one in explained if _heads_line(one, index)), explained[0] if explained else candidates[0])
    if not all(best.number in match.exact for match in best.matches):
        return decide(question, index, candidates, strictness)
    answer = to_answer(best, question, index, candidates)
    # A name or a word that is only used is not explained by that.
    if _is_explained(best, index) or _is_introduced(best, index):
        return answer
    return Refusal(RefusalReason.NO_DEFINITION, nearest=answer)


def _heads_line(candidate: Candidate, index: ArticleIndex) -> bool:
    """Tell whether a term is set before the rest of its line, as in a glossary: "Osteosarcoma: a cancer"."""
    line, found = index.article.line(candidate.line), _terms_found(candidate)
    at_start = line is not None and bool(found) and found[0].start == line.span.start
    return at_start and SET_BEFORE.match(index.article.text, found[0].end) is not None


def _is_explained(candidate: Candidate, index: ArticleIndex) -> bool:
    text, sentence = index.article.text, candidate.sentence.sentence.span
    terms = (*_terms_found(candidate), *_names_found(candidate, index))
    return any(explains(text, sentence, term) for term in terms)


def _is_introduced(candidate: Candidate, index: ArticleIndex) -> bool:
    """Tell whether what is asked for is a person, or a name beside which stands what bears it."""
    people = {mention for name in index.facts.names if name.kind is NameKind.PERSON for mention in name.mentions}
    return any(name in people or is_introduced(index.article.text, name) for name in _names_found(candidate, index))


def _names_found(candidate: Candidate, index: ArticleIndex) -> Iterator[Span]:
    """Yield the names in the sentence that hold the words of the query; initials are no name that explains itself."""
    for term in _terms_found(candidate):
        if not index.article.of(term).isupper():
            yield from (mention for mention in _mentions(index) if term in mention)


@kept_with_index
def _mentions(index: ArticleIndex) -> frozenset[Span]:
    return frozenset(mention for name in index.facts.names for mention in (name.span, *name.mentions))


def _terms_found(candidate: Candidate) -> list[Span]:
    """Return where the words of the query stand in a sentence, neighbours as one."""
    found: list[Span] = []
    for span in highlights(candidate):
        if found and span.start - found[-1].end <= BETWEEN:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def explains(text: str, sentence: Span, term: Span) -> bool:
    """Return whether the sentence says what the term is that stands in it."""
    before = text[max(sentence.start, term.start - WINDOW) : term.start]
    after = text[term.end : min(sentence.end, term.end + WINDOW)]
    if IN_BRACKETS.search(before) and after.startswith(")"):
        return True
    if ASKED.search(before) and after.lstrip("”\"’'").startswith("?"):
        return True
    noun = BODY_BEFORE.search(before)
    if noun and noun[1] in impersonal_sources() and term.of(text).isupper():
        return True
    return bool(NAMED.search(before) or DESCRIBED_BEFORE.search(before) or EXPLAINED.match(after))
