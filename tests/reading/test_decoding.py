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


def test_lines_of_two_encodings_in_one_file_are_each_read_in_theirs() -> None:
    lines = ["The café was shut.", "“Voilà,” said Zoë.", "It rained.", "The façade fell."]
    data = b"\n".join(line.encode("cp1252" if number == 1 else "utf-8") for number, line in enumerate(lines))
    assert decode(data, "a.txt").split("\n") == lines


QUOTED = "The harbour of Veldoria wouldn’t close. “Veldoria’s bread costs too much,” said Ann Baker – a teacher.\n"


@pytest.mark.parametrize("encoding", ["cp1250", "cp1252", "mac_roman"])
@pytest.mark.parametrize("text", [QUOTED, QUOTED * 5, "Veldoria’s mayor said so.\n", "Veldoria’s mayor said so.\n" * 5])
def test_quotation_marks_of_old_encodings_stay_what_they_are(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_names_that_only_the_eastern_encoding_spells_are_spelt_so() -> None:
    text = "Łódź’s mayor, Świątek, said “no” to the harbour and to the bread of the town.\n" * 3
    assert decode(text.encode("cp1250"), "a.txt") == text


EASTERN = [
    "Starosta Dvořák řekl, že věž je zavřená. „Opravíme ji příští týden,“ dodal v úterý.",
    "A hídőr szerint a csütörtöki szél erős volt. „Őszre kész lesz” – mondta.",
    "Podul se va închide miercuri. „Îl reparăm”, a spus Şerban, şi a plecat.",
    "Most će biti zatvoren do četvrtka. „Popravljamo ga”, rekla je Živa Đurić.",
    "Burmistrz zamknął wieżę. „Naprawimy ją w przyszłym tygodniu” – powiedział Święcki.",
]
WESTERN = [
    "Borgmesteren sagde, at tårnet er lukket. ”Vi åbner på lørdag,” sagde Søren Kjær.",
    "El alcalde cerró el año así. «¿Y la señora Íñiguez?», preguntó.",
    "Le maire a fermé la tour où naît le fleuve. « Ça va », a dit Noël.",
    "Sindaco: la torre è chiusa perché più fragile. “Aprirà lunedì”, ha detto.",
    "Bæjarstjórinn sagði að turninn yrði lokaður. „Við opnum hann,“ sagði Þóra.",
    "The mayor’s friend Søren Dahl said no – and so did Zoë.",
]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "cp1250") for text in EASTERN),
        *((text, "cp1252") for text in WESTERN),
        ("Belediye başkanı köprüyü açmadı. “Yarın açıyoruz” dedi İsmail Yıldız.", "cp1254"),
    ],
)
def test_letters_that_one_language_has_together_tell_the_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text
    assert decode((text + "\n").encode(encoding) * 40, "a.txt") == (text + "\n") * 40


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_other_letters_are_detected(encoding: str) -> None:
    text = "Мэр города сказал, что гавань не закроется никогда. Хлеб стоит слишком дорого.\n" * 3
    assert decode(text.encode(encoding), "a.txt") == text


def test_carriage_returns_end_lines_where_nothing_else_does() -> None:
    assert decode(b"One.\r\rThree.\r", "a.txt") == "One.\n\nThree.\n"
    assert decode(b"One.\r\nTwo,\rstill two.\r\n", "a.txt") == "One.\r\nTwo,\rstill two.\r\n"


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n", "\ufeff".encode()])
def test_a_file_without_words_is_empty(data: bytes) -> None:
    with pytest.raises(ArticleEmpty, match=r"a\.txt is empty"):
        decode(data, "a.txt")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01\0\0"])
def test_a_binary_file_is_not_text(data: bytes) -> None:
    with pytest.raises(ArticleNotText, match="not a text file"):
        decode(data, "a.txt")


def test_rich_text_is_not_read_with_its_marks() -> None:
    with pytest.raises(ArticleNotText, match=r"a\.rtf is not a text file"):
        decode(rb"{\rtf1\ansi\b The mayor opened a bridge.}", "a.rtf")


@pytest.mark.parametrize("text", ['{"title": "T",\n "text": "The fox ran."}\n', '[{"text": "The fox ran."}]'])
def test_an_object_of_json_is_not_read_with_its_marks(text: str) -> None:
    with pytest.raises(ArticleNotText, match=r"a\.json is JSON.*\.jsonl"):
        decode(text.encode(), "a.json")


@pytest.mark.parametrize("text", ["[Music] The fox ran.", "{The fox ran}", "[1] The fox ran.", "[" * 100_000])
def test_a_text_that_begins_with_a_bracket_is_a_text(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text


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
