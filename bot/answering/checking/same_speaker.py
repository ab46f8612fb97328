"""Tells whether an alleged speaker is the one whom the article names."""

import itertools
import re

from bot.answering.article_index import ArticleIndex
from bot.answering.checking.described import name_of_described
from bot.answering.checking.described_as import is_described_as, is_described_shorter
from bot.answering.checking.speaks_for import speaks_for
from bot.answering.words.name_likeness import is_alike, is_short_for
from bot.answering.words.word_sequence import plain_word, plain_words
from bot.facts.grammar.lexicon import cue_classes, source_nouns, titles, word_classes
from bot.facts.quotation import Speaker

AUTHORS = re.compile(r"\s(?:by|from|of|for|signed\sby)\s([^,.;:!?“”\"()\n]{2,60})|,\s([^,.;:!?“”\"()\n]{2,40}),")
COMPLEMENT = re.compile(r"(?:\s(?:at|for|in|of)\s[^\W\d_][^,.;:!?“”\"()\n]{1,40})?,?\s")
LEADING = re.compile(r"(?:an?|the|one)\s")


def is_same_speaker(alleged: str, speaker: Speaker, index: ArticleIndex) -> bool:
    """Return whether ``alleged`` may stand for ``speaker``: the same name, a part of it, or its abbreviation."""
    article = index.article
    wanted = _name_words(alleged)
    if not wanted:
        return True
    given = _forms(speaker, index)
    bearer = name_of_described(speaker, index)
    if bearer:
        given.append(article.of(bearer))
    return (
        any(is_same_name(alleged, form) for form in given)
        or _without_article(alleged) == _without_article(article.of(speaker.mention))
        or is_described_as(alleged, speaker, index)
        or is_described_shorter(alleged, speaker, index)
        or any(is_short_for(alleged, form) for form in given)
        or speaks_for(alleged, speaker, index)
        or _is_author(wanted, speaker, index)
        or _is_named_beside(wanted, speaker, index)
        or _is_misspelt(wanted, given, index)
    )


def is_same_name(alleged: str, name: str) -> bool:
    """Return whether ``alleged`` is the name or a part of it."""
    return _agree(_name_words(alleged), _name_words(name)) or _is_surname(alleged, name)


def _is_surname(alleged: str, name: str) -> bool:
    """Tell whether a name ends in the one that is alleged, be it a trade or an office as well: "Baker", "Mr Bishop"."""
    *before, surname = alleged.split() or [""]
    *first, last = name.split() or [""]
    return (
        surname[:1].isupper()
        and surname.rstrip(".") == last
        and all(word in titles() for word in plain_words(" ".join(before)))
        and any(word[:1].isupper() and not _is_office(plain_word(word)) for word in first)
    )


def _is_office(word: str) -> bool:
    return word in titles() or word in source_nouns() or word in word_classes()


def _without_article(described: str) -> str:
    return LEADING.sub("", described.casefold().strip())


def _is_misspelt(wanted: list[str], given: list[str], index: ArticleIndex) -> bool:
    """Tell whether an alleged name is one of those given but for a letter of a word, and nobody else's there."""
    if any(_agree(wanted, _name_words(index.article.of(name.span))) for name in index.facts.names):
        return False
    forms = [_name_words(form) for form in given]
    return any(all(any(is_alike(word, part) for part in form) for word in wanted) for form in forms if form)


def _is_author(wanted: list[str], speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether what speaks is theirs, or is them: "a report by council officers", "its maker, Nordvax,"."""
    authors = AUTHORS.match(index.article.text, speaker.mention.end) if speaker.name == speaker.mention else None
    told = plain_words(authors.group(authors.lastindex or 0)) if authors else []
    # "Berg of the Front said that Lind was late": whoever stands behind the verb is only told of.
    named = itertools.takewhile(
        lambda word: word not in cue_classes() and word_classes().get(word) != "auxiliary", told
    )
    return bool(told) and set(wanted) <= set(named)


def _is_named_beside(wanted: list[str], speaker: Speaker, index: ArticleIndex) -> bool:
    """Tell whether the name stands beside a description that was not traced to it: "its head of planning, Jo Lind"."""
    if speaker.name != speaker.mention:
        return False
    beside = COMPLEMENT.match(index.article.text, speaker.mention.end)
    at = beside.end() if beside else speaker.mention.end
    named = (name for name in index.facts.names if any(mention.start == at for mention in name.mentions))
    return any(_agree(wanted, _name_words(index.article.of(name.span))) for name in named)


def _forms(speaker: Speaker, index: ArticleIndex) -> list[str]:
    article = index.article
    forms = [article.of(speaker.name)]
    if article.of(speaker.mention) not in forms[0]:
        # A bare surname may be a namesake's; it counts only through the full name.
        forms.append(article.of(speaker.mention))
    for abbreviation in index.facts.abbreviations:
        pair = [article.of(abbreviation.short), article.of(abbreviation.long)]
        if any(form.casefold().removeprefix("the ") in (part.casefold() for part in pair) for form in forms):
            forms += pair
    return forms


def _name_words(name: str) -> list[str]:
    words = plain_words(name)
    bare = [word for word in words if word not in titles() and word_classes().get(word) is None]
    named = [word for word in bare if word not in source_nouns()]
    return named or bare or words


def _agree(wanted: list[str], given: list[str]) -> bool:
    if not wanted or not given:
        return False
    return (
        set(wanted) <= set(given)
        or set(given) <= set(wanted)
        or (wanted[-1] == given[-1] and wanted[0][0] == given[0][0] and 1 in (len(wanted[0]), len(given[0])))
    )
