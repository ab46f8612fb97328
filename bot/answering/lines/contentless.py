"""Tells whether a line only mentions something of which a question asks what is in it, or what it says.

"What was on the computers" is not answered by "officers carried out 19 computers", nor "what did the review find" by "a
review under Katja Brandl is to report by January".
"""

import re
from collections.abc import Iterator

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.lines.unnamed import ENDS
from bot.answering.words.terms import WORD, compared, stem
from bot.facts.grammar.lexicon import any_of, word_classes, word_group
from bot.reading.span import Span

SIGNS = "content-signs"
WHOSE = r"(?:the|his|her|its|their|that|this|those|these|our|your|[\w-]+['’]s?)\s"
ASKS_INSIDE = re.compile(
    rf"\s*wh?at(?:['’]?s|\s(?:is|was|were|are))\s(?:in|inside|on|under|underneath)\s{WHOSE}(?P<thing>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Questions for what is in something: "what was on the computers they took"."""
ASKS_SAID = re.compile(
    r"\s*wh?at\s(?:did|does|do|has|have)\s(?P<thing>\S.{0,60}?)\s(?:say|said|show|shown|find|found|reveal|revealed|read|"
    r"conclude|concluded|recommend|recommended)(?:\s(?:about|on|of)\s.*)?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Questions for what is written or found: "what did the letter say"."""
THINGS = frozenset(map(stem, word_group("things", SIGNS)))
LONGEST = 9
"""Words of a phrase, of which the last is the thing."""
REACH = 60
"""Characters before a thing in which something may be put there."""
INTO = re.compile(
    r"\b(?:in|on|inside|under|underneath|beneath|within|into|onto|from|of)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE
)
IN_WRITING = re.compile(r"\b(?:in|to|from|by|per|on)\s(?:[\w’'-]+\s){0,2}$", re.IGNORECASE)
NONE = re.compile(r"\bno\s(?:[\w’'-]+\s)?$", re.IGNORECASE)
"""What tells that there is no such thing."""
NOT_OTHERS = r"(?<!\bwho\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\bthey\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)"
"""What stands before no verb of the thing itself: "a plaque, paid for by his widow, who said"."""
HOLDS = re.compile(
    rf"\sof\b|\s(?:is|was|are|were)\s(?!\w+ed\b)(?:[\w-]+[,.;]|an?\s|all\s|full\s|mostly\s)"
    rf"|[^;]{{0,90}}?\b(?:{any_of('holds', SIGNS)}"
    r"|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)found|ha[sd]\s(?!been\b|\w+ed\b))\b",
    re.IGNORECASE,
)
SAYS = re.compile(rf"[^;]{{0,90}}?(?:{NOT_OTHERS}\b{any_of('says', SIGNS)}\b|[:“\"‘])", re.IGNORECASE)


def tells_no_content(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a question asks what is in something or what it says, and a sentence only mentions it."""
    inside = ASKS_INSIDE.fullmatch(asked)
    asks = inside or ASKS_SAID.fullmatch(asked)
    thing = _thing(asks["thing"]) if asks else None
    if thing is None or not (inside or thing in THINGS):
        return False
    places = list(_places(thing, sentence))
    return bool(places) and not any(_tells(place, inside is not None, sentence, index) for place in places)


def _thing(phrase: str) -> str | None:
    """Return the stem of the thing: "computers | they took", "letter | of two lines"."""
    words = [compared(word).word for word in WORD.findall(phrase)][: LONGEST + 1]
    end = next((at for at, word in enumerate(words) if at and word_classes().get(word) in ENDS), len(words))
    return stem(words[end - 1]) if 0 < end <= LONGEST else None


def _places(thing: str, sentence: IndexedSentence) -> Iterator[Span]:
    return (sentence.terms[at].span for at in sentence.profile.positions.get(thing, ()))


def _tells(place: Span, inside: bool, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether something stands beside a mention of the thing that may be in it, or what it says."""
    text, whole = index.article.text, sentence.sentence.span
    before = text[max(whole.start, place.start - REACH) : place.start]
    if NONE.search(before):
        return True
    put, tells = (INTO, HOLDS) if inside else (IN_WRITING, SAYS)
    return put.search(before) is not None or tells.match(text, place.end, whole.end) is not None
