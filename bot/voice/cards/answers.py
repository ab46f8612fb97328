"""The three outcomes as cards: an answer, suggestions, a refusal; and why it is this line."""

from bot.answering.outcome import Answer, Doubt, Outcome, Refusal, RefusalReason, Suggestions
from bot.facts.quotation import Stance
from bot.reading.article import Article
from bot.voice.card import Card, Tone
from bot.voice.cards.verdicts import not_found_card, verdict_card
from bot.voice.limits import FOOTER, HEADING, NAME, NOTE, SNIPPET
from bot.voice.wording.neutral import one_line
from bot.voice.wording.phrases import counted, without_stop
from bot.voice.wording.quoting import block_quotation, sentences_around, speaker_note
from bot.voice.wording.shortening import escape_within, shorten

REFUSALS = {
    RefusalReason.NOT_SAID: "The article doesn't say.",
    RefusalReason.NO_SUCH_NAME: "The article doesn't say: it names nobody like that.",
    RefusalReason.NO_FIGURE: "The article doesn't say: it gives no such figure.",
    RefusalReason.NO_DATE: "The article doesn't say: it gives no such date.",
    RefusalReason.NOT_FOUND: "The article doesn't say: nobody is quoted with words like these.",
    RefusalReason.NO_DEFINITION: "The article doesn't say: it does not explain this.",
}
DOUBTS = {
    Doubt.CLOSE: "Close, but not sure.",
    Doubt.SEVERAL: "Several figures fit.",
    Doubt.NAMELESS: "The article doesn't say who said this.",
    Doubt.DENIED: "Nobody says this: the article only reports a denial.",
    Doubt.OPEN: "Nobody says this: the article leaves it open.",
    Doubt.NEGATED: "Careful: the article has these words with a negation.",
    Doubt.AFFIRMED: "Careful: the article has these words without the negation.",
    Doubt.ASKED: "Nobody says this: the article only asks it.",
}
WHICH_ARTICLE = "More than one article fits. Which one?"
NONE_SAYS = "None of the articles here says."
NONE_HAS = "No article here has these words, nor any close to them."
BEHIND = "Not every article has been searched yet: the index is still being built. Ask again in a minute."
MANY_VALUES = 5
MANY_WORDS = 12


def outcome_card(outcome: Outcome, article: Article) -> Card:
    """Return the card that shows ``outcome``, about ``article``."""
    match outcome:
        case Answer(verdict=None):
            return _answer_card(outcome)
        case Answer():
            return verdict_card(outcome, _footer_of(outcome))
        case Suggestions():
            return _suggestions_card(outcome, article)
        case Refusal(verdict=None, reason=reason):
            return Card(REFUSALS[reason], footer=title_of(article), tone=Tone.SILENT)
        case Refusal():
            return not_found_card(title_of(article))


def outcome_of_several_card(outcome: Outcome, count: int, complete: bool = True) -> Card:
    """Return the card that shows ``outcome`` of a search through ``count`` articles; an answer names its own.

    ``complete`` is false when some of them were not looked through yet, which a refusal says.
    """
    footer = articles_in_words(count)
    behind = "" if complete else f"\n{BEHIND}"
    match outcome:
        case Answer():
            return outcome_card(outcome, outcome.article)
        case Suggestions(candidates):
            return _suggestions_card(outcome, candidates[0].article if _is_one_article(candidates) else None, footer)
        case Refusal(verdict=None):
            return Card(NONE_SAYS + behind, footer=footer, tone=Tone.SILENT)
        case Refusal():
            return not_found_card(footer, NONE_HAS + behind)


def articles_in_words(count: int) -> str:
    """Return how many articles were searched."""
    return counted(count, "article")


def _answer_card(answer: Answer) -> Card:
    """Return an answer as heading, line, and where it stands."""
    quoted = sentences_around(answer.article, answer.span)
    line, note = block_quotation(answer.article, quoted, answer.highlights), speaker_note(answer, quoted)
    return Card(
        "\n".join([line, *note.sentences, *_further(answer, note.told | {answer.line})]),
        heading_of(answer),
        _footer_of(answer),
        answer.article.url,
        Tone.ANSWER,
    )


def _suggestions_card(suggested: Suggestions, article: Article | None, footer: str = "") -> Card:
    """Return lines to choose from, numbered; the numbers are those of the buttons below.

    Without one ``article`` each names its own.
    """
    candidates = suggested.candidates
    which = "One of these?" if len(candidates) > 1 else "Is it this one?"
    which = "Which one?" if suggested.doubt is Doubt.SEVERAL else which
    rows = [f"{DOUBTS[suggested.doubt]} {which}" if article else WHICH_ARTICLE]
    for number, candidate in enumerate(candidates[:MANY_VALUES], start=1):
        heading = heading_of(candidate, NAME)
        rows.append(f"**{number}** · line {candidate.line} · match {candidate.match:.0f}{heading and ' · ' + heading}")
        if article is None:
            rows.append(f"**{escape_within(one_line(candidate.article.title), NAME)}**")
        quoted = sentences_around(candidate.article, candidate.span)
        rows.append(block_quotation(candidate.article, quoted, candidate.highlights, SNIPPET))
    return Card("\n".join(rows), footer=title_of(article) if article else footer, tone=Tone.UNSURE)


def why_card(answer: Answer) -> Card:
    """Return what was wanted, which words matched, what was taken for a typo, and which line came second."""
    reason = answer.explanation
    rows = [f"Line {answer.line} has match {answer.match:.0f} of 100. A match is not a probability."]
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


def repeated_card(link: str) -> Card:
    """Return a pointer to the answer that stands above."""
    return Card(f"That was answered just above: {link}", tone=Tone.ANSWER)


def _is_one_article(candidates: tuple[Answer, ...]) -> bool:
    return len({id(candidate.article) for candidate in candidates}) == 1


def heading_of(answer: Answer, limit: int = HEADING) -> str:
    """Return what stands above the line: who said or denied it, else the figures or dates as written; else nothing."""
    if answer.speaker_name:
        stance = "" if answer.stance is Stance.ASSERTED else f" · {answer.stance}"
        return escape_within(answer.speaker_name, limit - len(stance)) + stance
    values = [one_line(answer.article.of(value)) for value in answer.values[:MANY_VALUES]]
    more = f" and {len(answer.values) - MANY_VALUES} more" if len(answer.values) > MANY_VALUES else ""
    return escape_within(" · ".join(values) + more, limit)


def _footer_of(answer: Answer) -> str:
    """Return ``title · line 12 · match 97``."""
    return title_of(answer.article, f" · line {answer.line} · match {answer.match:.0f}")


def title_of(article: Article, after: str = "") -> str:
    """Return the article's title with ``after`` behind it, as long as a footer may be."""
    return shorten(one_line(article.title), FOOTER - len(after)) + after


def _further(answer: Answer, known: frozenset[int]) -> list[str]:
    others = [str(line) for line in dict.fromkeys(answer.lines) if line not in known][:MANY_VALUES]
    return [f"See also line{'s' if len(others) > 1 else ''} {', '.join(others)}."] if others else []


def _runner_up(answer: Answer) -> list[str]:
    reason = answer.explanation
    if reason.runner_up is None:
        return ["No other line came close."]
    line = answer.article.line_at(reason.runner_up.start)
    place = f"line {line.number}, " if line else ""
    quoted = sentences_around(answer.article, reason.runner_up)
    return [f"Second: {place}match {reason.runner_up_match:.0f}.", block_quotation(answer.article, quoted, (), SNIPPET)]
