"""What Discord offers while an option is typed keeps to its limits."""

import datetime as dt
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.commands import completions
from bot.discord_bot.commands.completions import choices, nearest
from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MEMBER
from tests.voice.hostile import texts


@pytest.mark.parametrize(
    ("path", "option", "typed", "offered"),
    [
        ("quotes", "speaker", "trud", "Justin Trudeau"),
        ("define", "term", "csi", "CSIS"),
        ("who is", "name", "zaho", "Zhao Lijian"),
        ("line", "number", "12", "12"),
        ("line", "number", "mutual respect", "12"),
        ("line", "number", "", "1"),
    ],
)
async def test_names_of_the_article_are_offered(
    room: OfflineRoom, path: str, option: str, typed: str, offered: str
) -> None:
    (shown,) = await room.complete(MEMBER, path, option, typed)
    assert offered in [choice["value"] for choice in shown.body["choices"]]


@pytest.mark.parametrize(("path", "option"), [("quotes", "speaker"), ("define", "term"), ("line", "number")])
async def test_offers_of_a_long_article_are_looked_for_where_nobody_waits(
    room: OfflineRoom, monkeypatch: pytest.MonkeyPatch, path: str, option: str
) -> None:
    def recorded(typed: str, known: list[str]) -> list[str]:
        threads.append(threading.current_thread())
        return nearest(typed, known)

    threads: list[threading.Thread] = []
    monkeypatch.setattr(completions, "nearest", recorded)
    lines = "".join(
        f"“We count boat number {number},” said Kari Moe, the keeper of the lock.\n" for number in range(200)
    )
    room.bot.library.articles.add(GUILD, f"Boats counted\n\n{lines}", by=1, at=dt.datetime.now(dt.UTC))
    (shown,) = await room.complete(MEMBER, path, option, "kari")
    assert "Kari Moe" in str(shown.body["choices"])
    assert threads
    assert threading.main_thread() not in threads


@given(st.lists(st.tuples(texts, texts), max_size=40), texts)
def test_any_choices_keep_to_the_limits(pairs: list[tuple[str, str]], typed: str) -> None:
    made = choices(pairs)
    assert len(made) <= 25
    assert all(1 <= len(choice.name) <= 100 and 1 <= len(choice.value) <= 100 for choice in made)
    assert len(nearest(typed, [name for name, _ in pairs])) <= 25
