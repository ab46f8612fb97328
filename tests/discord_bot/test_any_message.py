"""Whatever people write, about whatever article: Discord would accept every reply, and nobody is pinged."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.offline.room import OfflineRoom
from bot.offline.shown import Shown
from bot.offline.world import MEMBER, MODERATOR
from bot.reading.read import read_text
from bot.voice import limits
from tests.bots import bot_in
from tests.voice.hostile import PIECES, texts

COMMANDS = [
    "who", "who said", "who is", "amount", "when", "where", "why", "how", "what", "ask", "define", "check", "quotes",
    "figures", "timeline", "people", "find", "line", "help", "article", "faq", "faq add", "faq edit", "faq remove", "",
]  # fmt: skip # a list, read across
calmly = settings(max_examples=40, suppress_health_check=list(HealthCheck))  # large texts are slow to make
words = st.lists(st.sampled_from([*PIECES, "elections", "said", "2019", '"', "'"]), max_size=40).map("".join)


def accepted(shown: Sequence[Shown]) -> None:
    for each in shown:
        assert len(each.content) <= limits.MESSAGE
        assert len(each.embeds) <= limits.EMBEDS
        assert sum(map(length, each.embeds)) <= limits.EMBED_TOTAL
        assert each.body.get("allowed_mentions", {"parse": []})["parse"] == []
        for embed in each.embeds:
            assert len(embed.get("title") or "") <= limits.EMBED_TITLE
            assert 1 <= len(embed.get("description") or "") <= limits.EMBED_DESCRIPTION
        rows = each.body.get("components") or []
        assert len(rows) <= limits.ROWS
        for row in rows:
            assert len(row["components"]) <= limits.BUTTONS_IN_ROW
            assert all(len(item["custom_id"]) <= limits.CUSTOM_ID for item in row["components"])
            assert all(1 <= len(item["label"]) <= limits.BUTTON_LABEL for item in row["components"])
        ids = [item["custom_id"] for row in rows for item in row["components"]]
        assert len(ids) == len(set(ids))
        assert "went wrong" not in each.text


def length(embed: dict[str, str | dict[str, str]]) -> int:
    footer = embed.get("footer") or {}
    assert isinstance(footer, dict)
    return len(embed.get("title") or "") + len(embed.get("description") or "") + len(footer.get("text") or "")


@calmly
@given(st.sampled_from(COMMANDS), words)
@example("article", "\ud800")
async def test_any_message_gets_an_acceptable_reply(room: OfflineRoom, command: str, text: str) -> None:
    for person in (MEMBER, MODERATOR):
        accepted(await room.say(person, f"!{command} {text}"[:4000]))
        accepted(await room.say(person, f"{command} {text}"[:4000], direct=True))


@calmly
@given(st.sampled_from([command for command in COMMANDS if command and "faq" not in command]), texts)
async def test_any_article_can_be_asked(command: str, text: str) -> None:
    article = read_text(text + "\n“Elections were bought,” said Ann Baker in 2019.\n" + text, title=text)
    with TemporaryDirectory() as folder, bot_in(Path(folder), article=article) as bot:
        async with OfflineRoom(bot) as room:
            shown = await room.say(MODERATOR, f"!{command} elections" if command != "line" else "!line 1")
            accepted(shown)
            for number in range(1, len(shown[0].buttons) + 1):
                accepted(await room.press(MODERATOR, shown[0], number))
