"""The statistics of a server as a card."""

from bot.library.questions.statistics import DayCounts, MostAsked, Summary
from bot.voice.card import Card
from bot.voice.limits import HEADING, NAME
from bot.voice.wording.counting import counted
from bot.voice.wording.shortening import escape_within

NOTHING = "Nothing was asked in these days."
BUSIEST = 5


def stats_card(summary: Summary) -> Card:
    """Return the counts in all, the busiest days, and what was asked most; nobody is named."""
    days = len(summary.days)
    heading = f"Statistics of {counted(days, 'day')}"
    total = summary.total
    if not total.questions and not total.helpful and not total.not_helpful:
        return Card(NOTHING, escape_within(heading, HEADING))
    rows = [
        f"**{counted(total.questions, 'question')}**: {_outcomes(total)}",
        f"Votes: {total.helpful} helpful, {total.not_helpful} not helpful",
    ]
    busy = sorted((day for day in summary.days if day.questions), key=lambda day: (-day.questions, day.day))[:BUSIEST]
    if busy:
        rows += ["", "**Busiest days**"]
        rows += [f"{day.day:%Y-%m-%d} · {counted(day.questions, 'question')}: {_outcomes(day)}" for day in busy]
    if summary.most_asked:
        rows += ["", "**Most asked**", *(_most_asked(each) for each in summary.most_asked)]
    return Card("\n".join(rows), escape_within(heading, HEADING))


def _outcomes(counts: DayCounts) -> str:
    return (
        f"{counts.answered} answered, {counts.from_faq} from the FAQ, "
        f"{counts.suggested} with suggestions, {counts.refused} refused"
    )


def _most_asked(each: MostAsked) -> str:
    text = escape_within(each.text, NAME)
    match each.kind:
        case "faq":
            what = f"FAQ #{each.number}: {text}"
        case "line":
            what = f"line {each.line} of {f'article #{each.number}: {text}' if each.number else 'the built-in article'}"
        case _:
            what = f"unanswered #{each.number}: {text}"
    return f"{each.count} × {what}"
