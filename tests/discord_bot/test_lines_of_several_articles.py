"""Where a server has several articles, a line alone is a line of none of them."""

import datetime as dt

import pytest

from bot.discord_bot.commands.arguments import CitedLine, cited_line
from bot.offline.room import OfflineRoom
from bot.offline.shown import Kind, Shown
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR
from bot.voice.explaining import Told

MARKET = (
    "Fish market moves\n\nThe fish market moves to Quay Street in June, said the trader Olu Bright.\n"
    "Its freezers were paid for by the guild of traders.\n"
)
THEATRE = (
    "Theatre reopens\n\nThe theatre reopens on Saturday, said the director Ines Falk.\n"
    "Its new curtain weighs 300 kilograms.\n"
)
QUESTION = "define photosynthesis"
TRADER, CURTAIN = "Olu Bright", "Its new curtain"


@pytest.fixture
def server(room: OfflineRoom) -> OfflineRoom:
    for text in (MARKET, THEATRE):
        room.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    return room


def use(room: OfflineRoom, number: int | None) -> None:
    at = dt.datetime.now(dt.UTC)
    room.bot.library.articles.use(GUILD, number, by=MODERATOR.id, at=at, channel=CHANNEL)


def description(form: Shown, name: str = "line") -> str:
    labels = {each["component"]["custom_id"]: each for each in form.body["components"]}
    return str(labels[name]["description"])


async def form_of_queue(room: OfflineRoom, label: str) -> Shown:
    await room.say(MEMBER, f"!{QUESTION}")
    (shown,) = await room.say(MODERATOR, "!queue")
    number = [each["label"] for each in shown.buttons].index(label) + 1
    (form,) = await room.press(MODERATOR, shown, number)
    return form


@pytest.mark.parametrize("label", ["Point to a line", "Write FAQ entry"])
async def test_a_line_alone_is_refused_and_nothing_is_published(server: OfflineRoom, label: str) -> None:
    form = await form_of_queue(server, label)
    assert "name the article, too" in description(form)
    (told,) = await server.submit(MODERATOR, form, {"question": QUESTION, "answer": "They did.", "line": "3"})
    assert told.private
    assert "Several articles are asked here, so name the article" in told.text
    assert server.bot.library.faq.count(GUILD) == 0
    assert server.bot.library.queue.count(GUILD) == 1


@pytest.mark.parametrize("written", ["#1 line 3", "article 1, line 3", "line 3 of article #1", "3 of #1"])
async def test_a_line_is_pointed_to_with_the_number_of_its_article(server: OfflineRoom, written: str) -> None:
    form = await form_of_queue(server, "Point to a line")
    changed, posted = await server.submit(MODERATOR, form, {"question": QUESTION, "line": written})
    assert "Pointed to line 3 of Fish market moves." in changed.text
    assert TRADER in posted.text
    assert (server.bot.library.faq.entry(GUILD, 1).article, server.bot.library.faq.entry(GUILD, 1).line) == (1, 3)


async def test_the_form_names_the_article_and_keeps_to_it_whatever_is_chosen_meanwhile(server: OfflineRoom) -> None:
    use(server, 1)
    form = await form_of_queue(server, "Point to a line")
    assert description(form) == "Of #1 Fish market moves; of another article: #2 line 3"
    use(server, 2)
    _, posted = await server.submit(MODERATOR, form, {"question": "", "line": "3"})
    assert TRADER in posted.text


