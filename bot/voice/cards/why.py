"""Why this line: the explanation of an answer in words."""

from bot.answering.outcome import Answer
from bot.voice.card import Card
from bot.voice.limits import NAME, NOTE, SNIPPET
from bot.voice.wording.quoting import block_quotation, sentences_around
from bot.voice.wording.sentence_end import without_stop
from bot.voice.wording.shortening import escape_within

MANY_WORDS = 12


def why_card(answer: Answer) -> Card:
    """Return what was wanted, which words matched, what was taken for a typo, and which line came second."""
    reason = answer.explanation
    rows = [f"Line {answer.line} has match {answer.match:.0f} of 100. A match is no probability."]
    if reason.wanted:
        rows.append(f"Looked for: {escape_within(without_stop(reason.wanted), NAME)}.")
    if reason.matched:
        spelt = {word.lower(): word for word in reversed(reason.matched)}
        matched = [spelt[word] for word in dict.fromkeys(word.lower() for word in reason.matched)]
        words = ", ".join(escape_within(without_stop(word), NOTE) for word in matched[:MANY_WORDS])
        rows.append(f"Words that matched: {words}.")
    if reason.corrected:
        pairs = (f"{escape_within(a, NOTE)} as {escape_within(b, NOTE)}" for a, b in reason.corrected[:MANY_WORDS])
        rows.append(f"Read {', '.join(pairs)}.")
    return Card("\n".join(rows + _runner_up(answer)), "Why this line?")


def _runner_up(answer: Answer) -> list[str]:
    reason = answer.explanation
    if reason.runner_up is None:
        return ["No other line came close."]
    line = answer.article.line_at(reason.runner_up.start)
    place = f"line {line.number}, " if line else ""
    quoted = sentences_around(answer.article, reason.runner_up)
    return [f"Second: {place}match {reason.runner_up_match:.0f}.", block_quotation(answer.article, quoted, (), SNIPPET)]
