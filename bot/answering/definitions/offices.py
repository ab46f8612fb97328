"""Answers "who is the mayor", "who runs the trust" with the line that introduces the one bearer of the office.

A newspaper does not write "runs": it writes "the trust's director, Imogen Lund", or "Its chief executive, Alan Merrow"
behind a sentence about the trust. A line answers if it introduces somebody by such a noun and as that of the body that
is asked for, and if nobody else is introduced so.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.outcome import Answer, Explanation
from bot.answering.questions.question import Question
from bot.answering.words.terms import carries_content, compared, stem
from bot.facts.grammar.lexicon import cue_classes, titles, word_classes, word_group
from bot.facts.name import NameKind
from bot.reading.article import LineKind
from bot.reading.resources import data_lines
from bot.reading.span import Span

ASKS = re.compile(
    r"who(?:['’]?s)?\s(?:(?:now|currently)\s)?(?:(?:is|was|are|r)\s)?(?:the\s|their\s|its\s|his\s|her\s)?(?P<asked>\S.*)",
    re.DOTALL,
)
BEHIND_OFFICE = frozenset({"of", "at", "for", "in"})
"""What stands between an office and whose it is: "the head of the union"."""
LONGEST = 3
"""Words of an office: "chief executive officer"."""
ANOTHER = word_group("another-bearer", "office-company")
"""What makes it somebody else: "the former mayor", "her deputy"."""
ITS = frozenset({"its", "their"})
PLAIN = word_group("same-office", "office-company") | ITS
"""What leaves an office what it is: "its long-serving artistic director"."""
REACH = 110
"""Characters before and behind a name in which its bearer is introduced."""
SENTENCES_BACK = 2
"""Sentences of a paragraph that "its" looks back over; into another paragraph it looks one back."""
SUBJECT = 7
"""Words of a sentence in which its subject stands, whose office "its" most likely is."""
PARTS = re.compile(r"[,;:!?()“”\"]\s?|\.\s|\s[–—]\s")
IN_BETWEEN = re.compile(
    r"(?:^|[,;:“\"]\s)(?P<first>[^,;:“”\"]{3,60}),\s(?:the\s|an?\s)?(?P<second>[a-z-]+(?:\s[a-z-]+){0,3})\s$"
)
"""Two descriptions before a name: "Its chair, the retired teacher Gudrun Falk"."""
BEHIND = re.compile(r",\s(?:\d{1,3},\s)?(?P<told>[^,;:.!?()“”\"–—]{2,90})")
SURE = 97.0
"""The match of an introduction."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The nouns that answer, and the stems of whose office it is."""

    offices: frozenset[str]
    whose: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A description of somebody: the words before the office and those behind it, in lower case."""

    before: tuple[str, ...]
    behind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Introduced:
    """A mention of somebody, in lower case with the phrases before it and the one behind, and all words of them.

    ``bodies`` are the stems of names that stand there in short, with those of the whole names.
    """

    bearer: str
    mention: Span
    before: tuple[list[str], ...]
    behind: list[str]
    words: frozenset[str]
    bodies: tuple[tuple[frozenset[str], frozenset[str]], ...]


def office_holder(question: Question, index: ArticleIndex) -> Answer | None:
    """Return the line that introduces the one bearer of an office that is asked for; None where there is none."""
    asked = _asked(question.joined)
    if asked is None:
        return None
    heads = {office.rpartition(" ")[-1] for office in asked.offices}
    told: dict[str, Span] = {}
    near: dict[str, Span] = {}
    for one in _introduced(index):
        if heads.isdisjoint(one.words):
            continue
        for description in _descriptions(one, asked.offices):
            if _is_of_it(description, one.bodies, asked, index):
                told.setdefault(one.bearer, one.mention)
            elif _is_its(description, one.mention, asked, index):
                near.setdefault(one.bearer, one.mention)
    found = told or near
    return _answer(next(iter(found.values())), index) if len(found) == 1 else None


def _asked(joined: str) -> _Asked | None:
    asks = ASKS.fullmatch(joined)
    words = [re.sub(r"['’]s?$", "", word) for word in asks["asked"].split()] if asks else []
    if not words or not ANOTHER.isdisjoint(words):
        return None
    if words[0] in offices_asked_by("deed"):
        whose = _stems(words[1:])
        return _Asked(offices_asked_by("deed")[words[0]], whose) if whose else None
    end = next((at for at, word in enumerate(words) if at and word in BEHIND_OFFICE), len(words))
    for length in range(min(LONGEST, end), 0, -1):
        offices = offices_asked_by("noun").get(" ".join(words[end - length : end]))
        if offices:
            return _Asked(offices, _stems([*words[: end - length], *words[end:]]))
    return None


@cache
def offices_asked_by(way: str) -> dict[str, frozenset[str]]:
    """Return the nouns that answer, for every word by which an office is asked for as a "noun" or a "deed"."""
    found: dict[str, set[str]] = {}
    for line in data_lines("words/offices.txt"):
        asked, _, nouns = line.partition(":")
        kind, *words = asked.split()
        for word in words if kind == way else ():
            found.setdefault(word.replace("_", " "), set()).update(noun.replace("_", " ") for noun in nouns.split())
    return {word: frozenset(nouns) for word, nouns in found.items()}


def _stems(words: list[str] | tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(compared(word).word) for word in words if carries_content(compared(word).word))


@kept_with_index
def _introduced(index: ArticleIndex) -> tuple[_Introduced, ...]:
    """Return the mentions of people in an article, each with what stands beside it."""
    text, found = index.article.text, []
    for name in index.facts.names:
        for mention in name.mentions if name.kind is NameKind.PERSON else ():
            line = index.article.line_at(mention.start)
            if line is None or line.kind is not LineKind.BODY:
                continue
            sentence = index.sentences[index.number_at(mention.start)].sentence.span
            before = _phrases_before(text[max(sentence.start, mention.start - REACH) : mention.start])
            behind = BEHIND.match(text, mention.end, min(sentence.end, mention.end + REACH))
            told = _words(behind["told"]) if behind else []
            words = frozenset(chain(told, *before))
            bodies = _named_in_short(Span(mention.start - REACH, mention.end + REACH), index)
            found.append(_Introduced(index.article.of(name.span), mention, before, told, words, bodies))
    return tuple(found)


def _named_in_short(near: Span, index: ArticleIndex) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Return the stems of the bodies that are named in short in a stretch, with those of the whole names."""
    places = _short_names(index)
    first = bisect_left(places, near.start, key=lambda place: place[0].start)
    last = bisect_left(places, near.end, key=lambda place: place[0].start)
    return tuple((short, whole) for _, short, whole in places[first:last])


