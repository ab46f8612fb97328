"""Statistics count by day what became of questions, and keep none of their words."""

import datetime as dt
from collections import Counter

from bot.library.library import Library
from bot.library.questions.statistics import MostAsked, Outcome, Vote, counts_of

GUILD = 810000000000000001
DAY = dt.timedelta(days=1)


def test_outcomes_are_counted_by_day(library: Library, now: dt.datetime) -> None:
    for outcome in (Outcome.ANSWERED, Outcome.ANSWERED, Outcome.FROM_FAQ, Outcome.SUGGESTED, Outcome.REFUSED):
        library.statistics.add(Counter(counts_of(GUILD, outcome, at=now)))
    library.statistics.add(Counter(counts_of(GUILD, Outcome.REFUSED, at=now - DAY)))
    library.statistics.add(Counter(counts_of(GUILD, Outcome.REFUSED, at=now - 7 * DAY)))
    summary = library.statistics.summary(GUILD, until=now.date(), days=3)
    assert [(day.day, day.questions) for day in summary.days] == [
        (now.date() - 2 * DAY, 0),
        (now.date() - DAY, 1),
        (now.date(), 5),
    ]
    total = summary.total
    assert (total.answered, total.from_faq, total.suggested, total.refused) == (2, 1, 1, 2)


def test_a_day_is_a_day_in_utc(library: Library, now: dt.datetime) -> None:
    evening = dt.datetime(2026, 11, 21, 23, 30, tzinfo=dt.timezone(-dt.timedelta(hours=2)))
    library.statistics.add(Counter(counts_of(GUILD, Outcome.ANSWERED, at=evening)))
    assert library.statistics.summary(GUILD, until=now.date(), days=1).total.answered == 1


def test_a_person_has_one_vote_for_an_answer_and_may_change_it(library: Library, now: dt.datetime) -> None:
    assert library.statistics.vote(GUILD, 7, 5, Vote.HELPFUL, at=now - DAY)
    assert not library.statistics.vote(GUILD, 7, 5, Vote.HELPFUL, at=now)
    assert library.statistics.vote(GUILD, 7, 6, Vote.HELPFUL, at=now)
    assert library.statistics.vote(GUILD, 7, 5, Vote.NOT_HELPFUL, at=now)
    total = library.statistics.summary(GUILD, until=now.date()).total
    assert (total.helpful, total.not_helpful) == (1, 1)


def test_most_asked_are_entries_lines_and_open_questions(library: Library, now: dt.datetime) -> None:
    library.faq.add(GUILD, "How do I join?", "Press.", by=1, at=now)
    for _ in range(3):
        library.statistics.add(Counter(counts_of(GUILD, Outcome.FROM_FAQ, faq=1, at=now)))
    for asker in range(2):
        library.queue.join(GUILD, "Who paid for the bridge?", asker=asker, at=now)
    library.statistics.add(Counter(counts_of(GUILD, Outcome.ANSWERED, line=12, at=now)))
    assert library.statistics.summary(GUILD, until=now.date()).most_asked == (
        MostAsked("faq", 1, "How do I join?", 3),
        MostAsked("unanswered", 1, "Who paid for the bridge?", 2),
        MostAsked("line", None, "", 1, 12),
    )
