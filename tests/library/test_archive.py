"""Everything of a server goes into an archive and comes back; a hostile archive changes nothing."""

import datetime as dt
import io
import json
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.library.archive.layout import NotAnArchive
from bot.library.articles.shelved_article import fitted
from bot.library.library import Library
from bot.library.privacy.personal_data import DECLARATIONS
from bot.library.questions.answered_questions import GivenAnswer
from bot.library.questions.statistics import Outcome, Vote, counts_of
from bot.library.storage.errors import Missing, Taken
from bot.library.storage.moments import stamp
from bot.library.storage.opening import open_beside
from bot.library.storage.store import Row

GUILD, OTHER = 810000000000000001, 810000000000000002
LONG = "Who built the bridge \N{ZERO WIDTH JOINER}over the river?"
STORY = 'Bridge "Reopens"\r\n\r\n---\n"We are proud," said Ada Byron.\n\n'
Files = dict[str, bytes]


@pytest.fixture
def archive(library: Library, now: dt.datetime, tmp_path: Path) -> Path:
    library.faq.add(GUILD, "When?", "Now.\n---\nOr never.", aliases=["What time"], by=1, at=now)
    library.faq.add(GUILD, "Gone?", "Yes.", by=1, at=now)
    library.faq.edit(GUILD, 1, answer="Later.", by=2, at=now + dt.timedelta(hours=1))
    library.faq.remove(GUILD, 2, by=2, at=now)
    library.articles.add(GUILD, STORY, by=1, at=now, url="https://example.com/a", date=dt.date(2026, 11, 20))
    library.articles.add(GUILD, "Harbour closes\n\nIt closes in May.", by=1, at=now)
    library.articles.add_all(GUILD, [fitted("Another one\n\nIt is short.", mark="0" * 32)], by=None, at=now)
    library.articles.use(GUILD, 2, channel=77, by=1, at=now)
    library.articles.remove(GUILD, 3, by=1, at=now)
    library.settings.change(GUILD, "prefix", "?", by=1, at=now)
    library.settings.change(GUILD, "moderator_roles", [5, 6], by=1, at=now)
    library.queue.join(GUILD, "Who built the bridge?", asker=5, channel=77, message=8, at=now)
    library.queue.join(GUILD, "Who paid for all of it?", asker=6, at=now, about=2)
    library.queue.dismiss(GUILD, 2, by=1, at=now)
    library.statistics.add(Counter(counts_of(GUILD, Outcome.ANSWERED, at=now, faq=1)))
    library.given_answers.keep([(GivenAnswer(GUILD, 77, 8, 9, "1-abcd:0:5:None", now), 5)])
    library.long_questions.keep(GUILD, LONG, asker=5, at=now)
    library.statistics.vote(GUILD, 9, 5, Vote.HELPFUL, at=now)
    library.faq.add(OTHER, "Of another server?", "Yes.", by=1, at=now)
    return library.export(GUILD, tmp_path / "server.zip", at=now)


def stored(library: Library, sql: str) -> list[Row]:
    with closing(open_beside(library.path)) as store:
        return store.rows(sql)


def rows(library: Library, guild: int) -> dict[str, list[tuple[object, ...]]]:
    """All rows of a server, without what a database hands out by itself."""
    own = {"id", "guild", "epoch", "entry", "question", "revision"}
    found = {}
    for declared in DECLARATIONS:
        columns = [
            name
            for name in declared.columns
            if (name not in own or (declared.table, name) == ("unanswered", "question"))
            and not (declared.table == "guilds" and name.endswith("_revision"))
        ]
        if "guild" in declared.columns:
            sql = f"SELECT {', '.join(columns)} FROM {declared.table} WHERE guild = {guild}"
            found[declared.table] = sorted(map(tuple, stored(library, sql)), key=repr)
    return found


def test_what_was_replaced_in_one_database_is_undone_in_another(
    library: Library, now: dt.datetime, tmp_path: Path
) -> None:
    for text in (STORY, f"Updated.\n{STORY}"):
        library.articles.add(GUILD, text, by=1, at=now, url="https://example.com/a")
    library.articles.use(GUILD, 1, channel=77, by=1, at=now)
    library.faq.add(GUILD, "Who?", "", article=1, line=4, by=1, at=now)
    library.settings.change(GUILD, "queue_role", OTHER, by=1, at=now)
    library.newer_versions.replace(GUILD, 1, 2, by=1, at=now)
    archive = library.export(GUILD, tmp_path / "server.zip", at=now)
    with Library.open(tmp_path / "second.db") as second:
        second.import_archive(archive)
        assert [(each.article, each.line) for each in second.faq.entries(GUILD)] == [(2, 5)]
        restoration = second.newer_versions.restore(GUILD, 1, by=1, at=now)
        assert (restoration.newer, restoration.channels) == (2, (0, 77))
        assert [(each.article, each.line) for each in restoration.entries] == [(1, 4)]
        assert second.settings.of(GUILD).queue_role == OTHER


