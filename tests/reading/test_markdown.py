"""The words of Markdown are read without their marks."""

import time

import pytest

from bot.reading.article import LineKind
from bot.reading.read import read_markdown


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("It was **very** late.", "It was very late."),
        ("It was *very*, __very__ and _very_ late.", "It was very, very and very late."),
        ("***Late*** it was.", "Late it was."),
        ("**Ida Moss:** No.", "Ida Moss: No."),
        ("The [old ferry](https://post.example/a_b) sank.", "The old ferry sank."),
        ('The [ferry](<https://post.example/a> "A boat") sank.', "The ferry sank."),
        ("It is 5 * 3 * 2 in all.", "It is 5 * 3 * 2 in all."),
        ("The file ferry_of_slate_2 was lost.", "The file ferry_of_slate_2 was lost."),
        ("It costs £3* and £4*.", "It costs £3* and £4*."),
        ("It leaks.[^1] Nobody knew.", "It leaks. Nobody knew."),
        ("[^1]: The council’s own count.", "The council’s own count."),
        ("- [x] The roof is mended.", "The roof is mended."),
        ("| Sewer | £31m |", "Sewer | £31m"),
        ("He wrote [sic] (in ink).", "He wrote [sic] (in ink)."),
    ],
)
def test_the_marks_of_emphasis_and_links_are_no_part_of_the_words(written: str, words: str) -> None:
    article = read_markdown(f"Nobody came.\n\n{written}\n")
    assert article.of(article.lines[-1].span) == words


def test_a_byline_in_slanted_letters_gives_writer_and_day() -> None:
    article = read_markdown("# Ferry row\n\n*By Ida Moss · 3 March 2025*\n\nThe ferry sank.\n")
    assert (article.byline, str(article.date)) == ("By Ida Moss · 3 March 2025", "2025-03-03")
    assert article.lines[1].kind is LineKind.BYLINE


def test_bold_letters_that_alone_tell_the_questions_of_an_interview_stay() -> None:
    interview = ["**How bad was it?**", "Bad.", "**Tell me more.**", "No.", "**Will it sail?**", "Never."]
    assert read_markdown("\n\n".join(interview)).text.count("**") == 6
    assert read_markdown("\n\n".join(interview[:2])).text.count("**") == 0


def test_a_wrapped_item_of_a_list_is_one_line() -> None:
    article = read_markdown(
        "The council voted on Wednesday to replace the old ferry with\na bridge, which ends a dispute.\n\n"
        "- The Greens, who have twelve seats, voted for the bridge and\n  the road.\n- The others slept.\n"
    )
    assert [article.of(line.span) for line in article.lines][1:] == [
        "The Greens, who have twelve seats, voted for the bridge and the road.",
        "The others slept.",
    ]


@pytest.mark.parametrize("piece", ["*", "**", "**a", "*a ", "_a ", "__a ", "[a](", "[a](b ", "**a**"])
def test_marks_that_never_close_hold_nobody_up(piece: str) -> None:
    begun = time.process_time()
    read_markdown(f"She left. {piece * 20_000}")
    assert time.process_time() - begun < 4
