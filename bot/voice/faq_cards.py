"""FAQ entries as cards, plainly the moderators' words: never in the colour or the form of a quotation."""

from collections.abc import Sequence

from bot.library.faq_entry import FaqEntry
from bot.voice.card import Card, Tone
from bot.voice.limits import BODY, HEADING, NAME
from bot.voice.neutral import visible
from bot.voice.shortening import escape_within, shorten

MARK = "**Answer of the moderators**"
FOOTER = "FAQ #{number} · written by the moderators, not quoted from an article"
NONE = 'There are no FAQ entries yet. A moderator adds one with `{prefix}faq add "question" answer`.'
ON_PAGE = 12


def faq_card(entry: FaqEntry) -> Card:
    """Return an entry; the moderators' own Markdown works in it, quotation marks at a line's start do not."""
    answer = "\n".join(_unquoted(line) for line in visible(entry.answer).split("\n"))
    body = f"{MARK}\n{shorten(answer, BODY - len(MARK) - 1)}"
    return Card(body, escape_within(entry.question, HEADING), FOOTER.format(number=entry.number), tone=Tone.FAQ)


def faq_list_card(entries: Sequence[FaqEntry], page: int, prefix: str) -> Card:
    """Return a page of all entries by number."""
    if not entries:
        return Card(NONE.format(prefix=prefix.replace("`", "'")), "FAQ", tone=Tone.FAQ)
    shown = entries[(page - 1) * ON_PAGE : page * ON_PAGE]
    rows = [f"**#{entry.number}** {escape_within(entry.question, NAME)}" for entry in shown]
    pages = faq_pages(len(entries))
    footer = f"page {page} of {pages}" if pages > 1 else ""
    return Card("\n".join(rows), "FAQ", footer, tone=Tone.FAQ)


def faq_pages(count: int) -> int:
    """Return how many pages a list of ``count`` entries has."""
    return max(1, -(-count // ON_PAGE))


def _unquoted(line: str) -> str:
    # A block quotation is how the article speaks; in the moderators' words it becomes an ordinary line.
    stripped = line.lstrip()
    return f"\\{stripped}" if stripped.startswith(">") else line
