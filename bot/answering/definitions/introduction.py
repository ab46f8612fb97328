"""Answers "who is Jane Smith" with the line that introduces the bearer of a name, else the first one that has it."""

import itertools
import operator
import re
from collections.abc import Callable

from bot.answering.article_index import ArticleIndex, kept_with_index
from bot.answering.checking.described import title_nouns, word_before
from bot.answering.command import Command
from bot.answering.definitions.descriptions import is_introduced
from bot.answering.outcome import Answer, Explanation
from bot.answering.words.name_likeness import is_alike
from bot.answering.words.word_sequence import plain_words
from bot.facts.grammar.lexicon import source_nouns, titles, word_group
from bot.facts.name import Name
from bot.reading.article import LineKind

NAME = r"(?P<name>[^?\s](?:[^?]*[^?\s])?)(?:\s*\?)?\s*"
ASKS = {
    Command.WHO: re.compile(rf"\s*(?:(?:exactly\s+)?(?:is|was|are|were|r|s)\s+)?{NAME}", re.IGNORECASE),
    Command.ASK: re.compile(rf"\s*who(?:\s+(?:exactly\s+)?(?:is|was|are|were|r)|[’']?s)\s+{NAME}", re.IGNORECASE),
}
BEFORE, BEHIND = word_group("before-asked", "typed-company"), word_group("behind-asked", "typed-company")
"""What people say around a name when they ask who bears it: "this Smith guy again"."""
SURE = 97.0
"""The match of an introduction: the name is there, letter for letter or nearly so."""


def introduction(command: Command, query: str, index: ArticleIndex) -> Answer | None:
    """Return the line that introduces whoever a question names; None where it names nobody, or several."""
    asked = ASKS[command].fullmatch(query) if command in ASKS else None
    words = plain_words(asked["name"]) if asked else []
    words = _without_company(words)
    if not words:
        return None
    words = list(itertools.dropwhile(titles().__contains__, words)) or words
    for alike in (operator.eq, is_alike):
        named = [
            name
            for name, own in _names_in_words(index)
            if _is_named(words, own, alike) or _is_borne_with_article(words, name, own, index)
        ]
        if len(named) == 1:
            return _answer(named[0], index)
        if named:
            return None
    return None


def _without_company(words: list[str]) -> list[str]:
    """Return the words of a name without those that are said around it, as long as there are others."""
    last = len(words)
    while last > 1 and words[last - 1] in BEHIND:
        last -= 1
    return words[words[0] in BEFORE : last] if last > 1 else words[:last]


@kept_with_index
def _names_in_words(index: ArticleIndex) -> tuple[tuple[Name, tuple[str, ...]], ...]:
    """Return the names of an article that have words, each with its own."""
    written = ((name, tuple(plain_words(index.article.of(name.span)))) for name in index.facts.names)
    return tuple((name, words) for name, words in written if words)


def _is_named(asked: list[str], own: tuple[str, ...], alike: Callable[[str, str], bool]) -> bool:
    """Tell whether words are a name or end or begin it: "smith", "jane" of "Jane Smith"."""
    if not (alike(asked[-1], own[-1]) or alike(asked[-1], own[0])):
        return False
    return all(any(alike(word, part) for part in own) for word in asked)


def _is_borne_with_article(asked: list[str], name: Name, own: tuple[str, ...], index: ArticleIndex) -> bool:
    """Tell whether words are a name with "the": "the Cormorants"; an office is no name: "the Prime Minister"."""
    if asked[:1] != ["the"] or tuple(asked[1:]) != own:
        return False
    is_office = any(word in titles() or word in source_nouns() or word in title_nouns() for word in own)
    return not is_office and any("the" in word_before(index.article.text, mention) for mention in name.mentions)


def _answer(name: Name, index: ArticleIndex) -> Answer | None:
    article = index.article
    places = [(place, article.line_at(place.start)) for place in name.mentions]
    told = [(place, line) for place, line in places if line and line.kind is LineKind.BODY]
    introduced = (one for one in told if is_introduced(article.text, one[0]))
    place, line = next(introduced, told[0] if told else (name.mentions[0], article.line_at(name.mentions[0].start)))
    sentence = next((one for one in article.sentences if place in one.span), None)
    if line is None or sentence is None:
        return None
    explanation = Explanation("who somebody is", (article.of(place),))
    return Answer(article, line.number, sentence.span, SURE, highlights=(place,), explanation=explanation)
