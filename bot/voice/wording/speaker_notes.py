"""Says where a speaker is named, and who somebody most likely is whom the article only describes."""

from bot.answering.outcome import Answer
from bot.reading.span import Span
from bot.voice.limits import NAME
from bot.voice.wording.shortening import escape_within


def speaker_note(answer: Answer, quoted: Span) -> list[str]:
    """Return a line that says where the speaker is named, when the quoted words do not name them in full."""
    if answer.unsourced:
        return ["The article does not say who said it."]
    return [*_mention_note(answer, quoted), *bearer_note(answer)]


def bearer_note(answer: Answer) -> list[str]:
    """Return a line that says who a speaker most likely is whom the article only describes there."""
    if answer.bearer is None or answer.speaker_name is None:
        return []
    described, name = escape_within(answer.speaker_name, NAME), escape_within(answer.article.of(answer.bearer), NAME)
    named = answer.article.line_at(answer.bearer.start)
    return [f"“{described}” is most likely {name}, line {named.number}."] if named else []


def _mention_note(answer: Answer, quoted: Span) -> list[str]:
    if answer.speaker is None or answer.speaker.name in quoted:
        return []
    mention, name = answer.speaker.mention, answer.speaker.name
    where = answer.article.line_at(mention.start)
    words = escape_within(answer.article.of(mention), NAME)
    if mention not in quoted and where is not None:
        return [f"Speaker: “{words}”, line {where.number}."]
    named = answer.article.line_at(name.start)
    return [f"“{words}” is {escape_within(answer.speaker_name or '', NAME)}, line {named.number}."] if named else []