def test_everything_of_a_server_comes_back_in_another_database(library: Library, archive: Path, tmp_path: Path) -> None:
    with Library.open(tmp_path / "second.db") as second:
        imported = second.import_archive(archive)
        assert (imported.guild, imported.articles, imported.entries) == (GUILD, 3, 2)
        assert rows(second, GUILD) == rows(library, GUILD)
        assert all(rows(library, GUILD).values())
        assert not any(rows(second, OTHER).values())
        assert second.faq.best(GUILD, "what time") is not None
        assert second.queue.askings(GUILD, 1)[0].wording == "Who built the bridge?"
        assert second.long_questions.wording(GUILD, 1) == LONG
        assert not second.articles.are_asked_together(GUILD, 77)
        assert second.articles.are_asked_together(GUILD, 78)


def test_an_archive_of_an_import_is_the_same_archive(
    library: Library, archive: Path, now: dt.datetime, tmp_path: Path
) -> None:
    with Library.open(tmp_path / "second.db") as second:
        second.import_archive(archive)
        assert second.export(GUILD, tmp_path / "again.zip", at=now).read_bytes() == archive.read_bytes()


def test_an_import_for_another_server_leaves_the_first_alone(library: Library, archive: Path, now: dt.datetime) -> None:
    third = GUILD + 5
    assert library.import_archive(archive, third).guild == third
    assert library.faq.add(third, "New?", "Yes.", by=1, at=now).number == 3
    assert library.faq.count(GUILD) == 1
    assert library.privacy.erase(5, third) > 0


def test_a_button_never_leads_to_the_question_of_another_server(library: Library, archive: Path) -> None:
    third = GUILD + 5
    library.import_archive(archive, third)
    assert library.long_questions.wording(third, 1) is None
    assert library.long_questions.wording(GUILD, 1) == LONG


def test_a_server_with_anything_in_it_is_not_imported_over(library: Library, archive: Path) -> None:
    for server in (None, OTHER):
        before = rows(library, server or GUILD)
        with pytest.raises(Taken, match="has something in this database already"):
            library.import_archive(archive, server)
        assert rows(library, server or GUILD) == before


def test_a_server_that_is_not_kept_cannot_be_exported(library: Library, now: dt.datetime, tmp_path: Path) -> None:
    with pytest.raises(Missing, match="Nothing is kept"):
        library.export(5, tmp_path / "a.zip", at=now)
    assert list(tmp_path.glob("a.zip*")) == []


