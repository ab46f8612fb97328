"""The tables of the database, as numbered steps: a step that has been released is never changed, only followed.

A server's ``epoch`` is drawn anew when its rows are written by other means than the rooms of this library, as by a
restored backup; whoever keeps something of the server in memory compares it, and the revision of what is kept.

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
            guild INTEGER PRIMARY KEY, salt BLOB NOT NULL, left_at TEXT, epoch INTEGER NOT NULL DEFAULT 0,
            faq_revision INTEGER NOT NULL DEFAULT 0, queue_revision INTEGER NOT NULL DEFAULT 0,
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


@migrations(name="0003_articles")
def articles(database: Database) -> None:
    """Create articles, and which of them a channel is asked about; channel 0 stands for the whole server."""
    _run(
        database,
        """
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            number INTEGER NOT NULL, title TEXT NOT NULL, url TEXT, date TEXT, text TEXT NOT NULL,
            characters INTEGER NOT NULL, fingerprint TEXT NOT NULL,
            added_by INTEGER, added_at TEXT NOT NULL, removed_at TEXT,
            UNIQUE (guild, number)
        ) STRICT;
        CREATE UNIQUE INDEX articles_are_unique ON articles (guild, fingerprint) WHERE removed_at IS NULL;
        CREATE TABLE article_uses (
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            channel INTEGER NOT NULL, article INTEGER NOT NULL,
            PRIMARY KEY (guild, channel),
            FOREIGN KEY (guild, article) REFERENCES articles (guild, number) ON DELETE CASCADE
        ) STRICT
        """,
    )


@migrations(name="0004_unanswered")
def unanswered(database: Database) -> None:
    """Create the queue: questions that found no answer, and who asked each of them in which words."""
    _run(
        database,
        """
        CREATE TABLE unanswered (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            number INTEGER NOT NULL, question TEXT NOT NULL, state TEXT NOT NULL,
            faq INTEGER, article INTEGER, line INTEGER, handled_by INTEGER, handled_at TEXT,
            first_at TEXT NOT NULL, last_at TEXT NOT NULL, revision INTEGER NOT NULL,
            UNIQUE (guild, number)
        ) STRICT;
        CREATE INDEX unanswered_by_revision ON unanswered (guild, revision);
        CREATE TABLE askings (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            question INTEGER NOT NULL REFERENCES unanswered (id) ON DELETE CASCADE,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            wording TEXT NOT NULL, why TEXT NOT NULL, asker TEXT, channel INTEGER, message INTEGER, at TEXT NOT NULL,
            UNIQUE (question, asker, why)
        ) STRICT;
        CREATE INDEX askings_by_asker ON askings (guild, asker);
        CREATE INDEX askings_by_time ON askings (guild, at)
        """,
    )


@migrations(name="0005_statistics")
def statistics(database: Database) -> None:
    """Create the counts of each day, which name nobody, and the votes, which are kept so that nobody votes twice."""
    _run(
        database,
        """
        CREATE TABLE daily_counts (
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            day TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (guild, day, what, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE votes (
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            message INTEGER NOT NULL, voter TEXT NOT NULL, helpful INTEGER NOT NULL, at TEXT NOT NULL,
            PRIMARY KEY (guild, message, voter)
        ) STRICT, WITHOUT ROWID
        """,
    )


@migrations(name="0006_given_answers")
def given_answers(database: Database) -> None:
    """Create which message answers which, and the questions that are too long for the buttons below an answer."""
    _run(
        database,
        """
        CREATE TABLE given_answers (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            channel INTEGER NOT NULL, question INTEGER, answer INTEGER NOT NULL, said TEXT NOT NULL,
            asker TEXT NOT NULL, at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX given_answers_by_question ON given_answers (guild, question);
        CREATE INDEX given_answers_by_time ON given_answers (guild, at);
        CREATE INDEX given_answers_by_asker ON given_answers (guild, asker);
        CREATE TABLE long_questions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            asker TEXT NOT NULL, wording TEXT NOT NULL, at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX long_questions_by_asker ON long_questions (guild, asker)
        """,
    )


@migrations(name="0007_article_changes")
def article_changes(database: Database) -> None:
    """Create the list of articles by their last change, which the search index follows, kept by triggers.

    Triggers see what every door does to an article, the erasing of a whole server included. The list names no server:
    ``article`` is the ``id`` of ``articles``, and it stays when the article is gone, so that the index forgets it, too.
    ``automatic`` marks a server's first article, which became its default without anybody choosing it.
    """
    _run(
        database,
        """
        CREATE TABLE article_changes (
            revision INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL UNIQUE
        ) STRICT;
        INSERT INTO article_changes (article) SELECT id FROM articles ORDER BY id;
        ALTER TABLE article_uses ADD COLUMN automatic INTEGER NOT NULL DEFAULT 0
        """,
    )
    seen = (
        "BEGIN DELETE FROM article_changes WHERE article = {0}; INSERT INTO article_changes (article) VALUES ({0}); END"
    )
    changed = "UPDATE OF guild, title, date, text, removed_at"
    for name, event, article in (
        ("added", "INSERT", "new.id"),
        ("changed", changed, "new.id"),
        ("gone", "DELETE", "old.id"),
    ):
        database.execute(f"CREATE TRIGGER article_{name} AFTER {event} ON articles {seen.format(article)}")


@migrations(name="0008_article_sources")
def article_sources(database: Database) -> None:
    """Create the hashes of what articles were read from; ``article`` is empty for what held none."""
    _run(
        database,
        """
        CREATE TABLE article_sources (
            guild INTEGER NOT NULL REFERENCES guilds (guild) ON DELETE CASCADE,
            mark TEXT NOT NULL, article INTEGER, at TEXT NOT NULL,
            PRIMARY KEY (guild, mark)
        ) STRICT, WITHOUT ROWID
        """,
    )


@migrations(name="0009_article_facts")
def article_facts(database: Database) -> None:
    """Create what was found in articles beforehand, a cache by version of the program; another text makes it void."""
    _run(
        database,
        """
        CREATE TABLE article_facts (
            article INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            version TEXT NOT NULL, facts BLOB NOT NULL
        ) STRICT
        """,
    )
    database.execute(
        "CREATE TRIGGER article_facts_void AFTER UPDATE OF text ON articles "
        "BEGIN DELETE FROM article_facts WHERE article = new.id; END"
    )


@migrations(name="0010_article_addresses")
def article_addresses(database: Database) -> None:
    """Find articles that came from one address without looking at all of a server."""
    database.execute(
        "CREATE INDEX articles_by_address ON articles (guild, url, number) WHERE removed_at IS NULL AND url IS NOT NULL"
    )


@migrations(name="0011_questions_about")
def questions_about(database: Database) -> None:
    """Keep of an unanswered question which article it names: its number in the server, NULL where it names none."""
    _run(database, "ALTER TABLE unanswered ADD COLUMN about INTEGER")
