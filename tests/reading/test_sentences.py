"""Lines become sentences whose spans are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.sentences import split_sentences

NEWS_CHARACTERS = st.text(alphabet=st.sampled_from("abMr. St“”‘’\"'!?,;—… \t1239$"), max_size=120)


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("She left. He stayed.", ["She left.", "He stayed."]),
        ("Mr. Smith and Dr. Jones met Sen. Lee.", ["Mr. Smith and Dr. Jones met Sen. Lee."]),
        ("It began at 7 p.m. on Tuesday. Nobody came.", ["It began at 7 p.m. on Tuesday.", "Nobody came."]),
        ("It shut at 9:52 p.m. Tuesday. Nobody came.", ["It shut at 9:52 p.m. Tuesday.", "Nobody came."]),
        ("Polls close at 9 p.m. ET. We wait.", ["Polls close at 9 p.m. ET.", "We wait."]),
        ("They left at 5 p.m. He stayed.", ["They left at 5 p.m.", "He stayed."]),
        ("Sen. Lee, D-N.Y., left. He stayed.", ["Sen. Lee, D-N.Y., left.", "He stayed."]),
        ("She voted no. “It leaks,” she said.", ["She voted no.", "“It leaks,” she said."]),
        ('They were ill. "Very," he said.', ["They were ill.", '"Very," he said.']),
        ("It opens on 2 May. Tickets cost £5.", ["It opens on 2 May.", "Tickets cost £5."]),
        ("It blew at 90 km/h. Nobody was hurt.", ["It blew at 90 km/h.", "Nobody was hurt."]),
        ("They made me ill. Mr Lee left.", ["They made me ill.", "Mr Lee left."]),
        ("He came no. 3. Lee won.", ["He came no. 3.", "Lee won."]),
        ("“He told me. Nobody else did,” she said.", ["“He told me. Nobody else did,” she said."]),
        ("‘He told me. Nobody else did,’ she said.", ["‘He told me. Nobody else did,’ she said."]),
        ("“Is it over?” Bo Lund asked. He left.", ["“Is it over?” Bo Lund asked.", "He left."]),
        ("“Is it over?” Lund left.", ["“Is it over?”", "Lund left."]),
        ("Coun. Lee left.", ["Coun. Lee left."]),
        ("1. Bills will go up. Much.", ["1. Bills will go up.", "Much."]),
        ("(2) Roads will shut.", ["(2) Roads will shut."]),
        ("A. On Monday. By bus.", ["A. On Monday.", "By bus."]),
        ("It was 45. Nobody came.", ["It was 45.", "Nobody came."]),
        ("**How bad was it?**", ["**How bad was it?**"]),
        ("• The pumps stopped. Nobody knew.", ["• The pumps stopped.", "Nobody knew."]),
        ("It rained. • The pumps stopped. Nobody knew.", ["It rained.", "• The pumps stopped.", "Nobody knew."]),
        ("“It rains,” he said. “ Bring boots. Now.", ["“It rains,” he said.", "“ Bring boots.", "Now."]),
        ("“I queued,” she said. “Eleven days. Or so.", ["“I queued,” she said.", "“Eleven days.", "Or so."]),
        ("Police said Const. Lee left.", ["Police said Const. Lee left."]),
        ("Pte. Bo Lund and Asst. Chief Lee left.", ["Pte. Bo Lund and Asst. Chief Lee left."]),
        (".@idamoss wrote: “It rains.”", [".@idamoss wrote: “It rains.”"]),
        ("It drew approx. 40 people.", ["It drew approx. 40 people."]),
        ("See Ep. 12 and Vol. 3. Then rest.", ["See Ep. 12 and Vol. 3.", "Then rest."]),
        ("It cost approx. £3.5m to mend.", ["It cost approx. £3.5m to mend."]),
        ("Lund, pop. 8,400, has a mill.", ["Lund, pop. 8,400, has a mill."]),
        ("She sings pop. 40 people came.", ["She sings pop.", "40 people came."]),
        ("It is open Mon.-Fri., 9-4. Come in.", ["It is open Mon.-Fri., 9-4.", "Come in."]),
        ("It cost £3, incl. VAT.", ["It cost £3, incl. VAT."]),
        ("A play is on: Oliver! will be shown. Come.", ["A play is on: Oliver! will be shown.", "Come."]),
        ("It sank. iPhones got wet.", ["It sank.", "iPhones got wet."]),
        ("he left. she stayed.", ["he left.", "she stayed."]),
        ("It leaks.¹ Nobody knew.²", ["It leaks.¹", "Nobody knew.²"]),
        ("“It leaks.”² Nobody knew.", ["“It leaks.”²", "Nobody knew."]),
        ("It leaks all summer.1 That is bad.", ["It leaks all summer.1", "That is bad."]),
        ('It rang at 6 a.m. "I slept," he said.', ["It rang at 6 a.m.", '"I slept," he said.']),
        ('The 7 p.m. "Town Hall" show began.', ['The 7 p.m. "Town Hall" show began.']),
        ("He got six mos. in jail. Good.", ["He got six mos. in jail.", "Good."]),
        ("It closed in 2005. the UK had three.", ["It closed in 2005.", "the UK had three."]),
        ("It flew the PZL.23 Karas. It fell.", ["It flew the PZL.23 Karas.", "It fell."]),
        ("It lost vol. Nobody noticed.", ["It lost vol.", "Nobody noticed."]),
        ("It cost $3.20 a bottle. Cheap.", ["It cost $3.20 a bottle.", "Cheap."]),
    ],
)
def test_a_line_is_cut_where_sentences_end(line: str, sentences: list[str]) -> None:
    assert [span.of(line) for span in split_sentences(line)] == sentences


def test_an_opening_mark_belongs_to_the_sentence_that_it_opens() -> None:
    line = "“It is over,” he said Friday. “If indeed it is.” She laughed."
    assert [span.of(line)[:1] for span in split_sentences(line)] == ["“", "“", "S"]


def test_a_sentence_glued_to_a_closing_mark_is_parted() -> None:
    line = "He called it “a mess.”The minister disagreed."
    assert [span.of(line) for span in split_sentences(line)][-1] == "The minister disagreed."


@given(st.one_of(st.text(max_size=200), NEWS_CHARACTERS))
def test_spans_are_in_order_and_leave_only_white_space_out(line: str) -> None:
    position = 0
    for span in split_sentences(line):
        assert span.start >= position
        assert not line[position : span.start].strip()
        assert span.of(line) == span.of(line).strip() != ""
        position = span.end
    assert not line[position:].strip()


@pytest.mark.parametrize("piece", ["'", "''", '"', "Mr. ", "A.’ "])
def test_a_line_of_marks_costs_no_more_than_its_length(piece: str) -> None:
    # Fuzzing found that some forty apostrophes took for ever.
    assert split_sentences(f"They came. {piece * 20_000}x They left.")


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}", "\N{LINE SEPARATOR}", "\x85"])
def test_an_initial_before_a_wide_space_is_read(space: str) -> None:
    # Found by fuzzing: the splitter panicked, which no "except Exception" catches.
    line = f"It was H{space}. who came.{space}She left."
    assert [span.of(line) for span in split_sentences(line)][-1] == "She left."
