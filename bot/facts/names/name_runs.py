"""Finds the places where a name stands: runs of capitalised words, their titles, and what their form tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.facts.grammar.lexicon import (
    common_words,
    first_names,
    first_names_before_surnames,
    organisation_heads,
    places,
    source_nouns,
    word_group,
)
from bot.facts.grammar.tokens import Kind, Token
from bot.facts.name import NameKind
from bot.facts.names.introductions import introduced, is_relative, names_person
from bot.facts.names.joint_names import HEADS, JOINS, SURNAMES_FIRST, is_for_something, joined_by_and
from bot.facts.names.sentence_openers import (
    BRANCHES,
    LINKS,
    OPENS_NAME,
    PARTICLES,
    Written,
    stands_alone,
    written_words,
)
from bot.reading.span import Span

APPEALS = word_group("appeal")
"""Verbs with which the name of a charity opens."""
MOST_PARTICLES = 3
"""Particles in a row: "van der", "de la"."""
SUFFIXES = word_group("name-suffix")
SURNAMES_TOO = word_group("title-or-surname")
FIRST_NAMES_TOO = word_group("title-or-first-name")
BEFORE_SURNAMES = word_group("before-surname")
BORN = frozenset(["born", "née", "nee", "né"])
"""What stands before a name that somebody had at birth."""
OFFICES = frozenset(["opposition", "state"])
"""What ends the post of whose name follows: "Secretary of State"."""
HONOURS = word_group("name-honour")
NUMBERED = re.compile(r"q\d{1,4}")
LONGEST_LABEL = 6
"""Tokens within which the colon of a label stands behind the number of a question."""


@dataclass(frozen=True, slots=True)
class NameRun:
    """One place where a name stands: ``span`` is the name without its title, ``words`` its parts in lower case.

    ``roles`` are the nouns that introduce it. ``aged`` tells whether an age follows, ``possessive`` whether something
    of theirs does: "Strada's lawyer", ``by_birth`` whether they had it before another: "born Ann Dobbs",
    ``opens`` whether it opens a sentence, where a capital shows nothing. ``whole`` takes in the title, ``title`` holds
    its words, and the word before them, in lower case: "widow Terry Strada".
    """

    span: Span
    whole: Span
    words: tuple[str, ...]
    kind: NameKind
    titled: bool = False
    title: str = ""
    roles: tuple[str, ...] = ()
    aged: bool = False
    possessive: bool = False
    by_birth: bool = False
    opens: bool = False


def find_name_runs(tokens: tuple[Token, ...]) -> list[NameRun]:
    """Return the places where names stand, in order; a capital that only opens a sentence makes no name."""
    written = written_words(tokens)
    runs: list[NameRun] = []
    kings: set[str] = set()
    at = 0
    while at < len(tokens):
        if tokens[at].kind not in (Kind.NAME, Kind.TITLE) or _numbers_question(tokens, at):
            at += 1
            continue
        end = _end_of_run(tokens, at)
        surname = _title_for_surname(tokens, at, end, kings)
        if surname is not None:
            kings.add(tokens[surname].lower)
        runs += _named(tokens, at, end, written, surname)
        at = end
    return runs


def _numbers_question(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a token numbers the question of a hearing, before the label of who asks it: "Q3 Ana Torvik: …"."""
    if not tokens[at].opens or NUMBERED.fullmatch(tokens[at].lower) is None:
        return False
    return any(token.kind is Kind.COLON for token in tokens[at + 2 : at + LONGEST_LABEL])


def _title_for_surname(tokens: tuple[Token, ...], start: int, end: int, known: set[str]) -> int | None:
    """Return the last token of a run where it is a title that is a surname here: "Stephen King", "Ms Dean".

    ``known`` are those that the article has had: "King said" after "Stephen King", but not "the King said".
    """
    last = end - 1
    if tokens[last].lower == "justice" and tokens[last - 1].lower in LINKS:
        # "Department of Justice".
        return last
    if tokens[last].kind is not Kind.TITLE or tokens[last].lower not in SURNAMES_TOO:
        return None
    if last == start:
        bare = start == 0 or tokens[start - 1].kind is not Kind.DETERMINER
        return last if bare and tokens[last].lower in known else None
    before = tokens[last - 1]
    first_name = before.kind is Kind.NAME and before.lower in first_names_before_surnames()
    return last if first_name or before.lower in BEFORE_SURNAMES else None


