"""Unanswered questions join the queue, grouped by likeness, and moderators deal with them."""

import datetime as dt

import pytest

from bot.library.library import Library
from bot.library.questions.queue import MOST_OF_ONE
from bot.library.questions.unanswered import State, Why
from bot.library.storage.errors import ChangedMeanwhile, Missing, Unfit

GUILD = 810000000000000001


def test_a_question_joins_with_the_place_where_it_was_asked(library: Library, now: dt.datetime) -> None:
    joined = library.queue.join(GUILD, "Who paid for\nthe bridge?", at=now, asker=5, channel=77, message=88)
    assert joined.is_new
    question = library.queue.question(GUILD, joined.question.number)
    assert (question.question, question.count, question.state) == ("Who paid for the bridge?", 1, State.OPEN)
    assert (question.channel, question.message, question.first) == (77, 88, now)


def test_questions_alike_are_one_with_a_count(library: Library, now: dt.datetime) -> None:
    for asker, wording in enumerate(["Who paid for the bridge?", "who piad for the brigde", "who paid for bridge"]):
        later = now + dt.timedelta(minutes=asker)
        last = library.queue.join(GUILD, wording, at=later, asker=asker, channel=1, message=asker)
    assert not last.is_new
    assert (last.question.count, last.question.message, last.question.last) == (3, 2, now + dt.timedelta(minutes=2))
    assert [asking.wording for asking in library.queue.askings(GUILD, 1)][1] == "who piad for the brigde"


@pytest.mark.parametrize(
    "other",
    ["Who paid for the harbour?", "When was the bridge paid for?", "Who painted the bridge?", "Who is the mayor?"],
)
def test_questions_that_differ_stay_apart(library: Library, now: dt.datetime, other: str) -> None:
    library.queue.join(GUILD, "Who paid for the bridge?", at=now)
    assert library.queue.join(GUILD, other, at=now).is_new


def test_one_other_word_in_a_long_question_makes_another_one(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "How much does a day ticket for the museum cost?", at=now)
    other = library.queue.join(GUILD, "How much does a day ticket for the zoo cost?", at=now)
    assert other.is_new
    again = library.queue.join(GUILD, "how much does a day tiket for the zoo cost", at=now)
    assert again.question.number == other.question.number


def test_the_same_question_about_another_article_is_another_one(library: Library, now: dt.datetime) -> None:
    for about in (None, 1, 2, 2, None):
        last = library.queue.join(GUILD, "Who paid for the bridge?", at=now, about=about)
    assert (last.is_new, last.question.number) == (False, 1)
    assert {each.number: (each.as_asked, each.count) for each in library.queue.questions(GUILD)} == {
        1: ("Who paid for the bridge?", 2),
        2: ("#1 Who paid for the bridge?", 1),
        3: ("#2 Who paid for the bridge?", 2),
    }
    library.queue_answers.point(GUILD, 3, 4, article=2, wording="", by=1, at=now)
    assert library.queue.join(GUILD, "Who paid for the bridge?", at=now, about=2).is_new


def test_a_person_who_asks_again_counts_once(library: Library, now: dt.datetime) -> None:
    for _ in range(3):
        joined = library.queue.join(GUILD, "Who paid?", at=now, asker=5)
    assert joined.question.count == 1


def test_an_answer_that_did_not_help_joins_marked_as_such(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5)
    joined = library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=6, why=Why.NOT_HELPFUL)
    assert (joined.question.count, joined.question.not_helpful) == (2, 1)


def test_most_asked_come_first_in_pages(library: Library, now: dt.datetime) -> None:
    for asker in range(3):
        library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=asker)
    library.queue.join(GUILD, "Where is the harbour master?", at=now, asker=1)
    assert [question.count for question in library.queue.questions(GUILD)] == [3, 1]
    assert [question.number for question in library.queue.questions(GUILD, limit=1, skip=1)] == [2]
    assert library.queue.count(GUILD) == 2


def test_a_dismissed_question_asked_again_stays_aside(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5)
    assert library.queue.dismiss(GUILD, 1, by=9, at=now).state is State.DISMISSED
    assert not library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=6).is_new
    assert library.queue.questions(GUILD) == ()
    assert library.queue.reopen(GUILD, 1, by=9, at=now).count == 2


def test_an_answered_question_asked_again_is_a_new_one(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5)
    answered = library.queue.answer(GUILD, 1, faq=4, by=9, at=now)
    assert (answered.state, answered.faq, answered.handled_by, answered.handled) == (State.ANSWERED, 4, 9, now)
    assert library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5).is_new


def test_a_question_can_be_pointed_to_a_line(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5)
    pointed = library.queue.point(GUILD, 1, 12, article=2, by=9, at=now)
    assert (pointed.state, pointed.article, pointed.line) == (State.ANSWERED, 2, 12)
    with pytest.raises(Unfit):
        library.queue.point(GUILD, 1, 0, by=9, at=now)


def test_a_question_that_another_process_took_in_is_the_same_question(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "Where is the harbour master?", at=now, asker=5)
    with Library.open(library.path) as other:
        other.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5)
    assert not library.queue.join(GUILD, "Who paid for the bridge", at=now, asker=6).is_new


def test_what_is_no_question_is_refused(library: Library, now: dt.datetime) -> None:
    with pytest.raises(Unfit):
        library.queue.join(GUILD, " \n ", at=now)
    with pytest.raises(Missing, match="There is no question #3"):
        library.queue.dismiss(GUILD, 3, by=9, at=now)


def test_a_long_question_is_cut(library: Library, now: dt.datetime) -> None:
    assert len(library.queue.join(GUILD, "why " * 5_000, at=now).question.question) <= 300


def test_the_trail_has_no_words_of_the_asker(library: Library, now: dt.datetime) -> None:
    library.queue.join(GUILD, "Who paid for the bridge?", at=now, asker=5)
    library.queue.dismiss(GUILD, 1, by=9, at=now)
    assert "bridge" not in str(library.audit.latest(GUILD))


def test_a_question_that_somebody_else_has_dealt_with_gets_no_second_entry(library: Library, now: dt.datetime) -> None:
    number = library.queue.join(GUILD, "When does the ferry leave?", at=now).question.number
    library.queue_answers.write(GUILD, number, "When does it leave?", "At noon.", by=1, at=now)
    with pytest.raises(ChangedMeanwhile, match="answered by entry #1"):
        library.queue_answers.write(GUILD, number, "When is the ferry?", "At one.", by=2, at=now)
    with pytest.raises(ChangedMeanwhile, match="in the meantime"):
        library.queue_answers.point(GUILD, number, 3, wording="When is the ferry?", by=2, at=now)
    assert library.faq.count(GUILD) == 1


def test_nobody_buries_the_questions_of_others(library: Library, now: dt.datetime) -> None:
    for number in range(MOST_OF_ONE):
        library.queue.join(GUILD, f"Who sank ship{number} of harbour{number}?", asker=1, at=now)
    with pytest.raises(Unfit, match="not added"):
        library.queue.join(GUILD, "Where did the last whale surface?", asker=1, at=now)
    asked_by_another = library.queue.join(GUILD, "Where did the last whale surface?", asker=2, at=now)
    # What others ask, too, is no new question.
    assert not library.queue.join(GUILD, "Where did the last whale surface?", asker=1, at=now).is_new
    library.queue.dismiss(GUILD, 1, by=9, at=now)
    library.queue.dismiss(GUILD, asked_by_another.question.number, by=9, at=now)
    assert library.queue.join(GUILD, "Why was the lighthouse painted green?", asker=1, at=now).is_new
