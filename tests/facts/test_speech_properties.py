"""Whatever the text: nothing raises, and every span lies in the text and in order."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.facts.facts import find_facts
from bot.reading.read import read_text

PIECES = st.sampled_from(
    ["“", "”", '"', "''", "‘", "’s ", " said ", "Ana Torvik", ", ", ". ", "\n", "(", ")", " he ", " that ", " and ",
     " who ", "according to ", "Mr. ", "the ", "report", " claims ", ": ", " — ", "?", "NSA", "27", " to ", "-"]
)  # fmt: skip # a list, read across
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@given(TEXTS)
@example("– said 0")  # Nobody stands before the dash.
@settings(max_examples=150)
def test_every_span_lies_in_the_text(text: str) -> None:
    facts = find_facts(read_text(text))
    spans = [q.span for q in facts.quotations] + [m for n in facts.names for m in n.mentions]
    spans += [q.speaker.name for q in facts.quotations if q.speaker] + [q.cue for q in facts.quotations if q.cue]
    spans += [a.long for a in facts.abbreviations]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(TEXTS)
@settings(max_examples=60)
def test_quotations_come_in_reading_order(text: str) -> None:
    starts = [q.span.start for q in find_facts(read_text(text)).quotations]
    assert starts == sorted(starts)