def _end_of_run(tokens: tuple[Token, ...], start: int) -> int:
    end = start + 1
    heads = organisation_heads()
    while end < len(tokens):
        token = tokens[end]
        if token.kind in (Kind.NAME, Kind.TITLE) and not token.opens:
            end += 1
        elif end == start + 1 and _is_appeal(tokens, start):
            end += 2
        elif token.lower in PARTICLES and (named := _after_particles(tokens, end)):
            end = named
        elif (
            token.lower in LINKS
            and (skipped := _linked(tokens, end))
            and (tokens[end - 1].lower in heads or (token.lower == "of" and is_for_something(tokens, start, end)))
        ):
            end = skipped
        elif joined := joined_by_and(tokens, start, end):
            end = joined
        elif token.lower == "'" and _is_name(tokens, end + 1) and tokens[end + 1].lower in heads:
            end += 2
        else:
            break
    if end + 1 < len(tokens) and tokens[end].kind is Kind.COMMA and tokens[end + 1].lower in SUFFIXES:
        end += 2
    return end


def _is_appeal(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the name of a charity opens with what it wants: "Save the Children"."""
    if tokens[at].lower not in APPEALS or tokens[at + 1].lower != "the" or not _is_name(tokens, at + 2):
        return False
    return at + 3 >= len(tokens) or tokens[at + 3].kind is not Kind.POSSESSIVE


def _after_particles(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return where a run goes on after "von" or "van der"; None when no name follows."""
    following = at + 1
    while following < len(tokens) and following - at < MOST_PARTICLES and tokens[following].lower in PARTICLES:
        following += 1
    return following + 1 if _is_name(tokens, following) else None


def _linked(tokens: tuple[Token, ...], at: int) -> int | None:
    """Return where a run goes on after "of", "of the", "for", "on"; None when no name follows."""
    if tokens[at].lower not in ("of", "for", "on"):
        return None
    following = at + 1
    if following < len(tokens) and tokens[following].lower == "the":
        following += 1
    justice = (
        following + 1 < len(tokens) and tokens[following].lower == "justice" and not _is_name(tokens, following + 1)
    )
    return following + 1 if justice or _is_name(tokens, following) else None


def _is_name(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind is Kind.NAME and not tokens[at].opens


def _named(tokens: tuple[Token, ...], start: int, end: int, written: Written, surname: int | None) -> Iterator[NameRun]:
    """Yield the names in a run of capitals; ``surname`` is the title in it that is one, if any."""
    if surname == start:
        yield _run(tokens, start, start, end, NameKind.PERSON)
        return
    first = start
    while first < end and tokens[first].opens and not stands_alone(tokens, first, end, written):
        first += 1
    if end - first > 1 and tokens[end - 1].lower in HONOURS:
        # "Jane Smith MP".
        end -= 1
    if first == end:
        return
    if tokens[end - 1].lower in organisation_heads():
        yield _run(tokens, first, first, end, NameKind.ORGANISATION)
        return
    titles_end = end if surname is None else surname
    last_title = max((at for at in range(first, titles_end) if tokens[at].kind is Kind.TITLE), default=None)
    if last_title is None:
        yield from _untitled(tokens, first, end, written)
    elif last_title + 1 < end:
        yield from _titled(tokens, first, last_title, end)


def _titled(tokens: tuple[Token, ...], first: int, last_title: int, end: int) -> Iterator[NameRun]:
    """Yield the person behind a title, and the name before it: "Acme Chairman Jo Lind"."""
    title = last_title
    while title > first and tokens[title - 1].kind is Kind.TITLE:
        title -= 1
    if last_title == first == end - 2 and tokens[first].lower in FIRST_NAMES_TOO:
        # "Dean Mulcahy has owned the pub".
        yield _run(tokens, first, first, end, NameKind.PERSON)
        return
    if title > first:
        yield _run(tokens, first, first, title)
    yield _run(tokens, title, last_title + 1, end, NameKind.PERSON)


def _untitled(tokens: tuple[Token, ...], first: int, end: int, written: Written) -> Iterator[NameRun]:
    """Yield the one name of a run without a title, or those that stand in it one behind the other."""
    office = next((at for at in range(first + 1, end - 1) if tokens[at - 1].lower in OFFICES), None)
    if office is not None and tokens[first - 1].lower == "of":
        # "Secretary of State John F. Kerry", "Leader of Opposition S. Raman".
        first = office
    inner = _inner_first_name(tokens, first, end)
    if inner is not None:
        # "Miss Universe Alicia Machado": a first name within a run begins a name of its own.
        yield _run(tokens, first, first, inner)
        first = inner
    head = next((at for at in range(end - 2, first - 1, -1) if tokens[at].lower in organisation_heads()), None)
    if head is not None and head + 1 < end and _begins_person(tokens, head + 1, end, written):
        yield _run(tokens, first, first, head + 1, NameKind.ORGANISATION)
        first = head + 1
    yield _run(tokens, first, first, end)


def _inner_first_name(tokens: tuple[Token, ...], first: int, end: int) -> int | None:
    """Return the place of a first name within a run that does not begin with one."""
    opener = tokens[first]
    if opener.lower in SURNAMES_FIRST or opener.lower in first_names_before_surnames() or _is_initial(opener):
        # "Nguyen Thi Minh Hanh": where the surname stands first, first names follow.
        return None
    # "Farmer Cornelius Brandt".
    described = opener.lower in common_words() or opener.lower in source_nouns()
    begins = first_names_before_surnames() if described else first_names()
    return next((at for at in range(first + 1, end - 1) if tokens[at].lower in begins), None)


def _begins_person(tokens: tuple[Token, ...], at: int, end: int, written: Written) -> bool:
    """Tell whether a person's name follows that of an organisation: "the Washington Post Trump said"."""
    if tokens[at].lower in first_names():
        return True
    if at + 1 != end or end >= len(tokens) or tokens[end].kind is not Kind.CUE or tokens[at].lower in BRANCHES:
        return False
    # "Charity Shelter said": the first word may only say what the other is; "Network Rail" is one name.
    before = tokens[at - 1]
    described = before.opens and before.lower in source_nouns() and before.lower not in OPENS_NAME
    if described and tokens[at].lower in places():
        # "Police Scotland said".
        return False
    return described or tokens[at].lower in written.own


def _is_initial(token: Token) -> bool:
    return "." in token.lower or len(token.lower) == 1


def _run(tokens: tuple[Token, ...], whole: int, first: int, end: int, kind: NameKind | None = None) -> NameRun:
    words = tuple(token.lower.rstrip(".") for token in tokens[first:end] if token.kind is not Kind.COMMA)
    title = " ".join(token.lower for token in tokens[max(0, whole - 1) : first])
    span = Span(tokens[first].start, tokens[end - 1].end)
    kind = kind or kind_of_name(words)
    roles, aged = introduced(tokens, whole, first, end)
    possessive = end < len(tokens) and tokens[end].kind is Kind.POSSESSIVE
    if kind is NameKind.OTHER and 1 < len(words) < 5 and (aged or names_person(roles)):
        kind = NameKind.PERSON
    if len(words) == 1 and kind in (NameKind.OTHER, NameKind.PLACE) and is_relative(tokens, whole):
        kind = NameKind.PERSON
    by_birth = whole > 0 and tokens[whole - 1].lower in BORN and kind in (NameKind.PERSON, NameKind.OTHER)
    around = Span(tokens[whole].start, span.end)
    opens = tokens[first].opens
    return NameRun(span, around, words, kind, whole < first, title, roles, aged, possessive, by_birth, opens)


def kind_of_name(words: tuple[str, ...]) -> NameKind:
    """Return what the form of a name tells about it; ``words`` are its parts in lower case."""
    heads = organisation_heads()
    joined = words[-1] in HEADS and not JOINS.isdisjoint(words)
    if words[-1] in heads or joined or any(word in heads and "of" in words for word in words):
        return NameKind.ORGANISATION
    if len(words) > 1 and words[0].split("-")[0] in first_names_before_surnames():
        return NameKind.PERSON
    if len(words) == 1 and words[0] in first_names() and words[0] not in places():
        return NameKind.PERSON
    if " ".join(words) in places():
        return NameKind.PLACE
    if any(word in heads for word in words):
        return NameKind.ORGANISATION
    return NameKind.OTHER
