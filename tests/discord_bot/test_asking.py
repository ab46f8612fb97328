"""Questions through the real commands: typed, slash, by mention, in a direct message."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answering.reader.reader import ReaderMode
from bot.discord_bot.operating.configuration import Answers, Configuration
from bot.offline.room import OfflineRoom
from bot.offline.world import BOT, CHANNEL, MEMBER, MODERATOR, OTHER
from tests.bots import bot_in

UNSURE = [
    "!ask did trudeau say so",
    "!ask what did trudeau do",
    "!amount money",
    "!who said elections",
    "!how was it done",
]
LONG_AND_UNSURE = [
    "!ask could you tell me what exactly the prime minister did about the problem when the service told him of it",
    "!ask please tell me in your words what the service thinks that the government of china wanted with all of these",
    "!ask did anybody from the embassy or from the ministry say anything about what the remarks do to both lands",
]
RESPECT = "State-to-state relations can only be built on **mutual respect**"


@pytest.mark.parametrize(
    "text",
    [
        "!who said mutual respect",
        "!WHO SAID mutual respect",
        "! who   said mutual respect",
        f"<@{BOT}> who said mutual respect",
    ],
)
async def test_a_typed_question_gets_the_line_with_its_number(room: OfflineRoom, text: str) -> None:
    (answer,) = await room.say(MEMBER, text)
    assert RESPECT in answer.text
    assert "line 12" in answer.text


async def test_a_slash_question_gets_the_same_answer(room: OfflineRoom) -> None:
    (typed,) = await room.say(MEMBER, "!who said mutual respect", direct=True)
    (slash,) = await room.slash(MEMBER, "who said", {"words": "mutual respect"})
    assert slash.embeds == typed.embeds


async def test_in_a_direct_message_no_prefix_is_needed(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "who said mutual respect", direct=True)
    assert RESPECT in answer.text


async def test_plain_words_to_the_bot_are_a_question(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, f"<@{BOT}> mutual respect, equality and mutual benefit")
    assert "line 12" in answer.text


async def test_what_the_article_does_not_say_is_refused_in_words(room: OfflineRoom) -> None:
    (refusal,) = await room.say(MEMBER, "!who is Barack Obama")
    assert refusal.text.startswith("The article doesn't say")


async def test_nobody_is_pinged_and_no_author_is_mentioned(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who said @everyone mutual respect <@1>")
    assert answer.body["allowed_mentions"] == {"parse": [], "replied_user": False}


async def test_an_answer_points_to_the_question(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who said mutual respect")
    assert answer.body["message_reference"]["channel_id"] == CHANNEL


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("!who said", "Something is missing: the words. Write `!who said <words>`."),
        ("!who said ???", "There is no word in that question"),
        ("!ask " + "x" * 1900, "1,900 characters; the limit is 500"),
        ("!line twelve", "Write the number of a line, such as 12"),
        ("!line 9000", "The article has no line 9000"),
        ("!line 12345678901234567890123456", "The article has no such line. Its lines are 1 to"),
        ("!line " + "9" * 1500, "no such line"),
    ],
)
async def test_what_cannot_be_answered_gets_a_clear_sentence(room: OfflineRoom, text: str, words: str) -> None:
    (told,) = await room.say(MEMBER, text)
    assert words in told.text


@pytest.mark.parametrize(
    "text",
    [
        "!who said “mutual respect",
        "!check 'mutual respect",
        '!check "mutual respect',
        "!ask it’s “odd” `**",
        "!who said <@&300> \u202emutual",
    ],
)
async def test_stray_quotation_marks_do_not_break_a_question(room: OfflineRoom, text: str) -> None:
    (answer,) = await room.say(MEMBER, text)
    assert "Something went wrong" not in answer.text
    assert answer.text


@pytest.mark.parametrize("text", ["!!!", "!important", "!", "! ?", "hello", "!1234", "!…", "what a day"])
async def test_exclamations_and_talk_get_no_reply(room: OfflineRoom, text: str) -> None:
    assert await room.say(MEMBER, text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("!whosaid mutual respect", "!who said"),
        ("!who sayd mutual respect", "!who said"),
        ("!amout funding", "!amount"),
        ("!hepl", "!help"),
        ("!aks who it was", "!ask"),
        ("!timelin", "!timeline"),
        ("!qoutes", "!quotes"),
        ('!cheque "mutual respect"', "!check"),
    ],
)
async def test_a_misspelt_command_gets_a_suggestion(room: OfflineRoom, text: str, meant: str) -> None:
    (told,) = await room.say(MEMBER, text)
    assert f"Did you mean `{meant}`?" in told.text


async def test_the_suggestion_of_a_command_runs_it_at_a_press(room: OfflineRoom) -> None:
    (told,) = await room.say(MEMBER, "!whosaid mutual respect")
    (answer,) = await room.press(MEMBER, told, 1)
    assert RESPECT in answer.text


async def test_a_question_that_begins_like_a_subcommand_is_still_a_question(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who paid the candidates")
    assert "Did you mean" not in answer.text


async def test_context_walks_through_the_article_line_by_line(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who said mutual respect")
    (context,) = await room.press(OTHER, answer, 1)
    assert context.private
    assert "**line 12**" in context.text
    (earlier,) = await room.press(OTHER, context, 1)
    assert "**line 11**" in earlier.text


async def test_why_names_the_match_and_calls_it_not_a_probability(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who said mutual respect")
    labels = [button["label"] for button in answer.buttons]
    (why,) = await room.press(OTHER, answer, labels.index("Why?") + 1)
    assert why.private
    assert "not a probability" in why.text


@pytest.fixture
async def calm(tmp_path: Path) -> AsyncIterator[OfflineRoom]:
    # The reader has a time limit, and may be slower for the question than for the press.
    without_reader = Configuration(answers=Answers(reader=ReaderMode.OFF))
    with bot_in(tmp_path, without_reader) as bot:
        async with OfflineRoom(bot) as room:
            yield room


async def test_a_picked_suggestion_takes_the_place_of_the_suggestions(calm: OfflineRoom) -> None:
    for question in UNSURE:
        (unsure,) = await calm.say(MEMBER, question)
        if unsure.text.startswith("Close, but not sure"):
            break
    (for_others,) = await calm.press(OTHER, unsure, 1)
    assert for_others.private
    (picked,) = await calm.press(MEMBER, unsure, 1)
    assert picked.kind == "changed"
    assert "match" in picked.embeds[0]["footer"]["text"]


async def test_a_long_question_has_its_buttons_and_its_words_are_kept_for_them_only(room: OfflineRoom) -> None:
    words = "state-to-state relations can only be built on " * 2 + "mutual respect"
    (answer,) = await room.say(MEMBER, f"!who said {words}")
    labels = [button["label"] for button in answer.buttons]
    (why,) = await room.press(MEMBER, answer, labels.index("Why?") + 1)
    assert "Why this line?" in why.text
    room.bot.library.privacy.erase(MEMBER.id)
    (gone,) = await room.press(MEMBER, answer, labels.index("Why?") + 1)
    assert "is no longer kept" in gone.text


async def test_suggestions_for_a_long_question_can_be_picked(calm: OfflineRoom) -> None:
    for question in LONG_AND_UNSURE:
        (unsure,) = await calm.say(MEMBER, question)
        if unsure.text.startswith("Close, but not sure"):
            break
    (picked,) = await calm.press(MEMBER, unsure, 1)
    assert picked.kind == "changed"


async def test_asked_freely_who_said_something_names_the_speaker(room: OfflineRoom) -> None:
    (shown,) = await room.say(MEMBER, "!ask Who said mutual respect")
    assert shown.embeds[0]["title"] == "Zhao Lijian"
    (direct,) = await room.say(MEMBER, "ask who says mutual respect", direct=True)
    assert direct.embeds[0]["title"] == "Zhao Lijian"


async def test_an_entry_in_the_very_wording_still_answers_who_said_something(room: OfflineRoom) -> None:
    await room.say(MODERATOR, '!faq add "Who said mutual respect?" Read the news.')
    (shown,) = await room.say(MEMBER, "!ask who said mutual respect")
    assert "Read the news." in shown.text
