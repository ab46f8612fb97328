"""A member asks one article once by its number, whatever the channel is asked about."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.commands.one_article import cited_article
from bot.library.questions.unanswered import Why
from bot.offline import world
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import BOT, CHANNEL, GUILD, MEMBER, MODERATOR, OTHER
from bot.reading.article import Article
from bot.reading.read import built_in_article
from tests.bots import bot_in

MILL = (
    "Mill reopens\n\nThe water mill reopens on Monday, said the miller Ida Holm.\n"
    '"We grind flour for every village in this valley," said Ida Holm, who leads the Guild of Millers (GOM).\n'
    "The repairs of the wheel cost 4 million crowns because the wheel was old.\n"
)
QUARRY = (
    "Quarry reopens\n\nThe quarry reopens in May, said the foreman Tom Reed.\n"
    '"We cut stone for every village in this valley," said Tom Reed, who leads the Guild of Masons (GOM).\n'
    "The repairs of the crane cost 9 million crowns because the crane was rusty.\n"
)
NO_SUCH = "There is no article #{number}. The command `article list` shows those that there are."
VALLEY = "every village in this valley"
UNSAID = "what do the penguins eat"


@pytest.fixture
def server(room: OfflineRoom) -> OfflineRoom:
    for text in (MILL, QUARRY):
        room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=now())
    return room


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def choose(room: OfflineRoom, number: int) -> None:
    room.bot.library.articles.use(GUILD, number, by=MODERATOR.id, at=now(), channel=CHANNEL)


async def said(room: OfflineRoom, message: str) -> Shown:
    (shown,) = await room.say(MEMBER, message)
    return shown


def footer(shown: Shown) -> str:
    return str(shown.embeds[0]["footer"]["text"])


def button(shown: Shown, label: str) -> int:
    return [each["label"] for each in shown.buttons].index(label) + 1


MESSAGES = [
    f"!who said {{}} {VALLEY}",
    "!who is {} the leader of the guild",
    "!who {} leads the guild",
    "!amount {} repairs",
    "!amount {}",
    "!when {} does it reopen",
    "!why {} did the repairs cost so much",
    "!what {} did the repairs cost",
    "!how {} much did the repairs cost",
    "!ask {} what did the repairs cost?",
    "!define {} GOM",
    f'!check {{}} "for {VALLEY}"',
    '!check {} "every village" and "every valley in this village" they said',
    "!quotes {} every",
    "!quotes {}",
    "!figures {}",
    "!timeline {}",
    "!people {}",
    "!find {} valley",
    f"<@{BOT}> {{}} who said {VALLEY}",
    f"<@{BOT}>, {{}} when does it reopen?",
    f"<@{BOT}> quotes {{}}",
]


@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("chosen", [None, 2])
async def test_the_named_article_alone_is_asked_whatever_the_channel_has(
    server: OfflineRoom, message: str, chosen: int | None
) -> None:
    if chosen:
        choose(server, chosen)
    for written, title in (("#1", "Mill reopens"), ("#2,", "Quarry reopens")):
        assert title in footer(await said(server, message.format(written)))


async def test_a_channels_choice_holds_again_with_the_next_message(server: OfflineRoom) -> None:
    choose(server, 2)
    assert "Ida Holm" in (await said(server, f"!who said #1 {VALLEY}")).text
    assert "Tom Reed" in (await said(server, f"!who said {VALLEY}")).text


@pytest.mark.parametrize("message", MESSAGES)
async def test_an_article_that_is_not_there_is_told_as_for_a_line(server: OfflineRoom, message: str) -> None:
    server.bot.library.articles.remove(GUILD, 1, by=MODERATOR.id, at=now())
    for number in (99, 1):
        told = await said(server, message.format(f"#{number}"))
        assert told.text == (await said(server, f"!line #{number} 3")).text == NO_SUCH.format(number=number)
    assert server.bot.library.queue.count(GUILD) == 0


@pytest.mark.parametrize("message", ["!who said #1", "!ask #2,", "!find #2", "!define #1"])
async def test_a_number_alone_asks_nothing(server: OfflineRoom, message: str) -> None:
    assert "There is no question" in (await said(server, message)).text


@pytest.mark.parametrize(
    "words", ["#MeToo {}", "#1st {}", "#1,000 {}", '"#1" {}', "“#1 priority” {}", "a #1 {}", "# 1 {}", "#1234567890 {}"]
)
async def test_a_hash_that_names_no_article_is_a_word(server: OfflineRoom, words: str) -> None:
    assert "Tom Reed" not in (await said(server, f"!who said #1 {VALLEY}")).text
    shown = await said(server, f"!who said {words.format(VALLEY)}")
    assert "Ida Holm" in shown.text
    assert "Tom Reed" in shown.text


@pytest.mark.parametrize("article", [None, built_in_article()])
async def test_where_articles_have_no_numbers_a_number_is_a_word(tmp_path: Path, article: Article | None) -> None:
    with bot_in(tmp_path, article=article) as bot:
        if article:
            bot.library.articles.add(GUILD, MILL, by=MODERATOR.id, at=now())
        async with OfflineRoom(bot) as room:
            assert "Zhao Lijian" in (await said(room, "!who said #1 mutual respect, equality and benefit")).text
            (told,) = await room.slash(MEMBER, "who said", {"words": "mutual respect", "article": "#1"})
            assert told.text == "The articles here have no numbers, so none can be chosen. Leave the article out."


async def test_one_article_is_asked_in_direct_messages(room: OfflineRoom) -> None:
    for text in (MILL, QUARRY):
        room.bot.library.articles.add(0, text, by=MODERATOR.id, at=now())
    (shown,) = await room.say(MEMBER, f"#2 who said {VALLEY}?", direct=True)
    assert footer(shown).startswith("Quarry reopens")
    (listed,) = await room.say(MEMBER, "quotes #1", direct=True)
    assert footer(listed) == "Mill reopens"


@pytest.mark.parametrize(
    ("path", "options"),
    [
        ("who said", {"words": VALLEY}),
        ("who question", {"question": "leads the guild"}),
        ("amount", {}),
        ("check", {"quotation": f"“for {VALLEY}”"}),
        ("quotes", {}),
        ("people", {}),
        ("find", {"words": "valley"}),
    ],
)
async def test_slash_commands_name_an_article_by_option(
    server: OfflineRoom, path: str, options: dict[str, str]
) -> None:
    for named in ("#1", "1", "mill reopens"):
        (shown,) = await server.slash(MEMBER, path, {**options, "article": named})
        assert "Mill reopens" in shown.text or "answered just above" in shown.text
    (told,) = await server.slash(MEMBER, path, {**options, "article": "#99"})
    assert (told.text, told.private) == (NO_SUCH.format(number=99), True)


async def test_a_slash_commands_words_name_an_article_too(server: OfflineRoom) -> None:
    (shown,) = await server.slash(MEMBER, "who said", {"words": f"#2 {VALLEY}"})
    assert footer(shown).startswith("Quarry reopens")


async def test_an_option_leaves_the_words_as_they_stand(server: OfflineRoom) -> None:
    (shown,) = await server.slash(MEMBER, "find", {"words": "#1 valley", "article": "#2"})
    assert (shown.embeds[0]["title"], footer(shown)) == ("Lines with #1 valley", "Quarry reopens")


async def test_typed_words_behind_a_list_are_no_title(server: OfflineRoom) -> None:
    assert footer(await said(server, "!people #2 please")) == "Quarry reopens"
    assert "There is no article" not in (await said(server, "!people please")).text


async def test_articles_are_offered_and_then_what_they_hold(server: OfflineRoom) -> None:
    (titles,) = await server.complete(MEMBER, "quotes", "article", "mill")
    assert {"name": "#1 Mill reopens", "value": "#1"} in titles.body["choices"]
    data = {"article": "#1", "speaker": ""}
    event = world.interaction(MEMBER, 4, slash_options("quotes", data, "speaker"))
    (speakers,) = await server.happen("INTERACTION_CREATE", event)
    assert [each["value"] for each in speakers.body["choices"]] == ["Ida Holm"]
    event = world.interaction(MEMBER, 4, slash_options("define", {"article": "#1", "term": "gu"}, "term"))
    (terms,) = await server.happen("INTERACTION_CREATE", event)
    assert "Guild of Masons" not in str(terms.body["choices"])
    assert "Guild of Millers" in str(terms.body["choices"])


def slash_options(name: str, options: dict[str, str], focused: str) -> world.Payload:
    leaf = [
        {"type": 3, "name": each, "value": value} | ({"focused": True} if each == focused else {})
        for each, value in options.items()
    ]
    return {"id": "1", "name": name, "type": 1, "options": leaf}


async def test_an_entry_answers_for_an_article_only_with_a_line_of_just_that_one(server: OfflineRoom) -> None:
    faq, question = server.bot.library.faq, "what did the repairs cost?"
    faq.add(GUILD, question, "Too much.", by=MODERATOR.id, at=now(), article=1, line=5)
    faq.add(GUILD, "where do the masons meet?", "At the inn.", by=MODERATOR.id, at=now())
    assert "Too much." in (await said(server, f"!ask {question}")).text
    assert "Too much." in (await said(server, f"!ask #1 {question}")).text
    assert "9 million crowns" in (await said(server, f"!ask #2 {question}")).text
    assert "At the inn." not in (await said(server, "!ask #2 where do the masons meet?")).text


async def test_a_refused_question_waits_with_its_article_and_apart_from_the_same_of_another(
    server: OfflineRoom,
) -> None:
    for written in ("", "#1 ", "#2 "):
        await server.say(OTHER, f"!ask {written}{UNSAID}")
        await server.say(MEMBER, f"!ask {written}{UNSAID}")
    waiting = {each.about: (each.question, each.count) for each in server.bot.library.queue.questions(GUILD)}
    assert waiting == {None: (UNSAID, 2), 1: (UNSAID, 2), 2: (UNSAID, 2)}
    (stats,) = await server.say(MODERATOR, "!stats")
    assert all(f": {written}{UNSAID}" in stats.text for written in ("", "#1 ", "#2 "))


async def test_moderators_see_the_article_and_a_line_alone_is_one_of_it(server: OfflineRoom) -> None:
    choose(server, 1)
    await said(server, f"!ask #2 {UNSAID}")
    (shown,) = await server.say(MODERATOR, "!queue")
    assert shown.text.startswith(f"#2 {UNSAID}")
    (form,) = await server.press(MODERATOR, shown, button(shown, "Point to a line"))
    assert "Of #2 Quarry reopens" in str(form.body["components"])
    await server.submit(MODERATOR, form, {"question": UNSAID, "line": "3"})
    entry = server.bot.library.faq.entry(GUILD, 1)
    assert (entry.question, entry.article, entry.line) == (UNSAID, 2, 3)
    assert "The quarry reopens in May" in (await said(server, f"!ask #2 {UNSAID}")).text
    assert "The quarry reopens in May" not in (await said(server, f"!ask #1 {UNSAID}")).text


@pytest.mark.parametrize("words", ["", " and along every river and on every hill, in winter and in summer"])
async def test_an_answer_that_did_not_help_joins_the_queue_with_its_article(server: OfflineRoom, words: str) -> None:
    shown = await said(server, f"!ask #2 who cuts stone for {VALLEY}{words}")
    await server.press(OTHER, shown, button(shown, "Not helpful"))
    (waiting,) = server.bot.library.queue.questions(GUILD)
    assert (waiting.about, waiting.question) == (2, f"who cuts stone for {VALLEY}{words}")
    assert server.bot.library.queue.askings(GUILD, 1)[0].why is Why.NOT_HELPFUL


async def test_the_buttons_of_an_answer_hold_to_the_named_article(server: OfflineRoom) -> None:
    choose(server, 1)
    shown = await said(server, f"!who said #2 {VALLEY}")
    (context,) = await server.press(MEMBER, shown, button(shown, "Context"))
    (others,) = await server.press(MEMBER, shown, button(shown, "Other lines"))
    (why,) = await server.press(MEMBER, shown, button(shown, "Why?"))
    assert footer(context) == footer(others) == "Quarry reopens"
    assert "Line 4 has match" in why.text
    assert footer(shown).endswith(why.text.partition("has ")[2].partition(" of")[0])


async def test_a_suggestion_is_one_of_the_named_article(server: OfflineRoom) -> None:
    shown = await said(server, "!ask #2 guild of painters")
    assert "not sure" in shown.text
    (chosen,) = await server.press(MEMBER, shown, 1)
    assert footer(chosen).startswith("Quarry reopens")


async def test_the_pages_of_a_list_are_those_of_the_named_article(server: OfflineRoom) -> None:
    said_by = "".join(f'"We ground {number} sacks of rye," said Ida Holm.\n' for number in range(30))
    server.bot.library.articles.add(GUILD, f"Rye ground\n\n{said_by}", by=MODERATOR.id, at=now())
    server.bot.library.articles.add(GUILD, "Bus late\n\nThe bus was late.\n", by=MODERATOR.id, at=now())
    first = await said(server, "!quotes #3")
    assert footer(first).startswith("Rye ground · page 1")
    (second,) = await server.press(MEMBER, first, button(first, "▶"))
    assert footer(second).startswith("Rye ground · page 2")
    found = await said(server, "!find #3 sacks")
    (next_page,) = await server.press(MEMBER, found, button(found, "▶"))
    assert footer(next_page).startswith("Rye ground · page 2")


@pytest.mark.parametrize(
    "message", ["!who #1 said we grind flour for every village", "!who #1 says flour for every village"]
)
async def test_a_number_may_stand_before_said(server: OfflineRoom, message: str) -> None:
    shown = await said(server, message)
    assert shown.embeds[0]["title"] == "Ida Holm"
    assert footer(shown).startswith("Mill reopens")


async def test_a_list_where_all_are_asked_says_that_it_is_of_one_of_several(server: OfflineRoom) -> None:
    assert "Of one article of several" in (await said(server, "!figures")).content
    assert "several" not in (await said(server, "!figures #2")).content
    choose(server, 1)
    assert "several" not in (await said(server, "!figures")).content


async def test_only_the_same_line_of_the_same_article_is_linked_instead_of_repeated(server: OfflineRoom) -> None:
    await said(server, f"!who said #1 {VALLEY}")
    assert "Tom Reed" in (await said(server, f"!who said #2 {VALLEY}")).text
    assert "answered just above" in (await said(server, f"!who said #1 {VALLEY}")).text


async def test_an_edited_number_edits_the_answer(server: OfflineRoom) -> None:
    message = world.message(MEMBER, f"!who said #1 {VALLEY}")
    (first,) = await server.happen("MESSAGE_CREATE", message)
    changed = {**message, "content": f"!who said #2 {VALLEY}", "edited_timestamp": world.JOINED}
    (second,) = await server.happen("MESSAGE_UPDATE", changed)
    assert (second.kind, second.message) == (Kind.CHANGED, first.message)
    assert footer(second).startswith("Quarry reopens")


async def test_a_misspelt_command_keeps_the_article_on_its_button(server: OfflineRoom) -> None:
    guess = await said(server, f"!whosaid #2 {VALLEY}")
    (shown,) = await server.press(MEMBER, guess, 1)
    assert footer(shown).startswith("Quarry reopens")


@pytest.mark.parametrize(("called", "direct"), [("", True), ("!", True), ("!", False), (f"<@{BOT}> ", False)])
async def test_the_number_may_stand_before_the_name_of_a_command(room: OfflineRoom, called: str, direct: bool) -> None:
    for text in (MILL, QUARRY):
        room.bot.library.articles.add(0 if direct else GUILD, text, by=MODERATOR.id, at=now())
    (listed,) = await room.say(MEMBER, f"{called}#1 quotes", direct=direct)
    assert footer(listed) == "Mill reopens"
    (shown,) = await room.say(MEMBER, f"{called}#2, who said {VALLEY}?", direct=direct)
    assert footer(shown).startswith("Quarry reopens")
    assert shown.text.startswith("Tom Reed\n")


async def test_a_plain_question_that_names_an_article_is_answered_by_it_or_not_at_all(server: OfflineRoom) -> None:
    server.bot.library.settings.change(GUILD, "answering_channels", [CHANNEL], by=0, at=now())
    (shown,) = await server.say(MEMBER, f"#2 who said {VALLEY}?")
    assert footer(shown).startswith("Quarry reopens")
    assert await server.say(MEMBER, f"#9 who said {VALLEY}?") == []


async def test_an_article_that_goes_while_it_is_asked_is_told(
    server: OfflineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server.bot.shelf, "named", lambda *_: object())
    assert (await said(server, f"!who said #9 {VALLEY}")).text == "There is no article #9."


async def test_the_help_says_how_one_article_is_asked(server: OfflineRoom) -> None:
    assert "begin with `!who said #2`" in (await said(server, "!help who said")).text
    assert "begin with `!people #2`" in (await said(server, "!help people")).text
    assert "#2" not in (await said(server, "!help faq")).text
    assert "begin with its number: !ask #2" in (await said(server, "!article list")).text


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("#2 mutual respect", (2, "mutual respect")),
        (" #2,\n“so” - Ida", (2, "“so” - Ida")),
        ("#07: x", (7, "x")),
        ("#2", (2, "")),
        ("#2#3 x", (None, "#2#3 x")),
        ("2 x", (None, "2 x")),
        ("#٢ x", (None, "#٢ x")),
        ("", (None, "")),
    ],
)
def test_an_article_is_named_by_its_number_right_at_the_beginning(written: str, cited: tuple[int | None, str]) -> None:
    assert cited_article(written) == cited


@given(st.text())
def test_of_any_text_the_words_stay_as_they_are(text: str) -> None:
    number, words = cited_article(text)
    assert words == text if number is None else text.endswith(words)
    assert cited_article(f"#3 {text}") == (3, text.lstrip())
