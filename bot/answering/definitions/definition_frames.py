"""Tells whether a sentence puts a term in a frame that says what it is: "called X", "X, a drug", "X is a", "X (...)".

The frames are those by which definitions are found in running text (Hearst 1992; Westerhout 2009).
"""

import re

from bot.facts.grammar.lexicon import impersonal_sources
from bot.reading.span import Span

NAMED = re.compile(
    r"\b(?:calls?|called|calling|known (?:\w+\s){0,3}as|names?|named|nicknamed|dubbed|termed|means?(?: by)?|"
    r"so-called|or)\s"
    r"(?:(?:it|this|that|them|these|him|her)\s)?(?:an?\s|the\s)?[“\"'‘(]*$",
    re.I,
)
APPOSITION_BEFORE = re.compile(
    r"(?:\b(?:an?|the|its|their|his|her)|['’]s)\s(?:[^\s,.;]+\s){0,6}[^\s,.;]+,\s(?:the\s)?[“\"'‘]*$", re.I
)
EXPLAINED = re.compile(
    r"s?[”\"'’]*(?:,?[”\"'’]*\s(?:\(|[–—-]\s)|"
    r",\s(?:an?|the|one|which|who|or|also|known|short for|meaning|that is|(?:in|by) which|"
    r"for (?:any(?:one|body)|those)|[\w-]+s\s(?:that|who|which|from|of))\b|"
    r"\s(?:is|are|was|were)\s(?:an?|the|one|what|when|where|how)\b|\s(?:means?|refers? to|stands? for)\b|"
    r"[^.;]{0,40}:\san?\b)",
    re.I,
)
IN_BRACKETS = re.compile(r"\w[”\"’]?\s\($")
BODY_BEFORE = re.compile(r"([a-z]+)\s$")
"""The noun before initials: "the growers' federation VEF"."""
WINDOW = 80


def is_described_before(text: str, name: Span) -> bool:
    """Return whether a description stands before a name, set off by commas: "his deputy, Jane Smith, said"."""
    before = text[max(0, name.start - WINDOW) : name.start]
    return text[name.end : name.end + 1] in (",", ".", ";", ")") and APPOSITION_BEFORE.search(before) is not None


def explains(text: str, sentence: Span, term: Span) -> bool:
    """Return whether the sentence says what the term is that stands in it."""
    before = text[max(sentence.start, term.start - WINDOW) : term.start]
    after = text[term.end : min(sentence.end, term.end + WINDOW)]
    if IN_BRACKETS.search(before) and after.startswith(")"):
        return True
    noun = BODY_BEFORE.search(before)
    if noun and noun[1] in impersonal_sources() and term.of(text).isupper():
        return True
    return bool(NAMED.search(before) or APPOSITION_BEFORE.search(before) or EXPLAINED.match(after))
