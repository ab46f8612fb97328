"""Where a server has several articles and nobody has chosen one, all of them are asked."""

import pytest

from bot.answering.command import Command, Strictness
from bot.discord_bot.asking.asking import find
from bot.discord_bot.place import Place
from bot.library import across
from bot.library.search.catching_up import CatchingUp
from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, Upload
from bot.voice.cards import listings

BALANCED = Strictness.BALANCED

BRIDGE = (
    "Bridge reopens\n\nThe bridge over the river reopens on Monday.\n"
    '"We are proud of every single bolt," said Ada Byron, the engineer who led the work.\n'
    "The repairs cost 4 million dollars.\n"
)
HARBOUR = (
    "Harbour closes\n\nThe harbour closes in May, said the harbour master Tom Reed.\n"
    "Its cranes were sold to a shipyard for 9 million dollars.\n"
)
SCHOOL = (
    "School opens\n\nThe school opens in autumn with 300 pupils.\n"
    '"Every child in this valley deserves a desk," said Mary Cole, the head teacher.\n'
)
COPY = "“Every child in this valley deserves a desk,” said Mary Cole at the opening, the council reports.\n"


@pytest.fixture
async def server(room: OfflineRoom) -> OfflineRoom:
    for text in (BRIDGE, HARBOUR, SCHOOL):
        await room.say(MODERATOR, "!article add", files=[Upload("article.txt", text.encode())])
    return room


async def said(room: OfflineRoom, message: str) -> Shown:
    (shown,) = await room.say(MEMBER, message)
    return shown


async def test_a_refusal_while_articles_wait_to_be_indexed_joins_no_queue(
    server: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CatchingUp, "follow", lambda _: False)
    shown = await said(server, "!who said the library burned down")
    assert "Ask again in a minute" in shown.text
    assert server.bot.library.queue.count(GUILD) == 0


@pytest.mark.parametrize(
    ("question", "heading", "footer"),
    [
        ("!who said proud of every single bolt", "Ada Byron", "Bridge reopens · line 4"),
        ("!who said deserves a desk in this valley", "Mary Cole", "School opens · line 4"),
        ("!when does the harbour close", "May", "Harbour closes · line 3"),
        ("!amount repairs of the bridge cost", "4 million dollars", "Bridge reopens · line 5"),
        ("!ask who is the harbour master?", "Tom Reed", "Harbour closes · line 3"),
        ("!who is the head teacher", "Mary Cole", "School opens · line 4"),
        ("!who said prowd of evry single bolt", "Ada Byron", "Bridge reopens · line 4"),
        ('!check "every child in this valley deserves a desk" - Mary Cole', "Verbatim", "School opens · line 4"),
        ('!check "we are proud of every single bolt" - Tom Reed', "Misattributed", "Bridge reopens · line 4"),
    ],
)
async def test_the_article_that_says_it_answers_and_is_named(
    server: OfflineRoom, question: str, heading: str, footer: str
) -> None:
    shown = await said(server, question)
    assert heading in shown.text
    assert footer in shown.text


@pytest.mark.parametrize("topic", ["over 1000000", "over 1,000,000", "money over 1m", "money"])
async def test_figures_of_a_size_or_kind_are_a_list_of_all_articles(server: OfflineRoom, topic: str) -> None:
    shown = await said(server, f"!amount {topic}")
    assert "4 million dollars** · money · line 5 · Bridge reopens" in shown.text
    assert "9 million dollars" in shown.text
    named = await said(server, f"!amount #2 {topic}")
    assert "9 million dollars" in named.text
    assert "4 million dollars" not in named.text


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("!quotes Byron", "Ada Byron** · direct · line 4 · Bridge reopens"),
        ("!people Mary", "Mary Cole** · 1 statement · line 4 · School opens"),
        ("!figures cranes", "9 million dollars"),
    ],
)
async def test_a_list_of_some_is_of_the_articles_that_have_them(server: OfflineRoom, typed: str, row: str) -> None:
    shown = await said(server, typed)
    assert row in shown.text
    assert "articles" in shown.text
    assert "Of one article of several" not in shown.text


