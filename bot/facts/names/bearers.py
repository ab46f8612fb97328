"""Tells who bears which name: a surname means whom the article gave in full, and is most in the reader's mind."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.facts.grammar.lexicon import first_names_before_surnames
from bot.facts.name import NameKind
from bot.facts.names.genders import certain_gender_of, gender_of, gender_of_title
from bot.facts.names.joint_names import SURNAMES_FIRST
from bot.facts.names.long_surnames import PARTICLES, long_surnames
from bot.facts.names.name_runs import SUFFIXES, NameRun
from bot.reading.span import Span

SHORTEST_MISSPELT = 5
"""Letters of a name from which on one that is nearly alike is the same misspelt."""
LONG_SURNAME = 8
"""Letters from which on two may be wrong."""
REMEMBERED = 40
"""Names, the latest, among which a misspelt surname is looked for."""
FADES_OVER = 1500
"""Characters after which a mention weighs 1/e."""
AS_POSSESSOR = 0.5
"""What a mention weighs before "'s"; others weigh 1."""


@dataclass(slots=True, eq=False)
class Bearer:
    """Somebody or something with a name, while the article is being read.

    ``family`` is a surname of theirs that their fullest name does not have: that of Pam in "Pam and Derek Oldroyd",
    that of Ann Carter in "born Ann Dobbs".
    """

    fullest: NameRun
    kind: NameKind
    gender: str | None = None
    family: str = ""
    mentions: list[Span] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    trades: set[str] = field(default_factory=set)
    presence: float = 0.0

    def take(self, run: NameRun) -> None:
        """Take a run for another mention, with what it tells: a fuller form of the name, a role, a gender."""
        if len(run.words) > len(self.fullest.words) or _is_only_described(self.fullest, run):
            self.fullest = run
        self.presence = self.present_at(run.span.start) + (AS_POSSESSOR if run.possessive else 1.0)
        self.mentions.append(run.span)
        if run.roles:
            self.roles.update(run.roles)
            self.trades.update(set(run.roles).difference(run.title.split() if run.titled else ()))
        self.gender = gender_of_title(run) or self.gender or gender_of(run) or gender_of(self.fullest)
        if run.titled or (self.kind is NameKind.OTHER and run.kind is not NameKind.OTHER):
            self.kind = run.kind

    def take_other_name(self, run: NameRun) -> None:
        """Take a run for a mention by another name of theirs: "Ann Carter, born Margit Solberg"."""
        self.presence = self.present_at(run.span.start) + 1.0
        self.mentions.append(run.span)
        self.family = self.family or run.words[-1]

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


class _Known:
    """The bearers so far by each part of their names, and by surname and initial: namesakes may be many."""

    def __init__(self) -> None:
        self._by_part: dict[str, dict[Bearer, None]] = defaultdict(dict)
        self._by_name: dict[tuple[str, str], dict[Bearer, None]] = defaultdict(dict)
        self._by_surnames: dict[tuple[str, ...], dict[Bearer, None]] = defaultdict(dict)

    def note(self, bearer: Bearer) -> None:
        """Remember a bearer, whose name may have grown."""
        words = bearer.words
        for word in words:
            self._by_part[word][bearer] = None
        if bearer.kind is not NameKind.ORGANISATION:
            for surnames in long_surnames(words):
                self._by_surnames[surnames][bearer] = None
        self._by_name[words[-1], words[0][0]][bearer] = None
        if bearer.family:
            self._by_part[bearer.family][bearer] = None
            self._by_name[bearer.family, words[0][0]][bearer] = None

    def meant_by(self, run: NameRun) -> Bearer | None:
        """Return the bearer whom a name means: of a bare surname the one most in mind, else who has the same name."""
        words = _bare(run.words)
        if len(words) == 1:
            gender = gender_of_title(run)
            meant = [bearer for bearer in self._by_part.get(words[0], ()) if _may_be(words[0], bearer, gender)]
            if run.titled and meant:
                fits = {bearer: _fits_title(words[0], bearer) for bearer in meant}
                meant = [bearer for bearer in meant if fits[bearer] == max(fits.values())]
            return _most_present(meant, run)
        for bearer in self._by_name.get((words[-1], words[0][0]), ()):
            if _same_name(words, _whole_name(bearer)) and _suffix(run) == _suffix(bearer.fullest):
                return bearer
        return self._meant_by_surnames(run, words)

    def _meant_by_surnames(self, run: NameRun, words: tuple[str, ...]) -> Bearer | None:
        """Return whom a surname of several words means: "De Santis" after "Luca De Santis"."""
        gender = gender_of_title(run)
        meant = [bearer for bearer in self._by_surnames.get(words, ()) if not _differ(gender, bearer.gender)]
        return _most_present(meant, run) if run.kind is not NameKind.ORGANISATION else None


def _most_present(bearers: Sequence[Bearer], run: NameRun) -> Bearer | None:
    """Return who of those that a name may mean is most in the reader's mind where it stands."""
    return max(bearers, key=lambda bearer: bearer.present_at(run.span.start), default=None)


