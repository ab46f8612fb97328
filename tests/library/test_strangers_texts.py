"""Whatever a stranger writes is kept, or refused with a sentence; nothing else happens."""

import datetime as dt
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.library.library import Library
from bot.library.settings.settings import RULES
from bot.library.storage.errors import LibraryError, Missing, Unfit
from bot.reading.read import UNSEEN

GUILD = 810000000000000001
ROOT = Path(__file__).resolve().parent.parent.parent
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=400)
on_one_file = settings(
    max_examples=50,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # one file serves all examples
)  # one file serves all examples


@given(question=ANY_TEXT, answer=ANY_TEXT, alias=ANY_TEXT)
@on_one_file
def test_any_entry_is_kept_and_found_again_or_refused(
    library: Library, now: dt.datetime, question: str, answer: str, alias: str
) -> None:
    with suppress(LibraryError):
        entry = library.faq.add(GUILD, question, answer, aliases=[alias], by=1, at=now)
        assert library.faq.entry(GUILD, entry.number) == entry
        assert library.faq.find(GUILD, entry.question)[0].match == 100
        assert library.faq.called(GUILD, f"#{entry.number}") == entry


@given(ANY_TEXT)
@on_one_file
def test_any_question_joins_the_queue_or_is_refused(library: Library, now: dt.datetime, question: str) -> None:
    with suppress(Unfit):
        joined = library.queue.join(GUILD, question, at=now, asker=5)
        assert library.queue.question(GUILD, joined.question.number) == joined.question


@given(name=st.sampled_from([rule.name for rule in RULES]), value=st.one_of(ANY_TEXT, st.integers(), st.none()))
@on_one_file
def test_any_value_of_a_setting_is_kept_or_refused(
    library: Library, now: dt.datetime, name: str, value: str | int | None
) -> None:
    with suppress(Unfit):
        changed = library.settings.change(GUILD, name, value, by=1, at=now)
        with Library.open(library.path) as other:
            assert other.settings.of(GUILD) == changed


@given(text=ANY_TEXT, title=ANY_TEXT, url=ANY_TEXT)
@on_one_file
def test_any_article_is_kept_as_it_is_or_refused(
    library: Library, now: dt.datetime, text: str, title: str, url: str
) -> None:
    with suppress(LibraryError):
        added = library.articles.add(GUILD, text, title=title, url=url, by=1, at=now)
        assert library.articles.entry(GUILD, added.number) == added
        assert len(library.articles.text(added)) == added.characters == len(text.translate(UNSEEN))


@given(ANY_TEXT)
@on_one_file
def test_any_name_is_looked_up(library: Library, name: str) -> None:
    with pytest.raises(Missing):
        library.faq.called(GUILD, name)
    with pytest.raises(Missing):
        library.articles.called(GUILD, name)


def test_a_number_beyond_all_numbers_is_refused_with_a_sentence(library: Library) -> None:
    with pytest.raises(Unfit, match="A number is too large"):
        library.faq.entry(GUILD, 10**30)


def test_the_library_opens_without_the_libraries_for_pages_and_pictures() -> None:
    program = (
        "import sys, bot.library.library; "
        "print([name for name in ('aiohttp', 'trafilatura', 'matplotlib', 'discord') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