@pytest.mark.parametrize("typed", ["!quotes Zebedee", "!timeline zebras", "!people Zebedee", "!find zebras"])
async def test_a_list_of_some_that_no_article_has_says_so_under_its_name(server: OfflineRoom, typed: str) -> None:
    shown = await said(server, typed)
    assert "None of the articles here has any." in shown.text
    assert shown.embeds[0]["title"].partition(":")[0] in ("Quotations", "Timeline", "People", "Lines with zebras")


async def test_a_size_is_looked_for_in_the_newest_articles_where_there_are_many(
    server: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across, "MOST_LISTED", 1)
    shown = await said(server, "!amount over 1000")
    count = server.bot.library.articles.count(GUILD)
    assert f"the newest 1 of {count} articles" in shown.text


async def test_the_pages_of_a_list_of_several_articles_can_be_turned(
    server: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "ENTRIES_ON_PAGE", 1)
    first = await said(server, "!amount money")
    (second,) = await server.press(MEMBER, first, 1)
    assert "page 2 of" in second.text
    assert ["4 million" in shown.text for shown in (first, second)] in ([True, False], [False, True])
    assert ["9 million" in shown.text for shown in (first, second)] in ([True, False], [False, True])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("!amount over 5 billion", "None of the articles here has any."),
        ("!amount percent", "None of the articles here has any."),
        ("!amount #1 over 5 billion", "it gives no such figure."),
    ],
)
async def test_that_no_figure_has_a_size_or_kind_is_no_question_for_the_queue(
    server: OfflineRoom, typed: str, words: str
) -> None:
    assert words in (await said(server, typed)).text
    assert server.bot.library.queue.count(GUILD) == 0


async def test_a_figure_of_a_topic_is_looked_for_in_all_articles(server: OfflineRoom) -> None:
    shown = await said(server, "!amount cranes over 1 million")
    assert "9 million dollars" in shown.text


async def test_slash_and_typed_commands_say_the_same(server: OfflineRoom) -> None:
    typed = await said(server, "!who said proud of every single bolt")
    (slash,) = await server.slash(MEMBER, "who said", {"words": "proud of every single bolt"})
    assert "Ada Byron" in typed.text
    # The same answer within a minute is linked instead of repeated.
    assert "That was answered just above" in slash.text


async def test_what_no_article_says_is_refused(server: OfflineRoom) -> None:
    shown = await said(server, "!ask who invented the zeppelin?")
    assert "None of the articles here says." in shown.text
    assert "3 articles" in shown.text
    checked = await said(server, '!check "the zeppelin will never land in this town again" - Ada Byron')
    assert "No article here has these words" in checked.text


async def test_words_of_two_articles_together_are_no_answer(server: OfflineRoom) -> None:
    shown = await said(server, "!who said the harbour master is proud of the school")
    assert "None of the articles here says." in shown.text or "Which one?" in shown.text or "not sure" in shown.text


async def test_two_articles_that_say_the_same_are_offered_and_one_is_chosen(server: OfflineRoom) -> None:
    await server.say(MODERATOR, "!article add", files=[Upload("copy.txt", f"Council news\n\n{COPY}".encode())])
    shown = await said(server, "!who said every child in this valley deserves a desk")
    assert "Which one?" in shown.text
    assert "School opens" in shown.text
    assert "Council news" in shown.text
    titles = [title for title in ("School opens", "Council news") if title in shown.text.partition("**2**")[0]]
    (chosen,) = await server.press(MEMBER, shown, 1)
    assert f"{titles[0]} · line" in chosen.text
    assert "Mary Cole" in chosen.text


async def test_the_buttons_below_an_answer_speak_of_its_article(server: OfflineRoom) -> None:
    shown = await said(server, "!who said proud of every single bolt")
    (context,) = await server.press(MEMBER, shown, 1)
    assert "The bridge over the river reopens on Monday" in context.text
    labels = [button["label"] for button in shown.buttons]
    (why,) = await server.press(MEMBER, shown, labels.index("Why?") + 1)
    assert "Line 4 has match" in why.text


async def test_lines_are_found_in_all_articles_and_name_them(server: OfflineRoom) -> None:
    shown = await said(server, "!find million dollars")
    assert "Bridge reopens" in shown.text
    assert "Harbour closes" in shown.text
    assert "line 5" in shown.text


