"""What became of a quotation that somebody asked to check."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.outcome import Answer, Change, ChangeKind, Outcome, QuotedPart, Verdict
from bot.facts.quotation import Stance
from bot.voice.card import Card, Tone
from bot.voice.limits import BODY, HEADING, NAME, SNIPPET
from bot.voice.wording.neutral import one_line
from bot.voice.wording.phrases import without_stop
from bot.voice.wording.quoting import bearer_note, block_quotation, sentences_around
from bot.voice.wording.shortening import escape_within

VERDICTS = {
    Verdict.VERBATIM: ("Verbatim", "The article has these words exactly.", Tone.ANSWER),
    Verdict.ALTERED: ("Altered", "The article has it differently:", Tone.UNSURE),
    Verdict.MISATTRIBUTED: ("Misattributed", "The words are right, the speaker is not.", Tone.UNSURE),
    Verdict.NOT_FOUND: ("Not found", "The article does not have these words, nor any close to them.", Tone.SILENT),
}
UNATTRIBUTED = ("Unattributed", "The article has these words, but does not say who said them.")
"""A misattribution by which the article corrects nobody, for it names no speaker."""
TOGETHER = "It is put together from several places:"
AUTHORS = "Nobody is quoted with them: they are the author's own."
GRAVE = " (a number, a negation or a limit: it changes what is said)"
STANCES = {
    Stance.DENIED: "The article has this **denied** by {}.",
    Stance.OPEN: "The article does not have {} say this: it is left open.",
}
CUT = "• Cut short: “**{}**” stands {} these words and changes what they say."
BRACKETED = re.compile(r"\[[^\[\]]*\]")
MANY_BESIDE = 3
WORD = 40
"""Characters of a word beside a quotation."""
MANY_QUOTATIONS = 6
MANY_CHANGES = 12


def verdict_card(answer: Answer, footer: str) -> Card:
    """Return the verdict, the article's own line, its speaker, and what differs; ``footer`` says where it stands."""
    heading, sentence, tone = _verdict(answer)
    if answer.speaker_name and answer.stance is Stance.ASSERTED:
        heading = f"{heading}: {escape_within(answer.speaker_name, HEADING - len(heading) - 2)}"
    if answer.parts:
        return Card("\n".join([TOGETHER, *_parts(answer)]), heading, footer, answer.article.url, tone)
    quoted = block_quotation(answer.article, sentences_around(answer.article, answer.span), answer.highlights)
    speaker = _speaker(answer)
    if answer.verdict is Verdict.MISATTRIBUTED and answer.stance is not Stance.ASSERTED:
        # That it is denied is all that is wrong: "the speaker is not right" would point to another speaker.
        sentence, speaker = speaker[0], speaker[1:]
    body = "\n".join([sentence, quoted, *speaker, *_context(answer), *_changes_in_words(answer.changes)])
    return Card(body, heading, footer, answer.article.url, Tone.UNSURE if answer.around else tone)


def not_found_card(footer: str, sentence: str = "") -> Card:
    """Return the verdict that the article has no such words; ``sentence`` says it in other words."""
    heading, usual, tone = VERDICTS[Verdict.NOT_FOUND]
    return Card(sentence or usual, heading, footer, tone=tone)


def verdicts_card(checked: Sequence[tuple[str, Outcome]], footer: str) -> Card:
    """Return the verdicts on the quotations of one message, each with its words, line and speaker.

    Where they come from several articles, each names its own.
    """
    several = len({id(outcome.article) for _, outcome in checked if isinstance(outcome, Answer)}) > 1
    rows = [_verdict_row(words, outcome, several) for words, outcome in checked[:MANY_QUOTATIONS]]
    left = len(checked) - len(rows)
    if left:
        rows.append(f"and {left} more, not checked here")
    return Card("\n".join(rows), f"{len(checked)} quotations", footer)


def _verdict(answer: Answer) -> tuple[str, str, Tone]:
    """Return the heading, the sentence and the tone of a verdict."""
    heading, sentence, tone = VERDICTS[answer.verdict or Verdict.VERBATIM]
    if answer.verdict is Verdict.MISATTRIBUTED and answer.speaker is None and answer.stance is Stance.ASSERTED:
        return *UNATTRIBUTED, tone
    return heading, sentence, tone


