"""Tells whether a line leaves unnamed whom a question asks for.

"Who is the judge" is not answered by "a judge in Kiel will hear it", nor "who threw the flare" by "a flare was thrown",
nor "which bank lent it" by "a bank lent it": whoever asks knows that there is a judge, that somebody threw it, and that
it was a bank. A line that only repeats it is close, and no answer.
"""

import re

from bot.answering.article_index import ArticleIndex, IndexedSentence
from bot.answering.words.terms import WORD, Term, compared, stem
from bot.facts.grammar.lexicon import word_classes, word_group
from bot.reading.span import Span

DETERMINER = r"(?:the|that|this|those|these|her|his|their|its|our|your|[\w-]{1,30}['’]s)\s"
ASKS = re.compile(
    rf"\s*who(?:['’]?s|\s(?:is|was|are|were|r))\s(?:{DETERMINER}|(?=[\w-]{{1,30}}\sof\s))(?P<described>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""Questions for somebody described: "who is the judge that …", "who was Ulm's lawyer"."""
WHAT = r"\s*(?:wh?at(?:['’]?s|\s(?:is|was|are|were))?\s)?(?:the\s)?"
ASKS_NAME = re.compile(
    rf"{WHAT}names?\sof\s(?:the|that|this|those|these|her|his|their|its)\s(?P<described>\S.*)|"
    rf"{WHAT}(?P<bearer>[\w-]+(?:\s[\w-]+){{0,3}}?)['’]?s['’]?\snames?\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Questions for what somebody or something is called: "name of the ship that sank", "the trainee's name"."""
LONGEST = 8
"""Words of a description, of which the last is what somebody is."""
ENDS = frozenset({"preposition", "conjunction", "auxiliary", "relative", "subordinator", "subject", "object"})
"""Classes of words behind a description."""
NO_PREPOSITION = r"(?!(?:at|by|for|from|in|near|of|on|to|with)\s)"
NO_DEED = r"(?!(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|asked|did|does|to)\s)"
"""What no description of somebody has between a name and a noun: "Lind, is to report to the judge" names none."""
MORE = r"(?:(?:\s(?:of|at|for|in|from|with|who|to|on|near|by)\s[^,;:.()]{0,60})?,)?"
"""What may tell more of somebody before the name: "a judge at the court of Kiel, Ada Lind"."""
SMALL_WORDS = rf"(?:\s{NO_PREPOSITION}(?!(?:and|said|says|told)\s)[a-z][\w’'-]*){{0,5}}"
NAMED_BEHIND = re.compile(
    rf"(?:['’]s)?{MORE}{SMALL_WORDS}\s[(“\"'‘]?[A-Z]"
    r"|\s?[(–—:-]\s?[A-Z]|[^.;:]{0,60}\b(?:call|called|calls|known|named)\b"
    r"|,?\s(?:is|was|are|were)\s(?:an?|the|\w+ly|one)\s"
)
"""How a name follows what its bearer is: "the judge, Ada Lind", "a judge called Lind", "the judge is a Lind"."""
NAMED_BEFORE = re.compile(
    rf"(?:[A-Z][\w’'.-]*|\d),\s(?:{NO_DEED}[\w’'-]+\s){{0,9}}$|[A-Z][\w’'.-]*\s\($"
    rf"|\b(?:is|was|are|were|became|be|been|as|called)\s(?:{NO_PREPOSITION}[a-z0-9][\w’']*[\s-]){{0,4}}$"
)
"""How one stands before it: "Ada Lind, the judge", "Lind, 44, a judge", "Lind (judge)", "Lind was the judge"."""
REACH = 80
"""Characters before a noun in which its bearer may be named, and before a verb in which it turns passive."""
ASKS_FOR_DOER = re.compile(r"\s*who\s(?P<did>\S.*)", re.IGNORECASE | re.DOTALL)
"""Questions for whoever did something: "who threw the flare", "who has leaked it"."""
BE = word_group("be", "kind-signs") | {"got", "get"}
ADVERB = r"(?:not|never|also|later|then|first|twice|once|already|\w+ly)"
PASSIVE = re.compile(rf"\b(?:is|are|was|were|be|been|being|got|get)\s(?:{ADVERB}\s){{0,2}}$")
"""What stands before a participle in the passive."""
BY = re.compile(r"\bby\b")
ASKS_WHICH = re.compile(r"\s*which\s(?P<described>\S.*)", re.IGNORECASE | re.DOTALL)
"""Questions for one of a kind: "which bank lent it", "which other nine papers"."""
NOUNS = 3
"""Words behind "which" of which one is the kind."""
NUMBER = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*"
SOME = re.compile(
    rf"(?:^|\W)(?:an?|another|other|any|several|some|{NUMBER})\s(?:[a-z][\w’'-]*\s){{0,3}}$",
    re.IGNORECASE,
)
"""What stands before a noun that names none: "a rival dairy company", "nine papers"."""
TOLD_BEHIND = re.compile(r"[^.]{0,60}?(?:[A-Z]|:|\b(?:called|named)\b)")
"""What may tell which one it is, behind the noun: "a bank in Kiel"."""


def leaves_unnamed(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a sentence has what is asked for, and leaves out who that is, who did it, or which one it is."""
    return any(leaves_out(asked, sentence, index) for leaves_out in (_has_nameless, _has_no_doer, _has_only_some))


def _has_nameless(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    noun = _noun(asked)
    places = sentence.profile.positions.get(noun, ()) if noun else ()
    return bool(places) and not any(_is_named(sentence.terms[at].span, sentence, index) for at in places)


def _has_no_doer(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    verb = _verb(asked)
    places = sentence.profile.positions.get(verb, ()) if verb else ()
    return bool(places) and all(_is_without_doer(sentence.terms[at], sentence, index) for at in places)


def _verb(asked: str) -> str | None:
    """Return the stem of what somebody did to something, of which it is asked who did it: "throw" of "who threw it"."""
    did = ASKS_FOR_DOER.fullmatch(asked)
    words = [compared(word).word for word in WORD.findall(did["did"])] if did else []
    at = next((at for at, word in enumerate(words) if word_classes().get(word) != "auxiliary"), len(words))
    if not BE.isdisjoint(words[: at + 1]) or at + 1 >= len(words):
        # "Who was thrown out", "who got it", "who drowned" ask for somebody else.
        return None
    return stem(words[at])


def _is_without_doer(verb: Term, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a verb is in the passive, and no "by" follows it."""
    text, whole = index.article.text, sentence.sentence.span
    before = text[max(whole.start, verb.span.start - REACH) : verb.span.start]
    is_passive = PASSIVE.search(before) is not None and not verb.word.endswith("ing")
    return is_passive and BY.search(text, verb.span.end, whole.end) is None


def _noun(asked: str) -> str | None:
    """Return the stem of what somebody is, of whom it is asked who they are: "deputi" of "who are the two deputies"."""
    described, called = ASKS.fullmatch(asked), ASKS_NAME.fullmatch(asked)
    given = described["described"] if described else (called["described"] or called["bearer"]) if called else ""
    words = [compared(word).word for word in WORD.findall(given)]
    if not words or (described and word_classes().get(words[-1]) in ("preposition", "subordinator")):
        # "Who are the police after" does not ask who the police are.
        return None
    words = words[: LONGEST + 1]
    end = next((at for at, word in enumerate(words) if at and _ends(words, at)), len(words))
    return stem(words[end - 1]) if end <= LONGEST else None


def _ends(words: list[str], at: int) -> bool:
    """Tell whether a description ends before a word: "judge | of", "miners | killed", "man | leading the"."""
    if word_classes().get(words[at]) in ENDS:
        return True
    is_participle = words[at].endswith(("ed", "ing"))
    return is_participle and (at + 1 == len(words) or word_classes().get(words[at + 1]) is not None)


def _is_named(noun: Span, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a name may say who somebody is whom a noun describes."""
    text, whole = index.article.text, sentence.sentence.span
    if text[noun.start].isupper() and noun.start > whole.start:
        return True
    before = text[max(whole.start, noun.start - REACH) : noun.start]
    return bool(NAMED_BEHIND.match(text, noun.end, whole.end) or NAMED_BEFORE.search(before))


def _has_only_some(asked: str, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    """Tell whether a sentence has one of the kind that is asked for, and does not say which: "a bank lent it"."""
    described = ASKS_WHICH.fullmatch(asked)
    words = [compared(word).word for word in WORD.findall(described["described"])] if described else []
    found = (sentence.profile.positions.get(stem(word), ()) for word in words[:NOUNS])
    return any(at and all(_is_any(sentence.terms[place].span, sentence, index) for place in at) for at in found)


def _is_any(noun: Span, sentence: IndexedSentence, index: ArticleIndex) -> bool:
    text, whole = index.article.text, sentence.sentence.span
    if text[noun.start].isupper() and noun.start > whole.start:
        return False
    before = text[max(whole.start, noun.start - REACH) : noun.start]
    told = NAMED_BEFORE.search(before) or TOLD_BEHIND.match(text, noun.end, whole.end)
    return SOME.search(before) is not None and not told
