"""A file becomes an article whose every span is exact."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.article import LineKind
from bot.reading.errors import ArticleEmpty, ArticleMissing, ArticleNotText, ArticleTooLarge
from bot.reading.mail import without_quoting
from bot.reading.markdown import NOTE, plain_of_markdown
from bot.reading.read import UNSEEN, built_in_article, read_file, read_markdown, read_text
from bot.reading.resources import data_folder

EMPHASIS = str.maketrans("", "", "*_[]")
PAGES = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [
                "",
                "Advertisement",
                "By Ida Moss",
                "“We go,” she said. “Now.”",
                "# A heading",
                "- one",
                "---",
                "\r",
                "Mr. A. B. left.",
                "The council voted on Wednesday to replace the old ferry with a",
                "bridge that nobody in the town of Slate had ever asked it for, and",
                "left.",
                "The govern\N{SOFT HYPHEN}ment fell.",
            ]
        ),
        max_size=12,
    ).map("\n".join),
)


@given(PAGES)
def test_every_sentence_is_the_text_between_its_offsets(text: str) -> None:
    for article in (read_text(text), read_markdown(text)):
        lines = {line.number: line for line in article.lines}
        for sentence in article.sentences:
            words = article.text[sentence.span.start : sentence.span.end]
            assert words == words.strip() != ""
            assert sentence.span in lines[sentence.line].span


@given(PAGES)
def test_lines_are_numbered_as_in_the_file(text: str) -> None:
    in_file = without_quoting(text).translate(UNSEEN).split("\n")
    for line in (article := read_text(text)).lines:
        assert article.of(line.span).startswith(in_file[line.number - 1].strip())
    for line in (article := read_markdown(text)).lines:
        first = article.of(line.span)[:40].partition(" ")[0]
        assert first.translate(EMPHASIS) in NOTE.sub("", in_file[line.number - 1]).translate(EMPHASIS)


@given(PAGES)
def test_an_article_that_is_read_again_stays_as_it_is(text: str) -> None:
    article = read_text(text)
    assert read_text(article.text) == article


def test_a_word_is_whole_without_the_mark_where_it_may_be_parted() -> None:
    article = read_text("The govern\N{SOFT HYPHEN}ment fell.\nIt was late.")
    assert article.of(article.sentences[0].span) == "The government fell."


@given(PAGES, st.integers(0, 320))
def test_the_line_at_an_offset_is_the_one_that_holds_it(text: str, offset: int) -> None:
    article = read_text(text)
    held = [line for line in article.lines if line.span.start <= offset < line.span.end]
    assert article.line_at(offset) == (held[0] if held else None)


def test_blank_lines_count_but_hold_nothing() -> None:
    article = read_text("One went.\r\n\r\nTwo came.\r\n")
    assert [(line.number, article.of(line.span)) for line in article.lines] == [(1, "One went."), (3, "Two came.")]


def test_the_last_line_of_the_built_in_article_is_furniture() -> None:
    article = built_in_article()
    assert article.lines[-1].kind is LineKind.FURNITURE
    assert article.sentences[-1].line == 13


def test_the_built_in_article_has_the_title_of_its_sidecar_and_no_date() -> None:
    article = built_in_article()
    assert article.title == "CSIS alleges Chinese interference in Canadian elections"
    assert article.date is None


def test_the_built_in_article_is_also_the_first_of_the_question_set() -> None:
    folder = data_folder()
    built_in = (folder / "articles" / "canadian-elections.txt").read_bytes()
    assert built_in == (folder / "questions" / "articles" / "A.txt").read_bytes()


def test_markdown_marks_are_no_part_of_the_words() -> None:
    article = read_markdown("---\ntitle: The Row\ndate: 2026-03-04\n---\n\n# Ferry row\n\n> “No,” she said.\n\n---\n")
    assert [(line.number, article.of(line.span)) for line in article.lines][:2] == [
        (6, "Ferry row"),
        (8, "“No,” she said."),
    ]
    assert (article.title, article.date) == ("The Row", dt.date(2026, 3, 4))


@given(PAGES)
def test_markdown_without_its_marks_is_read_as_a_text(text: str) -> None:
    plain = plain_of_markdown(text)
    given_ = {"title": plain.title, "date": plain.date, "url": plain.url, "language": plain.language}
    assert read_markdown(text) == read_text(plain.text, **given_)  # type: ignore[arg-type] # each of its type
    assert plain.text.count("\n") == text.count("\n")


def test_a_heading_at_the_top_of_markdown_is_the_title() -> None:
    assert read_markdown("![](a.png)\n\n# It is over.\n\nShe left. He stayed.\n").title == "It is over."
    assert read_markdown("She left. He stayed.\n\n## Later\n\nHe left, too.\n").title == "She left. He stayed."


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleMissing, match=r"There is no file .*nothing\.txt"):
        read_file(tmp_path / "nothing.txt")


def test_a_folder_is_not_an_article(tmp_path: Path) -> None:
    with pytest.raises(ArticleMissing, match="cannot be read"):
        read_file(tmp_path)


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n")
    with pytest.raises(ArticleEmpty):
        read_file(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ArticleTooLarge, match="50 MB"):
        read_file(path)


@pytest.mark.parametrize("line", ["title = 2026", 'url = ["https://news.example/1"]', "language = true"])
def test_a_sidecar_with_a_field_that_is_no_text_says_what_to_do(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text("The ferry sank.")
    (tmp_path / "a.toml").write_text(line)
    with pytest.raises(ArticleNotText, match="Put it in quotation marks"):
        read_file(tmp_path / "a.txt")


def test_a_broken_sidecar_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One went. Two came.")
    (tmp_path / "a.toml").write_text("title = ")
    with pytest.raises(ArticleNotText, match=r"a\.toml is not valid TOML"):
        read_file(tmp_path / "a.txt")


def test_a_sidecar_gives_title_and_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One went. Two came.")
    (tmp_path / "a.toml").write_text('title = "Ones"\ndate = 2026-01-02\n')
    article = read_file(tmp_path / "a.txt")
    assert (article.title, article.date) == ("Ones", dt.date(2026, 1, 2))


@pytest.mark.parametrize(
    "written", ["http://example.org", " https://example.org:8080/a?b=c#d ", "https://münchen.de/ä"]
)
def test_an_address_of_the_web_is_kept_as_it_was_written(written: str) -> None:
    assert read_text("One went. Two came.", url=written).url == written.strip()


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        "example.org/news",
        "//example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https://:80",
        "https://[1/news",
        "https://example.org:port",
        "https://exam ple.org",
        "https://example.org\n/a",
        "https://../a",
    ],
)
def test_anything_else_is_no_address_of_an_article(written: str | None) -> None:
    assert read_text("One went. Two came.", url=written).url is None


@given(st.text() | st.from_regex(r"https?://[^\n]{0,20}"))
def test_no_address_breaks_the_reading(written: str) -> None:
    assert read_text("One went. Two came.", url=written).url in (None, written.strip())
