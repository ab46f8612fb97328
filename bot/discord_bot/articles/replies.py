"""Articles of a server as replies."""

from collections.abc import Sequence

from bot.answering.article_index import ArticleIndex
from bot.discord_bot.replies.custom_ids import custom_id
from bot.discord_bot.replies.reply import Key, Reply
from bot.library.articles.shelved_article import ShelvedArticle
from bot.voice.cards.articles import article_card, removed_article_card, shelf_card


def article_reply(index: ArticleIndex, entry: ShelvedArticle | None, above: str = "") -> Reply:
    """Return what an article is and holds; ``entry`` None stands for the built-in one."""
    return Reply(article_card(index, entry.number if entry else None), above=above)


def shelf_reply(
    entries: Sequence[ShelvedArticle], asked_here: int | None = None, default: int | None = None, hint: str = ""
) -> Reply:
    """Return the list of a server's articles, with what is asked in this channel and by default."""
    return Reply(shelf_card(entries, asked_here, default, hint), private=True)


def removed_reply(entry: ShelvedArticle) -> Reply:
    """Return the notice that an article is removed, with the button that undoes it."""
    undo = Key("Undo", custom_id("artback", entry.number) or "")
    return Reply(removed_article_card(entry), (undo,))
