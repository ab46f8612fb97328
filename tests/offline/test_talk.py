"""One person at a keyboard sees what a form shows in Discord."""

from bot.offline.room import OfflineRoom
from bot.offline.talk import Talk


async def test_what_stands_below_a_label_stands_in_the_prompt(room: OfflineRoom) -> None:
    talk = Talk(room, "moderator")
    for line in ("/faq add", "When do we meet?", "", "On Mondays."):
        await talk.hear(line)
    assert talk.prompt.startswith("Line of the article that backs it (Of CSIS alleges Chinese interference")
