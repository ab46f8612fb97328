"""Commands as people type them who have not read how: what they get is what they meant, or is told what to write."""

import datetime as dt

import pytest

from bot.offline.room import OfflineRoom
from bot.offline.world import BOT, GUILD, MEMBER, MODERATOR, Upload

EMOJI = "<:kek:123456789012345678>"
OSTVIK = "The ferry to Ostvik\n\nThe ferry leaves at noon, said Ola Brek."


@pytest.mark.parametrize(
    "typed",
    [
        '"" - Ola Brek',
        "“ ” – Ola Brek",
        '""',
        "«» - Ola Brek",
        '"..." - Ola Brek',
        "“?!” - Ola Brek",
        '"—" - Ola Brek',
        "… - Ola Brek",
    ],
)
async def test_a_name_below_an_empty_quotation_is_no_quotation(room: OfflineRoom, typed: str) -> None:
    (told,) = await room.say(MEMBER, f"!check {typed}")
    assert told.text == "There is no word in that quotation, so there is nothing to look for."


@pytest.mark.parametrize(
    "typed", ["- equality and mutual benefit", "… equality and mutual benefit", '"… equality and mutual benefit"']
)
async def test_a_quotation_that_begins_with_a_dash_or_dots_is_checked(room: OfflineRoom, typed: str) -> None:
    (shown,) = await room.say(MEMBER, f"!check {typed}")
    assert "Verbatim" in shown.text


@pytest.mark.parametrize(
    ("typed", "usage"),
    [("!who said?", "who said <words>"), ("!who is?", "who is <name>"), ("!who was…", "who is <name>")],
)
async def test_a_subcommand_with_nothing_but_a_question_mark_lacks_its_words(
    room: OfflineRoom, typed: str, usage: str
) -> None:
    (told,) = await room.say(MEMBER, typed)
    assert told.text.startswith("Something is missing")
    assert f"`!{usage}`" in told.text


async def test_a_name_without_a_letter_is_nobodys(room: OfflineRoom) -> None:
    (told,) = await room.say(MEMBER, "!who is ?")
    assert told.text == "There is no word in that name, so there is nothing to look for."


async def test_words_that_stand_everywhere_are_not_said_to_stand_nowhere(room: OfflineRoom) -> None:
    (told,) = await room.say(MEMBER, "!find the")
    assert told.text == "Such words stand everywhere, so they are not looked for. Write one that says more."


async def test_a_setting_named_without_set_is_told_how_to_be_changed(room: OfflineRoom) -> None:
    (told,) = await room.say(MODERATOR, "!settings prefix ?")
    assert told.text == "Nothing was changed. Write `!settings set prefix` and the value after it."


async def test_show_may_be_typed_as_the_slash_command_has_it(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, "When is the fair?", "In May.", by=MODERATOR.id, at=at)
    room.bot.library.articles.add(GUILD, OSTVIK, by=MODERATOR.id, at=at)
    (entry,) = await room.say(MEMBER, "!faq show 1")
    assert "In May." in entry.text
    (article,) = await room.say(MEMBER, "!article show #1")
    assert article.embeds[0]["title"] == "The ferry to Ostvik"
    assert (await room.say(MEMBER, "!article show"))[0].text == article.text


@pytest.mark.parametrize("typed", ["!faq", "!faq show", "!faq list"])
async def test_the_faq_lists_its_entries_with_their_other_wordings(room: OfflineRoom, typed: str) -> None:
    wordings = ("what day is the fair", "fair date")
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, "When is the fair?", "In May.", aliases=wordings, by=MODERATOR.id, at=at)
    (listed,) = await room.say(MEMBER, typed)
    assert "**#1** When is the fair?\n-# also: what day is the fair; fair date" in listed.text


@pytest.mark.parametrize("content", [f"<@{BOT}>", f" <@!{BOT}>\n"])
async def test_a_mention_and_nothing_else_asks_for_the_help(room: OfflineRoom, content: str) -> None:
    (shown,) = await room.say(MEMBER, content)
    assert "Ask the article" in shown.text


@pytest.mark.parametrize("typed", ["!line #12", "!line line 12", "!line Line #12"])
async def test_a_line_is_called_by_its_number_however_it_is_written(room: OfflineRoom, typed: str) -> None:
    (shown,) = await room.say(MEMBER, typed)
    assert "**line 12**" in shown.text


