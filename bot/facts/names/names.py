"""Finds the names in an article, each mention linked to the fullest form that the article gives."""

import re

from bot.facts.grammar.lexicon import word_classes
from bot.facts.grammar.tokens import Kind, Token, text_tokens
from bot.facts.name import Name
from bot.facts.names.bearers import find_bearers
from bot.facts.names.couples import shared_surnames
from bot.facts.names.name_runs import NameRun, find_name_runs, kind_of_name
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

PART = re.compile(r"[^\W\d_](?:[^\W_]|[-’'.](?=\w))*")
FIRST_LINES = 3
"""Lines within which a headline stands; a text of fewer has none."""
ALSO_NAMES = frozenset(["us", "who", "will"])
"""Function words that are the whole name of somebody or something as well."""
LONGEST_KNOWN = 20
"""Words of a name that is looked for in a headline."""


def find_names(article: Article) -> tuple[Name, ...]:
    """Return the names that the article gives, in order of first mention; ``span`` is the fullest form."""
    runs = [run for run in find_name_runs(_without_handles(text_tokens(article.text))) if _in_story(article, run.span)]
    runs = _without_headline_words(article, runs)
    bearers = find_bearers(runs, shared_surnames(article.text, runs))
    return tuple(
        Name(
            bearer.fullest.span,
            bearer.kind,
            tuple(bearer.mentions),
            bearer.gender,
            frozenset(bearer.roles),
            frozenset(bearer.trades),
        )
        for bearer in sorted(bearers, key=lambda bearer: bearer.mentions[0])
        if _names_something(bearer.words)
    )


def _without_handles(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with what somebody is called on a network made plain words: "@ana_pell" is no name."""
    if not any(token.lower.startswith("@") for token in tokens):
        return tokens
    return tuple(token._replace(kind=Kind.WORD) if token.lower.startswith("@") else token for token in tokens)


def _names_something(words: tuple[str, ...]) -> bool:
    """Tell whether words are more than one that only joins others: "The" of a song, "May" for the month."""
    return len(words) > 1 or words[0] in ALSO_NAMES or words[0] not in word_classes()


def _without_headline_words(article: Article, runs: list[NameRun]) -> list[NameRun]:
    """Return the runs, those of a title in capitals cut down to names that the story gives as well.

    A line below the first that ends with a full stop is a sentence that holds many names.
    """
    if len(article.lines) < FIRST_LINES:
        return runs
    first = article.lines[0]
    titles_in_capitals = [
        line.span
        for line in article.lines[:FIRST_LINES]
        if _is_in_title_case(article.of(line.span)) and (line is first or not article.of(line.span).endswith("."))
    ]
    if not titles_in_capitals:
        return runs
    above: list[NameRun] = []
    story: list[NameRun] = []
    for run in runs:
        (above if any(run.span in span for span in titles_in_capitals) else story).append(run)
    known = {run.words for run in story} | {(run.words[-1],) for run in story}
    cut = [part for run in above for part in [_known_part(article.text, run, known)] if part]
    return cut + story


def _known_part(text: str, run: NameRun, known: set[tuple[str, ...]]) -> NameRun | None:
    """Return the longest part of a run that is a known name; None when no part is."""
    spans = [Span(*match.span()) for match in PART.finditer(text, run.span.start, run.span.end)]
    words = tuple(span.of(text).lower().replace("’", "'").rstrip(".") for span in spans)
    for length in range(min(len(words), LONGEST_KNOWN), 0, -1):
        for first in range(len(words) - length + 1):
            part = words[first : first + length]
            if part in known:
                span = Span(spans[first].start, spans[first + length - 1].end)
                return NameRun(span, span, part, kind_of_name(part))
    return None


def _is_in_title_case(text: str) -> bool:
    """Tell whether a line has a capital on most of its words: capitals show no names there."""
    long = [word for word in PART.findall(text) if len(word) > 3]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _in_story(article: Article, span: Span) -> bool:
    line = article.line_at(span.start)
    return line is not None and line.kind in (LineKind.BODY, LineKind.HEADLINE)