def _parts(answer: Answer) -> Iterator[str]:
    """Yield each part of a quotation that was put together, with its line and who says it there."""
    for part in answer.parts:
        yield block_quotation(answer.article, sentences_around(answer.article, part.span), [part.span], SNIPPET)
        one = replace(answer, span=part.span, speaker=part.speaker, stance=part.stance, around=part.around)
        name = escape_within(one.speaker_name, NAME) if one.speaker_name and part.stance is Stance.ASSERTED else ""
        yield f"Line {part.line}, said by **{name}**." if name else f"Line {part.line}."
        yield from [*_speaker(one), *_context(one)]


def _verdict_row(words: str, outcome: Outcome, names_article: bool) -> str:
    quoted = f"“{escape_within(words, NAME)}”"
    if not isinstance(outcome, Answer):
        return f"**{VERDICTS[Verdict.NOT_FOUND][0]}** · {quoted}"
    verdict, _, _ = _verdict(outcome)
    said = outcome.speaker_name if outcome.stance is Stance.ASSERTED else None
    speaker = f" · {escape_within(said, NAME)}" if said else ""
    article = f" · {escape_within(one_line(outcome.article.title), NAME)}" if names_article else ""
    rows = [f"**{verdict}** · line {outcome.line}{article}{speaker} · {quoted}"]
    rows += [f"• Put together from lines {_lines(outcome.parts)}."] if outcome.parts else []
    return "\n".join([*rows, *_speaker(outcome), *_context(outcome), *_changes_in_words(outcome.changes, NAME)])


def _lines(parts: Sequence[QuotedPart]) -> str:
    *others, last = (str(part.line) for part in parts)
    return f"{', '.join(others)} and {last}"


def _changes_in_words(changes: tuple[Change, ...], limit: int = BODY // 4) -> list[str]:
    """Return one line a difference, at most ``limit`` characters in all; what does not fit is counted."""
    rows: list[str] = []
    for change in changes[:MANY_CHANGES]:
        row = f"• {_change(change)}{GRAVE if change.grave else ''}"
        if sum(map(len, rows)) + len(row) > limit:
            break
        rows.append(row)
    left = len(changes) - len(rows)
    return [*rows, f"• and {left} more difference{'s' if left > 1 else ''}"] if left else rows


def _change(change: Change) -> str:
    alleged, actual = escape_within(change.alleged, NAME), escape_within(change.actual, NAME)
    match change.kind:
        case ChangeKind.REPLACED:
            return f"~~{alleged}~~ → **{actual}**"
        case ChangeKind.ADDED if BRACKETED.fullmatch(change.alleged):
            return f"“{alleged}” was added in brackets"
        case ChangeKind.ADDED:
            return f"~~{alleged}~~ is not in the article"
        case ChangeKind.MOVED:
            return f"~~{alleged}~~ stands elsewhere in the article, not here"
        case ChangeKind.DROPPED:
            return f"“{alleged}” stands for **{actual}**" if alleged else f"“**{actual}**” was left out"


def _speaker(answer: Answer) -> list[str]:
    """Return who really said it, or that somebody only denied it or left it open."""
    if answer.stance is not Stance.ASSERTED:
        nobody = "somebody" if answer.stance is Stance.DENIED else "anybody"
        return [STANCES[answer.stance].format(escape_within(answer.speaker_name or nobody, NAME))]
    if answer.verdict is Verdict.VERBATIM and answer.alleged_speaker and answer.speaker is None:
        return [AUTHORS]
    if answer.verdict is not Verdict.MISATTRIBUTED or not answer.alleged_speaker:
        return bearer_note(answer)
    alleged = escape_within(without_stop(answer.alleged_speaker), NAME)
    if answer.speaker is None or not answer.speaker_name:
        return [f"It does not give them to {alleged}."]
    mention = answer.article.of(answer.speaker.mention)
    called = "" if mention in answer.speaker_name else f" (“{escape_within(mention, NAME)}”)"
    return [f"Said by **{escape_within(answer.speaker_name, NAME)}**{called}, not by {alleged}.", *bearer_note(answer)]


def _context(answer: Answer) -> list[str]:
    """Return what the article has right beside the words that changes what they say.

    By what words they are denied or left open is no cut: that they are has been said.
    """
    rows = []
    for span in answer.around[:MANY_BESIDE]:
        words = escape_within(answer.article.of(span), WORD)
        place = "before" if span.start < answer.span.start else "after"
        if words == "?":
            rows.append("• It is a question in the article.")
        elif answer.stance is Stance.ASSERTED:
            rows.append(CUT.format(words, place))
    return rows
