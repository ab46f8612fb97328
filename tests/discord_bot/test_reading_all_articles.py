"""Questions to all articles of a server are read where the small rankers are not sure; needs ``sourceline[reader]``."""

from collections.abc import Sequence
from typing import Any

import pytest

from bot.answering.command import Command, Strictness
from bot.answering.reader.reader import Reader, ReaderState, load_reader
from bot.answering.reader.reader_input import Passage
from bot.answering.several_articles import candidates_of
from bot.discord_bot.asking.asking import find
from bot.discord_bot.asking.reading_queue import ReadingQueue
from bot.discord_bot.place import Place
from bot.library.across import ask_across
from bot.library.reading_across import read_across, wants_reading_across
from bot.offline.room import OfflineRoom
from bot.offline.world import CHANNEL, GUILD, MEMBER, MODERATOR, Upload

pytest.importorskip("onnxruntime", reason="the optional part sourceline[reader] is not installed")
pytest.importorskip("tokenizers", reason="the optional part sourceline[reader] is not installed")

BALANCED = Strictness.BALANCED
BRIDGE = (
    "Bridge reopens\n\nThe bridge over the river reopens on Monday.\n"
    "The council shut it in March because its cables had rusted through.\n"
    "Lorries will have to take the old road until the new deck has been tested.\n"
)
HARBOUR = (
    "Harbour closes\n\nThe harbour closes in May, said the harbour master Tom Reed.\n"
    "Its cranes were sold to a shipyard for 9 million dollars.\n"
    "Fishermen fear that they will have to land their catch in the next valley.\n"
)
SCHOOL = "School opens\n\nThe school opens in autumn with 300 pupils.\nA bus will bring children from the hills.\n"
READ = "what was wrong with the bridge"
PLACE = Place(GUILD, CHANNEL, MEMBER.id)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(threads=1)


@pytest.fixture
async def server(room: OfflineRoom) -> OfflineRoom:
    for text in (BRIDGE, HARBOUR, SCHOOL):
        await room.say(MODERATOR, "!article add", files=[Upload("article.txt", text.encode())])
    return room


def with_reader(room: OfflineRoom, reader: Any, **options: float) -> None:
    room.bot.reading.close()
    room.bot.reading = ReadingQueue(lambda: ReaderState(reader, ""), **{"seconds": 60, **options})  # type: ignore[arg-type] # some are whole


class Counting:
    """A reader that writes down what it is given."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.passages: list[Passage] = []

    def read(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        self.passages += passages
        return self.reader.read(question, passages)

    @property
    def reads_closely(self) -> bool:
        return self.reader.reads_closely

    def read_closely(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        return self.reader.read_closely(question, passages)


async def test_the_articles_are_read_where_the_small_ranker_is_not_sure(server: OfflineRoom, reader: Reader) -> None:
    library = server.bot.library
    first = ask_across(library, GUILD, Command.ASK, READ, BALANCED)
    assert wants_reading_across(Command.ASK, first)
    counting = Counting(reader)
    with_reader(server, counting)
    found = await find(server.bot, PLACE, Command.ASK, READ, BALANCED)
    read = read_across(server.bot.library, Command.ASK, READ, BALANCED, reader, first)
    assert found.outcome == read.outcome
    assert 0 < len(counting.passages) <= 24
    assert "The council shut it in March because its cables had rusted through." in {
        passage.sentence for passage in counting.passages
    }


async def test_what_was_read_is_shown_with_its_article(server: OfflineRoom, reader: Reader) -> None:
    with_reader(server, reader)
    (shown,) = await server.say(MEMBER, f"!ask {READ}")
    assert "cables had rusted through" in shown.text
    assert "Bridge reopens" in shown.text


async def test_a_sure_answer_is_not_read(server: OfflineRoom, reader: Reader) -> None:
    counting = Counting(reader)
    with_reader(server, counting)
    for command, query in ((Command.WHO_SAID, "the harbour closes in May"), (Command.CHECK, "“The school opens”")):
        before = ask_across(server.bot.library, GUILD, command, query, BALANCED)
        assert (await find(server.bot, PLACE, command, query, BALANCED)).outcome == before.outcome
    assert counting.passages == []


@pytest.mark.parametrize("options", [{"seconds": 0.0}, {"waiting": 0}])
async def test_without_time_for_reading_the_small_rankers_answer(
    server: OfflineRoom, reader: Reader, options: dict[str, float]
) -> None:
    with_reader(server, reader, **options)
    first = ask_across(server.bot.library, GUILD, Command.ASK, READ, BALANCED)
    assert (await find(server.bot, PLACE, Command.ASK, READ, BALANCED)).outcome == first.outcome


async def test_without_a_reader_everything_is_as_before(server: OfflineRoom) -> None:
    with_reader(server, None)
    for command in (Command.ASK, Command.WHERE, Command.WHY, Command.AMOUNT, Command.WHEN):
        first = ask_across(server.bot.library, GUILD, command, READ, BALANCED)
        assert (await find(server.bot, PLACE, command, READ, BALANCED)).outcome == first.outcome


async def test_a_reader_that_fails_leaves_the_first_answer(server: OfflineRoom) -> None:
    class Broken:
        def read(self, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
            raise RuntimeError(question, len(passages))

    with_reader(server, Broken())
    first = ask_across(server.bot.library, GUILD, Command.ASK, READ, BALANCED)
    assert (await find(server.bot, PLACE, Command.ASK, READ, BALANCED)).outcome == first.outcome


async def test_reading_puts_the_line_first_that_answers_in_other_words(server: OfflineRoom, reader: Reader) -> None:
    first = ask_across(server.bot.library, GUILD, Command.ASK, READ, BALANCED)
    read = read_across(server.bot.library, Command.ASK, READ, BALANCED, reader, first)
    shown = candidates_of(read.outcome)
    assert read.articles[0].title == "Bridge reopens"
    assert shown[0].line == 4
    assert len(shown) == len(read.articles) == len(read.places)
