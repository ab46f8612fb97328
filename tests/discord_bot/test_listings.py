"""Everything of a kind, in pages."""

import datetime as dt

import pytest

from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MEMBER, MODERATOR, Upload
from bot.voice.cards.listings import NOT_PLACED


@pytest.mark.parametrize("command", ["quotes", "figures", "timeline", "people", "article", "article list"])
async def test_a_listing_answers_typed_and_slash_alike(room: OfflineRoom, command: str) -> None:
    (typed,) = await room.say(MEMBER, f"!{command}")
    (slash,) = await room.slash(MEMBER, command if command != "article" else "article show")
    assert slash.embeds == typed.embeds
    assert slash.private


@pytest.mark.parametrize(
    ("command", "words", "shown", "left_out"),
    [
        ("figures", "money", "C$250,000", "cabinet members"),
        ("timeline", "2019", "Chinese operatives", "briefings"),
        ("people", "Trudeau", "significant measures", "Zhao Lijian"),
    ],
)
async def test_a_listing_of_some_answers_typed_and_slash_alike(
    room: OfflineRoom, command: str, words: str, shown: str, left_out: str
) -> None:
    (typed,) = await room.say(MEMBER, f"!{command} {words}")
    (slash,) = await room.slash(MEMBER, command, {"name" if command == "people" else "words": words})
    assert slash.embeds == typed.embeds
    assert shown in typed.text
    assert left_out not in typed.text


@pytest.mark.parametrize("words", ["all", "of events pls", "the whole list", "+", "?"])
@pytest.mark.parametrize("command", ["figures", "timeline", "people", "quotes"])
async def test_words_that_ask_for_all_of_a_list_narrow_nothing(room: OfflineRoom, command: str, words: str) -> None:
    (whole,) = await room.say(MEMBER, f"!{command}")
    (listed,) = await room.say(MEMBER, f"!{command} {words}")
    assert listed.embeds == whole.embeds


@pytest.mark.parametrize("command", ["figures", "timeline", "people", "quotes"])
async def test_a_listing_that_has_none_of_some_says_how_to_go_on(room: OfflineRoom, command: str) -> None:
    (told,) = await room.say(MEMBER, f"!{command} zeppelins")
    assert "command" in told.text
    assert "· line" not in told.text


async def test_amount_without_a_topic_lists_all_figures(room: OfflineRoom) -> None:
    (listed,) = await room.say(MEMBER, "!amount")
    assert "C$250,000" in listed.text


async def test_pages_turn_for_the_asker_only(room: OfflineRoom) -> None:
    (first,) = await room.say(MEMBER, "!find the elections of canada")
    assert "page 1 of" in first.text
    (refused,) = await room.press(MODERATOR, first, 1)
    assert refused.private
    assert "person who asked" in refused.text
    (second,) = await room.press(MEMBER, first, 1)
    assert "page 2 of" in second.text


async def test_a_search_too_long_for_a_button_says_how_to_go_on(room: OfflineRoom) -> None:
    (listed,) = await room.say(MEMBER, "!find the elections of canada " + "and so on " * 12)
    assert "fewer words" in listed.text


async def test_a_button_of_an_article_that_is_gone_says_so(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who said mutual respect")
    message = room.transport.tape.messages[answer.message or ""]
    message["components"][0]["components"][0]["custom_id"] = "line:00000000:12"
    (told,) = await room.press_id(MEMBER, "line:00000000:12", answer.message)
    assert "has changed or is gone" in told.text


async def test_a_button_that_was_tampered_with_breaks_nothing(room: OfflineRoom) -> None:
    (answer,) = await room.say(MEMBER, "!who said mutual respect")
    message = room.transport.tape.messages[answer.message or ""]
    message["components"][0]["components"][0]["custom_id"] = "line:x"
    (told,) = await room.press_id(MEMBER, "line:x", answer.message)
    assert "went wrong" in told.text


async def test_the_timeline_says_which_dates_have_no_place_in_time(room: OfflineRoom) -> None:
    text = "The fire\n\nIt broke out on 12 March. The bakery opened on 3 January 1999. It closed in 2021."
    room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (shown,) = await room.say(MEMBER, "!timeline")
    rows = [row for row in shown.text.splitlines() if row.startswith("**")]
    assert [row.split("**")[1] for row in rows] == ["3 January 1999", "2021", "12 March"]
    assert [NOT_PLACED in row for row in rows] == [False, False, True]


async def test_a_blank_line_is_called_blank_and_counts_like_the_others(room: OfflineRoom) -> None:
    lines = ["Ferry stops", "", "The ferry to Torvik stopped on Monday.", "", "It had sailed for years."]
    await room.say(MODERATOR, "!article add", files=[Upload("ferry.txt", "\n".join(lines).encode())])
    (blank,) = await room.say(MEMBER, "!line 4")
    assert blank.text == "Line 4 is blank."
    (beyond,) = await room.say(MEMBER, "!line 6")
    assert "The article has no line 6. Its lines are 1 to 5" in beyond.text
    (article,) = await room.say(MEMBER, "!article")
    assert "5 lines · " in article.text