def find_bearers(runs: Sequence[NameRun], families: Mapping[Span, str]) -> list[Bearer]:
    """Return everybody and everything that runs of an article name, each with all its mentions.

    ``families`` has the surnames of those who share one, by where they are named.
    """
    bearers: list[Bearer] = []
    known = _Known()
    full_forms = _full_forms(runs)
    for run in runs:
        grown = _born_as(run, bearers) if run.by_birth else None
        if grown:
            grown.take_other_name(run)
            known.note(grown)
            continue
        full = full_forms.get(run.words)
        if full and _differ(gender_of_title(run), certain_gender_of(full)):
            full = None
        bearer = known.meant_by(run) or (_misspelt(run, bearers) if full is None else None)
        if bearer is None:
            bearer = Bearer(full or run, (full or run).kind)
            bearers.append(bearer)
        bearer.take(run)
        bearer.family = families.get(run.span, bearer.family)
        known.note(bearer)
    return bearers


def _full_forms(runs: Sequence[NameRun]) -> dict[tuple[str, ...], NameRun]:
    """Return by surname the first run that gives it in full: a headline may have the surname alone."""
    forms: dict[tuple[str, ...], NameRun] = {}
    for run in reversed(runs):
        if len(_bare(run.words)) > 1 and run.kind is not NameKind.ORGANISATION:
            forms[_bare(run.words)[-1:]] = run
            for surnames in long_surnames(_bare(run.words)):
                if surnames[0] not in first_names_before_surnames():
                    # "Lloyd Weber" may be somebody else until "Tom Lloyd Weber" is named.
                    forms[surnames] = run
            if run.words[0] in SURNAMES_FIRST:
                forms[run.words[:1]] = run
    return forms


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


def _is_only_described(full: NameRun, run: NameRun) -> bool:
    """Tell whether the first word of a name is none of it: "Shepherd Battista Corr" at the start of a sentence."""
    if not full.opens or len(run.words) < 2 or run.words != full.words[1:] or run.words[0] in PARTICLES:
        return False
    return run.words[0] in first_names_before_surnames() and full.words[0] not in first_names_before_surnames()


def _born_as(run: NameRun, bearers: Sequence[Bearer]) -> Bearer | None:
    """Return who had a name at birth: who is most in mind of the people named before it, and of its gender."""
    gender = certain_gender_of(run)
    people = [bearer for bearer in bearers[-REMEMBERED:] if bearer.kind is NameKind.PERSON]
    return _most_present([bearer for bearer in people if not _differ(gender, bearer.gender)], run)


def _may_be(word: str, bearer: Bearer, gender: str | None) -> bool:
    if _differ(gender, bearer.gender):
        return False
    if bearer.kind is NameKind.ORGANISATION:
        return bearer.words == (word,)
    # "The U.N." is no short form of "the U.N. Charter", as "Ana" is of "Ana Pell".
    first = "" if "." in word else bearer.words[0]
    return word in (bearer.words[-1], first, bearer.family) and not _suffix(bearer.fullest)


def _differ(gender: str | None, other: str | None) -> bool:
    return gender is not None and other is not None and gender != other


def _whole_name(bearer: Bearer) -> tuple[str, ...]:
    """Return the parts of the fullest name, with the surname that is shared."""
    words = bearer.words
    return (*words, bearer.family) if bearer.family and len(words) == 1 else words


def _fits_title(surname: str, bearer: Bearer) -> int:
    """Return how well somebody may be meant by a title and a surname: "Ms Tiessen" is no farm called Tiessen Acres."""
    words = _whole_name(bearer)
    if len(words) < 2 or not (surname == words[-1] or surname in SURNAMES_FIRST):
        return 0
    return 2 if bearer.kind is NameKind.PERSON else 1


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