@kept_with_index
def _short_names(index: ArticleIndex) -> tuple[tuple[Span, frozenset[str], frozenset[str]], ...]:
    """Return where a body is named in short, in order, with the stems there and those of the whole name."""
    article = index.article
    found = (
        (mention, _stems(article.of(mention).split()), _stems(article.of(name.span).split()))
        for name in index.facts.names
        for mention in name.mentions
        if name.kind is not NameKind.PERSON and len(mention) < len(name.span)
    )
    return tuple(sorted(found, key=lambda place: place[0].start))


def _phrases_before(before: str) -> tuple[list[str], ...]:
    """Return the phrases before a name that may tell who bears it."""
    phrases = [_last_phrase(before), _last_phrase(_without_titles(before))]
    between = IN_BETWEEN.search(before)
    if between and all(word not in word_classes() and word not in cue_classes() for word in between["second"].split()):
        phrases.append(between["first"])
    return tuple(map(_words, phrases))


def _descriptions(introduced: _Introduced, offices: frozenset[str]) -> Iterator[_Told]:
    """Yield what is said of somebody before the name that ends in an office, and behind it that begins with one."""
    told = [_ending_in(offices, words) for words in introduced.before]
    yield from (one for one in (*told, _beginning_with(offices, introduced.behind)) if one)


def _last_phrase(before: str) -> str:
    return PARTS.split(before.removesuffix(" ").removesuffix(","))[-1]


