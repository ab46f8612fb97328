"""Bytes become text, or the person who gave them learns what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.decoding import MAX_BYTES, decode
from bot.reading.errors import ArticleEmpty, ArticleNotText, ArticleTooLarge, UnreadableArticle

SENTENCE = "“Voilà,” said Zoë – café, naïve, déjà vu: the minister’s whole résumé was façade and élan."


def test_utf_8_is_read_as_it_stands() -> None:
    assert decode(SENTENCE.encode(), "a.txt") == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding), "a.txt") == SENTENCE


def test_another_encoding_is_detected() -> None:
    assert decode((SENTENCE * 5).encode("cp1252"), "a.txt") == SENTENCE * 5


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n", "\ufeff".encode()])
def test_a_file_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(ArticleEmpty, match=r"a\.txt is empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01\0\0"])
def test_a_binary_file_is_not_text(data: bytes) -> None:
    with pytest.raises(ArticleNotText, match="not a text file"):
        decode(data, "a.txt")


def test_a_file_larger_than_any_article_is_refused_with_its_size() -> None:
    with pytest.raises(ArticleTooLarge, match="6 MB"):
        decode(b"a" * (MAX_BYTES + 1_000_000), "a.txt")


@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_clear_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except UnreadableArticle as error:
        text = str(error)
    assert text.strip()