async def test_the_pages_of_found_lines_are_turned(server: OfflineRoom) -> None:
    for number in range(10):
        text = f"Storm {number}\n\nThe storm called {number} has passed over the valley.\n"
        await server.say(MODERATOR, "!article add", files=[Upload("a.txt", text.encode())])
    first = await said(server, "!find storm passed")
    assert "13 articles · page 1 of" in first.text
    (second,) = await server.press(MEMBER, first, 1)
    assert "page 2 of" in second.text
    assert second.text != first.text


async def test_a_message_with_several_quotations_is_checked_against_all_articles(server: OfflineRoom) -> None:
    shown = await said(
        server, '!check "every child in this valley deserves a desk" and "we are proud of every single bolt" they said'
    )
    assert "2 quotations" in shown.text
    assert "School opens" in shown.text
    assert "Bridge reopens" in shown.text
    assert "3 articles" in shown.text


async def test_a_chosen_article_alone_is_asked(server: OfflineRoom) -> None:
    await server.say(MODERATOR, "!article use 2")
    here = await said(server, "!who said proud of every single bolt")
    assert "Ada Byron" not in here.text
    await server.say(MODERATOR, "!article use none")
    (shelf,) = await server.say(MEMBER, "!article list")
    assert "All of them are asked here" in shelf.text
    again = await said(server, "!who said proud of every single bolt")
    assert "Ada Byron" in again.text
    await server.say(MODERATOR, "!article use everywhere 2")
    everywhere = await said(server, "!who said proud of every single bolt")
    assert "Ada Byron" not in everywhere.text


async def test_an_article_that_was_removed_answers_no_more(server: OfflineRoom) -> None:
    await server.say(MODERATOR, "!article remove 1")
    shown = await said(server, "!who said proud of every single bolt")
    assert "Ada Byron" not in shown.text


async def test_one_article_is_asked_as_ever(room: OfflineRoom) -> None:
    await room.say(MODERATOR, "!article add", files=[Upload("article.txt", BRIDGE.encode())])
    assert not room.bot.shelf.asks_all(GUILD, CHANNEL)
    shown = await said(room, "!ask who invented the zeppelin?")
    assert "No article here" not in shown.text
    assert "Bridge reopens" in shown.text


async def test_the_number_of_the_article_that_answers_is_counted(server: OfflineRoom) -> None:
    place = Place(GUILD, CHANNEL, MEMBER.id)
    found = await find(server.bot, place, Command.WHO_SAID, "proud of every single bolt", BALANCED)
    assert found.article == 1
    refused = await find(server.bot, place, Command.ASK, "who invented the zeppelin?", BALANCED)
    assert refused.article is None


LONG = "every child in this valley deserves a desk, every child in this valley deserves a desk"


async def test_long_questions_have_all_buttons_when_all_articles_are_asked(server: OfflineRoom) -> None:
    shown = await said(server, f"!who said {LONG}")
    labels = [button["label"] for button in shown.buttons]
    (why,) = await server.press(MEMBER, shown, labels.index("Why?") + 1)
    assert "Line 4 has match" in why.text


async def test_of_several_articles_one_is_chosen_after_a_long_question(server: OfflineRoom) -> None:
    await server.say(MODERATOR, "!article add", files=[Upload("copy.txt", f"Council news\n\n{COPY}".encode())])
    shown = await said(server, f"!who said {LONG}")
    assert "Which one?" in shown.text
    (chosen,) = await server.press(MEMBER, shown, 1)
    assert "Mary Cole" in chosen.text
    assert "Why?" in [button["label"] for button in chosen.buttons]


async def test_answers_of_all_articles_can_be_voted_on(server: OfflineRoom) -> None:
    shown = await said(server, "!who said proud of every single bolt")
    labels = [button["label"] for button in shown.buttons]
    (noted,) = await server.press(MEMBER, shown, labels.index("Not helpful") + 1)
    assert "The moderators of this server will see the question" in noted.text


async def test_each_quotation_checked_against_all_articles_is_counted(server: OfflineRoom) -> None:
    await said(server, '!check "every child in this valley deserves a desk" and "no such words were ever said here"')
    (stats,) = await server.say(MODERATOR, "!stats")
    assert "2 questions" in stats.text
