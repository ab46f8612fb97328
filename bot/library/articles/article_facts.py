"""What was found in articles beforehand, so that asking one need not find it again: a cache of the program's own."""

from collections.abc import Mapping

from bot.facts.facts import Facts
from bot.library.articles.facts_packing import analysis_version, unpacked
from bot.library.articles.shelved_article import ShelvedArticle
from bot.library.storage.store import Row, Store
from bot.reading.article import Article


class ArticleFacts:
    """The table ``article_facts``: one row an article, with the version of the program that found what is in it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, shelved: ShelvedArticle, article: Article) -> Facts | None:
        """Return what was found in an article by this version of the program, or None."""
        kept = self._store.value(
            "SELECT facts FROM article_facts JOIN articles ON id = article "
            "WHERE guild = :guild AND number = :number AND version = :version",
            guild=shelved.guild,
            number=shelved.number,
            version=analysis_version(),
        )
        return None if kept is None else unpacked(article, kept)

    def lacking(self, after: int, most: int) -> list[Row]:
        """Return the id and text of articles in use from an id on in which this version has found nothing yet."""
        return self._store.rows(
            "SELECT id, text FROM articles WHERE id > :after AND removed_at IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM article_facts WHERE article = id AND version = :version) ORDER BY id LIMIT :most",
            after=after,
            most=most,
            version=analysis_version(),
        )

    def count_lacking(self, most: int) -> int:
        """Return how many articles ``lacking`` would list, counted up to ``most``."""
        return int(
            self._store.value(
                "SELECT count(*) FROM (SELECT 1 FROM articles WHERE removed_at IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM article_facts WHERE article = id AND version = :version) LIMIT :most)",
                version=analysis_version(),
                most=most,
            )
        )

    def keep(self, found: Mapping[int, bytes]) -> None:
        """Keep what was found in articles, by their ids; those that are gone meanwhile are left out."""
        with self._store.atomic(lasting=False):
            for article, facts in found.items():
                self._store.run(
                    "INSERT OR REPLACE INTO article_facts (article, version, facts) "
                    "SELECT id, :version, :facts FROM articles WHERE id = :article",
                    {"article": article, "version": analysis_version(), "facts": facts},
                )