def _without_titles(before: str) -> str:
    words = before.split(" ")
    while len(words) > 1 and (not words[-1] or words[-1].lower().rstrip(".") in titles()):
        words.pop()
    return " ".join(words)


def _words(phrase: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[\w’'-]+", phrase)]


def _ending_in(offices: frozenset[str], words: list[str]) -> _Told | None:
    """Return a description whose noun is an office: "the trust's director", "the director of the trust"."""
    ends = [len(words), *(at for at, word in enumerate(words) if word in BEHIND_OFFICE)]
    for end in ends:
        for length in range(min(LONGEST, end), 0, -1):
            if " ".join(words[end - length : end]) in offices:
                return _Told(tuple(_own(words[: end - length])), tuple(words[end:]))
    return None


def _own(words: list[str]) -> list[str]:
    """Return the last words that belong to one noun phrase: "[said] the trust's director"."""
    parts = (at for at in range(len(words), 0, -1) if _parts(words[at - 1]))
    return words[next(parts, 0) :]


def _parts(word: str) -> bool:
    kind = word_classes().get(word)
    return (kind is not None and kind != "determiner" and word not in ITS) or word in cue_classes()


def _beginning_with(offices: frozenset[str], words: list[str]) -> _Told | None:
    """Return what follows a name if it is an office: "the trust's director", "director of the trust"."""
    for start in range(min(len(words), 7)):
        for length in range(LONGEST, 0, -1):
            if " ".join(words[start : start + length]) in offices:
                return _Told(tuple(words[:start]), tuple(words[start + length :]))
        if _parts(words[start]):
            return None
    return None


def _is_of_it(
    told: _Told, bodies: Sequence[tuple[frozenset[str], frozenset[str]]], asked: _Asked, index: ArticleIndex
) -> bool:
    """Tell whether somebody is described as bearer of the office, and of the body that is asked for."""
    written = _stems([re.sub(r"['’]s?$", "", word) for word in (*told.before, *told.behind)])
    own = in_all_forms(written.union(*(whole for short, whole in bodies if short <= written)), index)
    behind = [word for word in told.behind if carries_content(word)]
    is_of_other = bool(asked.whose and behind) and asked.whose.isdisjoint(in_all_forms(_stems(behind[:1]), index))
    return asked.whose <= own and not is_of_other and not _is_another(told, asked, index)


def _is_another(told: _Told, asked: _Asked, index: ArticleIndex) -> bool:
    """Tell whether it is another office: "the former director", "its finance director" where its head is asked for."""
    if any(word in ANOTHER or word.startswith("ex-") for word in told.before):
        return True
    more = (re.sub(r"['’]s?$", "", word) for word in told.before if word not in PLAIN)
    stems = _stems(list(more)) - asked.whose
    return bool(asked.whose) and not all(one in index.pool.names for one in stems)


def _is_its(told: _Told, mention: Span, asked: _Asked, index: ArticleIndex) -> bool:
    """Tell whether it is the office of what the words before are about: "The trust … Its director, Imogen Lund"."""
    if ITS.isdisjoint(told.before[:1]) or told.behind or not all(word in PLAIN for word in told.before):
        return False
    number = index.number_at(mention.start)
    for sentence in (*index.sentences[max(0, number - SENTENCES_BACK) : number], index.sentences[number]):
        is_near = (
            sentence.sentence.line == index.sentences[number].sentence.line or sentence is index.sentences[number - 1]
        )
        about = frozenset(term.stem for term in sentence.terms[:SUBJECT] if term.span.start < mention.start)
        if is_near and asked.whose <= in_all_forms(about, index):
            return True
    return False


def in_all_forms(stems: frozenset[str], index: ArticleIndex) -> frozenset[str]:
    """Return stems with what they are short or long for."""
    return stems.union(*(index.pool.aliases.get(one, frozenset()) for one in stems))


def _answer(mention: Span, index: ArticleIndex) -> Answer | None:
    article, sentence = index.article, index.sentences[index.number_at(mention.start)].sentence
    explanation = Explanation("who holds an office", (article.of(mention),))
    return Answer(
        article, sentence.line, sentence.span, SURE, (sentence.line,), highlights=(mention,), explanation=explanation
    )