@pytest.fixture
def kept(room: OfflineRoom) -> OfflineRoom:
    """A server with an entry and two articles, one of which was removed."""
    at, library = dt.datetime.now(dt.UTC), room.bot.library
    library.faq.add(GUILD, "When is the fair?", "In May.", by=MODERATOR.id, at=at)
    library.articles.add(GUILD, OSTVIK, by=MODERATOR.id, at=at)
    library.articles.add(GUILD, "Mill to close\n\nThe mill closes in June.", by=MODERATOR.id, at=at)
    library.articles.remove(GUILD, 2, by=MODERATOR.id, at=at)
    return room


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("!faq 7", "There is no FAQ entry #7. `!faq list` shows those that there are."),
        ("!faq remove 1 2", "There is no FAQ entry “1 2”. `!faq list` shows those that there are."),
        ("!article use 7", "There is no article #7. `!article list` shows those that there are."),
        ("!article use 2", "There is no article #2. It was removed, and can be restored. Write `!article restore 2`."),
        ("!article ferry", "There is no article “ferry”. Did you mean #1 “The ferry to Ostvik”?"),
    ],
)
async def test_what_is_not_there_is_said_where_to_look_for(kept: OfflineRoom, typed: str, told: str) -> None:
    (shown,) = await kept.say(MODERATOR, typed)
    assert shown.text == told


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("!faq edit when is the fair? In June.", "the new answer after it, such as `!faq edit 3 On Tuesdays.`"),
        ("!faq alias when is the fair, what day", "the wording after it, such as `!faq alias 3 what day`."),
        ("!faq unalias when is the fair, what day", "the wording after it, such as `!faq alias 3 what day`."),
    ],
)
async def test_an_entry_called_by_the_words_of_its_question_is_told_to_be_called_by_number(
    kept: OfflineRoom, typed: str, how: str
) -> None:
    (told,) = await kept.say(MODERATOR, typed)
    assert told.text == f"There is no FAQ entry “when”. Write the entry's number and {how}"


async def test_a_wording_in_quotation_marks_is_kept_without_them(kept: OfflineRoom) -> None:
    (added,) = await kept.say(MODERATOR, '!faq alias 1 "what day"')
    assert added.content == "Also found as: what day"
    (taken,) = await kept.say(MODERATOR, "!faq unalias 1 “what day”")
    assert taken.content == "Also found as: none"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1 here", "This channel is now asked about **#1 The ferry to Ostvik**."),
        ("#1 Everywhere", "Channels without a choice of their own are now asked about **#1 The ferry to Ostvik**."),
        ("all", "This channel is now asked about all articles."),
        ("none here", "This channel is now asked about all articles."),
    ],
)
async def test_where_an_article_is_asked_may_stand_behind_it(kept: OfflineRoom, typed: str, told: str) -> None:
    kept.bot.library.articles.add(GUILD, "Road opens\n\nIt is wide.", by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    kept.bot.library.articles.use(GUILD, None, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (shown,) = await kept.say(MODERATOR, f"!article use {typed}")
    assert shown.text == told


async def test_quotations_of_nobody_are_not_said_to_be_none_at_all(room: OfflineRoom) -> None:
    (told,) = await room.say(MEMBER, "!quotes Ebenezer Quill")
    assert "The article quotes nobody like that. The command `people` lists who speaks." in told.text
    assert "has none" not in told.text


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("!when?", "Something is missing: the question. Write `!when <question>`."),
        ("!help?", "Ask the article"),
        ("!people?", "Zhao Lijian"),
        ("!help gibberish", "There is no command `gibberish`. `!help` lists all."),
    ],
)
async def test_a_command_with_a_question_mark_is_no_silence(room: OfflineRoom, typed: str, told: str) -> None:
    (shown,) = await room.say(MEMBER, typed)
    assert told in shown.text


async def test_a_word_that_is_no_command_stays_unanswered_with_a_question_mark(room: OfflineRoom) -> None:
    assert await room.say(MEMBER, "!really?") == []


async def test_one_question_in_two_spellings_is_one_wording_in_the_queue(room: OfflineRoom) -> None:
    for asker, wording in enumerate(("who is the gardener", "Who is the gardener?", "who's the gardener")):
        room.bot.library.queue.join(GUILD, wording, at=dt.datetime.now(dt.UTC), asker=asker + 1)
    (shown,) = await room.say(MODERATOR, "!queue")
    assert "3 people" in shown.text
    assert [row for row in shown.text.splitlines() if row.startswith("Also")] == ["Also: who's the gardener"]


