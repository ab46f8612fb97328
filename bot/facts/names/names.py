"""Finds the names in an article, each mention linked to the fullest form that the article gives."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.facts.grammar.lexicon import first_names, first_names_before_surnames, gendered_nouns, titles, word_classes
from bot.facts.grammar.tokens import text_tokens
from bot.facts.name import Name, NameKind
from bot.facts.names.joint_names import SURNAMES_FIRST
from bot.facts.names.name_runs import SUFFIXES, NameRun, find_name_runs, kind_of_name
from bot.reading.article import Article, LineKind
from bot.reading.span import Span

PART = re.compile(r"[^\W\d_](?:[^\W_]|[-’'.](?=\w))*")
FIRST_LINES = 3
"""Lines within which a headline stands; a text of fewer has none."""
SHORTEST_MISSPELT = 5
"""Letters of a name from which on one that is nearly alike is the same misspelt."""
LONG_SURNAME = 8
"""Letters from which on two may be wrong."""
ALSO_NAMES = frozenset(["us", "who", "will"])
"""Function words that are the whole name of somebody or something as well."""
LONGEST_KNOWN = 20
"""Words of a name that is looked for in a headline."""
REMEMBERED = 40
"""Names, the latest, among which a misspelt surname is looked for."""
FADES_OVER = 1500
"""Characters after which a mention weighs 1/e."""


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody or something with a name, while the article is being read."""

    fullest: NameRun
    kind: NameKind
    gender: str | None = None
    mentions: list[Span] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    trades: set[str] = field(default_factory=set)
    presence: float = 0.0

    def present_at(self, offset: int) -> float:
        """How much the bearer is in the reader's mind at an offset: each mention fades with distance."""
        if not self.mentions:
            return 0.0
        return self.presence * math.exp((self.mentions[-1].start - offset) / FADES_OVER)

    @property
    def words(self) -> tuple[str, ...]:
        """The parts of the fullest name in lower case, without suffixes."""
        return _bare(self.fullest.words)


