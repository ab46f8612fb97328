"""Hostile texts for the voice: everything that could ping, format, reverse, hide or overflow."""

from hypothesis import strategies as st

from bot.answering.outcome import Answer, Change, ChangeKind, Explanation, QuotedPart, Verdict
from bot.facts.quotation import Speaker, Stance
from bot.reading.article import Article
from bot.reading.read import read_text
from bot.reading.span import Span

PIECES = [
    "@everyone", "@here", "<@1>", "<@!1>", "<@&300>", "<#200>", "</who said:5>", "<t:0:R>", "<:smile:1>", "<id:guide>",
    "**", "__", "~~", "||", "`", "```", "```py\n", "> ", ">>> ", "# ", "-# ", "- ", "1. ", "[a](https://example.org)",
    "https://example.org/a_b_c", "\\", "\\*", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\x00", "\x1b[31m",
    "\ud800", "\r\n", "\u2028", "\t", "\U0001f3f4\U000e0067\U000e007f", "e\u0301", "word", " ", ". ", "“", "”", "\n",
]  # fmt: skip # a list, read across

hostile = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=120).map("".join))
long_hostile = st.builds(
    lambda piece, count, tail: piece * count + tail,
    st.sampled_from([*PIECES, "word ", "*a", "a" * 50]),
    st.integers(0, 90),
    hostile,
)
lines_of_4000 = st.sampled_from([*PIECES, "word ", "*a"]).map(lambda piece: (piece * 4000)[:4000])
texts = st.one_of(hostile, long_hostile, lines_of_4000)


def span_in(text: str) -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    article = draw(articles())
    spans = span_in(article.text)
    changes = st.builds(Change, st.sampled_from(ChangeKind), texts, texts, st.booleans())
    words = st.lists(texts, max_size=20).map(tuple)
    pairs = st.lists(st.tuples(texts, texts), max_size=20).map(tuple)
    beside = st.lists(spans, max_size=4).map(tuple)
    speakers = st.none() | st.builds(Speaker, spans, spans)
    part = st.builds(QuotedPart, spans, st.integers(1, 10**9), speakers, st.sampled_from(Stance), beside)
    explanation = draw(st.builds(Explanation, texts, words, pairs, st.none() | spans, st.floats(0, 100)))
    return Answer(
        article,
        draw(st.integers(1, 10**9)),
        draw(spans),
        draw(st.floats(0, 100)),
        draw(st.lists(st.integers(1, 10**9), max_size=30).map(tuple)),
        draw(st.lists(spans, max_size=12).map(tuple)),
        draw(speakers),
        draw(st.lists(spans, max_size=12).map(tuple)),
        draw(st.none() | st.sampled_from(Verdict)),
        draw(st.lists(changes, max_size=20).map(tuple)),
        draw(st.none() | texts),
        draw(st.sampled_from(Stance)),
        draw(st.booleans()),
        draw(st.lists(spans, max_size=4).map(tuple)),
        draw(st.none() | spans),
        explanation,
        draw(st.just(()) | st.lists(part, min_size=2, max_size=3).map(tuple)),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    return read_text(draw(texts), title=draw(texts), url=draw(st.none() | st.just("https://example.org")))