async def test_the_history_of_an_entry_has_no_colon_behind_a_question_mark_and_names_the_line(
    room: OfflineRoom,
) -> None:
    at, faq = dt.datetime.now(dt.UTC), room.bot.library.faq
    faq.add(GUILD, "When is the fair?", "In May.", line=4, by=MODERATOR.id, at=at)
    faq.edit(GUILD, 1, question="The fair", by=MODERATOR.id, at=at)
    (shown,) = await room.say(MODERATOR, "!faq history 1")
    assert "When is the fair? In May. · line 4 of the built-in article" in shown.text
    assert "The fair: In May. · line 4 of the built-in article" in shown.text


async def test_an_entry_whose_line_is_gone_does_not_claim_to_be_backed_by_it(kept: OfflineRoom) -> None:
    at, library = dt.datetime.now(dt.UTC), kept.bot.library
    library.faq.add(GUILD, "Who is Ola?", "The skipper.", article=1, line=3, by=MODERATOR.id, at=at)
    assert "backed by line 3 of article #1" in (await kept.say(MEMBER, "!faq 2"))[0].text
    library.articles.remove(GUILD, 1, by=MODERATOR.id, at=at)
    (shown,) = await kept.say(MEMBER, "!faq 2")
    assert shown.text.endswith(" · line 3 of article #1, which backed it, is not there any more")


async def test_of_several_files_of_entries_none_is_imported(room: OfflineRoom) -> None:
    files = [Upload(f"{name}.md", b'---\nquestion: "When?"\n---\nIn May.\n') for name in "ab"]
    (told,) = await room.say(MODERATOR, "!faq import", files=files)
    assert told.text == "Nothing was changed: one file is imported at a time."


async def test_an_article_that_nobody_chose_for_the_server_is_not_asked_by_default(kept: OfflineRoom) -> None:
    at, articles = dt.datetime.now(dt.UTC), kept.bot.library.articles
    articles.add(GUILD, "Road opens\n\nIt is wide.", by=MODERATOR.id, at=at)
    await kept.say(MODERATOR, "!article use 3")
    (listed,) = await kept.say(MEMBER, "!article list")
    assert ("**asked here**" in listed.text, "default" in listed.text) == (True, False)
    await kept.say(MODERATOR, "!article use everywhere 1")
    assert "**asked by default**" in (await kept.say(MEMBER, "!article list"))[0].text


@pytest.mark.parametrize(
    "typed",
    [
        f"<@{BOT}> {EMOJI} who said mutual respect",
        f"!who said mutual respect {EMOJI}{EMOJI}",
        f'!check "mutual respect, {EMOJI} equality and mutual benefit" - Zhao Lijian',
    ],
)
async def test_the_emoji_of_a_server_are_no_words(room: OfflineRoom, typed: str) -> None:
    (shown,) = await room.say(MEMBER, typed)
    assert "Zhao Lijian" in shown.embeds[0]["title"]
    assert "match 100" in shown.text


async def test_nothing_but_an_emoji_is_no_question(room: OfflineRoom) -> None:
    (shown,) = await room.say(MEMBER, f"<@{BOT}> {EMOJI}")
    assert "There is no word in that question" in shown.text
    assert room.bot.library.queue.count(GUILD) == 0


async def test_moderators_may_explain_an_emoji(room: OfflineRoom) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.faq.add(GUILD, f"What is {EMOJI} for?", "For good news.", by=MODERATOR.id, at=at)
    (shown,) = await room.say(MEMBER, f"!ask what is {EMOJI} for?")
    assert "For good news." in shown.text


@pytest.mark.parametrize("content", [f"Who said mutual respect, <@{BOT}>?", f"hey <@{BOT}>, who said mutual respect?"])
async def test_a_plain_question_may_mention_the_bot_behind_its_words(room: OfflineRoom, content: str) -> None:
    (shown,) = await room.say(MEMBER, content)
    assert shown.embeds[0]["title"] == "Zhao Lijian"


@pytest.mark.parametrize(
    "content", [f"I asked <@{BOT}> about it yesterday", f"is <@{BOT}>'s answer right? I do not know.", "who said that?"]
)
async def test_talk_about_the_bot_calls_nobody(room: OfflineRoom, content: str) -> None:
    assert await room.say(MEMBER, content) == []


@pytest.mark.parametrize("typed", ["!ask who said", '!ask who said ""', "!ask Who says?"])
async def test_whose_words_are_meant_must_be_said_after_ask_too(room: OfflineRoom, typed: str) -> None:
    (told,) = await room.say(MEMBER, typed)
    assert "Something is missing: the words." in told.text


@pytest.mark.parametrize("typed", ["!amount all", "!amount everything"])
async def test_all_amounts_are_listed_for_whoever_says_all(room: OfflineRoom, typed: str) -> None:
    assert (await room.say(MEMBER, typed))[0].embeds[0]["title"] == "Figures"
