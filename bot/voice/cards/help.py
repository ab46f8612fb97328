"""The help: a short one that teaches by examples, and one a command.

Whoever types a command that does not exist, or only greets, is told what can be asked as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.answering.article_index import ArticleIndex
from bot.answering.routing import SmallTalk
from bot.facts.quotation import QuotationKind, Stance
from bot.voice.card import Card, Tone
from bot.voice.limits import BODY, NAME
from bot.voice.wording.neutral import code, escape, one_line
from bot.voice.wording.phrases import with_prefix
from bot.voice.wording.shortening import shorten

OPENING = "Ask the article; every answer is one of its lines. Misspelling is fine."
CLOSING = "More on one: {help}. Slash commands and mentioning me work as well."
CLOSING_SLASH = "More on one: {help}. Mentioning me works as well."
SAID = {
    SmallTalk.DOUBT: "I only show lines of articles, word for word, and cannot tell whether they are true. If a line "
    "does not answer, **Not helpful** below it tells the moderators; `{prefix}help` shows what can be asked.",
    SmallTalk.GREETING: "Hello! Ask me about an article, such as `{prefix}who said …` or `{prefix}when …`; "
    "`{prefix}help` shows what it can be asked.",
    SmallTalk.THANKS: "You are welcome! `{prefix}help` shows what else can be asked.",
    SmallTalk.REMARK: "I answer questions about articles with their own lines; `{prefix}help` shows what can be asked.",
}

OF_ONE_ARTICLE = "Of one article only, here #2: begin with {example}"

WORDS_OF_QUOTATION = 4
TORN_OFF = " ,;:–—-"
"""Marks at which nobody ends what they type."""
FALLBACK = ("who said mutual respect", "amount funding", "when did it start")


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """What the help says of one command; ``usage`` and ``example`` stand without the prefix.

    ``slash`` is its name among the slash commands, where a group cannot be a command itself. ``of_one_article`` tells
    whether it can be asked of one article by that one's number.
    """

    name: str
    slash: str
    room: str
    summary: str
    usage: str
    example: str = ""
    aliases: tuple[str, ...] = ()
    inner: tuple[str, ...] = ()
    of_one_article: bool = False


def overview_card(
    prefix: str, commands: Iterable[CommandHelp], examples: Sequence[str], note: str = "", *, slash: bool = False
) -> Card:
    """Return the short help: three things to try, and all commands by room; ``slash`` for those who type a slash."""
    prefix, closing = ("/", CLOSING_SLASH) if slash else (prefix, CLOSING)
    rooms: dict[str, list[str]] = {}
    for command in commands:
        rooms.setdefault(command.room, []).append(code(prefix + (command.slash if slash else command.name)))
    tries = "\n".join(code(shorten(prefix + example, NAME)) for example in examples)
    listed = "\n".join(f"**{escape(room)}**\n{' '.join(names)}" for room, names in rooms.items())
    parts = [OPENING, tries, listed, closing.format(help=code(f"{prefix}help who said")), note]
    return Card("\n\n".join(part for part in parts if part)[:BODY], "Sourceline")


def command_card(prefix: str, command: CommandHelp) -> Card:
    """Return the help of one command: what it does, how it is written, an example."""
    rows = [escape(command.summary), f"Write {code(prefix + command.usage)}"]
    if command.example:
        rows.append(f"For example {code(prefix + command.example)}")
    if command.of_one_article:
        rows.append(OF_ONE_ARTICLE.format(example=code(f"{prefix}{command.name} #2")))
    if command.aliases:
        rows.append(f"Also {' '.join(code(prefix + alias) for alias in command.aliases)}")
    if command.slash != command.name:
        rows.append(f"As a slash command {code('/' + command.slash)}")
    if command.inner:
        rows.append(f"With {' '.join(code(prefix + name) for name in command.inner)}")
    return Card("\n".join(rows), escape(prefix + command.name))


def guess_card(typed: str, meant: str) -> Card:
    """Return the sentence that suggests ``meant`` for ``typed``; only names are repeated, never the whole message."""
    return Card(f"There is no command {code(shorten(typed, NAME))}. Did you mean {code(meant)}?", tone=Tone.UNSURE)


def small_talk_card(said: SmallTalk, prefix: str) -> Card:
    """Return a friendly sentence that says what can be asked."""
    return Card(with_prefix(SAID[said], prefix))


def examples(index: ArticleIndex, count: int = 3) -> tuple[str, ...]:
    """Return up to ``count`` commands with words of this article, each of another kind."""
    found = tuple(_examples(index))
    return (found or FALLBACK)[:count]


def _examples(index: ArticleIndex) -> Iterator[str]:
    article, facts = index.article, index.facts
    spoken = next(
        (
            quotation
            for quotation in facts.quotations
            if quotation.kind is QuotationKind.DIRECT and quotation.speaker and quotation.stance is Stance.ASSERTED
        ),
        None,
    )
    if spoken:
        words = " ".join(one_line(article.of(spoken.span)).split()[:WORDS_OF_QUOTATION])
        yield f"who said {words.rstrip(TORN_OFF) or words}"
    numbers = (amount for amount in facts.amounts if any(map(str.isdigit, article.of(amount.core))))
    counted = next((amount for amount in numbers if amount.counted), None)
    if counted and counted.counted:
        yield f"amount {one_line(article.of(counted.counted))}"
    if facts.abbreviations:
        yield f"define {one_line(article.of(facts.abbreviations[0].short))}"
    if spoken and spoken.speaker:
        yield f"quotes {one_line(article.of(spoken.speaker.name))}"
    if facts.amounts:
        yield "figures"
