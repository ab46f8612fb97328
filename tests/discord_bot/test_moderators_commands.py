"""Every command of the moderators, typed and slash: it does its work for a moderator, and refuses a member in words."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.discord_bot.cogs.help import command_helps
from bot.offline.room import OfflineRoom
from bot.offline.world import GUILD, MEMBER, MODERATOR, Upload

BRIDGE = "Bridge Reopens\n\nThe bridge reopens on Monday, said Ada Byron.\n"
BREAD = "Bread Is Dear\n\nBread is dear, said Ann Lee.\n"
FAQ_FILE = Upload("faq.md", b'---\nquestion: "Where?"\n---\nThere.\n')
MEMBERS_TOO = {"article", "article list", "faq", "faq list", "faq search"}
"""Commands of these groups that everybody may give."""


@dataclass(frozen=True, slots=True)
class Case:
    """One command: how it is typed, how it is given as a slash command, and what the answer says."""

    typed: str
    path: str
    says: str
    options: dict[str, Any] = field(default_factory=dict)
    files: tuple[Upload, ...] = ()

    @property
    def name(self) -> str:
        """The command's name as the help has it: a group's own command is called like the group."""
        return self.path.removesuffix(" show")


CASES = [
    Case(f"!article add {BREAD}", "article add", "Added as article #4.", {"source": BREAD}),
    Case("!article use here 1", "article use", "This channel is now asked about", {"article": "1", "where": "here"}),
    Case("!article rename 1 Span", "article rename", "was called Bridge Reopens", {"number": "1", "title": "Span"}),
    Case("!article remove 1", "article remove", "Removed", {"article": "1"}),
    Case("!article restore 2", "article restore", "Article #2 is back.", {"number": "2"}),
    Case("!article restore", "article restore", "#2 Bridge Reopens"),
    Case(
        "!article replace 1 3", "article replace", "Article #3 has taken the place of #1", {"older": "1", "newer": "3"}
    ),
    Case("!article reindex 1", "article reindex", "Read 1 anew: #1 Bridge Reopens", {"article": "1"}),
    Case("!article history 1", "article history", "added", {"article": "1"}),
    Case('!faq add "Why?" So.', "faq add", "Added as FAQ #3.", {"question": "Why?", "answer": "So."}),
    Case("!faq edit 1 Never.", "faq edit", "Changed FAQ #1.", {"entry": "1", "answer": "Never."}),
    Case("!faq remove 1", "faq remove", "Removed FAQ #1", {"entry": "1"}),
    Case(
        "!faq alias 1 which day",
        "faq alias",
        "what day; which day",
        {"entry": "1", "wording": "which day"},
    ),
    Case("!faq unalias 1 what day", "faq unalias", "Also found as: none", {"entry": "1", "wording": "what day"}),
    Case("!faq history 1", "faq history", "Version 1", {"entry": "1"}),
    Case("!faq restore 2", "faq restore", "Restored FAQ #2.", {"number": "2"}),
    Case("!faq export", "faq export", "1 entry, as Markdown"),
    Case("!faq import", "faq import", "1 added", {"file": FAQ_FILE}, (FAQ_FILE,)),
    Case("!queue", "queue show", "define origami"),
    Case("!queue reopen 1", "queue reopen", "Question #1 is open again.", {"number": "1"}),
    Case("!settings", "settings show", "retention_days"),
    Case("!settings set prefix ?", "settings set", "**prefix** is now", {"name": "prefix", "value": "?"}),
    Case("!settings reset prefix", "settings reset", "**prefix** is now", {"name": "prefix"}),
    Case("!settings history", "settings history", "History of the settings"),
    Case("!stats 7", "stats", "1 question", {"days": 7}),
]


@pytest.fixture(autouse=True)
async def kept(room: OfflineRoom) -> None:
    """Three articles and two entries, of which the second are removed; a dismissed and a waiting question."""
    library, by, at = room.bot.library, MODERATOR.id, dt.datetime.now(dt.UTC)
    for text in (BRIDGE, BRIDGE + "It is green.\n"):
        library.articles.add(GUILD, text, by=by, at=at)
    library.articles.remove(GUILD, 2, by=by, at=at)
    library.articles.add(GUILD, BRIDGE + "It is red.\n", by=by, at=at)
    library.faq.add(GUILD, "When do we meet?", "On Mondays.", by=by, at=at, aliases=("what day",))
    library.faq.add(GUILD, "Who are you?", "Readers.", by=by, at=at)
    library.faq.remove(GUILD, 2, by=by, at=at)
    library.queue.join(GUILD, "define zirconium", at=at)
    library.queue.dismiss(GUILD, 1, by=by, at=at)
    await room.say(MEMBER, "!define origami")


def traces(room: OfflineRoom) -> str:
    """Return everything that moderators may change."""
    library = room.bot.library
    queue = (library.queue.count(GUILD), library.settings.of(GUILD))
    return f"{library.faq.export(GUILD)} {library.articles.entries(GUILD)} {library.audit.latest(GUILD, 99)} {queue}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.typed.split("\n")[0])
async def test_a_moderator_has_it_done_typed(room: OfflineRoom, case: Case) -> None:
    *_, shown = await room.say(MODERATOR, case.typed, files=case.files)
    assert case.says in shown.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
async def test_a_moderator_has_it_done_by_slash(room: OfflineRoom, case: Case) -> None:
    *_, shown = await room.slash(MODERATOR, case.path, case.options)
    assert case.says in shown.text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
async def test_a_member_is_refused_in_a_sentence_and_nothing_changes(room: OfflineRoom, case: Case) -> None:
    before = traces(room)
    (told,) = await room.say(MEMBER, case.typed, files=case.files)
    (slash,) = await room.slash(MEMBER, case.path, case.options)
    assert told.text.startswith("Only moderators can do this: people with the permission “Manage Messages”")
    assert told.embeds == slash.embeds
    assert slash.private
    assert traces(room) == before


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
async def test_in_a_direct_message_it_says_where_it_works(room: OfflineRoom, case: Case) -> None:
    (told,) = await room.say(MODERATOR, case.typed.removeprefix("!"), files=case.files, direct=True)
    assert "in a server only" in told.text


async def test_no_command_of_the_moderators_is_left_out(room: OfflineRoom) -> None:
    groups = {"article", "faq", "queue", "settings", "stats"}
    names = {each.name for each in command_helps(room.bot) if each.name.split()[0] in groups}
    assert {case.name for case in CASES} == names - MEMBERS_TOO
