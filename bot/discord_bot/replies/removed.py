"""The list of what was removed, for whoever brings something back without its number."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.discord_bot.replies.reply import Reply
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.faq.faq_entry import FaqEntry
from bot.voice.card import Card
from bot.voice.wording.neutral import one_line
from bot.voice.wording.removed import removed_in_words

if TYPE_CHECKING:
    from bot.discord_bot.client import Context


def restoring(ctx: "Context") -> str:
    """Return the command that brings something back, as it is written where it was given."""
    return f"{ctx.clean_prefix}{ctx.command.qualified_name}" if ctx.command else ""


def removed_list_reply(entries: Sequence[FaqEntry | ShelvedArticle], command: str) -> Reply:
    """Return what can be brought back by ``command``, the last removed first."""
    words = removed_in_words(entries, [entry.number for entry in entries], one_line(command).replace("`", "'"))
    return Reply(Card(words), private=True)