@lru_cache(maxsize=4096)
def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name without "Jr." and its kin."""
    return tuple(word for word in words if word not in SUFFIXES) or words


def find_names(article: Article) -> tuple[Name, ...]:
    """Return the names that the article gives, in order of first mention; ``span`` is the fullest form."""
    runs = [run for run in find_name_runs(text_tokens(article.text)) if _in_story(article, run.span)]
    runs = _without_headline_words(article, runs)
    bearers = _bearers(runs)
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


def _names_something(words: tuple[str, ...]) -> bool:
    """Tell whether words are more than one that only joins others: "The" of a song, "May" for the month."""
    return len(words) > 1 or words[0] in ALSO_NAMES or words[0] not in word_classes()


def _without_headline_words(article: Article, runs: list[NameRun]) -> list[NameRun]:
    """Return the runs, those of a title in capitals cut down to names that the story gives as well."""
    if len(article.lines) < FIRST_LINES:
        return runs
    titles_in_capitals = [
        line.span for line in article.lines[:FIRST_LINES] if _is_in_title_case(line.span.of(article.text))
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


class _Known:
    """The bearers so far by each part of their names, and by surname and initial: namesakes may be many."""

    def __init__(self) -> None:
        self._by_part: dict[str, dict[Bearer, None]] = defaultdict(dict)
        self._by_name: dict[tuple[str, str], dict[Bearer, None]] = defaultdict(dict)

    def note(self, bearer: Bearer) -> None:
        """Remember a bearer, whose name may have grown."""
        words = bearer.words
        for word in words:
            self._by_part[word][bearer] = None
        self._by_name[words[-1], words[0][0]][bearer] = None

    def meant_by(self, run: NameRun) -> Bearer | None:
        """Return the bearer whom a name means: of a bare surname the one most in mind, else who has the same name."""
        words = _bare(run.words)
        if len(words) == 1:
            gender = _gender_of_title(run)
            meant = [bearer for bearer in self._by_part.get(words[0], ()) if _may_be(words[0], bearer, gender)]
            return max(meant, key=lambda bearer: bearer.present_at(run.span.start), default=None)
        for bearer in self._by_name.get((words[-1], words[0][0]), ()):
            if _same_name(words, bearer.words) and _suffix(run) == _suffix(bearer.fullest):
                return bearer
        return None


def _bearers(runs: list[NameRun]) -> list[Bearer]:
    bearers: list[Bearer] = []
    known = _Known()
    later: dict[str, NameRun] = {}
    for run in reversed(runs):
        if len(_bare(run.words)) > 1 and run.kind is not NameKind.ORGANISATION:
            later[_bare(run.words)[-1]] = run
            if run.words[0] in SURNAMES_FIRST:
                later[run.words[0]] = run
    for run in runs:
        bearer = known.meant_by(run)
        full = later.get(run.words[0]) if len(run.words) == 1 else None
        if bearer is None and full is None:
            bearer = _misspelt(run, bearers)
        if bearer is None:
            bearer = Bearer(full or run, (full or run).kind)
            bearers.append(bearer)
        elif len(run.words) > len(bearer.fullest.words):
            bearer.fullest = run
        bearer.presence = bearer.present_at(run.span.start) + (0.5 if run.possessive else 1.0)
        bearer.mentions.append(run.span)
        if run.roles:
            bearer.roles.update(run.roles)
            bearer.trades.update(set(run.roles).difference(run.title.split() if run.titled else ()))
        bearer.gender = _gender_of_title(run) or bearer.gender or _gender_of(run) or _gender_of(bearer.fullest)
        if run.titled or (bearer.kind is NameKind.OTHER and run.kind is not NameKind.OTHER):
            bearer.kind = run.kind
        known.note(bearer)
    return bearers


def _misspelt(run: NameRun, bearers: list[Bearer]) -> Bearer | None:
    """Return the person whose surname a newspaper misspells: "McLenney" after "Tyresha McClenney"."""
    word = run.words[0]
    if len(run.words) > 1 or len(word) < SHORTEST_MISSPELT or run.kind is not NameKind.OTHER:
        return None
    for bearer in reversed(bearers[-REMEMBERED:]):
        surname = bearer.words[-1]
        if len(bearer.words) == 1 or bearer.kind is NameKind.ORGANISATION or surname[0] != word[0]:
            continue
        allowed = 1 if len(word) < LONG_SURNAME else 2
        if word not in (surname + "s", surname[:-1]) and OSA.distance(word, surname, score_cutoff=allowed) <= allowed:
            return bearer
    return None


def _may_be(word: str, bearer: Bearer, gender: str | None) -> bool:
    if gender and bearer.gender and gender != bearer.gender:
        return False
    if bearer.kind is NameKind.ORGANISATION:
        return bearer.words == (word,)
    return word in (bearer.words[-1], bearer.words[0]) and not _suffix(bearer.fullest)


def _same_name(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    if words[-1] != known[-1]:
        return False
    if len(known) == 1:
        return False
    first, other = words[0], known[0]
    return (
        first == other
        or (len(first) <= 2 and other.startswith(first[0]))
        or (len(other) <= 2 and first.startswith(other[0]))
    )


def _suffix(run: NameRun) -> str:
    return next((word for word in run.words if word in SUFFIXES), "")


def _gender_of(run: NameRun) -> str | None:
    known = first_names_before_surnames() if len(run.words) > 1 else first_names()
    by_name = known.get(run.words[0].split("-")[0])
    return _gender_of_title(run) or _gender_of_roles(run) or by_name


def _gender_of_roles(run: NameRun) -> str | None:
    shown = {gendered_nouns()[role] for role in run.roles if role in gendered_nouns()}
    return shown.pop() if len(shown) == 1 else None


def _gender_of_title(run: NameRun) -> str | None:
    for word in run.title.split():
        gender = titles().get(word, "-")
        if gender != "-":
            return gender
        if word in gendered_nouns():
            return gendered_nouns()[word]
    return None
