"""What was removed and can be brought back, for those who do not remember its number."""

from collections.abc import Sequence

from bot.voice.limits import NAME
from bot.voice.wording.shortening import escape_within

MOST = 15
"""How many are named; the rest is counted."""

NOTHING_REMOVED = "Nothing was removed in the last 30 days that could be brought back."
CAN_BE_RESTORED = "Write the number, such as `{command} {number}`. These can be brought back, the last removed first:"


def removed_in_words(entries: Sequence[object], numbers: Sequence[int], command: str) -> str:
    """Return what can be brought back by ``command`` (such as ``!faq restore``) and a number, a line each."""
    if not entries:
        return NOTHING_REMOVED
    rows = [CAN_BE_RESTORED.format(command=command, number=numbers[0])]
    rows += [escape_within(str(entry), NAME) for entry in entries[:MOST]]
    return "\n".join(rows + ([f"… and {len(entries) - MOST:,} more"] if len(entries) > MOST else []))
