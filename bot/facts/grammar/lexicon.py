"""The word lists that tell a title from a name and a cue verb from any other, read once from ``data/words``.

Of a cue verb the list has the base form and what is irregular; its other forms are made here.
"""

import re
from functools import cache

from bot.reading.resources import data_lines

VOWELS = "aeiou"


@cache
def cue_classes() -> dict[str, frozenset[str]]:
    """Return the classes of every form of every cue verb: speech, voice, verdict, thought, finding or transitive."""
    classes: dict[str, set[str]] = {}
    for line in data_lines("words/cue-verbs.txt"):
        kind, base, *irregular = line.split()
        for form in _forms_of_verb(base, irregular):
            classes.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in classes.items()}


@cache
def base_cues() -> frozenset[str]:
    """Return the base forms of cue verbs that are no past form as well: "say", "report"."""
    lines = [line.split() for line in data_lines("words/cue-verbs.txt")]
    return frozenset(base for _, base, *irregular in lines if base not in irregular)


@cache
def phrasal_particles() -> dict[str, frozenset[str]]:
    """Return for every form of a verb the particles that make a deed of it: "off" for "called"."""
    forms: dict[str, frozenset[str]] = {}
    irregular = {base: further for _, base, *further in map(str.split, data_lines("words/cue-verbs.txt"))}
    for line in data_lines("words/phrasal-verbs.txt"):
        base, *particles = line.split()
        forms.update(dict.fromkeys(_forms_of_verb(base, irregular[base]), frozenset(particles)))
    return forms


@cache
def past_forms() -> frozenset[str]:
    """Return the further forms of irregular words: "won", "met", "went"."""
    return frozenset(form for line in data_lines("words/irregular-forms.txt") for form in line.split()[1:])


@cache
def titles() -> dict[str, str]:
    """Return the titles that stand before a name, in lower case without a full stop, with "m", "f" or "-"."""
    return {title.lower(): gender for gender, title in map(str.split, data_lines("words/titles.txt"))}


@cache
def first_names() -> dict[str, str | None]:
    """Return first names in lower case with the gender, "m" or "f", that they mostly have; None where that is open."""
    return _gendered("words/first-names.txt")


@cache
def first_names_before_surnames() -> dict[str, str | None]:
    """Return first names of many countries with their gender: rare ones are sure only where another name follows."""
    return _gendered("words/first-names-of-many-countries.txt") | first_names()


@cache
def common_words() -> frozenset[str]:
    """Return words in general use, in lower case: "castle", "old", "lines"."""
    return _words("words/known-words.txt")


@cache
def gendered_nouns() -> dict[str, str]:
    """Return nouns for people in lower case with the gender, "m" or "f", that they show."""
    return {noun: gender for noun, gender in _gendered("words/kin.txt").items() if gender}


@cache
def organisation_heads() -> frozenset[str]:
    """Return the words, in lower case, that make a name that of an organisation."""
    return _words("words/organisation-heads.txt")


@cache
def source_nouns() -> frozenset[str]:
    """Return the nouns, in lower case, that name a source of words: "spokesman", "report", "officials"."""
    return _words("words/sources.txt") | impersonal_sources()


@cache
def impersonal_sources() -> frozenset[str]:
    """Return the source nouns that name no single person: "report", "campaign", "police"."""
    return _words("words/source-things.txt")


@cache
def places() -> frozenset[str]:
    """Return names of countries, regions and capitals in lower case."""
    return frozenset(place.lower() for place in data_lines("words/places.txt"))


@cache
def word_classes() -> dict[str, str]:
    """Return the closed class of every function word in lower case: "determiner", "preposition" and so on."""
    classes: dict[str, str] = {}
    for line in data_lines("words/function-words.txt"):
        kind, *words = line.split()
        for word in words:
            classes.setdefault(word, kind)
    return classes


@cache
def word_group(name: str, listed: str = "grammar-words") -> frozenset[str]:
    """Return one of the small groups of words of ``words/grammar-words.txt``, or of another list in its form."""
    return _groups(listed)[name]


def any_of(name: str, listed: str = "grammar-words") -> str:
    """Return the pattern of a word of such a group; in the list "_" stands for a blank, "*" for the rest of a word."""
    words = (re.escape(word).replace("_", r"\s").replace(r"\*", r"\w*") for word in sorted(word_group(name, listed)))
    return f"(?:{'|'.join(words)})"


@cache
def _groups(listed: str) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in data_lines(f"words/{listed}.txt"):
        group, *words = line.split()
        groups.setdefault(group, set()).update(words)
    return {group: frozenset(words) for group, words in groups.items()}


@cache
def ordinals() -> frozenset[str]:
    """Return the ordinal words in lower case: "first", "second"."""
    return frozenset(line.split()[0] for line in data_lines("words/ordinals.txt"))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in data_lines(name) for word in line.split())


def _gendered(name: str) -> dict[str, str | None]:
    listed: dict[str, str | None] = {}
    for line in data_lines(name):
        gender, *words = line.split()
        # A word that is listed for both tells nothing.
        listed |= {word: gender if listed.get(word, gender) == gender else None for word in words}
    return listed


def _forms_of_verb(base: str, irregular: list[str]) -> frozenset[str]:
    """Return the forms of a verb; ``irregular`` ones replace the past, or the gerund if they end in "-ing"."""
    past = [form for form in irregular if not form.endswith("ing")] or [_past(base)]
    gerund = [form for form in irregular if form.endswith("ing")] or [_gerund(base)]
    return frozenset({base, _third_person(base), *past, *gerund})


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _gerund(base: str) -> str:
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith(("ee", "ye")) else base + "ing"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "ch", "sh", "o")) else "s")
