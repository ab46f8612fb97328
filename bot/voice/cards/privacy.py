"""What is kept about a person, and what became of it, as cards."""

from collections.abc import Sequence

from bot.library.privacy.privacy import Kept
from bot.voice.card import Card
from bot.voice.wording.phrases import counted, with_prefix

KEEPS = (
    "Answered questions are counted, without their words and without a name. What follows may have to do with you; "
    "askers are kept as a hash, so that nobody can read who asked."
)
HERE, EVERYWHERE = "in this server", "in all servers"
HOW_TO_ERASE = "{prefix}privacy erase removes your traces"
CONFIRM = (
    "This erases your traces {where}: your unanswered questions and votes go; what you wrote as a moderator stays "
    "without your name. It cannot be undone."
)
ERASED = "Your traces {where} are erased: {count}."
REMAINS = (
    "Another program still reads the database. Until it is done, remains of them lie in the database's log; then they "
    "are overwritten."
)
NOTHING_TO_ERASE = "There is no trace of you {where}."


def privacy_card(kept: Sequence[Kept], retention_days: int, is_server: bool, prefix: str) -> Card:
    """Return for each kind of data how much of it is about the person who asks, and how long it is kept."""
    rows = [KEEPS, ""]
    rows += [f"• {each.about}: **{each.rows}**, kept {each.kept}" for each in kept]
    if is_server:
        rows.append(f"-# The retention time of this server is {counted(retention_days, 'day')}.")
    return Card(
        "\n".join(rows),
        f"What is kept about you {HERE if is_server else EVERYWHERE}",
        with_prefix(HOW_TO_ERASE, prefix),
    )


def confirm_erasure_card(is_server: bool) -> Card:
    """Return the question whether to erase."""
    return Card(CONFIRM.format(where=HERE if is_server else EVERYWHERE), "Erase your traces?")


def erased_card(rows: int, is_server: bool, is_overwritten: bool) -> Card:
    """Return what was erased, and whether its bytes are overwritten everywhere."""
    where = HERE if is_server else EVERYWHERE
    if not rows:
        return Card(NOTHING_TO_ERASE.format(where=where))
    erased = ERASED.format(where=where, count=counted(rows, "entry", "entries"))
    return Card(erased if is_overwritten else f"{erased}\n-# {REMAINS}")