def test_people_can_read_an_archive(archive: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        assert 'question: "When?"' in opened.read("faq.md").decode()
        assert opened.read("articles/000001.md").decode().endswith(STORY)
        assert json.loads(opened.read("settings.json")) == {"moderator_roles": [5, 6], "prefix": "?"}


def changed(archive: Path, change: Callable[[Files], object]) -> None:
    with zipfile.ZipFile(archive) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    change(files)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as remade:
        for name, data in files.items():
            remade.writestr(name, data)
    archive.write_bytes(written.getvalue())


def put(name: str, data: bytes) -> Callable[[Files], object]:
    return lambda files: files.update({name: data})


def swap(name: str, old: bytes, new: bytes) -> Callable[[Files], object]:
    def change(files: Files) -> None:
        assert old in files[name]
        files[name] = files[name].replace(old, new)

    return change


def test_an_archive_that_does_not_know_yet_which_article_a_question_names_is_read(
    archive: Path, tmp_path: Path
) -> None:
    changed(archive, swap("unanswered.jsonl", b'"about": 2, ', b""))
    with Library.open(tmp_path / "second.db") as second:
        second.import_archive(archive)
        assert second.queue.question(GUILD, 2).about is None


HOSTILE: dict[str, tuple[Callable[[Files], object], str]] = {
    "zip slip": (put("../../evil.txt", b"x"), "holds a file '../../evil.txt'"),
    "absolute": (put("/etc/passwd", b"x"), "holds a file"),
    "bomb": (put("articles/000009.md", b"\0" * 60_000_000), "unpacked it would have 60 MB"),
    "large article": (put("articles/000009.md", b"x" * 6_000_000), "is too large"),
    "long line": (put("votes.jsonl", b"x" * 2_000_000), "is too long"),
    "newer": (swap("archive.json", b'"version": 1', b'"version": 2'), "its version is 2, and this program reads 1"),
    "another zip": (swap("archive.json", b"sourceline archive", b"shopping"), "does not say that it is one"),
    "no server": (swap("archive.json", b"810000000000000001", b'"x"'), "which server"),
    "missing part": (lambda files: files.pop("audit.jsonl"), "has no audit.jsonl"),
    "no JSON": (put("audit.jsonl", b"{"), "line 1, is not JSON"),
    "deep JSON": (put("audit.jsonl", b"[" * 100_000), "is not JSON"),
    "no object": (put("settings.json", b"[]"), "no JSON object"),
    "no UTF-8": (put("faq.md", b"\xff"), "not text in UTF-8"),
    "no FAQ": (put("faq.md", b"hello"), "Line 1"),
    "other count": (put("faq.jsonl", b""), "does not go with the entries"),
    "column": (swap("votes.jsonl", b"voter", b"vote_r"), "does not hold"),
    "kind": (swap("votes.jsonl", b'"helpful": 1', b'"helpful": "1"'), "unfit helpful"),
    "moment": (swap("audit.jsonl", b"2026-11-22T12", b"2026-11-22X1"), "unfit at"),
    "first moment": (swap("votes.jsonl", b"2026-11-22T12:00:00.000000+00:00", b"0001-01-01T00:00+23:00"), "unfit at"),
    "count of nothing": (swap("daily_counts.jsonl", b'"subject": "1"', b'"subject": "abc"'), "unfit subject"),
    "count of what": (swap("daily_counts.jsonl", b'"what": "faq"', b'"what": "fax"'), "unfit what"),
    "salt": (swap("server.json", b'"salt": "', b'"salt": "zz'), "unfit salt"),
    "setting": (swap("settings.json", b'"?"', b'"long prefix"'), "unfit prefix"),
    "version of an entry": (swap("audit.jsonl", b'"aliases"', b'"alias"'), "unfit version of an entry"),
    "front matter": (put("articles/000009.md", b"no front matter"), "no front matter"),
    "twin": (lambda files: files.update({"articles/000009.md": files["articles/000001.md"]}), "do not fit together"),
    "asking of nothing": (put("unanswered.jsonl", b""), "not there"),
    "use of nothing": (swap("article_uses.jsonl", b'"article": 2', b'"article": 44'), "do not fit together"),
}


@pytest.mark.parametrize(("change", "words"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_archive_is_refused_in_one_line_and_changes_nothing(
    archive: Path, tmp_path: Path, change: Callable[[Files], object], words: str
) -> None:
    changed(archive, change)
    with Library.open(tmp_path / "second.db") as second:
        with pytest.raises(NotAnArchive) as refused:
            second.import_archive(archive)
        assert words in str(refused.value)
        assert "\n" not in str(refused.value)
        assert second.guilds.known() == ()
    assert {path.name for path in tmp_path.iterdir()} <= {
        "library.db",
        "library.db-wal",
        "library.db-shm",
        "server.zip",
        "second.db",
    }


@pytest.mark.parametrize(("names", "words"), [("audit.jsonl", "holds a file twice"), (None, "locked with a password")])
def test_an_archive_that_nobody_can_look_into_is_refused(
    archive: Path, tmp_path: Path, names: str | None, words: str
) -> None:
    if names is None:
        # The first bit of the flags in the directory says that a file is encrypted.
        data = bytearray(archive.read_bytes())
        data[data.index(b"PK\x01\x02") + 8] |= 1
        archive.write_bytes(data)
    else:
        with zipfile.ZipFile(archive, "a") as opened, pytest.warns(UserWarning, match="Duplicate name"):
            opened.writestr(names, "")
    with Library.open(tmp_path / "second.db") as second, pytest.raises(NotAnArchive, match=words):
        second.import_archive(archive)


def test_moments_of_another_time_zone_are_kept_in_utc(archive: Path, now: dt.datetime, tmp_path: Path) -> None:
    for name in ("votes", "askings", "given_answers", "long_questions"):
        changed(archive, swap(f"{name}.jsonl", b"2026-11-22T12:00:00.000000+00:00", b"2026-11-23T10:30:00+22:30"))
    with Library.open(tmp_path / "second.db") as second:
        second.import_archive(archive)
        for name in ("votes", "askings", "given_answers", "long_questions"):
            assert {row["at"] for row in stored(second, f"SELECT at FROM {name}")} == {stamp(now)}


def test_a_truncated_or_damaged_archive_is_refused(archive: Path, tmp_path: Path) -> None:
    whole = archive.read_bytes()
    middle = len(whole) // 3
    broken = [b"", whole[:50], whole[: len(whole) // 2], whole[:-30], b"PK\x05\x06" + bytes(18)]
    broken += [whole[:middle] + bytes(40) + whole[middle + 40 :], whole.replace(b"PK\x01\x02", b"PK\x09\x09")]
    with Library.open(tmp_path / "second.db") as second:
        for data in broken:
            archive.write_bytes(data)
            with pytest.raises(NotAnArchive):
                second.import_archive(archive)
        with pytest.raises(NotAnArchive, match="There is no file"):
            second.import_archive(tmp_path / "missing.zip")
        assert second.guilds.known() == ()
