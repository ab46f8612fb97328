"""What each table of the database holds about people, column by column; a test proves that no column is left out."""

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What a column holds."""

    NOTHING_PERSONAL = "nothing about a person"
    PERSON = "the id of a person who moderates; emptied when that person has their traces erased"
    HASH = "a person, as a hash with the server's salt; the row is erased with that person's traces"
    WORDS = "words of the person whose hash is in the row, or in the rows that refer to it; erased with them"
    SERVER_WORDS = "words that moderators publish for their server; they are the server's, and stay"


@dataclass(frozen=True, slots=True)
class TableDeclaration:
    """What a table holds, in a sentence for people, for how long, and what each column holds."""

    table: str
    about: str
    kept: str
    columns: dict[str, Holds]

    def holding(self, kind: Holds) -> tuple[str, ...]:
        """Return the columns that hold something of a kind."""
        return tuple(column for column, held in self.columns.items() if held is kind)


WHILE_HERE = "as long as the bot is in the server, and 30 days more"
RETENTION = "for the retention time of the server"


def _declare(
    table: str,
    about: str,
    kept: str,
    plain: str,
    *,
    person: str = "",
    hashed: str = "",
    words: str = "",
    server_words: str = "",
) -> TableDeclaration:
    kinds = (
        (plain, Holds.NOTHING_PERSONAL),
        (person, Holds.PERSON),
        (hashed, Holds.HASH),
        (words, Holds.WORDS),
        (server_words, Holds.SERVER_WORDS),
    )
    return TableDeclaration(table, about, kept, {column: kind for names, kind in kinds for column in names.split()})


DECLARATIONS: tuple[TableDeclaration, ...] = (
    _declare(
        "guilds",
        "which servers the bot is in",
        WHILE_HERE,
        "guild salt left_at epoch faq_revision articles_revision settings_revision queue_revision "
        "last_faq last_article last_unanswered",
    ),
    _declare("program_state", "what the program remembers for itself", "as long as the program is used", "key value"),
    _declare("settings", "what the server has chosen", WHILE_HERE, "guild name value"),
    _declare(
        "audit",
        "who changed entries, articles and settings, and when",
        WHILE_HERE,
        "id guild at subject name action",
        person="who",
        server_words="before after",
    ),
    _declare(
        "faq_entries",
        "answers that moderators wrote",
        f"{WHILE_HERE}; for 30 days once removed",
        "id guild number article line created_at changed_at removed_at revision",
        person="author",
        server_words="answer",
    ),
    _declare(
        "faq_wordings",
        "questions that moderators wrote",
        f"{WHILE_HERE}; for 30 days once removed",
        "entry guild position live",
        server_words="wording normalised",
    ),
    _declare(
        "articles",
        "articles that moderators added",
        f"{WHILE_HERE}; for 30 days once removed",
        "id guild number url date characters fingerprint added_at removed_at",
        person="added_by",
        server_words="title text",
    ),
    _declare(
        "article_sources",
        "which files and pages were read already, as hashes of their bytes",
        WHILE_HERE,
        "guild mark article at",
    ),
    _declare("article_uses", "which article a channel is asked about", WHILE_HERE, "guild channel article automatic"),
    _declare(
        "article_changes",
        "the order in which articles changed, by their number in the whole database",
        "as long as the program is used",
        "revision article",
    ),
    _declare(
        "article_facts",
        "where names and statements stand in articles, so that they need not be found again",
        "as long as the article",
        "article version facts",
    ),
    _declare(
        "unanswered",
        "questions that found no answer",
        RETENTION,
        "id guild number state about faq article line handled_at first_at last_at revision",
        person="handled_by",
        words="question",
    ),
    _declare(
        "askings",
        "who asked a question that found no answer, as a hash, with a link to the message",
        RETENTION,
        "id question guild why channel message at",
        hashed="asker",
        words="wording",
    ),
    _declare(
        "given_answers",
        "which message of the bot answers which of yours, with your id as a hash and without words",
        "for 7 days",
        "id guild channel question answer said at",
        hashed="asker",
    ),
    _declare(
        "long_questions",
        "answered questions that are too long for the buttons below the answer, with your id as a hash",
        RETENTION,
        "id guild at",
        hashed="asker",
        words="wording",
    ),
    _declare("daily_counts", "how many questions were asked on a day", "for 400 days", "guild day what subject count"),
    _declare(
        "votes",
        "who found an answer helpful or not, as a hash",
        RETENTION,
        "guild message helpful at",
        hashed="voter",
    ),
)
"""Every table but SQLite's own and the list of migrations."""
