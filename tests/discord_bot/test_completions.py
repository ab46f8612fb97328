"""What Discord offers while an option is typed keeps to its limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_bot.commands.completions import choices, nearest
from bot.offline.room import OfflineRoom
from bot.offline.world import MEMBER
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


@given(st.lists(st.tuples(texts, texts), max_size=40), texts)
def test_any_choices_keep_to_the_limits(pairs: list[tuple[str, str]], typed: str) -> None:
    made = choices(pairs)
    assert len(made) <= 25
    assert all(1 <= len(choice.name) <= 100 and 1 <= len(choice.value) <= 100 for choice in made)
    assert len(nearest(typed, [name for name, _ in pairs])) <= 25
