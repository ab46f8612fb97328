"""The statistics of a server: a card, and a small picture that is readable in Discord's dark and light themes.

The picture has a background of its own, so that neither theme shows through. matplotlib is imported when the first
picture is drawn: the import takes most of a second, and a program that draws none needs no matplotlib at all.
"""

import io
from typing import TYPE_CHECKING

from bot.library.questions.statistics import DayCounts, MostAsked, Summary
from bot.library.storage.errors import LibraryError
from bot.voice.card import Card
from bot.voice.limits import HEADING, NAME
from bot.voice.wording.phrases import counted
from bot.voice.wording.shortening import escape_within

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NOTHING = "Nothing was asked in these days."
BUSIEST = 5

BACKGROUND, TEXT, GRID = "#2b2d31", "#f2f3f5", "#4e5058"
OUTCOMES = (("answered", "#3ba55d"), ("from_faq", "#5d9cec"), ("suggested", "#f0b232"), ("refused", "#b5bac1"))
"""The parts of a bar from the bottom up; the colours differ in brightness too, for those who see colours alike."""

SIZE_INCHES, DOTS_PER_INCH = (8.0, 3.6), 100
LABELS = 8
"""Days that are named below the bars, the last day among them."""


class NoPictures(LibraryError):
    """matplotlib is not installed."""

    def __init__(self) -> None:
        super().__init__("Pictures need matplotlib, which is not installed. The statistics are there as text.")


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


def chart(summary: Summary) -> bytes:
    """Return a PNG of 800 by 360 dots: questions by day, by outcome; raises NoPictures without matplotlib.

    Drawing takes a few hundred milliseconds and touches nothing but ``summary``: call it in a thread.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise NoPictures from error
    figure = Figure(figsize=SIZE_INCHES, dpi=DOTS_PER_INCH, facecolor=BACKGROUND, layout="constrained")
    axes = figure.subplots()
    _draw_bars(axes, summary)
    _dress(axes, summary)
    picture = io.BytesIO()
    figure.savefig(picture, format="png", metadata={"Software": None})
    return picture.getvalue()


def _draw_bars(axes: "Axes", summary: Summary) -> None:
    days = range(len(summary.days))
    below = [0] * len(days)
    for name, colour in OUTCOMES:
        heights = [getattr(day, name) for day in summary.days]
        label = f"{name.replace('_', ' ').replace('faq', 'FAQ')} {sum(heights)}"
        axes.bar(days, heights, width=0.8, bottom=below, color=colour, label=label)
        below = [low + height for low, height in zip(below, heights, strict=True)]
    axes.set_ylim(0, max(4, 1.1 * max(below, default=0)))


def _dress(axes: "Axes", summary: Summary) -> None:
    every = -(-len(summary.days) // LABELS)
    labelled = range(len(summary.days) - 1, -1, -every)
    axes.set_xticks(labelled, [f"{day.day:%b} {day.day.day}" for day in (summary.days[each] for each in labelled)])
    axes.locator_params(axis="y", integer=True, nbins=5)
    axes.set_facecolor(BACKGROUND)
    axes.tick_params(colors=TEXT, labelsize=11, length=0)
    axes.grid(axis="y", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    votes = f"helpful {summary.total.helpful}, not helpful {summary.total.not_helpful}"
    axes.set_title(f"{summary.total.questions} questions  ·  {votes}", color=TEXT, fontsize=13, loc="left")
    axes.legend(
        loc="upper center",
        bbox_to_anchor=(0.5, -0.1),
        ncols=4,
        fontsize=11,
        labelcolor=TEXT,
        facecolor=BACKGROUND,
        edgecolor=BACKGROUND,
    )
