"""Whatever strangers and moderators have written, Discord would accept every card for moderators."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.command import Command
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq_entry import FaqEntry, FaqMatch, FaqText, FoundIn
from bot.library.faq.faq_history import FaqVersion
from bot.library.faq.faq_import import ChangeKind, FaqChange, ImportPlan
from bot.library.questions.statistics import DayCounts, MostAsked, Summary
from bot.library.questions.unanswered import Asking, State, Unanswered, Why
from bot.library.settings.settings import GuildSettings
from bot.library.storage.audit import AuditRecord, Subject
from bot.reading.read import read_text
from bot.voice.card import Card
from bot.voice.cards.articles import ALL_ASKED, ON_PAGE, ShelfPage, removed_article_card, shelf_card
from bot.voice.cards.faq import faq_card, faq_found_card, plan_card, pointing_card, removed_entry_card
from bot.voice.cards.history import faq_history_card, history_card
from bot.voice.cards.queue import queue_card, single_question_card
from bot.voice.cards.settings import settings_card
from bot.voice.cards.stats import stats_card
from bot.voice.plain import plain
from bot.voice.wording.phrases import question_in_words
from tests.voice.hostile import texts
from tests.voice.test_limits import fits

calmly = settings(max_examples=40, suppress_health_check=list(HealthCheck))  # large texts are slow to make
NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
numbers = st.integers(1, 10**9)
ids = st.integers(1, 2**63 - 1)


def accept(card: Card) -> None:
    assert fits(card)
    assert card.body
    (card.heading + card.body + card.footer).encode()


def entry_of(question: str, answer: str) -> FaqEntry:
    return FaqEntry(1, 1, question, answer, (), None, None, 1, NOW, NOW)


@st.composite
def questions(draw: st.DrawFn) -> Unanswered:
    state = draw(st.sampled_from(State))
    return Unanswered(
        1, draw(numbers), draw(texts)[:300], draw(numbers), draw(numbers), state, NOW, NOW, draw(ids), draw(ids)
    )


@calmly
@given(questions(), st.lists(questions(), max_size=4), st.lists(texts, max_size=9), numbers)
def test_any_question_of_the_queue_fits(
    question: Unanswered, following: list[Unanswered], wordings: list[str], place: int
) -> None:
    askings = [Asking(wording[:300], Why.UNANSWERED, 1, 2, NOW) for wording in wordings]
    accept(queue_card(question, askings, place, place, following))
    accept(single_question_card(question, askings))


@calmly
@given(st.lists(st.tuples(numbers, texts), min_size=1, max_size=30))
def test_any_shelf_fits(named: list[tuple[int, str]]) -> None:
    entries = [ShelvedArticle(1, number, title, None, NOW.date(), number, "", 1, NOW) for number, title in named]
    shelf = ShelfPage(entries[:ON_PAGE], 2, 9_999, (entries[0], entries[-1]), {entry.number: 9**9 for entry in entries})
    accept(shelf_card(shelf, named[0][0], named[0][0], ALL_ASKED))
    accept(removed_article_card(entries[0]))


@calmly
@given(texts, st.lists(st.tuples(ids, texts, texts), max_size=30))
def test_any_history_fits(heading: str, changes: list[tuple[int, str, str]]) -> None:
    records = [
        AuditRecord(1, 1, NOW, who, Subject.SETTING, name, "changed", {"value": [name] * 50}, {"value": value})
        for who, name, value in changes
    ]
    accept(history_card(heading, records, named=True))
    versions = [FaqVersion(1, NOW, who, "edited", FaqText(name, value)) for who, name, value in changes]
    accept(faq_history_card(1, versions))


@calmly
@given(st.lists(st.tuples(numbers, texts, texts), min_size=1, max_size=30))
def test_any_entries_fit(written: list[tuple[int, str, str]]) -> None:
    entries = [
        FaqEntry(1, number, question, answer or "x", (), number, number, 1, NOW, NOW)
        for number, question, answer in written
    ]
    accept(faq_card(entries[0]))
    accept(removed_entry_card(entries[0]))
    accept(faq_found_card(written[0][1], [FaqMatch(each, "", FoundIn.ANSWER, 99.9, 99.9) for each in entries[:10]]))
    changes = tuple(
        FaqChange(ChangeKind.ADDED, number, None, FaqText(question, answer)) for number, question, answer in written
    )
    accept(plan_card(ImportPlan(1, 1, changes, 0)))


@calmly
@given(st.lists(ids, max_size=50), texts)
def test_any_settings_fit(chosen: list[int], prefix: str) -> None:
    several = tuple(chosen)
    settings = GuildSettings(prefix[:10] or "!", moderator_roles=several, answering_channels=several)
    accept(settings_card(settings, prefix))


@calmly
@given(st.lists(st.tuples(st.sampled_from(["faq", "line", "unanswered"]), numbers, texts), max_size=10), numbers)
def test_any_statistics_fit(asked: list[tuple[str, int, str]], count: int) -> None:
    most = tuple(MostAsked(kind, number, text, count, number) for kind, number, text in asked)
    days = tuple(DayCounts(NOW.date(), count, count, count, count) for _ in range(30))
    accept(stats_card(Summary(days, days[0], most)))


def test_the_words_of_a_question_are_those_that_somebody_would_ask() -> None:
    assert question_in_words(Command.WHO_SAID, "mutual respect") == "who said mutual respect"
    assert question_in_words(Command.ASK, "Is it so?") == "Is it so?"


@calmly
@given(texts, texts, numbers)
def test_any_line_that_moderators_point_to_fits(question: str, text: str, number: int) -> None:
    article = read_text(f"{text}\nA line.\n", title=text)
    for line in (*(each.number for each in article.lines), number):
        entry = FaqEntry(1, number, question[:300], "", (), None, line, 1, NOW, NOW)
        accept(pointing_card(entry, article))
        accept(pointing_card(entry, None))


def test_the_words_of_a_line_that_moderators_point_to_are_those_of_the_article() -> None:
    article = read_text("Title\n\nIt *was* said > by_nobody.\n")
    card = pointing_card(FaqEntry(1, 1, "Who?", "", (), None, 3, 1, NOW, NOW), article)
    assert "It *was* said > by_nobody." in plain(card.body)
