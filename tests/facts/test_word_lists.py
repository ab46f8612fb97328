"""What is listed is listed once, so that whoever changes a list need not look for it elsewhere."""

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from bot.facts.grammar import lexicon
from bot.reading.resources import data_lines

PLAIN = ("organisation-heads", "phrase-ends", "source-things", "sources", "stopwords", "weak-words")
GROUPED = (
    "amount-kinds", "counting-words", "cue-verbs", "date-company", "date-neighbours", "figure-contexts", "first-names",
    "first-names-of-many-countries", "grammar-words", "setting-apart",
)  # fmt: skip # a list, read across

READ_BY_GROUP = (
    "counting-words", "date-company", "date-neighbours", "figure-contexts", "grammar-words", "kind-signs",
    "number-labels", "office-company", "reason-signs", "typed-company", "where-signs",
)  # fmt: skip # likewise
ROOT = Path(__file__).parents[2]
WORDS = ROOT / "data" / "words"
QUOTED = re.compile(r"[\"']([\w-]+)[\"']")
NAMED_IN_PROGRAM = {name for path in (ROOT / "bot").rglob("*.py") for name in QUOTED.findall(path.read_text("utf-8"))}


def twice(words: list[str]) -> list[str]:
    """Return what stands in a list more than once."""
    return [word for word, count in Counter(words).items() if count > 1]


def words_of(listed: str) -> list[str]:
    """Return the words of a list without groups."""
    return " ".join(data_lines(f"words/{listed}.txt")).split()


@pytest.mark.parametrize("listed", PLAIN)
def test_a_list_names_a_word_once(listed: str) -> None:
    assert twice(words_of(listed)) == []


@pytest.mark.parametrize("listed", GROUPED)
def test_a_group_of_words_names_a_word_once(listed: str) -> None:
    rows = [line.split() for line in data_lines(f"words/{listed}.txt")]
    groups = {group: [word for row in rows if row[0] == group for word in row[1:]] for group, *_ in rows}
    if listed == "cue-verbs":
        groups = {group: [row[1] for row in rows if row[0] == group] for group in groups}
    assert {group: twice(words) for group, words in groups.items() if twice(words)} == {}


@pytest.mark.parametrize("listed", READ_BY_GROUP)
def test_a_group_of_words_is_used_and_its_list_says_for_what(listed: str) -> None:
    told = " ".join(line for line in (WORDS / f"{listed}.txt").read_text("utf-8").splitlines() if line.startswith("#"))
    groups = {line.split()[0] for line in data_lines(f"words/{listed}.txt")}
    assert groups - NAMED_IN_PROGRAM == set()
    assert {group for group in groups if not re.search(rf"(?<![\w-]){group}(?![\w-])", told)} == set()


def test_a_function_word_has_one_class() -> None:
    assert twice(list(chain.from_iterable(line.split()[1:] for line in data_lines("words/function-words.txt")))) == []


def test_a_source_is_listed_as_a_thing_or_by_its_role() -> None:
    assert set(words_of("sources")) & lexicon.impersonal_sources() == set()


def test_a_first_name_of_our_own_list_is_not_listed_for_its_country_again() -> None:
    rows = data_lines("words/first-names-of-many-countries.txt")
    assert {name for row in rows for name in row.split()[1:]} & lexicon.first_names().keys() == set()


def test_a_cue_verb_lists_only_the_forms_that_are_not_made() -> None:
    made = []
    for line in data_lines("words/cue-verbs.txt"):
        _, base, *further = line.split()
        forms = lexicon._forms_of_verb(base, further)
        made += [
            (base, form)
            for at, form in enumerate(further)
            if lexicon._forms_of_verb(base, further[:at] + further[at + 1 :]) == forms
        ]
    # A past that is like the base is listed, so that the base is known for one.
    assert [(base, form) for base, form in made if base != form] == []
