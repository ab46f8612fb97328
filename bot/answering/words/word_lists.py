"""The word lists of this room, each read once from its data file."""

from functools import cache

from bot.reading.resources import data_lines


@cache
def words(name: str) -> frozenset[str]:
    """Return every word of a list of plain words, such as ``stopwords``."""
    return frozenset(word for line in data_lines(f"words/{name}.txt") for word in line.split())


@cache
def groups_by_word(name: str) -> dict[str, tuple[str, ...]]:
    """Return the groups of each word of a list of lines ``group: word word``, in the order of the list."""
    groups: dict[str, tuple[str, ...]] = {}
    for line in data_lines(f"words/{name}.txt"):
        group, _, members = line.partition(":")
        for word in members.split():
            groups[word] = (*groups.get(word, ()), group)
    return groups


@cache
def group_by_word(name: str) -> dict[str, str]:
    """Return the group of each word of such a list; the first group that names it wins."""
    return {word: groups[0] for word, groups in groups_by_word(name).items()}


@cache
def base_forms() -> dict[str, str]:
    """Return the base form of each irregular form."""
    forms: dict[str, str] = {}
    for line in data_lines("words/irregular-forms.txt"):
        base, *others = line.split()
        for word in (base, *others):
            forms.setdefault(word, base)
    return forms


@cache
def chat_spellings() -> dict[str, str]:
    """Return what each spelling of the chat means; keys have no apostrophes."""
    pairs = (line.partition("\t") for line in data_lines("words/chat-spellings.txt"))
    return {spelling: meaning for spelling, _, meaning in pairs}


@cache
def words_of_sides(name: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the parts of each line of a list of lines ``word word | word word``."""
    return tuple(tuple(frozenset(part.split()) for part in line.split("|")) for line in data_lines(f"words/{name}.txt"))
