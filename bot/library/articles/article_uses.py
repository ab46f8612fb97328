"""Which article a channel is asked about: its own, the server's, or all of them."""

import json
from collections.abc import Sequence

from bot.library.articles.article_table import COLUMNS, shelved_in
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.storage.store import Store

WHOLE_SERVER = 0
"""Stands for all channels that have no article of their own."""

NO_CHANNEL = -1
"""Discord gives no channel this id."""


class ArticleUses:
    """The table ``article_uses``; writes belong inside a transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def current(self, guild: int, channel: int | None = None) -> ShelvedArticle | None:
        """Return the article that a channel is asked about: its own, else the server's, else the newest.

        None stands for the built-in article, which is there until a server has its own.
        """
        chosen = (
            "(SELECT u.article FROM article_uses u JOIN articles a ON a.guild = u.guild AND a.number = u.article "
            "WHERE u.guild = :guild AND u.channel = {} AND a.removed_at IS NULL)"
        )
        newest = (
            "(SELECT number FROM articles WHERE guild = :guild AND removed_at IS NULL ORDER BY number DESC LIMIT 1)"
        )
        row = self._store.row(
            f"SELECT {COLUMNS} FROM articles WHERE guild = :guild "  # noqa: S608 - own names
            f"AND number = coalesce({chosen.format(':channel')}, {chosen.format(WHOLE_SERVER)}, {newest})",
            guild=guild,
            channel=channel or WHOLE_SERVER,
        )
        return None if row is None else shelved_in(row)

    def are_asked_together(self, guild: int, channel: int | None = None) -> bool:
        """Tell whether a channel is asked about all articles: there are several, and nobody has chosen one of them."""
        return bool(
            self._store.value(
                "SELECT (SELECT count(*) FROM (SELECT 1 FROM articles WHERE guild = :guild AND removed_at IS NULL "
                "LIMIT 2)) = 2 AND NOT EXISTS (SELECT 1 FROM article_uses u JOIN articles a ON a.guild = u.guild "
                "AND a.number = u.article WHERE u.guild = :guild AND a.removed_at IS NULL AND "
                "(u.channel = :channel OR (u.channel = :server AND NOT u.automatic)))",
                guild=guild,
                channel=channel if channel is not None else NO_CHANNEL,
                server=WHOLE_SERVER,
            )
        )

    def chosen(self, guild: int, channel: int) -> int | None:
        """Return the number of the article that was chosen for a channel, or for ``WHOLE_SERVER``; None for none."""
        found: int | None = self._store.value(
            "SELECT article FROM article_uses WHERE guild = :guild AND channel = :channel", guild=guild, channel=channel
        )
        return found

    def choose(self, guild: int, number: int, channel: int, *, automatic: bool = False) -> None:
        """Choose an article for a channel or for ``WHOLE_SERVER``; ``automatic`` when nobody has asked for that."""
        self._store.run(
            "INSERT INTO article_uses (guild, channel, article, automatic) "
            "VALUES (:guild, :channel, :number, :automatic) ON CONFLICT (guild, channel) "
            "DO UPDATE SET article = excluded.article, automatic = excluded.automatic",
            {"guild": guild, "channel": channel, "number": number, "automatic": automatic},
        )

    def channels(self, guild: int, number: int) -> tuple[int, ...]:
        """Return where an article was chosen, ``WHOLE_SERVER`` among it where it is the server's."""
        rows = self._store.rows(
            "SELECT channel FROM article_uses WHERE guild = :guild AND article = :number ORDER BY channel",
            guild=guild,
            number=number,
        )
        return tuple(row["channel"] for row in rows)

    def hand_over(self, guild: int, giving: int, taking: int, channels: Sequence[int]) -> None:
        """Choose an article in those of some channels where another one was chosen."""
        self._store.run(
            "UPDATE article_uses SET article = :taking WHERE guild = :guild AND article = :giving "
            "AND channel IN (SELECT value FROM json_each(:channels))",
            {"guild": guild, "giving": giving, "taking": taking, "channels": json.dumps(list(channels))},
        )

    def take_back(self, guild: int, channel: int) -> None:
        """Take the choice for a channel back."""
        self._store.run(
            "DELETE FROM article_uses WHERE guild = :guild AND channel = :channel",
            {"guild": guild, "channel": channel},
        )
