"""Answers what a short form stands for: ``define IMF``, "what does IMF stand for", "whats the IMF".

Where the article explains it nowhere, it may have the words that it begins with: a headline says "IMF" and the story
"the International Monetary Fund", as if everybody knew; people ask all the same.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.answering.article_index import ArticleIndex
from bot.answering.command import QUESTION_WORD, Command
from bot.answering.outcome import Answer, Explanation, Outcome, Refusal, RefusalReason
from bot.answering.words.terms import carries_content, terms
from bot.facts.grammar.lexicon import word_classes
from bot.facts.name import Name, NameKind
from bot.facts.names.abbreviations import SMALL
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

ASKED_WORD = r"(?:the\s+)?(?P<{}>[^\W_][\w.&-]{{1,11}})"
STANDS = r"(?P<stands>\s+(?:stands?|short|means?)(?:\s+for)?)?"
ASKS = re.compile(
    rf"\s*(?:(?:what|wat)\s*(?:['’]?s|is|are|does|do)\s+{ASKED_WORD.format('short')}{STANDS}|"
    r"(?:define|meaning\s+of|(?:what\s+is\s+the\s+)?full\s+form\s+of)\s+"
    rf"{ASKED_WORD.format('given')})(?:\s*\?+)?\s*",
    re.IGNORECASE,
)
"""Questions for one word, which may be a short form."""
SURE, INFERRED = 100.0, 97.0
"""The match where the article explains the short form, and where it only has the words."""
WORD = re.compile(r"(?<!\w['’])[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
BETWEEN = re.compile(r"(?:['’]s?|,)?[\s-]+(?:&\s)?")
GLOSSARY = re.compile(
    r"[\s•*·–-]{0,4}([A-Z][\w.&]{1,11})(?:\s?[:=–—]|,|\s(?:is|are|means|stands\sfor))\s(?:the\s)?(?=[^\W\d_])"
)
"""How an entry of a glossary opens: "CET: the Children's Environment Trust", "EPS is earnings per share"."""
PARTED = re.compile(r"[.;]\s")
LEAST_UNSEEN = 3
"""Letters that a short form has at least which the article itself does not use: a reporter's initials are two."""
MOST_LETTERS = 8
"""Letters of a short form."""
LONGEST = 2 * MOST_LETTERS
"""Words that it may be short for."""


def short_form_asked(command: Command, query: str, index: ArticleIndex) -> Outcome | None:
    """Return what a question says that asks for a short form; None where it asks for something else."""
    asked = ASKS.fullmatch(QUESTION_WORD[command] + query) if command in QUESTION_WORD else None
    if asked is None:
        return None
    short = asked["short"] or asked["given"]
    found = short_form(short, index)
    if found or not (asked["stands"] and asked["stands"].endswith("for")):
        return found
    return Refusal(RefusalReason.NO_DEFINITION)


def short_form(query: str, index: ArticleIndex) -> Outcome | None:
    """Return the line that has the words for a short form; None where there is none, or it is no short form."""
    for abbreviation in index.facts.abbreviations:
        if _key(index.article.of(abbreviation.short)) == _key(query):
            return _answer(abbreviation.long, (abbreviation.short,), index, SURE)
    glossed = _glossed(_key(query), index.article)
    if glossed:
        return _answer(glossed, (), index, SURE)
    if not (query.isupper() or carries_content(query.lower())):
        return None
    long = spelled_out(query.strip(), index.article, index.facts.names)
    return _answer(long, (), index, INFERRED) if long else None


def _glossed(key: str, article: Article) -> Span | None:
    """Return the words of a short form in an entry that has nothing before it: "VAR: video assistant referee"."""
    for line in article.lines if key else ():
        for start in _entries(article.text, line.span) if line.kind is LineKind.BODY else ():
            opens = GLOSSARY.match(article.text, start, line.span.end)
            if opens and _key(opens[1]) == key:
                words = list(islice(WORD.finditer(article.text, opens.end(), line.span.end), LONGEST))
                letters = "".join(filter(str.isalpha, opens[1].removesuffix("s"))).upper()
                long = _run_from(words, 0, letters, article.text, any_case=True) if words else None
                if long:
                    return long
    return None


def _entries(text: str, line: Span) -> Iterator[int]:
    """Yield where the entries of a line begin, of which a glossary may have several: "EPS is …; GAAP, …"."""
    yield line.start
    for parted in PARTED.finditer(text, line.start, line.end):
        yield parted.end()


def _key(text: str) -> str:
    """Return a short form without points, plural and capitals: "S.T.L.s" as "stl"."""
    kept = [term.word for term in terms(text) if carries_content(term.word)] or [text.lower()]
    return "".join("".join(kept).replace(".", "").split()).removesuffix("s")


def _answer(long: Span, short: tuple[Span, ...], index: ArticleIndex, match: float) -> Outcome:
    sentence = next((one for one in index.article.sentences if one.span.start <= long.start < one.span.end), None)
    if sentence is None:
        return Refusal(RefusalReason.NO_DEFINITION)
    matched = tuple(map(index.article.of, short)) or (index.article.of(long),)
    return Answer(
        index.article,
        sentence.line,
        sentence.span,
        match,
        (sentence.line,),
        (long, *short),
        values=(long,),
        explanation=Explanation("what an abbreviation stands for", matched),
    )


def spelled_out(short: str, article: Article, names: Sequence[Name]) -> Span | None:
    """Return the one run of capitalised words whose initials ``short`` is; None without one, or with several.

    No run has a part in a person's name: "Officer Ada Brill" is not spelled "OAB".
    """
    letters = short.replace(".", "")
    if not letters.isalpha() or len(letters) > MOST_LETTERS:
        return None
    capitals = letters.upper()
    is_used = re.search(rf"(?<!\w){re.escape(capitals)}(?!\w)", article.text) is not None
    if len(letters) < (2 if is_used else LEAST_UNSEEN) or not (is_used or letters.isupper()):
        return None
    people = [mention for name in names if name.kind is NameKind.PERSON for mention in name.mentions]
    found: dict[str, Span] = {}
    for line in article.lines:
        if line.kind is LineKind.BODY:
            for span in _runs(capitals, article.text, line.span):
                if not any(span.overlaps(mention) for mention in people):
                    found.setdefault(span.of(article.text).lower(), span)
    return next(iter(found.values())) if len(found) == 1 else None


def _runs(capitals: str, text: str, line: Span) -> list[Span]:
    words = list(WORD.finditer(text, line.start, line.end))
    starts = [place for place, word in enumerate(words) if word.group()[0] == capitals[0]]
    return [span for place in starts if (span := _run_from(words, place, capitals, text))]


def _run_from(
    words: list[re.Match[str]], first: int, capitals: str, text: str, *, any_case: bool = False
) -> Span | None:
    """Return the words from the one numbered ``first`` on, if their initials are all of ``capitals``."""
    taken = 0
    for place in range(first, min(len(words), first + LONGEST)):
        word = words[place].group()
        if place > first and not BETWEEN.fullmatch(text, words[place - 1].end(), words[place].start()):
            return None
        initial = word[0].upper() if any_case else word[0]
        if initial == capitals[taken] and not (len(word) > 1 and word.isupper()):
            taken += 1
        elif word_classes().get(word) not in SMALL:
            return None
        if taken == len(capitals):
            return Span(words[first].start(), words[place].end())
    return None
