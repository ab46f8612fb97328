"""The tables of the database, as numbered steps: a step that has been released is never changed, only followed.

Every table that holds something of a server refers to ``guilds``, so that deleting a server's row erases all of it.
Snowflakes of Discord fit SQLite's signed 64 bits. Moments are texts as ``moments.stamp`` writes them.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("sourceline")


def _run(database: Database, script: str) -> None:
    for statement in script.split(";"):
        if statement.strip():
            database.execute(statement)


@migrations(name="0001_guilds")
def guilds(database: Database) -> None:
    """Create the servers, what the program remembers for itself, settings and the audit trail."""
    _run(
        database,
        """
        CREATE TABLE guilds (
            guild INTEGER PRIMARY KEY, salt BLOB NOT NULL, left_at TEXT,
            faq_revision INTEGER NOT NULL DEFAULT 0, faq_epoch INTEGER NOT NULL DEFAULT 0,
            articles_revision INTEGER NOT NULL DEFAULT 0, settings_revision INTEGER NOT NULL DEFAULT 0,
            last_faq INTEGER NOT NULL DEFAULT 0, last_article INTEGER NOT NULL DEFAULT 0,
            last_unanswered INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE program_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE settings (
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            name TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (guild, name)
        ) STRICT;
        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            at TEXT NOT NULL, who INTEGER, subject TEXT NOT NULL, name TEXT NOT NULL, action TEXT NOT NULL,
            before TEXT, after TEXT
        ) STRICT;
        CREATE INDEX audit_by_subject ON audit (guild, subject, name);
        CREATE INDEX audit_by_person ON audit (who) WHERE who IS NOT NULL
        """,
    )


@migrations(name="0002_faq")
def faq(database: Database) -> None:
    """Create FAQ entries and their wordings: position 0 is the question, the others are aliases."""
    _run(
        database,
        """
        CREATE TABLE faq_entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            number INTEGER NOT NULL, answer TEXT NOT NULL, article INTEGER, line INTEGER,
            author INTEGER, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, removed_at TEXT,
            revision INTEGER NOT NULL,
            UNIQUE (guild, number)
        ) STRICT;
        CREATE INDEX faq_entries_by_revision ON faq_entries (guild, revision);
        CREATE TABLE faq_wordings (
            entry INTEGER NOT NULL REFERENCES faq_entries (id) ON DELETE CASCADE,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            position INTEGER NOT NULL, wording TEXT NOT NULL, normalised TEXT NOT NULL, live INTEGER NOT NULL,
            PRIMARY KEY (entry, position)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX faq_wordings_are_unique ON faq_wordings (guild, normalised) WHERE live = 1;
        CREATE INDEX faq_wordings_by_guild ON faq_wordings (guild)
        """,
    )