async def test_a_line_of_an_article_that_goes_meanwhile_is_refused(server: OfflineRoom) -> None:
    use(server, 1)
    form = await form_of_queue(server, "Point to a line")
    server.bot.library.articles.remove(GUILD, 1, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    (told,) = await server.submit(MODERATOR, form, {"question": "", "line": "3"})
    assert "There is no article #1." in told.text
    assert server.bot.library.queue.count(GUILD) == 1


@pytest.mark.parametrize("chosen", [None, 2])
@pytest.mark.parametrize(
    ("written", "backing"), [("4", (1, 4)), ("#2 line 4", (2, 4)), ("3", (1, 3)), ("", (None, None))]
)
async def test_an_entry_keeps_its_article_whatever_is_asked_in_the_channel(
    server: OfflineRoom, chosen: int | None, written: str, backing: tuple[int | None, int | None]
) -> None:
    faq, at = server.bot.library.faq, dt.datetime.now(dt.UTC)
    faq.add(GUILD, "Who paid?", "The traders.", by=MODERATOR.id, at=at, article=1, line=3)
    if chosen:
        use(server, chosen)
    (form,) = await server.slash(MODERATOR, "faq edit", {"entry": "1"})
    assert description(form).startswith("Of #1 Fish market moves")
    values = {"question": "Who paid?", "aliases": "", "answer": "The traders.", "line": written}
    await server.submit(MODERATOR, form, values)
    assert (faq.entry(GUILD, 1).article, faq.entry(GUILD, 1).line) == backing


async def test_an_entry_whose_article_is_gone_is_not_moved_to_another_by_an_edit(server: OfflineRoom) -> None:
    faq, at = server.bot.library.faq, dt.datetime.now(dt.UTC)
    faq.add(GUILD, "Who paid?", "The traders.", by=MODERATOR.id, at=at, article=1, line=3)
    server.bot.library.articles.remove(GUILD, 1, by=MODERATOR.id, at=at)
    (form,) = await server.slash(MODERATOR, "faq edit", {"entry": "1"})
    shown = {each["component"]["custom_id"]: each["component"].get("value", "") for each in form.body["components"]}
    assert shown["line"] == "#1 line 3"
    assert description(form) == "Of #2 Theatre reopens"
    await server.submit(MODERATOR, form, {**shown, "answer": "The guild."})
    entry = faq.entry(GUILD, 1)
    assert (entry.answer, entry.article, entry.line) == ("The guild.", 1, 3)


async def test_a_line_alone_is_shown_of_the_chosen_article_only(server: OfflineRoom) -> None:
    (told,) = await server.say(MEMBER, "!line 3")
    assert "Several articles are asked here, so name the article" in told.text
    (shown,) = await server.say(MEMBER, "!line #1 3")
    assert TRADER in shown.text
    use(server, 2)
    (shown,) = await server.say(MEMBER, "!line 4")
    assert CURTAIN in shown.text
    (shown,) = await server.say(MEMBER, "!line 3 of #1")
    assert TRADER in shown.text


async def test_the_slash_command_names_the_article_of_a_line_by_option(server: OfflineRoom) -> None:
    for article in ("1", "#1", "fish market moves"):
        (shown,) = await server.slash(MEMBER, "line", {"number": "3", "article": article})
        assert TRADER in shown.text
    (told,) = await server.slash(MEMBER, "line", {"number": "3", "article": "7"})
    assert "There is no article #7" in told.text


async def test_a_number_with_a_hash_alone_is_still_a_line(server: OfflineRoom) -> None:
    use(server, 1)
    (shown,) = await server.say(MEMBER, "!line #3")
    assert TRADER in shown.text


async def test_the_article_may_stand_before_the_command_of_a_line(server: OfflineRoom) -> None:
    (shown,) = await server.say(MEMBER, "!#2 line 4")
    assert CURTAIN in shown.text


async def test_what_is_asked_is_shown_as_all_articles(server: OfflineRoom) -> None:
    (shown,) = await server.say(MEMBER, "!article")
    assert "Fish market moves" in shown.text
    assert "Theatre reopens" in shown.text
    assert "All of them are asked here" in shown.text


@pytest.mark.parametrize(
    ("path", "option", "typed", "offered"),
    [
        ("define", "term", "olu", "Olu Bright"),
        ("who is", "name", "ines", "Ines Falk"),
        ("line", "number", "", "#1 line 1"),
        ("line", "number", "market", "#1 line 1"),
        ("line", "number", "#1 freezers", "#1 line 4"),
    ],
)
async def test_names_and_lines_of_every_article_are_offered(
    server: OfflineRoom, path: str, option: str, typed: str, offered: str
) -> None:
    (shown,) = await server.complete(MEMBER, path, option, typed)
    assert offered in [choice["value"] for choice in shown.body["choices"]]
    if path == "line":
        (line,) = await server.slash(MEMBER, "line", {"number": offered})
        assert line.kind is Kind.MESSAGE
        assert "Fish market moves" in line.text


async def test_a_word_of_any_article_is_no_misspelt_subcommand(server: OfflineRoom) -> None:
    text = "Rope walk sold\n\nThe saud of the old rope walk was sold, said Kim Dahl.\n"
    server.bot.library.articles.add(GUILD, text, by=MODERATOR.id, at=dt.datetime.now(dt.UTC))
    server.bot.library.articles.add(GUILD, "Bus late\n\nThe bus was late.\n", by=1, at=dt.datetime.now(dt.UTC))
    (shown,) = await server.say(MEMBER, "!who saud the old rope walk")
    assert "Did you mean" not in shown.text
    (guess,) = await server.say(MEMBER, "!who sayd the bus was late")
    assert "who said" in guess.text


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("12", CitedLine(12)),
        ("#12", CitedLine(12)),
        ("Line 12", CitedLine(12)),
        ("#2 12", CitedLine(12, 2)),
        ("#2: Line 12", CitedLine(12, 2)),
        ("Article 2 line 12", CitedLine(12, 2)),
        ("line 12 in #2", CitedLine(12, 2)),
    ],
)
def test_lines_are_called_as_people_write_them(written: str, cited: CitedLine) -> None:
    assert cited_line(written) == cited


@pytest.mark.parametrize(
    "written", ["", "twelve", "article 2", "#2 of", "of", "2 12", "#2 line", "line of article", "²"]
)
def test_what_calls_no_line_is_told(written: str) -> None:
    with pytest.raises(Told, match="Write the number of a line"):
        cited_line(written)
